/// What a picture's size and engine mean for how it is drawn.
struct Plan: Sendable {
  /// Who places the nodes.
  var engine: LayoutEngine
  /// Whether edges are labelled.
  var hasEdgeLabels: Bool
  /// Whether panels are drawn around groups.
  var hasPanels: Bool
  /// Whether the network is too large for big letters and wide lines.
  var isLarge: Bool
  /// Whether the picture is about one node.
  var isFocused: Bool

  /// More edges than these are not labelled: the words would cover the lines.
  static let labelledEdges = 40
  /// More nodes than these are laid out by stress, not in layers.
  static let layeredNodes = 34
  /// More nodes than these are laid out by springs on several scales.
  static let stressNodes = 300

  /// - Parameter engine: Who places the nodes; `nil` chooses by size.
  init(of network: Network, engine: LayoutEngine?) {
    let isFocused = !network.distance.isEmpty
    self.isFocused = isFocused
    let nodes = network.nodes.count
    let edges = network.edges.count { edge in
      // Around a focus only its own edges have labels.
      !isFocused || edge.tail == network.focus || edge.head == network.focus
    }
    isLarge = !isFocused && (edges > Self.labelledEdges || nodes > Self.layeredNodes)
    if isFocused {
      self.engine = .neato
    } else if let engine {
      self.engine = engine
    } else if nodes > Self.stressNodes {
      self.engine = .sfdp
    } else {
      self.engine = isLarge ? .neato : .dot
    }
    hasEdgeLabels = edges <= Self.labelledEdges
    // Only dot keeps others out of a panel and gives the same picture every time: fdp knows
    // panels, but where they end up then differs from run to run.
    hasPanels = !isFocused && self.engine == .dot && !isLarge
  }
}
