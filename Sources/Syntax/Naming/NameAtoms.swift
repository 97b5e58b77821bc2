/// What features of a word are built from, computed once a word.
package struct NameAtoms: Sendable {
  /// The word as written, and in lower case.
  package var form: UInt64 = 0
  package var lower: UInt64 = 0
  /// The word's shape with runs cut at three, and with runs cut at one.
  package var shape: UInt64 = 0
  package var brief: UInt64 = 0
  package var prefix2: UInt64 = 0
  package var prefix3: UInt64 = 0
  package var prefix4: UInt64 = 0
  package var suffix2: UInt64 = 0
  package var suffix3: UInt64 = 0
  package var suffix4: UInt64 = 0
  /// The word class that the model's vocabulary knows; 0 for none.
  package var wordClass: UInt64 = 0
  /// Lists that the word belongs to.
  package var lists: GazetteerBits = []
  /// What the document shows of the word; see ``DocumentCues``.
  package var cues: UInt64 = 0
  /// Whether the first letter is upper case.
  package var isCapitalized = false
  /// Whether all letters are upper case, and there are at least two.
  package var isUppercase = false
  /// Whether there is a letter at all.
  package var hasLetters = false

  package init() {}

  /// An atom for a place outside of the sentence, told apart by `number`.
  package init(outside number: UInt64) {
    let value = StableHash.mix(number &+ 0x7F4A_7C15)
    form = value
    lower = value
    shape = value
    brief = value
    prefix2 = value
    prefix3 = value
    prefix4 = value
    suffix2 = value
    suffix3 = value
    suffix4 = value
    wordClass = value
    cues = value
  }

  /// The atoms of a word.
  ///
  /// - Complexity: O(*n*).
  package init(_ word: UnsafeBufferPointer<UInt8>, in vocabulary: Vocabulary?) {
    if word.contains(where: { $0 >= 0x80 }) {
      var lowered = String(decoding: word, as: UTF8.self).lowercased()
      self = lowered.withUTF8 { NameAtoms(word, lowered: $0, in: vocabulary) }
    } else {
      self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count) { buffer in
        for index in word.indices {
          let byte = word[index]
          buffer[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        }
        return NameAtoms(word, lowered: UnsafeBufferPointer(buffer), in: vocabulary)
      }
    }
  }

  private init(
    _ word: UnsafeBufferPointer<UInt8>,
    lowered: UnsafeBufferPointer<UInt8>,
    in vocabulary: Vocabulary?
  ) {
    form = StableHash.hash(word)
    lower = StableHash.hash(lowered)
    let count = lowered.count
    func part(_ start: Int, _ end: Int) -> UInt64 {
      StableHash.hash(UnsafeBufferPointer(rebasing: lowered[max(0, start)..<min(count, end)]))
    }
    prefix2 = part(0, 2)
    prefix3 = part(0, 3)
    prefix4 = part(0, 4)
    suffix2 = part(count - 2, count)
    suffix3 = part(count - 3, count)
    suffix4 = part(count - 4, count)
    if let number = vocabulary?.entry(lower).wordClass, number != 0 {
      wordClass = StableHash.mix(UInt64(number) &+ 0x1000_0000)
    }
    setShapes(word, lowered)
  }

  private mutating func setShapes(
    _ word: UnsafeBufferPointer<UInt8>,
    _ lowered: UnsafeBufferPointer<UInt8>
  ) {
    var (uppers, lowers) = (0, 0)
    var last: UInt8 = 0
    var run = 0
    for (index, byte) in word.enumerated() {
      let kind: UInt8
      switch byte {
      case 0x41...0x5A: kind = UInt8(ascii: "X")
      case 0x61...0x7A: kind = UInt8(ascii: "x")
      case 0x30...0x39: kind = UInt8(ascii: "d")
      case 0xC0...:
        let changes =
          index < lowered.count && lowered.count == word.count
          && (lowered[index] != byte
            || lowered[min(index + 1, lowered.count - 1)] != word[min(index + 1, word.count - 1)])
        kind = changes ? UInt8(ascii: "X") : UInt8(ascii: "x")
      case 0x80...0xBF: continue
      default: kind = byte
      }
      if kind == UInt8(ascii: "X") { uppers += 1 }
      if kind == UInt8(ascii: "x") { lowers += 1 }
      if index == 0 { isCapitalized = kind == UInt8(ascii: "X") }
      run = kind == last ? run + 1 : 1
      last = kind
      if run == 1 { brief = (brief ^ UInt64(kind)) &* 0x100_0000_01B3 &+ 1 }
      if run <= 3 { shape = (shape ^ UInt64(kind)) &* 0x100_0000_01B3 &+ 1 }
    }
    shape = StableHash.mix(shape)
    brief = StableHash.mix(brief)
    hasLetters = uppers + lowers > 0
    isUppercase = uppers >= 2 && lowers == 0
  }
}
