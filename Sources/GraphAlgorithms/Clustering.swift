extension Graph {
  /// The number of triangles that each node is part of.
  ///
  /// Directions, weights, self-loops and parallel edges do not count. Every triangle is found once:
  /// edges are turned towards the node of higher degree, and the neighbourhoods of the two ends
  /// of each are compared through a bit for each node. O(arcs^1.5) at worst.
  ///
  /// Sources: Schank and Wagner, “Finding, counting and listing all triangles in large graphs”,
  /// WEA 2005, https://doi.org/10.1007/11427186_54; Latapy, “Main-memory triangle computations for
  /// very large (sparse (power-law)) graphs”, Theoretical Computer Science 407 (2008),
  /// https://doi.org/10.1016/j.tcs.2008.07.017.
  public func triangles() -> [Int] {
    let oriented = OrientedGraph(simplified())
    var counts = [Int](repeating: 0, count: nodeCount)
    counts.withUnsafeMutableBufferPointer { counts in
      oriented.forEachTriangle { a, b, c in
        counts[a] &+= 1
        counts[b] &+= 1
        counts[c] &+= 1
      }
    }
    return counts.indices.map { counts[Int(oriented.ranks[$0])] }
  }

  /// The transitivity: which share of the pairs of neighbours of a node are neighbours themselves,
  /// over all nodes together; three times the triangles over the paths of two edges.
  ///
  /// 0 where there is no such pair. Counted on the same graph as ``triangles()``.
  ///
  /// Source: Newman, Strogatz and Watts, “Random graphs with arbitrary degree distributions and their
  /// applications”, Physical Review E 64 (2001), https://doi.org/10.1103/PhysRevE.64.026118.
  public func transitivity() -> Double {
    let graph = simplified()
    var pairs = 0.0
    for node in graph.nodes {
      let degree = Double(graph.arcs(of: node).count)
      pairs += degree * (degree - 1) / 2
    }
    guard pairs > 0 else { return 0 }
    return 3 * Double(OrientedGraph(graph).triangleCount()) / pairs
  }

  /// The local clustering coefficient of each node: which share of the pairs of its neighbours are
  /// neighbours themselves; 0 for a node with fewer than two.
  ///
  /// Counted on the same graph as ``triangles()``, at the same cost.
  ///
  /// Source: Watts and Strogatz, “Collective dynamics of ‘small-world’ networks”, Nature 393 (1998),
  /// https://doi.org/10.1038/30918.
  public func localClustering() -> [Double] {
    let graph = simplified()
    return graph.triangles().enumerated().map { node, triangles in
      let degree = Double(graph.arcs(of: Node(node)).count)
      return degree < 2 ? 0 : 2 * Double(triangles) / (degree * (degree - 1))
    }
  }
}

/// A simple undirected graph with each edge kept at its end of lower degree only, nodes renumbered by
/// ascending degree.
struct OrientedGraph {
  /// The new number of each node.
  let ranks: [UInt32]
  private let offsets: [UInt32]
  private let targets: [UInt32]

  init(_ graph: Graph) {
    let n = graph.nodeCount
    var ranks = uninitialized(n)
    var offsets = [UInt32](repeating: 0, count: n + 1)
    var targets = uninitialized(graph.edgeCount)
    graph.withRows { rows in
      // A counting sort by degree, stable in the old numbers.
      var largest = 0
      for node in graph.nodes { largest = max(largest, rows.degree(node)) }
      var starts = [UInt32](repeating: 0, count: largest + 2)
      for node in graph.nodes { starts[rows.degree(node) + 1] += 1 }
      for degree in 0...largest { starts[degree + 1] += starts[degree] }
      var order = uninitialized(n)
      for node in graph.nodes {
        let rank = starts[rows.degree(node)]
        starts[rows.degree(node)] += 1
        ranks[Int(node)] = rank
        order[Int(rank)] = node
      }
      ranks.withUnsafeBufferPointer { ranks in
        targets.withUnsafeMutableBufferPointer { targets in
          var end = 0
          for rank in 0..<n {
            offsets[rank] = UInt32(end)
            for arc in rows.row(order[rank]) {
              let far = ranks[Int(rows.targets[arc])]
              if far > rank {
                targets[end] = far
                end &+= 1
              }
            }
          }
          offsets[n] = UInt32(end)
        }
      }
    }
    self.ranks = ranks
    self.offsets = offsets
    self.targets = targets
  }

  /// The number of triangles in all.
  func triangleCount() -> Int {
    var count = 0
    forEachTriangle { _, _, _ in count &+= 1 }
    return count
  }

  /// Calls the closure once for each triangle, with new numbers.
  @inline(__always)
  func forEachTriangle(_ body: (Int, Int, Int) -> Void) {
    let n = offsets.count - 1
    var marks = [UInt64](repeating: 0, count: (n + 63) / 64)
    marks.withUnsafeMutableBufferPointer { marks in
      offsets.withUnsafeBufferPointer { offsets in
        targets.withUnsafeBufferPointer { targets in
          for node in 0..<n {
            let row = Int(offsets[node])..<Int(offsets[node + 1])
            guard row.count > 1 else { continue }
            for arc in row { marks[Int(targets[arc] >> 6)] |= 1 << UInt64(targets[arc] & 63) }
            for arc in row {
              let middle = Int(targets[arc])
              for next in Int(offsets[middle])..<Int(offsets[middle + 1]) {
                let far = targets[next]
                if marks[Int(far >> 6)] & (1 << UInt64(far & 63)) != 0 {
                  body(node, middle, Int(far))
                }
              }
            }
            for arc in row { marks[Int(targets[arc] >> 6)] = 0 }
          }
        }
      }
    }
  }
}
