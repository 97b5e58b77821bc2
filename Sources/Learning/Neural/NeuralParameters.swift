package import Syntax

/// Where each matrix of the network is in one array of all weights but the embeddings.
struct ParameterLayout {
  let dimensions: NeuralDimensions
  /// Embedding to embedding: the mixing layer before the first recurrent one.
  let mix: Int, mixBias: Int
  /// Inputs to gates of both directions, by layer.
  var input: [Int] = [], inputBias: [Int] = []
  /// Outputs of the step before to gates, by layer and direction.
  var recurrent: [[Int]] = []
  /// Context to outputs.
  let output: Int, outputBias: Int
  /// Dependent to query and its bias; compared with heads.
  let bilinear: Int, bilinearBias: Int
  /// The root as a head of arcs and of relations; its score's and the distances' weights.
  let rootArc: Int, rootLabel: Int, distance: Int
  /// Label components to relations.
  let relation: Int, relationBias: Int
  /// The number of weights.
  let count: Int

  init(_ dimensions: NeuralDimensions) {
    self.dimensions = dimensions
    let d = dimensions
    var next = 0
    func take(_ size: Int) -> Int {
      defer { next += (size + 7) / 8 * 8 }
      return next
    }
    mix = take(d.embedding * d.embedding)
    mixBias = take(d.embedding)
    for layer in 0..<NeuralDimensions.layers {
      input.append(take((layer == 0 ? d.embedding : d.context) * d.gates))
      inputBias.append(take(d.gates))
      recurrent.append([take(d.hidden * d.gates / 2), take(d.hidden * d.gates / 2)])
    }
    output = take(d.context * d.outputs)
    outputBias = take(d.outputs)
    bilinear = take(d.arc * d.arc)
    bilinearBias = take(d.arc)
    rootArc = take(d.arc)
    rootLabel = take(d.label)
    distance = take(NeuralDimensions.distances)
    relation = take(d.label * d.relations)
    relationBias = take(d.relations)
    count = next
  }
}

/// An array of weights, gradients or moments: zero at first, 64-byte aligned.
final class Weights {
  let count: Int
  let pointer: UnsafeMutablePointer<Float>

  init(count: Int) {
    self.count = count
    pointer = UnsafeMutableRawPointer.allocate(byteCount: max(count, 16) * 4, alignment: 64)
      .bindMemory(to: Float.self, capacity: max(count, 16))
    pointer.update(repeating: 0, count: count)
  }

  deinit { UnsafeMutableRawPointer(pointer).deallocate() }

  func clear() { pointer.update(repeating: 0, count: count) }
}

/// All weights of the network, in single precision.
package final class NeuralParameters {
  package let dimensions: NeuralDimensions
  let layout: ParameterLayout
  let dense: Weights
  let embeddings: Weights

  /// Random weights: Glorot's for matrices, zero for biases.
  ///
  /// The gates' biases start so that three quarters of the cell is kept.
  package init(dimensions: NeuralDimensions, seed: UInt64) {
    self.dimensions = dimensions
    layout = ParameterLayout(dimensions)
    dense = Weights(count: layout.count)
    embeddings = Weights(count: dimensions.vocabulary * dimensions.embedding)
    var random = SeededRandom(seed: seed)
    let d = dimensions
    for index in 0..<embeddings.count {
      embeddings.pointer[index] = 0.17 * (2 * random.unit() - 1)
    }
    fill(layout.mix, d.embedding, d.embedding, d.embedding, &random)
    for layer in 0..<NeuralDimensions.layers {
      fill(layout.input[layer], layer == 0 ? d.embedding : d.context, d.gates, d.hidden, &random)
      for direction in 0..<2 {
        fill(layout.recurrent[layer][direction], d.hidden, d.gates / 2, d.hidden, &random)
        for unit in 0..<d.hidden {
          dense.pointer[layout.inputBias[layer] + direction * 3 * d.hidden + unit] = -1
        }
      }
    }
    fill(layout.output, d.context, d.outputs, 2 * d.arc, &random)
    for index in 0..<d.arc { dense.pointer[layout.bilinear + index * (d.arc + 1)] = 0.3 }
    fill(layout.relation, d.label, d.relations, d.relations, &random)
  }

  private func fill(
    _ offset: Int,
    _ rows: Int,
    _ columns: Int,
    _ fan: Int,
    _ random: inout SeededRandom
  ) {
    let bound = (6 / Float(rows + fan)).squareRoot()
    for index in 0..<rows * columns {
      dense.pointer[offset + index] = bound * (2 * random.unit() - 1)
    }
  }
}

extension SeededRandom {
  /// A number in [0, 1).
  mutating func unit() -> Float { Float(next() >> 40) * 0x1p-24 }
}
