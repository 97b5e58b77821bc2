/// A half-open range of UTF-8 offsets in an article's text.
public struct TextRange: Hashable, Sendable, Codable {
  /// The first byte.
  public var lowerBound: Int
  /// One past the last byte.
  public var upperBound: Int

  /// A range from its bounds.
  ///
  /// - Precondition: `lowerBound <= upperBound`.
  public init(_ lowerBound: Int, _ upperBound: Int) {
    precondition(lowerBound <= upperBound, "a text range ends before it starts")
    self.lowerBound = lowerBound
    self.upperBound = upperBound
  }

  /// A range from a standard range of UTF-8 offsets.
  public init(_ range: Range<Int>) {
    self.init(range.lowerBound, range.upperBound)
  }

  /// The length in bytes.
  public var count: Int { upperBound - lowerBound }

  /// Whether the range holds no byte.
  public var isEmpty: Bool { lowerBound == upperBound }

  /// The range as a standard range.
  public var range: Range<Int> { lowerBound..<upperBound }

  /// Whether `other` lies wholly inside.
  public func contains(_ other: TextRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }

  /// Whether the two ranges share a byte.
  public func overlaps(_ other: TextRange) -> Bool {
    lowerBound < other.upperBound && other.lowerBound < upperBound
  }
}

extension TextRange: Comparable {
  /// Orders by start, then by end.
  public static func < (a: TextRange, b: TextRange) -> Bool {
    (a.lowerBound, a.upperBound) < (b.lowerBound, b.upperBound)
  }
}

extension TextRange: CustomStringConvertible {
  /// The range as `12..<20`.
  public var description: String { "\(lowerBound)..<\(upperBound)" }
}

extension String {
  /// The slice that a range covers, letter by letter.
  ///
  /// Bounds inside a character are mended by the Unicode replacement character.
  ///
  /// - Precondition: the range lies inside the text.
  /// - Complexity: O(*n*) in the length of the slice.
  public subscript(_ range: TextRange) -> String {
    let bytes = utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(start, offsetBy: range.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
