/// A date as precise as it is known: a year, a month or a day, or a day of an
/// unknown year.
///
/// Written in ISO 8601: `2022`, `2022-01`, `2022-01-10`; a day or month of an unknown
/// year as `--01-10` or `--01`.
public struct PartialDate: Hashable, Sendable {
  /// The year; nil where it is unknown.
  public let year: Int?
  /// The month, 1…12; nil where it is unknown.
  public let month: Int?
  /// The day of the month, 1…31; nil where it is unknown.
  public let day: Int?

  /// A date from its parts.
  ///
  /// - Returns: nil unless the parts name a real year, month or day: a day needs its
  ///   month, something must be known, and February has 29 days in leap years only.
  public init?(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
    if let year, !(0...9999).contains(year) { return nil }
    if let month, !(1...12).contains(month) { return nil }
    if let day {
      guard let month, (1...Self.days(in: month, of: year)).contains(day) else { return nil }
    }
    if year == nil && month == nil { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// How much of a date is known.
  public enum Precision: Int, Sendable, Comparable {
    /// A year only.
    case year
    /// A month.
    case month
    /// A day.
    case day

    /// Coarser precisions come first.
    public static func < (a: Precision, b: Precision) -> Bool { a.rawValue < b.rawValue }
  }

  /// How much is known.
  public var precision: Precision { day != nil ? .day : month != nil ? .month : .year }

  /// Whether year, month and day are all known.
  public var isComplete: Bool { year != nil && day != nil }

  /// Whether every day of `other` may lie in this date: `2022-01` covers `2022-01-10`.
  public func covers(_ other: PartialDate) -> Bool {
    (year == nil || year == other.year) && (month == nil || month == other.month)
      && (day == nil || day == other.day)
  }

  /// Whether every day that the date may mean is later than all of another's; false where
  /// either has no year.
  package func isAfter(_ other: PartialDate?) -> Bool {
    guard let start = dayRange?.lowerBound, let end = other?.dayRange?.upperBound else {
      return false
    }
    return start > end
  }

  /// Whether the two may be the same day.
  public func agrees(with other: PartialDate) -> Bool {
    func same(_ a: Int?, _ b: Int?) -> Bool { a == nil || b == nil || a == b }
    return same(year, other.year) && same(month, other.month) && same(day, other.day)
  }

  /// The first and the last day that the date may mean, as days since 1970-01-01;
  /// nil without a year.
  public var dayRange: ClosedRange<Int>? {
    guard let year else { return nil }
    let first = Self.dayNumber(year: year, month: month ?? 1, day: day ?? 1)
    let lastMonth = month ?? 12
    let last = Self.dayNumber(
      year: year,
      month: lastMonth,
      day: day ?? Self.days(in: lastMonth, of: year)
    )
    return first...last
  }

  /// The day `days` later; nil unless the date is complete.
  public func adding(days: Int) -> PartialDate? {
    guard let year, let month, let day else { return nil }
    return PartialDate(dayNumber: Self.dayNumber(year: year, month: month, day: day) + days)
  }

  /// The month `months` later, without its day; nil unless year and month are known.
  public func adding(months: Int) -> PartialDate? {
    guard let year, let month else { return nil }
    let index = year * 12 + month - 1 + months
    return PartialDate(year: index / 12, month: index % 12 + 1)
  }

  /// The day of the week, 1 for Monday to 7 for Sunday; nil unless complete.
  public var weekday: Int? {
    guard let year, let month, let day else { return nil }
    let number = Self.dayNumber(year: year, month: month, day: day)
    return ((number + 3) % 7 + 7) % 7 + 1
  }

  /// The month without its day, or the year without its month.
  public func truncated(to precision: Precision) -> PartialDate {
    let coarser = PartialDate(
      year: year,
      month: precision >= .month ? month : nil,
      day: precision == .day ? day : nil
    )
    return coarser ?? self
  }

  /// The complete date of a day number, counted from 1970-01-01.
  ///
  /// - Reference: H. Hinnant, chrono-compatible low-level date algorithms.
  public init(dayNumber: Int) {
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.day = dayOfYear - (153 * shifted + 2) / 5 + 1
    self.month = month
    self.year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The number of a day, counted from 1970-01-01.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The number of days of a month; February has 29 where the year is unknown.
  static func days(in month: Int, of year: Int?) -> Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2:
      guard let year else { return 29 }
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: return 31
    }
  }
}

extension PartialDate: LosslessStringConvertible {
  /// The date of an ISO 8601 text: `2022`, `2022-01`, `2022-01-10`, `--01-10`, `--01`.
  ///
  /// - Returns: nil where the text is none of these, or names no real day.
  public init?(_ text: String) {
    func number(_ part: Substring, digits: Int) -> Int? {
      guard part.utf8.count == digits, part.utf8.allSatisfy({ (48...57).contains($0) }) else {
        return nil
      }
      return Int(part)
    }
    let hasNoYear = text.hasPrefix("--")
    let parts = (hasNoYear ? text.dropFirst(2) : text[...])
      .split(separator: "-", omittingEmptySubsequences: false)
    var numbers: [Int?] = hasNoYear ? [nil] : []
    for part in parts {
      guard let value = number(part, digits: numbers.isEmpty ? 4 : 2) else { return nil }
      numbers.append(value)
    }
    guard (1...3).contains(numbers.count) else { return nil }
    self.init(
      year: numbers[0],
      month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil
    )
  }

  /// The date in ISO 8601.
  public var description: String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    var text = year.map { padded($0, 4) } ?? "-"
    if let month { text += "-" + padded(month, 2) }
    if let day { text += "-" + padded(day, 2) }
    return text
  }
}

extension PartialDate: Comparable {
  /// Orders by year, month, day; unknown parts come first.
  public static func < (a: PartialDate, b: PartialDate) -> Bool {
    (a.year ?? -1, a.month ?? 0, a.day ?? 0) < (b.year ?? -1, b.month ?? 0, b.day ?? 0)
  }
}

extension PartialDate: Codable {
  /// Reads an ISO 8601 text.
  ///
  /// - Throws: `DecodingError` where the text is no date.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = PartialDate(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "‘\(text)’ is no ISO 8601 date"
      )
    }
    self = date
  }

  /// Writes an ISO 8601 text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
