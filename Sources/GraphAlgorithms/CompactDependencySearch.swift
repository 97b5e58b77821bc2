/// One source's dependencies on all nodes of an undirected graph, over paths with fewest edges, in 13
/// bytes a node: the inner search of ``Graph/betweenness(weighted:normalized:threads:)`` where levels
/// and numbers of paths are small.
///
/// No list of nodes is kept: those of a level are found by their levels, eight at a time. O(nodes ·
/// levels / 8 + arcs).
final class CompactDependencySearch {
  private let rows: Rows
  private let arcCount: Int
  /// The level of each node, or `unreached`; whole words of eight.
  private let levels: UnsafeMutablePointer<UInt8>
  private let paths: UnsafeMutablePointer<UInt32>
  /// (1 + dependency) / paths once that is known, 0 before; dependencies in the end.
  private let shares: UnsafeMutablePointer<Double>
  private let words: Int
  /// The number of arcs at the nodes of each level.
  private var widths: [Int] = []

  private static var unreached: UInt8 { .max }

  init(_ rows: Rows) {
    self.rows = rows
    let n = rows.nodeCount
    arcCount = n == 0 ? 0 : rows.row(Graph.Node(n - 1)).upperBound
    words = (n + 7) / 8
    levels = .allocate(capacity: 8 * words)
    // What fills up the last word is on no level.
    levels.initialize(repeating: Self.unreached - 1, count: 8 * words)
    paths = .allocate(capacity: n)
    shares = .allocate(capacity: n)
    shares.initialize(repeating: 0, count: n)
  }

  deinit {
    levels.deallocate()
    paths.deallocate()
    shares.deallocate()
  }

  /// Finds the dependencies of a source; false where levels or numbers of paths are too large.
  func search(from source: Graph.Node) -> Bool {
    guard countPaths(from: source) else { return false }
    gather()
    return true
  }

  /// Adds the dependencies found to the sums, and forgets them.
  func add(to sums: UnsafeMutablePointer<Double>) {
    for node in 0..<rows.nodeCount {
      sums[node] += shares[node]
      shares[node] = 0
    }
  }

  /// Calls the closure for each node of a level, ascending.
  @inline(__always)
  private func each(at level: UInt8, _ body: (Int) -> Void) {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let pattern = 0x0101_0101_0101_0101 &* UInt64(level)
    for word in 0..<words {
      let bytes = UnsafeRawPointer(levels).loadUnaligned(
        fromByteOffset: 8 &* word,
        as: UInt64.self
      )
      let other = UInt64(littleEndian: bytes) ^ pattern
      // The top bit of each byte that is 0.
      var rest = ~(((other & low) &+ low) | other | low)
      while rest != 0 {
        body(8 &* word &+ rest.trailingZeroBitCount >> 3)
        rest &= rest &- 1
      }
    }
  }

  private func countPaths(from source: Graph.Node) -> Bool {
    let (rows, levels, paths) = (rows, levels, paths)
    levels.update(repeating: Self.unreached, count: rows.nodeCount)
    paths.initialize(repeating: 0, count: rows.nodeCount)
    levels[Int(source)] = 0
    paths[Int(source)] = 1
    var level: UInt8 = 0
    var width = rows.degree(source)
    var unreached = arcCount - width
    var excess: UInt64 = 0
    widths.removeAll(keepingCapacity: true)
    widths.append(width)
    while width > 0 && unreached > 0 {
      if unreached + rows.nodeCount / 8 < width {
        // Every node not reached asks its neighbours.
        each(at: Self.unreached) { node in
          var sum: UInt64 = 0
          for arc in rows.row(Graph.Node(truncatingIfNeeded: node)) {
            let before = Int(rows.targets[arc])
            sum &+= levels[before] == level ? UInt64(paths[before]) : 0
          }
          guard sum > 0 else { return }
          excess |= sum
          levels[node] = level &+ 1
          paths[node] = UInt32(truncatingIfNeeded: sum)
        }
      } else {
        // Every node of the level tells its neighbours.
        each(at: level) { node in
          let count = UInt64(paths[node])
          for arc in rows.row(Graph.Node(truncatingIfNeeded: node)) {
            let target = Int(rows.targets[arc])
            let known = levels[target]
            levels[target] = min(known, level &+ 1)
            let sum = UInt64(paths[target]) &+ (known > level ? count : 0)
            excess |= sum
            paths[target] = UInt32(truncatingIfNeeded: sum)
          }
        }
      }
      level &+= 1
      width = 0
      each(at: level) { width &+= rows.degree(Graph.Node(truncatingIfNeeded: $0)) }
      guard width > 0 else { break }
      guard excess >> 32 == 0, level < Self.unreached - 2 else { return false }
      widths.append(width)
      unreached -= width
    }
    return true
  }

  /// Gathers dependencies from the last level back to the first.
  private func gather() {
    let (rows, levels, paths, shares) = (rows, levels, paths, shares)
    var level = UInt8(widths.count - 1)
    guard level > 0 else { return }
    each(at: level) { shares[$0] = 1 / Double(paths[$0]) }
    while level > 1 {
      let last = level
      level &-= 1
      if widths[Int(level)] <= widths[Int(last)] {
        each(at: level) { node in
          var sum = 0.0
          for arc in rows.row(Graph.Node(truncatingIfNeeded: node)) {
            let target = Int(rows.targets[arc])
            sum += levels[target] == last ? shares[target] : 0
          }
          shares[node] = sum
        }
      } else {
        each(at: last) { node in
          let share = shares[node]
          for arc in rows.row(Graph.Node(truncatingIfNeeded: node)) {
            let target = Int(rows.targets[arc])
            shares[target] += levels[target] == level ? share : 0
          }
        }
      }
      each(at: level) { shares[$0] += 1 / Double(paths[$0]) }
    }
    // A leaf's share is 1 / paths, and its dependency is 0 exactly.
    for node in 0..<rows.nodeCount where shares[node] != 0 {
      let count = Double(paths[node])
      shares[node] = (shares[node] - 1 / count) * count
    }
  }
}
