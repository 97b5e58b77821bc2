/// Stretches a layout until lines are long enough for their labels.
///
/// Engines other than dot place nodes without a thought for the words between them. Moving
/// all nodes apart by one factor keeps the shape that the engine found.
struct LabelRoom {
  let network: Network
  /// The sizes of labels by the edge's identifier.
  let labelSizes: [String: Box]

  /// The largest factor: beyond it the paper grows faster than the reading gets better.
  private static let most = 2.4
  /// The free length that an arrowhead and the gaps at both ends need, in points.
  private static let ends = 46.0

  /// The centres of nodes after stretching, in the order of `boxes`.
  func stretched(_ boxes: [Box]) -> [Point] {
    var factor = 1.0
    for edge in network.edges where edge.tail != edge.head {
      let way = boxes[edge.head].centre - boxes[edge.tail].centre
      let length = way.length
      guard length > 1 else { continue }
      let direction = way * (1 / length)
      var needed = Self.ends
      if let size = labelSizes[edge.content.id] {
        needed += 0.85 * abs(direction.x) * size.width + 0.6 * abs(direction.y) * size.height
      }
      needed += Self.reach(of: boxes[edge.tail], direction)
      needed += Self.reach(of: boxes[edge.head], direction)
      factor = max(factor, needed / length)
    }
    factor = min(factor, Self.most)
    return boxes.map { $0.centre * factor }
  }

  /// The distance from the middle of a box to its border.
  private static func reach(of box: Box, _ direction: Point) -> Double {
    let across = direction.x == 0 ? .infinity : box.width / 2 / abs(direction.x)
    let up = direction.y == 0 ? .infinity : box.height / 2 / abs(direction.y)
    return min(across, up)
  }
}
