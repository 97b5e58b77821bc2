package import Foundation

/// A session with command-line programs, written as a text: what is typed and what comes
/// out.
///
/// ```
/// # a comment
/// @ file.txt
/// content of a file that the session starts with
/// @
/// $ egraph --version
/// egraph 0.1.0
/// $ egraph show
/// ! what stands on standard error
/// = 64
/// ```
///
/// A command line goes to the shell. Lines after it are its standard output; lines that
/// start with `! ` are its standard error, `= ` its exit code where it is not 0. A line
/// `…` stands for any lines.
package struct CommandSession {
  /// A command with what it is expected to do.
  package struct Step: Equatable {
    /// The line for the shell.
    package var command: String
    /// The lines of standard output.
    package var output: [String] = []
    /// The lines of standard error.
    package var errors: [String] = []
    /// The exit code.
    package var code: Int32 = 0
  }

  /// The files that are there at the start.
  package var files: [(name: String, text: String)] = []
  /// The commands in order.
  package var steps: [Step] = []
  /// The comments at the top.
  private var comments: [String] = []

  /// Reads a session.
  package init(_ text: String) {
    var file: (name: String, lines: [String])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let open = file {
        if line == "@" {
          files.append((open.name, open.lines.map { $0 + "\n" }.joined()))
          file = nil
        } else {
          file?.lines.append(line)
        }
      } else if line.hasPrefix("@ ") {
        file = (String(line.dropFirst(2)), [])
      } else if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if steps.isEmpty {
        if line.hasPrefix("#") { comments.append(line) }
      } else if line.hasPrefix("! ") || line == "!" {
        steps[steps.count - 1].errors.append(String(line.dropFirst(2)))
      } else if line.hasPrefix("= ") {
        steps[steps.count - 1].code = Int32(line.dropFirst(2)) ?? -1
      } else {
        steps[steps.count - 1].output.append(line)
      }
    }
    // A blank line between two commands belongs to neither.
    for index in steps.indices {
      while steps[index].output.last == "" { steps[index].output.removeLast() }
    }
  }

  /// The session's text, with what its commands did this time.
  package func recorded(_ seen: [Step]) -> String {
    var text = comments.map { $0 + "\n" }.joined()
    for (name, content) in files { text += "@ \(name)\n\(content)@\n" }
    return text + seen.map(Self.text).joined(separator: "\n")
  }

  /// Runs the session in a new empty folder, which is removed afterwards unless a step
  /// did something else than expected.
  ///
  /// - Parameter programs: the folder that holds the programs.
  /// - Returns: What the commands did, and what was different, one text a step; empty where
  ///   all was as expected.
  package func run(programs: URL) throws -> (seen: [Step], differences: [String]) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("session-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: file)
    }
    var differences: [String] = []
    var all: [Step] = []
    for step in steps {
      let seen = try Self.run(step.command, in: folder, programs: programs)
      all.append(seen)
      if !Self.matches(step.output, seen.output) || !Self.matches(step.errors, seen.errors)
        || step.code != seen.code
      {
        differences.append(Self.text(of: seen) + "instead of\n" + Self.text(of: step))
      }
    }
    if differences.isEmpty {
      try FileManager.default.removeItem(at: folder)
    } else {
      differences.append("the folder is kept: \(folder.path)")
    }
    return (all, differences)
  }

  /// Whether lines are those expected, where `…` stands for any lines.
  static func matches(_ expected: [String], _ seen: [String]) -> Bool {
    guard let first = expected.first else { return seen.isEmpty }
    let rest = Array(expected.dropFirst())
    if first == "…" {
      return (0...seen.count).contains { matches(rest, Array(seen.dropFirst($0))) }
    }
    return seen.first == first && matches(rest, Array(seen.dropFirst()))
  }

  private static func text(of step: Step) -> String {
    var text = "$ \(step.command)\n"
    for line in step.output { text += line + "\n" }
    for line in step.errors { text += "! \(line)\n" }
    if step.code != 0 { text += "= \(step.code)\n" }
    return text
  }

  /// Runs one command line in the shell.
  package static func run(_ command: String, in folder: URL, programs: URL) throws -> Step {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = programs.path + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["LC_ALL"] = "C.UTF-8"
    environment["COLUMNS"] = nil
    process.environment = environment
    // Files, not pipes: output of any length never blocks.
    let output = folder.appendingPathComponent(".stdout")
    let errors = folder.appendingPathComponent(".stderr")
    try Data().write(to: output)
    try Data().write(to: errors)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    func lines(_ file: URL) throws -> [String] {
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      while lines.last == "" { lines.removeLast() }
      return lines
    }
    return Step(
      command: command,
      output: try lines(output),
      errors: try lines(errors),
      code: process.terminationStatus
    )
  }

  /// The folder of the programs that were built with the running tests.
  package static var programs: URL {
    for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
      return bundle.bundleURL.deletingLastPathComponent()
    }
    return URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent()
  }
}
