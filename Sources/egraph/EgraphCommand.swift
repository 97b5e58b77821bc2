import ArgumentParser

/// The root command.
@main
struct EgraphCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "egraph",
    abstract: "Who is linked to whom, and who says so.",
    discussion: """
      Reads news articles, finds who did what to whom, and shows the network with
      the exact quotations.

        egraph render article.txt -o network.svg
        egraph who-met-whom Tokayev --articles articles/ --quotes
        egraph extract articles.csv > statements.jsonl
      """,
    version: "egraph 0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Draw and extract:",
        subcommands: [RenderCommand.self, ExtractCommand.self]
      ),
      CommandGroup(
        name: "Ask:",
        subcommands: [
          ContactsCommand.self, ShowCommand.self, PathCommand.self, StatisticsCommand.self,
        ]
      ),
      CommandGroup(
        name: "Analyse:",
        subcommands: [
          RankCommand.self, CommunitiesCommand.self, BrokersCommand.self, SuggestCommand.self,
        ]
      ),
      CommandGroup(
        name: "Exchange and check:",
        subcommands: [ExportCommand.self, CheckCommand.self]
      ),
    ]
  )

  static func main() async {
    Interruption.install()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      exit(withError: error)
    }
  }
}
