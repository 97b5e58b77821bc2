extension Graph {
  /// Eigenvector centrality: who has important neighbours is important. The score of a node is the
  /// sum of the scores of the nodes with edges to it (by weight), up to one factor for all.
  ///
  /// Scores have Euclidean length 1 and are not negative. Where the graph is not connected, only
  /// components with the largest eigenvalue score; where a directed graph has no cycle, the scores
  /// tend to the ends of its longest paths and mean little: see ``katzCentrality(attenuation:tolerance:maxIterations:)``.
  ///
  /// Power iteration on the adjacency matrix plus the identity, which keeps bipartite graphs from
  /// swinging, until a step changes the scores by less than `tolerance` in sum.
  /// O(iterations · (nodes + arcs)).
  ///
  /// Source: Bonacich, “Factoring and weighting approaches to status scores and clique
  /// identification”, Journal of Mathematical Sociology 2 (1972),
  /// https://doi.org/10.1080/0022250X.1972.9989806.
  public func eigenvectorCentrality(
    tolerance: Double = 1e-9,
    maxIterations: Int = 10_000
  ) -> IterativeScores {
    requireStrengths()
    let incoming = transposed(keepingEdges: false)
    return repeated(
      from: [Double](repeating: 1, count: nodeCount),
      tolerance: tolerance,
      maxIterations: maxIterations
    ) { old, new in
      incoming.multiply(old, into: &new)
      for node in new.indices { new[node] += old[node] }
      scale(&new, by: new.reduce(0) { $0 + $1 * $1 }.squareRoot())
    }
  }

  /// Katz centrality: every walk that ends at a node adds to its score, a longer one less by
  /// `attenuation` for each edge (by weight); every node starts with 1.
  ///
  /// Works where eigenvector centrality fails (directed graphs without cycles). The attenuation must be
  /// below one over the largest eigenvalue, or the scores grow without end and the result has not
  /// converged. Scores have Euclidean length 1. O(iterations · (nodes + arcs)).
  ///
  /// Source: Katz, “A new status index derived from sociometric analysis”, Psychometrika 18 (1953),
  /// https://doi.org/10.1007/BF02289026.
  public func katzCentrality(
    attenuation: Double = 0.1,
    tolerance: Double = 1e-9,
    maxIterations: Int = 10_000
  ) -> IterativeScores {
    requireStrengths()
    let incoming = transposed(keepingEdges: false)
    var scores = repeated(
      from: [Double](repeating: 0, count: nodeCount),
      tolerance: tolerance,
      maxIterations: maxIterations
    ) { old, new in
      incoming.multiply(old, into: &new)
      for node in new.indices { new[node] = attenuation * new[node] + 1 }
    }
    var values = scores.values
    scale(&values, by: values.reduce(0) { $0 + $1 * $1 }.squareRoot())
    scores = IterativeScores(
      values: values,
      iterations: scores.iterations,
      change: scores.change,
      hasConverged: scores.hasConverged
    )
    return scores
  }

  /// For each node the sum of weight times value over its arcs.
  func multiply(_ values: [Double], into products: inout [Double]) {
    values.withUnsafeBufferPointer { values in
      products.withUnsafeMutableBufferPointer { products in
        withRows { rows in
          for node in 0..<nodeCount {
            var sum = 0.0
            if let weights = rows.weights {
              for arc in rows.row(Node(node)) {
                sum += weights[arc] * values[Int(rows.targets[arc])]
              }
            } else {
              for arc in rows.row(Node(node)) { sum += values[Int(rows.targets[arc])] }
            }
            products[node] = sum
          }
        }
      }
    }
  }
}

/// Repeats a step from old scores to new ones until they change by less than the tolerance in sum.
func repeated(
  from start: [Double],
  tolerance: Double,
  maxIterations: Int,
  step: (_ old: [Double], _ new: inout [Double]) -> Void
) -> IterativeScores {
  var (old, new) = (start, start)
  var (iterations, change) = (0, start.isEmpty ? 0 : Double.infinity)
  while iterations < maxIterations && !(change < tolerance) && change.isNaN == false
    && !start.isEmpty
  {
    step(old, &new)
    iterations += 1
    change = zip(old, new).reduce(0) { $0 + abs($1.0 - $1.1) }
    swap(&old, &new)
  }
  return IterativeScores(
    values: old,
    iterations: iterations,
    change: change,
    hasConverged: change < tolerance
  )
}

/// Divides all numbers by one that is not 0.
func scale(_ values: inout [Double], by divisor: Double) {
  guard divisor > 0 else { return }
  for index in values.indices { values[index] /= divisor }
}
