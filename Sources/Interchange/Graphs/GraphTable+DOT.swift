package import Ontology

extension GraphTable {
  /// The first graph of a DOT file; `file` names it in messages.
  ///
  /// - Throws: a `Diagnostic` where the text is no DOT.
  /// - Complexity: O(*n*).
  package static func dot(in bytes: [UInt8], file: String) throws(Diagnostic) -> GraphTable {
    let graphs = try DOTReader.graphs(in: bytes, name: file)
    guard let graph = graphs.first else {
      throw Diagnostic(
        .error,
        "the file holds no graph",
        at: .init(file: file),
        hint: "give a DOT file with a graph in it"
      )
    }
    var builder = GraphTableBuilder(file: file, isDirected: graph.isDirected)
    for node in graph.nodes {
      var attributes = node.attributes.mapValues(\.plain)
      if attributes["label"] == "\\N" || attributes["label"] == "N" { attributes["label"] = nil }
      builder.listed(node.name, attributes: attributes)
    }
    for edge in graph.edges {
      builder.edge(
        from: UInt32(edge.tail),
        to: UInt32(edge.head),
        isDirected: graph.isDirected,
        attributes: edge.attributes.mapValues(\.plain),
        line: nil
      )
    }
    return builder.finish(listsNodes: true)
  }
}
