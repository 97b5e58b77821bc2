/// The Leiden algorithm's passes over one graph.
///
/// A level's smaller graph is made only where it fits into the workspace; before that, walks go over the
/// arcs of the parts' members. Both ways find the same division, up to the rounding of weights.
///
/// Source: Traag, Waltman and van Eck, “From Louvain to Leiden: guaranteeing well-connected
/// communities”, Scientific Reports 9 (2019), https://doi.org/10.1038/s41598-019-41695-z.
struct Leiden<Base: CommunityArcs> {
  typealias Amount = Base.Amount

  /// The group of each node of the level that the pass is at; `UInt32.max` for nodes without arcs.
  private(set) var labels: WorkArray<UInt32>
  private let base: CommunityLevel<Base>
  /// What the product of two masses costs.
  private let penalty: Double
  private let space: Workspace
  private var random: SeededRandom

  init(_ base: CommunityLevel<Base>, penalty: Double, seed: UInt64, _ space: Workspace) {
    self.base = base
    self.penalty = penalty
    self.space = space
    random = SeededRandom(seed: seed)
    labels = space.array(base.count)
    for node in 0..<base.count {
      labels[node] = base.arcs.row(node).isEmpty ? .max : UInt32(node)
    }
  }

  /// One pass from the division reached so far; whether it moved any node.
  mutating func pass() -> Bool {
    var improved = false
    var level = base
    while let above = climb(level, &improved) {
      level = above
      guard let small = contracted(level), let places = level.grouping?.places else { continue }
      // The level's other arrays are given back.
      level = base
      climbOn(small, &improved)
      relabel(places)
      break
    }
    return improved
  }

  /// The rest of a pass, over contracted graphs.
  private mutating func climbOn(
    _ first: CommunityLevel<Amount.Contracted>,
    _ improved: inout Bool
  ) {
    var level = first
    var nodes: WorkArray<UInt32>?
    while let above = climb(level, &improved) {
      level = above
      guard let small = contracted(level), let places = level.grouping?.places else { continue }
      if let nodes {
        for node in 0..<nodes.count { nodes[node] = places[Int(nodes[node])] }
      }
      nodes = nodes ?? places
      level = small
    }
    if let nodes { relabel(nodes) }
  }

  /// Labels nodes as the parts that they are in are labelled.
  private mutating func relabel(_ places: WorkArray<UInt32>) {
    for node in 0..<places.count where places[node] != .max {
      places[node] = labels[Int(places[node])]
    }
    labels = places
  }

  /// Moves and merges the nodes of a level; the level above, nil where it is no smaller.
  private mutating func climb<Arcs: CommunityArcs>(
    _ level: CommunityLevel<Arcs>,
    _ improved: inout Bool
  ) -> CommunityLevel<Arcs>? {
    let moving = LocalMoving(level: level, groups: labels, penalty: penalty, space: space)
    if moving.run(&random) { improved = true }
    let groupCount = renumber(level)
    let refinement = Refinement(
      level: level,
      groups: labels,
      groupCount: groupCount,
      penalty: penalty,
      space: space
    )
    return refinement.run(&random).map { CommunityLevel(level, $0, space) }
  }

  /// Numbers groups anew, in the order of the parts in them; returns how many there are.
  private func renumber<Arcs: CommunityArcs>(_ level: CommunityLevel<Arcs>) -> Int {
    let numbers: WorkArray<UInt32> = space.array(level.count, of: .max)
    var count: UInt32 = 0
    for part in 0..<level.count {
      let label = labels[level.someMember(of: part)]
      guard label != .max, numbers[Int(label)] == .max else { continue }
      numbers[Int(label)] = count
      count += 1
    }
    for node in 0..<labels.count where labels[node] != .max {
      labels[node] = numbers[Int(labels[node])]
    }
    return Int(count)
  }

  /// The level as a graph of its own, with labels for its nodes, where memory allows it.
  private mutating func contracted<Arcs: CommunityArcs>(
    _ level: CommunityLevel<Arcs>
  ) -> CommunityLevel<Amount.Contracted>? where Arcs.Amount == Amount {
    // What moving nodes takes afterwards is less than what the level's own arrays leave.
    let each = 2 * MemoryLayout<UInt32>.stride + MemoryLayout<Amount>.stride
    guard let arcs = level.contracted(limit: space.room - each * level.count, space) else {
      return nil
    }
    let groups: WorkArray<UInt32> = space.array(level.count)
    for part in 0..<level.count { groups[part] = labels[level.someMember(of: part)] }
    labels = groups
    return CommunityLevel(arcs, masses: level.masses)
  }
}

extension Graph {
  /// How much memory the Leiden algorithm is to take: with it, the graph stays below one and a half times
  /// its own size and that of the result.
  var workspaceSize: Int {
    let words = offsets.count + forwardStarts.count + targets.count + arcEdges.count
    let size = MemoryLayout<UInt32>.stride * words + MemoryLayout<Double>.stride * arcWeights.count
    return size * 2 / 5 + 5 * nodeCount
  }

  /// The passes of the Leiden algorithm over an undirected graph, in a workspace of the usual size unless
  /// one is given.
  func dividedByLeiden(
    by quality: CommunityQuality,
    resolution: Double,
    maxIterations: Int,
    seed: UInt64,
    in given: Workspace? = nil
  ) -> (partition: Partition, iterations: Int, isStable: Bool) {
    let space = given ?? Workspace(capacity: workspaceSize)
    @inline(__always)
    func run<Arcs: CommunityArcs>(_ arcs: Arcs) -> (Partition, Int, Bool) {
      let level = lowestLevel(arcs, quality, space)
      var penalty = resolution
      if quality == .modularity {
        let total = (0..<nodeCount).reduce(0) { $0 + level.mass(of: $1).real }
        penalty = total > 0 ? resolution / total : 0
      }
      var leiden = Leiden(level, penalty: penalty, seed: seed, space)
      var (iterations, isStable) = (0, nodeCount == 0)
      while iterations < maxIterations && !isStable {
        isStable = !leiden.pass()
        iterations += 1
      }
      return (partition(leiden.labels, space), iterations, isStable)
    }
    return withRows { rows in
      rows.weights.map { run(WeightedArcs(rows, $0)) } ?? run(PlainArcs(rows: rows))
    }
  }

  /// The level of the graph itself.
  private func lowestLevel<Arcs: CommunityArcs>(
    _ arcs: Arcs,
    _ quality: CommunityQuality,
    _ space: Workspace
  ) -> CommunityLevel<Arcs> {
    var masses: WorkArray<Arcs.Amount>?
    var inner: WorkArray<Arcs.Amount>?
    if quality == .constantPotts {
      masses = space.array(nodeCount, of: 1)
    } else if isWeighted || selfLoopCount > 0 {
      let strengths = strengths()
      let found: WorkArray<Arcs.Amount> = space.array(nodeCount)
      for node in 0..<nodeCount { found[node] = Arcs.Amount(strengths[node]) }
      masses = found
    }
    if selfLoopCount > 0 {
      let found: WorkArray<Arcs.Amount> = space.array(nodeCount, of: 0)
      for node in 0..<nodeCount {
        for arc in arcs.row(node) where arcs.target(arc) == node { found[node] += arcs.weight(arc) }
      }
      inner = found
    }
    return CommunityLevel(arcs, masses: masses, inner: inner)
  }

  /// The division that labels tell; nodes without a label are alone.
  private func partition(_ labels: WorkArray<UInt32>, _ space: Workspace) -> Partition {
    let numbers: WorkArray<UInt32> = space.array(nodeCount, of: .max)
    var count: UInt32 = 0
    let groups = [UInt32](unsafeUninitializedCapacity: nodeCount) { groups, filled in
      for node in 0..<nodeCount {
        let label = labels[node]
        if label == .max || numbers[Int(label)] == .max {
          if label != .max { numbers[Int(label)] = count }
          groups[node] = count
          count += 1
        } else {
          groups[node] = numbers[Int(label)]
        }
      }
      filled = nodeCount
    }
    return Partition(canonical: groups, count: Int(count))
  }
}
