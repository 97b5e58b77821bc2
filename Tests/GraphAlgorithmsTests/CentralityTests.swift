import GraphAlgorithms
import Testing

/// Published values, invariance, and what a node or a graph without edges gets.
@Suite struct CentralityTests {
  /// Krackhardt's kite: Andre, Beverly, Carol, Diane, Ed, Fernando, Garth, Heather, Ike, Jane.
  private let kite = graph([
    (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5), (3, 6),
    (4, 6), (5, 6), (5, 7), (6, 7), (7, 8), (8, 9),
  ])

  @Test func `the kite has three different centres`() {
    // Krackhardt (1990): Diane by degree, Fernando and Garth by closeness, Heather by betweenness.
    #expect(kite.degrees()[3] == 6)
    #expect(kite.degrees().max() == 6)
    let closeness = kite.closeness()
    #expect(abs(closeness[5] - 9.0 / 14) < 1e-12 && closeness[5] == closeness.max())
    #expect(closeness[6] == closeness[5])
    let betweenness = kite.betweenness()
    #expect(abs(betweenness[7] - 14) < 1e-12 && betweenness[7] == betweenness.max())
    #expect(abs(kite.betweenness(normalized: true)[7] - 14.0 / 36) < 1e-12)
  }

  @Test func `a star has its extremes at the centre`() {
    let star = graph((1...5).map { (0, $0) })
    #expect(star.betweenness() == [10, 0, 0, 0, 0, 0])
    #expect(star.closeness()[0] == 1)
    #expect(star.harmonicCentrality()[0] == 5)
    #expect(star.effectiveSize()[0] == 5)
    #expect(abs(star.constraint()[0] - 0.2) < 1e-12)
    #expect(star.coreNumbers() == [1, 1, 1, 1, 1, 1])
  }

  @Test func `a node without edges scores nothing`() {
    let lone = graph([], nodes: 2)
    #expect(lone.betweenness() == [0, 0])
    #expect(lone.closeness() == [0, 0])
    #expect(lone.harmonicCentrality() == [0, 0])
    #expect(lone.pageRank().values == [0.5, 0.5])
    #expect(lone.coreNumbers() == [0, 0])
    let constraint = lone.constraint()
    #expect(constraint.count { $0.isNaN } == 2)
    #expect(lone.effectiveSize() == [0, 0])
    #expect(lone.transitivity() == 0)
  }

  @Test func `an empty graph has no scores`() {
    let empty = graph([])
    #expect(empty.betweenness() == [])
    #expect(empty.estimatedBetweenness(sampleCount: 5).values == [])
    #expect(empty.closeness() == [])
    #expect(empty.pageRank().values == [])
    #expect(empty.eigenvectorCentrality().values == [])
    #expect(empty.hubsAndAuthorities().hubs.values == [])
    #expect(empty.coreNumbers() == [])
    #expect(empty.triangles() == [])
    #expect(empty.cutPoints().bridges == [])
    #expect(empty.communities().partition.count == 0)
    #expect(empty.labelPropagation().count == 0)
    #expect(empty.triadCensus().values.reduce(0, +) == 0)
    #expect(empty.assortativity(types: []) == nil)
  }

  @Test func `power iteration says when it does not converge`() {
    let cycle = graph([(0, 1), (1, 0), (1, 1)], directed: true)
    #expect(!cycle.katzCentrality(attenuation: 2, maxIterations: 50).hasConverged)
    #expect(!kite.pageRank(tolerance: 1e-12, maxIterations: 2).hasConverged)
    #expect(cycle.pageRank().hasConverged)
  }

  @Test func `results do not depend on the number of threads`() {
    for seed in 0..<6 {
      let graph = randomGraph(
        seed: UInt64(seed),
        nodes: 300,
        edges: 900,
        directed: seed % 2 == 0,
        weighted: seed % 3 == 0
      )
      #expect(graph.betweenness(threads: 1) == graph.betweenness(threads: 2))
      #expect(graph.betweenness(threads: 1) == graph.betweenness(threads: 5))
      #expect(
        graph.betweenness(weighted: true, threads: 1)
          == graph.betweenness(weighted: true, threads: 3)
      )
      #expect(graph.closeness(threads: 1) == graph.closeness(threads: 4))
      #expect(graph.harmonicCentrality(threads: 1) == graph.harmonicCentrality(threads: 3))
      #expect(graph.distances(from: 7, threads: 1) == graph.distances(from: 7, threads: 2))
      let sources: [UInt32] = [7, 0, 299, 7]
      #expect(
        graph.distances(from: sources, threads: 3) == sources.map { graph.distances(from: $0) }
      )
    }
  }

  @Test func `breadth-first search is the same in both directions`() {
    // Large enough for levels to be searched backward, and by several workers.
    let graph = randomGraph(seed: 21, nodes: 70_000, edges: 300_000, simple: false)
    let directed = graph.withDirections()
    for source in [0, 35_000, 69_999] as [UInt32] {
      let forward = directed.distances(from: source)
      #expect(graph.distances(from: source) == forward)
      #expect(graph.distances(from: source, threads: 2) == forward)
    }
  }

  @Test func `results do not change under renumbering`() {
    for seed in 0..<20 {
      let graph = randomGraph(
        seed: UInt64(seed),
        nodes: 60,
        edges: 150,
        directed: seed % 2 == 0,
        weighted: seed % 3 == 0
      )
      var random = TestRandom(UInt64(seed) + 99)
      let order = graph.nodes.shuffled(using: &random)
      let renumbered = graph.subgraph(of: order).graph
      func expectSame(_ measure: (Graph) -> [Double], _ name: String) {
        let (before, after) = (measure(graph), measure(renumbered))
        for (new, old) in order.enumerated() where !before[Int(old)].isNaN {
          #expect(abs(before[Int(old)] - after[new]) < 1e-7, "\(name), seed \(seed)")
        }
      }
      expectSame({ $0.strengths() }, "strength")
      expectSame({ $0.betweenness() }, "betweenness")
      expectSame({ $0.betweenness(weighted: true) }, "weighted betweenness")
      expectSame({ $0.closeness() }, "closeness")
      expectSame({ $0.harmonicCentrality(.out) }, "harmonic")
      expectSame({ $0.pageRank(tolerance: 1e-12).values }, "PageRank")
      expectSame({ $0.constraint() }, "constraint")
      expectSame({ $0.effectiveSize() }, "effective size")
      expectSame({ $0.coreNumbers().map(Double.init) }, "core number")
      expectSame({ $0.triangles().map(Double.init) }, "triangles")
      #expect(graph.triadCensus() == renumbered.triadCensus())
      #expect(graph.components().count == renumbered.components().count)
      #expect(graph.strongComponents().count == renumbered.strongComponents().count)
      #expect(graph.cutPoints().bridges.count == renumbered.cutPoints().bridges.count)
    }
  }

  @Test func `closeness by direction agrees with distances`() {
    let graph = randomGraph(seed: 5, nodes: 400, edges: 900, directed: true)
    let (out, into, both) = (
      graph.harmonicCentrality(.out), graph.harmonicCentrality(.in), graph.harmonicCentrality(.both)
    )
    for node in graph.nodes.prefix(20) {
      func harmonic(_ graph: Graph) -> Double {
        graph.distances(from: node).reduce(0) { $1 > 0 ? $0 + 1 / Double($1) : $0 }
      }
      #expect(abs(harmonic(graph) - out[Int(node)]) < 1e-9)
      #expect(abs(harmonic(graph.reversed()) - into[Int(node)]) < 1e-9)
      #expect(abs(harmonic(graph.undirected()) - both[Int(node)]) < 1e-9)
    }
  }

  @Test func `estimates of betweenness keep within their bounds`() {
    let graph = randomGraph(seed: 11, nodes: 400, edges: 1200)
    let exact = graph.betweenness()
    var misses = 0
    for seed in 0..<20 {
      let estimate = graph.estimatedBetweenness(
        sampleCount: 100,
        confidence: 0.9,
        seed: UInt64(seed)
      )
      #expect(estimate.sampleCount == 100)
      if graph.nodes.contains(where: {
        abs(estimate.values[Int($0)] - exact[Int($0)]) > estimate.errorBounds[Int($0)]
      }) {
        misses += 1
      }
    }
    #expect(misses <= 2)
    let all = graph.estimatedBetweenness(sampleCount: 400)
    #expect(all.largestErrorBound == 0)
    for node in 0..<400 { #expect(abs(all.values[node] - exact[node]) < 1e-6) }
    let small = graph.estimatedBetweenness(sampleCount: 50).largestErrorBound
    #expect(graph.estimatedBetweenness(sampleCount: 300).largestErrorBound < small)
  }

  @Test
  func `betweenness is right where levels or numbers of paths are too many for small integers`() {
    // The first node stands in the middle: from there all is small, from the ends it is not.
    let length: UInt32 = 400
    func place(_ position: UInt32, _ middle: UInt32, _ count: UInt32) -> UInt32 {
      (position + count - middle) % count
    }
    let chain = graph(
      (1..<length).map { (place($0 - 1, 200, length), place($0, 200, length)) }
    )
    let found = chain.betweenness(threads: 2)
    #expect(found == chain.betweenness(threads: 1))
    for position in 0..<length {
      let expected = Double(position * (length - 1 - position))
      #expect(abs(found[Int(place(position, 200, length))] - expected) < 1e-6)
    }

    // Forty diamonds in a row: 2⁴⁰ paths from end to end.
    let (diamonds, count) = (40 as UInt32, 121 as UInt32)
    var edges: [(UInt32, UInt32)] = []
    for diamond in 0..<diamonds {
      let start = 3 * diamond
      for side in [start + 1, start + 2] {
        edges.append((place(start, 60, count), place(side, 60, count)))
        edges.append((place(side, 60, count), place(start + 3, 60, count)))
      }
    }
    let scores = graph(edges).betweenness(threads: 2)
    for joint in 0...diamonds {
      let ends = (joint > 0 ? 0.5 : 0) + (joint < diamonds ? 0.5 : 0)
      let expected = Double(3 * joint * 3 * (diamonds - joint)) + ends
      #expect(abs(scores[Int(place(3 * joint, 60, count))] - expected) < 1e-6)
    }
  }

  @Test func `closeness of many nodes agrees with single searches`() {
    // More than one batch, a node without edges, and components of several sizes.
    let graph = randomGraph(seed: 11, nodes: 150, edges: 170)
    let (closeness, harmonic) = (graph.closeness(threads: 2), graph.harmonicCentrality(threads: 2))
    for node in graph.nodes {
      let others = graph.distances(from: node).filter { $0 > 0 && $0 < 150 }.map(Double.init)
      let (reached, sum) = (Double(others.count), others.reduce(0, +))
      #expect(abs(closeness[Int(node)] - (sum > 0 ? reached / sum * reached / 149 : 0)) < 1e-12)
      #expect(abs(harmonic[Int(node)] - others.reduce(0) { $0 + 1 / $1 }) < 1e-9)
    }
  }
}
