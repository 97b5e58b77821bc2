import Foundation
import GraphAlgorithms
import Testing

/// A graph and what networkx says about it: one line of `expected.py`.
struct ExpectedGraph: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  let directed: Bool
  let nodes: Int
  /// Source, target and weight.
  let edges: [[Double]]
  let expected: Expected

  var testDescription: String { name }

  /// The graph with all edges that were written down.
  var graph: Graph { graph { _, _ in true } }

  /// The graph without self-loops, weights of parallel edges summed.
  var plain: Graph { graph(parallelEdges: .summed) { $0 != $1 } }

  private func graph(
    parallelEdges: Graph.ParallelEdges = .kept,
    where keep: (UInt32, UInt32) -> Bool
  ) -> Graph {
    var builder = Graph.Builder(nodeCount: nodes, isDirected: directed)
    for edge in edges where keep(UInt32(edge[0]), UInt32(edge[1])) {
      builder.addEdge(from: UInt32(edge[0]), to: UInt32(edge[1]), weight: edge[2])
    }
    return builder.build(parallelEdges: parallelEdges)
  }

  /// Reads lines of `expected.py`.
  static func read(_ lines: Data) throws -> [ExpectedGraph] {
    try lines.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(ExpectedGraph.self, from: Data($0))
    }
  }
}

/// Numbers by measure; nil where networkx has none.
struct Expected: Decodable, Sendable {
  let degrees: [Int]
  let strengths: [Double]
  let components: [UInt32]?
  let strongComponents: [UInt32]?
  let distancesFrom0: [Int32]?
  let weightedDistancesFrom0: [Double?]?
  let betweenness: [Double]?
  let weightedBetweenness: [Double]?
  let closeness: [Double]?
  let harmonic: [Double]?
  let pageRank: [Double]?
  let personalizedPageRank: [Double]?
  let eigenvector: [Double]?
  let hubs: [Double]?
  let authorities: [Double]?
  let katz: [Double]?
  let coreNumbers: [Int]?
  let triangles: [Int]?
  let transitivity: Double?
  let localClustering: [Double]?
  let bridges: [[UInt32]]?
  let articulationPoints: [UInt32]?
  let modularity: Double?
  let constraint: [Double?]?
  let effectiveSize: [Double?]?
  let triadCensus: [String: Int]?
  let assortativity: Double?
  let degreeAssortativity: Double?
  let pairs: [[UInt32]]?
  let jaccard: [Double]?
  let adamicAdar: [Double]?
  let resourceAllocation: [Double]?
  let simRank: [Double]?
  let allShortestPaths: [[UInt32]]?
  let simplePathLengths: [Double]?
}
