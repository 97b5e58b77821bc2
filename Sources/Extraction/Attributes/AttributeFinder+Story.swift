import Ontology
import Syntax

extension AttributeFinder {
  /// The statements with what only the whole story says of them.
  ///
  /// An event without a time of its own happened when its paragraph was last said to be,
  /// or else about when the news of the lead did: then the month is all that is known.
  /// A post told of in old times only is over, and so is a candidacy that was given up.
  func completed(_ statements: [Statement]) -> [Statement] {
    var result = statements
    let refused = refusedResignations(statements)
    let killed = killed(statements)
    for index in result.indices {
      if result[index].relation == resigned, result[index].status == .actual,
        refused.contains(result[index].subject)
      {
        result[index].status = .possible
      }
      let isInOffice = isInOffice(result[index])
      if isInOffice != true { result[index].status = storyStatus(of: result[index]) }
      if isInOffice == false, result[index].status == .actual { result[index].status = .past }
      if result[index].status == .actual, endsWithLife.contains(result[index].relation),
        killed.contains(result[index].subject)
      {
        result[index].status = .past
      }
      // What was said cannot have been said later: the time is that of what it is about.
      if isSpoken.contains(result[index].relation) || isSettled(result[index]),
        result[index].status == .actual, isAhead(result[index])
      {
        result[index].date = nil
      }
      if result[index].status == .actual, isAhead(result[index]), isToldAsPast(result[index]) {
        result[index].date = nil
      }
      if result[index].date == nil {
        result[index].date =
          start(of: result[index], among: statements)
          ?? slain(in: result[index], among: statements) ?? storyDate(of: result[index])
          ?? scheduled(result[index])
      }
      if deeds.contains(result[index].relation), result[index].evidence.count > 1 {
        result[index].date = StatementMerger.earlier(
          result[index].date,
          earlierTelling(of: result[index])
        )
      }
      if result[index].date == nil, result[index].relation == founded,
        result[index].status == .actual
      {
        result[index].date = founding(of: result[index].object.index)
      }
      if let day = effect(of: result[index]) { result[index].date = day }
      if result[index].status == .actual, isAhead(result[index]) {
        result[index].status = .planned
      }
    }
    result = begun(result)
    for index in bygoneHeads(result) where isInOffice(result[index]) != true {
      result[index].status = .past
    }
    for index in result.indices
    where result[index].relation == succeeded && result[index].date == nil {
      result[index].date =
        departure(before: result[index], among: result) ?? monthOfDeath(before: result[index])
    }
    for index in result.indices
    where result[index].status == .actual && posts.contains(result[index].relation) {
      if let later = laterStart(of: result[index], among: statements) {
        result[index].status = .planned
        result[index].date = later.date
      }
    }
    for index in result.indices
    where result[index].status == .past && posts.contains(result[index].relation)
      && isEnd(result[index], among: statements)
    {
      result[index].date = nil
    }
    // Read where a post asks for them only, and once.
    lazy var beginnings =
      PostBeginning.all(context, clock) + PostBeginning.stints(context, clock)
    for index in result.indices
    where posts.contains(result[index].relation)
      || result[index].relation == memberOf && result[index].date == nil
    {
      let isPost = result[index].relation != memberOf
      if isPost, result[index].status == .actual, !refused.contains(result[index].subject),
        isLeft(result[index], among: statements)
      {
        result[index].status = .past
      }
      if isPost, result[index].status == .actual, isJustGiven(result[index]) {
        // "voters elected X president; she is to take office in July"
        let later = beginnings.first {
          $0.person == result[index].subject.index && $0.isGeneral
            && $0.date.isAfter(context.article.published)
        }
        if let later {
          result[index].status = .planned
          result[index].date = later.date
        }
      }
      if isPost, result[index].date == nil {
        // "has appointed X its chairman": on the day of the news.
        result[index].date =
          (start(of: result[index], among: statements)
          ?? (isJustGiven(result[index]) ? appointment(to: result[index], among: result) : nil))?
          .date ?? succession(to: result[index], among: result) ?? monthOfGiving(result[index])
      }
      if result[index].date == nil || isPost && isRenewed(result[index]) {
        // What is told of no post in particular is of one that its holder still has.
        let isHeld = result[index].status == .actual
        let posts = result.filter {
          $0.subject == result[index].subject && self.posts.contains($0.relation)
            && (!isHeld || $0.status != .past)
        }
        let begun = PostBeginning.date(
          of: result[index],
          isOnly: posts.count == 1
            && (result[index].status == .actual || dead.contains(result[index].subject.index)
              || isLeavingNow(result[index].subject, among: result)),
          isOnlyOffice: result[index].relation == leads
            && (posts.count == 1 || isOfPlace(result[index]) && posts.filter(isOfPlace).count == 1),
          isOnlyHead: posts.filter { $0.relation == leads }.count == 1,
          isOnlyElected: PostBeginning.isElective(result[index], context, leads: leads)
            && posts.filter { PostBeginning.isElective($0, context, leads: leads) }.count == 1,
          isHead: result[index].relation == leads,
          isPost: isPost,
          among: beginnings,
          context
        )
        result[index].date = StatementMerger.earlier(result[index].date, begun)
        // Who holds a post did not come to it after the article.
        if result[index].status != .planned, isAhead(result[index]) { result[index].date = nil }
      }
      let elections = isPost ? elections(of: result[index]) : []
      if !elections.isEmpty,
        let later = takingOffice(of: result[index], after: elections, among: beginnings)
      {
        result[index].date = later
      }
    }
    for index in result.indices
    where result[index].relation == memberOf && result[index].date == nil {
      // "In 1966 X and Y formed the band": its members since then.
      result[index].date =
        result.first {
          $0.relation == founded && $0.subject == result[index].subject
            && $0.object == result[index].object
        }?.date
    }
    for index in result.indices
    where result[index].relation == succeeded && result[index].date == nil {
      result[index].date = accession(after: result[index], among: result)
    }
    return result
  }

  /// When somebody who has been given a post will come to it, as he is yet to succeed another:
  /// "named X its chief executive; she will take over from Y in July".
  private func laterStart(of post: Statement, among all: [Statement]) -> Statement? {
    guard let evidence = post.evidence.first, post.evidence.count == 1,
      all.contains(where: {
        $0.relation == appointed && $0.object == post.subject && $0.status == .actual
          && $0.evidence.contains { $0.sentence == evidence.sentence }
      })
    else { return nil }
    return all.first {
      $0.relation == succeeded && $0.subject == post.subject && $0.status == .planned
    }
  }

  /// Whether the date of a former post is that of its end: "was replaced as coach by X in 2021".
  private func isEnd(_ post: Statement, among all: [Statement]) -> Bool {
    guard let date = post.date, let sentence = post.evidence.first?.sentence else { return false }
    return all.contains { other in
      other.relation == succeeded && other.object == post.subject && other.date == date
        && other.evidence.contains { $0.sentence == sentence }
    }
  }

  /// When the one whom somebody succeeds leaves, where the article says so.
  private func departure(before succession: Statement, among all: [Statement]) -> PartialDate? {
    all.first { other in
      other.relation == resigned && other.subject == succession.object
        && other.status == succession.status
        && (other.status == .planned || other.date?.year == context.article.published?.year)
    }?.date ?? arrival(with: succession, among: all)
  }

  /// When somebody took the only post whose beginning the article dates, in its own year, where it
  /// says whom they succeed but not when: "took office on Thursday. Her predecessor, X, said".
  private func arrival(with succession: Statement, among all: [Statement]) -> PartialDate? {
    let begun = all.filter { other in
      posts.contains(other.relation) && other.subject == succession.subject
        && other.status == succession.status && other.date != nil
    }
    guard begun.count == 1, let date = begun[0].date, date.precision != .year,
      date.year == context.article.published?.year
    else { return nil }
    return date
  }

  /// Whether two are told to have agreed, whatever time they agreed on: "have agreed to meet on
  /// Tuesday".
  private func isSettled(_ agreement: Statement) -> Bool {
    guard schema[agreement.relation].name == "agreed-with",
      let place = agreement.evidence.first.flatMap({ place(of: $0) })
    else { return false }
    let sentence = context.sentences[place.sentence]
    return sentence.lemmas[place.trigger] == "agree" && sentence.tags[place.trigger] == .verb
      && sentence.features[place.trigger].contains(.past)
  }

  /// Whether a statement is dated after the article, so that it cannot have happened.
  private func isAhead(_ statement: Statement) -> Bool {
    guard schema[statement.relation].time != .contest,
      let start = statement.date?.dayRange?.lowerBound,
      let now = context.article.published?.dayRange?.upperBound
    else { return false }
    return start > now + 1
  }

  /// Whether a verb in the plain past tells an event, so that it is not to come whatever time
  /// stands beside it: "will visit X on Tuesday, where Y won the seat".
  private func isToldAsPast(_ statement: Statement) -> Bool {
    guard let place = statement.evidence.first.flatMap({ place(of: $0) }),
      let graph = context.graphs[place.sentence]
    else { return false }
    let sentence = context.sentences[place.sentence]
    if isWar(place.trigger, sentence) { return true }
    return sentence.tags[place.trigger] == .verb && isPlainPast(place.trigger, sentence, graph)
      && !graph.dependents(place.trigger, TreeWords.bit(.mark)).contains {
        sentence.form($0) == "to"
      }
  }

  /// The persons whose resignation somebody refuses.
  private func refusedResignations(_ statements: [Statement]) -> Set<EntityID> {
    Set(
      statements.filter { statement in
        statement.relation == rejected && statement.status == .actual
          && statement.evidence.contains { evidence in
            guard let place = place(of: evidence) else { return false }
            let sentence = context.sentences[place.sentence]
            return sentence.lemmas.contains("resignation")
          }
      }.map(\.object)
    )
  }

  /// Whether a post is what somebody has left another one for: "resigned to become president".
  private func isNext(_ post: Int, _ number: Int) -> Bool {
    let sentence = context.sentences[number]
    var node = post
    for _ in 0..<3 {
      let head = Int(sentence.heads[node])
      guard head >= 0 else { return false }
      if sentence.features[node].contains(.infinitive), sentence.tags[node] == .verb {
        return sentence.relations[node] == .advcl
          && ["resign", "step", "stand"].contains(sentence.lemmas[head])
      }
      node = head
    }
    return false
  }

  /// Whether the article says that somebody has left a post.
  private func isLeft(_ post: Statement, among statements: [Statement]) -> Bool {
    for evidence in post.evidence {
      if let place = place(of: evidence),
        left.contains(place.sentence << 16 | post.subject.index),
        !isNext(place.trigger, place.sentence)
      {
        return true
      }
    }
    let sentences = post.evidence.map(\.sentence)
    return statements.contains { other in
      guard other.status == .actual, !isAhead(other) else { return false }
      if other.relation == resigned {
        return other.subject == post.subject && other.object == post.object
          && !isOnlyAnnounced(other)
      }
      guard other.relation == dismissed, other.object == post.subject, !isSuspension(other) else {
        return false
      }
      // "Its president dismissed the interior minister, X": X was its minister.
      return other.subject == post.object
        || other.evidence.contains { evidence in
          sentences.contains(evidence.sentence) && !isNewPost(post, in: evidence)
        }
    }
  }

  /// Whether a resignation is news that has only been announced: its holder still goes on.
  private func isOnlyAnnounced(_ resignation: Statement) -> Bool {
    if let end = resignation.date?.dayRange?.upperBound,
      let now = context.article.published?.dayRange?.lowerBound, end < now - 14
    {
      return false
    }
    return resignation.evidence.allSatisfy { evidence in
      guard let place = place(of: evidence) else { return false }
      let sentence = context.sentences[place.sentence]
      // "is stepping down"
      if sentence.isPresentProgressive(place.trigger) { return true }
      let verb = Int(sentence.heads[place.trigger])
      guard sentence.tags[place.trigger] == .noun, verb >= 0 else { return false }
      return ["announce", "submit", "tender", "send", "offer"].contains(sentence.lemmas[verb])
    }
  }

  /// Whether somebody is removed for a time only: he keeps the post.
  private func isSuspension(_ dismissal: Statement) -> Bool {
    dismissal.evidence.contains { evidence in
      guard let place = place(of: evidence) else { return false }
      return ["suspend", "suspension"].contains(
        context.sentences[place.sentence].lemmas[place.trigger]
      )
    }
  }

  /// Whether the sentence that tells of a dismissal gives the dismissed another post: the
  /// words of the post stand behind the verb's, as in "removed X and made him ambassador".
  private func isNewPost(_ post: Statement, in dismissal: Evidence) -> Bool {
    guard let place = place(of: dismissal),
      let own = post.evidence.first(where: { $0.sentence == dismissal.sentence }),
      let word = self.place(of: own)?.trigger
    else { return false }
    let sentence = context.sentences[place.sentence]
    var node = word
    for _ in 0..<8 {
      if sentence.tags[node] == .verb { return node != place.trigger && node > place.trigger }
      node = Int(sentence.heads[node])
      if node < 0 { return false }
    }
    return false
  }

  /// What the same sentence says of how a post came to its holder: "was appointed on
  /// Friday", "will succeed X".
  private func start(of post: Statement, among statements: [Statement]) -> Statement? {
    guard post.status != .past, let sentence = post.evidence.first?.sentence else { return nil }
    return statements.first { other in
      guard
        other.relation == appointed && other.object == post.subject
          || other.relation == succeeded && other.subject == post.subject,
        !isBesideName(post) || isNewTitle(post)
      else { return false }
      // What another sentence tells of it, too, may be of another post: "named him his successor".
      return other.date != nil && other.evidence.allSatisfy { $0.sentence == sentence }
    }
  }

  /// When somebody came to a post as the successor of another, where the clause that says so has
  /// no time but that of the news: "replaced X as head of the council".
  private func succession(to post: Statement, among all: [Statement]) -> PartialDate? {
    guard post.status == .actual, post.evidence.count == 1, let evidence = post.evidence.first,
      !isBesideName(post),
      var other = all.first(where: { $0.relation == succeeded && $0.subject == post.subject }),
      let own = other.evidence.first(where: { $0.sentence == evidence.sentence })
    else { return nil }
    if other.evidence.count > 1 {
      other.evidence = [own]
      other.date = storyDate(of: other)
    }
    return other.date
  }

  /// Whether a title stands with its holder's name, as one that he had already: "chose X, the
  /// governor of Y, as her running mate".
  private func isBesideName(_ post: Statement) -> Bool {
    guard let place = post.evidence.first.flatMap({ place(of: $0) }) else { return false }
    if isAdjectiveOfName(place.trigger, context.sentences[place.sentence]) { return true }
    switch context.sentences[place.sentence].relations[place.trigger] {
    case .appos, .compound, .nmodDesc, .flat: return true
    // "Chief executive X of Y replaced Z"
    case .nsubj, .nsubjPass: return context.sentences[place.sentence].tags[place.trigger] != .verb
    default: return false
    }
  }

  /// The sentence and word where a piece of evidence has its trigger.
  func place(of evidence: Evidence) -> (sentence: Int, trigger: Int, subject: Int?)? {
    guard
      let number = context.sentences.firstIndex(where: {
        $0.range.lowerBound == evidence.sentence.lowerBound
      })
    else { return nil }
    let starts = context.sentences[number].starts
    let subject = context.mentions.indices(inSentence: number).first { index in
      let words = context.mentions.mentions[index].words
      return Int(starts[words.lowerBound]) == evidence.subject.lowerBound
    }
    return starts.firstIndex { Int($0) == evidence.trigger.lowerBound }.map {
      (number, $0, subject.map { context.mentions.mentions[$0].head })
    }
  }

  func storyDate(of statement: Statement) -> PartialDate? {
    if statement.relation == bornIn {
      return lifetimes[statement.subject.index]?.birth ?? birth(of: statement.subject.index)
    }
    guard let evidence = statement.evidence.first, let lead = clock.lead,
      let (number, trigger, _) = place(of: evidence)
    else { return nil }
    let sentence = context.sentences[number]
    switch schema[statement.relation].time {
    case .turn:
      // Who takes and leaves office is news in an opening, history further down.
      guard schema[statement.relation].family == .posts else { return nil }
      if let death = deathBefore(statement, trigger, number, lead) { return death }
      // "X, Y's predecessor as mayor, died on Monday"
      if statement.relation == succeeded, isBesideName(trigger, sentence) {
        return nil
      }
      // "was Y's successor as mayor"
      if statement.relation == succeeded, sentence.tags[trigger] == .noun,
        hasCopula(trigger, sentence)
      {
        return nil
      }
      if statement.status == .possible, statement.relation == resigned,
        let due = clock.attachers[number].expressions.first(where: {
          $0.isAhead && $0.words.lowerBound > trigger && $0.words.lowerBound < trigger + 4
        })
      {
        return due.date
      }
      // "said on Friday that he would resign, effective immediately"
      if statement.relation == resigned, statement.status == .planned,
        let told = announced(trigger, number)
      {
        return told
      }
      if statement.relation != succeeded && isOfOldTurn(trigger, sentence)
        || isUndated(statement, number, trigger)
      {
        return nil
      }
      guard number < 8 else {
        guard statement.status != .past, tense(of: trigger, sentence) == .past else { return nil }
        if let before = clock.before[number] {
          return before.year == context.article.published?.year ? before : nil
        }
        // The paragraph before told of the days of the news.
        let month = clock.carried[number]?.truncated(to: .month)
        return month == lead.truncated(to: .month) ? month : nil
      }
      return loosened(newsDate(of: statement, number, trigger, lead), trigger, number)
    case .state:
      if schema[statement.relation].name == "owns", statement.status == .actual, number < 8,
        ["buy", "acquire", "purchase"].contains(sentence.lemmas[trigger]),
        sentence.tags[trigger] == .verb,
        !sentence.features[trigger].contains(.infinitive)
      {
        return newsDate(of: statement, number, trigger, lead)
      }
      if statement.status == .past, statement.relation == leads {
        // Who was a former president in 2007 held the post before.
        return isCalledFormer(trigger, sentence) || isLost(trigger, sentence)
          ? nil : longAgo(statement)
      }
      return number < 6 && isBrief(statement.subject.index) ? lead.truncated(to: .month) : nil
    case .contest:
      return contestDate(of: statement, number, trigger)
    case .event:
      if let vote = voteDate(of: statement, number, trigger) { return vote }
      // "said on Tuesday it would impose duties on X"
      if statement.status == .planned, schema[statement.relation].name == "sanctioned",
        let told = announced(trigger, number)
      {
        return told
      }
      if deeds.contains(statement.relation), isTried(trigger, number) { return crime }
      // "enough to beat X", "the only one who could"
      if statement.relation == defeated, statement.status != .actual { return nil }
      if statement.relation == requested, let told = requestTold(behind: number) { return told }
      if let crime = crimeDate(of: statement, number, trigger) { return crime }
      let date =
        dayOfDeed(statement, number, trigger) ?? warDate(of: statement, number, trigger)
        ?? truceDate(of: statement, number, trigger)
        ?? laterTelling(of: statement, number) ?? scheduled(statement)
        ?? newsDate(of: statement, number, trigger, lead)
      // When it was that something did not happen, no day says.
      let whole = statement.status == .denied ? date?.truncated(to: .month) : date
      return loosened(whole, trigger, number)
    }
  }
}
