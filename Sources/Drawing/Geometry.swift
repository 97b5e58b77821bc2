/// A place in points, 72 an inch; y grows upwards, as in Graphviz.
struct Point: Sendable, Hashable {
  var x = 0.0
  var y = 0.0

  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
  static func - (a: Point, b: Point) -> Point { Point(x: a.x - b.x, y: a.y - b.y) }
  static func * (a: Point, factor: Double) -> Point { Point(x: a.x * factor, y: a.y * factor) }

  /// The distance from the origin.
  var length: Double { (x * x + y * y).squareRoot() }
}

extension Point {
  /// Reads "12.5,30", with or without a "!" behind.
  init?(parsing text: some StringProtocol) {
    let parts = text.split(separator: ",", maxSplits: 2)
    guard parts.count >= 2, let x = Double(parts[0]),
      let y = Double(parts[1].last == "!" ? parts[1].dropLast() : parts[1])
    else { return nil }
    self.init(x: x, y: y)
  }

  /// The form that Graphviz reads, to a hundredth of a point.
  var text: String { "\(Self.rounded(x)),\(Self.rounded(y))" }

  /// A number with at most two decimals; never in scientific form.
  static func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(sign)\(whole)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// An upright rectangle.
struct Box: Sendable, Hashable {
  var minX = 0.0
  var minY = 0.0
  var maxX = 0.0
  var maxY = 0.0

  var width: Double { maxX - minX }
  var height: Double { maxY - minY }
  var centre: Point { Point(x: (minX + maxX) / 2, y: (minY + maxY) / 2) }

  /// The smallest box around both.
  func union(_ other: Box) -> Box {
    Box(
      minX: min(minX, other.minX),
      minY: min(minY, other.minY),
      maxX: max(maxX, other.maxX),
      maxY: max(maxY, other.maxY)
    )
  }

  /// The box grown by a margin on each side.
  func grown(by margin: Double) -> Box {
    Box(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
  }

  /// The area that both share; 0 for none.
  func overlap(_ other: Box) -> Double {
    let width = min(maxX, other.maxX) - max(minX, other.minX)
    let height = min(maxY, other.maxY) - max(minY, other.minY)
    return width > 0 && height > 0 ? width * height : 0
  }

  func contains(_ point: Point) -> Bool {
    point.x > minX && point.x < maxX && point.y > minY && point.y < maxY
  }

  func contains(_ other: Box) -> Bool {
    other.minX >= minX && other.maxX <= maxX && other.minY >= minY && other.maxY <= maxY
  }
}

extension Box {
  init(centre: Point, width: Double, height: Double) {
    self.init(
      minX: centre.x - width / 2,
      minY: centre.y - height / 2,
      maxX: centre.x + width / 2,
      maxY: centre.y + height / 2
    )
  }

  /// Reads "0,0,120,80".
  init?(parsing text: some StringProtocol) {
    let parts = text.split(separator: ",").compactMap { Double($0) }
    guard parts.count == 4 else { return nil }
    self.init(minX: parts[0], minY: parts[1], maxX: parts[2], maxY: parts[3])
  }

  /// The form that Graphviz reads.
  var text: String { Point(x: minX, y: minY).text + "," + Point(x: maxX, y: maxY).text }
}

/// The way of an edge: cubic Bézier pieces, and its ends where arrowheads touch.
struct Route: Sendable, Hashable {
  /// Graphviz's own words for it.
  var text: String
  /// Points along it, close together, from tail to head.
  var samples: [Point]

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
    guard control.count >= 2 else { return nil }
    self.text = text
    samples = []
    if let start { samples.append(start) }
    samples.append(control[0])
    var place = 0
    let steps = 16
    while place + 3 < control.count {
      for step in 1...steps {
        samples.append(Self.bezier(control[place...], at: Double(step) / Double(steps)))
      }
      place += 3
    }
    if let end { samples.append(end) }
  }

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

/// Where Graphviz put everything, in points.
struct Geometry: Sendable {
  /// The whole drawing.
  var bounds: Box
  /// Boxes of nodes by name.
  var nodes: [String: Box] = [:]
  /// Ways of edges by key.
  var routes: [String: Route] = [:]
  /// Centres of edge labels by key, where the engine placed them.
  var labels: [String: Point] = [:]
  /// Boxes of panels by name.
  var panels: [String: Box] = [:]
}
