/// Draws pictures.
package struct Renderer: Sendable {
  /// Who places the nodes; `nil` chooses by size, and for a picture with a focus puts that
  /// in the middle.
  package var engine: LayoutEngine?
  /// Whether the picture is drawn for a dark background. A light SVG has both forms
  /// and follows the reader's setting.
  package var isDark: Bool

  package init(engine: LayoutEngine? = nil, isDark: Bool = false) {
    self.engine = engine
    self.isDark = isDark
  }

  /// Draws a picture.
  ///
  /// - Parameters:
  ///   - picture: What is to be drawn; may be empty.
  ///   - format: What it is written as.
  /// - Returns: The bytes of the file: the same for the same picture, on every thread.
  /// - Throws: `DrawingError`, with Graphviz's own words.
  package func render(
    _ picture: Picture,
    as format: PictureFormat
  ) throws(DrawingError) -> [UInt8] {
    var network = Network(picture)
    if engine == nil { network.centre() }
    let plan = Plan(of: network, engine: engine)
    let builder = DiagramBuilder(
      network: network,
      plan: plan,
      theme: isDark ? .dark : .light
    )
    let furniture = Furniture(picture, network: network, theme: builder.theme)
    if format == .dot {
      var diagram = builder.exported(picture, furniture: furniture)
      if plan.isFocused {
        let centres = try search(builder).egoCentres()
        for (place, centre) in centres.enumerated() {
          diagram.nodes[place].attributes["pos"] = centre.text + "!"
        }
      }
      return Array(DOTEncoder.encode(diagram).utf8)
    }
    var diagram = try scene(builder: builder, furniture: furniture).diagram
    if format == .png { diagram.attributes["dpi"] = "144" }
    let bytes = try GraphvizSession.run(diagram) { (session) throws(DrawingError) in
      try session.layOut(with: "nop2")
      return try session.rendered(as: format.rawValue)
    }
    return switch format {
    case .svg: polish(picture, builder: builder).polished(bytes)
    case .pdf: Self.undated(bytes)
    case .png, .dot: bytes
    }
  }

  /// A PDF without the time at which it was made, so that the same picture gives the same
  /// bytes; blanks in its place keep the offsets in the file right.
  private static func undated(_ pdf: [UInt8]) -> [UInt8] {
    var pdf = pdf
    let key = Array("/CreationDate".utf8)
    guard let range = pdf.firstRange(of: key),
      let end = pdf[range.upperBound...].firstIndex(of: UInt8(ascii: ")"))
    else { return pdf }
    for place in range.lowerBound...end { pdf[place] = UInt8(ascii: " ") }
    return pdf
  }

  /// What is added to Graphviz's SVG.
  private func polish(_ picture: Picture, builder: DiagramBuilder) -> SVGPolish {
    let network = builder.network
    var notes: [String: SVGPolish.Note] = [:]
    for place in network.nodes.indices {
      let node = network.nodes[place]
      notes[SVGName.node(node.id)] = .init(
        tooltip: builder.tooltip(ofNode: place),
        link: node.link
      )
    }
    for place in network.edges.indices {
      let edge = network.edges[place].content
      let note = SVGPolish.Note(tooltip: builder.tooltip(ofEdge: place), link: edge.link)
      notes[SVGName.edge(edge.id)] = note
      notes[SVGName.label(edge.id)] = note
    }
    for place in network.groups.indices {
      let tooltip = builder.tooltip(ofGroup: place)
      notes[SVGName.group(network.groups[place].id)] = .init(tooltip: tooltip)
    }
    return SVGPolish(
      title: picture.title,
      description: Furniture.description(of: picture, network: network),
      notes: notes,
      style: isDark ? "" : SVGPolish.darkRules
    )
  }

  private func scene(
    builder: DiagramBuilder,
    furniture: Furniture
  ) throws(DrawingError) -> Scene {
    let search = try search(builder)
    return try Scene(
      builder: builder,
      furniture: furniture,
      geometry: try search.best(),
      sizes: search.labelSizes,
      measure: Self.measure
    )
  }

  /// The search for a layout, with all sizes measured.
  func search(_ builder: DiagramBuilder) throws(DrawingError) -> LayoutSearch {
    var labelled: [(id: String, html: String)] = []
    for place in builder.network.edges.indices {
      if let html = builder.edgeLabel(place, fill: nil) {
        labelled.append((builder.network.edges[place].content.id, html))
      }
    }
    let sizes = try Self.measure(labelled.map(\.html))
    return LayoutSearch(
      builder: builder,
      nodeSizes: try Self.measureNodes(builder.network.nodes.indices.map(builder.node)),
      labelSizes: Dictionary(uniqueKeysWithValues: zip(labelled.map(\.id), sizes))
    )
  }

  /// The sizes of nodes in points, as Graphviz makes them.
  private static func measureNodes(_ nodes: [Diagram.Node]) throws(DrawingError) -> [Box] {
    guard !nodes.isEmpty else { return [] }
    var diagram = Diagram()
    diagram.nodeDefaults = Diagram.Attributes(["fontname": Theme.sans])
    diagram.nodes = nodes
    for place in nodes.indices { diagram.nodes[place].attributes["pos"] = "0,0" }
    let geometry = try GraphvizSession.run(diagram) { (session) throws(DrawingError) in
      try session.layOut(with: "nop2")
      return try session.geometry()
    }
    return nodes.map { geometry.nodes[$0.name] ?? Box() }
  }

  /// The sizes of labels in points, as Graphviz sets them.
  static func measure(_ labels: [String]) throws(DrawingError) -> [Box] {
    guard !labels.isEmpty else { return [] }
    let diagram = Scene.measuring(labels)
    let geometry = try GraphvizSession.run(diagram) { (session) throws(DrawingError) in
      try session.layOut(with: "nop2")
      return try session.geometry()
    }
    return diagram.nodes.map { geometry.nodes[$0.name] ?? Box() }
  }
}
