/// A network to be drawn: what is said, not how it looks.
///
/// Values only. Colours, shapes and sizes follow from roles and weights in a ``Theme``;
/// the place of things follows from a ``LayoutEngine``. Nodes, edges and groups are drawn
/// in the order given here, so the same picture gives the same bytes.
package struct Picture: Sendable, Hashable, Codable {
  /// The headline; empty for none.
  package var title: String
  /// The line under the headline (the deck); empty for none.
  package var subtitle: String
  /// Where the statements come from, printed at the bottom; empty for none.
  package var source: String
  /// What is drawn as boxes. Identifiers are unique; a second node of the same
  /// identifier is ignored.
  package var nodes: [Node]
  /// What is drawn as lines. An edge that names an unknown node is ignored.
  package var edges: [Edge]
  /// The shaded panels; a node belongs to the one its ``Node/group`` names.
  package var groups: [Group]
  /// What was left out of the picture, which the picture then says.
  package var omission: Omission
  /// The node that the picture is about: it stands in the middle and its neighbours
  /// around it. `nil` for a picture of the whole network.
  package var focus: String?
  /// Attributes of the whole graph that exported DOT carries and no engine reads, such
  /// as the version of the schema.
  package var attributes: [String: String]

  package init(
    title: String = "",
    subtitle: String = "",
    source: String = "",
    nodes: [Node] = [],
    edges: [Edge] = [],
    groups: [Group] = [],
    omission: Omission = Omission(),
    focus: String? = nil,
    attributes: [String: String] = [:]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.source = source
    self.nodes = nodes
    self.edges = edges
    self.groups = groups
    self.omission = omission
    self.focus = focus
    self.attributes = attributes
  }
}

extension Picture {
  /// The kind of thing that a node stands for: it decides shape and colour.
  package enum NodeRole: String, Sendable, Hashable, Codable, CaseIterable {
    case person, state, organization, place, event
    /// A type that a user's own schema adds.
    case other
  }

  /// The family of a relation: it decides colour, line and arrowhead.
  package enum RelationFamily: String, Sendable, Hashable, Codable, CaseIterable {
    case contact, cooperation, conflict, posts, structure, biography
    /// A family that a user's own schema adds.
    case other
  }

  /// How far a relation holds: it decides whether the line is broken or struck.
  package enum EdgeStatus: String, Sendable, Hashable, Codable, CaseIterable {
    /// It holds or happened, or did once.
    case actual
    /// Announced, or in the future.
    case planned
    /// Alleged, proposed or conditional.
    case possible
    /// Stated not to hold.
    case denied
  }

  /// Where an edge's arrowheads are.
  package enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
    /// At the end of ``Edge/target``.
    case forward
    /// At both ends: symmetric, or one row goes each way.
    case both
    /// Nowhere.
    case none
  }
}

extension Picture {
  /// A person, state, organization, place or event.
  package struct Node: Sendable, Hashable, Codable {
    /// The name within the picture; any text, unique.
    package var id: String
    /// The name as printed, in bold.
    package var label: String
    /// The grey line under the name, such as a post held; empty for none.
    package var subtitle: String
    /// The kind of thing.
    package var role: NodeRole
    /// How much it matters, at least 0, in any unit; larger is printed larger. The
    /// degree is used where all weights are equal.
    package var weight: Double
    /// The ``Group/id`` of its panel; `nil` for none.
    package var group: String?
    /// Where a click on it leads; `nil` for nowhere.
    package var link: String?
    /// What is shown when the pointer rests on it; empty for the label.
    package var tooltip: String
    /// Further attributes for exported DOT (`type`, `aliases` …); Graphviz's own
    /// attribute names are ignored here.
    package var attributes: [String: String]

    package init(
      id: String,
      label: String,
      subtitle: String = "",
      role: NodeRole,
      weight: Double = 1,
      group: String? = nil,
      link: String? = nil,
      tooltip: String = "",
      attributes: [String: String] = [:]
    ) {
      self.id = id
      self.label = label
      self.subtitle = subtitle
      self.role = role
      self.weight = weight
      self.group = group
      self.link = link
      self.tooltip = tooltip
      self.attributes = attributes
    }
  }

  /// The relations of one family between two nodes: one line, one row of text each.
  package struct Edge: Sendable, Hashable, Codable {
    /// The name within the picture; any text, unique among edges.
    package var id: String
    /// The ``Node/id`` at the tail.
    package var source: String
    /// The ``Node/id`` at the head.
    package var target: String
    /// The family of its relations.
    package var family: RelationFamily
    /// What is printed beside the line, one row a relation.
    package var rows: [Row]
    /// How many statements it stands for, at least 1; more make a wider line.
    package var count: Int
    /// Where the arrowheads are.
    package var direction: Direction
    /// How far the relations hold; where rows differ, the plainest of theirs.
    package var status: EdgeStatus
    /// Where a click on it leads; `nil` for nowhere.
    package var link: String?
    /// What is shown when the pointer rests on it: the quotations, one a line.
    package var tooltip: String
    /// Further attributes for exported DOT (`relation`, `date`, `status`, `quotation` …);
    /// Graphviz's own attribute names are ignored here.
    package var attributes: [String: String]

    package init(
      id: String,
      from source: String,
      to target: String,
      family: RelationFamily,
      rows: [Row] = [],
      count: Int = 1,
      direction: Direction = .forward,
      status: EdgeStatus = .actual,
      link: String? = nil,
      tooltip: String = "",
      attributes: [String: String] = [:]
    ) {
      self.id = id
      self.source = source
      self.target = target
      self.family = family
      self.rows = rows
      self.count = count
      self.direction = direction
      self.status = status
      self.link = link
      self.tooltip = tooltip
      self.attributes = attributes
    }
  }

  /// One relation of an edge as printed: “Tokayev **replaced** Jan 2022”.
  package struct Row: Sendable, Hashable, Codable {
    /// The verb, such as “met” or “asked for support”.
    package var label: String
    /// The date as printed, such as “Jan 10” or “2019”; empty where unknown.
    package var date: String
    /// The subject's short name, where the rows of an edge differ in direction.
    package var subject: String?
    /// How far this relation holds; other than actual, it is said beside the verb.
    package var status: EdgeStatus

    package init(
      label: String,
      date: String = "",
      subject: String? = nil,
      status: EdgeStatus = .actual
    ) {
      self.label = label
      self.date = date
      self.subject = subject
      self.status = status
    }
  }

  /// A shaded panel around nodes that belong together, such as those of one state.
  package struct Group: Sendable, Hashable, Codable {
    /// The name within the picture; any text, unique among groups.
    package var id: String
    /// The panel's heading; empty where a member says it, as the state's own node does.
    package var label: String
    /// What is shown when the pointer rests on it; empty for the label.
    package var tooltip: String

    package init(id: String, label: String = "", tooltip: String = "") {
      self.id = id
      self.label = label
      self.tooltip = tooltip
    }
  }

  /// What the caller left out of a picture to keep it readable.
  package struct Omission: Sendable, Hashable, Codable {
    /// How many entities are not drawn.
    package var nodes: Int
    /// How many relations are not drawn.
    package var edges: Int
    /// Why, such as “the 40 entities with the most statements are shown”; empty for none.
    package var reason: String

    package init(nodes: Int = 0, edges: Int = 0, reason: String = "") {
      self.nodes = nodes
      self.edges = edges
      self.reason = reason
    }

    /// Whether nothing was left out.
    package var isEmpty: Bool { nodes == 0 && edges == 0 && reason.isEmpty }
  }
}
