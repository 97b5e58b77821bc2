import Ontology
import Syntax

/// When events happened that the news tells of without a time of their own.
extension AttributeFinder {
  /// When an event happened that its own clause does not date, by its tense.
  func newsDate(
    of statement: Statement,
    _ number: Int,
    _ trigger: Int,
    _ lead: PartialDate
  ) -> PartialDate? {
    if statement.status == .actual, let then = sinceThen(trigger, statement, number) {
      return then
    }
    guard statement.status != .past,
      statement.status != .denied || isNotDone(trigger, context.sentences[number]),
      !isBetweenFormer(statement, context.sentences[number])
        || clock.before[number].map({ isLongBefore($0, lead) }) == true,
      !isLasting(trigger, statement, context.sentences[number])
        || isToldInName(of: statement, trigger, number),
      isSpoken.contains(statement.relation)
        || !clock.attachers[number].isLongAgo && !isOfOldWar(trigger, context.sentences[number])
    else { return nil }
    if let told = toldOfOneself(statement, trigger, number, lead) { return told }
    if isOnlyWished(statement, trigger, number) || isOfLife(number) { return nil }
    if let after = aftermath(of: statement, number, trigger, lead) { return after }
    if isTimeless(trigger, statement, number) {
      guard statement.status == .possible, deeds.contains(statement.relation),
        let told = told(trigger, number), told.isComplete, !isLongBefore(told, lead)
      else { return nil }
      return told.truncated(to: .month)
    }
    if let entry = entry(of: trigger, number) { return entry }
    if isSpoken.contains(statement.relation) {
      let sentence = context.sentences[number]
      if isPastAttitude(trigger, sentence) || isEarlier(trigger, sentence)
        || isDescription(trigger, sentence)
      {
        return nil
      }
      if let judged = judged(trigger, number, lead) { return judged }
    }
    // "In December 2014 X signed the treaty, whose members took in Y"
    if let main = clock.own[number], isLongBefore(main, lead),
      [.past, .pluperfect].contains(tense(of: trigger, context.sentences[number]))
    {
      return main.truncated(to: .year)
    }
    if let unit = recentSpan(trigger, context.sentences[number]) {
      // "in recent days", told on the first of a month
      guard unit == "day" || unit == "week" else { return nil }
      return lead.adding(days: unit == "day" ? -2 : -7)?.truncated(to: .month)
    }
    let told = told(trigger, number)
    // "took part in the raids, hitting three ports"
    let verb =
      deeds.contains(statement.relation)
      ? participated(trigger, context.sentences[number]) : trigger
    switch tense(of: verb, context.sentences[number]) {
    case .pluperfect:
      // "said that she had asked them to leave"
      if told == nil, isSpoken.contains(statement.relation), statement.status == .actual,
        isReported(trigger, number)
      {
        return lead.truncated(to: .month)
      }
      // "said on Monday that it had arrested him"
      guard let told, !isLongBefore(told, lead), statement.status == .actual else {
        guard statement.status == .actual else { return nil }
        return reportedDay(trigger, number)?.truncated(to: .month) ?? recentYear(number)
          ?? (isReported(trigger, number) && number < 6 ? newsMonthOfWinter(number, lead) : nil)
      }
      return told.truncated(to: .month)
    case .past:
      // "said in July that it struck him"
      if let told, statement.status == .actual, !isSpoken.contains(statement.relation) {
        return told.truncated(to: .month)
      }
      if let then = sameDay(trigger, statement, number) { return then }
      if let then = bygone(trigger, statement, number, lead) { return then }
      if let then = clock.carried[number], goesOn(number) {
        return then.isAfter(context.article.published) ? nil : then
      }
      let before = recent(number, lead)
      if isSpoken.contains(statement.relation), let old = storyOfOld(number, lead) {
        return old
      }
      // What somebody says of old times, is said today.
      if let before, isSpoken.contains(statement.relation), isSpeech(trigger, number),
        isLongBefore(before, lead)
      {
        return lead.truncated(to: .month)
      }
      // The day of what the paragraph told before need not be that of what somebody says of it.
      if let before, isSpoken.contains(statement.relation), before != lead, clock.age[number] > 1 {
        return before.isComplete ? before.truncated(to: .month) : before
      }
      // Behind a sentence of old times no day of the news is sure.
      if before == nil, isSpoken.contains(statement.relation),
        let old = clock.before[number], isLongBefore(old, lead)
      {
        return lead.truncated(to: .month)
      }
      return before ?? news(number, lead, isPlanned: statement.status == .planned)
    case .now: return news(number, lead)
    // What is said in the present, is said when the article is written.
    case .other where isSpoken.contains(statement.relation) && isSpeech(trigger, number):
      return context.article.published?.truncated(to: .month)
    // "Iran rejects any talks", as it always has
    case .other where statement.relation == rejected:
      return told.flatMap { isLongBefore($0, lead) ? nil : $0.truncated(to: .month) }
    // "X is visiting Y" on the first of a month, told with the news of the day before
    case .other where isOfToday(verb, context.sentences[number]) && statement.status == .actual:
      return (context.article.published ?? lead).truncated(to: .month)
    case .other: return lead.truncated(to: .month)
    }
  }

  /// The day on which somebody says what he has done: "has banned X, it announced on Tuesday".
  private func toldOfOneself(
    _ statement: Statement,
    _ trigger: Int,
    _ number: Int,
    _ lead: PartialDate
  ) -> PartialDate? {
    let sentence = context.sentences[number]
    var verb = trigger
    if sentence.tags[verb] != .verb, sentence.heads[verb] >= 0 { verb = Int(sentence.heads[verb]) }
    guard statement.status == .actual, sentence.tags[verb] == .verb,
      sentence.isPresentPerfect(verb), !isSpoken.contains(statement.relation),
      let graph = context.graphs[number],
      let saying = sentence.relations[verb] == .ccomp
        ? Int(sentence.heads[verb]) : graph.dependents(verb, TreeWords.bit(.parataxis)).first,
      ["announce", "declare", "confirm", "reveal"].contains(sentence.lemmas[saying])
    else { return nil }
    guard isSubject(statement.subject.index, of: saying, graph, number),
      let told = clock.attachers[number].date(of: saying, time: .event),
      told.isComplete, !isLongBefore(told, lead), !told.isAfter(context.article.published)
    else { return nil }
    return told
  }

  /// Whether a verb in the past says that the news did not bring something: "did not receive X".
  private func isNotDone(_ verb: Int, _ sentence: Sentence) -> Bool {
    sentence.tags[verb] == .verb && sentence.helpers(of: verb).contains("did")
  }

  /// The time of the timeline's entry in which a verb tells what happened then.
  private func entry(of trigger: Int, _ number: Int) -> PartialDate? {
    guard let entry = clock.entries[number].last(where: { $0.end <= trigger })?.date,
      !entry.isAfter(context.article.published)
    else { return nil }
    let sentence = context.sentences[number]
    guard sentence.tags[trigger] == .verb || sentence.tags[trigger] == .noun,
      tense(of: trigger, sentence) != .pluperfect,
      sentence.relations[trigger] != .aclRelcl
    else { return nil }
    return entry
  }

  /// Whether one of a statement's ends is called by the post that was held then: "the last talks
  /// between then-Secretary X and Y".
  private func isBetweenFormer(_ statement: Statement, _ sentence: Sentence) -> Bool {
    guard let evidence = statement.evidence.first else { return false }
    return [evidence.subject.lowerBound, evidence.object.lowerBound].contains { start in
      guard let name = sentence.starts.firstIndex(where: { Int($0) == start }) else { return false }
      return (max(0, name - 7)..<name).contains {
        let form = sentence.lowerForm($0)
        return form.hasPrefix("then-")
          || form == "then" && $0 + 1 < name && sentence.form($0 + 1) == "-"
      }
    }
  }

  /// The unit of the time over which what a word states has gone on of late: "in recent weeks",
  /// "over the past few months".
  private func recentSpan(_ word: Int, _ sentence: Sentence) -> String? {
    let verb = sentence.tags[word] == .verb ? word : Int(sentence.heads[word])
    guard verb >= 0 else { return nil }
    for noun in 0..<sentence.count
    where sentence.heads[noun] == Int32(verb) && sentence.tags[noun] == .noun {
      let lemma = sentence.lemmas[noun]
      guard ["day", "week", "month", "year"].contains(lemma), sentence.form(noun) != lemma else {
        continue
      }
      let isOfLate = (max(0, noun - 4)..<noun).contains {
        sentence.heads[$0] == Int32(noun)
          && ["recent", "past", "last", "for"].contains(sentence.lowerForm($0))
      }
      if isOfLate { return lemma }
    }
    return nil
  }

  /// The year in which happened what was over when the news did, of which no more is known; nil
  /// where it may be one year or the one before.
  private func recentYear(_ number: Int) -> PartialDate? {
    guard let published = context.article.published, published.month ?? 1 > 2,
      (clock.carried[number]?.year).map({ $0 == published.year }) ?? true,
      clock.attachers[number].expressions.allSatisfy({
        $0.date.year == published.year || $0.bound == .since
      })
    else { return nil }
    return published.truncated(to: .year)
  }

  /// The month of the news at the beginning of a year, where no other time is named.
  private func newsMonthOfWinter(_ number: Int, _ lead: PartialDate) -> PartialDate? {
    guard context.article.published?.month ?? 12 <= 2,
      clock.carried[number] == nil
        || clock.carried[number]?.truncated(to: .month) == lead.truncated(to: .month),
      clock.attachers[number].expressions.isEmpty
    else { return nil }
    return lead.truncated(to: .month)
  }

  /// The time that the paragraph told before a sentence: an earlier month than the news' only
  /// right behind the sentence that names it.
  private func recent(_ number: Int, _ lead: PartialDate) -> PartialDate? {
    guard let before = clock.before[number], clock.age[number] > 1,
      let end = before.dayRange?.upperBound,
      let month = lead.truncated(to: .month).dayRange?.lowerBound, end < month
    else { return clock.before[number] }
    return nil
  }

  /// When somebody says what a word states: "said in July that it struck him".
  private func told(_ word: Int, _ number: Int) -> PartialDate? {
    let sentence = context.sentences[number]
    var node = word
    for _ in 0..<4 {
      let head = Int(sentence.heads[node])
      guard head >= 0 else { return nil }
      if sentence.relations[node] == .ccomp, isSpeech(head, number) {
        let time = clock.attachers[number].date(of: head, time: .event)
        // "confirmed on Saturday that X believed that Y had struck it"
        guard time == nil, sentence.relations[head] == .ccomp else { return time }
      }
      node = head
    }
    return nil
  }

  /// Whether a verb is what somebody says: "said that she had asked".
  private func isReported(_ verb: Int, _ number: Int) -> Bool {
    let sentence = context.sentences[number]
    let head = Int(sentence.heads[verb])
    return head >= 0 && sentence.tags[verb] == .verb && sentence.relations[verb] == .ccomp
      && isSpeech(head, number)
  }

  /// When an event of a sentence happened that tells the news: the opening tells the lead's
  /// day, and so does what follows where the story names no other; else its month is all that
  /// is known, as it is of what is planned.
  private func news(
    _ number: Int,
    _ lead: PartialDate,
    isPlanned: Bool = false
  ) -> PartialDate? {
    guard !isPlanned, clock.isLeadNamed, let day = lead.dayRange?.lowerBound,
      let today = context.article.published?.dayRange?.lowerBound, day <= today,
      number < 6 ? day >= today - 4 : clock.isOneDay && day >= today - 1
    else { return lead.truncated(to: .month) }
    return lead
  }

  func isLongBefore(_ date: PartialDate, _ lead: PartialDate) -> Bool {
    guard let end = date.dayRange?.upperBound, let start = lead.dayRange?.lowerBound else {
      return false
    }
    return end < start - 60
  }

  /// Verbs for what somebody says of the news of the day.
  static let reactions: WordSet = [
    "call", "praise", "criticise", "criticize", "condemn", "urge", "thank", "congratulate",
    "welcome", "hail", "applaud", "commend", "denounce", "blame", "slam", "decry", "deplore",
    "salute", "laud", "blast", "rebuke",
  ]

  /// Whether a word is a verb of speech, or belongs to one.
  private func isSpeech(_ word: Int, _ number: Int) -> Bool {
    guard let graph = context.graphs[number] else { return false }
    let sentence = context.sentences[number]
    var node = word
    for _ in 0..<4 {
      if sentence.tags[node] == .verb {
        return effects[graph.lemmas[node]].contains(.speaker)
          || Self.reactions.contains(sentence.lemmas[node])
      }
      node = Int(sentence.heads[node])
      if node < 0 { return false }
    }
    return false
  }

  /// Whether a verb without a subject or auxiliary of its own goes on from one in the perfect.
  private func isSharingPerfect(_ verb: Int, _ sentence: Sentence) -> Bool {
    let first = Int(sentence.heads[verb])
    return first >= 0 && first < verb
      && sentence.isPresentPerfect(first)
      && !(first + 1..<verb).contains {
        sentence.heads[$0] == Int32(verb)
          && [.nsubj, .aux, .cop].contains(sentence.relations[$0].universal)
      }
  }

  /// Whether a word tells in the present what is so when the article is written: "is visiting X", "who
  /// is in X".
  private func isOfToday(_ word: Int, _ sentence: Sentence) -> Bool {
    if sentence.tags[word] == .verb { return sentence.isPresentProgressive(word) }
    return (max(0, word - 6)..<word).contains {
      sentence.heads[$0] == Int32(word) && sentence.relations[$0] == .cop
        && ["is", "are"].contains(sentence.lowerForm($0))
    }
  }

  /// The time of a clause: `now` is that of the telling, "said he was writing to X".
  enum Tense { case past, pluperfect, now, other }

  /// The tense of the verb that a word is or belongs to.
  func tense(of word: Int, _ sentence: Sentence) -> Tense {
    var verb = word
    for _ in 0..<4 where sentence.tags[verb] != .verb {
      let head = Int(sentence.heads[verb])
      guard head >= 0 else { break }
      verb = head
    }
    // "has urged X to leave and condemned Y"
    if sentence.relations[verb] == .conj, sentence.features[verb].contains(.past),
      isSharingPerfect(verb, sentence)
    {
      return .other
    }
    for child in 0..<sentence.count where sentence.heads[child] == Int32(verb) {
      guard sentence.relations[child] == .aux || sentence.relations[child] == .auxPass else {
        continue
      }
      switch sentence.lowerForm(child) {
      case "had", "'d": return .pluperfect
      case "has", "have", "is", "are", "'s", "'ve", "will", "would", "may", "could", "can":
        return .other
      case "was", "were":
        let isTold =
          sentence.relations[verb] == .ccomp && sentence.lowerForm(verb).hasSuffix("ing")
        return isTold ? .now : .past
      case "did": return .past
      default: break
      }
    }
    let features = sentence.features[verb]
    return features.contains(.past) && (features.contains(.finite) || sentence.tags[verb] == .verb)
      ? .past : .other
  }
}
