/// Reads the rows of comma-separated values as RFC 4180 describes them, one at a time.
///
/// Fields may hold commas, line ends and doubled quotes where they are quoted. Semicolons
/// or tabs part the fields where the first line has more of them than of commas.
package struct CSVReader: Sendable {
  /// A row: its fields and the line, from 1, on which it starts.
  package struct Row: Hashable, Sendable {
    /// The fields, unquoted.
    package var fields: [String]
    /// The line on which the row starts, from 1.
    package var line: Int
  }

  private let bytes: [UInt8]
  private let name: String
  private let separator: UInt8
  private var offset = 0
  private var line = 1

  /// A reader of UTF-8 bytes; `name` names the file in messages.
  package init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
    separator = Self.separator(of: bytes)
  }

  /// The byte that parts the fields: the commonest of comma, semicolon and tab on the
  /// first line.
  package static func separator(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    for byte in bytes.prefix(4096) {
      if byte == 0x0A { break }
      counts[byte, default: 0] += 1
    }
    let comma = UInt8(ascii: ",")
    var best = comma
    for other in [UInt8(ascii: ";"), 0x09]
    where counts[other, default: 0] > counts[best, default: 0] {
      best = other
    }
    return best
  }

  /// The next row; nil at the end. Lines without any character are no rows.
  ///
  /// - Throws: a `Diagnostic` with line and column where a quote is not closed or text
  ///   follows a closing quote; the reader then stands on the next line.
  /// - Complexity: O(*n*) in the length of the row.
  package mutating func next() throws(Diagnostic) -> Row? {
    while offset < bytes.count, bytes[offset] == 0x0A || bytes[offset] == 0x0D {
      if bytes[offset] == 0x0A { line += 1 }
      offset += 1
    }
    guard offset < bytes.count else { return nil }
    var row = Row(fields: [], line: line)
    while true {
      row.fields.append(try field())
      guard offset < bytes.count else { return row }
      let byte = bytes[offset]
      offset += 1
      if byte == separator { continue }
      if byte == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
      line += 1
      return row
    }
  }

  /// Reads a field and stops before its separator, its line end or the end.
  private mutating func field() throws(Diagnostic) -> String {
    guard offset < bytes.count else { return "" }
    return bytes[offset] == UInt8(ascii: "\"") ? try quoted() : plain()
  }

  private mutating func plain() -> String {
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == separator || byte == 0x0A || byte == 0x0D { break }
      offset += 1
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func quoted() throws(Diagnostic) -> String {
    let opening = (line: line, offset: offset)
    var text: [UInt8] = []
    offset += 1
    var start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x0A { line += 1 }
      guard byte == UInt8(ascii: "\"") else {
        offset += 1
        continue
      }
      text += bytes[start..<offset]
      offset += 1
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
        start = offset
        offset += 1
        continue
      }
      try checkEnd()
      return String(decoding: text, as: UTF8.self)
    }
    throw Diagnostic(
      .error,
      "a quoted field is not closed",
      at: .init(file: name, line: opening.line, column: column(of: opening.offset)),
      hint: "close it with ‘\"’; a quote within a field is written twice"
    )
  }

  private mutating func checkEnd() throws(Diagnostic) {
    guard offset < bytes.count else { return }
    let byte = bytes[offset]
    if byte == separator || byte == 0x0A || byte == 0x0D { return }
    let place = Diagnostic.Place(file: name, line: line, column: column(of: offset))
    while offset < bytes.count, bytes[offset] != 0x0A { offset += 1 }
    throw Diagnostic(
      .error,
      "text after the closing quote of a field",
      at: place,
      hint: "write a quote within a field twice"
    )
  }

  /// The column, from 1, in characters.
  private func column(of offset: Int) -> Int {
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self).count + 1
  }
}
