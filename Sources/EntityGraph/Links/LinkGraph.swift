package import GraphAlgorithms
import Interchange
import Ontology

/// Who is linked to whom, whatever says so: the statements of a network or the edges of a
/// plain graph file, as one graph whose every edge can be traced back to them.
///
/// Several links between the same two become one edge; a link of something with itself is
/// left out.
public struct LinkGraph: Sendable {
  /// How links become edges.
  public struct Form: Sendable, Hashable {
    /// Whether edges lead one way only; nil for what the file says, and for statements no.
    public var isDirected: Bool?
    /// Whether edges differ in strength.
    public var isWeighted: Bool

    /// A form; without anything, ties of one strength.
    public init(isDirected: Bool? = nil, isWeighted: Bool = false) {
      self.isDirected = isDirected
      self.isWeighted = isWeighted
    }
  }

  /// Where the links come from.
  enum Origin: Sendable {
    case network(Network)
    case table(GraphTable)
    /// Numbered edges of which nothing else is known.
    case numbers
  }

  /// The graph: no parallel edges, no self-loops; its weights are strengths of ties.
  package let graph: Graph
  /// The same with its edges turned round, where they have directions.
  let incoming: Graph?
  /// The name of each node.
  public let names: [String]
  /// The type of each node; no elements where types are not known.
  public let types: [String]
  let origin: Origin
  /// The links left out because they join something with itself.
  public let selfLinkCount: Int
  /// Where the links of each edge stand in `links`; empty where nothing is known of them.
  private let linkStarts: [UInt32]
  /// Statements or edges of the table, by edge, ascending.
  private let links: [UInt32]
  /// The node of each entity; empty where there is no network.
  private let nodeOfEntity: [Graph.Node?]

  /// A link on its way into the graph.
  private struct Tie {
    var source: Graph.Node
    var target: Graph.Node
    var strength: Double
    var link: UInt32
    var isDirected: Bool
  }

  /// The entities that a selection's statements name and the links between them.
  ///
  /// Denied statements link nothing unless the selection asks for them by status. The
  /// strength of a tie is the sum over its statements of how much each ties its ends
  /// together (certainty, status, family).
  /// - Complexity: O(*n*) in the number of entities and statements.
  public init(_ network: Network, selection: Selection = Selection(), form: Form = Form()) {
    let chosen = network.statements(in: selection).filter {
      selection.statuses != nil || network.statements[$0].status != .denied
    }
    var isNamed = [Bool](repeating: false, count: network.entities.count)
    for index in chosen {
      isNamed[network.statements[index].subject.index] = true
      isNamed[network.statements[index].object.index] = true
    }
    var nodeOfEntity = [Graph.Node?](repeating: nil, count: network.entities.count)
    var (names, types): ([String], [String]) = ([], [])
    for index in network.entities.indices where isNamed[index] {
      nodeOfEntity[index] = Graph.Node(names.count)
      names.append(network.entities[index].name)
      types.append(network.schema.name(of: network.entities[index].type))
    }
    var ties: [Tie] = []
    for index in chosen {
      let statement = network.statements[index]
      guard let source = nodeOfEntity[statement.subject.index],
        let target = nodeOfEntity[statement.object.index]
      else { continue }
      ties.append(
        Tie(
          source: source,
          target: target,
          strength: Projection.strength(of: statement, schema: network.schema),
          link: UInt32(index),
          isDirected: !network.schema[statement.relation].isSymmetric
        )
      )
    }
    self.init(
      origin: .network(network),
      names: names,
      types: types,
      nodeOfEntity: nodeOfEntity,
      ties: ties,
      isDirected: form.isDirected ?? false,
      isWeighted: form.isWeighted
    )
  }

  /// The nodes of a file and the edges between them that `includes` wants.
  ///
  /// - Throws: a `Diagnostic` where strengths are asked for and a weight is not above 0.
  init(
    _ table: GraphTable,
    form: Form,
    includes: (GraphTable.Edge) -> Bool = { _ in true }
  ) throws(Diagnostic) {
    var ties: [Tie] = []
    ties.reserveCapacity(table.edges.count)
    for (index, edge) in table.edges.enumerated() where includes(edge) {
      if form.isWeighted, edge.weight <= 0 {
        let ends = [edge.source, edge.target].map { table.nodes[Int($0)].label }
        throw Diagnostic(
          .error,
          "the edge from ‘\(ends[0])’ to ‘\(ends[1])’ has the weight \(edge.weight)",
          hint: "the strength of a tie is above 0: leave ‘--weighted’ out, or mend the file"
        )
      }
      ties.append(
        Tie(
          source: edge.source,
          target: edge.target,
          strength: edge.weight,
          link: UInt32(index),
          isDirected: form.isDirected == true || edge.isDirected
        )
      )
    }
    self.init(
      origin: .table(table),
      names: table.nodes.map(\.label),
      types: table.nodes.contains { !$0.type.isEmpty } ? table.nodes.map(\.type) : [],
      nodeOfEntity: [],
      ties: ties,
      isDirected: form.isDirected ?? table.hasDirections,
      isWeighted: form.isWeighted
    )
  }

  /// A graph of numbered nodes, already without parallel edges and self-loops.
  init(_ graph: Graph, names: [String], selfLinkCount: Int) {
    self.graph = graph
    incoming = graph.isDirected ? graph.reversed() : nil
    self.names = names
    types = []
    origin = .numbers
    self.selfLinkCount = selfLinkCount
    linkStarts = []
    links = []
    nodeOfEntity = []
  }

  private init(
    origin: Origin,
    names: [String],
    types: [String],
    nodeOfEntity: [Graph.Node?],
    ties: [Tie],
    isDirected: Bool,
    isWeighted: Bool
  ) {
    var builder = Graph.Builder(nodeCount: names.count, isDirected: isDirected)
    var links: [UInt32] = []
    var selfLinks = 0
    for tie in ties {
      guard tie.source != tie.target else {
        selfLinks += 1
        continue
      }
      let strength = isWeighted ? tie.strength : 1
      builder.addEdge(from: tie.source, to: tie.target, weight: strength)
      links.append(tie.link)
      if isDirected && !tie.isDirected {
        builder.addEdge(from: tie.target, to: tie.source, weight: strength)
        links.append(tie.link)
      }
    }
    let (merged, edges) = builder.buildWithEdges(parallelEdges: .summed)
    var starts = [UInt32](repeating: 0, count: merged.edgeCount + 1)
    for edge in edges { starts[Int(edge) + 1] += 1 }
    for edge in 0..<merged.edgeCount { starts[edge + 1] += starts[edge] }
    var cursors = starts
    var sorted = links
    for (edge, link) in zip(edges, links) {
      sorted[Int(cursors[Int(edge)])] = link
      cursors[Int(edge)] += 1
    }
    self.origin = origin
    self.names = names
    self.types = types
    self.nodeOfEntity = nodeOfEntity
    self.links = sorted
    linkStarts = starts
    graph = isWeighted ? merged : merged.withoutWeights()
    incoming = isDirected ? graph.reversed() : nil
    selfLinkCount = selfLinks
  }

  /// The links of an edge, as indices into the origin's; none where nothing is known.
  func linkIndices(of edge: Graph.Edge) -> ArraySlice<UInt32> {
    guard !linkStarts.isEmpty else { return [] }
    return links[Int(linkStarts[Int(edge)])..<Int(linkStarts[Int(edge) + 1])]
  }

  /// The node of an entity; nil where no link names it.
  func node(of entity: EntityID) -> Graph.Node? { nodeOfEntity[entity.index] }

  /// The type of a node; empty where it is not known.
  func type(of node: Graph.Node) -> String { types.isEmpty ? "" : types[Int(node)] }

  /// The graph with the length of each edge, one over the strength of the tie.
  var lengths: Graph { graph.isWeighted ? graph.withWeights { 1 / $1 } : graph }
}
