import CGraphviz
import Synchronization

/// One graph inside libgvc, for as long as `GraphvizSession.run` holds the lock.
///
/// libgvc and libcgraph keep their state in globals of the process: two threads in them
/// at once crash, even with two contexts. So everything that touches them runs here, under
/// one lock, with one context that lives as long as the process.
struct GraphvizSession: ~Copyable {
  private let context: OpaquePointer
  private let graph: UnsafeMutablePointer<Agraph_t>
  private var hasLayout = false

  /// The lock and the context under it; the context is made on first use.
  private struct Library: ~Copyable {
    var context: OpaquePointer?
  }

  private static let library = Mutex(Library())

  /// Runs `body` with a graph built from a diagram, alone in the process, and frees it.
  ///
  /// - Throws: What `body` throws, or `DrawingError.Code.memory`.
  static func run<Result: Sendable>(
    _ diagram: Diagram,
    _ body: (inout GraphvizSession) throws(DrawingError) -> Result
  ) throws(DrawingError) -> Result {
    try alone { (context) throws(DrawingError) in
      guard let graph = egraph_open(diagram.name) else {
        throw DrawingError(.memory, subject: diagram.name)
      }
      var session = GraphvizSession(context: context, graph: graph)
      session.build(diagram)
      return try body(&session)
    }
  }

  /// Runs `body` alone in the process, with the context.
  static func alone<Result: Sendable>(
    _ body: (OpaquePointer) throws(DrawingError) -> Result
  ) throws(DrawingError) -> Result {
    try library.withLock { (library) throws(DrawingError) in
      if library.context == nil { library.context = gvContext() }
      guard let context = library.context else {
        throw DrawingError(.memory, subject: "graphviz")
      }
      return try body(context)
    }
  }

  private init(context: OpaquePointer, graph: UnsafeMutablePointer<Agraph_t>) {
    self.context = context
    self.graph = graph
  }

  deinit {
    if hasLayout { gvFreeLayout(context, graph) }
    agclose(graph)
  }

  // MARK: Building

  private func build(_ diagram: Diagram) {
    for (name, value) in zip(diagram.attributes.names, diagram.attributes.values) {
      declare(AGRAPH, name, "")
      set(graph, name, value)
    }
    let kinds = [(AGNODE, diagram.nodeDefaults), (AGEDGE, diagram.edgeDefaults)]
    for (kind, defaults) in kinds {
      for name in defaults.names { declare(kind, name, defaults[name] ?? "") }
    }
    var nodes = [UnsafeMutablePointer<Agnode_t>?](repeating: nil, count: diagram.nodes.count)
    build(diagram.clusters, in: graph, of: diagram, nodes: &nodes)
    for (place, node) in diagram.nodes.enumerated() {
      guard let made = nodes[place] ?? egraph_node(graph, node.name) else { continue }
      nodes[place] = made
      set(made, node.attributes)
    }
    for edge in diagram.edges {
      guard let tail = nodes[edge.tail], let head = nodes[edge.head],
        let made = egraph_edge(graph, tail, head, edge.key)
      else { continue }
      set(made, edge.attributes)
    }
  }

  /// Makes panels, each declared once with its level inside: a panel opened again elsewhere
  /// crashes Graphviz.
  ///
  /// cgraph orders subgraphs by the address of their name, which differs from run to run,
  /// and layouts depend on that order. So the names mean nothing: all panels are made first
  /// and then given their content in cgraph's order.
  private func build(
    _ clusters: [Diagram.Cluster],
    in parent: UnsafeMutablePointer<Agraph_t>,
    of diagram: Diagram,
    nodes: inout [UnsafeMutablePointer<Agnode_t>?]
  ) {
    for place in clusters.indices {
      _ = egraph_subgraph(parent, "cluster_\(Int(bitPattern: parent))_\(place)")
    }
    var made = agfstsubg(parent)
    for cluster in clusters {
      guard let panel = made else { return }
      made = agnxtsubg(panel)
      egraph_set(panel, Self.panelName, cluster.name)
      set(panel, cluster.attributes)
      build(cluster.clusters, in: panel, of: diagram, nodes: &nodes)
      for member in cluster.members where nodes[member] == nil {
        nodes[member] = egraph_node(panel, diagram.nodes[member].name)
      }
      guard cluster.level.count > 1, let level = egraph_subgraph(panel, nil) else { continue }
      egraph_set(level, "rank", "same")
      for member in cluster.level { agsubnode(level, nodes[member], 1) }
    }
  }

  /// The attribute of a panel that holds its name.
  private static let panelName = "panel"

  private func declare(_ kind: Int32, _ name: String, _ value: String) {
    egraph_declare(graph, kind, name, value)
  }

  private func set(_ object: UnsafeMutableRawPointer, _ attributes: Diagram.Attributes) {
    for (name, value) in zip(attributes.names, attributes.values) { set(object, name, value) }
  }

  private func set(
    _ object: UnsafeMutableRawPointer,
    _ name: String,
    _ value: Diagram.Value
  ) {
    switch value {
    case .text(let text): egraph_set(object, name, text)
    case .html(let html): egraph_set_html(object, name, html)
    }
  }

  // MARK: Drawing

  /// Places nodes and edges.
  ///
  /// - Throws: `DrawingError.Code.layout`, also where Graphviz reports an error and goes on.
  mutating func layOut(with engine: String) throws(DrawingError) {
    GraphvizReports.begin()
    hasLayout = true
    let status = egraph_layout(context, graph, engine)
    let reports = GraphvizReports.end()
    guard status == 0, !reports.hasErrors else {
      throw DrawingError(.layout, subject: engine, reports: reports.texts)
    }
  }

  /// The finished picture.
  ///
  /// - Throws: `DrawingError.Code.rendering`, also where Graphviz reports an error and goes on.
  func rendered(as format: String) throws(DrawingError) -> [UInt8] {
    GraphvizReports.begin()
    var data: UnsafeMutablePointer<CChar>?
    var length = 0
    let status = egraph_render(context, graph, format, &data, &length)
    defer { if let data { gvFreeRenderData(data) } }
    let reports = GraphvizReports.end()
    guard status == 0, !reports.hasErrors, let data else {
      throw DrawingError(.rendering, subject: format, reports: reports.texts)
    }
    return [UInt8](UnsafeRawBufferPointer(start: data, count: length))
  }

  /// Where everything stands.
  ///
  /// - Throws: `DrawingError.Code.rendering`.
  func geometry() throws(DrawingError) -> Geometry {
    GraphvizReports.begin()
    let status = egraph_attach_layout(context, graph)
    let reports = GraphvizReports.end()
    guard status == 0, !reports.hasErrors else {
      throw DrawingError(.rendering, subject: "positions", reports: reports.texts)
    }
    var geometry = Geometry(bounds: Box(parsing: text(graph, "bb")) ?? Box())
    var node = agfstnode(graph)
    while let current = node {
      let name = egraph_name(current).map { String(cString: $0) } ?? ""
      if let centre = Point(parsing: text(current, "pos")) {
        geometry.nodes[name] = Box(
          centre: centre,
          width: 72 * (Double(text(current, "width")) ?? 0),
          height: 72 * (Double(text(current, "height")) ?? 0)
        )
      }
      var edge = agfstout(graph, current)
      while let out = edge {
        let key = egraph_name(out).map { String(cString: $0) } ?? ""
        geometry.routes[key] = Route(parsing: text(out, "pos"))
        geometry.labels[key] = Point(parsing: text(out, "lp"))
        edge = agnxtout(graph, out)
      }
      node = agnxtnode(graph, current)
    }
    collectPanels(of: graph, into: &geometry)
    return geometry
  }

  private func collectPanels(
    of parent: UnsafeMutablePointer<Agraph_t>,
    into geometry: inout Geometry
  ) {
    var child = agfstsubg(parent)
    while let current = child {
      let name = text(current, Self.panelName)
      if !name.isEmpty, let box = Box(parsing: text(current, "bb")) {
        geometry.panels[name] = box
      }
      collectPanels(of: current, into: &geometry)
      child = agnxtsubg(current)
    }
  }

  private func text(_ object: UnsafeMutableRawPointer, _ name: String) -> String {
    egraph_get(object, name).map { String(cString: $0) } ?? ""
  }
}
