import ArgumentParser
import EntityGraph

/// `egraph stats`.
struct StatisticsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "What the articles hold: entities, statements, dates, linked groups.",
    discussion: """
      Examples:
        egraph stats --articles news/
        egraph stats --articles news/ --min-confidence 0.8 --format json
      """
  )

  @OptionGroup var asking: Asking

  func run() async throws {
    try await asking.ask { network, selection in network.statistics(in: selection) }
  }
}
