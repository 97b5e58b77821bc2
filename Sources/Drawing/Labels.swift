/// Labels in Graphviz's HTML: names, verbs and dates.
///
/// Two faces never share a line of text: viewers set bold text one to three per cent wider
/// than Graphviz measures, which eats the space between them. Each run has its own cell.
struct Labels {
  let theme: Theme

  /// The wide limit of a name before it is broken, in points.
  static let nameLimit = 190.0

  /// A run of text in one face.
  func run(
    _ text: String,
    size: Double,
    color: Palette.Use,
    isBold: Bool = false,
    face: String? = nil
  ) -> String {
    let words = isBold ? "<B>\(DOTEncoder.markup(text))</B>" : DOTEncoder.markup(text)
    let face = face.map { " FACE=\"\($0)\"" } ?? ""
    let size = Point.rounded(size)
    return "<FONT\(face) POINT-SIZE=\"\(size)\" COLOR=\"\(theme.color(color))\">\(words)</FONT>"
  }

  /// The label of a node: the name in bold, the subtitle below it.
  func node(
    _ label: String,
    subtitle: String,
    size: Double,
    text: Palette.Use,
    isBold: Bool = true
  ) -> String {
    let names = TextFlow.lines(
      of: TextFlow.shortened(label, to: 120),
      size: size,
      limit: Self.nameLimit,
      isBold: isBold
    )
    var lines = names.map { run($0, size: size, color: text, isBold: isBold) }
    let small = max(9, min(11, size - 2))
    for line in TextFlow.lines(
      of: TextFlow.shortened(subtitle, to: 140),
      size: small,
      limit: Self.nameLimit
    ) {
      // Grey is too faint on the dark fill of states.
      lines.append(run(line, size: small, color: text == .ink ? .muted : text))
    }
    // A label may not be empty: Graphviz would print the node's name.
    if lines.isEmpty { lines = [run(" ", size: size, color: text)] }
    // Graphviz sets HTML text a tenth of its size too high; a strip above evens that out.
    let strip = max(2, Int(size * 0.2))
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">"
      + "<TR><TD HEIGHT=\"\(strip)\"></TD></TR><TR><TD>\(lines.joined(separator: "<BR/>"))</TD></TR></TABLE>"
  }

  /// The label of an edge: one row a relation.
  ///
  /// - Parameter fill: The colour behind it; `nil` for none.
  func edge(_ rows: [Picture.Row], color: Palette.Use, fill: Palette.Use?) -> String {
    let most = 4
    let shown = rows.count > most ? Array(rows.prefix(most - 1)) : rows
    var cells: [String] = []
    let isColumn = shown.count == 1
    for row in shown {
      let words = [row.subject, row.label].compactMap { $0 }.filter { !$0.isEmpty }
      let text = TextFlow.shortened(words.joined(separator: " "), to: 90)
      let lines = TextFlow.lines(of: text, size: 12, limit: 150, isBold: true)
      let verb = lines.map { run($0, size: 12, color: color, isBold: true) }
      let notes = [row.date, Self.note(on: row.status)].filter { !$0.isEmpty }
      let note = notes.isEmpty ? "" : run(notes.joined(separator: " · "), size: 11, color: .muted)
      let left = "<BR ALIGN=\"LEFT\"/>"
      let verbs = verb.joined(separator: left) + (verb.count > 1 ? left : "")
      if isColumn {
        if !verb.isEmpty {
          cells.append("<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">\(verbs)</TD></TR>")
        }
        if !note.isEmpty { cells.append("<TR><TD ALIGN=\"LEFT\">\(note)</TD></TR>") }
      } else {
        let second = note.isEmpty ? "" : note
        cells.append(
          "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">\(verbs)</TD><TD WIDTH=\"7\"></TD>"
            + "<TD ALIGN=\"LEFT\" VALIGN=\"TOP\">\(second)</TD></TR>"
        )
      }
    }
    if shown.count < rows.count {
      let more = run("+\(rows.count - shown.count) more", size: 11, color: .muted)
      cells.append("<TR><TD ALIGN=\"LEFT\" COLSPAN=\"3\">\(more)</TD></TR>")
    }
    guard !cells.isEmpty else { return "" }
    let background = fill.map { " BGCOLOR=\"\(theme.color($0))\"" } ?? ""
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\"\(background)>"
      + cells.joined() + "</TABLE>"
  }

  /// What is said beside a verb that does not simply hold.
  static func note(on status: Picture.EdgeStatus) -> String {
    switch status {
    case .actual: ""
    case .planned: "planned"
    case .possible: "possible"
    case .denied: "denied"
    }
  }
}
