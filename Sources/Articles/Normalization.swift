import Foundation

/// Brings a text into the one form that every later stage works on, before any offset
/// into it exists.
enum Normalization {
  /// The text in NFC, with `\n` line ends, ordinary spaces, no invisible marks, no spaces
  /// at the ends of lines, and at most one blank line between paragraphs. Letters, quotes
  /// and dashes stay as they are.
  ///
  /// - Complexity: O(*n*).
  static func text(_ raw: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.utf8.count)
    var before: Unicode.Scalar?
    var scalars = raw.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      switch scalar.value {
      case 0x0D:
        if next != "\n" { bytes.append(0x0A) }
      case 0x85, 0x2028, 0x0B, 0x0C: bytes.append(0x0A)
      case 0x2029: bytes += [0x0A, 0x0A]
      case 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: bytes.append(0x20)
      case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: break
      case 0x200C, 0x200D:
        // They shape letters of some scripts; beside ASCII they are rubbish.
        if let before, let next, !before.isASCII, !next.isASCII, !isSpace(next) {
          bytes.append(contentsOf: UTF8.encode(scalar)!)
        }
      case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F: break
      case 0x20..<0x7F, 0x0A: bytes.append(UInt8(scalar.value))
      default: bytes.append(contentsOf: UTF8.encode(scalar)!)
      }
      before = scalar
    }
    return layout(composed(String(decoding: bytes, as: UTF8.self)))
  }

  /// A short text, such as a title, on one line with single spaces.
  static func line(_ raw: String) -> String {
    text(raw).split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  /// The text in Unicode's normalization form C.
  static func composed(_ text: String) -> String {
    // No scalar below U+0300 and none of the general punctuation changes in NFC.
    let mayChange = text.unicodeScalars.contains {
      $0.value >= 0x300 && !(0x2010...0x205E).contains($0.value)
    }
    return mayChange ? text.precomposedStringWithCanonicalMapping : text
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
  }

  /// Removes spaces at line ends, blank lines at both ends, and all but one blank line.
  private static func layout(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var newlines = 0
    var spaces = 0
    for byte in text.utf8 {
      switch byte {
      case 0x0A:
        newlines += 1
        spaces = 0
      case 0x20: spaces += 1
      default:
        if newlines > 0 {
          if !result.isEmpty { for _ in 0..<min(newlines, 2) { result.append(0x0A) } }
          newlines = 0
          spaces = 0
        }
        if !result.isEmpty { for _ in 0..<spaces { result.append(0x20) } }
        spaces = 0
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
