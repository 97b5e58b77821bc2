import ArgumentParser
import EntityGraph
import Ontology

/// What commands that look at the shape of the graph have in common.
struct Analysing: ParsableArguments {
  @OptionGroup var source: LinkSourceOptions
  @OptionGroup var input: InputOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var form: LinkFormOptions
  @OptionGroup var output: OutputOptions

  /// Reads the articles or the graph file, asks, and prints the answer.
  ///
  /// - Throws: exit code 1 where nothing was found, 2 where an input could not be used.
  func ask(_ question: (LinkGraph) throws -> Answer) async throws {
    try await ask { links, _, _ in try question(links) }
  }

  /// As ``ask(_:)``; the network and the selection are there unless the source is a plain
  /// graph file.
  func ask(_ question: (LinkGraph, Network?, Selection) throws -> Answer) async throws {
    try await Failures.reported {
      var failed = false
      let answer: Answer
      if let file = source.graph {
        let links = try LinkSource(
          contentsOf: file,
          schema: try Workspace.schema(adding: input.schema)
        )
        for problem in links.problems {
          Messages.report(problem)
          failed = failed || problem.severity == .error
        }
        if let network = links.network {
          answer = try ask(question, of: network)
        } else {
          let graph = try links.graph(form: form.form, filter: selection.filter(file: file))
          answer = try question(graph, nil, Selection())
        }
      } else {
        let (network, someFailed) = try await input.network(of: source.articles)
        failed = someFailed
        answer = try ask(question, of: network)
      }
      do {
        try output.print(answer)
      } catch let code as ExitCode where code == .nothingFound && failed {
        throw ExitCode.failed
      }
      if failed { throw ExitCode.failed }
    }
  }

  private func ask(
    _ question: (LinkGraph, Network?, Selection) throws -> Answer,
    of network: Network
  ) throws -> Answer {
    let selection = try selection.selection(in: network)
    return try question(
      LinkGraph(network, selection: selection, form: form.form),
      network,
      selection
    )
  }
}

/// Where links come from: articles, or a file of another program.
struct LinkSourceOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Articles: files, folders, or ‘-’ for standard input.", valueName: "path")
  )
  var articles: [String] = []

  @Option(
    help: ArgumentHelp(
      "A graph instead of articles: an edge list, GraphML, GEXF, CSV, DOT, or an export of egraph.",
      valueName: "file"
    )
  )
  var graph: String?

  func validate() throws {
    if articles.isEmpty && graph == nil {
      throw ValidationError(
        "nothing to look at is given: name articles with ‘--articles PATH…’ or a graph with "
          + "‘--graph FILE’"
      )
    }
    if !articles.isEmpty && graph != nil {
      throw ValidationError("give either ‘--articles’ or ‘--graph’, not both")
    }
  }
}

/// How links become the edges of the graph.
struct LinkFormOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Ties lead one way; unless given, as the graph file says, and in articles both ways."
  )
  var directed: Bool?

  @Flag(help: "Strong ties count more: well and often attested, or heavy in the graph file.")
  var weighted = false

  var form: LinkGraph.Form { .init(isDirected: directed, isWeighted: weighted) }
}

extension SelectionOptions {
  /// The filter on a plain graph file.
  ///
  /// - Throws: a `Diagnostic` where something is asked for that no such file says.
  func filter(file: String) throws -> LinkSource.Filter {
    let foreign = [
      ("family", family != nil), ("status", status != nil), ("speaker", speaker != nil),
      ("min-confidence", minConfidence > 0), ("min-precision", minPrecision != nil),
    ]
    if let (name, _) = foreign.first(where: \.1) {
      throw Diagnostic(
        .error,
        "‘--\(name)’ is about statements, and a graph file holds none",
        at: .init(file: file),
        hint: "leave it out, or give articles with ‘--articles PATH…’"
      )
    }
    let relations = relation.map { Set($0.split(separator: ",").map(String.init)) }
    return .init(since: since, until: until, relations: relations)
  }
}
