import Ontology

/// Reads articles from JSON: one object, an array, or one object a line, in the gold
/// format or with the keys url, date, title and text.
struct JSONArticleReader {
  private var reader: JSONReader
  private let bytes: [UInt8]
  private let name: String
  private var waiting: [(value: JSONValue, line: Int)] = []
  private var counted = 0
  private var line = 1

  /// A reader of UTF-8 bytes; `name` names the file in messages.
  init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
    reader = JSONReader(bytes)
  }

  /// The next article's record with the line that it starts on; nil at the end.
  ///
  /// - Throws: a `Diagnostic` with its place; the reader then stands on the next line.
  mutating func next() throws(Diagnostic) -> (record: Record, line: Int)? {
    while waiting.isEmpty {
      let value: JSONValue?
      do {
        value = try reader.next()
      } catch {
        let place = place(of: error.offset)
        reader.skipLine()
        throw Diagnostic(
          .error,
          "not readable as JSON: \(error.message)",
          at: place,
          hint: "write one object with a key ‘text’, an array of them, or one a line"
        )
      }
      guard let value else { return nil }
      let line = advanceLine(to: reader.offset)
      if case .array(let elements) = value {
        waiting = elements.reversed().map { ($0, line) }
      } else if !value["articles", default: .null].elements.isEmpty {
        waiting = value["articles", default: .null].elements.reversed().map { ($0, line) }
      } else {
        waiting = [(value, line)]
      }
    }
    let (value, line) = waiting.removeLast()
    return (try record(of: value, line: line), line)
  }

  private func record(of value: JSONValue, line: Int) throws(Diagnostic) -> Record {
    guard case .object(let members) = value else {
      throw Diagnostic(
        .error,
        "a value that is no object",
        at: .init(file: name, line: line),
        hint: "write each article as an object with a key ‘text’"
      )
    }
    var record = Record()
    for field in Record.Field.allCases {
      for name in field.names {
        guard let member = members.last(where: { $0.key.lowercased() == name }) else { continue }
        switch member.value {
        case .string(let text): record.set(field, text)
        case .number(let number) where number == number.rounded() && abs(number) < 1e15:
          record.set(field, String(Int(number)))
        case .object: record.set(field, member.value["name"]?.string)
        default: break
        }
      }
    }
    guard record[.text] != nil else {
      throw Diagnostic(
        .error,
        "an object without ‘text’",
        at: .init(file: name, line: line),
        hint: "give each article a key ‘text’ that is not empty"
      )
    }
    return record
  }

  /// The line on which the value that ends at an offset ends; offsets must not fall.
  private mutating func advanceLine(to offset: Int) -> Int {
    for index in counted..<min(offset, bytes.count) where bytes[index] == 0x0A { line += 1 }
    counted = max(counted, min(offset, bytes.count))
    return line
  }

  private func place(of offset: Int) -> Diagnostic.Place {
    let end = min(offset, bytes.count)
    var line = 1
    var start = 0
    for index in 0..<end where bytes[index] == 0x0A {
      line += 1
      start = index + 1
    }
    let column = String(decoding: bytes[start..<end], as: UTF8.self).count + 1
    return .init(file: name, line: line, column: column)
  }
}

extension JSONValue {
  /// The member of a key, or a value for where there is none.
  fileprivate subscript(key: String, default value: JSONValue) -> JSONValue { self[key] ?? value }
}
