/// A JSON value as it is read: members keep their order.
package enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number.
  case number(Double)
  /// A text.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object; of members of the same key the last one counts.
  case object([Member])

  /// A key and its value.
  package struct Member: Hashable, Sendable {
    /// The key.
    package var key: String
    /// The value.
    package var value: JSONValue

    /// A member from its parts.
    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The member of a key; nil where there is none or the value is no object.
  ///
  /// - Complexity: O(*n*) in the number of members.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The text; nil where the value is none.
  package var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// The number; nil where the value is none.
  package var number: Double? {
    if case .number(let number) = self { return number }
    return nil
  }

  /// The elements; empty where the value is no array.
  package var elements: [JSONValue] {
    if case .array(let elements) = self { return elements }
    return []
  }

  /// The members; empty where the value is no object.
  package var members: [Member] {
    if case .object(let members) = self { return members }
    return []
  }
}

/// Where and why a text is no JSON.
package struct JSONProblem: Error, Hashable, Sendable {
  /// What is wrong: lower case, no full stop.
  package var message: String
  /// The offset of the byte where it shows.
  package var offset: Int
}

/// Reads JSON values that follow each other in one text, as in a JSON Lines file or a
/// single document.
package struct JSONReader: Sendable {
  private let bytes: [UInt8]
  /// The offset of the next byte.
  package private(set) var offset: Int
  private var depth = 0

  /// A reader of UTF-8 bytes.
  package init(_ bytes: [UInt8], from offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// The only value of a text.
  ///
  /// - Throws: `JSONProblem` where the text is no JSON, or goes on after the value.
  package static func value(of text: String) throws(JSONProblem) -> JSONValue {
    var reader = JSONReader(Array(text.utf8))
    guard let value = try reader.next() else {
      throw JSONProblem(message: "no value", offset: 0)
    }
    reader.skipSpace()
    guard reader.isAtEnd else {
      throw JSONProblem(message: "text after the value", offset: reader.offset)
    }
    return value
  }

  /// Whether no byte is left.
  package var isAtEnd: Bool { offset >= bytes.count }

  /// The next value; nil at the end.
  ///
  /// - Throws: `JSONProblem` where there is none.
  /// - Complexity: O(*n*) in the length of the value.
  package mutating func next() throws(JSONProblem) -> JSONValue? {
    skipSpace()
    guard !isAtEnd else { return nil }
    depth = 0
    return try value()
  }

  /// Goes to the start of the next line, to go on after a mistake.
  package mutating func skipLine() {
    while offset < bytes.count, bytes[offset] != 0x0A { offset += 1 }
    if offset < bytes.count { offset += 1 }
  }

  private mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return
      }
    }
  }

  private func problem(_ message: String) -> JSONProblem {
    JSONProblem(message: message, offset: offset)
  }

  private mutating func value() throws(JSONProblem) -> JSONValue {
    skipSpace()
    guard offset < bytes.count else { throw problem("the text ends within a value") }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(
    _ word: StaticString,
    _ value: JSONValue
  ) throws(JSONProblem) -> JSONValue {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard bytes[offset...].starts(with: letters) else { throw problem("unknown word") }
    offset += letters.count
    return value
  }

  private mutating func number() throws(JSONProblem) -> JSONValue {
    var end = offset
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        end += 1
        continue
      default: break
      }
      break
    }
    let text = String(decoding: bytes[offset..<end], as: UTF8.self)
    guard end > offset, let number = Double(text), number.isFinite else {
      throw problem("no JSON value")
    }
    offset = end
    return .number(number)
  }

  private mutating func enter() throws(JSONProblem) {
    depth += 1
    if depth > 512 { throw problem("nested too deeply") }
    offset += 1
    skipSpace()
  }

  private mutating func array() throws(JSONProblem) -> JSONValue {
    try enter()
    defer { depth -= 1 }
    var elements: [JSONValue] = []
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "]") {
      offset += 1
      return .array(elements)
    }
    while true {
      elements.append(try value())
      if try ends(with: UInt8(ascii: "]")) { return .array(elements) }
    }
  }

  private mutating func object() throws(JSONProblem) -> JSONValue {
    try enter()
    defer { depth -= 1 }
    var members: [JSONValue.Member] = []
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "}") {
      offset += 1
      return .object(members)
    }
    while true {
      skipSpace()
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
        throw problem("a key is missing")
      }
      let key = try string()
      skipSpace()
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else {
        throw problem("a colon is missing after key ‘\(key)’")
      }
      offset += 1
      members.append(.init(key: key, value: try value()))
      if try ends(with: UInt8(ascii: "}")) { return .object(members) }
    }
  }

  /// Whether the container ends here; a comma leads on.
  private mutating func ends(with close: UInt8) throws(JSONProblem) -> Bool {
    skipSpace()
    guard offset < bytes.count else { throw problem("the text ends within a value") }
    defer { offset += 1 }
    if bytes[offset] == close { return true }
    if bytes[offset] == UInt8(ascii: ",") { return false }
    throw problem("a comma is missing")
  }

  private mutating func string() throws(JSONProblem) -> String {
    offset += 1
    var text: [UInt8] = []
    var start = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        text += bytes[start..<offset]
        offset += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[start..<offset]
        try escape(into: &text)
        start = offset
      case 0x0A: throw problem("a text is not closed on its line")
      default: offset += 1
      }
    }
    throw problem("a text is not closed")
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONProblem) {
    guard offset + 1 < bytes.count else { throw problem("the text ends within a value") }
    let letter = bytes[offset + 1]
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var code = try hex(at: offset + 2)
      offset += 6
      if (0xD800..<0xDC00).contains(code), offset + 1 < bytes.count,
        bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
      {
        let low = try hex(at: offset + 2)
        if (0xDC00..<0xE000).contains(low) {
          code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
          offset += 6
        }
      }
      text += Array(String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
      return
    default: throw problem("unknown escape")
    }
    offset += 2
  }

  private func hex(at start: Int) throws(JSONProblem) -> UInt32 {
    guard start + 4 <= bytes.count,
      bytes[start..<start + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: bytes[start..<start + 4], as: UTF8.self), radix: 16)
    else { throw problem("an escape lacks its four digits") }
    return value
  }
}
