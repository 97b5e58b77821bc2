import Ontology
import Syntax

/// Which side of the article a day without a year lies on, and what it belongs to.
extension DateFinder {
  /// The noun that a day stands before as part of its name: "the October 7 attack", "his
  /// Nov. 20 letter".
  func modifiedNoun(_ words: Range<Int>) -> Int? {
    let day = TitleTable.head(of: words, sentence)
    let noun = Int(sentence.heads[day])
    guard noun >= words.upperBound, noun < words.upperBound + 4,
      sentence.tags[noun] == .noun || sentence.tags[noun] == .propn,
      !["on", "of", "by", "until", "till", "from"].contains(form(words.lowerBound - 1)),
      // "In September Ann Lee met X"
      form(words.lowerBound - 1) != "in" || sentence.tags[noun] != .propn
        || !isNamed[noun] || sentence.relations[noun].universal != .nsubj,
      (words.upperBound..<noun).allSatisfy({
        [.noun, .propn, .adj].contains(sentence.tags[$0])
          || ["-", "'s", "’s"].contains(form($0))
      })
    else { return nil }
    switch sentence.relations[day] {
    case .compound, .nmod, .nmodDesc, .nmodPoss, .nmodUnmarked, .amod, .nummod:
      // "the Oct. 1 missile attack"
      let whole = Int(sentence.heads[noun])
      return sentence.relations[noun] == .compound && whole == noun + 1 ? whole : noun
    default: return nil
    }
  }

  /// Nouns for deeds that are named by their day only once they are done.
  static let deeds: WordSet = [
    "attack", "massacre", "assault", "invasion", "raid", "killing", "bombing", "shooting", "coup",
    "uprising", "mastermind", "atrocity", "onslaught", "strike", "incursion", "ambush", "murder",
    "riot", "crash", "disaster", "hostage", "victim", "rampage", "insurrection", "truce",
    "ceasefire", "armistice",
  ]

  /// Whether a day without a year is past, by the deed or the verb in the past that it dates:
  /// in September, "the October 7 attack" was last year's, and so was who "was kidnapped on
  /// October 7".
  func isPast(_ index: Int, _ noun: Int?) -> Bool {
    if let noun { return Self.deeds.contains(sentence.lemmas[noun]) }
    if form(index - 1) == "since" || belongsToDeed(index) { return true }
    guard let verb = verb(above: index) ?? copula(above: index),
      sentence.features[verb].contains(.past),
      !isFuture(index), !isOnceFuture(index), !Self.announcing.contains(sentence.lemmas[verb])
    else { return false }
    switch form(index - 1) {
    case "for", "by", "until", "till", "effective", "starting", "beginning", "from": return false
    default: break
    }
    return !(0..<sentence.count).contains {
      sentence.heads[$0] == Int32(verb) && sentence.relations[$0].universal == .aux
        && !["was", "were", "had", "been", "did", "is", "are", "has", "have"].contains(forms[$0])
    }
  }

  /// Whether a day belongs to a noun for what has been done, or for its beginning: "since the
  /// start of the war on 7 October".
  private func belongsToDeed(_ day: Int) -> Bool {
    var node = day
    for _ in 0..<3 {
      node = Int(sentence.heads[node])
      guard node >= 0, sentence.tags[node] != .verb else { return false }
      let lemma = sentence.lemmas[node]
      if Self.deeds.contains(lemma) || ["war", "start", "outbreak"].contains(lemma) {
        return !isFuture(day) && !isOnceFuture(day)
      }
    }
    return false
  }

  /// Verbs that tell in the past of what is to come.
  private static let announcing: WordSet = [
    "schedule", "set", "plan", "slate", "expect", "postpone", "announce", "delay", "move", "call",
    "say", "tell", "agree", "fix", "reschedule", "book", "extend", "convene", "invite", "adjourn",
  ]

  /// Whether a time belongs to what somebody does next: "before going on to Y on Tuesday".
  func isSequel(_ index: Int) -> Bool {
    var node = index
    for _ in 0..<4 where sentence.tags[node] != .verb {
      node = Int(sentence.heads[node])
      guard node >= 0 else { return false }
    }
    return forms[node].hasSuffix("ing")
      && (max(0, node - 3)..<node).contains {
        sentence.heads[$0] == Int32(node) && forms[$0] == "before"
      }
  }

  private func isBareGerund(_ verb: Int) -> Bool {
    [.acl, .advcl].contains(sentence.relations[verb]) && forms[verb].hasSuffix("ing")
      && sentence.heads[verb] >= 0
  }

  /// Days by which news names what happened on them: month, day and year.
  private static let namedDays = [(9, 11, 2001), (1, 6, 2021), (10, 7, 2023)]

  /// The year of a day by which a deed is named: "the October 7 attack", "the September 11
  /// attacks".
  func namedYear(_ words: Range<Int>, _ month: Int, _ day: Int?) -> Int? {
    guard let known = Self.namedDays.first(where: { $0.0 == month && $0.1 == day }),
      let noun = modifiedNoun(words), Self.deeds.contains(sentence.lemmas[noun]),
      let published, published > PartialDate(year: known.2, month: month, day: known.1) ?? published
    else { return nil }
    return known.2
  }

  /// The year of a day that "last year" or "this year" stands behind.
  func yearBehind(_ end: Int, _ thisYear: Int) -> Int? {
    guard let start = relativeYear(behind: end) else { return nil }
    return switch form(start) {
    case "last": thisYear - 1
    case "this": thisYear
    case "that", "same": (story ?? remembered)?.year
    case "following", "next": (story ?? remembered)?.year.map { $0 + 1 }
    default: nil
    }
  }

  /// The word before "year" of "last year", "of that year", "of the following year" behind a time.
  func relativeYear(behind end: Int) -> Int? {
    var start = form(end) == "of" ? end + 1 : end
    if start > end, form(start) == "the" { start += 1 }
    guard form(start + 1) == "year" else { return nil }
    switch form(start) {
    case "last", "this": return start
    case "that": return start > end ? start : nil
    case "same", "following", "next": return form(start - 1) == "the" ? start : nil
    default: return nil
    }
  }

  /// Whether a verb of travel or meeting is told to be under way: "is heading to Paris".
  func isUnderWay(_ verb: Int) -> Bool {
    Self.journeys.contains(sentence.lemmas[verb]) && sentence.isPresentProgressive(verb)
  }

  private static let journeys: WordSet = [
    "head", "travel", "go", "come", "visit", "fly", "arrive", "attend", "meet", "host", "receive",
    "leave", "depart", "return", "hold", "welcome", "address", "play", "face", "launch", "begin",
    "start", "step", "stand", "retire", "resign", "join", "take",
  ]

  /// Whether the verb that a time belongs to has an auxiliary of the future.
  func hasFutureHelper(_ index: Int) -> Bool {
    guard let verb = verb(above: index) else { return false }
    return (0..<sentence.count).contains {
      sentence.heads[$0] == Int32(verb)
        && ["will", "shall", "'ll", "’ll", "to", "would"].contains(forms[$0])
    }
  }

  /// Whether the verb that a time belongs to tells of what may be: "may be forced out in June".
  func isPossible(_ index: Int) -> Bool {
    guard var verb = verb(above: index) else { return false }
    // "may be forced to leave in June"
    if sentence.relations[verb] == .xcomp { verb = Int(sentence.heads[verb]) }
    var isModal = false
    for child in 0..<verb where sentence.heads[child] == Int32(verb) {
      switch forms[child] {
      case "may", "might", "could", "should": isModal = true
      case "have": return false
      default: break
      }
    }
    return isModal
  }

  /// Whether a day is that of a meeting ahead of which something is done: "spoke before his
  /// talks with X on Friday".
  func isAwaited(_ index: Int) -> Bool {
    guard let noun = occasion(before: index) else { return false }
    return (max(0, noun - 8)..<noun).contains {
      let form = forms[$0]
      return (form == "ahead" || form == "before" || form == "advance")
        && !($0..<noun).contains { sentence.tags[$0] == .verb || forms[$0] == "," }
    }
  }

  /// The noun for a meeting or the like that stands before a time, with no verb or comma between.
  func occasion(before index: Int) -> Int? {
    let noun = (max(0, index - 9)..<index).last {
      sentence.tags[$0] == .noun && StatusFinder.awaitable.contains(sentence.lemmas[$0])
    }
    return noun.flatMap { noun in
      (noun..<index).contains { sentence.tags[$0] == .verb || forms[$0] == "," } ? nil : noun
    }
  }

  /// Whether the verb that a time belongs to stands in the past, or a noun for what has been done
  /// does.
  func isToldInPast(_ index: Int) -> Bool {
    guard !belongsToDeed(index), let verb = verb(above: index) else { return true }
    return sentence.features[verb].contains(.past)
  }

  /// The form of "be" with what a time belongs to: "was among those at the festival on October 7".
  private func copula(above index: Int) -> Int? {
    var node = index
    for _ in 0..<6 {
      node = Int(sentence.heads[node])
      guard node >= 0 else { return nil }
      let copula = (0..<node).last {
        sentence.heads[$0] == Int32(node) && sentence.relations[$0] == .cop
      }
      if let copula { return copula }
    }
    return nil
  }

  private func verb(above index: Int) -> Int? {
    var node = index
    for _ in 0..<6 {
      // "who was among those attending it on October 7" tells of the past as "was" does.
      if sentence.tags[node] == .verb, !isBareGerund(node) { return node }
      node = Int(sentence.heads[node])
      guard node >= 0 else { return nil }
    }
    return nil
  }

  /// The year that stands behind the second of two months: "in July and December 2016".
  func sharedYear(_ month: Int, _ end: Int) -> Int? {
    guard ["and", "or", "to", "-", "–"].contains(form(end)),
      let second = Self.months[form(end + 1)], isMonth(end + 1), let year = year(end + 2)
    else { return nil }
    return month <= second ? year : year - 1
  }

  /// Whether what comes "until" a time came about then, as it did not before: "did not visit X
  /// until 2019", "had to wait until May".
  func isAwaitedTill(_ until: Int) -> Bool {
    (max(0, until - 12)..<until).contains {
      switch forms[$0] {
      case "not", "n't", "n’t", "never", "wait", "waited", "waiting": true
      default: false
      }
    } && !(max(0, until - 12)..<until).contains { [",", ";"].contains(forms[$0]) }
  }

  /// Whether a weekday stands in what a sentence tells of next week: "visits Europe next week
  /// to attend talks on Tuesday".
  func isInNextWeek(_ index: Int) -> Bool {
    guard
      let week = (max(0, index - 40)..<index).last(where: { forms[$0] == "next" }),
      form(week + 1) == "week", let verb = verb(above: index)
    else { return false }
    return !sentence.features[verb].contains(.past)
  }

  /// Whether "last week" stands right behind a weekday: "on Monday last week", "Monday of last
  /// week".
  func isInLastWeek(_ index: Int) -> Bool {
    let next = form(index + 1) == "of" ? index + 2 : index + 1
    return form(next) == "last" && form(next + 1) == "week"
  }

  /// Whether the words of a time say that it is still to come: "next week", "tomorrow",
  /// "later this month", "in the coming days".
  func isToCome(_ words: Range<Int>) -> Bool {
    let first = forms[words.lowerBound]
    if first == "tomorrow" { return true }
    if first == "coming" { return true }
    if ["next", "upcoming"].contains(first) {
      return form(words.lowerBound - 1) != "the"
    }
    if first == "this", form(words.lowerBound + 1) == "coming" { return true }
    let before = words.lowerBound - (form(words.lowerBound - 1) == "on" ? 2 : 1)
    if form(before) == "later" { return first == "this" || isFuture(words.lowerBound) }
    // "flies to X this weekend"
    return first == "this" && form(words.lowerBound + 1) == "weekend" && isFuture(words.lowerBound)
  }
}
