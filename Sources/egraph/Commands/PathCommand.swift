import ArgumentParser
import EntityGraph

/// `egraph path`.
struct PathCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "The strongest chains of statements between two entities.",
    discussion: """
      Examples:
        egraph path 'Wang Yi' Nazarbayev --articles news/
        egraph path 'Wang Yi' Nazarbayev --articles news/ --count 1 --quotes
      """
  )

  @Argument(help: "Where the chains start.")
  var from: String

  @Argument(help: "Where they end.")
  var to: String

  @Option(help: ArgumentHelp("How many chains at most.", valueName: "number"))
  var count = 3

  @OptionGroup var asking: Asking

  func validate() throws {
    if count < 1 { throw ValidationError("‘--count’ is at least 1") }
  }

  func run() async throws {
    try await asking.ask { network, selection in
      network.chains(
        from: try network.entity(named: from),
        to: try network.entity(named: to),
        count: count,
        in: selection
      )
    }
  }
}
