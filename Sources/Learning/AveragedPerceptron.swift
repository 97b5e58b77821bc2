import Syntax

/// An averaged multi-class perceptron over hashed features.
///
/// Weights are whole numbers while training; ``average()`` gives their mean over all
/// steps, which the model stores as 8- or 16-bit integers.
///
/// - Reference: Collins, Discriminative Training Methods for Hidden Markov Models
///   (2002), https://doi.org/10.3115/1118693.1118694
package final class AveragedPerceptron {
  /// There are 2 to the power of `bits` rows.
  package let bits: Int
  package let classes: Int
  /// Weights in a row, padding included.
  package let stride: Int
  /// The step that the next updates belong to; see ``advance()``.
  package private(set) var step: Int64 = 1
  private let shift: UInt64
  private let weights: UnsafeMutablePointer<Int32>
  private let totals: UnsafeMutablePointer<Int64>
  private let count: Int

  /// Makes a perceptron with all weights zero.
  ///
  /// - Parameter padding: rows are padded to a multiple of this many weights.
  package init(bits: Int, classes: Int, padding: Int = 16) {
    self.bits = bits
    self.classes = classes
    stride = (classes + padding - 1) / padding * padding
    shift = UInt64(64 - bits)
    count = stride << bits
    weights = .allocate(capacity: count)
    weights.initialize(repeating: 0, count: count)
    totals = .allocate(capacity: count)
    totals.initialize(repeating: 0, count: count)
  }

  deinit {
    weights.deallocate()
    totals.deallocate()
  }

  @inline(__always)
  private func offset(of feature: UInt64) -> Int {
    Int(truncatingIfNeeded: feature >> shift) * stride
  }

  /// Sets `sums`, of `stride` places, to the sums of the rows of `features`.
  package func score(
    _ features: UnsafeBufferPointer<UInt64>,
    into sums: UnsafeMutablePointer<Int32>
  ) {
    sums.update(repeating: 0, count: stride)
    for feature in features {
      let row = weights + offset(of: feature)
      for index in 0..<stride { sums[index] &+= row[index] }
    }
  }

  /// Adds `amount` to the weights of `features` for one class.
  package func add(_ amount: Int32, to label: Int, for features: UnsafeBufferPointer<UInt64>) {
    let weighted = Int64(amount) * step
    for feature in features {
      let place = offset(of: feature) + label
      weights[place] &+= amount
      totals[place] &+= weighted
    }
  }

  /// The perceptron's update after a mistake.
  package func update(
    _ features: UnsafeBufferPointer<UInt64>,
    gold: Int,
    predicted: Int
  ) {
    guard gold != predicted else { return }
    add(1, to: gold, for: features)
    add(-1, to: predicted, for: features)
  }

  /// Ends a step of training: call it once an instance, right or wrong.
  package func advance() { step += 1 }

  /// The averaged weights, row by row.
  package func average() -> [Float] {
    (0..<count).map { index in
      Float(weights[index]) - Float(Double(totals[index]) / Double(step))
    }
  }

  /// A section for `ByteWeights`: averaged weights as 8-bit integers.
  ///
  /// - Parameter scale: weights are multiplied by this and clipped to ±127.
  package func byteSection(scale: Float) -> SectionWriter {
    var writer = Self.header(bits: bits, classes: classes, stride: stride, elementSize: 1)
    writer.write(
      contentsOf: average().map { UInt8(bitPattern: Int8(Self.clip($0 * scale, 127))) }
    )
    return writer
  }

  /// A section for `QuadWeights`: averaged weights as 16-bit integers.
  ///
  /// - Parameter scale: weights are multiplied by this and clipped to ±32,767.
  package func quadSection(scale: Float) -> SectionWriter {
    precondition(stride == 4, "rows of four only")
    var writer = Self.header(bits: bits, classes: classes, stride: stride, elementSize: 2)
    writer.writeArray(average().map { Int16(Self.clip($0 * scale, 32_767)) })
    return writer
  }

  private static func clip(_ value: Float, _ limit: Float) -> Float {
    max(-limit, min(limit, value.rounded()))
  }

  private static func header(
    bits: Int,
    classes: Int,
    stride: Int,
    elementSize: Int
  ) -> SectionWriter {
    var writer = SectionWriter()
    writer.writeCount(bits)
    writer.writeCount(classes)
    writer.writeCount(stride)
    writer.writeCount(elementSize)
    writer.align(to: WeightsHeader.size)
    return writer
  }
}
