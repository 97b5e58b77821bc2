import Syntax

/// Phrases by the hashes of their pieces: an open-addressing table that also holds every
/// proper beginning, so that the longest phrase from a word on is found in one walk.
struct PhraseTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private var mask: Int
  private var count = 0

  /// What stands in `values` for a beginning that is no phrase itself.
  private static let beginning: Int32 = -1

  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [Int32](repeating: 0, count: size)
    mask = size - 1
  }

  /// The hash of a phrase with one more piece; start from 0.
  @inline(__always)
  static func extend(_ hash: UInt64, by piece: UInt64) -> UInt64 {
    StableHash.mix(hash &* 0x9e37_79b9_7f4a_7c15 ^ piece) | 1
  }

  /// The value of a phrase, -1 where it is only a beginning, nil where it is unknown.
  @inline(__always)
  func find(_ key: UInt64) -> Int32? {
    var index = Int(truncatingIfNeeded: key >> 20) & mask
    while keys[index] != 0 {
      if keys[index] == key { return values[index] }
      index = (index + 1) & mask
    }
    return nil
  }

  /// Adds a phrase, unless it is known: then its old value stays.
  ///
  /// - Returns: the value that the phrase now has.
  mutating func insert(_ pieces: [UInt64], value: Int32) -> Int32 {
    var hash: UInt64 = 0
    for piece in pieces.dropLast() {
      hash = Self.extend(hash, by: piece)
      _ = store(hash, Self.beginning)
    }
    guard let last = pieces.last else { return value }
    return store(Self.extend(hash, by: last), value)
  }

  private mutating func store(_ key: UInt64, _ value: Int32) -> Int32 {
    if (count + 1) * 2 > keys.count { grow() }
    var index = Int(truncatingIfNeeded: key >> 20) & mask
    while keys[index] != 0 {
      if keys[index] == key {
        if values[index] == Self.beginning { values[index] = value }
        return values[index]
      }
      index = (index + 1) & mask
    }
    keys[index] = key
    values[index] = value
    count += 1
    return value
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    values = [Int32](repeating: 0, count: oldKeys.count * 2)
    mask = keys.count - 1
    for (place, key) in oldKeys.enumerated() where key != 0 {
      var index = Int(truncatingIfNeeded: key >> 20) & mask
      while keys[index] != 0 { index = (index + 1) & mask }
      keys[index] = key
      values[index] = oldValues[place]
    }
  }
}

/// Cuts bytes into pieces, the runs of letters and digits, and hashes each.
///
/// Lexicon phrases and the words of a text are cut alike, so that "People's", "U.S." and
/// "al-Qaeda" match however a tokenizer cuts them.
enum Pieces {
  /// Calls `body` with the hash of each piece and of its lower-case form.
  @inline(__always)
  static func forEach(
    in bytes: UnsafeBufferPointer<UInt8>,
    _ body: (_ exact: UInt64, _ lower: UInt64) -> Void
  ) {
    var exact: UInt64 = 0
    var lower: UInt64 = 0
    var length = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      var width = 1
      var isLetter = false
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: isLetter = true
      case 0xE2:  // General punctuation: dashes and quotation marks.
        width = 3
      case 0xC2: width = 2  // No-break space and Latin-1 signs.
      case 0x80...: isLetter = true
      default: break
      }
      if isLetter {
        if length == 0 {
          exact = 0xcbf2_9ce4_8422_2325
          lower = exact
        }
        exact = (exact ^ UInt64(byte)) &* 0x100_0000_01b3
        let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        lower = (lower ^ UInt64(folded)) &* 0x100_0000_01b3
        length += 1
      } else if length > 0 {
        body(exact, lower)
        length = 0
      }
      index += width
    }
    if length > 0 { body(exact, lower) }
  }

  /// The hashes of the pieces of a text.
  static func exact(_ text: Substring) -> [UInt64] {
    var result: [UInt64] = []
    var copy = text
    copy.withUTF8 { bytes in forEach(in: bytes) { exact, _ in result.append(exact) } }
    return result
  }
}
