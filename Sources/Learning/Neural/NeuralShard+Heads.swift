import Syntax

/// The losses: tags and names, arcs, relations.
extension NeuralShard {
  /// The losses of the tags and of the names.
  func classify(
    _ examples: [NeuralExample],
    _ order: StepOrder,
    _ gradients: UnsafeMutablePointer<Float>,
    _ scale: Float
  ) -> NeuralLosses {
    var losses = NeuralLosses()
    let tagOffset = 2 * d.arc + 2 * d.label
    for step in 0..<order.steps {
      for lane in 0..<order.lanes[step] {
        let example = examples[order.sentences[lane]]
        let row = (order.starts[step] + lane) * d.outputs
        losses.words += 1
        if example.tags[step] >= 0 {
          losses.tags += softmax(
            row + tagOffset,
            d.tags,
            Int(example.tags[step]),
            gradients,
            scale
          )
        }
        if !example.names.isEmpty, example.names[step] >= 0 {
          losses.names += softmax(
            row + tagOffset + d.tags,
            d.names,
            Int(example.names[step]),
            gradients,
            scale
          )
        }
      }
    }
    return losses
  }

  private func softmax(
    _ offset: Int,
    _ count: Int,
    _ gold: Int,
    _ gradients: UnsafeMutablePointer<Float>,
    _ scale: Float
  ) -> Float {
    (gradients + offset).update(from: outputs.pointer + offset, count: count)
    return softmaxGradient(gradients + offset, count: count, gold: gold, scale: scale)
  }

  /// The loss of the heads: each word chooses among the root and the other words.
  func arcs(
    _ examples: [NeuralExample],
    _ order: StepOrder,
    _ gradients: UnsafeMutablePointer<Float>,
    _ queryGradients: UnsafeMutablePointer<Float>,
    _ scale: Float
  ) -> NeuralLosses {
    var losses = NeuralLosses()
    let width = d.arc
    for (lane, sentence) in order.sentences.enumerated() {
      let example = examples[sentence]
      let count = example.count
      if example.heads.isEmpty { continue }
      let scores = arcScores(order, lane, count)
      for word in 0..<count {
        if !example.arcs.isEmpty {
          losses.arcs += example.arcs.withUnsafeBufferPointer {
            softmaxGradient(
              scores + word * (count + 1),
              count: count + 1,
              shares: $0.baseAddress! + word * (count + 1),
              scale: scale
            )
          }
          continue
        }
        let gold = example.heads[word] < 0 ? 0 : Int(example.heads[word]) + 1
        losses.arcs += softmaxGradient(
          scores + word * (count + 1),
          count: count + 1,
          gold: gold,
          scale: scale
        )
      }
      let heads = scratch[0].pointer
      let queries = scratch[1].pointer
      let headGradient = scratch[3].zeroed((count + 1) * width)
      let queryGradient = scratch[4].zeroed(count * width)
      packed[0].pack(heads, rows: count + 1, columns: width, rowStride: width)
      addProduct(
        scores,
        rows: count,
        rowStride: count + 1,
        by: packed[0],
        to: queryGradient,
        stride: width
      )
      packed[0].pack(queries, rows: count, columns: width, rowStride: width)
      addProduct(
        scores,
        rows: count + 1,
        rowStride: 1,
        innerStride: count + 1,
        by: packed[0],
        to: headGradient,
        stride: width
      )
      let distance = gradient.pointer + layout.distance + NeuralDimensions.reach
      for word in 0..<count {
        let row = order.starts[word] + lane
        (queryGradients + row * width).update(from: queryGradient + word * width, count: width)
        for component in 0..<width {
          gradients[row * d.outputs + component] += headGradient[(word + 1) * width + component]
        }
        for head in 0..<count where head != word {
          distance[clampedDistance(head - word)] += scores[word * (count + 1) + head + 1]
        }
      }
      for component in 0..<width {
        gradient.pointer[layout.rootArc + component] += headGradient[component]
      }
    }
    return losses
  }

  func clampedDistance(_ distance: Int) -> Int {
    max(-NeuralDimensions.reach, min(NeuralDimensions.reach, distance))
  }

  /// The scores of all heads of all words of a sentence, the root first; a word is never
  /// its own head. Leaves the heads in `scratch[0]` and the queries in `scratch[1]`.
  func arcScores(_ order: StepOrder, _ lane: Int, _ count: Int) -> UnsafeMutablePointer<Float> {
    let width = d.arc
    let heads = scratch[0].reserve((count + 1) * width)
    let queries = scratch[1].reserve(count * width)
    heads.update(from: parameters.dense.pointer + layout.rootArc, count: width)
    for word in 0..<count {
      let row = order.starts[word] + lane
      (heads + (word + 1) * width).update(from: outputs.pointer + row * d.outputs, count: width)
      (queries + word * width).update(from: self.queries.pointer + row * width, count: width)
    }
    let scores = scratch[2].zeroed(count * (count + 1))
    packed[1].pack(heads, rows: width, columns: count + 1, rowStride: 1, columnStride: width)
    addProduct(
      queries,
      rows: count,
      rowStride: width,
      by: packed[1],
      to: scores,
      stride: count + 1
    )
    let distance = parameters.dense.pointer + layout.distance + NeuralDimensions.reach
    for word in 0..<count {
      for head in 0..<count {
        scores[word * (count + 1) + head + 1] +=
          head == word ? -1e6 : distance[clampedDistance(head - word)]
      }
    }
    return scores
  }

  /// The loss of the relations, given the right heads.
  func relate(
    _ examples: [NeuralExample],
    _ order: StepOrder,
    _ gradients: UnsafeMutablePointer<Float>,
    _ dropout: Float,
    _ random: inout SeededRandom,
    _ scale: Float
  ) -> NeuralLosses {
    var losses = NeuralLosses()
    let rows = order.rows
    let features = scratch[0].zeroed(rows * d.label)
    let scores = scratch[1].zeroed(rows * d.relations)
    let kept = 1 / (1 - dropout)
    for (lane, sentence) in order.sentences.enumerated() {
      let example = examples[sentence]
      for word in 0..<example.heads.count where example.teachesRelation(word) {
        let row = order.starts[word] + lane
        relationFeatures(order, lane, word, Int(example.heads[word]), features + row * d.label)
        for component in 0..<d.label where dropout > 0 {
          features[row * d.label + component] *= random.unit() < dropout ? 0 : kept
        }
      }
    }
    relationScores(features, rows, scores)
    for (lane, sentence) in order.sentences.enumerated() {
      let example = examples[sentence]
      for word in 0..<example.count {
        let row = order.starts[word] + lane
        if !example.teachesRelation(word) {
          (scores + row * d.relations).update(repeating: 0, count: d.relations)
        } else {
          losses.relations += softmaxGradient(
            scores + row * d.relations,
            count: d.relations,
            gold: Int(example.relations[word]),
            scale: scale
          )
        }
      }
    }
    packed[0].pack(scores, rows: rows, columns: d.relations, rowStride: d.relations)
    addProduct(
      features,
      rows: d.label,
      rowStride: 1,
      innerStride: d.label,
      by: packed[0],
      to: gradient.pointer + layout.relation,
      stride: d.relations
    )
    addRows(
      scores,
      rows: rows,
      columns: d.relations,
      to: gradient.pointer + layout.relationBias
    )
    let featureGradient = scratch[2].zeroed(rows * d.label)
    addProduct(
      scores,
      rows: rows,
      rowStride: d.relations,
      by: weights.relation.backward,
      to: featureGradient,
      stride: d.label
    )
    unrectify(features, featureGradient, rows: rows, columns: d.label, d.label, kept)
    for (lane, sentence) in order.sentences.enumerated() {
      let example = examples[sentence]
      for word in 0..<example.heads.count where example.teachesRelation(word) {
        let row = order.starts[word] + lane
        let head = Int(example.heads[word])
        let source = featureGradient + row * d.label
        let dependent = gradients + row * d.outputs + 2 * d.arc + d.label
        let target =
          head < 0
          ? gradient.pointer + layout.rootLabel
          : gradients + (order.starts[head] + lane) * d.outputs + 2 * d.arc
        for component in 0..<d.label {
          dependent[component] += source[component]
          target[component] += source[component]
        }
      }
    }
    return losses
  }

  /// What the relation of a word to a head is chosen by.
  func relationFeatures(
    _ order: StepOrder,
    _ lane: Int,
    _ word: Int,
    _ head: Int,
    _ target: UnsafeMutablePointer<Float>
  ) {
    let dependent =
      outputs.pointer + (order.starts[word] + lane) * d.outputs + 2 * d.arc + d.label
    let other =
      head < 0
      ? UnsafePointer(parameters.dense.pointer + layout.rootLabel)
      : UnsafePointer(outputs.pointer + (order.starts[head] + lane) * d.outputs + 2 * d.arc)
    for component in 0..<d.label {
      target[component] = max(0, dependent[component] + other[component])
    }
  }

  func relationScores(
    _ features: UnsafePointer<Float>,
    _ rows: Int,
    _ scores: UnsafeMutablePointer<Float>
  ) {
    spread(parameters.dense.pointer + layout.relationBias, d.relations, rows, scores)
    addProduct(
      features,
      rows: rows,
      rowStride: d.label,
      by: weights.relation.forward,
      to: scores,
      stride: d.relations
    )
  }
}
