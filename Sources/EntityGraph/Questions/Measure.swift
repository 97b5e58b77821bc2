/// What entities can be ranked by.
public enum Measure: String, Sendable, Hashable, CaseIterable {
  case degree, strength, betweenness, closeness, harmonic, pagerank, eigenvector, katz, hits
  case kCore = "k-core"
  case constraint
  case effectiveSize = "effective-size"
  case clustering, triangles, reach

  /// What a high rank says about people and power, in one line.
  public var meaning: String {
    switch self {
    case .degree: "is tied to the most others"
    case .strength: "has the most and the surest ties, all together"
    case .betweenness:
      "lies on the shortest chains between others: what passes between them passes here"
    case .closeness: "is few steps away from all whom it can reach: hears early, reaches fast"
    case .harmonic: "is near to many; those out of reach count nothing"
    case .pagerank: "is tied to those who matter: where one who walks along the ties comes by most"
    case .eigenvector: "is tied to those who are themselves well tied"
    case .katz: "is reached by many chains, short ones counting most"
    case .hits:
      "authority: is pointed at by those who point well; hub: points at those who are pointed at"
    case .kCore: "stands in the inner circle: everyone there has that many ties to others there"
    case .constraint:
      "is least hemmed in, its contacts not knowing one another: free to play them off; lowest first"
    case .effectiveSize: "has the most contacts that do not know one another"
    case .clustering:
      "moves among people who all know one another: 1 where every pair of contacts does"
    case .triangles: "stands in the most groups of three that all know one another"
    case .reach: "could have sent word to the most others, from hand to hand as time goes on"
    }
  }

  /// Whether the strength of ties can count.
  public var takesWeights: Bool {
    switch self {
    case .degree, .closeness, .harmonic, .kCore, .clustering, .triangles, .reach: false
    default: true
    }
  }

  /// Whether the lowest value ranks first.
  var isLowestFirst: Bool { self == .constraint }
}
