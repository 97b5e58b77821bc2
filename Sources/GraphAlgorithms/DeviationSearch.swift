/// Finds the best path that continues a prefix without touching it again: the inner search of
/// ``Graph/shortestPaths(from:to:count:weighted:)``.
///
/// The best path is the shortest, of those the one with fewest edges, of those the one whose first
/// differing node is smallest. A* settles every node on a shortest continuation; a breadth-first
/// search back from the target over tight arcs finds the fewest edges; a walk forward takes the
/// smallest node each time.
struct DeviationSearch {
  private let graph: Graph
  private let reverse: Graph
  private let weighted: Bool
  /// The distance to the target in the whole graph: never more than with nodes removed.
  private let remaining: [Double]
  private let target: Graph.Node

  /// The distance from the end of the prefix, infinite where not reached.
  private var reached: [Double]
  /// The number of tight edges to the target, `.max` where not found.
  private var hops: [UInt32]
  private var isBlocked: [Bool]
  private var touched: [Graph.Node] = []
  private var queue = DistanceQueue()

  init(graph: Graph, weighted: Bool, remaining: [Double], target: Graph.Node) {
    self.graph = graph
    reverse = graph.transposed(keepingEdges: false)
    self.weighted = weighted
    self.remaining = remaining
    self.target = target
    reached = [Double](repeating: .infinity, count: graph.nodeCount)
    hops = [UInt32](repeating: .max, count: graph.nodeCount)
    isBlocked = [Bool](repeating: false, count: graph.nodeCount)
  }

  /// The best path that starts with `prefix` and does not go on to any of `excluding`, or nil.
  mutating func path(prefix: [Graph.Node], excluding: [Graph.Node]) -> [Graph.Node]? {
    guard let spur = prefix.last, remaining[Int(spur)] < .infinity else { return nil }
    for node in prefix { isBlocked[Int(node)] = true }
    defer {
      for node in prefix { isBlocked[Int(node)] = false }
      for node in touched {
        reached[Int(node)] = .infinity
        hops[Int(node)] = .max
      }
      touched.removeAll(keepingCapacity: true)
      queue.removeAll()
    }
    guard settle(from: spur, excluding: excluding) else { return nil }
    countHops(to: spur, excluding: excluding)
    return prefix + walk(from: spur, excluding: excluding)
  }

  /// Reaches every node that may lie on a shortest continuation; false where there is none.
  private mutating func settle(from spur: Graph.Node, excluding: [Graph.Node]) -> Bool {
    reached[Int(spur)] = 0
    touched.append(spur)
    queue.push(remaining[Int(spur)], spur)
    var bound = Double.infinity
    while let (estimate, node) = queue.pop(), estimate <= bound {
      let distance = reached[Int(node)]
      if estimate > (distance + remaining[Int(node)]) * (1 + 1e-9) { continue }
      if node == target {
        // Sums in another order may differ in the last bits.
        bound = min(bound, distance * (1 + 1e-12))
        continue
      }
      for arc in graph.arcs(of: node) {
        let next = graph.targets[arc]
        guard !isBlocked[Int(next)], remaining[Int(next)] < .infinity else { continue }
        if node == spur && excluding.contains(next) { continue }
        let length = distance + (weighted ? graph.weight(ofArc: arc) : 1)
        guard length < reached[Int(next)] else { continue }
        if reached[Int(next)] == .infinity { touched.append(next) }
        reached[Int(next)] = length
        // Never below what was popped, from which rounding may keep the sum.
        queue.push(max(estimate, length + remaining[Int(next)]), next)
      }
    }
    return bound < .infinity
  }

  /// Counts the edges to the target over tight arcs, breadth first from the target.
  private mutating func countHops(to spur: Graph.Node, excluding: [Graph.Node]) {
    hops[Int(target)] = 0
    var level = [target]
    while !level.isEmpty && hops[Int(spur)] == .max {
      var next: [Graph.Node] = []
      for node in level {
        for arc in reverse.arcs(of: node) {
          let before = reverse.targets[arc]
          guard hops[Int(before)] == .max, reached[Int(before)] < .infinity else { continue }
          if before == spur && excluding.contains(node) { continue }
          let length = reached[Int(before)] + (weighted ? reverse.weight(ofArc: arc) : 1)
          guard length == reached[Int(node)] else { continue }
          hops[Int(before)] = hops[Int(node)] + 1
          next.append(before)
        }
      }
      level = next
    }
  }

  /// The smallest node at each step that is one edge nearer.
  private func walk(from spur: Graph.Node, excluding: [Graph.Node]) -> [Graph.Node] {
    var nodes: [Graph.Node] = []
    var node = spur
    while node != target {
      let next = graph.arcs(of: node).first { arc in
        let far = graph.targets[arc]
        guard hops[Int(far)] != .max, hops[Int(far)] + 1 == hops[Int(node)] else { return false }
        if node == spur && excluding.contains(far) { return false }
        return reached[Int(node)] + (weighted ? graph.weight(ofArc: arc) : 1) == reached[Int(far)]
      }
      guard let next else { preconditionFailure("a tight path broke off at \(node)") }
      node = graph.targets[next]
      nodes.append(node)
    }
    return nodes
  }
}
