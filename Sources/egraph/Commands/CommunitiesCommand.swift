public import ArgumentParser
public import EntityGraph

extension LinkGraph.GroupOptions.Quality: ExpressibleByArgument {}

/// `egraph communities`.
struct CommunitiesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "communities",
    abstract: "Which groups there are, who stands in their middle, and what ties them together.",
    discussion: """
      Leiden’s algorithm, to stability. A higher resolution gives smaller groups. Another seed \
      may give another division: look at what stays.

      Examples:
        egraph communities --articles news/ --quotes
        egraph communities --articles news/ --members --resolution 1.5
        egraph communities --graph network.gexf --by cpm --resolution 0.1
      """
  )

  @Option(
    help: ArgumentHelp("modularity, or cpm for the constant Potts model.", valueName: "quality")
  )
  var by = LinkGraph.GroupOptions.Quality.modularity

  @Option(
    help: ArgumentHelp(
      "1 unless given; with cpm the share of possible ties that a group should have at least, "
        + "the graph’s own density unless given.",
      valueName: "number"
    )
  )
  var resolution: Double?

  @Option(help: ArgumentHelp("Where the random search starts.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("How many groups at most, the largest first.", valueName: "number"))
  var count = 20

  @Flag(help: "List the members of each group.")
  var members = false

  @OptionGroup var analysing: Analysing

  func validate() throws {
    if count < 1 { throw ValidationError("‘--count’ is at least 1") }
    if let resolution, !(resolution >= 0 && resolution.isFinite) {
      throw ValidationError("‘--resolution’ is a number from 0")
    }
  }

  func run() async throws {
    try await analysing.ask { links in
      links.groups(
        .init(
          quality: by,
          resolution: resolution,
          seed: seed,
          count: count,
          listsMembers: members
        )
      )
    }
  }
}
