import CKernels
import Syntax
import Testing

/// The kernels against plain loops, for sizes that leave rests in every direction.
@Suite struct KernelTests {
  private var random = SplitMix(state: 11)

  private mutating func small() -> Int16 {
    Int16(truncatingIfNeeded: random.next()) / 4
  }

  private mutating func number() -> Float { Float(Int(random.next() % 2001) - 1000) / 512 }

  @Test(arguments: [(4, 8, 1), (8, 16, 2), (36, 88, 3), (80, 24, 5), (100, 112, 7)])
  mutating func `products of integers are exact`(rows: Int, columns: Int, count: Int) {
    let weights = (0..<rows * columns).map { _ in small() }
    let input = (0..<count * columns).map { _ in small() }
    let scales = (0..<rows).map { _ in abs(number()) / 65_536 }
    let bias = (0..<rows).map { _ in number() }
    func sum(_ item: Int, _ row: Int) -> Int32 {
      (0..<columns).reduce(0) {
        $0 &+ Int32(input[item * columns + $1]) &* Int32(weights[row * columns + $1])
      }
    }
    var packed = [Int16](repeating: -1, count: (rows + 15) / 16 * 16 * columns)
    egraph_pack(weights, rows, columns, &packed)
    for isAdding in [false, true] {
      let start = (0..<count * rows).map { _ in number() }
      var result = start
      egraph_multiply(
        packed,
        rows,
        columns,
        scales,
        isAdding ? nil : bias,
        input,
        count,
        columns,
        &result,
        rows
      )
      for item in 0..<count {
        for row in 0..<rows {
          let base = isAdding ? start[item * rows + row] : bias[row]
          #expect(result[item * rows + row] == base + Float(sum(item, row)) * scales[row])
        }
      }
    }
    var products = [Int32](repeating: 0, count: rows)
    egraph_products(weights, rows, columns, input, &products)
    #expect(products == (0..<rows).map { sum(0, $0) })
  }

  @Test(arguments: [(4, 8), (3, 8), (1, 5), (4, 3), (4, 16), (4, 11), (2, 13)])
  mutating func `sums of a panel are rounded step by step, in order`(rows: Int, width: Int) {
    let inner = 37
    let left = (0..<inner * rows).map { _ in number() / 3 }
    let panel = (0..<inner * 16).map { _ in number() / 7 }
    let start = (0..<rows * 16).map { _ in number() }
    var result = start
    // The left matrix is transposed: one row for each k.
    egraph_panel(left, rows, 1, rows, panel, inner, &result, 16, width)
    for row in 0..<rows {
      for column in 0..<16 {
        var sum: Float = 0
        for k in 0..<inner {
          let product = left[k * rows + row] * panel[(column / 8 * inner + k) * 8 + column % 8]
          sum += product
        }
        let expected = start[row * 16 + column] + (column < width ? sum : 0)
        #expect(result[row * 16 + column] == expected)
      }
    }
  }

  @Test(arguments: [false, true])
  mutating func `a recurrent step is that of the activations`(fresh: Bool) {
    let hidden = 24
    let gates = (0..<3 * hidden).map { _ in number() * 5 }
    let before = (0..<hidden).map { _ in number() }
    var cells = before
    var output = [Int16](repeating: 0, count: hidden)
    egraph_cell(gates, &cells, fresh ? 1 : 0, hidden, 16_384, &output)
    func squash(_ value: Float) -> Float { Activation.tanh(SIMD8(repeating: value))[0] }
    func share(_ value: Float) -> Float { Activation.sigmoid(SIMD8(repeating: value))[0] }
    for unit in 0..<hidden {
      let kept = fresh ? 0 : before[unit]
      let cell = kept + share(gates[unit]) * (squash(gates[2 * hidden + unit]) - kept)
      #expect(cells[unit] == cell)
      let exact = share(gates[hidden + unit]) * squash(cell) * 16_384
      #expect(output[unit] == Int16(exact.rounded(.toNearestOrEven)))
    }
  }
}
