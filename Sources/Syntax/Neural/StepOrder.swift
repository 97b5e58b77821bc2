/// The sentences of a batch in the order of their lengths, their words step by step.
///
/// Row `starts[t] + lane` is word *t* of sentence `lane`; the longest sentence is lane 0,
/// so that the sentences which are long enough for a step are the first lanes.
package struct StepOrder: Sendable {
  /// The first row of each step, and at last the number of rows.
  package private(set) var starts: [Int] = [0]
  /// The number of sentences that are long enough for each step.
  package private(set) var lanes: [Int] = []
  /// Indices of examples, longest first.
  package let sentences: [Int]

  package init(_ indices: [Int], lengths: (Int) -> Int) {
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

  /// The length of the longest sentence.
  package var steps: Int { lanes.count }
  /// The number of words.
  package var rows: Int { starts[lanes.count] }
}
