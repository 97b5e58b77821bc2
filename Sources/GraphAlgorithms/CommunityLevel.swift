/// A graph on the way through the Leiden algorithm: its nodes are parts of a graph.
///
/// The smaller graph is not made, only told by which nodes each part has: a walk over a part's
/// neighbours goes over the arcs of its members. The quality of a division is Σ (inner weight − γ ·
/// mass² / 2) over its groups, up to what does not depend on the division: with strengths for masses
/// and γ / 2m that is modularity times m, with numbers of nodes and γ the constant Potts model.
struct CommunityLevel<Arcs: CommunityArcs> {
  typealias Amount = Arcs.Amount

  let arcs: Arcs
  /// The number of parts.
  let count: Int
  /// How parts are made of nodes; nil where each node is a part.
  let grouping: Grouping?
  /// What each part weighs in the penalty; nil where that is the number of arcs.
  let masses: WorkArray<Amount>?
  /// The weight of the arcs within each part; nil where there are none.
  let inner: WorkArray<Amount>?

  /// How parts are made of nodes. Memory: 8 bytes a node and 4 a part.
  struct Grouping {
    /// The part of each node that has arcs.
    let places: WorkArray<UInt32>
    /// The nodes, part by part.
    let members: WorkArray<UInt32>
    /// Where each part's members start.
    let starts: WorkArray<UInt32>
  }

  /// Each node is a part.
  init(_ arcs: Arcs, masses: WorkArray<Amount>?, inner: WorkArray<Amount>? = nil) {
    self.arcs = arcs
    count = arcs.nodeCount
    grouping = nil
    self.masses = masses
    self.inner = inner
  }

  /// The level above: its parts are made of parts of this one.
  init(_ lower: CommunityLevel, _ parts: RefinedParts<Amount>, _ space: Workspace) {
    arcs = lower.arcs
    count = parts.count
    (masses, inner) = (parts.masses, parts.inner)
    let starts: WorkArray<UInt32> = space.array(count + 1, of: 0)
    for node in 0..<lower.count where parts.labels[node] != .max {
      starts[Int(parts.labels[node]) + 1] += UInt32(lower.members(of: node).count)
    }
    for part in 0..<count { starts[part + 1] += starts[part] }
    let members: WorkArray<UInt32> = space.array(Int(starts[count]))
    for node in 0..<lower.count where parts.labels[node] != .max {
      let part = Int(parts.labels[node])
      for index in lower.members(of: node) {
        members[Int(starts[part])] = UInt32(lower.member(index))
        starts[part] += 1
      }
    }
    // Each start has run on to the next.
    for part in stride(from: count, to: 0, by: -1) { starts[part] = starts[part - 1] }
    starts[0] = 0
    var places = parts.labels
    if let lower = lower.grouping {
      places = lower.places
      for index in 0..<members.count {
        let node = Int(members[index])
        places[node] = parts.labels[Int(places[node])]
      }
    }
    grouping = Grouping(places: places, members: members, starts: starts)
  }

  /// Where the members of a part are listed.
  @inline(__always)
  func members(of part: Int) -> Range<Int> {
    guard let starts = grouping?.starts.base else {
      return Range(uncheckedBounds: (part, part &+ 1))
    }
    return Range(uncheckedBounds: (Int(starts[part]), Int(starts[part &+ 1])))
  }

  @inline(__always)
  func member(_ index: Int) -> Int { grouping.map { Int($0.members.base[index]) } ?? index }

  /// One of the nodes of a part.
  @inline(__always)
  func someMember(of part: Int) -> Int { member(members(of: part).lowerBound) }

  /// The part of a node that has arcs.
  @inline(__always)
  func place(_ node: Int) -> Int { grouping.map { Int($0.places.base[node]) } ?? node }

  @inline(__always)
  func mass(of part: Int) -> Amount { masses.map { $0.base[part] } ?? Amount(arcs.row(part).count) }

  @inline(__always)
  func inner(of part: Int) -> Amount { inner.map { $0.base[part] } ?? 0 }

  /// Calls the closure for each arc of a part's members.
  @inline(__always)
  func walk(_ part: Int, _ body: (_ target: Int, _ weight: Amount) -> Void) {
    for index in members(of: part) {
      for arc in arcs.row(member(index)) { body(arcs.target(arc), arcs.weight(arc)) }
    }
  }

  /// No walk meets more groups than this.
  var mostNeighbors: Int {
    guard grouping == nil else { return count }
    return min(count, (0..<count).reduce(0) { max($0, arcs.row($1).count) })
  }
}

/// The parts that the groups of a level were split into.
struct RefinedParts<Amount: CommunityAmount> {
  /// The part of each node of the level that has a group.
  let labels: WorkArray<UInt32>
  let count: Int
  let masses: WorkArray<Amount>
  let inner: WorkArray<Amount>
}
