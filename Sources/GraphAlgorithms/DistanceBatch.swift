/// Breadth-first searches from many nodes at a time, one bit each.
final class DistanceBatch {
  /// One bit a source.
  typealias Bits = SIMD4<UInt64>

  /// The number of nodes searched from at a time.
  static let sourceCount = 256

  private let rows: Rows
  private let incoming: Rows
  /// The sources that have reached each node.
  private let seen: UnsafeMutablePointer<Bits>
  /// The sources that reached each node at the last level, and at this one.
  private var frontier: UnsafeMutablePointer<Bits>
  private var next: UnsafeMutablePointer<Bits>
  private let arcCount: Int

  init(_ rows: Rows, _ incoming: Rows) {
    self.rows = rows
    self.incoming = incoming
    let n = rows.nodeCount
    arcCount = n == 0 ? 0 : rows.row(Graph.Node(n - 1)).upperBound
    seen = .allocate(capacity: n)
    frontier = .allocate(capacity: n)
    next = .allocate(capacity: n)
    seen.initialize(repeating: Bits(), count: n)
    frontier.initialize(repeating: Bits(), count: n)
    next.initialize(repeating: Bits(), count: n)
  }

  deinit {
    seen.deallocate()
    frontier.deallocate()
    next.deallocate()
  }

  /// Searches from a range of nodes and tells, for each level from 1, how many sources reach each
  /// node that any reaches first there.
  @inline(__always)
  func run(from sources: Range<Int>, reach: (_ level: Int, _ count: Int, _ node: Int) -> Void) {
    let (rows, incoming, n) = (rows, incoming, rows.nodeCount)
    var all = Bits()
    seen.update(repeating: Bits(), count: n)
    frontier.update(repeating: Bits(), count: n)
    next.update(repeating: Bits(), count: n)
    for (index, source) in sources.enumerated() {
      let bit: UInt64 = 1 << UInt64(index & 63)
      all[index >> 6] |= bit
      seen[source][index >> 6] |= bit
      frontier[source][index >> 6] |= bit
    }
    var work = sources.reduce(0) { $0 + rows.degree(Graph.Node($1)) }
    var open = arcCount
    var level = 0
    while work > 0 {
      level += 1
      if work * 2 < open {
        for node in 0..<n {
          let bits = frontier[node]
          guard bits != Bits() else { continue }
          for arc in rows.row(Graph.Node(node)) { next[Int(rows.targets[arc])] |= bits }
        }
        for node in 0..<n { next[node] &= ~seen[node] }
      } else {
        for node in 0..<n {
          let known = seen[node]
          var bits = known
          if known != all {
            for arc in incoming.row(Graph.Node(node)) {
              bits |= frontier[Int(incoming.targets[arc])]
            }
          }
          next[node] = bits & ~known
        }
      }
      work = 0
      open = 0
      for node in 0..<n {
        let bits = next[node]
        frontier[node] = Bits()
        let known = seen[node] | bits
        if known != all { open &+= incoming.degree(Graph.Node(node)) }
        guard bits != Bits() else { continue }
        seen[node] = known
        let count =
          bits[0].nonzeroBitCount &+ bits[1].nonzeroBitCount &+ bits[2].nonzeroBitCount
          &+ bits[3].nonzeroBitCount
        reach(level, count, node)
        work &+= rows.degree(Graph.Node(node))
      }
      swap(&frontier, &next)
    }
  }
}
