import Ontology
import Syntax

/// When that is which is announced.
extension AttributeFinder {
  /// The time of what is planned, by the one that its sentence gives it: a weekday before the
  /// article is the one after it, a month that is over the next year's.
  func whenPlanned(_ date: PartialDate, _ candidate: Candidate) -> PartialDate {
    let attacher = clock.attachers[candidate.sentence]
    if attacher.isOfAnnouncement(date) { return date }
    // "prepared on Thursday to host talks": the day of the other verb.
    if attacher.isOfPast(date, candidate.trigger) {
      return date.isComplete ? date.truncated(to: .month) : date
    }
    guard date.isComplete else { return attacher.isMonthToCome(date) ? nextYear(date) : date }
    if let before = date.adding(days: -7), attacher.isWeekday(date),
      attacher.isOnceToCome(before, candidate.trigger)
    {
      return before
    }
    guard attacher.mayBeToCome(date) else { return date }
    if let next = toCome(date) { return isTold(date, candidate.sentence) ? date : next }
    // "said on Tuesday that he is to meet X on Tuesday", told on Wednesday
    if let before = date.adding(days: -7), attacher.isWeekday(date),
      isTold(before, candidate.sentence)
    {
      return before
    }
    return date
  }

  /// Verbs for what is said of a meeting or a journey at another time than when it is.
  private static let arranging: WordSet = [
    "request", "seek", "propose", "cancel", "postpone", "reschedule", "plan", "schedule", "arrange",
    "demand", "reject", "decline", "refuse", "suggest", "offer", "discuss", "delay",
  ]

  /// Whether a meeting or a journey is only asked for, announced or called off by a verb: "asked for
  /// the meeting with X in October".
  func isRequestedMeeting(_ candidate: Candidate, _ sentence: Sentence) -> Bool {
    let verb = Int(sentence.heads[candidate.trigger])
    return sentence.tags[candidate.trigger] == .noun && verb >= 0 && sentence.tags[verb] == .verb
      && schema[candidate.relation].family == .contact
      && [.obj, .nsubjPass].contains(sentence.relations[candidate.trigger])
      && Self.arranging.contains(sentence.lemmas[verb])
      && !isFixed(by: verb, candidate, sentence)
  }

  /// Whether a verb of arranging leads to the day itself: "is scheduled for September 5".
  private func isFixed(by verb: Int, _ candidate: Candidate, _ sentence: Sentence) -> Bool {
    Self.fixing.contains(sentence.lemmas[verb])
      && clock.attachers[candidate.sentence].expressions.contains {
        $0.words.lowerBound > verb && sentence.wordForm($0.words.lowerBound - 1) == "for"
      }
  }

  private static let fixing: WordSet = ["plan", "schedule", "reschedule", "arrange"]

  /// The day of the week after the article, for one before it.
  private func toCome(_ day: PartialDate) -> PartialDate? {
    guard let published = context.article.published, published.isComplete,
      published.isAfter(day), let next = day.adding(days: 7), next.isAfter(published)
    else { return nil }
    return next
  }

  private func nextYear(_ month: PartialDate) -> PartialDate {
    guard let published = context.article.published, published.isAfter(month),
      let next = month.adding(months: 12), next.isAfter(published)
    else { return month }
    return next
  }

  /// Whether the article, which another has taken over a day or two after it was written, tells in
  /// other sentences what happened on a day just before its date, and of nothing since.
  private func isTold(_ day: PartialDate, _ number: Int) -> Bool {
    guard let published = context.article.published, published.isAfter(day),
      let before = published.adding(days: -3), day.isAfter(before),
      !clock.attachers.contains(where: { attacher in
        attacher.expressions.contains { $0.date == published && !$0.isToCome }
      })
    else { return false }
    return clock.own.indices.contains { $0 != number && clock.own[$0] == day }
  }
}
