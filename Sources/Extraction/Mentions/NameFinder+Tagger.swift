import Ontology
import Syntax

/// The statistical name tagger's spans beside the rules' names.
extension NameFinder {
  /// Takes the tagger's types for names that the rules type weakly or not at all, and its
  /// spans where the rules found nothing.
  ///
  /// - Parameter opening: the word after the dateline, whose agency is no part of the news.
  /// - Complexity: O(*n* · *m*) for *n* names and *m* spans of the sentence.
  mutating func heedTagger(from opening: Int) {
    for span in facts.sentence.names
    where span.words.lowerBound >= opening && !isCredited(span.words.lowerBound) {
      let type = Self.type(span.kind)
      var isCovered = false
      for index in names.indices where names[index].words.overlaps(span.words) {
        isCovered = true
        if type == .event, names[index].type == .person, !hasEventWord(span.words) { continue }
        if names[index].certainty <= .weak && !names[index].isNested {
          self.type(index, as: type, .fair)
        }
      }
      if !isCovered, isCredible(span.words) { addSpan(span.words, type) }
    }
  }

  /// Whether a word of a span can tell an event: a head noun of events or one with a digit.
  private func hasEventWord(_ words: Range<Int>) -> Bool {
    words.contains { word in
      facts.single[word]?.headType == .event || facts.shapes[word].contains(.digit)
        || NameWords.eventHeads.contains(facts.lower[word])
    }
  }

  private static func type(_ kind: NameKind) -> EntityType {
    switch kind {
    case .person: .person
    case .organization: .organization
    case .place: .place
    case .event: .event
    }
  }

  private mutating func addSpan(_ words: Range<Int>, _ type: EntityType) {
    var words = words
    while words.count > 1, NameWords.articles.contains(facts.lower[words.lowerBound]) {
      words = words.lowerBound + 1..<words.upperBound
    }
    while words.count > 1, isMereDay(words.upperBound - 1) {
      words = words.lowerBound..<words.upperBound - 1
    }
    if type == .person {
      while words.count > 1, let title = facts.titles[words.lowerBound],
        title.end < words.upperBound
      {
        words = title.end..<words.upperBound
      }
    }
    let single = words.count == 1 ? facts.single[words.lowerBound] : nil
    add(words.lowerBound, words.upperBound, type: type, .weak, senses: single)
  }

  /// Whether words name a wide region, which the lexicon finds, or the people of one: "Asian".
  private func isContinent(_ words: Range<Int>) -> Bool {
    guard let phrase = facts.phrases[words.lowerBound], phrase.end >= words.upperBound,
      !phrase.senses.isState, phrase.senses.organization < 0, phrase.senses.capital < 0
    else { return false }
    let place = phrase.senses.place >= 0 ? phrase.senses.place : phrase.senses.placeDemonym
    return place >= 0 && lexicons.places[Int(place)].kind == .continent
  }

  /// Whether a span of the tagger can be a name: capitalised, and neither a date nor a lone
  /// title or head noun.
  private func isCredible(_ words: Range<Int>) -> Bool {
    guard facts.shapes[words.lowerBound].contains(.capitalized),
      !isTicker(words.lowerBound, words.upperBound)
    else { return false }
    let last = words.upperBound - 1
    if facts.single[last]?.headsNothing == true || facts.isPrefixed(words.lowerBound) {
      return false
    }
    if isContinent(words) || words.allSatisfy({ NameWords.peoples.contains(facts.lower[$0]) }) {
      return false
    }
    if facts.shapes[words.lowerBound].contains(.acronym), isShouted(words.lowerBound) {
      return false
    }
    if facts.titles[words.lowerBound]?.end == words.upperBound { return false }
    let isGovernment = NameWords.governments.contains(facts.lower[last])
    let isVague = words.allSatisfy {
      NameWords.portfolios.contains(facts.lower[$0])
        || isGovernment && ($0 == last || NameWords.rules.contains(facts.lower[$0]))
    }
    if isVague { return false }
    guard words.count == 1 else { return true }
    let lower = facts.lower[last]
    return !NameWords.months.contains(lower) && !NameWords.never.contains(lower)
      && facts.titles[last] == nil && facts.single[last]?.head ?? 0 < 2
  }
}
