/// The features of a word's form that the network has embeddings for, as hashes.
///
/// Eleven hashes a word: the lower-cased form, the shape, prefixes of 1 to 4 and
/// suffixes of 1 to 5 characters of the lower-cased form. A word shorter than an
/// affix repeats the whole word.
package enum WordFeatures {
  /// The number of hashes a word gives.
  package static let count = 11

  /// The longest word that is read whole; longer ones are cut.
  private static let limit = 64

  /// Writes the `count` hashes of a word's UTF-8 bytes to `hashes`.
  ///
  /// - Complexity: O(*n*) in the number of bytes; no allocation.
  package static func hash(
    _ word: UnsafeBufferPointer<UInt8>,
    into hashes: UnsafeMutablePointer<UInt64>
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: limit) { lower in
      let length = min(word.count, limit)
      var shape: UInt64 = 0x51_7CC1
      var last: UInt8 = 0
      var run = 0
      var index = 0
      while index < length {
        let byte = word[index]
        var small = byte
        var kind = byte
        switch byte {
        case 0x41...0x5A:
          small = byte | 0x20
          kind = 0x58
        case 0x61...0x7A: kind = 0x78
        case 0x30...0x39: kind = 0x64
        case 0x80...0xBF:
          // Latin-1 capitals, the second byte after C3, have their small letters 32 above.
          if index > 0, word[index - 1] == 0xC3, byte < 0x9F, byte != 0x97 {
            small = byte + 0x20
            kind = 0x58
          } else {
            kind = 0
          }
        case 0xC0...0xDF:
          kind = byte == 0xC3 && index + 1 < length && word[index + 1] < 0x9F ? 0 : 0x78
        case 0xE0...0xFF: kind = 0x75
        default: break
        }
        lower[index] = small
        index += 1
        if kind == 0 { continue }
        run = kind == last ? run + 1 : 1
        last = kind
        if run <= 2 { shape = step(shape, kind) }
      }
      affixes(lower.baseAddress!, length, into: hashes)
      hashes[1] = finish(shape, 1)
    }
  }

  /// Writes the hashes of the whole form and of its prefixes and suffixes.
  private static func affixes(
    _ lower: UnsafeMutablePointer<UInt8>,
    _ length: Int,
    into hashes: UnsafeMutablePointer<UInt64>
  ) {
    var hash: UInt64 = 0x9E37_79B9
    var characters = 0
    var index = 0
    while index < length {
      hash = step(hash, lower[index])
      index += 1
      if index < length, lower[index] & 0xC0 == 0x80 { continue }
      characters += 1
      if characters <= 4 { hashes[1 + characters] = finish(hash, UInt64(1 + characters)) }
    }
    hashes[0] = finish(hash, 0)
    var rest = characters + 1
    while rest <= 4 {
      hashes[1 + rest] = finish(hash, UInt64(1 + rest))
      rest += 1
    }
    hash = 0x7F4A_7C15
    characters = 0
    while index > 0, characters < 5 {
      index -= 1
      hash = step(hash, lower[index])
      if lower[index] & 0xC0 == 0x80 { continue }
      characters += 1
      hashes[5 + characters] = finish(hash, UInt64(5 + characters))
    }
    while characters < 5 {
      characters += 1
      hashes[5 + characters] = finish(hash, UInt64(5 + characters))
    }
  }

  @inline(__always)
  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// Mixes a running hash with the kind of feature; never zero.
  @inline(__always)
  private static func finish(_ hash: UInt64, _ kind: UInt64) -> UInt64 {
    var value = (hash &+ kind &* 0x9E37_79B9_7F4A_7C15)
    value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ (value >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return (value ^ (value >> 33)) | 1
  }
}
