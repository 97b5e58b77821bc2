/// Something that a user should know about an input, with its place and a remedy.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Sendable, Codable {
    /// The input, or a part of it, was not used.
    case error
    /// It was used, but look at it.
    case warning
    /// For information.
    case note
  }

  /// A place in a file: its name, and line and column from 1 where known.
  public struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The file as the user named it.
    public var file: String
    /// The line, from 1.
    public var line: Int?
    /// The column, from 1, in characters.
    public var column: Int?

    /// A place from its parts.
    public init(file: String, line: Int? = nil, column: Int? = nil) {
      self.file = file
      self.line = line
      self.column = column
    }

    /// The place as compilers write it: `file:7:19`.
    public var description: String {
      var text = file
      if let line { text += ":\(line)" }
      if line != nil, let column { text += ":\(column)" }
      return text
    }
  }

  /// How bad it is.
  public var severity: Severity
  /// What happened: lower case, no full stop, names in ‘ ’.
  public var message: String
  /// Where.
  public var place: Place?
  /// What to do.
  public var hint: String?
  /// The line of the file, to be shown with a caret.
  public var excerpt: String?

  /// A diagnostic from its parts.
  public init(
    _ severity: Severity = .error,
    _ message: String,
    at place: Place? = nil,
    hint: String? = nil,
    excerpt: String? = nil
  ) {
    self.severity = severity
    self.message = message
    self.place = place
    self.hint = hint
    self.excerpt = excerpt
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The message with its place, the line with a caret, and the hint.
  public var description: String {
    var text = place.map { "\($0): " } ?? ""
    text += "\(severity.rawValue): \(message)"
    if let excerpt {
      text += "\n  \(excerpt)"
      if let column = place?.column, column >= 1, column <= excerpt.count + 1 {
        text += "\n  " + String(repeating: " ", count: column - 1) + "^"
      }
    }
    if let hint { text += "\n  hint: \(hint)" }
    return text
  }
}
