/// A part-of-speech tag of the Penn Treebank as UD English uses it, as a small integer.
package struct PennTag: Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The number of known tags.
  package static var count: Int { names.count }

  /// The name, such as `NNP`; `_` where a treebank has none.
  package var name: String { Self.names[Int(rawValue)] }

  /// The tag of a name; nil where it is unknown.
  package init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  package static let none = PennTag(rawValue: 0)

  private static let names = [
    "_", "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW",
    "GW", "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT",
    "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN",
    "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "``",
  ]
}
