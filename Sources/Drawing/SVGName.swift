/// Names of elements in SVG, which must be unique and without spaces.
enum SVGName {
  static func node(_ id: String) -> String { "node-" + slug(id) }
  static func edge(_ id: String) -> String { "edge-" + slug(id) }
  static func label(_ id: String) -> String { "label-" + slug(id) }
  static func group(_ id: String) -> String { "panel-" + slug(id) }

  /// The text with everything but ASCII letters, digits, "-" and "." written as the hex
  /// of its UTF-8 bytes after "_": different texts stay different.
  static func slug(_ text: String) -> String {
    var out = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        out += "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return out
  }
}
