/// One source's dependencies on all nodes, over paths of the smallest sum of weights.
struct WeightedDependencySearch {
  private let rows: Rows
  private var distances: [Double]
  private var paths: [Double]
  private var shares: [Double]
  private var isSettled: [Bool]
  private var order: [Graph.Node] = []
  private var queue = DistanceQueue()

  init(_ rows: Rows) {
    self.rows = rows
    distances = [Double](repeating: .infinity, count: rows.nodeCount)
    paths = [Double](repeating: 0, count: rows.nodeCount)
    shares = paths
    isSettled = [Bool](repeating: false, count: rows.nodeCount)
  }

  /// Adds the dependencies of a source (and their squares, behind the last node) to the sums.
  mutating func accumulate(
    from source: Graph.Node,
    into sums: UnsafeMutablePointer<Double>,
    squares: Bool
  ) {
    distances[Int(source)] = 0
    paths[Int(source)] = 1
    queue.push(0, source)
    while let (distance, node) = queue.pop() {
      guard !isSettled[Int(node)] else { continue }
      isSettled[Int(node)] = true
      order.append(node)
      forEachStep(from: node) { target, weight in
        let length = distance + weight
        if length < distances[target] {
          distances[target] = length
          paths[target] = paths[Int(node)]
          queue.push(length, Graph.Node(target))
        } else if length == distances[target] {
          paths[target] += paths[Int(node)]
        }
      }
    }
    for node in order.reversed() {
      var sum = 0.0
      let distance = distances[Int(node)]
      forEachStep(from: node) { target, weight in
        if distance + weight == distances[target] { sum += shares[target] }
      }
      let dependency = sum * paths[Int(node)]
      shares[Int(node)] = (1 + dependency) / paths[Int(node)]
      if node != source {
        sums[Int(node)] += dependency
        if squares { sums[rows.nodeCount + Int(node)] += dependency * dependency }
      }
    }
    for node in order {
      distances[Int(node)] = .infinity
      isSettled[Int(node)] = false
    }
    order.removeAll(keepingCapacity: true)
  }

  /// Calls the closure for each neighbour but the node itself, with the lightest of parallel edges.
  @inline(__always)
  private func forEachStep(from node: Graph.Node, _ body: (Int, Double) -> Void) {
    let row = rows.row(node)
    var arc = row.lowerBound
    while arc < row.upperBound {
      let target = rows.targets[arc]
      var weight = rows.weight(arc)
      arc += 1
      while arc < row.upperBound, rows.targets[arc] == target {
        weight = min(weight, rows.weight(arc))
        arc += 1
      }
      if target != node { body(Int(target), weight) }
    }
  }
}
