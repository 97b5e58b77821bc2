/// The learned judge of pairs: for each relation and direction a logistic regression over
/// hashed features, all in one table of weights.
///
/// - Reference: Weinberger et al., Feature Hashing for Large Scale Multitask Learning
///   (2009), https://doi.org/10.1145/1553374.1553516
package struct Scorer: Sendable {
  /// What the scorer knows of one relation.
  package struct Relation: Sendable {
    package var name: String
    /// From which probability on a statement that no rule proposes is made.
    package var threshold: Float

    package init(name: String, threshold: Float) {
      self.name = name
      self.threshold = threshold
    }
  }

  /// A point of the calibration: a probability and the share of right statements there.
  package struct Point: Sendable {
    package var score: Float
    package var share: Float

    package init(score: Float, share: Float) {
      self.score = score
      self.share = share
    }
  }

  /// There are 2 to the power of this many rows.
  package let bits: Int
  /// The relations; number *i* has the columns 2*i* and, turned round, 2*i* + 1.
  package let relations: [Relation]
  /// Measured shares of right statements by ascending probability: of those that no rule
  /// proposes, and of those that one does.
  package let calibrations: [[Point]]
  /// Weights in a row: the columns, padded to a multiple of 16.
  package let stride: Int
  package let table: [Int8]
  package let weightScale: Float
  package let columnBiases: [Float]

  /// A scorer from its parts.
  ///
  /// - Precondition: there are `stride(columns:) << bits` weights and as many biases as
  ///   columns.
  package init(
    bits: Int,
    relations: [Relation],
    calibrations: [[Point]],
    weights: [Int8],
    scale: Float,
    biases: [Float]
  ) {
    self.bits = bits
    self.relations = relations
    self.calibrations = calibrations
    stride = Self.stride(columns: relations.count * 2)
    table = weights
    weightScale = scale
    columnBiases = biases
    precondition(weights.count == stride << bits, "a scorer's table has the wrong size")
    precondition(biases.count == relations.count * 2, "a scorer lacks biases")
  }

  /// The weights in a row of so many columns.
  package static func stride(columns: Int) -> Int { (columns + 15) / 16 * 16 }

  /// The row of a feature.
  @inline(__always)
  package static func row(_ feature: UInt32, bits: Int) -> Int {
    Int(feature >> UInt32(32 - bits))
  }

  /// The probability of each column of a pair.
  ///
  /// - Complexity: O(*f* · *c*) for *f* features and *c* columns.
  package func probabilities(_ features: [UInt32]) -> [Float] {
    var sums = [Int16](repeating: 0, count: stride)
    table.withUnsafeBytes { weights in
      sums.withUnsafeMutableBytes { sums in
        guard let base = weights.baseAddress, let target = sums.baseAddress else { return }
        for feature in features {
          let row = base + Self.row(feature, bits: bits) * stride
          for block in 0..<(stride / 16) {
            let values = row.loadUnaligned(fromByteOffset: block * 16, as: SIMD16<Int8>.self)
            var sum = target.loadUnaligned(fromByteOffset: block * 32, as: SIMD16<Int16>.self)
            sum &+= SIMD16<Int16>(truncatingIfNeeded: values)
            target.storeBytes(of: sum, toByteOffset: block * 32, as: SIMD16<Int16>.self)
          }
        }
      }
    }
    return columnBiases.indices.map { column in
      1 / (1 + Self.exponential(-(Float(sums[column]) * weightScale + columnBiases[column])))
    }
  }

  /// The share of right statements among those of a probability, as it was measured.
  package func calibrated(_ probability: Float, isProposed: Bool) -> Float {
    guard calibrations.count == 2 else { return probability }
    let calibration = calibrations[isProposed ? 1 : 0]
    guard let first = calibration.first, let last = calibration.last else { return probability }
    if probability <= first.score { return first.share }
    for (low, high) in zip(calibration, calibration.dropFirst()) where probability <= high.score {
      let width = max(high.score - low.score, 1e-6)
      return low.share + (high.share - low.share) * (probability - low.score) / width
    }
    return last.share
  }

  /// e to the power of `x`, the same on every machine.
  @inline(__always)
  package static func exponential(_ x: Float) -> Float {
    let clamped = min(max(x, -30), 30)
    // 2^k · e^r with |r| ≤ ln 2 / 2, the second factor by its series.
    let k = (clamped * 1.442_695).rounded()
    let r = clamped - k * 0.693_147_2
    let series =
      1 + r * (1 + r * (0.5 + r * (0.166_666_67 + r * (0.041_666_67 + r * 0.008_333_3))))
    return series * Float(sign: .plus, exponent: Int(k), significand: 1)
  }
}
