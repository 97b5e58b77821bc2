import GraphAlgorithms
import Interchange
import Ontology

/// One link between two nodes: what an edge of a ``LinkGraph`` is made of.
struct Link {
  /// Where it starts.
  var source: Graph.Node
  /// Where it ends.
  var target: Graph.Node
  /// How strongly it ties its ends together.
  var strength: Double
  /// What it says, for a table: `works-for`; empty where nothing is known.
  var relation: String
  /// What it says, between two names: `works for`.
  var verb: String
  /// When, as it is written; empty where that is not known.
  var date = ""
  /// The statement behind it.
  var statement: Statement?
}

extension LinkGraph {
  /// The links of an edge, the strongest first.
  func links(of edge: Graph.Edge, source: Graph.Node, target: Graph.Node) -> [Link] {
    let indices = linkIndices(of: edge)
    guard !indices.isEmpty else {
      return [Link(source: source, target: target, strength: 1, relation: "", verb: "")]
    }
    // Equals stay in the order of their source.
    return indices.map { link(Int($0)) }.enumerated()
      .sorted { ($1.element.strength, $0.offset) < ($0.element.strength, $1.offset) }
      .map(\.element)
  }

  /// A link of the origin.
  func link(_ index: Int) -> Link {
    switch origin {
    case .network(let network):
      let statement = network.statements[index]
      let relation = network.schema[statement.relation]
      return Link(
        source: node(of: statement.subject) ?? 0,
        target: node(of: statement.object) ?? 0,
        strength: Projection.strength(of: statement, schema: network.schema),
        relation: relation.name,
        verb: relation.verb,
        date: statement.date?.description ?? "",
        statement: statement
      )
    case .table(let table):
      let edge = table.edges[index]
      return Link(
        source: edge.source,
        target: edge.target,
        strength: edge.weight,
        relation: edge.relation,
        verb: edge.relation,
        date: edge.date
      )
    case .numbers:
      preconditionFailure("nothing is known of the links of numbered nodes")
    }
  }

  /// The links at a node, the strongest first, at most `limit`.
  func links(
    at node: Graph.Node,
    limit: Int,
    where isWanted: (Graph.Node) -> Bool = { _ in true }
  )
    -> [Link]
  {
    var found: [Link] = []
    for (edge, other) in edges(at: node) where isWanted(other) {
      found += links(of: edge, source: node, target: other).prefix(limit)
    }
    let sorted = found.enumerated().sorted {
      ($1.element.strength, $0.offset) < ($0.element.strength, $1.offset)
    }
    // What reads the same is told once, such as a link without direction at both of its arcs.
    var seen: Set<String> = []
    var kept: [Link] = []
    for link in sorted.map(\.element) where kept.count < limit {
      if seen.insert(words(link, from: node)).inserted { kept.append(link) }
    }
    return kept
  }

  /// The edges at a node, those that reach it too, with the node at the other end.
  func edges(at node: Graph.Node) -> [(edge: Graph.Edge, other: Graph.Node)] {
    var edges = graph.arcs(of: node).map { (graph.edge(ofArc: $0), graph.target(ofArc: $0)) }
    guard let incoming else { return edges }
    edges += incoming.arcs(of: node).map { (incoming.edge(ofArc: $0), incoming.target(ofArc: $0)) }
    return edges
  }

  /// A link in words as seen from one of its ends: `leads Kazakhstan`, `Wang Yi called`.
  func words(_ link: Link, from node: Graph.Node) -> String {
    let other = link.source == node ? link.target : link.source
    guard !link.verb.isEmpty else { return names[Int(other)] }
    return link.source == node
      ? "\(link.verb) \(names[Int(other)])" : "\(names[Int(other)]) \(link.verb)"
  }

  /// The quotations behind links, at most `limit`, none twice.
  func citations(of links: [Link], limit: Int) -> [Answer.Citation] {
    guard case .network(let network) = origin else { return [] }
    var citations: [Answer.Citation] = []
    for link in links {
      guard let statement = link.statement else { continue }
      for citation in network.citations(of: statement).prefix(1) where !citations.contains(citation)
      {
        citations.append(citation)
      }
    }
    return Array(citations.prefix(limit))
  }

  /// The columns of a list of links.
  static let linkColumns: [Answer.Column] = [
    .init("subject"), .init("relation"), .init("object"), .init("title"), .init("date", "when"),
    .init("status"), .init("speaker", "says"), .init("confidence"), .init("sources"),
    .init("weight"),
  ]

  /// A link as a row of `linkColumns`.
  func row(_ link: Link) -> Answer.Row {
    if case .network(let network) = origin, let statement = link.statement {
      let row = network.row(statement)
      let values = row.values
      return Answer.Row(
        values: [
          values[0], values[1], values[2], values[4], values[3], values[6], values[7], values[8],
          values[9], .none,
        ],
        citations: row.citations
      )
    }
    return Answer.Row(
      values: [
        .text(names[Int(link.source)]), .text(link.relation), .text(names[Int(link.target)]), .none,
        .text(link.date), .none, .none, .none, .none,
        link.strength == 1 ? .none : .figure(link.strength),
      ],
      citations: []
    )
  }
}
