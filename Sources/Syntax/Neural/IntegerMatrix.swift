/// A matrix of 16-bit weights with a scale and a bias a row: one layer of the network.
///
/// Products are summed exactly in 32 bits, so that every machine gives the same result; the
/// trainer chooses the scales so that no sum can overflow.
struct IntegerMatrix: @unchecked Sendable {
  /// Outputs: a multiple of 4, padded with zeros.
  let rows: Int
  /// Inputs: a multiple of 8.
  let columns: Int
  private let weights: UnsafePointer<Int16>
  private let scales: UnsafePointer<Float>
  let bias: UnsafePointer<Float>

  /// Opens a matrix in place.
  ///
  /// - Throws: ``ModelError`` where it is malformed.
  init(_ reader: inout ByteReader) throws(ModelError) {
    rows = try reader.readCount(limit: 1 << 16)
    columns = try reader.readCount(limit: 1 << 16)
    guard rows > 0, rows % 4 == 0, columns > 0, columns % 8 == 0 else { throw reader.malformed }
    try reader.align(to: 64)
    weights = try reader.readPointer(Int16.self, count: rows * columns)
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

  /// Takes some rows of weights at a time through all of the input: they stay in the
  /// fastest memory.
  private func apply(
    _ input: UnsafePointer<Int16>,
    _ count: Int,
    _ stride: Int,
    _ result: UnsafeMutablePointer<Float>,
    _ resultStride: Int,
    adding: Bool
  ) {
    var first = 0
    while first < rows {
      let end = min(rows, first &+ Self.block)
      var item = 0
      while item < count {
        let x = input + item &* stride
        let y = result + item &* resultStride
        let isPair = item &+ 1 < count
        var row = first
        while row < end {
          if isPair {
            let (one, other) = integerTile(x, x + stride, weights + row &* columns, columns)
            finish(one, row, y, adding)
            finish(other, row, y + resultStride, adding)
          } else {
            finish(integerTile(x, weights + row &* columns, columns), row, y, adding)
          }
          row &+= 4
        }
        item &+= 2
      }
      first = end
    }
  }

  /// Rows of weights that are taken at a time.
  private static let block = 32

  @inline(__always)
  private func finish(
    _ sum: SIMD4<Int32>,
    _ row: Int,
    _ result: UnsafeMutablePointer<Float>,
    _ adding: Bool
  ) {
    let target = UnsafeMutableRawPointer(result + row)
    let base =
      adding
      ? UnsafeRawPointer(target).loadUnaligned(as: SIMD4<Float>.self)
      : UnsafeRawPointer(bias + row).loadUnaligned(as: SIMD4<Float>.self)
    let scale = UnsafeRawPointer(scales + row).loadUnaligned(as: SIMD4<Float>.self)
    let value = SIMD4<Float>(
      Float(sum[0]),
      Float(sum[1]),
      Float(sum[2]),
      Float(sum[3])
    )
    target.storeBytes(of: base + value * scale, as: SIMD4<Float>.self)
  }
}

/// Products of neighbours, summed in pairs: one instruction on most machines.
@inline(__always)
private func pairProducts(_ left: SIMD8<Int16>, _ right: SIMD8<Int16>) -> SIMD4<Int32> {
  let products =
    SIMD8<Int32>(truncatingIfNeeded: left) &* SIMD8<Int32>(truncatingIfNeeded: right)
  return products.evenHalf &+ products.oddHalf
}

@inline(__always)
private func load(_ pointer: UnsafePointer<Int16>, _ index: Int) -> SIMD8<Int16> {
  UnsafeRawPointer(pointer + index).loadUnaligned(as: SIMD8<Int16>.self)
}

/// The sums of four vectors.
@inline(__always)
private func sums(
  _ a: SIMD4<Int32>,
  _ b: SIMD4<Int32>,
  _ c: SIMD4<Int32>,
  _ d: SIMD4<Int32>
) -> SIMD4<Int32> {
  let ab = SIMD4(lowHalf: a.evenHalf &+ a.oddHalf, highHalf: b.evenHalf &+ b.oddHalf)
  let cd = SIMD4(lowHalf: c.evenHalf &+ c.oddHalf, highHalf: d.evenHalf &+ d.oddHalf)
  return SIMD4(lowHalf: ab.evenHalf &+ ab.oddHalf, highHalf: cd.evenHalf &+ cd.oddHalf)
}

/// The products of two vectors with four rows of a matrix.
///
/// Not inlined: callers of many tiles would become too large for the optimiser.
@inline(never)
func integerTile(
  _ x: UnsafePointer<Int16>,
  _ y: UnsafePointer<Int16>,
  _ rows: UnsafePointer<Int16>,
  _ count: Int
) -> (SIMD4<Int32>, SIMD4<Int32>) {
  var x0 = SIMD4<Int32>(repeating: 0)
  var x1 = x0
  var x2 = x0
  var x3 = x0
  var y0 = x0
  var y1 = x0
  var y2 = x0
  var y3 = x0
  var k = 0
  while k < count {
    let xs = load(x, k)
    let ys = load(y, k)
    let w0 = load(rows, k)
    let w1 = load(rows, k &+ count)
    let w2 = load(rows, k &+ 2 &* count)
    let w3 = load(rows, k &+ 3 &* count)
    x0 &+= pairProducts(xs, w0)
    x1 &+= pairProducts(xs, w1)
    x2 &+= pairProducts(xs, w2)
    x3 &+= pairProducts(xs, w3)
    y0 &+= pairProducts(ys, w0)
    y1 &+= pairProducts(ys, w1)
    y2 &+= pairProducts(ys, w2)
    y3 &+= pairProducts(ys, w3)
    k &+= 8
  }
  return (sums(x0, x1, x2, x3), sums(y0, y1, y2, y3))
}

/// The products of a vector with four rows of a matrix.
@inline(never)
func integerTile(
  _ x: UnsafePointer<Int16>,
  _ rows: UnsafePointer<Int16>,
  _ count: Int
) -> SIMD4<Int32> {
  var x0 = SIMD4<Int32>(repeating: 0)
  var x1 = x0
  var x2 = x0
  var x3 = x0
  var k = 0
  while k < count {
    let xs = load(x, k)
    x0 &+= pairProducts(xs, load(rows, k))
    x1 &+= pairProducts(xs, load(rows, k &+ count))
    x2 &+= pairProducts(xs, load(rows, k &+ 2 &* count))
    x3 &+= pairProducts(xs, load(rows, k &+ 3 &* count))
    k &+= 8
  }
  return sums(x0, x1, x2, x3)
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
