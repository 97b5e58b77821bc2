/// Universal part-of-speech tags (UD v2), in the order of their names.
///
/// - Reference: https://universaldependencies.org/u/pos/
@frozen
package enum UniversalTag: UInt8, CaseIterable, Sendable {
  case adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb
  case x

  /// The name as CoNLL-U writes it, such as `PROPN`.
  package var name: String { Self.names[Int(rawValue)] }

  @inlinable
  package static func == (a: UniversalTag, b: UniversalTag) -> Bool {
    a.rawValue == b.rawValue
  }

  /// The tag of a CoNLL-U name; nil where there is none.
  package init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  private static let names = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
    "PUNCT", "SCONJ", "SYM", "VERB", "X",
  ]
}
