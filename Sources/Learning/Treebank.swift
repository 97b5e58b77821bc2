import Foundation
package import Syntax

/// What is wrong with the data for training or evaluation.
package struct DataError: Error, Equatable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}

/// Reads data files that are plain or packed with xz.
package enum DataFile {
  /// The bytes of `path`, or of `path` + ".xz" where only that exists, unpacked.
  ///
  /// - Throws: ``DataError`` where there is neither, or `xz` cannot unpack it.
  package static func read(_ path: String) throws -> [UInt8] {
    let files = FileManager.default
    if path.hasSuffix(".xz") { return try unpack(path) }
    if files.fileExists(atPath: path) {
      guard let data = files.contents(atPath: path) else {
        throw DataError("cannot read ‘\(path)’: check its permissions")
      }
      return [UInt8](data)
    }
    if files.fileExists(atPath: path + ".xz") { return try unpack(path + ".xz") }
    throw DataError("there is no file ‘\(path)’, nor ‘\(path).xz’")
  }

  /// Whether `path` or `path` + ".xz" exists.
  package static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
      || FileManager.default.fileExists(atPath: path + ".xz")
  }

  private static func unpack(_ path: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xz", "-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw DataError("‘xz -dc \(path)’ failed: install xz, or unpack the file yourself")
    }
    return [UInt8](data)
  }
}

/// The sentences of one treebank file.
package struct Treebank: Sendable {
  /// The file's name without its folder, `.xz` and `.conllu`.
  package let name: String
  package let sentences: [CoNLLUSentence]

  package init(name: String, sentences: [CoNLLUSentence]) {
    self.name = name
    self.sentences = sentences
  }

  /// Reads a CoNLL-U file, plain or packed.
  ///
  /// - Throws: ``DataError`` where it cannot be read, with the line concerned.
  package init(path: String) throws {
    var name = path.split(separator: "/").last.map(String.init) ?? path
    for suffix in [".xz", ".conllu"] where name.hasSuffix(suffix) {
      name.removeLast(suffix.count)
    }
    do {
      self.init(name: name, sentences: try CoNLLU.read(try DataFile.read(path)))
    } catch let error as CoNLLUError {
      throw DataError("\(path):\(error.line): \(error.message)")
    }
  }

  /// The raw text: surface tokens, spaces as annotated, a blank line between paragraphs.
  package var text: String {
    var result = ""
    var spaced = false
    for (index, sentence) in sentences.enumerated() {
      if index > 0, sentence.startsParagraph { result += "\n\n" } else if spaced { result += " " }
      let columns = sentence.sentence
      result += String(decoding: columns.text[columns.range], as: UTF8.self)
      spaced = sentence.hasSpaceAfter
    }
    return result
  }
}
