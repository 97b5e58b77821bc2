import Foundation
import GraphAlgorithms
import Interchange
public import Ontology

/// What a file of links holds, before it is known which of them count.
public struct LinkSource: Sendable {
  private enum Content: Sendable {
    case network(Network)
    case table(GraphTable)
    /// Two numbers a line, read by the graph core; whether a third is there.
    case numbers([UInt8], hasWeights: Bool)
  }

  /// Which links of a plain graph file count.
  public struct Filter: Sendable, Equatable {
    /// The first day; edges without a date, and older ones, are left out.
    public var since: PartialDate?
    /// The last day; edges without a date, and younger ones, are left out.
    public var until: PartialDate?
    /// What they say; nil for anything.
    public var relations: Set<String>?

    /// A filter; without anything, all edges.
    public init(
      since: PartialDate? = nil,
      until: PartialDate? = nil,
      relations: Set<String>? = nil
    ) {
      self.since = since
      self.until = until
      self.relations = relations
    }

    var isEmpty: Bool { self == Filter() }
  }

  private let content: Content
  private let file: String
  /// What a user should know of the file, though it could be read.
  public let problems: [Diagnostic]

  /// The network, where the file holds statements: an export of egraph.
  public var network: Network? {
    if case .network(let network) = content { return network }
    return nil
  }

  /// Reads a file: an edge list, GraphML, GEXF, a table of edges, DOT, or statements that
  /// egraph exported; ‘-’ is standard input.
  ///
  /// - Throws: a `Diagnostic` where the file cannot be read.
  /// - Complexity: O(*n*) in the length of the file.
  public init(contentsOf path: String, schema: Schema) throws(Diagnostic) {
    let data =
      path == "-"
      ? FileHandle.standardInput.readDataToEndOfFile()
      : FileManager.default.contents(atPath: path)
    guard let data else {
      let exists = FileManager.default.fileExists(atPath: path)
      throw Diagnostic(
        .error,
        exists ? "cannot be read" : "no such file",
        at: .init(file: path),
        hint: "give an edge list, GraphML, GEXF, CSV or DOT file"
      )
    }
    file = path
    let bytes = [UInt8](data)
    if path.hasSuffix(".json") || path.hasSuffix(".jsonl") {
      let read = JSONLines.findings(in: bytes, name: path, schema: schema)
      if read.findings.isEmpty, let problem = read.problems.first { throw problem }
      content = .network(Network(schema: schema, findings: read.findings))
      problems = read.problems
      return
    }
    let format = GraphFormat(file: path, bytes: bytes)
    if format == .edgeList, let numbers = NumberedList(bytes) {
      content = .numbers(bytes, hasWeights: numbers.hasWeights)
      problems = []
      return
    }
    if format == .dot, let read = try? DOTFindings.findings(in: bytes, name: path, schema: schema),
      read.findings.contains(where: { !$0.statements.isEmpty })
    {
      content = .network(Network(schema: schema, findings: read.findings))
      problems = read.problems
      return
    }
    let table = try format.table(in: bytes, file: path)
    content = .table(table)
    problems = table.problems
  }

  /// The links of a plain graph file that a filter wants, as a graph.
  ///
  /// - Throws: a `Diagnostic` where the file does not hold what is asked for.
  public func graph(
    form: LinkGraph.Form = .init(),
    filter: Filter = Filter()
  ) throws(Diagnostic) -> LinkGraph {
    switch content {
    case .network(let network): return LinkGraph(network, form: form)
    case .table(let table):
      if let relations = filter.relations { try check(relations, in: table) }
      do {
        return try LinkGraph(table, form: form) { filter.includes($0) }
      } catch {
        throw Diagnostic(.error, error.message, at: .init(file: file), hint: error.hint)
      }
    case .numbers(let bytes, let hasWeights):
      guard filter.isEmpty else {
        throw Diagnostic(
          .error,
          "the file gives its edges neither relations nor dates",
          at: .init(file: file),
          hint: "leave ‘--relation’, ‘--since’ and ‘--until’ out"
        )
      }
      return try numbered(bytes, form: form, hasWeights: hasWeights)
    }
  }

  private func check(_ relations: Set<String>, in table: GraphTable) throws(Diagnostic) {
    let known = Set(table.edges.map(\.relation)).subtracting([""]).sorted()
    for relation in relations.sorted() where !known.contains(relation) {
      throw Diagnostic(
        .error,
        "no edge has the relation ‘\(relation)’",
        at: .init(file: file),
        hint: known.isEmpty
          ? "leave ‘--relation’ out"
          : NearName.hint(for: relation, among: known)
            ?? "one of \(known.prefix(10).joined(separator: ", "))"
      )
    }
  }

  private func numbered(
    _ bytes: [UInt8],
    form: LinkGraph.Form,
    hasWeights: Bool
  ) throws(Diagnostic) -> LinkGraph {
    let isDirected = form.isDirected ?? false
    let isWeighted = form.isWeighted && hasWeights
    let read = bytes.withUnsafeBytes { raw in
      Result { () throws(EdgeListError) in
        try EdgeList.read(raw, isDirected: isDirected, isWeighted: isWeighted)
      }
    }
    var graph: Graph
    switch read {
    case .success(let found): graph = found
    case .failure(let error):
      throw Diagnostic(.error, error.message, at: .init(file: file, line: error.line))
    }
    if graph.isWeighted, (0..<graph.arcCount).contains(where: { graph.weight(ofArc: $0) <= 0 }) {
      throw Diagnostic(
        .error,
        "an edge has a weight of 0 or less",
        at: .init(file: file),
        hint: "the strength of a tie is above 0: leave ‘--weighted’ out, or mend the file"
      )
    }
    let loops = graph.selfLoopCount
    // A number that no edge names is no node.
    let degrees = graph.degrees()
    let live = graph.nodes.filter { degrees[Int($0)] > 0 }
    if live.count < graph.nodeCount { graph = graph.subgraph(of: live).graph }
    if loops > 0 || graph.hasParallelEdges {
      var builder = Graph.Builder(nodeCount: graph.nodeCount, isDirected: graph.isDirected)
      graph.forEachEdge { source, target, weight, _ in
        if source != target { builder.addEdge(from: source, to: target, weight: weight) }
      }
      graph = builder.build(parallelEdges: .summed)
      if !isWeighted { graph = graph.withoutWeights() }
    }
    return LinkGraph(graph, names: live.map(String.init), selfLinkCount: loops)
  }
}

extension LinkSource.Filter {
  /// Whether an edge counts.
  func includes(_ edge: GraphTable.Edge) -> Bool {
    if let relations, !relations.contains(edge.relation) { return false }
    guard since != nil || until != nil else { return true }
    guard let days = PartialDate(edge.date)?.dayRange else { return false }
    if let first = since?.dayRange?.lowerBound, days.upperBound < first { return false }
    if let last = until?.dayRange?.upperBound, days.lowerBound > last { return false }
    return true
  }
}

/// Whether an edge list names its nodes by numbers so small that they can be places in a
/// table.
struct NumberedList {
  /// Whether the lines have a third column.
  let hasWeights: Bool

  /// Looks at a list; nil where it is none of small numbers.
  ///
  /// - Complexity: O(*n*).
  init?(_ bytes: [UInt8]) {
    var (edges, largest, columns) = (0, 0, 0)
    var isValid = true
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count, isValid {
        var column = 0
        var isComment = false
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
          if bytes[index] == 0x20 || bytes[index] == 0x09 || isComment {
            index += 1
            continue
          }
          if column == 0, bytes[index] == UInt8(ascii: "#") || bytes[index] == UInt8(ascii: "%") {
            isComment = true
            continue
          }
          var value = 0
          var isNumber = true
          while index < bytes.count, bytes[index] > 0x20 {
            let digit = Int(bytes[index]) - 0x30
            if (0...9).contains(digit), value < 1 << 40 {
              value = 10 * value + digit
            } else {
              isNumber = false
            }
            index += 1
          }
          if column < 2 {
            isValid = isValid && isNumber
            largest = max(largest, value)
          }
          column += 1
        }
        index += 1
        if column > 0 {
          edges += 1
          isValid = isValid && column >= 2
          columns = edges == 1 ? column : min(columns, column)
        }
      }
    }
    guard isValid, edges > 0, largest <= 16 * edges + 1000 else { return nil }
    hasWeights = columns > 2
  }
}
