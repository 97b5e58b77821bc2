import Ontology
import Syntax

/// Finds status, date, speaker and place of a candidate and makes a statement of it.
struct AttributeFinder {
  let context: ArticleContext
  let schema: Schema
  let effects: EffectTable
  let speakers: SpeakerFinder
  let clock: StoryClock
  /// The persons that the article says have died.
  let dead: Set<Int>
  /// The lives that the article dates behind names.
  let lifetimes: [Int: Life]
  let endsWithLife: Set<RelationID>
  let endsWithStudy: RelationID?
  /// The relations of those who hold a post.
  let posts: Set<RelationID>
  /// The relations that words alone make: who says so is their subject.
  let isSpoken: Set<RelationID>
  /// The relations for what one can be accused of.
  let deeds: Set<RelationID>
  let leads: RelationID?
  let lives: RelationID?
  let memberOf: RelationID?
  let owns: RelationID?
  let bornIn: RelationID?
  let requested: RelationID?
  let familyOf: RelationID?
  /// Who has left a post, by the sentence that says so.
  let left: Set<Int>
  let appointed: RelationID?
  let succeeded: RelationID?
  let resigned: RelationID?
  let supported: RelationID?
  let aided: RelationID?
  let dismissed: RelationID?
  let rejected: RelationID?
  let threatened: RelationID?
  let defeated: RelationID?
  let founded: RelationID?
  let accused: RelationID?
  let attacked: RelationID?
  /// The events that may also go on: who backed or allied with somebody may have ceased to.
  let lasting: Set<RelationID>
  /// The time of what the article's court has tried.
  let crime: PartialDate?
  /// The dated mentions of wars.
  let wars: [WarBeginning]
  /// The dated mentions of truces.
  let truces: [TruceBeginning]
  /// Who gave up a candidacy.
  let withdrawn: Set<Int>

  init(context: ArticleContext, speakers: SpeakerFinder, extractor: Extractor) {
    self.context = context
    schema = extractor.schema
    effects = extractor.effects
    self.speakers = speakers
    clock = StoryClock(context)
    crime = Self.crime(context, clock)
    wars = WarBeginning.all(context, clock)
    truces = TruceBeginning.all(context, clock)
    lifetimes = Self.lives(context, clock)
    dead = Self.dead(context).union(lifetimes.filter(\.value.isOver).keys)
    endsWithLife = Set(
      ["leads", "works-for", "member-of", "lives-in", "owns"].compactMap { extractor.schema[$0] }
    )
    isSpoken = Set(
      ["supported", "accused", "requested", "rejected", "threatened", "offered"].compactMap {
        extractor.schema[$0]
      }
    )
    deeds = Set(["attacked", "killed"].compactMap { extractor.schema[$0] })
    leads = extractor.schema["leads"]
    lives = extractor.schema["lives-in"]
    memberOf = extractor.schema["member-of"]
    owns = extractor.schema["owns"]
    bornIn = extractor.schema["born-in"]
    requested = extractor.schema["requested"]
    familyOf = extractor.schema["family-of"]
    left = Self.left(context, extractor.effects)
    appointed = extractor.schema["appointed"]
    succeeded = extractor.schema["succeeded"]
    aided = extractor.schema["aided"]
    supported = extractor.schema["supported"]
    resigned = extractor.schema["resigned-from"]
    dismissed = extractor.schema["dismissed"]
    rejected = extractor.schema["rejected"]
    threatened = extractor.schema["threatened"]
    defeated = extractor.schema["defeated"]
    founded = extractor.schema["founded"]
    accused = extractor.schema["accused"]
    attacked = extractor.schema["attacked"]
    lasting = Set(["supported", "agreed-with"].compactMap { extractor.schema[$0] })
    posts = Set(["leads", "works-for"].compactMap { extractor.schema[$0] })
    endsWithStudy = extractor.schema["studied-at"]
    withdrawn = Self.withdrawn(context)
  }

  /// The statement of a candidate.
  func statement(_ candidate: Candidate) -> Statement {
    let number = candidate.sentence
    let sentence = context.sentences[number]
    let subject = context.mentions.mentions[candidate.subject]
    let object = context.mentions.mentions[candidate.object]
    var status = self.status(of: candidate)
    let date = (context.graphs[number] == nil ? nil : self.date(of: candidate))
      .map { clock.inEntry($0, number) }
      .map {
        status == .planned && !isSpoken.contains(candidate.relation)
          ? whenPlanned($0, candidate) : $0
      }
      .map { ahead($0, candidate, status) }
    if status == .actual, dead.contains(subject.cluster),
      endsWithLife.contains(candidate.relation),
      isInOffice(subject.cluster, of: object.cluster, candidate.relation) != true
    {
      status = .past
    }
    // "named X to replace Y when her term ends in October"
    if status == .actual, candidate.relation == succeeded,
      date?.isAfter(context.article.published) ?? false
    {
      status = .planned
    }
    let speaker = self.speaker(of: candidate, status: status)
    func range(_ mention: Mention) -> TextRange {
      TextRange(context.sentences[mention.sentence].range(of: mention.words))
    }
    return Statement(
      subject: EntityID(subject.cluster),
      relation: candidate.relation,
      object: EntityID(object.cluster),
      date: date,
      status: status,
      speaker: speaker.map { EntityID($0) },
      place: place(candidate),
      title: candidate.title,
      confidence: candidate.confidence,
      evidence: [
        Evidence(
          article: context.article.id,
          sentence: TextRange(sentence.range),
          subject: range(subject),
          object: range(object),
          trigger: TextRange(sentence.range(of: candidate.trigger))
        )
      ]
    )
  }

  /// The time that the candidate's own sentence gives it.
  private func date(of candidate: Candidate) -> PartialDate? {
    let attacher = clock.attachers[candidate.sentence]
    let time = schema[candidate.relation].time
    let sentence = context.sentences[candidate.sentence]
    // Where an event is, is when it is.
    if time == .state, context.type(candidate.subject) == .event {
      let event = context.mentions.mentions[candidate.subject]
      if let year = attacher.year(within: event.words) { return year }
      let own =
        StatusFinder.deeds.contains(sentence.lemmas[event.head].lowercased())
        ? attacher.ownDate(of: event.head) : attacher.date(of: event.head, time: .turn)
      return own ?? dateElsewhere(ofEvent: event.cluster, but: candidate.sentence)
    }
    // Whose citizen somebody is, and where a place is, have no beginning in the news.
    if time == .state, schema[candidate.relation].family != .posts,
      !endsWithLife.contains(candidate.relation)
    {
      // Weddings, naturalisations and cessions begin such a state.
      let isBeginning =
        !candidate.isStructural && candidate.source != .scorer
        && Self.turns.contains(sentence.lemmas[candidate.trigger])
      return isBeginning ? attacher.date(of: candidate.trigger, time: .state) : nil
    }
    if candidate.relation == memberOf, isOfNomination(candidate, sentence) {
      return yearOfStanding(candidate)
    }
    if candidate.relation == succeeded, isBesideName(candidate.trigger, sentence) {
      return attacher.ownDate(of: candidate.trigger)
        ?? takingOver(candidate.trigger, candidate.sentence)
    }
    // "the Russian-born writer"
    if time == .turn, candidate.isStructural, candidate.relation == bornIn {
      return attacher.birth(before: context.mentions.mentions[candidate.object].words.lowerBound)
    }
    if time == .turn, candidate.relation != succeeded, isOfOldTurn(candidate.trigger, sentence) {
      return attacher.ownDate(of: candidate.trigger)
    }
    // "X, a backer of Y, said on Thursday"
    if candidate.relation == supported, sentence.tags[candidate.trigger] == .noun,
      isAllied(candidate.trigger, sentence)
    {
      return attacher.ownDate(of: candidate.trigger)
    }
    if let since = giving(of: candidate, attacher) { return since }
    if isSpoken.contains(candidate.relation), isRepliedTo(candidate.trigger, candidate.sentence) {
      return attacher.ownDate(of: candidate.trigger)
        ?? attacher.date(of: candidate.trigger, time: .event)?.truncated(to: .month)
    }
    if isSpoken.contains(candidate.relation) || candidate.relation == aided,
      isEarlier(candidate.trigger, sentence) || isPastAttitude(candidate.trigger, sentence)
        || isConditional(candidate.trigger, sentence)
        || isDescription(candidate.trigger, sentence) || isJudged(candidate.trigger, sentence)
    {
      return attacher.date(ofOwn: candidate.trigger)
    }
    if isSpoken.contains(candidate.relation), let saying = saying(of: candidate) {
      // "said on Monday that his endorsement of X in July 2016 was a mistake"
      if sentence.tags[candidate.trigger] == .noun,
        let own = attacher.ownDate(of: candidate.trigger)
          ?? attacher.dateBehind(noun: candidate.trigger),
        context.article.published?.adding(days: -30)?.isAfter(own) ?? false
      {
        return own
      }
      // "said on Monday that he had asked X in May"
      if isDoing(candidate),
        let own = attacher.date(ofOwn: candidate.trigger)
          ?? attacher.behindInfinitive(of: candidate.trigger)
      {
        return own
      }
      if let told = attacher.date(of: saying, time: .event) { return told }
      // "X was to blame for an attack in May, he said" says nothing of when he said it.
      if !isDoing(candidate), isToldBy(saying, candidate) {
        return attacher.date(of: candidate.trigger, time: .event).flatMap(newsMonth)
      }
    }
    if isSpoken.contains(candidate.relation), let telling = telling(inNameOf: candidate) {
      if let own = attacher.date(ofOwn: candidate.trigger) { return own }
      if let told = attacher.date(of: telling, time: .event) { return told }
    }
    // "the UAE-backed forces struck on Monday", "described its continued attacks on Monday"
    if time == .event, isStanding(candidate.trigger, sentence) {
      return attacher.ownDate(of: candidate.trigger)
    }
    if isSpoken.contains(candidate.relation),
      attacher.isOfCharge(candidate.trigger)
    {
      return nil
    }
    if let past = attacher.anniversary(of: candidate.trigger, context.article.published) {
      return past
    }
    // "will visit X in April to seek an end of the invasion"
    if deeds.contains(candidate.relation) {
      if isWar(candidate.trigger, sentence) {
        return attacher.ownDate(of: candidate.trigger) ?? attacher.sinceWhen(candidate.trigger)
          ?? attacher.yearOfSequel(candidate.trigger)
      }
      if let first = attacher.outset(of: candidate.trigger) ?? attacher.harm(of: candidate.trigger)
      {
        return first
      }
      if let deed = attacher.triedDeed(candidate.trigger) {
        return attacher.dateOfTried(deed)
      }
      // "was blamed on Monday for last month's attack": the day of the blame is not the deed's.
      if let deed = attacher.blamedDeed(candidate.trigger) {
        return attacher.ownDate(of: deed)
      }
      if attacher.isClaimed(candidate.trigger) {
        return attacher.date(ofOwn: candidate.trigger)
      }
    }
    if let vacancy = vacancy(candidate) { return vacancy }
    if isRequestedMeeting(candidate, sentence) {
      return attacher.ownDate(of: candidate.trigger)
    }
    if isFormerClub(candidate, sentence) { return nil }
    if let sale = saleDate(candidate, sentence) { return sale }
    if lasting.contains(candidate.relation), let settled = attacher.settled(candidate.trigger) {
      return settled
    }
    if isSpoken.contains(candidate.relation), let asked = attacher.ofDemand(candidate.trigger) {
      return asked
    }
    if isSpoken.contains(candidate.relation), let main = mainVerb(of: candidate, sentence) {
      return attacher.date(of: main, time: .event)
    }
    if time == .event, let each = timeOfEach(candidate, attacher) { return each }
    if time == .contest, let year = yearBehindSeat(candidate, attacher) { return year }
    let own = attacher.date(
      of: time == .event || time == .turn ? verb(of: candidate) : candidate.trigger,
      time: time == .turn && schema[candidate.relation].family == .posts ? .event : time,
      isNoun: time == .state
        && (candidate.isStructural || isBesideName(candidate.trigger, sentence)),
      isSpan: posts.contains(candidate.relation),
      isLeaving: candidate.relation == resigned
    )
    if candidate.relation == defeated, let next = timeOfNext(candidate) { return next }
    if let own {
      // "criticised X after he called for talks on Friday": then, or soon after.
      let isReply =
        isSpoken.contains(candidate.relation) && attacher.isOfCauseBefore(own, candidate.trigger)
      // "resigned on Wednesday at X's request": then, or before.
      let isGround =
        candidate.relation == requested && sentence.tags[candidate.trigger] == .noun
        && sentence.isMarked(candidate.trigger, by: Self.groundMarks, within: 6)
        && attacher.ownDate(of: candidate.trigger) == nil
      return isOfEnd(own, candidate, sentence)
        ? nil : isReply || isGround ? own.truncated(to: .month) : own
    }
    if candidate.relation == lives || candidate.relation == endsWithStudy,
      let next = timeOfNext(candidate)
    {
      return next
    }
    if time == .state || time == .turn, let then = timeOfWhen(candidate) { return then }
    if time == .state { return attacher.endBefore(candidate.trigger) }
    if time == .event, let old = attacher.ofOldClauseBefore(candidate.trigger) { return old }
    // "the 2000 election, which he won over X"
    return candidate.relation == defeated ? StoryClock.election(attacher) : nil
  }

  /// Whether a word tells what somebody is known for or goes on with, not what he did: "X-backed
  /// forces", "its continued attacks".
  private func isStanding(_ word: Int, _ sentence: Sentence) -> Bool {
    if sentence.tags[word] == .noun {
      return isContinued(word, sentence)
    }
    // "X, backed by Y, won on Monday"
    if sentence.relations[word] == .acl, sentence.features[word].contains(.participle),
      ["back", "support", "favour", "favor", "ally"].contains(sentence.lemmas[word])
    {
      return sentence.features[word].contains(.past)
    }
    return sentence.relations[word] == .amod && word > 1 && sentence.form(word - 1) == "-"
  }

  /// Whether the subject of a spoken relation is that of its verb: "he had asked X".
  func isDoing(_ candidate: Candidate) -> Bool {
    guard let graph = context.graphs[candidate.sentence],
      context.sentences[candidate.sentence].tags[candidate.trigger] == .verb
    else { return false }
    return isSubject(of: candidate.trigger, candidate, graph)
  }

  /// Whether the subject of a candidate is that of a verb, too.
  func isSubject(of verb: Int, _ candidate: Candidate, _ graph: SentenceGraph) -> Bool {
    isSubject(context.cluster(of: candidate.subject), of: verb, graph, candidate.sentence)
  }

  /// Whether an entity is the subject of a verb.
  func isSubject(_ entity: Int, of verb: Int, _ graph: SentenceGraph, _ number: Int) -> Bool {
    let held = context.sentenceMentions[number]
    return graph.surfaceSubjects(verb).contains { word in
      held.mentions(at: word).contains { held[$0].cluster == entity }
    }
  }

  /// The month of a day that the news told of when somebody spoke of it; nil for older times.
  private func newsMonth(_ day: PartialDate) -> PartialDate? {
    guard day.isComplete, let published = context.article.published,
      let weekBefore = published.adding(days: -7), !weekBefore.isAfter(day),
      !day.isAfter(published)
    else { return nil }
    return day.truncated(to: .month)
  }

  /// Whether a candidate's trigger stands in what a verb of speech tells.
  private func isToldBy(_ saying: Int, _ candidate: Candidate) -> Bool {
    let sentence = context.sentences[candidate.sentence]
    if Int(sentence.heads[saying]) >= 0, sentence.relations[saying] == .parataxis { return true }
    var node = candidate.trigger
    for _ in 0..<8 where node != saying {
      if sentence.relations[node] == .ccomp { return true }
      node = Int(sentence.heads[node])
      guard node >= 0 else { return false }
    }
    return false
  }

  /// What begins a state that has no beginning in the news otherwise.
  private static let turns: WordSet = [
    "marry", "wed", "naturalise", "naturalize", "citizen", "relinquish", "cede", "annex",
    "incorporate", "reunify", "merge", "absorb",
  ]

  /// Whether a title stands with its holder's name, so that what he does says nothing of when
  /// he came to it: "incumbent president X became the nominee in March".
  func isBesideName(_ word: Int, _ sentence: Sentence) -> Bool {
    if isAdjectiveOfName(word, sentence) { return true }
    guard sentence.tags[word] == .noun || sentence.tags[word] == .propn,
      sentence.givingParticiple(of: word) == nil
    else { return false }
    switch sentence.relations[word] {
    case .compound, .nmodDesc, .flat, .appos: return true
    case .nsubj, .nsubjPass: return true
    default: return false
    }
  }

  /// The verb with which the subject of a spoken relation says it: "X said on Monday that Y
  /// was a liar".
  private func saying(of candidate: Candidate) -> Int? {
    guard let graph = context.graphs[candidate.sentence] else { return nil }
    let sentence = context.sentences[candidate.sentence]
    // "concluded in January that X interfered"
    func isSaying(_ verb: Int, isTelling: Bool = false) -> Bool {
      sentence.tags[verb] == .verb
        && (isTelling || effects[graph.lemmas[verb]].contains(.speaker))
        && isSubject(of: verb, candidate, graph)
    }
    var node = candidate.trigger
    var isTold = false
    for _ in 0..<8 {
      if node != candidate.trigger, isSaying(node, isTelling: isTold) { return node }
      isTold = sentence.relations[node] == .ccomp
      for child in graph.dependents(node, TreeWords.bit(.parataxis)) where isSaying(child) {
        return child
      }
      node = Int(sentence.heads[node])
      guard node >= 0 else { return nil }
    }
    return nil
  }

  /// The word whose clause dates a candidate: its trigger, or for one without a rule the
  /// verb nearest above its object.
  private func verb(of candidate: Candidate) -> Int {
    guard candidate.source == .scorer else { return candidate.trigger }
    let sentence = context.sentences[candidate.sentence]
    guard sentence.tags[candidate.trigger] == .verb else { return candidate.trigger }
    var node = context.mentions.mentions[candidate.object].head
    for _ in 0..<8 {
      if node == candidate.trigger { return node }
      let head = Int(sentence.heads[node])
      guard head >= 0 else { break }
      if sentence.relations[node] == .conj, sentence.tags[node] == .verb { return node }
      node = head
    }
    return candidate.trigger
  }

  /// The place that the trigger's verb names beside the two ends.
  private func place(_ candidate: Candidate) -> EntityID? {
    guard !candidate.isStructural, let graph = context.graphs[candidate.sentence] else {
      return nil
    }
    let sentence = context.sentences[candidate.sentence]
    let held = context.sentenceMentions[candidate.sentence]
    for child in 0..<sentence.count
    where sentence.heads[child] == Int32(candidate.trigger)
      && (sentence.relations[child] == .obl || sentence.relations[child] == .nmod)
    {
      let preposition = graph.dependent(child, .case).map { sentence.lowerForm($0) }
      guard let preposition, ["in", "at", "on", "near"].contains(preposition),
        let mention = held.mention(headedBy: child), held.type(mention) == .place,
        held.differ(mention, candidate.subject), held.differ(mention, candidate.object)
      else { continue }
      return EntityID(held[mention].cluster)
    }
    return nil
  }
}
