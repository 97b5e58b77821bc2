extension Graph {
  /// Stops the program where the rows do not hold together. O(nodes + arcs · log degree).
  ///
  /// Compiled into every construction with `-D EGRAPH_CHECKS`; tests call it outright.
  public func checkInvariants() {
    precondition(offsets.count == nodeCount + 1, "one offset a node and one more")
    precondition(offsets[0] == 0 && Int(offsets[nodeCount]) == targets.count, "rows fill the arcs")
    precondition(arcWeights.isEmpty || arcWeights.count == targets.count, "one weight an arc")
    precondition(arcEdges.isEmpty || arcEdges.count == targets.count, "one edge an arc")
    var loops = 0
    for node in nodes {
      precondition(offsets[Int(node)] <= offsets[Int(node) + 1], "offsets must ascend")
      let arcs = arcs(of: node)
      for arc in arcs {
        let target = targets[arc]
        precondition(target < Node(nodeCount), "arc \(arc) leads out of the graph")
        precondition(
          arc == arcs.lowerBound || targets[arc - 1] <= target,
          "neighbours must ascend"
        )
        precondition(edge(ofArc: arc) < Edge(edgeCount), "arc \(arc) names an edge out of range")
        if target == node { loops += 1 }
      }
    }
    precondition(loops == selfLoopCount, "self-loops are miscounted")
    precondition(
      arcCount == (isDirected ? edgeCount : 2 * edgeCount - loops),
      "arcs and edges disagree"
    )
    if !isDirected { checkTwins() }
  }

  /// Every undirected arc has a twin at its other end with the same edge and weight.
  private func checkTwins() {
    var ends = [(Node, Node, Double)?](repeating: nil, count: edgeCount)
    for node in nodes {
      for arc in arcs(of: node) {
        let (edge, target) = (Int(edge(ofArc: arc)), targets[arc])
        if let (from, to, weight) = ends[edge] {
          precondition(
            from == target && to == node && weight == self.weight(ofArc: arc),
            "the two arcs of edge \(edge) disagree"
          )
        } else {
          ends[edge] = (node, target, weight(ofArc: arc))
        }
      }
    }
    precondition(ends.allSatisfy { $0 != nil }, "an edge has no arc")
  }
}
