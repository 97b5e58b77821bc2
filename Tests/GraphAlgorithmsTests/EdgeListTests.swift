import Foundation
import GraphAlgorithms
import Testing

@Suite struct EdgeListTests {
  private func read(
    _ text: String,
    directed: Bool = false,
    weighted: Bool = false
  ) throws -> Graph {
    try Array(text.utf8).withUnsafeBytes {
      try EdgeList.read($0, isDirected: directed, isWeighted: weighted)
    }
  }

  @Test(arguments: [
    "0 1 5\n0 1 6\n0 2 7\n1 1 8\n1 2 2.5\n2 3 9\n", "2 3 9\n1 2 2.5\n1 1 8\n0 2 7\n0 1 5\n0 1 6\n",
    "0 1 5\n2 1 6\n", "",
  ])
  func `a file with weights reads as its bytes do`(text: String) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("edges-\(UUID().uuidString)")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    for directed in [false, true] {
      let expected = try read(text, directed: directed, weighted: true)
      let graph = try EdgeList.read(
        contentsOf: file.path,
        isDirected: directed,
        isWeighted: true
      )
      graph.checkInvariants()
      #expect(graph.nodeCount == expected.nodeCount)
      #expect(graph.isWeighted == expected.isWeighted)
      for node in graph.nodes {
        let arcs = graph.arcs(of: node)
        #expect(arcs == expected.arcs(of: node))
        #expect(Array(graph.neighbors(of: node)) == Array(expected.neighbors(of: node)))
        #expect(arcs.map(graph.weight(ofArc:)) == arcs.map(expected.weight(ofArc:)))
      }
    }
  }

  @Test func `a list in ascending order becomes rows`() throws {
    let graph = try read("0 1\n0 2\n1 2\n2 3\n")
    graph.checkInvariants()
    #expect(Array(graph.neighbors(of: 2)) == [0, 1, 3])
    #expect(graph.edge(ofArc: try #require(graph.arc(from: 2, to: 1))) == 2)
  }

  @Test func `order, ends of lines, comments and further columns do not matter`() throws {
    let expected = try read("0 1\n0 2\n1 2\n2 30\n")
    for text in [
      "30 2\n2 1\n1 0\n2 0\n", "# a graph\r\n0 1\r\n0,2\r\n1\t2\r\n2   30",
      "0 1 7\n0 2 8\n1 2 9\n2 30 1\n",
      "\n0 1\n\n% x\n  0 2 \n1 2\n2 30\n\n",
    ] {
      let graph = try read(text)
      graph.checkInvariants()
      #expect(graph.nodeCount == 31 && graph.edgeCount == 4, "\(text)")
      for node in graph.nodes {
        #expect(graph.neighbors(of: node) == expected.neighbors(of: node), "\(text)")
      }
    }
  }

  @Test func `long numbers are read whole`() throws {
    let graph = try read("12345678 0\n1234567 12345678\n3 1234567\n", directed: true)
    #expect(graph.nodeCount == 12_345_679)
    #expect(graph.hasEdge(from: 1_234_567, to: 12_345_678))
  }

  @Test func `weights are read with their edges`() throws {
    for text in ["0 1 2\n0 2 0.5\n1 2 3e1\n", "2 1 30\n1 0 2.0\n2 0 .5"] {
      let graph = try read(text, weighted: true)
      graph.checkInvariants()
      #expect(graph.strengths() == [2.5, 32, 30.5])
    }
  }

  @Test func `an empty list is an empty graph`() throws {
    let (nothing, comment) = (try read(""), try read("# nothing\n\n"))
    #expect(nothing.nodeCount == 0)
    #expect(comment.nodeCount == 0)
  }

  @Test(arguments: ["0 1\n0 x\n", "0 1\n0\n", "0 1\n0 1x\n", "0 1\n-1 2\n", "0 1\n5 99999999999\n"])
  func `a line that is no edge is named`(text: String) {
    #expect(throws: EdgeListError.self) { _ = try self.read(text) }
    do { _ = try read(text) } catch {
      #expect("\(error)".hasPrefix("line 2: expected two node numbers"))
    }
  }

  @Test func `a line without its weight is named`() {
    do {
      _ = try read("0 1 2\n1 2\n", weighted: true)
      Issue.record("no error")
    } catch {
      #expect("\(error)" == "line 2: expected a number as third column, the weight of the edge")
    }
  }

  @Test func `a missing file is named`() {
    do {
      _ = try EdgeList.read(contentsOf: "/no/such/file")
      Issue.record("no error")
    } catch {
      #expect("\(error)" == "cannot read ‘/no/such/file’: No such file or directory")
    }
  }

  @Test func `a list reads as the builder builds`() throws {
    for seed in 0..<30 {
      let directed = seed % 2 == 0
      let built = randomGraph(
        seed: UInt64(seed),
        nodes: 30,
        edges: 90,
        directed: directed,
        weighted: seed % 3 == 0,
        simple: false
      )
      var lines: [(UInt32, UInt32, Double, UInt32)] = []
      built.forEachEdge { lines.append(($0, $1, $2, $3)) }
      if seed % 4 < 2 { lines.sort { $0.3 < $1.3 } }
      let text = lines.map { "\($0.0) \($0.1) \($0.2)\n" }.joined()
      let listed = try read(text, directed: directed, weighted: seed % 3 == 0)
      listed.checkInvariants()
      #expect(listed.selfLoopCount == built.selfLoopCount)
      for node in listed.nodes {
        #expect(listed.neighbors(of: node) == built.neighbors(of: node))
      }
      #expect(listed.strengths() == built.strengths().prefix(listed.nodeCount).map { $0 })
    }
  }
}
