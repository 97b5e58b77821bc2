import Ontology
import Syntax

/// Timelines: lists of days and what happened on each.
extension StoryClock {
  /// The time at the head of a timeline's entry and the word behind it.
  struct Heading {
    var end: Int
    var date: PartialDate
    /// The time that its words alone say.
    var told: PartialDate
    /// Whether its words name the year.
    var hasYear = true

    /// The heading in the year of the one before, where it names none itself.
    func after(_ other: Heading?) -> Heading {
      guard !hasYear, let other, let year = other.date.year,
        let same = PartialDate(year: year, month: date.month, day: date.day)
      else { return self }
      let next =
        other.date.isAfter(same)
        ? PartialDate(year: year + 1, month: date.month, day: date.day) ?? same : same
      return Heading(end: end, date: next, told: told)
    }
  }

  private static let bullets: WordSet = ["*", "-", "–", "—", "•", "▪", "●"]
  static let closings: WordSet = [":", "-", "–", "—"]

  /// The times at the heads of entries: "Dec. 28, 2016: X signed an order", "May 12, 2022" alone; in a
  /// sentence also behind bullets.
  private static func headings(_ attacher: DateAttacher) -> [Heading] {
    let sentence = attacher.sentence
    return attacher.expressions.compactMap { time in
      let (start, end) = (time.words.lowerBound, time.words.upperBound)
      guard time.date.month != nil,
        (0..<min(start, 3)).allSatisfy({ bullets.contains(sentence.form($0)) }) && start < 3
          || start > 0 && ["*", "•"].contains(sentence.form(start - 1))
      else { return nil }
      if end >= sentence.count {
        return start < 3 ? Heading(end: end, date: time.date, told: time.date) : nil
      }
      if let glued = gluedYear(end, time.date, sentence) {
        return Heading(end: end, date: glued, told: time.date)
      }
      guard time.words.count > 1, closings.contains(sentence.form(end)) else { return nil }
      let hasYear = time.words.contains { sentence.form($0) == String(time.date.year ?? 0) }
      return Heading(end: end, date: time.date, told: time.date, hasYear: hasYear)
    }
  }

  /// The time with the year that a text has lost the space behind: "May 12, 2022Finland".
  private static func gluedYear(
    _ end: Int,
    _ date: PartialDate,
    _ sentence: Sentence
  ) -> PartialDate? {
    guard end + 1 < sentence.count, sentence.form(end) == "," else { return nil }
    let form = sentence.form(end + 1)
    guard form.utf8.count > 5, form.dropFirst(4).first?.isUppercase == true,
      let year = Int(form.prefix(4))
    else { return nil }
    return PartialDate(year: year, month: date.month, day: date.day)
  }

  /// The times of the entries that each sentence is in, where the article has several, with the
  /// words from which they hold; an entry ends with the next one or after a few sentences.
  static func entries(_ attachers: [DateAttacher]) -> [[Heading]] {
    var headings = attachers.map(headings)
    let days = dayHeadings(attachers)
    // An article's own date beside a list of days is none of its entries.
    if !days.isEmpty, headings.reduce(0, { $0 + $1.count }) < 2 {
      headings = [[Heading]](repeating: [], count: attachers.count)
    }
    for (number, heading) in days { headings[number] = [heading] }
    guard headings.reduce(0, { $0 + $1.count }) > 1 else {
      return [[Heading]](repeating: [], count: attachers.count)
    }
    var last: Heading?
    var age = 0
    return headings.map { own in
      age += 1
      var result = age < 6 ? last.map { [$0] } ?? [] : []
      for heading in own {
        let dated = heading.after(last)
        result.append(dated)
        last = Heading(end: 0, date: dated.date, told: dated.told)
        age = 0
      }
      return result
    }
  }

  /// The time that a sentence tells, in the year of the timeline where that is its entry's.
  func inEntry(_ date: PartialDate, _ number: Int) -> PartialDate {
    entries[number].last { $0.told == date && $0.end > 0 }?.date ?? date
  }

  /// Whether the time of a sentence is that since which something has been so: "A truce has been in
  /// force since October 10".
  static func isStanding(_ main: PartialDate, _ attacher: DateAttacher) -> Bool {
    let sentence = attacher.sentence
    guard let root = sentence.root,
      attacher.expressions.contains(where: { $0.date == main && $0.bound == .since })
    else { return false }
    // "had led the police since 2016", with no end told
    return sentence.isPresentPerfect(root)
      || sentence.helpers(of: root).contains("had")
        && !attacher.expressions.contains { $0.bound == .until }
  }
}
