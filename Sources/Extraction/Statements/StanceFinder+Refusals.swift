import Ontology
import Syntax

/// Refusals of what somebody asks, offers or means to do: "turned down Larsen's request", "said it
/// would not accept the Swedish terms", "Oslo wants an apology, which Stockholm has ruled out".
extension StanceFinder {
  /// Verbs that refuse what their object asks or says.
  private static let refusing: WordSet = [
    "reject", "refuse", "dismiss", "rebuff", "spurn", "snub", "veto", "decline", "deny",
    "overturn", "quash", "ignore", "defy", "resist", "disregard", "repudiate", "flout", "shun",
    "discount", "scorn", "nix", "scuttle", "rescind", "overrule", "oppose", "ridicule", "block",
    "obstruct", "stonewall",
  ]
  /// Verbs that refuse with a particle, and the particle.
  private static let particles: WordMap<WordSet> = [
    "turn": ["down", "away", "aside"], "shoot": ["down"], "shot": ["down"], "strike": ["down"],
    "vote": ["down"], "knock": ["back", "down"], "bat": ["away", "aside"],
    "swat": ["away", "aside"],
    "brush": ["aside", "off", "away"], "shrug": ["off", "aside"],
    "wave": ["away", "off", "aside"], "rule": ["out"], "throw": ["out"], "toss": ["out", "aside"],
    "slap": ["down"], "laugh": ["off"], "cast": ["aside"], "push": ["aside"], "set": ["aside"],
    "beat": ["back"], "play": ["down"], "write": ["off"], "fend": ["off"],
  ]
  /// Verbs that refuse what a phrase behind them names, and its prepositions.
  private static let phrased: WordMap<WordSet> = [
    "balk": ["at"], "baulk": ["at"], "scoff": ["at"], "sneer": ["at"], "object": ["to"],
    "push": ["against", "on", "at"], "bristle": ["at"], "recoil": ["at", "from"],
  ]
  /// What somebody asks, offers or means to do.
  private static let asked: WordSet = [
    "proposal", "request", "offer", "demand", "bid", "appeal", "plan", "call", "plea", "pleas",
    "invitation", "application", "petition", "pressure", "ultimatum", "suggestion", "motion",
    "amendment", "idea", "condition", "term", "terms", "candidacy", "membership", "accession",
    "admission", "overture", "approach", "proposition", "initiative", "recommendation", "advice",
    "nomination", "nominee", "candidate", "pick", "push", "entreaty", "insistence", "order",
    "instruction", "directive", "decree", "ruling", "objection", "resolution", "draft", "effort",
    "attempt", "argument", "lawsuit", "suit", "complaint", "challenge", "case", "resignation",
    "apology", "explanation", "precondition", "roadmap", "formula", "framework", "ask",
    "map",
  ]
  /// Nouns that are of such a thing: "the basis for Larsen's plan".
  private static let parts: WordSet = [
    "basis", "idea", "notion", "part", "element", "premise", "prospect", "version", "bulk",
    "possibility", "aspect", "provision", "point",
  ]
  /// What somebody is denied.
  private static let requests: WordSet = [
    "request", "appeal", "plea", "pleas", "application", "petition", "motion", "bid", "demand",
    "ask", "call",
  ]
  /// What somebody is not given: "refused Larsen permission".
  private static let leaves: WordSet = [
    "permission", "access", "entry", "visa", "request", "asylum", "leave", "licence", "license",
    "parole", "permit", "clemency", "refund", "compensation", "injunction", "clearance",
    "admission", "approval", "consent", "support", "help", "aid", "passage",
  ]
  /// Verbs that are against what somebody is to do.
  private static let opposing: WordSet = [
    "oppose", "reject", "resist", "block", "veto", "rule", "opposed", "prevent",
  ]
  /// What somebody may be against another doing.
  private static let admitted: WordSet = [
    "join", "become", "enter", "accede", "host", "get", "have", "take", "receive", "acquire",
    "remain", "use", "play", "run", "hold", "keep", "stay", "return",
  ]
  /// Verbs of granting what is asked, which say refusal where they are denied.
  private static let granting: WordSet = [
    "accept", "recognise", "recognize", "endorse", "approve", "consent", "agree", "heed", "obey",
    "bow", "yield", "capitulate", "comply", "ratify", "acquiesce", "submit", "surrender",
    "succumb", "grant", "entertain", "tolerate", "countenance", "accede", "cave", "budge", "honor",
    "honour", "abide",
  ]
  /// Verbs of dealing with somebody, which say refusal where somebody will not do it.
  private static let dealing: WordSet = [
    "meet", "negotiate", "talk", "speak", "cooperate", "co-operate", "support", "back", "sign",
    "help", "attend", "join", "consider", "discuss", "hear", "review", "adopt", "withdraw", "cede",
    "see", "receive", "answer", "respond", "apologise", "apologize", "testify", "engage",
    "participate", "admit", "work", "sit", "act", "give", "sell", "lend", "hand", "supply",
    "concede", "take", "return", "release", "extradite", "deal", "follow", "vote",
  ]
  /// Nouns for what is held with somebody.
  private static let held: WordSet = [
    "talk", "talks", "meeting", "negotiation", "dialogue", "summit", "deal", "cooperation",
    "coalition", "alliance", "dinner", "ceasefire", "truce", "compromise", "agreement", "contact",
    "debate", "pact", "merger",
  ]
  /// Verbs by which somebody asks or offers what stands behind them.
  private static let asking: WordSet = [
    "want", "demand", "seek", "request", "propose", "suggest", "offer", "ask", "urge", "call",
    "insist", "press", "push", "require", "float", "invite", "claim", "appeal", "submit",
  ]
  private static let refusers: WordSet = ["refuse", "decline"]
  private static let unwilling: WordSet = ["unwilling", "loath", "unprepared"]
  private static let willing: WordSet = ["willing", "ready", "prepared", "inclined", "going"]
  private static let wishes: WordSet = [
    "intention", "plan", "desire", "wish", "interest", "reason", "intent",
  ]
  private static let willed: WordSet = [
    "will", "would", "wo", "shall", "'ll", "’ll", "'d", "’d",
  ]
  /// Auxiliaries by which somebody also does not grant what is asked.
  private static let granted: WordSet = ["can", "could", "ca", "cannot", "do", "does", "did"]
  /// Verbs whose infinitive tells what their own subject does or means to do.
  private static let intending: WordSet = [
    "vow", "promise", "pledge", "decide", "plan", "threaten", "continue", "intend", "choose",
    "vote", "move", "prepare", "have", "go", "act", "begin", "agree", "want",
  ]

  /// Notes what a verb refuses of somebody.
  func noteRefusal(
    _ verb: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard let rejected, sentence.tags[verb] == .verb else { return }
    let lemma = sentence.lemmas[verb].lowercased()
    let phrases = TreeWords.bit(.obl) | TreeWords.bit(.nmod)
    var things: [Int] = []
    var kinds: [WordSet] = []
    var way = "refusal"
    var refusers = graph.dependents(verb, TreeWords.bit(.nsubj))
    var isWilled = false
    if let particles = Self.particles[lemma], hasParticle(verb, particles, sentence) {
      things = objects(of: verb, graph)
      kinds = [Self.asked, Self.held]
      way += ", particle"
    } else if let prepositions = Self.phrased[lemma] {
      guard lemma != "push" || hasParticle(verb, ["back"], sentence) else { return }
      things = graph.dependents(verb, phrases).filter {
        graph.hasCase($0, Array(prepositions), sentence)
      }
      kinds = [Self.asked]
      way += ", phrase"
    } else if Self.refusing.contains(lemma) {
      things = objects(of: verb, graph)
      kinds = [Self.asked]
      // To deny a claim is to turn down nothing that was asked.
      if lemma == "deny" { kinds = [Self.requests] }
    } else if Self.granting.contains(lemma) || Self.dealing.contains(lemma) {
      guard let denier = denier(of: verb, lemma, sentence, graph) else { return }
      if refusers.isEmpty || denier.isNoun { refusers = denier.refusers }
      things = graph.dependents(
        verb,
        TreeWords.bit(.obj) | TreeWords.bit(.iobj) | TreeWords.bit(.obl)
      )
      .filter { isComplement($0, verb, sentence, graph) }
      kinds = [Self.asked, Self.held]
      way += ", " + denier.way
      isWilled = true
    } else if lemma == "say",
      graph.dependents(verb, .max).contains(where: {
        ["no", "“no", "'no"].contains(sentence.lowerForm($0)) && $0 > verb
      })
    {
      things = graph.dependents(verb, TreeWords.bit(.obj) | phrases).filter {
        graph.hasCase($0, ["to"], sentence)
      }
      kinds = [Self.asked, Self.held]
      way += ", no"
    } else {
      return
    }
    if lemma == "refuse" || lemma == "deny" {
      noteUngiven(verb, refusers, number, graph, &result)
    }
    if Self.opposing.contains(lemma) { noteBarred(verb, refusers, number, graph, &result) }
    if !isWilled, lemma != "say" && isNegated(verb, sentence, graph) || !isOwnAct(verb, sentence) {
      return
    }
    let mentions = context.sentenceMentions[number]
    for subject in refusers {
      for refuser in mentions.mentions(at: subject) where isActor(refuser) {
        for thing in things where thing != subject {
          for (asker, how) in askers(of: thing, verb, kinds, isWilled, refuser, number, graph) {
            guard context.cluster(of: asker) != context.cluster(of: refuser), isActor(asker)
            else { continue }
            append(rejected, refuser, asker, verb, way + ", " + how, number, &result)
          }
        }
      }
    }
  }

  /// Notes whom a verb bars from what a gerund behind it says: "opposes Ukraine joining".
  private func noteBarred(
    _ verb: Int,
    _ subjects: [Int],
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    let mentions = context.sentenceMentions[number]
    guard let rejected, !isNegated(verb, sentence, graph),
      let gerund = (verb + 1..<max(verb + 1, min(sentence.count, verb + 8))).first(where: {
        sentence.tags[$0] == .verb
      }), sentence.lowerForm(gerund).hasSuffix("ing"),
      Self.admitted.contains(sentence.lemmas[gerund].lowercased()),
      let barred = mentions.covering(gerund - 1), mentions[barred].words.lowerBound > verb,
      isActor(barred)
    else { return }
    append(rejected, by: subjects, to: [barred], verb, "refusal, barred", number, &result)
  }

  /// Notes whom a verb does not give what they need: "refused Larsen permission".
  private func noteUngiven(
    _ verb: Int,
    _ subjects: [Int],
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    let mentions = context.sentenceMentions[number]
    guard let rejected, !isNegated(verb, sentence, graph) else { return }
    for object in graph.dependents(verb, TreeWords.bit(.obj))
    where Self.leaves.contains(sentence.lemmas[object].lowercased()) && object > verb {
      var receivers = graph.dependents(verb, TreeWords.bit(.iobj) | TreeWords.bit(.obj))
      receivers += graph.dependents(object, TreeWords.bit(.compound))
      receivers += graph.dependents(verb, TreeWords.bit(.obl)).filter {
        graph.hasCase($0, ["to"], sentence)
      }
      for receiver in receivers where receiver != object {
        let given = mentions.mentions(at: receiver)
        let refusers = subjects.filter { $0 != receiver }
        append(rejected, by: refusers, to: given, verb, "refusal, ungiven", number, &result)
      }
    }
  }

  /// Those who ask or offer what a refusal is of.
  private func askers(
    of thing: Int,
    _ verb: Int,
    _ kinds: [WordSet],
    _ isWilled: Bool,
    _ refuser: Int,
    _ number: Int,
    _ graph: SentenceGraph
  ) -> [(mention: Int, way: String)] {
    let sentence = context.sentences[number]
    let mentions = context.sentenceMentions[number]
    if isWilled {
      let parties = mentions.mentions(at: thing).filter(isActor)
      if !parties.isEmpty { return parties.map { ($0, "party") } }
    }
    var thing = thing
    if Self.parts.contains(sentence.lemmas[thing].lowercased()) {
      let phrases =
        graph.dependents(thing, TreeWords.bit(.nmod)) + graph.dependents(verb, TreeWords.bit(.obl))
      let inner = phrases.first { $0 > thing && graph.hasCase($0, ["of", "for"], sentence) }
      thing = inner ?? thing
    }
    let noun = sentence.lemmas[thing].lowercased()
    guard kinds.contains(where: { $0.contains(noun) }) else {
      return wanted(thing, verb, number, graph).map { ($0, "wanted") }
    }
    let isHeld = Self.held.contains(noun)
    var owners = isHeld ? [] : self.owners(of: thing, number, graph)
    for phrase in graph.dependents(thing, TreeWords.bit(.nmod)) {
      let isJoined = isHeld && graph.hasCase(phrase, ["with"], sentence)
      if isJoined || graph.hasCase(phrase, ["from"], sentence) { owners.append(phrase) }
    }
    if !isHeld {
      owners += graph.dependents(thing, TreeWords.bit(.compound) | TreeWords.bit(.amod))
    }
    for clause in graph.dependents(thing, TreeWords.bit(.acl)) where graph.isPassive[clause] {
      owners += graph.dependents(clause, TreeWords.bit(.nsubj)).filter { $0 > clause }
    }
    if owners.isEmpty {
      // "brushed off criticism from X"
      owners = graph.dependents(verb, TreeWords.bit(.obl)).filter {
        $0 > thing && graph.hasCase($0, ["from"], sentence)
      }
    }
    let givers = owners.flatMap { named(at: $0, number, graph) }.filter(isActor)
    if let pronoun = givers.first(where: { mentions[$0].kind == .pronoun }),
      context.cluster(of: pronoun) == context.cluster(of: refuser)
    {
      // Nobody turns down what they ask themselves: "rebuffed his pleas" are another's.
      return other(than: refuser, before: pronoun, number).map { [($0, "pronoun")] } ?? []
    }
    if !givers.isEmpty { return givers.map { ($0, "owner") } }
    let seekers = wanted(thing, verb, number, graph)
    if !seekers.isEmpty { return seekers.map { ($0, "wanted") } }
    // "the offer", told before
    guard let asker = deeds.doer(of: thing, in: number, except: context.cluster(of: refuser))
    else { return [] }
    return [(asker, "told before")]
  }

  /// The nearest one before a pronoun who is of the kind of its mention, but not the same.
  private func other(than party: Int, before pronoun: Int, _ number: Int) -> Int? {
    let all = context.mentions.mentions
    let isPerson = context.type(pronoun) == .person
    var index = pronoun - 1
    while index >= 0, number - all[index].sentence < 2 {
      if all[index].kind == .name, (context.type(index) == .person) == isPerson, isActor(index),
        context.cluster(of: index) != context.cluster(of: party)
      {
        return index
      }
      index -= 1
    }
    return nil
  }

  /// Who asks for or offers what a relative clause or an apposition says to be refused: the
  /// subject of the verb of asking above it.
  private func wanted(_ thing: Int, _ verb: Int, _ number: Int, _ graph: SentenceGraph) -> [Int] {
    let sentence = context.sentences[number]
    guard thing < verb else { return [] }
    var node = thing
    for _ in 0..<6 {
      let head = Int(sentence.heads[node])
      guard head >= 0, head < verb else { return [] }
      node = head
      guard sentence.tags[node] == .verb else { continue }
      guard Self.asking.contains(sentence.lemmas[node].lowercased()) else {
        // "wants Ukraine to hand over the region"
        if sentence.relations[node] == .xcomp || sentence.relations[node] == .ccomp { continue }
        return []
      }
      return graph.dependents(node, TreeWords.bit(.nsubj)).flatMap {
        context.sentenceMentions[number].mentions(at: $0)
      }.filter(isActor)
    }
    return []
  }

  /// Who will not do what a verb tells, and how that is said; nil where nobody refuses to.
  private func denier(
    of verb: Int,
    _ lemma: String,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> (refusers: [Int], way: String, isNoun: Bool)? {
    if isNegated(verb, sentence, graph) {
      let isWilled = graph.dependents(verb, TreeWords.bit(.aux)).contains {
        Self.willed.contains(sentence.lowerForm($0))
          || (Self.granting.contains(lemma) && Self.granted.contains(sentence.lowerForm($0)))
      }
      return isWilled ? ([], "will not", false) : nil
    }
    let head = Int(sentence.heads[verb])
    guard head >= 0, head < verb,
      [.xcomp, .advcl, .acl, .ccomp].contains(sentence.relations[verb])
    else { return nil }
    let above = sentence.lemmas[head].lowercased()
    let subjects = graph.dependents(head, TreeWords.subjects)
    switch sentence.tags[head] {
    case .verb where Self.refusers.contains(above):
      return isNegated(head, sentence, graph) ? nil : (subjects, "refuse to", false)
    case .verb
    where above == "rule" && sentence.lowerForm(verb).hasSuffix("ing") && verb - head <= 3:
      return hasParticle(head, ["out"], sentence) && !isNegated(head, sentence, graph)
        ? (subjects, "rule out", false) : nil
    case .adj, .verb:
      if Self.unwilling.contains(above), !isNegated(head, sentence, graph) {
        return (subjects, "unwilling", false)
      }
      return Self.willing.contains(above) && isNegated(head, sentence, graph)
        ? (subjects, "not willing", false) : nil
    case .noun:
      if above == "refusal" || above == "unwillingness" {
        return (graph.dependents(head, TreeWords.bit(.nmodPoss)), "refusal to", true)
      }
      guard Self.wishes.contains(above), isNegated(head, sentence, graph) else { return nil }
      let holder = Int(sentence.heads[head])
      guard holder >= 0, sentence.tags[holder] == .verb else { return nil }
      return (graph.dependents(holder, TreeWords.bit(.nsubj)), "no intention", true)
    default: return nil
    }
  }

  /// What a verb refuses; with a particle the tree may hang it on the verb without a preposition.
  private func objects(of verb: Int, _ graph: SentenceGraph) -> [Int] {
    graph.dependents(verb, TreeWords.bit(.obj))
      + graph.dependents(verb, TreeWords.bit(.obl)).filter {
        $0 > verb && graph.dependent($0, .case) == nil
      }
  }

  /// Whether a word is what a verb of granting or dealing is about, not a time or a place.
  private func isComplement(
    _ word: Int,
    _ verb: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> Bool {
    guard word > verb || sentence.relations[word] != .obl else { return false }
    // Behind a conjunction or a comma the tree may have torn another clause apart.
    if word > verb,
      word - verb > 9
        || (verb..<word).contains(where: { ["but", ",", ";"].contains(sentence.lowerForm($0)) })
    {
      return false
    }
    let isPhrase = graph.dependents(word, TreeWords.bit(.case)).contains {
      sentence.lowerForm($0) != "'s" && sentence.lowerForm($0) != "’s"
    }
    return !isPhrase || graph.hasCase(word, ["to", "with", "before"], sentence)
      || (sentence.lemmas[verb] == "budge" && graph.hasCase(word, ["on", "from"], sentence))
  }

  /// Whether a verb tells what its subject does, and not what somebody is asked or free to do.
  private func isOwnAct(_ verb: Int, _ sentence: Sentence) -> Bool {
    guard sentence.features[verb].contains(.infinitive),
      (0..<verb).contains(where: {
        sentence.heads[$0] == Int32(verb) && sentence.relations[$0] == .mark
      })
    else { return true }
    let head = Int(sentence.heads[verb])
    return head >= 0 && Self.intending.contains(sentence.lemmas[head].lowercased())
  }

  private func hasParticle(_ verb: Int, _ particles: WordSet, _ sentence: Sentence) -> Bool {
    (verb + 1..<max(verb + 1, min(sentence.count, verb + 8))).contains {
      particles.contains(sentence.lowerForm($0)) && sentence.heads[$0] == Int32(verb)
        && [.compoundPrt, .advmod].contains(sentence.relations[$0])
    }
  }
}
