import Ontology
import Syntax

extension DateFinder {
  /// The words that `relativeExpression` knows, beside numbers; no other word gets there, so
  /// that a new case there needs its word here.
  static let relativeOpenings: WordSet = [
    "summer", "autumn", "fall", "spring", "winter",
    "yesterday", "today", "tonight", "tomorrow", "overnight", "end", "start", "beginning",
    "weekend", "this",
    "last", "next",
    "previous", "past", "following", "same", "that", "few", "several", "some", "couple", "day",
    "in", "minutes", "moments", "hours", "days", "weeks", "months", "earlier", "later",
    "eve", "coming", "first", "week", "month", "year",
  ]

  /// The time of words that count from the article's date ("last month", "two years ago")
  /// or from where the story is ("the next day", "two years later").
  func relativeExpression(_ index: Int) -> Expression? {
    guard let published else { return nil }
    func make(_ length: Int, _ date: PartialDate?) -> Expression? {
      date.map {
        Expression(words: index..<(index + length), date: $0, bound: bound(before: index))
      }
    }
    switch forms[index] {
    case "yesterday": return make(1, published.adding(days: -1))
    case "today", "tonight": return make(1, published)
    case "tomorrow": return make(1, published.adding(days: 1))
    case "overnight":
      // The night before the day that the sentence or its paragraph tells of.
      // "overnight on Tuesday", "overnight into Tuesday" names its day.
      guard sentence.tags[index] == .adv, Self.weekdays[form(index + 1)] == nil,
        !(["on", "into"].contains(form(index + 1)) && Self.weekdays[form(index + 2)] != nil),
        let day = toldDay(behind: index) ?? (story?.isComplete == true ? story : published)
      else { return nil }
      return make(1, day)
    case "end", "start", "beginning":
      guard form(index + 1) == "of", ["the", "this"].contains(form(index + 2)) else { return nil }
      switch form(index + 3) {
      case "month": return make(4, published.truncated(to: .month))
      case "year": return make(4, published.truncated(to: .year))
      default: return nil
      }
    case "weekend":
      guard let today = published.weekday, form(index - 1) != "next" else { return nil }
      // The last Saturday, or this one on a weekend.
      return make(1, published.adding(days: -((today + 1) % 7))?.truncated(to: .month))
    case "summer", "autumn", "fall", "spring", "winter":
      return season(index, published).flatMap { make(1, $0) }
    case "eve" where form(index + 1) == "of": return make(1, dayBefore(index + 2))
    case "earlier", "later":
      guard form(index + 1) == "in", form(index + 2) == "the" else { return nil }
      return make(4, within(form(index + 3), index + 4, published))
    case "this":
      return this(form(index + 1), published).flatMap { make(2, $0) }
        ?? (form(index + 1) == "past" || form(index + 1) == "coming"
          ? this(form(index + 2), published).flatMap { make(3, $0) } : nil)
    case "last", "next", "previous", "past", "following", "same", "that":
      // "the last week of October"
      if form(index - 1) == "the", form(index + 2) == "of" { return nil }
      let isStory = forms[index] == "next" && form(index - 1) == "the"
      return near(isStory ? "following" : forms[index], form(index + 1), published)
        .flatMap { make(2, $0) }
    case "coming":
      return coming(form(index + 1), published).flatMap { make(2, $0) }
    case "few", "several", "some", "couple":
      return vague(index, published).flatMap { make($0.length, $0.date) }
    case "day" where form(index + 1) == "before" && form(index + 2) == "yesterday":
      return make(3, published.adding(days: -2))
    case "day" where form(index + 1) == "after" && form(index + 2) == "tomorrow":
      return make(3, published.adding(days: 2))
    case "day"
    where ["before", "after"].contains(form(index + 1)) && form(index - 1) == "the"
      && !isFollowed(index + 2):
      return make(2, (story ?? published).adding(days: form(index + 1) == "before" ? -1 : 1))
    case "week", "month", "year":
      guard form(index - 1) == "the", ["before", "after"].contains(form(index + 1)),
        !isFollowed(index + 2), let story
      else { return nil }
      return make(2, beside(story, forms[index], form(index + 1) == "before" ? -1 : 1))
    case "minutes", "moments", "hours", "days", "weeks", "months":
      guard ![.num, .adj, .det].contains(sentence.tags[max(0, index - 1)]) || index == 0 else {
        return nil
      }
      return make(2, plural(index))
    case "in":
      guard let date = ahead(index + 1, published), isFuture(index) || isOnceFuture(index) else {
        return nil
      }
      return make(3, date)
    default:
      return counted(index, published).flatMap { make(3, $0) }
        ?? halfCounted(index, published).flatMap { make($0.length, $0.date) }
    }
  }

  /// "the month before", "the year after": counted from where the story is.
  private func beside(_ story: PartialDate, _ unit: String, _ sign: Int) -> PartialDate? {
    switch unit {
    case "week": story.isComplete ? story.adding(days: 7 * sign)?.truncated(to: .month) : nil
    case "month":
      story.month == nil ? nil : story.truncated(to: .month).adding(months: sign)
    default: story.year.flatMap { PartialDate(year: $0 + sign) }
    }
  }

  /// "speaking the night before": the day before the story's.
  func nightBefore(_ index: Int) -> Expression? {
    guard form(index + 1) == "before", form(index - 1) == "the", !isFollowed(index + 2),
      let day = (lateStory ?? published)?
        .adding(days: -1)
    else { return nil }
    return Expression(words: index..<index + 2, date: day, bound: .at)
  }

  /// When the story is that a word counts from; "that" and "same" reach back to paragraphs before.
  private func told(by word: String) -> PartialDate? {
    story ?? (["that", "same"].contains(word) ? remembered : nil)
  }

  /// When the story is, or else the day of the last week that a paragraph before has told.
  var lateStory: PartialDate? {
    story ?? remembered.flatMap { isOfLate($0) ? $0 : nil }
  }

  /// Whether a day is one of the last week.
  private func isOfLate(_ day: PartialDate) -> Bool {
    day.isComplete && (published?.adding(days: -7).map { !$0.isAfter(day) } ?? false)
  }

  /// The weekday on which somebody tells what stands before: "struck overnight, X said on Tuesday".
  private func toldDay(behind index: Int) -> PartialDate? {
    for day in index + 1..<max(index + 1, forms.count) {
      guard let weekday = Self.weekdays[forms[day]] else { continue }
      let verb = form(day - 1) == "on" ? day - 2 : day - 1
      guard verb > index, sentence.tags[verb] == .verb,
        ["say", "report", "announce", "write", "tell", "add"].contains(sentence.lemmas[verb])
      else { return nil }
      return weekdayExpression(day, weekday)?.date
    }
    return nil
  }

  /// The day before that of what a phrase names: "on the eve of the talks on Friday".
  private func dayBefore(_ start: Int) -> PartialDate? {
    for index in start..<min(start + 9, max(start, forms.count)) {
      if sentence.tags[index] == .verb || forms[index] == "," { return nil }
      guard
        Self.weekdays[forms[index]] != nil || Self.months[forms[index]] != nil || day(index) != nil,
        let found = expression(at: index)
      else { continue }
      return found.date.isComplete ? found.date.adding(days: -1) : nil
    }
    return nil
  }

  /// The time of "earlier in the day", "later in the month": that which the story tells, or else
  /// the sentence behind it.
  private func within(_ unit: String, _ end: Int, _ published: PartialDate) -> PartialDate? {
    switch unit {
    case "day":
      if let story, story.isComplete { return story }
      for index in end..<max(end, forms.count) {
        guard let weekday = Self.weekdays[forms[index]] else { continue }
        return weekdayExpression(index, weekday)?.date
      }
      return nil
    case "week", "month": return (story ?? published).truncated(to: .month)
    case "year": return (story ?? published).truncated(to: .year)
    default: return nil
    }
  }

  /// Whether what is counted from stands behind "the day after": "the day after the attack".
  func isFollowed(_ index: Int) -> Bool {
    index < sentence.count
      && ([.det, .noun, .propn, .pron, .adj, .num].contains(sentence.tags[index])
        // "ten years before joining X"
        || sentence.tags[index] == .verb && forms[index].hasSuffix("ing"))
  }

  /// The first months of seasons.
  private static let seasons = ["spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12]

  /// The year of "over the summer", "in the spring": the last one's, or the coming one's.
  private func season(_ index: Int, _ published: PartialDate) -> PartialDate? {
    guard form(index - 1) == "the", ["over", "in", "during"].contains(form(index - 2)),
      form(index + 1) != "of", year(index + 1) == nil, let year = published.year,
      let month = published.month
    else { return nil }
    let start = Self.seasons[forms[index]] ?? 1
    if isFuture(index) { return PartialDate(year: month > start + 2 ? year + 1 : year) }
    return PartialDate(year: month < start ? year - 1 : year)
  }

  private func this(_ unit: String, _ published: PartialDate) -> PartialDate? {
    switch unit {
    case "morning", "afternoon", "evening": return published
    case "week", "month", "weekend": return published.truncated(to: .month)
    case "year", "spring", "summer", "autumn", "fall", "winter":
      return published.truncated(to: .year)
    default:
      return Self.months[unit].flatMap { PartialDate(year: published.year, month: $0) }
    }
  }

  private func near(_ word: String, _ unit: String, _ published: PartialDate) -> PartialDate? {
    let isStory = ["following", "same", "that", "previous"].contains(word)
    guard
      let base = isStory ? told(by: word) : published
    else { return nil }
    let sign =
      switch word {
      case "next", "following": 1
      case "same", "that": 0
      default: -1
      }
    switch unit {
    case "day": return word == "past" || word == "last" ? nil : dayBeside(word, sign)
    case "night", "evening", "morning", "afternoon":
      if word == "last" { return published.adding(days: -1) }
      return isStory && base.isComplete ? base.adding(days: sign) : nil
    case "week":
      // On a Sunday, "last week" is the one that ends with it.
      if sign < 0, !isStory, base.weekday == 7 {
        return middle(ofWeek: base)?.truncated(to: .month)
      }
      return sign == 0
        ? base.truncated(to: .month)
        : middle(ofWeek: base.adding(days: 7 * sign))?.truncated(to: .month)
    case "month": return base.adding(months: sign)
    case "year": return base.year.flatMap { PartialDate(year: $0 + sign) }
    case "summer", "winter", "spring", "autumn", "fall":
      guard let year = base.year, !isStory else { return base.truncated(to: .year) }
      if sign > 0 {
        let start = Self.seasons[unit] ?? 1
        return PartialDate(year: (base.month ?? 1) < start - 2 ? year : year + 1)
      }
      // The last one is over: in August, "last summer" is that of the year before.
      let isOver = unit != "winter" && (base.month ?? 1) >= max(7, (Self.seasons[unit] ?? 1) + 3)
      return PartialDate(year: isOver ? year : year + min(0, sign))
    case "christmas":
      return base.year.flatMap {
        PartialDate(year: sign < 0 ? $0 - 1 : $0, month: 12)
      }
    default:
      // "that September"
      guard word == "that", let month = Self.months[unit], unit != "may", unit != "march" else {
        return nil
      }
      return base.year.flatMap { PartialDate(year: $0, month: month) }
    }
  }

  /// The Thursday of a day's week, in whose month most of its days lie.
  private func middle(ofWeek day: PartialDate?) -> PartialDate? {
    guard let day, let weekday = day.weekday else { return day }
    return day.adding(days: 3 - (weekday + 6) % 7)
  }

  /// "the next day", "the same day": counted from where the story is.
  private func dayBeside(_ word: String, _ sign: Int) -> PartialDate? {
    guard let told = told(by: word) else { return nil }
    // "in the town in 2016. On that day he killed X"
    return told.isComplete ? told.adding(days: sign) : word == "that" ? told : nil
  }

  /// "is due to retire in two months": counted from the article's date.
  private func ahead(_ index: Int, _ published: PartialDate) -> PartialDate? {
    guard let amount = Self.numbers[form(index)] ?? Int(form(index)), amount < 100,
      form(index + 2) != "ago",
      // "will be her first visit in ten years"
      !(max(0, index - 8)..<index).contains(where: {
        ["first", "second", "only", "third"].contains(forms[$0])
          || sentence.tags[$0] == .adj && forms[$0].hasSuffix("est")
      })
    else { return nil }
    switch form(index + 1) {
    case "day", "days": return published.adding(days: amount)
    case "week", "weeks": return published.adding(days: amount * 7)?.truncated(to: .month)
    case "month", "months": return published.adding(months: amount)
    case "year", "years": return published.year.flatMap { PartialDate(year: $0 + amount) }
    default: return nil
    }
  }

  /// "two years ago", "three days earlier", "a week later".
  private func counted(_ index: Int, _ published: PartialDate) -> PartialDate? {
    guard let amount = Self.numbers[forms[index]] ?? Int(forms[index]), amount < 200 else {
      return nil
    }
    let base: PartialDate
    let sign: Int
    switch form(index + 2) {
    case "ago": (base, sign) = (published, -1)
    // "two days before he resigned" counts from what follows.
    case "before" where isFollowed(index + 3): return nil
    case "earlier", "before", "prior", "previously": (base, sign) = (story ?? published, -1)
    case "later", "after", "afterwards":
      guard let story, form(index + 2) == "later" else { return nil }
      (base, sign) = (story, 1)
    default: return nil
    }
    switch form(index + 1) {
    // "an hour later"
    case "hour", "hours", "minute", "minutes":
      return form(index + 2) != "ago" && story?.isComplete == true ? story : nil
    case "day", "days": return base.adding(days: sign * amount)
    case "week", "weeks": return base.adding(days: sign * amount * 7)?.truncated(to: .month)
    case "fortnight": return base.adding(days: sign * 14)?.truncated(to: .month)
    case "month", "months": return base.adding(months: sign * amount)
    case "year", "years": return base.year.flatMap { PartialDate(year: $0 + sign * amount) }
    case "decade", "decades":
      return base.year.flatMap { PartialDate(year: $0 + sign * amount * 10) }
    default: return nil
    }
  }

  static let partsOfDay: WordSet = ["morning", "afternoon", "evening", "night"]

  /// The day that stands behind its weekday: "Friday, Oct. 4, 2024", "Friday 4 October", "Friday
  /// evening, 4 October".
  func dayBehindWeekday(_ index: Int) -> Expression? {
    let day = Self.partsOfDay.contains(form(index + 1)) ? index + 1 : index
    let next = [",", "("].contains(form(day + 1)) ? day + 2 : day + 1
    guard next < forms.count,
      let found = Self.months[form(next)] != nil
        ? expression(at: next) : self.day(next).flatMap({ dayFirst(next, $0) }),
      found.date.isComplete
    else { return nil }
    var whole = found
    whole.words = index..<found.words.upperBound
    whole.bound = bound(before: index)
    return whole
  }
}
