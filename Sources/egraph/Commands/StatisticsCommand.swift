import ArgumentParser
import EntityGraph

/// `egraph stats`.
struct StatisticsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "What the articles hold, or what a graph is like.",
    discussion: """
      Of articles: entities, statements, dates, linked groups. Of a graph file, and of articles \
      with ‘--structure’: density, parts, transitivity, assortativity, bridges, communities, \
      the triad census.

      Examples:
        egraph stats --articles news/
        egraph stats --articles news/ --min-confidence 0.8 --format json
        egraph stats --articles news/ --structure --directed
        egraph stats --graph network.graphml
      """
  )

  @Flag(help: "Also what the graph of the statements is like.")
  var structure = false

  @OptionGroup var analysing: Analysing

  func run() async throws {
    try await analysing.ask { links, network, selection in
      guard let network else { return links.structure() }
      var answer = network.statistics(in: selection)
      guard structure else { return answer }
      let more = links.structure()
      // How many entities the graph has, its own line says.
      let known = Set(answer.facts.map(\.key) + ["nodes", "edges"])
      answer.facts += more.facts.filter { !known.contains($0.key) }
      answer.tables += more.tables
      return answer
    }
  }
}
