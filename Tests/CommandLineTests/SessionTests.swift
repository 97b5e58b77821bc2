import Foundation
import TestKit
import Testing

/// Runs the sessions in `Sessions/`; EGRAPH_RECORD=1 writes down what they do now.
struct SessionTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Sessions")

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".session") }.sorted()

  @Test(arguments: names)
  func `a session goes as it is written`(name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    let session = CommandSession(try String(contentsOf: file, encoding: .utf8))
    let (seen, differences) = try session.run(programs: CommandSession.programs)
    if ProcessInfo.processInfo.environment["EGRAPH_RECORD"] == "1", !differences.isEmpty {
      try Data(session.recorded(seen).utf8).write(to: file)
    }
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  @Test func `sessions are there`() {
    #expect(Self.names.count >= 5)
  }
}
