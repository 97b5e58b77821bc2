/// Decides which atoms of a run without spaces are one token.
///
/// Rules give a verdict for each two atoms that touch; a linear model, where there is one,
/// weighs the verdict against the atoms around.
struct AtomJoiner<Decision: BoundaryDecision> {
  let atoms: UnsafeBufferPointer<Atom>
  let bytes: UnsafeBufferPointer<UInt8>
  var decision: Decision
  private var collector = FeatureCollector()
  /// Whether the atom at an offset of the run is joined to the one before.
  private var joined: [Bool] = []
  /// Whether a single quotation mark is open: then `s'` ends a quotation.
  private var singleQuoteOpen = false

  init(
    atoms: UnsafeBufferPointer<Atom>,
    bytes: UnsafeBufferPointer<UInt8>,
    decision: Decision
  ) {
    self.atoms = atoms
    self.bytes = bytes
    self.decision = decision
  }

  /// Appends the tokens of a run of atoms that touch.
  mutating func appendTokens(
    of run: Range<Int>,
    to tokens: inout [Token]
  ) {
    if run.count == 1 {
      append(run, to: &tokens)
      return
    }
    decide(run)
    var first = run.lowerBound
    for index in run.dropFirst() where !joined[index - run.lowerBound] {
      append(first..<index, to: &tokens)
      first = index
    }
    append(first..<run.upperBound, to: &tokens)
  }

  private mutating func append(
    _ range: Range<Int>,
    to tokens: inout [Token]
  ) {
    let first = atoms[range.lowerBound]
    let last = atoms[range.upperBound - 1]
    var token = Token(
      start: first.start,
      end: last.end,
      kind: first.kind,
      lastKind: last.kind,
      gap: first.gap,
      atoms: UInt8(min(range.count, 255))
    )
    if range.count > 1 {
      if last.kind == .period, first.kind.isWord {
        token.abbreviation = Tokenizer.abbreviations.value(bytes, first.start, last.start)
        if token.abbreviation == 0 { token.abbreviation = Tokenizer.Abbreviation.other }
      }
      for index in range.dropFirst() where atoms[index].kind == .apostrophe {
        token.mayContract = first.kind.isWord
      }
    } else if first.kind.isLetters {
      token.mayContract = Tokenizer.contractedWords.contains(bytes, first.start, first.end)
    } else if first.kind == .apostrophe {
      singleQuoteOpen = first.gap != .none && !singleQuoteOpen
    }
    tokens.append(token)
  }

  /// Fills `joined` for a run of two atoms or more.
  private mutating func decide(_ run: Range<Int>) {
    joined.removeAll(keepingCapacity: true)
    joined.append(false)
    if let address = Addresses.range(in: atoms, run, bytes) {
      for index in run.dropFirst() {
        joined.append(
          address.contains(index) && address.contains(index - 1)
            ? true : joins(run, index)
        )
      }
      return
    }
    for index in run.dropFirst() {
      joined.append(decided(run, index))
    }
    joinEmoticons(run)
  }

  /// Whether the atom at `index` is joined, by the rules or the model.
  private mutating func decided(_ run: Range<Int>, _ index: Int) -> Bool {
    // Letters that touch lack a space.
    if atoms[index - 1].kind.isLetters, atoms[index].kind.isLetters { return false }
    let rule = joins(run, index)
    collector.restart()
    if !decision.isTaught, isAmongInitials(run, index) || isInsideName(run, index) { return true }
    if decision.needsFeatures { collect(run, index, rule: rule) }
    return !decision.isBoundary(
      at: atoms[index].start,
      rule: !rule,
      least: rule ? unmarkedBoundary : 0,
      features: collector.features
    )
  }

  /// Whether the atom at `index` is joined to the one before.
  private func joins(
    _ run: Range<Int>,
    _ index: Int
  ) -> Bool {
    let left = atoms[index - 1]
    let right = atoms[index]
    let next = index + 1 < run.upperBound ? atoms[index + 1].kind : nil
    let before = index - 2 >= run.lowerBound ? atoms[index - 2].kind : nil
    if left.kind.isWord, right.kind.isWord {
      return
        !(left.kind == .digits && next?.isWord != true
        && Tokenizer.units.contains(bytes, right.start, right.end))
    }
    switch (left.kind, right.kind) {
    case (.period, .period), (.bang, .bang), (.bang, .question), (.question, .question),
      (.question, .bang), (.hyphen, .hyphen), (.underscore, _), (_, .underscore),
      (.apostrophe, .apostrophe), (.period, .question), (.dash, .dash):
      return true
    case (.mark, .mark), (.slash, .slash), (.hash, .hash), (.symbol, .symbol):
      return bytes[Int(left.start)] == bytes[Int(right.start)]
    case (let word, .period) where word.isWord:
      return joinsPeriod(run, index)
    case (.period, let word) where word.isWord:
      guard let before, before.isWord else { return word == .digits && before == nil }
      return joined[index - 1 - run.lowerBound]
    case (.digits, .comma):
      return next == .digits && length(atoms[index + 1]) == 3 && length(left) <= 3
    case (.comma, .digits):
      return before == .digits && joined[index - 1 - run.lowerBound]
    case (.digits, .colon), (.digits, .slash):
      return next == .digits
    case (.colon, .digits), (.slash, .digits):
      return before == .digits
    case (.upper, .ampersand):
      return next == .upper && atoms[index + 1].end - left.start <= 8
    case (.ampersand, .upper):
      return before == .upper && joined[index - 1 - run.lowerBound]
    case (let word, .hyphen) where word.isWord:
      return joinsHyphen(run, index)
    case (.hyphen, let word) where word.isWord:
      return before?.isWord == true && joined[index - 1 - run.lowerBound]
    case (let word, .apostrophe) where word.isWord:
      return joinsApostrophe(run, index)
    case (.apostrophe, let word) where word.isWord:
      if before?.isWord == true { return joined[index - 1 - run.lowerBound] }
      if word == .digits { return before == nil && length(right) == 2 }
      return before == nil && index + 1 == run.upperBound
        && (Tokenizer.clitics.contains(bytes, right.start, right.end)
          || Tokenizer.elisions.contains(bytes, right.start, right.end))
    case (.upper, .currency):
      return length(left) <= 2 && (next == .digits || next == nil)
    case (.percent, _), (_, .percent):
      return false
    default:
      return false
    }
  }

  private func length(_ atom: Atom) -> Int32 { atom.end - atom.start }

  /// Whether a full stop belongs to the word before it.
  private func joinsPeriod(
    _ run: Range<Int>,
    _ index: Int
  ) -> Bool {
    let left = atoms[index - 1]
    if index + 1 < run.upperBound {
      let next = atoms[index + 1]
      if next.kind.isWord {
        if left.kind == .digits { return next.kind == .digits }
        let short = length(left) == 1 && length(next) == 1
        if short || joinedAcronym(run, index - 1) { return true }
        // "end.The" lacks a space; "Ph.D" and "a.out" do not.
        return next.kind == .lower || length(left) <= 2
      }
    }
    if left.kind == .digits { return false }
    if joinedAcronym(run, index - 1) { return true }
    if left.kind == .upper, length(left) == 1 { return initial(run, index) }
    if index - 1 > run.lowerBound, joined[index - 1 - run.lowerBound] { return false }
    switch Tokenizer.abbreviations.value(bytes, left.start, left.end) {
    case Tokenizer.Abbreviation.title, Tokenizer.Abbreviation.other:
      return true
    case Tokenizer.Abbreviation.capitalised:
      return left.kind == .title
    case Tokenizer.Abbreviation.beforeNumber:
      return index + 1 == run.upperBound && index + 1 < atoms.count
        && atoms[index + 1].kind == .digits && atoms[index + 1].gap == .space
    default:
      return false
    }
  }

  /// Whether the atom ends a string of single letters with full stops: the `S` of "U.S".
  private func joinedAcronym(
    _ run: Range<Int>,
    _ index: Int
  ) -> Bool {
    index - 2 >= run.lowerBound && joined[index - run.lowerBound]
      && atoms[index - 1].kind == .period && atoms[index].kind.isLetters
      && length(atoms[index]) <= 2 && atoms[index - 2].kind.isLetters
  }

  /// Whether a capital with a full stop is an initial and not the end of a sentence.
  private func initial(
    _ run: Range<Int>,
    _ index: Int
  ) -> Bool {
    guard index + 1 == run.upperBound else { return true }
    guard index + 1 < atoms.count, atoms[index + 1].gap == .space else { return false }
    return atoms[index - 1].start != 0 && bytes[Int(atoms[index - 1].start)] != UInt8(ascii: "I")
  }

  /// Whether a full stop is that of one of several initials: "J. K. Rowling".
  private func isAmongInitials(_ run: Range<Int>, _ index: Int) -> Bool {
    guard run.count == 2, atoms[index].kind == .period, index + 1 < atoms.count,
      isInitial(index - 1), atoms[index + 1].gap == .space
    else { return false }
    if isInitial(index + 1) { return true }
    let next = atoms[index + 1]
    return isInitial(index - 3) && atoms[index - 1].gap == .space && next.kind == .title
      && !Tokenizer.starters.contains(bytes, next.start, next.end)
  }

  /// Whether an apostrophe inside a name, or what follows it, starts at `index`: "Dell'Olio",
  /// "Be'eri"; not "Holm's", "Holm'll", "'Holm'and".
  private func isInsideName(_ run: Range<Int>, _ index: Int) -> Bool {
    let mark = atoms[index].kind == .apostrophe ? index : index - 1
    guard atoms[mark].kind == .apostrophe, mark > run.lowerBound, mark + 1 < run.upperBound,
      atoms[mark - 1].kind == .title, length(atoms[mark - 1]) <= 6
    else { return false }
    let next = atoms[mark + 1]
    guard next.kind == .lower || next.kind == .title, length(next) > 1 || next.kind == .lower,
      mark - 1 == run.lowerBound || atoms[mark - 2].kind != .apostrophe
    else { return false }
    let isEnding =
      Tokenizer.clitics.contains(bytes, next.start, next.end)
      || length(next) == 1 && bytes[Int(next.start)] == UInt8(ascii: "t")
    return !isEnding && (next.kind == .title || length(next) <= 4)
  }

  /// Whether a capital with a full stop stands alone at `index`.
  private func isInitial(_ index: Int) -> Bool {
    index >= 0 && index + 1 < atoms.count && atoms[index].kind == .upper
      && length(atoms[index]) == 1 && (index == 0 || atoms[index].gap != .none)
      && atoms[index + 1].kind == .period && atoms[index + 1].gap == .none
      && (index + 2 == atoms.count || atoms[index + 2].gap != .none)
  }

  /// Whether a hyphen belongs to the word before it.
  private func joinsHyphen(
    _ run: Range<Int>,
    _ index: Int
  ) -> Bool {
    guard index + 1 < run.upperBound, atoms[index + 1].kind.isWord else { return false }
    let left = atoms[index - 1]
    let next = atoms[index + 1]
    if left.kind == .digits, next.kind == .digits {
      // Telephone numbers and dates have three parts; ranges have two.
      let more =
        index + 3 < run.upperBound && atoms[index + 2].kind == .hyphen
        && atoms[index + 3].kind == .digits
      let earlier =
        index - 3 >= run.lowerBound && joined[index - 2 - run.lowerBound]
        && atoms[index - 2].kind == .hyphen
      return more || earlier || (length(left) == 3 && length(next) == 4)
    }
    if index - 1 > run.lowerBound, joined[index - 1 - run.lowerBound] { return false }
    return Tokenizer.prefixes.contains(bytes, left.start, left.end)
      && (left.kind != .upper || length(left) > 1 || next.kind == .lower)
  }

  /// Whether an apostrophe belongs to the word before it.
  private func joinsApostrophe(
    _ run: Range<Int>,
    _ index: Int
  ) -> Bool {
    if index + 1 < run.upperBound, atoms[index + 1].kind.isWord { return true }
    let left = atoms[index - 1]
    guard left.kind.isLetters, bytes[Int(left.end) - 1] | 32 == UInt8(ascii: "s") else {
      return false
    }
    return !singleQuoteOpen && index + 1 == run.upperBound
  }

  /// Joins faces such as `:-)` that start a run or follow a word and end the run.
  private mutating func joinEmoticons(
    _ run: Range<Int>
  ) {
    for index in run {
      let kind = atoms[index].kind
      guard kind == .colon || kind == .semicolon || kind == .mark else { continue }
      let start = Int(atoms[index].start)
      for face in Tokenizer.emoticons where start + face.count <= bytes.count {
        guard face.indices.allSatisfy({ bytes[start + $0] == face[$0] }) else { continue }
        let last = run.last { Int(atoms[$0].end) == start + face.count }
        guard let last, last > index else { continue }
        let follows = last + 1 < run.upperBound ? atoms[last + 1].kind : .period
        guard !follows.isWord, follows != .slash else { continue }
        if index > run.lowerBound, atoms[index - 1].kind == .digits { continue }
        for inner in (index + 1)...last { joined[inner - run.lowerBound] = true }
        break
      }
    }
  }
}

// MARK: - Features

extension AtomJoiner {
  /// The kind of an atom of the run; other numbers outside of it.
  @inline(__always)
  private func kind(_ run: Range<Int>, _ index: Int) -> UInt64 {
    if index < run.lowerBound { return 40 }
    return index < run.upperBound ? UInt64(atoms[index].kind.rawValue) : 41
  }

  @inline(__always)
  private func word(_ run: Range<Int>, _ index: Int) -> UInt64 {
    guard run.contains(index) else { return 1 }
    if atoms[index].kind == .digits { return UInt64(min(length(atoms[index]), 6)) + 2 }
    return lowercaseHash(bytes, atoms[index].start, atoms[index].end)
  }

  private mutating func collect(_ run: Range<Int>, _ index: Int, rule: Bool) {
    let verdict: UInt64 = rule ? 1 : 0
    let (left, right) = (kind(run, index - 1), kind(run, index))
    let (before, after) = (kind(run, index - 2), kind(run, index + 1))
    let pair = left << 8 | right
    let around = before << 24 | pair << 8 | after
    let (leftWord, rightWord) = (word(run, index - 1), word(run, index))
    let (beforeWord, afterWord) = (word(run, index - 2), word(run, index + 1))
    let joinedBefore: UInt64 = joined[joined.count - 1] ? 1 : 0
    collector.add(pair, verdict)
    collector.add(around, verdict)
    collector.add(around, kind(run, index - 3), kind(run, index + 2))
    collector.add(leftWord, right, verdict)
    collector.add(rightWord, left, verdict)
    collector.add(leftWord, rightWord)
    collector.add(beforeWord, leftWord, rightWord)
    collector.add(leftWord, rightWord, afterWord)
    collector.add(beforeWord, pair)
    collector.add(afterWord, pair)
    collector.add(beforeWord, pair, afterWord)
    collector.add(joinedBefore, pair, verdict)
    collector.add(joinedBefore, around)
    let lengths =
      UInt64(min(length(atoms[index - 1]), 5)) << 4 | UInt64(min(length(atoms[index]), 5))
    collector.add(lengths, pair, verdict)
    collector.add(lengths, around)
    collector.add(UInt64(min(run.count, 6)), pair, verdict)
    let follows = run.upperBound < atoms.count ? atoms[run.upperBound] : nil
    let following = follows.map { UInt64($0.kind.rawValue) << 2 | UInt64($0.gap.rawValue) } ?? 255
    let last: UInt64 = index + 1 == run.upperBound ? following : 256
    collector.add(last, pair, leftWord)
    collector.add(last, around, lengths)
    let followingWord = follows.map { lowercaseHash(bytes, $0.start, $0.end) } ?? 0
    collector.add(last, pair, followingWord)
    let previousWord =
      run.lowerBound > 0
      ? lowercaseHash(bytes, atoms[run.lowerBound - 1].start, atoms[run.lowerBound - 1].end) : 0
    collector.add(previousWord, around, verdict)
  }
}
