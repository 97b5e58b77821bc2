/// A table from feature hashes to 32-bit payloads in a model, read in place.
///
/// Buckets are one cache line each: eight 32-bit fingerprints, then their eight
/// payloads. A feature is in its own bucket or nowhere, so a look-up reads one line.
package struct FeatureIndex: @unchecked Sendable {
  /// Places in a bucket.
  package static let width = 8
  private let base: UnsafeRawPointer
  private let buckets: UInt64

  /// Opens an index: a 32-bit count of buckets, padding to 64 bytes, the buckets.
  ///
  /// - Throws: ``ModelError`` where the bytes are malformed.
  package init(_ reader: inout ByteReader) throws(ModelError) {
    let count = try reader.readCount(limit: 1 << 24)
    try reader.align(to: 64)
    let words = try reader.readArray(UInt32.self, count: count * Self.width * 2)
    guard count > 0, let base = words.baseAddress else { throw reader.malformed }
    self.base = UnsafeRawPointer(base)
    buckets = UInt64(count)
  }

  /// The bucket of a feature, of `count` buckets.
  @inline(__always)
  package static func bucket(_ feature: UInt64, of count: UInt64) -> Int {
    Int(truncatingIfNeeded: ((feature >> 32) &* count) >> 32)
  }

  /// What a feature is told apart by inside of its bucket; never 0.
  @inline(__always)
  package static func fingerprint(_ feature: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: feature) | 1
  }

  /// The payload of a feature; 0 where it is not in the index.
  ///
  /// - Complexity: O(1), one cache line.
  @inline(__always)
  package func payload(_ feature: UInt64) -> UInt32 {
    let bucket = base + Self.bucket(feature, of: buckets) &* 64
    let prints = bucket.loadUnaligned(as: SIMD8<UInt32>.self)
    let payloads = bucket.loadUnaligned(fromByteOffset: 32, as: SIMD8<UInt32>.self)
    let wanted = SIMD8<UInt32>(repeating: Self.fingerprint(feature))
    return payloads.replacing(with: 0, where: prints .!= wanted).wrappedSum()
  }
}
