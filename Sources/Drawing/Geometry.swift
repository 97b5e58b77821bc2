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
