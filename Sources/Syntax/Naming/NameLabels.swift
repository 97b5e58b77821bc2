/// The labels of words in the BIOES scheme: outside, and for each kind of name begin,
/// inside, end and single.
///
/// - Reference: Ratinov and Roth, Design Challenges and Misconceptions in Named Entity
///   Recognition (2009), https://aclanthology.org/W09-1119
package enum NameLabels {
  /// The number of labels.
  package static let count = 1 + 4 * NameKind.allCases.count
  package static let outside = 0

  package static func begin(_ kind: NameKind) -> Int { 1 + 4 * Int(kind.rawValue) }
  package static func inside(_ kind: NameKind) -> Int { 2 + 4 * Int(kind.rawValue) }
  package static func end(_ kind: NameKind) -> Int { 3 + 4 * Int(kind.rawValue) }
  package static func single(_ kind: NameKind) -> Int { 4 + 4 * Int(kind.rawValue) }

  /// The kind of a label's name; nil for outside.
  package static func kind(of label: Int) -> NameKind? {
    label == outside ? nil : NameKind(rawValue: UInt8((label - 1) / 4))
  }

  /// Whether a name goes on after a word with this label.
  @inline(__always)
  package static func isOpen(_ label: Int) -> Bool { label != 0 && (label - 1) & 3 < 2 }

  /// Whether a label goes on with the name of the word before.
  @inline(__always)
  package static func continues(_ label: Int) -> Bool {
    label != 0 && ((label - 1) & 3 == 1 || (label - 1) & 3 == 2)
  }

  /// Whether a label may follow another; outside stands for the sentence's ends.
  @inline(__always)
  package static func mayFollow(_ label: Int, _ previous: Int) -> Bool {
    if isOpen(previous) { return continues(label) && (label - 1) >> 2 == (previous - 1) >> 2 }
    return !continues(label)
  }

  /// The labels of a sentence of `count` words with names.
  package static func labels(of names: [NameSpan], count: Int) -> [UInt8] {
    var labels = [UInt8](repeating: UInt8(outside), count: count)
    for name in names {
      if name.words.count == 1 {
        labels[name.words.lowerBound] = UInt8(single(name.kind))
        continue
      }
      for word in name.words { labels[word] = UInt8(inside(name.kind)) }
      labels[name.words.lowerBound] = UInt8(begin(name.kind))
      labels[name.words.upperBound - 1] = UInt8(end(name.kind))
    }
    return labels
  }

  /// The names that a sentence's labels spell.
  ///
  /// - Precondition: each label may follow the one before.
  package static func names(of labels: UnsafeBufferPointer<UInt8>) -> [NameSpan] {
    var names: [NameSpan] = []
    var start = 0
    for (word, label) in labels.enumerated() where label != UInt8(outside) {
      if !continues(Int(label)) { start = word }
      if !isOpen(Int(label)), let kind = kind(of: Int(label)) {
        names.append(NameSpan(words: start..<(word + 1), kind: kind))
      }
    }
    return names
  }
}
