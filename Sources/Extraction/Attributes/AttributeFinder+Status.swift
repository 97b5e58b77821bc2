import Ontology
import Syntax

extension AttributeFinder {
  /// Verbs that say of a time that is over, in the plain past, that a state held then.
  private static let spans: WordSet = [
    "serve", "work", "lead", "head", "chair", "run", "command", "govern", "own", "live",
    "reside", "play", "represent", "rule", "hold", "belong", "teach", "coach", "manage", "edit",
    "host", "present", "perform", "attend", "study", "graduate", "be", "train", "reign", "act",
    "captain", "preside", "direct", "employ", "oversee", "ride", "grow", "raise", "helm",
    "supervise", "administer", "anchor", "steer", "spearhead",
  ]

  /// Whether a candidate's state holds, held or will hold, or whether its event is so.
  func status(of candidate: Candidate) -> Status {
    let status = ownStatus(of: candidate)
    guard status == .actual,
      posts.contains(candidate.relation) || candidate.relation == lives
        || candidate.relation == familyOf || candidate.relation == owns
        || candidate.relation == memberOf || isSeat(candidate),
      let now = context.article.published?.dayRange?.lowerBound,
      clock.attachers[candidate.sentence].ends(candidate.trigger, before: now)
    else { return status }
    return .past
  }

  /// Whether a candidate says to what or where something belongs or is, as of today.
  private func isSeat(_ candidate: Candidate) -> Bool {
    !candidate.isStructural && ["part-of", "located-in"].contains(schema[candidate.relation].name)
      && context.type(candidate.subject) != .event
  }

  private func ownStatus(of candidate: Candidate) -> Status {
    let relation = schema[candidate.relation]
    if isNoLonger(candidate) || isEnded(candidate) { return .past }
    if let status = heldStatus(of: candidate) { return status }
    if let status = toldStatus(of: candidate) { return status }
    if endsWithLife.contains(candidate.relation), isHedged(candidate) { return .possible }
    if let status = candidate.status {
      switch (relation.time, status) {
      case (.contest, .past):
        // An old candidacy beside a present one is for the whole story to judge.
        return contestYear(candidate.trigger, candidate.sentence)
          .map { isBeforeThisYear($0, years: 1) } ?? false ? .actual : .past
      case (.state, .actual) where endsWithLife.contains(candidate.relation):
        let isPast = isOver(candidate) && !isPartyLabel(candidate) || isOldReign(candidate)
        return isPast ? .past : .actual
      case (.state, .past) where isPartyLabel(candidate): return .actual
      case (.state, .actual) where isFormerSpouse(candidate): return .past
      default: return status
      }
    }
    guard let graph = context.graphs[candidate.sentence] else { return .actual }
    let sentence = context.sentences[candidate.sentence]
    let finder = StatusFinder(sentence: sentence, graph: graph, effects: effects)
    let trigger = candidate.trigger
    // Where an event that is to come will be.
    if relation.time == .state, context.type(candidate.subject) == .event {
      let event = context.mentions.mentions[candidate.subject]
      guard event.sentence == candidate.sentence,
        // "the economy will recover from the September 11 attacks"
        !StatusFinder.deeds.contains(sentence.lemmas[event.head].lowercased())
      else { return .actual }
      let head = Int(sentence.heads[event.head])
      let isSubject =
        sentence.relations[event.head].universal == .nsubj
        || sentence.relations[event.head] == .nsubjPass
      let word = isSubject && head >= 0 ? head : event.head
      let isToCome = clock.attachers[candidate.sentence].isToCome(event.head)
      return isToCome || finder.status(of: word) == .planned ? .planned : .actual
    }
    guard relation.time == .state || endsWithStudy == candidate.relation else {
      if sentence.tags[trigger] == .noun {
        if lasting.contains(candidate.relation), isOver(noun: trigger, sentence) { return .past }
        if candidate.relation == resigned, isOffered(trigger, sentence) { return .possible }
      }
      if candidate.isStructural, !isScoredMeeting(candidate) { return .actual }
      let word = statusWord(of: candidate, sentence)
      let status = finder.status(of: word)
      if status == .denied, isOtherThanStanding(candidate, sentence) { return .actual }
      if status == .actual, isToCome(word, candidate.sentence) { return .planned }
      // "has not answered his offer to meet during the visit in October"
      if status == .planned, finder.isWithin(word), isDatedBefore(candidate) { return .actual }
      if status == .planned, finder.isCancelled(word) { return .denied }
      if status == .possible, finder.isAim(word), isToCome(word, candidate.sentence) {
        return deedStatus(.planned, of: candidate, sentence)
      }
      return deedStatus(status, of: candidate, sentence)
    }
    guard endsWithLife.contains(candidate.relation) || endsWithStudy == candidate.relation else {
      if isFormerSpouse(candidate) { return .past }
      // "a former subsidiary of X"
      // or "formerly based in X"
      if relation.name == "part-of" && sentence.tags[trigger] == .noun
        || isSeat(candidate) && sentence.tags[trigger] == .verb,
        isOver(noun: trigger, sentence)
      {
        return .past
      }
      guard candidate.source != .scorer, !candidate.isStructural else { return .actual }
      let status = finder.status(of: trigger)
      // What is denied or planned by the clause around it is not so of a citizen or a sister.
      if status == .denied { return isNegated(trigger, sentence) ? .denied : .actual }
      // Where a place lies is not planned or doubted by what the clause tells of it.
      if sentence.tags[trigger] != .verb, relation.family == .structure,
        [.place, .state].contains(context.type(candidate.subject))
      {
        return .actual
      }
      return status == .planned && candidate.relation == familyOf && sentence.tags[trigger] == .noun
        ? .actual : status
    }
    if candidate.relation != lives, isOver(candidate), !isPartyLabel(candidate) { return .past }
    if isGivenUp(candidate, sentence) || candidate.relation == lives && isRaising(trigger, sentence)
    {
      return .past
    }
    if endsWithStudy == candidate.relation {
      let status = sentence.tags[trigger] == .verb ? finder.status(of: trigger) : .actual
      if status == .actual, finder.isPurposeDone(trigger) { return .past }
      return status == .actual && isOverStudy(trigger, sentence) ? .past : status
    }
    if isBegun(trigger, sentence) || candidate.relation == lives && isOriginal(candidate, sentence)
    {
      return .past
    }
    if isDeal(candidate, sentence) { return .planned }
    if sentence.tags[trigger] == .verb, Self.spans.contains(sentence.lemmas[trigger]) {
      let status = finder.status(of: trigger)
      let isOver =
        isPlainPast(trigger, sentence, graph) || finder.isPurposeDone(trigger)
        || isServedOut(trigger, sentence, graph)
      return status == .actual && isOver ? .past : status
    }
    if candidate.isStructural || candidate.source == .scorer || isInPassing(candidate, sentence)
      || isPartyLabel(candidate) || isTitleOfName(candidate, sentence)
    {
      return .actual
    }
    let status = finder.status(of: trigger)
    // "As chairman of X, he is not supporting it"
    if status == .denied, sentence.lowerForm(0) == "as", sentence.tags[trigger] == .verb,
      case .post("as") = candidate.source
    {
      return .actual
    }
    return status
  }

  /// Whether a title stands as a part of its holder's name, so that what the clause around it
  /// plans or denies is none of it: "ahead of the talks, press secretary X said".
  private func isTitleOfName(_ candidate: Candidate, _ sentence: Sentence) -> Bool {
    let trigger = candidate.trigger
    let subject = context.mentions.mentions[candidate.subject]
    guard posts.contains(candidate.relation), sentence.tags[trigger] != .verb,
      subject.sentence == candidate.sentence
    else { return false }
    switch sentence.relations[trigger] {
    case .compound, .nmodDesc, .flat: break
    default:
      // "press secretary X said", with the name drawn below its title
      guard sentence.heads[subject.head] == Int32(trigger),
        [.flat, .appos, .compound, .nmodDesc].contains(sentence.relations[subject.head]),
        subject.words.lowerBound == trigger + 1
      else { return false }
    }
    return !(max(0, trigger - 4)..<min(sentence.count, subject.words.lowerBound)).contains {
      PostReader.seekers.contains(sentence.lowerForm($0))
        || ["elect", "designate", "future", "incoming", "next"].contains(sentence.lowerForm($0))
    }
  }

  /// Whether a home or a post is named beside a verb of which it says nothing: "will vote in
  /// his home state of X", "will not, as foreign secretary, comment".
  private func isInPassing(_ candidate: Candidate, _ sentence: Sentence) -> Bool {
    let trigger = candidate.trigger
    guard sentence.tags[trigger] == .noun else { return false }
    if candidate.relation == lives { return true }
    let verb = Int(sentence.heads[trigger])
    return posts.contains(candidate.relation) && verb >= 0 && sentence.tags[verb] == .verb
      && sentence.relations[trigger] == .obl && trigger < sentence.count - 1
      && sentence.form(trigger + 1) == ","
      && (max(0, trigger - 6)..<trigger).contains {
        sentence.heads[$0] == Int32(trigger) && sentence.lowerForm($0) == "as"
          && ($0 == 0 || sentence.form($0 - 1) == ",")
      }

  }

  /// How well a candidate's words tell whether it is so.
  func firmness(of candidate: Candidate) -> StatementMerger.Firmness {
    if candidate.source == .scorer { return .scored }
    if isOfToday(candidate) { return .today }
    let isNoun = context.sentences[candidate.sentence].tags[candidate.trigger] == .noun
    let isState = schema[candidate.relation].time == .state || posts.contains(candidate.relation)
    return isNoun && !isState && !isDone(candidate) && !isDatedBefore(candidate) ? .noun : .word
  }

  /// Whether its clause says that a post is held today: "is currently chairman of X".
  private func isOfToday(_ candidate: Candidate) -> Bool {
    let sentence = context.sentences[candidate.sentence]
    guard posts.contains(candidate.relation),
      [.root, .conj, .parataxis].contains(sentence.relations[candidate.trigger])
    else { return false }
    let beside = (max(0, candidate.trigger - 6)..<candidate.trigger)
      .filter { sentence.heads[$0] == Int32(candidate.trigger) }
      .map { sentence.lowerForm($0) }
    return beside.contains("is") && beside.contains { ["currently", "now", "still"].contains($0) }
  }

  /// Whether a noun for a deed has a time of its own before the article: "his trip to X last
  /// June".
  private func isDatedBefore(_ candidate: Candidate) -> Bool {
    let attacher = clock.attachers[candidate.sentence]
    guard let now = context.article.published?.dayRange?.lowerBound,
      let last = attacher.ownDate(of: candidate.trigger)?.dayRange?.upperBound
    else { return false }
    return last < now || attacher.isOver(candidate.trigger)
  }

  /// The status of a deed, by its clause's.
  private func deedStatus(
    _ status: Status,
    of candidate: Candidate,
    _ sentence: Sentence
  ) -> Status {
    let trigger = candidate.trigger
    if deeds.contains(candidate.relation), let verdict = verdict(trigger, sentence) {
      return verdict
    }
    if status == .actual, let other = deedInDoubt(candidate, sentence) { return other }
    if status == .actual, deeds.contains(candidate.relation),
      isOnlySuspected(candidate, sentence)
        || !["invasion", "war", "occupation"].contains(sentence.lemmas[trigger])
          && isBlamed(trigger, sentence)
        || isAscribed(trigger, sentence)
    {
      return .possible
    }
    if status == .actual, candidate.relation != accused,
      sentence.tags[trigger] == .verb || sentence.relations[trigger] == .obj,
      isCharge(trigger, sentence)
    {
      return .possible
    }
    switch status {
    case .possible
    where (candidate.relation == requested || candidate.relation == accused)
      && isAttempted(trigger, sentence):
      // Who tries to persuade somebody, asks him; who seeks to blame him, blames him.
      return .actual
    case .possible where candidate.relation == requested && isAskedFor(candidate, sentence):
      return .actual
    case .possible
    where schema[candidate.relation].time == .contest && isOutcome(trigger, sentence):
      // Who may win, runs.
      return .actual
    case .denied where candidate.relation == rejected && !isRefusal(trigger, candidate):
      // Who refuses to meet somebody, or calls a meeting off, rejects him.
      return .actual
    case .possible where candidate.relation == threatened && isThreat(trigger, candidate):
      // What is threatened has an "if"; the threat has none.
      return .actual
    case .planned
    where schema[candidate.relation].time == .contest && isIntended(trigger, sentence):
      return .planned
    case .planned where candidate.relation == supported && isFutureSupport(trigger, sentence):
      return .planned
    case .planned
    where candidate.relation == supported || schema[candidate.relation].time == .contest
      || candidate.relation == rejected && sentence.lemmas[trigger] == "vote":
      // Who says that he will vote for somebody, supports him; who says that he will run, runs.
      return .actual
    case .actual where candidate.relation == resigned && sentence.tags[trigger] == .verb:
      if isLeaving(trigger, sentence) { return .planned }
      return isUrged(trigger, sentence) ? .possible : status
    case .actual where candidate.relation == succeeded && sentence.lemmas[trigger] == "nominate":
      return .planned
    case .actual where candidate.relation == aided:
      // "pledged 20 million to X"
      return ["pledge", "promise", "vow"].contains(sentence.lemmas[trigger]) ? .planned : status
    default: return status
    }
  }

  /// Whether somebody has asked for what a noun names: "had requested a meeting with X".
  private func isAskedFor(_ candidate: Candidate, _ sentence: Sentence) -> Bool {
    let noun = candidate.trigger
    let verb = Int(sentence.heads[noun])
    guard verb >= 0, sentence.tags[noun] == .noun, sentence.relations[noun] == .obj,
      ["request", "demand", "seek"].contains(sentence.lemmas[verb]),
      let graph = context.graphs[candidate.sentence]
    else { return false }
    return StatusFinder(sentence: sentence, graph: graph, effects: effects).status(of: verb)
      == .actual
  }

  /// Whether a verb in the present, or a noun for a meeting, is dated by a time that is still to come:
  /// "visits X next week".
  private func isToCome(_ word: Int, _ number: Int) -> Bool {
    let sentence = context.sentences[number]
    let isOpen =
      sentence.tags[word] == .verb
      ? !sentence.features[word].contains(.past)
      : StatusFinder.awaitable.contains(sentence.lemmas[word])
    return isOpen && clock.attachers[number].isToCome(word)
  }

  /// Whether a word says by itself that somebody rejects something.
  private func isRefusal(_ word: Int, _ candidate: Candidate) -> Bool {
    guard let graph = context.graphs[candidate.sentence] else { return false }
    let lemma = context.sentences[candidate.sentence].lemmas[word]
    return effects[graph.lemmas[word]].contains(.denied)
      || [
        "reject", "rejection", "refusal", "oppose", "opposition", "rebuff", "spurn", "veto",
        "disagree", "object", "objection", "condemn", "deny", "denial", "dismiss", "dismissal",
      ].contains(lemma)
  }

  /// Whether a word threatens by itself and no modal verb or negation stands with it.
  private func isThreat(_ word: Int, _ candidate: Candidate) -> Bool {
    guard let graph = context.graphs[candidate.sentence] else { return false }
    let sentence = context.sentences[candidate.sentence]
    let threats: WordSet = [
      "threaten", "warn", "vow", "threat", "warning", "pledge", "promise",
    ]
    var word = word
    // "threatened sanctions against X"
    if !threats.contains(sentence.lemmas[word]), sentence.heads[word] >= 0,
      [.obj, .obl, .xcomp].contains(sentence.relations[word])
    {
      word = Int(sentence.heads[word])
    }
    return threats.contains(sentence.lemmas[word])
      && !graph.dependents(word, TreeWords.bit(.aux) | TreeWords.bit(.advmod)).contains {
        ["may", "might", "could", "would", "will", "not", "n't", "allegedly", "reportedly"]
          .contains(sentence.lowerForm($0))
      }
  }

  /// Verbs for leaving a post.
  private static let departures: WordSet = [
    "resign", "step", "stand", "quit", "retire", "leave", "withdraw",
  ]

  /// "was stepping down": not yet.
  private func isLeaving(_ verb: Int, _ sentence: Sentence) -> Bool {
    sentence.lowerForm(verb).hasSuffix("ing")
      && ["step", "stand", "retire", "resign", "quit"].contains(sentence.lemmas[verb])
      && (max(0, verb - 4)..<verb).contains {
        sentence.heads[$0] == Int32(verb) && sentence.relations[$0] == .aux
          && ["was", "were", "be"].contains(sentence.lowerForm($0))
      }
  }

  /// Whether a verb stands after "to" and nothing says that it came about: "asked him to
  /// resign", but not "was forced to resign".
  private func isUrged(_ verb: Int, _ sentence: Sentence) -> Bool {
    guard Self.departures.contains(sentence.lemmas[verb]),
      sentence.features[verb].contains(.infinitive), verb > 0,
      sentence.lowerForm(verb - 1) == "to"
    else { return false }
    let head = Int(sentence.heads[verb])
    guard head >= 0 else { return false }
    return ![
      "force", "compel", "oblige", "choose", "decide", "have", "lead", "cause", "manage", "prompt",
      "opt", "agree", "push", "drive", "make",
    ].contains(sentence.lemmas[head])
  }

  /// Whether a resignation is only offered, for another to accept.
  private func isOffered(_ noun: Int, _ sentence: Sentence) -> Bool {
    let verb = Int(sentence.heads[noun])
    return verb >= 0
      && ["submit", "tender", "offer", "reject", "refuse", "decline", "demand", "seek"].contains(
        sentence.lemmas[verb]
      )
  }

  /// Whether studies are over: told in the past, or of a graduate or a degree.
  private func isOverStudy(_ trigger: Int, _ sentence: Sentence) -> Bool {
    switch sentence.tags[trigger] {
    case .verb: sentence.features[trigger].contains(.past)
    case .noun:
      ["graduate", "alumnus", "alumna", "degree", "doctorate", "diploma"].contains(
        sentence.lemmas[trigger]
      )
    default: false
    }
  }

  private func isNegated(_ word: Int, _ sentence: Sentence) -> Bool {
    (0..<sentence.count).contains {
      sentence.heads[$0] == Int32(word)
        && ["not", "never", "n't", "n’t", "no"].contains(sentence.lowerForm($0))
    }
  }

  func contestYear(_ trigger: Int, _ sentence: Int) -> PartialDate? {
    clock.attachers[sentence].date(of: trigger, time: .contest)
  }

  /// Whether a verb is in the simple past.
  func isPlainPast(_ verb: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    let features = sentence.features[verb]
    let helpers = graph.dependents(verb, TreeWords.bit(.aux) | TreeWords.bit(.auxPass))
    if helpers.isEmpty { return features.contains(.past) && features.contains(.finite) }
    return helpers.allSatisfy { ["was", "were", "had", "did"].contains(sentence.form($0)) }
  }
}
