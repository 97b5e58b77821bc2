import GraphAlgorithms
import Testing

@Suite struct PathTests {
  @Test func `distances count edges and mark what cannot be reached`() {
    let path = graph([(0, 1), (1, 2), (2, 3)], nodes: 5, directed: true)
    #expect(path.distances(from: 1) == [-1, 0, 1, 2, -1])
    #expect(path.reversed().distances(from: 1) == [1, 0, -1, -1, -1])
  }

  @Test func `a shortest path names its nodes and edges`() {
    let ring = graph([(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)])
    let path = ring.shortestPath(from: 1, to: 4)
    #expect(path?.nodes == [1, 0, 4])
    #expect(path?.edges == [0, 4])
    #expect(path?.length == 2)
    #expect(ring.shortestPath(from: 2, to: 2)?.nodes == [2])
    #expect(graph([], nodes: 2).shortestPath(from: 0, to: 1) == nil)
  }

  @Test func `bidirectional search agrees with breadth-first search`() {
    for seed in 0..<60 {
      let graph = randomGraph(
        seed: UInt64(seed),
        nodes: 40,
        edges: 20 + 2 * seed,
        directed: seed % 2 == 0,
        simple: seed % 3 == 0
      )
      var search = PathSearch(graph)
      for source in graph.nodes {
        let distances = graph.distances(from: source)
        for target in graph.nodes {
          let distance = distances[Int(target)]
          #expect(search.distance(from: source, to: target) ?? -1 == Int(distance))
          let path = search.shortestPath(from: source, to: target)
          #expect(path?.hopCount ?? -1 == Int(distance))
          guard let path else { continue }
          #expect(path.nodes.first == source && path.nodes.last == target)
          for (index, edge) in path.edges.enumerated() {
            let arcs = graph.arcs(of: path.nodes[index])
            #expect(
              arcs.contains {
                graph.edge(ofArc: $0) == edge && graph.target(ofArc: $0) == path.nodes[index + 1]
              }
            )
          }
        }
      }
    }
  }

  @Test func `weights decide over the number of edges`() {
    let graph = graph(weighted: [(0, 1, 10), (0, 2, 1), (2, 3, 1), (3, 1, 1)])
    #expect(graph.weightedDistances(from: 0) == [0, 3, 1, 2])
    let path = graph.shortestWeightedPath(from: 0, to: 1)
    #expect(path?.nodes == [0, 2, 3, 1])
    #expect(path?.length == 3)
    #expect(graph.shortestPath(from: 0, to: 1)?.edges == [0])
  }

  @Test func `of parallel edges the lightest is taken`() {
    let path = graph(weighted: [(0, 1, 3), (0, 1, 2), (1, 2, 1)]).shortestWeightedPath(
      from: 0,
      to: 2
    )
    #expect(path?.edges == [1, 2])
    #expect(path?.length == 3)
  }

  @Test func `all shortest paths come in order`() {
    // A square with both diagonals' middle: 0 to 3 over 1 or 2.
    let square = graph([(0, 2), (2, 3), (0, 1), (1, 3)])
    #expect(square.allShortestPaths(from: 0, to: 3).map(\.nodes) == [[0, 1, 3], [0, 2, 3]])
    #expect(square.allShortestPaths(from: 0, to: 3, limit: 1).count == 1)
    #expect(square.allShortestPaths(from: 0, to: 0).map(\.nodes) == [[0]])
    #expect(graph([], nodes: 2).allShortestPaths(from: 0, to: 1).isEmpty)
  }

  @Test(arguments: 0..<60)
  func `k shortest paths agree with trying all paths`(seed: Int) {
    let graph = randomGraph(
      seed: UInt64(seed),
      nodes: 8,
      edges: 16,
      directed: seed % 2 == 0,
      weighted: seed % 3 == 0,
      simple: seed % 5 != 0
    )
    let weighted = seed % 3 == 0
    for target in graph.nodes where target != 0 {
      let expected = allSimplePaths(graph, from: 0, to: target).map { nodes in
        (length(of: nodes, in: graph, weighted: weighted), nodes)
      }.sorted { a, b in
        (a.0, Double(a.1.count)) != (b.0, Double(b.1.count))
          ? (a.0, Double(a.1.count)) < (b.0, Double(b.1.count))
          : a.1.lexicographicallyPrecedes(b.1)
      }
      for count in [1, 3, 7, 1000] {
        let found = graph.shortestPaths(from: 0, to: target, count: count, weighted: weighted)
        #expect(found.map(\.nodes) == expected.prefix(count).map(\.1))
        #expect(found.map(\.length) == expected.prefix(count).map(\.0))
      }
      let all = graph.allShortestPaths(from: 0, to: target, weighted: weighted)
      let shortest = expected.filter { $0.0 == expected.first?.0 }.map(\.1)
      #expect(all.map(\.nodes) == shortest.sorted { $0.lexicographicallyPrecedes($1) })
    }
  }

  private func length(of nodes: [UInt32], in graph: Graph, weighted: Bool) -> Double {
    zip(nodes, nodes.dropFirst()).reduce(0) { sum, step in
      let weights = graph.arcs(of: step.0).filter { graph.target(ofArc: $0) == step.1 }.map {
        graph.weight(ofArc: $0)
      }
      return sum + (weighted ? weights.min()! : 1)
    }
  }
}
