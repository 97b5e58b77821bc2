/// The network's squashing functions, as rational functions of Float.
///
/// They are made of additions, products, quotients and comparisons only, which IEEE 754
/// defines to the last bit: every machine gives the same results, whatever its vectors.
package enum Activation {
  /// The hyperbolic tangent, within 0.0001, of eight values.
  ///
  /// - Reference: the continued fraction of J. H. Lambert (1761), to the seventh power.
  @inline(__always)
  package static func tanh(_ value: SIMD8<Float>) -> SIMD8<Float> {
    let x = cut(value, at: 4.97)
    let s = x * x
    let above = x * (135_135 + s * (17_325 + s * (378 + s)))
    let below = 135_135 + s * (62_370 + s * (3_150 + s * 28))
    return above / below
  }

  /// The logistic function, within 0.0001, of eight values.
  @inline(__always)
  package static func sigmoid(_ value: SIMD8<Float>) -> SIMD8<Float> {
    0.5 + 0.5 * tanh(0.5 * value)
  }

  /// Eight values, those beyond ±`bound` replaced by it.
  @inline(__always)
  static func cut(_ value: SIMD8<Float>, at bound: Float) -> SIMD8<Float> {
    let high = SIMD8<Float>(repeating: bound)
    let low = value.replacing(with: high, where: value .> high)
    return low.replacing(with: -high, where: low .< -high)
  }

  /// Eight values, those below zero replaced by it.
  @inline(__always)
  static func rectified(_ value: SIMD8<Float>) -> SIMD8<Float> {
    value.replacing(with: SIMD8(repeating: 0), where: value .< 0)
  }
}
