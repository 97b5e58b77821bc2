package import Ontology

/// Reads GEXF 1.0 to 1.3: attributes with defaults, directed, undirected and mutual edges,
/// nodes within nodes.
///
/// Of values that change over time the last holds; the start of an edge is its date.
///
/// - Reference: GEXF, https://gexf.net/schema.html
package struct GEXFReader: ~Copyable {
  private struct Attribute {
    var title: String
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
  private var nodeAttributes: [String: Attribute] = [:]
  private var edgeAttributes: [String: Attribute] = [:]
  private var open: [Open] = []
  private var hasGraph = false
  private var undeclared: Set<String> = []

  private init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    xml = try XMLPull(bytes, file: file, format: "GEXF")
    builder = GraphTableBuilder(file: file)
  }

  /// Reads a file; `file` names it in messages.
  ///
  /// - Throws: a `Diagnostic` where the text is no GEXF.
  /// - Complexity: O(*n*).
  package static func table(in bytes: [UInt8], file: String) throws(Diagnostic) -> GraphTable {
    var reader = try GEXFReader(bytes, file: file)
    try reader.read()
    return reader.builder.finish(listsNodes: true)
  }

  private mutating func read() throws(Diagnostic) {
    var event = try xml.next()
    guard event == .start("gexf") else {
      throw Diagnostic(
        .error,
        "not a GEXF file: it does not start with ‘<gexf>’",
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
    guard hasGraph else {
      throw Diagnostic(
        .error,
        "the file holds no ‘<graph>’",
        at: builder.place(xml.line),
        hint: "give a GEXF file with a graph in it"
      )
    }
  }

  private mutating func start(_ name: String) throws(Diagnostic) {
    switch name {
    case "graph":
      hasGraph = true
      builder.isDirected = xml.attribute("defaultedgetype")?.lowercased() == "directed"
    case "attributes": try attributes()
    case "node":
      var node = Open(isNode: true, id: try required("id", of: "node"), line: xml.line)
      if let label = xml.attribute("label") { node.attributes["label"] = label }
      open.append(node)
    case "edge":
      let type = xml.attribute("type")?.lowercased()
      var edge = Open(
        isNode: false,
        id: xml.attribute("id") ?? "",
        source: try required("source", of: "edge"),
        target: try required("target", of: "edge"),
        isDirected: type.map { $0 == "directed" } ?? builder.isDirected,
        line: xml.line
      )
      for name in ["label", "kind", "weight", "start"] {
        if let value = xml.attribute(name) { edge.attributes[name] = value }
      }
      open.append(edge)
    case "attvalue": value()
    default: break
    }
  }

  private mutating func end(_ name: String) throws(Diagnostic) {
    guard name == "node" || name == "edge", var element = open.popLast() else { return }
    let declared = element.isNode ? nodeAttributes : edgeAttributes
    for attribute in declared.values where element.attributes[attribute.title] == nil {
      if let standard = attribute.standard { element.attributes[attribute.title] = standard }
    }
    if element.isNode {
      builder.listed(element.id, attributes: element.attributes)
    } else {
      builder.edge(
        from: builder.end(element.source, line: element.line),
        to: builder.end(element.target, line: element.line),
        isDirected: element.isDirected,
        attributes: element.attributes,
        line: element.line
      )
    }
  }

  /// `<attributes class="node"><attribute id="0" title="url" type="string"/></attributes>`
  private mutating func attributes() throws(Diagnostic) {
    let isForNodes = xml.attribute("class")?.lowercased() != "edge"
    var current: (id: String, attribute: Attribute)?
    var text: String?
    while true {
      switch try xml.next() {
      case .start("attribute"):
        let id = xml.attribute("id") ?? ""
        current = (id, Attribute(title: xml.attribute("title") ?? id))
      case .start("default"): text = ""
      case .text(let words): text? += words
      case .end("default"):
        current?.attribute.standard = text.flatMap { $0.isEmpty ? nil : $0 }
        text = nil
      case .end("attribute"):
        guard let (id, attribute) = current else { continue }
        if isForNodes { nodeAttributes[id] = attribute } else { edgeAttributes[id] = attribute }
      case .end("attributes"), .finished: return
      default: break
      }
    }
  }

  private mutating func value() {
    guard let element = open.last, let value = xml.attribute("value") else { return }
    let id = xml.attribute("for") ?? xml.attribute("id") ?? ""
    let declared = element.isNode ? nodeAttributes : edgeAttributes
    guard let attribute = declared[id] else {
      if undeclared.insert(id).inserted {
        builder.report(
          Diagnostic(
            .warning,
            "values for ‘\(id)’ are left out, which the file does not declare",
            at: builder.place(xml.line),
            hint: "declare it: ‘<attribute id=\"\(id)\" title=\"…\" type=\"string\"/>’"
          )
        )
      }
      return
    }
    open[open.count - 1].attributes[attribute.title] = value
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
}
