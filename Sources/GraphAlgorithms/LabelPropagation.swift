extension Graph {
  /// Groups by label propagation: every node starts with a label of its own and takes the one that has
  /// most weight among its neighbours, over and over, until everybody has such a label.
  ///
  /// Fast and rough: better groups come from ``communities(by:resolution:maxIterations:seed:)``.
  /// Directions do not count; a node without edges is alone. Nodes are visited in random order; who has a
  /// heaviest label keeps it, among others chance decides. Only nodes with a neighbour that
  /// changed are visited again. Near O(arcs) a round.
  ///
  /// Source: Raghavan, Albert and Kumara, “Near linear time algorithm to detect community structures
  /// in large-scale networks”, Physical Review E 76 (2007), https://doi.org/10.1103/PhysRevE.76.036106.
  public func labelPropagation(maxRounds: Int = 100, seed: UInt64 = 1) -> Partition {
    requireStrengths()
    let graph = undirected()
    var labels = graph.nodes.map { $0 }
    var order = labels
    var random = SeededRandom(seed: seed)
    order.withUnsafeMutableBufferPointer { random.shuffle($0) }
    var isActive = [Bool](repeating: true, count: nodeCount)
    var sums = [Double](repeating: 0, count: nodeCount)
    var touched: [UInt32] = uninitialized(nodeCount)
    graph.withRows { rows in
      labels.withUnsafeMutableBufferPointer { labels in
        isActive.withUnsafeMutableBufferPointer { isActive in
          sums.withUnsafeMutableBufferPointer { sums in
            touched.withUnsafeMutableBufferPointer { touched in
              var (round, changes) = (0, 1)
              while changes > 0 && round < maxRounds {
                (round, changes) = (round + 1, 0)
                for node in order where isActive[Int(node)] {
                  isActive[Int(node)] = false
                  var count = 0
                  for arc in rows.row(node) where rows.targets[arc] != node {
                    let label = labels[Int(rows.targets[arc])]
                    let sum = sums[Int(label)]
                    touched[count] = label
                    count &+= sum == 0 ? 1 : 0
                    sums[Int(label)] = sum + rows.weight(arc)
                  }
                  let own = labels[Int(node)]
                  var (best, most, equals) = (own, sums[Int(own)], 0)
                  for index in 0..<count {
                    let label = touched[index]
                    let sum = sums[Int(label)]
                    sums[Int(label)] = 0
                    if sum > most {
                      (best, most, equals) = (label, sum, 1)
                    } else if sum == most && best != own {
                      equals += 1
                      if random.index(below: equals) == 0 { best = label }
                    }
                  }
                  guard best != own else { continue }
                  labels[Int(node)] = best
                  changes += 1
                  for arc in rows.row(node) where labels[Int(rows.targets[arc])] != best {
                    isActive[Int(rows.targets[arc])] = true
                  }
                }
              }
            }
          }
        }
      }
    }
    return Partition(labels: labels)
  }
}
