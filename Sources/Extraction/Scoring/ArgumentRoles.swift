import Syntax

/// How a mention hangs in the graph of its sentence: the words that govern it, one or two
/// steps up, with the roles that it has there.
struct ArgumentRoles {
  /// A governor and the way down to the mention.
  struct Role {
    /// The governing word.
    var governor: Int
    /// The word between the two; nil for a direct dependent.
    var middle: Int?
    /// The way as a hash: relations and prepositions.
    var hash: UInt64
    /// The way with the relations alone, prepositions left out.
    var coarse: UInt64
  }

  /// The words that stand for the mention.
  let words: [Int]
  /// Direct governors first.
  private(set) var roles: [Role] = []
  /// How many of the roles are direct.
  private(set) var directCount = 0

  /// Follows the edges upwards from the words of a mention.
  ///
  /// - Complexity: O(*d*²) for *d* edges into a word.
  init(words: [Int], graph: SentenceGraph, hash: (SentenceGraph.Edge) -> UInt64) {
    self.words = words
    for word in words {
      var edge = graph.firstIn(word)
      while edge >= 0, roles.count < 12 {
        let e = graph.edges[Int(edge)]
        edge = graph.nextIn(edge)
        guard !words.contains(Int(e.head)) else { continue }
        append(Int(e.head), nil, hash(e), Self.coarse(e.relation))
      }
    }
    directCount = roles.count
    for index in 0..<directCount {
      let below = roles[index]
      var edge = graph.firstIn(below.governor)
      while edge >= 0, roles.count < 32 {
        let e = graph.edges[Int(edge)]
        edge = graph.nextIn(edge)
        guard !words.contains(Int(e.head)) else { continue }
        append(
          Int(e.head),
          below.governor,
          StableHash.mix(hash(e) &* 31 ^ below.hash),
          StableHash.mix(Self.coarse(e.relation) &* 37 ^ below.coarse)
        )
      }
    }
  }

  private mutating func append(_ governor: Int, _ middle: Int?, _ hash: UInt64, _ coarse: UInt64) {
    if roles.contains(where: { $0.governor == governor && $0.middle == middle && $0.hash == hash })
    {
      return
    }
    roles.append(Role(governor: governor, middle: middle, hash: hash, coarse: coarse))
  }

  /// Subjects, objects, owners, modifiers and the rest.
  static func coarse(_ relation: DependencyRelation) -> UInt64 {
    switch relation.universal {
    case .nsubj: relation == .nsubjPass ? 2 : 1
    case .obj, .iobj: 2
    case .obl: relation == .oblAgent ? 1 : 3
    case .nmod: relation == .nmodPoss ? 4 : 3
    case .compound, .amod: 5
    case .appos, .flat: 6
    case .conj: 7
    case .acl, .advcl: 8
    case .ccomp, .xcomp, .parataxis: 9
    default: 10
    }
  }
}
