import Ontology
import Syntax

/// Whether a time is still to come, or was when it was told of.
extension DateFinder {
  private static let planning: WordSet = [
    "schedule", "slate", "plan", "expect", "set", "due", "intend", "poise", "agree", "be",
  ]

  /// Verbs by which somebody binds himself to do something.
  private static let promising: WordSet = [
    "promise", "vow", "pledge", "aim", "offer", "threaten", "undertake", "prepare", "propose",
  ]

  /// Words before "to" that announce what follows: "is to meet", "due to arrive".
  private static let heralds = StatusFinder.heralds.subtracting(["was", "were"])

  /// Whether the verb that a time belongs to tells of the future.
  func isFuture(_ index: Int) -> Bool {
    if form(index - 1) == "since" || isDuringPast(index) { return false }
    if let noun = occasion(before: index), isHerald(noun, Self.coming) { return true }
    var node = index
    for _ in 0..<5 {
      if sentence.tags[node] == .verb || sentence.tags[node] == .adj { break }
      if isHerald(node, Self.coming) { return true }
      let head = Int(sentence.heads[node])
      guard head >= 0 else { break }
      if sentence.relations[node] == .aclRelcl { break }
      node = head
    }
    return isFutureVerb(node)
  }

  /// Whether a time is that of an occasion at which somebody agreed or vowed to do something:
  /// "agreed to lift the ban during a May trip".
  private func isDuringPast(_ index: Int) -> Bool {
    let noun = Int(sentence.heads[index])
    guard noun > index, sentence.tags[noun] == .noun,
      (max(0, index - 4)..<index).contains(where: {
        sentence.heads[$0] == Int32(noun) && forms[$0] == "during"
      })
    else { return false }
    var verb = Int(sentence.heads[noun])
    for _ in 0..<3 {
      guard verb >= 0, sentence.tags[verb] == .verb else { return false }
      if sentence.features[verb].contains(.past), sentence.features[verb].contains(.finite) {
        return true
      }
      guard sentence.relations[verb] == .xcomp else { return false }
      verb = Int(sentence.heads[verb])
    }
    return false
  }

  /// Whether something is set for a day: "called a march for Saturday", "due on Monday".
  func isAppointed(_ index: Int) -> Bool {
    // but "was blamed for Sunday's attack"
    isEffective(index) || form(index - 1) == "for" && !["'s", "’s"].contains(form(index + 1))
      || form(index - 1) == "on" && ["due", "scheduled", "expected"].contains(form(index - 2))
  }

  /// Verbs for asking somebody to do something.
  static let requests: WordSet = [
    "ask", "urge", "call", "want", "request", "demand", "appeal", "press", "invite", "tell", "push",
  ]

  private static let afterMark: WordSet = ["after", "since"]

  /// Whether a time belongs to what somebody asks or wants: "urged them to vote in May".
  func isAsked(_ index: Int) -> Bool {
    var node = index
    for _ in 0..<4 {
      if sentence.tags[node] == .verb { break }
      node = Int(sentence.heads[node])
      guard node >= 0 else { return false }
    }
    let above = Int(sentence.heads[node])
    guard above >= 0, Self.requests.contains(sentence.lemmas[above]),
      // "lifted it after X had asked it to do so in November"
      !sentence.helpers(of: above).contains("had"),
      !(sentence.relations[above] == .advcl
        && sentence.isMarked(above, by: Self.afterMark, within: 8))
    else { return false }
    return (0..<sentence.count).contains {
      sentence.heads[$0] == Int32(node) && sentence.relations[$0] == .mark && forms[$0] == "to"
    }
  }

  /// Whether a time is that of an occasion at which somebody is asked to be: "called for X to
  /// attend the summit on Friday".
  func isOccasionAskedFor(_ index: Int) -> Bool {
    isAsked(index) && occasion(before: index) != nil
  }

  /// Whether a day is that from which somebody is given a post: "named X its chief from January 1".
  func isNamedFrom(_ index: Int) -> Bool {
    var before = index - 1
    while ["the", "first", "of", "as"].contains(form(before)) { before -= 1 }
    guard form(before) == "from" || form(before) == "effective" else { return false }
    return forms.indices.contains {
      $0 < before && sentence.tags[$0] == .verb && Sentence.postGiving.contains(sentence.lemmas[$0])
    }
  }

  private static let sending: WordSet = [
    "send", "instruct", "order", "direct", "dispatch", "command", "task", "summon",
  ]

  /// Whether a day belongs to what somebody has been sent or told to do, which is yet to come: "has
  /// sent X to visit Y on Monday".
  func isOrdered(_ index: Int) -> Bool {
    var node = Int(sentence.heads[index])
    for _ in 0..<3 {
      guard node >= 0 else { return false }
      if sentence.tags[node] == .verb { break }
      node = Int(sentence.heads[node])
    }
    guard node > 0, form(node - 1) == "to" else { return false }
    let verb = Int(sentence.heads[node])
    return verb >= 0 && verb < node && Self.sending.contains(sentence.lemmas[verb])
      && sentence.isPresentPerfect(verb)
  }

  /// The verb in the past right before a day, whose time that is whatever the tree says: "said
  /// Sunday he would leave", "warned on Monday that they will".
  func toldVerb(before index: Int) -> Int? {
    let verb = form(index - 1) == "on" ? index - 2 : index - 1
    guard verb > 0, sentence.tags[verb] == .verb, sentence.features[verb].contains(.past),
      sentence.features[verb].contains(.finite), !Self.planning.contains(sentence.lemmas[verb])
    else { return nil }
    return verb
  }

  /// Whether what is announced takes effect at a time: "resigned, effective on Friday".
  func isEffective(_ index: Int) -> Bool {
    form(index - 1) == "effective"
      || ["on", "from", "of", "in"].contains(form(index - 1))
        && (form(index - 2) == "effective"
          || form(index - 2) == "as" && form(index - 3) == "effective")
  }

  /// Verbs for what has not come about when they are told in the past: "a visit that had been
  /// planned for May".
  private static let hopes: WordSet = ["plan", "schedule", "hope", "intend", "slate"]

  /// Adjectives for what has been announced and may not have come about.
  private static let announced: WordSet = [
    "planned", "scheduled", "proposed", "delayed", "postponed", "rescheduled", "expected",
    "anticipated", "awaited", "impending", "possible", "potential", "aborted", "cancelled",
    "canceled",
  ]

  private static let coming: WordSet = ["upcoming", "forthcoming", "looming", "coming"]

  /// Whether an adjective says of the noun that a time belongs to that it is still to come:
  /// "his upcoming trip to X in May".
  private func isHerald(_ noun: Int, _ adjectives: WordSet) -> Bool {
    sentence.tags[noun] == .noun
      && (max(0, noun - 5)..<noun).contains {
        sentence.heads[$0] == Int32(noun) && sentence.relations[$0].universal == .amod
          && adjectives.contains(forms[$0])
      }
  }

  /// Whether something "was to" be, or "was due" to, before a word.
  static func isOnceDue(_ forms: [String], before index: Int) -> Bool {
    (0..<max(0, index - 1)).contains {
      (forms[$0] == "was" || forms[$0] == "were"
        || forms[$0] == "been" && $0 > 0 && forms[$0 - 1] == "had")
        && ["to", "due", "set", "scheduled", "supposed", "expected"].contains(forms[$0 + 1])
    }
  }

  /// Whether a day belongs to an occasion that has been announced: "his planned visit on Monday".
  func isAnnounced(_ index: Int) -> Bool {
    if let noun = occasion(before: index), isHerald(noun, Self.announced) { return true }
    var node = index
    for _ in 0..<4 where sentence.tags[node] != .verb {
      if isHerald(node, Self.announced) { return true }
      node = Int(sentence.heads[node])
      guard node >= 0 else { return false }
    }
    return false
  }

  /// Whether the verb that a time belongs to tells of what was to come.
  func isOnceFuture(_ index: Int) -> Bool {
    if form(index - 2) == "due", ["in", "on"].contains(form(index - 1)) { return true }
    var node = index
    for _ in 0..<4 {
      if isHerald(node, Self.announced) { return true }
      if sentence.tags[node] == .verb, Self.hopes.contains(sentence.lemmas[node]) { return true }
      if (0..<sentence.count).contains(where: {
        sentence.heads[$0] == Int32(node) && sentence.relations[$0] == .mark && forms[$0] == "to"
          && StatusFinder.heralds.contains(form($0 - 1))
      }) {
        return true
      }
      let head = Int(sentence.heads[node])
      guard head >= 0 else { return false }
      // "intended to act after X attacked Y on 7 October"
      if sentence.relations[node] == .advcl, sentence.features[node].contains([.past, .finite]) {
        return false
      }
      node = head
    }
    return false
  }

  private func isFutureVerb(_ verb: Int) -> Bool {
    var hasTo = false
    for child in 0..<sentence.count where sentence.heads[child] == Int32(verb) {
      // "is due in X on Monday", with X as the head
      if forms[child] == "due", ["is", "are"].contains(form(child - 1)) { return true }
      switch sentence.relations[child] {
      case .aux:
        if ["will", "shall", "'ll", "’ll"].contains(forms[child]) { return true }
        if forms[child] == "would", sentence.relations[verb] == .ccomp { return true }
      case .mark where forms[child] == "to":
        hasTo = true
        if Self.heralds.contains(form(child - 1)) { return true }
      case .amod where forms[child] == "upcoming": return true
      default: break
      }
    }
    if isClauseAhead(verb) { return true }
    // "is travelling to Israel on Saturday"
    if isUnderWay(verb) { return true }
    let lemma = sentence.lemmas[verb]
    // "leaves office in May", "does not take over until December"
    if sentence.tags[verb] == .verb, isPlainPresent(verb), !Self.tellers.contains(lemma) {
      return true
    }
    if lemma == "expect", sentence.features[verb].contains(.participle) {
      return (0..<sentence.count).contains {
        sentence.heads[$0] == Int32(verb) && ["is", "are"].contains(forms[$0])
      }
    }
    if lemma == "schedule" || lemma == "slate" || forms[verb] == "due" {
      return !forms.contains("was") && !forms.contains("were") && !forms.contains("had")
    }
    let head = Int(sentence.heads[verb])
    guard hasTo, head >= 0,
      Self.planning.contains(sentence.lemmas[head])
        || Self.promising.contains(sentence.lemmas[head])
    else { return false }
    return !forms.contains("was") && !forms.contains("were")
  }

  /// Whether a clause in the present says when that is which its sentence tells of as to come: "when
  /// they meet on Thursday, trade will be a key topic".
  private func isClauseAhead(_ verb: Int) -> Bool {
    guard sentence.relations[verb] == .advcl, sentence.tags[verb] == .verb,
      sentence.features[verb].contains(.present), sentence.features[verb].contains(.finite),
      (max(0, verb - 12)..<verb).contains(where: {
        sentence.heads[$0] == Int32(verb)
          && ["when", "before", "after", "once", "until", "as"].contains(forms[$0])
      })
    else { return false }
    let head = Int(sentence.heads[verb])
    guard head >= 0 else { return false }
    // "expects to raise it when they meet on Friday"
    if head < verb,
      (max(0, head - 4)..<head).contains(where: {
        sentence.heads[$0] == Int32(head) && sentence.relations[$0] == .mark && forms[$0] == "to"
      })
    {
      return true
    }
    return (0..<sentence.count).contains {
      sentence.heads[$0] == Int32(head) && sentence.relations[$0] == .aux
        && ["will", "'ll", "’ll"].contains(forms[$0])
    }
  }

  /// Verbs in whose present tense news tells of what is past: "says", "recalls".
  private static let tellers: WordSet = [
    "say", "tell", "report", "claim", "recall", "remember", "know", "think", "believe", "show",
    "mean", "date", "mark", "follow", "come", "see", "describe", "suggest", "write", "note", "have",
    "be", "hold", "remain", "live", "work", "serve", "lead", "head", "run", "stand", "want",
  ]

  /// Whether a verb stands in the simple present.
  private func isPlainPresent(_ verb: Int) -> Bool {
    var helper: String?
    for child in 0..<sentence.count where sentence.heads[child] == Int32(verb) {
      guard sentence.relations[child] == .aux || sentence.relations[child] == .auxPass else {
        continue
      }
      helper = forms[child]
    }
    if let helper { return ["do", "does"].contains(helper) }
    let features = sentence.features[verb]
    return features.contains(.present) && features.contains(.finite) && forms[verb].hasSuffix("s")
  }

  /// The time of "in the coming days", "in the coming weeks": the month that all of them are in, or
  /// else the year.
  func coming(_ unit: String, _ published: PartialDate) -> PartialDate? {
    let days: Int
    switch unit {
    case "days": days = 7
    case "weeks": days = 28
    case "months": days = 200
    default: return nil
    }
    guard let last = published.adding(days: days) else { return nil }
    if last.truncated(to: .month) == published.truncated(to: .month) {
      return published.truncated(to: .month)
    }
    return last.year == published.year ? published.truncated(to: .year) : nil
  }

  private static let votes: WordSet = [
    "election", "elections", "vote", "referendum", "poll", "polls", "ballot", "midterm",
    "midterms", "runoff", "primary",
  ]
  private static let campaigning: WordSet = [
    "candidate", "candidates", "nominee", "running", "run", "ahead", "upcoming", "before",
    "challenger", "seeking", "challenge", "bid", "race", "campaign", "campaigning", "contest",
  ]
  private static let decided: WordSet = [
    "after", "since", "following", "won", "lost", "win", "victory", "defeat", "defeated", "beat",
    "last", "elected", "were", "had", "result", "results",
  ]

  /// Whether a month names an election that somebody still stands in: "a candidate in the November
  /// election".
  func isElectionToCome(_ month: Int) -> Bool {
    guard form(month - 1) == "the",
      (month + 1...month + 2).contains(where: { Self.votes.contains(form($0)) })
    else { return false }
    return forms.contains { Self.campaigning.contains($0) }
      && !forms.contains { Self.decided.contains($0) }
  }
}
