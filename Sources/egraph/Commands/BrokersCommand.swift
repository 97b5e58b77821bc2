import ArgumentParser
import EntityGraph

/// `egraph brokers`.
struct BrokersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brokers",
    abstract:
      "Who links groups that are otherwise unlinked, and what the graph falls apart without.",
    discussion: """
      Counts for each entity the pairs of its contacts that are not linked directly, by the role \
      that it plays between their groups (Gould and Fernandez), with Burt’s constraint; then \
      the entities and ties that alone hold parts together.

      Examples:
        egraph brokers --articles news/ --quotes
        egraph brokers --articles news/ --between types --directed
        egraph brokers --graph network.csv --count 5 --format json
      """
  )

  /// Between which groups.
  enum Grouping: String, ExpressibleByArgument, CaseIterable {
    case communities, types
  }

  @Option(
    help: ArgumentHelp(
      "The groups: communities, or types such as person and state.",
      valueName: "groups"
    )
  )
  var between = Grouping.communities

  @Option(help: ArgumentHelp("How many rows of each table at most.", valueName: "number"))
  var count = 10

  @OptionGroup var analysing: Analysing

  func validate() throws {
    if count < 1 { throw ValidationError("‘--count’ is at least 1") }
  }

  func run() async throws {
    try await analysing.ask { links in
      links.brokers(between: between == .types ? .types : .communities, count: count)
    }
  }
}
