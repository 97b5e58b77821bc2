import Ontology

/// Turns a file's bytes into text, or says why they are none.
enum TextDecoding {
  /// The text of bytes in UTF-8, or in UTF-16 with a byte order mark.
  ///
  /// - Throws: a `Diagnostic` that names the file, the place and the remedy where the
  ///   bytes are a picture, an archive or the like, or text in another encoding.
  /// - Complexity: O(*n*).
  static func utf8(_ bytes: [UInt8], name: String) throws(Diagnostic) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return try checked(Array(bytes.dropFirst(3)), name: name)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let isLittle = bytes[0] == 0xFF
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
        let first = UInt16(bytes[index]), second = UInt16(bytes[index + 1])
        return isLittle ? second << 8 | first : first << 8 | second
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    }
    if let kind = binaryKind(of: bytes) {
      throw Diagnostic(
        .error,
        "\(kind.name), not text",
        at: .init(file: name),
        hint: kind.remedy
      )
    }
    return try checked(bytes, name: name)
  }

  /// The bytes where they are valid UTF-8.
  private static func checked(_ bytes: [UInt8], name: String) throws(Diagnostic) -> [UInt8] {
    guard let offset = invalidOffset(in: bytes) else { return bytes }
    var line = 1
    var start = 0
    for index in 0..<offset where bytes[index] == 0x0A {
      line += 1
      start = index + 1
    }
    let hex = String(bytes[offset], radix: 16, uppercase: true)
    throw Diagnostic(
      .error,
      "not in UTF-8: byte 0x\(hex) is no part of a character",
      at: .init(
        file: name,
        line: line,
        column: String(decoding: bytes[start..<offset], as: UTF8.self).count + 1
      ),
      hint: "convert it first, such as with ‘iconv -f windows-1252 -t utf-8’"
    )
  }

  /// The offset of the first byte that is no part of a UTF-8 character; nil for none.
  static func invalidOffset(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      let count = bytes.count
      while index < count {
        let byte = bytes[index]
        if byte < 0x80 {
          index += 1
          continue
        }
        let length: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch byte {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, low) = (3, 0xA0)
        case 0xED: (length, high) = (3, 0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, low) = (4, 0x90)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, high) = (4, 0x8F)
        default: return index
        }
        guard index + length <= count, (low...high).contains(bytes[index + 1]) else {
          return index
        }
        for next in bytes[(index + 2)..<(index + length)] where next & 0xC0 != 0x80 { return index }
        index += length
      }
      return nil
    }
  }

  private static let magic: [(bytes: [UInt8], name: String, remedy: String)] = [
    (Array("%PDF".utf8), "a PDF document", "take its text first, such as with ‘pdftotext’"),
    (
      [0x50, 0x4B, 0x03, 0x04], "a ZIP archive or office document",
      "unpack it, or save the document as text or HTML"
    ),
    ([0x1F, 0x8B], "compressed data", "unpack it first, such as with ‘gunzip’"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "compressed data", "unpack it first, such as with ‘unxz’"),
    ([0x42, 0x5A, 0x68], "compressed data", "unpack it first, such as with ‘bunzip2’"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture", "give the text of the article"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture", "give the text of the article"),
    (Array("GIF8".utf8), "a GIF picture", "give the text of the article"),
    (
      Array("SQLite format 3".utf8), "an SQLite database",
      "give articles as text, HTML, CSV or JSON"
    ),
    ([0xD0, 0xCF, 0x11, 0xE0], "an office document", "save it as text or HTML"),
    (Array("{\\rtf".utf8), "a rich text document", "save it as text or HTML"),
  ]

  private static func binaryKind(of bytes: [UInt8]) -> (name: String, remedy: String)? {
    for kind in magic where bytes.starts(with: kind.bytes) { return (kind.name, kind.remedy) }
    if bytes.prefix(8192).contains(0) {
      return ("binary data", "give articles as text, Markdown, HTML, CSV or JSON")
    }
    return nil
  }
}
