import Foundation
import GraphAlgorithms
import Ontology

extension LinkGraph {
  /// How groups are found.
  public struct GroupOptions: Sendable, Hashable {
    /// What a division into groups is to be good at.
    public enum Quality: String, Sendable, Hashable, CaseIterable {
      /// More ties within than by chance.
      case modularity
      /// The constant Potts model: a share of ties within above the resolution.
      case cpm
    }

    /// What the division is to be good at.
    public var quality: Quality
    /// How small groups are to be: more is smaller; nil for 1, or with the constant Potts
    /// model for the density of the graph.
    public var resolution: Double?
    /// Where the random order of the search starts.
    public var seed: UInt64
    /// How many groups at most.
    public var count: Int
    /// Whether every member is listed.
    public var listsMembers: Bool

    /// Options; without anything, modularity.
    public init(
      quality: Quality = .modularity,
      resolution: Double? = nil,
      seed: UInt64 = 1,
      count: Int = 20,
      listsMembers: Bool = false
    ) {
      self.quality = quality
      self.resolution = resolution
      self.seed = seed
      self.count = count
      self.listsMembers = listsMembers
    }
  }

  /// Which groups there are: many ties within, few between; each named by its most central
  /// members and told by the relations that it has more of than the rest.
  ///
  /// - Complexity: as `Graph.communities`, near O(ties) a pass.
  public func groups(_ options: GroupOptions = .init()) -> Answer {
    let resolution = options.resolution ?? (options.quality == .modularity ? 1 : graph.density)
    let found = graph.communities(
      by: options.quality == .cpm ? .constantPotts : .modularity,
      resolution: resolution,
      seed: options.seed
    )
    let groups = Groups(self, found.partition)
    var rows: [Answer.Row] = []
    var members: [Answer.Row] = []
    for (place, group) in groups.bySize.prefix(options.count).enumerated() {
      let inside = groups.linksInside(group)
      rows.append(
        Answer.Row(
          values: [
            .integer(place + 1), .text(groups.name(of: group)),
            .integer(groups.members[group].count),
            .text(groups.types(of: group)), .integer(groups.tiesInside[group]),
            .integer(groups.tiesOutside[group]), .text(groups.tellingRelations(of: group)),
          ],
          citations: citations(of: inside, limit: 3)
        )
      )
      guard options.listsMembers else { continue }
      members += groups.ranked(group).map { node in
        Answer.Row(
          values: [
            .integer(place + 1), .text(names[Int(node)]), .text(type(of: node)),
            .integer(groups.degreeInside[Int(node)]),
          ],
          citations: []
        )
      }
    }
    let quality = options.quality == .modularity ? "modularity" : "the constant Potts model"
    var facts = [
      graphFact,
      Answer.Fact(
        key: "method",
        heading: "method",
        value: .text("Leiden by \(quality), resolution \(resolution.figure(digits: 4))")
      ),
      Answer.Fact(
        key: "modularity",
        heading: "modularity",
        value: .figure(graph.modularity(of: found.partition))
      ),
      Answer.Fact(key: "groups", heading: "groups", value: .integer(groups.bySize.count)),
    ]
    let alone = groups.members.count - groups.bySize.count
    if alone > 0 {
      facts.append(.init(key: "alone", heading: "in no group", value: .integer(alone)))
    }
    var tables = [
      Answer.Table(
        key: "groups",
        heading: "",
        columns: [
          .init("group"), .init("central", "central members"), .init("members"), .init("types"),
          .init("inside", "ties within"), .init("outside", "ties out"),
          .init("relations", "most telling relations"),
        ],
        rows: rows
      )
    ]
    if options.listsMembers {
      tables.append(
        Answer.Table(
          key: "members",
          heading: "Members",
          columns: [.init("group"), .init("name"), .init("type"), .init("inside", "ties within")],
          rows: members
        )
      )
    }
    return Answer(
      question: "which groups are there",
      kind: .communities,
      facts: facts,
      tables: tables
    )
  }
}

/// A division of a link graph into groups, with what tells the groups apart.
struct Groups {
  let links: LinkGraph
  let partition: Partition
  /// The nodes of each group, ascending.
  let members: [[Graph.Node]]
  /// The groups of two and more, the largest first.
  let bySize: [Int]
  /// Ties within each group.
  private(set) var tiesInside: [Int]
  /// Ties from each group to others.
  private(set) var tiesOutside: [Int]
  /// Ties of each node to its own group.
  private(set) var degreeInside: [Int]
  private var strengthInside: [Double]
  /// The edges within each group.
  private var edgesInside: [[(edge: Graph.Edge, source: Graph.Node, target: Graph.Node)]]
  /// How often each relation stands anywhere.
  private var relationCounts: [String: Int] = [:]

  init(_ links: LinkGraph, _ partition: Partition) {
    self.links = links
    self.partition = partition
    let groups = partition.groups
    members = groups
    bySize = groups.indices.filter { groups[$0].count > 1 }
      .sorted { (groups[$1].count, $0) < (groups[$0].count, $1) }
    tiesInside = Array(repeating: 0, count: groups.count)
    tiesOutside = tiesInside
    degreeInside = Array(repeating: 0, count: links.graph.nodeCount)
    strengthInside = Array(repeating: 0, count: links.graph.nodeCount)
    edgesInside = Array(repeating: [], count: groups.count)
    links.graph.forEachEdge { source, target, weight, edge in
      let (a, b) = (Int(partition.labels[Int(source)]), Int(partition.labels[Int(target)]))
      guard a == b else {
        tiesOutside[a] += 1
        tiesOutside[b] += 1
        return
      }
      tiesInside[a] += 1
      edgesInside[a].append((edge, source, target))
      for node in [source, target] {
        degreeInside[Int(node)] += 1
        strengthInside[Int(node)] += weight
      }
    }
    relationCounts = counts((0..<links.graph.edgeCount).map { Graph.Edge($0) })
  }

  /// A group's members, the most central first: those with the strongest ties within it.
  func ranked(_ group: Int) -> [Graph.Node] {
    members[group].sorted {
      (strengthInside[Int($1)], $0) < (strengthInside[Int($0)], $1)
    }
  }

  /// A group's name: its up to three most central members.
  func name(of group: Int) -> String {
    ranked(group).prefix(3).map { links.names[Int($0)] }.joined(separator: ", ")
  }

  /// Who a group is made of: `4 person, 2 state`; empty where types are not known.
  func types(of group: Int) -> String {
    guard !links.types.isEmpty else { return "" }
    var counts: [String: Int] = [:]
    for node in members[group] { counts[links.types[Int(node)], default: 0] += 1 }
    return counts.filter { !$0.key.isEmpty }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
  }

  /// The strongest links within a group, at most three an edge.
  func linksInside(_ group: Int) -> [Link] {
    guard case .network = links.origin else { return [] }
    let all = edgesInside[group].flatMap { edge, source, target in
      links.links(of: edge, source: source, target: target).prefix(3)
    }
    return all.enumerated().sorted {
      ($1.element.strength, $0.offset) < ($0.element.strength, $1.offset)
    }.map(\.element)
  }

  /// The relations that a group has more of than the whole, with how often: those with the
  /// largest count · ln(share here / share everywhere); the commonest where none stands out.
  func tellingRelations(of group: Int) -> String {
    let own = counts(edgesInside[group].map(\.edge))
    let (ownTotal, total) = (own.values.reduce(0, +), relationCounts.values.reduce(0, +))
    guard ownTotal > 0 else { return "" }
    let scored = own.map { relation, count in
      let share = Double(count) / Double(ownTotal)
      let everywhere = Double(relationCounts[relation] ?? count) / Double(total)
      return (relation: relation, count: count, score: Double(count) * log(share / everywhere))
    }
    var chosen = scored.filter { $0.score > 1e-9 }
      .sorted { ($1.score, $0.relation) < ($0.score, $1.relation) }
    if chosen.isEmpty {
      chosen = scored.sorted { ($1.count, $0.relation) < ($0.count, $1.relation) }
    }
    return chosen.prefix(3).map { $0.count > 1 ? "\($0.relation) ×\($0.count)" : $0.relation }
      .joined(separator: ", ")
  }

  private func counts(_ edges: [Graph.Edge]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for edge in edges {
      for index in links.linkIndices(of: edge) {
        let relation = links.link(Int(index)).relation
        if !relation.isEmpty { counts[relation, default: 0] += 1 }
      }
    }
    return counts
  }
}
