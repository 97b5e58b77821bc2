extension Graph {
  /// The strongly connected components: two nodes are in one group where each can be reached from
  /// the other along directions. In an undirected graph they are the ``components()``.
  ///
  /// A node on no cycle is a component of its own. Tarjan's algorithm without recursion.
  /// O(nodes + arcs).
  ///
  /// Source: Tarjan, “Depth-first search and linear graph algorithms”, SIAM Journal on Computing 1
  /// (1972), https://doi.org/10.1137/0201010.
  public func strongComponents() -> Partition {
    guard isDirected else { return components() }
    var labels = [UInt32](repeating: .max, count: nodeCount)
    /// The order of discovery; `.max` where not discovered. Lowered to the smallest reachable.
    var low = labels
    var cursors = offsets
    var open: [Node] = []
    var path: [Node] = []
    var (discovered, count): (UInt32, UInt32) = (0, 0)
    withRows { rows in
      for root in nodes where low[Int(root)] == .max {
        path.append(root)
        var orders = [discovered]
        low[Int(root)] = discovered
        discovered += 1
        open.append(root)
        while let node = path.last {
          let arc = Int(cursors[Int(node)])
          if arc < rows.row(node).upperBound {
            cursors[Int(node)] += 1
            let next = rows.targets[arc]
            if low[Int(next)] == .max {
              low[Int(next)] = discovered
              orders.append(discovered)
              discovered += 1
              path.append(next)
              open.append(next)
            } else if labels[Int(next)] == .max {
              low[Int(node)] = min(low[Int(node)], low[Int(next)])
            }
            continue
          }
          path.removeLast()
          let order = orders.removeLast()
          if low[Int(node)] == order {
            while let member = open.popLast() {
              labels[Int(member)] = count
              if member == node { break }
            }
            count += 1
          }
          if let parent = path.last {
            low[Int(parent)] = min(low[Int(parent)], low[Int(node)])
          }
        }
      }
    }
    return Partition(labels: labels)
  }
}
