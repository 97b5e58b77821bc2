/// A sentence to learn from, as numbers.
package struct NeuralExample: Sendable {
  /// Embedding rows, `WordFeatures.count` a word; -1 where a feature has none.
  package var rows: [Int32] = []
  /// How often each word occurs in training; rare words are hidden more often.
  package var frequencies: [Int32] = []
  /// Classes of tags, -1 where unknown.
  package var tags: [Int32] = []
  /// Heads as word indices, -1 for the root; empty where there is no tree.
  package var heads: [Int32] = []
  /// Probabilities of heads, the root's first, then those of the words: `count` + 1 a word;
  /// empty where `heads` are to be learnt as they are.
  package var arcs: [Float] = []
  /// Classes of relations, -1 where unknown; empty where there is no tree.
  package var relations: [Int32] = []
  /// Classes of name tags, -1 where unknown; empty where names are not annotated.
  package var names: [Int32] = []

  package init() {}

  /// The number of words.
  package var count: Int { tags.count }

  /// Whether the relation of a word to its head is known.
  func teachesRelation(_ word: Int) -> Bool {
    !heads.isEmpty && relations[word] >= 0
  }
}
