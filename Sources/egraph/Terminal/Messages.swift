import Foundation
import Ontology

/// The only writer to standard error.
enum Messages {
  /// Writes a diagnostic, its severity in colour on a terminal.
  static func report(_ diagnostic: Diagnostic) {
    Progress.clearLine()
    var text = diagnostic.description
    if Style.errors.isColored {
      let word = "\(diagnostic.severity.rawValue): "
      let color: Style.Color = diagnostic.severity == .error ? .red : .yellow
      if let range = text.range(of: word) {
        text.replaceSubrange(range, with: Style.errors.apply(color, word))
      }
    }
    write(text + "\n")
  }

  /// Writes a line for information.
  static func note(_ text: String) {
    Progress.clearLine()
    write(text + "\n")
  }

  /// Writes bytes as they are.
  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
