/// Parses tagged words into dependency trees: arc-hybrid transitions, beam search.
package struct Parser: Sendable {
  package let labels: LabelSet
  /// The number of states kept after each transition.
  package var beamWidth: Int
  private let transitionWeights: TransitionWeights
  private let labelWeights: SparseWeights
  /// What a label's score is multiplied by in the sum, as a power of two.
  private let labelScale: Int32

  /// Opens the sections `labels`, `parser.transitions`, `parser.labels` and `parser`.
  ///
  /// - Throws: ``ModelError`` where a section is missing or malformed.
  package init(_ file: ModelFile) throws(ModelError) {
    labels = try LabelSet(file)
    transitionWeights = try TransitionWeights(file, section: "parser.transitions")
    labelWeights = try SparseWeights(file, section: "parser.labels")
    var reader = try file.reader(of: "parser")
    beamWidth = try reader.readCount(limit: 256)
    labelScale = Int32(try reader.readCount(limit: 1 << 16))
    guard labelWeights.classes == labels.relations.count, beamWidth > 0 else {
      throw ModelError(.malformedSection, subject: "parser")
    }
  }

  /// A transition that might be made next.
  private struct Candidate {
    var score: Int32
    var state: Int32
    var transition: Transition
    var label: UInt8
  }

  /// Writes the heads (the sentence's length for the root) and labels of all words.
  ///
  /// - Parameters:
  ///   - words: the row of tokens from its first word on, padded on both sides.
  ///   - forest: room for the search's states.
  /// - Complexity: O(*n* · beam width).
  package func parse(
    _ words: UnsafePointer<ParserToken>,
    count: Int,
    in forest: ParserForest,
    heads: UnsafeMutablePointer<Int32>,
    labels: UnsafeMutablePointer<UInt8>
  ) {
    guard count > 0 else { return }
    let width = beamWidth
    var beam = [forest.start(words: count, limit: 2 * count * width + 1)]
    var following: [Int32] = []
    var candidates: [Candidate] = []
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: ParserFeatures.limit) { features in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: labelWeights.stride) { sums in
        guard let list = features.baseAddress, let scores = sums.baseAddress else { return }
        for _ in 0..<2 * count {
          candidates.removeAll(keepingCapacity: true)
          for state in beam { expand(state, words, forest, list, scores, into: &candidates) }
          select(&candidates, width)
          following.removeAll(keepingCapacity: true)
          for candidate in candidates {
            following.append(
              forest.apply(
                candidate.transition,
                label: candidate.label,
                to: candidate.state,
                score: candidate.score
              )
            )
          }
          swap(&beam, &following)
        }
      }
    }
    forest.readArcs(of: beam[0], heads: heads, labels: labels)
  }

  /// Keeps the best `width` candidates, best first; earlier ones win ties.
  private func select(_ candidates: inout [Candidate], _ width: Int) {
    var kept = 0
    for index in candidates.indices {
      let candidate = candidates[index]
      var place = kept
      while place > 0, candidates[place - 1].score < candidate.score { place -= 1 }
      guard place < width else { continue }
      if kept < width { kept += 1 }
      var move = kept - 1
      while move > place {
        candidates[move] = candidates[move - 1]
        move -= 1
      }
      candidates[place] = candidate
    }
    candidates.removeLast(candidates.count - kept)
  }

  @inline(__always)
  private func expand(
    _ number: Int32,
    _ words: UnsafePointer<ParserToken>,
    _ forest: ParserForest,
    _ features: UnsafeMutablePointer<UInt64>,
    _ scores: UnsafeMutablePointer<Int32>,
    into candidates: inout [Candidate]
  ) {
    let state = forest.states[Int(number)]
    let cells = UnsafePointer(forest.cells)
    let count = ParserFeatures.writeTransition(state, cells, words, into: features)
    let sum = transitionWeights.score(features, count: count)
    if forest.canShift(number) {
      candidates.append(
        Candidate(score: state.score &+ sum.0, state: number, transition: .shift, label: 255)
      )
    }
    let front = Int(cells[Int(state.front)].word)
    if forest.canAttachLeft(number) {
      let (label, score) = bestLabel(
        head: cells + Int(state.front),
        dependent: cells + Int(state.top),
        isRoot: front == forest.wordCount,
        next: front,
        words,
        features,
        scores
      )
      candidates.append(
        Candidate(
          score: state.score &+ sum.1 &+ score &* labelScale,
          state: number,
          transition: .left,
          label: label
        )
      )
    }
    if forest.canAttachRight(number) {
      let top = cells + Int(state.top)
      let (label, score) = bestLabel(
        head: cells + Int(top[0].below),
        dependent: top,
        isRoot: false,
        next: front,
        words,
        features,
        scores
      )
      candidates.append(
        Candidate(
          score: state.score &+ sum.2 &+ score &* labelScale,
          state: number,
          transition: .right,
          label: label
        )
      )
    }
  }

  @inline(__always)
  private func bestLabel(
    head: UnsafePointer<StackCell>,
    dependent: UnsafePointer<StackCell>,
    isRoot: Bool,
    next: Int,
    _ words: UnsafePointer<ParserToken>,
    _ features: UnsafeMutablePointer<UInt64>,
    _ scores: UnsafeMutablePointer<Int32>
  ) -> (UInt8, Int32) {
    if isRoot { return (labels.root, 0) }
    let count = ParserFeatures.writeLabel(
      head: head,
      dependent: dependent,
      next: next,
      words,
      into: features
    )
    labelWeights.score(features, count: count, into: scores)
    var best = labels.root == 0 ? 1 : 0
    for label in 0..<labelWeights.classes where label != Int(labels.root) {
      if scores[label] > scores[best] { best = label }
    }
    return (UInt8(truncatingIfNeeded: best), scores[best])
  }
}
