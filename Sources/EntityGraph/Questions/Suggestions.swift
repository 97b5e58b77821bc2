package import GraphAlgorithms
import Ontology

extension LinkGraph {
  /// How likely missing links are found.
  public enum SuggestionMethod: String, Sendable, Hashable, CaseIterable {
    case adamicAdar = "adamic-adar"
    case resourceAllocation = "resource-allocation"
    case jaccard
    case commonNeighbors = "common-neighbours"
    case pagerank, simrank

    /// Why it speaks for a link, in one line.
    public var meaning: String {
      switch self {
      case .adamicAdar:
        "shared neighbours, those with few ties counting more (Adamic and Adar 2003)"
      case .resourceAllocation:
        "shared neighbours, each counting one over its number of ties (Zhou, Lü and Zhang 2009)"
      case .jaccard: "which part of the neighbours of either both share (Jaccard 1912)"
      case .commonNeighbors: "the number of shared neighbours"
      case .pagerank: "how often one who walks from it along the ties comes by (Haveliwala 2002)"
      case .simrank: "how alike those are that the two are tied to (Jeh and Widom 2002)"
      }
    }

    fileprivate var score: LinkScore? {
      switch self {
      case .adamicAdar: .adamicAdar
      case .resourceAllocation: .resourceAllocation
      case .jaccard: .jaccard
      case .commonNeighbors: .commonNeighbors
      case .pagerank, .simrank: nil
      }
    }
  }

  /// The most nodes for which SimRank is computed: it takes 16 bytes a pair.
  public static let simRankLimit = 5000

  /// Links of an entity that are not there and that the shape of the graph suggests.
  ///
  /// Nothing in the sources states them. Each is given with its score and the neighbours that
  /// speak for it; where there are none, with a shortest chain. Who a statement denies to be
  /// linked is not suggested.
  /// - Complexity: that of the method; by shared neighbours O(Σ degree over neighbours).
  package func suggestions(
    for node: Graph.Node?,
    named name: String,
    by method: SuggestionMethod = .adamicAdar,
    count: Int = 10
  ) -> Answer {
    let links = node.map { suggested(for: $0, by: method, count: count) } ?? []
    let rows = links.enumerated().map { place, link in
      let evidence = link.commonNeighbors.prefix(3).flatMap { shared in
        [between(link.source, shared), between(shared, link.target)].compactMap { $0 }
      }
      return Answer.Row(
        values: [
          .integer(place + 1), .text(names[Int(link.target)]), .text(type(of: link.target)),
          .text("suggested"), .figure(link.score), .text(reason(for: link)),
        ],
        citations: citations(of: evidence, limit: 6)
      )
    }
    return Answer(
      question: "to whom may \(name) be linked",
      kind: .suggestions,
      facts: [
        .init(
          key: "note",
          heading: "suggestions",
          value: .text("computed from the shape of the graph; no source states these links")
        ),
        .init(key: "for", heading: "for", value: .text(node.map { names[Int($0)] } ?? name)),
        .init(
          key: "method",
          heading: "method",
          value: .text("\(method.rawValue): \(method.meaning)")
        ),
        graphFact,
      ],
      tables: [
        Answer.Table(
          key: "suggestions",
          heading: "",
          columns: [
            .init("rank"), .init("name"), .init("type"), .init("kind", "link"), .init("score"),
            .init("reason", "why"),
          ],
          rows: Array(rows)
        )
      ]
    )
  }

  /// A link that is not there, from whichever method.
  private struct Suggestion {
    var source: Graph.Node
    var target: Graph.Node
    var score: Double
    var commonNeighbors: [Graph.Node]
  }

  private func suggested(
    for node: Graph.Node,
    by method: SuggestionMethod,
    count: Int
  ) -> [Suggestion] {
    let denied = denied(for: node)
    if let score = method.score {
      let found = graph.suggestedLinks(of: node, by: score, count: count + denied.count)
      return found.filter { !denied.contains($0.target) }.prefix(count).map {
        Suggestion(
          source: $0.source,
          target: $0.target,
          score: $0.score,
          commonNeighbors: $0.commonNeighbors
        )
      }
    }
    var scores: [Double]
    if method == .pagerank {
      var restart = [Double](repeating: 0, count: graph.nodeCount)
      restart[Int(node)] = 1
      scores = graph.pageRank(personalization: restart).values
    } else {
      let all = graph.simRank()
      let start = Int(node) * graph.nodeCount
      scores = Array(all[start..<(start + graph.nodeCount)])
    }
    let own = Set(edges(at: node).map(\.other))
    return graph.nodes.filter {
      $0 != node && scores[Int($0)] > 1e-12 && !own.contains($0) && !denied.contains($0)
    }.sorted { a, b in
      let (x, y) = ((scores[Int(a)] * 1e12).rounded(), (scores[Int(b)] * 1e12).rounded())
      return x == y ? a < b : x > y
    }.prefix(count).map { other in
      let theirs = Set(edges(at: other).map(\.other))
      return Suggestion(
        source: node,
        target: other,
        score: scores[Int(other)],
        commonNeighbors: own.intersection(theirs).sorted()
      )
    }
  }

  /// Who is linked to a node by a denied statement.
  private func denied(for node: Graph.Node) -> Set<Graph.Node> {
    guard case .network(let network) = origin else { return [] }
    var denied: Set<Graph.Node> = []
    for statement in network.statements where statement.status == .denied {
      let ends = [statement.subject, statement.object].map { self.node(of: $0) }
      if ends[0] == node, let other = ends[1] { denied.insert(other) }
      if ends[1] == node, let other = ends[0] { denied.insert(other) }
    }
    return denied
  }

  private func reason(for link: Suggestion) -> String {
    let shared = link.commonNeighbors.map { names[Int($0)] }
    guard shared.isEmpty else { return "both are tied to \(Self.list(shared, limit: 5))" }
    var search = PathSearch(graph)
    guard let path = search.shortestPath(from: link.source, to: link.target) else {
      return "their ties are alike"
    }
    return "by way of "
      + path.nodes.dropFirst().dropLast().map { names[Int($0)] }.joined(separator: ", ")
  }

  /// The strongest link between two neighbours.
  private func between(_ a: Graph.Node, _ b: Graph.Node) -> Link? {
    for graph in [graph, incoming].compactMap({ $0 }) {
      if let arc = graph.arc(from: a, to: b) {
        return links(of: graph.edge(ofArc: arc), source: a, target: b).first
      }
    }
    return nil
  }
}
