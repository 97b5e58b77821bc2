import Ontology
import Syntax

/// Units of forces that are called by their numbers.
extension NameFinder {
  private static let unitHeads = HashedWords(
    "army brigade division corps regiment battalion fleet squadron"
  )

  /// Adds the numbered units of forces: "the 58th Army", "Holm's 3rd Assault Brigade", "the 7th
  /// Brigade" of "the 7th Brigade of the Holmian army".
  ///
  /// - Complexity: O(*n*) in the number of words.
  mutating func findUnits() {
    for word in 1..<max(1, facts.count)
    where Self.unitHeads.contains(facts.lower[word]) && facts.shapes[word].contains(.capitalized) {
      var start = word - 1
      while start > 0, word - start < 4, !isOrdinal(start),
        facts.shapes[start].contains(.capitalized), !facts.shapes[start].contains(.acronym)
      {
        start -= 1
      }
      guard isOrdinal(start) else { continue }
      let isHeld = names.contains {
        $0.words.lowerBound <= start && $0.words.upperBound > word
          && ($0.words.upperBound == word + 1 || facts.form(word + 1) != "of")
      }
      if isHeld { continue }
      dropBodies(startingIn: start..<word + 1)
      add(start, word + 1, type: .organization, .strong, senses: nil)
    }
  }
}
