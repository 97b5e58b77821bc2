extension Graph {
  /// The distance of a node that cannot be reached.
  public static let unreachable: Int32 = -1

  /// The number of edges on a shortest path from `source` to every node, or
  /// ``unreachable``; weights do not count.
  ///
  /// Breadth-first search. O(nodes + arcs).
  public func distances(from source: Node, threads: Threads = 1) -> [Int32] {
    require(source)
    var queue = [Node](repeating: 0, count: nodeCount)
    var distances = [Int32](repeating: Self.unreachable, count: nodeCount)
    queue.withUnsafeMutableBufferPointer { queue in
      distances.withUnsafeMutableBufferPointer { distances in
        queue[0] = source
        distances[Int(source)] = 0
        var (head, tail) = (0, 1)
        while head < tail {
          let node = Int(queue[head])
          head += 1
          let next = distances[node] + 1
          for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
            let target = targets[arc]
            if distances[Int(target)] < 0 {
              distances[Int(target)] = next
              queue[tail] = target
              tail += 1
            }
          }
        }
      }
    }
    return distances
  }
}
