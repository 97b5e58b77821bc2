/// Builds JSON text with the keys in the order given, so that the same input gives the
/// same bytes.
public struct JSONText: Sendable {
  /// The text so far.
  public private(set) var text = ""
  private var needsComma = false

  /// An empty text.
  public init() {}

  /// Writes an object whose members `body` writes.
  public mutating func object(_ body: (inout JSONText) -> Void) {
    container("{", "}", body)
  }

  /// Writes an array whose elements `body` writes.
  public mutating func array(_ body: (inout JSONText) -> Void) {
    container("[", "]", body)
  }

  private mutating func container(_ open: String, _ close: String, _ body: (inout JSONText) -> Void)
  {
    separate()
    text += open
    needsComma = false
    body(&self)
    text += close
    needsComma = true
  }

  /// Writes a member's key; a value must follow.
  public mutating func key(_ name: String) {
    separate()
    append(quoted: name)
    text += ":"
    needsComma = false
  }

  /// Writes a string, or null.
  public mutating func value(_ string: String?) {
    guard let string else { return null() }
    separate()
    append(quoted: string)
    needsComma = true
  }

  /// Writes an integer.
  public mutating func value(_ number: Int) { raw(String(number)) }

  /// Writes a truth value.
  public mutating func value(_ flag: Bool) { raw(flag ? "true" : "false") }

  /// Writes a number with at most four digits after the point; null where it is not finite.
  public mutating func value(_ number: Double) {
    guard number.isFinite else { return null() }
    let scaled = (number * 10_000).rounded()
    guard abs(scaled) < 9e15 else { return raw(String(number)) }
    let value = scaled / 10_000
    raw(value == value.rounded() ? String(Int(value)) : String(value))
  }

  /// Writes a number that is given by its digits.
  public mutating func figure(_ digits: String) { raw(digits) }

  /// Writes null.
  public mutating func null() { raw("null") }

  /// Writes a key and a string, or null.
  public mutating func member(_ name: String, _ string: String?) {
    key(name)
    value(string)
  }

  /// Writes a key and an integer.
  public mutating func member(_ name: String, _ number: Int) {
    key(name)
    value(number)
  }

  /// Writes a key and an array of strings.
  public mutating func member(_ name: String, _ strings: [String]) {
    key(name)
    array { json in for string in strings { json.value(string) } }
  }

  private mutating func raw(_ value: String) {
    separate()
    text += value
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { text += "," }
  }

  private mutating func append(quoted string: String) {
    text += "\""
    defer { text += "\"" }
    // What stands between two characters that must be escaped is copied at once.
    var copied = string.startIndex
    let bytes = string.utf8
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        continue
      }
      text.append(contentsOf: string[copied..<index])
      copied = bytes.index(after: index)
      switch byte {
      case UInt8(ascii: "\n"): text += "\\n"
      case UInt8(ascii: "\r"): text += "\\r"
      case UInt8(ascii: "\t"): text += "\\t"
      case ..<0x20: text += "\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
      default: text += "\\" + String(UnicodeScalar(byte))
      }
    }
    if copied == string.startIndex {
      text += string
    } else {
      text.append(contentsOf: string[copied...])
    }
  }
}
