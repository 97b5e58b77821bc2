import Foundation
import Ontology

extension Answer {
  /// The answer as one JSON object with the keys `question`, `kind`, the facts' and the
  /// tables' keys.
  ///
  /// - Complexity: O(*n*) in the length of the result.
  public func json() -> String {
    var json = JSONText()
    json.object { json in
      json.member("question", question)
      json.member("kind", kind.rawValue)
      for fact in facts {
        json.key(fact.key)
        fact.value.append(to: &json)
      }
      for table in tables {
        json.key(table.key)
        json.array { json in
          for row in table.rows { row.append(to: &json, columns: table.columns, table: nil) }
        }
      }
    }
    return json.text
  }

  /// The rows as JSON Lines, one object a row; with several tables each row names its own.
  public func jsonLines() -> String {
    var text = ""
    for table in tables {
      for row in table.rows {
        var json = JSONText()
        row.append(to: &json, columns: table.columns, table: tables.count > 1 ? table.key : nil)
        text += json.text + "\n"
      }
    }
    return text
  }

  /// The rows as comma-separated values with a header line, in RFC 4180's form but for
  /// its line ends, which are `\n`. The first quotation is the last column.
  public func csv() -> String {
    var columns: [Column] = []
    for table in tables {
      for column in table.columns where !columns.contains(where: { $0.key == column.key }) {
        columns.append(column)
      }
    }
    let hasQuotations = tables.contains { $0.rows.contains { !$0.citations.isEmpty } }
    func line(_ fields: [String]) -> String {
      fields.map(Self.field).joined(separator: ",") + "\n"
    }
    var text = line(
      (tables.count > 1 ? ["table"] : []) + columns.map(\.key)
        + (hasQuotations ? ["quotation"] : [])
    )
    for table in tables {
      for row in table.rows {
        let values = columns.map { column in
          table.columns.firstIndex { $0.key == column.key }.map { row.values[$0].plain } ?? ""
        }
        text += line(
          (tables.count > 1 ? [table.key] : []) + values
            + (hasQuotations ? [row.citations.first?.quotation ?? ""] : [])
        )
      }
    }
    return text
  }

  private static func field(_ text: String) -> String {
    guard text.contains(where: { ",\"".contains($0) || $0.isNewline }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

extension Answer.Value {
  /// The value as plain text; empty for none.
  public var plain: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): Self.digits(number)
    case .figure(let number): number.figure(digits: 6)
    case .list(let items): items.joined(separator: "; ")
    }
  }

  /// As ``plain``, and measured numbers to four significant digits: what tables show.
  public var brief: String {
    if case .figure(let number) = self { return number.figure(digits: 4) }
    return plain
  }

  private static func digits(_ number: Double) -> String {
    var json = JSONText()
    json.value(number)
    return json.text
  }

  func append(to json: inout JSONText) {
    switch self {
    case .none: json.null()
    case .text(let text): json.value(text)
    case .integer(let number): json.value(number)
    case .number(let number): json.value(number)
    case .figure(let number): json.figure(number.isFinite ? number.figure(digits: 6) : "null")
    case .list(let items): json.array { json in for item in items { json.value(item) } }
    }
  }
}

extension Answer.Row {
  func append(to json: inout JSONText, columns: [Answer.Column], table: String?) {
    json.object { json in
      if let table { json.member("table", table) }
      for (column, value) in zip(columns, values) {
        json.key(column.key)
        value.append(to: &json)
      }
      guard !citations.isEmpty else { return }
      json.key("citations")
      json.array { json in
        for citation in citations {
          json.object { json in
            json.member("article", citation.article)
            json.member("title", citation.title)
            json.member("date", citation.date?.description)
            json.member("address", citation.address)
            json.member("quotation", citation.quotation)
          }
        }
      }
    }
  }
}

extension Double {
  /// The number to so many significant digits, without an exponent and without zeros at
  /// the end; whole digits are never cut.
  func figure(digits: Int) -> String {
    guard isFinite else { return isNaN ? "" : self < 0 ? "-∞" : "∞" }
    guard self != 0 else { return "0" }
    let size = Int(Foundation.log10(magnitude).rounded(.down)) + 1
    let decimals = max(0, min(digits - size, 12))
    // The C function rounds the exact value, the same on every machine.
    var text = String(format: "%.\(decimals)f", self)
    if decimals > 0 {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return text == "-0" ? "0" : text
  }
}
