import Ontology
import Syntax

/// Times whose year is that of what the paragraph has told before, and several years of one noun.
extension DateFinder {
  /// The days over which a story goes on, and those for which a day without a year is news.
  private static let reach = 120

  /// The day or month in the year of the story of old that its paragraph has dated: "The army moved on
  /// 15 November 2017. He resigned on 21 November", told in 2019; nil where it may be of late.
  func inYearOfStory(_ date: PartialDate, _ index: Int) -> PartialDate? {
    // "won in May 2018 and was sworn in on May 10"
    if let story, let year = story.year, story.precision == .month, isOfParagraph,
      story.month == date.month, date.isComplete, year != date.year,
      !["last", "next", "following", "this"].contains(form(index - 1))
    {
      return PartialDate(year: year, month: date.month, day: date.day)
    }
    guard isOfParagraph, let story, story.isComplete, let year = story.year,
      let told = story.dayRange?.lowerBound, let now = published?.dayRange?.lowerBound,
      let last = date.dayRange?.upperBound, last < now - Self.reach, told < now - Self.reach,
      !["last", "next", "following", "this"].contains(form(index - 1))
    else { return nil }
    return [year, year + 1].lazy
      .compactMap { PartialDate(year: $0, month: date.month, day: date.day) }
      .first {
        $0.dayRange.map { $0.upperBound >= told && $0.lowerBound < told + Self.reach } ?? false
      }
  }

  /// Several years before the noun that they belong to, as the first of them: "the 2008 and 2012
  /// campaigns"; nil for one alone.
  func yearsOfNoun(_ index: Int, _ date: PartialDate) -> Expression? {
    guard !isNamed[index], var last = year(index) else { return nil }
    var end = index
    while true {
      var next = end + 1
      if form(next) == "," { next += 1 }
      if form(next) == "and" || form(next) == "or" { next += 1 }
      guard next > end + 1, let value = year(next), value > last else { break }
      (last, end) = (value, next)
    }
    guard end > index, end + 1 < sentence.count,
      [.noun, .propn, .adj].contains(sentence.tags[end + 1]),
      Int(sentence.heads[index]) > end || Int(sentence.heads[end]) > end
    else { return nil }
    return Expression(
      words: index..<end + 1,
      date: date,
      bound: bound(before: index),
      isModifier: true
    )
  }

  /// The past year that a sentence opens with, which the months behind it are of: "In 2016, Lund
  /// lost to Berg, whom he backed in July", "In the 2016 race, ".
  func openingYear(_ first: Expression) -> Int? {
    let end = first.words.upperBound
    guard first.date.precision == .year, let year = first.date.year, let now = published?.year,
      year < now, first.bound == .at, first.words.lowerBound < 3,
      first.words.lowerBound == 0 || form(0) == "in",
      (end..<end + 3).contains(where: { form($0) == "," })
    else { return nil }
    return year
  }

  /// A time in the year that its sentence opens with, where its words name a month and no year.
  func dated(_ found: Expression, in year: Int) -> PartialDate {
    guard let month = found.date.month, found.date.year != year, found.bound == .at,
      found.words.contains(where: { Self.months[forms[$0]] == month }),
      !found.words.contains(where: { Int(forms[$0]).map { $0 > 31 } ?? false }),
      form(found.words.upperBound) != "this", form(found.words.upperBound) != "last",
      form(found.words.lowerBound - 1) != "this", form(found.words.lowerBound - 1) != "last"
    else { return found.date }
    return PartialDate(year: year, month: month, day: found.date.day) ?? found.date
  }

  private static let speech: WordSet = [
    "say", "tell", "tweet", "write", "announce", "add", "post", "state", "confirm", "explain",
  ]

  /// The day before that on which somebody says what a sentence tells, for "last night" and
  /// "yesterday" in what they say: "tweeted on Tuesday that he had quit last night".
  func dayOfSpeech(before found: Expression, _ others: [Expression]) -> PartialDate? {
    let start = found.words.lowerBound
    guard form(start) == "yesterday" || form(start) == "last" && form(start + 1) == "night",
      let told = others.last(where: { $0.date.isComplete && $0.bound == .at && !$0.isModifier }),
      let published, published.isAfter(told.date),
      (max(0, told.words.lowerBound - 3)..<start).contains(where: {
        sentence.tags[$0] == .verb && Self.speech.contains(sentence.lemmas[$0])
          && ($0 < told.words.lowerBound || sentence.isBelow(told.words.lowerBound, $0, within: 2))
      })
    else { return nil }
    return told.date.adding(days: -1)
  }

  /// Whether a time ends a relative clause between commas, which goes on with no story: "her husband,
  /// whom she had married in 1981, was shot that August".
  func isAside(_ time: Expression) -> Bool {
    guard form(time.words.upperBound) == "," else { return false }
    let verb = Int(sentence.heads[TitleTable.head(of: time.words, sentence)])
    return verb >= 0 && sentence.relations[verb] == .aclRelcl && verb < time.words.lowerBound
      && (max(0, verb - 8)..<verb).contains {
        form($0) == "," && ["who", "whom", "whose", "which"].contains(form($0 + 1))
      }
  }
}
