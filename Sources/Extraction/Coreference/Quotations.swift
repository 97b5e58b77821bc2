import Ontology
import Syntax

/// Where the words of an article stand inside quotation marks, and in which sentence the
/// words that attribute them are to be sought.
struct Quotations {
  /// Whether each word of each sentence is quoted.
  private(set) var isQuoted: [[Bool]] = []

  /// Finds the quotations.
  ///
  /// - Complexity: O(*n*) in the number of words.
  init(_ sentences: [Sentence]) {
    var inside = false
    var single = SingleQuotations.ranges(sentences)[...]
    for sentence in sentences {
      if sentence.startsParagraph { inside = false }
      var flags = [Bool](repeating: false, count: sentence.count)
      for word in 0..<sentence.count {
        let range = sentence.range(of: word)
        let bytes = sentence.text[range]
        if bytes.elementsEqual("“".utf8) || bytes.elementsEqual("``".utf8) {
          inside = true
        } else if bytes.elementsEqual("”".utf8) || bytes.elementsEqual("''".utf8) {
          inside = false
        } else if bytes.elementsEqual("\"".utf8) {
          inside = Self.opens(range.lowerBound, sentence.text) ?? !inside
        } else {
          while let first = single.first, first.upperBound <= range.lowerBound {
            single.removeFirst()
          }
          flags[word] =
            inside || single.first.map { $0.lowerBound <= range.lowerBound } ?? false
        }
      }
      isQuoted.append(flags)
    }
  }

  /// Whether a straight mark opens a quotation, by what stands beside it: a space before it
  /// alone, or behind it alone; nil where both or neither do.
  static func opens(_ mark: Int, _ text: [UInt8]) -> Bool? {
    let isFree = mark == 0 || isSpace(text[mark - 1])
    let isLoose = mark + 1 >= text.count || isSpace(text[mark + 1])
    return isFree == isLoose ? nil : isFree
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x0A, 0x09, 0x0D].contains(byte) }
}
