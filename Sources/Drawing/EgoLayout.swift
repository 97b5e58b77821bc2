/// Places a network around the node that it is about: that one in the middle, its
/// neighbours on a ring around it, and theirs further out, each beside its own neighbour.
///
/// The rings are as small as names and labels allow.
struct EgoLayout {
  let network: Network
  /// The sizes of nodes, in their order.
  let nodeSizes: [Box]
  /// The sizes of labels by the edge's identifier.
  let labelSizes: [String: Box]

  /// How much wider than high the rings are: names are wide.
  private static let stretch = 1.45

  /// The centres of nodes, in points around the middle.
  func centres() -> [Point] {
    guard let focus = network.focus else { return nodeSizes.map { _ in Point() } }
    let angles = angles(around: focus)
    let rings = (network.distance.max() ?? 0) + 1
    // The room for labels between the middle and the first ring, then a step a ring.
    let widest = labelSizes.values.map(\.height).max() ?? 0
    var radii = (0..<max(rings, 1)).map { ring in
      ring == 0 ? 0 : 118 + widest * 0.7 + Double(ring - 1) * 96
    }
    var centres = place(angles, radii)
    for _ in 0..<80 {
      guard let crowded = crowdedRing(centres) else { break }
      for ring in crowded..<radii.count { radii[ring] *= 1.05 }
      centres = place(angles, radii)
    }
    return centres
  }

  private func place(_ angles: [Double], _ radii: [Double]) -> [Point] {
    network.nodes.indices.map { node in
      let ring = network.distance[node]
      let (x, y) = Self.unit(angles[node])
      return Point(x: x * radii[ring] * Self.stretch, y: y * radii[ring])
    }
  }

  /// The ring that must grow: the outer one of two nodes that touch; `nil` for none.
  private func crowdedRing(_ centres: [Point]) -> Int? {
    let boxes = zip(centres, nodeSizes).map { centre, size in
      Box(centre: centre, width: size.width, height: size.height).grown(by: 9)
    }
    var ring: Int?
    for a in boxes.indices {
      for b in boxes.indices.dropFirst(a + 1) where boxes[a].overlap(boxes[b]) > 0 {
        let outer = max(network.distance[a], network.distance[b], 1)
        ring = min(ring ?? outer, outer)
      }
    }
    return ring
  }

  // MARK: Angles

  /// The angle of each node as a share of the circle, clockwise from the top.
  private func angles(around focus: Int) -> [Double] {
    var angles = [Double](repeating: 0, count: network.nodes.count)
    spread(children(of: focus), from: 0.02, over: 1, into: &angles)
    return angles
  }

  /// Gives each node a sector by the number of nodes behind it, and those a part of it.
  private func spread(
    _ nodes: [Int],
    from start: Double,
    over width: Double,
    into angles: inout [Double]
  ) {
    let shares = nodes.map { 1.3 + Double(children(of: $0).count) }
    let sum = shares.reduce(0, +)
    var place = start
    for (node, share) in zip(nodes, shares) {
      let sector = width * share / sum
      angles[node] = place + sector / 2
      // A sliver stays free on both sides, so that families stay apart.
      spread(children(of: node), from: place + sector * 0.06, over: sector * 0.88, into: &angles)
      place += sector
    }
  }

  /// The nodes one ring further out that hang on a node: by family, then as given.
  private func children(of node: Int) -> [Int] {
    let children = network.nodes.indices.filter { network.parent[$0] == node }
    let families = Picture.RelationFamily.allCases
    func family(_ child: Int) -> Int {
      let edge = network.edges.first { edge in
        (edge.tail == node && edge.head == child) || (edge.head == node && edge.tail == child)
      }
      return edge.flatMap { families.firstIndex(of: $0.content.family) } ?? families.count
    }
    return children.sorted { a, b in
      let (first, second) = (family(a), family(b))
      return first != second ? first < second : a < b
    }
  }

  /// The point on the unit circle at a share of it, clockwise from the top. By a series, so
  /// that the result is the same with every mathematics library.
  static func unit(_ share: Double) -> (x: Double, y: Double) {
    let turns = share - share.rounded(.down)
    // An eighth of a turn is small enough for the series; the rest is doubling the angle.
    let angle = turns * 2 * Double.pi / 8
    var sine = angle * (1 - angle * angle / 6 * (1 - angle * angle / 20 * (1 - angle * angle / 42)))
    var cosine = 1 - angle * angle / 2 * (1 - angle * angle / 12 * (1 - angle * angle / 30))
    for _ in 0..<3 {
      (sine, cosine) = (2 * sine * cosine, cosine * cosine - sine * sine)
    }
    let length = (sine * sine + cosine * cosine).squareRoot()
    return (sine / length, cosine / length)
  }
}
