/// Lays a network out in several ways and keeps the one that reads best.
///
/// Engines depend on accidents: the direction in which an edge is given, the order of
/// nodes, a seed. Small networks are laid out in milliseconds, so such accidents are tried
/// out with a fixed seed, and ``LayoutScore`` chooses. The same network gives the same
/// layout every time.
struct LayoutSearch {
  let builder: DiagramBuilder
  /// The sizes of nodes, in their order.
  let nodeSizes: [Box]
  /// The sizes of labels by the edge's identifier.
  let labelSizes: [String: Box]

  /// How many layouts are tried.
  var attempts: Int {
    let size = builder.network.nodes.count + builder.network.edges.count
    guard !builder.plan.isLarge, size > 3 else { return 1 }
    return switch builder.plan.engine {
    case .dot: min(48, max(8, 1_400 / size))
    case .neato, .fdp, .sfdp, .twopi: 6
    case .circo: 1
    }
  }

  /// How many of the best layouts are tried with labels.
  private static let finalists = 5

  /// The best layout found.
  ///
  /// - Throws: `DrawingError.Code.layout` where an attempt fails.
  func best() throws(DrawingError) -> Geometry {
    let plain = skeleton()
    if builder.plan.isFocused {
      let boxes = zip(egoCentres(), nodeSizes).map { centre, size in
        Box(centre: centre, width: size.width, height: size.height)
      }
      return bowed(plain, boxes)
    }
    if builder.plan.isLarge, builder.plan.engine != .dot {
      let geometry = try Self.geometry(of: plain, engine: builder.plan.engine.rawValue)
      return bowed(plain, plain.nodes.map { geometry.nodes[$0.name] ?? Box() })
    }
    let keys = builder.network.edges.indices.map { plain.edges[$0].key }
    let score = LayoutScore(network: builder.network, hasPanels: builder.plan.hasPanels)
    var found: [(cost: Double, geometry: Geometry)] = []
    for attempt in 0..<attempts {
      let diagram = varied(plain, attempt: attempt)
      var geometry = try Self.geometry(of: diagram, engine: builder.plan.engine.rawValue)
      if builder.plan.engine != .dot, !builder.plan.isLarge {
        geometry = try withRoom(diagram, geometry)
      }
      for (edge, varied) in zip(plain.edges, diagram.edges) where edge.tail != varied.tail {
        geometry.routes[edge.key] = geometry.routes[edge.key]?.reversed
      }
      // Layouts that cost the same stay in the order of attempts.
      let cost = attempts == 1 ? 0 : score.cost(of: geometry, keys: keys)
      found.insert((cost, geometry), at: found.firstIndex { $0.cost > cost } ?? found.count)
      if found.count > Self.finalists { found.removeLast() }
    }
    if found.count > 1 {
      for place in found.indices { found[place].cost += labelCost(found[place].geometry, keys) }
    }
    guard let best = found.min(by: { $0.cost < $1.cost })?.geometry else {
      return Geometry(bounds: Box())
    }
    return withEveryRoute(plain, best)
  }

  /// The layout with arcs for those edges for which the engine found no way.
  private func withEveryRoute(_ diagram: Diagram, _ geometry: Geometry) -> Geometry {
    guard diagram.edges.contains(where: { geometry.routes[$0.key] == nil }) else {
      return geometry
    }
    let arcs = bowed(diagram, diagram.nodes.map { geometry.nodes[$0.name] ?? Box() })
    var geometry = geometry
    geometry.routes.merge(arcs.routes) { own, _ in own }
    geometry.bounds = geometry.bounds.union(arcs.bounds)
    return geometry
  }

  /// The places of nodes around the focus.
  func egoCentres() -> [Point] {
    EgoLayout(network: builder.network, nodeSizes: nodeSizes, labelSizes: labelSizes).centres()
  }

  /// The layout with nodes at given places and arcs between them.
  private func bowed(_ diagram: Diagram, _ boxes: [Box]) -> Geometry {
    var geometry = Geometry(bounds: boxes.first ?? Box())
    for (node, box) in zip(diagram.nodes, boxes) {
      geometry.nodes[node.name] = box
      geometry.bounds = geometry.bounds.union(box)
    }
    let routes = BowedRoutes(network: builder.network, boxes: boxes).routes(
      lines: diagram.edges.map(\.attributes)
    )
    for (edge, route) in zip(diagram.edges, routes) {
      geometry.routes[edge.key] = route
      if let route { geometry.bounds = geometry.bounds.union(route.box) }
    }
    return geometry
  }

  /// The diagram with its nodes at given places.
  private func placed(_ diagram: Diagram, at centres: [Point]) -> Diagram {
    var diagram = diagram
    for (place, centre) in centres.enumerated() {
      diagram.nodes[place].attributes["pos"] = centre.text
    }
    // Places stay as they are.
    diagram.attributes["overlap"] = "true"
    return diagram
  }

  /// A layout with lines long enough for their labels.
  private func withRoom(
    _ diagram: Diagram,
    _ geometry: Geometry
  ) throws(DrawingError) -> Geometry {
    let boxes = diagram.nodes.map { geometry.nodes[$0.name] ?? Box() }
    let room = LabelRoom(network: builder.network, labelSizes: labelSizes)
    return try Self.geometry(of: placed(diagram, at: room.stretched(boxes)), engine: "nop")
  }

  /// What the labels of a layout cover, where they stand best.
  private func labelCost(_ geometry: Geometry, _ keys: [String]) -> Double {
    let placement = LabelPlacement(geometry, keys: keys)
    let places = placement.places(
      sizes: builder.network.edges.map { labelSizes[$0.content.id] },
      preferred: keys.map { geometry.labels[$0] }
    )
    return places.reduce(0) { $0 + min($1?.cost ?? 0, 400) }
  }

  private static func geometry(
    of diagram: Diagram,
    engine: String
  ) throws(DrawingError) -> Geometry {
    try GraphvizSession.run(diagram) { (session) throws(DrawingError) in
      try session.layOut(with: engine)
      return try session.geometry()
    }
  }

  /// The diagram with boxes of known size instead of words, which are slow to measure.
  private func skeleton() -> Diagram {
    var diagram = builder.diagram(labelSizes: labelSizes)
    for (place, size) in nodeSizes.enumerated() {
      diagram.nodes[place].attributes["label"] = ""
      diagram.nodes[place].attributes["fixedsize"] = "true"
      diagram.nodes[place].attributes["width"] = Self.inches(size.width)
      diagram.nodes[place].attributes["height"] = Self.inches(size.height)
    }
    for place in diagram.edges.indices {
      let key = builder.network.edges[place].content.id
      guard builder.plan.engine == .dot, let size = labelSizes[key] else {
        diagram.edges[place].attributes["label"] = ""
        continue
      }
      diagram.edges[place].attributes.set(
        "label",
        .html(
          "<TABLE BORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\" FIXEDSIZE=\"TRUE\" "
            + "WIDTH=\"\(Int(size.width) + 8)\" HEIGHT=\"\(Int(size.height) + 2)\">"
            + "<TR><TD></TD></TR></TABLE>"
        )
      )
    }
    return diagram
  }

  private static func inches(_ points: Double) -> String {
    let thousandths = Int((points / 72 * 1_000).rounded(.up))
    let rest = String(thousandths % 1_000)
    return "\(thousandths / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }

  // MARK: Variation

  /// The diagram with other accidents; the first attempts have none.
  private func varied(_ plain: Diagram, attempt: Int) -> Diagram {
    var diagram = plain
    var random = SeededSequence(seed: UInt64(attempt))
    switch builder.plan.engine {
    case .dot:
      if attempt % 4 == 1 { diagram.attributes["rankdir"] = "LR" }
      guard attempt > 1 else { return diagram }
      vary(&diagram, with: &random)
    case .neato, .fdp, .sfdp:
      diagram.attributes["start"] = "\(7 + attempt)"
    case .circo:
      // It crashes when told a root.
      break
    case .twopi:
      // The centre: the nodes with the most edges in turn.
      let order = builder.network.nodes.indices.sorted { a, b in
        let degree = builder.network.degree
        return degree[a] != degree[b] ? degree[a] > degree[b] : a < b
      }
      if attempt < order.count {
        diagram.attributes["root"] = diagram.nodes[order[attempt]].name
      }
    }
    return diagram
  }

  /// Turns edges round, and ties idle nodes and separate parts to others by unseen edges.
  private func vary(_ diagram: inout Diagram, with random: inout SeededSequence) {
    let network = builder.network
    for place in diagram.edges.indices where random.below(2) == 0 { diagram.edges[place].turn() }
    for place in diagram.clusters.indices where random.below(2) == 0 {
      diagram.clusters[place].level = []
    }
    random.shuffle(&diagram.clusters)
    let parts = Self.parts(of: network)
    for node in network.nodes.indices {
      let isIdle = network.degree[node] == 0
      guard isIdle || random.below(network.nodes.count) == 0 else { continue }
      let others = network.nodes.indices.filter { other in
        let isHome = network.group[node] == nil || network.group[other] == network.group[node]
        return isIdle ? other != node && isHome : parts[other] != parts[node]
      }
      guard !others.isEmpty else { continue }
      let other = others[random.below(others.count)]
      let attributes = Diagram.Attributes(["style": "invis", "label": ""])
      let ends = random.below(2) == 0 ? (node, other) : (other, node)
      diagram.edges.append(
        Diagram.Edge(tail: ends.0, head: ends.1, key: "unseen \(node)", attributes: attributes)
      )
    }
  }

  /// For each node the number of its connected part.
  private static func parts(of network: Network) -> [Int] {
    var part = Array(network.nodes.indices)
    func root(_ node: Int) -> Int {
      var node = node
      while part[node] != node { node = part[node] }
      return node
    }
    for edge in network.edges {
      let (a, b) = (root(edge.tail), root(edge.head))
      part[max(a, b)] = min(a, b)
    }
    return network.nodes.indices.map(root)
  }
}

extension Diagram.Edge {
  /// Gives the edge the other way round and draws it as before.
  fileprivate mutating func turn() {
    swap(&tail, &head)
    let (forward, backward) = (attributes["arrowhead"], attributes["arrowtail"])
    switch attributes["dir"] {
    case "forward":
      attributes["dir"] = "back"
      attributes["arrowtail"] = forward
    case "both":
      attributes["arrowhead"] = backward
      attributes["arrowtail"] = forward
    default: break
    }
  }
}

/// Numbers that look random and are the same in every run.
struct SeededSequence {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0xD134_2543_DE82_EF95 &+ 0x2545_F491_4F6C_DD1D }

  /// A number from 0 to below the limit.
  mutating func below(_ limit: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % max(1, limit)
  }

  /// Puts the elements into another order.
  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for place in elements.indices.reversed() where place > 0 {
      elements.swapAt(place, below(place + 1))
    }
  }
}
