/// How the network is trained.
package struct NeuralSettings: Equatable, Sendable, Codable {
  package var embedding = 112
  package var hidden = 88
  package var arc = 80
  package var label = 48
  package var epochs = 30
  package var dropout: Float = 0.2
  /// Words of a step, over all shards.
  package var wordsPerStep = 1000
  /// Parts of a step that are computed apart; a constant, whatever the number of threads.
  package var shards = 2
  package var learningRate: Float = 0.003
  /// A word's own embedding is hidden with probability `hiding` / (`hiding` + frequency).
  package var hiding: Float = 1
  /// And with this probability whatever its frequency.
  package var hidingFloor: Float = 0.08
  package var clip: Float = 5
  package var seed: UInt64 = 1
  /// How many networks annotate texts without tags and trees for another one.
  package var teachers = 3
  /// Their share in the heads of the treebanks' sentences.
  package var blend: Float = 0.4
  /// The teachers: larger and slower than what is shipped.
  package var teacher = Shape(
    embedding: 160,
    hidden: 176,
    arc: 128,
    label: 64,
    epochs: 24,
    dropout: 0.33
  )
  /// The network that learns from them: more data bear more units and need fewer epochs.
  package var pupil = Shape(
    embedding: 112,
    hidden: 112,
    arc: 80,
    label: 48,
    epochs: 16,
    dropout: 0.15
  )

  /// The sizes of a network, and how long and how hard it learns.
  package struct Shape: Equatable, Sendable, Codable {
    package var embedding: Int
    package var hidden: Int
    package var arc: Int
    package var label: Int
    package var epochs: Int
    package var dropout: Float

    package init(
      embedding: Int,
      hidden: Int,
      arc: Int,
      label: Int,
      epochs: Int,
      dropout: Float
    ) {
      self.embedding = embedding
      self.hidden = hidden
      self.arc = arc
      self.label = label
      self.epochs = epochs
      self.dropout = dropout
    }
  }

  package init() {}

  /// The settings with the sizes of a teacher or pupil.
  func taking(_ shape: Shape) -> NeuralSettings {
    var settings = self
    settings.embedding = shape.embedding
    settings.hidden = shape.hidden
    settings.arc = shape.arc
    settings.label = shape.label
    settings.epochs = shape.epochs
    settings.dropout = shape.dropout
    return settings
  }

  /// The settings of a teacher, each with a seed of its own.
  func teacher(_ number: Int) -> NeuralSettings {
    var settings = taking(teacher)
    settings.seed = seed &* 10 &+ 1 &+ UInt64(number)
    return settings
  }
}
