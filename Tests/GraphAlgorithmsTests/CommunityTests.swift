import GraphAlgorithms
import Testing

@Suite struct CommunityTests {
  /// Zachary's karate club.
  private let karate = graph([
    (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 6), (0, 7), (0, 8), (0, 10), (0, 11), (0, 12),
    (0, 13), (0, 17), (0, 19), (0, 21), (0, 31), (1, 2), (1, 3), (1, 7), (1, 13), (1, 17), (1, 19),
    (1, 21), (1, 30), (2, 3), (2, 7), (2, 8), (2, 9), (2, 13), (2, 27), (2, 28), (2, 32), (3, 7),
    (3, 12), (3, 13), (4, 6), (4, 10), (5, 6), (5, 10), (5, 16), (6, 16), (8, 30), (8, 32), (8, 33),
    (9, 33), (13, 33), (14, 32), (14, 33), (15, 32), (15, 33), (18, 32), (18, 33), (19, 33),
    (20, 32), (20, 33), (22, 32), (22, 33), (23, 25), (23, 27), (23, 29), (23, 32), (23, 33),
    (24, 25), (24, 27), (24, 31), (25, 31), (26, 29), (26, 33), (27, 33), (28, 31), (28, 33),
    (29, 32), (29, 33), (30, 32), (30, 33), (31, 32), (31, 33), (32, 33),
  ])

  @Test func `Leiden finds the best division of the karate club`() {
    // The optimum is known from exact search: Brandes et al. (2008), 0.4198.
    let best = (0..<10).map { karate.communities(seed: $0).quality }.max()!
    #expect(abs(best - 0.419790) < 1e-6)
    let found = karate.communities()
    #expect(found.isStable)
    #expect(found.quality > 0.415)
    #expect(found == karate.communities())
  }

  @Test func `two cliques with one edge between are two communities`() {
    var edges: [(UInt32, UInt32)] = [(4, 5)]
    for a in 0..<5 as Range<UInt32> {
      for b in 0..<a {
        edges.append((a, b))
        edges.append((a + 5, b + 5))
      }
    }
    let cliques = graph(edges)
    let expected: [UInt32] = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]
    #expect(cliques.communities().partition.labels == expected)
    #expect(cliques.communities(by: .constantPotts, resolution: 0.5).partition.labels == expected)
    #expect(cliques.labelPropagation().labels == expected)
    // A density that no pair reaches leaves everybody alone, none joins all.
    #expect(cliques.communities(by: .constantPotts, resolution: 1.5).partition.count == 10)
    #expect(cliques.communities(by: .constantPotts, resolution: 0).partition.count == 1)
    #expect(cliques.communities(resolution: 100).partition.count == 10)
  }

  @Test func `communities are connected and no node does better elsewhere`() {
    for seed in 0..<15 {
      let graph = randomGraph(
        seed: UInt64(seed),
        nodes: 80,
        edges: 60 + 10 * seed,
        weighted: seed % 2 == 0
      )
      let kind = seed % 3 == 0 ? CommunityQuality.constantPotts : .modularity
      let resolution = seed % 3 == 0 ? 0.3 : 1
      let found = graph.communities(by: kind, resolution: resolution)
      #expect(found.isStable)
      for group in found.partition.groups {
        #expect(graph.subgraph(of: group).graph.components().count == 1)
      }
      func quality(_ labels: [UInt32]) -> Double {
        let partition = Partition(labels: labels)
        return kind == .modularity
          ? graph.modularity(of: partition, resolution: resolution)
          : graph.constantPottsQuality(of: partition, resolution: resolution)
      }
      #expect(abs(quality(found.partition.labels) - found.quality) < 1e-9)
      for node in graph.nodes {
        var labels = found.partition.labels
        for other in Set(graph.neighbors(of: node).map { found.partition.labels[Int($0)] }) {
          labels[Int(node)] = other
          #expect(quality(labels) <= found.quality + 1e-9)
        }
      }
    }
  }

  @Test func `weights of 1 make the same communities as none`() {
    // Large enough for contracted graphs, which keep the two kinds of weights in different ways.
    let graph = randomGraph(seed: 5, nodes: 3000, edges: 24_000)
    let found = graph.communities()
    #expect(found.isStable)
    #expect(found == graph.withWeights { _, _ in 1 }.communities())
    for group in found.partition.groups {
      #expect(graph.subgraph(of: group).graph.components().count == 1)
    }
  }

  @Test func `every label is a heaviest one among the neighbours`() {
    let graph = randomGraph(seed: 3, nodes: 100, edges: 300)
    let labels = graph.labelPropagation().labels
    for node in graph.nodes where !graph.neighbors(of: node).isEmpty {
      var counts: [UInt32: Int] = [:]
      for neighbor in graph.neighbors(of: node) { counts[labels[Int(neighbor)], default: 0] += 1 }
      #expect(counts[labels[Int(node)]] == counts.values.max())
    }
  }

  @Test func `modularity is 0 for one group and negative for singletons`() {
    #expect(
      abs(karate.modularity(of: Partition(labels: [UInt32](repeating: 0, count: 34)))) < 1e-12
    )
    #expect(karate.modularity(of: Partition(singletons: 34)) < 0)
    #expect(graph([], nodes: 3).modularity(of: Partition(singletons: 3)) == 0)
  }

  @Test func `the constant Potts model counts edges and pairs`() {
    let labels: [UInt32] = karate.nodes.map { $0 % 4 }
    var expected = 0.0
    for a in karate.nodes {
      for b in 0..<a where labels[Int(a)] == labels[Int(b)] {
        expected += (karate.hasEdge(from: a, to: b) ? 1 : 0) - 0.2
      }
    }
    let quality = karate.constantPottsQuality(of: Partition(labels: labels), resolution: 0.2)
    #expect(abs(quality - expected) < 1e-9)
  }

  @Test func `groups are numbered by their smallest nodes`() {
    let partition = Partition(labels: [7, 3, 7, 0, 3])
    #expect(partition.labels == [0, 1, 0, 2, 1])
    #expect(partition.count == 3)
    #expect(partition.groups == [[0, 2], [1, 4], [3]])
  }
}
