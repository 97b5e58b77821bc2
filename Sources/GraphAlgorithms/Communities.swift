/// What a division into communities is to be good at.
public enum CommunityQuality: Sendable, Hashable {
  /// ``Graph/modularity(of:resolution:)``.
  case modularity
  /// ``Graph/constantPottsQuality(of:resolution:)``.
  case constantPotts
}

/// A division into communities as an algorithm found it.
public struct Communities: Sendable, Hashable, Codable {
  /// The communities.
  public let partition: Partition
  /// Their quality, in the measure asked for.
  public let quality: Double
  /// The number of passes made.
  public let iterations: Int
  /// Whether the last pass changed nothing.
  public let isStable: Bool
}

extension Graph {
  /// Communities by the Leiden algorithm: groups with many edges within and few between, each of
  /// them connected.
  ///
  /// A pass moves nodes between groups while that improves the quality, splits groups into well
  /// connected parts, makes a smaller graph of the parts and goes on there. Passes are repeated from the
  /// last division until one improves nothing, or `maxIterations` were made. Then every community is
  /// connected and no node does better elsewhere. Weights are strengths of ties; directions do not count.
  /// Another seed may find another division. Nodes without edges are alone. Near O(arcs) a pass.
  ///
  /// Memory besides the graph, where nodes have ten arcs or more on average: less than half of what the
  /// graph and the result take. With fewer arcs 25 to 40 bytes a node, with weights 50 to 80.
  ///
  /// Source: Traag, Waltman and van Eck, “From Louvain to Leiden: guaranteeing well-connected
  /// communities”, Scientific Reports 9 (2019), https://doi.org/10.1038/s41598-019-41695-z.
  public func communities(
    by quality: CommunityQuality = .modularity,
    resolution: Double = 1,
    maxIterations: Int = 100,
    seed: UInt64 = 1
  ) -> Communities {
    precondition(resolution >= 0, "a resolution must not be negative")
    requireStrengths()
    let graph = undirected()
    let (partition, iterations, isStable) = graph.dividedByLeiden(
      by: quality,
      resolution: resolution,
      maxIterations: maxIterations,
      seed: seed
    )
    let value =
      switch quality {
      case .modularity: graph.modularity(of: partition, resolution: resolution)
      case .constantPotts: graph.constantPottsQuality(of: partition, resolution: resolution)
      }
    return Communities(
      partition: partition,
      quality: value,
      iterations: iterations,
      isStable: isStable
    )
  }
}
