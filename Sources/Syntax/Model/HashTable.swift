/// A table from hashes to small numbers in a model, read in place.
///
/// A slot is 8 bytes: 32 bits of the hash and the number plus one; an empty slot is
/// zero. Keys themselves are not stored.
package struct HashTable: @unchecked Sendable {
  private let slots: UnsafeBufferPointer<UInt64>
  private let mask: Int

  /// Opens a table: a 32-bit count of slots, a power of two, padding to 64 bytes, the
  /// slots.
  ///
  /// - Throws: ``ModelError`` where the bytes are malformed.
  package init(_ reader: inout ByteReader) throws(ModelError) {
    let count = try reader.readCount(limit: 1 << 24)
    guard count > 0, count & (count - 1) == 0 else { throw reader.malformed }
    try reader.align(to: 64)
    slots = try reader.readArray(UInt64.self, count: count)
    mask = count - 1
    // A probe ends at an empty slot, so there must be one.
    guard slots.contains(0) else { throw reader.malformed }
  }

  /// The slot's content for a hash and its number.
  package static func slot(_ hash: UInt64, _ value: UInt32) -> UInt64 {
    (hash >> 32) << 32 | UInt64(value + 1)
  }

  /// The number of a hash; nil where it is not in the table.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  package subscript(hash: UInt64) -> UInt32? {
    var index = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[index]
      if slot == 0 { return nil }
      if slot >> 32 == hash >> 32 { return UInt32(truncatingIfNeeded: slot) &- 1 }
      index = (index + 1) & mask
    }
  }
}
