/// Cuts tokens of more than one syntactic word.
enum Contractions {
  /// Where the words after the first start.
  ///
  /// "don't" is cut before `n't`, "Kazakhstan's" before `'s`, "parents'" before `'`,
  /// "cannot" before `not`; "shouldn't've" twice.
  static func cuts(of token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> [Int32] {
    let first = Tokenizer.contractedWords.value(bytes, token.start, token.end)
    if first > 0 {
      // "IM" and "US" style capitals are names, not contractions.
      let capitals = bytes[Int(token.start) + 1] &- 65 < 26
      return capitals && first == 1 ? [] : [token.start + Int32(first)]
    }
    var cuts: [Int32] = []
    var end = token.end
    while let cut = lastCut(token.start, end, in: bytes) {
      cuts.append(cut)
      end = cut
    }
    cuts.reverse()
    return cuts
  }

  /// The start of the last clitic of a range that ends in one.
  private static func lastCut(
    _ start: Int32,
    _ end: Int32,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int32? {
    // The last apostrophe and what follows it.
    var position = Int(end) - 1
    while position > Int(start), bytes[position] &- 65 < 26 || bytes[position] &- 97 < 26 {
      position -= 1
    }
    guard position > Int(start) else { return nil }
    let mark: Int
    if bytes[position] == UInt8(ascii: "'") || bytes[position] == UInt8(ascii: "`") {
      mark = position
    } else if position - 2 > Int(start), bytes[position] == 0x99 || bytes[position] == 0x98,
      bytes[position - 1] == 0x80, bytes[position - 2] == 0xE2
    {
      mark = position - 2
    } else {
      return nil
    }
    let tail = Int32(position + 1)
    if tail == end { return Int32(mark) }
    if Tokenizer.clitics.contains(bytes, tail, end) { return Int32(mark) }
    let isT = end - tail == 1 && bytes[Int(tail)] | 32 == UInt8(ascii: "t")
    if isT, mark - 1 > Int(start), bytes[mark - 1] | 32 == UInt8(ascii: "n") {
      return Int32(mark - 1)
    }
    return nil
  }
}
