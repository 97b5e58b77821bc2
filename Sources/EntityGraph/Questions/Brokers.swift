import GraphAlgorithms
import Ontology

extension LinkGraph {
  /// Between which groups brokers are looked for.
  public enum BrokerGroups: Sendable, Hashable {
    /// Groups with many ties within and few between, by the Leiden algorithm.
    case communities
    /// The types of entities.
    case types
  }

  /// Who links what is otherwise unlinked: brokers between groups, entities without which the
  /// graph falls apart, and ties that alone hold parts together.
  ///
  /// A broker stands between two others that are not linked directly (Gould and Fernandez'
  /// roles); its constraint (Burt) is low where its contacts do not know one another.
  /// - Complexity: O(Σ degree²) and one search of the graph.
  public func brokers(between grouping: BrokerGroups = .communities, count: Int = 10) -> Answer {
    let partition =
      switch grouping {
      case .communities: graph.communities().partition
      case .types: Partition(labels: typeLabels.numbers)
      }
    let groups = Groups(self, partition)
    let cuts = graph.cutPoints()
    var facts = [graphFact]
    facts.append(
      .init(
        key: "groups",
        heading: "groups",
        value: .text(
          grouping == .types
            ? "the \(partition.count) types of entities"
            : "\(groups.bySize.count), by Leiden’s modularity"
        )
      )
    )
    facts.append(
      .init(
        key: "roles",
        heading: "roles",
        value: .text(
          "coordinator: between two of its own group; gatekeeper and representative: between its "
            + "own group and another; consultant: between two of one other group; liaison: "
            + "between two other groups"
        )
      )
    )
    return Answer(
      question: "who links what is otherwise unlinked",
      kind: .brokers,
      facts: facts,
      tables: [
        brokerTable(groups, grouping, count: count), cutPointTable(cuts, count: count),
        bridgeTable(cuts, count: count),
      ]
    )
  }

  // MARK: - Brokers

  private func brokerTable(
    _ groups: Groups,
    _ grouping: BrokerGroups,
    count: Int
  ) -> Answer.Table {
    let roles = graph.brokerage(types: groups.partition.labels).map { Roles($0, graph.isDirected) }
    let constraint = graph.constraint()
    let sizes = graph.effectiveSize()
    let ranked = graph.nodes.filter { roles[Int($0)].across > 0 }.sorted {
      let (a, b) = (Int($0), Int($1))
      if roles[a].across != roles[b].across { return roles[a].across > roles[b].across }
      let difference = constraint[a] - constraint[b]
      return abs(difference) > 1e-9 ? difference < 0 : a < b
    }
    let rows = ranked.prefix(count).enumerated().map { place, node in
      let own = roles[Int(node)]
      let across = links(at: node, limit: 3) { !groups.partition.joins(node, $0) }
      let counts: [Answer.Value] = [
        own.gatekeeper, own.representative, own.consultant, own.liaison, own.coordinator,
      ].map { $0.map { .integer($0) } ?? .none }
      return Answer.Row(
        values: [
          .integer(place + 1), .text(names[Int(node)]), .text(type(of: node)),
          .text(own.mainRole), .integer(own.across),
        ] + counts + [
          .figure(constraint[Int(node)]), .figure(sizes[Int(node)]),
          .text(linked(by: node, groups, grouping)),
          .text(across.map { words($0, from: node) }.joined(separator: "; ")),
        ],
        citations: citations(of: across, limit: 3)
      )
    }
    return Answer.Table(
      key: "brokers",
      heading: "Brokers: they stand between others who are not linked directly",
      columns: [
        .init("rank"), .init("name"), .init("type"), .init("role", "mostly"),
        .init("pairs", "pairs across groups"), .init("gatekeeper"), .init("representative"),
        .init("consultant"), .init("liaison"), .init("coordinator"), .init("constraint"),
        .init("effective_size", "effective size"), .init("links", "links the groups of"),
        .init("ties", "by"),
      ],
      rows: Array(rows)
    )
  }

  /// The groups that a node has ties to, by their most central members, its own first.
  private func linked(by node: Graph.Node, _ groups: Groups, _ grouping: BrokerGroups) -> String {
    var ties: [Int: Int] = [:]
    for (_, other) in edges(at: node) {
      ties[Int(groups.partition.labels[Int(other)]), default: 0] += 1
    }
    let own = Int(groups.partition.labels[Int(node)])
    let order = ties.keys.sorted {
      ($0 == own ? 0 : 1, -(ties[$0] ?? 0), $0) < ($1 == own ? 0 : 1, -(ties[$1] ?? 0), $1)
    }
    let shown = order.prefix(4).map { group in
      let first = groups.ranked(group)[0]
      return grouping == .types ? type(of: first) : names[Int(first)]
    }
    let more = order.count > 4 ? " and \(order.count - 4) more" : ""
    return shown.joined(separator: ", ") + more
  }

  // MARK: - What holds the graph together

  private func cutPointTable(_ cuts: CutPoints, count: Int) -> Answer.Table {
    let order = cuts.articulationPoints.indices
      .sorted { (cuts.separatedNodes[$1], $0) < (cuts.separatedNodes[$0], $1) }
    let rows = order.prefix(count).map { index in
      let node = cuts.articulationPoints[index]
      let parts = parts(without: node)
      let sizes = parts.map { String($0.count) }
      return Answer.Row(
        values: [
          .text(names[Int(node)]), .text(type(of: node)),
          .text("the rest falls into \(parts.count) parts of \(Self.list(sizes, limit: 6))"),
          .text(Self.list(parts.dropFirst().joined().map { names[Int($0)] }, limit: 4)),
        ],
        citations: []
      )
    }
    return Answer.Table(
      key: "articulation_points",
      heading: "Without them the graph falls apart",
      columns: [
        .init("name"), .init("type"), .init("effect", "without it"), .init("cut_off", "cut off"),
      ],
      rows: Array(rows)
    )
  }

  private func bridgeTable(_ cuts: CutPoints, count: Int) -> Answer.Table {
    var ends: [Graph.Edge: (Graph.Node, Graph.Node)] = [:]
    let wanted = Set(cuts.bridges)
    graph.forEachEdge { source, target, _, edge in
      if wanted.contains(edge) { ends[edge] = (source, target) }
    }
    let order = cuts.bridges.indices
      .sorted { (cuts.bridgeSides[$1], $0) < (cuts.bridgeSides[$0], $1) }
    let rows = order.prefix(count).compactMap { index -> Answer.Row? in
      guard let (source, target) = ends[cuts.bridges[index]] else { return nil }
      let side = cuts.bridgeSides[index]
      let links = links(of: cuts.bridges[index], source: source, target: target)
      let relations = links.map(\.relation).filter { !$0.isEmpty }
      return Answer.Row(
        values: [
          .text(names[Int(source)]), .text(names[Int(target)]),
          .text(Self.list(relations.uniqued(), limit: 3)),
          .text(bridgeWords(source, target, side: side)),
        ],
        citations: citations(of: links, limit: 3)
      )
    }
    return Answer.Table(
      key: "bridges",
      heading: "Ties that alone hold parts together",
      columns: [
        .init("one"), .init("other"), .init("relation"), .init("effect", "what it is"),
      ],
      rows: rows
    )
  }

  /// What a bridge ties to the rest, `side` nodes on its smaller side.
  private func bridgeWords(_ source: Graph.Node, _ target: Graph.Node, side: Int) -> String {
    let beyond = parts(without: source).first { $0.contains(target) }?.count ?? 0
    let near = names[Int(beyond == side ? target : source)]
    return side == 1
      ? "the only tie of \(near)" : "alone ties \(near) and \(side - 1) more to the rest"
  }

  /// The parts into which a node's component falls without it, the largest first.
  func parts(without node: Graph.Node) -> [[Graph.Node]] {
    var seen: Set<Graph.Node> = [node]
    var parts: [[Graph.Node]] = []
    for (_, start) in edges(at: node) where seen.insert(start).inserted {
      var part = [start]
      var next = 0
      while next < part.count {
        for (_, other) in edges(at: part[next]) where seen.insert(other).inserted {
          part.append(other)
        }
        next += 1
      }
      parts.append(part.sorted())
    }
    return parts.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }

  /// Some items in words: `a, b, c and 4 more`.
  static func list(_ items: [String], limit: Int) -> String {
    guard items.count > limit else { return items.joined(separator: ", ") }
    return items.prefix(limit).joined(separator: ", ") + " and \(items.count - limit) more"
  }
}

/// How often a node brokers in each role; in an undirected graph every pair counts once.
private struct Roles {
  let coordinator: Int?
  let consultant: Int?
  let gatekeeper: Int?
  /// Nil in an undirected graph, where it is the same as gatekeeper.
  let representative: Int?
  let liaison: Int?

  init(_ roles: Brokerage, _ isDirected: Bool) {
    let share = isDirected ? 1 : 2
    coordinator = roles.coordinator / share
    consultant = roles.consultant / share
    gatekeeper = roles.gatekeeper
    representative = isDirected ? roles.representative : nil
    liaison = roles.liaison / share
  }

  /// Pairs that are not both of the broker's own group.
  var across: Int {
    (consultant ?? 0) + (gatekeeper ?? 0) + (representative ?? 0) + (liaison ?? 0)
  }

  /// The role across groups that it has most often.
  var mainRole: String {
    let all = [
      ("gatekeeper", gatekeeper ?? 0), ("representative", representative ?? 0),
      ("consultant", consultant ?? 0), ("liaison", liaison ?? 0),
    ]
    let most = all.map(\.1).max() ?? 0
    return all.first { $0.1 == most }?.0 ?? ""
  }
}

extension Array where Element: Hashable {
  /// The elements, each where it stands first.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
