import Ontology
import Syntax

/// What stands around a name and tells its type: "the charter company Baraka Freight",
/// "a group known as Black Heron", "Fjordnett, an Oslo company", "Ann Holt, 51,".
extension NameFinder {
  /// Types names that neither the lexicons nor head nouns type.
  ///
  /// - Complexity: O(*n* · *d*) for *n* names in a tree whose words have *d* dependents.
  mutating func heedContext() {
    for index in names.indices {
      let name = names[index]
      if name.certainty == .strong, name.type == .person, name.title < 0, !name.isNested,
        let type = typeDespiteGivenName(name.words)
      {
        self.type(index, as: type, .strong)
        continue
      }
      guard name.certainty <= .fair, !name.isNested else { continue }
      let isUnlisted = name.type == .place && facts.phrases[name.words.lowerBound] == nil
      if isUnlisted, isCompanyHead(before: name.words) {
        self.type(index, as: .organization, .strong)
        continue
      }
      if name.type == .person || name.type == nil, name.title < 0,
        let type = typeOfHome(name.words) ?? typeOfHeaded(name.words)
      {
        self.type(index, as: type, .strong)
        continue
      }
      if name.certainty == .fair, facts.single[name.words.lowerBound]?.given ?? 0 > 0 {
        if isTown(name.words) {
          self.type(index, as: .place, .strong)
        } else if let type = typeDespiteGivenName(name.words) {
          self.type(index, as: type, .strong)
        }
        continue
      }
      guard let type = typeAround(name.words) ?? unknownPlace(name) else { continue }
      // A body's acronym that "judge" is said of is none the less a body's.
      if type == .person, name.words.count == 1,
        facts.shapes[name.words.lowerBound].contains(.acronym)
      {
        continue
      }
      // "the Holm Organisation, secretary general Ann Roe": a title of their own stands before it.
      if type != .person, name.title >= 0, name.type == .person, name.words.count > 1,
        Self.officers.contains(lexicons.titleEntries[name.title].note)
      {
        continue
      }
      let isSure =
        name.parts.count > 1 || isFollowedByRegion(name.words.upperBound) || isInRegion(name.words)
      self.type(index, as: type, isSure ? .strong : .fair)
    }
    heedLists()
  }

  /// Types unsure names of a list as the sure ones of it: "Holm, Leeds, Tarn and York".
  ///
  /// - Complexity: O(*n*) for *n* names.
  private mutating func heedLists() {
    let order = names.indices.filter { !names[$0].isNested }
      .sorted { names[$0].words.lowerBound < names[$1].words.lowerBound }
    var first = 0
    while first < order.count {
      var last = first
      while last + 1 < order.count,
        isJoined(names[order[last]].words.upperBound, names[order[last + 1]].words.lowerBound)
      {
        last += 1
      }
      if last >= first + 2 { heedList(order[first...last]) }
      first = last + 1
    }
  }

  private mutating func heedList(_ list: ArraySlice<Int>) {
    if list.contains(where: { names[$0].type == .person }),
      list.allSatisfy({ names[$0].type == .person || names[$0].type == nil })
    {
      for index in list where names[index].type == nil { self.type(index, as: .person, .weak) }
    }
    let sure = list.filter { names[$0].certainty == .strong }
    guard sure.count > 1, let type = sure.first.flatMap({ names[$0].type }),
      type == .place || type == .organization, sure.allSatisfy({ names[$0].type == type })
    else { return }
    for index in list where names[index].certainty < .strong && names[index].title < 0 {
      let word = names[index].words.lowerBound
      if facts.single[word]?.given ?? 0 > 0 { continue }
      self.type(index, as: type, .fair)
    }
  }

  /// Whether only a comma or "and" stand between two words.
  private func isJoined(_ end: Int, _ start: Int) -> Bool {
    guard start > end, start <= end + 2 else { return false }
    return (end..<start).allSatisfy {
      facts.form($0) == "," || facts.sentence.tags[$0] == .cconj
    }
  }

  /// The type of a name that is no person's though a given name begins it: "the retailer Harris
  /// Holm", "the Tora Holm caves"; not "the company Harris Holm founded".
  private func typeDespiteGivenName(_ words: Range<Int>) -> EntityType? {
    let before = words.lowerBound - 1
    if before >= 0, NameWords.articles.contains(facts.lower[before]),
      isBeforeArea(words.upperBound)
    {
      return .place
    }
    if isCompanyHead(before: words) { return .organization }
    // "an analyst at James Holm"
    if before > 0, facts.lower[before] == Self.at, isEmployer(words.lowerBound) {
      return .organization
    }
    let sentence = facts.sentence
    let head = sentence.head(of: words)
    if isCompany(head, behind: words.upperBound) { return .organization }
    guard before >= 0, NameWords.companyNouns.contains(facts.lower[before]),
      !facts.shapes[before].contains(.capitalized)
    else { return nil }
    let governor = Int(sentence.heads[head])
    let isInClause = governor >= 0 && sentence.relations[governor].universal == .acl
    return isInClause ? nil : .organization
  }

  /// Whether a given name stands for a town that bears it: "near Allen, Texas,", "the town of
  /// Allen", "Allen, north of Dallas,", "Dora village".
  private func isTown(_ words: Range<Int>) -> Bool {
    guard words.count == 1, words.lowerBound > 0 else { return false }
    if isBehindPlace(words.lowerBound) || isFollowedByDirection(words.upperBound) { return true }
    return isInRegion(words) || isBesideArea(words)
  }

  /// Whether what stands right before or after a name tells that it is a place's: "the
  /// Cranebrook area", "west of Holm", "nearby Holm", "the Member for Holm".
  private func isBesideArea(_ words: Range<Int>) -> Bool {
    let isAdjective =
      words.count == 1 && NameWords.adjectives.contains(facts.lower[words.lowerBound])
    if !isAdjective, isBeforeArea(words.upperBound) { return true }
    let before = words.lowerBound - 1
    guard before >= 0 else { return false }
    if facts.lower[before] == Self.nearby { return true }
    guard before > 0 else { return false }
    let governor = facts.lower[before - 1]
    return facts.lower[before] == Self.of && NameWords.directions.contains(governor)
      || facts.lower[before] == Self.for && NameWords.sitting.contains(governor)
  }

  /// Whether an age stands right before a name: "60-year-old Holm".
  private func isAged(_ start: Int) -> Bool {
    start > 2 && facts.form(start - 1) == "old" && facts.form(start - 2) == "-"
      && facts.form(start - 3).hasPrefix("year")
  }

  private static let living = HashedWords(
    "live lives lived living born resident residents reside resides resided residing raised"
  )
  private static let mayor = SentenceFacts.hash("mayor")
  private static let inhabitants = HashedWords(
    "resident residents native natives inhabitants villagers townspeople"
  )

  /// A place, where what stands before a name tells that somebody lives there: "a resident of Holm
  /// Roe", "who lives in Holm", "Ann Roe, 51, from Al-Holm".
  private func typeOfHome(_ words: Range<Int>) -> EntityType? {
    let before = words.lowerBound - 1
    guard before > 1, !isOwner(words) else { return nil }
    let governor = facts.lower[before - 1]
    switch facts.form(before) {
    case "in": return Self.living.contains(governor) ? .place : nil
    case "of":
      return Self.inhabitants.contains(governor) || governor == Self.mayor ? .place : nil
    case "from":
      guard facts.form(before - 1) == ",", before > 3, facts.form(before - 3) == "," else {
        return nil
      }
      let age = facts.form(before - 2).utf8
      return age.count == 2 && age.allSatisfy({ $0 > 0x2F && $0 < 0x3A }) ? .place : nil
    default: return nil
    }
  }

  /// Whether a possessive ending follows a name.
  private func isOwner(_ words: Range<Int>) -> Bool {
    words.upperBound < facts.count && facts.isGenitive(words.upperBound)
  }

  /// A body, where what stands before a name tells that somebody is its head: "the chairman of
  /// Holm", "president of Holm Roe".
  private func typeOfHeaded(_ words: Range<Int>) -> EntityType? {
    let before = words.lowerBound - 1
    guard before > 0, facts.lower[before] == Self.of || facts.lower[before] == Self.with,
      !isOwner(words)
    else { return nil }
    let isWith = facts.lower[before] == Self.with
    let isHead = (max(0, before - 3)..<before).contains { start in
      guard let title = facts.titles[start], title.end == before else { return false }
      let entry = lexicons.titleEntries[title.title]
      if isWith { return ["staff", "profession"].contains(entry.note) && !entry.isPlural }
      return entry.note == "executive" && Self.heads.contains(facts.lower[before - 1])
        || entry.note == "founder" || entry.text == "president"
    }
    return isHead ? .organization : nil
  }

  /// Whether a title that only a company or the like has, and "of", stand before a name: "the
  /// chief executive of Harris Holm".
  private func isCompanyHead(before words: Range<Int>) -> Bool {
    let before = words.lowerBound - 1
    guard before > 0, facts.lower[before] == Self.of || facts.lower[before] == Self.at,
      !isOwner(words)
    else { return false }
    return (max(0, before - 4)..<before).contains { start in
      guard let title = facts.titles[start], title.end == before else { return false }
      return Self.companyHeads.contains(lexicons.titleEntries[title.title].text)
    }
  }

  private static let companyHeads: WordSet = [
    "chairman", "chairwoman", "chief executive", "ceo", "managing director",
    "chief executive officer",
    "chairman and chief executive", "vice chairman", "chief financial officer",
    "chief operating officer", "deputy chairman", "deputy chief executive",
  ]

  /// Last words of the titles of those who head companies, parties and other bodies.
  private static let heads = HashedWords(
    "chairman chairwoman chairperson chair executive president ceo head officer co-chair founder"
  )
  private static let with = SentenceFacts.hash("with")

  /// Kinds of titles that no name of a body stands behind.
  private static let officers: WordSet = [
    "executive", "head of state", "minister", "deputy", "governor", "legislator",
  ]

  /// Those who study or report for a body, never for a person.
  private static let observers = HashedWords(
    "analyst economist strategist researcher correspondent reporter trader dealer pollster"
  )

  /// Whether a post and "at" stand before a name, or one who observes for it: "an analyst at
  /// Holmcam", "an economist for Polar Insight".
  private func isEmployer(_ start: Int) -> Bool {
    let before = start - 1
    guard before > 0,
      facts.lower[before] == Self.at
        || facts.lower[before] == Self.for && Self.observers.contains(facts.lower[before - 1])
    else { return false }
    return (max(0, before - 3)..<before).contains { facts.titles[$0]?.end == before }
  }

  /// Whether a word is a common noun of an area that a name stands before.
  private func isBeforeArea(_ word: Int) -> Bool {
    word < facts.count && NameWords.areas.contains(facts.lower[word])
      && !facts.shapes[word].contains(.capitalized) && facts.sentence.tags[word] == .noun
  }

  /// Whether what stands beside a name in the tree says that it is a company: "Harris Holm, the
  /// bus builder,".
  private func isCompany(_ head: Int, behind end: Int) -> Bool {
    (end..<min(facts.count, end + 12)).contains { word in
      Int(facts.sentence.heads[word]) == head && facts.sentence.relations[word] == .appos
        && NameWords.companyNouns.contains(facts.lower[word])
        && !facts.shapes[word].contains(.capitalized)
    }
  }

  private static let nearby = SentenceFacts.hash("nearby")

  /// Whether "the town of" or "north of" stands right before a name.
  private func isBehindPlace(_ start: Int) -> Bool {
    guard start > 1, facts.lower[start - 1] == Self.of else { return false }
    let before = facts.lower[start - 2]
    return NameWords.directions.contains(before) || NameWords.settlements.contains(before)
  }

  /// Whether what lies around a place follows: "Allen, 20 kilometres north of Dallas".
  private func isFollowedByDirection(_ end: Int) -> Bool {
    guard end + 2 < facts.count, facts.form(end) == "," else { return false }
    var word = end + 1
    while word < end + 5, word + 1 < facts.count, !NameWords.directions.contains(facts.lower[word])
    {
      guard facts.sentence.tags[word] == .num || NameWords.distances.contains(facts.lower[word])
      else { return false }
      word += 1
    }
    return word + 1 < facts.count && NameWords.directions.contains(facts.lower[word])
      && facts.lower[word + 1] == Self.of
  }

  private func typeAround(_ words: Range<Int>) -> EntityType? {
    if let type = typeOfSeveral(words) { return type }
    if isBesideArea(words) { return .place }
    if typeAfter(words) == .person { return .person }
    if words.lowerBound > 0,
      facts.form(words.lowerBound - 1).hasSuffix("year-old")
        || isAged(words.lowerBound)
    {
      return .person
    }
    if isEmployer(words.lowerBound) { return .organization }
    if let type = typeBefore(words.lowerBound) { return type }
    if words.count > 2, facts.single[words.lowerBound]?.head ?? 0 < 2,
      words.dropFirst().contains(where: { isPersonal($0) })
    {
      return .person
    }
    if isFollowedByRegion(words.upperBound) || isInRegion(words)
      || isFollowedByDirection(words.upperBound)
      || isBehindPlace(words.lowerBound)
    {
      return .place
    }
    let sentence = facts.sentence
    let head = sentence.head(of: words)
    let governor = Int(sentence.heads[head])
    let relation = sentence.relations[head].universal
    if governor >= 0, !words.contains(governor) {
      if relation == .appos || relation == .nsubj && isPredicate(governor),
        let type = type(ofNoun: governor) ?? person(ofNoun: governor)
      {
        return type
      }
      if relation == .nmod && NameWords.holdings.contains(facts.lower[governor])
        || relation == .nmod && NameWords.mergers.contains(facts.lower[governor])
        || relation == .obl && isMaker(head, governor)
        || relation == .obl && NameWords.investing.contains(facts.lower[governor])
          && words.lowerBound > 0
          && NameWords.narrowJoiners.contains(facts.lower[words.lowerBound - 1])
      {
        return .organization
      }
      if isOfPlace(head) { return .place }
    }
    if isPredicate(head), let subject = subject(of: head), let type = type(ofNoun: subject) {
      return type
    }
    if isOfMayor(words) { return .place }
    var word = words.upperBound
    let end = min(facts.count, words.upperBound + 24)
    while word < end {
      if Int(sentence.heads[word]) == head, sentence.relations[word] == .appos,
        let type = type(ofNoun: word) ?? person(ofNoun: word)
      {
        return type
      }
      word += 1
    }
    return typeAfter(words)
  }

  /// The subject of a predicate: "city" in "the closest city is Holm".
  private func subject(of head: Int) -> Int? {
    (0..<head).first {
      Int(facts.sentence.heads[$0]) == head && facts.sentence.relations[$0].universal == .nsubj
    }
  }

  /// Whether a name stands behind "of" and a mayor's or governor's: "Mayor Ann Roe of Holm".
  private func isOfMayor(_ words: Range<Int>) -> Bool {
    let of = words.lowerBound - 1
    guard of > 0, facts.lower[of] == Self.of,
      let person = names.first(where: { $0.words.upperBound == of && $0.type == .person }),
      person.title >= 0
    else { return false }
    return ["mayor", "governor"].contains(lexicons.titleEntries[person.title].text)
  }

  /// Whether a name is who owns or makes something: "owned by Holmra".
  private func isMaker(_ head: Int, _ governor: Int) -> Bool {
    NameWords.making.contains(facts.lower[governor])
      && (governor + 1..<max(governor + 1, head)).contains {
        Int(facts.sentence.heads[$0]) == head && facts.form($0) == "by"
      }
  }

  /// Whether "of" and the noun of a place govern a name, or the first of the names that it is
  /// joined to: "the suburbs of Heathcote and Engadine".
  private func isOfPlace(_ head: Int) -> Bool {
    let sentence = facts.sentence
    var head = head
    if sentence.relations[head] == .conj, sentence.heads[head] >= 0 {
      head = Int(sentence.heads[head])
    }
    let governor = Int(sentence.heads[head])
    guard governor >= 0, sentence.relations[head].universal == .nmod,
      NameWords.placeNouns.contains(facts.lower[governor])
    else { return false }
    return (governor + 1..<max(governor + 1, head)).contains {
      Int(sentence.heads[$0]) == head && facts.lower[$0] == Self.of
    }
  }

  /// Whether a particle is only found in the names of persons.
  private func isPersonal(_ word: Int) -> Bool {
    NameWords.personalParticles.contains(facts.lower[word])
      && !facts.shapes[word].contains(.capitalized)
  }

  /// A person, where a title ends with a noun.
  private func person(ofNoun word: Int) -> EntityType? {
    for start in max(0, word - 3)...word {
      guard let title = facts.titles[start], title.end == word + 1 else { continue }
      let note = lexicons.titleEntries[title.title].note
      return note == "owner" || note == "member" || note == "suspect" ? nil : .person
    }
    return nil
  }

  private func isPredicate(_ word: Int) -> Bool {
    for other in 0..<facts.count
    where facts.sentence.relations[other] == .cop && Int(facts.sentence.heads[other]) == word {
      return true
    }
    return false
  }

  /// The type that a noun right before a name tells.
  private func typeBefore(_ start: Int) -> EntityType? {
    var word = start - 1
    if word > 1, NameWords.naming.contains(facts.lower[word]) {
      word -= 1
      if NameWords.naming.contains(facts.lower[word]) { word -= 1 }
    }
    guard word >= 0, !facts.shapes[word].contains(.capitalized) else { return nil }
    return type(ofNoun: word)
  }

  private func type(ofNoun word: Int) -> EntityType? {
    guard facts.sentence.tags[word] == .noun || facts.sentence.tags[word] == .propn else {
      return nil
    }
    let lower = facts.lower[word]
    if NameWords.bodyNouns.contains(lower) || isWorkingCentre(word) { return .organization }
    if NameWords.placeNouns.contains(lower) { return .place }
    if NameWords.eventNouns.contains(lower) { return .event }
    return nil
  }

  /// The type that what follows a name tells: an age, a relative pronoun, what only a body
  /// has.
  private func typeAfter(_ words: Range<Int>) -> EntityType? {
    let next = words.upperBound
    guard next + 1 < facts.count else { return nil }
    if facts.form(next) == "," {
      let digits = facts.form(next + 1)
      if digits.utf8.count == 2, digits.utf8.allSatisfy({ $0 > 0x2F && $0 < 0x3A }),
        next + 2 < facts.count, facts.form(next + 2) == ","
      {
        return .person
      }
      if facts.lower[next + 1] == Self.who { return .person }
      return nil
    }
    if NameWords.staff.contains(facts.lower[next]) || isBeforeOfficer(next) { return .organization }
    if NameWords.players.contains(facts.lower[next]), facts.sentence.tags[next] == .noun,
      !isRegional(words)
    {
      return .organization
    }
    if NameWords.followers.contains(facts.lower[next]), !isRegional(words) { return .organization }
    guard facts.shapes[next].contains(.glued), facts.form(next).hasSuffix("s") else { return nil }
    for word in next + 1..<min(facts.count, next + 4) {
      if NameWords.possessions.contains(facts.lower[word]) { return .organization }
      guard facts.sentence.tags[word] == .adj || facts.sentence.tags[word] == .noun else { break }
    }
    return nil
  }

  /// Whether a name is a listed one of a state, place or their people.
  private func isRegional(_ words: Range<Int>) -> Bool {
    facts.phrases[words.lowerBound]?.senses.isPlace == true
  }

  /// Whether the title of a body's officer and a person's name stand here: "Holm World
  /// vice-president Ann Roe" behind "World".
  private func isBeforeOfficer(_ word: Int) -> Bool {
    guard let title = facts.titles[word], !facts.shapes[word].contains(.capitalized),
      title.end < facts.count, facts.single[title.end]?.given ?? 0 > 0
    else { return false }
    let note = lexicons.titleEntries[title.title].note
    return note == "executive" || note == "deputy" || note == "staff"
  }

  private static let who = SentenceFacts.hash("who")
}
