package import GraphAlgorithms
import Ontology

extension LinkGraph {
  /// How a ranking is made.
  public struct RankOptions: Sendable {
    /// How many rows at most.
    public var count = 20
    /// From how many random nodes betweenness is estimated; nil for the exact values.
    public var sample: Int?
    /// Where the walker of PageRank starts; nil for anywhere.
    package var start: Graph.Node?

    /// The defaults.
    public init() {}
  }

  /// Who stands out by a measure, what that means, and the strongest links of each.
  ///
  /// Equal values share a rank and come in the order of the source.
  /// - Complexity: that of the measure; see its documentation in `GraphAlgorithms`.
  public func ranking(by measure: Measure, options: RankOptions = .init()) -> Answer {
    let scores = scores(by: measure, options: options)
    let values = scores.columns[0].values
    let ranked = graph.nodes.filter {
      // Who has nothing at all of what is measured does not rank.
      !values[Int($0)].isNaN && $0 != options.start && (measure != .reach || values[Int($0)] > 0)
    }.sorted {
      let (a, b) = (Self.comparable(values[Int($0)]), Self.comparable(values[Int($1)]))
      return a == b ? $0 < $1 : (a < b) == measure.isLowestFirst
    }
    var rows: [Answer.Row] = []
    var rank = 0
    for (place, node) in ranked.prefix(options.count).enumerated() {
      let value = Self.comparable(values[Int(node)])
      if place == 0 || value != Self.comparable(values[Int(ranked[place - 1])]) { rank = place + 1 }
      let links = links(at: node, limit: 3)
      rows.append(
        Answer.Row(
          values: [.integer(rank), .text(names[Int(node)]), .text(type(of: node))]
            + scores.columns.map { $0.cell(Int(node)) }
            + [.text(links.map { words($0, from: node) }.joined(separator: "; "))],
          citations: citations(of: links, limit: 3)
        )
      )
    }
    var facts = [Answer.Fact(key: "measure", heading: "measure", value: .text(measure.rawValue))]
    facts.append(.init(key: "meaning", heading: "who ranks high", value: .text(measure.meaning)))
    facts.append(graphFact)
    facts += scores.facts
    return Answer(
      question: "who ranks high by \(measure.rawValue)",
      kind: .ranking,
      facts: facts,
      tables: [
        Answer.Table(
          key: "ranking",
          heading: "",
          columns: [.init("rank"), .init("name"), .init("type")]
            + scores.columns.map { .init($0.key, $0.heading) } + [.init("ties", "strongest ties")],
          rows: rows
        )
      ]
    )
  }

  /// Values that differ by the rounding of the last digits are equal.
  private static func comparable(_ value: Double) -> Double { (value * 1e9).rounded() }

  /// What the graph is, in words: `57 entities, 80 ties, undirected, weighted`.
  var graphFact: Answer.Fact {
    let isWeighted = graph.isWeighted ? ", weighted" : ""
    return Answer.Fact(
      key: "graph",
      heading: "graph",
      value: .text(
        "\(graph.nodeCount) entities, \(graph.edgeCount) ties, "
          + (graph.isDirected ? "directed" : "undirected") + isWeighted
      )
    )
  }

  /// A column of values, one a node.
  struct ScoreColumn {
    var key: String
    var heading: String
    var values: [Double]
    var isWhole = false

    func cell(_ node: Int) -> Answer.Value {
      isWhole ? .integer(Int(values[node])) : .figure(values[node])
    }
  }

  /// The values of a measure, those that decide the rank first.
  private func scores(
    by measure: Measure,
    options: RankOptions
  ) -> (columns: [ScoreColumn], facts: [Answer.Fact]) {
    func column(_ values: [Double], _ key: String = measure.rawValue) -> ScoreColumn {
      ScoreColumn(key: key, heading: key, values: values)
    }
    func whole(_ values: [Int], _ key: String = measure.rawValue) -> ScoreColumn {
      ScoreColumn(key: key, heading: key, values: values.map(Double.init), isWhole: true)
    }
    switch measure {
    case .degree:
      let both = whole(graph.degrees())
      guard graph.isDirected else { return ([both], []) }
      return ([both, whole(graph.degrees(.in), "in"), whole(graph.degrees(.out), "out")], [])
    case .strength:
      let both = column(graph.strengths())
      guard graph.isDirected else { return ([both], []) }
      return ([both, column(graph.strengths(.in), "in"), column(graph.strengths(.out), "out")], [])
    case .betweenness:
      guard let sample = options.sample, sample < graph.nodeCount else {
        return ([column(lengths.betweenness(weighted: graph.isWeighted))], [])
      }
      return estimate(sample: sample)
    case .closeness: return ([column(graph.closeness())], [])
    case .harmonic: return ([column(graph.harmonicCentrality())], [])
    case .pagerank:
      guard let start = options.start else { return ([column(graph.pageRank().values)], []) }
      var restart = [Double](repeating: 0, count: graph.nodeCount)
      restart[Int(start)] = 1
      let fact = Answer.Fact(
        key: "from",
        heading: "from",
        value: .text("\(names[Int(start)]): the walker starts there again and again")
      )
      return ([column(graph.pageRank(personalization: restart).values)], [fact])
    case .eigenvector: return converged(graph.eigenvectorCentrality(), measure)
    case .katz: return converged(graph.katzCentrality(attenuation: attenuation), measure)
    case .hits:
      let (hubs, authorities) = graph.hubsAndAuthorities()
      return ([column(authorities.values, "authority"), column(hubs.values, "hub")], [])
    case .kCore: return ([whole(graph.coreNumbers())], [])
    case .constraint: return ([column(graph.constraint())], [])
    case .effectiveSize:
      return ([column(graph.effectiveSize()), whole(graph.degrees(), "ties")], [])
    case .clustering:
      return ([column(graph.localClustering()), whole(graph.triangles(), "triangles")], [])
    case .triangles: return ([whole(graph.triangles())], [])
    case .reach:
      let (contacts, undated) = contacts()
      let temporal = TemporalGraph(
        nodeCount: graph.nodeCount,
        contacts: contacts,
        isDirected: graph.isDirected
      )
      let facts = undated == 0 ? [] : [Self.undatedFact(undated)]
      return ([whole(temporal.reachableCounts())], facts)
    }
  }

  /// An attenuation for Katz' measure at which every graph converges: a little under one over
  /// the largest sum of a row, which no eigenvalue exceeds.
  private var attenuation: Double {
    let largest = graph.strengths(.out).max() ?? 0
    return largest > 0 ? min(0.1, 0.9 / largest) : 0.1
  }

  private func converged(
    _ scores: IterativeScores,
    _ measure: Measure
  ) -> (columns: [ScoreColumn], facts: [Answer.Fact]) {
    let column = ScoreColumn(
      key: measure.rawValue,
      heading: measure.rawValue,
      values: scores.values
    )
    guard !scores.hasConverged else { return ([column], []) }
    let warning =
      "the values had not settled after \(scores.iterations) rounds: read them with care"
    return ([column], [.init(key: "warning", heading: "warning", value: .text(warning))])
  }

  private func estimate(sample: Int) -> (columns: [ScoreColumn], facts: [Answer.Fact]) {
    let estimate = lengths.estimatedBetweenness(
      sampleCount: sample,
      weighted: graph.isWeighted
    )
    let percent = Int((estimate.confidence * 100).rounded())
    let largest = estimate.largestErrorBound.figure(digits: 4)
    return (
      [
        ScoreColumn(key: "betweenness", heading: "betweenness", values: estimate.values),
        ScoreColumn(key: "error", heading: "±", values: estimate.errorBounds),
      ],
      [
        .init(
          key: "sample",
          heading: "estimated",
          value: .text(
            "from \(estimate.sampleCount) of \(graph.nodeCount) starting points; with \(percent) % "
              + "probability every value lies within its ± of the exact one (at most \(largest))"
          )
        )
      ]
    )
  }
}
