import GraphAlgorithms
import Testing

@Suite struct BrokerageTests {
  @Test func `each role is told from the types of the three`() {
    // 0 → 1 → 2 with every choice of types.
    func roles(_ types: [UInt32]) -> Brokerage {
      graph([(0, 1), (1, 2)], directed: true).brokerage(types: types)[1]
    }
    #expect(roles([0, 0, 0]).coordinator == 1)
    #expect(roles([0, 1, 0]).consultant == 1)
    #expect(roles([0, 1, 1]).gatekeeper == 1)
    #expect(roles([1, 1, 0]).representative == 1)
    #expect(roles([0, 1, 2]).liaison == 1)
    #expect(roles([0, 1, 2]).total == 1)
  }

  @Test func `a direct edge leaves nothing to broker`() {
    let triangle = graph([(0, 1), (1, 2), (0, 2)], directed: true)
    #expect(triangle.brokerage(types: [0, 0, 0]).map(\.total) == [0, 0, 0])
    let path = graph([(0, 1), (1, 2), (1, 1), (1, 2)])
    #expect(path.brokerage(types: [0, 0, 0]).map(\.coordinator) == [0, 2, 0])
  }

  @Test func `brokerage agrees with trying all threes`() {
    for seed in 0..<20 {
      let graph = randomGraph(
        seed: UInt64(seed),
        nodes: 15,
        edges: 45,
        directed: seed % 2 == 0,
        simple: false
      )
      let types = graph.nodes.map { $0 % 3 }
      let found = graph.brokerage(types: types)
      for broker in graph.nodes {
        var expected = Brokerage()
        for a in graph.nodes where a != broker && graph.hasEdge(from: a, to: broker) {
          for b in graph.nodes
          where b != broker && b != a && graph.hasEdge(from: broker, to: b)
            && !graph.hasEdge(from: a, to: b)
          {
            let (x, y, z) = (a % 3, broker % 3, b % 3)
            if x == y && y == z {
              expected.coordinator += 1
            } else if x == z {
              expected.consultant += 1
            } else if y == z {
              expected.gatekeeper += 1
            } else if x == y {
              expected.representative += 1
            } else {
              expected.liaison += 1
            }
          }
        }
        #expect(found[Int(broker)] == expected)
      }
    }
  }

  @Test func `suggestions name what speaks for them`() {
    // 0 and 3 have 1 and 2 in common; 0 and 4 only 2.
    let square = graph([(0, 1), (0, 2), (1, 3), (2, 3), (2, 4), (4, 5)])
    let suggestions = square.suggestedLinks(of: 0, by: .commonNeighbors)
    #expect(suggestions.map(\.target) == [3, 4])
    #expect(suggestions.first?.commonNeighbors == [1, 2])
    #expect(suggestions.map(\.score) == [2, 1])
    #expect(square.suggestedLinks(of: 0, count: 1).map(\.target) == [3])
    for score in LinkScore.allCases {
      for suggestion in square.suggestedLinks(of: 0, by: score) {
        #expect(suggestion.score == square.linkScore(score, 0, suggestion.target))
      }
    }
  }
}
