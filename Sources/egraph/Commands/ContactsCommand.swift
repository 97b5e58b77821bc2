import ArgumentParser
import EntityGraph

/// `egraph who-met-whom`.
struct ContactsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who-met-whom",
    abstract: "Who met, called, wrote to or visited whom, when and where.",
    discussion: """
      Examples:
        egraph who-met-whom --articles news/
        egraph who-met-whom Tokayev --articles news/ --quotes
        egraph who-met-whom Tokayev Putin --articles news/ --since 2021 --format json
      """
  )

  @Argument(help: "One side: a name, an alias, an acronym.")
  var name: String?

  @Argument(help: "The other side.")
  var other: String?

  @OptionGroup var asking: Asking

  func run() async throws {
    try await asking.ask { network, selection in
      network.contacts(
        of: try name.map { try network.entity(named: $0) },
        with: try other.map { try network.entity(named: $0) },
        in: selection
      )
    }
  }
}
