/// A finished picture: the placed network with its labels, headline, legend and source,
/// every piece at a place of its own, for Graphviz to draw and no longer to lay out.
struct Scene {
  let builder: DiagramBuilder
  let furniture: Furniture
  /// Where nodes, lines and panels are; grows to everything placed.
  private(set) var geometry: Geometry
  private(set) var diagram = Diagram()
  private var bounds: Box

  /// The distance between the network and what stands around it, in points.
  private static let gap = 20.0
  /// The height of a line of the legend, in points.
  private static let legendHeight = 21.0

  /// - Parameters:
  ///   - geometry: Where nodes, lines and panels are.
  ///   - sizes: The sizes of labels by the edge's identifier.
  ///   - measure: Tells the sizes of further labels.
  init(
    builder: DiagramBuilder,
    furniture: Furniture,
    geometry: Geometry,
    sizes: [String: Box],
    measure: ([String]) throws(DrawingError) -> [Box]
  ) throws(DrawingError) {
    self.builder = builder
    self.furniture = furniture
    self.geometry = geometry
    bounds = geometry.bounds
    addNetwork()
    addEdgeLabels(sizes)
    try addFurniture(measure)
  }

  private var theme: Theme { builder.theme }
  private var network: Network { builder.network }

  // MARK: Measuring

  /// A diagram of labels, each a node, to learn their sizes.
  static func measuring(_ labels: [String]) -> Diagram {
    var diagram = Diagram()
    diagram.nodeDefaults = Diagram.Attributes(["fontname": Theme.sans])
    for (place, html) in labels.enumerated() {
      diagram.nodes.append(text("\(place)", html, at: Point()))
    }
    return diagram
  }

  /// A node that is only text.
  private static func text(_ name: String, _ html: String, at point: Point) -> Diagram.Node {
    var attributes = Diagram.Attributes([
      "shape": "plain", "pos": point.text, "id": "text-\(name)", "class": "text",
    ])
    attributes.set("label", .html(html))
    return Diagram.Node(name: "text-\(name)", attributes: attributes)
  }

  // MARK: The network

  private mutating func addNetwork() {
    diagram = builder.diagram()
    diagram.attributes = Diagram.Attributes([
      "bgcolor": theme.color(.page), "pad": "0.35", "outputorder": "edgesfirst",
      "fontname": Theme.sans,
    ])
    for place in diagram.nodes.indices {
      let name = diagram.nodes[place].name
      // Other pieces are nodes as well: names of the network must not meet theirs.
      diagram.nodes[place].name = "node-\(place)"
      guard let box = geometry.nodes[name] else { continue }
      diagram.nodes[place].attributes["pos"] = box.centre.text
      bounds = bounds.union(box)
    }
    for place in diagram.edges.indices {
      let edge = diagram.edges[place]
      var attributes = Diagram.Attributes()
      for (name, value) in zip(edge.attributes.names, edge.attributes.values)
      where name != "label" {
        attributes.set(name, value)
      }
      let route = geometry.routes[edge.key]
      attributes["pos"] = route?.text
      diagram.edges[place].attributes = attributes
      if attributes["color"]?.contains(":invis:") == true, let route,
        let (line, arrow) = route.withoutStart
      {
        separateArrow(ofEdge: place, line: line, arrow: arrow)
      }
    }
    for place in diagram.clusters.indices {
      guard let box = geometry.panels[diagram.clusters[place].name] else { continue }
      diagram.clusters[place].attributes["bb"] = box.text
      diagram.clusters[place].level = []
      bounds = bounds.union(box)
    }
  }

  /// Draws the arrowhead at the tail of a double line as a piece of its own: Graphviz would
  /// give it the colour of the gap.
  private mutating func separateArrow(ofEdge place: Int, line: String, arrow: String) {
    let edge = diagram.edges[place]
    diagram.edges[place].attributes["pos"] = line
    diagram.edges[place].attributes["dir"] = "forward"
    var attributes = edge.attributes
    attributes["id"] = "arrow-\(place)"
    attributes["pos"] = arrow
    attributes["dir"] = "forward"
    attributes["style"] = "solid"
    attributes["color"] = edge.attributes["color"]?.split(separator: ":").first.map(String.init)
    diagram.edges.append(
      Diagram.Edge(tail: edge.head, head: edge.tail, key: "arrow-\(place)", attributes: attributes)
    )
  }

  // MARK: Labels of edges

  private mutating func addEdgeLabels(_ sizes: [String: Box]) {
    let edges = network.edges.indices.filter { geometry.routes[diagram.edges[$0].key] != nil }
    let keys = edges.map { diagram.edges[$0].key }
    let places = LabelPlacement(geometry, keys: keys).places(
      sizes: edges.map { sizes[network.edges[$0].content.id] },
      preferred: keys.map { geometry.labels[$0] }
    )
    let panels = geometry.panels.sorted { $0.key < $1.key }.map(\.value)
    for (edge, place) in zip(edges, places) {
      let content = network.edges[edge].content
      let route = geometry.routes[diagram.edges[edge].key]
      if let place {
        let isOnPanel = panels.contains { $0.contains(place.box.centre) }
        let fill: Palette.Use? = place.coversLine ? (isOnPanel ? .panel : .page) : nil
        if let html = builder.edgeLabel(edge, fill: fill) {
          var node = Self.text("label-\(edge)", html, at: place.box.centre)
          node.attributes["id"] = SVGName.label(content.id)
          node.attributes["class"] = "label \(content.family.rawValue)"
          diagram.nodes.append(node)
          bounds = bounds.union(place.box)
        }
      }
      if content.status == .denied, let route {
        addDeniedMark(on: route, edge: edge, label: place)
      }
    }
  }

  /// A cross on the line of a relation that is denied, away from its label.
  private mutating func addDeniedMark(on route: Route, edge: Int, label: LabelPlacement.Place?) {
    let shares = [0.5, 0.4, 0.6, 0.3, 0.7]
    let share = shares.first { share in
      guard let label else { return true }
      let box = Box(centre: route.place(at: share).point, width: 18, height: 18)
      return box.overlap(label.box) == 0
    }
    let color = Theme.style(of: network.edges[edge].content.family).color
    let html = builder.labels.run(Legend.deniedMark, size: 22, color: color, isBold: true)
    let point = route.place(at: share ?? 0.5).point
    diagram.nodes.append(Self.text("denied-\(edge)", html, at: point))
  }

  // MARK: Headline, legend and source

  private mutating func addFurniture(
    _ measure: ([String]) throws(DrawingError) -> [Box]
  ) throws(DrawingError) {
    let network = bounds
    let limit = max(network.width, Furniture.leastWidth)
    let legend = Legend(of: self.network).lines(limit: limit)
    let header = furniture.header(width: network.width)
    let names = legend.flatMap { $0 }.map { entry in
      builder.labels.run(entry.name, size: 12, color: entry.color, isBold: entry.isBold)
    }
    let sizes = try measure([header ?? "-"] + names)
    let headerSize = sizes[0]

    // Everything starts at one left edge; a network narrower than its headline is centred.
    var widths = [network.width]
    if header != nil { widths.append(headerSize.width) }
    widths += legend.map { $0.reduce(-26) { $0 + $1.width } }
    let width = widths.max() ?? 0
    let left = network.centre.x - width / 2

    var top = network.maxY + (legend.isEmpty && header == nil ? 0 : Self.gap)
    var place = names.count
    for line in legend.reversed() {
      place -= line.count
      addLegend(line, sizes: Array(sizes[(1 + place)...]), left: left, centre: top + 10)
      top += Self.legendHeight
    }
    if let header {
      if !legend.isEmpty { top += 6 }
      let centre = Point(x: left + headerSize.width / 2 - 1, y: top + headerSize.height / 2)
      diagram.nodes.append(Self.text("headline", header, at: centre))
    }
    if let footer = furniture.footer(width: width) {
      let size = try measure([footer])[0]
      let centre = Point(
        x: left + size.width / 2 - 1,
        y: network.minY - Self.gap - size.height / 2
      )
      diagram.nodes.append(Self.text("source", footer, at: centre))
    }
  }

  /// One line of the legend: the samples are real nodes and edges.
  private mutating func addLegend(
    _ entries: [Legend.Entry],
    sizes: [Box],
    left: Double,
    centre: Double
  ) {
    var x = left
    for (entry, size) in zip(entries, sizes) {
      let number = diagram.nodes.count
      let name = "legend-\(number)"
      let sample = Legend.sampleWidth
      switch entry.sample {
      case .node(let style):
        let point = Point(x: x + sample / 2 - 3, y: centre)
        diagram.nodes.append(nodeSample(style, name: name, at: point))
      case .line(let style):
        addLineSample(style, name: name, left: x, centre: centre)
      case .mark(let mark):
        let html = builder.labels.run(mark, size: 22, color: entry.color, isBold: true)
        diagram.nodes.append(Self.text(name, html, at: Point(x: x + sample / 2, y: centre)))
      }
      let html = builder.labels.run(
        entry.name,
        size: 12,
        color: entry.color,
        isBold: entry.isBold
      )
      let point = Point(x: x + sample + 8 + size.width / 2, y: centre - 1.5)
      diagram.nodes.append(Self.text("\(name)-name", html, at: point))
      x += sample + 28 + size.width
    }
  }

  private func nodeSample(
    _ style: Theme.NodeStyle,
    name: String,
    at point: Point
  ) -> Diagram.Node {
    let attributes = Diagram.Attributes([
      "shape": style.shape, "style": style.style, "fillcolor": theme.color(style.fill),
      "color": theme.color(style.outline), "penwidth": Point.rounded(style.width),
      "label": "", "fixedsize": "true", "width": "0.36", "height": "0.18", "pos": point.text,
      "id": name, "class": "legend", "margin": "0",
    ])
    return Diagram.Node(name: name, attributes: attributes)
  }

  private mutating func addLineSample(
    _ style: Theme.EdgeStyle,
    name: String,
    left: Double,
    centre: Double
  ) {
    let right = left + Legend.sampleWidth
    let tip = style.arrowhead == "none" ? right : right - 7
    for (end, x) in [("tail", left), ("head", right)] {
      let attributes = Diagram.Attributes([
        "shape": "point", "style": "invis", "width": "0.01", "height": "0.01", "label": "",
        "pos": Point(x: x, y: centre).text,
      ])
      diagram.nodes.append(
        Diagram.Node(name: "\(name)-\(end)", attributes: attributes)
      )
    }
    let steps = [0.0, 1, 2, 3].map { Point(x: left + (tip - left) * $0 / 3, y: centre).text }
    let arrow = tip < right ? "e,\(Point(x: right, y: centre).text) " : ""
    let color = theme.color(style.color)
    let attributes = Diagram.Attributes([
      "pos": arrow + steps.joined(separator: " "), "id": name, "class": "legend",
      "color": style.isDouble ? "\(color):invis:\(color)" : color,
      "penwidth": Point.rounded(style.width), "style": style.style,
      "dir": tip < right ? "forward" : "none", "arrowhead": style.arrowhead,
    ])
    let count = diagram.nodes.count
    diagram.edges.append(
      Diagram.Edge(
        tail: count - 2,
        head: count - 1,
        key: name,
        attributes: attributes
      )
    )
  }
}
