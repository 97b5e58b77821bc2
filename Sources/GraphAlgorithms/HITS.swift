extension Graph {
  /// Hubs and authorities: a good hub points to good authorities, a good authority is pointed to by
  /// good hubs. In an undirected graph the two are the same.
  ///
  /// Each set of scores sums to 1 (to 0 where there are no edges). Power iteration on the product of
  /// the adjacency matrix with its transpose until a step changes the hubs by less than `tolerance` in
  /// sum. Where the graph falls into parts, only those with the largest eigenvalue score.
  /// O(iterations · (nodes + arcs)).
  ///
  /// Source: Kleinberg, “Authoritative sources in a hyperlinked environment”, Journal of the ACM 46
  /// (1999), https://doi.org/10.1145/324133.324140.
  public func hubsAndAuthorities(
    tolerance: Double = 1e-10,
    maxIterations: Int = 10_000
  ) -> (hubs: IterativeScores, authorities: IterativeScores) {
    requireStrengths()
    let incoming = transposed(keepingEdges: false)
    var authorities = [Double](repeating: 0, count: nodeCount)
    let start = [Double](repeating: 1 / Double(max(nodeCount, 1)), count: nodeCount)
    let hubs = repeated(from: start, tolerance: tolerance, maxIterations: maxIterations) {
      old,
      new in
      incoming.multiply(old, into: &authorities)
      multiply(authorities, into: &new)
      scale(&new, by: new.reduce(0, +))
    }
    incoming.multiply(hubs.values, into: &authorities)
    scale(&authorities, by: authorities.reduce(0, +))
    return (
      hubs,
      IterativeScores(
        values: authorities,
        iterations: hubs.iterations,
        change: hubs.change,
        hasConverged: hubs.hasConverged
      )
    )
  }
}
