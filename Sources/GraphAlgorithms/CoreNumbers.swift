extension Graph {
  /// The core number of each node: the largest k such that the node is in a k-core, a part of the
  /// graph in which everybody has at least k neighbours.
  ///
  /// Directions, weights, self-loops and parallel edges do not count. An isolated node has 0. Nodes are peeled off
  /// level by level; a node is looked at once for each level up to its core number, so that all
  /// scans together cost no more than the arcs. O(nodes + arcs).
  ///
  /// Sources: Seidman, “Network structure and minimum degree”, Social Networks 5 (1983),
  /// https://doi.org/10.1016/0378-8733(83)90028-X; Batagelj and Zaveršnik, “An O(m) algorithm for
  /// cores decomposition of networks” (2003), https://doi.org/10.48550/arXiv.cs/0310049; the peeling
  /// by levels as in Kabir and Madduri, “Parallel k-core decomposition on multicore platforms”,
  /// IPDPSW 2017, https://doi.org/10.1109/IPDPSW.2017.151.
  public func coreNumbers() -> [Int] {
    let graph = simplified()
    var degrees = graph.nodes.map { Int32(truncatingIfNeeded: graph.arcs(of: $0).count) }
    var remaining = graph.nodes.map { $0 }
    var queue = uninitialized(nodeCount)
    degrees.withUnsafeMutableBufferPointer { degrees in
      remaining.withUnsafeMutableBufferPointer { remaining in
        queue.withUnsafeMutableBufferPointer { queue in
          graph.withRows { rows in
            var left = remaining.count
            var level: Int32 = 0
            while left > 0 {
              // Who has no more than `level` neighbours left goes; the next level is the least degree.
              var (kept, tail) = (0, 0)
              var least = Int32.max
              for index in 0..<left {
                let node = remaining[index]
                let degree = degrees[Int(node)]
                if degree > level {
                  remaining[kept] = node
                  kept &+= 1
                  least = min(least, degree)
                } else if degree == level {
                  queue[tail] = node
                  tail &+= 1
                }
              }
              left = kept
              if tail == 0 {
                level = least
                continue
              }
              var head = 0
              while head < tail {
                let node = queue[head]
                head &+= 1
                for arc in rows.row(node) {
                  let neighbor = rows.targets[arc]
                  let degree = degrees[Int(neighbor)]
                  guard degree > level else { continue }
                  degrees[Int(neighbor)] = degree &- 1
                  if degree == level &+ 1 {
                    queue[tail] = neighbor
                    tail &+= 1
                  }
                }
              }
              level &+= 1
            }
          }
        }
      }
    }
    return degrees.map(Int.init)
  }
}
