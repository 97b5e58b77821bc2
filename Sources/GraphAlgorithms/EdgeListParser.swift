/// Walks over the lines of an edge list.
struct EdgeListParser {
  private let bytes: UnsafeRawBufferPointer
  /// Where the next line is looked for.
  private(set) var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The two nodes of the next edge, or nil at the end. What follows them on the line is left for
  /// ``weight()`` and passed over otherwise.
  @inline(__always)
  mutating func next() throws(EdgeListError) -> (UInt32, UInt32)? {
    if pendingColumns {
      skipLine()
      pendingColumns = false
    }
    // The line just read ends here in most lists.
    if position < bytes.count, bytes[position] == 0x0A { position &+= 1 }
    if position &+ 20 <= bytes.count, let source = number(), isBlank(bytes[position]) {
      let start = position
      position &+= 1
      if position &+ 8 <= bytes.count, let target = number(),
        position < bytes.count, bytes[position] == 0x0A
      {
        return (source, target)
      }
      position = start
      return try finish(after: source)
    }
    return try slowNext()
  }

  /// Up to seven digits that something else follows, eight bytes at a time; nil, and nothing read,
  /// where there are none or more.
  @inline(__always)
  private mutating func number() -> UInt32? {
    let word = UInt64(
      littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    )
    let digits = word ^ 0x3030_3030_3030_3030
    let others = ((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080
    guard others != 0 else { return nil }
    let bits = others.trailingZeroBitCount & ~7
    guard bits > 0 else { return nil }
    // Right-aligned with zeros in front, then pairs, fours and all eight digits are joined.
    var value = digits << UInt64(truncatingIfNeeded: 64 &- bits)
    value = (value &* 2561) >> 8 & 0x00FF_00FF_00FF_00FF
    value = (value &* 6_553_601) >> 16 & 0x0000_FFFF_0000_FFFF
    value = (value &* 42_949_672_960_001) >> 32
    position &+= bits >> 3
    return UInt32(truncatingIfNeeded: value)
  }

  /// The second node, after whatever separates it from the first.
  private mutating func finish(after source: UInt32) throws(EdgeListError) -> (UInt32, UInt32)? {
    guard skipBlanks(), let target = slowNumber() else { throw .notANode(line: line) }
    guard position == bytes.count || isBlank(bytes[position]) || isEnd(bytes[position]) else {
      throw .notANode(line: line)
    }
    pendingColumns = true
    return (source, target)
  }

  /// Whether columns after the two nodes may be left on the line.
  private var pendingColumns = false

  /// The next edge where anything but digits, one blank, digits and a line's end stands there.
  private mutating func slowNext() throws(EdgeListError) -> (UInt32, UInt32)? {
    while position < bytes.count {
      skipBlanks()
      guard position < bytes.count else { return nil }
      let byte = bytes[position]
      if isEnd(byte) {
        position += 1
      } else if byte == UInt8(ascii: "#") || byte == UInt8(ascii: "%") {
        skipLine()
      } else {
        guard let source = slowNumber() else { throw .notANode(line: line) }
        return try finish(after: source)
      }
    }
    return nil
  }

  /// The number after the two nodes just read.
  mutating func weight() throws(EdgeListError) -> Double {
    skipBlanks()
    let start = position
    while position < bytes.count, !isBlank(bytes[position]), !isEnd(bytes[position]) {
      position += 1
    }
    defer { skipLine() }
    pendingColumns = false
    // Whole numbers are most weights.
    var value = 0
    for index in start..<position {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10, position - start < 16 else {
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard let number = Double(text), !number.isNaN else { throw .notAWeight(line: line) }
        return number
      }
      value = 10 * value + Int(digit)
    }
    guard position > start else { throw .notAWeight(line: line) }
    return Double(value)
  }

  /// Passes over the rest of the line, but not over its end.
  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != 0x0A { position += 1 }
  }

  @discardableResult
  private mutating func skipBlanks() -> Bool {
    let start = position
    while position < bytes.count, isBlank(bytes[position]) { position += 1 }
    return position > start
  }

  private mutating func slowNumber() -> UInt32? {
    var value = 0
    let start = position
    while position < bytes.count, case let digit = bytes[position] &- UInt8(ascii: "0"), digit < 10
    {
      value = 10 * value + Int(digit)
      guard value < Int(Graph.Node.max) - 1 else { return nil }
      position += 1
    }
    return position > start ? UInt32(value) : nil
  }

  @inline(__always)
  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x2C }

  @inline(__always)
  private func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The number of the line at the position, from 1.
  private var line: Int {
    1 + bytes.prefix(position).count { $0 == 0x0A }
  }
}
