import CKernels

/// Tags and parses sentences with a small recurrent network.
///
/// Two layers of long short-term memory in both directions read a sentence's words; each
/// word chooses its head among the others, the best tree is found exactly, and each arc's
/// relation is chosen after it. Weights are integers: every machine gives the same trees.
///
/// - References: Kiperwasser and Goldberg 2016; Dozat and Manning 2017; Chu and Liu 1965.
package struct NeuralParser: Sendable {
  /// What receives a sentence's index, how many of its words were read, the scores of their
  /// heads, the root's first, and the number of scores from a word to the next.
  package typealias ArcVisitor = (Int, Int, UnsafePointer<Int32>, Int) -> Void

  /// What the scores of arcs are divided by to become logarithms.
  package static let scoreScale = NeuralModel.headScale * NeuralModel.queryScale

  private let model: NeuralModel
  private let workspaces = WorkspacePool()

  /// Words of a batch at most, if it has more than one sentence: their gates stay in the
  /// second-level cache.
  private static let batchWords = 224
  /// Longer sentences are cut into parts of this length, for memory's sake.
  private static let longest = 400

  /// Opens the network of a model in place.
  ///
  /// - Throws: ``ModelError`` where the model has none, or a malformed one.
  package init(_ file: ModelFile) throws(ModelError) {
    model = try NeuralModel(file)
  }

  /// Whether a model has a network.
  package static func isIn(_ file: ModelFile) -> Bool { file.contains(NeuralModel.section) }

  /// Sets the tags, heads and relations of tokenised sentences.
  ///
  /// The result for a sentence does not depend on the others.
  ///
  /// - Complexity: O(*n*) matrix products and O(*n*²) arc scores for *n* words a sentence.
  /// - Parameter visit: receives the scores of all arcs, for networks that learn from others.
  package func annotate(_ sentences: inout [Sentence], visit: ArcVisitor? = nil) {
    let lengths = sentences.map { min($0.count, Self.longest) }
    let order = sentences.indices.filter { lengths[$0] > 0 }
      .sorted { lengths[$0] != lengths[$1] ? lengths[$0] > lengths[$1] : $0 < $1 }
    guard let first = order.first else { return }
    let workspace = workspaces.take(
      model.dimensions,
      rows: max(Self.batchWords, lengths[first]),
      longest: lengths[first]
    )
    defer { workspaces.give(workspace) }
    var start = 0
    while start < order.count {
      var end = start
      var words = 0
      while end < order.count, end == start || words + lengths[order[end]] <= Self.batchWords {
        words += lengths[order[end]]
        end += 1
      }
      annotate(Array(order[start..<end]), &sentences, workspace, visit)
      start = end
    }
  }

  private func annotate(
    _ indices: [Int],
    _ sentences: inout [Sentence],
    _ workspace: NeuralWorkspace,
    _ visit: ArcVisitor?
  ) {
    let order = StepOrder(indices) { min(sentences[$0].count, Self.longest) }
    NeuralEncoder(model: model, workspace: workspace, order: order).run(sentences)
    query(workspace, order)
    for (lane, index) in order.sentences.enumerated() {
      let count = min(sentences[index].count, Self.longest)
      tag(&sentences[index], workspace, order, lane, count)
      attach(&sentences[index], workspace, order, lane, count)
      visit?(index, count, workspace.scores.pointer, NeuralWorkspace.padded(count + 1))
      // What lies beyond the longest part hangs on its last word.
      for _ in count..<sentences[index].count {
        sentences[index].tags.append(.x)
        sentences[index].pennTags.append(.none)
        sentences[index].heads.append(Int32(count - 1))
        sentences[index].relations.append(.dep)
      }
    }
  }

  /// What the dependents ask of their heads.
  private func query(_ workspace: NeuralWorkspace, _ order: StepOrder) {
    let d = model.dimensions
    for row in 0..<order.rows {
      let outputs = workspace.outputs.pointer + row &* model.output.rows + d.arc
      rectify(outputs, NeuralModel.headScale, d.arc, workspace.dependents.pointer + row &* d.arc)
    }
    model.query.multiply(
      workspace.dependents.pointer,
      order.rows,
      stride: d.arc,
      into: workspace.queries.pointer,
      model.query.rows
    )
  }

  private func tag(
    _ sentence: inout Sentence,
    _ workspace: NeuralWorkspace,
    _ order: StepOrder,
    _ lane: Int,
    _ count: Int
  ) {
    let d = model.dimensions
    sentence.tags = []
    sentence.tags.reserveCapacity(count)
    sentence.pennTags = []
    sentence.pennTags.reserveCapacity(count)
    for word in 0..<count {
      let outputs =
        workspace.outputs.pointer + (order.starts[word] &+ lane) &* model.output.rows
      let best = model.tags[highest(outputs + 2 &* (d.arc &+ d.label), d.tags)]
      sentence.tags.append(best.0)
      sentence.pennTags.append(best.1)
    }
  }

  /// The tree and its relations.
  private func attach(
    _ sentence: inout Sentence,
    _ workspace: NeuralWorkspace,
    _ order: StepOrder,
    _ lane: Int,
    _ count: Int
  ) {
    let d = model.dimensions
    let nodes = NeuralWorkspace.padded(count + 1)
    let heads = workspace.heads.pointer
    let queries = workspace.sentenceQueries.pointer
    heads.update(from: model.rootArc, count: d.arc)
    for word in 0..<count {
      let row = order.starts[word] &+ lane
      rectify(
        workspace.outputs.pointer + row &* model.output.rows,
        NeuralModel.headScale,
        d.arc,
        heads + (word &+ 1) &* d.arc
      )
      quantise(
        workspace.queries.pointer + row &* model.query.rows,
        NeuralModel.queryScale,
        d.arc,
        queries + word &* d.arc
      )
    }
    let scores = workspace.scores.pointer
    var word = 0
    while word < count {
      egraph_products(heads, nodes, d.arc, queries + word &* d.arc, scores + word &* nodes)
      let distances = model.distances + NeuralDimensions.reach
      for head in 0..<count {
        let distance = max(-NeuralDimensions.reach, min(NeuralDimensions.reach, head &- word))
        scores[word &* nodes &+ head &+ 1] &+= distances[distance]
      }
      word &+= 1
    }
    let tree = workspace.tree.pointer
    TreeDecoder.heads(scores, stride: nodes, count: count, into: tree)
    sentence.heads = Array(UnsafeBufferPointer(start: tree, count: count))
    relate(&sentence, workspace, order, lane, count)
  }

  private func relate(
    _ sentence: inout Sentence,
    _ workspace: NeuralWorkspace,
    _ order: StepOrder,
    _ lane: Int,
    _ count: Int
  ) {
    let d = model.dimensions
    let labels = workspace.labels.pointer
    let root = model.rootLabel
    let outputs = workspace.outputs.pointer + 2 &* d.arc
    for word in 0..<count {
      let row = order.starts[word] &+ lane
      let own = outputs + (row &* model.output.rows &+ d.label)
      let head = Int(workspace.tree.pointer[word])
      let headRow = head < 0 ? 0 : order.starts[head] &+ lane
      let other = outputs + headRow &* model.output.rows
      for component in 0..<d.label {
        let share = head < 0 ? Float(root[component]) / NeuralModel.headScale : other[component]
        workspace.relations.pointer[component] = own[component] + share
      }
      rectify(workspace.relations.pointer, NeuralModel.headScale, d.label, labels + word &* d.label)
    }
    model.relation.multiply(
      labels,
      count,
      stride: d.label,
      into: workspace.relations.pointer,
      model.relation.rows
    )
    sentence.relations = (0..<count).map { word in
      if workspace.tree.pointer[word] < 0 { return .root }
      return model.relations[
        highest(workspace.relations.pointer + word &* model.relation.rows, d.relations)
      ]
    }
  }

  private func rectify(
    _ source: UnsafePointer<Float>,
    _ scale: Float,
    _ count: Int,
    _ target: UnsafeMutablePointer<Int16>
  ) {
    var index = 0
    while index < count {
      store(
        rounded(Activation.rectified(loadFloats(source + index)) * scale),
        target + index
      )
      index &+= 8
    }
  }

  private func quantise(
    _ source: UnsafePointer<Float>,
    _ scale: Float,
    _ count: Int,
    _ target: UnsafeMutablePointer<Int16>
  ) {
    var index = 0
    while index < count {
      store(rounded(loadFloats(source + index) * scale), target + index)
      index &+= 8
    }
  }

  private func highest(_ scores: UnsafePointer<Float>, _ count: Int) -> Int {
    var best = 0
    for index in 1..<max(count, 1) where scores[index] > scores[best] { best = index }
    return best
  }
}
