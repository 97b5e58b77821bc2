import Foundation
import TestKit
import Testing

/// Runs what README.md shows.
struct ReadmeTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func `the tour in the readme prints what the readme says`() throws {
    let readme = try Self.text("README.md")
    let parts = readme.components(separatedBy: "```console\n").dropFirst()
    let blocks = parts.compactMap { $0.components(separatedBy: "\n```").first }
    var session = CommandSession(blocks.joined(separator: "\n\n"))
    #expect(session.steps.count >= 4)
    for file in ["seeds/kazakhstan-2022.txt", "seeds/kazakhstan-2022.yaml"] {
      session.files.append((file, try Self.text(file)))
    }
    let (_, differences) = try session.run(programs: CommandSession.programs)
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  @Test func `the domain that the guide for contributors adds does what it says`() throws {
    let guide = try Self.text("CONTRIBUTING.md")
    let parts = guide.components(separatedBy: "```console\n").dropFirst()
    let blocks = parts.compactMap { $0.components(separatedBy: "\n```").first }
    var session = CommandSession(blocks.joined(separator: "\n\n"))
    #expect(session.steps.count >= 4)
    let folder = "Tests/PipelineTests/Domains/companies/"
    for file in [
      "supplies.yaml", "board-member-of.yaml", "subsidiary-of.yaml", "announcement.txt",
    ] {
      let text = try Self.text(folder + file)
      // Each step starts in the session's folder.
      session.files += [(folder + file, text), (file, text)]
    }
    let (_, differences) = try session.run(programs: CommandSession.programs)
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  @Test func `the shown graph is what egraph makes of the seed article`() throws {
    var session = CommandSession(
      """
      $ egraph extract seeds --format jsonl
      $ egraph export --articles seeds --format dot
      """
    )
    for file in ["seeds/kazakhstan-2022.txt", "seeds/kazakhstan-2022.yaml"] {
      session.files.append((file, try Self.text(file)))
    }
    for (index, file) in ["Graphs/kazakhstan-2022.jsonl", "Graphs/kazakhstan-2022.dot"].enumerated()
    {
      session.steps[index].output = try Self.text(file)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      while session.steps[index].output.last == "" { session.steps[index].output.removeLast() }
    }
    let (_, differences) = try session.run(programs: CommandSession.programs)
    #expect(differences.isEmpty, "run ‘make graphs’: \(differences.joined(separator: "\n"))")
  }

  @Test func `every command of the readme's table has help`() throws {
    let readme = try Self.text("README.md")
    for command in [
      "render", "extract", "who-met-whom", "show", "path", "rank", "communities", "brokers",
      "suggest", "stats", "export", "check",
    ] {
      #expect(readme.contains("`egraph \(command)"))
      let step = try CommandSession.run(
        "egraph \(command) --help >/dev/null",
        in: FileManager.default.temporaryDirectory,
        programs: CommandSession.programs
      )
      #expect(step.code == 0)
    }
  }
}
