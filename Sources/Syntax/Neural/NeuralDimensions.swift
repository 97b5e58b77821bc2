/// The sizes of the network; what its matrices have for rows and columns.
package struct NeuralDimensions: Equatable, Sendable {
  /// Rows of the table of embeddings; row 0 stands for unknown words.
  package var vocabulary: Int
  /// Components of an embedding.
  package var embedding: Int
  /// Units of a recurrent layer in each direction.
  package var hidden: Int
  /// Components that a head and a dependent are compared by.
  package var arc: Int
  /// Components that a relation is chosen by.
  package var label: Int
  /// Pairs of universal and Penn tag.
  package var tags: Int
  /// Dependency relations.
  package var relations: Int
  /// Name tags, begin–inside–outside.
  package var names: Int

  package init(
    vocabulary: Int,
    embedding: Int,
    hidden: Int,
    arc: Int,
    label: Int,
    tags: Int,
    relations: Int,
    names: Int
  ) {
    self.vocabulary = vocabulary
    self.embedding = embedding
    self.hidden = hidden
    self.arc = arc
    self.label = label
    self.tags = tags
    self.relations = relations
    self.names = names
  }

  /// The recurrent layers, each in both directions.
  package static let layers = 2
  /// The farthest distance between head and dependent with a weight of its own.
  package static let reach = 12
  /// Weights of distances: from `-reach` to `reach`.
  package static let distances = 2 * reach + 1

  /// The gates of both directions: input, output, candidate; the forget gate is 1 − input.
  package var gates: Int { 6 * hidden }
  /// Both directions' outputs.
  package var context: Int { 2 * hidden }
  /// Everything that is computed once a word from its context: arc head, arc dependent,
  /// relation head, relation dependent, tags, names.
  package var outputs: Int { 2 * arc + 2 * label + tags + names }
}
