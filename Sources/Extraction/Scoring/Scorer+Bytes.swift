extension Scorer {
  private static let magic: [UInt8] = Array("egscore5".utf8)

  /// The scorer as bytes: magic, scale, relations with thresholds and precisions,
  /// calibrations, biases, then the features as differences to the one before, each with
  /// its weights.
  package var bytes: [UInt8] {
    var out = Self.magic
    func append(_ value: UInt32) { withUnsafeBytes(of: value.littleEndian) { out += $0 } }
    func append(_ value: Float) { append(value.bitPattern) }
    func append(_ points: [Point]) {
      append(UInt32(points.count))
      for point in points {
        append(point.score)
        append(point.share)
      }
    }
    append(weightScale)
    append(UInt32(relations.count))
    for relation in relations {
      append(UInt32(relation.name.utf8.count))
      out += Array(relation.name.utf8)
      append(relation.addedThreshold)
      append(relation.proposedThreshold)
      append(relation.precisions)
    }
    append(UInt32(calibrations.count))
    for calibration in calibrations { append(calibration) }
    for bias in biases + [proposalBias] { append(bias) }
    append(UInt32(features.count))
    var last: UInt32 = 0
    for (row, feature) in features.enumerated() {
      var difference = feature &- last
      last = feature
      while difference >= 128 {
        out.append(UInt8(difference & 127) | 128)
        difference >>= 7
      }
      out.append(UInt8(difference))
      let range = Int(starts[row])..<Int(starts[row + 1])
      out.append(UInt8(range.count))
      for weight in weights[range] {
        out.append(weight.column)
        out.append(UInt8(bitPattern: weight.value))
      }
    }
    return out
  }

  /// Reads a scorer; nil where the bytes are none.
  ///
  /// - Complexity: O(*n*).
  package init?(bytes: UnsafeRawBufferPointer) {
    guard bytes.count > 24, Array(bytes[0..<8]) == Self.magic else { return nil }
    var offset = 8
    func byte() -> UInt8? {
      guard offset < bytes.count else { return nil }
      defer { offset += 1 }
      return bytes[offset]
    }
    func word() -> UInt32? {
      guard offset + 4 <= bytes.count else { return nil }
      defer { offset += 4 }
      return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    func number() -> Float? { word().map(Float.init(bitPattern:)) }
    func points() -> [Point]? {
      guard let count = word(), count <= 4096 else { return nil }
      var result: [Point] = []
      for _ in 0..<count {
        guard let score = number(), let share = number() else { return nil }
        result.append(Point(score: score, share: share))
      }
      return result
    }
    guard let scale = number(), let count = word(), count <= 256 else { return nil }
    var relations: [Relation] = []
    for _ in 0..<count {
      guard let length = word(), length < 256, offset + Int(length) <= bytes.count else {
        return nil
      }
      let name = String(decoding: bytes[offset..<(offset + Int(length))], as: UTF8.self)
      offset += Int(length)
      guard let added = number(), let proposed = number(), let precisions = points() else {
        return nil
      }
      relations.append(
        Relation(
          name: name,
          addedThreshold: added,
          proposedThreshold: proposed,
          precisions: precisions
        )
      )
    }
    guard let tables = word(), tables <= 2 else { return nil }
    var calibrations: [[Point]] = []
    for _ in 0..<tables {
      guard let table = points() else { return nil }
      calibrations.append(table)
    }
    var biases: [Float] = []
    for _ in 0...count {
      guard let bias = number() else { return nil }
      biases.append(bias)
    }
    guard let rows = word(), Int(rows) <= bytes.count else { return nil }
    var features: [UInt32] = []
    var starts: [UInt32] = [0]
    var weights: [Weight] = []
    features.reserveCapacity(Int(rows))
    starts.reserveCapacity(Int(rows) + 1)
    weights.reserveCapacity((bytes.count - offset) / 2)
    var last: UInt32 = 0
    for _ in 0..<rows {
      var difference: UInt32 = 0
      var shift: UInt32 = 0
      while true {
        guard let next = byte(), shift < 32 else { return nil }
        difference |= UInt32(next & 127) << shift
        if next < 128 { break }
        shift += 7
      }
      last = last &+ difference
      features.append(last)
      guard let size = byte(), offset + Int(size) * 2 <= bytes.count else { return nil }
      for _ in 0..<size {
        guard bytes[offset] < count || bytes[offset] == Self.sharedColumn else { return nil }
        weights.append(
          Weight(column: bytes[offset], value: Int8(bitPattern: bytes[offset + 1]))
        )
        offset += 2
      }
      starts.append(UInt32(weights.count))
    }
    self.init(
      relations: relations,
      calibrations: calibrations,
      weightScale: scale,
      biases: Array(biases.dropLast()),
      proposalBias: biases[Int(count)],
      features: features,
      starts: starts,
      weights: weights
    )
  }
}
