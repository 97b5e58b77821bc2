import Ontology
import Syntax

/// Decides which of a sentence's times dates what a word states.
struct DateAttacher {
  let sentence: Sentence
  let expressions: [DateFinder.Expression]
  let published: PartialDate?
  /// Whether each word stands in quotation marks; empty where the sentence has none.
  let quoted: [Bool]

  init(
    _ sentence: Sentence,
    published: PartialDate?,
    story: PartialDate? = nil,
    isOfParagraph: Bool = false,
    isNamed: [Bool]? = nil,
    anchors: [String: PartialDate] = [:],
    remembered: PartialDate? = nil
  ) {
    let sentence = Self.hung(sentence)
    self.sentence = sentence
    self.published = published
    quoted = Self.quoted(sentence)
    let finder = DateFinder(
      sentence,
      published: published,
      story: story,
      isOfParagraph: isOfParagraph,
      isNamed: isNamed,
      anchors: anchors,
      remembered: remembered
    )
    expressions = finder.expressions()
  }

  /// Verbs that begin what a noun or a name beside them says: "became president in 2005".
  static let beginnings: WordSet = [
    "become", "elect", "appoint", "name", "join", "take", "assume", "swear", "inaugurate",
    "begin", "start", "move", "settle", "acquire", "buy", "purchase", "enter", "install",
    "nominate", "promote", "hire", "admit", "induct", "relocate", "accede", "emigrate",
    "immigrate", "crown", "ordain", "select", "choose", "recruit", "draft", "re-elect", "reelect",
    "relinquish", "form", "found", "arrive", "inherit", "rejoin", "seize", "ascend", "entrust",
    "marry", "wed", "naturalise", "naturalize", "cede", "annex", "incorporate", "reunify", "merge",
    "absorb", "sign", "transfer", "enlist", "enrol", "enroll", "switch", "defect", "affiliate",
    "accept",
  ]
  /// Nouns for coming to a post.
  static let accessions: WordSet = [
    "election", "re-election", "reelection", "appointment", "inauguration", "promotion",
    "accession", "elevation", "ascent", "rise", "installation", "swearing-in", "ascension",
    "confirmation", "nomination", "selection",
  ]

  /// Nouns for what may last from one day to another.
  private static let dealings: WordSet = ["talk", "talks", "negotiation", "visit", "trip", "tour"]

  /// The time at which the clause of a word happens, not since which it lasts.
  func moment(of trigger: Int) -> PartialDate? {
    guard let found = nearest(to: trigger), expressions[found.index].bound == .at,
      !isOfLastDay(expressions[found.index], trigger)
    else { return nil }
    return expressions[found.index].date
  }

  /// The date of what `trigger` states, by the times of its clause.
  ///
  /// - Parameters:
  ///   - time: how the relation stands in time.
  ///   - isNoun: whether the trigger is a title or name whose verb tells something else.
  ///   - isLeaving: whether a post is given up, which may take effect later.
  ///   - isSpan: whether a plain year beside the trigger says that a post was held then.
  func date(
    of trigger: Int,
    time: RelationTime,
    isNoun: Bool = false,
    isSpan: Bool = false,
    isLeaving: Bool = false
  ) -> PartialDate? {
    guard !expressions.isEmpty else { return nil }
    if isLeaving,
      let effect = expressions.first(where: {
        $0.words.lowerBound > trigger
          && !isCompared($0)
          && ($0.isEffective || $0.isAhead && $0.bound == .at && isSameClause(trigger, $0))
      })
    {
      return effect.date
    }
    if time == .event || time == .turn, let told = antecedent(of: trigger) ?? occasion(of: trigger)
    {
      return told
    }
    switch time {
    case .event:
      // "talks with X, which began in May, ended on Monday"
      if sentence.tags[trigger] == .noun, Self.dealings.contains(sentence.lemmas[trigger]),
        let begun = begun(trigger)
      {
        return begun
      }
      if let decided = ofDecision(trigger) ?? behindRequest(after: trigger) { return decided }
      return nearest(to: trigger).map { date(of: $0, trigger) } ?? beside(trigger)
        ?? justBefore(trigger) ?? ofAim(of: trigger) ?? behindInfinitive(of: trigger)
        ?? fronted(over: trigger) ?? ofDocument(trigger)
    case .turn:
      return nearest(to: trigger, isTurn: true).map { expressions[$0.index].date }
        ?? (sentence.tags[trigger] == .verb ? beside(trigger, isTurn: true) : nil)
    case .state: return beginning(of: trigger, isNoun: isNoun, isSpan: isSpan)
    case .contest: return contest(trigger)
    }
  }

  /// The word that a time hangs on.
  func owner(_ expression: DateFinder.Expression) -> Int {
    Int(sentence.heads[TitleTable.head(of: expression.words, sentence)])
  }

  /// Of the times in a word's clause, the nearest.
  func nearest(
    to trigger: Int,
    isTurn: Bool = false
  ) -> (cost: Int, index: Int, meeting: Int)? {
    let heights = ancestors(of: trigger, isTurn: isTurn)
    let isPerfect = isPerfect(trigger)
    var best: (cost: Int, index: Int, meeting: Int)?
    for (index, expression) in expressions.enumerated() {
      if expression.isModifier && !modifies(expression, trigger) { continue }
      if expression.bound == .until
        || expression.bound == .since && isRecord(expression)
          && (isRecord(trigger) || !isRightBehind(expression, trigger))
      {
        continue
      }
      if isCompared(expression) || isOfCause(expression, trigger) { continue }
      if isOnlyQuoted(expression, trigger) { continue }
      if isOfBirth(expression, trigger) { continue }
      if isOfAnswered(expression, trigger) || isOfOtherDeed(expression, trigger) { continue }
      guard let (distance, meeting) = reach(expression, heights) else { continue }
      // "Following Saturday's protests, X on Sunday asked Y"
      let isBefore =
        isPossessive(expression, trigger) && Self.isAfter(owner(expression), sentence)
      let cost = isBefore ? distance + 2 : distance
      // "has been speaker since January, succeeding X"
      let isSucceeding =
        sentence.relations[trigger] == .advcl
        && ["succeeding", "replacing"].contains(sentence.lowerForm(trigger))
        && Int(sentence.heads[trigger]) == meeting
      // What has gone on since then elsewhere in the sentence, says nothing of an event.
      if expression.bound == .since, !isSucceeding,
        cost > 3 || meeting != trigger && sentence.relations[trigger] == .conj
      {
        continue
      }
      if isPerfect, meeting != trigger, sentence.relations[trigger] == .conj { continue }
      if isTurn, expression.date.precision == .year, !reaches(expression, meeting, from: trigger) {
        continue
      }
      // "ruled on Monday on a request that X made in December"
      let isOwn =
        meeting == trigger && sentence.tags[trigger] == .noun
        && best.map { $0.cost == cost && $0.meeting != trigger } ?? false
      if isOwn
        || best.map({ cost < $0.cost || isCloser(expression, cost, meeting, than: $0) }) ?? true
      {
        best = (cost, index, meeting)
      }
    }
    return best
  }

  /// The year within a name: "2020 Groom by-election".
  func year(within words: Range<Int>) -> PartialDate? {
    expressions.first { words.contains($0.words.lowerBound) && $0.date.precision == .year }?.date
  }

  /// The time that stands beside a word with no comma between, where the tree has hung it
  /// elsewhere.
  ///
  /// - Parameter isTurn: whether a year of another, coordinated verb does not count.
  private func beside(_ trigger: Int, isTurn: Bool = false) -> PartialDate? {
    var best: (distance: Int, date: PartialDate)?
    for expression in expressions
    where !expression.isModifier && expression.bound != .until && expression.clause == nil {
      let place = expression.words.lowerBound
      let between = min(place, trigger)..<max(place, trigger)
      if isTurn, expression.date.precision == .year,
        between.contains(where: { sentence.tags[$0] == .cconj })
      {
        continue
      }
      let owner = self.owner(expression)
      guard between.count <= 12, !isOfTelling(expression, trigger),
        owner < 0 || owner == trigger || !isOfDescription(owner),
        owner < 0 || owner == trigger || !isLaterOccasion(owner),
        !between.contains(where: {
          sentence.tags[$0] == .punct || isSpeech($0)
            // "alleged that between 2018 and 2023 he spied"
            || sentence.relations[$0] == .mark && sentence.heads[$0] == Int32(owner)
              && sentence.form($0) == "that"
        }),
        !isOfPurpose(expression, between), !isPossessive(expression, trigger),
        !isOnlyQuoted(expression, trigger),
        !isCompared(expression), !isOfCause(expression, trigger),
        !isOfBirth(expression, trigger)
      else { continue }
      if best.map({ between.count < $0.distance }) ?? true {
        best = (between.count, expression.date)
      }
    }
    return best?.date
  }

  /// Whether a time says whose something else is: "Saturday's strikes".
  private func isPossessive(_ expression: DateFinder.Expression, _ trigger: Int) -> Bool {
    let end = expression.words.upperBound
    guard end < sentence.count, ["'s", "’s"].contains(sentence.form(end)) else { return false }
    return owner(expression) != trigger
  }

  /// Whether a verb only says which thing is meant: "under a law passed in 1992", but not "at a
  /// summit held in May".
  private func isOfDescription(_ verb: Int) -> Bool {
    let noun = Int(sentence.heads[verb])
    return sentence.tags[verb] == .verb && noun >= 0
      && [.acl, .aclRelcl].contains(sentence.relations[verb])
      && sentence.tags[noun] == .noun && !isOccasion(noun) && !isCarryingOut(verb, noun)
  }

  /// Whether a time belongs to what is told of as a reason or an aim before it: "criticised X for
  /// meeting Y last July", "agreed to meet on Tuesday"; or to what came before or after it:
  /// "studied in X before joining Y in 1965".
  private func isOfPurpose(_ expression: DateFinder.Expression, _ between: Range<Int>) -> Bool {
    var verb = owner(expression)
    // "asked X to step in after protests on Saturday"
    for _ in 0..<3 where verb >= 0 && sentence.tags[verb] == .noun {
      guard [.obl, .nmod].contains(sentence.relations[verb]) else { break }
      verb = Int(sentence.heads[verb])
    }
    guard between.contains(verb), sentence.tags[verb] == .verb else { return false }
    // "offered to mediate last year": a year that is over is not that of what was yet to do.
    let isOver = expression.date.precision == .year && !expression.isAhead && !expression.isToCome
    if isOver, sentence.lowerForm(verb - 1) == "to" { return false }
    return (max(0, verb - 4)..<verb).contains {
      sentence.heads[$0] == Int32(verb) && sentence.relations[$0].universal == .mark
        && ["for", "to", "of", "before", "until", "after", "since"].contains(
          sentence.lowerForm($0)
        )
    }
  }

  /// Whether a time before a word belongs to the verb above that tells what the word states:
  /// "said on Friday it would revoke".
  private func isOfTelling(_ expression: DateFinder.Expression, _ trigger: Int) -> Bool {
    let verb = owner(expression)
    return expression.words.lowerBound < trigger && verb >= 0 && sentence.tags[verb] == .verb
      && verb < expression.words.lowerBound && sentence.relations[trigger] == .ccomp
      && Int(sentence.heads[trigger]) == verb
  }

  /// Whether a word begins what another clause tells.
  private func isSpeech(_ word: Int) -> Bool {
    sentence.tags[word] == .verb && sentence.relations[word] == .ccomp
      || sentence.lowerForm(word) == "since"
  }

  /// The time that the sentence's main clause tells, from where the story goes on.
  func mainDate() -> PartialDate? {
    guard let root = sentence.root else { return nil }
    if sentence.lowerForm(0) == "born" { return expressions.first?.date }
    guard let found = nearest(to: root) else { return nil }
    return expressions[found.index].date
  }

  /// The end of what lasted from a time of the main clause to another: "led X from 1985 to 1990".
  func end(of main: PartialDate) -> PartialDate? {
    guard
      let start = expressions.firstIndex(where: { $0.date == main && $0.bound == .since }),
      start + 1 < expressions.count, expressions[start + 1].bound == .until,
      expressions[start + 1].words.lowerBound - expressions[start].words.upperBound < 4
    else { return nil }
    return expressions[start + 1].date
  }

  /// Whether the sentence names nothing but a time: "Tuesday, March 12, 2019".
  var isDateline: Bool {
    guard !expressions.isEmpty, sentence.count <= 8 else { return false }
    return !sentence.tags.contains(.verb)
  }

  /// Whether a time of a verb reaches the verb that is coordinated with it: "In 1920 he left
  /// and founded a club", but not "was born in 1920 and founded a club".
  func reaches(
    _ expression: DateFinder.Expression,
    _ meeting: Int,
    from trigger: Int
  ) -> Bool {
    var node = trigger
    for _ in 0..<8 where node != meeting {
      if sentence.relations[node] == .conj, expression.words.lowerBound > Int(sentence.heads[node])
      {
        return false
      }
      node = Int(sentence.heads[node])
      if node < 0 { break }
    }
    return true
  }

  /// The cost of climbing from the trigger to each word above it in its clause.
  ///
  /// - Parameter isTurn: whether a noun beside another says nothing of that one's verb.
  func ancestors(of trigger: Int, isTurn: Bool = false) -> [(word: Int, cost: Int)] {
    var result = [(word: trigger, cost: 0)]
    var node = trigger
    var cost = 0
    for _ in 0..<8 {
      let head = Int(sentence.heads[node])
      guard head >= 0 else { break }
      switch sentence.relations[node] {
      // "authorised a strike that killed X"
      case .aclRelcl where isCarryingOut(node, head): cost += 1
      // "travelled to X on Sunday, where he met Y"
      case .aclRelcl where isWhere(node): cost += 2
      case .ccomp, .aclRelcl, .parataxis: return result
      // "his first visit since they invaded": before.
      case .advcl where isBefore(node): return result
      // "Born in X, he moved to Y in 1965": earlier.
      case .advcl where isTurn && isFrontedParticiple(node): return result
      case .appos where isTurn, .nmodDesc where isTurn, .flat where isTurn:
        return result
      case .advcl, .acl: cost += 3
      case .conj: cost += 2
      default: cost += 1
      }
      node = head
      result.append((node, cost))
    }
    return result
  }

  /// The noun whose relative clause a comma closes before the time, where the tree hangs
  /// the time in that clause: "met with the alliance, which Russia leads, on Jan. 10".
  func nounBeforeClosedClause(_ node: Int, _ expression: DateFinder.Expression) -> Int? {
    let verb = Int(sentence.heads[node])
    guard verb >= 0, verb < node, sentence.relations[verb] == .aclRelcl else { return nil }
    var before = expression.words.lowerBound - 1
    if before >= 0, sentence.tags[before] == .adp { before -= 1 }
    guard before > verb, sentence.form(before) == ",",
      // "with whom she opened a shop, Lund & Co, in 2006"
      !(verb..<before).contains(where: { sentence.form($0) == "," })
    else { return nil }
    let noun = Int(sentence.heads[verb])
    return noun >= 0 ? noun : nil
  }

  /// Whether nobody else is told of between a word and a time behind it.
  func isSameClause(_ word: Int, _ expression: DateFinder.Expression) -> Bool {
    !(word + 1..<max(word + 1, expression.words.lowerBound)).contains {
      sentence.relations[$0].universal == .nsubj
        && !["which", "that", "it", "he", "she"].contains(sentence.lowerForm($0))
    }
  }

  /// The cost of climbing from a time to a word's clause; a time that dates one clause or
  /// noun only reaches what lies in it.
  func reach(
    _ expression: DateFinder.Expression,
    _ heights: [(word: Int, cost: Int)]
  ) -> (cost: Int, meeting: Int)? {
    guard let clause = expression.clause else { return distance(expression, heights) }
    return heights.first { $0.word == clause }.map { ($0.cost + 1, clause) }
  }

  func distance(
    _ expression: DateFinder.Expression,
    _ heights: [(word: Int, cost: Int)]
  ) -> (cost: Int, meeting: Int)? {
    var node = TitleTable.head(of: expression.words, sentence)
    var cost = 0
    if let noun = nounBeforeClosedClause(node, expression) {
      node = noun
      cost = 1
    }
    for _ in 0..<6 {
      if let found = heights.first(where: { $0.word == node }) {
        return (cost + found.cost, node)
      }
      let head = Int(sentence.heads[node])
      guard head >= 0 else { return nil }
      if head == heights[0].word, isCarryingOut(node, head) { return (cost + 1, head) }
      switch sentence.relations[node] {
      // "in talks that lasted all Thursday, X urged Y"
      case .aclRelcl where isLasting(node) || isByDocument(head, node): cost += 1
      // "was elected mayor of the city in 2011", with the year drawn as the city's
      case .xcomp
      where sentence.tags[node] == .noun && Self.beginnings.contains(sentence.lemmas[head]):
        break
      // "is said to have met X on May 3"
      case .xcomp where isRaised(node, head): cost += 1
      // "a letter dated July 28", with the day drawn as what it is
      case .xcomp where sentence.tags[node] == .num: break
      case .ccomp, .aclRelcl, .parataxis, .xcomp: return nil
      case .obl, .nmod:
        // "met ahead of the 2016 election": that year.
        if isLaterOccasion(node), !expression.isAnchored,
          !expression.isModifier || expression.date.precision != .year
        {
          return nil
        }
      case .acl
      where sentence.features[node].contains(.infinitive) || isOfPerson(node)
        || isOfPart(node, expression):
        return nil
      // "banned X under a law passed in 1992", but "met X at a summit held in May"
      case .acl
      where sentence.tags[node] == .verb && head != heights[0].word
        && node < expression.words.lowerBound && !isWithinOccasion(head)
        && !isByDocument(head, node):
        return nil
      // "expelled envoys of X, its ally since 1992"
      case .appos where expression.bound == .since: return nil
      // "Senator X, a Texan since 1990, met Y"
      case .appos where isOfPerson(node) && node != TitleTable.head(of: expression.words, sentence):
        return nil
      case .advcl:
        // What happened when or after something else did, did then; but not when that was which
        // it is of: "as the anniversary of the 2022 invasion nears".
        guard isTemporal(node), !isOfSubject(expression, of: node) else { return nil }
        cost += 4
      case .conj where sentence.tags[node] == .verb: return nil
      default: break
      }
      node = head
      if sentence.tags[node] != .num { cost += 1 }
    }
    return nil
  }
}
