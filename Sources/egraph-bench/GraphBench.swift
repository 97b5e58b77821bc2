import GraphAlgorithms

/// The measures on one file.
struct GraphBench {
  /// One measure: what to run, and a value to compare with other programs.
  struct Measure {
    let name: String
    /// How many questions one run answers: times are divided by it.
    var divisor = 1
    /// Left out unless asked for by name.
    var isSlow = false
    /// What is made before the measure runs.
    var prepare: () -> Void = {}
    let run: () throws -> Double
  }

  let measures: [Measure]

  init(measures: [Measure]) { self.measures = measures }

  init(file: String, threads: Threads) throws {
    let graph = try EdgeList.read(contentsOf: file)
    let (large, huge) = (graph.edgeCount > 50_000, graph.edgeCount > 1_000_000)
    let queries = Queries(graph)
    let weighted = file.hasSuffix(".edges") ? String(file.dropLast(5)) + "wedges" : file
    let lengths = OnDemand { try? EdgeList.read(contentsOf: weighted, isWeighted: true) }
    let few = huge ? 3 : 20
    measures = [
      Measure(name: "load") { Double(try EdgeList.read(contentsOf: file).edgeCount) },
      Measure(name: "load-weighted", isSlow: true) {
        Double(try EdgeList.read(contentsOf: weighted, isWeighted: true).edgeCount)
      },
      Measure(name: "pagerank") { Double(graph.pageRank(tolerance: 1e-6).iterations) },
      Measure(name: "components") { Double(graph.components().count) },
      Measure(name: "betweenness", isSlow: large) {
        graph.betweenness(threads: threads).max() ?? 0
      },
      Measure(name: "betweenness-256", isSlow: huge) {
        graph.betweenness(from: queries.sample, threads: threads).max() ?? 0
      },
      Measure(name: "bfs", divisor: huge ? 20 : 100) {
        graph.distances(from: Array(queries.sources.prefix(huge ? 20 : 100)), threads: threads)
          .reduce(0) { $0 + Double($1.max() ?? 0) }
      },
      Measure(name: "pairs-1000") {
        var search = PathSearch(graph)
        return queries.pairs.reduce(0) { $0 + Double(search.distance(from: $1.0, to: $1.1) ?? 0) }
      },
      Measure(name: "paths-1000") {
        var search = PathSearch(graph)
        return queries.pairs.reduce(0) {
          $0 + Double(search.shortestPath(from: $1.0, to: $1.1)?.hopCount ?? 0)
        }
      },
      Measure(name: "dijkstra", divisor: few, prepare: { _ = lengths.value }) {
        guard let distances = lengths.value else { return 0 }
        return queries.sources.prefix(few).reduce(0) {
          $0 + distances.weightedDistances(from: $1).reduce(0) { $1 < .infinity ? max($0, $1) : $0 }
        }
      },
      Measure(name: "transitivity") { graph.transitivity() },
      Measure(name: "local-clustering") {
        graph.localClustering().reduce(0, +) / Double(graph.nodeCount)
      },
      Measure(name: "k-core") { Double(graph.coreNumbers().max() ?? 0) },
      Measure(name: "leiden") { graph.communities(maxIterations: 2).quality },
      Measure(name: "leiden-stable", isSlow: huge) { graph.communities().quality },
      Measure(name: "label-propagation") { graph.modularity(of: graph.labelPropagation()) },
      Measure(name: "closeness", isSlow: graph.edgeCount > 200_000) {
        graph.closeness(threads: threads).max() ?? 0
      },
      Measure(name: "harmonic", isSlow: graph.edgeCount > 200_000) {
        graph.harmonicCentrality(threads: threads).max() ?? 0
      },
    ]
  }
}

/// Nodes to ask about: the same for every program on the same file.
struct Queries {
  /// 100 nodes with edges.
  let sources: [Graph.Node]
  /// 1,000 pairs of nodes with edges.
  let pairs: [(Graph.Node, Graph.Node)]
  /// 256 nodes with edges.
  let sample: [Graph.Node]

  init(_ graph: Graph) {
    let live = graph.nodes.filter { !graph.arcs(of: $0).isEmpty }
    var random = SeededRandom(seed: 7)
    func draw() -> Graph.Node { live[Int(random.next() % UInt64(live.count))] }
    sources = (0..<100).map { _ in draw() }
    pairs = (0..<1000).map { _ in (draw(), draw()) }
    sample = (0..<256).map { _ in draw() }
  }
}

/// A value that is made when it is first asked for.
final class OnDemand<Value> {
  private let make: () -> Value
  private var made: Value?

  init(_ make: @escaping () -> Value) { self.make = make }

  var value: Value {
    if let made { return made }
    let new = make()
    made = new
    return new
  }
}
