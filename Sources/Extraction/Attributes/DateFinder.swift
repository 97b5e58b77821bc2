import Ontology
import Syntax

/// Finds the times that a sentence names and resolves them against the article's date.
struct DateFinder {
  /// A time and the words that name it.
  struct Expression {
    /// How it bounds what it dates.
    enum Bound { case at, since, until }
    var words: Range<Int>
    var date: PartialDate
    var bound: Bound
    /// Whether it is a bare year before a noun ("the 2020 election").
    var isModifier = false
  }

  let sentence: Sentence
  let forms: [String]
  let published: PartialDate?

  init(_ sentence: Sentence, published: PartialDate?) {
    self.sentence = sentence
    self.published = published
    forms = (0..<sentence.count).map { sentence.form($0).lowercased() }
  }

  static let months: [String: Int] = [
    "january": 1, "jan": 1, "jan.": 1, "february": 2, "feb": 2, "feb.": 2, "march": 3, "mar.": 3,
    "april": 4, "apr.": 4, "may": 5, "june": 6, "jun.": 6, "july": 7, "jul.": 7, "august": 8,
    "aug.": 8, "aug": 8, "september": 9, "sept.": 9, "sep.": 9, "sept": 9, "october": 10,
    "oct.": 10, "oct": 10, "november": 11, "nov.": 11, "nov": 11, "december": 12, "dec.": 12,
    "dec": 12,
  ]
  static let weekdays: [String: Int] = [
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6,
  ]
  private static let numbers: [String: Int] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10,
  ]

  /// The times of the sentence in order of place.
  func expressions() -> [Expression] {
    var result: [Expression] = []
    var index = 0
    while index < forms.count {
      if let found = expression(at: index) {
        result.append(found)
        index = found.words.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  private func form(_ index: Int) -> String {
    forms.indices.contains(index) ? forms[index] : ""
  }

  private func bound(before index: Int) -> Expression.Bound {
    switch form(index - 1) {
    case "since", "from": return .since
    case "until", "till", "to": return .until
    default: return .at
    }
  }

  private func year(_ index: Int) -> Int? {
    let text = form(index)
    guard text.utf8.count == 4, let value = Int(text), value >= 1500, value < 2100 else {
      return nil
    }
    return value
  }

  private func day(_ index: Int) -> Int? {
    var text = Substring(form(index))
    for ending in ["st", "nd", "rd", "th"] where text.hasSuffix(ending) {
      text = text.dropLast(2)
    }
    guard text.count <= 2, let value = Int(text), (1...31).contains(value) else { return nil }
    return value
  }

  private func expression(at index: Int) -> Expression? {
    let word = forms[index]
    if word == "may" && sentence.tags[index] == .aux { return nil }
    if let month = Self.months[word], isMonth(index) { return monthFirst(index, month) }
    if let number = day(index), let month = Self.months[form(index + 1)],
      form(index + 1) != "may" || sentence.tags[index + 1] != .aux
    {
      return dayFirst(index, number, month)
    }
    if let weekday = Self.weekdays[word] { return weekdayExpression(index, weekday) }
    if let relative = relativeExpression(index) { return relative }
    if let value = year(index) { return yearExpression(index, value) }
    return nil
  }

  private func isMonth(_ index: Int) -> Bool {
    guard ["may", "march"].contains(forms[index]) else { return true }
    return sentence.form(index).first?.isUppercase == true && sentence.tags[index] == .propn
  }

  private func monthFirst(_ index: Int, _ month: Int) -> Expression? {
    var end = index + 1
    var number: Int?
    if let value = day(end), year(end) == nil {
      number = value
      end += 1
    }
    var foundYear = year(end)
    if foundYear != nil {
      end += 1
    } else if form(end) == ",", let value = year(end + 1) {
      foundYear = value
      end += 2
    }
    guard let date = resolved(foundYear, month, number, at: index) else { return nil }
    return Expression(words: index..<end, date: date, bound: bound(before: index))
  }

  private func dayFirst(_ index: Int, _ number: Int, _ month: Int) -> Expression? {
    var end = index + 2
    let foundYear = year(end)
    if foundYear != nil { end += 1 }
    guard let date = resolved(foundYear, month, number, at: index) else { return nil }
    return Expression(words: index..<end, date: date, bound: bound(before: index))
  }

  /// A month or day whose year may be left to the article's date.
  private func resolved(_ year: Int?, _ month: Int, _ day: Int?, at index: Int) -> PartialDate? {
    if let year { return PartialDate(year: year, month: month, day: day) }
    guard let published, let thisYear = published.year else {
      return PartialDate(month: month, day: day)
    }
    if ["last", "past"].contains(form(index - 1)) || (form(index - 1) == "in" && isPastTense()) {
      let inYear = month < (published.month ?? 12) ? thisYear : thisYear - 1
      let chosen = month == published.month ? thisYear : inYear
      return PartialDate(year: chosen, month: month, day: day)
    }
    let future = isFuture()
    let thisMonth = published.month ?? 6
    var year = thisYear
    if future {
      if month < thisMonth { year += 1 }
    } else if month > thisMonth + 1 || (month > thisMonth && day == nil) {
      year -= 1
    }
    return PartialDate(year: year, month: month, day: day)
  }

  private func isPastTense() -> Bool { !isFuture() }

  private func isFuture() -> Bool {
    for (index, form) in forms.enumerated() {
      if sentence.tags[index] == .aux, form == "will" || form == "shall" || form == "'ll" {
        return true
      }
      if form == "scheduled" || form == "slated" || form == "upcoming" || form == "planned" {
        return true
      }
      if form == "to", index > 0, ["is", "are"].contains(forms[index - 1]) { return true }
    }
    return false
  }

  private func weekdayExpression(_ index: Int, _ weekday: Int) -> Expression? {
    guard let published, let today = published.weekday else { return nil }
    var back = (today - 1 - weekday + 7) % 7
    let before = form(index - 1)
    if before == "last" && back == 0 { back = 7 }
    var offset = -back
    if before == "next" || (isFuture() && back != 0 && !["on", "last"].contains(before))
      || (isFuture() && before == "on")
    {
      offset = back == 0 ? 0 : 7 - back
      if before == "next" && offset == 0 { offset = 7 }
    }
    guard let date = published.adding(days: offset) else { return nil }
    return Expression(words: index..<(index + 1), date: date, bound: bound(before: index))
  }

  private func relativeExpression(_ index: Int) -> Expression? {
    guard let published else { return nil }
    let word = forms[index]
    let next = form(index + 1)
    func make(_ length: Int, _ date: PartialDate?) -> Expression? {
      date.map {
        Expression(words: index..<(index + length), date: $0, bound: bound(before: index))
      }
    }
    switch word {
    case "yesterday": return make(1, published.adding(days: -1))
    case "today", "tonight": return make(1, published)
    case "tomorrow": return make(1, published.adding(days: 1))
    case "this":
      switch next {
      case "morning", "afternoon", "evening": return make(2, published)
      case "week", "month": return make(2, published.truncated(to: .month))
      case "year": return make(2, published.truncated(to: .year))
      case "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december":
        return Self.months[next].flatMap {
          make(2, PartialDate(year: published.year, month: $0))
        }
      default: return nil
      }
    case "last", "next", "previous":
      let sign = word == "next" ? 1 : -1
      switch next {
      case "night": return make(2, published.adding(days: -1))
      case "week": return make(2, published.adding(days: 7 * sign)?.truncated(to: .month))
      case "month": return make(2, published.adding(months: sign)?.truncated(to: .month))
      case "year":
        return make(2, published.year.flatMap { PartialDate(year: $0 + sign) })
      case "summer", "winter", "spring", "autumn", "fall":
        let late = next == "winter" || (published.month ?? 1) < 7
        return make(2, published.year.flatMap { PartialDate(year: late ? $0 + min(0, sign) : $0) })
      default: return nil
      }
    default:
      guard form(index + 2) == "ago" || form(index + 2) == "earlier" || form(index + 2) == "later",
        let amount = Self.numbers[word] ?? Int(word), amount < 200
      else { return nil }
      let sign = form(index + 2) == "later" ? 1 : -1
      if sign > 0 { return nil }
      switch next {
      case "day", "days": return make(3, published.adding(days: sign * amount))
      case "week", "weeks":
        return make(3, published.adding(days: sign * amount * 7)?.truncated(to: .month))
      case "month", "months":
        return make(3, published.adding(months: sign * amount)?.truncated(to: .month))
      case "year", "years":
        return make(3, published.year.flatMap { PartialDate(year: $0 + sign * amount) })
      default: return nil
      }
    }
  }

  private func yearExpression(_ index: Int, _ value: Int) -> Expression? {
    guard let date = PartialDate(year: value) else { return nil }
    let before = form(index - 1)
    let prepositions: Set<String> = [
      "in", "since", "from", "until", "till", "by", "of", "during", "to", "around", "between",
      "after", "before", "and", "(", "late", "early", "mid", "circa", "for",
    ]
    let next = index + 1
    let modifies =
      sentence.heads.indices.contains(next)
      && (sentence.tags[next] == .noun || sentence.tags[next] == .propn
        || sentence.tags[next] == .adj)
      && Int(sentence.heads[index]) > index
    guard modifies || prepositions.contains(before) || before == "–" || before == "-" else {
      return nil
    }
    return Expression(
      words: index..<(index + 1),
      date: date,
      bound: before == "between" ? .since : bound(before: index),
      isModifier: modifies
    )
  }
}
