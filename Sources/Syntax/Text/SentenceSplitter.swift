/// Decides after which tokens a sentence ends.
///
/// Rules give a verdict for each place; a linear model, where there is one, weighs the
/// verdict against the words and shapes around the place.
struct SentenceSplitter<Decision: BoundaryDecision> {
  let tokens: UnsafeBufferPointer<Token>
  let bytes: UnsafeBufferPointer<UInt8>
  private var collector = FeatureCollector()
  var decision: Decision
  /// The first token of the sentence, and of the line, so far.
  private(set) var start = 0
  private var lineStart = 0
  /// The token after the paragraph's last.
  private(set) var paragraphEnd = 0
  /// The paragraph's first token.
  private(set) var paragraphStart = 0
  /// The token after the paragraph's dateline; -1 where it has none.
  private var datelineEnd = -1
  /// Open double quotes and brackets of the sentence.
  private var quoteOpen = false
  private var depth = 0

  init(
    tokens: UnsafeBufferPointer<Token>,
    bytes: UnsafeBufferPointer<UInt8>,
    decision: Decision
  ) {
    self.tokens = tokens
    self.bytes = bytes
    self.decision = decision
  }

  /// The indices after the last token of each sentence, ascending; the last is the number
  /// of tokens.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  mutating func ends() -> [Int] {
    var ends: [Int] = []
    guard !tokens.isEmpty else { return ends }
    beginParagraph(at: 0)
    note(tokens[0])
    for index in 1..<tokens.count {
      let token = tokens[index]
      if token.gap == .newline { lineStart = index }
      if token.gap == .paragraph {
        ends.append(index)
        beginParagraph(at: index)
      } else if index == datelineEnd || !decision.isTaught && breaksLayout(index)
        || isCandidate(index) && startsSentence(index)
      {
        ends.append(index)
        beginSentence(at: index)
      }
      note(token)
    }
    ends.append(tokens.count)
    return ends
  }

  private mutating func beginSentence(at index: Int) {
    start = index
    quoteOpen = false
    depth = 0
  }

  private mutating func beginParagraph(at index: Int) {
    beginSentence(at: index)
    lineStart = index
    paragraphStart = index
    paragraphEnd = index + 1
    while paragraphEnd < tokens.count, tokens[paragraphEnd].gap != .paragraph {
      paragraphEnd += 1
    }
    datelineEnd = decision.isTaught ? -1 : self.datelineEnd(from: index)
  }

  /// The token after a dateline: "KYIV, Ukraine (AP) –", "(Reuters) -", "OSLO —", "CNN —";
  /// -1 where none begins.
  ///
  /// - Complexity: O(1): it looks at a dozen tokens.
  private func datelineEnd(from first: Int) -> Int {
    guard
      tokens[first].kind.isLetters && tokens[first].kind != .lower
        || tokens[first].kind == .open
    else { return -1 }
    var bracket = -1
    var hasComma = false
    var isShouted = tokens[first].end - tokens[first].start > 2
    for index in first..<min(first + 13, paragraphEnd - 1) {
      let token = tokens[index]
      switch token.kind {
      case .hyphen, .dash:
        guard index > first, token.gap == .space, tokens[index + 1].gap == .space else { return -1 }
        let next = tokens[index + 1].kind
        guard next == .title || next == .upper || next == .mixed || next == .quote else {
          return -1
        }
        let isPlace = hasComma || isShouted && token.kind == .dash
        return bracket == index - 1 || bracket < 0 && isPlace ? index + 1 : -1
      case .close: bracket = index
      case .comma: hasComma = true
      case .upper, .slash, .open, .period: break
      case .title, .mixed, .digits: isShouted = false
      default: return -1
      }
    }
    return -1
  }

  /// Keeps count of quotes and brackets.
  @inline(__always)
  private mutating func note(_ token: Token) {
    switch token.kind {
    case .quote: quoteOpen.toggle()
    case .open: depth += 1
    case .close: depth = max(0, depth - 1)
    default: break
    }
  }

  /// Whether a sentence may start at a token at all.
  @inline(__always)
  private func isCandidate(_ index: Int) -> Bool {
    let next = tokens[index]
    let last = tokens[index - 1]
    if isInitial(index - 1), next.gap == .space, !decision.isTaught {
      // "J. K. Rowling" is one name.
      if isInitial(index) { return false }
      if next.kind == .title, index > start + 1, isInitial(index - 2),
        !Tokenizer.starters.contains(bytes, next.start, next.end)
      {
        return false
      }
    }
    // "the farmers' Union": nothing ended before the genitive's mark.
    if last.kind == .apostrophe, last.gap == .none, next.gap == .space, index > start + 1,
      tokens[index - 2].lastKind.isWord, !decision.isTaught, !hasOpening(before: index - 2)
    {
      return false
    }
    // "transformation into Lebanon's", "Interior Secretary Ann Holm"
    if last.lastKind.isWord, next.kind == .title, next.gap == .space, !decision.isTaught,
      Tokenizer.leading.contains(lowercaseHash(bytes, last.start, last.end))
    {
      return false
    }
    if next.gap == .none {
      return last.lastKind.isTerminal && next.kind.isWord && next.kind != .lower
    }
    // "the U.S. consulate in Holm"
    if last.abbreviation != 0, next.kind == .lower, next.gap == .space, !decision.isTaught {
      return false
    }
    return
      !((last.kind.isWord && last.lastKind.isWord || last.kind == .comma)
      && next.kind == .lower && next.gap != .newline)
  }

  /// Whether the sentence opens a quotation by a single mark before a token.
  private func hasOpening(before index: Int) -> Bool {
    tokens[start..<index].contains { $0.kind == .apostrophe && $0.gap != .none }
      || tokens[start].kind == .apostrophe
  }

  /// Whether a token is a capital with a full stop.
  private func isInitial(_ index: Int) -> Bool {
    tokens[index].kind == .upper && tokens[index].end - tokens[index].start == 2
      && tokens[index].lastKind == .period
  }

  private mutating func startsSentence(_ index: Int) -> Bool {
    let rule = ruleVerdict(index)
    collector.restart()
    if decision.needsFeatures { collect(index, rule: rule) }
    return decision.isBoundary(
      at: tokens[index].start,
      rule: rule,
      least: rule || terminal(before: index) != nil ? 0 : unmarkedBoundary,
      features: collector.features
    )
  }
}

// MARK: - Rules

extension SentenceSplitter {
  private func ruleVerdict(_ index: Int) -> Bool {
    let next = tokens[index]
    if next.gap == .newline, breaksLine(index) { return true }
    guard next.gap != .none else { return false }
    guard let terminal = terminal(before: index) else { return false }
    let last = tokens[terminal]
    if last.abbreviation != 0 {
      return last.abbreviation != Tokenizer.Abbreviation.title && startsLikeSentence(index)
        && Tokenizer.starters.contains(bytes, next.start, next.end)
    }
    return startsLikeSentence(index)
  }

  /// The full stop, mark or abbreviation before a token, with closing quotes and brackets
  /// between.
  private func terminal(before index: Int) -> Int? {
    var position = index - 1
    while position > start, isCloser(tokens[position]) { position -= 1 }
    return tokens[position].lastKind.isTerminal ? position : nil
  }

  private func isCloser(_ token: Token) -> Bool {
    switch token.kind {
    case .quote, .close, .apostrophe: token.gap == .none
    default: false
    }
  }

  private func startsLikeSentence(_ index: Int) -> Bool {
    for token in tokens[index..<min(tokens.count, index + 2)] {
      switch token.kind {
      case .title, .upper, .mixed, .digits: return true
      case .quote, .open, .apostrophe, .mark, .hyphen, .dash, .currency: continue
      default: return false
      }
    }
    return false
  }

  /// Whether a line break without an empty line ends a sentence: before bullets, and after a
  /// short line without an end that is followed by a capital.
  private func breaksLine(_ index: Int) -> Bool {
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
}

// MARK: - Features

extension SentenceSplitter {
  /// A small number for what a token looks like.
  @inline(__always)
  private func shape(_ index: Int) -> UInt64 {
    guard index >= paragraphStart else { return 1 }
    guard index < paragraphEnd else { return 2 }
    let token = tokens[index]
    let length = UInt64(min(token.end - token.start, 3))
    return 3 + UInt64(token.kind.rawValue) << 16 | UInt64(token.lastKind.rawValue) << 8
      | UInt64(token.abbreviation) << 4 | length << 2 | (token.gap == .none ? 1 : 0)
  }

  @inline(__always)
  private func word(_ index: Int) -> UInt64 {
    guard index >= paragraphStart else { return 1 }
    guard index < paragraphEnd else { return 2 }
    return lowercaseHash(bytes, tokens[index].start, tokens[index].end)
  }

  /// The word before a boundary.
  @inline(__always)
  private func lastWord(_ index: Int) -> UInt64 {
    guard index >= paragraphStart, tokens[index].lastKind == .period,
      Tokenizer.dotted.contains(bytes, tokens[index].start, tokens[index].end)
    else { return word(index) }
    return Tokenizer.unitedStates
  }

  /// A length as one of a few classes.
  @inline(__always)
  private func bucket(_ count: Int) -> UInt64 {
    UInt64(count < 6 ? count : count < 10 ? 6 : count < 20 ? 7 : count < 40 ? 8 : 9)
  }

  private mutating func collect(_ index: Int, rule: Bool) {
    let verdict: UInt64 = rule ? 1 : 0
    let (last, next) = (shape(index - 1), shape(index))
    let (before, after) = (shape(index - 2), shape(index + 1))
    let (lastWord, nextWord) = (self.lastWord(index - 1), word(index))
    let (beforeWord, afterWord) = (word(index - 2), word(index + 1))
    let pair = last << 24 | next
    let gap = UInt64(tokens[index].gap.rawValue) << 1 | verdict
    collector.add(gap)
    collector.add(pair, gap)
    collector.add(lastWord)
    collector.add(nextWord)
    collector.add(lastWord, next)
    collector.add(last, nextWord)
    collector.add(lastWord, nextWord)
    collector.add(beforeWord, lastWord, next)
    collector.add(before, pair, after)
    collector.add(nextWord, afterWord, last)
    collector.add(pair, after)
    collector.add(beforeWord, last)
    collector.add(beforeWord, pair)
    collector.add(beforeWord, last, nextWord)
    collector.add(bucket(index - start), pair)
    collector.add(bucket(paragraphEnd - index), pair)
    collector.add(bucket(index - start), bucket(paragraphEnd - index), gap)
    collector.add((quoteOpen ? 1 : 0) | UInt64(min(depth, 3)) << 1, pair, gap)
    collector.add(word(start), pair)
    collector.add(shape(start), pair, gap)
    collector.add(shape(paragraphStart), pair)
    collector.add(word(index + 2), next, last)
    let end = UInt64(tokens[paragraphEnd - 1].lastKind.rawValue)
    collector.add(end, pair, gap)
    let width = UInt64(min(tokens[index - 1].end - tokens[lineStart].start, 120) / 10)
    collector.add(tokens[index].gap == .newline ? width + 1 : 0, pair)
    var position = index - 1
    while position > start, isCloser(tokens[position]) { position -= 1 }
    collector.add(self.lastWord(position), word(position - 1), next)
    collector.add(shape(position), shape(position - 1), nextWord)
    collector.add(shape(position) << 24 | shape(position - 1), next << 24 | after, gap)
  }
}
