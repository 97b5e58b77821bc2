/// A set of short ASCII words with a value each, looked up by their bytes in lower case.
///
/// Words have at most eight bytes, so that a word is one integer; the table is open
/// addressed. Lookup allocates nothing.
struct WordTable: Sendable {
  private let keys: [UInt64]
  private let values: [UInt8]
  private let mask: Int

  /// Makes a table of words that may be of any case.
  init(_ words: [(String, UInt8)]) {
    var size = 16
    while size < words.count * 2 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var values = [UInt8](repeating: 0, count: size)
    for (word, value) in words {
      let bytes = Array(word.utf8)
      let key = bytes.withUnsafeBufferPointer { Self.key($0, 0, $0.count) }
      precondition(key != 0, "a word of the table has at most eight bytes")
      var slot = Self.slot(key, size - 1)
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      values[slot] = value
    }
    self.keys = keys
    self.values = values
    mask = size - 1
  }

  /// Makes a table of words, separated by spaces, that all have the value 1.
  init(_ words: String) {
    self.init(words.split(separator: " ").map { (String($0), 1) })
  }

  /// The value of the word in a range of bytes, 0 where it is not in the table.
  @inline(__always)
  func value(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int32, _ end: Int32) -> UInt8 {
    let key = Self.key(bytes, Int(start), Int(end))
    guard key != 0 else { return 0 }
    var slot = Self.slot(key, mask)
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// Whether the word in a range of bytes is in the table.
  @inline(__always)
  func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int32, _ end: Int32) -> Bool {
    value(bytes, start, end) != 0
  }

  /// The bytes in lower case as one integer; 0 for none and for more than eight.
  @inline(__always)
  static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    guard end > start, end - start <= 8 else { return 0 }
    var key: UInt64 = 0
    for position in start..<end {
      let byte = bytes[position]
      let upper = byte &- 65 < 26
      key = key << 8 | UInt64(upper ? byte | 32 : byte)
    }
    return key
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
  }
}
