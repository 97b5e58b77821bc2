/// Joins the mentions of a document into chains: a mention-ranking model.
///
/// Each mention, from left to right, either starts a chain or goes back to the
/// candidate with the highest score.
package struct CoreferenceResolver: @unchecked Sendable {
  /// The model's section.
  package static let section = "coreference"

  private let weights: UnsafePointer<Int16>
  private let shift: UInt64

  /// Opens the coreference part of a model.
  ///
  /// - Throws: ``ModelError`` where the model has none.
  package init(_ file: ModelFile) throws(ModelError) {
    var reader = try file.reader(of: Self.section)
    let header = try WeightsHeader(&reader)
    guard header.elementSize == 2, header.stride == 1 else { throw reader.malformed }
    let values = try reader.readArray(Int16.self, count: 1 << header.bits)
    guard let base = values.baseAddress else { throw reader.malformed }
    weights = base
    shift = UInt64(64 - header.bits)
  }

  /// The chains of a document, in the order of their first mention; mentions that
  /// refer to nothing else are left out.
  ///
  /// - Complexity: O(*m* · *c*) for *m* mentions and at most *c* candidates each.
  package func chains(in sentences: [Sentence], speakers: [Int] = []) -> [[CoreferenceMention]] {
    let facts = MentionFacts.all(in: sentences, speakers: speakers)
    var chainOf = [Int](repeating: -1, count: facts.count)
    var chains: [[Int]] = []
    var chainFacts: [ChainFacts] = []
    var index = CandidateIndex()
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: CoreferenceFeatures.limit) { buffer in
      guard let out = buffer.baseAddress else { return }
      for current in facts.indices {
        let count = CoreferenceFeatures.new(facts[current], out)
        var best = score(out, count)
        var antecedent = -1
        for candidate in index.candidates(for: facts[current], in: facts) {
          let chain = chainFacts[chainOf[candidate]]
          let count = CoreferenceFeatures.pair(facts[candidate], facts[current], chain: chain, out)
          let value = score(out, count)
          if value > best {
            best = value
            antecedent = candidate
          }
        }
        if antecedent < 0 {
          chainOf[current] = chains.count
          chains.append([])
          chainFacts.append(ChainFacts())
        } else {
          chainOf[current] = chainOf[antecedent]
        }
        chains[chainOf[current]].append(current)
        chainFacts[chainOf[current]].add(facts[current])
        index.add(facts[current])
      }
    }
    return chains.filter { $0.count > 1 }.map { $0.map { facts[$0].mention } }
  }

  @inline(__always)
  private func score(_ features: UnsafeMutablePointer<UInt64>, _ count: Int) -> Int32 {
    var sum: Int32 = 0
    for place in 0..<count {
      sum &+= Int32(weights[Int(truncatingIfNeeded: features[place] >> shift)])
    }
    return sum
  }
}

/// The earlier mentions that a mention may go back to.
package struct CandidateIndex {
  /// How many mentions back a candidate may be unless it shares a word.
  package static let window = 70
  private var byHead: [UInt64: [Int]] = [:]
  private var byNameWord: [UInt64: [Int]] = [:]

  package init() {}

  /// Makes a mention a candidate for those after it.
  package mutating func add(_ facts: MentionFacts) {
    byHead[facts.headLemma, default: []].append(facts.order)
    for word in facts.nameWords { byNameWord[word, default: []].append(facts.order) }
  }

  /// The candidates of a mention, in order.
  package func candidates(for facts: MentionFacts, in all: [MentionFacts]) -> [Int] {
    let start = max(0, facts.order - Self.window)
    var far: [Int] = []
    if facts.mention.kind != .pronoun {
      for order in byHead[facts.headLemma] ?? [] where order < start { far.append(order) }
      for word in facts.nameWords {
        for order in byNameWord[word] ?? [] where order < start { far.append(order) }
      }
      far = Array(Set(far)).sorted().suffix(60)
    }
    return far + Array(start..<facts.order)
  }
}
