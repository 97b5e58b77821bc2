/// Writes a diagram in Graphviz's language.
///
/// The text is drawn unchanged by any Graphviz: identifiers and values are quoted, long
/// values are split so that old parsers can read them, and attributes that no engine
/// knows are legal in DOT.
struct DOTEncoder {
  private var out = ""

  /// The DOT of a diagram, ending with a line break.
  static func encode(_ diagram: Diagram) -> String {
    var encoder = DOTEncoder()
    encoder.write(diagram)
    return encoder.out
  }

  private mutating func write(_ diagram: Diagram) {
    out += "digraph \(Self.quoted(diagram.name)) {\n"
    write(defaults: "graph", diagram.attributes)
    write(defaults: "node", diagram.nodeDefaults)
    write(defaults: "edge", diagram.edgeDefaults)
    var isPlaced = [Bool](repeating: false, count: diagram.nodes.count)
    for cluster in diagram.clusters {
      write(cluster, of: diagram, indent: "  ", placed: &isPlaced)
    }
    for place in diagram.nodes.indices where !isPlaced[place] {
      write(diagram.nodes[place], indent: "  ")
    }
    for edge in diagram.edges {
      out += "  \(Self.quoted(diagram.nodes[edge.tail].name)) -> "
      out += Self.quoted(diagram.nodes[edge.head].name)
      var attributes = edge.attributes
      attributes["key"] = edge.key
      write(attributes)
    }
    out += "}\n"
  }

  private mutating func write(
    _ cluster: Diagram.Cluster,
    of diagram: Diagram,
    indent: String,
    placed: inout [Bool]
  ) {
    let inner = indent + "  "
    out += "\(indent)subgraph \(Self.quoted("cluster_" + cluster.name)) {\n"
    for (name, value) in zip(cluster.attributes.names, cluster.attributes.values) {
      out += "\(inner)\(Self.identifier(name))=\(Self.encoded(value));\n"
    }
    for child in cluster.clusters {
      write(child, of: diagram, indent: inner, placed: &placed)
    }
    for member in cluster.members where !placed[member] {
      placed[member] = true
      write(diagram.nodes[member], indent: inner)
    }
    if cluster.level.count > 1 {
      let names = cluster.level.map { Self.quoted(diagram.nodes[$0].name) + ";" }
      out += "\(inner){ rank=same; \(names.joined(separator: " ")) }\n"
    }
    out += "\(indent)}\n"
  }

  private mutating func write(_ node: Diagram.Node, indent: String) {
    out += indent + Self.quoted(node.name)
    write(node.attributes)
  }

  private mutating func write(defaults kind: String, _ attributes: Diagram.Attributes) {
    guard !attributes.names.isEmpty else { return }
    out += "  " + kind
    write(attributes)
  }

  private mutating func write(_ attributes: Diagram.Attributes) {
    let pairs = zip(attributes.names, attributes.values)
    if !attributes.names.isEmpty {
      let texts = pairs.map { Self.identifier($0) + "=" + Self.encoded($1) }
      out += " [" + texts.joined(separator: ", ") + "]"
    }
    out += ";\n"
  }
}
