extension Graph {
  /// Groups by label propagation: every node starts with a label of its own and takes the one that has
  /// most weight among its neighbours, over and over, until everybody has such a label.
  ///
  /// Fast and rough: better groups come from ``communities(by:resolution:maxIterations:seed:)``.
  /// Directions do not count; a node without edges is alone. Nodes are visited in random order; who has a
  /// heaviest label keeps it, among others chance decides. Only nodes with a neighbour that changed are visited again. Near O(arcs) a round.
  ///
  /// Source: Raghavan, Albert and Kumara, “Near linear time algorithm to detect community structures
  /// in large-scale networks”, Physical Review E 76 (2007), https://doi.org/10.1103/PhysRevE.76.036106.
  public func labelPropagation(maxRounds: Int = 100, seed: UInt64 = 1) -> Partition {
    requireStrengths()
    let graph = undirected()
    return graph.withRows { rows in
      if let weights = rows.weights {
        var sums = [Double](repeating: 0, count: nodeCount)
        let labels = sums.withUnsafeMutableBufferPointer { sums in
          rows.propagatedLabels(maxRounds, seed, WeightVotes(weights, rows.targets, sums))
        }
        return Partition(labels: labels)
      }
      var sums = [UInt32](repeating: 0, count: nodeCount)
      let labels = sums.withUnsafeMutableBufferPointer { sums in
        rows.propagatedLabels(maxRounds, seed, EdgeVotes(sums))
      }
      return Partition(labels: labels)
    }
  }
}

extension Rows {
  /// The labels at the end.
  @inline(__always)
  fileprivate func propagatedLabels<V: Votes>(
    _ maxRounds: Int,
    _ seed: UInt64,
    _ start: V
  ) -> [UInt32] {
    var votes = start
    var labels = (0..<UInt32(nodeCount)).map { $0 }
    var order = labels
    var random = SeededRandom(seed: seed)
    order.withUnsafeMutableBufferPointer { random.shuffle($0) }
    var isActive = [UInt8](repeating: 1, count: nodeCount)
    labels.withUnsafeMutableBufferPointer { labels in
      isActive.withUnsafeMutableBufferPointer { isActive in
        order.withUnsafeBufferPointer { order in
          var (round, changes) = (0, 1)
          while changes > 0 && round < maxRounds {
            (round, changes) = (round &+ 1, 0)
            for node in order where isActive[Int(node)] != 0 {
              isActive[Int(node)] = 0
              let row = row(node)
              votes.open(
                degree: row.upperBound &- row.lowerBound,
                chance: UInt32(truncatingIfNeeded: random.next())
              )
              for arc in row where targets[arc] != node {
                votes.add(arc, to: labels[Int(targets[arc])])
              }
              let own = labels[Int(node)]
              let best = votes.close(own: own, row: row, labels: labels)
              guard best != own else { continue }
              labels[Int(node)] = best
              changes &+= 1
              for arc in row {
                let target = Int(targets[arc])
                isActive[target] |= labels[target] != best ? 1 : 0
              }
            }
          }
        }
      }
    }
    return labels
  }
}

/// How many votes each label has among the neighbours of one node.
private protocol Votes {
  /// Starts anew for a node of so many arcs; `chance` decides between labels of equal votes, which it puts
  /// in order by their difference from it in binary digits: of two labels either is as likely to win.
  mutating func open(degree: Int, chance: UInt32)
  /// Adds an arc's vote.
  mutating func add(_ arc: Int, to label: UInt32)
  /// The node's own label where none has more votes, otherwise the one with most.
  mutating func close(
    own: UInt32,
    row: Range<Int>,
    labels: UnsafeMutableBufferPointer<UInt32>
  ) -> UInt32
}

/// One vote an arc. A node counts from above what any before it came to, so that nothing needs clearing.
private struct EdgeVotes: Votes {
  private let sums: UnsafeMutableBufferPointer<UInt32>
  private var base: UInt32 = 1
  private var next: UInt32 = 1
  private var chance: UInt32 = 0
  /// The votes of the best label above, and its difference from the chance below.
  private var best: UInt64 = 0

  init(_ sums: UnsafeMutableBufferPointer<UInt32>) { self.sums = sums }

  @inline(__always)
  mutating func open(degree: Int, chance: UInt32) {
    self.chance = chance
    base = next
    let (above, isOver) = next.addingReportingOverflow(UInt32(degree) &+ 1)
    next = above
    if isOver {
      for label in sums.indices { sums[label] = 0 }
      base = 1
      next = UInt32(degree) &+ 2
    }
    best = UInt64(base) << 32
  }

  @inline(__always)
  mutating func add(_ arc: Int, to label: UInt32) {
    let sum = Swift.max(sums[Int(label)], base) &+ 1
    sums[Int(label)] = sum
    best = Swift.max(best, UInt64(sum) << 32 | UInt64(label ^ chance))
  }

  @inline(__always)
  func close(
    own: UInt32,
    row: Range<Int>,
    labels: UnsafeMutableBufferPointer<UInt32>
  ) -> UInt32 {
    let most = UInt32(best >> 32)
    return Swift.max(sums[Int(own)], base) == most
      ? own : UInt32(truncatingIfNeeded: best) ^ chance
  }
}

/// An arc's weight as its vote.
private struct WeightVotes: Votes {
  private let weights: UnsafePointer<Double>
  private let targets: UnsafePointer<UInt32>
  private let sums: UnsafeMutableBufferPointer<Double>
  private var (best, most, chance): (UInt32, Double, UInt32) = (0, 0, 0)

  init(
    _ weights: UnsafePointer<Double>,
    _ targets: UnsafePointer<UInt32>,
    _ sums: UnsafeMutableBufferPointer<Double>
  ) {
    self.weights = weights
    self.targets = targets
    self.sums = sums
  }

  @inline(__always)
  mutating func open(degree: Int, chance: UInt32) {
    (best, most, self.chance) = (0, 0, chance)
  }

  @inline(__always)
  mutating func add(_ arc: Int, to label: UInt32) {
    let sum = sums[Int(label)] + weights[arc]
    sums[Int(label)] = sum
    if sum > most || (sum == most && label ^ chance > best ^ chance) { (best, most) = (label, sum) }
  }

  @inline(__always)
  func close(
    own: UInt32,
    row: Range<Int>,
    labels: UnsafeMutableBufferPointer<UInt32>
  ) -> UInt32 {
    let keeps = sums[Int(own)] == most
    for arc in row { sums[Int(labels[Int(targets[arc])])] = 0 }
    return keeps ? own : best
  }
}
