package import GraphAlgorithms
import Interchange
import Ontology

extension LinkGraph {
  /// The node that a name means; nil where it names an entity without any link here.
  ///
  /// - Throws: `EntityGraphError` where it means none or several; the message says which.
  /// - Complexity: O(*n*) in the number of names.
  package func node(named name: String) throws(EntityGraphError) -> Graph.Node? {
    switch origin {
    case .network(let network): return node(of: try network.entity(named: name))
    case .numbers, .table:
      let exact = names.indices.filter { names[$0] == name }
      if exact.count == 1 { return Graph.Node(exact[0]) }
      let degrees = graph.degrees()
      let index = NameIndex(
        names.indices.map { node in
          NameIndex.Named(
            name: names[node],
            aliases: aliases(of: node),
            type: type(of: Graph.Node(node)),
            weight: degrees[node]
          )
        }
      )
      let id = try index.entity(named: name) { id in
        (names[id.index], type(of: id.rawValue))
      }
      return id.rawValue
    }
  }

  private func aliases(of node: Int) -> [String] {
    guard case .table(let table) = origin, table.nodes[node].id != names[node] else { return [] }
    return [table.nodes[node].id]
  }
}

extension LinkGraph {
  /// As `chains`, between two that are named.
  ///
  /// - Throws: `EntityGraphError` where a name means none or several.
  public func chains(
    from a: String,
    to b: String,
    kind: ChainKind = .strongest,
    count: Int = 3
  ) throws(EntityGraphError) -> Answer {
    let (start, end) = (try node(named: a), try node(named: b))
    let called = (start.map { names[Int($0)] } ?? a, end.map { names[Int($0)] } ?? b)
    return chains(from: start, to: end, named: called, kind: kind, count: count)
  }

  /// As `suggestions`, for one that is named.
  ///
  /// - Throws: `EntityGraphError` where the name means none or several.
  public func suggestions(
    forNamed name: String,
    by method: SuggestionMethod = .adamicAdar,
    count: Int = 10
  ) throws(EntityGraphError) -> Answer {
    let node = try node(named: name)
    if method == .simrank, graph.nodeCount > Self.simRankLimit {
      throw EntityGraphError(
        .tooLarge,
        "SimRank takes graphs of at most \(Self.simRankLimit) entities, not of \(graph.nodeCount)",
        hint: "use ‘--by pagerank’"
      )
    }
    return suggestions(for: node, named: name, by: method, count: count)
  }
}

extension LinkGraph.RankOptions {
  /// Lets the walker of PageRank start at a named entity.
  ///
  /// - Throws: `EntityGraphError` where the name means none or several, or one without links.
  public mutating func start(at name: String, in links: LinkGraph) throws(EntityGraphError) {
    guard let node = try links.node(named: name) else {
      throw EntityGraphError(
        .unknownName,
        "no statement that counts links ‘\(name)’ to anyone",
        hint: "take more statements in, or start elsewhere"
      )
    }
    start = node
  }
}
