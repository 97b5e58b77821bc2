/// A picture's nodes and edges by number, with what cannot be drawn taken out.
struct Network: Sendable {
  /// An edge between two nodes by their place in ``nodes``.
  struct Edge: Sendable {
    var tail: Int
    var head: Int
    var content: Picture.Edge
  }

  /// Nodes with unique identifiers.
  var nodes: [Picture.Node] = []
  /// Edges with unique identifiers between known nodes.
  var edges: [Edge] = []
  /// Groups with members.
  var groups: [Picture.Group] = []
  /// For each node the place of its group; `nil` for none.
  var group: [Int?] = []
  /// The number of edges of each node.
  var degree: [Int] = []
  /// How much each node matters, 0 to 1.
  var weight: [Double] = []
  /// The place of the node that the picture is about.
  var focus: Int?

  // Filled by `centre()`, for a picture around its focus.

  /// How many steps each node is from the focus; empty where there is none.
  var distance: [Int] = []
  /// The node one step nearer to the focus.
  var parent: [Int?] = []
  /// How many neighbours of each node were taken out.
  var more: [Int] = []
  /// How many nodes were taken out because nothing links them to the focus.
  var unconnected = 0

  init(_ picture: Picture) {
    var places: [String: Int] = [:]
    for node in picture.nodes where places[node.id] == nil {
      places[node.id] = nodes.count
      nodes.append(node)
    }
    degree = [Int](repeating: 0, count: nodes.count)
    var seen: Set<String> = []
    for edge in picture.edges {
      guard let tail = places[edge.source], let head = places[edge.target],
        seen.insert(edge.id).inserted
      else { continue }
      edges.append(Edge(tail: tail, head: head, content: edge))
      degree[tail] += 1
      degree[head] += 1
    }
    let named = Set(nodes.compactMap(\.group))
    var groupPlaces: [String: Int] = [:]
    for group in picture.groups where named.contains(group.id) && groupPlaces[group.id] == nil {
      groupPlaces[group.id] = groups.count
      groups.append(group)
    }
    group = nodes.map { node in node.group.flatMap { groupPlaces[$0] } }
    focus = picture.focus.flatMap { places[$0] }
    weight = Self.shares(of: nodes.map(\.weight), else: degree.map(Double.init))
  }

  /// Weights from 0 to 1, on a scale that doubles; the second list where the first says
  /// nothing.
  private static func shares(of weights: [Double], else degrees: [Double]) -> [Double] {
    for list in [weights, degrees] where Set(list).count > 1 { return scaled(list) }
    return weights.map { _ in 0 }
  }

  private static func scaled(_ weights: [Double]) -> [Double] {
    let most = weights.max() ?? 0
    return weights.map {
      most > 0 ? binaryLogarithm(1 + max(0, $0)) / binaryLogarithm(1 + most) : 0
    }
  }

  /// The logarithm to base 2 of a number of at least 1, by halving; to four digits, which
  /// needs no mathematics library and is the same everywhere.
  static func binaryLogarithm(_ value: Double) -> Double {
    guard value.isFinite, value > 1 else { return 0 }
    var rest = value.significand
    var sum = Double(value.exponent)
    var step = 0.5
    for _ in 0..<14 {
      rest *= rest
      if rest >= 2 {
        rest /= 2
        sum += step
      }
      step /= 2
    }
    return sum
  }
}
