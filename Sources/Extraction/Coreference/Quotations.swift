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
          inside.toggle()
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
}
