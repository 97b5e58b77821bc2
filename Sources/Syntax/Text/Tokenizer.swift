/// Cuts text into sentences of UD's syntactic words.
///
/// One pass makes atoms, a second decides for each two that touch whether they are one
/// token, a third cuts contractions ("don't" is `do` and `n't`), and the sentence splitter
/// groups the words. Every byte that is not white space is in exactly one word.
///
/// Immutable and safe to use from many threads at once.
package struct Tokenizer: Sendable {
  /// The model's section with the weights of the sentence splitter.
  package static let sentenceSection = "text.sentences"
  /// The model's section with the weights of token boundaries.
  package static let tokenSection = "text.tokens"

  private let sentenceWeights: QuadWeights?
  private let tokenWeights: QuadWeights?

  /// Makes a tokeniser that works by rules alone.
  package init() {
    sentenceWeights = nil
    tokenWeights = nil
  }

  /// Makes a tokeniser with a model's weights, or by rules for what the model lacks.
  ///
  /// - Throws: `ModelError` where a section is malformed.
  package init(_ file: ModelFile) throws(ModelError) {
    sentenceWeights =
      file.contains(Self.sentenceSection)
      ? try QuadWeights(file, section: Self.sentenceSection) : nil
    tokenWeights =
      file.contains(Self.tokenSection) ? try QuadWeights(file, section: Self.tokenSection) : nil
  }

  /// The sentences of an article, with the columns `starts`, `ends`, `multiwords` and
  /// `startsParagraph` filled and the others empty.
  ///
  /// - Parameter bytes: UTF-8; an empty line ends a paragraph.
  /// - Complexity: O(*n*) in the number of bytes.
  package func sentences(of bytes: [UInt8]) -> [Sentence] {
    var tokens = TrainedBoundaries(weights: tokenWeights)
    var sentences = TrainedBoundaries(weights: sentenceWeights)
    return self.sentences(of: bytes, tokens: &tokens, sentences: &sentences)
  }

  /// The sentences of an article where others decide on boundaries.
  ///
  /// - Parameters:
  ///   - tokens: decides for two atoms that touch whether a token starts at the second.
  ///   - sentences: decides whether a sentence starts at a token.
  package func sentences<Tokens: BoundaryDecision, Sentences: BoundaryDecision>(
    of bytes: [UInt8],
    tokens tokenDecision: inout Tokens,
    sentences sentenceDecision: inout Sentences
  ) -> [Sentence] {
    bytes.withUnsafeBufferPointer { buffer in
      let atoms = AtomScanner.atoms(of: buffer)
      var tokens: [Token] = []
      tokens.reserveCapacity(atoms.count)
      atoms.withUnsafeBufferPointer { atoms in
        var joiner = AtomJoiner(atoms: atoms, bytes: buffer, decision: tokenDecision)
        var first = 0
        while first < atoms.count {
          var last = first + 1
          while last < atoms.count, atoms[last].gap == .none { last += 1 }
          joiner.appendTokens(of: first..<last, to: &tokens)
          first = last
        }
        tokenDecision = joiner.decision
      }
      let ends = tokens.withUnsafeBufferPointer { tokens in
        var splitter = SentenceSplitter(tokens: tokens, bytes: buffer, decision: sentenceDecision)
        defer { sentenceDecision = splitter.decision }
        return splitter.ends()
      }
      return self.sentences(of: tokens, ends: ends, text: bytes, in: buffer)
    }
  }

  /// Groups tokens into sentences and cuts contractions.
  private func sentences(
    of tokens: [Token],
    ends: [Int],
    text: [UInt8],
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Sentence] {
    var sentences: [Sentence] = []
    sentences.reserveCapacity(ends.count)
    var first = 0
    for end in ends {
      let range = Int(tokens[first].start)..<Int(tokens[end - 1].end)
      var sentence = Sentence(text: text, range: range)
      sentence.startsParagraph = tokens[first].gap == .paragraph
      sentence.starts.reserveCapacity(end - first + 4)
      sentence.ends.reserveCapacity(end - first + 4)
      for token in tokens[first..<end] {
        let word = sentence.starts.count
        sentence.starts.append(token.start)
        if token.mayContract {
          for cut in Contractions.cuts(of: token, in: bytes) {
            sentence.ends.append(cut)
            sentence.starts.append(cut)
          }
        }
        sentence.ends.append(token.end)
        if sentence.starts.count > word + 1 {
          sentence.multiwords.append(word..<sentence.starts.count)
        }
      }
      sentences.append(sentence)
      first = end
    }
    return sentences
  }
}

/// A surface token: joined atoms, of one word or of more.
struct Token {
  var start: Int32
  var end: Int32
  /// The kind of the first atom.
  var kind: AtomKind
  /// The kind of the last atom.
  var lastKind: AtomKind
  /// What precedes the token.
  var gap: Gap
  /// The number of atoms.
  var atoms: UInt8
  /// What sort of abbreviation the token is (``Tokenizer/Abbreviation``), 0 for none.
  var abbreviation: UInt8 = 0
  /// Whether the token may be of more than one word.
  var mayContract = false
}
