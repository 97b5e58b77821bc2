extension Graph {
  /// Modularity: how much more of the weight lies within groups than if edges were dealt out at random
  /// while every node keeps its strength; from −½ to 1.
  ///
  /// Undirected Σ (w / m − γ (s / 2m)²) over groups of inner weight w and strength s; directed
  /// Σ (w / m − γ · s_out · s_in / m²). 0 in a graph without edges. A larger resolution γ wants
  /// smaller groups. O(nodes + arcs).
  ///
  /// Sources: Newman and Girvan, “Finding and evaluating community structure in networks”, Physical
  /// Review E 69 (2004), https://doi.org/10.1103/PhysRevE.69.026113; Leicht and Newman, “Community
  /// structure in directed networks”, Physical Review Letters 100 (2008),
  /// https://doi.org/10.1103/PhysRevLett.100.118703; Reichardt and Bornholdt (resolution), Physical
  /// Review E 74 (2006), https://doi.org/10.1103/PhysRevE.74.016110.
  public func modularity(of partition: Partition, resolution: Double = 1) -> Double {
    let inner = innerWeights(of: partition)
    let leaving = groupStrengths(of: partition, .out)
    let arriving = isDirected ? groupStrengths(of: partition, .in) : leaving
    let total = leaving.reduce(0, +)
    guard total > 0 else { return 0 }
    // Undirected strengths count every edge at both ends.
    let edgeWeight = isDirected ? total : total / 2
    return inner.indices.reduce(0) { sum, group in
      sum + inner[group] / edgeWeight
        - resolution * (leaving[group] / total) * (arriving[group] / total)
    }
  }

  /// The quality of a division under the constant Potts model: Σ (w − γ · n (n − 1) / 2) over groups of
  /// inner weight w and n nodes.
  ///
  /// The resolution γ is the density that a group must have and that two groups must not have between
  /// them, whatever the size of the graph. Directions do not count. O(nodes + arcs).
  ///
  /// Source: Traag, Van Dooren and Nesterov, “Narrow scope for resolution-limit-free community
  /// detection”, Physical Review E 84 (2011), https://doi.org/10.1103/PhysRevE.84.016114.
  public func constantPottsQuality(of partition: Partition, resolution: Double) -> Double {
    zip(innerWeights(of: partition), partition.sizes).reduce(0) { sum, group in
      sum + group.0 - resolution * Double(group.1) * Double(group.1 - 1) / 2
    }
  }

  /// The sum of the strengths of each group's nodes.
  private func groupStrengths(of partition: Partition, _ direction: Direction) -> [Double] {
    var sums = [Double](repeating: 0, count: partition.count)
    guard !isDirected else {
      for (node, strength) in strengths(direction).enumerated() {
        sums[Int(partition.labels[node])] += strength
      }
      return sums
    }
    for node in nodes {
      var strength = isWeighted ? 0 : Double(arcs(of: node).count)
      for arc in arcs(of: node) where isWeighted || selfLoopCount > 0 {
        let isLoop = targets[arc] == node
        strength += isWeighted ? (isLoop ? 2 : 1) * arcWeights[arc] : isLoop ? 1 : 0
      }
      sums[Int(partition.labels[Int(node)])] += strength
    }
    return sums
  }

  /// The weight of the edges within each group.
  private func innerWeights(of partition: Partition) -> [Double] {
    precondition(partition.labels.count == nodeCount, "a partition needs one group a node")
    var inner = [Double](repeating: 0, count: partition.count)
    for node in nodes {
      let group = partition.labels[Int(node)]
      for arc in arcs(of: node) where partition.labels[Int(targets[arc])] == group {
        if isDirected || targets[arc] >= node { inner[Int(group)] += weight(ofArc: arc) }
      }
    }
    return inner
  }
}
