import Syntax

/// What the article as a whole shows of its words: whether a word occurs in lower case, and
/// whether it is capitalised where a common word would not be.
struct ArticleCues {
  private(set) var lowercase = HashSet(capacity: 256)
  private(set) var capitalized = HashSet()
  /// Words in lower case that no hyphen joins to the word before.
  private(set) var lowercaseAlone = HashSet(capacity: 256)
  /// Words with a capital that start the name of a company of two words: "Delta" of "Delta
  /// Airlines".
  private(set) var companies = HashSet()

  /// Gathers the cues of an article.
  ///
  /// - Complexity: O(*n*) in the number of words.
  init(_ facts: [SentenceFacts]) {
    for sentence in facts where !sentence.isHeadline {
      var startsHere = true
      for word in 0..<sentence.count {
        let shape = sentence.shapes[word]
        guard shape.contains(.letters) else {
          if !shape.contains(.digit) { startsHere = startsHere || sentence.opens(word) }
          continue
        }
        if !shape.contains(.capitalized) {
          lowercase.insert(sentence.lower[word])
          if !shape.contains(.glued) { lowercaseAlone.insert(sentence.lower[word]) }
        } else if !startsHere {
          capitalized.insert(sentence.lower[word])
        }
        if shape.contains(.capitalized), word + 1 < sentence.count,
          sentence.shapes[word + 1].contains(.capitalized),
          NameWords.companyEnds.contains(sentence.lower[word + 1]),
          startsHere || !sentence.shapes[word - 1].contains(.capitalized)
        {
          companies.insert(sentence.lower[word])
        }
        startsHere = false
      }
    }
  }
}

extension SentenceFacts {
  /// Whether a sentence may start after the word: a quotation mark, colon, bracket or dash; not
  /// the hyphen of "al-Karim".
  func opens(_ word: Int) -> Bool {
    let bytes = sentence.text[sentence.range(of: word)]
    guard let first = bytes.first else { return false }
    if first == UInt8(ascii: "-"), shapes[word].contains(.glued), word + 1 < count,
      shapes[word + 1].contains(.glued)
    {
      return false
    }
    // "the States' Navy"
    if first == UInt8(ascii: "'"), bytes.count == 1, shapes[word].contains(.glued),
      word + 1 < count, !shapes[word + 1].contains(.glued)
    {
      return false
    }
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "`"),
      UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "#"),
      UInt8(ascii: ";"):
      return true
    case 0xE2: return true
    default: return false
    }
  }
}
