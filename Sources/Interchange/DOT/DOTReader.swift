package import Ontology

/// Reads the whole DOT language: strict graphs, subgraphs, ports, HTML texts, joined
/// texts, comments, defaults of attributes, chains of edges.
///
/// - Reference: The DOT Language, https://graphviz.org/doc/info/lang.html
package struct DOTReader {
  private typealias Attributes = [String: DOTGraph.Value]

  private var lexer: DOTLexer
  private var token = DOTLexer.Token.end
  private var graph = DOTGraph(isStrict: false, isDirected: false, name: "")
  private var nodeIndex: [String: Int] = [:]
  private var edgeIndex: [EdgeKey: Int] = [:]
  private var subgraphIndex: [String: Int] = [:]
  private var depth = 0

  private struct EdgeKey: Hashable {
    var tail: Int
    var head: Int
    var key: String
  }

  /// Where statements stand: the defaults that hold and the nodes mentioned.
  private struct Scope {
    var nodeDefaults: Attributes = [:]
    var edgeDefaults: Attributes = [:]
    /// The index of the subgraph; nil for the graph itself.
    var subgraph: Int?
    var nodes: [Int] = []
  }

  /// One end of an edge: several nodes where it is a subgraph.
  private struct End {
    var nodes: [Int]
    var port: String
  }

  private init(_ bytes: [UInt8], name: String) {
    lexer = DOTLexer(bytes, name: name)
  }

  /// The graphs of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file in UTF-8, or else Latin-1.
  ///   - name: The file's name for messages.
  /// - Throws: a `Diagnostic` with the place where the text is no DOT.
  /// - Complexity: O(*n*) in the length of the file and the number of edges.
  package static func graphs(
    in bytes: [UInt8],
    name: String
  ) throws(Diagnostic) -> [DOTGraph] {
    var reader = DOTReader(bytes, name: name)
    var graphs: [DOTGraph] = []
    try reader.advance()
    while reader.token != .end { graphs.append(try reader.readGraph()) }
    return graphs
  }

  // MARK: - Tokens

  private mutating func advance() throws(Diagnostic) { token = try lexer.next() }

  private func isMark(_ character: Unicode.Scalar) -> Bool {
    token == .mark(UInt8(ascii: character))
  }

  private mutating func take(_ character: Unicode.Scalar) throws(Diagnostic) -> Bool {
    guard isMark(character) else { return false }
    try advance()
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(Diagnostic) {
    guard try take(character) else { throw unexpected("‘\(character)’ is missing here") }
  }

  private func unexpected(_ message: String, hint: String? = nil) -> Diagnostic {
    lexer.problem(message, at: lexer.start, hint: hint)
  }

  /// A name or value; quoted texts joined by `+` are one.
  private mutating func value() throws(Diagnostic) -> DOTGraph.Value? {
    guard case .id(var value) = token else { return nil }
    try advance()
    while try take("+") {
      guard case .id(let more) = token else { throw unexpected("a text is missing after ‘+’") }
      value.text += more.text
      try advance()
    }
    return value
  }

  // MARK: - Grammar

  private mutating func readGraph() throws(Diagnostic) -> DOTGraph {
    nodeIndex = [:]
    edgeIndex = [:]
    subgraphIndex = [:]
    depth = 0
    graph = DOTGraph(isStrict: false, isDirected: false, name: "")
    if token == .keyword("strict") {
      graph.isStrict = true
      try advance()
    }
    switch token {
    case .keyword("digraph"): graph.isDirected = true
    case .keyword("graph"): break
    default:
      throw unexpected(
        "a graph starts with ‘graph’ or ‘digraph’",
        hint: "give a DOT file, as ‘egraph export --format dot’ writes"
      )
    }
    try advance()
    graph.name = try value()?.text ?? ""
    try expect("{")
    var scope = Scope()
    try statements(in: &scope)
    try expect("}")
    return graph
  }

  private mutating func statements(in scope: inout Scope) throws(Diagnostic) {
    while !isMark("}"), token != .end {
      if try take(";") { continue }
      if try take(",") { continue }
      try statement(in: &scope)
    }
  }

  private mutating func statement(in scope: inout Scope) throws(Diagnostic) {
    if case .keyword(let word) = token, ["graph", "node", "edge"].contains(word) {
      try advance()
      let attributes = try attributeLists()
      switch word {
      case "graph": setGraph(attributes, in: scope)
      case "node": scope.nodeDefaults.merge(attributes) { $1 }
      default: scope.edgeDefaults.merge(attributes) { $1 }
      }
      return
    }
    if case .id(let name) = token {
      // `name = value` sets an attribute of the graph.
      let joined = try value() ?? name
      if try take("=") {
        guard let value = try value() else { throw unexpected("a value is missing after ‘=’") }
        setGraph([joined.text: value], in: scope)
        return
      }
      let first = try nodeEnd(joined.text, in: &scope)
      try edgesOrNode(from: first, isNode: true, in: &scope)
      return
    }
    let first = try subgraphEnd(in: &scope)
    try edgesOrNode(from: first, isNode: false, in: &scope)
  }

  /// What follows a first node or subgraph: edges, attributes, or nothing.
  private mutating func edgesOrNode(
    from first: End,
    isNode: Bool,
    in scope: inout Scope
  ) throws(Diagnostic) {
    var ends = [first]
    while case .edge(let isDirected) = token {
      guard isDirected == graph.isDirected else {
        throw unexpected(
          isDirected ? "‘->’ in a graph without directions" : "‘--’ in a graph with directions",
          hint: isDirected ? "write ‘--’, or start with ‘digraph’" : "write ‘->’"
        )
      }
      try advance()
      if case .id = token, let name = try value() {
        ends.append(try nodeEnd(name.text, in: &scope))
      } else {
        ends.append(try subgraphEnd(in: &scope))
      }
    }
    let attributes = try attributeLists()
    guard ends.count > 1 else {
      if isNode { for node in first.nodes { set(attributes, ofNode: node) } }
      return
    }
    for (tail, head) in zip(ends, ends.dropFirst()) {
      for from in tail.nodes {
        for to in head.nodes {
          addEdge(from, to, ports: (tail.port, head.port), attributes, in: scope)
        }
      }
    }
  }

  private mutating func nodeEnd(
    _ name: String,
    in scope: inout Scope
  ) throws(Diagnostic) -> End {
    let node = node(named: name, in: &scope)
    var port = ""
    while try take(":") {
      guard let part = try value() else { throw unexpected("a port is missing after ‘:’") }
      port += (port.isEmpty ? "" : ":") + part.text
    }
    return End(nodes: [node], port: port)
  }

  private mutating func subgraphEnd(in scope: inout Scope) throws(Diagnostic) -> End {
    var name = ""
    if token == .keyword("subgraph") {
      try advance()
      name = try value()?.text ?? ""
    } else if !isMark("{") {
      throw unexpected("neither a node, an edge nor a subgraph")
    }
    depth += 1
    defer { depth -= 1 }
    if depth > 256 { throw unexpected("subgraphs are nested too deeply") }
    let index: Int
    if let known = subgraphIndex[name], !name.isEmpty {
      index = known
    } else {
      index = graph.subgraphs.count
      graph.subgraphs.append(.init(name: name, attributes: [:], nodes: []))
      if !name.isEmpty { subgraphIndex[name] = index }
    }
    var inner = Scope(
      nodeDefaults: scope.nodeDefaults,
      edgeDefaults: scope.edgeDefaults,
      subgraph: index,
      nodes: graph.subgraphs[index].nodes
    )
    if try take("{") {
      try statements(in: &inner)
      try expect("}")
    }
    let nodes = Array(Set(inner.nodes)).sorted()
    graph.subgraphs[index].nodes = nodes
    scope.nodes += nodes
    var port = ""
    while try take(":") { port += try value()?.text ?? "" }
    return End(nodes: nodes, port: port)
  }

  private mutating func attributeLists() throws(Diagnostic) -> Attributes {
    var attributes: Attributes = [:]
    while try take("[") {
      while !isMark("]") {
        if try take(";") { continue }
        if try take(",") { continue }
        let name: String
        if case .keyword(let word) = token {
          name = word
          try advance()
        } else if let value = try value() {
          name = value.text
        } else {
          throw unexpected("the name of an attribute is missing, or ‘]’")
        }
        if try take("=") {
          guard let value = try value() else { throw unexpected("a value is missing after ‘=’") }
          attributes[name] = value
        } else {
          attributes[name] = .init("true")
        }
      }
      try expect("]")
    }
    return attributes
  }

  // MARK: - Meaning

  private mutating func setGraph(_ attributes: Attributes, in scope: Scope) {
    if let subgraph = scope.subgraph {
      graph.subgraphs[subgraph].attributes.merge(attributes) { $1 }
    } else {
      graph.attributes.merge(attributes) { $1 }
    }
  }

  private mutating func node(named name: String, in scope: inout Scope) -> Int {
    let index: Int
    if let known = nodeIndex[name] {
      index = known
    } else {
      index = graph.nodes.count
      graph.nodes.append(.init(name: name, attributes: scope.nodeDefaults))
      nodeIndex[name] = index
    }
    if scope.subgraph != nil { scope.nodes.append(index) }
    return index
  }

  private mutating func set(_ attributes: Attributes, ofNode node: Int) {
    graph.nodes[node].attributes.merge(attributes) { $1 }
  }

  private mutating func addEdge(
    _ tail: Int,
    _ head: Int,
    ports: (String, String),
    _ attributes: Attributes,
    in scope: Scope
  ) {
    let all = scope.edgeDefaults.merging(attributes) { $1 }
    let key = attributes["key"]?.text ?? ""
    let isKnown = graph.isStrict || !key.isEmpty
    let ends = graph.isDirected || tail <= head ? (tail, head) : (head, tail)
    let edgeKey = EdgeKey(tail: ends.0, head: ends.1, key: graph.isStrict ? "" : key)
    if isKnown, let index = edgeIndex[edgeKey] {
      graph.edges[index].attributes.merge(attributes) { $1 }
      return
    }
    if isKnown { edgeIndex[edgeKey] = graph.edges.count }
    graph.edges.append(
      .init(tail: tail, head: head, tailPort: ports.0, headPort: ports.1, attributes: all)
    )
  }
}
