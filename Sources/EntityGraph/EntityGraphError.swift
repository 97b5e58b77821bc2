public import Ontology

/// Why a question cannot be answered as it is asked.
public struct EntityGraphError: Error, Sendable, Hashable {
  /// The kind of failure.
  public struct Code: Sendable, Hashable {
    private enum Value: Sendable, Hashable {
      case unknownName, ambiguousName, unknownWord, drawing, tooLarge
    }
    private let value: Value

    /// No entity has the name.
    public static let unknownName = Code(value: .unknownName)
    /// Several entities have the name.
    public static let ambiguousName = Code(value: .ambiguousName)
    /// No relation, family or status has the name.
    public static let unknownWord = Code(value: .unknownWord)
    /// The picture could not be drawn.
    public static let drawing = Code(value: .drawing)
    /// The graph is too large for what was asked.
    public static let tooLarge = Code(value: .tooLarge)
  }

  /// The kind of failure.
  public let code: Code
  /// What happened: lower case, no full stop.
  public let message: String
  /// What to do; nil where nothing can be advised.
  public let hint: String?

  init(_ code: Code, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }

  /// The error as a message for a user.
  public var diagnostic: Diagnostic { Diagnostic(.error, message, hint: hint) }
}

extension EntityGraphError: CustomStringConvertible {
  /// The message and the hint.
  public var description: String { diagnostic.description }
}
