/// What the Leiden algorithm adds up: whole numbers of half the size where every weight is 1, so that
/// sums are exact and memory is small; floating-point numbers otherwise.
protocol CommunityAmount: Comparable, Numeric {
  /// An arc of a contracted graph.
  associatedtype Arc

  /// The most that one arc of a contracted graph can weigh; what weighs more becomes several.
  static var mostPerArc: Self { get }
  /// The most nodes that a contracted graph can have.
  static var mostNodes: Int { get }
  static func arc(to target: UInt32, weight: Self) -> Arc
  static func read(_ arc: Arc) -> (target: Int, weight: Self)

  /// What an arc of the graph given weighs.
  static func weight(_ rows: Rows, _ arc: Int) -> Self
  init(_ value: Double)
  init(_ value: Int)
  var real: Double { get }
}

/// An arc of a contracted graph without weights of its own.
struct ShortArc {
  let target: UInt16
  let weight: UInt16
}

extension UInt32: CommunityAmount {
  static var mostPerArc: UInt32 { UInt32(UInt16.max) }
  static var mostNodes: Int { Int(UInt16.max) + 1 }

  @inline(__always)
  static func arc(to target: UInt32, weight: UInt32) -> ShortArc {
    ShortArc(target: UInt16(target), weight: UInt16(weight))
  }

  @inline(__always)
  static func read(_ arc: ShortArc) -> (target: Int, weight: UInt32) {
    (Int(arc.target), UInt32(arc.weight))
  }

  @inline(__always)
  static func weight(_ rows: Rows, _ arc: Int) -> UInt32 { 1 }

  @inline(__always) var real: Double { Double(self) }
}

/// An arc of a contracted graph with weights.
struct LongArc {
  let target: UInt32
  let weight: Double
}

extension Double: CommunityAmount {
  static var mostPerArc: Double { .infinity }
  static var mostNodes: Int { Int(UInt32.max) }

  @inline(__always)
  static func arc(to target: UInt32, weight: Double) -> LongArc {
    LongArc(target: target, weight: weight)
  }

  @inline(__always)
  static func read(_ arc: LongArc) -> (target: Int, weight: Double) {
    (Int(arc.target), arc.weight)
  }

  @inline(__always)
  static func weight(_ rows: Rows, _ arc: Int) -> Double { rows.weight(arc) }

  @inline(__always) var real: Double { self }
}
