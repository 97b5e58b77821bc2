/// A matrix of 8-bit weights in a model, its rows found by hashing a feature.
///
/// A row holds one weight a class, padded to a multiple of 16. Different features may
/// share a row (the hashing trick); nothing but the weights is stored.
///
/// - Reference: Weinberger et al., Feature Hashing for Large Scale Multitask Learning
///   (2009), https://doi.org/10.1145/1553374.1553516
package struct ByteWeights: @unchecked Sendable {
  /// The number of classes, at most `stride`.
  package let classes: Int
  /// Weights in a row, a multiple of 16.
  package let stride: Int
  private let base: UnsafePointer<Int8>
  private let shift: UInt64
  private let blocks: Int

  /// Opens a section that ``WeightsHeader`` describes.
  ///
  /// - Throws: ``ModelError`` where the section is missing or malformed.
  package init(_ file: ModelFile, section: String) throws(ModelError) {
    var reader = try file.reader(of: section)
    let header = try WeightsHeader(&reader)
    guard header.elementSize == 1, header.stride % 16 == 0 else { throw reader.malformed }
    let weights = try reader.readArray(Int8.self, count: header.stride << header.bits)
    guard let base = weights.baseAddress else { throw reader.malformed }
    self.base = base
    classes = header.classes
    stride = header.stride
    blocks = header.stride / 16
    shift = UInt64(64 - header.bits)
  }

  /// Sets `sums`, which has `stride` places, to the sum of the rows of `features`.
  ///
  /// Sums of up to 258 rows cannot overflow. A block of sums stays in a register while all
  /// rows are added.
  @inline(__always)
  package func score(
    _ features: UnsafeBufferPointer<UInt64>,
    into sums: UnsafeMutablePointer<Int16>
  ) {
    let target = UnsafeMutableRawPointer(sums)
    for block in 0..<blocks {
      var sum = SIMD16<Int16>(repeating: 0)
      let column = UnsafeRawPointer(base) + block &* 16
      for feature in features {
        let row = column + Int(truncatingIfNeeded: feature >> shift) &* stride
        sum &+= SIMD16<Int16>(truncatingIfNeeded: row.loadUnaligned(as: SIMD16<Int8>.self))
      }
      target.storeBytes(of: sum, toByteOffset: block &* 32, as: SIMD16<Int16>.self)
    }
  }
}

/// A matrix of 16-bit weights with rows of four, for decisions of few classes.
///
/// Rows are found by hashing as in ``ByteWeights``.
package struct QuadWeights: @unchecked Sendable {
  private let base: UnsafePointer<Int16>
  private let shift: UInt64

  /// Opens a section that ``WeightsHeader`` describes.
  ///
  /// - Throws: ``ModelError`` where the section is missing or malformed.
  package init(_ file: ModelFile, section: String) throws(ModelError) {
    var reader = try file.reader(of: section)
    let header = try WeightsHeader(&reader)
    guard header.elementSize == 2, header.stride == 4 else { throw reader.malformed }
    let weights = try reader.readArray(Int16.self, count: 4 << header.bits)
    guard let base = weights.baseAddress else { throw reader.malformed }
    self.base = base
    shift = UInt64(64 - header.bits)
  }

  /// The row of a feature.
  @inline(__always)
  package func row(_ feature: UInt64) -> SIMD4<Int32> {
    let start = UnsafeRawPointer(base + Int(truncatingIfNeeded: feature >> shift) * 4)
    return SIMD4<Int32>(
      truncatingIfNeeded: start.loadUnaligned(as: SIMD4<Int16>.self)
    )
  }
}

/// The first 64 bytes of a section of weights.
package struct WeightsHeader {
  /// There are 2 to the power of `bits` rows.
  package let bits: Int
  package let classes: Int
  /// Weights in a row, padding included.
  package let stride: Int
  /// The size of a weight in bytes.
  package let elementSize: Int

  package static let size = 64

  package init(bits: Int, classes: Int, stride: Int, elementSize: Int) {
    self.bits = bits
    self.classes = classes
    self.stride = stride
    self.elementSize = elementSize
  }

  init(_ reader: inout ByteReader) throws(ModelError) {
    bits = try reader.readCount(limit: 30)
    classes = try reader.readCount(limit: 1 << 16)
    stride = try reader.readCount(limit: 1 << 16)
    elementSize = try reader.readCount(limit: 8)
    guard bits > 0, classes <= stride, stride > 0, elementSize > 0 else { throw reader.malformed }
    try reader.align(to: Self.size)
  }
}
