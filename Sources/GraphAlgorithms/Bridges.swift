/// The edges and nodes that alone hold parts of a graph together.
public struct CutPoints: Sendable, Hashable, Codable {
  /// Edges without which a component falls apart, ascending.
  public let bridges: [Graph.Edge]
  /// Nodes without which a component falls apart (articulation points), ascending.
  public let articulationPoints: [Graph.Node]
  /// For each bridge how many nodes are on its smaller side.
  public let bridgeSides: [Int]
  /// For each articulation point how many nodes lose touch with the largest of the parts into which
  /// its component falls without it.
  public let separatedNodes: [Int]
}

extension Graph {
  /// Bridges and articulation points; directions do not count.
  ///
  /// One of two parallel edges is never a bridge, nor is a self-loop. An isolated node and the ends
  /// of a lone edge are no articulation points. Tarjan's depth-first search without recursion.
  /// O(nodes + arcs).
  ///
  /// Sources: Tarjan, “A note on finding the bridges of a graph”, Information Processing Letters 2
  /// (1974), https://doi.org/10.1016/0020-0190(74)90003-9; Hopcroft and Tarjan, “Algorithm 447”,
  /// CACM 16 (1973), https://doi.org/10.1145/362248.362272.
  public func cutPoints() -> CutPoints {
    let graph = undirected()
    var order = [UInt32](repeating: .max, count: nodeCount)
    var low = order
    var cursors = graph.offsets
    var isArticulation = [Bool](repeating: false, count: nodeCount)
    var bridges: [(edge: Edge, below: Int)] = []
    /// The nodes below each node in the tree of the search, itself included.
    var sizes = [UInt32](repeating: 1, count: nodeCount)
    /// For each node all nodes of, and the largest of, the parts that it alone ties to the rest.
    var cutOff = [UInt32](repeating: 0, count: nodeCount)
    var largestCutOff = cutOff
    var (bridgeSides, separated): ([Edge: Int], [Int]) = (
      [:], [Int](repeating: 0, count: nodeCount)
    )
    /// The nodes from the root to where the search is, and the arc that each was reached by.
    var path: [(node: Node, arc: Int, skippedParent: Bool)] = []
    var discovered: UInt32 = 0
    /// The articulation points and the first bridge of the component that is searched.
    var (component, firstBridge): ([Node], Int) = ([], 0)
    graph.withRows { rows in
      for root in graph.nodes where order[Int(root)] == .max {
        var rootChildren = 0
        path.append((root, -1, true))
        order[Int(root)] = discovered
        low[Int(root)] = discovered
        discovered += 1
        while let (node, reachedBy, skippedParent) = path.last {
          let arc = Int(cursors[Int(node)])
          if arc < rows.row(node).upperBound {
            cursors[Int(node)] += 1
            let next = rows.targets[arc]
            if !skippedParent && path[path.count - 2].node == next {
              // The edge that led here; a second one to the same node is a way back.
              path[path.count - 1].skippedParent = true
            } else if order[Int(next)] == .max {
              order[Int(next)] = discovered
              low[Int(next)] = discovered
              discovered += 1
              path.append((next, arc, false))
            } else {
              low[Int(node)] = min(low[Int(node)], order[Int(next)])
            }
            continue
          }
          path.removeLast()
          guard let parent = path.last?.node else { continue }
          low[Int(parent)] = min(low[Int(parent)], low[Int(node)])
          sizes[Int(parent)] += sizes[Int(node)]
          if low[Int(node)] > order[Int(parent)] {
            bridges.append((graph.edge(ofArc: reachedBy), Int(sizes[Int(node)])))
          }
          if low[Int(node)] >= order[Int(parent)] {
            cutOff[Int(parent)] += sizes[Int(node)]
            largestCutOff[Int(parent)] = max(largestCutOff[Int(parent)], sizes[Int(node)])
          }
          if parent == root {
            rootChildren += 1
          } else if low[Int(node)] >= order[Int(parent)] {
            isArticulation[Int(parent)] = true
            component.append(parent)
          }
        }
        if rootChildren > 1 {
          isArticulation[Int(root)] = true
          component.append(root)
        }
        // How large the component is, is known only here.
        let all = sizes[Int(root)]
        for node in component {
          let rest = all - 1 - cutOff[Int(node)]
          separated[Int(node)] = Int(all - 1 - max(rest, largestCutOff[Int(node)]))
        }
        for (edge, below) in bridges[firstBridge...] {
          bridgeSides[edge] = min(below, Int(all) - below)
        }
        component.removeAll(keepingCapacity: true)
        firstBridge = bridges.count
      }
    }
    let sorted = bridges.map(\.edge).sorted()
    let points = nodes.filter { isArticulation[Int($0)] }
    return CutPoints(
      bridges: sorted,
      articulationPoints: points,
      bridgeSides: sorted.map { bridgeSides[$0] ?? 0 },
      separatedNodes: points.map { separated[Int($0)] }
    )
  }
}
