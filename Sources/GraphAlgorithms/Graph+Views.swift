extension Graph {
  /// The same graph with every edge turned round; edges keep their numbers. An undirected graph is
  /// its own reverse. O(nodes + arcs).
  public func reversed() -> Graph {
    isDirected ? transposed(keepingEdges: true) : self
  }

  /// The reverse, with edge numbers only where they are asked for.
  func transposed(keepingEdges: Bool) -> Graph {
    guard isDirected else { return self }
    var rows = [UInt32](repeating: 0, count: nodeCount + 1)
    for target in targets { rows[Int(target) + 1] += 1 }
    for node in 0..<nodeCount { rows[node + 1] += rows[node] }
    let starts = rows
    var sources = [Node](repeating: 0, count: arcCount)
    var weights = isWeighted ? [Double](repeating: 1, count: arcCount) : []
    var edges = keepingEdges ? [Edge](repeating: 0, count: arcCount) : []
    for node in nodes {
      for arc in arcs(of: node) {
        let place = Int(rows[Int(targets[arc])])
        rows[Int(targets[arc])] += 1
        sources[place] = node
        if !weights.isEmpty { weights[place] = arcWeights[arc] }
        if keepingEdges { edges[place] = arcEdges.isEmpty ? Edge(arc) : arcEdges[arc] }
      }
    }
    return Graph(
      isDirected: true,
      nodeCount: nodeCount,
      edgeCount: edgeCount,
      selfLoopCount: selfLoopCount,
      offsets: starts,
      targets: sources,
      arcWeights: weights,
      arcEdges: edges
    )
  }

  /// The graph without directions: every edge leads both ways and keeps its number and weight, so
  /// that two opposite edges become parallel ones. O(nodes + arcs).
  public func undirected() -> Graph {
    guard isDirected else { return self }
    return copy(isDirected: false).build()
  }

  /// The graph without directions, self-loops and parallel edges: what clustering, cores and
  /// structural holes are defined on. Weights of edges between the same two nodes are summed.
  /// An undirected graph that has neither is returned as it is. O(nodes + arcs).
  public func simplified() -> Graph {
    if !isDirected && selfLoopCount == 0 && !hasParallelEdges { return self }
    var builder = Builder(nodeCount: nodeCount, isDirected: false)
    forEachEdge { from, to, weight, _ in
      if from != to { builder.addEdge(from: from, to: to, weight: weight) }
    }
    return builder.build(parallelEdges: .summed)
  }

  /// Whether two edges (of the same direction) join the same two nodes. O(arcs).
  public var hasParallelEdges: Bool {
    targets.withUnsafeBufferPointer { targets in
      for node in 0..<nodeCount {
        let (start, end) = (Int(offsets[node]), Int(offsets[node + 1]))
        guard end - start > 1 else { continue }
        for arc in start + 1..<end where targets[arc] == targets[arc - 1] { return true }
      }
      return false
    }
  }

  /// The same edges with other weights: the closure is given each edge and its weight.
  ///
  /// Distances want small numbers for close ties: where weights count statements, pass
  /// `{ _, weight in 1 / weight }`. O(arcs).
  public func withWeights(_ weight: (Edge, Double) -> Double) -> Graph {
    var weights = [Double](repeating: 1, count: arcCount)
    for arc in 0..<arcCount {
      weights[arc] = weight(edge(ofArc: arc), self.weight(ofArc: arc))
      precondition(!weights[arc].isNaN, "the weight of an edge must be a number")
    }
    return Graph(
      isDirected: isDirected,
      nodeCount: nodeCount,
      edgeCount: edgeCount,
      selfLoopCount: selfLoopCount,
      offsets: offsets,
      targets: targets,
      arcWeights: weights,
      arcEdges: arcEdges,
      forwardStarts: forwardStarts
    )
  }

  /// The same edges without weights. O(1).
  public func withoutWeights() -> Graph {
    Graph(
      isDirected: isDirected,
      nodeCount: nodeCount,
      edgeCount: edgeCount,
      selfLoopCount: selfLoopCount,
      offsets: offsets,
      targets: targets,
      arcEdges: arcEdges,
      forwardStarts: forwardStarts
    )
  }

  /// The graph of some nodes and the edges among them.
  ///
  /// Node `i` of the result is `nodes[i]` here and edge `j` is `edges[j]`; the nodes must differ.
  /// With all nodes in another order this renumbers the graph. O(nodes + arcs).
  public func subgraph(of nodes: [Node]) -> (graph: Graph, edges: [Edge]) {
    var numbers = [Node](repeating: .max, count: nodeCount)
    for (number, node) in nodes.enumerated() {
      precondition(node < Node(nodeCount), "node \(node) is not in the graph")
      precondition(numbers[Int(node)] == .max, "node \(node) is named twice")
      numbers[Int(node)] = Node(number)
    }
    var builder = Builder(nodeCount: nodes.count, isDirected: isDirected)
    var edges: [Edge] = []
    for node in nodes {
      for arc in arcs(of: node) {
        let target = targets[arc]
        guard numbers[Int(target)] != .max, isDirected || target >= node else { continue }
        builder.addEdge(
          from: numbers[Int(node)],
          to: numbers[Int(target)],
          weight: weight(ofArc: arc)
        )
        edges.append(edge(ofArc: arc))
      }
    }
    return (builder.build(), edges)
  }

  /// Calls the closure once an edge with its source, target (the smaller end first where the graph is
  /// undirected), weight and number, in the order of arcs. O(arcs).
  public func forEachEdge(
    _ body: (_ source: Node, _ target: Node, _ weight: Double, _ edge: Edge) throws -> Void
  ) rethrows {
    for node in nodes {
      for arc in arcs(of: node) where isDirected || targets[arc] >= node {
        try body(node, targets[arc], weight(ofArc: arc), edge(ofArc: arc))
      }
    }
  }

  /// A builder with the same nodes and edges, each edge at the place of its number.
  private func copy(isDirected: Bool) -> Builder {
    var ends = [(Node, Node, Double)](repeating: (0, 0, 1), count: edgeCount)
    forEachEdge { ends[Int($3)] = ($0, $1, $2) }
    var builder = Builder(nodeCount: nodeCount, isDirected: isDirected)
    builder.reserveCapacity(edgeCount)
    for (from, to, weight) in ends { builder.addEdge(from: from, to: to, weight: weight) }
    return builder
  }
}
