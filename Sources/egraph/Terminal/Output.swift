import ArgumentParser
import Foundation
import Ontology

/// Writes what a command answers.
enum Output {
  /// Writes text to standard output.
  static func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes bytes to standard output.
  static func write(_ bytes: [UInt8]) throws {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { raw in
        Foundation.write(1, raw.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { throw ExitCode.success }
        throw Diagnostic(
          .error,
          "standard output cannot be written: \(String(cString: strerror(errno)))"
        )
      }
      offset += count
    }
  }

  /// Writes a file at once: it has its new content or keeps its old one.
  ///
  /// - Throws: a `Diagnostic` naming the file.
  static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      let url = URL(fileURLWithPath: path)
      // A device or pipe cannot be replaced.
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      let type = attributes?[.type] as? FileAttributeType
      let isRegular = !exists || type == .typeRegular || type == .typeSymbolicLink
      try Data(bytes).write(to: url, options: isRegular && !isFolder.boolValue ? .atomic : [])
    } catch {
      throw Diagnostic(
        .error,
        "cannot be written",
        at: .init(file: path),
        hint: "check that the folder exists and may be written to"
      )
    }
  }

  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(1) == 1 }
}
