import Ontology
import Syntax

/// Days that are told by their number alone.
extension DateFinder {
  /// "on the 3rd", "since the 15th": of the article's month, of the one before where that day is
  /// still to come, or of the next for what is told of as ahead.
  func bareDay(_ index: Int, _ number: Int) -> Expression? {
    guard form(index).last?.isLetter == true, form(index - 1) == "the",
      ["on", "since", "from", "until", "till", "by"].contains(form(index - 2)),
      index + 1 >= sentence.count
        || [.punct, .adp, .cconj, .sconj, .verb, .aux, .adv, .pron].contains(
          sentence.tags[index + 1]
        ) && form(index + 1) != "of" && form(index + 1) != "-",
      let published, let today = published.day, let year = published.year,
      let month = published.month
    else { return nil }
    // "in the last week of October, after he was dismissed on the 23rd"
    if isOfParagraph, let told = story, let of = told.month, !isFuture(index),
      let date = PartialDate(year: told.year, month: of, day: number), !date.isAfter(published)
    {
      return Expression(words: index..<index + 1, date: date, bound: bound(before: index))
    }
    let offset =
      if number > today { isFuture(index) ? 0 : -1 } else {
        number < today && isFuture(index) ? 1 : 0
      }
    guard let start = PartialDate(year: year, month: month, day: nil)?.adding(months: offset),
      let date = PartialDate(year: start.year, month: start.month, day: number)
    else { return nil }
    return Expression(words: index..<index + 1, date: date, bound: bound(before: index))
  }
}
