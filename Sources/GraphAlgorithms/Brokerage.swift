/// How often a node stands between two others that are not linked directly, by who belongs to which
/// type (Gould and Fernandez' five roles).
public struct Brokerage: Sendable, Hashable, Codable {
  /// All three are of one type.
  public var coordinator = 0
  /// The two ends are of one type, the broker of another (also: itinerant broker).
  public var consultant = 0
  /// From another type into the broker's own.
  public var gatekeeper = 0
  /// Out of the broker's own type into another.
  public var representative = 0
  /// All three are of different types.
  public var liaison = 0

  /// No brokerage.
  public init() {}

  /// All roles together.
  public var total: Int { coordinator + consultant + gatekeeper + representative + liaison }
}

extension Graph {
  /// For each node how often it brokers in each role: over pairs of different nodes a, b with edges
  /// a → v → b and none a → b.
  ///
  /// `types` holds one number a node. In an undirected graph a pair counts both ways, so that gatekeeper and
  /// representative are equal. Parallel edges count once, self-loops not at all.
  /// O(Σ degree²).
  ///
  /// Source: Gould and Fernandez, “Structures of mediation: a formal approach to brokerage in
  /// transaction networks”, Sociological Methodology 19 (1989), https://doi.org/10.2307/270949.
  public func brokerage(types: [UInt32]) -> [Brokerage] {
    precondition(types.count == nodeCount, "brokerage needs one type a node")
    let graph = withSingleSteps()
    var roles = [Brokerage](repeating: Brokerage(), count: nodeCount)
    var reachedDirectly = [Bool](repeating: false, count: nodeCount)
    for source in graph.nodes {
      for direct in graph.neighbors(of: source) { reachedDirectly[Int(direct)] = true }
      let from = types[Int(source)]
      for broker in graph.neighbors(of: source) {
        let between = types[Int(broker)]
        for target in graph.neighbors(of: broker)
        where target != source && !reachedDirectly[Int(target)] {
          let to = types[Int(target)]
          switch (from == between, between == to, from == to) {
          case (true, true, _): roles[Int(broker)].coordinator += 1
          case (true, false, _): roles[Int(broker)].representative += 1
          case (false, true, _): roles[Int(broker)].gatekeeper += 1
          case (false, false, true): roles[Int(broker)].consultant += 1
          case (false, false, false): roles[Int(broker)].liaison += 1
          }
        }
      }
      for direct in graph.neighbors(of: source) { reachedDirectly[Int(direct)] = false }
    }
    return roles
  }
}
