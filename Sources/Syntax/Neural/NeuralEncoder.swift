import CKernels

/// From words to the network's outputs, for a batch of sentences.
struct NeuralEncoder {
  let model: NeuralModel
  let workspace: NeuralWorkspace
  let order: StepOrder

  private var d: NeuralDimensions { model.dimensions }

  /// Fills the workspace's outputs.
  func run(_ sentences: [Sentence]) {
    embed(sentences)
    let rows = order.rows
    recur(0, model.recurrent.0, model.recurrent.1)
    model.input.1.multiply(
      workspace.context[0].pointer,
      rows,
      stride: d.context,
      into: workspace.gates.pointer,
      d.gates
    )
    recur(1, model.recurrent.2, model.recurrent.3)
    model.output.multiply(
      workspace.context[1].pointer,
      rows,
      stride: d.context,
      into: workspace.outputs.pointer,
      model.output.rows
    )
  }

  /// The inputs' share of the first layer's gates: for frequent words from the model's
  /// table, for others from the sum of the embeddings of their features.
  private func embed(_ sentences: [Sentence]) {
    var others = 0
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: WordFeatures.count) { hashes in
      for (lane, index) in order.sentences.enumerated() {
        let sentence = sentences[index]
        sentence.text.withUnsafeBufferPointer { text in
          for word in 0..<min(sentence.count, order.steps) {
            let start = Int(sentence.starts[word])
            let form = UnsafeBufferPointer(
              start: text.baseAddress! + start,
              count: Int(sentence.ends[word]) - start
            )
            let row = order.starts[word] &+ lane
            let known = model.frequent.row(of: StableHash.hash(form) | 1)
            if known >= 0 {
              expand(model.projections + known &* d.gates, row)
            } else {
              sum(form, hashes.baseAddress!, others)
              workspace.others.pointer[others] = Int32(row)
              others &+= 1
            }
          }
        }
      }
    }
    project(others)
  }

  /// The gates of a frequent word.
  @inline(__always)
  private func expand(_ source: UnsafePointer<Int16>, _ row: Int) {
    let target = workspace.gates.pointer + row &* d.gates
    for gate in 0..<d.gates { target[gate] = Float(source[gate]) * (1 / NeuralModel.gateScale) }
  }

  /// The sum of the embeddings of a word's features.
  private func sum(
    _ form: UnsafeBufferPointer<UInt8>,
    _ hashes: UnsafeMutablePointer<UInt64>,
    _ place: Int
  ) {
    let width = d.embedding
    WordFeatures.hash(form, into: hashes)
    let sum = workspace.sums.pointer + place &* width
    sum.update(repeating: 0, count: width)
    for feature in 0..<WordFeatures.count {
      var row = model.features.row(of: hashes[feature])
      if row < 0 {
        if feature > 0 { continue }
        row = 0
      }
      add(row, to: sum, width)
    }
  }

  /// The gates of the words that have no row in the model's table.
  private func project(_ count: Int) {
    let width = d.embedding
    model.mix.multiply(
      workspace.sums.pointer,
      count,
      stride: width,
      into: workspace.mixedSums.pointer,
      width
    )
    var index = 0
    while index < count &* width {
      let value = Activation.rectified(loadFloats(workspace.mixedSums.pointer + index))
      store(rounded(value * NeuralModel.mixScale), workspace.mixed.pointer + index)
      index &+= 8
    }
    let gates = workspace.otherGates.pointer
    model.input.0.multiply(
      workspace.mixed.pointer,
      count,
      stride: width,
      into: gates,
      d.gates
    )
    for place in 0..<count {
      let row = Int(workspace.others.pointer[place])
      (workspace.gates.pointer + row &* d.gates)
        .update(from: gates + place &* d.gates, count: d.gates)
    }
  }

  @inline(__always)
  private func add(_ row: Int, to sum: UnsafeMutablePointer<Int16>, _ width: Int) {
    let line = UnsafeRawPointer(model.embeddings + row &* width)
    let target = UnsafeMutableRawPointer(sum)
    var index = 0
    while index < width {
      let weights = line.loadUnaligned(fromByteOffset: index, as: SIMD8<Int8>.self)
      let old = target.loadUnaligned(fromByteOffset: 2 &* index, as: SIMD8<Int16>.self)
      target.storeBytes(
        of: old &+ SIMD8<Int16>(truncatingIfNeeded: weights),
        toByteOffset: 2 &* index,
        as: SIMD8<Int16>.self
      )
      index &+= 8
    }
  }

  /// One recurrent layer in both directions, its inputs' share of the gates being there.
  private func recur(_ layer: Int, _ forward: IntegerMatrix, _ backward: IntegerMatrix) {
    let hidden = d.hidden
    let outputs = workspace.context[layer].pointer
    for direction in 0..<2 {
      let matrix = direction == 0 ? forward : backward
      let offset = direction &* hidden
      var before = -1
      for step in 0..<order.steps {
        let now = direction == 0 ? step : order.steps &- 1 &- step
        let lanes = order.lanes[now]
        let start = order.starts[now]
        let known = before < 0 ? 0 : min(lanes, order.lanes[before])
        let gates = workspace.gates.pointer + start &* d.gates + 3 &* offset
        if known > 0 {
          matrix.addProduct(
            outputs + order.starts[before] &* d.context + offset,
            known,
            stride: d.context,
            to: gates,
            d.gates
          )
        }
        for lane in 0..<lanes {
          egraph_cell(
            gates + lane &* d.gates,
            workspace.cells.pointer + lane &* hidden,
            lane < known ? 0 : 1,
            hidden,
            NeuralModel.hiddenScale,
            outputs + (start &+ lane) &* d.context + offset
          )
        }
        before = now
      }
    }
  }
}

@inline(__always)
func loadFloats(_ pointer: UnsafePointer<Float>) -> SIMD8<Float> {
  UnsafeRawPointer(pointer).loadUnaligned(as: SIMD8<Float>.self)
}

@inline(__always)
func store(_ value: SIMD8<Int16>, _ pointer: UnsafeMutablePointer<Int16>) {
  UnsafeMutableRawPointer(pointer).storeBytes(of: value, as: SIMD8<Int16>.self)
}
