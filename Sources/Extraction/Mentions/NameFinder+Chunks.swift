import Ontology
import Syntax

/// Where the names of persons and of what no lexicon knows end.
extension NameFinder {
  /// Whether a listed name is rather the first name of a person: "Israel Katz".
  func isPersonName(_ start: Int, _ end: Int, _ phrase: SentenceFacts.Phrase) -> Bool {
    guard phrase.end == start + 1, phrase.end < end,
      facts.single[start]?.given ?? 0 > 0
        || phrase.senses.organization < 0 && isOnlyCity(phrase.senses)
    else { return false }
    let next = phrase.end
    if phrase.senses.organization >= 0, facts.single[next]?.given ?? 0 == 0 { return false }
    if facts.single[next]?.given ?? 0 > 0, next + 1 < end, facts.single[start]?.given ?? 0 == 0 {
      return false
    }
    return facts.phrases[next] == nil && facts.titles[next] == nil
      && facts.single[next]?.headType == nil
      && (!isConnector(next) || NameWords.personalParticles.contains(facts.lower[next]))
      && !NameWords.titleModifiers.contains(facts.lower[next])
      && chunkEnd(start, end) > start + 1
  }

  /// Whether a phrase names a city and nothing else.
  func isOnlyCity(_ senses: Lexicons.Senses) -> Bool {
    guard senses.state < 0, senses.demonym < 0, senses.organization < 0, senses.placeDemonym < 0
    else { return false }
    return senses.place < 0 || lexicons.places[Int(senses.place)].kind == .city
  }

  /// The end of a chunk of words that no lexicon cuts.
  func chunkEnd(_ start: Int, _ end: Int) -> Int {
    var next = start + 1
    if next + 1 < end, facts.shapes[start].contains(.acronym),
      facts.sentence.range(of: start).count > 2, facts.single[next]?.given ?? 0 > 0
    {
      // "EADM Ann Holt": a body and its person.
      return next
    }
    while next < end {
      if let phrase = facts.phrases[next], facts.single[next]?.given ?? 0 == 0,
        phrase.senses.demonym >= 0 || phrase.end > next + 1
          || phrase.senses.organization >= 0 && facts.single[start]?.given ?? 0 == 0
      {
        break
      }
      if let title = facts.titles[next], title.end < end || next == start + 1,
        facts.single[start]?.given ?? 0 == 0 || title.end > next + 1,
        !isConnector(next)
      {
        break
      }
      next += 1
    }
    while next > start + 1, isConnector(next - 1),
      !(facts.shapes[next - 1].contains([.glued, .letters])
        && !facts.shapes[next - 2].contains(.letters))
    {
      next -= 1
    }
    return next
  }
}
