/// A table from hashes to rows of a matrix, open-addressed, used in place.
struct HashedRows: @unchecked Sendable {
  private let keys: UnsafePointer<UInt64>
  private let rows: UnsafePointer<Int32>
  private let shift: UInt64
  private let mask: Int

  /// Opens a table in place.
  ///
  /// - Throws: ``ModelError`` where it is malformed.
  init(_ reader: inout ByteReader) throws(ModelError) {
    let bits = try reader.readCount(limit: 24)
    guard bits > 0 else { throw reader.malformed }
    try reader.align(to: 64)
    keys = try reader.readPointer(UInt64.self, count: 1 << bits)
    rows = try reader.readPointer(Int32.self, count: 1 << bits)
    shift = UInt64(64 - bits)
    mask = 1 << bits - 1
    // The first slot may be taken, but a table without a free one would be searched for ever.
    guard try reader.read(UInt32.self) < 1 << UInt32(bits) else { throw reader.malformed }
    try reader.align(to: 64)
  }

  /// The row of a hash, which is not zero; -1 where it has none.
  @inline(__always)
  func row(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash >> shift)
    while true {
      let key = keys[slot]
      if key == hash { return Int(rows[slot]) }
      if key == 0 { return -1 }
      slot = (slot &+ 1) & mask
    }
  }
}
