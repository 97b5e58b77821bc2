import Syntax

/// The sums of losses over a step, and of what they are over.
struct NeuralLosses {
  var tags: Float = 0, arcs: Float = 0, relations: Float = 0, names: Float = 0
  var words: Float = 0

  var total: Float { tags + arcs + relations + names }

  static func += (left: inout NeuralLosses, right: NeuralLosses) {
    left.tags += right.tags
    left.arcs += right.arcs
    left.relations += right.relations
    left.names += right.names
    left.words += right.words
  }
}

/// A part of a step: the forward and backward passes over some sentences, with its own
/// memory and its own gradients.
final class NeuralShard {
  let parameters: NeuralParameters
  let weights: PackedWeights
  let gradient: Weights
  let embeddingGradient: Weights
  /// Embedding rows with a gradient, in the order of their first use.
  private(set) var touched: [Int32] = []
  private var isTouched: [Bool]

  var d: NeuralDimensions { parameters.dimensions }
  var layout: ParameterLayout { parameters.layout }

  private var usedRows: [Int32] = []
  let embedded = Buffer(), mixed = Buffer(), mixMask = Buffer()
  let layers: [RecurrentLayer]
  let contexts = (0..<NeuralDimensions.layers).map { _ in Buffer() }
  let contextMasks = (0..<NeuralDimensions.layers).map { _ in Buffer() }
  let outputs = Buffer(), outputMask = Buffer(), outputGradient = Buffer()
  let queries = Buffer(), queryGradient = Buffer()
  let scratch = (0..<6).map { _ in Buffer() }
  let packed = [PackedMatrix(), PackedMatrix()]

  init(parameters: NeuralParameters, weights: PackedWeights) {
    self.parameters = parameters
    self.weights = weights
    let d = parameters.dimensions
    gradient = Weights(count: parameters.dense.count)
    embeddingGradient = Weights(count: parameters.embeddings.count)
    isTouched = Array(repeating: false, count: d.vocabulary)
    layers = [
      RecurrentLayer(inputs: d.embedding, hidden: d.hidden),
      RecurrentLayer(inputs: d.context, hidden: d.hidden),
    ]
  }

  /// Forgets the gradients of the last step.
  func clear() {
    gradient.clear()
    for row in touched {
      (embeddingGradient.pointer + Int(row) * d.embedding)
        .update(repeating: 0, count: d.embedding)
      isTouched[Int(row)] = false
    }
    touched.removeAll(keepingCapacity: true)
  }

  /// Computes the loss of some sentences and adds its gradient, scaled, to the shard's.
  func learn(
    _ examples: [NeuralExample],
    _ indices: [Int],
    settings: NeuralSettings,
    seed: UInt64,
    scale: Float
  ) -> NeuralLosses {
    let order = StepOrder(indices) { examples[$0].count }
    guard order.rows > 0 else { return NeuralLosses() }
    var random = SeededRandom(seed: seed)
    forward(examples, order, settings, &random)
    let gradients = outputGradient.zeroed(order.rows * d.outputs)
    let queryGradients = queryGradient.zeroed(order.rows * d.arc)
    var losses = classify(examples, order, gradients, scale)
    losses += arcs(examples, order, gradients, queryGradients, scale)
    losses += relate(examples, order, gradients, settings.dropout, &random, scale)
    backward(order, gradients, queryGradients, settings)
    return losses
  }

  /// From words to outputs and queries.
  func forward(
    _ examples: [NeuralExample],
    _ order: StepOrder,
    _ settings: NeuralSettings,
    _ random: inout SeededRandom
  ) {
    let rows = order.rows
    let width = d.embedding
    embed(examples, order, settings, &random)
    let mixed = mixed.reserve(rows * width)
    spread(parameters.dense.pointer + layout.mixBias, width, rows, mixed)
    addProduct(
      embedded.pointer,
      rows: rows,
      rowStride: width,
      by: weights.mix.forward,
      to: mixed,
      stride: width
    )
    rectify(mixed, rows: rows, columns: width, stride: width)
    fill(mixMask, order, width, settings.dropout, &random)
    apply(mixMask, order, width, mixed, width)
    var input = UnsafePointer(mixed)
    for layer in 0..<NeuralDimensions.layers {
      layers[layer].forward(
        input,
        order: order,
        weights: weights,
        layer: layer,
        bias: parameters.dense.pointer + layout.inputBias[layer]
      )
      let context = contexts[layer].reserve(rows * d.context)
      context.update(from: layers[layer].outputs.pointer, count: rows * d.context)
      fill(contextMasks[layer], order, d.context, settings.dropout, &random)
      apply(contextMasks[layer], order, d.context, context, d.context)
      input = UnsafePointer(context)
    }
    let outputs = outputs.reserve(rows * d.outputs)
    spread(parameters.dense.pointer + layout.outputBias, d.outputs, rows, outputs)
    addProduct(
      input,
      rows: rows,
      rowStride: d.context,
      by: weights.output.forward,
      to: outputs,
      stride: d.outputs
    )
    rectify(outputs, rows: rows, columns: 2 * d.arc, stride: d.outputs)
    fill(outputMask, order, 2 * d.arc, settings.dropout, &random)
    apply(outputMask, order, 2 * d.arc, outputs, d.outputs)
    let queries = queries.reserve(rows * d.arc)
    spread(parameters.dense.pointer + layout.bilinearBias, d.arc, rows, queries)
    addProduct(
      outputs + d.arc,
      rows: rows,
      rowStride: d.outputs,
      by: weights.bilinear.forward,
      to: queries,
      stride: d.arc
    )
  }

  /// The sum of the embeddings of each word's features.
  private func embed(
    _ examples: [NeuralExample],
    _ order: StepOrder,
    _ settings: NeuralSettings,
    _ random: inout SeededRandom
  ) {
    let width = d.embedding
    let target = embedded.zeroed(order.rows * width)
    let features = WordFeatures.count
    usedRows.removeAll(keepingCapacity: true)
    for step in 0..<order.steps {
      for lane in 0..<order.lanes[step] {
        let example = examples[order.sentences[lane]]
        let sum = target + (order.starts[step] + lane) * width
        for feature in 0..<features {
          var row = example.rows[step * features + feature]
          if feature == 0 {
            let frequency = Float(example.frequencies[step])
            let hiding = settings.hiding / (settings.hiding + frequency) + settings.hidingFloor
            if row < 0 || (settings.dropout > 0 && random.unit() < hiding) { row = 0 }
          }
          usedRows.append(row)
          if row < 0 { continue }
          let line = parameters.embeddings.pointer + Int(row) * width
          for component in 0..<width { sum[component] += line[component] }
        }
      }
    }
  }

  /// From the gradients of outputs and queries to those of all weights.
  private func backward(
    _ order: StepOrder,
    _ gradients: UnsafeMutablePointer<Float>,
    _ queryGradients: UnsafeMutablePointer<Float>,
    _ settings: NeuralSettings
  ) {
    let rows = order.rows
    let kept = 1 / (1 - settings.dropout)
    let base = gradient.pointer
    packed[0].pack(queryGradients, rows: rows, columns: d.arc, rowStride: d.arc)
    addProduct(
      outputs.pointer + d.arc,
      rows: d.arc,
      rowStride: 1,
      innerStride: d.outputs,
      by: packed[0],
      to: base + layout.bilinear,
      stride: d.arc
    )
    addRows(queryGradients, rows: rows, columns: d.arc, to: base + layout.bilinearBias)
    addProduct(
      queryGradients,
      rows: rows,
      rowStride: d.arc,
      by: weights.bilinear.backward,
      to: gradients + d.arc,
      stride: d.outputs
    )
    unrectify(outputs.pointer, gradients, rows: rows, columns: 2 * d.arc, d.outputs, kept)

    packed[0].pack(gradients, rows: rows, columns: d.outputs, rowStride: d.outputs)
    addProduct(
      contexts[1].pointer,
      rows: d.context,
      rowStride: 1,
      innerStride: d.context,
      by: packed[0],
      to: base + layout.output,
      stride: d.outputs
    )
    addRows(gradients, rows: rows, columns: d.outputs, to: base + layout.outputBias)
    var contextGradient = scratch[0].zeroed(rows * d.context)
    addProduct(
      gradients,
      rows: rows,
      rowStride: d.outputs,
      by: weights.output.backward,
      to: contextGradient,
      stride: d.context
    )
    for layer in (0..<NeuralDimensions.layers).reversed() {
      apply(contextMasks[layer], order, d.context, contextGradient, d.context)
      let inputs = layer == 0 ? d.embedding : d.context
      let inputGradient = scratch[1 + layer].zeroed(rows * inputs)
      layers[layer].backward(
        contextGradient,
        input: layer == 0 ? mixed.pointer : contexts[layer - 1].pointer,
        inputGradient: inputGradient,
        order: order,
        weights: weights,
        layer: layer,
        layout: layout,
        gradient: base
      )
      contextGradient = inputGradient
    }
    let width = d.embedding
    unrectify(mixed.pointer, contextGradient, rows: rows, columns: width, width, kept)
    packed[0].pack(contextGradient, rows: rows, columns: width, rowStride: width)
    addProduct(
      embedded.pointer,
      rows: width,
      rowStride: 1,
      innerStride: width,
      by: packed[0],
      to: base + layout.mix,
      stride: width
    )
    addRows(contextGradient, rows: rows, columns: width, to: base + layout.mixBias)
    let sumGradient = scratch[3].zeroed(rows * width)
    addProduct(
      contextGradient,
      rows: rows,
      rowStride: width,
      by: weights.mix.backward,
      to: sumGradient,
      stride: width
    )
    scatter(sumGradient, rows)
  }

  /// Remembers that an embedding row has a gradient.
  func touch(_ row: Int32) {
    if isTouched[Int(row)] { return }
    isTouched[Int(row)] = true
    touched.append(row)
  }

  /// Adds the gradient of each word's sum to the rows that it was the sum of.
  private func scatter(_ sums: UnsafePointer<Float>, _ rows: Int) {
    let width = d.embedding
    for row in 0..<rows {
      for feature in 0..<WordFeatures.count {
        let used = usedRows[row * WordFeatures.count + feature]
        if used < 0 { continue }
        touch(used)
        let target = embeddingGradient.pointer + Int(used) * width
        for component in 0..<width { target[component] += sums[row * width + component] }
      }
    }
  }
}
