import GraphAlgorithms
import Testing

@Suite struct BridgeTests {
  @Test func `what is cut off is told`() {
    // A path of four, whose end holds a triangle.
    let cuts = graph([(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 3)]).cutPoints()
    #expect(cuts.bridges == [0, 1, 2])
    #expect(cuts.bridgeSides == [1, 2, 3])
    #expect(cuts.articulationPoints == [1, 2, 3])
    #expect(cuts.separatedNodes == [1, 2, 2])
  }

  @Test(arguments: 1...40)
  func `sizes agree with taking nodes and edges out`(seed: Int) {
    let graph = randomGraph(seed: UInt64(seed), nodes: 25, edges: 28, simple: seed % 2 == 0)
    let cuts = graph.cutPoints()
    let parts = graph.components()
    func isTogether(_ node: UInt32, _ other: UInt32) -> Bool { parts.joins(node, other) }
    for (point, separated) in zip(cuts.articulationPoints, cuts.separatedNodes) {
      let others = graph.nodes.filter { $0 != point && isTogether($0, point) }
      let sizes = graph.subgraph(of: others).graph.components().sizes
      #expect(sizes.count > 1)
      #expect(others.count - (sizes.max() ?? 0) == separated)
    }
    for (bridge, side) in zip(cuts.bridges, cuts.bridgeSides) {
      var builder = Graph.Builder(nodeCount: graph.nodeCount, isDirected: false)
      var end: UInt32 = 0
      graph.forEachEdge { source, target, _, edge in
        if edge == bridge { end = source } else { builder.addEdge(from: source, to: target) }
      }
      let rest = builder.build().components()
      let near = graph.nodes.count { rest.joins($0, end) }
      let all = graph.nodes.count { isTogether($0, end) }
      #expect(min(near, all - near) == side)
    }
  }
}
