import EntityGraph
import Ontology

/// Prints answers as tables that fit the terminal.
struct Table {
  /// The columns of the terminal; nil for as many as the table needs.
  var width: Int?
  /// How headings look.
  var style: Style
  /// Whether each row is followed by its quotations.
  var showsQuotations: Bool

  /// The answer as text.
  func text(of answer: Answer) -> String {
    var text = ""
    let facts = answer.facts.filter { !$0.value.plain.isEmpty }
    let longest = facts.map { Width.of($0.heading) }.max() ?? 0
    for fact in facts {
      let heading = fact.heading + String(repeating: " ", count: longest - Width.of(fact.heading))
      let room = width.map { max(20, $0 - longest - 2) } ?? 0
      let lines = Width.wrap(fact.value.brief, to: room)
      text += style.apply(.bold, heading) + "  " + (lines.first ?? "") + "\n"
      for line in lines.dropFirst() {
        text += String(repeating: " ", count: longest + 2) + line + "\n"
      }
    }
    for table in answer.tables where !table.rows.isEmpty {
      if !text.isEmpty { text += "\n" }
      if !table.heading.isEmpty { text += style.apply(.bold, table.heading) + "\n" }
      text += self.text(of: table)
    }
    return text
  }

  private func text(of table: Answer.Table) -> String {
    let shown = table.columns.indices.filter { isTelling($0, in: table) }
    let cells = table.rows.map { row in shown.map { Self.cell(row.values[$0]) } }
    let headings = shown.map { table.columns[$0].heading }
    let widths = widths(headings: headings, cells: cells)
    var text = ""
    if headings.contains(where: { !$0.isEmpty }) {
      text += line(headings, widths) { style.apply(.dim, $0) }
    }
    for (row, cells) in zip(table.rows, cells) {
      let wrapped = zip(cells, widths).map { Width.wrap($0, to: $1) }
      for index in 0..<(wrapped.map(\.count).max() ?? 0) {
        text += line(wrapped.map { index < $0.count ? $0[index] : "" }, widths) { $0 }
      }
      if showsQuotations { for citation in row.citations { text += quotation(citation) } }
    }
    return text
  }

  /// Whether a column says anything that the reader would not assume.
  private func isTelling(_ column: Int, in table: Answer.Table) -> Bool {
    let values = table.rows.map { $0.values[column] }
    guard values.contains(where: { !$0.plain.isEmpty }) else { return false }
    switch table.columns[column].key {
    case "status": return values.contains { $0 != .text(Status.actual.rawValue) }
    case "sources": return values.contains { $0 != .integer(1) }
    case "confidence": return values.contains { $0 != .number(1) }
    default: return true
    }
  }

  private static func cell(_ value: Answer.Value) -> String {
    if case .number(let number) = value {
      let hundredths = Int((number * 100).rounded())
      let part = hundredths % 100
      return "\(hundredths / 100)." + (part < 10 ? "0\(part)" : "\(part)")
    }
    return value.brief.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private func line(_ cells: [String], _ widths: [Int], _ look: (String) -> String) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      line += look(cell)
      guard index + 1 < cells.count else { break }
      line += String(repeating: " ", count: max(0, widths[index] - Width.of(cell)) + 2)
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line + "\n"
  }

  /// The columns' widths: as wide as their cells, the widest made narrower until all fit.
  private func widths(headings: [String], cells: [[String]]) -> [Int] {
    var widths = headings.indices.map { column in
      max(Width.of(headings[column]), cells.map { Width.of($0[column]) }.max() ?? 0)
    }
    guard let width else { return widths }
    let gaps = 2 * max(0, widths.count - 1)
    while widths.reduce(0, +) + gaps > width {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 10
      else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private func quotation(_ citation: Answer.Citation) -> String {
    let words = citation.quotation.split(whereSeparator: \.isNewline).joined(separator: " ")
    let source = [citation.title, citation.date?.description ?? ""].filter { !$0.isEmpty }
      .joined(separator: ", ")
    let text = "“\(words)”" + (source.isEmpty ? "" : " – \(source)")
    let lines = Width.wrap(text, to: width.map { max(20, $0 - 4) } ?? 0)
    return lines.map { "    " + style.apply(.dim, $0) + "\n" }.joined()
  }
}
