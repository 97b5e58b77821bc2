package import Ontology

/// A graph as a file of another program gives it: nodes with names, edges between them, and
/// what else the file says of either.
package struct GraphTable: Sendable, Hashable {
  /// A node.
  package struct Node: Sendable, Hashable {
    /// What edges call it.
    package var id: String
    /// What people call it; the id where the file gives no other name.
    package var label: String
    /// What kind of thing it is; empty where the file does not say.
    package var type = ""
    /// All that the file says of it, by name.
    package var attributes: [String: String] = [:]
  }

  /// An edge.
  package struct Edge: Sendable, Hashable {
    /// The node where it starts, as an index.
    package var source: UInt32
    /// The node where it ends.
    package var target: UInt32
    /// The strength of the tie, 1 where the file gives none.
    package var weight = 1.0
    /// What it says; empty where the file does not name it.
    package var relation = ""
    /// When, as the file writes it; empty where it does not say.
    package var date = ""
    /// Whether it leads one way only.
    package var isDirected: Bool
    /// All that the file says of it, by name.
    package var attributes: [String: String] = [:]
  }

  /// Whether edges lead one way unless they say otherwise.
  package var isDirected = false
  /// The nodes in the order of the file, then those that stand in edges only.
  package var nodes: [Node] = []
  /// The edges in the order of the file; parallel ones and self-loops stay.
  package var edges: [Edge] = []
  /// What a user should know of the file, though it could be read.
  package var problems: [Diagnostic] = []

  /// Whether the file says that any edge leads one way only.
  package var hasDirections: Bool {
    edges.isEmpty ? isDirected : edges.contains(where: \.isDirected)
  }
}

/// Collects the nodes and edges of a file.
struct GraphTableBuilder {
  let file: String
  private(set) var table = GraphTable()
  private var index: [String: UInt32] = [:]
  private var isListed: [Bool] = []
  /// The first node that no list names, and the line of the edge that does.
  private var firstUnlisted: (id: UInt32, line: Int)?
  /// The first weight that is no number, and how many there are.
  private var firstBadWeight: (text: String, line: Int?)?
  private var badWeights = 0

  init(file: String, isDirected: Bool = false) {
    self.file = file
    table.isDirected = isDirected
  }

  var isDirected: Bool {
    get { table.isDirected }
    set { table.isDirected = newValue }
  }

  /// Whether no edge was added yet.
  var isEmpty: Bool { table.edges.isEmpty }

  mutating func report(_ problem: Diagnostic) { table.problems.append(problem) }

  func place(_ line: Int?) -> Diagnostic.Place { .init(file: file, line: line) }

  /// The node of a list.
  mutating func listed(_ id: String, attributes: [String: String]) {
    let node = Int(number(of: id))
    isListed[node] = true
    table.nodes[node].attributes.merge(attributes) { $1 }
    let known = table.nodes[node].attributes
    func first(_ names: [String]) -> String? { Self.value(of: names, in: known) }
    table.nodes[node].label = first(["label", "name", "title"]) ?? id
    table.nodes[node].type = first(["type", "entity_type", "kind", "class", "category"]) ?? ""
  }

  /// The node that an edge names.
  mutating func end(_ id: String, line: Int) -> UInt32 {
    let node = number(of: id)
    if !isListed[Int(node)], firstUnlisted == nil { firstUnlisted = (node, line) }
    return node
  }

  private mutating func number(of id: String) -> UInt32 {
    if let known = index[id] { return known }
    let number = UInt32(table.nodes.count)
    index[id] = number
    table.nodes.append(.init(id: id, label: id))
    isListed.append(false)
    return number
  }

  /// Adds an edge whose attributes say how strong the tie is, what it is and when it was. A
  /// weight that is no number counts as 1 and is reported.
  mutating func edge(
    from source: UInt32,
    to target: UInt32,
    isDirected: Bool,
    attributes: [String: String],
    line: Int?
  ) {
    var edge = GraphTable.Edge(
      source: source,
      target: target,
      isDirected: isDirected,
      attributes: attributes
    )
    if let text = Self.value(of: ["weight"], in: attributes) {
      if let weight = Double(text.filter { !$0.isWhitespace }), weight.isFinite {
        edge.weight = weight
      } else {
        if badWeights == 0 { firstBadWeight = (text, line) }
        badWeights += 1
      }
    }
    edge.relation =
      Self.value(of: ["relation", "label", "predicate", "type", "kind"], in: attributes) ?? ""
    edge.date =
      Self.value(of: ["date", "when", "start", "time", "timestamp"], in: attributes) ?? ""
    table.edges.append(edge)
  }

  /// The value of the first of these names that has one, whatever its case.
  private static func value(of names: [String], in attributes: [String: String]) -> String? {
    guard !attributes.isEmpty else { return nil }
    for name in names {
      if let value = attributes[name], !value.isEmpty { return value }
    }
    let others = attributes.sorted { $0.key < $1.key }
    for name in names {
      if let found = others.first(where: { $0.key.lowercased() == name && !$0.value.isEmpty }) {
        return found.value
      }
    }
    return nil
  }

  /// The table; nodes that no list names are told of where `listsNodes`.
  consuming func finish(listsNodes: Bool) -> GraphTable {
    if let (text, line) = firstBadWeight {
      let others = badWeights == 1 ? "" : ", as are \(badWeights - 1) more"
      table.problems.append(
        Diagnostic(
          .error,
          "the weight ‘\(text)’ of an edge is no number\(others): it counts as 1",
          at: place(line),
          hint: "write a number such as 2.5, or leave the weight out"
        )
      )
    }
    let unlisted = isListed.count { !$0 }
    if listsNodes, unlisted > 0, let first = firstUnlisted, !isListed[Int(first.id)] {
      let id = table.nodes[Int(first.id)].id
      let others = unlisted == 1 ? "" : " and \(unlisted - 1) more"
      table.problems.append(
        Diagnostic(
          .warning,
          "an edge names the node ‘\(id)’\(others), which the file does not list",
          at: place(first.line),
          hint: "it was added; list it if its name differs from its id"
        )
      )
    }
    return table
  }
}
