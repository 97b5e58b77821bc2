extension Graph {
  /// A walk over edges from one node to another.
  public struct Path: Sendable, Hashable, Codable {
    /// The nodes passed, both ends included; one where the walk ends at its start.
    public let nodes: [Node]
    /// The edges passed, one fewer than there are nodes.
    public let edges: [Edge]
    /// The sum of the weights of the edges, or their number where the search counted edges.
    public let length: Double

    /// The number of edges passed.
    public var hopCount: Int { edges.count }
  }

  /// The path over these nodes. Of parallel edges it takes the lightest where weights count and the
  /// first among equals.
  func path(over nodes: [Node], weighted: Bool) -> Path {
    var edges: [Edge] = []
    var length = 0.0
    for (from, to) in zip(nodes, nodes.dropFirst()) {
      guard var arc = arc(from: from, to: to) else {
        preconditionFailure("no edge from \(from) to \(to)")
      }
      if weighted {
        for other in arc..<arcs(of: from).upperBound {
          guard targets[other] == to else { break }
          if weight(ofArc: other) < weight(ofArc: arc) { arc = other }
        }
      }
      edges.append(edge(ofArc: arc))
      length += weighted ? weight(ofArc: arc) : 1
    }
    return Path(nodes: nodes, edges: edges, length: length)
  }

  /// Stops where a node is not in the graph.
  func require(_ node: Node) {
    precondition(node < Node(nodeCount), "node \(node) is not in the graph")
  }
}
