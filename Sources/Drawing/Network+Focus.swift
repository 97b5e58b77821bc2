extension Network {
  /// How many nodes beyond the first ring are drawn beside each neighbour.
  static let distantNeighbours = 5

  /// Measures how far each node is from the focus, and takes out those beyond the first
  /// ring that are too many for their neighbour. Those are counted in ``more``.
  ///
  /// - Complexity: O(*n* · *e*).
  mutating func centre() {
    guard let focus else { return }
    measureDistances(from: focus)
    var isKept = distance.map { $0 >= 0 }
    var more = [Int](repeating: 0, count: nodes.count)
    for node in nodes.indices where distance[node] >= 1 {
      let children = nodes.indices.filter { parent[$0] == node }
      let order = children.sorted { a, b in
        weight[a] != weight[b] ? weight[a] > weight[b] : a < b
      }
      for child in order.dropFirst(Self.distantNeighbours) {
        isKept[child] = false
        more[node] += 1
      }
    }
    // What hangs on a node that is taken out goes with it.
    for ring in 2...max(2, distance.max() ?? 2) {
      for node in nodes.indices where distance[node] == ring {
        if let parent = parent[node], !isKept[parent] { isKept[node] = false }
      }
    }
    unconnected = distance.count { $0 < 0 }
    self.more = more
    keep(isKept)
  }

  private mutating func measureDistances(from focus: Int) {
    distance = [Int](repeating: -1, count: nodes.count)
    parent = [Int?](repeating: nil, count: nodes.count)
    distance[focus] = 0
    var ring = [focus]
    while !ring.isEmpty {
      var next: [Int] = []
      for node in ring {
        for edge in edges where edge.tail == node || edge.head == node {
          let other = edge.tail == node ? edge.head : edge.tail
          guard distance[other] < 0 else { continue }
          distance[other] = distance[node] + 1
          parent[other] = node
          next.append(other)
        }
      }
      ring = next
    }
  }

  /// Takes out the nodes that are not marked, and their edges.
  private mutating func keep(_ isKept: [Bool]) {
    var places = [Int?](repeating: nil, count: nodes.count)
    var count = 0
    for node in nodes.indices where isKept[node] {
      places[node] = count
      count += 1
    }
    func kept<Element>(_ list: [Element]) -> [Element] {
      zip(list, isKept).compactMap { $1 ? $0 : nil }
    }
    nodes = kept(nodes)
    group = kept(group)
    degree = kept(degree)
    weight = kept(weight)
    distance = kept(distance)
    more = kept(more)
    parent = kept(parent).map { $0.flatMap { places[$0] } }
    focus = focus.flatMap { places[$0] }
    edges = edges.compactMap { edge in
      guard let tail = places[edge.tail], let head = places[edge.head] else { return nil }
      return Edge(tail: tail, head: head, content: edge.content)
    }
  }
}
