import Foundation
package import GraphAlgorithms
package import Ontology

/// A network as a graph without directions: one edge for all statements between two
/// entities.
package struct Projection: Sendable {
  /// The graph; its nodes are the network's entities in their order, its weights the
  /// costs of going from one end to the other.
  package let graph: Graph
  /// The statements of each edge, as indices into the network's statements, ascending.
  package let edges: [[Int]]

  /// The projection of statements.
  ///
  /// The cost of an edge is −ln *p* + ¼, where *p* is the chance that one of its
  /// statements holds: a chain of few well-attested links is cheap.
  /// - Complexity: O(*n*) in the number of entities and statements.
  package init(_ network: Network, statements: [Int]) {
    var builder = Graph.Builder(nodeCount: network.entities.count, isDirected: false)
    for index in statements {
      let statement = network.statements[index]
      builder.addEdge(
        from: statement.subject.rawValue,
        to: statement.object.rawValue,
        weight: 1 - Self.strength(of: statement, schema: network.schema)
      )
    }
    let (merged, edgeOfStatement) = builder.buildWithEdges(parallelEdges: .merged { $0 * $1 })
    var edges = [[Int]](repeating: [], count: merged.edgeCount)
    for (edge, index) in zip(edgeOfStatement, statements) { edges[Int(edge)].append(index) }
    self.edges = edges
    graph = merged.withWeights { _, doubt in -log(max(1 - doubt, 1e-6)) + 0.25 }
  }

  /// How much a statement ties its ends together, between 0 and 1.
  package static func strength(of statement: Statement, schema: Schema) -> Double {
    let status =
      switch statement.status {
      case .actual: 1.0
      case .past: 0.8
      case .planned: 0.6
      case .possible: 0.5
      case .denied: 0.1
      }
    let family =
      switch schema[statement.relation].family {
      case .structure, .biography: 0.7
      default: 1.0
      }
    return min(max(statement.confidence, 0.05), 0.98) * status * family
  }
}
