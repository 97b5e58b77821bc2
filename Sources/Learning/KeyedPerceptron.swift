import Syntax

/// An averaged perceptron that keeps every feature apart.
///
/// A feature takes room with its first update. ``sparseSection(scale:limit:)`` and
/// ``transitionSection(scale:limit:)`` keep the features whose weights matter most.
final class KeyedPerceptron {
  let classes: Int
  /// Weights in a row, padding included.
  let stride: Int
  private(set) var step: Int64 = 1
  private var keys: UnsafeMutablePointer<UInt64>
  private var rows: UnsafeMutablePointer<Int32>
  private var mask: Int
  private var weights: UnsafeMutablePointer<Int32>
  private var totals: UnsafeMutablePointer<Int64>
  private var rowCount = 0
  private var rowCapacity: Int

  init(classes: Int, padding: Int = 4) {
    self.classes = classes
    stride = (classes + padding - 1) / padding * padding
    mask = (1 << 16) - 1
    keys = .allocate(capacity: mask + 1)
    keys.initialize(repeating: 0, count: mask + 1)
    rows = .allocate(capacity: mask + 1)
    rowCapacity = 1 << 14
    weights = .allocate(capacity: rowCapacity * stride)
    totals = .allocate(capacity: rowCapacity * stride)
  }

  deinit {
    keys.deallocate()
    rows.deallocate()
    weights.deallocate()
    totals.deallocate()
  }

  /// The place of a feature in the index, its own or the free one where it would go.
  @inline(__always)
  private func place(of feature: UInt64) -> Int {
    let key = feature | 1
    var place = Int(truncatingIfNeeded: feature >> 20) & mask
    while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  /// Sets `sums`, of `stride` places, to the sums of the features' weights.
  func score(_ features: UnsafeBufferPointer<UInt64>, into sums: UnsafeMutablePointer<Int32>) {
    sums.update(repeating: 0, count: stride)
    for feature in features {
      let place = place(of: feature)
      guard keys[place] != 0 else { continue }
      let row = weights + Int(rows[place]) * stride
      for index in 0..<stride { sums[index] &+= row[index] }
    }
  }

  /// Adds `amount` to the weights of `features` for one class.
  func add(_ amount: Int32, to label: Int, for features: UnsafeBufferPointer<UInt64>) {
    let weighted = Int64(amount) * step
    for feature in features {
      let offset = row(of: feature) * stride + label
      weights[offset] &+= amount
      totals[offset] &+= weighted
    }
  }

  /// The perceptron's update after a mistake.
  func update(_ features: UnsafeBufferPointer<UInt64>, gold: Int, predicted: Int) {
    guard gold != predicted else { return }
    add(1, to: gold, for: features)
    add(-1, to: predicted, for: features)
  }

  /// Ends a step of training.
  func advance() { step += 1 }

  private func row(of feature: UInt64) -> Int {
    var place = place(of: feature)
    if keys[place] != 0 { return Int(rows[place]) }
    if rowCount * 2 > mask {
      growIndex()
      place = self.place(of: feature)
    }
    if rowCount == rowCapacity { growRows() }
    keys[place] = feature | 1
    rows[place] = Int32(rowCount)
    (weights + rowCount * stride).initialize(repeating: 0, count: stride)
    (totals + rowCount * stride).initialize(repeating: 0, count: stride)
    rowCount += 1
    return rowCount - 1
  }

  private func growIndex() {
    let oldKeys = keys
    let oldRows = rows
    let oldMask = mask
    mask = (mask + 1) * 2 - 1
    keys = .allocate(capacity: mask + 1)
    keys.initialize(repeating: 0, count: mask + 1)
    rows = .allocate(capacity: mask + 1)
    for old in 0...oldMask where oldKeys[old] != 0 {
      let place = place(of: oldKeys[old])
      keys[place] = oldKeys[old]
      rows[place] = oldRows[old]
    }
    oldKeys.deallocate()
    oldRows.deallocate()
  }

  private func growRows() {
    let newWeights = UnsafeMutablePointer<Int32>.allocate(capacity: rowCapacity * 2 * stride)
    let newTotals = UnsafeMutablePointer<Int64>.allocate(capacity: rowCapacity * 2 * stride)
    newWeights.moveInitialize(from: weights, count: rowCapacity * stride)
    newTotals.moveInitialize(from: totals, count: rowCapacity * stride)
    weights.deallocate()
    totals.deallocate()
    weights = newWeights
    totals = newTotals
    rowCapacity *= 2
  }
}

extension KeyedPerceptron {
  /// A feature with its averaged weights as whole numbers.
  private struct Row {
    let feature: UInt64
    let values: [Int32]
    /// How far the weights reach, by which features are kept or dropped.
    let reach: Float
  }

  /// The features with averaged weights, the furthest-reaching first.
  private func averaged(scale: Float, bound: Float, limit: Int) -> [Row] {
    var found: [Row] = []
    for place in 0...mask where keys[place] != 0 {
      let start = Int(rows[place]) * stride
      var values = [Int32](repeating: 0, count: classes)
      var reach: Float = 0
      for label in 0..<classes {
        let average =
          Double(weights[start + label]) - Double(totals[start + label]) / Double(step)
        let scaled = Float(average) * scale
        values[label] = Int32(max(-bound, min(bound, scaled.rounded())))
        reach = max(reach, abs(scaled))
      }
      if values.contains(where: { $0 != 0 }) {
        found.append(Row(feature: keys[place], values: values, reach: reach))
      }
    }
    found.sort { ($1.reach, $0.feature) < ($0.reach, $1.feature) }
    return Array(found.prefix(limit))
  }

  /// The number of features that have weights.
  var featureCount: Int { rowCount }

  /// A section for `SparseWeights` with at most `limit` features.
  ///
  /// - Parameter scale: averaged weights are multiplied by this and clipped to ±127.
  func sparseSection(scale: Float, limit: Int) -> SectionWriter {
    var entries: [UInt16] = []
    var items: [(feature: UInt64, payload: UInt32)] = []
    for row in averaged(scale: scale, bound: 127, limit: limit) {
      let start = UInt32(entries.count)
      for (label, value) in row.values.enumerated() where value != 0 {
        entries.append(UInt16(label) << 8 | UInt16(UInt8(bitPattern: Int8(value))))
      }
      items.append((row.feature, start | (UInt32(entries.count) - start) << 24))
    }
    if entries.isEmpty { entries = [0] }
    var writer = SectionWriter()
    writer.writeCount(classes)
    writer.writeCount(entries.count)
    Self.writeIndex(items, into: &writer)
    writer.writeArray(entries)
    return writer
  }

  /// A section for `TransitionWeights` with at most `limit` features.
  ///
  /// - Parameter scale: averaged weights are multiplied by this and clipped to ±511.
  func transitionSection(scale: Float, limit: Int) -> SectionWriter {
    precondition(classes == 3, "three transitions only")
    let items = averaged(scale: scale, bound: TransitionWeights.limit, limit: limit).map {
      ($0.feature, TransitionWeights.payload($0.values[0], $0.values[1], $0.values[2]))
    }
    var writer = SectionWriter()
    Self.writeIndex(items, into: &writer)
    return writer
  }

  /// Writes a `FeatureIndex`; of features that share a bucket or a fingerprint beyond
  /// what fits, the later ones are left out.
  private static func writeIndex(
    _ items: [(feature: UInt64, payload: UInt32)],
    into writer: inout SectionWriter
  ) {
    let width = FeatureIndex.width
    let buckets = max(1, (items.count * 10 + width * 7 - 1) / (width * 7))
    var words = [UInt32](repeating: 0, count: buckets * width * 2)
    for item in items {
      let start = FeatureIndex.bucket(item.feature, of: UInt64(buckets)) * width * 2
      let print = FeatureIndex.fingerprint(item.feature)
      for place in start..<start + width {
        if words[place] == print { break }
        if words[place] == 0 {
          words[place] = print
          words[place + width] = item.payload
          break
        }
      }
    }
    writer.writeCount(buckets)
    writer.align(to: 64)
    writer.writeArray(words)
  }
}
