import Extraction
import Ontology
import Syntax

/// Fits the weights of the scorer: logistic regressions side by side, by AdaGrad.
///
/// - Reference: J. Duchi, E. Hazan, Y. Singer, Adaptive Subgradient Methods (2011),
///   https://jmlr.org/papers/v12/duchi11a.html
struct LogisticTrainer {
  let schema: Schema
  let options: ScorerTrainer.Options

  private final class Weights {
    var values: [Float]
    var squares: [Float]
    var biases: [Float]
    var biasSquares: [Float]

    init(rows: Int, columns: Int, inertia: Float) {
      values = [Float](repeating: 0, count: rows * columns)
      squares = [Float](repeating: inertia, count: rows * columns)
      // The last one is that of proposals.
      biases = [Float](repeating: -3, count: columns - 1) + [1]
      biasSquares = [Float](repeating: 1, count: columns)
    }
  }

  /// The features of enough articles, ascending.
  private func known(_ documents: [ScorerTrainer.Document]) -> [UInt32] {
    var last: [UInt32: Int32] = [:]
    var counts: [UInt32: Int32] = [:]
    for (number, document) in documents.enumerated() {
      func note(_ feature: UInt32) {
        if last[feature] == Int32(number) { return }
        last[feature] = Int32(number)
        counts[feature, default: 0] += 1
      }
      for example in document.examples {
        example.features.forEach(note)
        for hint in example.hints { hint.features.forEach(note) }
        for proposal in example.proposals { proposal.features.forEach(note) }
      }
    }
    return counts.filter { $0.value >= Int32(options.minimumCount) }.keys.sorted()
  }

  /// A scorer without thresholds and calibration.
  ///
  /// - Complexity: O(*e* · *p* · *f*) for *e* epochs over *p* pairs of *f* features.
  func train(_ documents: [ScorerTrainer.Document]) -> Scorer {
    // The last column is the one that all relations share.
    let columns = schema.relations.count + 1
    let features = known(documents)
    var rowOf: [UInt32: Int32] = [:]
    rowOf.reserveCapacity(features.count)
    for (row, feature) in features.enumerated() { rowOf[feature] = Int32(row) }
    let weights = Weights(rows: features.count, columns: columns, inertia: options.inertia)
    typealias Rows = [(column: Int, rows: [Int32])]
    var examples: [(rows: [Int32], hints: Rows, proposals: Rows, document: Int32, index: Int32)] =
      []
    for (number, document) in documents.enumerated() {
      for (index, example) in document.examples.enumerated() {
        examples.append(
          (
            example.features.compactMap { rowOf[$0] },
            example.hints.map { ($0.column, $0.features.compactMap { rowOf[$0] }) },
            example.proposals.map { ($0.column, $0.features.compactMap { rowOf[$0] }) },
            Int32(number), Int32(index)
          )
        )
      }
    }
    var order = Array(examples.indices)
    var state: UInt64 = 0x9e37_79b9_7f4a_7c15
    for _ in 0..<options.epochs {
      for index in stride(from: order.count - 1, to: 0, by: -1) {
        state = StableHash.mix(state &+ 0x9e37_79b9_7f4a_7c15)
        order.swapAt(index, Int(state % UInt64(index + 1)))
      }
      for index in order {
        let (all, allHints, proposals, number, position) = examples[index]
        // Dropout: what is learned of one feature must not lean on another's presence.
        func kept(_ rows: [Int32]) -> [Int32] {
          rows.filter { _ in
            state = StableHash.mix(state &+ 0x9e37_79b9_7f4a_7c15)
            return Float(state >> 40) * 0x1p-24 >= options.dropout
          }
        }
        let rows = kept(all)
        let hints = allHints.map { ($0.column, kept($0.rows)) }
        let document = documents[Int(number)]
        let example = document.examples[Int(position)]
        step(rows, hints, example, document.weight, columns, weights)
        for (column, rows) in proposals where !example.unknown.contains(column) {
          let isRight = example.positive.contains(column)
          step(proposal: rows, isRight, document.weight, columns, weights)
        }
      }
    }
    return quantized(weights, features, columns)
  }

  private func step(
    _ rows: [Int32],
    _ hints: [(column: Int, rows: [Int32])],
    _ example: ScorerTrainer.Example,
    _ importance: Float,
    _ columns: Int,
    _ weights: Weights
  ) {
    let scale = 1 / (1 - options.dropout)
    weights.values.withUnsafeMutableBufferPointer { values in
      weights.squares.withUnsafeMutableBufferPointer { squares in
        for column in example.admissible
        where !example.unknown.contains(column) {
          let bias = column
          var sum = weights.biases[bias]
          var total: Float = 0
          for row in rows { total += values[Int(row) * columns + column] }
          let own = hints.first { $0.column == column }?.rows ?? []
          for row in own { total += values[Int(row) * columns + columns - 1] }
          sum += total * scale
          let target: Float = example.positive.contains(column) ? 1 : 0
          let gradient = (1 / (1 + Scorer.exponential(-sum)) - target) * importance
          if abs(gradient) < 0.005 { continue }
          weights.biasSquares[bias] += gradient * gradient
          weights.biases[bias] -= options.rate * gradient / weights.biasSquares[bias].squareRoot()
          func move(_ place: Int) {
            let slope = gradient * scale + options.decay * values[place]
            squares[place] += slope * slope
            values[place] -= options.rate * slope / squares[place].squareRoot()
          }
          for row in rows { move(Int(row) * columns + column) }
          for row in own { move(Int(row) * columns + columns - 1) }
        }
      }
    }
  }

  private func step(
    proposal rows: [Int32],
    _ isRight: Bool,
    _ importance: Float,
    _ columns: Int,
    _ weights: Weights
  ) {
    let shared = columns - 1
    var sum = weights.biases[shared]
    for row in rows { sum += weights.values[Int(row) * columns + shared] }
    let gradient = (1 / (1 + Scorer.exponential(-sum)) - (isRight ? 1 : 0)) * importance
    weights.biasSquares[shared] += gradient * gradient
    weights.biases[shared] -= options.rate * gradient / weights.biasSquares[shared].squareRoot()
    for row in rows {
      let place = Int(row) * columns + shared
      let slope = gradient + options.proposalDecay * weights.values[place]
      weights.squares[place] += slope * slope
      weights.values[place] -= options.rate * slope / weights.squares[place].squareRoot()
    }
  }

  private func quantized(_ weights: Weights, _ known: [UInt32], _ columns: Int) -> Scorer {
    let largest = weights.values.reduce(0) { max($0, abs($1)) }
    let scale = max(min(largest, 3) / 127, 1e-6)
    var features: [UInt32] = []
    var starts: [UInt32] = [0]
    var kept: [Scorer.Weight] = []
    for (row, feature) in known.enumerated() {
      let before = kept.count
      for column in 0..<columns {
        let value = weights.values[row * columns + column]
        guard abs(value) >= options.smallestWeight else { continue }
        let small = Int8(max(-127, min(127, (value / scale).rounded())))
        if small == 0 { continue }
        let isShared = column == columns - 1
        kept.append(.init(column: isShared ? Scorer.sharedColumn : UInt8(column), value: small))
      }
      guard kept.count > before else { continue }
      features.append(feature)
      starts.append(UInt32(kept.count))
    }
    return Scorer(
      relations: schema.relations.map {
        .init(name: $0.name, addedThreshold: 0.5, proposedThreshold: 0)
      },
      calibrations: [],
      weightScale: scale,
      biases: Array(weights.biases[..<(columns - 1)]),
      proposalBias: weights.biases[columns - 1],
      features: features,
      starts: starts,
      weights: kept
    )
  }
}
