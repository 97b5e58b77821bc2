extension Graph {
  /// Closeness: how near a node is to the nodes that can reach it, (r / Σ d) · (r / (n − 1)) for r
  /// other nodes at distances d, out of n nodes in all.
  ///
  /// The second factor keeps a node of a small component from looking central. 0 for a node that
  /// nobody can reach. In a directed graph distances to the node count, or with `.out` those from it;
  /// `.both` looks at the graph without directions. Weights do not count.
  ///
  /// Breadth-first searches from 32 nodes at a time, one bit each. O(nodes · arcs) at worst, and
  /// near nodes · arcs / 100 in small worlds.
  ///
  /// Sources: Sabidussi, “The centrality index of a graph”, Psychometrika 31 (1966),
  /// https://doi.org/10.1007/BF02289527; Wasserman and Faust, Social Network Analysis (1994),
  /// https://doi.org/10.1017/CBO9780511815478; Then et al., “The more the merrier: efficient
  /// multi-source graph traversal”, PVLDB 8 (2014), https://doi.org/10.14778/2735496.2735507.
  public func closeness(_ direction: Direction = .in, threads: Threads = .all) -> [Double] {
    let others = Double(nodeCount - 1)
    return distanceScores(direction, threads: threads) { totals in
      guard totals.distances > 0 else { return 0 }
      let reached = Double(totals.reached)
      return reached / Double(totals.distances) * (reached / others)
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
    distanceScores(direction, threads: threads) { $0.inverses }
  }

  /// For each node what the closure makes of its distances. The searches run against the direction:
  /// a node's own search tells all of its distances, so that nobody adds to another's number.
  @inline(__always)
  private func distanceScores(
    _ direction: Direction,
    threads: Threads,
    score: @Sendable (DistanceTotals) -> Double
  ) -> [Double] {
    let graph =
      switch direction {
      case .in: transposed(keepingEdges: false)
      case .out: self
      case .both: undirected()
      }
    let reverse = direction == .in ? self : graph.transposed(keepingEdges: false)
    let batch = DistanceBatch.sourceCount
    return graph.withRows { rows in
      reverse.withRows { incoming in
        [Double](unsafeUninitializedCapacity: nodeCount) { scores, count in
          count = rows.nodeCount
          let scores = Shared(scores.baseAddress)
          threads.forEach(
            blocks: (rows.nodeCount + batch - 1) / batch,
            state: { DistanceBatch(rows, incoming) },
            work: { block, search in
              let sources = (block * batch)..<min((block + 1) * batch, rows.nodeCount)
              var totals = [DistanceTotals](repeating: DistanceTotals(), count: sources.count)
              search.run(from: sources) { level, counts in
                for lane in totals.indices { totals[lane].add(counts[lane], at: level) }
              }
              guard let scores = scores.pointer else { return }
              for lane in totals.indices { scores[sources.lowerBound + lane] = score(totals[lane]) }
            }
          )
        }
      }
    }
  }
}

/// What measures want to know of a node's distances.
private struct DistanceTotals {
  var reached = 0
  var distances = 0
  /// The sum of 1 / distance.
  var inverses = 0.0

  mutating func add(_ count: Int, at level: Int) {
    reached += count
    distances += level * count
    inverses += Double(count) / Double(level)
  }
}
