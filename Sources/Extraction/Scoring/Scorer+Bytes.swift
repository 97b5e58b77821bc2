extension Scorer {
  private static let magic: [UInt8] = Array("egscore2".utf8)

  /// The scorer as bytes: magic, counts, relations, calibration, biases, then the rows that
  /// are not all zero, each behind its number.
  package var bytes: [UInt8] {
    var out = Self.magic
    func append(_ value: UInt32) { withUnsafeBytes(of: value.littleEndian) { out += $0 } }
    func append(_ value: Float) { append(value.bitPattern) }
    append(UInt32(bits))
    append(UInt32(relations.count))
    append(UInt32(calibrations.count))
    append(weightScale)
    for relation in relations {
      append(UInt32(relation.name.utf8.count))
      out += Array(relation.name.utf8)
      append(relation.threshold)
    }
    for calibration in calibrations {
      append(UInt32(calibration.count))
      for point in calibration {
        append(point.score)
        append(point.share)
      }
    }
    for bias in columnBiases { append(bias) }
    let rows = (0..<(1 << bits)).filter { row in
      table[(row * stride)..<((row + 1) * stride)].contains { $0 != 0 }
    }
    append(UInt32(rows.count))
    for row in rows {
      append(UInt32(row))
      // A bit a column, then the weights that are not zero.
      let values = table[(row * stride)..<((row + 1) * stride)]
      for block in 0..<(stride / 16) {
        var mask: UInt16 = 0
        for column in 0..<16 where values[values.startIndex + block * 16 + column] != 0 {
          mask |= 1 << UInt16(column)
        }
        withUnsafeBytes(of: mask.littleEndian) { out += $0 }
      }
      for value in values where value != 0 { out.append(UInt8(bitPattern: value)) }
    }
    return out
  }

  /// Reads a scorer; nil where the bytes are none.
  ///
  /// - Complexity: O(*n*).
  package init?(bytes: UnsafeRawBufferPointer) {
    guard bytes.count > 24, Array(bytes[0..<8]) == Self.magic else { return nil }
    var offset = 8
    func word() -> UInt32? {
      guard offset + 4 <= bytes.count else { return nil }
      defer { offset += 4 }
      return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    func number() -> Float? { word().map(Float.init(bitPattern:)) }
    guard let bits = word(), bits >= 4, bits <= 20, let count = word(), count <= 4096,
      let tables = word(), tables <= 2, let scale = number()
    else { return nil }
    var relations: [Relation] = []
    for _ in 0..<count {
      guard let length = word(), offset + Int(length) <= bytes.count else { return nil }
      let name = String(decoding: bytes[offset..<(offset + Int(length))], as: UTF8.self)
      offset += Int(length)
      guard let threshold = number() else { return nil }
      relations.append(Relation(name: name, threshold: threshold))
    }
    var calibrations: [[Point]] = []
    for _ in 0..<tables {
      guard let points = word(), points <= 4096 else { return nil }
      var calibration: [Point] = []
      for _ in 0..<points {
        guard let score = number(), let share = number() else { return nil }
        calibration.append(Point(score: score, share: share))
      }
      calibrations.append(calibration)
    }
    var biases: [Float] = []
    for _ in 0..<(count * 2) {
      guard let bias = number() else { return nil }
      biases.append(bias)
    }
    let stride = Self.stride(columns: Int(count) * 2)
    var weights = [Int8](repeating: 0, count: stride << Int(bits))
    guard let rows = word() else { return nil }
    for _ in 0..<rows {
      guard let row = word(), row < 1 << bits, offset + stride / 8 <= bytes.count else {
        return nil
      }
      var masks: [UInt16] = []
      for _ in 0..<(stride / 16) {
        masks.append(
          UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
        )
        offset += 2
      }
      for (block, mask) in masks.enumerated() {
        var rest = mask
        while rest != 0 {
          guard offset < bytes.count else { return nil }
          let column = rest.trailingZeroBitCount
          weights[Int(row) * stride + block * 16 + column] = Int8(bitPattern: bytes[offset])
          offset += 1
          rest &= rest - 1
        }
      }
    }
    self.init(
      bits: Int(bits),
      relations: relations,
      calibrations: calibrations,
      weights: weights,
      scale: scale,
      biases: biases
    )
  }
}
