/// Why a picture could not be drawn.
package struct DrawingError: Error, Sendable, Hashable {
  /// The kind of failure.
  package struct Code: Sendable, Hashable {
    private enum Value: Sendable, Hashable { case layout, rendering, syntax, memory }
    private let value: Value

    /// Graphviz could not place the nodes.
    package static let layout = Code(value: .layout)
    /// Graphviz could not write the picture, or wrote it with errors.
    package static let rendering = Code(value: .rendering)
    /// A text is no DOT.
    package static let syntax = Code(value: .syntax)
    /// Graphviz had no memory for the graph.
    package static let memory = Code(value: .memory)
  }

  /// The kind of failure.
  package let code: Code
  /// What was asked for, such as “neato” or “png”.
  package let subject: String
  /// What Graphviz said, one report a line, in its order; may be empty.
  package let reports: [String]

  package init(_ code: Code, subject: String, reports: [String] = []) {
    self.code = code
    self.subject = subject
    self.reports = reports
  }
}
