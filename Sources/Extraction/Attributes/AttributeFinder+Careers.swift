import Ontology
import Syntax

/// When posts, contests and homes began of which another clause tells the time.
extension AttributeFinder {
  private static let toMark: WordSet = ["to"]
  private static let fromMark: WordSet = ["from"]

  /// The sentences that date a post by how its holder won it: "was elected to the Senate in 1964".
  func elections(of post: Statement) -> [Int] {
    guard let date = post.date else { return [] }
    return post.evidence.compactMap { place(of: $0) }.filter { place in
      let sentence = context.sentences[place.sentence]
      var node = place.trigger
      for _ in 0..<3 where node >= 0 && sentence.tags[node] != .verb {
        node = Int(sentence.heads[node])
      }
      return node >= 0 && ["elect", "win", "reelect", "re-elect"].contains(sentence.lemmas[node])
        && clock.attachers[place.sentence].expressions.contains { $0.date == date }
    }.map(\.sentence)
  }

  /// When somebody who was elected took the office, where the sentence or the next one tells it:
  /// "was elected to the Senate in 1964 and took office in January 1965".
  func takingOffice(
    of post: Statement,
    after elections: [Int],
    among beginnings: [PostBeginning]
  ) -> PartialDate? {
    guard let elected = post.date, let latest = elected.dayRange?.upperBound else { return nil }
    return beginnings.first { beginning in
      guard beginning.person == post.subject.index, beginning.isOffice,
        elections.contains(where: { ($0...$0 + 1).contains(beginning.sentence) }),
        beginning.date.isAfter(elected), let start = beginning.date.dayRange?.lowerBound
      else { return false }
      return start - latest < 200 && !beginning.date.isAfter(context.article.published)
    }?.date
  }

  /// Whether a title before its holder's name is one that he has just come to: "the new chairman,
  /// X, replaced Y".
  func isNewTitle(_ post: Statement) -> Bool {
    guard let place = post.evidence.first.flatMap({ place(of: $0) }) else { return false }
    let sentence = context.sentences[place.sentence]
    return (max(0, place.trigger - 5)..<place.trigger).contains {
      ["new", "newly", "incoming", "next", "recently"].contains(sentence.lowerForm($0))
    }
  }

  /// Whether a title that is drawn as an adjective stands before its holder's name: "Chief executive
  /// X replaced Y".
  func isAdjectiveOfName(_ title: Int, _ sentence: Sentence) -> Bool {
    let name = Int(sentence.heads[title])
    return sentence.relations[title] == .amod && name > title && name <= title + 4
      && sentence.tags[name] == .propn
  }

  private static let leavings: WordSet = [
    "fire", "sack", "dismiss", "oust", "remove", "expel", "depose", "topple", "resign", "quit",
    "retire", "suspend", "axe", "eject",
  ]

  /// Whether a post's time is that of the verb by which its holder loses it: "was sacked as coach in
  /// 2018", "fired the director, X, in May".
  func isOfEnd(_ date: PartialDate, _ candidate: Candidate, _ sentence: Sentence) -> Bool {
    guard posts.contains(candidate.relation), isLost(candidate.trigger, sentence) else {
      return false
    }
    return !clock.attachers[candidate.sentence].expressions.contains {
      $0.date == date && ($0.bound == .since || $0.clause != nil)
    }
  }

  /// Whether a post is told of as one that its holder loses: "was sacked as coach", "fired the
  /// director, X".
  func isLost(_ title: Int, _ sentence: Sentence) -> Bool {
    var node = title
    for _ in 0..<4 where sentence.tags[node] != .verb {
      switch sentence.relations[node] {
      case .obl, .nmod, .nmodDesc, .flat, .compound, .obj, .nsubjPass, .nsubj, .amod, .appos:
        node = Int(sentence.heads[node])
      default: return false
      }
      guard node >= 0 else { return false }
    }
    switch sentence.lemmas[node] {
    // "stepped down as mayor", "left as mayor in 2012", "the mayor, X, died in 2012"
    case "step", "stand": return ["down", "aside"].contains(sentence.wordForm(node + 1))
    case "leave":
      return sentence.tags[title] != .verb && sentence.relations[title] == .obl
        || sentence.wordForm(node + 1) == "as"
    case "die": return sentence.tags[title] != .verb
    default: return sentence.tags[node] == .verb && Self.leavings.contains(sentence.lemmas[node])
    }
  }

  /// When somebody buys what another is told to sell: "sold the paper to X in 2014".
  func saleDate(_ candidate: Candidate, _ sentence: Sentence) -> PartialDate? {
    guard candidate.relation == owns, sentence.tags[candidate.trigger] == .verb,
      sentence.lemmas[candidate.trigger] == "sell",
      sentence.isMarked(
        context.mentions.mentions[candidate.subject].head,
        by: Self.toMark,
        within: 5
      )
    else { return nil }
    return clock.attachers[candidate.sentence].date(of: candidate.trigger, time: .event)
  }

  private static let transfers: WordSet = [
    "sign", "buy", "loan", "borrow", "poach", "recruit", "acquire", "lose", "hire", "lure", "bring",
  ]

  /// Whether somebody leaves a body for another, so that the time is that of the end: "signed X from
  /// Y in January".
  func isFormerClub(_ candidate: Candidate, _ sentence: Sentence) -> Bool {
    guard posts.contains(candidate.relation), sentence.tags[candidate.trigger] == .verb,
      Self.transfers.contains(sentence.lemmas[candidate.trigger])
    else { return false }
    let body = context.mentions.mentions[candidate.object].head
    return sentence.isMarked(body, by: Self.fromMark, within: 4)
  }

  private static let leavingHome: WordSet = [
    "move", "relocate", "emigrate", "immigrate", "migrate", "return", "leave", "quit", "beat",
    "defeat",
  ]
  private static let settling: WordSet = [
    "join", "take", "begin", "start", "work", "enrol", "enroll", "study", "open", "found", "become",
    "find", "get", "land", "launch", "marry", "form", "establish", "train",
  ]

  /// The year or month of a verb that goes on from what another says: "moved to X and took a job at Y
  /// in 2017", "beat X for the nomination but lost to Y in November 2016" (its year).
  func timeOfNext(_ candidate: Candidate) -> PartialDate? {
    let sentence = context.sentences[candidate.sentence]
    let attacher = clock.attachers[candidate.sentence]
    let verb = candidate.trigger
    guard !attacher.expressions.isEmpty, sentence.tags[verb] == .verb,
      candidate.relation == endsWithStudy
        ? ["study", "attend", "read"].contains(sentence.lemmas[verb])
        : Self.leavingHome.contains(sentence.lemmas[verb]),
      let graph = context.graphs[candidate.sentence], !graph.isPassive[verb],
      sentence.lowerForm(verb) == "beat" || sentence.features[verb].contains(.past)
    else { return nil }
    let isContest = candidate.relation == defeated
    // "when she moved to X and took a job at Y in 2017", with the second drawn beside the main verb
    let above = sentence.relations[verb] == .advcl ? sentence.heads[verb] : Int32(verb)
    let next = (verb + 1..<max(verb + 1, min(verb + 25, sentence.count))).first {
      // "attended X, graduating in 1985"
      if sentence.lowerForm($0) == "graduating" { return sentence.heads[$0] == Int32(verb) }
      return (sentence.heads[$0] == Int32(verb) || sentence.heads[$0] == above)
        && sentence.relations[$0] == .conj && sentence.tags[$0] == .verb
    }
    guard let next,
      sentence.features[next].contains(.past) || sentence.lowerForm(next) == "graduating",
      // "moved to X when she was ten and joined Y in 2009"
      !(verb + 1..<next).contains(where: {
        [.advcl, .aclRelcl, .ccomp].contains(sentence.relations[$0])
      })
    else { return nil }
    let goesOn =
      candidate.relation == endsWithStudy
      ? ["graduate", "finish", "earn", "receive", "complete", "take"].contains(
        sentence.lemmas[next]
      )
      : isContest
        ? isOutcome(next, sentence)
          || ["go", "face"].contains(sentence.lemmas[next]) && !graph.isPassive[next]
        : Self.settling.contains(sentence.lemmas[next])
          && !(verb..<next).contains {
            ["then", "later", "eventually", "before", "subsequently"].contains(
              sentence.lowerForm($0)
            )
          }
    guard goesOn,
      !attacher.expressions.contains(where: { $0.words.lowerBound < next && $0.bound == .at }),
      let date = attacher.expressions.first(where: {
        $0.words.lowerBound > next && $0.bound == .at && !$0.isModifier && $0.clause == nil
          && !$0.isAhead
      })?.date
    else { return nil }
    return date.truncated(to: isContest ? .year : .month)
  }

  private static let doings: WordSet = [
    "move", "relocate", "emigrate", "immigrate", "migrate", "settle", "live", "join", "work",
    "serve", "play", "start", "begin", "take", "become", "get", "land", "find", "sign", "study",
    "enrol", "enroll", "attend", "train", "write", "report", "teach", "perform",
  ]

  /// The time that a clause with "when" tells more of: "in 2016, when he moved to X and worked for
  /// Y".
  func timeOfWhen(_ candidate: Candidate) -> PartialDate? {
    let attacher = clock.attachers[candidate.sentence]
    guard !attacher.expressions.isEmpty,
      candidate.relation == lives || candidate.relation == endsWithStudy
        || candidate.relation == memberOf || posts.contains(candidate.relation)
    else { return nil }
    let sentence = context.sentences[candidate.sentence]
    var verb = candidate.trigger
    for _ in 0..<3 where sentence.tags[verb] != .verb {
      let isHeld = [.obl, .obj, .xcomp, .nmod].contains(sentence.relations[verb])
      guard isHeld, sentence.heads[verb] >= 0 else { return nil }
      verb = Int(sentence.heads[verb])
    }
    guard sentence.tags[verb] == .verb, Self.doings.contains(sentence.lemmas[verb]) else {
      return nil
    }
    var clause = verb
    while sentence.relations[clause] == .conj, sentence.heads[clause] >= 0 {
      clause = Int(sentence.heads[clause])
    }
    guard [.advcl, .aclRelcl, .acl].contains(sentence.relations[clause]) else { return nil }
    return attacher.antecedent(of: clause)
  }

  private static let expiring: WordSet = [
    "expire", "end", "retire", "leave", "step", "depart", "finish", "conclude", "resign", "quit",
    "stand",
  ]

  /// When a post falls vacant to which a successor is named: "nominated X to replace Y when her term
  /// expires in early February", "to succeed Y, who retires in June".
  func vacancy(_ candidate: Candidate) -> PartialDate? {
    let sentence = context.sentences[candidate.sentence]
    let attacher = clock.attachers[candidate.sentence]
    let verb = candidate.trigger
    guard candidate.relation == succeeded, sentence.tags[verb] == .verb,
      attacher.expressions.contains(where: { $0.words.lowerBound > verb }),
      !["succeed", "replace", "take", "supplant"].contains(sentence.lemmas[verb])
        || attacher.date(ofOwn: verb) == nil
    else { return nil }
    for clause in verb + 1..<max(verb + 1, sentence.count)
    where sentence.tags[clause] == .verb && Self.expiring.contains(sentence.lemmas[clause]) {
      let isWhen =
        sentence.relations[clause] == .advcl
        && (max(verb, clause - 12)..<clause).contains {
          sentence.heads[$0] == Int32(clause)
            && ["when", "once", "after", "as"].contains(sentence.lowerForm($0))
        }
      let isWho =
        sentence.relations[clause] == .aclRelcl
        && context.sentenceMentions[candidate.sentence].mentions(at: Int(sentence.heads[clause]))
          .contains {
            context.sentenceMentions[candidate.sentence][$0].cluster
              == context.cluster(of: candidate.object)
          }
      // What has ended already makes no later date.
      guard isWhen || isWho, !sentence.features[clause].contains(.past),
        let date = attacher.date(ofOwn: clause)
      else { continue }
      if date.isAfter(context.article.published) { return date }
      // "expires in February", told in November
      if date.precision != .year, let year = date.year,
        let next = PartialDate(year: year + 1, month: date.month, day: date.day),
        next.isAfter(context.article.published)
      {
        return next
      }
    }
    return nil
  }
}
