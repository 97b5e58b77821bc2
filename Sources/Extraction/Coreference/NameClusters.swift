import Ontology
import Syntax

/// Joins the names of an article to entities.
struct NameClusters {
  /// An entity in the making.
  struct Draft {
    var type: EntityType?
    var certainty = NameMention.Certainty.none
    /// The forms of the name in order of first use, demonyms last.
    var forms: [String] = []
    var demonyms: [String] = []
    /// The parts of the longest form of a person's name.
    var parts: [Substring] = []
    var state: Int16 = -1
    var organization: Int16 = -1
    var place: Int16 = -1
    var gender = EntityCluster.Gender.unknown
    /// Whether a surname alone stood for it.
    var hasShortForm = false
    /// Whether the name ends with "Jr.".
    var isJunior = false
    var names: [Int] = []
    var titles: [String] = []
    /// Its names with the style of a monarch, noble or cleric before them: "Sir Alan Holm".
    var styled: [String] = []
    /// Shorter forms that its names give rise to.
    var short: [String] = []
  }

  let lexicons: Lexicons
  private(set) var drafts: [Draft] = []
  /// The draft of each name; -1 for none.
  private(set) var draftOf: [Int] = []
  /// Without accents, where they are spelled with some.
  private(set) var byPlainPart: [Substring: [Int]] = [:]
  private var byState: [Int16: Int] = [:]
  private var byOrganization: [Int16: Int] = [:]
  private var byPlace: [Int16: Int] = [:]
  private var byText: [String: Int] = [:]
  private(set) var byLastPart: [Substring: [Int]] = [:]
  private(set) var byFirstPart: [Substring: [Int]] = [:]
  private(set) var byMiddlePart: [Substring: [Int]] = [:]
  private var byInitials: [String: Int] = [:]
  /// The names that a father and a son of the article share.
  private(set) var namesakes: Set<String> = []

  /// Joins names.
  ///
  /// - Complexity: O(*n*) in the number of names, but for clashes of surnames.
  init(_ names: [NameMention], _ lexicons: Lexicons) {
    self.lexicons = lexicons
    draftOf = [Int](repeating: -1, count: names.count)
    findNamesakes(names)
    for (index, name) in names.enumerated() where isFull(name) && !isListed(name) {
      if let region = regionSenses(name) {
        addListed(name, region, index)
      } else {
        addFull(name, index, names)
      }
    }
    for (index, name) in names.enumerated() where isListed(name) && draftOf[index] < 0 {
      if let draft = personOfPlace(name) {
        var name = name
        name.type = .person
        name.isDemonym = false
        join(name, index, draft)
      } else if let senses = name.senses {
        addListed(name, senses, index)
      }
    }
    // What a body's name says is a place is none of the body's own forms.
    for (index, name) in names.enumerated()
    where draftOf[index] < 0 && name.isNested && name.type == .place {
      addShort(name, index)
    }
    for (index, name) in names.enumerated() where draftOf[index] < 0 { addShort(name, index) }
  }

  private func isListed(_ name: NameMention) -> Bool {
    guard let senses = name.senses, senses.isName, name.type != .person else { return false }
    return name.certainty > .weak || name.parts.count > 1
  }

  private func isFull(_ name: NameMention) -> Bool { name.parts.count > 1 }

  /// The person whose surname a listed place's name is: "Amman" after "Sudesh Amman".
  private func personOfPlace(_ name: NameMention) -> Int? {
    guard name.parts.count == 1, !name.isLocative, !name.isNested,
      name.senses?.organization ?? 0 < 0, let part = name.parts.first
    else { return nil }
    var draft = byLastPart[part]?.first { drafts[$0].type == .person }
    if draft == nil, let senses = name.senses, senses.state < 0, senses.demonym < 0,
      let first = byFirstPart[part], first.count == 1, drafts[first[0]].type == .person,
      drafts[first[0]].parts.count == 2
    {
      draft = first[0]
    }
    guard let draft, drafts[draft].certainty >= .fair || drafts[draft].parts.count == 2 else {
      return nil
    }
    return draft
  }

  private mutating func addFull(_ name: NameMention, _ index: Int, _ names: [NameMention]) {
    let key = Self.folded(name.text)
    if let draft = byText[key] {
      join(name, index, draft)
      return
    }
    if name.type == .person, !isNamesakeOfKin(name, index, names), let draft = samePerson(name) {
      byText[key] = draft
      join(name, index, draft)
      return
    }
    if name.type == .organization, let draft = sameBody(name) {
      byText[key] = draft
      join(name, index, draft)
      return
    }
    let draft = newDraft()
    byText[key] = draft
    join(name, index, draft)
    register(name, draft)
  }

  private mutating func register(_ name: NameMention, _ draft: Int) {
    if name.type == .person || name.type == nil {
      let parts = Self.personParts(name.parts)
      if let last = parts.last {
        byLastPart[last, default: []].append(draft)
        if let plain = Self.unaccented(last) { byPlainPart[plain[...], default: []].append(draft) }
      }
      if parts.count > 1, let first = parts.first { byFirstPart[first, default: []].append(draft) }
      for part in parts.dropFirst().dropLast() where part.utf8.count > 2 {
        byMiddlePart[part, default: []].append(draft)
      }
      if parts.count > 1, let last = parts.last, let bare = Self.withoutArticle(last) {
        byLastPart[bare, default: []].append(draft)
      }
    }
    registerStorm(name, draft)
    if name.type == .organization || name.type == .event || name.certainty < .strong {
      for initials in Self.initials(name.parts) where byInitials[initials] == nil {
        byInitials[initials] = draft
      }
      if let first = name.parts.first, name.type != .person {
        byFirstPart[first, default: []].append(draft)
      }
    }
  }

  /// Lets a storm be called by its own name: "Hurricane Ida", then "Ida".
  private mutating func registerStorm(_ name: NameMention, _ draft: Int) {
    guard name.type == .event, name.parts.count == 2,
      NameWords.storms.contains(SentenceFacts.hash(name.parts[0].lowercased()))
    else { return }
    byText[Self.folded(String(name.parts[1]))] = draft
  }

  private mutating func addListed(
    _ name: NameMention,
    _ senses: Lexicons.Senses,
    _ index: Int
  ) {
    let draft: Int
    if senses.state >= 0 || (senses.demonym >= 0 && senses.organization < 0) {
      let state = senses.state >= 0 ? senses.state : senses.demonym
      draft = byState[state] ?? newDraft()
      byState[state] = draft
      drafts[draft].state = state
    } else if senses.organization >= 0 {
      draft = byOrganization[senses.organization] ?? newDraft()
      byOrganization[senses.organization] = draft
      if let first = name.parts.first, name.parts.count > 1,
        lexicons.organizations[Int(senses.organization)].kind == "company"
      {
        byFirstPart[first, default: []].append(draft)
      }
      drafts[draft].organization = senses.organization
      registerStorm(name, draft)
    } else if senses.place >= 0 || senses.placeDemonym >= 0 {
      let place = senses.place >= 0 ? senses.place : senses.placeDemonym
      draft = byPlace[place] ?? byText[Self.folded(name.text)] ?? newDraft()
      byPlace[place] = draft
      drafts[draft].place = place
    } else {
      let key = Self.folded(name.text)
      draft = byText[key] ?? newDraft()
      byText[key] = draft
    }
    join(name, index, draft)
  }

  private mutating func addShort(_ name: NameMention, _ index: Int) {
    let key = Self.folded(name.text)
    if let part = name.parts.last, let draft = person(of: part, name, at: index) {
      join(name, index, draft)
      drafts[draft].hasShortForm = true
      return
    }
    if let draft = byText[key] {
      join(name, index, draft)
      return
    }
    if let draft = byInitials[key], name.type != .person {
      join(name, index, draft)
      byText[key] = draft
      return
    }
    if let draft = longerBody(name, index) {
      join(name, index, draft)
      byText[key] = draft
      return
    }
    if let senses = name.senses, senses.isName, name.type != .person {
      addListed(name, senses, index)
      return
    }
    let draft = newDraft()
    byText[key] = draft
    join(name, index, draft)
  }

  /// A body of which this is a longer or shorter form: "US Senate" and "Senate", "Symplicity"
  /// and "Symplicity Corporation".
  private func sameBody(_ name: NameMention) -> Int? {
    let text = Self.folded(name.text)
    for draft in drafts.indices where drafts[draft].type == .organization {
      for form in drafts[draft].forms
      where isVariant(text, Self.folded(form)) || Self.abbreviates(name.parts, form) {
        return draft
      }
    }
    return nil
  }

  private func isVariant(_ a: String, _ b: String) -> Bool {
    let (long, short) = a.utf8.count > b.utf8.count ? (a, b) : (b, a)
    guard long.hasSuffix(" " + short) else { return false }
    let front = long.dropLast(short.utf8.count + 1)
    guard let senses = lexicons.senses(of: Self.capitalized(front)) ?? lexicons.senses(of: front)
    else { return ["us", "u s", "uk", "u k"].contains(front) }
    return senses.state >= 0 || senses.demonym >= 0
  }

  private static func capitalized(_ text: Substring) -> String {
    text.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }

  /// A body that is called by the start of its name.
  private func longerBody(_ name: NameMention, _ index: Int) -> Int? {
    guard name.type != .person || name.certainty < .strong, let first = name.parts.first,
      name.type != .place || !name.isNested && !(name.isLocative && name.certainty == .strong),
      name.parts.count == 1, !NameWords.bodies.contains(SentenceFacts.hash(String(first)))
    else { return nil }
    for draft in byFirstPart[first] ?? [] where drafts[draft].type == .organization {
      guard let form = drafts[draft].forms.first else { continue }
      let rest = form.split(separator: " ").dropFirst()
      if rest.isEmpty { continue }
      if rest.allSatisfy({ lexicons.senses(of: $0)?.headType == .organization })
        || name.senses?.isName != true && name.certainty < .strong && !name.isLocative
          && drafts[draft].certainty == .strong && index > drafts[draft].names.first ?? 0
      {
        return draft
      }
    }
    return nil
  }

  private mutating func newDraft() -> Int {
    drafts.append(Draft())
    return drafts.count - 1
  }

  private mutating func join(_ name: NameMention, _ index: Int, _ draft: Int) {
    draftOf[index] = draft
    drafts[draft].names.append(index)
    if name.certainty > drafts[draft].certainty || drafts[draft].type == nil {
      drafts[draft].type = name.type ?? drafts[draft].type
      drafts[draft].certainty = max(name.certainty, drafts[draft].certainty)
    }
    let text = name.text
    if name.isDemonym {
      if !drafts[draft].demonyms.contains(text) { drafts[draft].demonyms.append(text) }
    } else if !drafts[draft].forms.contains(text) {
      drafts[draft].forms.append(text)
    }
    if let also = name.also, !drafts[draft].short.contains(also) {
      drafts[draft].short.append(also)
    }
    if Self.isJunior(name.parts) { drafts[draft].isJunior = true }
    let parts = Self.personParts(name.parts)
    if parts.count > drafts[draft].parts.count { drafts[draft].parts = parts }
    if drafts[draft].gender == .unknown { drafts[draft].gender = gender(name) }
    if name.title >= 0 {
      let title = lexicons.titleEntries[name.title]
      if title.note != "honorific", !drafts[draft].titles.contains(title.text) {
        drafts[draft].titles.append(title.text)
      }
      if name.type == .person, let style = title.text.split(separator: " ").last,
        NameWords.styles.contains(SentenceFacts.hash(String(style)))
      {
        let styled = Self.capitalized(title.text[...]) + " " + text
        if !drafts[draft].styled.contains(styled) { drafts[draft].styled.append(styled) }
      }
    }
  }

  private func gender(_ name: NameMention) -> EntityCluster.Gender {
    guard name.type == .person else { return .unknown }
    if name.title >= 0 {
      let gender = lexicons.titleEntries[name.title].gender
      if gender != .unknown { return gender }
    }
    guard name.parts.count > 1, let first = name.parts.first else { return .unknown }
    switch lexicons.senses(of: first)?.given ?? 0 {
    case 1: return .masculine
    case 2: return .feminine
    default: return .unknown
    }
  }

  /// Joins bodies that differ by the state's name or by words in front: "Judiciary
  /// Committee" and "House Judiciary Committee".
  mutating func mergeBodies() {
    mergeNational()
    let bodies = drafts.indices.filter {
      drafts[$0].type == .organization && !drafts[$0].forms.isEmpty
    }
    let folded = Dictionary(
      uniqueKeysWithValues: bodies.map { ($0, drafts[$0].forms.map(Self.folded)) }
    )
    for short in bodies {
      var longer: [Int] = []
      for long in bodies where long != short && !drafts[long].names.isEmpty {
        if isOwnCompany(short, beside: long) { continue }
        let matches = (folded[short] ?? []).contains { a in
          (folded[long] ?? []).contains { isShortForm(a, of: $0) || isCutShort(a, of: $0) }
        }
        if matches && !differ(short, long) { longer.append(long) }
      }
      if longer.count == 1, let first = drafts[short].names.first,
        let other = drafts[longer[0]].names.first
      {
        link(first, to: other)
      }
    }
  }

  /// Joins bodies whose names say the same of the same state: "Iraqi parliament" and
  /// "Parliament of Iraq".
  private mutating func mergeNational() {
    var first: [String: Int] = [:]
    for draft in drafts.indices where drafts[draft].type == .organization {
      for form in drafts[draft].forms {
        guard let key = nationalKey(Self.folded(form)) else { continue }
        if let other = first[key], other != draft, let from = drafts[draft].names.first,
          let target = drafts[other].names.first
        {
          link(from, to: target)
          break
        }
        if first[key] == nil { first[key] = draft }
      }
    }
  }

  /// The state that a body's name starts or ends with, and the rest of the name.
  func nationalKey(_ form: String) -> String? {
    let words = form.split(separator: " ").map { word in
      word.hasSuffix("'s") || word.hasSuffix("’s") ? word.dropLast(2) : word
    }
    guard words.count > 1 else { return nil }
    func rest(_ words: ArraySlice<Substring>) -> String {
      let text = words.joined(separator: " ")
      return NameWords.nationalForces.contains(text) ? "military" : text
    }
    func state(_ words: ArraySlice<Substring>) -> Int16? {
      let text = words.joined(separator: " ")
      let senses =
        ["us", "u s", "uk", "u k"].contains(text)
        ? lexicons.senses(of: words.joined().uppercased())
        : lexicons.senses(of: Self.capitalized(text[...]))
      guard let senses else { return nil }
      return senses.state >= 0 ? senses.state : senses.demonym >= 0 ? senses.demonym : nil
    }
    if let of = words.lastIndex(of: "of"), of > 0, of + 1 < words.count {
      let start = words[of + 1] == "the" ? of + 2 : of + 1
      if let state = state(words[start...]) {
        return "\(state) " + rest(words[..<of])
      }
    }
    for length in 1..<min(4, words.count) {
      if let state = state(words[..<length]) {
        return "\(state) " + rest(words[length...])
      }
    }
    return nil
  }

  private func isShortForm(_ short: String, of long: String) -> Bool {
    guard short.utf8.count < long.utf8.count else { return false }
    let words = short.split(separator: " ")
    let head = words.last.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? ""
    if isVariant(short, long) { return true }
    let isBody = words.contains {
      lexicons.senses(of: $0.prefix(1).uppercased() + $0.dropFirst())?.headType == .organization
    }
    if words.count == 1 {
      if isBody || head == "House" {
        return long.hasPrefix(short + " of ") || isNational(long, short)
      }
      guard long.hasPrefix(short + " ") else { return false }
      return long.split(separator: " ").dropFirst().allSatisfy {
        lexicons.senses(of: $0.prefix(1).uppercased() + $0.dropFirst())?.headType == .organization
      }
    }
    if isBody && long.hasSuffix(" " + short) { return true }
    guard long.hasPrefix(short + " of ") else { return false }
    // The Republican Party of Iowa is not the whole party.
    guard words.last == "party" else { return true }
    let place = long.dropFirst(short.count + " of ".count)
    return lexicons.senses(of: Self.capitalized(place)).map { $0.state >= 0 || $0.place < 0 }
      ?? true
  }

  /// Whether a long name is a state's body of that head: "United States House of
  /// Representatives" of "House".
  private func isNational(_ long: String, _ short: String) -> Bool {
    let words = long.split(separator: " ")
    guard let place = words.firstIndex(of: Substring(short)), place > 0, place + 1 < words.count,
      words[place + 1] == "of"
    else { return false }
    let front = words[..<place].joined(separator: " ")
    if ["us", "u s", "uk", "u k"].contains(front) { return true }
    guard let senses = lexicons.senses(of: Self.capitalized(front[...])) else { return false }
    return senses.state >= 0 || senses.demonym >= 0
  }

  /// Makes an acronym in parentheses an alias of the name before it.
  mutating func link(_ index: Int, to other: Int) {
    let from = draftOf[index]
    let target = draftOf[other]
    guard from >= 0, target >= 0, from != target else { return }
    for name in drafts[from].names { draftOf[name] = target }
    drafts[target].names += drafts[from].names
    drafts[target].names.sort()
    for form in drafts[from].forms where !drafts[target].forms.contains(form) {
      drafts[target].forms.append(form)
    }
    if drafts[target].organization < 0 { drafts[target].organization = drafts[from].organization }
    drafts[from].names = []
    drafts[from].forms = []
  }

  /// Notes the names that one sentence gives to a father and a son.
  private mutating func findNamesakes(_ names: [NameMention]) {
    for (index, name) in names.enumerated() where Self.isJunior(name.parts) {
      let parts = Self.personParts(name.parts)
      guard parts.count > 1 else { continue }
      var other = index
      while other > 0, names[other - 1].sentence == name.sentence { other -= 1 }
      while other < names.count, names[other].sentence == name.sentence {
        if names[other].parts == parts { namesakes.insert(parts.joined(separator: " ")) }
        other += 1
      }
    }
  }
}
