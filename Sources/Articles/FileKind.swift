import Ontology

/// What an input holds, told by its content first and its name second.
enum FileKind: Hashable, Sendable {
  case text, markdown, html, csv, json

  /// The endings of the files that are read when a folder is given.
  static let endings: Set<String> = [
    "txt", "text", "md", "markdown", "html", "htm", "xhtml", "csv", "tsv", "json", "jsonl",
    "ndjson",
  ]

  /// The ending of a name in lower case; empty where it has none.
  static func ending(of name: String) -> String {
    let file = name.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return "" }
    return file[file.index(after: dot)...].lowercased()
  }

  /// The kind of bytes in UTF-8 or an encoding that extends ASCII.
  init(_ bytes: [UInt8], name: String) {
    let ending = Self.ending(of: name)
    let head = bytes.prefix(2048).drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    let start = String(decoding: head, as: UTF8.self)
    if ["json", "jsonl", "ndjson"].contains(ending) {
      self = .json
    } else if Self.isHTML(start, ending: ending) {
      self = .html
    } else if Self.isJSON(start) {
      self = .json
    } else if ["csv", "tsv"].contains(ending) || Self.isTable(bytes) {
      self = .csv
    } else if ["md", "markdown"].contains(ending) || ending == "" && MarkdownReader.accepts(start) {
      self = .markdown
    } else {
      self = .text
    }
  }

  private static func isHTML(_ start: String, ending: String) -> Bool {
    guard start.first == "<" else { return false }
    if ["html", "htm", "xhtml"].contains(ending) { return true }
    let lower = start.lowercased()
    return [
      "<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<?xml", "<!--",
    ]
    .contains(where: lower.hasPrefix) && (lower.contains("<p") || lower.contains("<html"))
  }

  private static func isJSON(_ start: String) -> Bool {
    guard let first = start.first, first == "{" || first == "[" else { return false }
    let next = start.dropFirst().first { !$0.isWhitespace }
    return first == "{" ? next == "\"" || next == "}" : next == "{" || next == "]"
  }

  /// Whether the first line names a text column among others.
  private static func isTable(_ bytes: [UInt8]) -> Bool {
    var reader = CSVReader(Array(bytes.prefix(4096).prefix { $0 != 0x0A }), name: "")
    guard let header = try? reader.next(), header.fields.count >= 2 else { return false }
    let fields = header.fields.map { Record.Field(named: $0) }
    return fields.contains(.text) && fields.count { $0 != nil } >= 2
  }
}
