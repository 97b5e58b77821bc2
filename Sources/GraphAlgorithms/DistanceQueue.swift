/// Nodes by tentative distance, smallest first: a heap with four children a node.
///
/// Among equal distances the smaller node comes first, so that the order of leaving is defined.
struct DistanceQueue {
  private var keys: [Double] = []
  private var nodes: [Graph.Node] = []

  var isEmpty: Bool { keys.isEmpty }

  mutating func removeAll() {
    keys.removeAll(keepingCapacity: true)
    nodes.removeAll(keepingCapacity: true)
  }

  mutating func push(_ key: Double, _ node: Graph.Node) {
    keys.append(key)
    nodes.append(node)
    keys.withUnsafeMutableBufferPointer { keys in
      nodes.withUnsafeMutableBufferPointer { nodes in
        var place = keys.count - 1
        while place > 0 {
          let parent = (place - 1) >> 2
          guard (key, node) < (keys[parent], nodes[parent]) else { break }
          keys[place] = keys[parent]
          nodes[place] = nodes[parent]
          place = parent
        }
        keys[place] = key
        nodes[place] = node
      }
    }
  }

  mutating func pop() -> (key: Double, node: Graph.Node)? {
    guard let key = keys.popLast(), let node = nodes.popLast() else { return nil }
    guard !keys.isEmpty else { return (key, node) }
    let first = (keys[0], nodes[0])
    keys.withUnsafeMutableBufferPointer { keys in
      nodes.withUnsafeMutableBufferPointer { nodes in
        let count = keys.count
        var place = 0
        while true {
          let children = 4 * place + 1
          guard children < count else { break }
          var least = children
          for child in (children + 1)..<max(children + 1, min(children + 4, count))
          where (keys[child], nodes[child]) < (keys[least], nodes[least]) {
            least = child
          }
          guard (keys[least], nodes[least]) < (key, node) else { break }
          keys[place] = keys[least]
          nodes[place] = nodes[least]
          place = least
        }
        keys[place] = key
        nodes[place] = node
      }
    }
    return first
  }
}
