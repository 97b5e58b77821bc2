import GraphAlgorithms

/// A graph from pairs of nodes.
func graph(
  _ edges: [(UInt32, UInt32)],
  nodes: Int = 0,
  directed: Bool = false,
  parallelEdges: Graph.ParallelEdges = .kept
) -> Graph {
  var builder = Graph.Builder(nodeCount: nodes, isDirected: directed)
  for (from, to) in edges { builder.addEdge(from: from, to: to) }
  return builder.build(parallelEdges: parallelEdges)
}

/// A graph from pairs of nodes with weights.
func graph(
  weighted edges: [(UInt32, UInt32, Double)],
  nodes: Int = 0,
  directed: Bool = false
) -> Graph {
  var builder = Graph.Builder(nodeCount: nodes, isDirected: directed)
  for (from, to, weight) in edges { builder.addEdge(from: from, to: to, weight: weight) }
  return builder.build()
}

/// A seeded generator for tests: the same numbers in every run.
struct TestRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}

/// A random graph, which may have self-loops and parallel edges where asked for.
func randomGraph(
  seed: UInt64,
  nodes: Int,
  edges: Int,
  directed: Bool = false,
  weighted: Bool = false,
  simple: Bool = true
) -> Graph {
  var random = TestRandom(seed)
  var builder = Graph.Builder(nodeCount: nodes, isDirected: directed)
  var seen: Set<[UInt32]> = []
  for _ in 0..<edges {
    let (a, b) = (
      UInt32.random(in: 0..<UInt32(nodes), using: &random),
      UInt32.random(in: 0..<UInt32(nodes), using: &random)
    )
    let weight = weighted ? Double(Int.random(in: 1...9, using: &random)) : 1
    if simple {
      guard a != b, seen.insert(directed ? [a, b] : [min(a, b), max(a, b)]).inserted else {
        continue
      }
    }
    builder.addEdge(from: a, to: b, weight: weight)
  }
  return builder.build()
}

/// Every simple path between two nodes, by trying all of them.
func allSimplePaths(_ graph: Graph, from source: UInt32, to target: UInt32) -> [[UInt32]] {
  var paths: [[UInt32]] = []
  func extend(_ path: [UInt32]) {
    if path[path.count - 1] == target { return paths.append(path) }
    for next in Set(graph.neighbors(of: path[path.count - 1])) where !path.contains(next) {
      extend(path + [next])
    }
  }
  extend([source])
  return paths
}

extension Graph {
  /// Every undirected edge as two directed ones.
  func withDirections() -> Graph {
    var builder = Graph.Builder(nodeCount: nodeCount, isDirected: true)
    forEachEdge { source, target, weight, _ in
      builder.addEdge(from: source, to: target, weight: weight)
      builder.addEdge(from: target, to: source, weight: weight)
    }
    return builder.build()
  }
}
