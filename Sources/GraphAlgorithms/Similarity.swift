#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A number that says how likely two nodes are to be linked, from their neighbours; directions,
/// weights, self-loops and parallel edges do not count.
public enum LinkScore: String, Sendable, Hashable, Codable, CaseIterable {
  /// The number of common neighbours.
  case commonNeighbors
  /// Common neighbours over all neighbours of either. Source: Jaccard, New Phytologist 11 (1912),
  /// https://doi.org/10.1111/j.1469-8137.1912.tb05611.x.
  case jaccard
  /// Common neighbours, each counted as 1 / log of its degree. Source: Adamic and Adar, “Friends and
  /// neighbors on the web”, Social Networks 25 (2003),
  /// https://doi.org/10.1016/S0378-8733(03)00009-1.
  case adamicAdar
  /// Common neighbours, each counted as 1 / degree. Source: Zhou, Lü and Zhang, “Predicting missing
  /// links via local information”, European Physical Journal B 71 (2009),
  /// https://doi.org/10.1140/epjb/e2009-00335-8.
  case resourceAllocation
}

/// A link that is not there and that the others suggest.
public struct SuggestedLink: Sendable, Hashable, Codable {
  /// One end.
  public let source: Graph.Node
  /// The other end.
  public let target: Graph.Node
  /// How likely it is, in the score asked for.
  public let score: Double
  /// The neighbours that both have, ascending: what speaks for the link.
  public let commonNeighbors: [Graph.Node]
}

extension Graph {
  /// How likely two nodes are to be linked; 0 where they have no common neighbour.
  ///
  /// O(arcs), to see that the graph is simple or to make it so. For all likely links of a node at once
  /// see ``suggestedLinks(of:by:count:)``.
  public func linkScore(_ score: LinkScore, _ a: Node, _ b: Node) -> Double {
    require(a)
    require(b)
    let graph = simplified()
    let common = graph.commonNeighbors(a, b)
    let union = graph.arcs(of: a).count + graph.arcs(of: b).count - common.count
    return graph.linkScore(score, common: common, union: union)
  }

  /// The likeliest missing links of a node: other nodes with a common neighbour and no edge to it, by score,
  /// then by number.
  ///
  /// Every suggestion names the neighbours that speak for it. O(Σ degree over neighbours).
  public func suggestedLinks(
    of node: Node,
    by score: LinkScore = .adamicAdar,
    count: Int = 10
  ) -> [SuggestedLink] {
    require(node)
    let graph = simplified()
    var between: [Node: [Node]] = [:]
    for neighbor in graph.neighbors(of: node) {
      for other in graph.neighbors(of: neighbor) where other != node {
        between[other, default: []].append(neighbor)
      }
    }
    for neighbor in graph.neighbors(of: node) { between[neighbor] = nil }
    let suggestions = between.map { other, common in
      let union = graph.arcs(of: node).count + graph.arcs(of: other).count - common.count
      return SuggestedLink(
        source: node,
        target: other,
        score: graph.linkScore(score, common: common, union: union),
        commonNeighbors: common
      )
    }
    return Array(suggestions.sorted { ($1.score, $0.target) < ($0.score, $1.target) }.prefix(count))
  }

  /// The neighbours that two nodes of a simple graph have in common, ascending.
  func commonNeighbors(_ a: Node, _ b: Node) -> [Node] {
    var (left, right) = (arcs(of: a), arcs(of: b))
    var common: [Node] = []
    while !left.isEmpty && !right.isEmpty {
      let (x, y) = (targets[left.lowerBound], targets[right.lowerBound])
      if x == y { common.append(x) }
      if x <= y { left.removeFirst() }
      if y <= x { right.removeFirst() }
    }
    return common
  }

  /// The score from the common neighbours and the number of neighbours of either.
  private func linkScore(_ score: LinkScore, common: [Node], union: Int) -> Double {
    func degree(_ node: Node) -> Double { Double(arcs(of: node).count) }
    switch score {
    case .commonNeighbors: return Double(common.count)
    case .jaccard: return union == 0 ? 0 : Double(common.count) / Double(union)
    case .adamicAdar:
      return common.reduce(0) { $0 + (degree($1) > 1 ? 1 / log(degree($1)) : 0) }
    case .resourceAllocation: return common.reduce(0) { $0 + 1 / degree($1) }
    }
  }
}
