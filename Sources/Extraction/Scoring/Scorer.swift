/// The learned judge of pairs: for each relation and direction a logistic regression over
/// hashed features, with one table of weights for all.
///
/// - Reference: Weinberger et al., Feature Hashing for Large Scale Multitask Learning
///   (2009), https://doi.org/10.1145/1553374.1553516
package struct Scorer: Sendable {
  /// 2 to the power of this many rows.
  package static let bits = 15
  /// Labels in a row.
  package let labels: Int
  /// Weights in a row: `labels`, padded to a multiple of 8.
  package let stride: Int
  /// The relations, by name, in the order of their labels.
  package let relations: [String]
  private let weights: [Int8]
  private let scale: Float
  private let biases: [Float]
  /// For each relation, from which probability on its statements are kept.
  package let thresholds: [Float]
  /// The points of the calibration: probabilities of the regression, ascending, and the
  /// share of right statements measured there.
  package let calibration: [(score: Float, share: Float)]

  package init(
    relations: [String],
    weights: [Int8],
    scale: Float,
    biases: [Float],
    thresholds: [Float],
    calibration: [(score: Float, share: Float)]
  ) {
    self.relations = relations
    labels = relations.count * 2
    stride = Self.stride(labels: labels)
    self.weights = weights
    self.scale = scale
    self.biases = biases
    self.thresholds = thresholds
    self.calibration = calibration
    precondition(weights.count == stride << Self.bits, "a scorer's table has the wrong size")
  }

  /// The weights of a row of so many labels, padding included.
  package static func stride(labels: Int) -> Int { (labels + 7) / 8 * 8 }

  /// The row of a feature.
  @inline(__always)
  package static func row(_ feature: UInt32) -> Int { Int(feature >> UInt32(32 - bits)) }

  /// The probability of each label of a pair.
  package func probabilities(_ features: [UInt32]) -> [Float] {
    var sums = [Int32](repeating: 0, count: stride)
    weights.withUnsafeBufferPointer { weights in
      sums.withUnsafeMutableBufferPointer { sums in
        for feature in features {
          let row = Self.row(feature) * stride
          for column in 0..<stride { sums[column] &+= Int32(weights[row + column]) }
        }
      }
    }
    return (0..<labels).map { label in
      let score = Float(sums[label]) * scale + biases[label]
      return 1 / (1 + Self.exponential(-score))
    }
  }

  /// The share of right statements among those of a probability, as it was measured.
  package func calibrated(_ probability: Float) -> Float {
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
  static func exponential(_ x: Float) -> Float {
    let clamped = min(max(x, -30), 30)
    // 2^k · e^r with |r| ≤ ln 2 / 2, the second factor by its series.
    let k = (clamped * 1.442_695).rounded()
    let r = clamped - k * 0.693_147_2
    let series = 1 + r * (1 + r * (0.5 + r * (0.166_666_67 + r * (0.041_666_67 + r * 0.008_333_3))))
    return series * Float(sign: .plus, exponent: Int(k), significand: 1)
  }
}
