import Ontology
import Syntax

/// Ministries that common nouns name: "the country's health ministry", "Chinese foreign
/// ministry", "the ministry of defence".
extension NameFinder {
  static let ministry = SentenceFacts.hash("ministry")

  /// Adds the ministries in lower case that no name covers.
  ///
  /// - Complexity: O(*n*) in the number of words, but for the few ministries.
  mutating func findMinistries() {
    for word in 0..<facts.count
    where facts.lower[word] == Self.ministry && !facts.shapes[word].contains(.capitalized) {
      guard !names.contains(where: { $0.words.contains(word) }),
        let words = portfolioBefore(word) ?? portfolioBehind(word)
      else { continue }
      let isIndefinite =
        words.lowerBound > 0 && NameWords.indefinite.contains(facts.lower[words.lowerBound - 1])
      // "a defence ministry spokesman", but not "a defence ministry"
      if isIndefinite,
        facts.titles.indices.contains(words.upperBound) == false
          || facts.titles[words.upperBound] == nil
      {
        continue
      }
      var text = capitalized(words)
      let owner = owner(before: words.lowerBound)
      if let owner { text += " of " + owner.name }
      add(words.lowerBound, words.upperBound, type: .organization, .strong, senses: nil, text: text)
      if let start = owner?.start { nameLast(alsoAs: start..<words.upperBound) }
    }
  }

  private static let departments: [(heads: HashedWords, kinds: HashedWords)] = [
    (
      HashedWords("department"),
      HashedWords("state justice defence defense treasury commerce labor labour interior energy")
    ),
    (HashedWords("office"), HashedWords("foreign home presidential cabinet")),
  ]

  /// Adds the departments and offices of a government that common nouns name: "the US state
  /// department", "Britain's foreign office"; not "his home office".
  ///
  /// - Complexity: O(*n*) in the number of words, but for the few departments.
  mutating func findDepartments() {
    for word in 2..<max(2, facts.count)
    where Self.departments.contains(where: {
      $0.heads.contains(facts.lower[word]) && $0.kinds.contains(facts.lower[word - 1])
    }) {
      guard !facts.shapes[word].contains(.capitalized),
        !facts.shapes[word - 1].contains(.capitalized),
        !names.contains(where: { $0.words.contains(word) })
      else { continue }
      let state = names.last {
        $0.words.upperBound == word - 1 && $0.type == .state && !$0.isDemonym
      }
      let start = state?.words.lowerBound ?? word - 1
      let isOwned = NameWords.articles.contains(facts.lower[word - 2]) || isGenitive(word - 2)
      guard state != nil || isOwned else { continue }
      add(start, word + 1, type: .organization, .strong, senses: nil)
    }
  }

  private static let campaign = SentenceFacts.hash("campaign")
  /// What is no body of those who campaign, though "campaign" stands before it.
  private static let campaignings = HashedWords(
    "trail pledge pledges promise promises event events rally rallies speech slogan of against to for"
  )

  /// Adds the staffs of candidates, which a name before "campaign" tells: "the Holm campaign";
  /// not "Holm's campaign", nor "on the Holm campaign trail".
  ///
  /// - Complexity: O(*n*) in the number of words, but for the few campaigns.
  mutating func findCampaigns() {
    for word in 1..<max(1, facts.count) where facts.lower[word] == Self.campaign {
      guard !facts.shapes[word].contains(.capitalized), facts.sentence.tags[word] == .noun,
        word + 1 >= facts.count || !Self.campaignings.contains(facts.lower[word + 1]),
        let index = names.lastIndex(where: { $0.words.upperBound == word }),
        !names[index].isNested,
        names[index].type == .person
          || names[index].parts.count == 1 && names[index].senses?.isName != true
            && names[index].type == nil
      else { continue }
      let surname = names[index].parts.count > 1 ? word - 1 : names[index].words.lowerBound
      if names[index].type == nil { type(index, as: .person, .fair) }
      add(surname, word + 1, type: .organization, .strong, senses: nil)
    }
  }

  /// The words of "health ministry", where a portfolio stands before the noun.
  private func portfolioBefore(_ word: Int) -> Range<Int>? {
    var start = word
    while start > 0, word - start < 4, !facts.shapes[start - 1].contains(.capitalized),
      NameWords.portfolios.contains(facts.lower[start - 1]),
      start < word || !Self.small.contains(facts.lower[start - 1])
    {
      start -= 1
    }
    while start < word, Self.small.contains(facts.lower[start]) { start += 1 }
    return start < word ? start..<word + 1 : nil
  }

  /// The words of "ministry of health".
  func portfolioBehind(_ word: Int) -> Range<Int>? {
    guard word + 2 < facts.count, facts.lower[word + 1] == Self.of else { return nil }
    var end = word + 2
    while end < facts.count, end < word + 6, NameWords.portfolios.contains(facts.lower[end]) {
      end += 1
    }
    while end > word + 2, Self.small.contains(facts.lower[end - 1]) { end -= 1 }
    return end > word + 2 ? word..<end : nil
  }

  private static let small = HashedWords("and of for the")

  /// The name of the state or place that a ministry is said to be of, and where it starts:
  /// "China's", "Chinese", "Gaza's Hamas-run". A capital stands for its state: "Moscow's".
  private func owner(before start: Int) -> (name: String, start: Int)? {
    var end = start
    while end > 1, facts.sentence.tags[end - 1] == .verb || isRun(end - 1) { end -= 1 }
    if end > 0, isGenitive(end - 1) { end -= 1 }
    guard
      let name = names.last(where: {
        $0.words.upperBound == end && ($0.type == .state || $0.type == .place)
      })
    else { return nil }
    let first = name.words.lowerBound
    if let senses = name.senses {
      let state = senses.state >= 0 ? senses.state : max(senses.demonym, senses.capital)
      if state >= 0 { return (lexicons.states[Int(state)].name, first) }
      if senses.place < 0, senses.placeDemonym >= 0 {
        return (lexicons.places[Int(senses.placeDemonym)].name, first)
      }
    }
    return (name.text, first)
  }

  /// Whether a word is a part of "Hamas-run", "rebel-held".
  private func isRun(_ word: Int) -> Bool {
    let form = facts.form(word)
    return form == "-" || word + 1 < facts.count && facts.form(word + 1) == "-"
      || word > 0 && facts.form(word - 1) == "-" || form.contains("-")
  }

  private func capitalized(_ words: Range<Int>) -> String {
    words.map { word in
      let form = facts.form(word)
      return Self.small.contains(facts.lower[word])
        ? form : form.prefix(1).uppercased() + form.dropFirst()
    }.joined(separator: " ")
  }
}
