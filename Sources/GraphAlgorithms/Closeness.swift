extension Graph {
  /// Closeness: how near a node is to the nodes that can reach it, (r / Σ d) · (r / (n − 1)) for r
  /// other nodes at distances d, out of n nodes in all.
  ///
  /// The second factor keeps a node of a small component from looking central. 0 for a node that
  /// nobody can reach. In a directed graph distances to the node count, or with `.out` those from it;
  /// `.both` looks at the graph without directions. Weights do not count.
  ///
  /// Breadth-first searches from 256 nodes at a time, one bit each. O(nodes · arcs) at worst, and
  /// near nodes · arcs / 100 in small worlds.
  ///
  /// Sources: Sabidussi, “The centrality index of a graph”, Psychometrika 31 (1966),
  /// https://doi.org/10.1007/BF02289527; Wasserman and Faust, Social Network Analysis (1994),
  /// https://doi.org/10.1017/CBO9780511815478; Then et al., “The more the merrier: efficient
  /// multi-source graph traversal”, PVLDB 8 (2014), https://doi.org/10.14778/2735496.2735507.
  public func closeness(_ direction: Direction = .in, threads: Threads = .all) -> [Double] {
    let n = nodeCount
    let sums = distanceSums(direction, threads: threads) { level, count, node, sums in
      sums[node] += Double(level * count)
      sums[n + node] += Double(count)
    }
    return (0..<n).map { node in
      let (distances, reached) = (sums[node], sums[n + node])
      return distances > 0 ? reached / distances * (reached / Double(n - 1)) : 0
    }
  }

  /// Harmonic centrality: the sum of 1 / d over the other nodes that can reach a node, at distances d;
  /// directions as for ``closeness(_:threads:)``, at the same cost. Nodes out of reach add nothing, so that it needs
  /// no correction where the graph falls into parts.
  ///
  /// Source: Marchiori and Latora, “Harmony in the small-world”, Physica A 285 (2000),
  /// https://doi.org/10.1016/S0378-4371(00)00311-3; Boldi and Vigna, “Axioms for centrality”, Internet
  /// Mathematics 10 (2014), https://doi.org/10.1080/15427951.2013.865686.
  public func harmonicCentrality(
    _ direction: Direction = .in,
    threads: Threads = .all
  ) -> [Double] {
    let sums = distanceSums(direction, threads: threads) { level, count, node, sums in
      sums[node] += Double(count) / Double(level)
    }
    return Array(sums.prefix(nodeCount))
  }

  /// Sums over all sources what the closure makes of "`count` sources reach `node` at `level`";
  /// two sums a node.
  @inline(__always)
  private func distanceSums(
    _ direction: Direction,
    threads: Threads,
    add: @escaping @Sendable (Int, Int, Int, UnsafeMutablePointer<Double>) -> Void
  ) -> [Double] {
    let graph =
      switch direction {
      case .in: self
      case .out: transposed(keepingEdges: false)
      case .both: undirected()
      }
    let reverse = graph.transposed(keepingEdges: false)
    let batch = DistanceBatch.sourceCount
    return graph.withRows { rows in
      reverse.withRows { incoming in
        threads.sum(
          nodeCount: 2 * nodeCount,
          blocks: (nodeCount + batch - 1) / batch,
          state: { DistanceBatch(rows, incoming) },
          work: { block, search, sums in
            let sources = (block * batch)..<min((block + 1) * batch, rows.nodeCount)
            search.run(from: sources) { level, count, node in add(level, count, node, sums) }
          }
        )
      }
    }
  }
}
