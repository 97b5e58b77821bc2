extension Graph {
  /// How edges mix types: the share of all edges that lead from each type to each other. An
  /// undirected edge counts half each way. The numbers sum to 1, or to 0 without edges.
  /// O(nodes + arcs + types²).
  ///
  /// Source: Newman, “Mixing patterns in networks”, Physical Review E 67 (2003),
  /// https://doi.org/10.1103/PhysRevE.67.026126.
  public func mixing(types: [UInt32]) -> [[Double]] {
    precondition(types.count == nodeCount, "mixing needs one type a node")
    let count = Int((types.max() ?? 0)) + (types.isEmpty ? 0 : 1)
    var mixing = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    guard edgeCount > 0 else { return mixing }
    forEachEdge { source, target, _, _ in
      let (from, to) = (Int(types[Int(source)]), Int(types[Int(target)]))
      mixing[from][to] += isDirected ? 1 : 0.5
      if !isDirected { mixing[to][from] += 0.5 }
    }
    return mixing.map { $0.map { $0 / Double(edgeCount) } }
  }

  /// Assortativity by type: 1 where edges join only nodes of one type, 0 where they mix as by chance,
  /// negative where they join different types.
  ///
  /// Every edge counts once, whatever its weight. Nil where chance alone explains all edges (no edges, or
  /// one type only). O(nodes + arcs + types²).
  ///
  /// Source: Newman, “Mixing patterns in networks”, Physical Review E 67 (2003),
  /// https://doi.org/10.1103/PhysRevE.67.026126.
  public func assortativity(types: [UInt32]) -> Double? {
    let mixing = mixing(types: types)
    var (same, chance) = (0.0, 0.0)
    for type in mixing.indices {
      same += mixing[type][type]
      chance += mixing[type].reduce(0, +) * mixing.reduce(0) { $0 + $1[type] }
    }
    guard edgeCount > 0, 1 - chance > 1e-12 else { return nil }
    return (same - chance) / (1 - chance)
  }

  /// Assortativity by degree: the correlation between the degrees at the two ends of an edge (out-degree
  /// of the source and in-degree of the target where the graph is directed).
  ///
  /// Nil where the degrees do not vary. O(nodes + arcs).
  ///
  /// Source: Newman, “Assortative mixing in networks”, Physical Review Letters 89 (2002),
  /// https://doi.org/10.1103/PhysRevLett.89.208701.
  public func degreeAssortativity() -> Double? {
    let (out, into) = (degrees(.out), degrees(.in))
    var (count, sumX, sumY, sumXX, sumYY, sumXY) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    func add(_ x: Double, _ y: Double) {
      count += 1
      sumX += x
      sumY += y
      sumXX += x * x
      sumYY += y * y
      sumXY += x * y
    }
    forEachEdge { source, target, _, _ in
      add(Double(out[Int(source)]), Double(into[Int(target)]))
      if !isDirected { add(Double(out[Int(target)]), Double(into[Int(source)])) }
    }
    guard count > 0 else { return nil }
    let spread = (count * sumXX - sumX * sumX) * (count * sumYY - sumY * sumY)
    return spread > 0 ? (count * sumXY - sumX * sumY) / spread.squareRoot() : nil
  }
}
