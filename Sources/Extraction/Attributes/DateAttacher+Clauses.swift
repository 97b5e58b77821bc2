import Ontology
import Syntax

/// How clauses and phrases beside each other stand in time, so that one's time is or is not
/// another's.
extension DateAttacher {
  private static let endMarks: WordSet = ["until", "till"]
  private static let beforeMark: WordSet = ["before"]
  static let sinceMark: WordSet = ["since"]

  /// Nouns for a time of day: "arrested before dawn on April 15".
  private static let hours: WordSet = [
    "dawn", "noon", "midnight", "sunrise", "sunset", "daybreak", "midday", "dusk", "lunch",
    "nightfall",
  ]

  /// Whether a noun is for what something is done before: "met X before a summit on Thursday".
  func isLaterOccasion(_ noun: Int) -> Bool {
    guard sentence.tags[noun] == .noun || sentence.tags[noun] == .propn,
      !Self.hours.contains(sentence.lemmas[noun])
    else { return false }
    for word in max(0, noun - 8)..<noun where sentence.heads[word] == Int32(noun) {
      guard sentence.relations[word].universal == .case || sentence.relations[word] == .mark else {
        continue
      }
      let form = sentence.lowerForm(word)
      if form == "before" || form == "ahead"
        || form == "of" && word > 0 && sentence.lowerForm(word - 1) == "ahead"
      {
        return DateFinder.weekdays[sentence.lowerForm(noun)] == nil
          && DateFinder.months[sentence.lowerForm(noun)] == nil
      }
    }
    return false
  }

  /// Verbs for what was done to somebody or something by name before.
  private static let ofPersons = Sentence.postGiving.union([
    "bear", "found", "form", "create", "establish", "launch", "build", "base", "educate", "raise",
    "convict", "sentence", "jail", "imprison", "arrest", "detain", "charge", "kill", "serve", "use",
    "retire", "know", "rename", "divorce", "marry", "make", "buy", "acquire", "ban", "expel",
    "suspend", "sack", "fire", "dismiss", "oust", "exile", "deport", "release", "return", "sign",
  ])

  /// Whether an apposition or a participle behind a comma tells of somebody or something by name
  /// what the verb does not: "X, first elected in 2003, met Y".
  func isOfPerson(_ node: Int) -> Bool {
    let name = Int(sentence.heads[node])
    let isTold = sentence.tags[node] == .verb && Self.ofPersons.contains(sentence.lemmas[node])
    guard isTold || sentence.tags[node] == .noun, name >= 0, name < node,
      sentence.tags[name] == .propn,
      DateFinder.weekdays[sentence.lowerForm(name)] == nil,
      DateFinder.months[sentence.lowerForm(name)] == nil
    else { return false }
    return (name + 1..<node).contains { sentence.form($0) == "," || sentence.form($0) == "(" }
  }

  /// Whether a relative clause tells what went on at a place that its sentence's verb leads to.
  func isWhere(_ clause: Int) -> Bool {
    guard sentence.tags[clause] == .verb, sentence.features[clause].contains(.past),
      !isPerfect(clause)
    else { return false }
    return (0..<clause).contains {
      sentence.heads[$0] == Int32(clause) && sentence.relations[$0].universal == .advmod
        && sentence.lowerForm($0) == "where"
    }
  }

  /// Whether a verb's subject stands before a word.
  func hasSubject(_ verb: Int, before word: Int) -> Bool {
    (0..<word).contains {
      sentence.heads[$0] == Int32(verb) && sentence.relations[$0].universal == .nsubj
    }
  }

  /// Verbs for what somebody's life was before: "First elected in 2012, X leads Y".
  private static let careers = Sentence.postGiving.union(["bear", "educate", "raise", "found"])

  /// Whether a past participle stands before its clause's subject: "Born in X, he moved to Y".
  func isFrontedParticiple(_ clause: Int) -> Bool {
    Int(sentence.heads[clause]) > clause && sentence.features[clause].contains(.participle)
      && sentence.features[clause].contains(.past)
      && !hasSubject(Int(sentence.heads[clause]), before: clause)
  }

  /// Words before a clause that came before or after another, that tells of what somebody is
  /// charged with, or that tells of something else than the noun it hangs on.
  private static let befores: WordSet = ["after", "before"]
  /// Prepositions before what something else came after, and nouns for that it answered that.
  static let sequels: WordSet = ["after", "following", "since"]
  static let answers: WordSet = [
    "response", "retaliation", "revenge", "reprisal", "reaction", "answer", "wake", "aftermath",
  ]
  private static let charges: WordSet = ["of", "for", "over"]
  static let partings: WordSet = ["since", "until", "till", "before", "after"]

  /// Whether a time tells more exactly than another of the same verb when it was: "wrote last
  /// week, on 10 May".
  func isCloser(
    _ expression: DateFinder.Expression,
    _ cost: Int,
    _ meeting: Int,
    than other: (cost: Int, index: Int, meeting: Int)
  ) -> Bool {
    let coarse = expressions[other.index].date
    guard expression.date.isComplete, !coarse.isComplete, expression.bound == .at,
      expression.clause == nil, cost <= other.cost + 1,
      expression.date.truncated(to: coarse.precision) == coarse
    else { return false }
    let words = expressions[other.index].words
    let gap = expression.words.lowerBound - words.upperBound
    // "their first meeting this year, on Monday"
    let isVague = ["this", "last", "earlier"].contains(sentence.lowerForm(words.lowerBound))
    return isVague || meeting == other.meeting && (0...3).contains(gap)
  }

  /// The date of a time that reaches a word: where the one tells what came before or after the
  /// other, no more than the month is known ("arrived on Sunday after leaving X").
  func date(
    of found: (cost: Int, index: Int, meeting: Int),
    _ trigger: Int
  ) -> PartialDate {
    let expression = expressions[found.index]
    guard expression.date.isComplete, !expression.isAnchored else { return expression.date }
    let time = TitleTable.head(of: expression.words, sentence)
    let isApart =
      expression.clause == nil && !isRightBehind(expression, trigger)
      && (isBesideInTime(trigger, below: found.meeting)
        // "bombed X in response to an attack on Monday"
        || isAnswered(Int(sentence.heads[time]), below: found.meeting)
        // "was criticised after he met X on 8 August", told long after that
        || isLongOver(expression.date) && !Self.beginnings.contains(sentence.lemmas[trigger])
          && isBesideInTime(time, below: found.meeting))
    return isApart ? expression.date.truncated(to: .month) : expression.date
  }

  /// Whether a time stands behind a noun and those whose it is: "talks with X on Monday".
  func isRightBehind(_ expression: DateFinder.Expression, _ noun: Int) -> Bool {
    let start = expression.words.lowerBound
    return sentence.tags[noun] == .noun && start > noun && start < noun + 9
      && (noun + 1..<start).allSatisfy {
        [.adp, .propn, .det, .adj, .noun, .part].contains(sentence.tags[$0])
      }
  }

  /// Whether a day is not one of the last that the article could tell as news.
  private func isLongOver(_ day: PartialDate) -> Bool {
    published?.adding(days: -4)?.isAfter(day) ?? false
  }

  /// Whether a noun is for what something came after or answered, by its preposition: "after an
  /// attack", "in response to an attack".
  static func isAfter(_ noun: Int, _ sentence: Sentence) -> Bool {
    sentence.isMarked(noun, by: sequels, within: 8)
      || (max(1, noun - 8)..<max(1, noun)).contains {
        sentence.heads[$0] == Int32(noun) && sentence.relations[$0].universal == .case
          && answers.contains(sentence.lemmas[$0 - 1])
      }
  }

  /// Whether a noun is for a deed, or hangs on one, that the verb above answered or came after.
  private func isAnswered(_ noun: Int, below meeting: Int) -> Bool {
    var node = noun
    for _ in 0..<4 where node >= 0 && node != meeting {
      if sentence.relations[node] == .obl, isBygone(node) { return true }
      node = Int(sentence.heads[node])
    }
    return false
  }

  /// Nouns for what somebody says, to which another replies.
  private static let utterances: WordSet = [
    "announcement", "decision", "statement", "remark", "comment", "threat", "criticism", "demand",
    "proposal", "request", "report", "ruling", "warning",
  ]

  /// Whether a noun is for a deed that its verb's came after: "bombed X after an attack on Saturday",
  /// "in response to an attack"; what is seen "after an attack" of a day is of that day.
  private func isBygone(_ noun: Int) -> Bool {
    guard sentence.tags[noun] == .noun else { return false }
    if Self.answers.contains(sentence.lemmas[noun]) { return true }
    let verb = Int(sentence.heads[noun])
    let isDone =
      Self.bygone.contains(sentence.lemmas[noun])
      || Self.utterances.contains(sentence.lemmas[noun])
    return isDone && Self.isAfter(noun, sentence)
      && !(verb >= 0 && sentence.features[verb].contains(.present)
        && sentence.features[verb].contains(.finite))
  }

  /// Whether a clause that a word is in, below another, tells what came before or after it.
  private func isBesideInTime(_ word: Int, below meeting: Int) -> Bool {
    var node = word
    for _ in 0..<8 where node != meeting {
      // "met X on Monday after talks with Y"
      switch sentence.relations[node] {
      case .advcl, .obl, .nmod:
        if sentence.isMarked(node, by: Self.befores, within: 12) || isLaterOccasion(node)
          || sentence.relations[node] == .obl && isBygone(node)
        {
          return true
        }
      default: break
      }
      node = Int(sentence.heads[node])
      guard node >= 0 else { return false }
    }
    return false
  }

  /// The time that hangs on a verb itself.
  func date(ofOwn verb: Int) -> PartialDate? {
    guard let found = nearest(to: verb), found.meeting == verb, found.cost <= 1 else { return nil }
    return expressions[found.index].date
  }

  /// Whether all that the sentence dates is what somebody is charged with by a verb: "accused X of
  /// attacking Y in 2022", told later.
  func isOfCharge(_ verb: Int) -> Bool {
    guard sentence.tags[verb] == .verb, let now = published else { return false }
    let times = expressions.filter { $0.bound == .at && !$0.isModifier }
    guard let first = times.first, !first.date.isComplete, first.words.lowerBound > verb,
      now.truncated(to: first.date.precision) != first.date, first.clause == nil
    else { return false }
    return (verb + 1..<first.words.lowerBound).contains { clause in
      sentence.heads[clause] == Int32(verb)
        // "of crimes committed in 2023"
        && (sentence.tags[clause] == .noun && first.words.lowerBound > clause + 2
          || sentence.lowerForm(clause).hasSuffix("ing"))
        && sentence.isMarked(clause, by: Self.charges, within: 12)
    } && times.allSatisfy { $0.words.lowerBound >= first.words.lowerBound }
  }

  /// Whether a day of what is planned may be the one of the week after the article: it is a weekday
  /// alone, and not one that has just been when something "was to" be.
  func mayBeToCome(_ date: PartialDate) -> Bool {
    guard let expression = expressions.first(where: { $0.date == date }) else { return true }
    let start = expression.words.lowerBound
    guard expression.words.count == 1, DateFinder.weekdays[sentence.lowerForm(start)] != nil,
      start == 0 || sentence.lowerForm(start - 1) != "later"
    else { return false }
    guard let recent = published?.adding(days: -2), !recent.isAfter(date) else { return true }
    return !DateFinder.isOnceDue(sentence.lowerForms, before: start)
  }

  /// Whether a clause beside a noun tells of something else than the noun's deed: what it came
  /// after ("their first meeting since X resigned"), when it ends, or what was done to it before,
  /// of which a year or a month is told ("restored ties severed in 2016").
  func isOfPart(_ clause: Int, _ expression: DateFinder.Expression) -> Bool {
    guard sentence.tags[clause] == .verb else { return false }
    if ["end", "conclude", "culminate", "finish", "expire"].contains(sentence.lemmas[clause]) {
      return true
    }
    if sentence.isMarked(clause, by: Self.partings, within: 12) { return true }
    switch sentence.lemmas[clause] {
    // "a letter seen by X on Monday"
    case "see", "obtain", "review": return sentence.features[clause].contains(.participle)
    case "schedule", "plan", "set", "slate", "expect":
      // "a meeting originally scheduled for May"
      return (max(0, clause - 3)..<clause).contains {
        sentence.heads[$0] == Int32(clause)
          && ["originally", "initially", "previously", "first"].contains(sentence.lowerForm($0))
      }
    default: break
    }
    let noun = Int(sentence.heads[clause])
    return !expression.date.isComplete && noun >= 0 && noun < clause
      && sentence.tags[noun] == .noun && sentence.relations[noun] == .obj
      && sentence.features[clause].contains(.participle)
      && sentence.features[clause].contains(.past) && !isCarryingOut(clause, noun)
  }

  func isTemporal(_ clause: Int) -> Bool {
    isFrontedParticiple(clause) && !Self.careers.contains(sentence.lemmas[clause])
      || (0..<sentence.count).contains {
        sentence.heads[$0] == Int32(clause)
          && (sentence.relations[$0] == .mark || sentence.relations[$0] == .advmod)
          && ["after", "when", "as", "while", "once"].contains(sentence.lowerForm($0))
      }
  }

  /// The end of what came before, where a second verb goes on from it: "served on the board until
  /// 1995, then joined the committee".
  func endBefore(_ verb: Int) -> PartialDate? {
    let first = Int(sentence.heads[verb])
    guard sentence.tags[verb] == .verb, first >= 0,
      sentence.relations[verb] == .conj || sentence.relations[verb] == .parataxis,
      Self.beginnings.contains(sentence.lemmas[verb]),
      (max(first, verb - 4)..<verb).contains(where: {
        ["then", "subsequently", "afterwards"].contains(sentence.lowerForm($0))
      })
    else { return nil }
    return expressions.last {
      $0.bound == .until && $0.words.lowerBound > first && $0.words.lowerBound < verb
    }?.date
  }

  /// Whether somebody plays for a team for the first time by a verb: "made his debut for X in May".
  func isDebut(_ verb: Int) -> Bool {
    if sentence.lemmas[verb] == "debut" { return sentence.tags[verb] == .verb }
    return sentence.lemmas[verb] == "make"
      && (verb + 1..<max(verb + 1, min(verb + 6, sentence.count))).contains {
        sentence.lemmas[$0] == "debut" && sentence.heads[$0] == Int32(verb)
      }
  }

  /// Whether a time is that of what a state lasted till: "was chairman until his arrest in 2018".
  func isOfLastDay(_ expression: DateFinder.Expression, _ trigger: Int) -> Bool {
    // A tree may hang the time on what lasted.
    let before = expression.words.lowerBound - 2
    let noun = before > trigger && sentence.tags[before] == .noun ? before : owner(expression)
    return noun >= 0 && noun != trigger && sentence.tags[noun] == .noun
      && (sentence.isMarked(noun, by: Self.endMarks, within: 6)
        || sentence.isMarked(noun, by: Self.beforeMark, within: 2)
          && sentence.tags[noun - 1] == .pron)
  }

  /// Whether a time is that of a clause since which a word's state has lasted: "has been mayor since
  /// beating X in 2015".
  func isOfSinceClause(_ expression: DateFinder.Expression, _ trigger: Int) -> Bool {
    let clause = owner(expression)
    guard clause > trigger, sentence.tags[clause] == .verb, expression.clause == nil else {
      return false
    }
    // "has led X since its founder died in 2012"
    guard sentence.lowerForm(clause).hasSuffix("ing") else {
      return sentence.features[clause].contains(.past) && sentence.relations[clause] == .advcl
        && Int(sentence.heads[clause]) == trigger
        && (max(trigger, clause - 12)..<clause).contains { word in
          sentence.lowerForm(word) == "since"
            && !(word..<clause).contains { sentence.tags[$0] == .verb }
        }
    }
    return
      (Int(sentence.heads[clause]) == trigger
      || Int(sentence.heads[clause]) == Int(sentence.heads[trigger])
        && sentence.relations[trigger] != .conj)
      && sentence.isMarked(clause, by: Self.sinceMark, within: 6)
  }

  /// Whether a time is that of a clause after which a verb's deed was done: "criticised X after he
  /// called for talks on Friday".
  func isOfCauseBefore(_ date: PartialDate, _ verb: Int) -> Bool {
    guard date.isComplete, let expression = expressions.first(where: { $0.date == date }) else {
      return false
    }
    var node = owner(expression)
    for _ in 0..<5 where node >= 0 && node != verb {
      if sentence.relations[node] == .advcl, Int(sentence.heads[node]) == verb {
        return sentence.isMarked(node, by: Self.sequels, within: 12)
      }
      node = Int(sentence.heads[node])
    }
    return false
  }

  /// Whether a time is that of somebody's birth, which dates nothing else: "Born in 1941, he met X".
  func isOfBirth(_ expression: DateFinder.Expression, _ trigger: Int) -> Bool {
    let verb = owner(expression)
    // A tree may hang the time of a birth on the verb behind it.
    if verb > expression.words.upperBound, sentence.lowerForm(0) == "born",
      !hasSubject(verb, before: expression.words.lowerBound), trigger > expression.words.upperBound
    {
      return Int(sentence.heads[trigger]) != 0
    }
    return verb >= 0 && verb != trigger && sentence.tags[verb] == .verb
      && sentence.lowerForm(verb) == "born" && sentence.relations[trigger] != .xcomp
      && Int(sentence.heads[trigger]) != verb
  }
}
