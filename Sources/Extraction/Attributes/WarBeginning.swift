import Ontology
import Syntax

/// A dated mention of a war or an attack: "Russia's full-scale invasion in February 2022",
/// "Hamas' October 7 attack on Israel", "since Russia invaded Ukraine in 2022".
///
/// The same war named elsewhere in the article without a time began then.
struct WarBeginning {
  /// The entities whose it is: "Russia's invasion".
  var owners: Set<Int> = []
  /// Those that it is on or against: "invasion of Ukraine".
  var goals: Set<Int> = []
  /// Those that it is named by: "the war between Israel and Hamas", "the Ukraine war".
  var others: Set<Int> = []
  /// The lemma of the noun, or that of the noun that a verb stands for.
  var noun: String
  /// Whether a campaign is one of arms: "X's bombing campaign".
  var isArmed = false
  /// Nil for a mention that is not dated.
  var date: PartialDate?

  private static let wars: WordSet = [
    "war", "invasion", "conflict", "offensive", "campaign", "fighting", "hostility", "hostilities",
    "occupation", "operation", "bombardment", "incursion", "siege", "assault",
  ]
  private static let attacks: WordSet = ["attack", "massacre", "raid", "strike", "onslaught"]
  /// Nouns for wars and for the deeds by which they begin.
  static let deeds = wars.union(attacks)
  /// Verbs by which a war begins, as its subject or object.
  private static let beginning: WordSet = [
    "begin", "start", "launch", "erupt", "break", "mount", "unleash", "wage",
    "escalate", "ignite",
  ]

  /// The noun for the deed that a word states; nil for words of other deeds.
  static func noun(_ word: Int, _ sentence: Sentence) -> String? {
    let lemma = sentence.lemmas[word].lowercased()
    if sentence.tags[word] == .verb {
      return ["invade": "invasion", "attack": "attack"][lemma]
    }
    return wars.contains(lemma) || attacks.contains(lemma) ? lemma : nil
  }

  /// The dated mentions of an article.
  ///
  /// - Complexity: O(*n*) in the number of words, for sentences of bounded length.
  static func all(_ context: ArticleContext, _ clock: StoryClock) -> [WarBeginning] {
    var result: [WarBeginning] = []
    var nameless: [(sentence: Int, reach: Int, war: WarBeginning)] = []
    for number in context.sentences.indices {
      let attacher = clock.attachers[number]
      let sentence = context.sentences[number]
      guard !attacher.expressions.isEmpty || sentence.lemmas.contains("anniversary"),
        sentence.heads.count == sentence.count
      else { continue }
      let graph = context.graphs[number]
      let held = context.sentenceMentions[number]
      for word in 0..<sentence.count {
        guard let noun = noun(word, sentence), let date = date(of: word, attacher) else { continue }
        var found = WarBeginning(noun: noun, date: date)
        if let graph { found.addNames(beside: word, sentence, graph, held) }
        if found.isNamed {
          result.append(found)
        } else if isDefinite(word, sentence),
          date.precision == .year || isWritten(date, attacher) || isAge(of: word, attacher)
        {
          // Of what age a war is, is that of one named near by.
          nameless.append((number, isAge(of: word, attacher) ? 3 : .max, found))
        }
      }
    }
    guard !nameless.isEmpty else { return result }
    let named = named(context)
    return result
      + nameless.compactMap { number, reach, war in
        let near =
          reach == .max
          ? named : named.filter { ($0.sentence...$0.sentence + reach).contains(number) }
        let same = near.filter { $0.war.noun == war.noun }
        let like = same.isEmpty ? near : same
        guard
          let other = like.last(where: { $0.sentence <= number })
            ?? like.first(where: { $0.sentence > number })
        else { return nil }
        var result = other.war
        (result.noun, result.date) = (war.noun, war.date)
        return result
      }
  }

  /// The wars that an article names with those whose they are, dated or not.
  private static func named(_ context: ArticleContext) -> [(sentence: Int, war: WarBeginning)] {
    var result: [(sentence: Int, war: WarBeginning)] = []
    for number in context.sentences.indices {
      guard let graph = context.graphs[number] else { continue }
      let sentence = context.sentences[number]
      for word in 0..<sentence.count where sentence.tags[word] == .noun {
        guard ["war", "invasion"].contains(sentence.lemmas[word]) else { continue }
        var found = WarBeginning(noun: sentence.lemmas[word])
        found.addNames(beside: word, sentence, graph, context.sentenceMentions[number])
        if found.isNamed { result.append((number, found)) }
      }
    }
    return result
  }

  /// Whether a noun names a war that the article speaks of already or by itself: "the war", "the
  /// full-scale invasion", "the Feb. 24 invasion".
  private static func isDefinite(_ word: Int, _ sentence: Sentence) -> Bool {
    guard sentence.tags[word] == .noun,
      ["war", "invasion", "conflict"].contains(sentence.form(word))
    else { return false }
    return (max(0, word - 6)..<word).contains {
      sentence.heads[$0] == Int32(word) && sentence.lowerForm($0) == "the"
    }
      && (max(0, word - 4)..<word).allSatisfy {
        sentence.heads[$0] != Int32(word) || sentence.tags[$0] != .adj
          || ["full", "full-scale", "all-out", "current", "scale", "long", "old"].contains(
            sentence.lowerForm($0)
          )
      }
  }

  /// Whether a time is not counted from another: "a week after the war began".
  private static func isWritten(_ date: PartialDate, _ attacher: DateAttacher) -> Bool {
    attacher.expressions.contains { $0.date == date && $0.clause == nil }
  }

  /// Whether a war is told by how old it is: "the 10-month war".
  private static func isAge(of word: Int, _ attacher: DateAttacher) -> Bool {
    attacher.expressions.contains {
      let start = $0.words.lowerBound
      return $0.clause == word && start > 0 && attacher.sentence.form(start - 1) == "-"
    }
  }

  private var isNamed: Bool { !owners.isEmpty || !goals.isEmpty || !others.isEmpty }

  /// Adds who is named beside a noun for a war or a verb that begins it.
  private mutating func addNames(
    beside word: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph,
    _ held: SentenceMentions
  ) {
    if sentence.tags[word] == .verb {
      var subjects = graph.surfaceSubjects(word)
      // "has bombed X since invading in 2022"
      if subjects.isEmpty, sentence.relations[word] == .advcl, sentence.heads[word] >= 0 {
        subjects = graph.surfaceSubjects(Int(sentence.heads[word]))
      }
      owners = Self.clusters(subjects, held)
      goals = Self.clusters(graph.dependents(word, TreeWords.bit(.obj)), held)
      return
    }
    for child in 0..<sentence.count where sentence.heads[child] == Int32(word) {
      add(child, sentence, graph, held)
    }
    isArmed =
      ["campaign", "offensive"].contains(noun)
      && (max(0, word - 4)..<word).contains {
        sentence.heads[$0] == Int32(word)
          && ["bombing", "military", "air", "aerial", "ground"].contains(sentence.lowerForm($0))
      }
    // "X's invasion looms", of which the tree has made one noun
    let whole = Int(sentence.heads[word])
    if sentence.relations[word] == .compound, whole == word + 1 {
      for child in 0..<word
      where sentence.heads[child] == Int32(whole) && sentence.relations[child] == .nmodPoss {
        add(child, sentence, graph, held)
      }
    }
    // "the invasion it launched in 2022"
    if let clause = Self.beginningClause(word, sentence) {
      owners.formUnion(Self.clusters(graph.surfaceSubjects(clause), held))
    }
    let verb = Int(sentence.heads[word])
    if verb >= 0, sentence.tags[verb] == .verb, sentence.relations[word] == .obj,
      Self.beginning.contains(sentence.lemmas[verb])
    {
      // "X launched its invasion": X's, whoever "its" is taken for.
      let beginners = Self.clusters(graph.surfaceSubjects(verb), held)
      if !beginners.isEmpty { owners = beginners }
    }
  }

  /// The entities that words name, events aside.
  private static func clusters(_ words: [Int], _ held: SentenceMentions) -> Set<Int> {
    Set(
      words.flatMap(held.mentions(at:)).filter { held.type($0) != .event }.map { held[$0].cluster }
    )
  }

  /// Adds who a word beside the noun names.
  private mutating func add(
    _ child: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph,
    _ held: SentenceMentions
  ) {
    // "a US-Israeli campaign"
    let beside = graph.dependents(child, TreeWords.bit(.conj) | TreeWords.bit(.compound))
    let named = Self.clusters([child] + beside, held)
    switch sentence.relations[child] {
    case .nmodPoss, .amod: owners.formUnion(named)
    case .compound, .nmodDesc: others.formUnion(named)
    case .nmod:
      let preposition = graph.dependent(child, .case).map { sentence.lowerForm($0) }
      switch preposition {
      case "by": owners.formUnion(named)
      case "of", "on", "against", "in", "into", "with": goals.formUnion(named)
      case "between": others.formUnion(named)
      default: break
      }
    default: break
    }
  }

  /// The time that stands with a word, or with the verb that says that it began.
  private static func date(of word: Int, _ attacher: DateAttacher) -> PartialDate? {
    let sentence = attacher.sentence
    if sentence.tags[word] == .verb {
      return attacher.antecedent(of: word) ?? moment(of: word, attacher)
    }
    if let past = attacher.anniversary(of: word, attacher.published) { return past }
    let own = attacher.expressions.first { expression in
      guard expression.bound != .until, expression.clause == nil else {
        return expression.clause == word
      }
      // "the deadliest attack since May"
      if expression.bound == .since, attacher.isRecord(expression) { return false }
      let time = TitleTable.head(of: expression.words, sentence)
      let head = Int(sentence.heads[time])
      return head == word
        || head >= 0 && sentence.tags[head] != .verb && Int(sentence.heads[head]) == word
          && expression.words.contains(head)
        // "since the start of the war in 2022"
        || head >= 0 && head == Int(sentence.heads[word]) && attacher.isOutset(head)
    }
    if let own { return own.date }
    if let cause = cause(of: word, attacher) { return cause }
    let head = Int(sentence.heads[word])
    guard
      let verb = head >= 0 && isBegun(word, by: head, sentence)
        // "the war, which began in 2022"
        ? head
        : beginningClause(word, sentence)
    else { return attacher.behind(word) }
    return attacher.antecedent(of: verb) ?? moment(of: verb, attacher)
  }

  /// The time of a verb, but not that of what came months after: "asked for arms months after the
  /// invasion began".
  private static func moment(of verb: Int, _ attacher: DateAttacher) -> PartialDate? {
    guard let found = attacher.nearest(to: verb), attacher.expressions[found.index].bound == .at,
      found.meeting == verb || !attacher.isFollowed(verb)
    else { return nil }
    return attacher.date(of: found, verb)
  }

  /// Verbs for that something brought a war about.
  private static let causing: WordSet = ["spark", "trigger", "ignite", "provoke"]

  /// The month of what brought a war about: "was sparked by X's attack on 7 October".
  private static func cause(of war: Int, _ attacher: DateAttacher) -> PartialDate? {
    let sentence = attacher.sentence
    let isSubject = sentence.relations[war] == .nsubjPass
    guard wars.contains(sentence.lemmas[war]),
      let verb = isSubject
        ? Int(sentence.heads[war])
        : (war + 1..<max(war + 1, min(war + 12, sentence.count))).first(where: {
          sentence.heads[$0] == Int32(war) && sentence.relations[$0] == .acl
        }),
      verb >= 0, causing.contains(sentence.lemmas[verb])
    else { return nil }
    guard
      let deed = (verb + 1..<max(verb + 1, min(verb + 12, sentence.count))).first(where: {
        sentence.heads[$0] == Int32(verb) && sentence.tags[$0] == .noun
          && deeds.contains(sentence.lemmas[$0])
      })
    else { return nil }
    return attacher.expressions.first {
      let owner = attacher.owner($0)
      return $0.bound == .at && $0.clause == nil
        && (owner == deed || owner == verb && $0.words.lowerBound > deed)
    }?.date.truncated(to: .month)
  }

  /// The verb of a relative clause that says that what a noun names began.
  private static func beginningClause(_ noun: Int, _ sentence: Sentence) -> Int? {
    (noun + 1..<max(noun + 1, min(noun + 12, sentence.count))).first {
      sentence.heads[$0] == Int32(noun) && sentence.relations[$0] == .aclRelcl
        && sentence.tags[$0] == .verb && beginning.contains(sentence.lemmas[$0])
    }
  }

  /// Whether a verb says that what a noun names began: "launched an invasion", "a conflict that
  /// began with strikes on X".
  private static func isBegun(_ noun: Int, by verb: Int, _ sentence: Sentence) -> Bool {
    guard sentence.tags[verb] == .verb, beginning.contains(sentence.lemmas[verb]) else {
      return false
    }
    switch sentence.relations[noun] {
    case .nsubj, .obj, .nsubjPass: return true
    case .obl:
      return (verb + 1..<max(verb + 1, noun)).contains {
        sentence.heads[$0] == Int32(noun) && sentence.lowerForm($0) == "with"
      }
    default: return false
    }
  }

  /// Whether it is an invasion of somebody or a war on him, as a noun for a war says it is.
  func isInvasion(of attacked: Int, by noun: String) -> Bool {
    Self.wars.contains(noun) && ["invasion", "war"].contains(self.noun) && goals.contains(attacked)
  }

  /// Whether it is a deed of one on another, as its words say.
  func isDeed(of attacker: Int, on attacked: Int) -> Bool {
    owners.contains(attacker) && goals.contains(attacked)
  }

  /// Whether it is somebody's invasion or war, its words not saying on whom.
  func isInvasion(by attacker: Int) -> Bool {
    owners.contains(attacker) && goals.isEmpty && others.isEmpty
      && (["invasion", "war"].contains(noun) || isArmed)
  }

  /// Whether it is an invasion of or a war in or on somebody, its words not saying whose.
  func isInvasion(of attacked: Int) -> Bool {
    owners.isEmpty && goals.contains(attacked) && ["invasion", "war"].contains(noun)
  }

  /// Whether it is the war that a noun for a war between two names.
  func tells(of noun: String, _ attacker: Int, _ attacked: Int) -> Bool {
    guard Self.wars.contains(noun) ? Self.wars.contains(self.noun) : self.noun == noun else {
      return false
    }
    let isGoal = goals.contains(attacked) || others.contains(attacked)
    // An offensive on a town is not the invasion that its attacker is known for.
    if ["offensive", "siege", "assault", "incursion", "operation"].contains(noun), !isGoal,
      self.noun == "invasion"
    {
      return false
    }
    if owners.contains(attacker) || others.contains(attacker) { return goals.isEmpty || isGoal }
    return owners.isEmpty && isGoal && ["invasion", "war"].contains(self.noun)
  }
}
