package import Ontology

/// Reads the dates that articles, web pages and tables bear.
package enum PublicationDate {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// The date of a text that is a date and perhaps a time: `2019-01-04T10:00Z`,
  /// `January 4, 2019`, `Fri, 04 Jan 2019 10:00:00 GMT`, `4 January`, `20190104`.
  ///
  /// - Returns: nil where the text says more than a date, or names no real day.
  package static func date(_ text: String) -> PartialDate? {
    let trimmed = Normalization.line(text)
    if let date = numeric(trimmed) { return date }
    return words(trimmed, mayEnd: false)?.date
  }

  /// The date that a line of an article states about its publication, and whether the
  /// line says nothing else: `Friday, January 4, 2019`, `Published: 4 January 2019`,
  /// `ALMATY, Jan. 10 (Reuters) – …`.
  static func dateline(_ line: String) -> (date: PartialDate, isWhole: Bool)? {
    // No date is as long as a paragraph, and an agency's opening stands at its head.
    var text = Normalization.line(line.utf8.count > 400 ? String(line.prefix(200)) : line)
    let opening = text.prefix(12).lowercased()
    for label in ["published on", "published", "posted on", "posted", "updated", "date"] {
      if opening.hasPrefix(label) {
        let rest = text.dropFirst(label.count).drop { $0 == ":" || $0 == " " }
        text = String(rest)
        break
      }
    }
    if let date = date(text) { return (date, true) }
    return agencyLine(text).map { ($0, false) }
  }

  /// The date of an agency's opening: capitals, a date, then a dash or the agency in
  /// brackets.
  private static func agencyLine(_ text: String) -> PartialDate? {
    let head = text.prefix(80)
    guard let comma = head.firstIndex(of: ",") else { return nil }
    let city = head[..<comma]
    guard city.contains(where: \.isLetter), !city.contains(where: \.isLowercase) else {
      return nil
    }
    let rest = String(text[text.index(after: comma)...].drop { $0 == " " }.prefix(60))
    guard let (date, end) = words(rest, mayEnd: true) else { return nil }
    let after = end.drop { $0 == " " }
    guard
      after.hasPrefix("(") || after.hasPrefix("-") || after.hasPrefix("–")
        || after.hasPrefix("—")
    else { return nil }
    return date
  }

  /// `2019-01-04`, `2019/1/4`, `2019.01.04`, `20190104`, each perhaps with a time.
  private static func numeric(_ text: String) -> PartialDate? {
    let head = text.prefix { $0.isASCII && ($0.isNumber || "-/.".contains($0)) }
    let rest = text[head.endIndex...]
    guard rest.isEmpty || rest.first == "T" || rest.first == " " && isTime(rest) else { return nil }
    if let date = PartialDate(String(head)) { return date }
    if head.count == 8, head.allSatisfy(\.isNumber), let value = Int(head) {
      return PartialDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    }
    let parts = head.split { "-/.".contains($0) }
    guard parts.count == 3, parts[0].count == 4 else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    return PartialDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  private static func isTime(_ text: Substring) -> Bool {
    let first = text.drop { $0 == " " }.first
    return first?.isNumber == true && text.contains(":")
  }

  private static func month(_ word: Substring) -> Int? {
    let name = word.lowercased()
    guard name.count >= 3 else { return nil }
    if name == "sept" { return 9 }
    return months.firstIndex { $0 == name || name.count == 3 && $0.hasPrefix(name) }.map { $0 + 1 }
  }

  private static func isWeekday(_ word: Substring) -> Bool {
    let name = word.lowercased()
    return weekdays.contains {
      $0 == name || (3...4).contains(name.count) && $0.hasPrefix(name)
    }
  }

  private static func day(_ word: Substring) -> Int? {
    var digits = word
    for suffix in ["st", "nd", "rd", "th"] where word.hasSuffix(suffix) {
      digits = word.dropLast(2)
    }
    guard (1...2).contains(digits.count), let day = Int(digits), (1...31).contains(day) else {
      return nil
    }
    return day
  }

  /// A date in English words, and what follows it.
  private static func words(
    _ text: String,
    mayEnd: Bool
  ) -> (date: PartialDate, rest: Substring)? {
    var rest = text[...]
    func word() -> Substring {
      rest = rest.drop { $0 == " " || $0 == "," }
      let word = rest.prefix { $0.isLetter || $0.isNumber }
      return word
    }
    func take(_ word: Substring) {
      rest = rest[word.endIndex...]
      if rest.first == "." { rest = rest.dropFirst() }
    }
    var next = word()
    if isWeekday(next) {
      take(next)
      next = word()
    }
    var dayNumber: Int?
    if let value = day(next) {
      dayNumber = value
      take(next)
      next = word()
      if next == "of" {
        take(next)
        next = word()
      }
    }
    guard let monthNumber = month(next) else { return nil }
    take(next)
    next = word()
    if dayNumber == nil, let value = day(next) {
      dayNumber = value
      take(next)
      next = word()
    }
    var year: Int?
    if next.count == 4, let value = Int(next), (1500...2999).contains(value) {
      year = value
      take(next)
    }
    guard let date = PartialDate(year: year, month: monthNumber, day: dayNumber) else { return nil }
    if !mayEnd {
      let end = rest.drop { $0 == " " || $0 == "," || $0 == "-" || $0 == "–" || $0 == "|" }
      guard
        end.isEmpty || year != nil && isTime(" " + end) && end.count <= 24 || end.hasPrefix("at ")
      else { return nil }
      guard year != nil || dayNumber != nil else { return nil }
    }
    return (date, rest)
  }
}
