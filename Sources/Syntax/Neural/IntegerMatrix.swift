import CKernels

/// A matrix of 16-bit weights with a scale and a bias a row: one layer of the network.
///
/// Products are summed exactly in 32 bits, so that every machine gives the same result; the
/// trainer chooses the scales so that no sum can overflow.
struct IntegerMatrix: @unchecked Sendable {
  /// Outputs: a multiple of 4, padded with zeros.
  let rows: Int
  /// Inputs: a multiple of 8.
  let columns: Int
  private let weights: PackedWeights
  private let scales: UnsafePointer<Float>
  let bias: UnsafePointer<Float>

  /// Opens a matrix: its weights are packed, the rest is used in place.
  ///
  /// - Throws: ``ModelError`` where it is malformed.
  init(_ reader: inout ByteReader) throws(ModelError) {
    rows = try reader.readCount(limit: 1 << 16)
    columns = try reader.readCount(limit: 1 << 16)
    guard rows > 0, rows % 4 == 0, columns > 0, columns % 8 == 0 else { throw reader.malformed }
    try reader.align(to: 64)
    weights = PackedWeights(
      try reader.readPointer(Int16.self, count: rows * columns),
      rows,
      columns
    )
    try reader.align(to: 64)
    scales = try reader.readFloats(rows)
    bias = try reader.readFloats(rows)
  }

  /// Sets each row of `result` to the product with a row of `input`, plus the bias.
  @inline(__always)
  func multiply(
    _ input: UnsafePointer<Int16>,
    _ count: Int,
    stride: Int,
    into result: UnsafeMutablePointer<Float>,
    _ resultStride: Int
  ) {
    apply(input, count, stride, result, resultStride, adding: false)
  }

  /// Adds to each row of `result` the product with a row of `input`.
  @inline(__always)
  func addProduct(
    _ input: UnsafePointer<Int16>,
    _ count: Int,
    stride: Int,
    to result: UnsafeMutablePointer<Float>,
    _ resultStride: Int
  ) {
    apply(input, count, stride, result, resultStride, adding: true)
  }

  private func apply(
    _ input: UnsafePointer<Int16>,
    _ count: Int,
    _ stride: Int,
    _ result: UnsafeMutablePointer<Float>,
    _ resultStride: Int,
    adding: Bool
  ) {
    egraph_multiply(
      weights.pointer,
      rows,
      columns,
      scales,
      adding ? nil : bias,
      input,
      count,
      stride,
      result,
      resultStride
    )
  }
}

/// Weights in the order in which they are multiplied.
private final class PackedWeights: @unchecked Sendable {
  let pointer: UnsafePointer<Int16>

  init(_ weights: UnsafePointer<Int16>, _ rows: Int, _ columns: Int) {
    let packed = UnsafeMutablePointer<Int16>.allocate(capacity: (rows + 15) / 16 * 16 * columns)
    egraph_pack(weights, rows, columns, packed)
    pointer = UnsafePointer(packed)
  }

  deinit { pointer.deallocate() }
}

/// Rounds eight numbers to 16-bit integers, at most ±32767.
///
/// Adding 1.5 · 2²³ leaves the rounded integer in a Float's lowest bits.
@inline(__always)
func rounded(_ value: SIMD8<Float>) -> SIMD8<Int16> {
  let shifted = unsafeBitCast(Activation.cut(value, at: 32_767) + 12_582_912, to: SIMD8<Int32>.self)
  return SIMD8<Int16>(truncatingIfNeeded: shifted &- 0x4B40_0000)
}

extension ByteReader {
  /// An array of integers in place that is not empty.
  mutating func readPointer<T: FixedWidthInteger>(
    _ type: T.Type,
    count: Int
  ) throws(ModelError) -> UnsafePointer<T> {
    guard let base = try readArray(type, count: count).baseAddress else { throw malformed }
    return base
  }

  /// An array of 32-bit floating-point numbers in place that is not empty.
  mutating func readFloats(_ count: Int) throws(ModelError) -> UnsafePointer<Float> {
    UnsafeRawPointer(try readPointer(UInt32.self, count: count))
      .assumingMemoryBound(to: Float.self)
  }
}
