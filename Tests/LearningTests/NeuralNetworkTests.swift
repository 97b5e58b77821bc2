import Foundation
import Syntax
import Testing

@testable import Learning

@Suite struct NeuralNetworkTests {
  private static let dimensions = NeuralDimensions(
    vocabulary: 12,
    embedding: 8,
    hidden: 8,
    arc: 8,
    label: 8,
    tags: 5,
    relations: 4,
    names: 3
  )

  /// Sentences of random numbers: three lengths, one without a tree, two with names, one with
  /// probabilities of heads.
  private func examples() -> [NeuralExample] {
    var random = SeededRandom(seed: 11)
    return [4, 2, 3].enumerated().map { index, count in
      var example = NeuralExample()
      for word in 0..<count {
        example.rows += (0..<WordFeatures.count).map { _ in Int32(random.below(13)) - 1 }
        example.frequencies.append(3)
        example.tags.append(Int32(random.below(6)) - 1)
        if index != 1 {
          example.heads.append(word == 1 ? -1 : 1)
          example.relations.append(Int32(random.below(4)))
        }
        if index == 2 {
          example.arcs += [0.5] + (0..<count).map { $0 == word ? 0 : 0.25 }
        }
        if index != 0 { example.names.append(Int32(random.below(3))) }
      }
      return example
    }
  }

  private func loss(_ parameters: NeuralParameters) -> (NeuralShard, Float) {
    let weights = PackedWeights()
    weights.pack(parameters)
    let shard = NeuralShard(parameters: parameters, weights: weights)
    var settings = NeuralSettings()
    settings.dropout = 0
    let losses = shard.learn(examples(), [0, 1, 2], settings: settings, seed: 1, scale: 1)
    return (shard, losses.total)
  }

  @Test func `gradients are the slopes of the loss`() {
    let parameters = NeuralParameters(dimensions: Self.dimensions, seed: 4)
    var random = SeededRandom(seed: 2)
    // Away from zero, where the root's vectors and the biases start.
    for index in 0..<parameters.dense.count {
      parameters.dense.pointer[index] += 0.1 * (random.unit() - 0.5)
    }
    let (analytic, _) = loss(parameters)
    func check(_ weights: Weights, _ gradient: Weights, _ index: Int, _ name: String) {
      let step: Float = 0.004
      let old = weights.pointer[index]
      weights.pointer[index] = old + step
      let above = loss(parameters).1
      weights.pointer[index] = old - step
      let below = loss(parameters).1
      weights.pointer[index] = old
      let slope = (above - below) / (2 * step)
      let expected = gradient.pointer[index]
      #expect(
        abs(slope - expected) < 0.02 + 0.03 * abs(expected),
        "\(name) \(index): slope \(slope), gradient \(expected)"
      )
    }
    let layout = parameters.layout
    let starts: [(String, Int)] = [
      ("mix", layout.mix), ("mix bias", layout.mixBias), ("input 0", layout.input[0]),
      ("input 1", layout.input[1]), ("input bias 0", layout.inputBias[0]),
      ("input bias 1", layout.inputBias[1]), ("recurrent 00", layout.recurrent[0][0]),
      ("recurrent 01", layout.recurrent[0][1]), ("recurrent 10", layout.recurrent[1][0]),
      ("recurrent 11", layout.recurrent[1][1]), ("output", layout.output),
      ("output bias", layout.outputBias), ("bilinear", layout.bilinear),
      ("bilinear bias", layout.bilinearBias), ("root arc", layout.rootArc),
      ("root label", layout.rootLabel),
      ("distance", layout.distance + NeuralDimensions.reach - 2),
      ("relation", layout.relation), ("relation bias", layout.relationBias),
    ]
    for (name, start) in starts {
      for offset in 0..<4 { check(parameters.dense, analytic.gradient, start + offset, name) }
    }
    for index in stride(from: 0, to: parameters.embeddings.count, by: 7) {
      check(parameters.embeddings, analytic.embeddingGradient, index, "embedding")
    }
  }

  @Test func `a product of matrices is the sum of products, transposed or not`() {
    var random = SeededRandom(seed: 8)
    for (rows, inner, columns) in [(1, 3, 5), (4, 8, 8), (7, 5, 19), (9, 16, 24)] {
      let left = (0..<rows * inner).map { _ in random.unit() }
      let right = (0..<inner * columns).map { _ in random.unit() }
      let packed = PackedMatrix()
      packed.pack(right, rows: inner, columns: columns, rowStride: columns)
      var result = [Float](repeating: 1, count: rows * columns)
      addProduct(
        left,
        rows: rows,
        rowStride: inner,
        by: packed,
        to: &result,
        stride: columns
      )
      // The left matrix read as the transpose of its transpose.
      let turned = (0..<rows * inner).map { left[$0 % rows * inner + $0 / rows] }
      var again = [Float](repeating: 1, count: rows * columns)
      addProduct(
        turned,
        rows: rows,
        rowStride: 1,
        innerStride: rows,
        by: packed,
        to: &again,
        stride: columns
      )
      #expect(result == again)
      for row in 0..<rows {
        for column in 0..<columns {
          let sum = (0..<inner).reduce(Float(1)) {
            $0 + left[row * inner + $1] * right[$1 * columns + column]
          }
          #expect(abs(result[row * columns + column] - sum) < 1e-4)
        }
      }
    }
  }

  @Test func `the softmax gradient is probability minus gold`() {
    var scores: [Float] = [1, 2, 3, -1, 0.5, 0, 0, 9, 4, 2]
    let exact = scores.map { exp($0) }
    let sum = exact.reduce(0, +)
    let loss = softmaxGradient(&scores, count: 10, gold: 2, scale: 2)
    #expect(abs(loss + log(exact[2] / sum)) < 1e-4)
    for index in 0..<10 {
      #expect(abs(scores[index] - 2 * (exact[index] / sum - (index == 2 ? 1 : 0))) < 1e-5)
    }
  }
}
