package import Ontology

/// Reads GraphML: keys with defaults, directed, undirected and mixed graphs, nested graphs,
/// and the labels of yEd.
///
/// A file with several graphs gives the first; hyperedges are left out with a warning, as
/// are values under keys that the file does not declare.
///
/// - Reference: The GraphML File Format, http://graphml.graphdrawing.org/specification.html
package struct GraphMLReader: ~Copyable {
  private struct Key {
    var name: String
    var isForNodes: Bool
    var isForEdges: Bool
    var standard: String?
  }

  /// A node or an edge that is open.
  private struct Open {
    var isNode: Bool
    var id: String
    var source = ""
    var target = ""
    var isDirected = false
    var line: Int
    var attributes: [String: String] = [:]
  }

  private var xml: XMLPull
  private var builder: GraphTableBuilder
  private var keys: [String: Key] = [:]
  private var open: [Open] = []
  private var graphDepth = 0
  private var graphCount = 0
  private var unknownKeys: Set<String> = []
  private var hasHyperedges = false

  private init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    xml = try XMLPull(bytes, file: file, format: "GraphML")
    builder = GraphTableBuilder(file: file)
  }

  /// Reads a file; `file` names it in messages.
  ///
  /// - Throws: a `Diagnostic` where the text is no GraphML.
  /// - Complexity: O(*n*).
  package static func table(in bytes: [UInt8], file: String) throws(Diagnostic) -> GraphTable {
    var reader = try GraphMLReader(bytes, file: file)
    try reader.read()
    return reader.builder.finish(listsNodes: true)
  }

  private mutating func read() throws(Diagnostic) {
    var event = try xml.next()
    guard event == .start("graphml") else {
      throw Diagnostic(
        .error,
        "not a GraphML file: it does not start with ‘<graphml>’",
        at: builder.place(xml.line),
        hint: "give a file that ends as its format does: .graphml, .gexf, .csv, .dot or .edges"
      )
    }
    while event != .finished {
      switch event {
      case .start(let name): try start(name)
      case .end(let name): try end(name)
      case .text, .finished: break
      }
      event = try xml.next()
    }
    guard graphCount > 0 else {
      throw Diagnostic(
        .error,
        "the file holds no ‘<graph>’",
        at: builder.place(xml.line),
        hint: "give a GraphML file with a graph in it"
      )
    }
  }

  private mutating func start(_ name: String) throws(Diagnostic) {
    switch name {
    case "key": try key()
    case "graph":
      graphDepth += 1
      guard graphDepth == 1 else { return }
      graphCount += 1
      if graphCount == 1 {
        builder.isDirected = xml.attribute("edgedefault")?.lowercased() == "directed"
      } else if graphCount == 2 {
        builder.report(
          Diagnostic(
            .warning,
            "the file holds several graphs: only the first is read",
            at: builder.place(xml.line),
            hint: "give each graph a file of its own"
          )
        )
      }
    case "node" where isInGraph:
      open.append(Open(isNode: true, id: try required("id", of: "node"), line: xml.line))
    case "edge" where isInGraph:
      let isDirected = xml.attribute("directed").map { $0.lowercased() == "true" || $0 == "1" }
      open.append(
        Open(
          isNode: false,
          id: xml.attribute("id") ?? "",
          source: try required("source", of: "edge"),
          target: try required("target", of: "edge"),
          isDirected: isDirected ?? builder.isDirected,
          line: xml.line
        )
      )
    case "hyperedge" where isInGraph && !hasHyperedges:
      hasHyperedges = true
      builder.report(
        Diagnostic(
          .warning,
          "edges of more than two ends are left out",
          at: builder.place(xml.line),
          hint: "write a node for each of them, and an edge for each of its ends"
        )
      )
    case "data" where isInGraph: try data()
    default: break
    }
  }

  private var isInGraph: Bool { graphDepth > 0 && graphCount == 1 }

  private mutating func end(_ name: String) throws(Diagnostic) {
    switch name {
    case "graph": graphDepth -= 1
    case "node" where isInGraph:
      guard let node = open.popLast() else { return }
      builder.listed(node.id, attributes: withDefaults(node))
    case "edge" where isInGraph:
      guard let edge = open.popLast() else { return }
      builder.edge(
        from: builder.end(edge.source, line: edge.line),
        to: builder.end(edge.target, line: edge.line),
        isDirected: edge.isDirected,
        attributes: withDefaults(edge),
        line: edge.line
      )
    default: break
    }
  }

  private func withDefaults(_ element: Open) -> [String: String] {
    var attributes = element.attributes
    for key in keys.values where element.isNode ? key.isForNodes : key.isForEdges {
      if let standard = key.standard, attributes[key.name] == nil {
        attributes[key.name] = standard
      }
    }
    return attributes
  }

  private func required(_ name: String, of element: String) throws(Diagnostic) -> String {
    if let value = xml.attribute(name) { return value }
    throw Diagnostic(
      .error,
      "‘<\(element)>’ has no ‘\(name)’",
      at: builder.place(xml.line),
      hint: "give it one: ‘<\(element) \(name)=\"…\">’"
    )
  }

  /// `<key id="d0" for="node" attr.name="color"><default>yellow</default></key>`
  private mutating func key() throws(Diagnostic) {
    let id = xml.attribute("id") ?? ""
    let owner = xml.attribute("for")?.lowercased() ?? "all"
    var name = xml.attribute("attr.name") ?? id
    // yEd's drawings of nodes and edges hold their labels.
    if ["nodegraphics", "edgegraphics"].contains(xml.attribute("yfiles.type") ?? "") {
      name = "label"
    }
    var key = Key(
      name: name,
      isForNodes: owner == "node" || owner == "all",
      isForEdges: owner == "edge" || owner == "all"
    )
    var text: String?
    loop: while true {
      switch try xml.next() {
      case .start("default"): text = ""
      case .text(let words): text? += words
      case .end("default"):
        key.standard = text.map(Self.trimmed)
        text = nil
      case .end("key"), .finished: break loop
      default: break
      }
    }
    keys[id] = key
  }

  /// The value under a key: its text, or that of a label in it.
  private mutating func data() throws(Diagnostic) {
    let id = xml.attribute("key") ?? ""
    var (text, label): (String, String?) = ("", nil)
    var isInLabel = false
    var hasElements = false
    loop: while true {
      switch try xml.next() {
      case .start("NodeLabel"), .start("EdgeLabel"):
        hasElements = true
        isInLabel = label == nil
        if isInLabel { label = "" }
      case .start: hasElements = true
      case .text(let words):
        if isInLabel { label? += words } else if !hasElements { text += words }
      case .end("NodeLabel"), .end("EdgeLabel"): isInLabel = false
      case .end("data"), .finished: break loop
      case .end: break
      }
    }
    guard let key = keys[id] else {
      if unknownKeys.insert(id).inserted {
        builder.report(
          Diagnostic(
            .warning,
            "values under the key ‘\(id)’ are left out, which the file does not declare",
            at: builder.place(xml.line),
            hint: "declare it: ‘<key id=\"\(id)\" for=\"all\" attr.name=\"…\"/>’"
          )
        )
      }
      return
    }
    guard !open.isEmpty else { return }
    let value = Self.trimmed(hasElements ? label ?? "" : text)
    if !hasElements || !value.isEmpty { open[open.count - 1].attributes[key.name] = value }
  }

  private static func trimmed(_ text: String) -> String {
    let words = text.drop(while: \.isWhitespace)
    guard let last = words.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(words[...last])
  }
}
