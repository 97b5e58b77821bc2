/// Answers many questions for shortest paths in one graph without allocating for each.
///
/// Bidirectional breadth-first search: whole levels are searched from both ends, always the side
/// with fewer arcs next, until the two meet. Each question touches the nodes near the two ends only:
/// O(arcs) at worst, in networks of people about the square root of that.
///
/// Source: Pohl, “Bi-directional search”, Machine Intelligence 6 (1971); the level-wise choice of side
/// as in Borassi and Natale, “KADABRA”, ESA 2016, https://doi.org/10.4230/LIPIcs.ESA.2016.20.
public struct PathSearch: Sendable {
  /// The graph searched.
  public let graph: Graph
  private let reverse: Graph
  /// For each node the one it was reached from, from the start and from the end.
  private var parents: [Parents]
  private var forward: [Graph.Node]
  private var backward: [Graph.Node]

  private struct Parents {
    var forward = Graph.Node.max
    var backward = Graph.Node.max
  }

  /// Prepares for questions. O(nodes), and O(nodes + arcs) where the graph is directed.
  public init(_ graph: Graph) {
    self.graph = graph
    reverse = graph.transposed(keepingEdges: false)
    parents = [Parents](repeating: Parents(), count: graph.nodeCount)
    forward = uninitialized(graph.nodeCount)
    backward = uninitialized(graph.nodeCount)
  }

  /// A path with the fewest edges, or nil where there is none; weights do not count.
  ///
  /// From a node to itself it is the path of one node. Where several are as short, the same question
  /// on the same graph always finds the same one.
  public mutating func shortestPath(
    from source: Graph.Node,
    to target: Graph.Node
  ) -> Graph.Path? {
    graph.require(source)
    graph.require(target)
    if source == target { return Graph.Path(nodes: [source], edges: [], length: 0) }
    var nodes: [Graph.Node] = []
    let meeting = search(from: source, to: target) { middle, parents in
      var node = middle
      while node != source {
        nodes.append(node)
        node = parents[Int(node)].forward
      }
      nodes.append(source)
      nodes.reverse()
      node = middle
      while node != target {
        node = parents[Int(node)].backward
        nodes.append(node)
      }
    }
    return meeting == nil ? nil : graph.path(over: nodes, weighted: false)
  }

  /// The number of edges on a shortest path, or nil where there is none.
  public mutating func distance(from source: Graph.Node, to target: Graph.Node) -> Int? {
    graph.require(source)
    graph.require(target)
    return source == target ? 0 : search(from: source, to: target) { _, _ in }
  }

  /// Searches from both ends, hands over the node where they met and returns the distance.
  private mutating func search(
    from source: Graph.Node,
    to target: Graph.Node,
    met: (Graph.Node, UnsafeMutableBufferPointer<Parents>) -> Void
  ) -> Int? {
    let (graph, reverse) = (graph, reverse)
    return parents.withUnsafeMutableBufferPointer { parents in
      forward.withUnsafeMutableBufferPointer { forward in
        backward.withUnsafeMutableBufferPointer { backward in
          graph.withRows { outRows in
            reverse.withRows { inRows in
              var (head, tail) = (0, 1)
              var (backHead, backTail) = (0, 1)
              forward[0] = source
              backward[0] = target
              parents[Int(source)].forward = source
              parents[Int(target)].backward = target
              defer {
                for index in 0..<tail { parents[Int(forward[index])].forward = .max }
                for index in 0..<backTail { parents[Int(backward[index])].backward = .max }
              }
              var work = outRows.degree(source)
              var backWork = inRows.degree(target)
              var distance = 0
              while head < tail && backHead < backTail {
                distance += 1
                if work <= backWork {
                  let level = head..<tail
                  head = tail
                  work = 0
                  for index in level {
                    let node = forward[index]
                    for arc in outRows.row(node) {
                      let next = outRows.targets[arc]
                      guard parents[Int(next)].forward == .max else { continue }
                      parents[Int(next)].forward = node
                      forward[tail] = next
                      tail += 1
                      if parents[Int(next)].backward != .max {
                        met(next, parents)
                        return distance
                      }
                      work += outRows.degree(next)
                    }
                  }
                } else {
                  let level = backHead..<backTail
                  backHead = backTail
                  backWork = 0
                  for index in level {
                    let node = backward[index]
                    for arc in inRows.row(node) {
                      let next = inRows.targets[arc]
                      guard parents[Int(next)].backward == .max else { continue }
                      parents[Int(next)].backward = node
                      backward[backTail] = next
                      backTail += 1
                      if parents[Int(next)].forward != .max {
                        met(next, parents)
                        return distance
                      }
                      backWork += inRows.degree(next)
                    }
                  }
                }
              }
              return nil
            }
          }
        }
      }
    }
  }
}

extension Graph {
  /// A path with the fewest edges, or nil where there is none; weights do not count.
  ///
  /// For many questions to one graph make one ``PathSearch``.
  public func shortestPath(from source: Node, to target: Node) -> Path? {
    var search = PathSearch(self)
    return search.shortestPath(from: source, to: target)
  }
}
