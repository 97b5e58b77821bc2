import GraphAlgorithms
import Ontology

extension LinkGraph {
  /// The figures of the whole graph: how dense it is, how it hangs together, how it mixes
  /// types, which kinds of threes it is made of.
  ///
  /// - Complexity: O(ties · largest degree) at worst, and Leiden's.
  public func structure() -> Answer {
    var facts = [graphFact]
    func add(_ key: String, _ heading: String, _ value: Answer.Value) {
      facts.append(.init(key: key, heading: heading, value: value))
    }
    let degrees = graph.degrees()
    let (components, cuts) = (graph.components(), graph.cutPoints())
    if selfLinkCount > 0 {
      add("self_links", "links to oneself, left out", .integer(selfLinkCount))
    }
    add("nodes", "entities", .integer(graph.nodeCount))
    add("edges", "ties", .integer(graph.edgeCount))
    add("density", "density", .figure(graph.density))
    let mean = graph.nodeCount > 0 ? Double(degrees.reduce(0, +)) / Double(graph.nodeCount) : 0
    add("mean_degree", "ties of one, on average", .figure(mean))
    add("largest_degree", "ties of one, at most", .integer(degrees.max() ?? 0))
    add("components", "parts", .integer(components.count))
    add("largest_component", "entities of the largest part", .integer(components.sizes.max() ?? 0))
    if graph.isDirected {
      let strong = graph.strongComponents()
      add("strong_components", "parts in which all reach all", .integer(strong.count))
      add("reciprocity", "ties that are answered, share", reciprocity)
    }
    add("transitivity", "transitivity", .figure(graph.transitivity()))
    let clustering = graph.localClustering()
    let average = clustering.isEmpty ? 0 : clustering.reduce(0, +) / Double(clustering.count)
    add("clustering", "clustering, on average", .figure(average))
    add("innermost_core", "innermost core", .integer(graph.coreNumbers().max() ?? 0))
    add("bridges", "bridges", .integer(cuts.bridges.count))
    add("articulation_points", "articulation points", .integer(cuts.articulationPoints.count))
    add(
      "degree_assortativity",
      "assortativity by ties",
      graph.degreeAssortativity().map { .figure($0) } ?? .none
    )
    if !types.isEmpty {
      let labels = typeLabels
      add(
        "type_assortativity",
        "assortativity by type",
        graph.assortativity(types: labels.numbers).map { .figure($0) } ?? .none
      )
    }
    let communities = graph.communities()
    add("communities", "communities", .integer(communities.partition.groups.count { $0.count > 1 }))
    add("modularity", "modularity", .figure(communities.quality))
    return Answer(
      question: "what is the graph like",
      kind: .structure,
      facts: facts,
      tables: types.isEmpty ? [triadTable] : [mixingTable, triadTable]
    )
  }

  private var reciprocity: Answer.Value {
    guard graph.edgeCount > 0 else { return .none }
    var answered = 0
    graph.forEachEdge { source, target, _, _ in
      if graph.hasEdge(from: target, to: source) { answered += 1 }
    }
    return .figure(Double(answered) / Double(graph.edgeCount))
  }

  /// A number for each node's type, and the types in the order of their first node.
  var typeLabels: (numbers: [UInt32], types: [String]) {
    var known: [String: UInt32] = [:]
    var (numbers, order): ([UInt32], [String]) = ([], [])
    for node in graph.nodes {
      let type = type(of: node)
      if known[type] == nil {
        known[type] = UInt32(order.count)
        order.append(type)
      }
      numbers.append(known[type] ?? 0)
    }
    return (numbers, order)
  }

  private var mixingTable: Answer.Table {
    let (numbers, order) = typeLabels
    let mixing = graph.mixing(types: numbers)
    var rows: [(share: Double, row: Answer.Row)] = []
    for from in order.indices {
      for to in order.indices where graph.isDirected || from <= to {
        let share = mixing[from][to] + (graph.isDirected || from == to ? 0 : mixing[to][from])
        guard share > 0 else { continue }
        let ties = Int((share * Double(graph.edgeCount)).rounded())
        let values: [Answer.Value] = [.text(order[from]), .text(order[to]), .integer(ties)]
        rows.append((share, Answer.Row(values: values + [.figure(share)], citations: [])))
      }
    }
    let sorted = rows.enumerated().sorted {
      ($1.element.share, $0.offset) < ($0.element.share, $1.offset)
    }
    return Answer.Table(
      key: "mixing",
      heading: "Ties by type",
      columns: [.init("from", "between"), .init("to", "and"), .init("ties"), .init("share")],
      rows: sorted.map(\.element.row)
    )
  }

  private var triadTable: Answer.Table {
    let census = graph.triadCensus()
    let rows = Triad.allCases.filter { graph.isDirected || (census[$0] ?? 0) > 0 }.map { triad in
      Answer.Row(
        values: [
          .text(triad.rawValue),
          .text(graph.isDirected ? triad.words : triad.undirectedWords),
          .integer(census[triad] ?? 0),
        ],
        citations: []
      )
    }
    return Answer.Table(
      key: "triads",
      heading: "Groups of three",
      columns: [.init("triad"), .init("meaning", ""), .init("count")],
      rows: rows
    )
  }
}

extension Triad {
  /// What the three are to one another.
  var words: String {
    switch self {
    case .t003: "no tie"
    case .t012: "one tie"
    case .t102: "one mutual tie"
    case .t021D: "one to both others: a ← b → c"
    case .t021U: "both others to one: a → b ← c"
    case .t021C: "a chain: a → b → c"
    case .t111D: "a mutual tie, and one to it: a ↔ b ← c"
    case .t111U: "a mutual tie, and one from it: a ↔ b → c"
    case .t030T: "transitive: a → b → c, a → c"
    case .t030C: "a ring: a → b → c → a"
    case .t201: "two mutual ties: a ↔ b ↔ c"
    case .t120D: "one to both ends of a mutual tie"
    case .t120U: "both ends of a mutual tie to one"
    case .t120C: "a mutual tie, and a chain from end to end"
    case .t210: "two mutual ties and one tie"
    case .t300: "all mutual"
    }
  }

  /// The same where ties have no direction.
  var undirectedWords: String {
    switch self {
    case .t003: "no tie"
    case .t102: "one tie"
    case .t201: "two ties: an open triangle"
    default: "three ties: a triangle"
    }
  }
}
