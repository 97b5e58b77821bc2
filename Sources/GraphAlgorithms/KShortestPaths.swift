extension Graph {
  /// The `count` shortest paths from one node to another that pass no node twice, shortest first.
  ///
  /// Paths differ in their nodes: of parallel edges each path takes the lightest. Paths of one length
  /// come in the order of their number of edges, then of their node sequences. Fewer are returned
  /// where there are no more. From a node to itself there is the path of one node. With `weighted`
  /// a path's length is the sum of its weights, which must not be negative; otherwise it is the
  /// number of its edges.
  ///
  /// Yen's algorithm with Lawler's restriction to new deviations; each deviation is searched by A*
  /// under the exact distances to the target in the whole graph. O(count · path length) searches,
  /// each O(arcs · log nodes) at worst and usually near the length of the path it finds.
  ///
  /// Sources: Yen, “Finding the k shortest loopless paths in a network”, Management Science 17 (1971),
  /// https://doi.org/10.1287/mnsc.17.11.712; Lawler, “A procedure for computing the k best solutions”,
  /// Management Science 18 (1972), https://doi.org/10.1287/mnsc.18.7.401.
  public func shortestPaths(
    from source: Node,
    to target: Node,
    count: Int,
    weighted: Bool = false
  ) -> [Path] {
    require(source)
    require(target)
    if weighted { requireLengths() }
    guard count > 0 else { return [] }
    if source == target { return [Path(nodes: [source], edges: [], length: 0)] }
    let weighted = weighted && isWeighted
    var search = DeviationSearch(
      graph: self,
      weighted: weighted,
      remaining: remainingLengths(to: target, weighted: weighted),
      target: target
    )
    guard let first = search.path(prefix: [source], excluding: []) else { return [] }
    var found: [[Node]] = []
    var candidates = [Candidate(self, nodes: first, deviation: 0, weighted: weighted)]
    while found.count < count, let best = candidates.min() {
      candidates.removeAll { $0.nodes == best.nodes }
      found.append(best.nodes)
      guard found.count < count else { break }
      for index in best.deviation..<(best.nodes.count - 1) {
        let prefix = Array(best.nodes[...index])
        // The steps from this prefix that paths found already take.
        let excluded = found.compactMap { path in
          path.count > index + 1 && path[...index] == prefix[...] ? path[index + 1] : nil
        }
        if let nodes = search.path(prefix: prefix, excluding: excluded) {
          candidates.append(
            Candidate(self, nodes: nodes, deviation: index, weighted: weighted)
          )
        }
      }
      prune(&candidates, to: count - found.count)
    }
    return found.map { path(over: $0, weighted: weighted) }
  }

  /// Drops candidates that cannot be among the next `count`.
  private func prune(_ candidates: inout [Candidate], to count: Int) {
    guard candidates.count > 2 * count + 64 else { return }
    candidates.sort()
    candidates.removeLast(candidates.count - count)
  }
}

/// A path that may be the next shortest.
private struct Candidate: Comparable {
  let nodes: [Graph.Node]
  let length: Double
  /// Where the path left the one it was derived from.
  let deviation: Int

  init(_ graph: Graph, nodes: [Graph.Node], deviation: Int, weighted: Bool) {
    self.nodes = nodes
    self.deviation = deviation
    length = graph.path(over: nodes, weighted: weighted).length
  }

  static func < (a: Candidate, b: Candidate) -> Bool {
    if a.length != b.length { return a.length < b.length }
    if a.nodes.count != b.nodes.count { return a.nodes.count < b.nodes.count }
    return a.nodes.lexicographicallyPrecedes(b.nodes)
  }
}
