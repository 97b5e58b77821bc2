import Ontology
import Syntax

/// The stretches of an article in single quotation marks, which British papers set: 'We will
/// not yield', ‘We can’t wait’.
///
/// The same marks are apostrophes. One opens a quotation only where a word begins behind a
/// space, and a name alone ('The Dawn') or a word cut short ('tis) is none. One closes it
/// behind a word where punctuation stands beside it or the tagger takes it for no possessive;
/// behind an “s” ("the workers' plan") only where no other mark of the paragraph could.
/// Marks inside double quotation marks are left alone.
enum SingleQuotations {
  private struct Mark {
    var sentence: Int
    var word: Int
    var opens = false
    var closes = false
    /// Whether it may be the apostrophe of a plural's possessive.
    var isDoubtful = false
  }

  /// Words that lose their beginning to an apostrophe: 'tis, 'til, rock 'n' roll.
  private static let clipped: WordSet = [
    "tis", "twas", "twere", "twill", "til", "till", "em", "cause", "cos", "bout", "n", "round",
    "neath", "er", "un", "ere", "s", "d", "ll", "re", "ve", "m", "t",
  ]
  /// Words between the parts of a name: "The Tale of Two Towns".
  private static let linking: WordSet = [
    "of", "the", "and", "for", "in", "on", "to", "a", "de", "la", "&",
  ]

  /// The quotations in order of place, each between its marks.
  ///
  /// - Complexity: O(*n*) in the number of words.
  static func ranges(_ sentences: [Sentence]) -> [TextRange] {
    var result: [TextRange] = []
    var start = 0
    while start < sentences.count {
      var end = start + 1
      while end < sentences.count, !sentences[end].startsParagraph { end += 1 }
      let marks = marks(sentences, start..<end)
      if marks.contains(where: \.opens) {
        let goesOn = end < sentences.count && opens(sentences[end], 0)
        pair(marks, sentences, end: end, goesOn: goesOn, &result)
      }
      start = end
    }
    return result
  }

  /// Joins the marks of a paragraph to quotations.
  ///
  /// - Parameter goesOn: whether the next paragraph opens with a mark again, so that the last
  ///   quotation of this one need not be closed.
  private static func pair(
    _ marks: [Mark],
    _ sentences: [Sentence],
    end: Int,
    goesOn: Bool,
    _ result: inout [TextRange]
  ) {
    var index = 0
    while index < marks.count {
      let opening = marks[index]
      guard opening.opens else {
        index += 1
        continue
      }
      let from = Int(sentences[opening.sentence].ends[opening.word])
      let behind = marks[(index + 1)...]
      let next = behind.firstIndex { $0.opens && !$0.closes } ?? marks.count
      let sure = behind[..<next].firstIndex { $0.closes && !$0.isDoubtful }
      guard let closing = sure ?? behind[..<next].firstIndex(where: \.closes) else {
        if goesOn, next == marks.count, let last = sentences[..<end].last {
          result.append(TextRange(from, last.range.upperBound))
        }
        index = next
        continue
      }
      let to = Int(sentences[marks[closing].sentence].starts[marks[closing].word])
      if !isName(opening, marks[closing], sentences) { result.append(TextRange(from, to)) }
      index = closing + 1
    }
  }

  /// The marks of a paragraph outside double quotation marks.
  private static func marks(_ sentences: [Sentence], _ paragraph: Range<Int>) -> [Mark] {
    var result: [Mark] = []
    var isDouble = false
    for number in paragraph {
      let sentence = sentences[number]
      for word in 0..<sentence.count {
        let bytes = sentence.text[sentence.range(of: word)]
        switch bytes.count {
        case 1 where bytes.first == 0x22: isDouble.toggle()
        case 3 where bytes.elementsEqual("“".utf8): isDouble = true
        case 3 where bytes.elementsEqual("”".utf8): isDouble = false
        default:
          guard !isDouble, isMark(bytes) else { continue }
          var mark = Mark(sentence: number, word: word)
          mark.opens = opens(sentence, word)
          if !mark.opens { close(&mark, sentence) }
          if mark.opens || mark.closes { result.append(mark) }
        }
      }
    }
    return result
  }

  private static func isMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.elementsEqual("'".utf8) || bytes.elementsEqual("‘".utf8) || bytes.elementsEqual("’".utf8)
  }

  /// Whether a word is a mark that opens a quotation: behind a space or nothing, and right
  /// before a word.
  private static func opens(_ sentence: Sentence, _ word: Int) -> Bool {
    guard word + 1 < sentence.count else { return false }
    let range = sentence.range(of: word)
    let bytes = sentence.text[range]
    guard bytes.elementsEqual("'".utf8) || bytes.elementsEqual("‘".utf8),
      Int(sentence.starts[word + 1]) == range.upperBound,
      !clipped.contains(sentence.lowerForm(word + 1))
    else { return false }
    return range.lowerBound == 0
      || [0x20, 0x0A, 0x09, 0x28, 0x5B, 0x2D].contains(sentence.text[range.lowerBound - 1])
      || sentence.text[..<range.lowerBound].suffix(3).elementsEqual("—".utf8)
      || sentence.text[..<range.lowerBound].suffix(3).elementsEqual("–".utf8)
  }

  /// Notes whether a mark that opens nothing may close a quotation.
  private static func close(_ mark: inout Mark, _ sentence: Sentence) {
    let range = sentence.range(of: mark.word)
    let text = sentence.text
    guard range.lowerBound > 0, !text[range].elementsEqual("‘".utf8) else { return }
    let before = text[range.lowerBound - 1]
    let after = range.upperBound < text.count ? text[range.upperBound] : 0x0A
    // Neither behind a space nor before a letter.
    guard ![0x20, 0x0A, 0x09].contains(before), !isLetter(after) else { return }
    mark.closes = true
    let isPunctuated = !isLetter(before) && before < 0x80 || ![0x20, 0x0A].contains(after)
    if !isPunctuated {
      mark.isDoubtful = before == UInt8(ascii: "s") || sentence.tags[mark.word] == .part
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// Whether nothing but a name stands between two marks: 'The Morning Post'.
  private static func isName(_ opening: Mark, _ closing: Mark, _ sentences: [Sentence]) -> Bool {
    let sentence = sentences[opening.sentence]
    guard opening.sentence == closing.sentence, closing.word - opening.word <= 8 else {
      return false
    }
    return (opening.word + 1..<closing.word).allSatisfy {
      let first = sentence.text[Int(sentence.starts[$0])]
      return 0x41...0x5A ~= first && sentence.tags[$0] != .pron
        || 0x30...0x39 ~= first || linking.contains(sentence.lowerForm($0))
    }
  }
}
