package import Ontology

/// Reads plain edge lists: the names of two nodes on each line, then a weight or nothing,
/// separated by spaces or tabs. Names with spaces stand in double quotes. Lines that start
/// with # or % are comments, and a first line ‘source target’ is a heading.
package struct NamedEdgeList {
  /// Reads a file; `file` names it in messages. Edges have no direction.
  ///
  /// - Throws: a `Diagnostic` where a line does not name two nodes.
  /// - Complexity: O(*n*).
  package static func table(in bytes: [UInt8], file: String) throws(Diagnostic) -> GraphTable {
    var builder = GraphTableBuilder(file: file)
    var start = 0
    var line = 0
    while start < bytes.count {
      line += 1
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let fields = fields(of: bytes[start..<end])
      start = end + 1
      guard let first = fields.first, !first.hasPrefix("#"), !first.hasPrefix("%") else {
        continue
      }
      if builder.isEmpty, fields.count > 1, isHeading(fields) { continue }
      guard fields.count > 1 else {
        throw Diagnostic(
          .error,
          "‘\(first)’ stands alone: a line names the two ends of an edge",
          at: .init(file: file, line: line),
          hint: "write two names and spaces between them; names with spaces in \"…\""
        )
      }
      if fields.count > 2, Double(fields[2]) == nil {
        throw Diagnostic(
          .error,
          "‘\(fields[2])’ is no weight",
          at: .init(file: file, line: line),
          hint: "the third column is a number; names with spaces stand in \"…\""
        )
      }
      builder.edge(
        from: builder.end(fields[0], line: line),
        to: builder.end(fields[1], line: line),
        isDirected: false,
        attributes: fields.count > 2 ? ["weight": fields[2]] : [:],
        line: line
      )
    }
    return builder.finish(listsNodes: false)
  }

  private static func isHeading(_ fields: [String]) -> Bool {
    let ends = fields.prefix(2).map { $0.lowercased() }
    return ends == ["source", "target"] || ends == ["from", "to"]
  }

  private static func fields(of line: ArraySlice<UInt8>) -> [String] {
    var fields: [String] = []
    var index = line.startIndex
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    while index < line.endIndex {
      if isBlank(line[index]) {
        index += 1
        continue
      }
      let quote = UInt8(ascii: "\"")
      if line[index] == quote, let close = line[(index + 1)...].firstIndex(of: quote) {
        fields.append(String(decoding: line[(index + 1)..<close], as: UTF8.self))
        index = close + 1
      } else {
        let end = line[index...].firstIndex(where: isBlank) ?? line.endIndex
        fields.append(String(decoding: line[index..<end], as: UTF8.self))
        index = end
      }
    }
    return fields
  }
}
