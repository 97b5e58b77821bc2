extension Graph {
  /// Burt's constraint: how much a node's ties lead back to the same people, Σ_j (p_ij + Σ_q p_iq p_qj)²
  /// over its neighbours j, where p_ij is the share of i's tie strength that goes to j.
  ///
  /// Low for brokers between groups that are not linked otherwise, high for those whose contacts all
  /// know one another; usually from 0 to somewhat above 1. Ties add up both ways where the graph is
  /// directed, parallel edges add up, self-loops do not count. Not a number for a node without
  /// neighbours. O(Σ degree²).
  ///
  /// Source: Burt, “Structural holes and good ideas”, American Journal of Sociology 110 (2004),
  /// https://doi.org/10.1086/421787; the measure from Burt, Structural Holes (1992),
  /// https://doi.org/10.4159/9780674029095.
  public func constraint() -> [Double] {
    holes { rows, node, own, strengths in
      var sum = 0.0
      for arc in rows.row(node) {
        let other = rows.targets[arc]
        var indirect = 0.0
        for next in rows.row(other) {
          let third = Int(rows.targets[next])
          indirect += own[third] * rows.weight(next) / strengths[third]
        }
        let local = own[Int(other)] + indirect
        sum += local * local
      }
      return rows.degree(node) == 0 ? .nan : sum
    }
  }

  /// Burt's effective size: the number of a node's neighbours less what is redundant among them,
  /// Σ_j (1 − Σ_q p_iq m_jq), where m_jq is j's tie to q over j's strongest tie.
  ///
  /// A star's centre has as many as it has neighbours, a member of a clique 1; 0 without neighbours.
  /// Ties are counted as for ``constraint()``. O(Σ degree²).
  ///
  /// Source: Burt, Structural Holes (1992), https://doi.org/10.4159/9780674029095; Borgatti,
  /// “Structural holes: unpacking Burt's redundancy measures”, Connections 20 (1997).
  public func effectiveSize() -> [Double] {
    let strongest = strongestTies()
    return holes { rows, node, own, _ in
      var sum = 0.0
      for arc in rows.row(node) {
        let other = rows.targets[arc]
        var redundancy = 0.0
        for next in rows.row(other) {
          redundancy += own[Int(rows.targets[next])] * rows.weight(next)
        }
        sum += 1 - redundancy / strongest[Int(other)]
      }
      return sum
    }
  }

  /// The weight of each node's strongest tie.
  private func strongestTies() -> [Double] {
    let graph = simplified()
    return graph.nodes.map { node in
      graph.arcs(of: node).reduce(0) { Swift.max($0, graph.weight(ofArc: $1)) }
    }
  }

  /// Calls the closure for each node with the rows of the simple graph, the share of the node's
  /// strength that goes to each other node, and all strengths.
  private func holes(
    _ measure: (Rows, Node, UnsafeMutableBufferPointer<Double>, [Double]) -> Double
  ) -> [Double] {
    requireStrengths()
    let graph = simplified()
    let strengths = graph.strengths()
    var own = [Double](repeating: 0, count: nodeCount)
    return own.withUnsafeMutableBufferPointer { own in
      graph.withRows { rows in
        graph.nodes.map { node in
          for arc in rows.row(node) {
            own[Int(rows.targets[arc])] = rows.weight(arc) / strengths[Int(node)]
          }
          let value = measure(rows, node, own, strengths)
          for arc in rows.row(node) { own[Int(rows.targets[arc])] = 0 }
          return value
        }
      }
    }
  }
}
