/// How well a layout reads, as a number: smaller is better.
///
/// It adds up what a reader stumbles over: lines that cross, detours, lines through panels
/// that they have nothing to do with, waste of space, and a shape that fits no page.
struct LayoutScore {
  let network: Network
  let hasPanels: Bool

  /// The shape, width over height, that fits a page or a screen best.
  static let bestShape = 1.5

  func cost(of geometry: Geometry, keys: [String]) -> Double {
    var cost = 0.0
    let routes = keys.map { geometry.routes[$0] }
    cost += 30 * Double(crossings(routes))
    for (edge, route) in zip(network.edges, routes) {
      guard let route, let first = route.samples.first, let last = route.samples.last else {
        // The engine found no way for it.
        cost += 1_000
        continue
      }
      let length = route.length
      cost += length / 12
      // Too short for its label and its arrowhead.
      cost += max(0, 70 - length) * 2
      cost += 4 * hidden(route, edge: edge, geometry: geometry)
      cost += (length - (last - first).length) / 6
      cost += trespass(route, edge: edge, geometry: geometry)
    }
    let box = geometry.bounds
    guard box.width > 0, box.height > 0 else { return cost }
    cost += (box.width * box.height).squareRoot() / 6
    // The doubling of one side against the best shape costs as much as two crossings.
    let shape = box.width / (box.height + 110) / Self.bestShape
    let stretch = shape >= 1 ? shape : 1 / shape
    cost += 90 * max(0, Network.binaryLogarithm(stretch) - 0.2)
    return cost
  }

  /// How far a line runs through panels of others.
  private func trespass(_ route: Route, edge: Network.Edge, geometry: Geometry) -> Double {
    guard hasPanels else { return 0 }
    var cost = 0.0
    let own = [network.group[edge.tail], network.group[edge.head]]
    for place in network.groups.indices where !own.contains(place) {
      let name = DOTEncoder.escaped(network.groups[place].id)
      if let panel = geometry.panels[name] { cost += route.length(in: panel) / 4 }
    }
    return cost
  }

  /// How much of a line runs behind nodes that are not its ends, in points.
  private func hidden(_ route: Route, edge: Network.Edge, geometry: Geometry) -> Double {
    network.nodes.indices.reduce(0) { sum, place in
      guard place != edge.tail, place != edge.head,
        let box = geometry.nodes[DOTEncoder.escaped(network.nodes[place].id)]
      else { return sum }
      return sum + route.length(in: box)
    }
  }

  /// The number of places where two lines cross, without those at a shared end.
  private func crossings(_ routes: [Route?]) -> Int {
    var count = 0
    for (a, first) in routes.enumerated() {
      guard let first else { continue }
      for second in routes[(a + 1)...] {
        guard let second, first.box.grown(by: 0.1).overlap(second.box.grown(by: 0.1)) > 0 else {
          continue
        }
        count += Self.crossings(first.samples, second.samples)
      }
    }
    return count
  }

  private static func crossings(_ a: [Point], _ b: [Point]) -> Int {
    var count = 0
    for i in 0..<max(0, a.count - 1) {
      for j in 0..<max(0, b.count - 1) where cross(a[i], a[i + 1], b[j], b[j + 1]) {
        count += 1
      }
    }
    return count
  }

  private static func cross(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
    func side(_ p: Point, _ q: Point, _ r: Point) -> Double {
      (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
    }
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
  }
}
