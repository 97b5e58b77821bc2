/// A sentence as columns of equal length, one entry a word.
///
/// Words are UD's syntactic words: "don't" is two, `do` and `n't`. All offsets are
/// UTF-8 offsets into the text of the whole article, whose bytes every sentence of
/// an article shares.
package struct Sentence: Sendable, Equatable {
  /// The bytes of the whole article; shared, never copied.
  package var text: [UInt8]
  /// The sentence's half-open range in `text`.
  package var range: Range<Int>
  /// Where each word starts in `text`.
  package var starts: [Int32] = []
  /// Where each word ends in `text`, exclusive.
  package var ends: [Int32] = []
  /// Universal part-of-speech tags.
  package var tags: [UniversalTag] = []
  /// Penn Treebank tags (`NNP`, `VBD` …), as the model's table numbers them; see `pennTags`.
  package var pennTags: [PennTag] = []
  /// Morphological features.
  package var features: [Features] = []
  /// Lemmas, in the treebank's case ("Tokayev", "meet").
  package var lemmas: [String] = []
  /// The words in lower case; empty where they are not kept.
  package var lowered: [String] = []
  /// Heads as word indices; -1 for the root.
  package var heads: [Int32] = []
  /// The relation of each word to its head.
  package var relations: [DependencyRelation] = []
  /// Names, in order of place, never overlapping.
  package var names: [NameSpan] = []
  /// Surface tokens of more than one word ("don't"), as ranges of words.
  package var multiwords: [Range<Int>] = []
  /// Whether a paragraph starts with this sentence.
  package var startsParagraph = false

  package init(text: [UInt8], range: Range<Int>) {
    self.text = text
    self.range = range
  }

  /// The number of words.
  @inlinable package var count: Int { starts.count }

  /// The UTF-8 range of a word in the article's text.
  @inlinable
  package func range(of word: Int) -> Range<Int> {
    Int(starts[word])..<Int(ends[word])
  }

  /// The UTF-8 range from the first to the last word of `words`.
  package func range(of words: Range<Int>) -> Range<Int> {
    Int(starts[words.lowerBound])..<Int(ends[words.upperBound - 1])
  }

  /// A word as it is written.
  @inlinable
  package func form(_ word: Int) -> String {
    String(decoding: text[range(of: word)], as: UTF8.self)
  }

  /// A word in lower case.
  @inlinable
  package func lowerForm(_ word: Int) -> String {
    lowered.isEmpty ? form(word).lowercased() : lowered[word]
  }

  /// All words in lower case.
  package var lowerForms: [String] {
    lowered.isEmpty ? (0..<count).map { form($0).lowercased() } : lowered
  }

  /// The text of a range of words, letter by letter.
  package func form(_ words: Range<Int>) -> String {
    String(decoding: text[range(of: words)], as: UTF8.self)
  }

  /// The word at the root of the tree, or nil in a sentence without words.
  package var root: Int? { heads.firstIndex(of: -1) }

  /// The dependents of a word, in order.
  ///
  /// - Complexity: O(*n*).
  package func children(of word: Int) -> [Int] {
    heads.indices.filter { heads[$0] == Int32(word) }
  }
}
