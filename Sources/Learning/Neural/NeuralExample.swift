/// A sentence to learn from, as numbers.
package struct NeuralExample: Sendable {
  /// Embedding rows, `WordFeatures.count` a word; -1 where a feature has none.
  package var rows: [Int32] = []
  /// How often each word occurs in training; rare words are hidden more often.
  package var frequencies: [Int32] = []
  /// Classes of tags, -1 where unknown.
  package var tags: [Int32] = []
  /// Heads as word indices, -1 for the root; empty where there is no tree.
  package var heads: [Int32] = []
  /// Classes of relations; empty where there is no tree.
  package var relations: [Int32] = []
  /// Classes of name tags, -1 where unknown; empty where names are not annotated.
  package var names: [Int32] = []

  package init() {}

  /// The number of words.
  package var count: Int { tags.count }
}

/// The sentences of a shard in the order of their lengths, their words step by step.
///
/// Row `starts[t] + lane` is word *t* of sentence `lane`; the longest sentence is lane 0,
/// so that the sentences which are long enough for a step are the first lanes.
struct ShardOrder {
  private(set) var starts: [Int] = [0]
  private(set) var lanes: [Int] = []
  /// Indices of examples, longest first.
  let sentences: [Int]

  init(_ indices: [Int], lengths: (Int) -> Int) {
    sentences = indices.sorted { lhs, rhs in
      let left = lengths(lhs)
      let right = lengths(rhs)
      return left != right ? left > right : lhs < rhs
    }
    var step = 0
    var active = sentences.count
    while true {
      while active > 0, lengths(sentences[active - 1]) <= step { active -= 1 }
      if active == 0 { break }
      lanes.append(active)
      starts.append(starts[step] + active)
      step += 1
    }
  }

  var steps: Int { lanes.count }
  var rows: Int { starts[lanes.count] }
}
