import Ontology
import Syntax

/// What the nouns beside a name tell of it that it shares with the names joined to it, or that
/// takes two words: "store chains Holm and Roe", "an independent rights centre", "in Roe and Holm".
extension NameFinder {
  /// Nouns of more bodies than one, before their names.
  private static let bodies = HashedWords(
    """
    companies firms chains retailers supermarkets newspapers brands airlines carriers banks \\
    charities clubs agencies outlets broadcasters universities parties militias groups bands \\
    carmakers automakers insurers brokerages magazines broadsheets tabloids websites unions
    """
  )
  private static let centres = HashedWords("center centre")
  private static let works = HashedWords(
    """
    rights research monitoring analytical advocacy crisis media press resource study studies \\
    documentation policy information legal
    """
  )

  /// The type that "chains" and the like before the first of several names tell each of them.
  func typeOfSeveral(_ words: Range<Int>) -> EntityType? {
    let sentence = facts.sentence
    let head = sentence.head(of: words)
    var first = words.lowerBound
    if sentence.relations[head] == .conj, sentence.heads[head] >= 0 {
      let other = Int(sentence.heads[head])
      guard let name = names.first(where: { $0.words.contains(other) && !$0.isNested }) else {
        return nil
      }
      first = name.words.lowerBound
    }
    guard first > 0, Self.bodies.contains(facts.lower[first - 1]),
      !facts.shapes[first - 1].contains(.capitalized)
    else { return nil }
    return .organization
  }

  /// Whether a noun is that of a centre which is a body, not a building: "rights center".
  func isWorkingCentre(_ word: Int) -> Bool {
    word > 0 && Self.centres.contains(facts.lower[word])
      && Self.works.contains(facts.lower[word - 1])
  }

  /// A place, where what stands beside a name that nothing types says so.
  func unknownPlace(_ name: NameMention) -> EntityType? {
    name.type == nil && isBesidePlace(name.words) ? .place : nil
  }

  /// Whether a name that nothing types is joined to that of a place where something is, or "in the
  /// province of" and the like follows it: "in Roe and Holm", "Holm in the district of Roe".
  private func isBesidePlace(_ words: Range<Int>) -> Bool {
    let sentence = facts.sentence
    let end = words.upperBound
    if end + 3 < facts.count, facts.form(end) == "in", facts.form(end + 1) == "the",
      NameWords.placeNouns.contains(facts.lower[end + 2]), facts.lower[end + 3] == Self.of
    {
      return true
    }
    let head = sentence.head(of: words)
    guard sentence.tags[head] == .propn, sentence.relations[head] == .conj,
      sentence.heads[head] >= 0
    else { return false }
    let other = Int(sentence.heads[head])
    guard let name = names.first(where: { $0.words.contains(other) && !$0.isNested }) else {
      return false
    }
    return name.type == .place && name.isLocative && !name.isDemonym
      && (name.words.upperBound..<words.lowerBound).allSatisfy {
        facts.form($0) == "," || sentence.tags[$0] == .cconj
      }
  }
}
