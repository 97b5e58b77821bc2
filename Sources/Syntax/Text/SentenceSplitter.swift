/// Decides after which tokens a sentence ends.
struct SentenceSplitter {
  /// The indices after the last token of each sentence, ascending; the last is the number
  /// of tokens.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  func ends(of tokens: [Token], in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var ends: [Int] = []
    guard !tokens.isEmpty else { return ends }
    tokens.withUnsafeBufferPointer { tokens in
      var start = 0
      var index = 1
      while index < tokens.count {
        if startsSentence(tokens, index, since: start, in: bytes) {
          ends.append(index)
          start = index
        }
        index += 1
      }
    }
    ends.append(tokens.count)
    return ends
  }

  /// Whether a sentence starts at a token.
  private func startsSentence(
    _ tokens: UnsafeBufferPointer<Token>,
    _ index: Int,
    since start: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let next = tokens[index]
    if next.gap == .paragraph { return true }
    if next.gap == .newline, breaksLine(tokens, index, since: start, in: bytes) { return true }
    guard next.gap != .none else { return false }
    guard let terminal = terminal(tokens, before: index, since: start) else { return false }
    let startsLikeSentence = startsLikeSentence(tokens, index, in: bytes)
    let last = tokens[terminal]
    if last.abbreviation != 0 {
      return last.abbreviation != Tokenizer.Abbreviation.title
        && startsLikeSentence && Self.starters.contains(bytes, next.start, next.end)
    }
    return startsLikeSentence
  }

  /// The full stop, mark or abbreviation before a token, with closing quotes and brackets
  /// between.
  private func terminal(
    _ tokens: UnsafeBufferPointer<Token>,
    before index: Int,
    since start: Int
  ) -> Int? {
    var position = index - 1
    while position > start, isCloser(tokens[position]) { position -= 1 }
    let token = tokens[position]
    if token.lastKind.isTerminal { return position }
    return nil
  }

  private func isCloser(_ token: Token) -> Bool {
    switch token.kind {
    case .quote, .close, .apostrophe: token.gap == .none
    default: false
    }
  }

  private func startsLikeSentence(
    _ tokens: UnsafeBufferPointer<Token>,
    _ index: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var position = index
    while position < tokens.count, position < index + 2 {
      switch tokens[position].kind {
      case .title, .upper, .mixed, .digits: return true
      case .quote, .open, .apostrophe, .mark, .hyphen, .dash, .currency: position += 1
      default: return false
      }
    }
    return false
  }

  /// Whether a line break without an empty line ends a sentence: before bullets, and after a
  /// short line without an end that is followed by a capital.
  private func breaksLine(
    _ tokens: UnsafeBufferPointer<Token>,
    _ index: Int,
    since start: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let next = tokens[index]
    if next.kind == .mark { return true }
    if next.kind == .hyphen || next.kind == .dash {
      return index + 1 < tokens.count && tokens[index + 1].gap == .space
    }
    guard next.kind != .lower else { return false }
    var first = index - 1
    while first > start, tokens[first].gap != .newline { first -= 1 }
    let width = tokens[index - 1].end - tokens[first].start
    return width < 50 && tokens[index - 1].kind != .comma
  }

  /// Capitalised words that seldom go on a sentence after an abbreviation.
  private static let starters = WordTable(
    "the a an he she it they we i in on at but and this that these those however if as after "
      + "before when while there his her its their our my you what who why how for from with to by "
      + "of since although though so then now not no some many most also both one another"
  )
}
