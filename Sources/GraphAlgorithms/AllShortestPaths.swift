extension Graph {
  /// Every shortest path from one node to another, as far as `limit`, in the order of their node
  /// sequences; parallel edges give one path.
  ///
  /// Distances to the target are found once, then the paths are walked from the source, smaller nodes
  /// first. From a node to itself there is the path of one node. Edges of weight 0 may not form a
  /// cycle: where lengths are weighted, weights must be positive. O(arcs · log nodes) and O(path
  /// length · degree) for each path.
  public func allShortestPaths(
    from source: Node,
    to target: Node,
    weighted: Bool = false,
    limit: Int = .max
  ) -> [Path] {
    require(source)
    require(target)
    let remaining = remainingLengths(to: target, weighted: weighted)
    guard remaining[Int(source)] < .infinity, limit > 0 else { return [] }
    var paths: [Path] = []
    var nodes = [source]
    var cursors = [arcs(of: source).lowerBound]
    while let node = nodes.last {
      if node == target {
        paths.append(path(over: nodes, weighted: weighted))
        if paths.count == limit { break }
      }
      var next: Node?
      if node != target {
        let row = arcs(of: node)
        var arc = cursors[cursors.count - 1]
        while arc < row.upperBound, next == nil {
          let far = targets[arc]
          let length = (weighted ? weight(ofArc: arc) : 1) + remaining[Int(far)]
          if length == remaining[Int(node)] && remaining[Int(far)] < remaining[Int(node)] {
            next = far
          }
          arc += 1
        }
        // Parallel edges to the node taken are passed over.
        while let next, arc < row.upperBound, targets[arc] == next { arc += 1 }
        cursors[cursors.count - 1] = arc
      }
      if let next {
        nodes.append(next)
        cursors.append(arcs(of: next).lowerBound)
      } else {
        nodes.removeLast()
        cursors.removeLast()
      }
    }
    return paths
  }

  /// The length of a shortest path from every node to `target`, infinite where there is none.
  func remainingLengths(to target: Node, weighted: Bool) -> [Double] {
    let reverse = transposed(keepingEdges: false)
    if weighted && isWeighted { return reverse.weightedDistances(from: target) }
    return reverse.distances(from: target).map { $0 < 0 ? .infinity : Double($0) }
  }
}
