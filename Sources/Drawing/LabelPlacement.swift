/// Finds places for the labels of edges: near the middle of their line, clear of nodes,
/// of each other and of other lines.
///
/// Each label has a few dozen places along its line: beside it, on either side, and on it.
/// Each place has a cost for what it covers; places are chosen one label after the other
/// and then improved in turns until nothing changes.
///
/// - Complexity: O(*e*² · *c* · *s*) for *e* labelled edges, *c* places and *s* samples of
///   a line; a picture with labels has at most some 40 edges.
struct LabelPlacement {
  /// Where a label stands.
  struct Place: Sendable {
    var box: Box
    /// Whether lines pass behind it, so that it needs a ground of its own.
    var coversLine: Bool
    /// The share of the way along its line, 0 to 1.
    var share: Double
    /// What it covers there, without other labels.
    fileprivate(set) var cost: Double
  }

  private let routes: [Route?]
  private let nodes: [Box]
  private let panels: [Box]

  /// - Parameter geometry: Where nodes, lines and panels are.
  init(_ geometry: Geometry, keys: [String]) {
    routes = keys.map { geometry.routes[$0] }
    nodes = geometry.nodes.sorted { $0.key < $1.key }.map(\.value)
    panels = geometry.panels.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The places of labels, in the order of `sizes`.
  ///
  /// - Parameters:
  ///   - sizes: For each line of ``keys`` the size of its label; `nil` for none.
  ///   - preferred: For each line where the engine put the label; `nil` for nowhere.
  func places(sizes: [Box?], preferred: [Point?]) -> [Place?] {
    let candidates = routes.indices.map { line -> [Place] in
      guard let size = sizes[line], let route = routes[line] else { return [] }
      return self.candidates(of: line, on: route, size: size, preferred: preferred[line])
    }
    var chosen = [Place?](repeating: nil, count: routes.count)
    for _ in 0..<8 {
      var isChanged = false
      for line in routes.indices where !candidates[line].isEmpty {
        var best: (cost: Double, place: Place)?
        for place in candidates[line] {
          let cost = place.cost + crowding(of: place.box, except: line, chosen: chosen)
          if best == nil || cost < best!.cost - 0.001 { best = (cost, place) }
        }
        if best?.place.box != chosen[line]?.box {
          chosen[line] = best?.place
          isChanged = true
        }
      }
      if !isChanged { break }
    }
    return chosen
  }

  private func crowding(of box: Box, except line: Int, chosen: [Place?]) -> Double {
    var cost = 0.0
    let grown = box.grown(by: 4)
    for (other, place) in chosen.enumerated() {
      guard other != line, let place else { continue }
      let shared = grown.overlap(place.box)
      if shared > 0 { cost += 2_000 + 20 * shared }
    }
    return cost
  }

  private func candidates(
    of line: Int,
    on route: Route,
    size: Box,
    preferred: Point?
  ) -> [Place] {
    var places: [Place] = []
    for step in [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7] {
      let share = 0.5 + Double(step) * 0.055
      let (point, direction) = route.place(at: share)
      let normal = Point(x: -direction.y, y: direction.x)
      let reach = abs(normal.x) * size.width / 2 + abs(normal.y) * size.height / 2 + 3
      for (side, extra) in [(1.0, 0.0), (-1, 1), (0, 16)] {
        let box = Box(
          centre: point + normal * (side * reach),
          width: size.width,
          height: size.height
        )
        places.append(
          place(box, of: line, share: share, extra: extra + 40 * abs(share - 0.5))
        )
      }
    }
    if let preferred {
      let box = Box(centre: preferred, width: size.width, height: size.height)
      places.append(place(box, of: line, share: 0.5, extra: 6))
    }
    return places
  }

  /// A place with the cost of what it covers.
  private func place(_ box: Box, of line: Int, share: Double, extra: Double) -> Place {
    var cost = extra
    let grown = box.grown(by: 4)
    for node in nodes {
      let shared = grown.overlap(node)
      if shared > 0 { cost += 4_000 + 40 * shared }
    }
    var coversLine = false
    let near = box.grown(by: 9)
    for (other, route) in routes.enumerated() {
      guard let route, near.overlap(route.box.grown(by: 1)) > 0 else { continue }
      let covered = route.length(in: box)
      if covered > 0 { coversLine = true }
      if other == line {
        cost += covered > 0.45 * route.length ? 250 : 0.4 * covered
      } else {
        cost += 8 * covered + 1.5 * (route.length(in: near) - covered)
      }
    }
    for panel in panels where grown.overlap(panel) > 0 && !panel.contains(grown) {
      cost += 35
    }
    return Place(box: box, coversLine: coversLine, share: share, cost: cost)
  }
}
