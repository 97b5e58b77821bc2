extension DrawingError: CustomStringConvertible {
  /// What happened, and what to do about it where something can be done.
  package var description: String {
    let said = reports.isEmpty ? "" : ": " + reports.joined(separator: "; ")
    return switch code {
    case .layout: "graphviz could not lay out the picture with ‘\(subject)’\(said)"
    case .rendering: "graphviz could not draw the picture as ‘\(subject)’\(said)"
    case .syntax: "‘\(subject)’ is not valid DOT\(said)"
    case .memory: "graphviz has no memory left for ‘\(subject)’"
    default: "the picture ‘\(subject)’ could not be drawn\(said)"
    }
  }
}
