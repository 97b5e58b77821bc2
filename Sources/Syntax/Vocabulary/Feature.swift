/// Hashes of feature templates filled with atoms.
///
/// Each is a linear hash of its atoms, whose high bits choose a row of weights.
package enum Feature {
  private static let first: UInt64 = 0x9e37_79b9_7f4a_7c15
  private static let second: UInt64 = 0xc2b2_ae3d_27d4_eb4f
  private static let third: UInt64 = 0x9fb2_1c65_1e98_df25

  /// The start of a template's hash.
  @inline(__always)
  private static func start(_ template: UInt64) -> UInt64 {
    (template &+ 1) &* 0xd6e8_feb8_6659_fd93
  }

  @inline(__always)
  package static func hash(_ template: UInt64, _ a: UInt64) -> UInt64 {
    let h = (start(template) ^ a) &* first
    return (h ^ (h >> 32)) &* third
  }

  @inline(__always)
  package static func hash(_ template: UInt64, _ a: UInt64, _ b: UInt64) -> UInt64 {
    let h = ((start(template) ^ a) &* first &+ b) &* second
    return (h ^ (h >> 32)) &* third
  }

  @inline(__always)
  package static func hash(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
    let h = (((start(template) ^ a) &* first &+ b) &* second &+ c) &* first
    return (h ^ (h >> 32)) &* third
  }

  @inline(__always)
  package static func hash(
    _ template: UInt64,
    _ a: UInt64,
    _ b: UInt64,
    _ c: UInt64,
    _ d: UInt64
  ) -> UInt64 {
    let h = ((((start(template) ^ a) &* first &+ b) &* second &+ c) &* first &+ d) &* second
    return (h ^ (h >> 32)) &* third
  }
}
