import Ontology
import Syntax

/// Names that a comma, "for", "del" or "and" joins, and words that a longer title takes from them.
extension NameFinder {
  // MARK: Ends of runs

  /// Where a run ends whose last word begins a title that goes on in lower case: before "District"
  /// of "a United States District judge", "Holm District attorney Ann Roe".
  func beforeDistrictTitle(_ start: Int, _ end: Int) -> Int {
    guard end > start + 1, end < facts.count, facts.lower[end - 1] == Self.district,
      let title = facts.titles[end - 1], title.end > end
    else { return end }
    return end - 1
  }

  /// Notes of titles of posts that are given by a choice, and that are hardly surnames.
  private static let givenPosts: Set<String> = [
    "executive", "head of state", "minister", "speaker", "governor",
  ]

  /// Where a run ends that goes on with the post which the verb before it gives: before "Speaker"
  /// of "the House elected Ann Roe Speaker".
  func beforeGivenPost(_ start: Int, _ end: Int) -> Int {
    guard end > start + 2, start > 0, facts.single[start]?.given ?? 0 > 0,
      facts.sentence.tags[start - 1] == .verb,
      Sentence.postGiving.contains(facts.sentence.lemmas[start - 1].lowercased())
    else { return end }
    return (start + 2..<end).first { word in
      guard let title = facts.titles[word], title.end >= end else { return false }
      return Self.givenPosts.contains(lexicons.titleEntries[title.title].note)
    } ?? end
  }

  /// Modifiers before a state's name and a title, capitalised by chance: "Former U.S. President".
  private static let bygone = HashedWords("former then ex current outgoing incoming late")

  /// Whether a word in capitals only modifies the title behind a state's name: "Former" of "Former
  /// U.S. President Ann Roe".
  func isBygone(_ word: Int, before end: Int) -> Bool {
    guard word + 2 <= end, Self.bygone.contains(facts.lower[word]),
      let state = facts.phrases[word + 1], state.senses.isState, state.end < facts.count
    else { return false }
    return facts.titles[state.end] != nil || state.end < end && facts.titles[word + 1] != nil
  }

  /// The end of the name of a university of which a comma parts the town: "University of
  /// California, Los Angeles"; nil where there is none.
  func campusBehindComma(_ start: Int, _ end: Int) -> Int? {
    guard facts.lower[start] == Self.university, end + 1 < facts.count, facts.form(end) == ",",
      facts.lower[start + 1] == Self.of, let region = facts.phrases[start + 2],
      region.end == end, region.senses.place >= 0,
      let campus = facts.phrases[end + 1], campus.end > end + 1,
      campus.senses.place >= 0
    else { return nil }
    let home = lexicons.places[Int(region.senses.place)]
    let town = lexicons.places[Int(campus.senses.place)]
    guard home.kind == .region, home.state == "US", town.kind == .city, town.state == "US" else {
      return nil
    }
    return campus.end
  }

  /// The end of the town that no lexicon knows behind the name of a university: "University of
  /// Hawaii at Holm"; nil where there is none.
  func unlistedCampusEnd(_ word: Int, from start: Int) -> Int? {
    guard facts.lower[start] == Self.university, facts.lower[word] == Self.at, word > start + 2,
      word + 1 < facts.count, facts.phrases[word + 1] == nil, facts.titles[word + 1] == nil,
      facts.shapes[word + 1].contains([.capitalized, .letters]), isNameable(word + 1),
      facts.single[word + 1]?.headType == nil,
      word + 2 == facts.count || !facts.shapes[word + 2].contains(.capitalized)
    else { return nil }
    return word + 2
  }

  /// Halls for fairs and crowds, which are nobody's "for" something: "Holm Congress Centre".
  private static let venues = HashedWords(
    "congress convention conference exhibition expo events shopping entertainment"
  )
  private static let halls = HashedWords("centre center hall complex")

  /// Whether a hall for fairs ends at a word: what "for" stands before is what goes on there.
  func isVenue(_ word: Int, from start: Int) -> Bool {
    word > start + 1 && Self.halls.contains(facts.lower[word])
      && Self.venues.contains(facts.lower[word - 1])
  }

  /// Heads of bodies that are "for" something in the middle of their names.
  private static let causes = HashedWords(
    "foundation fund institute alliance initiative coalition project trust network"
  )

  /// The end of the name of a body whose first word is what is done for a cause: "Cinema for Peace
  /// Foundation"; nil where there is none.
  func causeEnd(_ word: Int, from start: Int) -> Int? {
    guard word < facts.count, facts.lower[word] == Self.for, word == start + 1,
      facts.phrases[start] == nil,
      facts.titles[start] == nil, facts.single[start]?.given ?? 0 == 0,
      facts.shapes[start].contains([.capitalized, .letters]),
      starts[start] || start > 0 && NameWords.articles.contains(facts.lower[start - 1])
    else { return nil }
    var end = word + 1
    while end < facts.count, end < word + 4, facts.shapes[end].contains([.capitalized, .letters]),
      facts.phrases[end] == nil, facts.titles[end] == nil
    {
      end += 1
      if end > word + 2, Self.causes.contains(facts.lower[end - 1]) { return end }
    }
    return nil
  }

  /// Goods and services of which two make one company's name: "Holm Gas and Electric Company".
  private static let goods = HashedWords(
    """
    gas fire oil coal water power steel iron rail light food drug fruit sugar timber tobacco \
    fish police land savings
    """
  )
  private static let companies = HashedWords(
    "company corporation service services authority railway railroad department brigade"
  )

  /// Whether "and" stands between two goods or services in one body's name: "North Holm Fire and
  /// Rescue Service".
  func isBetweenGoods(_ word: Int, from start: Int) -> Bool {
    guard word > start + 1, Self.goods.contains(facts.lower[word - 1]), word + 2 < facts.count,
      facts.phrases[word + 1] == nil, facts.titles[word + 1] == nil,
      facts.shapes[word + 1].contains([.capitalized, .letters])
    else { return false }
    return Self.companies.contains(facts.lower[word + 2])
      && facts.shapes[word + 2].contains(.capitalized)
  }

  private static let operation = SentenceFacts.hash("operation")

  /// Whether "and" stands between the two words of an operation's name: "Operation Fast and
  /// Furious".
  func isOperation(_ word: Int, from start: Int) -> Bool {
    facts.lower[start] == Self.operation && word == start + 2 && word + 1 < facts.count
      && facts.shapes[word + 1].contains([.capitalized, .letters])
      && facts.phrases[word + 1] == nil
      && (word + 2 == facts.count || !facts.shapes[word + 2].contains(.capitalized))
  }

  private static let foreignAnd = HashedWords("et y")

  /// Past "and" in a French or Spanish name behind a particle of it: "Brigade de Recherche et
  /// d'Intervention".
  func afterForeignAnd(_ word: Int, from start: Int) -> Int? {
    guard Self.foreignAnd.contains(facts.lower[word]), !facts.shapes[word].contains(.capitalized),
      (start + 1..<max(start + 1, word)).contains(where: {
        NameWords.particles.contains(facts.lower[$0])
      })
    else { return nil }
    if let next = afterParticles(word + 1) { return next }
    guard word + 1 < facts.count, facts.shapes[word + 1].contains([.capitalized, .letters]),
      facts.titles[word + 1] == nil, facts.single[word + 1]?.given ?? 0 == 0
    else { return nil }
    return word + 2
  }

  private static let brigade = SentenceFacts.hash("brigade")

  /// Whether "Brigade" is French here: "Brigade de Recherche".
  func isBrigade(_ word: Int, _ end: Int) -> Bool {
    facts.lower[word] == Self.brigade && word + 2 < end
      && NameWords.particles.contains(facts.lower[word + 1])
  }

  // MARK: Places

  private static let del = SentenceFacts.hash("del")
  private static let halves = HashedWords("oriental occidental")

  /// The end of the name of a province that is called after its city: "Davao del Sur", "Davao
  /// Oriental"; nil where there is none.
  func provinceEnd(_ start: Int, _ end: Int) -> Int? {
    guard let city = facts.phrases[start], city.senses.isPlace, city.senses.organization < 0,
      city.senses.demonym < 0, city.end < end
    else { return nil }
    if Self.halves.contains(facts.lower[city.end]), facts.shapes[city.end].contains(.capitalized) {
      return city.end + 1
    }
    guard facts.lower[city.end] == Self.del, city.end + 1 < end,
      facts.shapes[city.end + 1].contains([.capitalized, .letters])
    else { return nil }
    return city.end + 2
  }

  /// The text of a name without the bracket that closes behind its acronym: "UN General Assembly"
  /// of "United Nations (UN) General Assembly".
  func plainText(_ words: Range<Int>) -> String {
    let text = facts.sentence.form(words)
    guard text.utf8.contains(0x29), !text.utf8.contains(0x28) else { return text }
    return text.replacing(")", with: "")
  }

  private static let mereAdjectives = HashedWords(
    "new old first last second other public free open many more most such own local human civil"
  )

  /// Whether an adjective in no other use starts a sentence with a body's name: "Northern" of
  /// "Northern Water Company"; not "Local Police Departments".
  func leadsToBody(_ word: Int) -> Bool {
    guard facts.sentence.tags[word] == .adj, !cues.lowercase.contains(facts.lower[word]),
      !NameWords.titleModifiers.contains(facts.lower[word]),
      !Self.mereAdjectives.contains(facts.lower[word])
    else { return false }
    var end = word + 1
    while end < facts.count, end < word + 5,
      facts.shapes[end].contains([.capitalized, .letters])
        || NameWords.and.contains(facts.lower[end])
    {
      if facts.titles[end] != nil { return false }
      if facts.single[end]?.headType == .organization, facts.phrases[word + 1] == nil {
        return true
      }
      end += 1
    }
    return false
  }

  // MARK: Words that are no names

  private static let presidential = SentenceFacts.hash("presidential")

  /// Whether a word in capitals only says of what kind the office behind it is: "Presidential" of
  /// "Presidential spokesman".
  func isMereModifier(_ word: Int) -> Bool {
    facts.lower[word] == Self.presidential
      || Self.bygone.contains(facts.lower[word]) && word + 1 < facts.count
        && facts.titles[word + 1] != nil
  }

  private static let scholars = HashedWords("professor fellow scholar lecturer")

  /// Whether words are the name of a professor's chair: "Holm Early Career Professor".
  func isChair(_ start: Int, _ end: Int) -> Bool {
    end > start + 2 && Self.scholars.contains(facts.lower[end - 1])
      && facts.titles[end - 1].map { $0.end == end } ?? false
  }

  // MARK: States

  /// The state whose name as an adjective and "State" stand before what is its own: "Zimbabwean
  /// State institutions"; nil where there is none.
  func stateOfInstitutions(_ start: Int, _ end: Int) -> Lexicons.Senses? {
    guard end > start + 1, facts.lower[end - 1] == Self.state, let people = facts.phrases[start],
      people.end == end - 1, people.senses.demonym >= 0, people.senses.organization < 0,
      people.senses.state < 0, end < facts.count, facts.sentence.tags[end] == .noun
    else { return nil }
    return people.senses
  }

  private static let exPrefix = "ex-"

  /// The state in a word that says of whom somebody held a post: "UK" of "ex-UK Prime Minister Ann
  /// Roe"; nil where there is none.
  func formerState(_ word: Int) -> Lexicons.Senses? {
    let form = facts.form(word)
    guard form.hasPrefix(Self.exPrefix), word + 1 < facts.count, facts.titles[word + 1] != nil,
      let senses = lexicons.senses(of: form.dropFirst(Self.exPrefix.count)), senses.isState
    else { return nil }
    return senses
  }

  private static let parliaments: [(modifiers: HashedWords?, heads: HashedWords)] = [
    (nil, HashedWords("parliament legislature")),
    (HashedWords("supreme constitutional"), HashedWords("court")),
    (HashedWords("national"), HashedWords("assembly")),
    (HashedWords("central"), HashedWords("bank")),
  ]

  /// Adds the bodies of states that common nouns before "of" and the state's name tell: "the
  /// parliament of Portugal".
  ///
  /// - Complexity: O(*n* · *m*) for the few nouns and *m* names.
  mutating func findParliaments() {
    for word in 1..<max(1, facts.count - 1)
    where facts.lower[word + 1] == Self.of && !facts.shapes[word].contains(.capitalized) {
      guard
        let kind = Self.parliaments.first(where: {
          $0.heads.contains(facts.lower[word])
            && $0.modifiers.map { $0.contains(facts.lower[word - 1]) } ?? true
        })
      else { continue }
      let start = kind.modifiers == nil ? word : word - 1
      guard start > 0, NameWords.articles.contains(facts.lower[start - 1]),
        !facts.shapes[start].contains(.capitalized)
      else { continue }
      var next = word + 2
      if next < facts.count, NameWords.articles.contains(facts.lower[next]) { next += 1 }
      guard
        let index = names.firstIndex(where: {
          $0.words.lowerBound == next && $0.type == .state && !$0.isDemonym && !$0.isNested
        }), case let state = names[index],
        state.words.upperBound >= facts.count || !isGenitive(state.words.upperBound)
      else { continue }
      let head = (start...word).map {
        facts.form($0).prefix(1).uppercased() + facts.form($0).dropFirst()
      }
      .joined(separator: " ")
      let text = head + " of " + facts.sentence.form(next..<state.words.upperBound)
      add(
        start,
        state.words.upperBound,
        type: .organization,
        .strong,
        senses: lexicons.senses(of: text),
        text: text
      )
      nest(index)
    }
  }

  private static let ways = HashedWords("north south east west")

  /// Adds the first of two whose names differ by what side they lie on: the North of "North and
  /// South Korea", "North and South Korean troops".
  mutating func findHalves() {
    for word in 0..<max(0, facts.count - 3)
    where Self.ways.contains(facts.lower[word]) && facts.shapes[word].contains(.capitalized)
      && NameWords.and.contains(facts.lower[word + 1])
    {
      let other = word + 2
      guard Self.ways.contains(facts.lower[other]), let phrase = facts.phrases[other],
        phrase.end > other + 1
      else { continue }
      let text = facts.form(word) + " " + facts.sentence.form(other + 1..<phrase.end)
      guard let senses = lexicons.senses(of: text),
        senses.state >= 0 || senses.demonym >= 0 || senses.place >= 0
      else { continue }
      drop(word..<word + 1)
      add(
        word,
        word + 1,
        type: senses.state >= 0 || senses.demonym >= 0 ? .state : .place,
        .strong,
        senses: senses,
        isDemonym: senses.state < 0 && senses.demonym >= 0,
        text: text
      )
    }
  }
}
