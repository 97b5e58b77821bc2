/// The arcs that the Leiden algorithm walks over: those of the graph given, or of a contracted one.
protocol CommunityArcs {
  associatedtype Amount: CommunityAmount
  var nodeCount: Int { get }
  func row(_ node: Int) -> Range<Int>
  func target(_ arc: Int) -> Int
  func weight(_ arc: Int) -> Amount
}

/// The arcs of a graph without weights.
struct PlainArcs: CommunityArcs {
  let rows: Rows

  var nodeCount: Int { rows.nodeCount }

  @inline(__always)
  func row(_ node: Int) -> Range<Int> { rows.row(Graph.Node(truncatingIfNeeded: node)) }

  @inline(__always)
  func target(_ arc: Int) -> Int { Int(rows.targets[arc]) }

  @inline(__always)
  func weight(_ arc: Int) -> UInt32 { 1 }
}

/// Arcs that can be made: those of a contracted graph.
protocol ContractedArcs: CommunityArcs {
  /// The bytes that an arc takes.
  static var stride: Int { get }
  init(nodeCount: Int, capacity: Int, _ space: Workspace)
  /// Adds an arc to the last row that is not closed; false where there is no room.
  mutating func append(_ target: Int, _ weight: Amount) -> Bool
  /// Closes the row of a node; the first one is closed first.
  mutating func close(_ node: Int)
}

/// The arcs of a graph with weights: of the one given or of a contracted one.
struct WeightedArcs: ContractedArcs {
  let nodeCount: Int
  private let offsets: UnsafePointer<UInt32>
  private let targets: UnsafePointer<UInt32>
  private let weights: UnsafePointer<Double>
  private let owned: (WorkArray<UInt32>, WorkArray<UInt32>, WorkArray<Double>)?
  private var count = 0

  init(_ rows: Rows, _ weights: UnsafePointer<Double>) {
    nodeCount = rows.nodeCount
    (offsets, targets, self.weights) = (rows.offsets, rows.targets, weights)
    owned = nil
  }

  static var stride: Int { MemoryLayout<UInt32>.stride + MemoryLayout<Double>.stride }

  init(nodeCount: Int, capacity: Int, _ space: Workspace) {
    self.nodeCount = nodeCount
    let arrays: (WorkArray<UInt32>, WorkArray<UInt32>, WorkArray<Double>) = (
      space.array(nodeCount + 1, of: 0), space.array(capacity), space.array(capacity)
    )
    offsets = UnsafePointer(arrays.0.base)
    targets = UnsafePointer(arrays.1.base)
    weights = UnsafePointer(arrays.2.base)
    owned = arrays
  }

  mutating func append(_ target: Int, _ weight: Double) -> Bool {
    guard let owned, count < owned.1.count else { return false }
    owned.1[count] = UInt32(target)
    owned.2[count] = weight
    count += 1
    return true
  }

  mutating func close(_ node: Int) { owned?.0[node + 1] = UInt32(count) }

  @inline(__always)
  func row(_ node: Int) -> Range<Int> {
    Range(uncheckedBounds: (Int(offsets[node]), Int(offsets[node &+ 1])))
  }

  @inline(__always)
  func target(_ arc: Int) -> Int { Int(targets[arc]) }

  @inline(__always)
  func weight(_ arc: Int) -> Double { weights[arc] }
}

/// The arcs of a contracted graph whose weights are numbers of edges, in four bytes each: as many bits
/// as a target needs, and the weight in the rest. What weighs more becomes several arcs.
struct PackedArcs: ContractedArcs {
  let nodeCount: Int
  private let offsets: WorkArray<UInt32>
  private let arcs: WorkArray<UInt32>
  private let shift: UInt32
  private let mask: UInt32
  private var count = 0

  static var stride: Int { MemoryLayout<UInt32>.stride }

  init(nodeCount: Int, capacity: Int, _ space: Workspace) {
    self.nodeCount = nodeCount
    offsets = space.array(nodeCount + 1, of: 0)
    arcs = space.array(capacity)
    shift = UInt32(32 - UInt32(max(1, nodeCount - 1)).leadingZeroBitCount)
    mask = UInt32.max >> (32 - shift)
  }

  mutating func append(_ target: Int, _ weight: UInt32) -> Bool {
    var rest = weight
    while rest > 0 {
      guard count < arcs.count else { return false }
      let part = min(rest, UInt32.max >> shift)
      arcs[count] = part << shift | UInt32(target)
      count += 1
      rest -= part
    }
    return true
  }

  mutating func close(_ node: Int) { offsets[node + 1] = UInt32(count) }

  @inline(__always)
  func row(_ node: Int) -> Range<Int> {
    Range(uncheckedBounds: (Int(offsets.base[node]), Int(offsets.base[node &+ 1])))
  }

  @inline(__always)
  func target(_ arc: Int) -> Int { Int(arcs.base[arc] & mask) }

  @inline(__always)
  func weight(_ arc: Int) -> UInt32 { arcs.base[arc] >> shift }
}
