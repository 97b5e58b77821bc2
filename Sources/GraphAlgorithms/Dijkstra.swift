extension Graph {
  /// The length of a shortest path from `source` to every node: the smallest sum of weights,
  /// infinite where a node cannot be reached. Without weights every edge has length 1.
  ///
  /// Weights must not be negative. Dijkstra's algorithm over a radix heap, outdated entries skipped.
  /// O(arcs + pushes · 64) at worst, and near O(arcs) in practice.
  ///
  /// Source: Dijkstra, “A note on two problems in connexion with graphs”, Numerische Mathematik 1
  /// (1959), https://doi.org/10.1007/BF01386390.
  public func weightedDistances(from source: Node) -> [Double] {
    require(source)
    requireLengths()
    var distances = [Double](repeating: .infinity, count: nodeCount)
    var queue = DistanceQueue()
    distances.withUnsafeMutableBufferPointer { distances in
      withRows { rows in
        distances[Int(source)] = 0
        queue.push(0, source)
        while let (distance, node) = queue.pop() {
          if distance > distances[Int(node)] { continue }
          for arc in rows.row(node) {
            let target = Int(rows.targets[arc])
            let length = distance + rows.weight(arc)
            if length < distances[target] {
              distances[target] = length
              queue.push(length, rows.targets[arc])
            }
          }
        }
      }
    }
    return distances
  }

  /// A path of the smallest sum of weights, or nil where there is none.
  ///
  /// Where several are as short it is one with the fewest edges, and of those the one whose first
  /// differing node is smallest. Weights must not be negative. O(arcs) searches as
  /// ``weightedDistances(from:)`` makes them, two of them.
  public func shortestWeightedPath(from source: Node, to target: Node) -> Path? {
    shortestPaths(from: source, to: target, count: 1, weighted: true).first
  }

  /// Stops where a weight cannot be a length. O(arcs).
  func requireLengths() {
    precondition(
      arcWeights.allSatisfy { $0 >= 0 },
      "a length must not be negative: give other weights"
    )
  }
}
