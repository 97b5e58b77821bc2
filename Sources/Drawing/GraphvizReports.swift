import CGraphviz

/// What Graphviz says while it works: errors and warnings, instead of on standard error.
struct GraphvizReports {
  /// The reports in their order, one line each.
  var texts: [String]
  /// Whether one of them is an error.
  var hasErrors: Bool

  /// The pieces that Graphviz hands over: "Warning", ": ", "text\n". Only touched by the
  /// thread that holds the lock of `GraphvizSession`.
  nonisolated(unsafe) private static var pieces: [String] = []

  /// Starts to listen. Call with the lock of `GraphvizSession` held.
  static func begin() {
    pieces = []
    agreseterrors()
    agseterr(AGWARN)
    _ = agseterrf { piece in
      if let piece { GraphvizReports.pieces.append(String(cString: piece)) }
      return 0
    }
  }

  /// What was said since `begin()`.
  static func end() -> GraphvizReports {
    var texts: [String] = []
    for piece in pieces {
      if piece == "Error" || piece == "Warning" || texts.isEmpty { texts.append("") }
      texts[texts.count - 1] += piece
    }
    pieces = []
    let lines = texts.flatMap { text in
      text.split(whereSeparator: \.isNewline).map(String.init)
    }
    return GraphvizReports(texts: lines, hasErrors: agerrors() > 0)
  }
}
