/// The way of an edge: cubic Bézier pieces, and its ends where arrowheads touch.
struct Route: Sendable, Hashable {
  /// One point, then three for each piece.
  private let control: [Point]
  /// The tips of the arrowheads at the tail and at the head; `nil` for none.
  let start: Point?
  let end: Point?
  /// Points along it, close together, from tail to head.
  let samples: [Point]
  /// The smallest box around it.
  let box: Box

  init?(control: [Point], start: Point? = nil, end: Point? = nil) {
    guard control.count >= 2 else { return nil }
    self.control = control
    self.start = start
    self.end = end
    var samples: [Point] = []
    if let start { samples.append(start) }
    samples.append(control[0])
    var place = 0
    let steps = 12
    while place + 3 < control.count {
      for step in 1...steps {
        samples.append(Self.bezier(control[place...], at: Double(step) / Double(steps)))
      }
      place += 3
    }
    if let end { samples.append(end) }
    self.samples = samples
    box = samples.reduce(Box(centre: samples[0], width: 0, height: 0)) { box, point in
      box.union(Box(centre: point, width: 0, height: 0))
    }
  }

  /// Reads "s,1,2 e,3,4 5,6 7,8 …": start and end of arrowheads, then control points.
  init?(parsing text: String) {
    var control: [Point] = []
    var start: Point?
    var end: Point?
    for part in text.split(whereSeparator: { $0 == " " || $0 == ";" }) {
      if part.hasPrefix("s,") {
        start = start ?? Point(parsing: part.dropFirst(2))
      } else if part.hasPrefix("e,") {
        end = Point(parsing: part.dropFirst(2))
      } else if let point = Point(parsing: part) {
        control.append(point)
      }
    }
    self.init(control: control, start: start, end: end)
  }

  /// The form that Graphviz reads.
  var text: String { Self.text(control: control, start: start, end: end) }

  /// The same without the arrowhead at its tail, and that arrowhead as a way of its own,
  /// from the line to the tip.
  var withoutStart: (text: String, arrow: String)? {
    guard let start else { return nil }
    let first = control[0]
    let near = first + (first - start) * 0.02
    let stub = [near, near + (first - near) * 0.3, near + (first - near) * 0.6, first]
    return (
      Self.text(control: control, start: nil, end: end),
      Self.text(control: stub, start: nil, end: start)
    )
  }

  private static func text(control: [Point], start: Point?, end: Point?) -> String {
    var parts: [String] = []
    if let start { parts.append("s," + start.text) }
    if let end { parts.append("e," + end.text) }
    return (parts + control.map(\.text)).joined(separator: " ")
  }

  /// The same way from head to tail.
  var reversed: Route { Route(control: control.reversed(), start: end, end: start) ?? self }

  private static func bezier(_ points: ArraySlice<Point>, at t: Double) -> Point {
    let first = points.startIndex
    let u = 1 - t
    return points[first] * (u * u * u) + points[first + 1] * (3 * u * u * t)
      + points[first + 2] * (3 * u * t * t) + points[first + 3] * (t * t * t)
  }

  /// The length of the way.
  var length: Double {
    zip(samples, samples.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
  }

  /// The place after a share of the way, and the direction there as a unit vector.
  func place(at share: Double) -> (point: Point, direction: Point) {
    var rest = length * share
    for (a, b) in zip(samples, samples.dropFirst()) {
      let step = (b - a).length
      if rest <= step, step > 0 {
        return (a + (b - a) * (rest / step), (b - a) * (1 / step))
      }
      rest -= step
    }
    return (samples.last ?? Point(), Point(x: 1, y: 0))
  }

  /// How much of the way lies within a box, in points.
  func length(in box: Box) -> Double {
    guard self.box.grown(by: 0.1).overlap(box) > 0 else { return 0 }
    var sum = 0.0
    for (a, b) in zip(samples, samples.dropFirst()) {
      // Pieces are short against labels: cut each into parts of a few points.
      let step = (b - a).length
      let parts = max(1, Int(step / 4))
      for part in 0..<parts where box.contains(a + (b - a) * ((Double(part) + 0.5) / Double(parts)))
      {
        sum += step / Double(parts)
      }
    }
    return sum
  }
}
