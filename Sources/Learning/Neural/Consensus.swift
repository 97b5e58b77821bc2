package import Syntax

/// What several analyses of the same sentence come to.
///
/// Heads are those of the best tree by the mean probabilities of arcs; tags and relations
/// that fewer than `majority` analyses give stay unknown.
///
/// - Reference: Sagae and Lavie 2006, parser combination by reparsing.
package struct Consensus {
  /// Tags of words, nil where too few agree.
  package private(set) var tags: [(UniversalTag, PennTag)?] = []
  /// Heads as word indices, -1 for the root.
  package private(set) var heads: [Int32] = []
  /// Relations to these heads, nil where too few agree.
  package private(set) var relations: [DependencyRelation?] = []
  /// Probabilities of heads, the root's first, then those of the words: one more than words
  /// for each word.
  package private(set) var arcs: [Float]

  /// - Parameters:
  ///   - analyses: the same words each, with tags and a tree.
  ///   - majority: how many must say the same.
  ///   - arcs: the mean probabilities of heads; the share of analyses where left out.
  /// - Complexity: O(*n*²) for *n* words.
  package init(of analyses: [Sentence], majority: Int, arcs: [Float]? = nil) {
    let count = analyses.first?.count ?? 0
    self.arcs = arcs ?? Self.shares(of: analyses, count)
    guard count > 0 else { return }
    var tree = [Int32](repeating: -1, count: count)
    let scores = self.arcs.map { Int32($0 * 1e6) }
    TreeDecoder.heads(scores, stride: count + 1, count: count, into: &tree)
    heads = tree
    for word in 0..<count {
      tags.append(
        Self.choice(majority, analyses.map { ($0.tags[word], $0.pennTags[word]) }) { $0 == $1 }
      )
      let relations = analyses.filter { $0.heads[word] == tree[word] }.map { $0.relations[word] }
      self.relations.append(Self.choice(majority, relations) { $0 == $1 })
    }
  }

  /// The share of analyses that gives each word each head.
  private static func shares(of analyses: [Sentence], _ count: Int) -> [Float] {
    var shares = [Float](repeating: 0, count: count * (count + 1))
    for analysis in analyses {
      for word in 0..<count {
        shares[word * (count + 1) + Int(analysis.heads[word]) + 1] += 1 / Float(analyses.count)
      }
    }
    return shares
  }

  /// The first value that occurs at least `majority` times.
  private static func choice<T>(
    _ majority: Int,
    _ values: [T],
    _ isSame: (T, T) -> Bool
  ) -> T? {
    values.first { value in values.count { isSame($0, value) } >= majority }
  }
}

extension NeuralExample {
  /// What several analyses come to, as numbers.
  package init(
    _ sentence: Sentence,
    _ consensus: Consensus,
    vocabulary: FeatureVocabulary,
    tags: [(UniversalTag, PennTag)],
    relations: [DependencyRelation]
  ) {
    var whole = sentence
    whole.tags = consensus.tags.map { $0?.0 ?? .x }
    whole.pennTags = consensus.tags.map { $0?.1 ?? .none }
    whole.heads = consensus.heads
    whole.relations = consensus.relations.map { $0 ?? .dep }
    self.init(whole, vocabulary: vocabulary, tags: tags, relations: relations)
    arcs = consensus.arcs
    for word in 0..<count {
      if consensus.tags[word] == nil { self.tags[word] = -1 }
      if consensus.relations[word] == nil { self.relations[word] = -1 }
    }
  }

  /// Mixes the heads with what several analyses come to.
  ///
  /// - Parameter share: the weight of the analyses; the rest is the heads'.
  mutating func blend(_ consensus: Consensus, share: Float) {
    arcs = consensus.arcs.map { $0 * share }
    for word in 0..<count { arcs[word * (count + 1) + Int(heads[word]) + 1] += 1 - share }
  }
}
