import Ontology
import Syntax

/// Since when a state holds, and the years of candidacies.
extension DateAttacher {
  /// Nouns for coming to own something, or to belong to somebody.
  private static let gains: WordSet = [
    "purchase", "acquisition", "takeover", "buyout", "annexation", "accession", "marriage",
    "wedding", "election", "appointment",
  ]

  /// Verbs for that a purchase comes about or is told.
  private static let sealing: WordSet = [
    "complete", "finalise", "finalize", "conclude", "close", "announce", "unveil", "seal", "reveal",
  ]

  /// Verbs that span a time: of these, a year says when.
  private static let spans: WordSet = [
    "serve", "work", "be", "play", "hold", "chair", "lead", "head", "govern", "represent",
    "live", "reside", "sit", "run", "rule", "reign",
  ]

  /// The time from which a state holds.
  func beginning(of trigger: Int, isNoun: Bool, isSpan: Bool) -> PartialDate? {
    var heights = isNoun ? [(word: trigger, cost: 0)] : ancestors(of: trigger)
    // "his election as president in 2014"
    let accession = Int(sentence.heads[trigger])
    let isAccession =
      sentence.relations[trigger] == .nmod && accession >= 0
      && Self.accessions.contains(sentence.lemmas[accession])
    if isNoun, isAccession { heights.append((accession, 1)) }
    var best: (cost: Int, date: PartialDate)?
    // "its 2022 purchase of X"
    if sentence.tags[trigger] == .noun, Self.gains.contains(sentence.lemmas[trigger]),
      let own = expressions.first(where: {
        $0.isModifier
          && owner($0) == trigger
      })
    {
      return own.date
    }
    for expression in expressions where !expression.isModifier && expression.bound != .until {
      // "has been mayor since beating X in 2015"
      if isOfSinceClause(expression, trigger) { return expression.date }
      guard let (cost, meeting) = distance(expression, heights) else { continue }
      let lemma = sentence.lemmas[meeting]
      if isFirstToDo(trigger) || isOfLastDay(expression, trigger) { continue }
      let isPlain = expression.date.precision == .year
      let counts =
        expression.bound == .since && cost <= 3
        || cost <= 2
          && (Self.beginnings.contains(lemma) || sentence.givingParticiple(of: meeting) != nil
            // "became a member of X in April"
            || sentence.relations[meeting] == .xcomp
              && Self.beginnings.contains(sentence.lemmas[Int(sentence.heads[meeting])])
            // "claimed in May to have annexed X"
            || sentence.relations[trigger] == .xcomp && Int(sentence.heads[trigger]) == meeting
              && sentence.tags[trigger] == .verb
              && Self.beginnings.contains(sentence.lemmas[trigger]))
        // "completed its acquisition of X on Monday"
        || cost <= 2 && Self.sealing.contains(lemma)
          && ([.obj, .nsubjPass].contains(sentence.relations[trigger])
            // "its acquisition of X closed in June"
            || sentence.relations[trigger] == .nsubj && ["close", "conclude"].contains(lemma))
          && Int(sentence.heads[trigger]) == meeting
        || isAccession && (meeting == accession || meeting == trigger) && cost <= 3
        || isSpan && cost <= 2 && isDebut(meeting)
        || isSpan && cost <= 2 && isPlain && (Self.spans.contains(lemma) || meeting == trigger)
      guard counts else { continue }
      if best.map({ cost < $0.cost }) ?? true { best = (cost, expression.date) }
    }
    return best?.date ?? (isSpan ? sinceOccasion(of: trigger) ?? outsetOfWhile(trigger) : nil)
  }

  /// Whether a time that is over by `day` is said to end what a word states: "mayor until
  /// 2016", "ran the station until last year".
  func ends(_ trigger: Int, before day: Int) -> Bool {
    let heights = [(word: trigger, cost: 0)]
    return expressions.contains { expression in
      guard expression.bound == .until, let last = expression.date.dayRange?.upperBound,
        last < day, let (cost, _) = distance(expression, heights)
      else { return false }
      return cost <= 2
    }
  }

  /// The year of the election that a candidacy belongs to.
  func contest(_ trigger: Int) -> PartialDate? {
    // "in 2014, when she ran for the Senate"
    if let then = antecedent(of: trigger) { return then.truncated(to: .year) }
    if let found = nearest(to: trigger), found.cost <= 3 {
      let date = expressions[found.index].date
      // "Eight years earlier, at the 1972 convention": the year that is written
      let isNamed =
        !isWritten(expressions[found.index])
        && expressions.contains {
          $0.isModifier && isWritten($0) && StoryClock.isElection($0, sentence)
        }
      if date.precision == .year, !isNamed { return date }
    }
    let heights = ancestors(of: trigger)
    var best: (distance: Int, date: PartialDate)?
    for expression in expressions where expression.date.precision == .year {
      let place = expression.words.lowerBound
      // "repeated what he said last year" names no election, nor does "the 2021 power grab".
      guard isWritten(expression),
        expression.isModifier
          ? StoryClock.isElection(expression, sentence)
            || heights.contains(where: {
              $0.word == Int(sentence.heads[expression.words.lowerBound])
            })
          : expression.bound == .at && reach(expression, heights) != nil
      else { continue }
      if best.map({ abs(place - trigger) < $0.distance }) ?? true {
        best = (abs(place - trigger), expression.date)
      }
    }
    return best?.date
  }

  /// Whether a year is written out, not counted from another time.
  private func isWritten(_ expression: DateFinder.Expression) -> Bool {
    expression.words.contains { sentence.form($0) == String(expression.date.year ?? 0) }
  }
}
