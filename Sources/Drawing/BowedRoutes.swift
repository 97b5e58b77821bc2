/// Draws edges as gentle arcs from middle to middle that keep clear of other nodes.
///
/// Graphviz's own curves take exponential time on networks with many cycles, and its
/// routes around nodes merge into corridors that nobody can follow. An arc has one bow: of a
/// few, the one that runs behind the fewest nodes is taken, and the flattest of those.
///
/// - Complexity: O(*e* · *n*) for a fixed number of bows.
struct BowedRoutes {
  let network: Network
  /// The boxes of nodes, in their order.
  let boxes: [Box]

  /// How far arcs may bow, as a share of the distance between the ends.
  private static let bows = [0.0, 0.07, -0.07, 0.14, -0.14, 0.22, -0.22, 0.3, -0.3]

  /// The way of each edge; `lines` are the attributes of the edges.
  func routes(lines: [Diagram.Attributes]) -> [Route?] {
    var count: [[Int]: Int] = [:]
    for edge in network.edges { count[Self.pair(edge), default: 0] += 1 }
    var seen: [[Int]: Int] = [:]
    return zip(network.edges, lines).map { edge, line in
      guard edge.tail != edge.head else { return loop(at: edge.tail) }
      let pair = Self.pair(edge)
      let number = seen[pair, default: 0]
      seen[pair] = number + 1
      // Edges between the same two nodes bow apart.
      let apart = (Double(number) - Double(count[pair, default: 1] - 1) / 2) * 0.16
      return route(edge, apart: edge.tail < edge.head ? apart : -apart, line: line)
    }
  }

  private static func pair(_ edge: Network.Edge) -> [Int] {
    [min(edge.tail, edge.head), max(edge.tail, edge.head)]
  }

  private func route(_ edge: Network.Edge, apart: Double, line: Diagram.Attributes) -> Route? {
    let (start, end) = (boxes[edge.tail].centre, boxes[edge.head].centre)
    let way = end - start
    let normal = Point(x: -way.y, y: way.x)
    let middle = (start + end) * 0.5
    var best: (cost: Double, control: Point)?
    for bow in Self.bows {
      // The control point of a quadratic curve is twice as far out as the curve.
      let control = middle + normal * (2 * (bow + apart))
      let cost = hidden(start, control, end, edge: edge) + 60 * abs(bow)
      if best == nil || cost < best!.cost - 0.01 { best = (cost, control) }
    }
    guard let control = best?.control else { return nil }
    return clipped(start, control, end, edge: edge, line: line)
  }

  private static func point(_ a: Point, _ b: Point, _ c: Point, at t: Double) -> Point {
    a * ((1 - t) * (1 - t)) + b * (2 * t * (1 - t)) + c * (t * t)
  }

  /// How much of an arc runs behind nodes that are not its ends, in points.
  private func hidden(_ a: Point, _ b: Point, _ c: Point, edge: Network.Edge) -> Double {
    let steps = 24
    let points = (0...steps).map { Self.point(a, b, c, at: Double($0) / Double(steps)) }
    let step = (c - a).length / Double(steps)
    var around = Box(centre: a, width: 0, height: 0)
    for point in points { around = around.union(Box(centre: point, width: 0, height: 0)) }
    var sum = 0.0
    for node in boxes.indices where node != edge.tail && node != edge.head {
      let box = boxes[node].grown(by: 5)
      guard box.overlap(around.grown(by: 0.1)) > 0 else { continue }
      for point in points where box.contains(point) { sum += max(step, 4) }
    }
    return sum
  }

  // MARK: Ends

  /// The part of an arc between the outlines of its nodes, with room for arrowheads.
  private func clipped(
    _ a: Point,
    _ b: Point,
    _ c: Point,
    edge: Network.Edge,
    line: Diagram.Attributes
  ) -> Route? {
    let length = max(1, (c - a).length)
    var from = leaving(edge.tail, a, b, c, isReversed: false)
    var to = 1 - leaving(edge.head, a, b, c, isReversed: true)
    guard from < to else {
      // The nodes touch or overlap: a line between the middles, hidden behind them.
      return Route(control: [a, a + (c - a) * 0.33, a + (c - a) * 0.67, c])
    }
    let size = (Double(line["arrowsize"] ?? "") ?? 0.75) * 10
    let direction = line["dir"] ?? "none"
    let start = Self.point(a, b, c, at: from)
    let end = Self.point(a, b, c, at: to)
    let reach = min(size / length, (to - from) * 0.4)
    let hasTail = direction == "both" || direction == "back"
    let hasHead = direction == "both" || direction == "forward"
    if hasTail { from += reach }
    if hasHead { to -= reach }
    return Route(
      control: Self.piece(a, b, c, from: from, to: to),
      start: hasTail ? start : nil,
      end: hasHead ? end : nil
    )
  }

  /// A piece of a quadratic curve as a cubic one.
  private static func piece(
    _ a: Point,
    _ b: Point,
    _ c: Point,
    from: Double,
    to: Double
  ) -> [Point] {
    let start = point(a, b, c, at: from)
    let end = point(a, b, c, at: to)
    // Where the tangents at both ends meet.
    let meeting =
      a * ((1 - from) * (1 - to)) + b * (from * (1 - to) + to * (1 - from)) + c * (from * to)
    let third = 1.0 / 3
    return [
      start, start + (meeting - start) * (2 * third), end + (meeting - end) * (2 * third), end,
    ]
  }

  /// The share of an arc after which it leaves a node's outline.
  private func leaving(
    _ node: Int,
    _ a: Point,
    _ b: Point,
    _ c: Point,
    isReversed: Bool
  ) -> Double {
    var low = 0.0
    var high = 1.0
    for _ in 0..<20 {
      let middle = (low + high) / 2
      let point = Self.point(a, b, c, at: isReversed ? 1 - middle : middle)
      if isInside(node, point) { low = middle } else { high = middle }
    }
    return high
  }

  private func isInside(_ node: Int, _ point: Point) -> Bool {
    let box = boxes[node].grown(by: 1)
    let x = abs(point.x - box.centre.x) / (box.width / 2)
    let y = abs(point.y - box.centre.y) / (box.height / 2)
    return switch network.nodes[node].role {
    case .place: x * x + y * y < 1
    case .event: y < 1 && x < 1 - y / 2
    default: x < 1 && y < 1
    }
  }

  /// An edge from a node to itself, on its right side.
  private func loop(at node: Int) -> Route? {
    let box = boxes[node]
    let (x, y) = (box.maxX, box.centre.y)
    let high = min(10, box.height / 4)
    return Route(control: [
      Point(x: x, y: y + high), Point(x: x + 30, y: y + high + 12),
      Point(x: x + 30, y: y - high - 12), Point(x: x, y: y - high),
    ])
  }
}
