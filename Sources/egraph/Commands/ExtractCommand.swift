import ArgumentParser
import EntityGraph
import Ontology

/// `egraph extract`.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Articles to entities and statements with their quotations.",
    discussion: """
      In a pipe or a file it prints one JSON object an article, in the order of the articles;
      on a terminal a readable list.

      Examples:
        egraph extract news/ > statements.jsonl
        egraph extract article.html --format table --quotes
        cat article.txt | egraph extract - --date 2022-01-11
        egraph extract article.txt --explain | less
      """
  )

  @Argument(help: "Articles: files, folders, or ‘-’ for standard input.")
  var paths: [String]

  @OptionGroup var input: InputOptions
  @OptionGroup var selection: SelectionOptions

  @Option(
    help: ArgumentHelp(
      "jsonl, json, csv or table; table on a terminal, else jsonl.",
      valueName: "format"
    )
  )
  var format: OutputOptions.Format?

  @Flag(help: "Print the quotations below each row of a table; the other formats carry them.")
  var quotes = false

  @Flag(help: "Show each sentence's tree, mentions and candidates, and what each rule did.")
  var explain = false

  func run() async throws {
    try await Failures.reported {
      let workspace = try input.workspace()
      if explain, let explanation = workspace.explain {
        let (articles, problems) = Workspace.articles(in: paths, date: input.date)
        problems.forEach(Messages.report)
        for article in articles { try Output.write(explanation(article)) }
        if problems.contains(where: { $0.severity == .error }) { throw ExitCode.failed }
        return
      }
      let format = format ?? (Output.isTerminal ? .table : .jsonl)
      guard format == .jsonl else {
        var network = Network(schema: workspace.schema)
        let failed = try await input.extract(paths, in: workspace) { network.add($0) }
        var output = OutputOptions()
        output.format = format
        output.quotes = quotes
        try output.print(network.list(try selection.selection(in: network)))
        if failed { throw ExitCode.failed }
        return
      }
      var found = false
      let failed = try await input.extract(paths, in: workspace) { findings in
        let network = Network(schema: workspace.schema, findings: [findings])
        let selection = try selection.selection(in: network)
        var findings = findings
        findings.statements.removeAll { !selection.includes($0, schema: workspace.schema) }
        found = true
        try Output.write(findings.json(schema: workspace.schema) + "\n")
      }
      if failed { throw ExitCode.failed }
      if !found { throw ExitCode.nothingFound }
    }
  }
}
