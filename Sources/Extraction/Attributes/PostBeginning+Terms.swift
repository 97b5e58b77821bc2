import Ontology
import Syntax

/// Since when somebody holds a post that is told of by its time: "X's tenure began in 2021", "three
/// years into the job", "has run the company since May".
extension PostBeginning {
  private static let leadVerbs: WordSet = [
    "lead", "head", "run", "rule", "govern", "chair", "helm", "steer", "manage", "coach", "captain",
    "command",
  ]
  /// Nouns for what somebody leads, named elsewhere.
  static let bodies: WordSet = [
    "country", "nation", "state", "kingdom", "republic", "company", "firm", "group", "party",
    "organisation", "organization", "bank", "agency", "club", "team", "side", "movement",
    "ministry", "department", "union", "council", "city", "province", "region", "institution",
    "body", "alliance", "island", "territory", "committee", "business", "carmaker", "retailer",
    "university", "government", "watchdog", "regulator", "charity", "militia", "church",
  ]

  private static let states: WordSet = [
    "country", "nation", "state", "kingdom", "republic", "island", "territory",
  ]

  /// What somebody leads by a verb: its object, or what he takes charge of.
  private static func led(_ verb: Int, _ sentence: Sentence) -> Int? {
    func child(_ head: Int, _ relation: DependencyRelation) -> Int? {
      (head + 1..<max(head + 1, sentence.count)).first {
        sentence.heads[$0] == Int32(head) && sentence.relations[$0] == relation
      }
    }
    guard let object = child(verb, .obj) else { return nil }
    return ["charge", "control"].contains(sentence.lemmas[object])
      ? child(object, .nmod) ?? child(verb, .obl) : object
  }

  /// Whether somebody is told to have ruled a state since then: no party is ruled.
  static func isOfState(_ beginning: PostBeginning, _ context: ArticleContext) -> Bool {
    let sentence = context.sentences[beginning.sentence]
    if let led = led(beginning.word, sentence) { return states.contains(sentence.lemmas[led]) }
    return ["rule", "govern", "reign"].contains(sentence.lemmas[beginning.word])
  }

  /// Whether the description of what somebody has led may mean an entity: a country is no party.
  static func isFit(_ beginning: PostBeginning, for entity: Int, _ context: ArticleContext) -> Bool
  {
    let sentence = context.sentences[beginning.sentence]
    guard let led = led(beginning.word, sentence) else { return true }
    let isState = context.mentions.clusters[entity].type == .state
    let lemma = sentence.lemmas[led]
    return states.contains(lemma)
      ? context.mentions.clusters[entity].type != .organization
      : !isState || !bodies.contains(lemma) || ["government", "union"].contains(lemma)
  }

  /// Whether a verb says since when somebody leads what only a description names.
  static func isLeading(_ verb: Int, _ attacher: DateAttacher, _ graph: SentenceGraph) -> Bool {
    let sentence = attacher.sentence
    // "took charge of the party in September"
    if sentence.tags[verb] == .verb, sentence.lemmas[verb] == "take", !graph.isPassive[verb],
      sentence.wordForm(verb + 1) == "charge", let led = led(verb, sentence)
    {
      return sentence.tags[led] == .noun && bodies.contains(sentence.lemmas[led])
    }
    guard sentence.tags[verb] == .verb, leadVerbs.contains(sentence.lemmas[verb]),
      !graph.isPassive[verb], hasStart(verb, attacher)
    else { return false }
    let objects = graph.dependents(verb, TreeWords.bit(.obj))
    return objects.allSatisfy {
      sentence.tags[$0] == .noun && bodies.contains(sentence.lemmas[$0])
        && graph.dependents(
          $0,
          TreeWords.bit(.nmod) | TreeWords.bit(.compound)
            | TreeWords.bit(.nmodPoss)
        ).allSatisfy { word in
          // "headed the ministry since May", with the time drawn as the ministry's, too
          attacher.expressions.contains { $0.words.contains(word) }
        }
    } && (!objects.isEmpty || ["lead", "rule", "govern", "coach"].contains(sentence.lemmas[verb]))
  }

  /// Whether a verb says since when somebody has been the ruler of what only a description names: "the
  /// country has been ruled since 2014 by X".
  static func isRuled(_ verb: Int, _ attacher: DateAttacher, _ graph: SentenceGraph) -> Bool {
    let sentence = attacher.sentence
    guard sentence.tags[verb] == .verb, leadVerbs.contains(sentence.lemmas[verb]),
      graph.isPassive[verb], hasStart(verb, attacher)
    else { return false }
    return (0..<verb).contains {
      sentence.heads[$0] == Int32(verb) && sentence.relations[$0].universal == .nsubj
        && bodies.contains(sentence.lemmas[$0])
    }
  }

  /// The time that says how long somebody has held a post that a noun stands for.
  static func span(of noun: Int, _ attacher: DateAttacher) -> DateFinder.Expression? {
    guard DateFinder.terms.contains(attacher.sentence.lemmas[noun]) else { return nil }
    return attacher.expressions.first {
      $0.bound == .since
        && ($0.clause == noun || $0.clause == nil && isBehind(noun, $0, attacher.sentence))
    }
  }

  /// Whether a time stands right behind a noun: "his presidency, from 2014 to 2018".
  private static func isBehind(
    _ noun: Int,
    _ span: DateFinder.Expression,
    _ sentence: Sentence
  ) -> Bool {
    let start = span.words.lowerBound
    return start > noun + 1 && start <= noun + 3
      && (noun + 1..<start).allSatisfy {
        [",", "(", "from", "between"].contains(sentence.lowerForm($0))
      }
  }

  /// Whose the post is that a noun stands for: "ten months into X's tenure", "X, three years into
  /// the job, said …", "X resigned after eight years in charge".
  static func holders(
    of noun: Int,
    over span: DateFinder.Expression,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> [Int] {
    let unit = span.words.lowerBound
    let owners = graph.dependents(noun, TreeWords.bit(.nmodPoss))
    if !owners.isEmpty { return owners }
    if graph.dependent(noun, .cop) != nil { return graph.surfaceSubjects(noun) }
    // "served two terms, from 2014 to 2018"
    let verb = Int(sentence.heads[noun])
    if unit > noun, sentence.relations[noun] == .obj, verb >= 0,
      ["serve", "complete", "hold"].contains(sentence.lemmas[verb])
    {
      return graph.surfaceSubjects(verb)
    }
    guard unit < noun, noun - unit < 10, Int(sentence.heads[unit]) >= 0 else { return [] }
    let ownersOfTime = graph.dependents(unit, TreeWords.bit(.nmodPoss))
    if !ownersOfTime.isEmpty { return ownersOfTime }
    let head = Int(sentence.heads[unit])
    switch sentence.relations[unit] {
    case .appos, .nmod: return [head]
    default: return graph.surfaceSubjects(head)
    }
  }

  /// The time of a clause by which somebody comes to a post: that of a noun behind "after" or
  /// "since" is its own, not its verb's.
  static func date(
    of word: Int,
    _ attacher: DateAttacher,
    _ graph: SentenceGraph
  ) -> PartialDate? {
    let sentence = attacher.sentence
    guard sentence.tags[word] == .noun else {
      // "was extended in 2021 after X took office": the time of its own words only.
      guard sentence.relations[word] == .advcl, attacher.isFollowed(word),
        !isShortly(before: word, sentence)
      else {
        return attacher.date(of: word, time: .event) ?? attacher.sinceOccasion(of: word)
          ?? vacancy(before: word, attacher)
      }
      return ownDate(of: word, attacher)
        ?? attacher.expressions.first {
          let gap = $0.words.lowerBound - word
          return gap > 0 && gap < 5 && $0.bound != .until && $0.clause == nil
        }?.date
    }
    if let span = span(of: word, attacher) { return span.date }
    if graph.hasCase(word, ["after", "following", "since", "before", "despite", "until"], sentence)
    {
      return ownDate(of: word, attacher)
    }
    return attacher.date(of: word, time: .event)
  }

  /// Nouns for that somebody leaves a post.
  private static let leavings: WordSet = [
    "death", "resignation", "departure", "dismissal", "retirement", "removal", "ouster",
    "ousting", "sacking", "firing", "exit", "impeachment", "assassination", "killing",
  ]

  private static let vacating: WordSet = ["after", "following", "upon", "on"]

  /// The day on which the one left after whom somebody took up a post: "became acting chair following
  /// X's death on Monday".
  private static func vacancy(
    before word: Int,
    _ attacher: DateAttacher
  ) -> PartialDate? {
    let sentence = attacher.sentence
    return (word + 1..<max(word + 1, min(word + 20, sentence.count))).lazy.compactMap { noun in
      leavings.contains(sentence.lemmas[noun]) && sentence.tags[noun] == .noun
        && sentence.isMarked(noun, by: vacating, within: 8)
        ? ownDate(of: noun, attacher) : nil
    }.first
  }

  /// Whether a clause's time is hardly another than its verb's: "met in May, shortly after X took
  /// office".
  private static func isShortly(before clause: Int, _ sentence: Sentence) -> Bool {
    (max(1, clause - 12)..<max(1, clause)).contains {
      sentence.heads[$0] == Int32(clause) && sentence.relations[$0].universal == .mark
        && ["shortly", "soon", "immediately", "just", "right"].contains(
          sentence.lowerForm($0 - 1)
        )
    }
  }

  /// Whether somebody is sworn in or inaugurated and no post is named.
  static func isSwornIn(_ verb: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    // "took the oath"
    if sentence.lemmas[verb] == "take" {
      return graph.dependents(verb, TreeWords.bit(.obj)).contains { sentence.lemmas[$0] == "oath" }
    }
    guard
      sentence.lemmas[verb] == "inaugurate"
        || sentence.lemmas[verb] == "swear" && sentence.wordForm(verb + 1) == "in"
    else { return false }
    return graph.dependent(verb, .xcomp) == nil
      && !graph.dependents(verb, TreeWords.bit(.obl)).contains {
        graph.hasCase($0, ["as", "to"], sentence)
      }
  }

  /// Whether a time is over by ten days or in a month before, or no more than a year: no news of
  /// the article.
  static func isOver(_ date: PartialDate, _ published: PartialDate?) -> Bool {
    switch date.precision {
    case .year: return true
    case .month where date != published?.truncated(to: .month): return !date.isAfter(published)
    default: break
    }
    guard let last = date.dayRange?.upperBound, let now = published?.dayRange?.lowerBound else {
      return false
    }
    return last < now - 10
  }

  /// The person whose name a comma parts from "in office": "asked for the head of X, in office since
  /// December".
  static func named(
    before noun: Int,
    _ sentence: Sentence,
    _ held: SentenceMentions
  ) -> Int? {
    guard let comma = (max(1, noun - 3)..<max(1, noun)).last(where: { sentence.form($0) == "," })
    else { return nil }
    return held.indices.first {
      held.type($0) == .person && held[$0].words.upperBound == comma
    }.map { held[$0].head }
  }

  /// Who took office by a verb whose subject the tree has lost: the one whose name a parenthesis
  /// parts from it ("President X, from the ruling party, took office"), or the only one that the
  /// sentence names ("since taking office").
  static func nearby(_ verb: Int, _ sentence: Sentence, _ held: SentenceMentions) -> [Int] {
    let persons = held.indices.filter { held.type($0) == .person }
    if sentence.lowerForm(verb).hasSuffix("ing") {
      guard let first = persons.first, persons.allSatisfy({ !held.differ($0, first) }) else {
        return []
      }
      return [held[first].head]
    }
    guard verb > 2, sentence.form(verb - 1) == ",",
      let name = persons.last(where: { held[$0].words.upperBound < verb - 1 }),
      sentence.form(held[name].words.upperBound) == ","
    else { return [] }
    let between = held[name].words.upperBound + 1..<verb - 1
    return between.allSatisfy { sentence.form($0) != "," } ? [held[name].head] : []
  }

  /// Whose the noun is that a gerund stands with: "X's biggest success since taking office".
  static func owners(
    above gerund: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> [Int] {
    guard sentence.lowerForm(gerund).hasSuffix("ing") else { return [] }
    var node = gerund
    for _ in 0..<3 {
      node = Int(sentence.heads[node])
      guard node >= 0, sentence.tags[node] == .noun else { return [] }
      let owners = graph.dependents(node, TreeWords.bit(.nmodPoss))
      if !owners.isEmpty { return owners }
    }
    return []
  }

  /// Whether a verb that spans a time says from when.
  static func hasStart(_ verb: Int, _ attacher: DateAttacher) -> Bool {
    let sentence = attacher.sentence
    return (0..<sentence.count).contains {
      sentence.heads[$0] >= 0
        && Int(sentence.heads[Int(sentence.heads[$0])]) == verb
        && ["from", "since", "between"].contains(sentence.lowerForm($0))
    } || attacher.expressions.contains { $0.clause == verb && $0.bound == .since }
  }

  /// Whether a relative clause says since when an office is held: "the post she has held since 2015".
  static func isHeldOffice(_ verb: Int, _ sentence: Sentence) -> Bool {
    let noun = Int(sentence.heads[verb])
    return sentence.relations[verb] == .aclRelcl && noun >= 0
      && offices.contains(sentence.lemmas[noun])
  }

  private static let stays: WordSet = [
    "run", "stint", "spell", "stay", "career", "time", "tenure",
  ]

  /// The dated times that somebody is told to have spent with a body: "his WWE run from 2012 to 2019",
  /// "her spell at Arsenal between 2010 and 2012".
  static func stints(_ context: ArticleContext, _ clock: StoryClock) -> [PostBeginning] {
    var result: [PostBeginning] = []
    for number in context.sentences.indices {
      let attacher = clock.attachers[number]
      guard let graph = context.graphs[number],
        attacher.expressions.contains(where: { $0.bound == .since })
      else { continue }
      let sentence = context.sentences[number]
      let held = context.sentenceMentions[number]
      for noun in 0..<sentence.count
      where sentence.tags[noun] == .noun && stays.contains(sentence.lemmas[noun]) {
        let start = attacher.expressions.first {
          $0.bound == .since && $0.clause == nil
            && (noun + 1..<noun + 9).contains($0.words.lowerBound)
        }
        let holders = graph.dependents(noun, TreeWords.bit(.nmodPoss)).flatMap(held.mentions(at:))
          .filter { held.type($0) == .person }
        let named =
          graph.dependents(
            noun,
            TreeWords.bit(.compound) | TreeWords.bit(.amod) | TreeWords.bit(.nmod)
          ) + [noun - 1].filter { $0 >= 0 && sentence.heads[$0] == Int32(noun) }
        let bodies = named.flatMap(held.mentions(at:)).filter { held.type($0) == .organization }
        guard let start, let holder = holders.first, let body = bodies.first else { continue }
        result.append(
          PostBeginning(
            person: context.cluster(of: holder),
            sentence: number,
            word: noun,
            date: start.date,
            isGeneral: false,
            body: context.cluster(of: body)
          )
        )
      }
    }
    return result
  }
}
