import Ontology
import Syntax

/// When the vote was or is that an article tells of in another sentence than that of who stands in
/// it or has won it.
extension AttributeFinder {
  private static let votes: WordSet = [
    "election", "by-election", "byelection", "vote", "poll", "runoff", "run-off", "ballot",
  ]

  /// Whether a time is that of a vote: "the special election next month", "voters go to the polls in
  /// May", "the election takes place on 9 June".
  private func isOfVote(_ expression: DateFinder.Expression, _ sentence: Sentence) -> Bool {
    guard expression.bound == .at, expression.clause == nil else { return false }
    // "declared X winner of the election in March", wherever the tree has hung it
    let start = expression.words.lowerBound
    if start > 1, ["in", "on"].contains(sentence.lowerForm(start - 1)),
      sentence.tags[start - 2] == .noun, Self.votes.contains(sentence.lemmas[start - 2])
    {
      return true
    }
    var node = TitleTable.head(of: expression.words, sentence)
    // "The election is next month."
    for _ in 0..<4 {
      if sentence.tags[node] == .noun, Self.votes.contains(sentence.lemmas[node]) { return true }
      // "July's election result"
      if sentence.tags[node] == .noun, Self.ends.contains(sentence.lemmas[node]),
        (max(0, node - 3)..<node).contains(where: {
          sentence.heads[$0] == Int32(node) && Self.votes.contains(sentence.lemmas[$0])
        })
      {
        return true
      }
      let above = Int(sentence.heads[node])
      guard sentence.tags[node] != .verb, above >= 0 else { break }
      node = above
    }
    let around = max(0, node - 10)..<min(sentence.count, node + 10)
    return around.contains { word in
      guard sentence.heads[word] == Int32(node), sentence.tags[word] == .noun,
        Self.votes.contains(sentence.lemmas[word])
      else { return false }
      switch sentence.relations[word].universal {
      case .nsubj: return true
      case .obj: return Self.holding.contains(sentence.lemmas[node])
      // "meet in a runoff on June 9"
      case .obl: return word < expression.words.lowerBound
      default: return false
      }
    }
  }

  private static let ends: WordSet = [
    "result", "outcome", "count", "victory", "win", "defeat", "loss", "landslide",
  ]
  private static let holding: WordSet = ["hold", "call", "schedule", "set", "face", "contest"]

  /// The month of the vote that the article tells to be yet to come.
  func comingVote() -> PartialDate? {
    guard let published = context.article.published, let today = published.dayRange?.upperBound
    else { return nil }
    for attacher in clock.attachers {
      for expression in attacher.expressions
      where (expression.isToCome || expression.isAhead) && expression.date.precision != .year
        && isOfVote(expression, attacher.sentence)
      {
        guard let start = expression.date.dayRange?.lowerBound, start < today + 400 else {
          continue
        }
        return expression.date.truncated(to: .month)
      }
    }
    return nil
  }

  private static let preliminaries: WordSet = [
    "primary", "nomination", "runoff", "run-off", "caucus", "round", "debate", "leadership",
    "final",
    "match", "game",
  ]

  /// When somebody beat another, where the sentence gives no time and the article tells when the one
  /// vote of the last year was: "the election in July", "X beat Y convincingly".
  func voteDate(of win: Statement, _ number: Int, _ trigger: Int) -> PartialDate? {
    guard win.relation == defeated, let published = context.article.published,
      let today = published.dayRange?.upperBound
    else { return nil }
    let sentence = context.sentences[number]
    let parties = [win.subject, win.object].map { context.mentions.clusters[$0.index] }
    guard parties.allSatisfy({ $0.type == .person || $0.isParty }),
      sentence.tags[trigger] == .verb, Self.winning.contains(sentence.lemmas[trigger]),
      tense(of: trigger, sentence) != .other || sentence.lowerForm(trigger) == "beat",
      win.status == .actual || win.status == .possible,
      clock.attachers[number].expressions.isEmpty,
      !sentence.lemmas.contains(where: { Self.preliminaries.contains($0) })
    else { return nil }
    var found: PartialDate?
    for attacher in clock.attachers {
      for expression in attacher.expressions
      where expression.date.precision != .year && isOfVote(expression, attacher.sentence) {
        let date = expression.date
        guard !date.isAfter(published), let start = date.dayRange?.lowerBound, start > today - 400
        else { continue }
        if let other = found, other.truncated(to: .month) != date.truncated(to: .month) {
          return nil
        }
        if found?.isComplete != true { found = date }
      }
    }
    guard let found else { return nil }
    // "X won on Saturday. Y came second."
    if let told = clock.before[number], !told.agrees(with: found) { return nil }
    return found
  }

  private static let winning: WordSet = [
    "beat", "defeat", "unseat", "oust", "trounce", "outpoll", "win", "lose", "edge", "topple",
    "overcome", "best", "crush", "vanquish",
  ]

  /// Whether a candidacy is one of today, so that no election of a year before is meant: "is running
  /// for president", "announced that she will stand".
  func isStandingNow(_ candidacy: Statement) -> Bool {
    candidacy.status != .past
      && candidacy.evidence.contains { evidence in
        guard let place = place(of: evidence) else { return false }
        let sentence = context.sentences[place.sentence]
        return sentence.isPresentProgressive(place.trigger)
          || sentence.tags[place.trigger] == .verb
            && sentence.helpers(of: place.trigger, within: 5).contains("will")
      }
  }
}
