import CKernels

/// A matrix laid out for products: panels of eight columns, each panel row by row.
///
/// Columns beyond the last are zero. The memory is kept for the next matrix.
final class PackedMatrix {
  private(set) var storage: UnsafeMutablePointer<Float>
  private var capacity: Int
  private(set) var rows = 0
  private(set) var columns = 0

  init() {
    capacity = 1024
    storage = UnsafeMutableRawPointer.allocate(byteCount: capacity * 4, alignment: 64)
      .bindMemory(to: Float.self, capacity: capacity)
  }

  deinit { UnsafeMutableRawPointer(storage).deallocate() }

  /// Takes the matrix whose element (*r*, *c*) is `source[r * rowStride + c * columnStride]`.
  func pack(
    _ source: UnsafePointer<Float>,
    rows: Int,
    columns: Int,
    rowStride: Int,
    columnStride: Int = 1
  ) {
    self.rows = rows
    self.columns = columns
    let panels = (columns + 7) / 8
    let needed = panels * rows * 8
    if needed > capacity {
      UnsafeMutableRawPointer(storage).deallocate()
      capacity = needed * 3 / 2
      storage = UnsafeMutableRawPointer.allocate(byteCount: capacity * 4, alignment: 64)
        .bindMemory(to: Float.self, capacity: capacity)
    }
    for panel in 0..<panels {
      let first = panel * 8
      let width = min(8, columns - first)
      var target = storage + panel * rows * 8
      var line = source + first * columnStride
      if width == 8 && columnStride == 1 {
        for _ in 0..<rows {
          store(load(line), target)
          target += 8
          line += rowStride
        }
      } else {
        for _ in 0..<rows {
          for column in 0..<8 {
            target[column] = column < width ? line[column * columnStride] : 0
          }
          target += 8
          line += rowStride
        }
      }
    }
  }
}

@inline(__always)
func load(_ pointer: UnsafePointer<Float>) -> SIMD8<Float> {
  UnsafeRawPointer(pointer).loadUnaligned(as: SIMD8<Float>.self)
}

@inline(__always)
func store(_ value: SIMD8<Float>, _ pointer: UnsafeMutablePointer<Float>) {
  UnsafeMutableRawPointer(pointer).storeBytes(of: value, as: SIMD8<Float>.self)
}

/// Adds the product of a matrix and a packed matrix to `result`.
///
/// Element (*i*, *k*) of the left matrix is `left[i * rowStride + k * innerStride]`, so a
/// transposed matrix needs no copy. Each element of the result is summed in the order of
/// *k*, whatever the sizes: results do not depend on how rows are divided among calls.
///
/// - Complexity: O(*rows* · *inner* · *columns*).
func addProduct(
  _ left: UnsafePointer<Float>,
  rows: Int,
  rowStride: Int,
  innerStride: Int = 1,
  by right: PackedMatrix,
  to result: UnsafeMutablePointer<Float>,
  stride: Int
) {
  let inner = right.rows
  let panels = (right.columns + 7) / 8
  for panel in Swift.stride(from: 0, to: panels, by: 2) {
    let block = right.storage + panel * inner * 8
    let width = min(16, right.columns - panel * 8)
    let column = result + panel * 8
    var row = 0
    while row < rows {
      egraph_panel(
        left + row * rowStride,
        min(4, rows - row),
        rowStride,
        innerStride,
        block,
        inner,
        column + row * stride,
        stride,
        width
      )
      row += 4
    }
  }
}
