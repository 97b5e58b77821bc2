/// The one generator that randomised algorithms take: the same seed gives the same numbers on every
/// machine. Not for secrets.
///
/// SplitMix64. Source: Steele, Lea and Flood, “Fast splittable pseudorandom number generators”,
/// OOPSLA 2014, https://doi.org/10.1145/2660193.2660195.
public struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts the sequence of a seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  @inlinable
  public mutating func next() -> UInt64 { advance() }

  @usableFromInline
  mutating func advance() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to `bound`, each as likely: Lemire's multiplication, without the correction
  /// of its bias, which stays below bound / 2³².
  mutating func index(below bound: Int) -> Int {
    Int(truncatingIfNeeded: ((advance() >> 32) &* UInt64(bound)) >> 32)
  }

  /// A number from 0 up to 1.
  mutating func unit() -> Double { Double(advance() >> 11) * 0x1p-53 }

  /// Puts the elements in random order: Fisher and Yates.
  mutating func shuffle<T>(_ elements: UnsafeMutableBufferPointer<T>) {
    var last = elements.count - 1
    while last > 0 {
      elements.swapAt(last, index(below: last + 1))
      last -= 1
    }
  }

  /// `count` different nodes out of `nodeCount`, ascending: Floyd's algorithm.
  mutating func sample(_ count: Int, outOf nodeCount: Int) -> [Graph.Node] {
    var chosen: Set<Graph.Node> = []
    for last in (nodeCount - count)..<nodeCount {
      if !chosen.insert(Graph.Node(index(below: last + 1))).inserted {
        chosen.insert(Graph.Node(last))
      }
    }
    return chosen.sorted()
  }
}
