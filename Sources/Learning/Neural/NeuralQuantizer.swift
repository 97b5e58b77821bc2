import Syntax

/// Writes the network as the model file has it: the mirror of `NeuralModel`.
package struct NeuralQuantizer {
  private let parameters: NeuralParameters
  private var writer = SectionWriter()

  /// The bytes of the section.
  ///
  /// - Parameters:
  ///   - tags: the raw values of the universal and the Penn tag of each class.
  ///   - relations: the raw values of the relations of each class.
  package static func section(
    _ parameters: NeuralParameters,
    vocabulary: FeatureVocabulary,
    tags: [(UInt8, UInt8)],
    relations: [UInt8]
  ) -> [UInt8] {
    var quantizer = NeuralQuantizer(parameters: parameters)
    quantizer.write(vocabulary, tags, relations)
    return quantizer.writer.bytes
  }

  private init(parameters: NeuralParameters) { self.parameters = parameters }

  private mutating func write(
    _ vocabulary: FeatureVocabulary,
    _ tags: [(UInt8, UInt8)],
    _ relations: [UInt8]
  ) {
    let d = parameters.dimensions
    let layout = parameters.layout
    let frequent = vocabulary.frequentForms
    for size in [
      d.vocabulary, d.embedding, d.hidden, d.arc, d.label, d.tags, d.relations, d.names,
      frequent.count,
    ] { writer.writeCount(size) }
    for (universal, penn) in tags {
      writer.write(universal)
      writer.write(penn)
    }
    for relation in relations { writer.write(relation) }
    writer.align(to: 64)
    writeTable(vocabulary.hashes.enumerated().dropFirst().map { ($1, $0) })
    writeTable(
      frequent.enumerated().map { index, form in
        (form.withUnsafeBufferPointer { StableHash.hash($0) } | 1, index)
      }
    )
    writeProjections(frequent, vocabulary)
    let embeddingScale = writeEmbeddings()
    writeMatrix(
      layout.mix,
      d.embedding,
      d.embedding,
      layout.mixBias,
      input: embeddingScale,
      limit: Float(WordFeatures.count * 127)
    )
    for layer in 0..<NeuralDimensions.layers {
      writeMatrix(
        layout.input[layer],
        layer == 0 ? d.embedding : d.context,
        d.gates,
        layout.inputBias[layer],
        input: layer == 0 ? NeuralModel.mixScale : NeuralModel.hiddenScale,
        limit: layer == 0 ? 32_767 : NeuralModel.hiddenScale
      )
    }
    for layer in 0..<NeuralDimensions.layers {
      for direction in 0..<2 {
        writeMatrix(
          layout.recurrent[layer][direction],
          d.hidden,
          d.gates / 2,
          nil,
          input: NeuralModel.hiddenScale,
          limit: NeuralModel.hiddenScale
        )
      }
    }
    writeMatrix(
      layout.output,
      d.context,
      d.outputs,
      layout.outputBias,
      input: NeuralModel.hiddenScale,
      limit: NeuralModel.hiddenScale
    )
    writeMatrix(
      layout.bilinear,
      d.arc,
      d.arc,
      layout.bilinearBias,
      input: NeuralModel.headScale,
      limit: 32_767
    )
    writeMatrix(
      layout.relation,
      d.label,
      d.relations,
      layout.relationBias,
      input: NeuralModel.headScale,
      limit: 32_767
    )
    let base = parameters.dense.pointer
    writer.align(to: 64)
    for index in 0..<d.arc {
      writer.write(small(base[layout.rootArc + index] * NeuralModel.headScale))
    }
    for index in 0..<d.label {
      writer.write(small(base[layout.rootLabel + index] * NeuralModel.headScale))
    }
    writer.align(to: 64)
    for index in 0..<NeuralDimensions.distances {
      writer.write(
        Int32(
          (base[layout.distance + index] * NeuralModel.headScale * NeuralModel.queryScale).rounded()
        )
      )
    }
  }

  private func small(_ value: Float) -> Int16 {
    Int16(max(-32_767, min(32_767, value.rounded())))
  }

  /// An open-addressed table from hashes to rows.
  private mutating func writeTable(_ entries: [(hash: UInt64, row: Int)]) {
    var bits = 4
    while 1 << bits < entries.count * 2 { bits += 1 }
    let size = 1 << bits
    var keys = [UInt64](repeating: 0, count: size)
    var rows = [Int32](repeating: -1, count: size)
    for (hash, row) in entries {
      var slot = Int(hash >> UInt64(64 - bits))
      while keys[slot] != 0 { slot = (slot + 1) % size }
      keys[slot] = hash
      rows[slot] = Int32(row)
    }
    writer.writeCount(bits)
    writer.align(to: 64)
    writer.writeArray(keys)
    writer.writeArray(rows)
    writer.writeCount(entries.count)
    writer.align(to: 64)
  }

  /// The inputs' share of the first layer's gates for frequent words.
  private mutating func writeProjections(_ forms: [[UInt8]], _ vocabulary: FeatureVocabulary) {
    let d = parameters.dimensions
    let base = parameters.dense.pointer
    let layout = parameters.layout
    var values: [Int16] = []
    values.reserveCapacity(max(1, forms.count) * d.gates)
    for form in forms {
      var sum = [Float](repeating: 0, count: d.embedding)
      for (feature, row) in vocabulary.rows(of: form).enumerated() {
        let row = feature == 0 ? max(0, row) : row
        if row < 0 { continue }
        for index in 0..<d.embedding {
          sum[index] += parameters.embeddings.pointer[Int(row) * d.embedding + index]
        }
      }
      var gates = (0..<d.gates).map { base[layout.inputBias[0] + $0] }
      for index in 0..<d.embedding {
        var mixed = base[layout.mixBias + index]
        for input in 0..<d.embedding {
          mixed += sum[input] * base[layout.mix + input * d.embedding + index]
        }
        if mixed <= 0 { continue }
        let row = base + layout.input[0] + index * d.gates
        for gate in 0..<d.gates { gates[gate] += mixed * row[gate] }
      }
      values += gates.map { small($0 * NeuralModel.gateScale) }
    }
    if forms.isEmpty { values = Array(repeating: 0, count: d.gates) }
    writer.writeArray(values)
  }

  /// The embeddings as 8-bit integers; returns what they were multiplied by.
  ///
  /// The few that are more than the 99.9th percentile are cut.
  private mutating func writeEmbeddings() -> Float {
    let values = UnsafeBufferPointer(
      start: parameters.embeddings.pointer,
      count: parameters.embeddings.count
    )
    let sizes = values.map { abs($0) }.sorted()
    let largest = sizes[(sizes.count - 1) * 999 / 1000]
    let scale = 127 / max(largest, 1e-6)
    writer.write(
      contentsOf: values.map {
        UInt8(bitPattern: Int8(max(-127, min(127, ($0 * scale).rounded()))))
      }
    )
    return scale
  }

  /// A matrix, transposed to a row an output.
  ///
  /// - Parameters:
  ///   - input: what the inputs were multiplied by.
  ///   - limit: the largest input as an integer; no sum of products can overflow 32 bits.
  private mutating func writeMatrix(
    _ offset: Int,
    _ inputs: Int,
    _ outputs: Int,
    _ bias: Int?,
    input: Float,
    limit: Float
  ) {
    let rows = (outputs + 3) / 4 * 4
    let base = parameters.dense.pointer
    writer.writeCount(rows)
    writer.writeCount(inputs)
    writer.align(to: 64)
    var scales: [Float] = []
    var weights: [Int16] = []
    weights.reserveCapacity(rows * inputs)
    for row in 0..<rows {
      let column = (0..<inputs).map { row < outputs ? base[offset + $0 * outputs + row] : 0 }
      let sum = max(column.reduce(0) { $0 + abs($1) }, 1e-6)
      let largest = max(column.reduce(0) { max($0, abs($1)) }, 1e-6)
      let scale = min(32_767 / largest, (2_147_483_392 / limit - Float(inputs)) / sum)
      weights += column.map { small($0 * scale) }
      scales.append(1 / (scale * input))
    }
    writer.writeArray(weights)
    writer.align(to: 64)
    for scale in scales { writer.write(scale) }
    for row in 0..<rows {
      writer.write(bias.map { row < outputs ? base[$0 + row] : 0 } ?? Float(0))
    }
  }
}
