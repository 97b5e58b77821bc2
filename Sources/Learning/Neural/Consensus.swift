package import Syntax

/// What several analyses of the same sentence agree on.
///
/// Heads are those of the tree with the most votes; what fewer than `majority` analyses
/// say stays unknown.
///
/// - Reference: Sagae and Lavie 2006, parser combination by reparsing.
package struct Consensus {
  /// Tags of words, nil where too few agree.
  package private(set) var tags: [(UniversalTag, PennTag)?] = []
  /// Heads as word indices, -1 for the root; nil where too few agree.
  package private(set) var heads: [Int32?] = []
  /// Relations to these heads, nil where too few agree.
  package private(set) var relations: [DependencyRelation?] = []

  /// - Parameters:
  ///   - analyses: the same words each, with tags and a tree.
  ///   - majority: how many must say the same.
  /// - Complexity: O(*n*²) for *n* words.
  package init(of analyses: [Sentence], majority: Int) {
    let count = analyses.first?.count ?? 0
    guard count > 0 else { return }
    var votes = [Int32](repeating: 0, count: count * (count + 1))
    for analysis in analyses {
      for word in 0..<count { votes[word * (count + 1) + Int(analysis.heads[word]) + 1] += 1 }
    }
    var tree = [Int32](repeating: -1, count: count)
    TreeDecoder.heads(votes, stride: count + 1, count: count, into: &tree)
    for word in 0..<count {
      let head = tree[word]
      let isHeld = votes[word * (count + 1) + Int(head) + 1] >= majority
      heads.append(isHeld ? head : nil)
      tags.append(
        Self.choice(majority, analyses.map { ($0.tags[word], $0.pennTags[word]) }) { $0 == $1 }
      )
      let relations = analyses.filter { $0.heads[word] == head }.map { $0.relations[word] }
      self.relations.append(Self.choice(majority, relations) { $0 == $1 })
    }
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
  /// What several analyses agree on, as numbers.
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
    whole.heads = consensus.heads.map { $0 ?? Self.unknown }
    whole.relations = consensus.relations.map { $0 ?? .dep }
    self.init(whole, vocabulary: vocabulary, tags: tags, relations: relations)
    for word in 0..<count {
      if consensus.tags[word] == nil { self.tags[word] = -1 }
      if consensus.relations[word] == nil { self.relations[word] = -1 }
    }
  }
}
