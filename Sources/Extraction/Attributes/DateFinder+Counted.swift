import Ontology
import Syntax

/// Times that are counted from others.
extension DateFinder {
  /// "a few weeks ago", "several months ago": as precise as that is.
  func vague(_ index: Int, _ published: PartialDate) -> (length: Int, date: PartialDate)? {
    let unit = forms[index] == "couple" && form(index + 1) == "of" ? index + 2 : index + 1
    guard form(unit + 1) == "ago" else { return nil }
    let date: PartialDate? =
      switch form(unit) {
      case "days": published.adding(days: -3)?.truncated(to: .month)
      case "weeks": published.adding(days: -21)?.truncated(to: .month)
      case "months": published.adding(months: -4)?.truncated(to: .year)
      default: nil
      }
    return date.map { (unit + 2 - index, $0) }
  }

  /// "Hours later", "days later", "months earlier": as precise as that is.
  func plural(_ index: Int) -> PartialDate? {
    guard let story else { return nil }
    let sign: Int
    switch form(index + 1) {
    case "later": sign = 1
    case "earlier": sign = -1
    case "after", "afterwards", "before":
      guard !isFollowed(index + 2) else { return nil }
      sign = form(index + 1) == "before" ? -1 : 1
    default: return nil
    }
    switch forms[index] {
    case "minutes", "moments": return story
    case "hours": return story
    case "days": return (story.adding(days: 3 * sign) ?? story).truncated(to: .month)
    case "weeks": return (story.adding(days: 14 * sign) ?? story).truncated(to: .month)
    case "months": return (story.adding(months: 4 * sign) ?? story).truncated(to: .year)
    default: return nil
    }
  }

  /// Nouns for what lasts, of which one says how long it has: "29 months of war".
  private static let lasting: WordSet = [
    "war", "fighting", "conflict", "invasion", "offensive", "occupation", "siege", "bombardment",
    "hostilities", "hostility", "campaign", "talk", "talks", "negotiation", "negotiations",
    "protest", "strike", "bombing", "shelling", "crackdown", "clash", "unrest", "violence",
  ]

  /// The times of clauses and deeds that others came so long after or before: "a day after he
  /// resigned", "seven months after the invasion", "two years into the war", "29 months of
  /// war".
  ///
  /// - Parameter others: the sentence's own times: a day of theirs is what is counted from.
  func clauseExpressions(_ others: [Expression]) -> [Expression] {
    guard published != nil else { return [] }
    return forms.indices.compactMap { counted(at: $0, others) ?? opening(at: $0, others) }
  }

  private func counted(at index: Int, _ others: [Expression]) -> Expression? {
    // "the week since the attack", "the day after the summit"
    let isLast =
      forms[index] == "the"
      && (form(index + 2) == "since"
        || form(index + 1) == "day" && ["after", "before"].contains(form(index + 2)))
    if let half = halfCounted(at: index) { return half }
    if let few = fewCounted(at: index, others) { return few }
    if anchored(isLast ? index + 1 : index) != nil { return nil }
    guard let published, Self.isUnit(form(index + 1)),
      let amount = isLast ? 1 : Self.numbers[forms[index]] ?? Int(forms[index]), amount < 200
    else { return nil }
    let sign: Int
    var mark = index + 2
    switch form(index + 2) {
    case "after", "into", "of", "since": sign = -1
    case "before": sign = 1
    case "ahead" where form(index + 3) == "of": sign = 1
    // "a year on from the attack", "a year to the day since X attacked"
    case "on" where ["from", "after", "since"].contains(form(index + 3)):
      (mark, sign) = (index + 3, -1)
    case "to" where form(index + 3) == "the" && form(index + 4) == "day":
      (mark, sign) = (index + 5, -1)
    default: return nil
    }
    guard let target = target(of: mark) else { return nil }
    // "27 February, the day before the war began"
    let beside = others.first { $0.date.isComplete && isRightBefore($0, index) }
    let day =
      beside
      ?? others.first {
        $0.date.isComplete && $0.bound == .at && !$0.isModifier
          && !(index..<target + 1).contains($0.words.lowerBound)
          && !isRightBehind($0.words.lowerBound, target)
      }
    // "two days after they attacked X on Saturday": that is its own day, and the verb's is later.
    if sign < 0, beside == nil,
      let own = others.first(where: {
        sentence.isBelow($0.words.lowerBound, target, within: 6)
          // "since the day after the start of the war on 7 October": that is the start's.
          || isRightBehind($0.words.lowerBound, target)
      })
    {
      return form(index + 2) == "after" ? later(than: own, amount, index + 1, target) : nil
    }
    // "two days before he resigned" counts from the day that the sentence names.
    if sign > 0, day == nil { return nil }
    let isDuration = mark != index + 2 || ["of", "into", "since"].contains(form(mark))
    // "a year after meeting X, he visited Y in 2010"
    let year =
      form(index + 1).hasPrefix("year") && sign < 0
      ? others.first { !$0.date.isComplete && $0.bound == .at && !$0.isModifier } : nil
    let base = isDuration ? published : day?.date ?? year?.date ?? story ?? published
    guard
      let date = shifted(
        base,
        form(index + 1),
        sign * amount,
        isExact: !isDuration && (day != nil || year == nil && isSequelOfStory(index))
      )
    else { return nil }
    return Expression(
      words: index + 1..<index + 2,
      date: isMore(index) ? date.truncated(to: .year) : date,
      bound: .at,
      clause: target
    )
  }

  /// Whether a number is only the least that it may be: "more than 100 days after".
  private func isMore(_ index: Int) -> Bool {
    form(index - 1) == "over" || form(index - 1) == "than" && form(index - 2) == "more"
  }

  /// Whether a time stands right before a word, or with a comma between.
  private func isRightBefore(_ time: Expression, _ index: Int) -> Bool {
    let end = time.words.upperBound
    return !time.isModifier && time.clause == nil
      && (end == index || end == index - 1 && form(end) == ",")
  }

  /// "28 February, the first day of the war": the time of what began then.
  private func opening(at index: Int, _ others: [Expression]) -> Expression? {
    guard form(index) == "the" else { return nil }
    let end: Int
    switch form(index + 1) {
    case "start", "beginning", "outbreak", "onset", "outset": end = index + 2
    case "first", "opening":
      guard ["day", "week", "month", "year"].contains(form(index + 2)) else { return nil }
      end = index + 3
    default: return nil
    }
    guard form(end) == "of", let time = others.first(where: { isRightBefore($0, index) }),
      let noun = (end + 1..<min(end + 9, forms.count)).first(where: {
        sentence.tags[$0] == .noun && isMarked($0, end)
      })
    else { return nil }
    return Expression(words: end - 1..<end, date: time.date, bound: .at, clause: noun)
  }

  /// Whether what the story has told is said to have come so long after something: "It came a day
  /// after X resigned".
  private func isSequelOfStory(_ index: Int) -> Bool {
    guard let story, story.isComplete,
      ["it", "this", "that"].contains(form(0))
        // "The call came a day after"
        || form(0) == "the" && index == 3 && sentence.tags[1] == .noun
    else { return false }
    return ["came", "comes", "happened", "follows", "followed"].contains(form(index - 1))
  }

  /// Whether a word is a noun for days, weeks, months, years or decades.
  private static func isUnit(_ word: String) -> Bool {
    switch word.utf8.first {
    case UInt8(ascii: "d"): word.hasPrefix("day") || word.hasPrefix("decade")
    case UInt8(ascii: "w"): word.hasPrefix("week")
    case UInt8(ascii: "m"): word.hasPrefix("month")
    case UInt8(ascii: "y"): word.hasPrefix("year")
    default: false
    }
  }

  /// "the couple of weeks since X replaced Y", "months after the attack": as precise as that.
  private func fewCounted(at index: Int, _ others: [Expression]) -> Expression? {
    guard let published else { return nil }
    var unit = index
    if ["couple", "few", "several"].contains(forms[index]) {
      unit = form(index + 1) == "of" ? index + 2 : index + 1
    } else if !["weeks", "months"].contains(forms[index])
      || index > 0
        && [.num, .adj, .det].contains(sentence.tags[index - 1])
    {
      return nil
    }
    guard form(unit + 1) == "since" || form(unit + 1) == "after",
      let target = target(of: unit + 1), !hasOwnTime(target)
    else { return nil }
    let told = others.first { $0.bound == .at && !$0.isModifier }?.date
    if form(unit + 1) == "after", told?.month == nil, told != nil { return nil }
    // "pleaded for arms months after the war began" does not say when he pleaded.
    if form(unit + 1) == "after", form(unit) == "months", told == nil,
      case let verb = Int(sentence.heads[target]), verb >= 0, sentence.tags[verb] == .verb,
      sentence.features[verb].contains(.past), sentence.lemmas[verb] != "come"
    {
      return nil
    }
    let base = form(unit + 1) == "after" ? told ?? published : published
    let date: PartialDate? =
      switch form(unit) {
      case "days": base.adding(days: -3)?.truncated(to: .month)
      case "weeks": base.adding(days: -18)?.truncated(to: .month)
      case "months": base.adding(months: -4)?.truncated(to: .year)
      default: nil
      }
    return date.map {
      Expression(words: unit..<unit + 1, date: $0, bound: .at, clause: target)
    }
  }

  /// Whether a time in digits or a weekday stands below a verb or noun.
  private func hasOwnTime(_ head: Int) -> Bool {
    forms.indices.contains {
      (year($0) != nil || Self.weekdays[forms[$0]] != nil || Self.months[forms[$0]] != nil)
        && sentence.isBelow($0, head, within: 6)
    }
  }

  /// The time of the verb that something is so long before whose own time is known: "two days after
  /// they attacked X on Saturday".
  private func later(
    than own: Expression,
    _ amount: Int,
    _ unit: Int,
    _ target: Int
  ) -> Expression? {
    let verb = Int(sentence.heads[target])
    guard verb >= 0, sentence.tags[verb] == .verb, own.bound == .at,
      // "a year after the 1948 war"
      !own.isModifier || form(unit).hasPrefix("year") && own.date.precision == .year,
      // "occupied it for a month after they came in May"
      form(unit - 2) != "for"
    else {
      return nil
    }
    let date: PartialDate? =
      switch form(unit) {
      case "day", "days": own.date.isComplete ? own.date.adding(days: amount) : nil
      case "week", "weeks":
        own.date.isComplete ? own.date.adding(days: 7 * amount)?.truncated(to: .month) : nil
      case "month", "months":
        own.date.month == nil ? nil : own.date.truncated(to: .month).adding(months: amount)
      case "year", "years": own.date.year.flatMap { PartialDate(year: $0 + amount) }
      default: nil
      }
    return date.map { Expression(words: unit..<unit + 1, date: $0, bound: .at, clause: verb) }
  }

  /// "more than two and a half years into the war", "since" it began.
  private func halfCounted(at index: Int) -> Expression? {
    guard let published, form(index + 1) == "and", let span = span(at: index), span.hasHalf,
      span.unit == "year", ["into", "of", "after", "since"].contains(form(span.end)),
      let target = target(of: span.end)
    else { return nil }
    return published.adding(months: -12 * span.amount - 6).map {
      Expression(
        words: span.end - 1..<span.end,
        date: $0.truncated(to: .year),
        bound: .at,
        clause: target
      )
    }
  }

  /// A time so many days, weeks, months or years from another, as precise as that is.
  private func shifted(
    _ base: PartialDate,
    _ unit: String,
    _ amount: Int,
    isExact: Bool
  ) -> PartialDate? {
    switch unit {
    case "day", "days":
      isExact || amount > 0
        ? base.adding(days: amount) : base.adding(days: amount)?.truncated(to: .month)
    case "week", "weeks": base.adding(days: 7 * amount)?.truncated(to: .month)
    case "month", "months": base.adding(months: amount)
    case "year", "years": base.year.flatMap { PartialDate(year: $0 + amount) }
    default: base.year.flatMap { PartialDate(year: $0 + 10 * amount) }
    }
  }

  /// The verb or noun whose time is counted from, by the word before it: "after he resigned",
  /// "after the invasion".
  private func target(of mark: Int) -> Int? {
    let word = forms[mark]
    let end = min(mark + 16, forms.count)
    guard mark + 1 < end else { return nil }
    if ["after", "before", "since"].contains(word),
      let clause = (mark + 1..<end).first(where: {
        sentence.relations[$0] == .advcl && sentence.tags[$0] == .verb && hasMark(mark, of: $0)
      })
    {
      return clause
    }
    // a clause that a tree has drawn beside the verb
    let verb = Int(sentence.heads[mark])
    if verb > mark, verb < end, sentence.relations[mark] == .mark, sentence.tags[verb] == .verb {
      return verb
    }
    return (mark + 1..<end).first {
      sentence.tags[$0] == .noun && isMarked($0, mark)
        && (["after", "before", "ahead", "from"].contains(word)
          || Self.lasting.contains(sentence.lemmas[$0]))
    }
  }

  /// Whether nothing but names and nouns stand between a noun and a time behind it.
  private func isRightBehind(_ time: Int, _ noun: Int) -> Bool {
    sentence.tags[noun] == .noun && time > noun && time < noun + 8
      && (noun + 1..<time).allSatisfy {
        [.adp, .noun, .propn, .det, .adj].contains(sentence.tags[$0])
      }
  }

  /// Whether a preposition is a noun's.
  private func isMarked(_ noun: Int, _ mark: Int) -> Bool {
    Int(sentence.heads[mark]) == noun
      || forms[mark] == "ahead" && Int(sentence.heads[mark + 1]) == noun
  }

  private func hasMark(_ mark: Int, of verb: Int) -> Bool {
    var node = mark
    for _ in 0..<3 {
      if Int(sentence.heads[node]) == verb { return true }
      node = Int(sentence.heads[node])
      if node < 0 { return false }
    }
    return false
  }
}
