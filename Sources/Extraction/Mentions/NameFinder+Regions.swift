import Ontology
import Syntax

/// Places whose names a common noun of regions ends, and settlements and bases that begin with
/// what they are.
extension NameFinder {
  private static let regionNouns = HashedWords(
    """
    region province district county oblast prefecture governorate state raion krai canton \
    voivodeship
    """
  )
  private static let settlements = HashedWords("kibbutz moshav")
  private static let base = SentenceFacts.hash("base")
  private static let joint = SentenceFacts.hash("joint")
  static let state = SentenceFacts.hash("state")

  /// Makes the noun of a region part of its name, where it follows: "Holm region", which need
  /// not be the city of Holm.
  ///
  /// - Complexity: O(*n*) in the number of names.
  mutating func widenRegions() {
    for index in names.indices where !names[index].isNested && !names[index].isDemonym {
      let name = names[index]
      let noun = name.words.upperBound
      guard name.type == .place, name.text == facts.sentence.form(name.words), noun < facts.count,
        Self.regionNouns.contains(facts.lower[noun]), !facts.shapes[noun].contains(.capitalized),
        facts.sentence.tags[noun] == .noun, name.senses?.isState != true,
        !facts.titles.indices.contains(noun + 1) || facts.lower[noun] != Self.state
          || facts.titles[noun + 1] != nil || facts.sentence.tags[noun + 1] != .noun
      else { continue }
      let place = name.senses?.place ?? -1
      let kind = place >= 0 ? lexicons.places[Int(place)].kind : nil
      // "the Arctic region of Holm" is Holm.
      if kind == .continent { continue }
      let isRegion = kind == .region
      widen(index, through: noun, senses: isRegion ? name.senses : nil)
    }
  }

  /// The end of the name of a settlement or base: "Kibbutz Beit Holm", "Joint Base Holm"; nil
  /// where there is none.
  func settlementEnd(_ start: Int, _ end: Int) -> Int? {
    var word = start + 1
    if facts.lower[start] == Self.joint, word < end, facts.lower[word] == Self.base {
      word += 1
    } else if !Self.settlements.contains(facts.lower[start]) {
      return nil
    }
    let first = word
    while word < end, word < first + 3, facts.titles[word] == nil || word == first { word += 1 }
    return word > first ? word : nil
  }

  /// Whether a preposition of places stands before a name, and the place around it behind: "in
  /// Randolph, Ohio on Friday".
  func isInRegion(_ words: Range<Int>) -> Bool {
    words.lowerBound > 0
      && NameWords.placePrepositions.contains(facts.lower[words.lowerBound - 1])
      && isFollowedByRegion(words.upperBound, isPlace: true)
  }

  /// Whether a comma and the name of the place around it follow: "Ijebu Ode, Ogun State,".
  ///
  /// - Parameter isPlace: whether what stands before the name tells that it is a place's, so that
  ///   the sentence may go on behind the region without a comma.
  func isFollowedByRegion(_ end: Int, isPlace: Bool = false) -> Bool {
    guard end + 2 < facts.count, facts.form(end) == ",", let phrase = facts.phrases[end + 1],
      phrase.senses.state >= 0 || phrase.senses.place >= 0, phrase.senses.organization < 0
    else { return false }
    if phrase.end >= facts.count || [",", ".", ";", ")"].contains(facts.form(phrase.end)) {
      return true
    }
    return isPlace && phrase.senses.demonym < 0
      && [.adp, .sconj, .cconj].contains(facts.sentence.tags[phrase.end])
  }
}
