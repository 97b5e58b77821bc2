extension Graph {
  /// PageRank: how often a walker comes by who follows a random edge (by weight) from each node and
  /// now and then, with probability 1 − `damping`, starts anew.
  ///
  /// The walker starts anew anywhere, or according to `personalization`: one non-negative number a
  /// node, not all 0, in any scale. From a node without edges out it starts anew too. The scores sum
  /// to 1. A self-loop of an undirected graph is followed as one edge; parallel edges each count.
  ///
  /// Gauss–Seidel sweeps over incoming arcs, each using the scores already renewed, until a sweep
  /// changes them by less than `tolerance` in sum; after each the scores are scaled to sum to 1. The distance to the exact scores is then at
  /// most damping / (1 − damping) times the change. An undirected graph starts from scores in
  /// proportion to strength, which are the exact ones for damping 1. O(iterations · (nodes + arcs)).
  ///
  /// Sources: Brin and Page, “The anatomy of a large-scale hypertextual web search engine”, Computer
  /// Networks 30 (1998), https://doi.org/10.1016/S0169-7552(98)00110-X; Haveliwala, “Topic-sensitive
  /// PageRank”, WWW 2002, https://doi.org/10.1145/511446.511513; Arasu, Novak, Tomkins and Tomlin,
  /// “PageRank computation and the structure of the web”, WWW 2002.
  public func pageRank(
    damping: Double = 0.85,
    personalization: [Double]? = nil,
    tolerance: Double = 1e-9,
    maxIterations: Int = 1000
  ) -> IterativeScores {
    precondition((0..<1).contains(damping), "damping must be at least 0 and below 1")
    requireStrengths()
    guard nodeCount > 0 else {
      return IterativeScores(values: [], iterations: 0, change: 0, hasConverged: true)
    }
    let restart = personalization.map { teleports($0) }
    let incoming = transposed(keepingEdges: false)
    var values = startingRanks(damping: damping, restart: restart)
    var inverses = outgoingStrengths()
    for node in 0..<nodeCount { inverses[node] = inverses[node] > 0 ? 1 / inverses[node] : 0 }
    let uniform = 1 / Double(nodeCount)
    var (iterations, change) = (0, Double.infinity)
    // What each node hands to every neighbour, per unit of weight.
    var shares = zip(values, inverses).map { $0 * $1 }
    values.withUnsafeMutableBufferPointer { values in
      shares.withUnsafeMutableBufferPointer { shares in
        inverses.withUnsafeBufferPointer { inverses in
          incoming.withRows { rows in
            var dangling = 0.0
            for node in 0..<nodeCount where inverses[node] == 0 { dangling += values[node] }
            while iterations < maxIterations && change >= tolerance {
              (change, iterations) = (0, iterations + 1)
              var total = 0.0
              for node in 0..<nodeCount {
                var sum = 0.0
                if let weights = rows.weights {
                  for arc in rows.row(Node(truncatingIfNeeded: node)) {
                    sum += weights[arc] * shares[Int(rows.targets[arc])]
                  }
                } else {
                  for arc in rows.row(Node(truncatingIfNeeded: node)) {
                    sum += shares[Int(rows.targets[arc])]
                  }
                }
                let old = values[node]
                let anew = (1 - damping + damping * dangling) * (restart?[node] ?? uniform)
                let new = anew + damping * sum
                values[node] = new
                total += new
                change += abs(new - old)
                if inverses[node] > 0 {
                  shares[node] = new * inverses[node]
                } else {
                  dangling += new - old
                }
              }
              // Sweeps do not keep the sum of the scores; put right each time, errors die out at the
              // pace of the graph's mixing and not at that of the damping.
              for node in 0..<nodeCount {
                values[node] /= total
                shares[node] /= total
              }
              dangling /= total
            }
          }
        }
      }
    }
    let total = values.reduce(0, +)
    for node in 0..<nodeCount { values[node] /= total }
    return IterativeScores(
      values: values,
      iterations: iterations,
      change: change,
      hasConverged: change < tolerance
    )
  }

  /// The sum of the weights of each node's arcs; a self-loop counts once.
  func outgoingStrengths() -> [Double] {
    if !isWeighted {
      return (0..<nodeCount).map { Double(offsets[$0 + 1] - offsets[$0]) }
    }
    return (0..<nodeCount).map { node in arcs(of: Node(node)).reduce(0) { $0 + arcWeights[$1] } }
  }

  /// Scores to start from.
  private func startingRanks(damping: Double, restart: [Double]?) -> [Double] {
    if let restart { return restart }
    let uniform = 1 / Double(nodeCount)
    guard !isDirected, arcCount > 0 else { return [Double](repeating: uniform, count: nodeCount) }
    let strengths = outgoingStrengths()
    let total = strengths.reduce(0, +)
    guard total > 0 else { return [Double](repeating: uniform, count: nodeCount) }
    return strengths.map { (1 - damping) * uniform + damping * $0 / total }
  }

  /// Numbers scaled to sum to 1.
  private func teleports(_ numbers: [Double]) -> [Double] {
    precondition(numbers.count == nodeCount, "a personalization needs one number a node")
    let total = numbers.reduce(0, +)
    precondition(
      total > 0 && numbers.allSatisfy { $0 >= 0 },
      "a personalization needs numbers that are not negative and not all 0"
    )
    return numbers.map { $0 / total }
  }

  /// Stops where a weight cannot be the strength of a tie. O(arcs).
  func requireStrengths() {
    precondition(
      arcWeights.allSatisfy { $0 >= 0 && $0 < .infinity },
      "the strength of a tie must not be negative nor infinite: give other weights"
    )
  }
}
