import CGraphviz

/// What Graphviz's own parser finds in a DOT text: the names of nodes, and edges by the
/// names of their ends.
package struct DOTOutline: Sendable, Hashable {
  /// An edge.
  package struct Edge: Sendable, Hashable {
    package var tail: String
    package var head: String
    package var key: String
  }

  /// The names of nodes in the order in which they occur.
  package var nodes: [String] = []
  /// The edges, by tail.
  package var edges: [Edge] = []

  /// Reads the first graph of a DOT text.
  ///
  /// - Parameters:
  ///   - text: The DOT.
  ///   - name: What errors call it, such as a file's name.
  /// - Throws: `DrawingError` of code `syntax` where the text is no DOT.
  package init(parsing text: String, name: String = "the text") throws(DrawingError) {
    self = try GraphvizSession.alone { (_) throws(DrawingError) in
      GraphvizReports.begin()
      let graph = egraph_read(text)
      let reports = GraphvizReports.end()
      guard let graph else {
        throw DrawingError(.syntax, subject: name, reports: reports.texts)
      }
      defer { agclose(graph) }
      guard !reports.hasErrors else {
        throw DrawingError(.syntax, subject: name, reports: reports.texts)
      }
      return DOTOutline(graph)
    }
  }

  private init(_ graph: UnsafeMutablePointer<Agraph_t>) {
    var node = agfstnode(graph)
    while let current = node {
      let tail = egraph_name(current).map { String(cString: $0) } ?? ""
      nodes.append(tail)
      var edge = agfstout(graph, current)
      while let out = edge {
        let head = egraph_name(egraph_head(out)).map { String(cString: $0) } ?? ""
        let key = egraph_name(out).map { String(cString: $0) } ?? ""
        edges.append(Edge(tail: tail, head: head, key: key))
        edge = agnxtout(graph, out)
      }
      node = agnxtnode(graph, current)
    }
  }
}
