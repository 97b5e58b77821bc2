/// Gives words their morphological features, from tables seen in training.
///
/// The most exact of three keys that training found worth keeping decides: word, tag
/// pair and relation; word and tag pair; tag pair and relation; tag pair.
package struct Morphology: @unchecked Sendable {
  private let values: UnsafeBufferPointer<UInt64>
  private let table: HashTable

  /// Opens the section `features`: a count, the sets, the table.
  ///
  /// - Throws: ``ModelError`` where the section is missing or malformed.
  package init(_ file: ModelFile) throws(ModelError) {
    var reader = try file.reader(of: "features.sets")
    let count = try reader.readCount(limit: 1 << 16)
    try reader.align(to: 8)
    values = try reader.readArray(UInt64.self, count: count)
    var words = try file.reader(of: "features.words")
    table = try HashTable(&words)
  }

  /// The keys of a word in the order of preference.
  @inline(__always)
  package static func keys(
    _ lower: UInt64,
    tag: Int,
    relation: DependencyRelation
  ) -> (UInt64, UInt64, UInt64, UInt64) {
    let tag = TagSet.atom(tag)
    let relation = UInt64(relation.rawValue) + 1
    return (
      Feature.hash(331, lower, tag, relation), Feature.hash(332, lower, tag),
      Feature.hash(333, tag, relation), Feature.hash(334, tag)
    )
  }

  /// The features of a word with its tag pair's number and its relation.
  ///
  /// - Complexity: O(1).
  package func features(
    of atoms: WordAtoms,
    tag: Int,
    relation: DependencyRelation
  ) -> Features {
    let keys = Self.keys(atoms.lower, tag: tag, relation: relation)
    guard let number = table[keys.0] ?? table[keys.1] ?? table[keys.2] ?? table[keys.3],
      Int(number) < values.count
    else { return [] }
    return Features(rawValue: values[Int(number)])
  }
}
