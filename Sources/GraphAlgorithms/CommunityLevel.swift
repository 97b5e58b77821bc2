/// A graph on the way through the Leiden algorithm: nodes are groups of nodes of the graph given.
///
/// The quality of a division is Σ (inner weight − γ · mass² / 2) over its groups, up to what does not
/// depend on the division: with strengths for masses and γ / 2m that is modularity times m, with
/// numbers of nodes and γ the constant Potts model.
struct CommunityLevel {
  let nodeCount: Int
  let offsets: [UInt32]
  let targets: [UInt32]
  /// Empty where every weight is 1.
  let weights: [Double]
  /// What each node weighs in the penalty.
  let masses: [Double]

  /// The level of the graph itself; self-loops, which no division changes, are left out.
  init(_ graph: Graph, quality: CommunityQuality) {
    nodeCount = graph.nodeCount
    masses =
      quality == .modularity
      ? graph.strengths() : [Double](repeating: 1, count: graph.nodeCount)
    guard graph.selfLoopCount > 0 else {
      (offsets, targets, weights) = (graph.offsets, graph.targets, graph.arcWeights)
      return
    }
    var starts: [UInt32] = [0]
    var kept: [UInt32] = []
    var keptWeights: [Double] = []
    for node in graph.nodes {
      for arc in graph.arcs(of: node) where graph.targets[arc] != node {
        kept.append(graph.targets[arc])
        if graph.isWeighted { keptWeights.append(graph.arcWeights[arc]) }
      }
      starts.append(UInt32(kept.count))
    }
    (offsets, targets, weights) = (starts, kept, keptWeights)
  }

  /// The level above: one node for each group.
  init(merging lower: CommunityLevel, groups: [UInt32], count: Int) {
    nodeCount = count
    // The members of each group side by side.
    var starts = [UInt32](repeating: 0, count: count + 1)
    for group in groups { starts[Int(group) + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    var members = uninitialized(lower.nodeCount)
    var cursors = starts
    var masses = [Double](repeating: 0, count: count)
    for node in 0..<lower.nodeCount {
      let group = Int(groups[node])
      members[Int(cursors[group])] = UInt32(node)
      cursors[group] += 1
      masses[group] += lower.masses[node]
    }
    var offsets = [UInt32](repeating: 0, count: count + 1)
    var targets: [UInt32] = []
    var weights: [Double] = []
    var sums = [Double](repeating: 0, count: count)
    var touched: [UInt32] = []
    lower.withRows { rows in
      groups.withUnsafeBufferPointer { groups in
        sums.withUnsafeMutableBufferPointer { sums in
          for group in 0..<count {
            for index in Int(starts[group])..<Int(starts[group + 1]) {
              for arc in rows.row(members[index]) {
                let other = groups[Int(rows.targets[arc])]
                guard other != group else { continue }
                if sums[Int(other)] == 0 { touched.append(other) }
                sums[Int(other)] += rows.weight(arc)
              }
            }
            for other in touched {
              if sums[Int(other)] > 0 {
                targets.append(other)
                weights.append(sums[Int(other)])
                sums[Int(other)] = 0
              }
            }
            touched.removeAll(keepingCapacity: true)
            offsets[group + 1] = UInt32(targets.count)
          }
        }
      }
    }
    (self.offsets, self.targets, self.weights) = (offsets, targets, weights)
    self.masses = masses
  }

  @inline(__always)
  func withRows<Result>(_ body: (Rows) throws -> Result) rethrows -> Result {
    try offsets.withUnsafeBufferPointer { offsets in
      try targets.withUnsafeBufferPointer { targets in
        try weights.withUnsafeBufferPointer { weights in
          let none = UnsafePointer<UInt32>(bitPattern: MemoryLayout<UInt32>.alignment)!
          return try body(
            Rows(
              nodeCount: nodeCount,
              offsets: offsets.baseAddress!,
              targets: targets.baseAddress ?? none,
              weights: weights.isEmpty ? nil : weights.baseAddress
            )
          )
        }
      }
    }
  }
}
