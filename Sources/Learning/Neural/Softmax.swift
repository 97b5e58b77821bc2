import Foundation

/// The exponential function of eight values of at most zero, within 3 units in the last place.
///
/// Made of IEEE operations only, so that training gives the same bytes everywhere.
@inline(__always)
func exponential(_ value: SIMD8<Float>) -> SIMD8<Float> {
  let x = value.replacing(with: SIMD8(repeating: -87), where: value .< -87)
  let power = (x * 1.442_695_04).rounded(.toNearestOrEven)
  let rest = (x - power * 0.693_359_375) + power * 2.121_944_4e-4
  var sum = 1.987_569_15e-4 * rest + 1.398_199_95e-3
  sum = sum * rest + 8.333_451_9e-3
  sum = sum * rest + 4.166_579_6e-2
  sum = sum * rest + 0.166_666_65
  sum = sum * rest + 0.5
  let result = sum * rest * rest + rest + 1
  let exponent = SIMD8<Int32>(truncatingIfNeeded: SIMD8<Int32>(power) &+ 127) &<< 23
  return result * unsafeBitCast(exponent, to: SIMD8<Float>.self)
}

/// Replaces scores by the gradient of the softmax loss, `scale` · (probability − gold).
///
/// - Returns: the loss, −log of the gold class's probability, not scaled.
/// - Complexity: O(*count*).
func softmaxGradient(
  _ scores: UnsafeMutablePointer<Float>,
  count: Int,
  gold: Int,
  scale: Float
) -> Float {
  let sum = exponentials(scores, count)
  let factor = scale / sum
  let likelihood = scores[gold] / sum
  for index in 0..<count { scores[index] *= factor }
  scores[gold] -= scale
  return -log(max(likelihood, 1e-30))
}

/// Replaces scores by the gradient of the cross-entropy, `scale` · (probability − share).
///
/// - Returns: the cross-entropy, not scaled.
/// - Reference: Hinton, Vinyals and Dean 2015, learning the probabilities of other models.
/// - Complexity: O(*count*).
func softmaxGradient(
  _ scores: UnsafeMutablePointer<Float>,
  count: Int,
  shares: UnsafePointer<Float>,
  scale: Float
) -> Float {
  let factor = 1 / exponentials(scores, count)
  var loss: Float = 0
  for index in 0..<count {
    let probability = scores[index] * factor
    if shares[index] > 1e-4 { loss -= shares[index] * log(max(probability, 1e-30)) }
    scores[index] = scale * (probability - shares[index])
  }
  return loss
}

/// Replaces scores by the exponentials of what they are below the highest; returns the sum.
func exponentials(_ scores: UnsafeMutablePointer<Float>, _ count: Int) -> Float {
  var highest = scores[0]
  for index in 1..<max(count, 1) { highest = max(highest, scores[index]) }
  var sum: Float = 0
  var index = 0
  while index < count {
    let width = min(8, count - index)
    var values = SIMD8<Float>(repeating: -1e9)
    if width == 8 {
      values = load(scores + index)
    } else {
      for lane in 0..<width { values[lane] = scores[index + lane] }
    }
    values = exponential(values - highest)
    for lane in 0..<width {
      scores[index + lane] = values[lane]
      sum += values[lane]
    }
    index += 8
  }
  return sum
}
