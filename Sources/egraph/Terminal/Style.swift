import Foundation

/// Colours and weights of text on a terminal; plain text elsewhere and where NO_COLOR is
/// set.
struct Style: Sendable {
  /// What text can look like.
  enum Color: String, Sendable {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case yellow = "33"
    case cyan = "36"
  }

  /// Whether colours are used.
  let isColored: Bool

  /// The style of a file descriptor.
  init(_ descriptor: Int32) {
    let environment = ProcessInfo.processInfo.environment
    let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    isColored = isatty(descriptor) == 1 && !isPlain && environment["TERM"] != "dumb"
  }

  /// The style of standard output.
  static let output = Style(1)
  /// The style of standard error.
  static let errors = Style(2)

  /// The text in a colour.
  func apply(_ color: Color, _ text: String) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }
}
