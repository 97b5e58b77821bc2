import Ontology
import Syntax

/// Times that stand beside what they do not date, or date what the tree has hung elsewhere.
extension DateAttacher {
  /// Whether a time is that of another verb, told in the past: "prepared on Thursday to host X".
  func isOfPast(_ date: PartialDate, _ trigger: Int) -> Bool {
    guard let expression = expressions.first(where: { $0.date == date }) else { return false }
    var verb = owner(expression)
    // "X on Thursday said they would send tanks", with the day hung on X
    if verb >= 0, sentence.relations[verb].universal == .nsubj { verb = Int(sentence.heads[verb]) }
    guard verb >= 0, verb != trigger else { return false }
    // "was poised on Friday to host X"
    if sentence.lowerForm(verb) == "poised" { return sentence.lowerForms[..<verb].contains("was") }
    return sentence.tags[verb] == .verb
      && sentence.features[verb].contains(.past) && sentence.features[verb].contains(.finite)
      && !["schedule", "plan", "slate", "expect", "set"].contains(sentence.lemmas[verb])
  }

  /// The time that a sentence opens with, for a deed that its main verb's object tells of: "In March, X
  /// suffered blackouts caused by what it called attacks".
  func fronted(over noun: Int) -> PartialDate? {
    guard sentence.tags[noun] == .noun, DateFinder.deeds.contains(sentence.lemmas[noun]),
      expressions.count == 1, let time = expressions.first, time.bound == .at, !time.isModifier,
      time.clause == nil, time.words.lowerBound < 4, let root = sentence.root,
      sentence.tags[root] == .verb, sentence.features[root].contains(.past), owner(time) == root,
      noun > root, !isOnlyQuoted(time, noun)
    else { return nil }
    var node = noun
    for _ in 0..<8 where node != root {
      if sentence.relations[node] == .ccomp, Int(sentence.heads[node]) == root { return nil }
      if sentence.isMarked(node, by: Self.partings, within: 8) { return nil }
      node = Int(sentence.heads[node])
      guard node >= 0 else { return nil }
    }
    return node == root ? time.date : nil
  }

  /// The words of a sentence that stand in quotation marks; empty where it has none, or only one.
  static func quoted(_ sentence: Sentence) -> [Bool] {
    var marks: [Int] = []
    for word in 0..<sentence.count where sentence.tags[word] == .punct {
      if ["\"", "“", "”", "``", "''"].contains(sentence.form(word)) { marks.append(word) }
    }
    guard marks.count > 1, marks.count % 2 == 0 else { return [] }
    var result = [Bool](repeating: false, count: sentence.count)
    for pair in stride(from: 0, to: marks.count, by: 2) {
      for word in marks[pair]..<marks[pair + 1] { result[word] = true }
    }
    return result
  }

  /// Whether a time stands in what somebody is quoted to say, and a word outside: "‘When they woke me
  /// this morning, I laughed,’ she wrote to X".
  func isOnlyQuoted(_ expression: DateFinder.Expression, _ word: Int) -> Bool {
    !quoted.isEmpty && quoted[expression.words.lowerBound] && !quoted[word]
  }

  /// Whether a time is told by the name of a weekday alone.
  func isWeekday(_ date: PartialDate) -> Bool {
    expressions.contains {
      $0.date == date && $0.words.count == 1
        && DateFinder.weekdays[sentence.lowerForm($0.words.lowerBound)] != nil
    }
  }

  /// Whether a day before the article is that of what was to come when it was told of: "said on
  /// Friday that he would leave on Saturday", told on Sunday.
  func isOnceToCome(_ day: PartialDate, _ trigger: Int) -> Bool {
    guard let published, published.isAfter(day),
      sentence.helpers(of: trigger).contains("would")
    else { return false }
    return expressions.contains {
      $0.date.isComplete && $0.bound == .at && day.isAfter($0.date)
        && (day.adding(days: -4).map($0.date.isAfter) ?? false)
    }
  }

  /// Whether a month that is told by its name alone is that of what somebody has yet to do:
  /// "pledged to send it by May".
  func isMonthToCome(_ date: PartialDate) -> Bool {
    expressions.contains {
      guard $0.date == date, date.precision == .month, $0.words.count == 1,
        DateFinder.months[sentence.lowerForm($0.words.lowerBound)] != nil
      else { return false }
      let verb = owner($0)
      return verb >= 0 && sentence.tags[verb] == .verb
        && sentence.features[verb].contains(.infinitive)
        && !sentence.lowerForms[..<verb].contains("had")
        && !DateFinder.isOnceDue(sentence.lowerForms, before: verb)
    }
  }

  /// Whether a time is told only to compare: "unlike in 2019", "more than in May".
  func isCompared(_ expression: DateFinder.Expression) -> Bool {
    var start = expression.words.lowerBound
    guard start > 1 else { return false }
    if sentence.lowerForm(start - 1) == "the" { start -= 1 }
    guard start > 1 else { return false }
    switch sentence.lowerForm(start - 1) {
    // "instead of the Jan. 31 date that he had set"
    case "of": return sentence.lowerForm(start - 2) == "instead"
    case "than": return sentence.lowerForm(start - 2) == "rather"
    case "in", "on", "at":
      return ["unlike", "than", "like"].contains(sentence.lowerForm(start - 2))
    case "with", "to":
      return ["compared", "contrast"].contains(sentence.lowerForm(start - 2))
    case "unlike": return true
    default: return false
    }
  }

  /// Verbs for what somebody says of what another has done.
  private static let judging: WordSet = [
    "praise", "thank", "congratulate", "commend", "applaud", "laud", "salute", "honour", "honor",
    "credit", "hail", "criticise", "criticize", "condemn", "denounce", "blame", "compliment",
  ]
  private static let causes: WordSet = ["for", "over", "on"]

  /// Whether an old time belongs to what somebody is praised or blamed for, which stands before it:
  /// "praised X for his work in 2020".
  func isOfCause(_ expression: DateFinder.Expression, _ verb: Int) -> Bool {
    let start = expression.words.lowerBound
    if isOfReason(expression, verb) { return true }
    // "has accused X of Sunday's attack"
    let end = expression.words.upperBound
    if sentence.tags[verb] == .verb, end < sentence.count, start > verb,
      ["'s", "’s"].contains(sentence.form(end)), owner(expression) != verb,
      Self.judging.contains(sentence.lemmas[verb]) || sentence.lemmas[verb] == "accuse"
    {
      return true
    }
    // "condemned X for the attack on Y the previous day"
    let isOfDayBefore =
      start > 0
      && (sentence.lowerForm(start) == "previous"
        || sentence.lowerForm(start - 1) == "the"
          && ["before", "earlier"].contains(sentence.wordForm(start + 1)))
    guard sentence.tags[verb] == .verb, start > verb + 2, let published,
      Self.judging.contains(sentence.lemmas[verb]),
      isOfDayBefore
        || (expression.date.isComplete
          ? published.adding(days: -7)?.isAfter(expression.date) ?? false
          : published.truncated(to: expression.date.precision) != expression.date)
    else { return false }
    return (verb + 1..<start).contains { word in
      sentence.heads[word] == Int32(verb)
        && [.obl, .nmod, .advcl].contains(sentence.relations[word])
        && sentence.isMarked(word, by: Self.causes, within: 8)
    }
  }

  /// Whether a time is that of the deeds over which something is done: "imposed sanctions on X over
  /// killings in 2015 and 2017".
  private func isOfReason(_ expression: DateFinder.Expression, _ trigger: Int) -> Bool {
    var time = TitleTable.head(of: expression.words, sentence)
    if sentence.relations[time] == .conj { time = Int(sentence.heads[time]) }
    guard !expression.isModifier else { return false }
    var deed = Int(sentence.heads[time])
    for _ in 0..<3 where deed > trigger && deed < time {
      if sentence.tags[deed] == .noun, [.obl, .nmod].contains(sentence.relations[deed]),
        isParticular(deed),
        sentence.isMarked(deed, by: Self.grounds, within: 6)
          || WarBeginning.deeds.contains(sentence.lemmas[deed])
            && sentence.isMarked(deed, by: ["for"], within: 6)
      {
        return sentence.isBelow(deed, trigger, within: 4)
      }
      deed = Int(sentence.heads[deed])
    }
    return false
  }

  /// Whether a noun names deeds that were, and no charge: "killings", "the killing", but not
  /// "murder".
  private func isParticular(_ noun: Int) -> Bool {
    sentence.lowerForm(noun).hasSuffix("s") && sentence.lemmas[noun] != sentence.lowerForm(noun)
      || (0..<noun).contains {
        sentence.heads[$0] == Int32(noun)
          && ["the", "its", "their"].contains(sentence.lowerForm($0))
      }
  }

  private static let grounds: WordSet = ["over", "about", "because", "regarding"]

  /// Whether a time belongs to what a clause's subject is of: "as the anniversary of the invasion
  /// in 2022 nears".
  func isOfSubject(_ expression: DateFinder.Expression, of clause: Int) -> Bool {
    var node = TitleTable.head(of: expression.words, sentence)
    for _ in 0..<6 {
      let head = Int(sentence.heads[node])
      guard head >= 0, head != clause else {
        return head == clause && sentence.relations[node].universal == .nsubj
      }
      node = head
    }
    return false
  }

  /// Whether a noun is, or belongs to, where something happens: "on the sidelines of a gathering".
  func isWithinOccasion(_ noun: Int) -> Bool {
    var node = noun
    for _ in 0..<3 {
      if isOccasion(node) { return true }
      guard sentence.relations[node] == .nmod, sentence.heads[node] >= 0 else { return false }
      node = Int(sentence.heads[node])
    }
    return false
  }

  /// Words that say that something was not long before another.
  private static let nearness: WordSet = [
    "shortly", "just", "soon", "immediately", "right", "days", "hours", "weeks", "moments",
    "minutes", "day", "week",
  ]

  /// The month of what happened just before something that the sentence dates: "signed a pact with
  /// X shortly before the invasion in February".
  func justBefore(_ trigger: Int) -> PartialDate? {
    let isDone = [.obj, .nsubjPass].contains(sentence.relations[trigger])
    let deed = isDone ? Int(sentence.heads[trigger]) : trigger
    for word in 1..<max(1, sentence.count)
    where sentence.tags[word] == .adp || sentence.tags[word] == .sconj {
      guard sentence.lowerForm(word) == "before",
        Self.nearness.contains(sentence.lowerForm(word - 1))
      else { continue }
      let later = Int(sentence.heads[word])
      guard later > word, sentence.isBelow(later, deed, within: 3) else { continue }
      return expressions.first {
        $0.bound == .at && $0.words.lowerBound > word && $0.date.month != nil
          && sentence.isBelow($0.words.lowerBound, later, within: 6)
      }?.date.truncated(to: .month)
    }
    return nil
  }

  /// Verbs by which an agreement comes about.
  private static let settling: WordSet = [
    "announce", "sign", "reach", "strike", "agree", "broker", "conclude", "negotiate", "declare",
    "seal", "ink", "finalise", "finalize", "unveil", "mediate",
  ]

  /// Verbs by which a relative clause says that an agreement came about: "that took effect on Friday".
  private static let beginning = settling.union(["take", "come", "begin", "start", "enter", "end"])

  /// When an agreement came about, by a clause behind it and those whose it is: "a truce between
  /// X and Y, announced this week".
  func settled(_ noun: Int) -> PartialDate? {
    guard sentence.tags[noun] == .noun else { return nil }
    let isPart = sentence.relations[noun] == .compound && Int(sentence.heads[noun]) == noun + 1
    let noun = isPart ? noun + 1 : noun
    return expressions.first { expression in
      let verb = owner(expression)
      guard verb > noun, verb < noun + 14, sentence.tags[verb] == .verb,
        verb < expression.words.lowerBound, expression.bound == .at,
        Self.beginning.contains(sentence.lemmas[verb])
      else { return false }
      if sentence.relations[verb] == .aclRelcl {
        if expression.isAhead || sentence.features[verb].contains(.present) { return false }
        return Int(sentence.heads[verb]) == noun
          || sentence.isBelow(Int(sentence.heads[verb]), noun, within: 4)
            && Int(sentence.heads[verb]) > noun
      }
      guard Self.settling.contains(sentence.lemmas[verb]) else { return false }
      // "under a truce between X and Y, announced this week", drawn as one beside the verb
      if sentence.relations[verb] == .conj {
        return sentence.form(verb - 1) == "," && sentence.isBelow(verb - 2, noun, within: 5)
      }
      guard [.acl, .advcl, .amod].contains(sentence.relations[verb]),
        sentence.features[verb].contains(.participle)
      else { return false }
      let name = Int(sentence.heads[verb])
      return (name == noun || name > noun && sentence.isBelow(name, noun, within: 4))
        && !(noun + 1..<verb).contains {
          sentence.tags[$0] == .verb && sentence.heads[verb] != Int32($0)
            && !sentence.isBelow($0, verb, within: 3)
        }
    }?.date
  }

  /// Verbs for what is done to or at an event, when the event is.
  private static let attending: WordSet = [
    "sign", "reach", "strike", "agree", "broker", "support", "back", "join", "host", "attend",
    "hold", "mediate", "negotiate", "conclude", "seal", "convene",
  ]

  /// Nouns for what comes about once.
  private static let events: WordSet = [
    "deal", "agreement", "pact", "treaty", "accord", "truce", "ceasefire", "summit", "meeting",
    "talks", "talk", "conference", "war", "invasion", "operation", "strike", "attack", "raid",
    "coup", "uprising", "intervention", "visit", "trip", "ceremony", "rally",
  ]

  /// The time of the occasion on which a relative clause tells what was done: "the June 3 meeting
  /// at which he urged X", "a 2018 interview in which she praised X", "the 2015 deal that X signed".
  func occasion(of trigger: Int) -> PartialDate? {
    var node = trigger
    for _ in 0..<5 {
      let noun = Int(sentence.heads[node])
      guard noun >= 0 else { return nil }
      if sentence.relations[node] == .aclRelcl, noun < node {
        guard !expressions.contains(where: { owner($0) == node && $0.bound == .at }) else {
          return nil
        }
        let isWithin = (noun + 1..<min(node, noun + 12)).contains {
          sentence.lowerForm($0) == "which"
            && ["in", "at", "during", "on"].contains(sentence.lowerForm($0 - 1))
        }
        if isWithin {
          return expressions.first {
            let own = owner($0)
            // "a letter dated May 9 in which he asked X"
            let isOf = own == noun || isIssue(own, of: noun)
            return isOf && $0.bound == .at && $0.clause == nil
          }?.date
        }
        // "during a May trip to X, where he met Y"
        if isWhere(node) {
          let above = sentence.relations[noun] == .nmod ? Int(sentence.heads[noun]) : noun
          return expressions.first {
            let whole = owner($0)
            return $0.isModifier && (whole == noun || whole == above)
          }?.date
        }
        guard node == trigger, Self.attending.contains(sentence.lemmas[node]) else { return nil }
        // "the June war against X which Y supported"
        let above = sentence.relations[noun] == .nmod ? Int(sentence.heads[noun]) : noun
        return expressions.first { expression in
          let whole = owner(expression)
          return expression.isModifier && (whole == noun || whole == above)
            && Self.events.contains(sentence.lemmas[whole])
        }?.date
      }
      node = noun
    }
    return nil
  }

  /// What people come together for, and so do at the time at which they do.
  private static let aims: WordSet = [
    "discuss", "talk", "attend", "review", "debate", "open", "watch", "address", "observe",
  ]

  /// The day of what a verb's subject does it for, which is its own: "will meet X to discuss the
  /// crisis on Monday", but not "met X to discuss the attack on Monday".
  func ofAim(of verb: Int) -> PartialDate? {
    guard sentence.tags[verb] == .verb else { return nil }
    return expressions.first { expression in
      guard expression.date.isComplete, expression.bound == .at, !expression.isModifier else {
        return false
      }
      var node = owner(expression)
      for _ in 0..<3 {
        guard node > verb else { return false }
        if sentence.tags[node] == .verb { break }
        guard !Self.bygone.contains(sentence.lemmas[node]), !isSummit(node) else { return false }
        node = Int(sentence.heads[node])
      }
      return node > verb && Int(sentence.heads[node]) == verb && sentence.relations[node] == .advcl
        && sentence.features[node].contains(.infinitive)
        && Self.aims.contains(sentence.lemmas[node])
        && !(node..<expression.words.lowerBound).contains {
          Self.bygone.contains(sentence.lemmas[$0])
        }
    }?.date
  }

  /// Whether a noun is for what has a day of its own.
  private func isSummit(_ noun: Int) -> Bool {
    StoryClock.elections.contains(sentence.lemmas[noun])
      || ["summit", "meeting", "conference", "talk", "session", "ceremony", "visit", "launch"]
        .contains(sentence.lemmas[noun])
  }
}
