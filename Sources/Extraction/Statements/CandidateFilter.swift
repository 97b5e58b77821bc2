import Ontology
import Syntax

/// Drops candidates that another one outweighs or that cannot hold.
struct CandidateFilter {
  let context: ArticleContext
  let schema: Schema

  func kept(_ candidates: [Candidate], _ outcome: inout Extractor.Outcome) -> [Candidate] {
    let citizenOf = schema["citizen-of"]
    let worksFor = schema["works-for"]
    let leads = schema["leads"]
    let livesIn = schema["lives-in"]
    let locatedIn = schema["located-in"]
    let partOf = schema["part-of"]
    let memberOf = schema["member-of"]
    let visited = schema["visited"]
    let owns = schema["owns"]
    let founded = schema["founded"]
    let killed = schema["killed"]
    let attacked = schema["attacked"]
    let sanctioned = schema["sanctioned"]
    let agreedWith = schema["agreed-with"]
    let supported = schema["supported"]
    struct Pair: Hashable {
      var subject: Int
      var object: Int
    }
    var posts: Set<Pair> = []
    var leaders: Set<Pair> = []
    var parts: Set<Pair> = []
    var members: Set<Pair> = []
    /// The words that tell a membership, by those whom it joins.
    var joining: [Pair: Set<Int>] = [:]
    var working: [Pair: Set<Int>] = [:]
    /// The states that persons serve by their titles.
    var employers: [Int: Set<Int>] = [:]
    /// The states that persons serve by titles that stand with their names and the states'.
    var named: [Int: Set<Int>] = [:]
    /// Who runs for what, by a rule, and in which sentence.
    var running: [Pair: Set<Int>] = [:]
    /// The sentences that tell who lives where.
    var homes: [Pair: Set<Int>] = [:]
    /// Those whose posts a sentence's titles tell, with the sentence.
    var titled: Set<Int> = []
    let served = ServedStates(candidates, context: context, schema: schema)
    let innermost = Innermost(candidates, context: context, schema: schema)
    let crowds = Crowds(candidates, context: context, schema: schema)
    let sides = Sides(context, candidates, schema)
    let dealings = Dealings(candidates, sides, context: context, schema: schema)
    let journeys = Journeys(context: context, schema: schema)
    let conversations = Conversations(candidates, context: context, schema: schema)
    let sites = StrikeSites(candidates, context: context, schema: schema)
    let contests = Contests(candidates, context: context, schema: schema)
    let insiders = Insiders(candidates, context: context, schema: schema)
    let met = schema["met"]
    let called = schema["called"]
    let wroteTo = schema["wrote-to"]
    let ranFor = schema["ran-for"]
    for candidate in candidates {
      let pair = Pair(
        subject: context.cluster(of: candidate.subject),
        object: context.cluster(of: candidate.object)
      )
      if candidate.relation == leads { leaders.insert(pair) }
      if candidate.relation == leads || candidate.relation == worksFor { posts.insert(pair) }
      if candidate.relation == leads || candidate.relation == worksFor,
        case .post(let rule) = candidate.source, !rule.hasSuffix("guessed")
      {
        titled.insert(pair.subject << 16 | candidate.sentence)
        if context.type(candidate.object) == .state {
          employers[pair.subject, default: []].insert(pair.object)
          if isNamed(candidate) { named[pair.subject, default: []].insert(pair.object) }
        }
      }
      if candidate.relation == ranFor, candidate.source != .scorer {
        running[pair, default: []].insert(candidate.sentence)
      }
      if candidate.relation == livesIn, candidate.source != .scorer,
        context.sentences[candidate.sentence].tags[candidate.trigger] == .verb
      {
        homes[pair, default: []].insert(candidate.sentence)
      }
      if candidate.relation == partOf { parts.insert(pair) }
      let place = candidate.sentence << 16 | candidate.trigger
      if candidate.relation == memberOf { joining[pair, default: []].insert(place) }
      if candidate.relation == worksFor { working[pair, default: []].insert(place) }
      if candidate.relation == memberOf,
        !Self.isService(context.mentions.clusters[pair.object].name)
      {
        switch candidate.source {
        case .structure, .post: members.insert(pair)
        case .pattern, .stance, .scorer: break
        }
      }
    }
    return candidates.filter { candidate in
      let pair = Pair(
        subject: context.cluster(of: candidate.subject),
        object: context.cluster(of: candidate.object)
      )
      guard pair.subject != pair.object else {
        outcome.drop(candidate, "both ends are the same entity")
        return false
      }
      if isAct(candidate.relation), isCounted(candidate.subject) || isCounted(candidate.object) {
        outcome.drop(candidate, "a number of a state's people is not the state")
        return false
      }
      if let objection = objection(toAct: candidate) {
        outcome.drop(candidate, objection)
        return false
      }
      if isWithinGroup(candidate) {
        outcome.drop(candidate, "a group does nothing to its own members")
        return false
      }
      if isAct(candidate.relation), isFirst(candidate.subject) {
        outcome.drop(candidate, "the first of a state's to do something is not the state")
        return false
      }
      if schema[candidate.relation].family == .cooperation,
        isPeople(candidate.subject) || isPeople(candidate.object)
      {
        outcome.drop(candidate, "a state's people are not the state")
        return false
      }
      if candidate.relation == agreedWith,
        isBacker(candidate.subject) || isBacker(candidate.object)
      {
        outcome.drop(candidate, "who stands behind a party is none")
        return false
      }
      if candidate.relation == supported, let told = joining[pair],
        told.contains(where: { $0 >> 16 == candidate.sentence }), isAlly(candidate)
      {
        outcome.drop(candidate, "an ally within an alliance is its member")
        return false
      }
      if isStand(candidate.relation), isTopic(candidate.object) {
        outcome.drop(candidate, "what another's thing is about is not whose it is")
        return false
      }
      if candidate.relation == schema["offered"], isBidForSeat(candidate) {
        outcome.drop(candidate, "who bids for a seat offers nothing")
        return false
      }
      if isAct(candidate.relation), isLabel(candidate.subject) || isLabel(candidate.object) {
        outcome.drop(candidate, "a label behind a name does nothing")
        return false
      }
      if isAct(candidate.relation), isLone(candidate.subject) {
        outcome.drop(candidate, "a lone bomber's nationality does nothing")
        return false
      }
      if candidate.relation == killed || candidate.relation == attacked,
        isOwnLeader(candidate, pair.subject, pair.object)
      {
        outcome.drop(candidate, "a state does not strike its own leader")
        return false
      }
      if insiders.speakForTheirOwn(candidate) {
        outcome.drop(candidate, "who speaks for a body says it of the own side")
        return false
      }
      if served.isHome(candidate) {
        outcome.drop(candidate, "who serves a state does not travel to be at home")
        return false
      }
      if served.isOwn(candidate) {
        outcome.drop(candidate, "who serves a state does not meet it")
        return false
      }
      if served.isOrigin(candidate) {
        outcome.drop(candidate, "who comes or speaks from somewhere may live there")
        return false
      }
      if served.isAtWork(candidate) {
        outcome.drop(candidate, "who speaks for a body need not travel to do it")
        return false
      }
      if candidate.relation == visited, homes[pair]?.contains(candidate.sentence) ?? false {
        outcome.drop(candidate, "where somebody lives they do not visit")
        return false
      }
      if let objection = journeys.objection(to: candidate) {
        outcome.drop(candidate, objection)
        return false
      }
      if candidate.relation == visited, Self.everywhere.contains(name(of: candidate.object)) {
        outcome.drop(candidate, "nobody travels to where everybody is")
        return false
      }
      if candidate.relation == visited, candidate.source != .stance(VisitorFinder.way),
        isOfPeople(candidate.object)
      {
        outcome.drop(candidate, "who visits a state's people need not go there")
        return false
      }
      if candidate.relation == citizenOf || candidate.relation == livesIn, posts.contains(pair) {
        outcome.drop(candidate, "a post says it already")
        return false
      }
      if candidate.relation == locatedIn, parts.contains(pair) {
        outcome.drop(candidate, "part-of says it already")
        return false
      }
      if candidate.relation == worksFor || candidate.relation == leads,
        context.type(candidate.object) == .state,
        leadsAnother(pair.subject, than: pair.object)
          || !isNamed(candidate) && named[pair.subject].map({ !$0.contains(pair.object) }) ?? false
      {
        outcome.drop(candidate, "somebody serves another state")
        return false
      }
      if candidate.relation == worksFor, leaders.contains(pair) || members.contains(pair) {
        switch candidate.source {
        case .structure, .scorer:
          outcome.drop(candidate, "leads or member-of says it already")
          return false
        case .pattern, .post, .stance: break
        }
      }
      if candidate.relation == worksFor || candidate.relation == leads,
        candidate.source == .scorer
      {
        if context.type(candidate.object) == .state,
          employers[pair.subject].map({ !$0.contains(pair.object) })
            ?? titled.contains(pair.subject << 16 | candidate.sentence)
        {
          outcome.drop(candidate, "a title says that another body is served")
          return false
        }
        if running[pair]?.contains(candidate.sentence) ?? false {
          outcome.drop(candidate, "who runs for a post need not hold it")
          return false
        }
      }
      if sites.isSite(candidate) {
        outcome.drop(candidate, "a place is only where another is attacked")
        return false
      }
      if let objection = contests.objection(to: candidate) {
        outcome.drop(candidate, objection)
        return false
      }
      // "joined Labour", "sits on the board": one word tells one of the two
      if candidate.relation == worksFor || candidate.relation == memberOf,
        context.type(candidate.subject) == .person, let member = joining[pair],
        let work = working[pair],
        member.intersection(work).contains(candidate.sentence << 16 | candidate.trigger),
        (candidate.relation == worksFor) == takesMembers(pair.object, candidate),
        candidate.relation == worksFor || !isOfRule(candidate)
      {
        outcome.drop(candidate, "the same word tells it otherwise")
        return false
      }
      if candidate.relation == memberOf, context.type(candidate.subject) == .person,
        Self.isService(context.mentions.clusters[pair.object].name)
      {
        outcome.drop(candidate, "one works for a force or a department")
        return false
      }
      if candidate.relation == memberOf, leaders.contains(pair), case .scorer = candidate.source {
        outcome.drop(candidate, "leads says it already")
        return false
      }
      if candidate.relation == locatedIn || candidate.relation == partOf, isAbroad(candidate) {
        outcome.drop(candidate, "the place lies in another state")
        return false
      }
      if candidate.relation == locatedIn, isBesideWater(candidate) {
        outcome.drop(candidate, "a town by the sea lies not in it")
        return false
      }
      if candidate.relation == owns,
        context.mentions.clusters[context.cluster(of: candidate.subject)].isParty
      {
        outcome.drop(candidate, "a party's majority owns no chamber")
        return false
      }
      if candidate.relation == owns, context.type(candidate.subject) == .person,
        isNobodys(context.mentions.clusters[pair.object])
      {
        outcome.drop(candidate, "nobody owns a public body or a party")
        return false
      }
      if candidate.relation == owns || candidate.relation == founded, isOwnerOfObject(candidate) {
        outcome.drop(candidate, "what a body has is not the body")
        return false
      }
      if candidate.relation == met, isCompany(candidate),
        sides.areAllied(pair.subject, pair.object)
      {
        outcome.drop(candidate, "colleagues who go together need not meet")
        return false
      }
      if candidate.relation == sanctioned, context.type(candidate.object) == .state,
        sides.areAllied(pair.subject, pair.object)
      {
        outcome.drop(candidate, "nobody sanctions the state that they serve")
        return false
      }
      if candidate.relation == called, isNaming(candidate) {
        outcome.drop(candidate, "who is called something is not called up")
        return false
      }
      if candidate.relation == called, isFaceToFace(candidate) {
        outcome.drop(candidate, "who speak to each other in one place make no call")
        return false
      }
      if candidate.relation == called || candidate.relation == met, isInterview(candidate) {
        outcome.drop(candidate, "an interview is no meeting")
        return false
      }
      if let objection = dealings.objection(to: candidate) {
        outcome.drop(candidate, objection)
        return false
      }
      if candidate.relation == wroteTo, isNoWriter(candidate) {
        outcome.drop(candidate, "a letter is another's")
        return false
      }
      if candidate.relation == met, isRemote(candidate) || conversations.holds(candidate) {
        outcome.drop(candidate, "who talk by telephone or video do not meet")
        return false
      }
      if crowds.holds(candidate) {
        outcome.drop(candidate, "many at one summit meet the first one named")
        return false
      }
      if innermost.isOuter(candidate) {
        outcome.drop(candidate, "the place within it says it already")
        return false
      }
      outcome.keep(candidate)
      return true
    }
  }

  /// Whether a description of a state's leader is taken for the victim of that state, where another
  /// state's is meant: "struck Iran, killing the country's leader".
  private func isOwnLeader(_ candidate: Candidate, _ subject: Int, _ object: Int) -> Bool {
    context.mentions.mentions[candidate.object].kind != .name
      && context.mentions.clusters[subject].type == .state
      && context.mentions.clusters[object].type == .person
      && context.stateLed(by: object).state == subject
  }

  /// Whether a noun for those who are allied tells it.
  private func isAlly(_ candidate: Candidate) -> Bool {
    let lemma = context.sentences[candidate.sentence].lemmas[candidate.trigger]
    return lemma == "ally" || lemma == "allies"
  }

  /// Whether a rule for names or posts proposed it, not a pattern.
  private func isOfRule(_ candidate: Candidate) -> Bool {
    switch candidate.source {
    case .structure, .post: true
    case .pattern, .stance, .scorer: false
    }
  }

  /// Whether a word that may tell of work or of membership tells of the latter: by the body, or by a
  /// noun for members.
  private func takesMembers(_ body: Int, _ candidate: Candidate) -> Bool {
    let lemma = context.sentences[candidate.sentence].lemmas[candidate.trigger].lowercased()
    if ["member", "fellow", "sit", "singer", "fighter"].contains(lemma) { return true }
    let cluster = context.mentions.clusters[body]
    return cluster.isParty
      || cluster.name.lowercased().split(separator: " ")
        .contains { Self.memberships.contains(String($0)) }
  }

  private static let memberships: WordSet = [
    "party", "alliance", "front", "movement", "coalition", "bloc", "caucus", "committee",
    "subcommittee", "council", "board", "society", "academy", "union", "league", "club", "cabinet",
    "parliament",
    "assembly", "senate", "congress", "band", "orchestra", "brigades", "militia", "taliban",
    "hamas", "hezbollah", "state", "qaeda",
    "al-qaeda", "labour", "conservatives", "greens", "democrats", "liberals", "republicans",
  ]

  /// Whether a word tells of two persons that they were somewhere together.
  private func isCompany(_ candidate: Candidate) -> Bool {
    guard case .pattern = candidate.source, context.type(candidate.subject) == .person,
      context.type(candidate.object) == .person
    else { return false }
    return Self.accompanying.contains(
      context.sentences[candidate.sentence].lemmas[candidate.trigger]
    )
  }

  private static let accompanying: WordSet = [
    "join", "flank", "escort", "usher", "travel", "fly", "ride", "drive", "tour", "walk",
    "attend", "bring", "pose", "stroll",
  ]

  private func isAct(_ relation: RelationID) -> Bool {
    switch schema[relation].family {
    case .contact, .cooperation, .conflict: true
    default: false
    }
  }

  /// Whether the lexicon knows that a place lies in another state than a statement says which
  /// no rule for names makes; those look at the words between.
  private func isAbroad(_ candidate: Candidate) -> Bool {
    switch candidate.source {
    case .structure: return false
    case .pattern where candidate.relation != schema["located-in"]: return false
    case .pattern, .post, .stance, .scorer: break
    }
    let place = context.mentions.clusters[context.cluster(of: candidate.subject)]
    let region = context.mentions.clusters[context.cluster(of: candidate.object)]
    guard place.type == .place, let home = place.homeCode else { return false }
    return (region.stateCode ?? region.homeCode).map { $0 != home } ?? false
  }

  /// Whether a pattern takes "the Black Sea port of Varna" for a town in the sea.
  private func isBesideWater(_ candidate: Candidate) -> Bool {
    guard case .pattern = candidate.source,
      context.type(candidate.subject) == .place,
      context.mentions.clusters[context.cluster(of: candidate.object)].placeKind == "water"
    else { return false }
    let object = context.mentions.mentions[candidate.object]
    switch context.sentences[object.sentence].relations[object.head].universal {
    case .compound, .amod: return true
    default: return false
    }
  }

  /// Whether a mention is a number of people called after their state: "five Palestinians".
  private func isCounted(_ mention: Int) -> Bool {
    let mention = context.mentions.mentions[mention]
    let cluster = context.mentions.clusters[mention.cluster]
    guard mention.isDemonym, cluster.stateCode != nil else { return false }
    let sentence = context.sentences[mention.sentence]
    let word = mention.words.lowerBound
    guard word > 0, sentence.form(mention.head).hasSuffix("s"), sentence.tags[mention.head] != .adj
    else { return false }
    let before = sentence.lowerForm(word - 1)
    return sentence.tags[word - 1] == .num || Self.counts.contains(before)
      || before == "of" && word > 1 && sentence.form(word - 2).hasSuffix("s")
  }

  /// Whether a hyphen joins a mention to what it does for another that is named behind it:
  /// "Iran-backed Hezbollah".
  private func isBacker(_ mention: Int) -> Bool {
    let mention = context.mentions.mentions[mention]
    let sentence = context.sentences[mention.sentence]
    let end = mention.words.upperBound
    guard end + 1 < sentence.count, sentence.form(end) == "-" else { return false }
    return sentence.tags[end + 1] == .verb || sentence.lowerForm(end + 1).hasSuffix("ed")
      || sentence.lowerForm(end + 1) == "led"
  }

  /// Whether a mention is the nationality of a suicide bomber, who acts for no state.
  private func isLone(_ mention: Int) -> Bool {
    let mention = context.mentions.mentions[mention]
    let sentence = context.sentences[mention.sentence]
    return mention.isDemonym && mention.words.upperBound < sentence.count
      && sentence.lowerForm(mention.words.upperBound) == "suicide"
  }

  private func name(of mention: Int) -> String {
    context.mentions.clusters[context.cluster(of: mention)].name.lowercased()
  }

  private static let everywhere: WordSet = ["earth", "planet earth", "world"]

  /// Whether a body is one that persons serve rather than belong to.
  static func isService(_ name: String) -> Bool {
    guard let last = name.lowercased().split(separator: " ").last else { return false }
    return services.contains(String(last))
  }

  private static let services: WordSet = [
    "army", "police", "navy", "force", "forces", "marines", "service", "department", "ministry",
    "guard", "constabulary", "military", "agency",
  ]

  private static let counts: WordSet = [
    "some", "several", "many", "few", "most", "other", "more", "these", "those", "young",
    "innocent", "both",
  ]
}
