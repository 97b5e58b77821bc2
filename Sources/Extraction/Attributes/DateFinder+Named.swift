import Ontology
import Syntax

/// Days that have a name, and dates in digits.
extension DateFinder {
  /// The first words of what `namedDay` knows.
  static let namedDayOpenings: WordSet = [
    "christmas", "new", "boxing", "halloween", "valentine",
  ]

  /// A day with a name: "Christmas Eve", "New Year's Day".
  func namedDay(_ index: Int) -> Expression? {
    switch forms[index] {
    case "christmas":
      switch form(index + 1) {
      case "day": return dayExpression(index..<index + 2, year(index + 2), 12, 25)
      case "eve": return dayExpression(index..<index + 2, year(index + 2), 12, 24)
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
