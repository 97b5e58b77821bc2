/// What the model knows of a lower-cased word: a hash table read in place.
///
/// A slot is 8 bytes: 32 bits of the word's hash, its class, its ambiguity. An empty
/// slot is zero in all three. Words themselves are not stored.
package struct Vocabulary: @unchecked Sendable {
  /// What is known of one word.
  package struct Entry: Sendable, Equatable {
    /// The induced word class, 0 where there is none.
    package var wordClass: UInt16 = 0
    /// The set of tags that the word had in training, as a number; 0 for rare words.
    package var ambiguity: UInt16 = 0

    package init(wordClass: UInt16 = 0, ambiguity: UInt16 = 0) {
      self.wordClass = wordClass
      self.ambiguity = ambiguity
    }
  }

  private let slots: UnsafeBufferPointer<UInt64>
  private let mask: Int

  /// Opens the section: a 32-bit count of slots, a power of two, padding to 64 bytes,
  /// the slots.
  ///
  /// - Throws: ``ModelError`` where the section is malformed.
  package init(_ reader: inout ByteReader) throws(ModelError) {
    let count = try reader.readCount(limit: 1 << 24)
    guard count > 0, count & (count - 1) == 0 else { throw reader.malformed }
    try reader.align(to: 64)
    slots = try reader.readArray(UInt64.self, count: count)
    mask = count - 1
    // A probe ends at an empty slot, so there must be one.
    guard slots.contains(0) else { throw reader.malformed }
  }

  /// The slot's content for a word's hash.
  package static func slot(_ hash: UInt64, _ entry: Entry) -> UInt64 {
    UInt64(fingerprint(hash)) << 32 | UInt64(entry.wordClass) << 16 | UInt64(entry.ambiguity)
  }

  @inline(__always)
  private static func fingerprint(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash >> 32) | 1
  }

  /// What is known of the word of a hash (see ``WordAtoms/lower``).
  ///
  /// - Complexity: O(1).
  @inline(__always)
  package func entry(_ hash: UInt64) -> Entry {
    let wanted = Self.fingerprint(hash)
    var index = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[index]
      if slot == 0 { return Entry() }
      if UInt32(truncatingIfNeeded: slot >> 32) == wanted {
        return Entry(
          wordClass: UInt16(truncatingIfNeeded: slot >> 16),
          ambiguity: UInt16(truncatingIfNeeded: slot)
        )
      }
      index = (index + 1) & mask
    }
  }
}
