import Syntax

/// Dropout and rectification, forward and back.
extension NeuralShard {
  /// A mask a sentence: each component of each sentence is kept or dropped at all its words.
  ///
  /// - Reference: Gal and Ghahramani, dropout in recurrent networks, 2016.
  func fill(
    _ mask: Buffer,
    _ order: StepOrder,
    _ width: Int,
    _ dropout: Float,
    _ random: inout SeededRandom
  ) {
    let count = order.sentences.count * width
    let target = mask.reserve(count)
    let kept = 1 / (1 - dropout)
    for index in 0..<count {
      target[index] = dropout > 0 && random.unit() < dropout ? 0 : kept
    }
  }

  /// Multiplies the rows of a matrix by their sentences' masks.
  func apply(
    _ mask: Buffer,
    _ order: StepOrder,
    _ width: Int,
    _ matrix: UnsafeMutablePointer<Float>,
    _ stride: Int
  ) {
    for step in 0..<order.steps {
      for lane in 0..<order.lanes[step] {
        let row = matrix + (order.starts[step] + lane) * stride
        let factors = mask.pointer + lane * width
        for column in 0..<width { row[column] *= factors[column] }
      }
    }
  }

  /// Copies a bias to each row of a matrix.
  func spread(
    _ bias: UnsafePointer<Float>,
    _ width: Int,
    _ rows: Int,
    _ matrix: UnsafeMutablePointer<Float>
  ) {
    for row in 0..<rows { (matrix + row * width).update(from: bias, count: width) }
  }

  /// Replaces what is below zero by zero.
  func rectify(_ matrix: UnsafeMutablePointer<Float>, rows: Int, columns: Int, stride: Int) {
    for row in 0..<rows {
      let line = matrix + row * stride
      for column in 0..<columns { line[column] = line[column] > 0 ? line[column] : 0 }
    }
  }

  /// Takes a gradient back through dropout and rectification, whose results `values` are.
  func unrectify(
    _ values: UnsafePointer<Float>,
    _ gradient: UnsafeMutablePointer<Float>,
    rows: Int,
    columns: Int,
    _ stride: Int,
    _ kept: Float
  ) {
    for row in 0..<rows {
      let value = values + row * stride
      let line = gradient + row * stride
      for column in 0..<columns { line[column] = value[column] > 0 ? line[column] * kept : 0 }
    }
  }
}
