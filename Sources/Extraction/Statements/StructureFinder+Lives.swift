import Ontology
import Syntax

/// What the words around somebody's name tell of a life: "US singer and lyricist Ann Holt", "Born
/// in 1941 in Leeds, she", "his home in the state of Vale", "in her fourth year at Acme College".
extension StructureFinder {
  /// Nouns that call somebody something by a life's work, beside those that end as such nouns do.
  private static let walks: WordSet = [
    "advocate", "host", "personality", "icon", "star", "celebrity", "legend", "model", "chef",
    "athlete", "magnate", "tycoon", "mogul", "philanthropist", "critic", "pundit", "scholar",
    "academic", "whistleblower", "champion", "national", "citizen", "native", "great", "poet",
    "playwright", "heiress", "scribe", "bard", "virtuoso",
  ]

  /// Reads what a sentence tells of the lives of those whom it names.
  mutating func lives() {
    for person in held.indices
    where held.type(person) == .person && held[person].kind == .name {
      called(before: person)
      counted(by: person)
      wed(person)
    }
    for home in held.indices where isRegion(home) && !held[home].isDemonym { origin(home) }
    for noun in 0..<sentence.count where sentence.tags[noun] == .noun { household(noun) }
    bornFirst()
    schooling()
    couples()
  }

  /// Whether a place is a country within a state, whose people are called by it.
  func isLand(_ place: Int) -> Bool {
    held.type(place) == .place && Self.isLand(held.cluster(place).name)
  }

  static func isLand(_ name: String) -> Bool { lands.contains(name.lowercased()) }

  private static let lands: WordSet = [
    "england", "scotland", "wales", "northern ireland", "faroe islands",
  ]

  /// Whether a name stands before nouns as the adjective of a nationality does.
  private func isNationality(_ state: Int) -> Bool {
    guard held[state].kind == .name else { return false }
    if held[state].isDemonym { return held.type(state) == .state || isLand(state) }
    return held.type(state) == .state
      && (isAbbreviation(state) || held.cluster(state).stateCode == "US")
      && !isPossessive(held[state].words.upperBound)
  }

  /// "US singer, actor and animal rights advocate Ann Holt", "Hull resident and Libyan national Jim
  /// Rios".
  private mutating func called(before person: Int) {
    let end = held[person].words.lowerBound
    var start = end
    while start > 0, end - start < 14, mention(endingAt: start) == nil,
      isCallingWord(start - 1) || [",", "and", "&"].contains(form(start - 1))
    {
      start -= 1
    }
    guard start < end, let state = mention(endingAt: start), held[state].kind == .name else {
      return
    }
    let nouns = callings(start..<end)
    guard !nouns.isEmpty else { return }
    if isNationality(state) {
      // "the Swiss-French singer" is of both, as read elsewhere
      if form(held[state].words.lowerBound - 1) == "-" { return }
      append(citizenOf, person, state, "nationality before callings", trigger: nouns[0])
      let link = held[state].words.lowerBound - 1
      if form(link) == "and", isTownsman(link - 1), let town = mention(endingAt: link - 1),
        held.type(town) == .place, !held[town].isDemonym
      {
        append(livesIn, person, town, "town before noun", trigger: link - 1)
      }
    }
  }

  private func isCallingWord(_ word: Int) -> Bool {
    held.covering(word) == nil
      && ([.noun, .adj].contains(sentence.tags[word]) || form(word) == "-" || isKnownWalk(word))
  }

  /// Whether a word is such a noun, whatever the tagger takes it for.
  private func isKnownWalk(_ word: Int) -> Bool {
    sentence.tags[word] != .verb && Self.walks.contains(form(word))
      && sentence.form(word).first?.isLowercase ?? false
  }

  /// The nouns that call somebody something in a list of them; none where one is an office or a
  /// thing.
  private func callings(_ words: Range<Int>) -> [Int] {
    var found: [Int] = []
    var start = words.lowerBound
    var word = start
    while word <= words.upperBound {
      if word == words.upperBound || [",", "and", "&"].contains(form(word)) {
        if word > start {
          let isPlain = isKnownWalk(word - 1) && (start == word - 1 || isCalling(start..<word - 1))
          guard isPlain || isCalling(start..<word) && isWalk(word - 1) else { return [] }
          found.append(word - 1)
        }
        start = word + 1
      }
      word += 1
    }
    return [",", "and", "&"].contains(form(words.upperBound - 1)) ? [] : found
  }

  private func isWalk(_ noun: Int) -> Bool {
    isPersonNoun(noun) || Self.walks.contains(sentence.lemmas[noun].lowercased())
  }

  /// "Ethiopians Ann Holt, 2:05:46, and Jim Rios": the others of a plural, over what stands in
  /// between.
  private mutating func counted(by person: Int) {
    guard let state = mention(endingAt: held[person].words.lowerBound), isNationality(state),
      held[state].isDemonym, form(held[state].words.upperBound - 1).hasSuffix("s")
    else { return }
    var at = held[person].words.upperBound
    var hasAnd = false
    var others: [Int] = []
    while at < sentence.count, !hasAnd, others.count < 6 {
      var next = at
      if [",", "("].contains(form(next)), next + 1 < sentence.count,
        sentence.tags[next + 1] == .num
      {
        next += 2
        if form(next) == ")" { next += 1 }
      }
      let link = next
      while [",", "and", "&"].contains(form(next)) {
        hasAnd = hasAnd || form(next) != ","
        next += 1
      }
      guard next > link, let other = mention(startingAt: next), held.type(other) == .person else {
        break
      }
      others.append(other)
      at = held[other].words.upperBound
    }
    guard hasAnd else { return }
    for other in others { append(citizenOf, other, state, "demonym before persons") }
  }

  /// "She was married in turn to A, B and C".
  private mutating func wed(_ person: Int) {
    let to = held[person].words.lowerBound - 1
    guard form(to) == "to" else { return }
    var verb = to - 1
    while verb > to - 5,
      ["in", "turn", "briefly", "first", "previously", "also", "later", "twice"]
        .contains(form(verb))
    {
      verb -= 1
    }
    guard form(verb) == "married" else { return }
    let subjects = graph.surfaceSubjects(verb).flatMap(held.mentions(at:))
      .filter { held.type($0) == .person }
    guard subjects.count == 1 else { return }
    for spouse in list(from: to + 1, of: .person) where spouse != subjects[0] {
      append(familyOf, subjects[0], spouse, "married to a list", trigger: verb, status: .actual)
    }
  }

  private static let beings: WordSet = ["is", "was", "comes", "came", "hails", "hailed"]

  /// "Holt, a founding member, is from Leeds", "Holt is 20 years old and from Leeds".
  private mutating func origin(_ home: Int) {
    var from = held[home].words.lowerBound - 1
    if form(from) == "the" { from -= 1 }
    guard form(from) == "from", from > 1, !isOwner(home) else { return }
    let isJoined = form(from - 1) == "and" && ["old", "aged"].contains(form(from - 2))
    guard isJoined || Self.beings.contains(form(from - 1)) else { return }
    let verb = isJoined ? from - 2 : from - 1
    var subjects = (graph.surfaceSubjects(held[home].head) + graph.surfaceSubjects(verb))
      .flatMap(held.mentions(at:)).filter { held.type($0) == .person }
    if subjects.isEmpty, isJoined || form(from - 2) == ",",
      let first = mention(startingAt: 0), held.type(first) == .person,
      held[first].words.upperBound < from
    {
      subjects = [first]
    }
    guard let subject = subjects.first, subjects.allSatisfy({ !held.differ($0, subject) }) else {
      return
    }
    append(livesIn, subject, home, "person is from", trigger: verb)
  }

  // MARK: Homes

  private static let dwellings: WordSet = [
    "home", "house", "apartment", "flat", "residence", "mansion", "villa", "farm",
  ]
  private static let kindsOfPlace: WordSet = [
    "state", "city", "town", "village", "province", "region", "county", "suburb", "district",
    "island", "neighborhood", "neighbourhood", "borough",
  ]

  /// "at his home in the neighbouring state of Vale", "at her Vale home", "Holt died at home in
  /// Leeds".
  private mutating func household(_ noun: Int) {
    guard Self.dwellings.contains(sentence.lemmas[noun]), !form(noun).hasSuffix("s") else {
      return
    }
    var inner: Int?
    var edge = noun
    for _ in 0..<4 where edge > 0 {
      if let place = mention(endingAt: edge), isRegion(place), !held[place].isDemonym,
        inner == nil
      {
        inner = place
        edge = held[place].words.lowerBound
      } else if [.adj, .noun].contains(sentence.tags[edge - 1]), held.covering(edge - 1) == nil {
        edge -= 1
      }
    }
    var owner: Int?
    if edge > 0, ["his", "her", "their"].contains(form(edge - 1)) {
      owner = held.indices.first {
        held[$0].words == edge - 1..<edge && held.type($0) == .person
      }
    } else if edge > 0, isPossessive(edge - 1) {
      owner = mention(endingAt: edge - 1).flatMap { held.type($0) == .person ? $0 : nil }
    } else if edge == noun, form(noun - 1) == "at", noun > 1, form(noun) == "home" {
      let verb = Int(sentence.heads[noun])
      if verb >= 0, sentence.tags[verb] == .verb,
        ["die", "stay", "remain", "live", "rest", "arrest", "detain"]
          .contains(sentence.lemmas[verb])
      {
        owner = graph.surfaceSubjects(verb).flatMap(held.mentions(at:))
          .first { held.type($0) == .person }
      }
    }
    guard let owner else { return }
    if let inner {
      // "his New Jersey home", not "his Leeds home town"
      let next = noun + 1
      if next < sentence.count, sentence.tags[next] == .noun || form(next) == "-" { return }
      append(livesIn, owner, inner, "home by its place", trigger: noun)
      return
    }
    guard ["in", "near", "outside"].contains(form(noun + 1)) else { return }
    var start = noun + 2
    if form(start) == "the" { start += 1 }
    var place = mention(startingAt: start)
    if place.map({ held[$0].isDemonym }) ?? true {
      // "in the Indian state of Vale"
      if let place { start = held[place].words.upperBound }
      var kind = start
      while kind < sentence.count, sentence.tags[kind] == .adj || sentence.tags[kind] == .verb {
        kind += 1
      }
      guard Self.kindsOfPlace.contains(form(kind)), form(kind + 1) == "of" else { return }
      place = mention(startingAt: kind + 2)
    }
    guard let place, isRegion(place), !held[place].isDemonym, !isOwner(place) else { return }
    append(livesIn, owner, place, "home in its place", trigger: noun)
  }

  // MARK: Birth and schools

  /// "Born on December 11, 1935, in Leeds, he", "Born Jim Rios in Arroyo Grande, California, he".
  private mutating func bornFirst() {
    guard form(0) == "born", sentence.count > 4 else { return }
    guard
      let subject = held.indices.first(where: {
        held.type($0) == .person && held[$0].words.lowerBound > 2
          && sentence.relations[held[$0].head].universal == .nsubj
          && form(held[$0].words.lowerBound - 1) == ","
      })
    else { return }
    let end = held[subject].words.lowerBound
    for word in 1..<end - 1 where ["in", "at", "near"].contains(form(word)) {
      var start = form(word + 1) == "the" ? word + 2 : word + 1
      if Self.kindsOfPlace.contains(form(start)), form(start + 1) == "of" { start += 2 }
      guard let place = mention(startingAt: start), held[place].words.upperBound < end else {
        continue
      }
      guard isRegion(place), !held[place].isDemonym, !isOwner(place) else { continue }
      append(bornIn, subject, place, "born, person", trigger: 0)
      return
    }
  }

  private static let ordinals: WordSet = [
    "first", "second", "third", "fourth", "fifth", "sixth", "final", "last", "freshman", "senior",
  ]
  private static let degrees: WordSet = [
    "phd", "ph.d.", "ph.d", "doctoral", "master's", "masters", "mba", "graduate", "postgraduate",
  ]

  /// "in her fourth year at Acme College", "Ann Holt, fifth year at Acme College", "Jim Rios, a PhD
  /// candidate at Acme College".
  private mutating func schooling() {
    for school in held.indices
    where held.type(school) == .organization && held[school].kind == .name {
      var at = held[school].words.lowerBound - 1
      if form(at) == "the" { at -= 1 }
      guard ["at", "of", "with"].contains(form(at)), at > 2 else { continue }
      if form(at - 1) == "year", Self.ordinals.contains(form(at - 2)) {
        let owner = at - 3
        let student =
          ["his", "her"].contains(form(owner))
          ? held.indices.first { held[$0].words == owner..<owner + 1 }
          : form(owner) == "," ? mention(endingAt: owner) : nil
        if let student, held.type(student) == .person, isSchool(school) {
          append(studiedAt, student, school, "year at a school", trigger: at - 1)
        }
        continue
      }
      guard ["candidate", "student"].contains(form(at - 1)), Self.degrees.contains(form(at - 2)),
        ["a", "an"].contains(form(at - 3)), form(at - 4) == ",",
        let student = mention(endingAt: at - 4), held.type(student) == .person
      else { continue }
      append(studiedAt, student, school, "candidate for a degree", trigger: at - 1)
    }
  }

  private func isSchool(_ body: Int) -> Bool {
    let name = held.cluster(body).name
    return ["Universit", "College", "School", "Academy", "Institut", "Polytechnic"]
      .contains(where: name.contains)
      || !name.contains(" ") && name.allSatisfy(\.isUppercase)
      || sentence.form(held[body].words).hasSuffix("U")
  }

  // MARK: Couples

  private static let bonds: WordSet = [
    "couple", "newlyweds", "spouses", "siblings", "brothers", "sisters", "twins",
  ]

  /// "The married couple", of two who were named before.
  private mutating func couples() {
    for first in held.indices
    where held[first].kind == .description && held.type(first) == .person
      && Self.bonds.contains(form(held[first].words.upperBound - 1))
    {
      guard
        let second = held.indices.first(where: {
          $0 > first && held[$0].kind == .description && held[$0].words == held[first].words
            && held.type($0) == .person && held[$0].cluster != held[first].cluster
        })
      else { continue }
      append(familyOf, first, second, "called a couple")
    }
  }
}
