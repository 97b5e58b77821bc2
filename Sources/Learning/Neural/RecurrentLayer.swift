import Syntax

/// One recurrent layer in both directions: a long short-term memory whose forget gate is
/// one minus its input gate.
///
/// - Reference: Hochreiter and Schmidhuber 1997; coupled gates: Greff et al. 2017.
final class RecurrentLayer {
  private let hidden: Int
  private let inputs: Int
  /// Gates after their activation: input, output, candidate of the forward direction, then
  /// of the backward one.
  private let gates = Buffer()
  private let cells = Buffer()
  private let squashed = Buffer()
  /// Outputs of both directions, before dropout.
  let outputs = Buffer()
  private let previous = Buffer()
  private let carriedOutput = Buffer()
  private let carriedCell = Buffer()
  private let packed = PackedMatrix()

  init(inputs: Int, hidden: Int) {
    self.inputs = inputs
    self.hidden = hidden
  }

  /// Computes `outputs` from `input`.
  func forward(
    _ input: UnsafePointer<Float>,
    order: StepOrder,
    weights: PackedWeights,
    layer: Int,
    bias: UnsafePointer<Float>
  ) {
    let rows = order.rows
    let width = 6 * hidden
    let gates = gates.reserve(rows * width)
    for row in 0..<rows { (gates + row * width).update(from: bias, count: width) }
    addProduct(
      input,
      rows: rows,
      rowStride: inputs,
      by: weights.input[layer].forward,
      to: gates,
      stride: width
    )
    _ = cells.reserve(rows * 2 * hidden)
    _ = squashed.reserve(rows * 2 * hidden)
    _ = outputs.reserve(rows * 2 * hidden)
    for direction in 0..<2 {
      var before = -1
      for step in 0..<order.steps {
        let now = direction == 0 ? step : order.steps - 1 - step
        let lanes = order.lanes[now]
        let known = before < 0 ? 0 : min(lanes, order.lanes[before])
        if known > 0 {
          addProduct(
            outputs.pointer + order.starts[before] * 2 * hidden + direction * hidden,
            rows: known,
            rowStride: 2 * hidden,
            by: weights.recurrent[layer][direction].forward,
            to: gates + order.starts[now] * width + direction * 3 * hidden,
            stride: width
          )
        }
        for lane in 0..<lanes {
          cell(
            row: order.starts[now] + lane,
            before: lane < known ? order.starts[before] + lane : -1,
            direction
          )
        }
        before = now
      }
    }
  }

  /// One step of one sentence.
  private func cell(row: Int, before: Int, _ direction: Int) {
    let gate = gates.pointer + row * 6 * hidden + direction * 3 * hidden
    let offset = row * 2 * hidden + direction * hidden
    let old = before < 0 ? nil : cells.pointer + before * 2 * hidden + direction * hidden
    var unit = 0
    while unit < hidden {
      let input = Activation.sigmoid(load(gate + unit))
      let output = Activation.sigmoid(load(gate + hidden + unit))
      let candidate = Activation.tanh(load(gate + 2 * hidden + unit))
      let kept = old.map { load($0 + unit) } ?? SIMD8(repeating: 0)
      let value = kept + input * (candidate - kept)
      let squash = Activation.tanh(value)
      store(input, gate + unit)
      store(output, gate + hidden + unit)
      store(candidate, gate + 2 * hidden + unit)
      store(value, cells.pointer + offset + unit)
      store(squash, squashed.pointer + offset + unit)
      store(output * squash, outputs.pointer + offset + unit)
      unit += 8
    }
  }

  /// Adds the gradients of weights to `gradient` and of the input to `inputGradient`, from
  /// the gradient of `outputs`.
  func backward(
    _ outputGradient: UnsafeMutablePointer<Float>,
    input: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>,
    order: StepOrder,
    weights: PackedWeights,
    layer: Int,
    layout: ParameterLayout,
    gradient: UnsafeMutablePointer<Float>
  ) {
    let rows = order.rows
    let width = 6 * hidden
    for direction in 0..<2 {
      let most = order.lanes.first ?? 0
      let carriedOutput = carriedOutput.zeroed(most * hidden)
      let carriedCell = carriedCell.zeroed(most * hidden)
      let previous = previous.zeroed(rows * hidden)
      for step in (0..<order.steps).reversed() {
        let now = direction == 0 ? step : order.steps - 1 - step
        let before = direction == 0 ? now - 1 : now + 1
        let lanes = order.lanes[now]
        let known =
          before < 0 || before >= order.steps ? 0 : min(lanes, order.lanes[before])
        for lane in 0..<lanes {
          let row = order.starts[now] + lane
          let old = lane < known ? order.starts[before] + lane : -1
          cellBackward(
            row: row,
            before: old,
            direction,
            outputGradient,
            carriedOutput + lane * hidden,
            carriedCell + lane * hidden
          )
          if old >= 0 {
            (previous + row * hidden).update(
              from: outputs.pointer + old * 2 * hidden + direction * hidden,
              count: hidden
            )
          }
        }
        if known > 0 {
          addProduct(
            gates.pointer + order.starts[now] * width + direction * 3 * hidden,
            rows: known,
            rowStride: width,
            by: weights.recurrent[layer][direction].backward,
            to: carriedOutput,
            stride: hidden
          )
        }
      }
      packed.pack(
        gates.pointer + direction * 3 * hidden,
        rows: rows,
        columns: 3 * hidden,
        rowStride: width
      )
      addProduct(
        previous,
        rows: hidden,
        rowStride: 1,
        innerStride: hidden,
        by: packed,
        to: gradient + layout.recurrent[layer][direction],
        stride: 3 * hidden
      )
    }
    packed.pack(gates.pointer, rows: rows, columns: width, rowStride: width)
    addProduct(
      input,
      rows: inputs,
      rowStride: 1,
      innerStride: inputs,
      by: packed,
      to: gradient + layout.input[layer],
      stride: width
    )
    addRows(gates.pointer, rows: rows, columns: width, to: gradient + layout.inputBias[layer])
    addProduct(
      gates.pointer,
      rows: rows,
      rowStride: width,
      by: weights.input[layer].backward,
      to: inputGradient,
      stride: inputs
    )
  }

  /// One step back of one sentence; the gates become their gradients.
  private func cellBackward(
    row: Int,
    before: Int,
    _ direction: Int,
    _ outputGradient: UnsafeMutablePointer<Float>,
    _ carriedOutput: UnsafeMutablePointer<Float>,
    _ carriedCell: UnsafeMutablePointer<Float>
  ) {
    let gate = gates.pointer + row * 6 * hidden + direction * 3 * hidden
    let offset = row * 2 * hidden + direction * hidden
    let old = before < 0 ? nil : cells.pointer + before * 2 * hidden + direction * hidden
    var unit = 0
    while unit < hidden {
      let input = load(gate + unit)
      let output = load(gate + hidden + unit)
      let candidate = load(gate + 2 * hidden + unit)
      let squash = load(squashed.pointer + offset + unit)
      let kept = old.map { load($0 + unit) } ?? SIMD8(repeating: 0)
      let dOutput = load(outputGradient + offset + unit) + load(carriedOutput + unit)
      let dCell = load(carriedCell + unit) + dOutput * output * (1 - squash * squash)
      store(dCell * (candidate - kept) * input * (1 - input), gate + unit)
      store(dOutput * squash * output * (1 - output), gate + hidden + unit)
      store(dCell * input * (1 - candidate * candidate), gate + 2 * hidden + unit)
      store(dCell * (1 - input), carriedCell + unit)
      store(SIMD8(repeating: 0), carriedOutput + unit)
      unit += 8
    }
  }
}

/// Adds the sum of the rows of a matrix to `sum`.
func addRows(
  _ matrix: UnsafePointer<Float>,
  rows: Int,
  columns: Int,
  to sum: UnsafeMutablePointer<Float>
) {
  for row in 0..<rows {
    for column in 0..<columns { sum[column] += matrix[row * columns + column] }
  }
}

/// Scratch memory that grows and is kept.
final class Buffer {
  private(set) var pointer: UnsafeMutablePointer<Float>
  private var capacity: Int

  init() {
    capacity = 64
    pointer = .allocate(capacity: 64)
  }

  deinit { pointer.deallocate() }

  /// Room for `count` numbers, of any values.
  func reserve(_ count: Int) -> UnsafeMutablePointer<Float> {
    if count + 8 > capacity {
      pointer.deallocate()
      capacity = (count + 8) * 3 / 2
      pointer = .allocate(capacity: capacity)
    }
    return pointer
  }

  /// Room for `count` zeros.
  func zeroed(_ count: Int) -> UnsafeMutablePointer<Float> {
    let result = reserve(count)
    result.update(repeating: 0, count: count)
    return result
  }
}
