import Ontology
import Syntax

/// Finds what the words of names state: a ministry in its state's name, "City, State",
/// "the Polish city of Gdańsk", "X of the United Nations", "Senator Y (D-CA)". One value reads
/// one sentence.
struct StructureFinder {
  let context: ArticleContext
  let schema: Schema
  let partOf: RelationID?
  let locatedIn: RelationID?
  let memberOf: RelationID?
  let worksFor: RelationID?
  let livesIn: RelationID?
  let citizenOf: RelationID?
  let bornIn: RelationID?
  let studiedAt: RelationID?
  let borders: RelationID?
  /// The states and places of the article by the names and adjectives that it uses.
  private let regionNames: [String: Int]
  /// The mentions of the sentence that is read.
  let held: SentenceMentions
  let sentence: Sentence
  let graph: SentenceGraph
  /// What the names of the sentence were found to state.
  private var result: [Candidate] = []

  private init(
    _ number: Int,
    _ graph: SentenceGraph,
    _ regionNames: [String: Int],
    context: ArticleContext,
    schema: Schema
  ) {
    self.context = context
    self.schema = schema
    self.regionNames = regionNames
    self.graph = graph
    held = context.sentenceMentions[number]
    sentence = context.sentences[number]
    partOf = schema["part-of"]
    locatedIn = schema["located-in"]
    memberOf = schema["member-of"]
    worksFor = schema["works-for"]
    livesIn = schema["lives-in"]
    citizenOf = schema["citizen-of"]
    bornIn = schema["born-in"]
    studiedAt = schema["studied-at"]
    borders = schema["borders"]
  }

  private static func regionNames(_ context: ArticleContext) -> [String: Int] {
    var regions: [String: Int] = [:]
    for (index, cluster) in context.mentions.clusters.enumerated()
    where cluster.type == .state || cluster.type == .place {
      for name in [cluster.name] + cluster.aliases where regions[name] == nil {
        regions[name] = index
      }
    }
    for mention in context.mentions.mentions where mention.kind == .name {
      let type = context.mentions.clusters[mention.cluster].type
      guard type == .state || type == .place else { continue }
      let form = context.sentences[mention.sentence].form(mention.words)
      if regions[form] == nil { regions[form] = mention.cluster }
    }
    return regions
  }

  /// Words in the names of bodies that belong to a state or place rather than lie in it.
  static let publicWords: Set<String> = [
    "ministry", "department", "senate", "house", "congress", "parliament", "court", "police",
    "army", "agency", "government", "council", "assembly", "navy", "force", "forces", "commission",
    "bureau", "military", "committee", "office", "embassy", "guard", "service", "legislature",
    "authority", "administration", "cabinet", "treasury", "survey", "district", "board",
    "secretariat", "corps", "marines", "prison", "state", "duma", "knesset", "yuan", "chancellery",
    "troops", "constitution", "prosecutor", "attorney", "county", "commons", "lords", "judiciary",
    "enforcement", "courts", "centers", "tribunal", "consulate", "observatory", "inspectorate",
    "directorate", "registry", "customs", "ombudsman", "mounted", "legislative",
    "intelligence", "surveillance", "federal", "municipal", "regulator", "fire", "guards",
    "patrol", "gendarmerie", "presidency", "command", "electoral", "election", "elections",
    "meteorological", "geological", "statistics", "coastguard", "sheriff",
  ]
  /// Words in the names of places that are units of a larger one.
  private static let unitWords: Set<String> = ["district", "province", "region", "prefecture"]

  /// What the names of all sentences state.
  static func candidates(context: ArticleContext, schema: Schema) -> [Candidate] {
    let regions = regionNames(context)
    var result: [Candidate] = []
    for number in context.sentences.indices {
      guard let graph = context.graphs[number] else { continue }
      var finder = StructureFinder(number, graph, regions, context: context, schema: schema)
      finder.read()
      result += finder.result
    }
    return result
  }

  private mutating func read() {
    nested()
    neighbours()
    phrases()
    parties()
    regions()
  }

  /// Adds a statement where the schema admits it between two entities.
  mutating func append(_ relation: RelationID?, _ subject: Int, _ object: Int, _ rule: String) {
    guard let relation, held.differ(subject, object),
      schema[relation].admits(held.type(subject), held.type(object))
    else { return }
    result.append(
      Candidate(
        relation: relation,
        subject: subject,
        object: object,
        sentence: held.sentence,
        trigger: held[subject].head,
        source: .structure(rule),
        isStructural: true
      )
    )
  }

  /// Whether a body belongs to the state or place in its name.
  static func isPublic(_ name: String) -> Bool {
    name.lowercased().split { !$0.isLetter }.contains { publicWords.contains(String($0)) }
  }

  /// Part-of for public bodies and units of places, located-in for the rest.
  func relation(of outer: Int, to inner: Int) -> RelationID? {
    let name = held.cluster(outer).name
    switch held.type(outer) {
    case .organization:
      return held.type(inner) == .organization || Self.isPublic(name) ? partOf : locatedIn
    case .place:
      if held.type(inner) == .organization { return partOf }
      let isUnit = name.lowercased().split { !$0.isLetter }
        .contains { Self.unitWords.contains(String($0)) }
      return isUnit ? partOf : locatedIn
    case .event:
      return locatedIn
    default:
      return nil
    }
  }

  // MARK: Inside a name

  private mutating func nested() {
    for outer in held.indices where held[outer].kind == .name {
      let type = held.type(outer)
      guard type == .organization || type == .place || type == .event else { continue }
      if type != .place, !hasNested(outer) { named(outer) }
      if type == .organization { chamber(outer) }
      for inner in held.indices where inner != outer {
        let words = held[inner].words
        guard held[inner].kind == .name, held[outer].words.contains(words.lowerBound),
          words.upperBound <= held[outer].words.upperBound,
          words.count < held[outer].words.count, held.type(inner) != .person,
          held.type(inner) != .event
        else { continue }
        let chosen = relation(of: outer, to: inner)
        if chosen == locatedIn, isFarReaching(held.cluster(outer).name, inner) { continue }
        let place = words.lowerBound == held[outer].words.lowerBound ? "first" : "later"
        let rule = "name \(place) in the name of \(kind(outer))"
        append(chosen, outer, inner, rule)
      }
    }
  }

  /// The chamber in the name of its committee: "House Intelligence Committee", "Senate
  /// Judiciary Subcommittee".
  private mutating func chamber(_ outer: Int) {
    let words = held.cluster(outer).name.split(separator: " ").map(String.init)
    guard let last = words.last, words.count > 2,
      ["Committee", "Subcommittee", "Caucus"].contains(last) || words.contains("Committee"),
      let word = words.prefix(3).first(where: { ["House", "Senate", "Assembly"].contains($0) })
    else { return }
    let body = context.mentions.clusters.indices.first { index in
      let cluster = context.mentions.clusters[index]
      guard cluster.type == .organization, index != held[outer].cluster else { return false }
      return ([cluster.name] + cluster.aliases).contains {
        $0 == word || $0.hasSuffix(" " + word)
          || $0.hasSuffix("House of Representatives") && word == "House"
      }
    }
    guard let body, let mention = context.nearestMention(of: body, to: held.sentence) else {
      return
    }
    append(partOf, outer, mention, "chamber in the name of a committee")
  }

  private func hasNested(_ outer: Int) -> Bool {
    held.indices.contains {
      $0 != outer && held[outer].words.contains(held[$0].words.lowerBound)
        && held[$0].words.count < held[outer].words.count
    }
  }

  /// A state or place in a name that is no mention of its own, found by what the article
  /// calls its states and places elsewhere.
  private mutating func named(_ outer: Int) {
    let words = held[outer].words
    guard words.count > 1 else { return }
    var starts = [words.lowerBound]
    for word in words where ["of", "for", "in"].contains(sentence.form(word)) {
      starts.append(word + 1)
      if word + 1 < words.upperBound, sentence.form(word + 1).lowercased() == "the" {
        starts.append(word + 2)
      }
    }
    for start in starts where start < words.upperBound {
      for length in stride(from: min(3, words.upperBound - start), to: 0, by: -1)
      where length < words.count {
        let text = sentence.form(start..<(start + length))
        guard let cluster = regionNames[text], cluster != held[outer].cluster,
          let mention = context.nearestMention(of: cluster, to: held.sentence)
        else { continue }
        let chosen = relation(of: outer, to: mention)
        if chosen == locatedIn, isFarReaching(held.cluster(outer).name, mention) { return }
        let rule = "region in the name of \(kind(outer))"
        append(chosen, outer, mention, rule)
        return
      }
    }
  }

  /// What kind of thing a name names, by its words, as a part of a rule's name.
  private func kind(_ mention: Int) -> String {
    switch held.type(mention) {
    case .place: return "a place"
    case .event: return "an event"
    default: break
    }
    let words = Set(held.cluster(mention).name.split(separator: " ").map(String.init))
    for (kind, signs) in Self.bodyKinds where !words.isDisjoint(with: signs) { return kind }
    return Self.isPublic(held.cluster(mention).name) ? "a public body" : "a body"
  }

  private static let bodyKinds: [(String, Set<String>)] = [
    ("a school", ["University", "College", "School", "Institute", "Academy", "Université"]),
    (
      "a newspaper",
      [
        "Times", "Post", "Journal", "News", "Herald", "Tribune", "Daily", "Observer", "Gazette",
        "Radio", "TV", "Television", "Magazine", "Review", "Broadcasting",
      ]
    ),
    ("a party", ["Party", "Democrats", "Republicans", "Socialists", "Greens", "Front"]),
    ("a club", ["FC", "United", "City", "Club", "Rovers", "Athletic", "Sharks", "RFC", "Team"]),
    ("a hospital", ["Hospital", "Clinic", "Infirmary", "Medical"]),
    ("a church", ["Church", "Cathedral", "Diocese", "Archdiocese", "Mosque", "Temple"]),
    (
      "an association",
      [
        "Union", "League", "Federation", "Association", "Society", "Council", "Red", "Committee",
        "Coalition", "Alliance", "Forum", "Network", "Lawyers", "Campaign", "Movement",
      ]
    ),
    ("a bank", ["Bank", "Exchange", "Airlines", "Airways", "Railways", "Oil", "Gas", "Steel"]),
  ]

  /// Whether a private body's name tells its field or fame rather than where it lies.
  private func isFarReaching(_ name: String, _ inner: Int) -> Bool {
    if held[inner].isDemonym, held.type(inner) == .state, !name.hasSuffix("Party") { return true }
    return name.split(separator: " ").contains { Self.farWords.contains(String($0)) }
  }

  private static let farWords: Set<String> = [
    "University", "College", "Times", "Post", "Journal", "News", "Herald", "Media", "Tribune",
    "Academy", "Fund", "Institute", "Broadcasting", "Magazine", "Press",
  ]

  // MARK: Side by side

  private mutating func neighbours() {
    for left in held.indices {
      for right in held.indices where right > left && held[right].kind == .name {
        // "its parliament", "the city's Central Mosque"
        if held[left].kind != .name, held.type(left) != .state, held.type(left) != .place,
          held.type(left) != .organization || held[left].kind != .pronoun
        {
          continue
        }
        let end = held[left].words.upperBound
        let start = held[right].words.lowerBound
        guard start >= end, start - end <= 5 else { continue }
        pair(left, right, end..<start)
      }
    }
  }

  private mutating func pair(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    let first = held.type(left)
    let second = held.type(right)
    var between = gap.map { sentence.form($0) }
    if held[left].kind != .name {
      if held[left].kind == .pronoun {
        guard sentence.relations[held[left].head] == .nmodPoss else { return }
        between.insert("'s", at: 0)
      }
      guard between.first == "'s" || between.first == "’s" || between.first == "'" else { return }
    }
    if held[left].kind == .pronoun, first == .organization {
      if second == .organization, gap.allSatisfy({ sentence.tags[$0] == .adj }) {
        append(partOf, right, left, "its body")
      }
      return
    }
    let isRegion = second == .state || second == .place
    if between == [","] || between == ["("] {
      if first == .place || (first == .organization && between == [","]), isRegion,
        !isList(left, right)
      {
        append(locatedIn, left, right, "place, region")
      }
      return
    }
    let inner = between.filter { $0.lowercased() != "the" }
    if inner == ["in"] || inner == [",", "in"],
      first == .organization || first == .place || first == .event, isRegion
    {
      append(locatedIn, left, right, "name in region")
      return
    }
    let link = between.filter { $0 != "," && $0.lowercased() != "the" }
    if first == .person, second == .organization, link == ["of"] || link == ["from"] {
      let isMember = isGroup(right) || isElectoral(right)
      append(isMember ? memberOf : worksFor, left, right, "person of")
      return
    }
    if first == .person, second == .organization, held[left].kind == .name {
      if between.first == ",", link == ["for"], isGroup(right) {
        // "Vincent Keller, for the Greens, said"
        append(memberOf, left, right, "person for a party")
        return
      }
      if link == ["at"], isSpeaker(left) {
        append(worksFor, left, right, "person of")
        return
      }
      if let last = gap.last, link.count > 1, link.count < 5, isBodyNoun(last),
        ["of", "from", "at", "with"].contains(link[0]),
        gap.dropFirst().allSatisfy({ isDescribing($0) })
      {
        // "X of IT firm A", "X, from the research group A"
        append(worksFor, left, right, "person of a firm")
        return
      }
    }
    if first == .state, second == .person, !held[left].isDemonym, held[left].kind == .name,
      between == ["'s"] || between == ["’s"]
    {
      append(citizenOf, right, left, "state's person")
      return
    }
    let isBefore = first == .state || first == .place
    if isBefore, second == .organization || second == .place || second == .event {
      let isPossessive = between.first == "'s" || between.first == "’s" || between.first == "'"
      let isBased =
        between.count >= 2 && between[0] == "-"
        && (between[1] == "based" || between[1] == "headquartered")
      let inner =
        isPossessive && held[left].kind != .pronoun
        ? gap.dropFirst() : (isBased ? gap.dropFirst(2) : gap[...])
      let isPlain = inner.allSatisfy {
        let tag = sentence.tags[$0]
        return tag == .adj || tag == .noun || (tag == .propn && held.covering($0) == nil)
          || isCompound($0)
      }
      let isLinked =
        isPossessive || isBased || held[left].isDemonym || !gap.isEmpty
        || first == .state && held.cluster(right).name.hasSuffix("Party")
      if isPlain, isLinked, isPossessive || isBased || isModifier(left, right) {
        let chosen = isBased ? locatedIn : relation(of: right, to: left)
        let rule = gap.isEmpty ? "region right before name" : "region before name"
        append(chosen, right, left, rule)
      }
    }
    if first == .organization, second == .person, gap.isEmpty || between == ["'s"] {
      if gap.isEmpty, held[left].isDemonym || isPartyWord(left) {
        append(memberOf, right, left, "party before name")
      } else if !gap.isEmpty {
        append(
          isGroup(left) || isElectoral(left) ? memberOf : worksFor,
          right,
          left,
          "organization's person"
        )
      }
    }
  }

  /// Whether a person is one who speaks or according to whom it is: "said X at A".
  private func isSpeaker(_ person: Int) -> Bool {
    let word = held[person].words.lowerBound - 1
    guard word >= 0 else { return false }
    let lemma = sentence.lemmas[word]
    if lemma == "to" { return word > 0 && sentence.form(word - 1).lowercased() == "according" }
    return ["say", "add", "explain", "warn", "comment", "note", "reckon", "believe"]
      .contains(lemma)
  }

  private func isDescribing(_ word: Int) -> Bool {
    switch sentence.tags[word] {
    case .noun, .adj, .det, .num: true
    case .propn: held.covering(word) == nil
    default: ["of", "from", "at", "with", ",", "-"].contains(sentence.form(word))
    }
  }

  /// Whether a noun says what kind of body a name behind it is.
  private func isBodyNoun(_ word: Int) -> Bool {
    sentence.tags[word] == .noun
      && [
        "firm", "company", "group", "bank", "agency", "charity", "consultancy", "union",
        "organisation", "organization", "magazine", "newspaper", "analyst", "broker", "publisher",
        "maker", "retailer", "operator", "campaign", "institute", "university", "website",
        "manufacturer", "provider", "insurer", "lender", "brokerage", "watchdog", "body",
      ].contains(sentence.lemmas[word])
  }

  /// Whether a word is a hyphen or the participle behind one: "opposition-controlled".
  private func isCompound(_ word: Int) -> Bool {
    if sentence.form(word) == "-" { return word > 0 && sentence.tags[word - 1] != .propn }
    return word > 1 && sentence.form(word - 1) == "-" && sentence.tags[word] == .verb
      && sentence.tags[word - 2] != .propn
  }

  func isPartyWord(_ mention: Int) -> Bool {
    let text = sentence.form(held[mention].words).lowercased()
    // "D-VT" is one word.
    return PostReader.partyWords.contains(text)
      || text.utf8.count < 8 && (text.hasPrefix("d-") || text.hasPrefix("r-"))
  }

  /// Whether a name before another stands in the same noun phrase, as the tree draws it.
  private func isModifier(_ left: Int, _ right: Int) -> Bool {
    let head = held[left].head
    let above = Int(sentence.heads[head])
    guard above >= held[left].words.upperBound, above < held[right].words.upperBound else {
      return false
    }
    switch sentence.relations[head] {
    case .amod, .compound, .nmodPoss, .nmod, .nmodDesc: return true
    default: return false
    }
  }

  /// Whether two places beside a comma are members of a list, not a place and its region.
  private func isList(_ left: Int, _ right: Int) -> Bool {
    if held.type(left) == .place, held.type(right) == .place || held.type(right) == .state {
      // "A, B and C", "A, B, C, and D"
      var end = held[right].words.upperBound
      var members = 2
      for _ in 0..<6 {
        guard end < sentence.count else { break }
        var next = end
        var hasAnd = false
        while next < sentence.count, [",", "and", "or"].contains(sentence.form(next)) {
          hasAnd = hasAnd || sentence.form(next) != ","
          next += 1
        }
        guard next > end,
          let other = held.indices.first(where: {
            held[$0].words.lowerBound == next && held[$0].kind == .name
              && (held.type($0) == .place || held.type($0) == .state)
          })
        else { break }
        members += 1
        if hasAnd { return members > 2 && held.type(left) == held.type(right) }
        end = held[other].words.upperBound
      }
      if members > 3 { return true }
      let before = held[left].words.lowerBound - 1
      if before >= 1, sentence.form(before) == ",",
        held.indices.contains(where: {
          held[$0].words.upperBound == before && held.type($0) == held.type(right)
            && held.type($0) == held.type(left)
        })
      {
        return true
      }
    }
    return false
  }
}
