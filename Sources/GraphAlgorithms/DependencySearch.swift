/// One source's dependencies on all nodes, over paths with fewest edges: the inner search of
/// ``Graph/betweenness(weighted:normalized:threads:)``.
///
/// It holds its memory from search to search and leaves it clean, so that a search costs no more
/// than what it reaches.
final class DependencySearch {
  /// What a search knows of a node: where it stands and by how many shortest paths.
  private struct Reached {
    /// The number of paths; once the node's dependency is known, (1 + dependency) / paths.
    var paths: Double
    var level: Int32
  }

  private let rows: Rows
  private let incoming: Rows
  private let arcCount: Int
  /// Level −1 where not reached.
  private let reached: UnsafeMutablePointer<Reached>
  /// (1 + dependency) / paths for nodes of the level last finished, 0 elsewhere.
  private let shares: UnsafeMutablePointer<Double>
  /// Nodes in the order of levels.
  private let order: UnsafeMutablePointer<Graph.Node>
  private var levels: [Level] = []

  private struct Level {
    var start: Int
    var outgoing = 0
    var incoming = 0
  }

  init(_ rows: Rows, _ incoming: Rows) {
    self.rows = rows
    self.incoming = incoming
    let n = rows.nodeCount
    arcCount = n == 0 ? 0 : rows.row(Graph.Node(n - 1)).upperBound
    reached = .allocate(capacity: n)
    reached.initialize(repeating: Reached(paths: 0, level: -1), count: n)
    shares = .allocate(capacity: n)
    shares.initialize(repeating: 0, count: n)
    order = .allocate(capacity: n + 1)
  }

  deinit {
    reached.deallocate()
    shares.deallocate()
    order.deallocate()
  }

  /// Adds the dependencies of a source (and their squares, behind the last node) to the sums.
  func accumulate(
    from source: Graph.Node,
    into sums: UnsafeMutablePointer<Double>,
    squares: Bool
  ) {
    let count = countPaths(from: source)
    gather(into: sums, squares: squares)
    for index in 0..<count { reached[Int(order[index])].level = -1 }
    levels.removeAll(keepingCapacity: true)
  }

  /// Reaches every node, level by level; returns how many there are.
  private func countPaths(from source: Graph.Node) -> Int {
    let (rows, incoming, reached, order) = (rows, incoming, reached, order)
    order[0] = source
    reached[Int(source)] = Reached(paths: 1, level: 0)
    var (start, end) = (0, 1)
    var level: Int32 = 0
    var current = Level(
      start: 0,
      outgoing: rows.degree(source),
      incoming: incoming.degree(source)
    )
    var unreached = arcCount - current.incoming
    while start < end {
      levels.append(current)
      var next = Level(start: end)
      var tail = end
      if unreached + rows.nodeCount / 8 < current.outgoing {
        // Every node not reached asks its neighbours.
        for node in 0..<Graph.Node(truncatingIfNeeded: rows.nodeCount)
        where reached[Int(node)].level < 0 {
          var paths = 0.0
          for arc in incoming.row(node) {
            let before = reached[Int(incoming.targets[arc])]
            paths += before.level == level ? before.paths : 0
          }
          if paths > 0 {
            reached[Int(node)] = Reached(paths: paths, level: level &+ 1)
            order[tail] = node
            tail &+= 1
          }
        }
      } else {
        // Every node of the level tells its neighbours.
        for index in start..<end {
          let node = order[index]
          let paths = reached[Int(node)].paths
          for arc in rows.row(node) {
            let target = rows.targets[arc]
            let known = reached[Int(target)]
            let isNew = known.level < 0
            let counts = isNew || known.level == level &+ 1
            // No branch: which neighbours are new is hard to predict.
            order[tail] = target
            tail &+= isNew ? 1 : 0
            reached[Int(target)] = Reached(
              paths: (isNew ? 0 : known.paths) + (counts ? paths : 0),
              level: isNew ? level &+ 1 : known.level
            )
          }
        }
      }
      for index in end..<tail {
        next.outgoing &+= rows.degree(order[index])
        next.incoming &+= incoming.degree(order[index])
      }
      unreached -= next.incoming
      current = next
      start = end
      end = tail
      level &+= 1
    }
    levels.append(Level(start: end))
    return end
  }

  /// Gathers dependencies from the last level back to the first.
  private func gather(into sums: UnsafeMutablePointer<Double>, squares: Bool) {
    let (rows, incoming, reached, order) = (rows, incoming, reached, order)
    let shares = shares
    let n = rows.nodeCount
    // The entry after the last level says where it ends.
    var number = levels.count - 2
    guard number > 0 else { return }
    for index in levels[number].start..<levels[number + 1].start {
      shares[Int(order[index])] = 1 / reached[Int(order[index])].paths
    }
    while number > 1 {
      let (current, last) = (levels[number - 1], levels[number])
      let (start, end, lastEnd) = (current.start, last.start, levels[number + 1].start)
      number -= 1
      // Shares of the level under way wait beside its paths until all are known: its own arcs must not
      // see them.
      @inline(__always)
      func finish(_ node: Int, _ sum: Double) {
        let paths = reached[node].paths
        let dependency = sum * paths
        sums[node] += dependency
        if squares { sums[n &+ node] += dependency * dependency }
        reached[node].paths = (1 + dependency) / paths
      }
      if current.outgoing <= last.incoming {
        for index in start..<end {
          var sum = 0.0
          for arc in rows.row(order[index]) { sum += shares[Int(rows.targets[arc])] }
          finish(Int(order[index]), sum)
        }
      } else {
        let level = Int32(truncatingIfNeeded: number)
        for index in end..<lastEnd {
          let share = shares[Int(order[index])]
          for arc in incoming.row(order[index]) {
            let before = Int(incoming.targets[arc])
            shares[before] += reached[before].level == level ? share : 0
          }
        }
        for index in start..<end { finish(Int(order[index]), shares[Int(order[index])]) }
      }
      for index in end..<lastEnd { shares[Int(order[index])] = 0 }
      for index in start..<end { shares[Int(order[index])] = reached[Int(order[index])].paths }
    }
    for index in levels[1].start..<levels[2].start { shares[Int(order[index])] = 0 }
  }
}
