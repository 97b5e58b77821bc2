import Ontology
import Syntax

/// What times beside nouns say of the nouns' deeds, and of the verbs beside them.
extension DateAttacher {
  private static let orderMarks: WordSet = ["after", "before", "until", "since", "once"]

  /// Whether a time before a noun dates what `trigger` states: it belongs to the trigger, or
  /// to what the trigger happened in or after: "during the 2016 campaign", "at the Feb. 3
  /// hearing", "in a call following the 2020 election".
  func modifies(_ expression: DateFinder.Expression, _ trigger: Int) -> Bool {
    let isYear = expression.date.precision == .year
    let noun = owner(expression)
    guard noun >= 0 else { return false }
    if noun == trigger { return true }
    if sentence.relations[noun] == .compound, Int(sentence.heads[noun]) == trigger { return true }
    // "a May 17 letter appointing X"
    if sentence.relations[trigger] == .acl, Int(sentence.heads[trigger]) == noun,
      ["letter", "message", "order", "memo", "statement", "speech", "ruling", "decree", "tweet"]
        .contains(sentence.lemmas[noun])
    {
      return true
    }
    let above = Int(sentence.heads[noun])
    guard above >= 0 else { return false }
    // "told an October 2016 news conference that X was to blame"
    if above == trigger, [.obj, .iobj].contains(sentence.relations[noun]),
      ["tell", "address"].contains(sentence.lemmas[trigger])
    {
      return true
    }
    if above == trigger { return isYear && !isOccasion(noun, Self.reasons) || isOccasion(noun) }
    // "in the wake of the 2014 annexation", "in the run-up to the 2016 election"
    if isYear, Self.periods.contains(sentence.lemmas[above]), sentence.relations[above] == .obl,
      Int(sentence.heads[above]) == trigger
    {
      return true
    }
    return isYear && sentence.relations[noun] == .nmod && isOccasion(noun, ["after", "following"])
      && Int(sentence.heads[above]) == trigger
  }

  /// Prepositions that lead to why something is done, whose time is not that of the deed:
  /// "imposed sanctions for the 2018 poisoning".
  private static let reasons: WordSet = [
    "for", "over", "about", "against", "under", "despite", "because", "from", "regarding",
  ]

  /// Nouns for the time after or before what they are of.
  private static let periods: WordSet = [
    "wake", "aftermath", "run-up", "lead-up", "runup", "midst", "course", "eve", "day", "week",
    "month", "light", "outset", "sideline", "margin", "height", "end", "start", "beginning",
  ]

  static let occasions: WordSet = ["in", "at", "during", "on"]

  /// Whether a noun is when or where something happens, or after what.
  func isOccasion(
    _ noun: Int,
    _ prepositions: WordSet = occasions
  ) -> Bool {
    sentence.isMarked(noun, by: prepositions, within: 8)
  }

  /// Verbs that say no more than that what a noun names came about.
  private static let happenings: WordSet = [
    "hold", "have", "make", "take", "give", "conduct", "carry", "launch", "stage", "send", "write",
    "perpetrate", "commit", "kill", "injure", "wound", "leave", "destroy", "occur", "happen",
    "unleash", "mount", "begin", "start", "issue", "deliver",
  ]

  /// Whether a relative clause says that what a noun names came about: "threats that she made
  /// on 22 April", "the attack that killed five on Monday".
  func isCarryingOut(_ clause: Int, _ noun: Int) -> Bool {
    sentence.tags[noun] == .noun && sentence.tags[clause] == .verb
      && Self.happenings.contains(sentence.lemmas[clause])
      && (sentence.relations[clause] == .aclRelcl || sentence.relations[clause] == .acl)
      && !sentence.features[clause].contains(.infinitive)
  }

  private static let documents: WordSet = [
    "decree", "order", "letter", "statement", "proclamation", "tweet", "post", "message", "memo",
    "edict", "telegram", "email", "note", "directive", "notice",
  ]
  private static let issuing: WordSet = ["sign", "issue", "publish", "release", "date", "send"]
  private static let bearers: WordSet = ["by", "in", "with", "through", "via"]

  /// The time that stands right behind a noun and those whose it is: "his backing for X in July 2016".
  func dateBehind(noun: Int) -> PartialDate? {
    expressions.first {
      $0.bound == .at && $0.clause == nil && !$0.isModifier && isRightBehind($0, noun)
    }?.date
  }

  private static let decisions: WordSet = [
    "decision", "move", "choice", "vote", "pledge", "promise", "plan", "refusal", "order", "call",
    "bid", "attempt",
  ]

  /// The time of the decision to do what an infinitive tells: "criticised X's decision in 2017 to
  /// recognise Y".
  func ofDecision(_ infinitive: Int) -> PartialDate? {
    let noun = Int(sentence.heads[infinitive])
    guard sentence.tags[infinitive] == .verb, sentence.relations[infinitive] == .acl, noun >= 0,
      noun < infinitive, sentence.lowerForm(infinitive - 1) == "to",
      Self.decisions.contains(sentence.lemmas[noun])
    else { return nil }
    return expressions.first {
      $0.bound == .at && $0.clause == nil && $0.words.upperBound < infinitive
        && ($0.isModifier && owner($0) == noun
          || !$0.isModifier && (owner($0) == noun || isRightBehind($0, noun)))
    }?.date
  }

  /// Whether a participle says when a document was written, signed or sent.
  func isIssue(_ participle: Int, of noun: Int) -> Bool {
    participle > noun && sentence.relations[participle] == .acl
      && Int(sentence.heads[participle]) == noun
      && Self.documents.contains(sentence.lemmas[noun])
      && ["sign", "date", "send", "write", "issue"].contains(sentence.lemmas[participle])
  }

  /// The day of the document according to which something was said: "according to a letter dated May
  /// 9".
  func ofDocument(_ verb: Int) -> PartialDate? {
    guard sentence.tags[verb] == .verb else { return nil }
    return expressions.first { expression in
      let participle = owner(expression)
      guard participle > verb, sentence.relations[participle] == .acl, expression.date.isComplete
      else { return false }
      let noun = Int(sentence.heads[participle])
      return noun > verb && isIssue(participle, of: noun)
        && (max(verb, noun - 5)..<noun).contains { sentence.lowerForm($0) == "according" }
    }?.date
  }

  /// Whether a participle says when that was written or signed by which the verb's deed is done: "by
  /// a decree signed on May 3", but not "under a law passed in 1992".
  func isByDocument(_ noun: Int, _ participle: Int) -> Bool {
    Self.documents.contains(sentence.lemmas[noun]) && sentence.relations[noun] == .obl
      && Self.issuing.contains(sentence.lemmas[participle])
      && sentence.isMarked(noun, by: Self.bearers, within: 8)
  }

  /// Verbs for how long or when an occasion is held.
  private static let durations: WordSet = [
    "last", "stretch", "run", "drag", "continue", "take", "begin", "start", "open", "end",
    "conclude", "hold", "convene", "air", "broadcast", "appear", "publish",
  ]

  /// Whether a relative clause says how long or when the occasion is at which its verb's deed was
  /// done: "in talks that lasted all Thursday".
  func isLasting(_ clause: Int) -> Bool {
    let noun = Int(sentence.heads[clause])
    return noun >= 0 && sentence.tags[clause] == .verb
      && Self.durations.contains(sentence.lemmas[clause])
      && Self.gatherings.contains(sentence.lemmas[noun]) && sentence.relations[noun] == .obl
      && isOccasion(noun)
  }

  private static let gatherings: WordSet = [
    "talk", "talks", "meeting", "negotiation", "session", "summit", "call", "conversation",
    "discussion", "debate", "hearing", "conference", "ceremony", "rally", "briefing", "interview",
  ]

  /// Whether a clause happened before the one above it, or after it, whose time is not its own.
  func isBefore(_ clause: Int) -> Bool {
    (0..<clause).contains {
      sentence.heads[$0] == Int32(clause) && sentence.relations[$0].universal == .mark
        && (sentence.lowerForm($0) == "since"
          // "were married last summer, before the war began"
          || ["before", "until", "till"].contains(sentence.lowerForm($0))
            && hasSubject(clause, before: clause)
          // "will leave on Sunday, after having completed a visit"
          || sentence.lowerForm($0) == "after" && isCompleted(clause))
    }
  }

  /// Whether a clause is what something else came before or after.
  func isFollowed(_ clause: Int) -> Bool {
    sentence.isMarked(clause, by: Self.orderMarks, within: 12)
  }

  /// Whether a gerund says that something has been done: "having completed".
  private func isCompleted(_ gerund: Int) -> Bool {
    (0..<gerund).contains {
      sentence.heads[$0] == Int32(gerund) && sentence.lowerForm($0) == "having"
    }
  }

  /// Whether a verb is in the present perfect, which no time of the verb beside it dates:
  /// "blames X for the killing last month and has vowed revenge".
  func isPerfect(_ verb: Int) -> Bool {
    sentence.tags[verb] == .verb
      && (max(0, verb - 4)..<verb).contains {
        sentence.heads[$0] == Int32(verb) && sentence.relations[$0].universal == .aux
          && ["has", "have", "’ve", "'ve"].contains(sentence.lowerForm($0))
      }
  }

  /// Whether a time is that since which something is a first or a record, which says nothing
  /// of when it was: "the largest attack since 2006".
  func isRecord(_ expression: DateFinder.Expression) -> Bool {
    let start = expression.words.lowerBound
    return (max(0, start - 24)..<start).contains(where: isSuperlative)
  }

  /// Whether a noun is itself called a first or a record: "the deadliest attack".
  func isRecord(_ noun: Int) -> Bool {
    (max(0, noun - 6)..<noun).contains {
      sentence.heads[$0] == Int32(noun) && isSuperlative($0)
    }
  }

  private func isSuperlative(_ word: Int) -> Bool {
    let form = sentence.lowerForm(word)
    return ["first", "second", "third", "fourth", "fifth", "most", "least", "worst", "best"]
      .contains(form)
      || sentence.tags[word] == .adj && form.hasSuffix("est") && form.utf8.count > 5
  }

  /// The time that belongs to a noun itself, not to its verb: "his trip to X last June".
  func ownDate(of noun: Int) -> PartialDate? {
    guard let found = nearest(to: noun),
      found.meeting == noun || isBeginning(found.meeting, of: noun),
      expressions[found.index].bound == .at
    else { return behind(noun) }
    return expressions[found.index].date
  }

  /// The month or year right behind a noun and those whose it is, which the tree has hung on the
  /// verb: "suspended it after its war with X in June".
  func behind(_ noun: Int) -> PartialDate? {
    if let known = begun(noun) ?? joined(noun) { return known }
    let head = Int(sentence.heads[noun])
    guard head >= 0, [.obl, .nmod].contains(sentence.relations[noun]) else { return nil }
    return expressions.first { expression in
      let start = expression.words.lowerBound
      return start > noun && start < noun + 8 && !expression.date.isComplete
        && !expression.isModifier && expression.bound != .until && expression.clause == nil
        && (noun + 1..<start).allSatisfy {
          [.adp, .propn, .det, .adj, .cconj, .adv].contains(sentence.tags[$0])
        }
    }?.date
  }

  /// When a war of a few days was that somebody is told to have joined: "joined X's 12-day war
  /// against Y in June".
  private func joined(_ war: Int) -> PartialDate? {
    let verb = Int(sentence.heads[war])
    guard verb >= 0, sentence.relations[war] == .obj, sentence.tags[verb] == .verb,
      sentence.lemmas[verb] == "join", sentence.features[verb].contains(.past),
      (max(0, war - 4)..<war).contains(where: { ["day", "week"].contains(sentence.form($0)) })
    else { return nil }
    return moment(of: verb)?.truncated(to: .month)
  }

  /// When a war began by a relative clause that the tree has hung on one of those whose it is: "the
  /// war between X and Y that began on March 2".
  func begun(_ noun: Int) -> PartialDate? {
    expressions.first { expression in
      let clause = owner(expression)
      guard clause > noun, clause < expression.words.lowerBound, clause < noun + 14,
        expression.bound == .at, sentence.tags[clause] == .verb,
        sentence.relations[clause] == .aclRelcl,
        ["begin", "start", "erupt", "break", "occur", "happen"].contains(sentence.lemmas[clause])
          || sentence.lemmas[clause] == "take" && sentence.wordForm(clause + 1) == "place"
      else { return false }
      let name = Int(sentence.heads[clause])
      guard name != noun else { return true }
      return name > noun
        ? sentence.tags[name] == .propn && sentence.isBelow(name, noun, within: 5)
        : Int(sentence.heads[noun]) == name && sentence.tags[name] == .noun
    }?.date
  }

  /// Whether a noun says of members that they are the first to do something, not that they come to
  /// be such: "became the first G7 countries to recognise it".
  func isFirstToDo(_ noun: Int) -> Bool {
    guard sentence.tags[noun] == .noun,
      ["country", "nation", "state", "member", "economy", "power"].contains(sentence.lemmas[noun])
    else { return false }
    return sentence.wordForm(noun + 1) == "to" && noun + 2 < sentence.count
      && sentence.features[noun + 2].contains(.infinitive)
      && !["join", "enter"].contains(sentence.lemmas[noun + 2])
  }

  /// Whether the words of a noun's own time say that it is over: "his visit last week".
  func isOver(_ noun: Int) -> Bool {
    guard let found = nearest(to: noun), found.meeting == noun else { return false }
    let words = expressions[found.index].words
    return ["last", "past", "yesterday"].contains(sentence.lowerForm(words.lowerBound))
      || sentence.lowerForm(words.upperBound - 1) == "ago"
  }

  /// Whether a noun or a verb is for the beginning of what a noun names: "the launch of the
  /// offensive", "the war began".
  private func isBeginning(_ word: Int, of noun: Int) -> Bool {
    guard sentence.heads[noun] == Int32(word) else { return false }
    return isOutset(word)
      || sentence.tags[word] == .verb && sentence.relations[noun] == .nsubj
        && ["begin", "start", "erupt", "break"].contains(sentence.lemmas[word])
  }

  /// Whether a noun is for the beginning of what it is of: "the launch of the offensive".
  func isOutset(_ noun: Int) -> Bool {
    ["launch", "start", "beginning", "outbreak", "onset", "outset"].contains(sentence.lemmas[noun])
  }

  /// Words for how many years an anniversary is after what it is of.
  private static let ordinals: [String: Int] = [
    "first": 1, "one-year": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
  ]

  /// The word before a noun for its anniversary; the tree may have hung the noun on a verb that it
  /// takes for another noun ("as the anniversary of X's invasion looms").
  private func anniversaryWord(of noun: Int) -> Int? {
    let head = Int(sentence.heads[noun])
    guard head >= 0 else { return nil }
    if sentence.lemmas[head] == "anniversary" {
      return sentence.relations[noun] == .nmod ? head : nil
    }
    guard sentence.relations[noun] == .compound,
      let word = (max(0, noun - 7)..<noun).last(where: { sentence.lemmas[$0] == "anniversary" }),
      sentence.wordForm(word + 1) == "of"
    else { return nil }
    return (word + 2..<max(word + 2, noun)).allSatisfy {
      [.propn, .part, .det, .adj, .adp].contains(sentence.tags[$0])
    } ? word : nil
  }

  /// When that happened whose anniversary is told of: "the 25th anniversary of the bombing".
  func anniversary(of noun: Int, _ published: PartialDate?) -> PartialDate? {
    guard sentence.tags[noun] == .noun, let anniversary = anniversaryWord(of: noun) else {
      return nil
    }
    for word in max(0, anniversary - 5)..<anniversary
    where sentence.heads[word] == Int32(anniversary) {
      let form = sentence.lowerForm(word)
      let digits = form.prefix { $0.isNumber }
      // "the one-year anniversary", of three words
      let isCounted = form == "year" && word > 1 && sentence.form(word - 1) == "-"
      guard
        let years = Self.ordinals[form]
          ?? (isCounted ? DateFinder.numbers[sentence.lowerForm(word - 2)] : nil)
            ?? (["th", "st", "nd", "rd"].contains(form.dropFirst(digits.count))
              ? Int(digits) : nil),
        let date = published?.adding(months: -12 * years)
      else { continue }
      // "the first anniversary of the October 7 attack": that day, so many years ago.
      if let own = ownDate(of: noun), own.precision != .year {
        return nearest(own, to: date)
      }
      return years == 1 ? date.truncated(to: .month) : date.truncated(to: .year)
    }
    return nil
  }

  /// The day or month of another whose year makes it the nearest to a day.
  private func nearest(_ named: PartialDate, to day: PartialDate) -> PartialDate? {
    guard let year = day.year, let place = day.dayRange?.lowerBound else { return named }
    let all = (year - 1...year + 1).compactMap {
      PartialDate(year: $0, month: named.month, day: named.day)
    }
    return all.min {
      abs(($0.dayRange?.lowerBound ?? 0) - place) < abs(($1.dayRange?.lowerBound ?? 0) - place)
    }
  }

  /// Nouns for that something is announced, whose day is not that of what is.
  private static let announcements: WordSet = [
    "announcement", "decision", "pledge", "promise", "statement", "vow", "agreement", "deal",
    "commitment", "order", "news", "confirmation",
  ]

  /// Whether a day is that of an announcement: "its announcement on Wednesday that it would
  /// send tanks".
  func isOfAnnouncement(_ date: PartialDate) -> Bool {
    expressions.contains {
      guard $0.date == date else { return false }
      let noun = owner($0)
      return noun >= 0 && Self.announcements.contains(sentence.lemmas[noun])
    }
  }

  /// Whether the sentence names a time long past of which no year is known: "in the 1990s",
  /// "several years ago".
  var isLongAgo: Bool {
    (1..<max(1, sentence.count)).contains { word in
      switch sentence.tags[word] {
      case .num, .noun:
        let form = sentence.form(word)
        return form.utf8.count == 5 && form.hasSuffix("0s") && Int(form.dropLast()) != nil
      case .adv, .adp, .adj:
        return sentence.form(word) == "ago"
          && ["years", "decades", "centuries", "generations"].contains(sentence.form(word - 1))
          && !expressions.contains { $0.words.contains(word) }
      default: return false
      }
    }
  }

  /// Whether what a word's clause tells is said to be still to come: "visits X next week".
  func isToCome(_ trigger: Int) -> Bool {
    guard let found = nearest(to: trigger) else { return false }
    return expressions[found.index].isToCome
  }

  private func isAtWhichPoint(_ word: Int) -> Bool {
    word + 2 < sentence.count && sentence.form(word + 1) == "which"
      && ["point", "time", "moment", "stage"].contains(sentence.form(word + 2))
  }

  private static let reporting: WordSet = [
    "say", "report", "believe", "think", "know", "suppose", "allege", "understand", "rumour",
    "rumor",
  ]

  /// Whether a clause tells what somebody is said to have done: "is said to have met X".
  func isRaised(_ clause: Int, _ verb: Int) -> Bool {
    sentence.features[clause].contains(.infinitive) || sentence.helpers(of: clause).contains("have")
      ? Self.reporting.contains(sentence.lemmas[verb])
        && sentence.helpers(of: verb).contains { ["is", "are", "was", "were"].contains($0) }
      : false
  }

  private func hasCopula(_ noun: Int) -> Bool {
    (max(0, noun - 12)..<noun).contains {
      sentence.heads[$0] == Int32(noun) && sentence.relations[$0] == .cop
    }
  }

  /// The time of which "the year" tells more in whose clause a verb is: "in 2010, the year she ran for
  /// the Senate".
  private func inTheYear(_ verb: Int) -> PartialDate? {
    let noun = Int(sentence.heads[verb])
    guard sentence.tags[verb] == .verb, noun >= 2, noun < verb,
      [.acl, .aclRelcl].contains(sentence.relations[verb]),
      ["year", "month", "week", "day"].contains(sentence.lemmas[noun]),
      let comma = (max(0, noun - 2)..<noun).last(where: { sentence.form($0) == "," })
    else { return nil }
    return expressions.first {
      $0.words.upperBound == comma && !$0.isModifier && $0.clause == nil
    }?.date
  }

  /// The time that a clause with "when" tells more of: "since 7 October, when they attacked".
  func antecedent(of trigger: Int) -> PartialDate? {
    var node = trigger
    for _ in 0..<6 {
      if let year = inTheYear(node) { return year }
      if sentence.tags[node] == .verb || hasCopula(node),
        [.aclRelcl, .advcl, .acl].contains(sentence.relations[node]),
        let when = (0..<node).last(where: {
          sentence.heads[$0] == Int32(node) && sentence.lowerForm($0) == "when"
            // "until 1973, at which point he founded it"
            || sentence.lowerForm($0) == "at" && isAtWhichPoint($0)
        })
      {
        // "had worked there since 2015 when he was arrested last week"
        let hasOwn = expressions.contains {
          $0.words.lowerBound > node && !$0.isModifier && $0.bound == .at
            && owner($0) == node
        }
        if hasOwn, when == 0 || sentence.form(when - 1) != "," { return nil }
        return expressions.last {
          // "the 2018 ceremony, when he spoke"
          if $0.isModifier, $0.words.upperBound < when {
            let noun = owner($0)
            return noun < when && noun >= when - 2
          }
          return $0.words.upperBound <= when && when - $0.words.upperBound <= 1 && $0.clause == nil
            && (when == $0.words.upperBound || sentence.form($0.words.upperBound) == ",")
        }?.date
      }
      node = Int(sentence.heads[node])
      guard node >= 0 else { return nil }
    }
    return nil
  }
}
