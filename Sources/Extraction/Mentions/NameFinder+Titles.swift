import Ontology
import Syntax

/// Titles before names, and the words of a portfolio before them.
extension NameFinder {
  /// Whether words are the first part of a minister's portfolio: "Trade" in "Trade and Industry
  /// Secretary".
  func isPortfolio(_ start: Int, _ end: Int) -> Bool {
    guard end + 1 < facts.count, NameWords.and.contains(facts.lower[end]) else { return false }
    return (start..<end).allSatisfy { NameWords.portfolios.contains(facts.lower[$0]) }
      && portfolioTitle(end + 1, facts.count) != nil
  }

  /// Where the name of who holds a post starts behind what the post is for or where it is:
  /// "Ambassador to Oslo Ann Holm", "Minister for Energy Consumers Tom Roe"; nil where words hold
  /// no such name.
  func holderBehindPost(
    _ start: Int,
    _ end: Int
  ) -> (start: Int, title: Int, place: SentenceFacts.Phrase?)? {
    var joiner = start - 1
    while joiner > 0, NameWords.portfolios.contains(facts.lower[joiner]) { joiner -= 1 }
    guard joiner > 0, end > start + 2, NameWords.postings.contains(facts.lower[joiner]),
      let first = (max(0, joiner - 4)..<joiner).first(where: {
        facts.titles[$0]?.end == joiner
      }), let title = facts.titles[first]?.title, !lexicons.titleEntries[title].isPlural
    else { return nil }
    func isPlain(_ words: Range<Int>) -> Bool {
      words.allSatisfy {
        facts.phrases[$0] == nil && facts.titles[$0] == nil && facts.single[$0]?.headType == nil
          && facts.shapes[$0].contains([.capitalized, .letters])
          && !facts.shapes[$0].contains(.acronym)
      }
    }
    if facts.lower[joiner] != Self.for, joiner == start - 1,
      let place = facts.phrases[start], place.senses.isPlace, place.senses.organization < 0,
      place.senses.demonym < 0, place.end + 2 <= end, place.end + 3 >= end,
      isPlain(place.end..<end)
    {
      return (place.end, title, place)
    }
    guard facts.lower[joiner] == Self.for,
      let given = (start + 1..<end - 1).first(where: { facts.single[$0]?.given ?? 0 > 0 }),
      given + 3 >= end,
      (start..<given).allSatisfy({
        facts.phrases[$0]?.senses.organization ?? -1 < 0
          && facts.single[$0]?.headType != .organization
      })
    else { return nil }
    return (given, title, nil)
  }

  /// The title of a minister that the words of a portfolio stand before: "Secretary" of "Health
  /// Secretary"; nil where there is none.
  func portfolioTitle(_ start: Int, _ end: Int) -> SentenceFacts.TitlePhrase? {
    var word = start
    while word < end, word < start + 4, facts.shapes[word].contains(.capitalized),
      NameWords.portfolios.contains(facts.lower[word]), facts.titles[word] == nil
    {
      word += 1
    }
    guard word > start, word < end, facts.shapes[word].contains(.capitalized),
      NameWords.ministers.contains(facts.lower[word]), let title = facts.titles[word]
    else { return nil }
    return title
  }

  /// The title of a minister behind words that are nobody's name: "Minister" of "Fair Trading
  /// Minister Ann Roe"; nil where there is none.
  func unlistedPortfolio(_ start: Int, _ end: Int) -> SentenceFacts.TitlePhrase? {
    var word = start
    while word < end, word < start + 4, facts.shapes[word].contains([.capitalized, .letters]),
      facts.phrases[word] == nil, facts.titles[word] == nil,
      facts.single[word]?.given ?? 0 == 0, !NameWords.bodies.contains(facts.lower[word])
    {
      word += 1
    }
    guard word > start + 1, word < end, facts.lower[word] == Self.minister,
      let title = facts.titles[word], title.end < end,
      facts.shapes[title.end].contains(.capitalized)
    else { return nil }
    return title
  }

  private static let minister = SentenceFacts.hash("minister")

  /// The title before "of" or "for" and a portfolio that a run starts with, and the word after
  /// the portfolio: "Ann Roe" of "Minister of Foreign Affairs Ann Roe"; nil where there is none.
  func portfolioHolder(_ start: Int, _ end: Int) -> (title: Int, start: Int)? {
    guard start > 1, Self.holding.contains(facts.lower[start - 1]) else { return nil }
    let title = (max(0, start - 5)..<start - 1).lazy.compactMap { facts.titles[$0] }
      .first { $0.end == start - 1 || $0.end > start && $0.end <= end }
    guard let title else { return nil }
    let note = lexicons.titleEntries[title.title].note
    guard Self.portfolioPosts.contains(note) else { return nil }
    // "Minister of Foreign Affairs" may be a title as a whole.
    var word = max(start, title.end)
    while word < end,
      NameWords.portfolios.contains(facts.lower[word]) || NameWords.and.contains(facts.lower[word])
    {
      word += 1
    }
    guard word > start, word == end || facts.shapes[word].contains([.capitalized, .letters]),
      word == end || facts.single[word]?.given ?? 0 > 0
        || word + 1 < end && facts.single[end - 1]?.headType == nil && note == "minister"
    else { return nil }
    return (title.title, word)
  }

  /// The title of an envoy and the end of the place that the envoy is sent to, where the envoy's
  /// name stands right behind it: "Ambassador" and "Athens" of "Ambassador to Athens Ann Roe".
  func posting(_ start: Int, _ end: Int) -> (title: Int, end: Int)? {
    guard start > 1, Self.sending.contains(facts.lower[start - 1]),
      let place = facts.phrases[start], place.senses.isPlace || place.senses.state >= 0,
      place.end + 1 < end, facts.shapes[place.end].contains([.capitalized, .letters]),
      facts.titles[place.end] == nil
    else { return nil }
    let title = (max(0, start - 4)..<start - 1).lazy.compactMap { facts.titles[$0] }
      .first { $0.end == start - 1 }
    guard let title, lexicons.titleEntries[title.title].note == "diplomat" else { return nil }
    return (title.title, place.end)
  }

  private static let sending = HashedWords("to in at")

  /// What stands before "Marine" where it is a soldier: "former Royal Marine Ann Holt".
  private static let serving = HashedWords("royal us u.s. ex ex- former retired navy")
  private static let holding = HashedWords("of for")
  private static let portfolioPosts: WordSet = [
    "minister", "deputy", "diplomat", "executive", "official", "staff",
  ]

  /// The body that opens a title: "House" of "House Speaker", "US" of "US Attorney".
  func bodyBeforeTitle(_ start: Int) -> SentenceFacts.Phrase? {
    guard let title = facts.titles[start], title.end > start + 1 else { return nil }
    if let phrase = facts.phrases[start] { return phrase.end < title.end ? phrase : nil }
    guard isBody(start) else { return nil }
    return SentenceFacts.Phrase(end: start + 1, senses: facts.single[start] ?? Lexicons.Senses())
  }

  /// Whether a state stands right before a word as that of whom it is the title: "Oman's Sultan
  /// Qaboos", "the Omani Sultan Qaboos".
  private func isOfState(_ word: Int) -> Bool {
    guard word > 0, word + 1 < facts.count,
      facts.shapes[word + 1].contains([.capitalized, .letters])
    else { return false }
    if isGenitive(word - 1) { return word > 1 && facts.phrases[word - 2]?.senses.state ?? -1 >= 0 }
    return facts.phrases[word - 1].map { $0.senses.demonym >= 0 } ?? false
  }

  /// The word after a title that starts here and is no part of a body's name.
  func afterTitle(_ start: Int, _ end: Int) -> Int? {
    guard let phrase = facts.titles[start] else { return nil }
    let title = lexicons.titleEntries[phrase.title]
    if title.note == "kin", let body = bodyEnd(start, end), body > phrase.end { return nil }
    if title.note == "kin" || title.note == "suspect" || title.note == "art" && phrase.end == end {
      return title.relation == "family-of" && phrase.end < end ? phrase.end : nil
    }
    if facts.phrases[start].map({ $0.end > phrase.end }) == true { return nil }
    if end > phrase.end + 1, isFacility(endingAt: end) { return nil }
    if phrase.end >= end { return min(phrase.end, end) }
    if facts.single[start]?.given ?? 0 > 0, phrase.end == start + 1,
      title.note != "monarch" || !isOfState(start),
      title.note != "military"
        || facts.shapes[start + 1].contains(.letters)
          && !(start > 0 && Self.serving.contains(facts.lower[start - 1]))
    {
      // "Dean Smith", "Earl Warren": given names that are titles too.
      return nil
    }
    if let body = bodyEnd(start, end), body > phrase.end,
      !isPersonal(title) || NameWords.saints.contains(facts.lower[start])
        || facts.isGenitive(phrase.end)
    {
      return nil
    }
    var next = phrase.end
    let isFor = facts.lower[next] == Self.for
    if NameWords.joiners.contains(facts.lower[next]) {
      next += 1
      if next < end, NameWords.articles.contains(facts.lower[next]) { next += 1 }
      if isFor || title.note == "minister" || title.note == "deputy" || title.note == "diplomat" {
        while next < end, NameWords.portfolios.contains(facts.lower[next]),
          facts.phrases[next] == nil
        {
          next += 1
        }
      }
    }
    return next
  }

  private static let base = SentenceFacts.hash("base")
  private static let facilities = HashedWords(
    "airport airfield airbase stadium highway motorway expressway hospital mosque"
  )
  private static let forces = HashedWords("air naval army military")

  /// Whether a name ends as that of a facility which is named for somebody: "King Hassan Air Base",
  /// "Queen Nour Airport".
  private func isFacility(endingAt end: Int) -> Bool {
    Self.facilities.contains(facts.lower[end - 1])
      || facts.lower[end - 1] == Self.base && Self.forces.contains(facts.lower[end - 2])
  }

  /// Whether a title is only ever held by a person: never the first word of a body's name.
  func isPersonal(_ title: Lexicons.Title) -> Bool {
    switch title.note {
    case "head of state", "minister", "legislator", "monarch", "honorific", "deputy": true
    default: title.text.contains(" ")
    }
  }

  /// Where a minister's title of two portfolios starts in whose middle a run of capitals ends:
  /// "Human Services" of "Health and Human Services secretary"; nil where none does.
  func joinedPortfolio(_ start: Int, _ end: Int) -> Int? {
    (max(0, start - 2)..<end).first { first in
      guard let title = facts.titles[first], title.end > end, title.end > first + 3 else {
        return false
      }
      return (first + 1..<title.end).contains { NameWords.and.contains(facts.lower[$0]) }
    }
    .map { max($0, start) }
  }
}
