import ArgumentParser
import EntityGraph
import Ontology

/// `egraph export`.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "The network as a file for other programs.",
    discussion: """
      dot    Graphviz's language, with types, dates, status and quotations as attributes
      jsonl  one JSON object an article, as ‘egraph extract’ prints

      Examples:
        egraph export --articles news/ --format dot > network.dot
        egraph export network.dot --articles news/ --family contact
      """
  )

  /// The formats.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case dot, jsonl
  }

  @Argument(help: "The file to write; standard output unless given.")
  var file: String?

  @Option(help: ArgumentHelp("dot or jsonl; the file's ending tells it.", valueName: "format"))
  var format: Format?

  @OptionGroup var articles: ArticlesOption
  @OptionGroup var input: InputOptions
  @OptionGroup var selection: SelectionOptions

  func validate() throws { _ = try exportFormat() }

  private func exportFormat() throws -> Format {
    if let format { return format }
    guard let file, let dot = file.lastIndex(of: ".") else { return .dot }
    let ending = file[file.index(after: dot)...].lowercased()
    if ending == "gv" { return .dot }
    guard let format = Format(rawValue: ending) else {
      throw ValidationError(
        "‘.\(ending)’ is no format that egraph exports: name it with ‘--format’"
      )
    }
    return format
  }

  func run() async throws {
    try await Failures.reported {
      let workspace = try input.workspace()
      var network = Network(schema: workspace.schema)
      var lines = ""
      let format = try exportFormat()
      let failed = try await input.extract(articles.articles, in: workspace) { findings in
        network.add(findings)
        guard format == .jsonl else { return }
        let own = Network(schema: workspace.schema, findings: [findings])
        let selection = try selection.selection(in: own)
        var chosen = findings
        chosen.statements.removeAll { !selection.includes($0, schema: workspace.schema) }
        lines += chosen.json(schema: workspace.schema) + "\n"
      }
      let text =
        format == .jsonl ? lines : network.dot(try selection.selection(in: network))
      if let file, file != "-" {
        try Output.write(Array(text.utf8), to: file)
      } else {
        try Output.write(text)
      }
      if failed { throw ExitCode.failed }
      if network.statements.isEmpty { throw ExitCode.nothingFound }
    }
  }
}
