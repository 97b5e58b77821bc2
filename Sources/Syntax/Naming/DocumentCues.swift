/// What a document shows of its words: whether a word occurs in lower case, capitalised
/// in the middle of a sentence, after a title or a given name, and so on.
///
/// It helps where a place alone does not tell: at a sentence's start, in headlines, and for
/// surnames by themselves.
struct DocumentCues {
  /// What was seen of a word.
  struct Cues: OptionSet {
    let rawValue: UInt32
    /// In lower case.
    static let lowercase = Cues(rawValue: 1)
    /// Capitalised where a common word would not be.
    static let capitalized = Cues(rawValue: 2)
    /// At the end of capitalised words that start with a given name or follow a title.
    static let surname = Cues(rawValue: 4)
    /// Among capitalised words with a word such as "Ministry" or "Party".
    static let organization = Cues(rawValue: 8)
    /// After "in", "near" or "from", capitalised.
    static let located = Cues(rawValue: 16)
    /// First of two capitalised words or more.
    static let first = Cues(rawValue: 32)
    /// After another capitalised word.
    static let follows = Cues(rawValue: 64)
  }

  private var keys: [UInt64]
  private var values: [UInt32]
  private let mask: Int

  private init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [UInt32](repeating: 0, count: size)
    mask = size - 1
  }

  private static let locators: Set<UInt64> = Set(
    ["in", "near", "from", "at", "across", "outside"].map { StableHash.hash($0) }
  )

  /// Gathers the cues of a document's sentences.
  ///
  /// - Complexity: O(*n*) in the number of words.
  init(_ sentences: [[NameAtoms]]) {
    self.init(capacity: sentences.reduce(0) { $0 + $1.count })
    for sentence in sentences { gather(sentence[...].dropFirst(2).dropLast(2)) }
  }

  private mutating func gather(_ words: ArraySlice<NameAtoms>) {
    let isHeadline = Self.isHeadline(words)
    var start = words.startIndex
    while start < words.endIndex {
      let word = words[start]
      guard word.isCapitalized else {
        if word.hasLetters { add(.lowercase, word.lower) }
        start += 1
        continue
      }
      var end = start + 1
      while end < words.endIndex, words[end].isCapitalized { end += 1 }
      gather(words, start..<end, isHeadline: isHeadline)
      start = end
    }
  }

  private mutating func gather(
    _ words: ArraySlice<NameAtoms>,
    _ run: Range<Int>,
    isHeadline: Bool
  ) {
    if isHeadline { return }
    let isFirst = run.lowerBound == words.startIndex
    for index in run where index > run.lowerBound || !isFirst {
      add(.capitalized, words[index].lower)
    }
    let names = GazetteerBits([.maleName, .femaleName])
    let last = words[run.upperBound - 1].lower
    let afterTitle =
      run.lowerBound > words.startIndex && words[run.lowerBound - 1].lists.contains(.title)
    let startsWithName = run.contains {
      !words[$0].lists.isDisjoint(with: names) && $0 + 1 < run.upperBound
    }
    let innerTitle = run.contains {
      words[$0].lists.contains(.title) && $0 + 1 < run.upperBound
    }
    if afterTitle || startsWithName || innerTitle { add(.surname, last) }
    if run.count > 1 {
      if run.contains(where: { words[$0].lists.contains(.organizationWord) }) {
        for index in run { add(.organization, words[index].lower) }
      }
      if !isFirst { add(.first, words[run.lowerBound].lower) }
      for index in run.dropFirst() { add(.follows, words[index].lower) }
    }
    if run.lowerBound > words.startIndex,
      Self.locators.contains(words[run.lowerBound - 1].lower)
    {
      for index in run { add(.located, words[index].lower) }
    }
  }

  /// Whether most words are capitalised, as in a headline.
  static func isHeadline(_ words: ArraySlice<NameAtoms>) -> Bool {
    var (capitalized, all) = (0, 0)
    for word in words where word.hasLetters {
      all += 1
      if word.isCapitalized { capitalized += 1 }
    }
    return all >= 4 && capitalized * 10 >= all * 7
  }

  private mutating func add(_ cue: Cues, _ key: UInt64) {
    let key = key | 1
    var index = Int(truncatingIfNeeded: key >> 20) & mask
    while keys[index] != 0, keys[index] != key { index = (index + 1) & mask }
    keys[index] = key
    values[index] |= cue.rawValue
  }

  /// The cues of a word in lower case.
  @inline(__always)
  func cues(_ lower: UInt64) -> UInt32 {
    let key = lower | 1
    var index = Int(truncatingIfNeeded: key >> 20) & mask
    while keys[index] != 0 {
      if keys[index] == key { return values[index] }
      index = (index + 1) & mask
    }
    return 0
  }
}
