/// The assignment problem: the best one-to-one match of rows to columns.
package enum Assignment {
  /// The greatest sum of entries, at most one taken from each row and column.
  ///
  /// - Complexity: O(*n*² · *m*) for the shorter side *n*.
  /// - Reference: H. W. Kuhn, The Hungarian method for the assignment problem, 1955,
  ///   doi:10.1002/nav.3800020109, in the form with potentials.
  package static func maximum(_ weights: [[Double]]) -> Double {
    let rows = weights.count
    let columns = weights.first?.count ?? 0
    guard rows > 0, columns > 0 else { return 0 }
    if rows > columns {
      let transposed = (0..<columns).map { column in weights.map { $0[column] } }
      return maximum(transposed)
    }
    var rowPotential = [Double](repeating: 0, count: rows + 1)
    var columnPotential = [Double](repeating: 0, count: columns + 1)
    var match = [Int](repeating: 0, count: columns + 1)
    var way = [Int](repeating: 0, count: columns + 1)
    for row in 1...rows {
      match[0] = row
      var column = 0
      var least = [Double](repeating: .infinity, count: columns + 1)
      var used = [Bool](repeating: false, count: columns + 1)
      repeat {
        used[column] = true
        let current = match[column]
        var delta = Double.infinity
        var next = 0
        for other in 1...columns where !used[other] {
          let cost =
            -weights[current - 1][other - 1] - rowPotential[current] - columnPotential[other]
          if cost < least[other] {
            least[other] = cost
            way[other] = column
          }
          if least[other] < delta {
            delta = least[other]
            next = other
          }
        }
        for other in 0...columns {
          if used[other] {
            rowPotential[match[other]] += delta
            columnPotential[other] -= delta
          } else {
            least[other] -= delta
          }
        }
        column = next
      } while match[column] != 0
      repeat {
        let previous = way[column]
        match[column] = match[previous]
        column = previous
      } while column != 0
    }
    var total = 0.0
    for column in 1...columns where match[column] != 0 {
      total += weights[match[column] - 1][column - 1]
    }
    return total
  }
}
