/// A sparse matrix of 8-bit weights in a model: features by classes.
///
/// Only features with a weight worth keeping are stored, each with its classes.
package struct SparseWeights: @unchecked Sendable {
  package let classes: Int
  /// Places that sums of scores need: `classes` rounded up to a multiple of 16.
  package var stride: Int { (classes + 15) / 16 * 16 }
  private let index: FeatureIndex
  private let entries: UnsafePointer<UInt16>
  private let count: Int

  /// Opens a section: the count of classes and of entries, the index, the entries.
  ///
  /// An entry is a class in the high byte and its weight in the low one. A payload of
  /// the index is the number of a feature's first entry in its low 24 bits, and how
  /// many it has in the high 8.
  ///
  /// - Throws: ``ModelError`` where the section is missing or malformed.
  package init(_ file: ModelFile, section: String) throws(ModelError) {
    var reader = try file.reader(of: section)
    classes = try reader.readCount(limit: 256)
    count = try reader.readCount(limit: 1 << 24)
    index = try FeatureIndex(&reader)
    let values = try reader.readArray(UInt16.self, count: count)
    guard classes > 0, let base = values.baseAddress else { throw reader.malformed }
    entries = base
    let places = (classes + 15) / 16 * 16
    guard values.allSatisfy({ Int($0 >> 8) < places }) else { throw reader.malformed }
  }

  /// Sets `sums`, of ``stride`` places, to the sums of the features' weights.
  @inline(__always)
  package func score(
    _ features: UnsafePointer<UInt64>,
    count number: Int,
    into sums: UnsafeMutablePointer<Int32>
  ) {
    sums.update(repeating: 0, count: stride)
    for place in 0..<number {
      let payload = index.payload(features[place])
      var entry = Int(payload & 0xff_ffff)
      let end = min(entry + Int(payload >> 24), count)
      while entry < end {
        let value = entries[entry]
        sums[Int(value >> 8)] &+= Int32(Int8(truncatingIfNeeded: value))
        entry &+= 1
      }
    }
  }
}

/// The weights of the three transitions: a feature's payload holds all of them, 10 bits
/// each.
package struct TransitionWeights: @unchecked Sendable {
  private let index: FeatureIndex

  /// The greatest weight that fits.
  package static let limit: Float = 511

  /// Opens a section that is an index.
  ///
  /// - Throws: ``ModelError`` where the section is missing or malformed.
  package init(_ file: ModelFile, section: String) throws(ModelError) {
    var reader = try file.reader(of: section)
    index = try FeatureIndex(&reader)
  }

  /// The payload of three weights.
  package static func payload(_ shift: Int32, _ left: Int32, _ right: Int32) -> UInt32 {
    func field(_ value: Int32, _ place: UInt32) -> UInt32 {
      (UInt32(bitPattern: value) & 0x3ff) << place
    }
    return field(shift, 0) | field(left, 10) | field(right, 20)
  }

  /// The sums of the features' weights for shift, left and right.
  @inline(__always)
  package func score(_ features: UnsafePointer<UInt64>, count: Int) -> (Int32, Int32, Int32) {
    var sums: (Int32, Int32, Int32) = (0, 0, 0)
    for place in 0..<count {
      let payload = Int32(bitPattern: index.payload(features[place]))
      sums.0 &+= (payload << 22) >> 22
      sums.1 &+= (payload << 12) >> 22
      sums.2 &+= (payload << 2) >> 22
    }
    return sums
  }
}
