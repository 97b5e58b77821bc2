import Ontology
import Syntax

/// What somebody is said to have done or left undone.
extension StanceFinder {
  /// Verbs behind whose "that" stands what their subject holds to be so, beside the verbs of
  /// speech.
  private static let finding: WordSet = [
    "find", "determine", "rule", "complain", "suspect", "fear", "charge", "hold", "assert",
    "lament", "protest", "shout", "concede", "recognise", "recognize", "point", "feel", "judge",
    "worry", "retort",
  ]
  /// Deeds and ills that somebody can be behind, or be responsible for.
  private static let deeds: WordSet = [
    "attack", "bombing", "blast", "explosion", "killing", "murder", "death", "massacre",
    "assassination", "shooting", "violence", "war", "raid", "plot", "coup", "crash", "crisis",
    "problem", "collapse", "loss", "damage", "delay", "poisoning", "kidnapping", "abduction",
    "unrest", "leak", "theft", "fire", "hack", "hacking", "breach", "atrocity", "genocide",
    "famine", "shortage", "defeat", "decline", "chaos", "disaster", "deficit", "outbreak",
    "suffering", "bloodshed", "conflict", "assault", "strike", "ambush", "slaughter", "rise",
    "disappearance", "riot", "campaign", "tension", "failure", "spill", "hoax", "scam", "fraud",
    "scheme", "sabotage", "smear", "cyberattack", "cyber-attack", "wildfire", "rumour", "rumor",
    "scandal", "protest", "shutdown", "backlog", "epidemic", "recession", "stalemate", "impasse",
    "incident", "crime", "operation", "jamming", "disruption", "disturbance", "intrusion",
    "provocation", "disinformation", "breakdown", "downing", "outage", "blackout", "abuse",
  ]
  /// Adjectives and adverbs that too much of is no blame: "too early to say".
  private static let innocent: WordSet = [
    "early", "young", "old", "dangerous", "happy", "pleased", "proud", "familiar", "ill", "sick",
    "busy", "good", "close", "well", "big", "large", "long",
  ]
  /// Auxiliaries of what is to be.
  private static let future: WordSet = ["will", "would", "'ll", "’ll", "wo", "shall", "might"]

  /// Notes idioms that a verb begins: "is playing politics", "caved in".
  func noteIdioms(
    _ word: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let idioms = stances.idioms(of: graph.lemmas[word])
    let sentence = context.sentences[number]
    guard !idioms.isEmpty, sentence.tags[word] == .verb else { return }
    for child in 0..<sentence.count where sentence.heads[child] == Int32(word) && child > word {
      for idiom in idioms where idiom.dependent == graph.lemmas[child] {
        let isUnderWay = isNegated(child, sentence, graph)
        if idiom.stance == .blame, isUnderWay || isOfNothing(word, child, sentence, graph) {
          continue
        }
        note(word, idiom.stance, number, graph, &result, kind: ", idiom")
      }
    }
  }

  /// Notes who is said to be behind a deed, responsible or to blame for it.
  func noteCulprits(
    _ word: Int,
    _ sentence: Sentence,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let head = Int(sentence.heads[word])
    func has(_ relation: DependencyRelation, _ node: Int) -> Bool {
      graph.dependent(node, relation) != nil
    }
    let predicate: Int
    switch sentence.lemmas[word] {
    case "behind":
      guard head > word, sentence.relations[word] == .case, has(.cop, head),
        isDeed(head, sentence, graph)
      else { return }
      predicate = head
    case "responsible":
      let isForDeed = graph.dependents(word, TreeWords.bit(.obl) | TreeWords.bit(.nmod)).contains {
        Self.deeds.contains(sentence.lemmas[$0]) || stances[graph.lemmas[$0]] == .blame
      }
      guard isForDeed, has(.cop, word) else { return }
      predicate = word
    case "blame":
      guard word > 0, sentence.lowerForm(word - 1) == "to",
        (max(0, word - 5)..<word).contains(where: { sentence.lemmas[$0] == "be" }),
        graph.dependents(word, TreeWords.bit(.obj)).isEmpty
      else { return }
      predicate = word
    default: return
    }
    guard let accused, !isNegated(predicate, sentence, graph),
      let (speaker, isBody) = speaker(at: word, number)
    else { return }
    let way = isBody ? "culprit, by a body" : "culprit"
    let subjects = TreeWords.subjects | TreeWords.bit(.nsubjOuter)
    let targets = graph.dependents(predicate, subjects).map { Target(word: $0, way: way) }
    add(accused, speaker, targets, word, number, graph, &result)
  }

  /// Whether a noun names a deed, or counts some: "a series of attacks".
  private func isDeed(_ noun: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    if Self.deeds.contains(sentence.lemmas[noun]) { return true }
    return Self.rows.contains(sentence.lemmas[noun])
      && graph.dependents(noun, TreeWords.bit(.nmod)).contains {
        Self.deeds.contains(sentence.lemmas[$0])
      }
  }

  /// Nouns for several deeds at once.
  private static let rows: WordSet = [
    "series", "string", "spate", "wave", "number", "most", "many", "some", "all", "dozen",
    "hundred", "half", "majority", "plan", "surge",
  ]

  /// Whether what is one's duty is said not to have been done: "had not acted", "did nothing".
  func isUndone(_ word: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    let verbs = TreeWords.bit(.aux)
    if graph.dependents(word, verbs).contains(where: {
      Self.future.contains(sentence.lowerForm($0))
    }) {
      return false
    }
    if isNegated(word, sentence, graph) { return true }
    return graph.dependents(word, TreeWords.bit(.obj)).contains {
      ["nothing", "little"].contains(sentence.lemmas[$0]) || isNegated($0, sentence, graph)
    }
  }

  /// Whether a verb of harm tells of a blow against an enemy: "destroyed a tank", "weakened
  /// Hezbollah".
  func isWarfare(_ word: Int, _ number: Int, _ graph: SentenceGraph) -> Bool {
    let sentence = context.sentences[number]
    guard sentence.tags[word] == .verb, Self.blows.contains(sentence.lemmas[word]) else {
      return false
    }
    let held = context.sentenceMentions[number]
    return graph.dependents(word, TreeWords.bit(.obj)).contains { object in
      AssaultWords.forces.contains(sentence.lemmas[object].lowercased())
        || Self.armament.contains(sentence.lemmas[object].lowercased())
        || held.mentions(at: object).contains { context.type($0) == .organization }
    }
  }

  /// Whether a verb is of a blow, which bodies report without blaming.
  func isBlow(_ verb: Int, _ sentence: Sentence) -> Bool {
    let lemma = sentence.lemmas[verb]
    return Self.blows.contains(lemma)
      || lemma == "bomb" || lemma == "attack" || lemma == "shell" || lemma == "murder"
  }

  /// Whether a verb tells what may be done and not what is.
  func isOpen(_ verb: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    graph.dependents(verb, TreeWords.bit(.aux)).contains {
      Self.possible.contains(sentence.lowerForm($0))
    }
  }
  private static let possible: WordSet = [
    "can", "could", "may", "might", "will", "would", "'ll", "’ll", "wo", "shall", "should", "must",
  ]

  /// Nouns for what armies destroy of each other's.
  private static let armament: WordSet = [
    "capability", "arsenal", "stockpile", "weapon", "weaponry", "ammunition", "radar", "launcher",
    "defence", "defense", "base", "position", "silo", "stronghold", "command",
  ]

  /// Verbs of harm that armies report of themselves.
  private static let blows: WordSet = [
    "destroy", "weaken", "cripple", "decimate", "devastate", "damage", "kill", "hurt", "massacre",
    "disrupt", "target",
  ]

  /// Verbs by which one does not take over what stands behind them.
  private static let disclaiming: WordSet = [
    "deny", "refute", "dispute", "reject", "dismiss", "doubt", "disprove", "debunk",
  ]

  /// Verbs by which somebody is brought to do what stands behind them.
  private static let moving: WordSet = [
    "persuade", "convince", "force", "compel", "make", "get", "push", "press", "urge", "ask",
    "want", "tell", "help", "allow", "lead", "cause", "pressure", "drive", "let",
  ]

  /// Whether what a verb tells is only asked for or brought about: "should abandon their plan",
  /// "persuade X to back down".
  func isDemanded(_ verb: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    let isAsked = graph.dependents(verb, TreeWords.bit(.aux)).contains {
      Self.demanding.contains(sentence.lowerForm($0))
    }
    if isAsked { return sentence.tags[verb] == .verb && !graph.isPassive[verb] }
    let head = Int(sentence.heads[verb])
    // "asking X to be patient and brave"
    if sentence.relations[verb] == .conj, head >= 0, sentence.tags[verb] != .verb {
      return isDemanded(head, sentence, graph)
    }
    // "asking X to be patient"
    let isInfinitive =
      sentence.features[verb].contains(.infinitive)
      || graph.dependents(verb, TreeWords.bit(.mark)).contains { sentence.lowerForm($0) == "to" }
    return head >= 0 && sentence.relations[verb] == .xcomp && isInfinitive
      && Self.moving.contains(sentence.lemmas[head])
  }

  /// Whether a verb's object is that there is none: "has done nothing wrong".
  private func isOfNothing(
    _ verb: Int,
    _ idiom: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> Bool {
    graph.dependents(verb, TreeWords.bit(.obj)).contains {
      $0 != idiom && ["nothing", "none"].contains(sentence.lowerForm($0))
    }
  }

  /// Whether "lie" tells of how somebody or something lies, and of no untruth: "lying dead on the
  /// bed", "lies in the south".
  func isPosture(_ word: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    guard sentence.lemmas[word] == "lie", sentence.tags[word] == .verb else { return false }
    return sentence.lowerForm(word) == "lay"
      || word + 1 < sentence.count && Self.places.contains(sentence.lowerForm(word + 1))
  }
  private static let places: WordSet = [
    "dead", "on", "in", "down", "under", "beneath", "beside", "across", "at", "ahead", "behind",
    "near", "between", "within", "with", "low", "awake", "still", "around", "off", "outside",
  ]

  /// Nouns for what may never come.
  private static let feared: WordSet = ["fear", "worry", "hope", "nightmare", "scenario", "risk"]

  /// Whether a clause tells what is denied: "denied that X lied", "no evidence that X lied".
  func isDisclaimed(_ predicate: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    var node = predicate
    var isClause = false
    for _ in 0..<12 {
      let head = Int(sentence.heads[node])
      guard head >= 0 else { return false }
      switch sentence.relations[node] {
      case .ccomp, .acl, .aclRelcl: isClause = true
      default: break
      }
      if isClause {
        if sentence.tags[head] == .noun,
          Self.feared.contains(sentence.lemmas[head]) || isNegated(head, sentence, graph)
        {
          return true
        }
        if sentence.tags[head] == .verb {
          if Self.disclaiming.contains(sentence.lemmas[head]) { return true }
          // "did not find that X had lied"
          if sentence.relations[node] == .ccomp, Self.finding.contains(sentence.lemmas[head]),
            isNegated(head, sentence, graph)
          {
            return true
          }
          if effects[graph.lemmas[head]].contains(.speaker) { return false }
        }
      }
      node = head
    }
    return false
  }

  /// Whether a clause only supposes what it tells: "if X fails", "unless X is honest".
  func isSupposed(_ predicate: Int, _ sentence: Sentence) -> Bool {
    let isMarked = (0..<predicate).contains {
      sentence.heads[$0] == Int32(predicate) && sentence.relations[$0] == .mark
        && Self.supposing.contains(sentence.lowerForm($0))
    }
    // "if they get it wrong"
    return isMarked
      || sentence.relations[predicate] == .xcomp
        && isSupposed(Int(sentence.heads[predicate]), sentence)
  }

  private static let supposing: WordSet = ["if", "unless", "lest", "whether"]

  /// Whether "too" says that something is done beyond measure: "too late", not "he too".
  func isExcess(_ word: Int, _ sentence: Sentence) -> Bool {
    let head = Int(sentence.heads[word])
    return head > word && (sentence.tags[head] == .adj || sentence.tags[head] == .adv)
      && !Self.innocent.contains(sentence.lemmas[head])
  }

  /// Who does what is called so: "it is a disgrace that X has …", "what X is doing is a crime",
  /// "the way X behaves is a disgrace".
  func doers(behind predicate: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> [Int] {
    let told = graph.dependents(predicate, TreeWords.subjects).filter {
      ["what", "way", "fact", "manner"].contains(sentence.lemmas[$0].lowercased())
    }
    if !told.isEmpty {
      let clauses = TreeWords.bit(.aclRelcl) | TreeWords.bit(.acl) | TreeWords.bit(.ccomp)
      return told.flatMap { graph.dependents($0, clauses) }
        .flatMap { graph.dependents($0, TreeWords.bit(.nsubj)) }
        .filter { !told.contains($0) }
    }
    let isEmpty = (0..<predicate).contains {
      sentence.heads[$0] == Int32(predicate) && sentence.lowerForm($0) == "it"
    }
    guard isEmpty else { return [] }
    let clauses =
      TreeWords.bit(.ccomp) | TreeWords.bit(.csubj) | TreeWords.bit(.aclRelcl)
      | TreeWords.bit(.advcl)
    return graph.dependents(predicate, clauses).filter { clause in
      clause > predicate
        && (predicate + 1..<clause).contains {
          ["that", "how"].contains(sentence.lowerForm($0))
        }
    }.flatMap { graph.dependents($0, TreeWords.bit(.nsubj)) }
  }

  /// Who finds what a word states, by a verb that is none of speech, and whether it is a body.
  func finder(ofWord word: Int, _ number: Int) -> (speaker: Int, isBody: Bool)? {
    guard let graph = context.graphs[number] else { return nil }
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    var node = word
    for _ in 0..<12 {
      // "…, the court ruled"
      for child in graph.dependents(node, TreeWords.bit(.parataxis))
      where child > node && Self.finding.contains(sentence.lemmas[child])
        && graph.dependents(child, TreeWords.bit(.obj) | TreeWords.bit(.ccomp)).isEmpty
      {
        for subject in graph.dependents(child, TreeWords.bit(.nsubj)) {
          guard let mention = held.mentions(at: subject).first(where: isActor) else { continue }
          return (context.cluster(of: mention), context.type(mention) != .person)
        }
      }
      let head = Int(sentence.heads[node])
      guard head >= 0 else { return nil }
      if sentence.relations[node] == .ccomp, Self.finding.contains(sentence.lemmas[head]) {
        for subject in graph.dependents(head, TreeWords.bit(.nsubj)) {
          guard let mention = held.mentions(at: subject).first(where: isActor) else { continue }
          return (context.cluster(of: mention), context.type(mention) != .person)
        }
        return nil
      }
      // Nearer to the word somebody speaks.
      if sentence.relations[node] == .ccomp, effects[graph.lemmas[head]].contains(.speaker) {
        return nil
      }
      node = head
    }
    return nil
  }

  /// Who else speaks with a speaker: "X and Y said".
  func companions(of speaker: Int, _ number: Int, _ graph: SentenceGraph) -> [Int] {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    var result: [Int] = []
    for verb in 0..<graph.count
    where sentence.tags[verb] == .verb && effects[graph.lemmas[verb]].contains(.speaker) {
      let subjects = graph.dependents(verb, TreeWords.bit(.nsubj))
      guard subjects.contains(where: { sentence.relations[$0] == .conj }) else { continue }
      let clusters = subjects.compactMap { subject in
        held.mentions(at: subject).first(where: isActor).map { context.cluster(of: $0) }
      }
      guard clusters.contains(speaker) else { continue }
      let all = context.mentions.clusters
      for cluster in clusters where cluster != speaker && !result.contains(cluster) {
        // "the agency director, X" is one who speaks.
        if (all[cluster].type == .person) == (all[speaker].type == .person) {
          result.append(cluster)
        }
      }
    }
    return result
  }

  /// The mentions that a word holds; those before a noun that names a body by its kind: "the
  /// Labour party".
  func named(at word: Int, _ number: Int, _ graph: SentenceGraph) -> [Int] {
    let held = context.sentenceMentions[number]
    let mentions = held.mentions(at: word)
    let sentence = context.sentences[number]
    guard mentions.isEmpty, Self.kinds.contains(sentence.lemmas[word].lowercased()) else {
      return mentions
    }
    return graph.dependents(word, TreeWords.bit(.compound) | TreeWords.bit(.amod)).flatMap {
      held.mentions(at: $0)
    }
  }

  private static let kinds: WordSet = [
    "party", "group", "movement", "company", "firm", "union", "network", "government",
    "administration", "leadership", "faction", "militia", "club", "campaign", "camp",
  ]
}
