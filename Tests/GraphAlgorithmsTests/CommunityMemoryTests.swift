import Testing

@testable import GraphAlgorithms

/// What the Leiden algorithm keeps while it runs.
@Suite struct CommunityMemoryTests {
  @Test func `walks and contracted graphs find the same communities`() {
    for seed in 0..<4 as Range<UInt64> {
      let graph = randomGraph(seed: seed, nodes: 2000, edges: 12_000)
      for quality in [CommunityQuality.modularity, .constantPotts] {
        func divide(_ capacity: Int) -> Partition {
          graph.dividedByLeiden(
            by: quality,
            resolution: quality == .modularity ? 1 : 0.01,
            maxIterations: 4,
            seed: seed,
            in: Workspace(capacity: capacity)
          ).partition
        }
        // Without room no graph is ever contracted, with much every one.
        #expect(divide(0) == divide(1 << 24))
      }
    }
  }

  @Test func `the graph, the result and the work stay below one and a half of graph and result`() {
    for (nodes, edges) in [(2000, 10_000), (5000, 50_000), (3000, 60_000)] {
      let graph = randomGraph(seed: 9, nodes: nodes, edges: edges)
      // Without the edges' numbers, as graphs from edge lists are.
      let size = 4 * (graph.offsets.count + graph.forwardStarts.count + graph.targets.count)
      let capacity = graph.workspaceSize - 4 * graph.arcEdges.count * 2 / 5
      let space = Workspace(capacity: capacity)
      let found = graph.dividedByLeiden(
        by: .modularity,
        resolution: 1,
        maxIterations: 3,
        seed: 1,
        in: space
      )
      #expect(found.partition.labels.count == nodes)
      #expect(2 * (size + space.peak) <= 3 * (size + 4 * nodes))
      #expect(space.room == capacity, "everything was given back")
    }
  }

  @Test func `parts become nodes, and their edges arcs with weights`() {
    // Two triangles with two edges between.
    let graph = graph([(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5), (0, 3), (1, 4)])
    let space = Workspace(capacity: 1 << 16)
    graph.withRows { rows in
      let labels: WorkArray<UInt32> = space.array(6)
      for node in 0..<6 { labels[node] = node < 3 ? 0 : 1 }
      let parts = RefinedParts<UInt32>(
        labels: labels,
        count: 2,
        masses: space.array(2, of: 8),
        inner: space.array(2, of: 6)
      )
      let lowest = CommunityLevel(PlainArcs(rows: rows), masses: nil)
      let level = CommunityLevel(lowest, parts, space)
      #expect(level.members(of: 1).map(level.member) == [3, 4, 5])
      let arcs = level.contracted(limit: 1024, space)
      #expect(arcs?.row(0) == 0..<1 && arcs?.row(1) == 1..<2)
      #expect(arcs?.target(0) == 1 && arcs?.weight(0) == 2)
      #expect(arcs?.target(1) == 0 && arcs?.weight(1) == 2)
      #expect(level.contracted(limit: 4, space) == nil)
    }
  }

  @Test func `a weight that does not fit into one arc becomes several`() {
    let space = Workspace(capacity: 1 << 20)
    // 17 bits for a target leave 15 for a weight.
    var arcs = PackedArcs(nodeCount: 70_000, capacity: 4, space)
    let (isHeavyIn, isLightIn) = (arcs.append(69_999, 100_000), arcs.append(1, 1))
    #expect(isHeavyIn && !isLightIn)
    arcs.close(0)
    #expect(arcs.row(0).count == 4)
    #expect(arcs.row(0).allSatisfy { arcs.target($0) == 69_999 })
    #expect(arcs.row(0).reduce(0) { $0 + arcs.weight($1) } == 100_000)
  }

  @Test func `a workspace fills its gaps and counts what does not fit`() {
    let space = Workspace(capacity: 96)
    var first: WorkArray<UInt32>? = space.array(8, of: 1)
    let second: WorkArray<UInt64> = space.array(8, of: 2)
    #expect(space.room == 0 && space.peak == 96)
    let start = first?.base
    first?.shrink(to: 4)
    let third: WorkArray<UInt32> = space.array(4, of: 3)
    #expect(third.base == start! + 4)
    first = nil
    let outside: WorkArray<UInt32> = space.array(8, of: 4)
    #expect(space.peak == 96 + 32)
    #expect(second.base[7] == 2 && third[0] == 3 && outside[7] == 4)
  }
}
