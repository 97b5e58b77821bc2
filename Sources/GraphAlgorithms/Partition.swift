/// A division of the nodes of a graph into groups.
///
/// Groups are numbered from 0 in the order of their smallest nodes, so that equal divisions are equal
/// values.
public struct Partition: Sendable, Hashable, Codable {
  /// The group of each node.
  public let labels: [UInt32]
  /// The number of groups.
  public let count: Int

  /// Takes labels whose numbering is already in the order of smallest nodes.
  init(canonical labels: [UInt32], count: Int) {
    self.labels = labels
    self.count = count
  }

  /// Nodes with equal labels form a group. O(nodes) where labels are below the number of nodes.
  public init(labels: some Collection<UInt32>) {
    var numbers: [UInt32] = []
    var renumbered: [UInt32] = []
    renumbered.reserveCapacity(labels.count)
    var count: UInt32 = 0
    for label in labels {
      let label = Int(label)
      if label >= numbers.count {
        numbers.append(
          contentsOf: repeatElement(.max, count: max(label + 1, 2 * numbers.count) - numbers.count)
        )
      }
      if numbers[label] == .max {
        numbers[label] = count
        count += 1
      }
      renumbered.append(numbers[label])
    }
    self.init(canonical: renumbered, count: Int(count))
  }

  /// Every node in a group of its own.
  public init(singletons nodeCount: Int) {
    self.init(canonical: (0..<UInt32(nodeCount)).map { $0 }, count: nodeCount)
  }

  /// The number of nodes in each group. O(nodes).
  public var sizes: [Int] {
    var sizes = [Int](repeating: 0, count: count)
    for label in labels { sizes[Int(label)] += 1 }
    return sizes
  }

  /// The nodes of each group, ascending. O(nodes).
  public var groups: [[Graph.Node]] {
    var groups = sizes.map { size in
      var group: [Graph.Node] = []
      group.reserveCapacity(size)
      return group
    }
    for (node, label) in labels.enumerated() { groups[Int(label)].append(Graph.Node(node)) }
    return groups
  }

  /// The group with most nodes, the first of them where several are as large; nil without nodes.
  public var largest: Int? {
    let sizes = sizes
    return sizes.indices.max { (sizes[$0], $1) < (sizes[$1], $0) }
  }

  /// Whether two nodes are in the same group.
  public func joins(_ a: Graph.Node, _ b: Graph.Node) -> Bool {
    labels[Int(a)] == labels[Int(b)]
  }
}
