import ArgumentParser
import EntityGraph

/// `egraph show`.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "An entity's page: names, posts over time, relations by family, articles.",
    discussion: """
      Examples:
        egraph show Tokayev --articles news/
        egraph show 'Georgia (state)' --articles news/ --quotes
        egraph show CSTO --articles news/ --family contact --format json
      """
  )

  @Argument(help: "A name, an alias, an acronym.")
  var name: String

  @OptionGroup var asking: Asking

  func run() async throws {
    try await asking.ask { network, selection in
      network.profile(of: try network.entity(named: name), in: selection)
    }
  }
}
