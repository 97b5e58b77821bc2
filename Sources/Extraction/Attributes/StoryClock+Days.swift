import Ontology
import Syntax

/// Timelines whose entries name no more than the day, below a heading for the month.
extension StoryClock {
  /// The paragraphs without a day behind which a heading's month is forgotten.
  private static let patience = 4

  /// The entries "13: X was arrested" below "December 2004", with the sentences that they begin.
  static func dayHeadings(_ attachers: [DateAttacher]) -> [(sentence: Int, heading: Heading)] {
    var result: [(Int, Heading)] = []
    var month: PartialDate?
    var age = 0
    for (number, attacher) in attachers.enumerated() where attacher.sentence.startsParagraph {
      if let found = monthHeading(attacher, after: month) {
        (month, age) = (found, 0)
      } else if let of = month, let day = leadingDay(attacher.sentence),
        let date = PartialDate(year: of.year, month: of.month, day: day)
      {
        result.append((number, Heading(end: 2, date: date, told: date)))
        age = 0
      } else {
        age += 1
        if age > patience { month = nil }
      }
    }
    return result
  }

  /// The month that a heading names and nothing beside: "2004 - December", "January".
  private static func monthHeading(
    _ attacher: DateAttacher,
    after before: PartialDate?
  ) -> PartialDate? {
    let sentence = attacher.sentence
    guard sentence.count <= 5 else { return nil }
    var year: Int?
    var month: Int?
    for word in 0..<sentence.count {
      let form = sentence.lowerForm(word)
      if let named = DateFinder.months[form] {
        if month != nil { return nil }
        month = named
      } else if form.utf8.count == 4, let value = Int(form), (1000..<2100).contains(value) {
        if year != nil { return nil }
        year = value
      } else if sentence.tags[word] != .punct, !closings.contains(sentence.form(word)) {
        return nil
      }
    }
    guard let month else { return nil }
    if year == nil {
      year = before?.year ?? attacher.published?.year
      if let last = before?.month, let of = before?.year, month < last { year = of + 1 }
    }
    return PartialDate(year: year, month: month)
  }

  /// The day that a sentence opens with: "13: X was arrested".
  private static func leadingDay(_ sentence: Sentence) -> Int? {
    guard sentence.count > 3, closings.contains(sentence.form(1)), let day = Int(sentence.form(0)),
      (1...31).contains(day)
    else { return nil }
    return day
  }
}
