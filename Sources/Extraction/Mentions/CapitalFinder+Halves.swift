import Ontology
import Syntax

/// The halves of a divided country, which articles name by where they lie: "the North" for North
/// Korea.
extension CapitalFinder {
  private static let halves = ["North", "South"]

  /// Makes each half that an article names in full its state's name where it stands alone.
  ///
  /// - Complexity: O(*n*) in the number of names.
  func settleHalves(_ names: inout [NameMention], _ facts: [SentenceFacts]) {
    for half in Self.halves {
      guard let whole = names.first(where: { $0.text.hasPrefix(half + " Korea") }),
        var senses = whole.senses
      else { continue }
      if senses.state < 0 { senses.state = senses.demonym }
      guard senses.state >= 0 else { continue }
      senses.demonym = -1
      for index in names.indices where names[index].text == half && names[index].words.count == 1 {
        let start = names[index].words.lowerBound
        guard start > 0, facts[names[index].sentence].form(start - 1).lowercased() == "the" else {
          continue
        }
        names[index].senses = senses
        names[index].type = .state
        names[index].certainty = .strong
      }
    }
  }
}
