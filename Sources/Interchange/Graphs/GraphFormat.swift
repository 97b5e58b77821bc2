package import Ontology

/// The formats in which a plain graph can be given.
package enum GraphFormat: Sendable, Hashable, CaseIterable {
  case edgeList, graphML, gexf, csv, dot

  /// The format of a file, by its ending, or by its first bytes where the ending says nothing.
  package init(file: String, bytes: [UInt8]) {
    let name = file.split(separator: "/").last ?? ""
    let ending = name.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
    switch ending {
    case "graphml": self = .graphML
    case "gexf": self = .gexf
    case "csv", "tsv": self = .csv
    case "dot", "gv": self = .dot
    case "edges", "edgelist", "el", "ncol": self = .edgeList
    default: self = Self.sniffed(bytes)
    }
  }

  private static func sniffed(_ bytes: [UInt8]) -> GraphFormat {
    let start = String(decoding: bytes.prefix(2000), as: UTF8.self)
    if start.contains("<graphml") { return .graphML }
    if start.contains("<gexf") { return .gexf }
    let words = start.split(whereSeparator: { !$0.isLetter }).prefix(2).map { $0.lowercased() }
    if let first = words.first, start.contains("{"), ["graph", "digraph", "strict"].contains(first)
    {
      return .dot
    }
    let line = start.split(whereSeparator: \.isNewline).first { !$0.hasPrefix("#") } ?? ""
    return line.contains(where: { ",;".contains($0) }) ? .csv : .edgeList
  }

  /// The graph in a file of this format; `file` names it in messages.
  ///
  /// - Throws: a `Diagnostic` where the text is not in the format.
  /// - Complexity: O(*n*).
  package func table(in bytes: [UInt8], file: String) throws(Diagnostic) -> GraphTable {
    switch self {
    case .edgeList: try NamedEdgeList.table(in: bytes, file: file)
    case .graphML: try GraphMLReader.table(in: bytes, file: file)
    case .gexf: try GEXFReader.table(in: bytes, file: file)
    case .csv: try EdgeTableReader.table(in: bytes, file: file)
    case .dot: try GraphTable.dot(in: bytes, file: file)
    }
  }
}
