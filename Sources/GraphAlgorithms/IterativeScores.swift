/// Scores of nodes that were found by repeating a step until they hardly change.
public struct IterativeScores: Sendable, Hashable, Codable {
  /// The score of each node.
  public let values: [Double]
  /// The number of steps made.
  public let iterations: Int
  /// By how much the last step changed the scores: the sum of absolute differences.
  public let change: Double
  /// Whether the last change was below the tolerance asked for.
  public let hasConverged: Bool
}
