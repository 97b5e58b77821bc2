import Ontology
import Syntax

/// Days that have a name, and dates in digits.
extension DateFinder {
  /// The first words of what `namedDay` knows.
  static let namedDayOpenings: WordSet = [
    "christmas", "new", "boxing", "halloween", "valentine", "good", "easter", "ash",
  ]

  /// A day with a name: "Christmas Eve", "New Year's Day".
  func namedDay(_ index: Int) -> Expression? {
    switch forms[index] {
    case "christmas":
      switch form(index + 1) {
      case "day": return dayExpression(index..<index + 2, year(index + 2), 12, 25)
      case "eve": return dayExpression(index..<index + 2, year(index + 2), 12, 24)
      default:
        return form(index - 1) == "before" || form(index - 1) == "after" || form(index - 1) == "at"
          ? dayExpression(index..<index + 1, year(index + 1), 12, nil) : nil
      }
    case "good" where form(index + 1) == "friday": return easter(index..<index + 2, -2)
    case "ash" where form(index + 1) == "wednesday": return easter(index..<index + 2, -46)
    case "easter":
      switch form(index + 1) {
      case "sunday": return easter(index..<index + 2, 0)
      case "monday": return easter(index..<index + 2, 1)
      default: return nil
      }
    case "boxing" where form(index + 1) == "day":
      return dayExpression(index..<index + 2, year(index + 2), 12, 26)
    case "new" where form(index + 1) == "year" && ["'s", "’s"].contains(form(index + 2)):
      switch form(index + 3) {
      case "day": return dayExpression(index..<index + 4, year(index + 4), 1, 1)
      case "eve": return dayExpression(index..<index + 4, year(index + 4), 12, 31)
      default: return nil
      }
    case "halloween": return dayExpression(index..<index + 1, year(index + 1), 10, 31)
    case "valentine" where ["'s", "’s"].contains(form(index + 1)) && form(index + 2) == "day":
      return dayExpression(index..<index + 3, year(index + 3), 2, 14)
    default: return nil
    }
  }

  /// A day so many days from the Easter Sunday of a year that stands behind it, or else of the
  /// last one, by the Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
  private func easter(_ words: Range<Int>, _ offset: Int) -> Expression? {
    func day(_ year: Int) -> PartialDate? {
      let (a, b, c) = (year % 19, year / 100, year % 100)
      let g = (b - (b + 8) / 25 + 1) / 3
      let h = (19 * a + b - b / 4 - g + 15) % 30
      let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
      let m = (a + 11 * h + 22 * l) / 451
      let sum = h + l - 7 * m + 114
      return PartialDate(year: year, month: sum / 31, day: sum % 31 + 1)?.adding(days: offset)
    }
    let named = year(words.upperBound)
    guard let published, let now = published.year, var date = day(named ?? now) else { return nil }
    if named == nil, date.isAfter(published), !isFuture(words.lowerBound), let last = day(now - 1) {
      date = last
    }
    return Expression(words: words, date: date, bound: bound(before: words.lowerBound))
  }

  /// A year or month of which one word names a part: "mid-2021", "mid-July", "late-May 2019".
  func partOfTime(_ index: Int) -> Expression? {
    let word = forms[index]
    guard let dash = word.utf8.firstIndex(of: 0x2D), !isNamed[index],
      ["mid", "early", "late"].contains(word[..<dash])
    else { return nil }
    let time = String(word[word.index(after: dash)...])
    if time.utf8.count == 4, let year = Int(time), (1500..<2100).contains(year) {
      return PartialDate(year: year).map {
        Expression(words: index..<index + 1, date: $0, bound: bound(before: index))
      }
    }
    guard let month = Self.months[time], time.utf8.count > 2 else { return nil }
    let year = year(index + 1)
    return dayExpression(index..<(year == nil ? index + 1 : index + 2), year, month, nil)
  }

  /// The year of two digits behind an apostrophe: "in ’98".
  func shortYear(_ index: Int) -> Int? {
    guard let byte = forms[index].utf8.first, byte == UInt8(ascii: "'") || byte == 0xE2,
      let first = forms[index].first, first == "'" || first == "’",
      forms[index].count == 3, let number = Int(forms[index].dropFirst()),
      ["in", "since", "from", "until", "of"].contains(form(index - 1)), let now = published?.year
    else { return nil }
    let year = now / 100 * 100 + number
    return year > now ? year - 100 : year
  }

  /// "the first Monday of May", "the last Friday in June 2018".
  func countedWeekday(_ index: Int, _ weekday: Int) -> Expression? {
    let ordinals = ["first": 0, "second": 1, "third": 2, "fourth": 3, "last": 4]
    guard let count = ordinals[form(index - 1)], ["of", "in"].contains(form(index + 1)),
      let month = Self.months[form(index + 2)], isMonth(index + 2),
      let whole = expression(at: index + 2), whole.date.month == month, !whole.date.isComplete,
      let first = PartialDate(year: whole.date.year, month: month, day: 1),
      let start = first.weekday
    else { return nil }
    let day = first.adding(days: (weekday - (start - 1) + 7) % 7 + 7 * count)
    let date = day?.month == month ? day : day?.adding(days: -7)
    return date.map {
      Expression(words: index..<whole.words.upperBound, date: $0, bound: bound(before: index))
    }
  }

  /// A date in digits: "2022-01-10", "25/12/2021"; where day and month could be either, as in
  /// "06/05/2023", its year.
  func numericDate(_ word: String) -> PartialDate? {
    if word.utf8.count == 10, let date = PartialDate(word), date.isComplete { return date }
    let separator: Character = word.contains("/") ? "/" : "."
    let parts = word.split(separator: separator, omittingEmptySubsequences: false).map {
      Int($0) ?? 0
    }
    guard parts.count == 3, (1900..<2100).contains(parts[2]), (1...31).contains(parts[0]),
      (1...31).contains(parts[1])
    else { return nil }
    switch (parts[0], parts[1]) {
    case (13..., 1...12): return PartialDate(year: parts[2], month: parts[1], day: parts[0])
    case (1...12, 13...): return PartialDate(year: parts[2], month: parts[0], day: parts[1])
    case (1...12, 1...12):
      return parts[0] == parts[1]
        ? PartialDate(year: parts[2], month: parts[0], day: parts[1])
        : PartialDate(year: parts[2])
    default: return nil
    }
  }
}
