package import Syntax

/// A word in the evaluation: where its letters lie, counted without spaces.
private struct AlignedWord {
  var start: Int
  var end: Int
  var isMultiword: Bool
  var form: String
}

/// Aligns the words of two analyses of the same text, as CoNLL 2018 does.
///
/// Words outside of multiword tokens align where they cover the same letters; inside,
/// by the longest common subsequence of their lower-cased forms.
///
/// - Reference: Zeman et al., CoNLL 2018 Shared Task (2018),
///   https://doi.org/10.18653/v1/K18-2001
package struct WordAlignment {
  /// Pairs of word numbers, counted over all sentences: gold, system.
  package private(set) var pairs: [(gold: Int, system: Int)] = []
  package let goldCount: Int
  package let systemCount: Int
  /// Sentences of gold and system, and those with the same letters.
  package let sentences: (gold: Int, system: Int, common: Int)

  private let gold: [AlignedWord]
  private let system: [AlignedWord]

  /// - Throws: ``DataError`` where the two differ in a letter.
  package init(gold: [CoNLLUSentence], system: [CoNLLUSentence]) throws {
    var goldLetters: [UInt8] = []
    var systemLetters: [UInt8] = []
    let (goldWords, goldSpans) = Self.words(of: gold, &goldLetters)
    let (systemWords, systemSpans) = Self.words(of: system, &systemLetters)
    if goldLetters != systemLetters {
      let place = zip(goldLetters, systemLetters).prefix { $0 == $1 }.count
      let near = String(
        decoding: goldLetters[max(0, place - 20)..<min(goldLetters.count, place + 20)],
        as: UTF8.self
      )
      throw DataError("the texts of gold and analysis differ near ‘\(near)’")
    }
    self.gold = goldWords
    self.system = systemWords
    goldCount = goldWords.count
    systemCount = systemWords.count
    let common = Set(goldSpans.map { [$0.lowerBound, $0.upperBound] })
      .intersection(systemSpans.map { [$0.lowerBound, $0.upperBound] }).count
    sentences = (goldSpans.count, systemSpans.count, common)
    align()
  }

  private static func words(
    of sentences: [CoNLLUSentence],
    _ letters: inout [UInt8]
  ) -> ([AlignedWord], [Range<Int>]) {
    var words: [AlignedWord] = []
    var spans: [Range<Int>] = []
    for sentence in sentences {
      let start = letters.count
      for token in sentence.tokens {
        let multiword = sentence.multiwords.first { $0.words == token }
        let form = multiword?.form ?? sentence.words[token.lowerBound].form
        let tokenStart = letters.count
        for scalar in form.unicodeScalars where !isSpace(scalar) {
          letters.append(contentsOf: Array(String(scalar).utf8))
        }
        for index in token {
          words.append(
            AlignedWord(
              start: tokenStart,
              end: letters.count,
              isMultiword: multiword != nil,
              form: sentence.words[index].form.lowercased()
            )
          )
        }
      }
      if !sentence.words.isEmpty { spans.append(start..<letters.count) }
    }
    return (words, spans)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .spaceSeparator
  }

  private mutating func align() {
    var g = 0
    var s = 0
    while g < gold.count, s < system.count {
      if gold[g].isMultiword || system[s].isMultiword {
        let (goldRange, systemRange) = multiwordSpan(g, s)
        alignInside(goldRange, systemRange)
        g = goldRange.upperBound
        s = systemRange.upperBound
      } else if gold[g].start == system[s].start, gold[g].end == system[s].end {
        pairs.append((g, s))
        g += 1
        s += 1
      } else if gold[g].start <= system[s].start {
        g += 1
      } else {
        s += 1
      }
    }
  }

  /// The smallest runs of words around a multiword token that cover the same letters.
  private func multiwordSpan(_ goldStart: Int, _ systemStart: Int) -> (Range<Int>, Range<Int>) {
    var g = goldStart
    var s = systemStart
    var end: Int
    if gold[g].isMultiword {
      end = gold[g].end
      if !system[s].isMultiword, system[s].start < gold[g].start { s += 1 }
    } else {
      end = system[s].end
      if !gold[g].isMultiword, gold[g].start < system[s].start { g += 1 }
    }
    let first = (g, s)
    func isBeyond(_ words: [AlignedWord], _ index: Int) -> Bool {
      guard index < words.count else { return true }
      return words[index].isMultiword ? words[index].start >= end : words[index].end > end
    }
    while !isBeyond(gold, g) || !isBeyond(system, s) {
      if g < gold.count, s >= system.count || gold[g].start <= system[s].start {
        if gold[g].isMultiword { end = max(end, gold[g].end) }
        g += 1
      } else {
        if system[s].isMultiword { end = max(end, system[s].end) }
        s += 1
      }
    }
    return (first.0..<g, first.1..<s)
  }

  private mutating func alignInside(_ goldRange: Range<Int>, _ systemRange: Range<Int>) {
    let rows = goldRange.count
    let columns = systemRange.count
    guard rows > 0, columns > 0 else { return }
    // common[i][j]: length of the longest common subsequence from i and j on.
    var common = [[Int]](repeating: [Int](repeating: 0, count: columns + 1), count: rows + 1)
    func isSame(_ row: Int, _ column: Int) -> Bool {
      gold[goldRange.lowerBound + row].form == system[systemRange.lowerBound + column].form
    }
    for row in (0..<rows).reversed() {
      for column in (0..<columns).reversed() {
        common[row][column] = max(
          common[row + 1][column],
          common[row][column + 1],
          isSame(row, column) ? common[row + 1][column + 1] + 1 : 0
        )
      }
    }
    var row = 0
    var column = 0
    while row < rows, column < columns {
      if isSame(row, column) {
        pairs.append((goldRange.lowerBound + row, systemRange.lowerBound + column))
        row += 1
        column += 1
      } else if common[row][column] == common[row + 1][column] {
        row += 1
      } else {
        column += 1
      }
    }
  }
}
