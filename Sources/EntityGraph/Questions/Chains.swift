import Foundation
package import GraphAlgorithms
public import Ontology

/// Which chains are looked for.
public enum ChainKind: Sendable, Hashable {
  /// Few links, each well attested; in a graph file, few and strong ties.
  case strongest
  /// The fewest links.
  case shortest
  /// Links that follow one another in time, so that word could pass; the earliest arrival.
  case inTime
}

extension Network {
  /// The strongest chains of statements between two entities.
  ///
  /// A chain is strong where it is short and each of its links is well attested; denied
  /// statements link nothing.
  /// - Parameters:
  ///   - a: Where the chains start.
  ///   - b: Where they end.
  ///   - count: How many at most.
  ///   - selection: Which statements count.
  /// - Complexity: as ``Graph/shortestPaths(from:to:count:weighted:)``.
  public func chains(
    from a: EntityID,
    to b: EntityID,
    count: Int = 3,
    in selection: Selection = Selection()
  ) -> Answer {
    let links = LinkGraph(self, selection: selection)
    return links.chains(
      from: links.node(of: a),
      to: links.node(of: b),
      named: (self[a].name, self[b].name),
      count: count
    )
  }
}

extension LinkGraph {
  /// Chains of links between two nodes, each of its links with what it stands for.
  ///
  /// - Parameters:
  ///   - a: Where the chains start; nil where no link names it.
  ///   - b: Where they end.
  ///   - names: What the two are called.
  ///   - kind: Which chains.
  ///   - count: How many at most; of chains in time there is one.
  /// - Complexity: as ``Graph/shortestPaths(from:to:count:weighted:)``.
  package func chains(
    from a: Graph.Node?,
    to b: Graph.Node?,
    named names: (String, String),
    kind: ChainKind = .strongest,
    count: Int = 3
  ) -> Answer {
    var rows: [Answer.Row] = []
    var facts: [Answer.Fact] = []
    if let a, let b, a != b {
      switch kind {
      case .inTime: (rows, facts) = chainInTime(from: a, to: b)
      case .strongest, .shortest:
        let graph = kind == .strongest ? costs : graph
        let paths = graph.shortestPaths(
          from: a,
          to: b,
          count: count,
          weighted: kind == .strongest
        )
        for (number, path) in paths.enumerated() {
          for (step, edge) in path.edges.enumerated() {
            let stack = links(of: edge, source: path.nodes[step], target: path.nodes[step + 1])
            rows += stack.prefix(3).map {
              chainRow(turned($0, from: path.nodes[step]), chain: number + 1, step: step + 1)
            }
          }
        }
      }
    }
    return Answer(
      question: "how is \(names.0) linked to \(names.1)",
      kind: .chains,
      facts: facts,
      tables: [
        Answer.Table(
          key: "chains",
          heading: "",
          columns: [.init("chain"), .init("step")] + Self.linkColumns,
          rows: rows
        )
      ]
    )
  }

  /// The link as a step from a node: where ties have no direction it leads on from there. A
  /// statement stands as it is made.
  private func turned(_ link: Link, from node: Graph.Node) -> Link {
    guard link.statement == nil, !graph.isDirected, link.target == node else { return link }
    var link = link
    (link.source, link.target) = (link.target, link.source)
    return link
  }

  private func chainRow(_ link: Link, chain: Int, step: Int) -> Answer.Row {
    var row = row(link)
    row.values = [.integer(chain), .integer(step)] + row.values
    return row
  }

  private func chainInTime(
    from a: Graph.Node,
    to b: Graph.Node
  ) -> (rows: [Answer.Row], facts: [Answer.Fact]) {
    let (contacts, undated) = contacts()
    let temporal = TemporalGraph(
      nodeCount: graph.nodeCount,
      contacts: contacts,
      isDirected: graph.isDirected
    )
    let path = temporal.earliestPath(from: a, to: b)
    let rows = (path?.contacts ?? []).enumerated().map { step, contact in
      chainRow(turned(link(Int(contact.id)), from: contact.source), chain: 1, step: step + 1)
    }
    return (rows, undated > 0 ? [Self.undatedFact(undated)] : [])
  }

  /// The graph with the cost of each edge: −ln *p* + ¼, where *p* is the chance that one of
  /// its statements holds; in a graph file one over the strength of the tie.
  private var costs: Graph {
    guard case .network = origin else { return lengths }
    return graph.withWeights { edge, _ in
      let doubt = linkIndices(of: edge).reduce(1.0) { $0 * (1 - link(Int($1)).strength) }
      return -log(max(1 - doubt, 1e-6)) + 0.25
    }
  }
}
