public import ArgumentParser
public import EntityGraph

extension LinkGraph.SuggestionMethod: ExpressibleByArgument {}

/// `egraph suggest`.
struct SuggestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Links of an entity that may be missing: suggestions, which no source states.",
    discussion: """
      Methods:
      \(LinkGraph.SuggestionMethod.allCases.map { "  \($0.rawValue): \($0.meaning)" }
        .joined(separator: "\n"))

      Examples:
        egraph suggest Tokayev --articles news/
        egraph suggest Tokayev --articles news/ --by pagerank --family contact
        egraph suggest Acciaiuoli --graph families.edges --by jaccard --count 3
      """
  )

  @Argument(help: "Whose links: a name, an alias, an acronym.")
  var name: String

  @Option(help: ArgumentHelp("The method; ‘adamic-adar’ unless given.", valueName: "method"))
  var by = LinkGraph.SuggestionMethod.adamicAdar

  @Option(help: ArgumentHelp("How many suggestions at most.", valueName: "number"))
  var count = 10

  @OptionGroup var analysing: Analysing

  func validate() throws {
    if count < 1 { throw ValidationError("‘--count’ is at least 1") }
  }

  func run() async throws {
    try await analysing.ask { links in
      try links.suggestions(forNamed: name, by: by, count: count)
    }
  }
}
