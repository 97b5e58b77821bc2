extension Graph {
  /// Which arcs of a node an algorithm looks at; in an undirected graph all three are the same.
  public enum Direction: Sendable, CaseIterable {
    /// Arcs that leave the node.
    case out
    /// Arcs that reach the node.
    case `in`
    /// Both.
    case both
  }

  /// The number of edges at each node.
  ///
  /// A self-loop counts twice (once out, once in where the graph is directed); parallel edges count
  /// each. O(nodes) for `.out`, O(nodes + arcs) otherwise.
  ///
  /// Source: Freeman, “Centrality in social networks: conceptual clarification”, Social Networks 1
  /// (1978), https://doi.org/10.1016/0378-8733(78)90021-7.
  public func degrees(_ direction: Direction = .both) -> [Int] {
    var degrees = [Int](repeating: 0, count: nodeCount)
    if !isDirected || direction != .in {
      for node in 0..<nodeCount { degrees[node] = Int(offsets[node + 1] - offsets[node]) }
    }
    if isDirected ? direction != .out : selfLoopCount > 0 {
      for node in 0..<nodeCount {
        for arc in arcs(of: Node(node)) where isDirected || targets[arc] == Node(node) {
          degrees[Int(targets[arc])] += 1
        }
      }
    }
    return degrees
  }

  /// The sum of the weights of the edges at each node, counted as ``degrees(_:)`` counts edges.
  ///
  /// In a graph without weights it equals the degree. O(nodes + arcs).
  ///
  /// Source: Barrat, Barthélemy, Pastor-Satorras and Vespignani, “The architecture of complex weighted
  /// networks”, PNAS 101 (2004), https://doi.org/10.1073/pnas.0400087101.
  public func strengths(_ direction: Direction = .both) -> [Double] {
    guard isWeighted else { return degrees(direction).map(Double.init) }
    var strengths = [Double](repeating: 0, count: nodeCount)
    for node in 0..<nodeCount {
      for arc in arcs(of: Node(node)) {
        let (target, weight) = (Int(targets[arc]), arcWeights[arc])
        if !isDirected {
          strengths[node] += target == node ? 2 * weight : weight
          continue
        }
        if direction != .in { strengths[node] += weight }
        if direction != .out { strengths[target] += weight }
      }
    }
    return strengths
  }

  /// The share of possible edges that are there: edges over ordered (directed) or unordered pairs of
  /// different nodes. Parallel edges and self-loops count, so it may exceed 1; 0 for fewer than two
  /// nodes. O(1).
  public var density: Double {
    guard nodeCount > 1 else { return 0 }
    let pairs = Double(nodeCount) * Double(nodeCount - 1) / (isDirected ? 1 : 2)
    return Double(edgeCount) / pairs
  }
}
