public import ArgumentParser
public import EntityGraph

extension Measure: ExpressibleByArgument {}

/// `egraph rank`.
struct RankCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Who stands out by a measure, what that means, and the statements behind it.",
    discussion: """
      Measures:
      \(Measure.allCases.map { "  \($0.rawValue): \($0.meaning)" }.joined(separator: "\n"))

      Examples:
        egraph rank --articles news/ --by betweenness --quotes
        egraph rank --articles news/ --by pagerank --from Tokayev --family contact,posts
        egraph rank --graph network.graphml --by constraint --weighted
        egraph rank --graph large.edges --by betweenness --sample 256
      """
  )

  @Option(help: ArgumentHelp("The measure; ‘degree’ unless given.", valueName: "measure"))
  var by = Measure.degree

  @Option(
    help: ArgumentHelp(
      "PageRank as seen from here: who is near and matters.",
      valueName: "name"
    )
  )
  var from: String?

  @Option(
    help: ArgumentHelp(
      "Estimate betweenness from so many random starting points, with its error bound.",
      valueName: "number"
    )
  )
  var sample: Int?

  @Option(help: ArgumentHelp("How many rows at most.", valueName: "number"))
  var count = 20

  @OptionGroup var analysing: Analysing

  func validate() throws {
    if count < 1 { throw ValidationError("‘--count’ is at least 1") }
    if let sample, sample < 1 { throw ValidationError("‘--sample’ is at least 1") }
    if from != nil, by != .pagerank {
      throw ValidationError("‘--from’ goes with ‘--by pagerank’")
    }
    if sample != nil, by != .betweenness {
      throw ValidationError("‘--sample’ goes with ‘--by betweenness’")
    }
    if analysing.form.weighted, !by.takesWeights {
      throw ValidationError("‘\(by.rawValue)’ counts ties and steps: leave ‘--weighted’ out")
    }
    if by == .strength, !analysing.form.weighted {
      throw ValidationError("‘strength’ is ‘degree’ unless ties differ: add ‘--weighted’")
    }
  }

  func run() async throws {
    try await analysing.ask { links in
      var options = LinkGraph.RankOptions()
      options.count = count
      options.sample = sample
      if let from { try options.start(at: from, in: links) }
      return links.ranking(by: by, options: options)
    }
  }
}
