import Synchronization

extension Graph {
  /// The distance of a node that cannot be reached.
  public static let unreachable: Int32 = -1

  /// The number of edges on a shortest path from `source` to every node, or
  /// ``unreachable``; weights do not count.
  ///
  /// Breadth-first search, level by level. Where a level has many arcs, nodes not reached yet look for a
  /// neighbour on it instead of being looked for, and stop at the first. O(nodes + arcs), and often
  /// a small part of that; a directed graph is turned round first where that pays.
  ///
  /// Source: Beamer, Asanović and Patterson, “Direction-optimizing breadth-first search”, SC 2012,
  /// https://doi.org/10.1109/SC.2012.50.
  public func distances(from source: Node, threads: Threads = 1) -> [Int32] {
    require(source)
    var distances = [Int32](repeating: Self.unreachable, count: nodeCount)
    distances.withUnsafeMutableBufferPointer { distances in
      withRows { rows in
        // Turning a directed graph round costs more than it saves.
        LevelSearch(rows: rows, incoming: isDirected ? nil : rows, threads: threads)
          .run(from: source, distances: distances.baseAddress!)
      }
    }
    return distances
  }

  /// The distances from each of several nodes, as ``distances(from:threads:)`` finds them, searched side
  /// by side. O(sources · (nodes + arcs)).
  public func distances(from sources: [Node], threads: Threads = .all) -> [[Int32]] {
    for source in sources { require(source) }
    var all = [[Int32]](repeating: [], count: sources.count)
    let taken = Atomic<Int>(0)
    all.withUnsafeMutableBufferPointer { all in
      let all = Shared(all.baseAddress)
      Threads(min(threads.count, max(sources.count, 1))).run { _ in
        while true {
          let index = taken.add(1, ordering: .relaxed).oldValue
          guard index < sources.count else { break }
          all.pointer?[index] = distances(from: sources[index])
        }
      }
    }
    return all
  }
}

/// One breadth-first search that chooses for each level the direction to search in.
struct LevelSearch {
  let rows: Rows
  /// The rows of incoming arcs; nil where levels are to be searched forward only.
  let incoming: Rows?
  let threads: Threads

  /// Fills in the distances, which are all −1.
  func run(from source: Graph.Node, distances: UnsafeMutablePointer<Int32>) {
    let n = rows.nodeCount
    let queue = UnsafeMutablePointer<Graph.Node>.allocate(capacity: n + 1)
    defer { queue.deallocate() }
    let words = (n + 63) / 64
    var bits: (UnsafeMutablePointer<UInt64>, UnsafeMutablePointer<UInt64>)?
    defer {
      bits?.0.deallocate()
      bits?.1.deallocate()
    }
    distances[Int(source)] = 0
    queue[0] = source
    var (head, tail) = (0, 1)
    var level: Int32 = 0
    var open = n == 0 ? 0 : rows.row(Graph.Node(n - 1)).upperBound
    var work = rows.degree(source)
    while head < tail {
      if let incoming, work > open / 14, tail - head > 64 {
        if bits == nil {
          bits = (.allocate(capacity: words), .allocate(capacity: words))
        }
        guard let (frontier, next) = bits else { return }
        frontier.update(repeating: 0, count: words)
        for index in head..<tail {
          frontier[Int(queue[index] >> 6)] |= 1 << UInt64(queue[index] & 63)
        }
        level = searchBack(
          incoming,
          from: level,
          frontier: frontier,
          next: next,
          distances: distances
        )
        // Back to a queue of the last level's nodes.
        (head, tail) = (0, 0)
        for node in 0..<n where distances[node] == level {
          queue[tail] = Graph.Node(truncatingIfNeeded: node)
          tail &+= 1
        }
        open = 0
        work = 0
        continue
      }
      open -= work
      work = 0
      let end = tail
      level += 1
      while head < end {
        let node = queue[head]
        head &+= 1
        for arc in rows.row(node) {
          let target = rows.targets[arc]
          if distances[Int(target)] < 0 {
            distances[Int(target)] = level
            queue[tail] = target
            tail &+= 1
            work &+= rows.degree(target)
          }
        }
      }
    }
  }

  /// Searches levels from the nodes not reached, until few are found; returns the last level that has
  /// nodes.
  private func searchBack(
    _ incoming: Rows,
    from start: Int32,
    frontier: UnsafeMutablePointer<UInt64>,
    next: UnsafeMutablePointer<UInt64>,
    distances: UnsafeMutablePointer<Int32>
  ) -> Int32 {
    let n = rows.nodeCount
    let words = (n + 63) / 64
    var (frontier, next) = (frontier, next)
    var level = start
    while true {
      let found = sweep(
        incoming,
        words,
        level &+ 1,
        Shared(frontier),
        Shared(next),
        Shared(distances)
      )
      guard found > 0 else { return level }
      level += 1
      swap(&frontier, &next)
      if found < n / 32 { return level }
    }
  }

  /// Looks for every node not reached whether a neighbour is on the last level; returns how many are
  /// found. Each worker owns whole words of the next level.
  private func sweep(
    _ incoming: Rows,
    _ words: Int,
    _ level: Int32,
    _ frontier: Shared<UInt64>,
    _ next: Shared<UInt64>,
    _ distances: Shared<Int32>
  ) -> Int {
    threads.count(chunks: words) { word in
      let (frontier, distances) = (frontier.pointer!, distances.pointer!)
      let first = word << 6
      var (bits, found): (UInt64, Int) = (0, 0)
      for node in first..<min(first &+ 64, incoming.nodeCount) where distances[node] < 0 {
        for arc in incoming.row(Graph.Node(truncatingIfNeeded: node)) {
          let other = incoming.targets[arc]
          if frontier[Int(other >> 6)] & (1 << UInt64(other & 63)) != 0 {
            distances[node] = level
            bits |= 1 << UInt64(truncatingIfNeeded: node & 63)
            found &+= 1
            break
          }
        }
      }
      next.pointer![word] = bits
      return found
    }
  }
}
