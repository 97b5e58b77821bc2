import Foundation
import TestKit
import Testing

struct SessionTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Sessions")

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".session") }.sorted()

  @Test(arguments: names)
  func `a session goes as it is written`(name: String) throws {
    let text = try String(
      contentsOf: Self.folder.appendingPathComponent(name),
      encoding: .utf8
    )
    let differences = try CommandSession(text).run(programs: CommandSession.programs)
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  @Test func `sessions are there`() {
    #expect(Self.names.count >= 5)
  }
}
