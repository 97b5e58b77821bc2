extension Graph {
  /// Betweenness: over all pairs of other nodes, the share of the shortest paths between them that
  /// pass through a node, summed.
  ///
  /// Every pair counts once in an undirected graph and once each way in a directed one; the ends
  /// of a path do not count. Parallel edges are one step, self-loops none. With `weighted` the length of
  /// a path is the sum of its weights, which must be positive; otherwise the number of its edges. With
  /// `normalized` the sum is divided by the number of pairs of other nodes, so that it lies from 0 to 1.
  ///
  /// Brandes' accumulation, one breadth-first search a node. Each level is searched, and each level's
  /// dependencies are gathered, from the side with fewer arcs. O(nodes · arcs), weighted O(nodes ·
  /// arcs · log nodes). Numbers of paths are exact up to 2⁵³.
  ///
  /// Sources: Freeman, “A set of measures of centrality based on betweenness”, Sociometry 40 (1977),
  /// https://doi.org/10.2307/3033543; Brandes, “A faster algorithm for betweenness centrality”, Journal
  /// of Mathematical Sociology 25 (2001), https://doi.org/10.1080/0022250X.2001.9990249.
  public func betweenness(
    weighted: Bool = false,
    normalized: Bool = false,
    threads: Threads = .all
  ) -> [Double] {
    betweenness(
      sourceCount: nodeCount,
      source: { Node($0) },
      weighted: weighted,
      normalized: normalized,
      threads: threads
    )
  }

  /// Betweenness over paths that start at some nodes only (and end anywhere), as
  /// ``betweenness(weighted:normalized:threads:)`` otherwise: with all nodes as sources the two are
  /// equal. A node named twice counts twice. O(sources · arcs).
  public func betweenness(
    from sources: [Node],
    weighted: Bool = false,
    normalized: Bool = false,
    threads: Threads = .all
  ) -> [Double] {
    for source in sources { require(source) }
    return betweenness(
      sourceCount: sources.count,
      source: { sources[$0] },
      weighted: weighted,
      normalized: normalized,
      threads: threads
    )
  }

  private func betweenness(
    sourceCount: Int,
    source: @Sendable (Int) -> Node,
    weighted: Bool,
    normalized: Bool,
    threads: Threads
  ) -> [Double] {
    var sums =
      (weighted && isWeighted
        ? nil : compactDependencies(sourceCount: sourceCount, source: source, threads: threads))
      ?? dependencies(
        of: (0..<sourceCount).map(source),
        weighted: weighted,
        squares: false,
        threads: threads
      )
    let pairs = normalized ? Double(max(nodeCount - 1, 1)) * Double(max(nodeCount - 2, 1)) : 1
    let half = isDirected || normalized ? 1.0 : 0.5
    for node in sums.indices { sums[node] = sums[node] * half / pairs }
    return sums
  }

  /// As ``dependencies(of:weighted:squares:threads:)`` in a third of the memory, in undirected graphs
  /// most of which hangs together; nil for others, and where the first source tells that levels or
  /// numbers of paths are large. A worker holds 13 bytes a node, and all of them 8.
  private func compactDependencies(
    sourceCount: Int,
    source: @Sendable (Int) -> Node,
    threads: Threads
  ) -> [Double]? {
    guard !isDirected, sourceCount > 0, components().sizes.max() ?? 0 > nodeCount / 2 else {
      return nil
    }
    let graph = withSingleSteps()
    return graph.withRows { rows in
      guard CompactDependencySearch(rows).search(from: source(0)) else { return nil }
      return threads.sum(
        nodeCount: nodeCount,
        items: sourceCount,
        state: { (CompactDependencySearch(rows), WideSums?.none) },
        work: { index, state in
          if state.0.search(from: source(index)) { return true }
          let wide = state.1 ?? WideSums(rows)
          state.1 = wide
          wide.search.accumulate(from: source(index), into: wide.sums, squares: false)
          return false
        },
        add: { isCompact, state, sums in
          if isCompact { state.0.add(to: sums) } else { state.1?.add(to: sums) }
        }
      )
    }
  }

  /// For each node the sum over sources of the dependency of the source on it: the sum over targets
  /// of the share of shortest paths through the node. With `squares` the sums of squares follow.
  func dependencies(
    of sources: [Node],
    weighted: Bool,
    squares: Bool,
    threads: Threads
  ) -> [Double] {
    let weighted = weighted && isWeighted
    if weighted {
      precondition(
        arcWeights.allSatisfy { $0 > 0 },
        "a length must be positive: give other weights"
      )
    }
    let graph = weighted ? self : withSingleSteps()
    let reverse = graph.transposed(keepingEdges: false)
    // The same blocks whatever the number of threads.
    let blocks = min(64, sources.count)
    let size = squares ? 2 * nodeCount : nodeCount
    return graph.withRows { rows in
      reverse.withRows { incoming in
        threads.sum(
          nodeCount: size,
          blocks: blocks,
          state: {
            weighted ? nil : DependencySearch(rows, incoming)
          },
          work: { block, search, sums in
            let range = (block * sources.count / blocks)..<((block + 1) * sources.count / blocks)
            if let search {
              for index in range {
                search.accumulate(from: sources[index], into: sums, squares: squares)
              }
            } else {
              var search = WeightedDependencySearch(rows)
              for index in range {
                search.accumulate(from: sources[index], into: sums, squares: squares)
              }
            }
          }
        )
      }
    }
  }

  /// The graph with one arc where there are parallel ones and without self-loops: what paths over
  /// nodes see. The graph itself where it is so already. O(arcs).
  func withSingleSteps() -> Graph {
    guard selfLoopCount > 0 || hasParallelEdges else { return self }
    var starts = [UInt32](repeating: 0, count: nodeCount + 1)
    var kept: [Node] = []
    for node in nodes {
      for arc in arcs(of: node) where targets[arc] != node {
        if kept.count > Int(starts[Int(node)]) && kept.last == targets[arc] { continue }
        kept.append(targets[arc])
      }
      starts[Int(node) + 1] = UInt32(kept.count)
    }
    return Graph(
      isDirected: true,
      nodeCount: nodeCount,
      edgeCount: kept.count,
      selfLoopCount: 0,
      offsets: starts,
      targets: kept
    )
  }
}

/// What one source adds that is too large for a compact search.
private final class WideSums {
  let search: DependencySearch
  let sums: UnsafeMutablePointer<Double>
  private let count: Int

  init(_ rows: Rows) {
    search = DependencySearch(rows, rows)
    count = rows.nodeCount
    sums = .allocate(capacity: count)
    sums.initialize(repeating: 0, count: count)
  }

  deinit { sums.deallocate() }

  func add(to total: UnsafeMutablePointer<Double>) {
    for node in 0..<count {
      total[node] += sums[node]
      sums[node] = 0
    }
  }
}
