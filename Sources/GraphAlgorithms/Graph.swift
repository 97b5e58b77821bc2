/// A graph in compressed sparse rows.
///
/// Nodes are the integers `0..<nodeCount`. The neighbours of a node stand side by side, in ascending
/// order, in one array shared by all nodes, so that a walk over them is a walk over memory.
///
/// An **edge** is what was added to the builder; an **arc** is an edge as seen from one end. A
/// directed edge has one arc, at its source. An undirected edge has two arcs, one at each end, and
/// both name the same edge; an undirected self-loop has one arc. Parallel edges are kept or merged
/// as the builder is told.
///
/// A graph is a value and never changes: derive another one with ``reversed()``, ``undirected()``,
/// ``subgraph(of:)`` or ``withWeights(_:)``.
///
/// Memory: 4 bytes a node and 4 bytes an arc; weights take 8 and stored edge ids 4 bytes an arc more.
public struct Graph: Sendable {
  /// A node: a dense number from 0.
  public typealias Node = UInt32
  /// An edge: a dense number from 0.
  public typealias Edge = UInt32

  /// Whether an edge leads from its source to its target only.
  public let isDirected: Bool
  /// The number of nodes.
  public let nodeCount: Int
  /// The number of edges; an undirected edge counts once.
  public let edgeCount: Int
  /// The number of edges whose two ends are the same node.
  public let selfLoopCount: Int

  /// The arcs of node `v` are `offsets[v]..<offsets[v + 1]`.
  let offsets: [UInt32]
  /// The far end of each arc, ascending within one node.
  let targets: [Node]
  /// The weight of each arc, or empty where every weight is 1.
  let arcWeights: [Double]
  /// The edge of each arc, or empty where it follows from the position (see ``edge(ofArc:)``).
  let arcEdges: [Edge]
  /// In an undirected graph without stored edge ids, the number of edges whose smaller end is below
  /// each node; empty otherwise.
  let forwardStarts: [UInt32]

  init(
    isDirected: Bool,
    nodeCount: Int,
    edgeCount: Int,
    selfLoopCount: Int,
    offsets: [UInt32],
    targets: [Node],
    arcWeights: [Double] = [],
    arcEdges: [Edge] = [],
    forwardStarts: [UInt32] = []
  ) {
    self.isDirected = isDirected
    self.nodeCount = nodeCount
    self.edgeCount = edgeCount
    self.selfLoopCount = selfLoopCount
    self.offsets = offsets
    self.targets = targets
    self.arcWeights = arcWeights
    self.arcEdges = arcEdges
    self.forwardStarts = forwardStarts
    #if EGRAPH_CHECKS
      checkInvariants()
    #endif
  }

  /// The number of arcs: one for each directed edge and each self-loop, two for every other edge.
  public var arcCount: Int { targets.count }

  /// Whether edges carry weights; where they do not, every weight is 1.
  public var isWeighted: Bool { !arcWeights.isEmpty }

  /// All nodes, ascending.
  public var nodes: Range<Node> { 0..<Node(nodeCount) }

  /// The positions of a node's arcs. O(1).
  public func arcs(of node: Node) -> Range<Int> {
    Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])
  }

  /// The far ends of a node's arcs, ascending; a neighbour over parallel edges stands there once for
  /// each of them. O(1).
  public func neighbors(of node: Node) -> ArraySlice<Node> {
    targets[arcs(of: node)]
  }

  /// The far end of an arc. O(1).
  public func target(ofArc arc: Int) -> Node { targets[arc] }

  /// The weight of an arc, 1 where the graph has no weights. O(1).
  public func weight(ofArc arc: Int) -> Double { arcWeights.isEmpty ? 1 : arcWeights[arc] }

  /// The edge that an arc belongs to.
  ///
  /// A graph from ``Graph/Builder`` stores it: O(1). A graph read from an edge list numbers its
  /// edges by position instead, directed edges in the order of their arcs and undirected ones in the
  /// order of the arcs at their smaller end: O(1) and O(log n + log degree).
  public func edge(ofArc arc: Int) -> Edge {
    if !arcEdges.isEmpty { return arcEdges[arc] }
    if isDirected { return Edge(arc) }
    return positionalEdge(ofArc: arc, from: source(ofArc: arc))
  }

  /// The near end of an arc. O(log n).
  public func source(ofArc arc: Int) -> Node {
    precondition(targets.indices.contains(arc), "arc \(arc) is not in the graph")
    var low = 0
    var high = nodeCount
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(offsets[middle]) <= arc { low = middle } else { high = middle }
    }
    return Node(low)
  }

  /// The first arc from one node to another, or nil where they are not neighbours. O(log degree).
  public func arc(from source: Node, to target: Node) -> Int? {
    let arcs = arcs(of: source)
    let arc = firstArc(in: arcs, atLeast: target)
    return arc < arcs.upperBound && targets[arc] == target ? arc : nil
  }

  /// Whether there is an edge from one node to another. O(log degree).
  public func hasEdge(from source: Node, to target: Node) -> Bool {
    arc(from: source, to: target) != nil
  }

  /// The first of a node's arcs whose far end is not below `node`.
  func firstArc(in arcs: Range<Int>, atLeast node: Node) -> Int {
    var low = arcs.lowerBound
    var high = arcs.upperBound
    while low < high {
      let middle = (low + high) / 2
      if targets[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The number of the edge of an undirected arc where edges are numbered by position: how many arcs
  /// towards larger (or the same) nodes stand before the edge's arc at its smaller end.
  private func positionalEdge(ofArc arc: Int, from source: Node) -> Edge {
    let target = targets[arc]
    if target >= source {
      let first = firstArc(in: arcs(of: source), atLeast: source)
      return forwardStarts[Int(source)] + Edge(arc - first)
    }
    // The k-th of several parallel arcs here is the k-th of them there.
    let rank = arc - firstArc(in: arcs(of: source), atLeast: target)
    let twin = firstArc(in: arcs(of: target), atLeast: source) + rank
    return positionalEdge(ofArc: twin, from: target)
  }
}
