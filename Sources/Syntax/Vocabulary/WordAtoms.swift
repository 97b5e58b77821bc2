/// The hashes that features of a word are built from, computed once a word.
///
/// All are well mixed 64-bit values that are the same in every process.
package struct WordAtoms: Sendable {
  /// The word as written.
  package var form: UInt64 = 0
  /// The word in lower case.
  package var lower: UInt64 = 0
  /// The word's shape: `Xxx` for capitalised, `dd` for digits, runs cut at three.
  package var shape: UInt64 = 0
  /// The last one to five bytes in lower case.
  package var suffix1: UInt64 = 0
  package var suffix2: UInt64 = 0
  package var suffix3: UInt64 = 0
  package var suffix4: UInt64 = 0
  package var suffix5: UInt64 = 0
  /// The first one to four bytes in lower case.
  package var prefix1: UInt64 = 0
  package var prefix2: UInt64 = 0
  package var prefix3: UInt64 = 0
  package var prefix4: UInt64 = 0
  /// The induced word class.
  package var wordClass: UInt64 = 0
  /// The set of tags that the word had in training.
  package var ambiguity: UInt64 = 0

  package init() {}

  /// An atom for a place outside of the sentence, told apart by `number`.
  package init(outside number: UInt64) {
    let value = StableHash.mix(number &+ 0x5bd1_e995)
    form = value
    lower = value
    shape = value
    suffix1 = value
    suffix2 = value
    suffix3 = value
    suffix4 = value
    suffix5 = value
    prefix1 = value
    prefix2 = value
    prefix3 = value
    prefix4 = value
    wordClass = value
    ambiguity = value
  }

  /// The atoms of a word.
  ///
  /// - Complexity: O(*n*).
  package init(_ word: UnsafeBufferPointer<UInt8>, in vocabulary: Vocabulary) {
    if word.contains(where: { $0 >= 0x80 }) {
      var lowered = String(decoding: word, as: UTF8.self).lowercased()
      self = lowered.withUTF8 { WordAtoms(word, lowered: $0, in: vocabulary) }
    } else {
      self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count) { buffer in
        for index in word.indices {
          let byte = word[index]
          buffer[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        }
        return WordAtoms(word, lowered: UnsafeBufferPointer(buffer), in: vocabulary)
      }
    }
  }

  private init(
    _ word: UnsafeBufferPointer<UInt8>,
    lowered: UnsafeBufferPointer<UInt8>,
    in vocabulary: Vocabulary
  ) {
    form = StableHash.hash(word)
    lower = StableHash.hash(lowered)
    shape = Self.shape(of: word)
    let count = lowered.count
    func part(_ start: Int, _ end: Int) -> UInt64 {
      StableHash.hash(
        UnsafeBufferPointer(rebasing: lowered[max(0, start)..<min(count, end)])
      )
    }
    suffix1 = part(count - 1, count)
    suffix2 = part(count - 2, count)
    suffix3 = part(count - 3, count)
    suffix4 = part(count - 4, count)
    suffix5 = part(count - 5, count)
    prefix1 = part(0, 1)
    prefix2 = part(0, 2)
    prefix3 = part(0, 3)
    prefix4 = part(0, 4)
    let entry = vocabulary.entry(lower)
    wordClass = StableHash.mix(UInt64(entry.wordClass) &+ 0x1000_0000)
    ambiguity = StableHash.mix(UInt64(entry.ambiguity) &+ 0x2000_0000)
  }

  private static func shape(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var last: UInt8 = 0
    var run = 0
    for byte in word {
      let kind: UInt8
      switch byte {
      case 0x41...0x5A: kind = UInt8(ascii: "X")
      case 0x61...0x7A: kind = UInt8(ascii: "x")
      case 0x30...0x39: kind = UInt8(ascii: "d")
      case 0x80...: kind = UInt8(ascii: "u")
      default: kind = byte
      }
      run = kind == last ? run + 1 : 1
      last = kind
      if run <= 3 { hash = (hash ^ UInt64(kind)) &* 0x100_0000_01b3 }
    }
    return StableHash.mix(hash)
  }
}
