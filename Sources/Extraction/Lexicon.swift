package import Ontology

/// A lexicon: tab-separated rows under a header line, with `#` comments on top.
package struct Lexicon: Sendable {
  /// The column names of the header line.
  package let columns: [String]
  /// The rows, each with as many fields as there are columns; empty fields are empty texts.
  package let rows: [[String]]
  /// The comments on top, such as `source`, `license`, `note`.
  package let comments: [String: String]

  /// Reads a lexicon.
  ///
  /// - Throws: a `Diagnostic` naming the line whose number of fields is wrong.
  /// - Complexity: O(*n*) in the length of the file.
  package init(_ source: SourceText) throws(Diagnostic) {
    try self.init(name: source.name, text: source.text)
  }

  /// Reads a lexicon from its text, by bytes; lines are only looked up for a message.
  ///
  /// - Throws: a `Diagnostic` naming the line whose number of fields is wrong.
  /// - Complexity: O(*n*) in the length of the text.
  package init(name: String, text: String) throws(Diagnostic) {
    var columns: [String] = []
    var rows: [[String]] = []
    var comments: [String: String] = [:]
    var number = 0
    let bytes = Array(text.utf8)
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if part.isEmpty { continue }
      if part.first == 0x23 {
        let line = String(decoding: part.dropFirst(), as: UTF8.self)
        let parts = line.split(separator: ":", maxSplits: 1)
        if parts.count == 2 {
          let key = parts[0].drop { $0 == " " }
          comments[String(key)] = String(parts[1].drop { $0 == " " })
        }
        continue
      }
      let fields = part.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      if columns.isEmpty {
        columns = fields
        continue
      }
      guard fields.count == columns.count else {
        throw SourceText(name: name, text: text).diagnostic(
          .error,
          "\(fields.count) fields where the header names \(columns.count)",
          line: number,
          column: 1,
          hint: "part the fields by one tab each, empty ones too"
        )
      }
      rows.append(fields)
    }
    self.columns = columns
    self.rows = rows
    self.comments = comments
  }

  /// The lemmas of a lexicon of single words; none where it has no such column.
  var lemmas: [String] {
    guard let column = column("lemma") else { return [] }
    return rows.map { $0[column] }
  }

  /// The index of a column; nil where there is none.
  package func column(_ name: String) -> Int? { columns.firstIndex(of: name) }
}
