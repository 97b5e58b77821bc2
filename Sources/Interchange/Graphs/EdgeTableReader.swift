package import Ontology

/// Reads tables of edges: comma-, semicolon- or tab-separated values with a column for each
/// end, as Gephi, Neo4j, spreadsheets and ‘egraph who-met-whom --format csv’ write them.
///
/// The header names the columns; without a known one the first two columns are the ends and
/// a third is the weight where all its values are numbers.
///
/// - Reference: RFC 4180; https://docs.gephi.org/desktop/User_Manual/Import_CSV_Data/
package struct EdgeTableReader {
  private static let sources: Set = ["source", "from", "src", "subject", "who", ":start_id"]
  private static let targets: Set = ["target", "to", "dst", "object", "whom", ":end_id"]
  private static let relations: Set = ["relation", "label", "predicate", "how", "kind", ":type"]

  /// Which column holds what.
  private struct Columns {
    var source = 0
    var target = 1
    var direction: Int?
    /// The names under which values are kept, by column; nil for the ends.
    var names: [String?] = []
  }

  /// Reads a file; `file` names it in messages.
  ///
  /// Edges have no direction unless a column `Type` says `Directed`.
  /// - Throws: a `Diagnostic` where the text is no table of edges.
  /// - Complexity: O(*n*).
  package static func table(in bytes: [UInt8], file: String) throws(Diagnostic) -> GraphTable {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    var reader = CSVReader(bytes, name: file)
    var builder = GraphTableBuilder(file: file)
    guard let first = try reader.next() else {
      throw Diagnostic(
        .error,
        "the file is empty",
        at: .init(file: file),
        hint: "give a table with the columns source and target"
      )
    }
    let columns: Columns
    if let found = header(first.fields) {
      columns = found
    } else {
      guard first.fields.count > 1 else { throw tooFew(file: file, line: first.line) }
      columns = plain(first.fields)
      try add(first, columns, to: &builder)
    }
    while let row = try reader.next() { try add(row, columns, to: &builder) }
    return builder.finish(listsNodes: false)
  }

  /// The columns that a header names; nil where it names no two ends.
  private static func header(_ fields: [String]) -> Columns? {
    let names = fields.map { $0.filter { !$0.isWhitespace }.lowercased() }
    // Neo4j writes `:START_ID(People)`.
    let plain = names.map { $0.prefix { $0 != "(" } }.map(String.init)
    guard let source = plain.firstIndex(where: sources.contains),
      let target = plain.firstIndex(where: targets.contains)
    else { return nil }
    var columns = Columns(source: source, target: target, names: fields)
    columns.names[source] = nil
    columns.names[target] = nil
    for (index, name) in plain.enumerated() where index != source && index != target {
      if name == "type" { columns.direction = index }
      if relations.contains(name), !columns.names.contains("relation") {
        columns.names[index] = "relation"
      }
      if name.hasPrefix("weight") { columns.names[index] = "weight" }
    }
    return columns
  }

  /// The columns of a table without header.
  private static func plain(_ fields: [String]) -> Columns {
    var columns = Columns(names: Array(repeating: nil, count: fields.count))
    if fields.count > 2 {
      columns.names[2] =
        Double(fields[2].filter { !$0.isWhitespace }) != nil ? "weight" : "relation"
    }
    return columns
  }

  private static func add(
    _ row: CSVReader.Row,
    _ columns: Columns,
    to builder: inout GraphTableBuilder
  ) throws(Diagnostic) {
    func field(_ index: Int) -> String {
      guard index < row.fields.count else { return "" }
      let words = row.fields[index].drop(while: \.isWhitespace)
      guard let last = words.lastIndex(where: { !$0.isWhitespace }) else { return "" }
      return String(words[...last])
    }
    let (source, target) = (field(columns.source), field(columns.target))
    guard !source.isEmpty, !target.isEmpty else {
      throw tooFew(file: builder.file, line: row.line)
    }
    var isDirected = false
    var attributes: [String: String] = [:]
    for (index, name) in columns.names.enumerated() {
      guard let name, case let value = field(index), !value.isEmpty else { continue }
      if index == columns.direction {
        let word = value.lowercased()
        if word == "directed" { isDirected = true }
        if ["directed", "undirected", "mutual"].contains(word) { continue }
      }
      attributes[name] = value
    }
    builder.edge(
      from: builder.end(source, line: row.line),
      to: builder.end(target, line: row.line),
      isDirected: isDirected,
      attributes: attributes,
      line: row.line
    )
  }

  private static func tooFew(file: String, line: Int) -> Diagnostic {
    Diagnostic(
      .error,
      "a row does not name both ends of an edge",
      at: .init(file: file, line: line),
      hint: "name the ends in the columns source and target, and leave no row half empty"
    )
  }
}
