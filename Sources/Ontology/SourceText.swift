/// A file's name and text, for messages that show the line.
public struct SourceText: Sendable {
  /// The file as the user named it.
  public let name: String
  /// Its whole text.
  public let text: String

  /// A source from its name and text.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// A line, from 1; nil beyond the end.
  ///
  /// - Complexity: O(*n*) in the length of the text; meant for messages.
  public func line(_ number: Int) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.contains(number - 1) ? String(lines[number - 1]) : nil
  }

  /// A diagnostic at a line and column, from 1, with the line as its excerpt.
  public func diagnostic(
    _ severity: Diagnostic.Severity = .error,
    _ message: String,
    line number: Int,
    column: Int?,
    hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity,
      message,
      at: .init(file: name, line: number, column: column),
      hint: hint,
      excerpt: line(number)
    )
  }
}
