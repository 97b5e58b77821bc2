/// What the Leiden algorithm adds up: whole numbers of half the size where every weight is 1, so that
/// sums are exact and memory is small; floating-point numbers otherwise.
protocol CommunityAmount: Comparable, Numeric {
  /// What an arc weighs.
  static func weight(_ rows: Rows, _ arc: Int) -> Self
  init(_ value: Double)
  init(_ value: Int)
  var real: Double { get }
}

extension UInt32: CommunityAmount {
  @inline(__always)
  static func weight(_ rows: Rows, _ arc: Int) -> UInt32 { 1 }

  @inline(__always) var real: Double { Double(self) }
}

extension Double: CommunityAmount {
  @inline(__always)
  static func weight(_ rows: Rows, _ arc: Int) -> Double { rows.weight(arc) }

  @inline(__always) var real: Double { self }
}

/// A graph on the way through the Leiden algorithm: its nodes are parts of the graph given.
///
/// The smaller graph is never made, only told by which nodes each part has: a walk over a part's
/// neighbours goes over the edges of its members. The quality of a division is Σ (inner weight − γ ·
/// mass² / 2) over its groups, up to what does not depend on the division: with strengths for masses
/// and γ / 2m that is modularity times m, with numbers of nodes and γ the constant Potts model.
///
/// Memory: 8 bytes a node of the graph and 8 (with weights 12) a part; at the lowest level, where every
/// node is a part, none but what masses take that are not degrees.
struct CommunityLevel<Amount: CommunityAmount> {
  /// The number of parts.
  let nodeCount: Int
  /// The part of each node of the graph; empty at the lowest level.
  let places: [UInt32]
  /// The nodes of the graph, part by part; empty at the lowest level.
  let members: [UInt32]
  /// Where each part's members start; empty at the lowest level.
  let starts: [UInt32]
  /// What each part weighs in the penalty; empty where that is the degree.
  let masses: [Amount]

  /// The level of the graph itself.
  init(_ graph: Graph, quality: CommunityQuality) {
    nodeCount = graph.nodeCount
    (places, members, starts) = ([], [], [])
    switch quality {
    case .constantPotts: masses = [Amount](repeating: 1, count: graph.nodeCount)
    case .modularity where !graph.isWeighted && graph.selfLoopCount == 0: masses = []
    case .modularity: masses = graph.strengths().map { Amount($0) }
    }
  }

  /// The level above, whose nodes are `count` parts of this one's.
  init(merging lower: CommunityLevel, parts: [UInt32], count: Int, rows: Rows) {
    nodeCount = count
    var starts = [UInt32](repeating: 0, count: count + 1)
    var masses = [Amount](repeating: 0, count: count)
    members = lower.withArcs(rows) { arcs in
      for node in 0..<lower.nodeCount {
        starts[Int(parts[node]) + 1] += UInt32(arcs.members(of: node).count)
        masses[Int(parts[node])] += arcs.mass(of: node)
      }
      for part in 0..<count { starts[part + 1] += starts[part] }
      return [UInt32](unsafeUninitializedCapacity: rows.nodeCount) { members, total in
        total = rows.nodeCount
        for node in 0..<lower.nodeCount {
          let part = Int(parts[node])
          for index in arcs.members(of: node) {
            members[Int(starts[part])] = UInt32(arcs.member(index))
            starts[part] += 1
          }
        }
      }
    }
    // Each start has run on to the next.
    for part in stride(from: count, to: 0, by: -1) { starts[part] = starts[part - 1] }
    starts[0] = 0
    self.starts = starts
    self.masses = masses
    if lower.places.isEmpty {
      places = parts
    } else {
      var places = lower.places
      for node in places.indices { places[node] = parts[Int(places[node])] }
      self.places = places
    }
  }

  @inline(__always)
  func withArcs<Result>(_ rows: Rows, _ body: (CommunityArcs<Amount>) -> Result) -> Result {
    places.withUnsafeBufferPointer { places in
      members.withUnsafeBufferPointer { members in
        starts.withUnsafeBufferPointer { starts in
          masses.withUnsafeBufferPointer { masses in
            body(
              CommunityArcs(
                rows: rows,
                places: places.isEmpty ? nil : places.baseAddress,
                members: members.isEmpty ? nil : members.baseAddress,
                starts: starts.isEmpty ? nil : starts.baseAddress,
                masses: masses.isEmpty ? nil : masses.baseAddress
              )
            )
          }
        }
      }
    }
  }
}

/// A level as bare memory, valid only inside the closure that it is handed to.
struct CommunityArcs<Amount: CommunityAmount> {
  let rows: Rows
  let places: UnsafePointer<UInt32>?
  let members: UnsafePointer<UInt32>?
  let starts: UnsafePointer<UInt32>?
  let masses: UnsafePointer<Amount>?

  /// The part of a node of the graph.
  @inline(__always)
  func place(_ node: Int) -> Int { places.map { Int($0[node]) } ?? node }

  /// Where the members of a part are listed.
  @inline(__always)
  func members(of part: Int) -> Range<Int> {
    guard let starts else { return Range(uncheckedBounds: (part, part &+ 1)) }
    return Range(uncheckedBounds: (Int(starts[part]), Int(starts[part &+ 1])))
  }

  @inline(__always)
  func member(_ index: Int) -> Int { members.map { Int($0[index]) } ?? index }

  @inline(__always)
  func mass(of part: Int) -> Amount {
    masses.map { $0[part] } ?? Amount(rows.degree(Graph.Node(truncatingIfNeeded: part)))
  }

  /// Calls the closure for each arc that leaves a part and weighs something.
  @inline(__always)
  func walk(_ part: Int, _ body: (_ target: Int, _ weight: Amount) -> Void) {
    for index in members(of: part) {
      for arc in rows.row(Graph.Node(truncatingIfNeeded: member(index))) {
        let target = Int(rows.targets[arc])
        let weight = Amount.weight(rows, arc)
        guard place(target) != part, weight != 0 else { continue }
        body(target, weight)
      }
    }
  }

  /// No walk meets more groups than this, out of a number of groups.
  func mostNeighbors(groups: Int) -> Int {
    var most = 0
    for part in 0..<(starts == nil ? rows.nodeCount : 0) {
      most = max(most, rows.degree(Graph.Node(part)))
    }
    return starts == nil ? min(most, groups) : groups
  }
}
