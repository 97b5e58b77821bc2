import Foundation
import GraphAlgorithms
import Testing

/// Every measure against networkx and igraph: named graphs from a file, random ones from a live run.
@Suite struct NetworkxTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  @Test func `named graphs agree with networkx`() throws {
    let lines = try Data(contentsOf: Self.folder.appending(path: "Expected/named.jsonl"))
    let graphs = try ExpectedGraph.read(lines)
    #expect(graphs.count >= 25)
    for graph in graphs { compare(graph) }
  }

  @Test func `random graphs agree with networkx`() throws {
    guard let lines = Self.networkx(["random", "1", "300"]) else {
      print("skipped: python3 here has no networkx, so no random graphs were compared")
      return
    }
    let graphs = try ExpectedGraph.read(lines)
    #expect(graphs.count == 300)
    for graph in graphs { compare(graph) }
  }

  @Test func `random graphs agree with igraph`() throws {
    // ‘make graph-peers’ installs igraph into an environment of its own.
    let own = Self.folder.appending(path: "../../.build/graph-peers/venv/bin/python").path
    let python = FileManager.default.isExecutableFile(atPath: own) ? own : "python3"
    guard let lines = Self.output(of: [python, "expected_igraph.py", "1001", "300"]) else {
      print("skipped: no python3 here has igraph and networkx, so no graphs were compared with it")
      return
    }
    let graphs = try ExpectedGraph.read(lines)
    #expect(graphs.count == 300)
    for graph in graphs { compare(graph) }
  }

  @Test func `a graph of Holme and Kim's model has the values that plain C finds`() throws {
    guard let lines = Self.networkx(["g1"]) else {
      print("skipped: python3 here has no networkx, so the graph of a thousand nodes was not made")
      return
    }
    let graph = try lines.withUnsafeBytes { try EdgeList.read($0) }
    graph.checkInvariants()
    #expect(graph.edgeCount == 4965)
    let largest = graph.betweenness().max() ?? 0
    #expect(abs(largest - 63129.886) < 1e-3)
    #expect(abs(graph.transitivity() - 0.0729515) < 1e-7)
  }

  /// What the script prints, or nil where python3 or networkx is missing.
  private static func networkx(_ arguments: [String]) -> Data? {
    output(of: ["python3", "expected.py"] + arguments)
  }

  /// What a command prints that runs beside the scripts, or nil where it fails.
  private static func output(of command: [String]) -> Data? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["PYTHONDONTWRITEBYTECODE": "1"]
    ) { $1 }
    process.arguments = command
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? output : nil
  }

  private func compare(_ case: ExpectedGraph) {
    let (graph, plain, expected, name) = (`case`.graph, `case`.plain, `case`.expected, `case`.name)
    graph.checkInvariants()
    #expect(graph.degrees() == expected.degrees, "\(name): degrees")
    expectClose(graph.strengths(), expected.strengths, "\(name): strengths")
    expectEqual(graph.components().labels, expected.components, "\(name): components")
    expectEqual(graph.strongComponents().labels, expected.strongComponents, "\(name): strong")
    if graph.nodeCount > 0 {
      expectEqual(graph.distances(from: 0), expected.distancesFrom0, "\(name): distances")
      let lengths = graph.weightedDistances(from: 0).map { $0 < .infinity ? $0 : nil }
      expectEqual(lengths, expected.weightedDistancesFrom0, "\(name): weighted distances")
    }
    compareCentralities(graph, plain, expected, name)
    compareStructure(graph, expected, name)
    compareSimilarity(graph, plain, expected, name)
    comparePaths(graph, expected, name)
  }

  private func compareCentralities(
    _ graph: Graph,
    _ plain: Graph,
    _ expected: Expected,
    _ name: String
  ) {
    expectClose(graph.betweenness(), expected.betweenness, "\(name): betweenness")
    expectClose(
      graph.betweenness(weighted: true),
      expected.weightedBetweenness,
      "\(name): weighted betweenness"
    )
    expectClose(graph.closeness(), expected.closeness, "\(name): closeness")
    expectClose(graph.harmonicCentrality(), expected.harmonic, "\(name): harmonic")
    expectClose(
      graph.pageRank(tolerance: 1e-13).values,
      expected.pageRank,
      "\(name): PageRank"
    )
    if graph.nodeCount > 0 {
      let personal = graph.nodes.map { $0 % 2 == 0 ? Double(1 + $0 % 3) : 0 }
      expectClose(
        graph.pageRank(personalization: personal, tolerance: 1e-13).values,
        expected.personalizedPageRank,
        "\(name): personalised PageRank"
      )
    }
    if expected.eigenvector != nil {
      expectClose(
        plain.eigenvectorCentrality(tolerance: 1e-12).values,
        expected.eigenvector,
        "\(name): eigenvector",
        within: 1e-6
      )
    }
    if expected.hubs != nil {
      let (hubs, authorities) = plain.hubsAndAuthorities(tolerance: 1e-13)
      expectClose(hubs.values, expected.hubs, "\(name): hubs", within: 1e-6)
      expectClose(authorities.values, expected.authorities, "\(name): authorities", within: 1e-6)
    }
    expectClose(
      plain.katzCentrality(attenuation: 0.005, tolerance: 1e-13).values,
      expected.katz,
      "\(name): Katz"
    )
  }

  private func compareStructure(_ graph: Graph, _ expected: Expected, _ name: String) {
    expectEqual(graph.coreNumbers(), expected.coreNumbers, "\(name): core numbers")
    expectEqual(graph.triangles(), expected.triangles, "\(name): triangles")
    expectClose([graph.transitivity()], expected.transitivity.map { [$0] }, "\(name): transitivity")
    expectClose(graph.localClustering(), expected.localClustering, "\(name): local clustering")
    let cuts = graph.cutPoints()
    var ends: [UInt32: [UInt32]] = [:]
    graph.forEachEdge { ends[$3] = [min($0, $1), max($0, $1)] }
    expectEqual(
      cuts.bridges.map { ends[$0]! }.sorted { $0.lexicographicallyPrecedes($1) },
      expected.bridges,
      "\(name): bridges"
    )
    expectEqual(
      cuts.articulationPoints,
      expected.articulationPoints,
      "\(name): articulation points"
    )
    let types = graph.nodes.map { $0 % 3 }
    expectClose(
      [graph.modularity(of: Partition(labels: types), resolution: 1.2)],
      expected.modularity.map { [$0] },
      "\(name): modularity"
    )
    expectClose(graph.constraint(), expected.constraint, "\(name): constraint")
    expectClose(graph.effectiveSize(), expected.effectiveSize, "\(name): effective size")
    let census = graph.triadCensus()
    for (triad, count) in expected.triadCensus ?? [:] {
      #expect(census[Triad(rawValue: triad)!] == count, "\(name): triad \(triad)")
    }
    if let assortativity = expected.assortativity {
      expectClose(
        [graph.assortativity(types: types) ?? .nan],
        [assortativity],
        "\(name): assortativity"
      )
    }
    if let assortativity = expected.degreeAssortativity {
      expectClose(
        [graph.degreeAssortativity() ?? .nan],
        [assortativity],
        "\(name): degree assortativity"
      )
    }
  }

  private func compareSimilarity(
    _ graph: Graph,
    _ plain: Graph,
    _ expected: Expected,
    _ name: String
  ) {
    let pairs = expected.pairs ?? []
    func scores(_ score: LinkScore) -> [Double] {
      pairs.map { graph.linkScore(score, $0[0], $0[1]) }
    }
    expectClose(scores(.jaccard), expected.jaccard, "\(name): Jaccard")
    expectClose(scores(.adamicAdar), expected.adamicAdar, "\(name): Adamic and Adar")
    expectClose(
      scores(.resourceAllocation),
      expected.resourceAllocation,
      "\(name): resource allocation"
    )
    if expected.simRank != nil {
      expectClose(plain.simRank(tolerance: 1e-12), expected.simRank, "\(name): SimRank")
    }
  }

  private func comparePaths(_ graph: Graph, _ expected: Expected, _ name: String) {
    guard let lengths = expected.simplePathLengths else { return }
    let last = UInt32(graph.nodeCount - 1)
    expectEqual(
      graph.allShortestPaths(from: 0, to: last).map(\.nodes),
      expected.allShortestPaths,
      "\(name): all shortest paths"
    )
    let found = graph.shortestPaths(from: 0, to: last, count: 6, weighted: true)
    expectClose(found.map(\.length), lengths, "\(name): k shortest paths")
  }

  private func expectEqual<T: Equatable>(_ found: T, _ expected: T?, _ what: String) {
    if let expected { #expect(found == expected, "\(what)") }
  }

  /// Numbers that agree up to rounding; those that networkx does not define are passed over.
  private func expectClose(
    _ found: [Double],
    _ expected: [Double?]?,
    _ what: String,
    within tolerance: Double = 1e-9
  ) {
    guard let expected else { return }
    #expect(found.count == expected.count, "\(what)")
    for (index, (found, expected)) in zip(found, expected).enumerated() {
      guard let expected else { continue }
      let close = abs(found - expected) <= tolerance * max(1, abs(expected))
      #expect(close, "\(what), node \(index): \(found) instead of \(expected)")
    }
  }
}
