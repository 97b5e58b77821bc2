/// Reads the plain part of YAML that relation files are mostly written in, many times
/// faster than a whole YAML parser, so that start-up does not feel the schema.
///
/// Known are block mappings and sequences by indentation, flow sequences and mappings of
/// scalars on one line, and plain, single-quoted and simple double-quoted scalars on one
/// line. Anything else gives nil, and the caller reads the file with Yams.
struct PlainYAML {
  /// A value with its place; columns are from 1, in bytes, which plain files have as characters.
  indirect enum Value {
    case scalar(String, line: Int, column: Int)
    case sequence([Value])
    case mapping([(key: String, line: Int, column: Int, value: Value)])
  }

  private struct Line {
    var number: Int
    var indent: Int
    var start: Int
    var end: Int
  }

  private struct Unreadable: Error {}

  private let bytes: [UInt8]
  private var lines: [Line] = []
  private var next = 0

  /// The document of a text; nil where it is not plain enough.
  static func read(_ text: String) -> Value? {
    guard var reader = PlainYAML(text) else { return nil }
    guard let value = try? reader.block(indent: 0), reader.next == reader.lines.count else {
      return nil
    }
    return value
  }

  private init?(_ text: String) {
    bytes = Array(text.utf8)
    var number = 0
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A {
        if bytes[end] >= 0x80 || bytes[end] == 0x09 || bytes[end] == 0x0D { return nil }
        end += 1
      }
      number += 1
      var first = start
      while first < end, bytes[first] == 0x20 { first += 1 }
      if first < end, bytes[first] != 0x23 {
        lines.append(Line(number: number, indent: first - start, start: first, end: end))
      }
      start = end + 1
    }
  }

  private mutating func block(indent: Int) throws(Unreadable) -> Value {
    guard next < lines.count, lines[next].indent == indent else { throw Unreadable() }
    let isSequence = isDash(lines[next].start, lines[next].end)
    return isSequence ? try sequence(indent: indent) : try mapping(indent: indent)
  }

  private func isDash(_ at: Int, _ end: Int) -> Bool {
    bytes[at] == 0x2D && (at + 1 == end || bytes[at + 1] == 0x20)
  }

  private mutating func sequence(indent: Int) throws(Unreadable) -> Value {
    var items: [Value] = []
    while next < lines.count, lines[next].indent == indent {
      let line = lines[next]
      guard isDash(line.start, line.end), line.start + 2 < line.end else { throw Unreadable() }
      let start = line.start + 2
      if keyEnd(start, line.end) != nil {
        // A mapping that starts behind the dash: read it as lines of its own.
        lines[next].start = start
        lines[next].indent = indent + 2
        items.append(try mapping(indent: indent + 2))
      } else {
        items.append(try flow(line, from: start))
        next += 1
      }
    }
    if next < lines.count, lines[next].indent > indent { throw Unreadable() }
    return .sequence(items)
  }

  private mutating func mapping(indent: Int) throws(Unreadable) -> Value {
    var entries: [(key: String, line: Int, column: Int, value: Value)] = []
    while next < lines.count, lines[next].indent == indent {
      let line = lines[next]
      guard !isDash(line.start, line.end), let end = keyEnd(line.start, line.end) else {
        throw Unreadable()
      }
      let key = text(line.start, end)
      var value = end + 1
      while value < line.end, bytes[value] == 0x20 { value += 1 }
      next += 1
      let read: Value
      if value < line.end, bytes[value] != 0x23 {
        read = try flow(line, from: value)
      } else {
        guard next < lines.count, lines[next].indent > indent else { throw Unreadable() }
        read = try block(indent: lines[next].indent)
      }
      let column = line.indent + 1
      entries.append((key, line.number, column, read))
    }
    if next < lines.count, lines[next].indent > indent { throw Unreadable() }
    return .mapping(entries)
  }

  /// Where the key of a line ends, if it starts with one.
  private func keyEnd(_ start: Int, _ end: Int) -> Int? {
    var at = start
    while at < end {
      let byte = bytes[at]
      let isName =
        (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A)
        || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D || byte == 0x5F
      if !isName { break }
      at += 1
    }
    guard at > start, at < end, bytes[at] == 0x3A, at + 1 == end || bytes[at + 1] == 0x20 else {
      return nil
    }
    return at
  }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// A value that stands on one line.
  private func flow(_ line: Line, from start: Int) throws(Unreadable) -> Value {
    var at = start
    let value = try flowValue(line, &at, inside: false)
    while at < line.end, bytes[at] == 0x20 { at += 1 }
    if at < line.end, bytes[at] != 0x23 { throw Unreadable() }
    return value
  }

  private func flowValue(
    _ line: Line,
    _ at: inout Int,
    inside: Bool
  ) throws(Unreadable) -> Value {
    guard at < line.end else { throw Unreadable() }
    switch bytes[at] {
    case 0x5B: return try flowSequence(line, &at)
    case 0x7B: return try flowMapping(line, &at)
    default: return try scalar(line, &at, inside: inside)
    }
  }

  private func skipSpaces(_ line: Line, _ at: inout Int) {
    while at < line.end, bytes[at] == 0x20 { at += 1 }
  }

  private func flowSequence(_ line: Line, _ at: inout Int) throws(Unreadable) -> Value {
    at += 1
    var items: [Value] = []
    while true {
      skipSpaces(line, &at)
      guard at < line.end else { throw Unreadable() }
      if bytes[at] == 0x5D {
        at += 1
        return .sequence(items)
      }
      items.append(try flowValue(line, &at, inside: true))
      skipSpaces(line, &at)
      guard at < line.end else { throw Unreadable() }
      if bytes[at] == 0x2C {
        at += 1
      } else if bytes[at] != 0x5D {
        throw Unreadable()
      }
    }
  }

  private func flowMapping(_ line: Line, _ at: inout Int) throws(Unreadable) -> Value {
    at += 1
    var entries: [(key: String, line: Int, column: Int, value: Value)] = []
    while true {
      skipSpaces(line, &at)
      guard at < line.end else { throw Unreadable() }
      if bytes[at] == 0x7D {
        at += 1
        return .mapping(entries)
      }
      guard let end = keyEnd(at, line.end) else { throw Unreadable() }
      let key = text(at, end)
      let column = column(of: at, line)
      at = end + 1
      skipSpaces(line, &at)
      entries.append((key, line.number, column, try flowValue(line, &at, inside: true)))
      skipSpaces(line, &at)
      guard at < line.end else { throw Unreadable() }
      if bytes[at] == 0x2C {
        at += 1
      } else if bytes[at] != 0x7D {
        throw Unreadable()
      }
    }
  }

  private func column(of at: Int, _ line: Line) -> Int {
    var start = at
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return at - start + 1
  }

  private func scalar(_ line: Line, _ at: inout Int, inside: Bool) throws(Unreadable) -> Value {
    let column = column(of: at, line)
    if bytes[at] == 0x22 || bytes[at] == 0x27 {
      return .scalar(try quoted(line, &at), line: line.number, column: column)
    }
    let start = at
    // Marks that open another kind of node, or that only YAML's own rules tell apart.
    if [0x26, 0x2A, 0x21, 0x7C, 0x3E, 0x25, 0x40, 0x60, 0x3F, 0x2D, 0x3A, 0x2C, 0x5D, 0x7D, 0x23]
      .contains(bytes[at])
    {
      throw Unreadable()
    }
    while at < line.end {
      let byte = bytes[at]
      if inside, byte == 0x2C || byte == 0x5D || byte == 0x7D || byte == 0x5B || byte == 0x7B {
        break
      }
      if byte == 0x3A, at + 1 == line.end || bytes[at + 1] == 0x20 { throw Unreadable() }
      if byte == 0x23, bytes[at - 1] == 0x20 { break }
      at += 1
    }
    var end = at
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    let value = text(start, end)
    if value == "~" || value == "null" { throw Unreadable() }
    return .scalar(value, line: line.number, column: column)
  }

  private func quoted(_ line: Line, _ at: inout Int) throws(Unreadable) -> String {
    let quote = bytes[at]
    at += 1
    var result: [UInt8] = []
    while at < line.end {
      let byte = bytes[at]
      if byte == quote {
        if quote == 0x27, at + 1 < line.end, bytes[at + 1] == 0x27 {
          result.append(quote)
          at += 2
          continue
        }
        at += 1
        return String(decoding: result, as: UTF8.self)
      }
      if quote == 0x22, byte == 0x5C { throw Unreadable() }
      result.append(byte)
      at += 1
    }
    throw Unreadable()
  }
}
