extension Graph {
  /// What becomes of several edges between the same two nodes.
  public enum ParallelEdges: Sendable {
    /// Each stays an edge of its own, numbered in the order of adding.
    case kept
    /// They become one edge whose weight is the closure over their weights, in the order of adding.
    /// In an undirected graph the direction in which each was added does not matter.
    case merged(by: @Sendable (Double, Double) -> Double)

    /// They become one edge whose weight is the sum of theirs.
    public static let summed = ParallelEdges.merged(by: { $0 + $1 })
    /// They become one edge with the smallest of their weights.
    public static let lightest = ParallelEdges.merged(by: { Swift.min($0, $1) })
  }

  /// Collects edges in any order and makes a graph of them.
  ///
  /// ```swift
  /// var builder = Graph.Builder(nodeCount: 3, isDirected: false)
  /// builder.addEdge(from: 0, to: 1)
  /// builder.addEdge(from: 1, to: 2, weight: 2.5)
  /// let graph = builder.build()
  /// ```
  public struct Builder: Sendable {
    /// Whether an edge leads from its source to its target only.
    public let isDirected: Bool
    /// The number of nodes so far: what was asked for, or one more than the largest node added.
    public private(set) var nodeCount: Int
    /// The number of edges added.
    public var edgeCount: Int { sources.count }

    var sources: [Node] = []
    var targets: [Node] = []
    /// Empty until the first weight other than 1.
    var weights: [Double] = []

    /// Starts a graph with `nodeCount` nodes and no edges.
    public init(nodeCount: Int = 0, isDirected: Bool) {
      precondition(nodeCount >= 0 && nodeCount < Int(Node.max), "too many nodes: \(nodeCount)")
      self.nodeCount = nodeCount
      self.isDirected = isDirected
    }

    /// Makes room for that many edges in all.
    public mutating func reserveCapacity(_ edges: Int) {
      sources.reserveCapacity(edges)
      targets.reserveCapacity(edges)
    }

    /// Adds a node without edges and returns it.
    @discardableResult
    public mutating func addNode() -> Node {
      precondition(nodeCount < Int(Node.max) - 1, "too many nodes: \(nodeCount)")
      nodeCount += 1
      return Node(nodeCount - 1)
    }

    /// Adds an edge and returns its place in the order of adding; nodes up to its ends come to be.
    ///
    /// A weight must be a number, not NaN; algorithms over distances want it non-negative.
    @discardableResult
    public mutating func addEdge(from source: Node, to target: Node, weight: Double = 1) -> Int {
      precondition(!weight.isNaN, "the weight of an edge must be a number")
      precondition(max(source, target) < Node.max - 1, "a node must be below \(Node.max - 1)")
      nodeCount = max(nodeCount, Int(max(source, target)) + 1)
      if weight != 1 && weights.isEmpty {
        weights = [Double](repeating: 1, count: sources.count)
        weights.reserveCapacity(sources.capacity)
        weights.append(weight)
      } else if !weights.isEmpty {
        weights.append(weight)
      }
      sources.append(source)
      targets.append(target)
      return sources.count - 1
    }

    /// Makes the graph. O(nodes + edges).
    ///
    /// With ``Graph/ParallelEdges/kept`` (the default) edge `i` of the graph is the `i`-th edge
    /// added. With merging, edges are numbered by the first of those merged into each.
    public func build(parallelEdges: ParallelEdges = .kept) -> Graph {
      buildWithEdges(parallelEdges: parallelEdges).graph
    }

    /// Makes the graph and tells for every added edge which edge of the graph it became.
    /// O(nodes + edges).
    public func buildWithEdges(
      parallelEdges: ParallelEdges = .kept
    ) -> (graph: Graph, edges: [Edge]) {
      precondition(edgeCount < Int(UInt32.max) / 2, "too many edges: \(edgeCount)")
      let order = sortedOrder()
      var edgeOfInput = [Edge](repeating: 0, count: edgeCount)
      // One entry a remaining edge, in the order of (source, target).
      var kept = Sorted()
      switch parallelEdges {
      case .kept:
        for input in order {
          let (a, b) = ends(of: Int(input))
          kept.append(a, b, weight: weights.isEmpty ? nil : weights[Int(input)], first: input)
          edgeOfInput[Int(input)] = input
        }
      case .merged(let merge):
        var rankOfInput = edgeOfInput
        for input in order {
          let (a, b) = ends(of: Int(input))
          let weight = weights.isEmpty ? 1 : weights[Int(input)]
          if kept.sources.last == a, kept.targets.last == b {
            kept.merge(weight, by: merge)
          } else {
            kept.append(a, b, weight: weight, first: input)
          }
          rankOfInput[Int(input)] = Edge(kept.sources.count - 1)
        }
        if kept.weights.allSatisfy({ $0 == 1 }) { kept.weights = [] }
        kept.numberByFirst(inputs: edgeCount)
        for input in rankOfInput.indices {
          edgeOfInput[input] = kept.edges[Int(rankOfInput[input])]
        }
      }
      return (kept.graph(nodeCount: nodeCount, isDirected: isDirected), edgeOfInput)
    }

    /// The ends of an added edge, the smaller first where direction does not matter.
    private func ends(of input: Int) -> (Node, Node) {
      let (a, b) = (sources[input], targets[input])
      return isDirected || a <= b ? (a, b) : (b, a)
    }

    /// The added edges by (source, target, order of adding): two stable counting sorts.
    private func sortedOrder() -> [UInt32] {
      var order = (0..<UInt32(edgeCount)).map { $0 }
      func sort(by key: (Int) -> Node) {
        var starts = [UInt32](repeating: 0, count: nodeCount + 1)
        for input in order { starts[Int(key(Int(input))) + 1] += 1 }
        for node in 0..<nodeCount { starts[node + 1] += starts[node] }
        var sorted = order
        for input in order {
          let node = Int(key(Int(input)))
          sorted[Int(starts[node])] = input
          starts[node] += 1
        }
        order = sorted
      }
      sort { ends(of: $0).1 }
      sort { ends(of: $0).0 }
      return order
    }
  }
}

/// Edges in the order of (source, target), on their way into a graph.
struct Sorted {
  var sources: [Graph.Node] = []
  var targets: [Graph.Node] = []
  var weights: [Double] = []
  /// The edge id of each.
  var edges: [Graph.Edge] = []

  mutating func append(
    _ source: Graph.Node,
    _ target: Graph.Node,
    weight: Double?,
    first: Graph.Edge
  ) {
    sources.append(source)
    targets.append(target)
    edges.append(first)
    if let weight { weights.append(weight) }
  }

  /// Merges a weight into the last edge's.
  mutating func merge(_ weight: Double, by merge: (Double, Double) -> Double) {
    weights[weights.count - 1] = merge(weights[weights.count - 1], weight)
  }

  /// Replaces each edge's first input by its rank among the first inputs.
  mutating func numberByFirst(inputs: Int) {
    var isFirst = [Bool](repeating: false, count: inputs)
    for first in edges { isFirst[Int(first)] = true }
    var rank = [Graph.Edge](repeating: 0, count: inputs)
    var next: Graph.Edge = 0
    for input in 0..<inputs where isFirst[input] {
      rank[input] = next
      next += 1
    }
    for index in edges.indices { edges[index] = rank[Int(edges[index])] }
  }

  /// Lays the edges out in rows. A scan in the order of (smaller end, larger end) meets the
  /// neighbours of every node in ascending order, so that no row needs sorting.
  func graph(nodeCount: Int, isDirected: Bool) -> Graph {
    var offsets = [UInt32](repeating: 0, count: nodeCount + 1)
    var loops = 0
    for index in sources.indices {
      offsets[Int(sources[index]) + 1] += 1
      if sources[index] == targets[index] {
        loops += 1
      } else if !isDirected {
        offsets[Int(targets[index]) + 1] += 1
      }
    }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    let arcCount = Int(offsets[nodeCount])
    var cursors = offsets
    var arcTargets = [Graph.Node](repeating: 0, count: arcCount)
    var arcEdges = arcTargets
    var arcWeights = weights.isEmpty ? [] : [Double](repeating: 1, count: arcCount)
    for index in sources.indices {
      let (a, b) = (sources[index], targets[index])
      func place(at node: Graph.Node, far: Graph.Node) {
        let arc = Int(cursors[Int(node)])
        cursors[Int(node)] += 1
        arcTargets[arc] = far
        arcEdges[arc] = edges[index]
        if !weights.isEmpty { arcWeights[arc] = weights[index] }
      }
      place(at: a, far: b)
      if !isDirected && a != b { place(at: b, far: a) }
    }
    return Graph(
      isDirected: isDirected,
      nodeCount: nodeCount,
      edgeCount: sources.count,
      selfLoopCount: loops,
      offsets: offsets,
      targets: arcTargets,
      arcWeights: arcWeights,
      arcEdges: arcEdges
    )
  }
}
