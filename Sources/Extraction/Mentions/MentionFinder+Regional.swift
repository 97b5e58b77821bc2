import Ontology
import Syntax

/// Bodies of a part of a state that bear the names of the state's own: "the state's Supreme Court",
/// "the commonwealth's House of Representatives".
extension MentionFinder {
  private static let bodies: WordSet = [
    "Supreme Court", "Senate", "House", "House of Representatives", "Assembly", "General Assembly",
    "Legislature", "Court of Appeals", "Legislative Assembly", "National Guard",
    "House of Delegates",
  ]
  private static let chambers: WordSet = ["Senate", "House", "House of Representatives"]
  private static let regions = HashedWords("state commonwealth province territory island")
  private static let federal = HashedWords("senator senators congressman congresswoman senate")
  private static let state = SentenceFacts.hash("state")

  /// Calls the bodies that the text says are a region's by the region's name too.
  ///
  /// - Complexity: O(*n* · *m*) for *n* names, *m* of which are such bodies.
  func nameRegionalBodies(_ names: inout [NameMention], _ facts: [SentenceFacts]) {
    var isOwn = false
    for index in names.indices {
      let name = names[index]
      let facts = facts[name.sentence]
      let next = name.words.upperBound
      // "US Senator Ann Roe"
      if name.type == .state, next < facts.count, Self.federal.contains(facts.lower[next]) {
        isOwn = false
      }
      guard name.type == .organization, !name.isNested else { continue }
      guard Self.bodies.contains(name.text) else {
        // "the U.S. Senate": what "the Senate" means from here on.
        if Self.chambers.contains(where: { name.text.hasSuffix($0) }) { isOwn = false }
        continue
      }
      let before = name.words.lowerBound - 1
      let isPlain = before >= 0 && NameWords.articles.contains(facts.lower[before])
      guard isRegional(name, facts) || isOwn && isPlain && Self.chambers.contains(name.text),
        let region = region(of: index, names, facts)
      else { continue }
      isOwn = true
      let text = region + " " + name.text
      if before >= 0, facts.lower[before] == Self.state {
        names[index].also = facts.form(before) + " " + name.text
      }
      names[index].text = text
      names[index].parts = text.split(separator: " ")
      names[index].senses = lexicons.senses(of: text)
      names[index].certainty = .strong
    }
  }

  /// Whether the words before a body's name say that it is a region's: "the state's", "the state".
  private func isRegional(_ name: NameMention, _ facts: SentenceFacts) -> Bool {
    let before = name.words.lowerBound - 1
    guard before > 0 else { return false }
    if facts.isGenitive(before) {
      return Self.regions.contains(facts.lower[before - 1])
        && !facts.shapes[before - 1].contains(.capitalized)
    }
    return facts.lower[before] == Self.state && !facts.shapes[before].contains(.capitalized)
  }

  /// The region that a body is of: the one in whose genitive its name stands, else the one that the
  /// article names most up to there.
  private func region(
    of body: Int,
    _ names: [NameMention],
    _ facts: SentenceFacts
  ) -> String? {
    var counts: [String: Int] = [:]
    var best: String?
    for index in names.indices {
      let name = names[index]
      guard let region = regionName(name) else { continue }
      let end = name.words.upperBound
      if name.sentence == names[body].sentence, end < names[body].words.lowerBound,
        facts.isGenitive(end), end + 2 >= names[body].words.lowerBound
      {
        // "Ohio's state Senate" is called so.
        return facts.sentence.form(name.words.lowerBound..<names[body].words.lowerBound)
      }
      guard name.sentence <= names[body].sentence else { break }
      counts[region, default: 0] += 1
      if counts[region] ?? 0 >= best.flatMap({ counts[$0] }) ?? 0 { best = region }
    }
    return best
  }

  /// The name of a region, as an adjective or not; nil where a name is no region's.
  private func regionName(_ name: NameMention) -> String? {
    guard name.type == .place, let senses = name.senses else { return nil }
    let state = max(senses.state, senses.demonym)
    if state >= 0 {
      return lexicons.states[Int(state)].kind == .territory ? lexicons.states[Int(state)].name : nil
    }
    let place = max(senses.place, senses.placeDemonym)
    guard place >= 0, lexicons.places[Int(place)].kind == .region else { return nil }
    return lexicons.places[Int(place)].name
  }
}
