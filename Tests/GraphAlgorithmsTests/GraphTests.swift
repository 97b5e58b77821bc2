import GraphAlgorithms
import Testing

@Suite struct GraphTests {
  @Test func `an empty graph has nothing in it`() {
    for directed in [false, true] {
      let empty = graph([], directed: directed)
      empty.checkInvariants()
      #expect(empty.nodeCount == 0)
      #expect(empty.edgeCount == 0)
      #expect(empty.components().count == 0)
      #expect(empty.degrees() == [])
      #expect(empty.density == 0)
    }
  }

  @Test func `neighbours ascend whatever the order of adding`() {
    let star = graph([(2, 0), (2, 4), (1, 2), (3, 2)])
    star.checkInvariants()
    #expect(Array(star.neighbors(of: 2)) == [0, 1, 3, 4])
    #expect(Array(star.neighbors(of: 4)) == [2])
    #expect(star.arcCount == 8)
    #expect(star.hasEdge(from: 3, to: 2))
    #expect(!star.hasEdge(from: 3, to: 1))
  }

  @Test func `edges are numbered as they were added`() throws {
    let square = graph([(3, 2), (0, 1), (1, 2), (0, 3)])
    let arc = try #require(square.arc(from: 2, to: 3))
    #expect(square.edge(ofArc: arc) == 0)
    #expect(square.edge(ofArc: try #require(square.arc(from: 3, to: 2))) == 0)
    #expect(square.edge(ofArc: try #require(square.arc(from: 1, to: 0))) == 1)
    #expect(square.source(ofArc: arc) == 2)
  }

  @Test func `parallel edges are kept unless they are to be merged`() {
    var builder = Graph.Builder(isDirected: false)
    builder.addEdge(from: 1, to: 2, weight: 5)
    builder.addEdge(from: 0, to: 1, weight: 3)
    builder.addEdge(from: 1, to: 0, weight: 4)
    let kept = builder.build()
    kept.checkInvariants()
    #expect(kept.edgeCount == 3)
    #expect(kept.hasParallelEdges)
    let (merged, edges) = builder.buildWithEdges(parallelEdges: .summed)
    merged.checkInvariants()
    #expect(merged.edgeCount == 2)
    #expect(edges == [0, 1, 1])
    #expect(merged.strengths() == [7, 12, 5])
    #expect(builder.build(parallelEdges: .lightest).strengths() == [3, 8, 5])
  }

  @Test func `a self-loop is one arc and two degrees`() {
    for directed in [false, true] {
      let loop = graph([(0, 0), (0, 1)], directed: directed)
      loop.checkInvariants()
      #expect(loop.selfLoopCount == 1)
      #expect(loop.degrees() == [3, 1])
    }
    let directed = graph([(0, 0), (0, 1)], directed: true)
    #expect(directed.degrees(.out) == [2, 0])
    #expect(directed.degrees(.in) == [1, 1])
  }

  @Test func `weights may start late`() {
    var builder = Graph.Builder(isDirected: true)
    builder.addEdge(from: 0, to: 1)
    builder.addEdge(from: 1, to: 2, weight: 2.5)
    builder.addEdge(from: 2, to: 0)
    let graph = builder.build()
    #expect(graph.strengths(.out) == [1, 2.5, 1])
    #expect(graph.strengths(.in) == [1, 1, 2.5])
    #expect(graph.strengths() == [2, 3.5, 3.5])
  }

  @Test func `reversing twice gives the same graph`() {
    let original = randomGraph(
      seed: 1,
      nodes: 40,
      edges: 200,
      directed: true,
      weighted: true,
      simple: false
    )
    let reverse = original.reversed()
    reverse.checkInvariants()
    var edges: [UInt32: [Double]] = [:]
    original.forEachEdge { edges[$3] = [Double($0), Double($1), $2] }
    reverse.forEachEdge { #expect(edges[$3] == [Double($1), Double($0), $2]) }
    reverse.reversed().forEachEdge { #expect(edges[$3] == [Double($0), Double($1), $2]) }
  }

  @Test func `without directions every edge leads both ways`() {
    let mixed = graph([(0, 1), (1, 0), (2, 1), (2, 2)], directed: true).undirected()
    mixed.checkInvariants()
    #expect(mixed.edgeCount == 4)
    #expect(Array(mixed.neighbors(of: 1)) == [0, 0, 2])
    let simple = mixed.simplified()
    simple.checkInvariants()
    #expect(simple.edgeCount == 2)
    #expect(simple.strengths() == [2, 3, 1])
  }

  @Test func `a subgraph keeps the edges among its nodes`() {
    let original = graph([(0, 1), (1, 2), (2, 3), (3, 0), (1, 3)])
    let (part, edges) = original.subgraph(of: [3, 1, 0])
    part.checkInvariants()
    #expect(part.nodeCount == 3)
    #expect(Set(edges) == [0, 3, 4])
    #expect(Array(part.neighbors(of: 0)) == [1, 2])
  }

  @Test func `random multigraphs hold together`() {
    for seed in 0..<40 {
      for directed in [false, true] {
        let graph = randomGraph(
          seed: UInt64(seed),
          nodes: 1 + seed,
          edges: seed * 4,
          directed: directed,
          weighted: seed % 2 == 0,
          simple: false
        )
        graph.checkInvariants()
        graph.reversed().checkInvariants()
        graph.undirected().checkInvariants()
        graph.simplified().checkInvariants()
        #expect(graph.degrees().reduce(0, +) == 2 * graph.edgeCount)
      }
    }
  }

  @Test func `components join what edges join`() {
    let parts = graph([(4, 5), (1, 2), (2, 0)], nodes: 7).components()
    #expect(parts.labels == [0, 0, 0, 1, 2, 2, 3])
    #expect(parts.sizes == [3, 1, 2, 1])
    #expect(parts.groups[2] == [4, 5])
    #expect(parts.largest == 0)
    #expect(graph([(5, 0), (3, 5)], nodes: 6, directed: true).components().count == 4)
  }

  @Test func `components are what breadth-first search reaches`() {
    for seed in 0..<60 {
      let graph = randomGraph(
        seed: UInt64(seed),
        nodes: 30,
        edges: 5 + seed / 2,
        directed: seed % 2 == 0
      )
      let whole = graph.undirected()
      let parts = graph.components()
      for node in graph.nodes {
        let distances = whole.distances(from: node)
        for other in graph.nodes {
          #expect(parts.joins(node, other) == (distances[Int(other)] >= 0))
        }
      }
    }
  }
}
