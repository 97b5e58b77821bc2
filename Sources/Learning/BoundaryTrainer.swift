import Syntax

/// Trains the tokeniser's two models of boundaries from treebanks' raw texts.
///
/// The tokeniser walks over the raw text and asks at each place; the answer is the
/// treebank's, and the perceptron learns where it would have answered otherwise.
package struct BoundaryTrainer {
  /// The number of passes over the data.
  package var epochs = 5
  /// There are 2 to the power of `bits` rows of weights in each section.
  package var bits = 16
  package var seed: UInt64 = 1

  package init() {}

  /// The sections of the model, by name.
  ///
  /// - Complexity: O(`epochs` · *n*), about a second for a million words.
  package func train(on treebanks: [Treebank]) -> [(name: String, section: SectionWriter)] {
    var tokens = TaughtBoundaries(
      perceptron: AveragedPerceptron(bits: bits, classes: 2, padding: 4)
    )
    var sentences = TaughtBoundaries(
      perceptron: AveragedPerceptron(bits: bits, classes: 2, padding: 4)
    )
    let texts = treebanks.flatMap { RawText.documents(of: $0) }
    var random = SeededRandom(seed: seed)
    let tokenizer = Tokenizer()
    for _ in 0..<epochs {
      for index in random.permutation(texts.count) {
        tokens.gold = texts[index].wordStarts
        sentences.gold = texts[index].sentenceStarts
        _ = tokenizer.sentences(of: texts[index].bytes, tokens: &tokens, sentences: &sentences)
      }
    }
    return [
      (Tokenizer.tokenSection, tokens.perceptron.quadSection(scale: 256)),
      (Tokenizer.sentenceSection, sentences.perceptron.quadSection(scale: 256)),
    ]
  }
}

/// Answers with the treebank, and teaches a perceptron the answer.
private struct TaughtBoundaries: BoundaryDecision {
  let perceptron: AveragedPerceptron
  /// Whether a word or sentence starts at a byte.
  var gold: [Bool] = []
  private var sums: [Int32] = [0, 0, 0, 0]

  init(perceptron: AveragedPerceptron) { self.perceptron = perceptron }

  var needsFeatures: Bool { true }
  var isTaught: Bool { true }

  mutating func isBoundary(
    at offset: Int32,
    rule: Bool,
    least: Int32,
    features: [UInt64]
  ) -> Bool {
    let answer = gold[Int(offset)]
    let perceptron = perceptron
    sums.withUnsafeMutableBufferPointer { sums in
      features.withUnsafeBufferPointer { features in
        guard let base = sums.baseAddress else { return }
        perceptron.score(features, into: base)
        let predicted = sums[1] > sums[0]
        perceptron.update(features, gold: answer ? 1 : 0, predicted: predicted ? 1 : 0)
        perceptron.advance()
      }
    }
    return answer
  }
}

/// The raw text of a document with the places where words and sentences start.
package struct RawText: Sendable {
  package var bytes: [UInt8] = []
  /// Whether a word starts at a byte.
  package var wordStarts: [Bool] = []
  /// Whether a sentence starts at a byte.
  package var sentenceStarts: [Bool] = []

  /// The raw texts of a treebank's documents: sentences joined by the spaces that the
  /// treebank records, paragraphs by an empty line.
  package static func documents(of treebank: Treebank) -> [RawText] {
    var documents: [RawText] = []
    var current = RawText()
    var spaced = false
    for sentence in treebank.sentences {
      let columns = sentence.sentence
      guard columns.count > 0 else { continue }
      if sentence.comments.contains(where: { $0.hasPrefix("# newdoc") }), !current.bytes.isEmpty {
        documents.append(current)
        current = RawText()
      } else if !current.bytes.isEmpty {
        if sentence.startsParagraph {
          current.append("\n\n")
        } else if spaced {
          current.append(" ")
        }
      }
      let base = current.bytes.count - columns.range.lowerBound
      current.append(columns.text[columns.range])
      current.sentenceStarts[base + Int(columns.starts[0])] = true
      for start in columns.starts { current.wordStarts[base + Int(start)] = true }
      spaced = sentence.hasSpaceAfter
    }
    if !current.bytes.isEmpty { documents.append(current) }
    return documents
  }

  private mutating func append(_ text: String) { append(Array(text.utf8)[...]) }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    bytes += text
    wordStarts += repeatElement(false, count: text.count)
    sentenceStarts += repeatElement(false, count: text.count)
  }
}
