/// The explanation of shapes and lines: of those that occur, and no others.
struct Legend {
  /// What an entry shows.
  enum Sample {
    case node(Theme.NodeStyle)
    case line(Theme.EdgeStyle)
    /// A mark that stands on a line.
    case mark(String)
  }

  /// One sample and its name.
  struct Entry {
    var sample: Sample
    var name: String
    var color: Palette.Use
    var isBold: Bool

    /// The rough width in points, with the distance to the next.
    var width: Double {
      Legend.sampleWidth + 26 + TextFlow.width(of: name, size: 12, isBold: isBold)
    }
  }

  /// The width of a sample in points.
  static let sampleWidth = 34.0
  /// Stands on the line of a relation that is denied.
  static let deniedMark = "×"

  /// Families of relations, then how far they hold.
  private let lineEntries: [Entry]
  /// Kinds of nodes.
  private let nodeEntries: [Entry]

  init(of network: Network) {
    // Around a focus only its own edges have the look of their family.
    let edges = network.edges.filter { edge in
      network.distance.isEmpty || edge.tail == network.focus || edge.head == network.focus
    }
    let families = Set(edges.map(\.content.family))
    var lines = Picture.RelationFamily.allCases.filter(families.contains).map { family in
      let style = Theme.style(of: family)
      return Entry(
        sample: .line(style),
        name: style.name,
        color: style.color,
        isBold: true
      )
    }
    let statuses = Set(edges.map(\.content.status))
    let open = [Picture.EdgeStatus.planned, .possible].filter(statuses.contains)
    if !open.isEmpty {
      let names = open.map { $0 == .possible ? "alleged or possible" : Labels.note(on: $0) }
      let name = names.joined(separator: ", ")
      let line = Theme.EdgeStyle(
        color: .muted,
        width: 2,
        isDouble: false,
        style: "dashed",
        arrowhead: "none",
        name: ""
      )
      lines.append(
        Entry(
          sample: .line(line),
          name: name.prefix(1).uppercased() + name.dropFirst(),
          color: .muted,
          isBold: false
        )
      )
    }
    if statuses.contains(.denied) {
      lines.append(
        Entry(sample: .mark(Self.deniedMark), name: "Denied", color: .muted, isBold: false)
      )
    }
    lineEntries = lines
    let roles = Set(network.nodes.map(\.role))
    nodeEntries = Picture.NodeRole.allCases.filter(roles.contains).map { role in
      let style = Theme.style(of: role)
      return Entry(sample: .node(style), name: style.name, color: .ink, isBold: false)
    }
  }

  /// The entries in lines no wider than the limit in points.
  func lines(limit: Double) -> [[Entry]] {
    var lines: [[Entry]] = []
    for entries in [lineEntries, nodeEntries] {
      var width = Double.infinity
      for entry in entries {
        if width + entry.width > limit {
          lines.append([])
          width = 0
        }
        lines[lines.count - 1].append(entry)
        width += entry.width
      }
    }
    return lines
  }
}
