import ArgumentParser
import EntityGraph
import Ontology

/// `egraph check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks relation files: their form, their types, and their examples.",
    discussion: """
      Without paths it checks the relations that are embedded in the program.

      Examples:
        egraph check my-relations/
        egraph check visited.yaml
      """
  )

  @Argument(help: "Relation files, or folders of them.")
  var paths: [String] = []

  func run() async throws {
    try await Failures.reported {
      let schema = try Workspace.schema(adding: paths)
      let chosen = Set(paths.flatMap { Workspace.schemaSources(in: $0).map(\.name) })
      let files = schema.files.filter { chosen.isEmpty || chosen.contains($0.source.name) }
      let report = try SchemaCheck(schema: schema).check(files)
      report.problems.forEach(Messages.report)
      let relations = files.count == 1 ? "1 relation" : "\(files.count) relations"
      let examples = report.examples == 1 ? "1 example" : "\(report.examples) examples"
      let mistakes = report.problems.count { $0.severity == .error }
      let result =
        mistakes == 0 ? "no mistakes" : mistakes == 1 ? "1 mistake" : "\(mistakes) mistakes"
      try Output.write("\(relations), \(examples): \(result)\n")
      if mistakes > 0 { throw ExitCode.failed }
    }
  }
}
