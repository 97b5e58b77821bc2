/// Names an article that its source gives no name: the same address or text always has
/// the same name.
enum Digest {
  /// The 128-bit FNV-1a digest of a text as 32 hexadecimal digits.
  ///
  /// - Complexity: O(*n*).
  /// - Reference: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, The FNV non-cryptographic
  ///   hash algorithm, RFC 9923.
  static func of(_ text: String) -> String {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b
    for byte in text.utf8 { hash = (hash ^ UInt128(byte)) &* prime }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}
