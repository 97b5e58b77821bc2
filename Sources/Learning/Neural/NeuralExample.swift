/// A sentence to learn from, as numbers.
package struct NeuralExample: Sendable {
  /// Embedding rows, `WordFeatures.count` a word; -1 where a feature has none.
  package var rows: [Int32] = []
  /// How often each word occurs in training; rare words are hidden more often.
  package var frequencies: [Int32] = []
  /// Classes of tags, -1 where unknown.
  package var tags: [Int32] = []
  /// Heads as word indices, -1 for the root, `unknown`; empty where there is no tree.
  package var heads: [Int32] = []
  /// Classes of relations, -1 where unknown; empty where there is no tree.
  package var relations: [Int32] = []
  /// Classes of name tags, -1 where unknown; empty where names are not annotated.
  package var names: [Int32] = []

  /// The head of a word of which the head is not known.
  package static let unknown: Int32 = -2

  package init() {}

  /// The number of words.
  package var count: Int { tags.count }

  /// Whether the relation of a word and its head are known.
  func teachesRelation(_ word: Int) -> Bool {
    !heads.isEmpty && heads[word] != Self.unknown && relations[word] >= 0
  }
}
