import Syntax

/// The optimiser: Adam, with moments of embeddings moved only where they have a gradient.
///
/// - Reference: Kingma and Ba 2015.
final class Adam {
  private let parameters: NeuralParameters
  private let first: Weights, second: Weights
  private let embeddingFirst: Weights, embeddingSecond: Weights
  private let momentum: Float = 0.9
  private let variance: Float = 0.95
  private var momentumPower: Float = 1
  private var variancePower: Float = 1

  init(_ parameters: NeuralParameters) {
    self.parameters = parameters
    first = Weights(count: parameters.dense.count)
    second = Weights(count: parameters.dense.count)
    embeddingFirst = Weights(count: parameters.embeddings.count)
    embeddingSecond = Weights(count: parameters.embeddings.count)
  }

  /// Moves the weights by one step.
  ///
  /// - Parameters:
  ///   - gradient: that of all weights but the embeddings.
  ///   - embeddingGradient: that of the embeddings, of which only `rows` are read.
  ///   - scale: what the gradients are multiplied by first.
  func step(
    _ gradient: Weights,
    _ embeddingGradient: Weights,
    rows: [Int32],
    rate: Float,
    scale: Float
  ) {
    momentumPower *= momentum
    variancePower *= variance
    let size = rate * (1 - variancePower).squareRoot() / (1 - momentumPower)
    move(
      parameters.dense.pointer,
      gradient.pointer,
      first.pointer,
      second.pointer,
      gradient.count,
      size,
      scale
    )
    let width = parameters.dimensions.embedding
    for row in rows {
      let offset = Int(row) * width
      move(
        parameters.embeddings.pointer + offset,
        embeddingGradient.pointer + offset,
        embeddingFirst.pointer + offset,
        embeddingSecond.pointer + offset,
        width,
        size,
        scale
      )
    }
  }

  private func move(
    _ weights: UnsafeMutablePointer<Float>,
    _ gradient: UnsafePointer<Float>,
    _ first: UnsafeMutablePointer<Float>,
    _ second: UnsafeMutablePointer<Float>,
    _ count: Int,
    _ size: Float,
    _ scale: Float
  ) {
    var index = 0
    while index < count {
      let slope = load(gradient + index) * scale
      let mean = load(first + index) * momentum + slope * (1 - momentum)
      let square = load(second + index) * variance + slope * slope * (1 - variance)
      store(mean, first + index)
      store(square, second + index)
      store(
        load(weights + index) - size * mean / (square.squareRoot() + 1e-8),
        weights + index
      )
      index += 8
    }
  }
}
