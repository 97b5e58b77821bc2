/// What stands around the network: headline, deck, legend, source line.
struct Furniture {
  let picture: Picture
  let network: Network
  let labels: Labels

  init(_ picture: Picture, network: Network, theme: Theme) {
    self.picture = picture
    self.network = network
    labels = Labels(theme: theme)
  }

  /// The least width in points to which text is broken: narrower columns read badly.
  static let leastWidth = 520.0

  /// The headline and deck for a drawing of that width in points; `nil` for neither.
  func header(width: Double) -> String? {
    let rows = headerRows(limit: max(width, Self.leastWidth))
    return rows.isEmpty ? nil : Self.table(rows)
  }

  private func headerRows(limit: Double) -> [String] {
    var rows: [String] = []
    for line in TextFlow.lines(of: picture.title, size: 26, limit: limit, isBold: true) {
      let title = labels.run(line, size: 26, color: .ink, isBold: true, face: Theme.serif)
      rows.append(Self.row(title))
    }
    for line in TextFlow.lines(of: picture.subtitle, size: 14, limit: limit) {
      rows.append(Self.row(labels.run(line, size: 14, color: .muted)))
    }
    return rows
  }

  /// The headline, deck and legend in one label, for DOT that any Graphviz lays out;
  /// `nil` for none.
  func headerWithLegend(width: Double) -> String? {
    let limit = max(width, Self.leastWidth)
    var rows = headerRows(limit: limit)
    let legend = Legend(of: network).lines(limit: limit).map(legendRow)
    if !legend.isEmpty, !rows.isEmpty { rows.append("<TR><TD HEIGHT=\"7\"></TD></TR>") }
    rows += legend
    return rows.isEmpty ? nil : Self.table(rows)
  }

  /// What was left out, and the source, under a thin rule; `nil` for neither.
  func footer(width: Double) -> String? {
    let texts = [omissionText ?? "", picture.source].filter { !$0.isEmpty }
    guard !texts.isEmpty else { return nil }
    var rows = [
      "<TR><TD HEIGHT=\"7\" WIDTH=\"\(Int(max(width, 160)))\" BORDER=\"1\" SIDES=\"T\" "
        + "COLOR=\"\(labels.theme.color(.panelOutline))\"></TD></TR>"
    ]
    for text in texts {
      for line in TextFlow.lines(of: text, size: 11, limit: max(width, Self.leastWidth)) {
        rows.append(Self.row(labels.run(line, size: 11, color: .muted)))
      }
    }
    return Self.table(rows)
  }

  /// What the picture says about what was left out of it; `nil` for nothing.
  var omissionText: String? {
    var omission = picture.omission
    omission.nodes += network.unconnected
    guard !omission.isEmpty else { return nil }
    var parts: [String] = []
    if omission.nodes > 0 {
      parts.append("\(omission.nodes) \(omission.nodes == 1 ? "entity" : "entities")")
    }
    if omission.edges > 0 {
      parts.append("\(omission.edges) \(omission.edges == 1 ? "relation" : "relations")")
    }
    let reason = omission.reason
    if parts.isEmpty { return reason }
    return "Not shown: " + parts.joined(separator: " and ")
      + (reason.isEmpty ? "." : " (\(reason)).")
  }

  /// The picture in words: how much it shows, and every relation.
  static func description(of picture: Picture, network: Network) -> String {
    let nodes = network.nodes.count
    let edges = network.edges.count
    var text = picture.subtitle.isEmpty ? "" : picture.subtitle + ". "
    text += "\(nodes) \(nodes == 1 ? "entity" : "entities"), "
    text += "\(edges) \(edges == 1 ? "line" : "lines") between them."
    for edge in network.edges.prefix(Plan.labelledEdges) {
      let verbs = edge.content.rows.map { row in
        row.date.isEmpty ? row.label : "\(row.label) (\(row.date))"
      }
      text += " \(network.nodes[edge.tail].label) – \(network.nodes[edge.head].label)"
      text += verbs.isEmpty ? "." : ": \(verbs.joined(separator: ", "))."
    }
    return text
  }

  private static func table(_ rows: [String]) -> String {
    "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\">"
      + rows.joined() + "</TABLE>"
  }

  private static func row(_ content: String) -> String {
    "<TR><TD ALIGN=\"LEFT\">\(content)</TD></TR>"
  }

  // MARK: Legend as a table

  private func legendRow(_ entries: [Legend.Entry]) -> String {
    let cells = entries.map { entry in
      let name = labels.run(entry.name, size: 12, color: entry.color, isBold: entry.isBold)
      return "<TD>\(sample(entry.sample))</TD><TD ALIGN=\"LEFT\">\(name)</TD>"
        + "<TD WIDTH=\"10\"></TD>"
    }
    let inner =
      "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\"><TR>"
      + cells.joined() + "</TR></TABLE>"
    return Self.row(inner)
  }

  private func sample(_ sample: Legend.Sample) -> String {
    switch sample {
    case .node(let style): nodeSample(style)
    case .line(let style): lineSample(style)
    case .mark(let mark): labels.run(mark, size: 16, color: .muted, isBold: true)
    }
  }

  /// A short line as the family draws it.
  private func lineSample(_ style: Theme.EdgeStyle) -> String {
    let color = labels.theme.color(style.color)
    let open = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">"
    func cell(_ height: Int, _ rest: String = "") -> String {
      "<TR><TD HEIGHT=\"\(height)\" WIDTH=\"34\"\(rest)></TD></TR>"
    }
    if style.isDouble {
      return open + cell(5) + cell(4, " BORDER=\"1\" SIDES=\"TB\" COLOR=\"\(color)\"") + cell(5)
        + "</TABLE>"
    }
    let border = max(1, Int(style.width.rounded()))
    let pattern = style.style.uppercased()
    return open + cell(7)
      + cell(7, " BORDER=\"\(border)\" SIDES=\"T\" STYLE=\"\(pattern)\" COLOR=\"\(color)\"")
      + "</TABLE>"
  }

  /// A small box in the colours of the role.
  private func nodeSample(_ style: Theme.NodeStyle) -> String {
    let theme = labels.theme
    let rounded = style.style.contains("rounded") ? " STYLE=\"ROUNDED\"" : ""
    return "<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" "
      + "COLOR=\"\(theme.color(style.outline))\" BGCOLOR=\"\(theme.color(style.fill))\"\(rounded)>"
      + "<TR><TD WIDTH=\"22\" HEIGHT=\"11\"></TD></TR></TABLE>"
  }
}
