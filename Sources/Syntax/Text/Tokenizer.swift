/// Cuts text into sentences of UD's syntactic words.
///
/// One pass makes atoms, a second decides for each two that touch whether they are one
/// token, a third cuts contractions ("don't" is `do` and `n't`), and the sentence splitter
/// groups the words. Every byte that is not white space is in exactly one word.
///
/// Immutable and safe to use from many threads at once.
package struct Tokenizer: Sendable {
  /// Makes a tokeniser that works by rules alone.
  package init() {}

  /// The sentences of an article, with the columns `starts`, `ends`, `multiwords` and
  /// `startsParagraph` filled and the others empty.
  ///
  /// - Parameter bytes: UTF-8; an empty line ends a paragraph.
  /// - Complexity: O(*n*) in the number of bytes.
  package func sentences(of bytes: [UInt8]) -> [Sentence] {
    bytes.withUnsafeBufferPointer { buffer in
      var atoms = AtomScanner.atoms(of: buffer)
      let tokens = tokens(of: &atoms, in: buffer)
      let ends = SentenceSplitter().ends(of: tokens, in: buffer)
      return sentences(of: tokens, ends: ends, text: bytes, in: buffer)
    }
  }

  /// The tokens of a text: runs of joined atoms.
  func tokens(of atoms: inout [Atom], in bytes: UnsafeBufferPointer<UInt8>) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(atoms.count)
    var joins = AtomJoiner(bytes: bytes)
    atoms.withUnsafeBufferPointer { atoms in
      var first = 0
      while first < atoms.count {
        var last = first + 1
        while last < atoms.count, atoms[last].gap == .none { last += 1 }
        joins.appendTokens(of: atoms, first..<last, to: &tokens)
        first = last
      }
    }
    return tokens
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
