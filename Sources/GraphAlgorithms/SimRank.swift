extension Graph {
  /// SimRank: two nodes are alike where those that point to them are alike; 1 for a node and itself, 0
  /// where one of two nodes has nobody pointing to it.
  ///
  /// s(a, b) = decay · mean of s over pairs of in-neighbours, repeated until no value changes by more
  /// than `tolerance`. Weights do not count; parallel edges count each. Row a, column b at `a · n + b`.
  /// O(iterations · nodes · arcs) and 16 bytes a pair of nodes: for graphs of a few thousand
  /// nodes. For one node in a large graph personalised PageRank is the measure of choice.
  ///
  /// Source: Jeh and Widom, “SimRank: a measure of structural-context similarity”, KDD 2002,
  /// https://doi.org/10.1145/775047.775126.
  public func simRank(
    decay: Double = 0.9,
    tolerance: Double = 1e-4,
    maxIterations: Int = 1000
  ) -> [Double] {
    precondition((0..<1).contains(decay), "decay must be at least 0 and below 1")
    let n = nodeCount
    let incoming = transposed(keepingEdges: false)
    var similarity = [Double](repeating: 0, count: n * n)
    for node in 0..<n { similarity[node * n + node] = 1 }
    var half = similarity
    var iterations = 0
    while iterations < maxIterations {
      iterations += 1
      // half(a, b): the mean of s(x, b) over in-neighbours x of a.
      for a in 0..<n { incoming.average(similarity, into: &half, row: a) }
      var largest = 0.0
      for a in 0..<n {
        for b in 0..<n where a != b {
          let row = incoming.arcs(of: Node(b))
          var sum = 0.0
          for arc in row { sum += half[a * n + Int(incoming.targets[arc])] }
          let value = row.isEmpty ? 0 : decay * sum / Double(row.count)
          largest = max(largest, abs(value - similarity[a * n + b]))
          similarity[a * n + b] = value
        }
      }
      if largest <= tolerance { break }
    }
    return similarity
  }

  /// Writes the mean of the rows of a node's neighbours into its own row.
  private func average(_ matrix: [Double], into result: inout [Double], row: Int) {
    let arcs = arcs(of: Node(row))
    let start = row * nodeCount
    for column in 0..<nodeCount { result[start + column] = 0 }
    for arc in arcs {
      let other = Int(targets[arc]) * nodeCount
      for column in 0..<nodeCount { result[start + column] += matrix[other + column] }
    }
    for column in 0..<nodeCount where !arcs.isEmpty {
      result[start + column] /= Double(arcs.count)
    }
  }
}
