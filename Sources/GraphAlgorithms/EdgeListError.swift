/// Why an edge list could not be read.
public struct EdgeListError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The line at fault, from 1; nil where the whole file is.
  public let line: Int?
  /// What happened and what to do.
  public let message: String

  /// The message, after the line where there is one.
  public var description: String { line.map { "line \($0): \(message)" } ?? message }

  static func unreadable(_ path: String, _ reason: String) -> EdgeListError {
    EdgeListError(line: nil, message: "cannot read ‘\(path)’: \(reason)")
  }

  static func notANode(line: Int) -> EdgeListError {
    EdgeListError(
      line: line,
      message: "expected two node numbers from 0 to \(Graph.Node.max - 2) and spaces"
    )
  }

  static func notAWeight(line: Int) -> EdgeListError {
    EdgeListError(line: line, message: "expected a number as third column, the weight of the edge")
  }
}
