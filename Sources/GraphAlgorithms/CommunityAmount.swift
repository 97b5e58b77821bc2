/// What the Leiden algorithm adds up: whole numbers of half the size where every weight is 1, so that
/// sums are exact and memory is small; floating-point numbers otherwise.
protocol CommunityAmount: Comparable, Numeric, BitwiseCopyable {
  /// How much worse a node's place must become before the node is looked at again.
  associatedtype Slack: CommunitySlack where Slack.Amount == Self
  /// The arcs of a contracted graph.
  associatedtype Contracted: ContractedArcs where Contracted.Amount == Self

  /// How far a difference may be off, as a share of what it was taken from; 0 where sums are exact.
  static var rounding: Double { get }
  init(_ value: Double)
  init(_ value: Int)
  var real: Double { get }
}

/// How much worse a node's place may become, or that the node waits in the queue.
protocol CommunitySlack: Equatable, BitwiseCopyable {
  associatedtype Amount: CommunityAmount
  static var queued: Self { get }
  /// Of a gain over the second best place.
  init(gain: Double)
  /// Takes an amount away; false where there is less.
  mutating func spend(_ amount: Amount) -> Bool
}

extension UInt32: CommunityAmount {
  typealias Slack = UInt16
  typealias Contracted = PackedArcs

  static var rounding: Double { 0 }

  @inline(__always) var real: Double { Double(self) }
}

extension UInt16: CommunitySlack {
  static var queued: UInt16 { .max }

  @inline(__always)
  init(gain: Double) { self = UInt16(Swift.max(0, Swift.min(gain, Double(UInt16.max - 1)))) }

  @inline(__always)
  mutating func spend(_ amount: UInt32) -> Bool {
    guard self >= amount else { return false }
    self &-= UInt16(truncatingIfNeeded: amount)
    return true
  }
}

extension Double: CommunityAmount {
  typealias Slack = Double
  typealias Contracted = WeightedArcs

  static var rounding: Double { 1e-12 }

  @inline(__always) var real: Double { self }
}

extension Double: CommunitySlack {
  static var queued: Double { .infinity }

  @inline(__always)
  init(gain: Double) { self = gain }

  @inline(__always)
  mutating func spend(_ amount: Double) -> Bool {
    guard self >= amount else { return false }
    self -= amount
    return true
  }
}
