/// What the parser's features know of a word.
package struct ParserToken: Sendable {
  package var word: UInt64
  package var tag: UInt64
  package var suffix: UInt64
  package var shape: UInt64
  package var wordClass: UInt64

  package init(word: UInt64, tag: UInt64, suffix: UInt64, shape: UInt64, wordClass: UInt64) {
    self.word = word
    self.tag = tag
    self.suffix = suffix
    self.shape = shape
    self.wordClass = wordClass
  }

  /// A place without a word.
  package init(outside number: UInt64) {
    let value = StableHash.mix(number &+ 0x4000_0000)
    self.init(word: value, tag: value, suffix: value, shape: value, wordClass: value)
  }

  /// The atom that stands for all words unknown to the model.
  package static let unknownWord = StableHash.mix(0x5000_0000)

  /// The features' view of a word.
  package init(_ atoms: WordAtoms, tag: Int, isKnown: Bool) {
    self.init(
      word: isKnown ? atoms.lower : Self.unknownWord,
      tag: TagSet.atom(tag),
      suffix: atoms.suffix3,
      shape: atoms.shape,
      wordClass: atoms.wordClass
    )
  }

  /// Places before the first word in a row of tokens.
  package static let before = 2
  /// Places after the last word: the root, then three of the outside.
  package static let after = 4

  /// Fills the places around `count` words of a row.
  package static func pad(_ row: UnsafeMutablePointer<ParserToken>, count: Int) {
    for index in 0..<before { row[index] = ParserToken(outside: UInt64(index)) }
    for index in 0..<after {
      row[before + count + index] = ParserToken(outside: UInt64(before + index))
    }
  }
}
