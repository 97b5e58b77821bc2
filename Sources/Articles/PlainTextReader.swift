import Ontology

/// Reads plain text: its own headline and date line, lines broken by an editor joined.
enum PlainTextReader {
  /// The record of a text.
  static func record(_ raw: String) -> Record {
    var record = Record()
    record[.text] = paragraphs(Normalization.text(raw))
    return record
  }

  /// The text with its paragraphs parted by blank lines: lines that an editor broke at a
  /// fixed width are joined, and where no blank line parts them every long line is a
  /// paragraph.
  static func paragraphs(_ text: String) -> String {
    guard text.contains("\n") else { return text }
    let blocks = text.split(separator: "\n\n", omittingEmptySubsequences: true)
    let lines = text.split(separator: "\n")
    let longest = lines.map(\.count).max() ?? 0
    if longest <= 100 {
      return blocks.map(unwrapped).joined(separator: "\n\n")
    }
    if blocks.count == 1 { return lines.joined(separator: "\n\n") }
    return text
  }

  /// A paragraph whose broken lines are joined by spaces; short lines stay lines.
  private static func unwrapped(_ block: Substring) -> String {
    let lines = block.split(separator: "\n")
    var result = ""
    for (index, line) in lines.enumerated() {
      result += line
      guard index + 1 < lines.count else { break }
      let next = lines[index + 1]
      let nextWord = next.prefix { $0 != " " }
      // The editor broke here only if the next word had no room.
      let isFull = line.count + 1 + nextWord.count > 60
      let isList = next.first.map { "-*•".contains($0) } == true
      result += isFull && !isList ? " " : "\n"
    }
    return result
  }
}
