/// Hashes that are the same in every process and on every machine.
///
/// Swift's own hashing is seeded per process; features and checksums need values
/// that a model file can rely on.
package enum StableHash {
  /// The finaliser of MurmurHash3: every input bit reaches every output bit.
  @inline(__always)
  package static func mix(_ value: UInt64) -> UInt64 {
    var h = value
    h ^= h >> 33
    h &*= 0xff51_afd7_ed55_8ccd
    h ^= h >> 33
    h &*= 0xc4ce_b9fe_1a85_ec53
    h ^= h >> 33
    return h
  }

  /// FNV-1a over the bytes, then mixed; for words.
  ///
  /// - Complexity: O(*n*).
  @inline(__always)
  package static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var h: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      h = (h ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return mix(h)
  }

  /// The hash of a string's UTF-8 bytes.
  ///
  /// - Complexity: O(*n*).
  package static func hash(_ string: String) -> UInt64 {
    var string = string
    return string.withUTF8 { hash($0) }
  }

  /// A checksum of many bytes, eight at a time.
  ///
  /// - Complexity: O(*n*), about one multiplication for eight bytes.
  package static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var h = UInt64(bytes.count) &* 0x9e37_79b9_7f4a_7c15
    var offset = 0
    while offset + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      h = (h ^ word) &* 0x9fb2_1c65_1e98_df25
      h ^= h >> 29
      offset += 8
    }
    while offset < bytes.count {
      h = (h ^ UInt64(bytes[offset])) &* 0x100_0000_01b3
      offset += 1
    }
    return mix(h)
  }
}
