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
        egraph path 'Wang Yi' Nazarbayev --articles news/ --in-time
        egraph path Medici Pazzi --graph families.edges --shortest
      """
  )

  @Argument(help: "Where the chains start.")
  var from: String

  @Argument(help: "Where they end.")
  var to: String

  @Option(help: ArgumentHelp("How many chains at most.", valueName: "number"))
  var count = 3

  @Flag(help: "The chains with the fewest steps, however well each is attested.")
  var shortest = false

  @Flag(
    help: """
      A chain along which word could have passed: each step dated no earlier than the one \
      before; the one that arrives first.
      """
  )
  var inTime = false

  @OptionGroup var analysing: Analysing

  func validate() throws {
    if count < 1 { throw ValidationError("‘--count’ is at least 1") }
    if shortest && inTime { throw ValidationError("give either ‘--shortest’ or ‘--in-time’") }
  }

  func run() async throws {
    try await analysing.ask { links in
      try links.chains(
        from: from,
        to: to,
        kind: inTime ? .inTime : shortest ? .shortest : .strongest,
        count: count
      )
    }
  }
}
