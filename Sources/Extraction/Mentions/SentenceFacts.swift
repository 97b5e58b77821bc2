import Syntax

/// What the finders of mentions see of a sentence's words: shapes, and what the lexicons
/// know from each word on.
struct SentenceFacts {
  /// The shape of a word.
  struct Shape: OptionSet {
    let rawValue: UInt8
    /// Starts with a capital letter, or with a particle before one: "al-Sharabi".
    static let capitalized = Shape(rawValue: 1)
    /// Two letters or more, all of them capitals.
    static let acronym = Shape(rawValue: 2)
    /// Holds a letter.
    static let letters = Shape(rawValue: 4)
    /// Starts with a digit.
    static let digit = Shape(rawValue: 8)
    /// Follows the word before without a space.
    static let glued = Shape(rawValue: 16)
    /// Is a capital letter or two with a full stop: "J.", "St.".
    static let initial = Shape(rawValue: 32)
    /// Starts with a capital that stands alone in a hyphenated word: "US-built".
    static let halfLower = Shape(rawValue: 64)
  }

  /// A lexicon phrase that starts at a word.
  struct Phrase {
    var end: Int
    var senses: Lexicons.Senses
  }

  /// A title that starts at a word.
  struct TitlePhrase {
    var end: Int
    var title: Int
  }

  let sentence: Sentence
  private(set) var shapes: [Shape] = []
  /// The hash of each word's lower-case pieces.
  private(set) var lower: [UInt64] = []
  /// What the lexicons know of each word by itself.
  private(set) var single: [Lexicons.Senses?] = []
  /// The longest name of the lexicons from each word on: no given names, no head nouns.
  private(set) var phrases: [Phrase?] = []
  /// The longest name of a state or place from each word on that a longer name of the
  /// lexicons begins with: "United States" in "United States Senate".
  private(set) var inner: [Phrase?] = []
  /// The longest title from each word on.
  private(set) var titles: [TitlePhrase?] = []
  /// Whether most words are capitalised, as in a headline.
  private(set) var isHeadline = false
  /// Whether it is a section label: a few words before or after "/" or "|".
  private(set) var isLabel = false

  var count: Int { shapes.count }

  init(_ sentence: Sentence, _ lexicons: Lexicons) {
    self.sentence = sentence
    var exactPieces: [UInt64] = []
    var lowerPieces: [UInt64] = []
    var offsets: [Int] = [0]
    sentence.text.withUnsafeBufferPointer { text in
      for word in 0..<sentence.count {
        let range = sentence.range(of: word)
        let bytes = UnsafeBufferPointer(rebasing: text[range])
        var folded: UInt64 = 0
        Pieces.forEach(in: bytes) { exact, low in
          exactPieces.append(exact)
          lowerPieces.append(low)
          folded = PhraseTable.extend(folded, by: low)
        }
        offsets.append(exactPieces.count)
        lower.append(folded)
        var shape = Self.shape(bytes)
        if word > 0 && sentence.ends[word - 1] == sentence.starts[word] { shape.insert(.glued) }
        shapes.append(shape)
      }
    }
    for word in 0..<sentence.count {
      lookUp(word, exactPieces, lowerPieces, offsets, lexicons)
    }
    var capitals = 0
    var words = 0
    for word in 0..<count where shapes[word].contains(.letters) {
      words += 1
      if shapes[word].contains(.capitalized) { capitals += 1 }
    }
    isLabel =
      sentence.count > 1 && sentence.count <= 6
      && ["/", "|", "»", "›", ">"].contains {
        sentence.form(sentence.count - 1) == $0 || sentence.form(0) == $0
      }
    let endsPlainly = sentence.count > 0 && sentence.form(sentence.count - 1) == "."
    isHeadline = words >= 5 && capitals * 10 >= words * 7 && !endsPlainly
  }

  /// Whether an article in lower case stands here that a hyphen joins to a capital: "al" of
  /// "al-Shabaab".
  private func startsArabicName(_ word: Int) -> Bool {
    let range = sentence.range(of: word)
    guard range.count == 2, sentence.text[range.lowerBound + 1] == UInt8(ascii: "l") else {
      return false
    }
    if word + 1 < sentence.count, sentence.form(word) == "al",
      ["Qaeda", "Qaida", "Shabaab", "Shabab"].contains(sentence.form(word + 1))
    {
      return true
    }
    guard word + 2 < sentence.count, ["al", "el"].contains(sentence.form(word)),
      sentence.ends[word] == sentence.starts[word + 1], sentence.form(word + 1) == "-",
      sentence.ends[word + 1] == sentence.starts[word + 2]
    else { return false }
    return shapes.count > word + 2 && shapes[word + 2].contains(.capitalized)
  }

  private mutating func lookUp(
    _ word: Int,
    _ exact: [UInt64],
    _ lower: [UInt64],
    _ offsets: [Int],
    _ lexicons: Lexicons
  ) {
    single.append(nil)
    phrases.append(nil)
    inner.append(nil)
    titles.append(nil)
    guard shapes[word].contains(.letters) else { return }
    if shapes[word].contains(.capitalized) || startsArabicName(word) {
      var hash: UInt64 = 0
      var end = word
      names: while end < sentence.count {
        if end > word, endsPhrase(end, from: word) { break }
        for piece in offsets[end]..<offsets[end + 1] {
          hash = PhraseTable.extend(hash, by: exact[piece])
          guard let found = lexicons.lookup(hash) else { break names }
          guard piece == offsets[end + 1] - 1, let senses = found.senses else { continue }
          if end == word { single[word] = senses }
          guard senses.isName else { continue }
          if let shorter = phrases[word], shorter.senses.isPlace { inner[word] = shorter }
          phrases[word] = Phrase(end: end + 1, senses: senses)
        }
        end += 1
      }
    }
    // "4 pm": no prime minister.
    if NameWords.shortPosts.contains(self.lower[word]),
      !shapes[word].contains(.acronym) || word > 0 && shapes[word - 1].contains(.digit)
    {
      return
    }
    var hash: UInt64 = 0
    var end = word
    titles: while end < sentence.count {
      // "Research, Professor": no title goes past a comma.
      if sentence.text[Int(sentence.starts[end])] == UInt8(ascii: ",") { break }
      for piece in offsets[end]..<offsets[end + 1] {
        hash = PhraseTable.extend(hash, by: lower[piece])
        guard let title = lexicons.lookupTitle(hash) else { break titles }
        if piece == offsets[end + 1] - 1, title >= 0 {
          titles[word] = TitlePhrase(end: end + 1, title: title)
        }
      }
      end += 1
    }
  }

  /// Whether a bracket stands here that no name goes past, but for that behind an acronym: "(UN)
  /// General Assembly"; or a comma before a state's own department: "In Washington, State Department".
  private func endsPhrase(_ bracket: Int, from start: Int) -> Bool {
    guard sentence.range(of: bracket).count == 1 else { return false }
    switch sentence.text[Int(sentence.starts[bracket])] {
    case UInt8(ascii: "("): return true
    case UInt8(ascii: ","):
      return bracket + 1 < sentence.count && form(bracket + 1) == "State"
    case UInt8(ascii: ")"):
      return start == 0 || bracket > start + 1 || form(start - 1) != "("
        || !shapes[start].contains(.acronym)
    default: return false
    }
  }

  private static func shape(_ bytes: UnsafeBufferPointer<UInt8>) -> Shape {
    var shape: Shape = []
    guard let first = bytes.first, !bytes.contains(0x24) else { return shape }
    var upper = 0
    var lower = 0
    var hyphen = -1
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x41...0x5A: upper += 1
      case 0x61...0x7A: lower += 1
      case 0x2D: hyphen = index
      case 0xC3...0xDF:
        if isCapital(byte, bytes.count > index + 1 ? bytes[index + 1] : 0) {
          upper += 1
        } else {
          lower += 1
        }
      case 0xE0, 0xE1, 0xE3...0xEF: lower += 1
      default: break
      }
    }
    if upper + lower > 0 { shape.insert(.letters) }
    if first >= 0x30 && first <= 0x39 { shape.insert(.digit) }
    let startsHigh =
      (first >= 0x41 && first <= 0x5A)
      || isCapital(first, bytes.count > 1 ? bytes[1] : 0)
    if startsHigh {
      shape.insert(.capitalized)
      if upper >= 2 && lower == 0 { shape.insert(.acronym) }
      if bytes.last == 0x2E && lower == 0 && bytes.count <= 3 { shape.insert(.initial) }
      if hyphen > 0, hyphen + 1 < bytes.count, (0x61...0x7A).contains(bytes[hyphen + 1]) {
        shape.insert(.halfLower)
      }
    } else if upper > 0 && first >= 0x61 && first <= 0x7A {
      // "al-Sharabi", "d'Ivoire", "iPhone", "eBay".
      if hyphen < 0 || hyphen <= 3 { shape.insert(.capitalized) }
    }
    return shape
  }

  /// Whether a word starts with an English prefix in lower case: "pro-Danish", "sub-Saharan".
  func isPrefixed(_ word: Int) -> Bool {
    let form = form(word)
    return Self.prefixes.contains { form.hasPrefix($0) }
  }

  private static let prefixes = [
    "pro-", "sub-", "non-", "ex-", "mid-", "pre-", "re-", "un-", "co-",
  ]

  /// Whether two bytes of UTF-8 start a capital letter of Latin, Greek or Cyrillic.
  private static func isCapital(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xC3: second >= 0x80 && second <= 0x9E
    case 0xC4:
      second & 1 == 0 && second < 0xB9 || second == 0xB9 || second == 0xBB || second == 0xBD
    case 0xC5:
      second == 0x81 || second == 0x83 || second == 0x85 || second == 0x87
        || (second >= 0x8A && second <= 0xB7 && second & 1 == 0) || second == 0xB9
        || second == 0xBB || second == 0xBD
    case 0xC8: second == 0x98 || second == 0x9A
    case 0xCE: second >= 0x91 && second <= 0xA9
    case 0xD0: second >= 0x80 && second <= 0xAF
    default: false
    }
  }

  func form(_ word: Int) -> String { sentence.form(word) }

  /// Whether a word is the ending of a genitive.
  func isGenitive(_ word: Int) -> Bool {
    guard shapes[word].contains(.glued) else { return false }
    let form = form(word)
    return form == "'s" || form == "’s" || form == "'" || form == "’"
  }

  /// The hash of a lower-case word, for sets of words.
  static func hash(_ word: String) -> UInt64 {
    var hash: UInt64 = 0
    var copy = word
    copy.withUTF8 { bytes in
      Pieces.forEach(in: bytes) { _, low in hash = PhraseTable.extend(hash, by: low) }
    }
    return hash
  }
}

extension Lexicons.Senses {
  /// Whether the phrase names a state, place or organization, or their people.
  var isName: Bool {
    state >= 0 || demonym >= 0 || capital >= 0 || place >= 0 || placeDemonym >= 0
      || organization >= 0
  }

  /// Whether the phrase names a state or its people.
  var isState: Bool { state >= 0 || demonym >= 0 }

  /// Whether the phrase names a state or place, or their people.
  var isPlace: Bool {
    state >= 0 || demonym >= 0 || capital >= 0 || place >= 0 || placeDemonym >= 0
  }
}

/// A set of lower-case words, kept as hashes.
struct HashedWords: Sendable {
  private let hashes: HashSet

  init(_ words: String) {
    hashes = HashSet(words.split(separator: " ").map { SentenceFacts.hash(String($0)) })
  }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }
}
