/// Words and their numbers, in the order in which they came.
///
/// An open-addressed table by a hash of a word's bytes: a look-up allocates nothing, and for
/// most words that are not in it reads a single number. Words are the same where their bytes
/// are.
package struct WordIndex: Sendable {
  /// The words; a word's number is its place.
  package private(set) var words: [String] = []
  /// The hash of each slot's word; 0 in a free one.
  private var hashes: [UInt64]
  private var numbers: [Int32]

  /// - Parameter capacity: how many words fit before the table grows.
  package init(capacity: Int = 8) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    hashes = [UInt64](repeating: 0, count: size)
    numbers = [Int32](repeating: 0, count: size)
  }

  /// The number of words.
  package var count: Int { words.count }

  /// The number of a word, the next one where it is new.
  ///
  /// - Complexity: O(1) on average, and O(*n*) in the word's length.
  @discardableResult
  package mutating func insert(_ word: String) -> Int {
    let hash = Self.hash(word)
    if let known = number(of: word, hash) { return known }
    let number = words.count
    words.append(word)
    if words.count * 2 > hashes.count { grow() }
    place(hash, Int32(number))
    return number
  }

  /// The number of a word; nil where it is not there.
  ///
  /// - Complexity: O(1) on average, and O(*n*) in the word's length.
  package func number(of word: String) -> Int? { number(of: word, Self.hash(word)) }

  /// Whether a word is there.
  ///
  /// - Complexity: O(1) on average, and O(*n*) in the word's length.
  package func contains(_ word: String) -> Bool { number(of: word, Self.hash(word)) != nil }

  @inline(__always)
  private func number(of word: String, _ hash: UInt64) -> Int? {
    hashes.withUnsafeBufferPointer { hashes in
      let mask = hashes.count &- 1
      var slot = Int(truncatingIfNeeded: hash) & mask
      while hashes[slot] != 0 {
        if hashes[slot] == hash {
          let number = Int(numbers[slot])
          if words[number] == word { return number }
        }
        slot = (slot &+ 1) & mask
      }
      return nil
    }
  }

  private mutating func place(_ hash: UInt64, _ number: Int32) {
    let mask = hashes.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while hashes[slot] != 0 { slot = (slot + 1) & mask }
    hashes[slot] = hash
    numbers[slot] = number
  }

  private mutating func grow() {
    let old = zip(hashes, numbers).filter { $0.0 != 0 }
    hashes = [UInt64](repeating: 0, count: hashes.count * 2)
    numbers = [Int32](repeating: 0, count: hashes.count)
    for (hash, number) in old { place(hash, number) }
  }

  /// A hash of a word's bytes, eight at a time; never 0.
  @inline(__always)
  private static func hash(_ word: String) -> UInt64 {
    if let hash = word.utf8.withContiguousStorageIfAvailable({ hash($0) }) { return hash }
    return Array(word.utf8).withUnsafeBufferPointer { hash($0) }
  }

  @inline(__always)
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let count = bytes.count
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9e37_79b9_7f4a_7c15
    @inline(__always) func add(_ part: UInt64) {
      hash = (hash ^ part) &* 0xff51_afd7_ed55_8ccd
      hash ^= hash >> 32
    }
    if count >= 8 {
      var offset = 0
      while offset &+ 8 < count {
        add(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset &+= 8
      }
      add(raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self))
    } else if count >= 4 {
      let first = raw.loadUnaligned(as: UInt32.self)
      let last = raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      add(UInt64(first) | UInt64(last) << 32)
    } else if count > 0 {
      add(UInt64(raw[0]) | UInt64(raw[count >> 1]) << 8 | UInt64(raw[count &- 1]) << 16)
    }
    return hash | 1 << 63
  }
}
