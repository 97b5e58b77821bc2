import GraphAlgorithms
import Testing

@Suite struct TemporalPathTests {
  private func contacts(_ list: [(UInt32, UInt32, Int)]) -> [Contact] {
    list.enumerated().map {
      Contact(source: $1.0, target: $1.1, time: $1.2, id: UInt32($0))
    }
  }

  @Test func `a path does not go back in time`() {
    let graph = TemporalGraph(
      nodeCount: 4,
      contacts: contacts([(0, 1, 5), (1, 2, 3), (1, 2, 8), (2, 3, 1)]),
      isDirected: true
    )
    #expect(graph.earliestArrivals(from: 0, start: 0) == [0, 5, 8, nil])
    #expect(graph.earliestPath(from: 0, to: 2)?.contacts.map(\.id) == [0, 2])
    #expect(graph.earliestPath(from: 0, to: 3) == nil)
    #expect(graph.earliestPath(from: 0, to: 0)?.contacts == [])
    #expect(graph.earliestArrivals(from: 0, start: 6) == [6, nil, nil, nil])
    #expect(graph.reachableCounts() == [2, 1, 1, 0])
  }

  @Test func `contacts of one time follow one another unless strict`() {
    let graph = TemporalGraph(
      nodeCount: 3,
      contacts: contacts([(1, 2, 4), (0, 1, 4)]),
      isDirected: true
    )
    #expect(graph.earliestArrivals(from: 0, start: 0) == [0, 4, 4])
    #expect(graph.earliestArrivals(from: 0, start: 0, strict: true) == [0, 4, nil])
  }

  @Test func `undirected contacts lead both ways`() {
    let graph = TemporalGraph(nodeCount: 2, contacts: contacts([(0, 1, 1)]), isDirected: false)
    #expect(graph.earliestArrivals(from: 1, start: 0) == [1, 0])
  }

  @Test func `arrivals agree with following every contact until nothing changes`() {
    for seed in 0..<60 {
      var random = TestRandom(UInt64(seed))
      let list = (0..<40).map { _ in
        (
          UInt32.random(in: 0..<10, using: &random), UInt32.random(in: 0..<10, using: &random),
          Int.random(in: 0..<12, using: &random)
        )
      }
      let graph = TemporalGraph(nodeCount: 10, contacts: contacts(list), isDirected: seed % 2 == 0)
      for strict in [false, true] {
        for start in [0, 4] {
          // A state is a node at the time of the last contact taken; −1 before any.
          var states: Set<[Int]> = [[0, -1]]
          var grew = true
          while grew {
            grew = false
            for contact in graph.contacts where contact.time >= start {
              let enabled = states.contains {
                $0[0] == Int(contact.source)
                  && (strict ? $0[1] < contact.time : $0[1] <= contact.time)
              }
              if enabled && states.insert([Int(contact.target), contact.time]).inserted {
                grew = true
              }
            }
          }
          let found = graph.earliestArrivals(from: 0, start: start, strict: strict)
          for node in 1..<10 {
            #expect(found[node] == states.filter { $0[0] == node }.map { $0[1] }.min())
            let path = graph.earliestPath(
              from: 0,
              to: UInt32(node),
              start: start,
              strict: strict
            )
            #expect(path?.arrival == found[node])
            for (a, b) in zip(path?.contacts ?? [], (path?.contacts ?? []).dropFirst()) {
              #expect(a.target == b.source && (strict ? a.time < b.time : a.time <= b.time))
            }
          }
        }
      }
    }
  }
}
