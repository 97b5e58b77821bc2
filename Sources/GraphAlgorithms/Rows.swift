/// The rows of a graph as bare memory, for the inner loops of algorithms. Valid only inside the
/// closure that it is handed to.
struct Rows: @unchecked Sendable {
  let nodeCount: Int
  let offsets: UnsafePointer<UInt32>
  let targets: UnsafePointer<Graph.Node>
  /// Nil where every weight is 1.
  let weights: UnsafePointer<Double>?

  @inline(__always)
  func row(_ node: Graph.Node) -> Range<Int> {
    Range(
      uncheckedBounds: (
        Int(truncatingIfNeeded: offsets[Int(truncatingIfNeeded: node)]),
        Int(truncatingIfNeeded: offsets[Int(truncatingIfNeeded: node) &+ 1])
      )
    )
  }

  @inline(__always)
  func degree(_ node: Graph.Node) -> Int {
    let row = row(node)
    return row.upperBound &- row.lowerBound
  }

  @inline(__always)
  func weight(_ arc: Int) -> Double { weights.map { $0[arc] } ?? 1 }
}

extension Graph {
  /// Calls the closure with the rows as bare memory.
  @inline(__always)
  func withRows<Result>(_ body: (Rows) throws -> Result) rethrows -> Result {
    try offsets.withUnsafeBufferPointer { offsets in
      try targets.withUnsafeBufferPointer { targets in
        try arcWeights.withUnsafeBufferPointer { weights in
          // An array without elements may have no address; no arc of it is ever read.
          let none = UnsafePointer<UInt32>(bitPattern: MemoryLayout<UInt32>.alignment)!
          return try body(
            Rows(
              nodeCount: nodeCount,
              offsets: offsets.baseAddress!,
              targets: targets.baseAddress ?? none,
              weights: arcWeights.isEmpty ? nil : weights.baseAddress
            )
          )
        }
      }
    }
  }
}

/// An array whose elements are to be written before they are read.
func uninitialized(_ count: Int) -> [UInt32] {
  [UInt32](unsafeUninitializedCapacity: count) { $1 = count }
}
