/// How the network is trained.
package struct NeuralSettings: Equatable, Sendable, Codable {
  package var embedding = 112
  package var hidden = 88
  package var arc = 80
  package var label = 48
  package var epochs = 30
  /// Words of a step, over all shards.
  package var wordsPerStep = 1000
  /// Parts of a step that are computed apart; a constant, whatever the number of threads.
  package var shards = 2
  package var learningRate: Float = 0.003
  package var dropout: Float = 0.2
  /// A word's own embedding is hidden with probability `hiding` / (`hiding` + frequency).
  package var hiding: Float = 1
  /// And with this probability whatever its frequency.
  package var hidingFloor: Float = 0.08
  package var clip: Float = 5
  package var seed: UInt64 = 1
  /// Networks of these settings that annotate texts without tags and trees for another one.
  package var teachers = 2
  /// What is other in the settings of the network that learns from them too.
  package var pupil = Pupil()

  /// More data bear more units and need fewer epochs.
  package struct Pupil: Equatable, Sendable, Codable {
    package var hidden = 112
    package var epochs = 18
    package var dropout: Float = 0.15
  }

  package init() {}
}
