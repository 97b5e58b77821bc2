extension Graph {
  /// The connected components: two nodes are in one group where a chain of edges joins them,
  /// whatever the directions (weak components of a directed graph).
  ///
  /// An isolated node is a component of its own; the empty graph has none. Breadth-first search
  /// from each node not reached yet. O(nodes + arcs); a directed graph is searched by union of arcs,
  /// O(nodes + arcs · α).
  ///
  /// Source: Hopcroft and Tarjan, “Algorithm 447: efficient algorithms for graph manipulation”,
  /// CACM 16 (1973), https://doi.org/10.1145/362248.362272.
  public func components() -> Partition {
    Partition(labels: weakRoots())
  }

  /// For each node the smallest node of its component.
  ///
  /// Union–find with links towards smaller nodes: Rem's algorithm with splicing, one pass over the
  /// arcs; after it every parent is a smaller node, so that one ascending pass flattens all chains.
  private func weakRoots() -> [UInt32] {
    var parents = (0..<UInt32(nodeCount)).map { $0 }
    parents.withUnsafeMutableBufferPointer { parents in
      targets.withUnsafeBufferPointer { targets in
        offsets.withUnsafeBufferPointer { offsets in
          for node in 0..<nodeCount {
            for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
              var (a, b) = (UInt32(node), targets[arc])
              if !isDirected && b > a { break }
              while parents[Int(a)] != parents[Int(b)] {
                if parents[Int(a)] < parents[Int(b)] { swap(&a, &b) }
                // The parent of a is the larger: it moves towards the smaller.
                if a == parents[Int(a)] {
                  parents[Int(a)] = parents[Int(b)]
                  break
                }
                let next = parents[Int(a)]
                parents[Int(a)] = parents[Int(b)]
                a = next
              }
            }
          }
        }
      }
      for node in 0..<nodeCount { parents[node] = parents[Int(parents[node])] }
    }
    return parents
  }
}
