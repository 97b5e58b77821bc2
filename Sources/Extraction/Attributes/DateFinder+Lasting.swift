import Ontology
import Syntax

/// When what lasts began, by how long it has: "the three-year-old war", "now in its fourth
/// year", "has led X for 16 years".
extension DateFinder {
  /// A number of days, weeks, months or years.
  struct Span {
    var unit: String
    var amount: Int
    var hasHalf = false
    /// Behind its last word.
    var end: Int
  }

  private static let units: WordSet = ["day", "week", "month", "year", "decade"]

  /// The unit of time that a word names, of one or many; most words' first letters say none.
  private static func unit(_ word: String) -> String? {
    switch word.utf8.first {
    case UInt8(ascii: "d"), UInt8(ascii: "w"), UInt8(ascii: "m"), UInt8(ascii: "y"):
      let singular = word.hasSuffix("s") ? String(word.dropLast()) : word
      return units.contains(singular) ? singular : nil
    default: return nil
    }
  }

  /// Nouns for what goes on from a day on.
  private static let wars: WordSet = [
    "war", "invasion", "conflict", "offensive", "occupation", "siege", "bombardment", "campaign",
    "fighting", "blockade", "insurgency", "assault", "onslaught", "operation",
  ]

  /// Verbs of which it is told for how long somebody has done what they say.
  private static let lasting: WordSet = [
    "represent", "serve", "lead", "head", "chair", "run", "govern", "rule", "hold", "work", "own",
    "live", "be", "attack", "bomb", "bombard", "shell", "strike", "pound", "occupy", "besiege",
    "fight", "blockade",
  ]

  /// Verbs for going on with a war.
  private static let waging: WordSet = ["wage", "fight", "conduct", "pursue", "prosecute"]

  /// Verbs for that a war goes on.
  private static let raging: WordSet = ["rage", "go", "last", "continue", "drag", "grind", "run"]

  /// The war that a verb says goes on: its subject, or what its clause tells more of.
  private func warring(_ verb: Int) -> Int? {
    func isWar(_ word: Int) -> Bool {
      word >= 0 && sentence.tags[word] == .noun && Self.wars.contains(sentence.lemmas[word])
    }
    let head = Int(sentence.heads[verb])
    if sentence.relations[verb] == .aclRelcl { return isWar(head) ? head : nil }
    return (max(0, verb - 12)..<verb).last {
      sentence.heads[$0] == Int32(verb) && sentence.relations[$0] == .nsubj && isWar($0)
    }
  }

  /// "two and a half years ago", "a year and a half earlier".
  func halfCounted(_ index: Int, _ published: PartialDate) -> (length: Int, date: PartialDate)? {
    guard let span = span(at: index), span.hasHalf, span.unit == "year" else { return nil }
    let base: PartialDate
    let sign: Int
    switch form(span.end) {
    case "ago": (base, sign) = (published, -1)
    case "earlier", "before": (base, sign) = (story ?? published, -1)
    case "later":
      guard let story else { return nil }
      (base, sign) = (story, 1)
    default: return nil
    }
    return base.adding(months: sign * (12 * span.amount + 6)).map {
      (span.end + 1 - index, $0.truncated(to: .year))
    }
  }

  /// "three years", "three and a half years", "a year and a half".
  func span(at index: Int) -> Span? {
    guard let amount = Self.numbers[form(index)] ?? Int(form(index)), amount < 100 else {
      return nil
    }
    func isHalf(_ index: Int) -> Bool {
      form(index) == "and" && form(index + 1) == "a" && form(index + 2) == "half"
    }
    if isHalf(index + 1), let unit = Self.unit(form(index + 4)) {
      return Span(unit: unit, amount: amount, hasHalf: true, end: index + 5)
    }
    guard let unit = Self.unit(form(index + 1)) else { return nil }
    return isHalf(index + 2)
      ? Span(unit: unit, amount: amount, hasHalf: true, end: index + 5)
      : Span(unit: unit, amount: amount, end: index + 2)
  }

  /// The time a span before the article, as precise as that is.
  ///
  /// - Parameter isRounded: whether a little less may be told as so many years, too.
  func start(_ span: Span, isNearly: Bool = false, isRounded: Bool = false) -> PartialDate? {
    guard let published else { return nil }
    switch span.unit {
    case "day": return published.adding(days: -span.amount)?.truncated(to: .month)
    case "week": return published.adding(days: -7 * span.amount)?.truncated(to: .month)
    case "month": return published.adding(months: -span.amount)?.truncated(to: .month)
    default:
      let years = span.unit == "decade" ? 10 * span.amount : span.amount
      // "almost a year" is closer to it than "almost four years".
      let rest = span.hasHalf ? 3 : years == 1 ? 2 : 6
      let months =
        12 * years + (span.hasHalf ? 6 : 0) - (isNearly ? rest : isRounded ? 2 : 0)
      return published.adding(months: -months)?.truncated(to: .year)
    }
  }

  /// The beginnings that the sentence tells by how long ago they were.
  func lastingExpressions() -> [Expression] {
    guard published != nil, forms.contains(where: { Self.unit($0) != nil }) else { return [] }
    var result: [Expression] = []
    for index in forms.indices {
      if let found = aged(at: index) ?? inItsYear(index) ?? forYears(index) ?? inTerm(index) {
        result.append(found)
      }
    }
    return result
  }

  private func isNearly(_ index: Int) -> Bool {
    ["nearly", "almost", "near"].contains(form(index - 1))
  }

  /// "the three-year-old war", "its nearly four-year war", "a month-long siege".
  private func aged(at index: Int) -> Expression? {
    var span: Span
    var next: Int
    if Self.units.contains(forms[index]), form(index - 1) != "-" {
      span = Span(unit: forms[index], amount: 1, end: index + 1)
      next = index + 1
    } else {
      guard form(index + 1) == "-", let amount = Self.numbers[forms[index]] ?? Int(forms[index]),
        amount < 100
      else { return nil }
      let hasHalf =
        form(index + 2) == "and" && form(index + 4) == "a" && form(index + 6) == "half"
      next = index + (hasHalf ? 7 : 2)
      if hasHalf, form(next) == "-" { next += 1 }
      guard Self.units.contains(form(next)) else { return nil }
      span = Span(unit: form(next), amount: amount, hasHalf: hasHalf, end: next + 1)
      next += 1
    }
    let isOld = form(next) == "-" && ["old", "long"].contains(form(next + 1))
    if isOld {
      next += 2
    } else {
      // "the 34-day war" may be over.
      guard
        span.hasHalf || ["nearly", "almost", "over", "than", "now"].contains(form(index - 1))
          || isGoingOn(index),
        span.unit == "year" || span.unit == "month"
      else { return nil }
    }
    guard
      let noun = (next..<min(next + 4, sentence.count)).first(where: {
        sentence.tags[$0] == .noun && Self.wars.contains(sentence.lemmas[$0])
      }), let date = start(span, isNearly: isNearly(index), isRounded: !isOld && isGoingOn(index))
    else { return nil }
    return Expression(words: next - 1..<next, date: date, bound: .at, clause: noun)
  }

  /// Whether the words before a war's age say that it goes on: "throughout its four-year war",
  /// "to end the four-year war".
  private func isGoingOn(_ index: Int) -> Bool {
    (max(0, index - 4)..<index).contains { word in
      switch forms[word] {
      case "throughout", "stopping", "halting", "ending": return true
      case "end", "stop", "halt": return ["to", "would", "could", "will"].contains(form(word - 1))
      default: return false
      }
    }
  }

  static let ordinals: [String: Int] = [
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
  ]

  /// "the war, now in its fourth year".
  private func inItsYear(_ index: Int) -> Expression? {
    guard form(index - 1) == "its", Self.units.contains(form(index + 1)),
      ["in", "into", "enter", "enters", "entered", "entering", "nears"].contains(form(index - 2))
    else { return nil }
    let digits = forms[index].prefix { $0.isNumber }
    guard let ordinal = Self.ordinals[forms[index]] ?? Int(digits), ordinal < 100,
      let noun = (max(0, index - 16)..<index).last(where: {
        sentence.tags[$0] == .noun && Self.wars.contains(sentence.lemmas[$0])
      }), let date = start(Span(unit: form(index + 1), amount: ordinal - 1, end: index + 2))
    else { return nil }
    return Expression(words: index + 1..<index + 2, date: date, bound: .at, clause: noun)
  }

  /// "has led X for 16 years", "has been its chairman for a decade".
  private func forYears(_ index: Int) -> Expression? {
    let isFor = form(index - 1) == "for" || form(index - 2) == "for" || form(index - 3) == "for"
    guard isFor || form(index - 1) == "served" || form(index - 1) == "spent",
      let span = span(at: index), !["ago", "before", "after"].contains(form(span.end))
    else { return nil }
    let word = sentence.tags[span.end - 1] == .noun ? span.end - 1 : index
    let head = Int(sentence.heads[word])
    guard head >= 0,
      head < index || form(index - 1) == "for" && index == 1 && form(span.end) == ",",
      sentence.tags[head] != .verb || sentence.lemmas[head] == "sit"
        || Self.lasting.contains(sentence.lemmas[head])
        || Self.waging.contains(sentence.lemmas[head])
        || Self.raging.contains(sentence.lemmas[head]),
      let date = start(span, isNearly: isNearly(index))
    else { return nil }
    // "X, foreign minister for 20 years, met Y"
    if isFor, sentence.relations[head] == .appos,
      PostBeginning.heads.contains(sentence.lemmas[head]),
      !(max(0, head - 4)..<index).contains(where: {
        ["in", "at", "former", "ex", "until"].contains(forms[$0])
      })
    {
      return Expression(words: word..<word + 1, date: date, bound: .since, clause: head)
    }
    // "X, in power for three years, resigned"
    if isFor, isSeat(head) {
      return Expression(words: word..<word + 1, date: date, bound: .since, clause: head)
    }
    var isPerfect = false
    for child in max(0, head - 10)..<head where sentence.heads[child] == Int32(head) {
      if ["has", "have", "’ve", "'ve"].contains(forms[child]) { isPerfect = true }
      if ["not", "n't", "n’t", "never"].contains(forms[child]) { return nil }
    }
    // "For seventeen years, until his death, he sat in the Senate"
    let isTillDeath =
      ["sit", "serve", "lead", "head", "chair", "run", "govern", "rule", "represent", "be", "hold"]
      .contains(sentence.lemmas[head])
      && (span.end..<span.end + 3).contains {
        form($0) == "until" && ["his", "her", "their"].contains(form($0 + 1))
          && form($0 + 2) == "death"
      }
    guard isPerfect || isTillDeath else { return nil }
    // "has been waging a war on X for a year"
    if Self.waging.contains(sentence.lemmas[head]) {
      guard
        let war = (head + 1..<index).first(where: {
          sentence.heads[$0] == Int32(head) && sentence.relations[$0] == .obj
            && Self.wars.contains(sentence.lemmas[$0])
        })
      else { return nil }
      return Expression(words: word..<word + 1, date: date, bound: .at, clause: war)
    }
    // "the war, which has raged for a year"
    if Self.raging.contains(sentence.lemmas[head]) {
      guard let war = warring(head) else { return nil }
      return Expression(words: word..<word + 1, date: date, bound: .at, clause: war)
    }
    return Expression(words: word..<word + 1, date: date, bound: .since, clause: head)
  }
}
