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
    /// Whether it stands before a noun that it belongs to ("the 2020 election", "the October 7
    /// attack").
    var isModifier = false
    /// Whether it is when what is announced takes effect.
    var isEffective = false
    /// Whether it is after the article.
    var isAhead = false
    /// Whether its words say that it is still to come: "next week", "tomorrow".
    var isToCome = false
    /// The verb of the only clause that it dates: "a day after he resigned".
    var clause: Int?
    /// Whether it is counted from an event of an earlier sentence: "the day before the vote".
    var isAnchored = false
  }

  let sentence: Sentence
  let forms: [String]
  let published: PartialDate?
  /// When the story is: what "the next day" counts from. At first, when it was when the
  /// sentence began.
  var story: PartialDate?
  /// Whether the story's time is one of the sentence's own paragraph.
  var isOfParagraph: Bool
  /// Whether each word belongs to the name of a person, body or place.
  let isNamed: [Bool]
  /// The days of events that the article has told before, by what they share (``event(_:)``).
  let anchors: [String: PartialDate]
  /// The last time that any paragraph before has told: what "that year" is.
  let remembered: PartialDate?

  init(
    _ sentence: Sentence,
    published: PartialDate?,
    story: PartialDate? = nil,
    isOfParagraph: Bool = false,
    isNamed: [Bool]? = nil,
    anchors: [String: PartialDate] = [:],
    remembered: PartialDate? = nil
  ) {
    self.anchors = anchors
    self.remembered = remembered
    self.sentence = sentence
    self.published = published
    self.story = story
    self.isOfParagraph = isOfParagraph
    self.isNamed = isNamed ?? [Bool](repeating: false, count: sentence.count)
    forms = sentence.lowerForms
  }

  static let months: WordMap<Int> = [
    "january": 1, "jan": 1, "jan.": 1, "february": 2, "feb": 2, "feb.": 2, "march": 3, "mar.": 3,
    "april": 4, "apr.": 4, "may": 5, "june": 6, "jun.": 6, "july": 7, "jul.": 7, "august": 8,
    "aug.": 8, "aug": 8, "september": 9, "sept.": 9, "sep.": 9, "sept": 9, "october": 10,
    "oct.": 10, "oct": 10, "november": 11, "nov.": 11, "nov": 11, "december": 12, "dec.": 12,
    "dec": 12,
  ]
  static let weekdays: WordMap<Int> = [
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6,
  ]
  static let numbers: WordMap<Int> = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50,
  ]

  /// The words, beside numbers in digits, that a time may begin with.
  private static let openings = WordSet(months.keys + weekdays.keys + numbers.keys)
    .union(relativeOpenings).union(namedDayOpenings)

  /// The times of the sentence in order of place.
  ///
  /// - Complexity: O(*n*) in the number of words.
  func expressions() -> [Expression] {
    var result: [Expression] = []
    var index = 0
    var finder = self
    var opening: Int?
    while index < forms.count {
      if var found = finder.expression(at: index) {
        if let opening { found.date = dated(found, in: opening) }
        if let day = dayOfSpeech(before: found, result) { found.date = day }
        if result.isEmpty { opening = openingYear(found) }
        found.isEffective = isEffective(found.words.lowerBound)
        found.isAhead = found.date.isAfter(published)
        found.isToCome =
          isToCome(found.words) || found.isAhead && isFuture(found.words.lowerBound)
        result.append(found)
        // "In 1976 he won the party's lead, and a year later the election".
        let isAnchor = !found.isModifier || finder.story == nil && found.date.isComplete
        if isAnchor, finder.story == nil || !isAside(found), found.bound == .at, found.clause == nil
        {
          finder.story = found.date
          finder.isOfParagraph = true
        } else if isAnchor, finder.story == nil, found.bound == .until, found.clause == nil {
          // "until 1994, and in that year joined X"
          finder.story = found.date
        }
        index = found.words.upperBound
        // "in April last year" is one time.
        if found.date.month != nil, let year = relativeYear(behind: index) { index = year + 2 }
      } else {
        index += 1
      }
    }
    return result + clauseExpressions(result) + lastingExpressions()
  }

  func form(_ index: Int) -> String {
    forms.indices.contains(index) ? forms[index] : ""
  }

  /// Words behind the hours and minutes of a clock: "1625 UTC".
  private static let clocks: WordSet = [
    "utc", "gmt", "hours", "hrs", "local", "est", "edt", "cet", "cest", "bst", "pst", "pdt", "ist",
    "z",
  ]

  /// The year that a word is; nil for other words and for the time of day.
  func year(_ index: Int) -> Int? {
    let text = form(index)
    guard text.utf8.count == 4, mayBeNumber(text), let value = Int(text), value >= 1500,
      value < 2100,
      !Self.clocks.contains(form(index + 1))
    else { return nil }
    return value
  }

  /// Whether a word begins with a digit or sign: quicker than to read it as a number.
  private func mayBeNumber(_ word: String) -> Bool {
    word.utf8.first.map { $0 <= 0x39 } ?? false
  }

  func day(_ index: Int) -> Int? {
    let text = form(index)
    guard mayBeNumber(text) else { return nil }
    var bytes = text.utf8[...]
    if bytes.count > 2, ["st", "nd", "rd", "th"].contains(where: { text.hasSuffix($0) }) {
      bytes = bytes.dropLast(2)
    }
    guard bytes.count <= 2 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = 10 * value + Int(byte - UInt8(ascii: "0"))
    }
    return (1...31).contains(value) ? value : nil
  }

  func expression(at index: Int) -> Expression? {
    let word = forms[index]
    if word.utf8.count < 6, let year = shortYear(index) {
      return PartialDate(year: year).map {
        Expression(words: index..<index + 1, date: $0, bound: bound(before: index))
      }
    }
    if word == "night" || word == "evening" || word == "morning",
      let found = anchored(index)
    {
      return found
    }
    if word == "night" || word == "evening", let found = nightBefore(index) { return found }
    guard mayBeNumber(word) || Self.openings.contains(word) else { return partOfTime(index) }
    if let found = anchored(index) { return found }
    if isNamed[index] { return year(index).flatMap { yearExpression(index, $0) } }
    if let month = Self.months[word], isMonth(index) { return monthFirst(index, month) }
    // "the first of January"
    if word == "first", form(index - 1) == "the", form(index + 1) == "of",
      Self.months[form(index + 2)] != nil, isMonth(index + 2), let found = dayFirst(index, 1)
    {
      return found
    }
    if let number = day(index), let found = dayFirst(index, number) ?? bareDay(index, number) {
      return found
    }
    if let weekday = Self.weekdays[word] {
      // "a protest every Wednesday"
      if ["every", "each"].contains(form(index - 1)) { return nil }
      // "on a Tuesday in August of 2017"
      if form(index - 1) == "a", ["in", "of"].contains(form(index + 1)), isMonth(index + 2),
        Self.months[form(index + 2)] != nil
      {
        return nil
      }
      return dayBehindWeekday(index) ?? countedWeekday(index, weekday)
        ?? weekdayExpression(index, weekday)
    }
    if let relative = relativeExpression(index) ?? namedDay(index) { return relative }
    if let value = year(index) { return yearExpression(index, value) }
    if word.utf8.count >= 8, let date = numericDate(word) {
      return Expression(words: index..<index + 1, date: date, bound: bound(before: index))
    }
    return nil
  }

  /// Whether a word is a month: "may" and "march" only with a capital and as a name.
  func isMonth(_ index: Int) -> Bool {
    guard forms.indices.contains(index), !isNamed[index] else { return false }
    // "Jan Kos", "Jun Ito"
    if ["jan", "jun", "jul", "dec", "oct", "nov"].contains(forms[index]) {
      return day(index + 1) != nil || day(index - 1) != nil || year(index + 1) != nil
    }
    guard ["may", "march"].contains(forms[index]) else { return true }
    guard sentence.form(index).first?.isUppercase == true, sentence.tags[index] != .aux,
      sentence.tags[index] != .verb
    else { return false }
    return sentence.relations[index] != .flat
  }

  private func monthFirst(_ index: Int, _ month: Int) -> Expression? {
    var end = index + 1
    var number: Int?
    if let value = day(end), year(end) == nil {
      number = value
      end += 1
      // "August 12–14, 2019": from the first day on.
      if ["-", "–", "to", "and"].contains(form(end)), let last = day(end + 1), last > value,
        year(end + 1) == nil, year(end + 2) ?? (form(end + 2) == "," ? year(end + 3) : nil) != nil
      {
        end += 2
      }
    }
    var foundYear = year(end)
    if foundYear != nil {
      end += 1
    } else if form(end) == "," || form(end) == "of", let value = year(end + 1) {
      foundYear = value
      end += 2
    }
    if foundYear == nil, number == nil { foundYear = sharedYear(month, end) }
    return dayExpression(index..<end, foundYear, month, number)
  }

  /// A day or month, of which it is told whether it stands before the noun that it belongs to.
  func dayExpression(
    _ words: Range<Int>,
    _ year: Int?,
    _ month: Int,
    _ day: Int?
  ) -> Expression? {
    if year == nil, let thisYear = published?.year,
      let named = namedYear(words, month, day)
        ?? yearBehind(words.upperBound, thisYear)
    {
      return dayExpression(words, named, month, day)
    }
    guard let near = resolved(year, month, day, at: words.lowerBound) else { return nil }
    let date = year == nil ? inYearOfStory(near, words.lowerBound) ?? near : near
    let noun = day == nil && form(words.upperBound - 1) == "may" ? nil : modifiedNoun(words)
    let bound = bound(before: words.lowerBound)
    guard year == nil, date.isAfter(published?.adding(days: 1)), isPast(words.lowerBound, noun),
      let before = PartialDate(year: (date.year ?? 1) - 1, month: month, day: day)
    else { return Expression(words: words, date: date, bound: bound, isModifier: noun != nil) }
    return Expression(words: words, date: before, bound: bound, isModifier: noun != nil)
  }

  func dayFirst(_ index: Int, _ number: Int) -> Expression? {
    var place = form(index + 1) == "of" ? index + 2 : index + 1
    // "14 and 15 June", "from 14 to 16 June": from the first day on.
    if ["and", "to", "-", "–", "or"].contains(form(index + 1)),
      let last = day(index + 2), last > number
    {
      place = index + 3
    }
    guard let month = Self.months[form(place)], isMonth(place) else { return nil }
    var end = place + 1
    let foundYear = year(end)
    if foundYear != nil { end += 1 }
    return dayExpression(index..<end, foundYear, month, number)
  }

  /// A month or day whose year may be left to the article's date.
  private func resolved(_ year: Int?, _ month: Int, _ day: Int?, at index: Int) -> PartialDate? {
    if let year { return PartialDate(year: year, month: month, day: day) }
    guard let published, let thisYear = published.year else {
      return PartialDate(month: month, day: day)
    }
    let thisMonth = published.month ?? 6
    let isFuture =
      isFuture(index) || day != nil && isAppointed(index)
      || ["coming", "upcoming", "starting", "beginning"].contains(form(index - 2))
        && ["in", "on"].contains(form(index - 1)) && !forms.contains("was")
    var year = thisYear
    if isFuture && form(index - 1) != "last" || form(index - 1) == "next" {
      // A picture's line tells in the present of what is past: "arrives in Paris on June 24".
      let isFar = day != nil && month < thisMonth && month + 12 - thisMonth > 7
      // "had been due to visit in March", told in April
      let isOver = thisMonth - month < 4 && Self.isOnceDue(forms, before: index)
      if month < thisMonth, !isOver, !isFar || hasFutureHelper(index) { year += 1 }
    } else if form(index - 1) == "last" {
      if month >= thisMonth { year -= 1 }
    } else if form(index - 1) == "following", let story, let before = story.year {
      year = month <= (story.month ?? 12) ? before + 1 : before
    } else if (0...6).contains(month - thisMonth),
      isOnceFuture(index) || isAsked(index) || isPossible(index)
    {
      // "was due to stand down in August", told in June.
    } else if day == nil, month > thisMonth, isElectionToCome(index) {
      // "a candidate in the November election", told in June
    } else if month > thisMonth + 1 || (month > thisMonth && day == nil) {
      year -= 1
    } else if day != nil, month + 12 - thisMonth <= 2, isNamedFrom(index) {
      // "named X its chief from January 1", told in December
      year += 1
    } else if day != nil, month + 12 - thisMonth <= 1, !isToldInPast(index) {
      // "the January 4 summit", told in December
      year += 1
    }
    return PartialDate(year: year, month: month, day: day)
  }

  func weekdayExpression(_ index: Int, _ weekday: Int) -> Expression? {
    guard let published, let today = published.weekday else { return nil }
    let before = form(index - 1)
    if before == "previous" {
      let base = story?.isComplete == true ? story ?? published : published
      let days = ((base.weekday ?? today) - 1 - weekday + 7) % 7
      return base.adding(days: days == 0 ? -7 : -days).map {
        Expression(words: index..<(index + 1), date: $0, bound: bound(before: index))
      }
    }
    if before == "following", let story, story.isComplete, let from = story.weekday {
      let ahead = (weekday - (from - 1) + 7) % 7
      return story.adding(days: ahead == 0 ? 7 : ahead).map {
        Expression(words: index..<(index + 1), date: $0, bound: bound(before: index))
      }
    }
    if isInNextWeek(index) {
      return published.adding(days: 8 - today + weekday).map {
        Expression(words: index..<(index + 1), date: $0, bound: bound(before: index))
      }
    }
    if ["easter", "good", "palm", "ash", "black", "holy", "shrove"].contains(before) { return nil }
    let back = (today - 1 - weekday + 7) % 7
    let told = toldVerb(before: index)
    var offset = -back
    if before == "last", back == 0 { offset = -7 }
    // "a week ago Monday"
    if before == "ago", form(index - 2) == "week", ["a", "one"].contains(form(index - 3)) {
      offset = -back - 7
    }
    // "a week on Monday"
    if ["on", "from"].contains(before), form(index - 2) == "week", form(index - 3) == "a",
      isFuture(index)
    {
      return published.adding(days: 14 - back).map {
        Expression(words: index..<(index + 1), date: $0, bound: .at)
      }
    }
    // On a Wednesday, "last Tuesday" is a week before yesterday, if not yesterday.
    if before == "last", (1...2).contains(back), let near = published.adding(days: -back),
      let far = near.adding(days: -7)
    {
      let month = near.truncated(to: .month)
      return Expression(
        words: index..<index + 1,
        date: far.truncated(to: .month) == month ? month : far,
        bound: bound(before: index)
      )
    }
    // "Monday of last week"
    if isInLastWeek(index) { offset = weekday - (today - 1) - 7 }
    if before == "next" || before == "coming" {
      offset = 7 - back
    } else if back != 0, before != "last", before != "past", told == nil,
      before != "later" || back > 2,
      back > 2 || !Self.isOnceDue(forms, before: index),
      isFuture(index) || isAppointed(index) || back > 2 && isAwaited(index)
        || back > 1 && isAnnounced(index) || isOccasionAskedFor(index) || isOrdered(index)
    {
      offset = 7 - back
    }
    guard var date = published.adding(days: offset) else { return nil }
    // "met X on Monday before going on to Y on Tuesday"
    if let story, story.isComplete, story.isAfter(date), isSequel(index),
      let next = date.adding(days: 7)
    {
      date = next
    }
    return Expression(
      words: index..<(index + 1),
      date: date,
      bound: bound(before: index),
      clause: told.flatMap { sentence.heads[index] == Int32($0) ? nil : $0 }
    )
  }

  private func yearExpression(_ index: Int, _ value: Int) -> Expression? {
    guard let date = PartialDate(year: value) else { return nil }
    let before = form(index - 1)
    // "his 2001-2006 term": from the first year on.
    if !isNamed[index], ["-", "–", "/"].contains(form(index + 1)), let last = year(index + 2),
      value < last, last < value + 60, before != "-", before != "–"
    {
      return Expression(
        words: index..<index + 3,
        date: date,
        bound: bound(before: index),
        isModifier: isModifying(index + 2, noun: index + 3)
      )
    }
    if let several = yearsOfNoun(index, date) { return several }
    let next = index + (["“", "\"", "``"].contains(form(index + 1)) ? 2 : 1)
    let isInName = isNamed[index] && next < isNamed.count && isNamed[next]
    let modifies =
      sentence.heads.indices.contains(next) && (isInName || isModifying(index, noun: next))
    guard
      modifies || Self.prepositions.contains(before) || before == "–" || before == "-"
        // "as early as 2017", "as far back as 2015"
        || before == "as" && (index - 4..<index - 1).contains(where: { form($0) == "as" })
    else { return nil }
    return Expression(
      words: index..<(index + 1),
      date: date,
      bound: bound(before: index),
      isModifier: modifies
    )
  }

  /// Whether a year belongs to the noun behind it.
  private func isModifying(_ year: Int, noun: Int) -> Bool {
    guard sentence.tags.indices.contains(noun) else { return false }
    return
      (sentence.tags[noun] == .noun || sentence.tags[noun] == .propn
      || sentence.tags[noun] == .adj)
      && Int(sentence.heads[year]) > year && sentence.relations[year] != .obl
  }

  private static let prepositions: WordSet = [
    "in", "since", "from", "until", "till", "by", "of", "during", "to", "around", "between",
    "after", "before", "and", "(", "late", "early", "mid", "circa", "for", "spring", "summer",
    "autumn", "fall", "winter", "through", "roughly", "about",
  ]
}
