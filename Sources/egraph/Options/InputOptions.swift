import ArgumentParser
import EntityGraph
import Ontology

/// How articles are read.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Relation files, or folders of them, added to the schema.", valueName: "dir")
  )
  var schema: [String] = []

  @Option(
    help: ArgumentHelp(
      "The publication date of articles that state none, such as 2022-01-11.",
      valueName: "date"
    )
  )
  var date: PartialDate?

  @Option(help: ArgumentHelp("A trained model in place of the embedded one.", valueName: "file"))
  var model: String?

  @Flag(help: "The paths hold statements that ‘egraph extract’ or ‘export’ wrote.")
  var findings = false

  /// The workspace that these options ask for.
  ///
  /// - Throws: `SchemaError` or a `Diagnostic`.
  func workspace() throws -> Workspace {
    let schema = try Workspace.schema(adding: schema)
    if findings { return Workspace(schema: schema) { Findings(article: $0) } }
    return try Workspace(schema: schema, modelPath: model)
  }

  /// Reads and extracts paths, handing over each article's findings in order; problems
  /// are reported.
  ///
  /// - Returns: Whether anything could not be used.
  func extract(
    _ paths: [String],
    in workspace: Workspace,
    _ body: (Findings) throws -> Void
  ) async throws -> Bool {
    var failed = false
    func report(_ problem: Diagnostic) {
      if problem.severity == .error { failed = true }
      Messages.report(problem)
    }
    if findings {
      let stored = workspace.storedFindings(in: paths)
      stored.problems.forEach(report)
      for findings in stored.findings { try body(findings) }
      return failed
    }
    let (articles, problems) = Workspace.articles(in: paths, date: date)
    problems.forEach(report)
    let progress = Progress(articles.count, unit: "articles")
    defer { progress.finish() }
    try await workspace.extract(articles) { findings in
      progress.advance()
      findings.diagnostics.forEach(report)
      try body(findings)
    }
    return failed
  }

  /// The network of paths.
  ///
  /// - Returns: It, and whether anything could not be used.
  func network(of paths: [String]) async throws -> (network: Network, failed: Bool) {
    let workspace = try workspace()
    var network = Network(schema: workspace.schema)
    let failed = try await extract(paths, in: workspace) { network.add($0) }
    return (network, failed)
  }
}

/// Where a question's articles are.
struct ArticlesOption: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Articles: files, folders, or ‘-’ for standard input.", valueName: "path")
  )
  var articles: [String] = []

  func validate() throws {
    if articles.isEmpty {
      throw ValidationError("no articles are given: name them with ‘--articles PATH…’")
    }
  }
}
