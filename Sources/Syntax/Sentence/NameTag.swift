/// The kind of a named entity, as the name tagger knows it.
package enum NameKind: UInt8, CaseIterable, Sendable {
  case person, organization, place, event

  /// The short form of the IOB2 files: `PER`, `ORG`, `LOC`, `EVT`.
  package var label: String { ["PER", "ORG", "LOC", "EVT"][Int(rawValue)] }

  /// The kind of a short form; nil where there is none.
  package init?(label: String) {
    guard let index = ["PER", "ORG", "LOC", "EVT"].firstIndex(of: label) else { return nil }
    self.init(rawValue: UInt8(index))
  }
}

/// A name that covers the words `words` of a sentence.
package struct NameSpan: Hashable, Sendable {
  package var words: Range<Int>
  package var kind: NameKind

  package init(words: Range<Int>, kind: NameKind) {
    self.words = words
    self.kind = kind
  }
}
