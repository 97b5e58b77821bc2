/// Decides whether there is a boundary, from a rule's verdict and features.
///
/// The tokeniser asks a trained model or its rules; the trainer answers with the treebank.
package protocol BoundaryDecision {
  /// Whether features are needed at all.
  var needsFeatures: Bool { get }
  /// Whether the answers are the treebank's: then they stand, whatever rules are sure of.
  var isTaught: Bool { get }

  /// Whether there is a boundary.
  ///
  /// - Parameters:
  ///   - offset: where in the text the piece after the boundary starts.
  ///   - rule: what the rules say.
  ///   - least: by how much a model's weights must speak for a boundary.
  ///   - features: hashed features; empty where none are needed.
  mutating func isBoundary(
    at offset: Int32,
    rule: Bool,
    least: Int32,
    features: [UInt64]
  ) -> Bool
}

/// By how much weights must speak for a boundary that no mark tells of: wrong ones are mostly near.
let unmarkedBoundary: Int32 = 1000

/// Decides by rules, or by a linear model's weights where there is one.
struct TrainedBoundaries: BoundaryDecision {
  let weights: QuadWeights?

  var needsFeatures: Bool { weights != nil }
  var isTaught: Bool { false }

  @inline(__always)
  func isBoundary(at offset: Int32, rule: Bool, least: Int32, features: [UInt64]) -> Bool {
    guard let weights else { return rule }
    var sum = SIMD4<Int32>.zero
    for feature in features { sum &+= weights.row(feature) }
    return sum[1] &- sum[0] > least
  }
}

/// Collects hashed features, one a template.
struct FeatureCollector {
  private(set) var features: [UInt64] = []
  private var template: UInt64 = 0

  /// Forgets the features of the last decision.
  @inline(__always)
  mutating func restart() {
    features.removeAll(keepingCapacity: true)
    template = 0
  }

  /// Adds the feature of the next template.
  @inline(__always)
  mutating func add(_ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) {
    template &+= 1
    var value = template &* 0x9E37_79B9_7F4A_7C15 &+ first
    value = value &* 0xC2B2_AE3D_27D4_EB4F &+ second
    value = (value ^ value >> 29) &* 0x1656_67B1_9E37_79F9 &+ third
    features.append(StableHash.mix(value))
  }
}

/// The hash of bytes in lower case (ASCII), so that case is no difference.
@inline(__always)
func lowercaseHash(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int32, _ end: Int32) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for position in Int(start)..<Int(end) {
    let byte = bytes[position]
    hash = (hash ^ UInt64(byte &- 65 < 26 ? byte | 32 : byte)) &* 0x100_0000_01B3
  }
  return hash
}
