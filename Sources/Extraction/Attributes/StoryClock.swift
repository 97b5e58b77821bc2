import Ontology
import Syntax

/// When the story is, sentence by sentence.
///
/// A sentence whose main clause names a time moves the story there, until its paragraph
/// ends; before that, the story is when the news of the lead happened.
struct StoryClock {
  /// The times of each sentence.
  private(set) var attachers: [DateAttacher] = []
  /// The time that each sentence's main clause names.
  private(set) var own: [PartialDate?] = []
  /// The time that the paragraph told before each sentence.
  private(set) var before: [PartialDate?] = []
  /// When the news of the lead happened; nil for an article without a date.
  private(set) var lead: PartialDate?
  /// Whether the lead itself names its day.
  private(set) var isLeadNamed = false
  /// Whether the story names no other day than the lead's: all its news is of that day.
  private(set) var isOneDay = false
  /// The year of the election that the article names most often by its year.
  private(set) var contest: PartialDate?

  init(_ context: ArticleContext) {
    let published = context.article.published
    var story: PartialDate?
    // The last day that the paragraph names at all: "one day later" counts from it.
    var day: PartialDate?
    var elections: [PartialDate: Int] = [:]
    for (number, sentence) in context.sentences.enumerated() {
      if sentence.startsParagraph { (story, day) = (nil, nil) }
      let attacher = DateAttacher(
        sentence,
        published: published,
        story: story ?? day,
        isNamed: Self.named(context, number)
      )
      before.append(story)
      let main = attacher.isDateline ? nil : attacher.mainDate()
      own.append(main)
      // What is still to come does not move the story there.
      if let main, !main.isAfter(published) { story = main }
      if let year = Self.election(attacher) { elections[year, default: 0] += 1 }
      day =
        attacher.expressions.last {
          $0.date.isComplete && $0.bound == .at && !$0.date.isAfter(published)
        }?.date ?? day
      attachers.append(attacher)
    }
    contest = elections.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    let named = Self.lead(own, published)
    lead = named ?? published
    isLeadNamed = named?.isComplete ?? false
    isOneDay =
      isLeadNamed
      && own.allSatisfy {
        $0.map { !$0.isComplete || $0 == named || $0.isAfter(published) } ?? true
      }
  }

  /// The first recent time that the opening sentences name.
  private static func lead(_ own: [PartialDate?], _ published: PartialDate?) -> PartialDate? {
    guard let today = published?.dayRange?.upperBound else { return nil }
    for date in own.prefix(4) {
      guard let date, date.precision != .year, let range = date.dayRange,
        range.lowerBound <= today + 1, range.upperBound >= today - 45
      else { continue }
      return date
    }
    return nil
  }

  /// The words of a sentence that belong to names of persons, bodies and places.
  private static func named(_ context: ArticleContext, _ number: Int) -> [Bool] {
    var result = [Bool](repeating: false, count: context.sentences[number].count)
    let mentions = context.mentions
    for index in mentions.indices(inSentence: number) where mentions.mentions[index].kind == .name {
      for word in mentions.mentions[index].words { result[word] = true }
    }
    return result
  }

  private static let elections: Set<String> = [
    "election", "primary", "caucus", "campaign", "race", "nominee", "candidate", "nomination",
    "bid", "ticket", "referendum",
  ]

  /// The year of the election that a sentence names by it: "the 2020 election".
  static func election(_ attacher: DateAttacher) -> PartialDate? {
    let sentence = attacher.sentence
    for expression in attacher.expressions where expression.isModifier {
      var node = expression.words.lowerBound
      for _ in 0..<3 {
        node = Int(sentence.heads[node])
        guard node >= 0 else { break }
        if elections.contains(sentence.lemmas[node].lowercased()) { return expression.date }
      }
    }
    return nil
  }
}
