import Ontology
import Syntax

/// Threats: "threatened to bomb Iran's power plants", "vowed to avenge the Israeli attack", "said
/// it would respond if Norway attacked", "warned that Larsen would pay".
extension StanceFinder {
  private static let threatening: WordSet = ["threaten", "warn"]
  private static let vowing: WordSet = [
    "vow", "pledge", "promise", "swear", "swore", "threaten", "warn",
  ]
  /// Harm that somebody threatens to do.
  private static let harming: WordSet = [
    "retaliate", "avenge", "punish", "strike", "attack", "bomb", "destroy", "crush",
    "annihilate", "eliminate", "obliterate", "wipe", "invade", "hit", "target", "kill", "revenge",
    "bombard", "flatten", "level", "sink", "shoot", "fire", "raze", "devastate", "hunt",
    "sue", "sanction", "impose", "expel", "seize", "boycott", "blow", "arrest", "prosecute",
    "slap", "pulverise", "pulverize", "pound", "unleash", "crack", "hammer", "ban", "bury",
    "smash", "defeat", "dismantle", "respond", "react", "act", "cripple", "close", "cut", "sever",
    "block", "withdraw", "veto", "resume", "intervene",
  ]
  /// Those of them that say harm only where a condition or an aim stands behind them.
  private static let mildHarming: WordSet = [
    "respond", "react", "act", "close", "cut", "block", "withdraw", "veto", "resume", "intervene",
    "impose", "hit", "fire", "cripple", "ban", "sue", "shoot", "strike", "target", "arrest",
    "seize", "expel", "boycott", "kill", "defeat", "destroy", "level", "sink", "hammer", "slap",
  ]
  /// What somebody threatens with.
  private static let harms: WordSet = [
    "revenge", "retaliation", "response", "vengeance", "reprisal", "consequence", "punishment",
    "retribution", "payback", "countermeasure", "action", "war", "strike", "attack", "sanction",
    "tariff", "force", "destruction", "blockade", "invasion", "measure", "lawsuit",
  ]
  /// Those of them that somebody warns of who will do them.
  private static let answers: WordSet = [
    "revenge", "retaliation", "response", "vengeance", "reprisal", "consequence", "punishment",
    "retribution", "payback", "countermeasure",
  ]
  /// Those of them that may be meant well, unless a word before them is harsh.
  private static let mildHarms: WordSet = ["response", "action", "measure", "force"]
  private static let harsh: WordSet = [
    "crushing", "harsh", "strong", "decisive", "tough", "swift", "firm", "severe", "painful",
    "forceful", "devastating", "painful", "similar", "reciprocal", "hard", "resolute", "heavy",
    "military", "legal", "immediate", "fierce",
    "proportionate", "massive", "unprecedented", "punitive", "retaliatory", "stern", "further",
  ]
  /// Verbs whose object may be harm.
  private static let taking: WordSet = [
    "take", "launch", "use", "deliver", "give", "mount", "carry", "make", "start", "wage", "order",
  ]
  /// Nouns for threats.
  private static let threats: WordSet = ["threat", "ultimatum", "warning"]
  private static let conditions: WordSet = ["if", "unless", "until", "should"]
  /// Verbs that tell what somebody is made to suffer.
  private static let suffering: WordSet = ["pay", "suffer", "regret", "face", "answer", "rue"]
  private static let bills: WordSet = [
    "price", "consequence", "retaliation", "punishment", "wrath", "response", "cost", "penalty",
    "sanction", "tariff", "destruction", "annihilation", "hell", "toll", "reckoning", "fury",
  ]
  private static let willed: WordSet = ["will", "would", "'ll", "’ll", "shall", "'d", "’d"]
  /// Words behind which no target is named.
  private static let closing: WordSet = [
    "if", "unless", "until", "because", "after", "as", "when", "while", "amid", "before", "since",
    "but", "saying", "by", "and", ";", "–", "—",
  ]

  /// Notes whom a word threatens.
  func noteThreat(
    _ word: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    let tag = sentence.tags[word]
    guard threatened != nil, tag == .verb || tag == .noun else { return }
    let lemma = sentence.lemmas[word].lowercased()
    switch tag {
    case .verb:
      if Self.vowing.contains(lemma) { noteVow(word, lemma, number, graph, &result) }
      if isHarm(word, lemma, sentence, graph) { noteCondition(word, number, graph, &result) }
      if Self.threatening.contains(lemma) { noteWarning(word, lemma, number, graph, &result) }
      if lemma == "rule" || lemma == "renounce" { noteOption(word, number, graph, &result) }
      if Self.suffering.contains(lemma) { noteBill(word, lemma, number, graph, &result) }
    case .noun where Self.threats.contains(lemma):
      noteThreatNoun(word, number, graph, &result)
    case .noun where lemma == "right":
      noteRight(word, number, graph, &result)
    default: return
    }
  }

  /// Whether a verb tells of harm, by itself or by its object: "will take countermeasures".
  private func isHarm(
    _ verb: Int,
    _ lemma: String,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> Bool {
    Self.harming.contains(lemma)
      || Self.taking.contains(lemma)
        && graph.dependents(verb, TreeWords.bit(.obj)).contains {
          isHarm(noun: $0, sentence, graph)
        }
  }

  private func isHarm(noun: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    let lemma = sentence.lemmas[noun].lowercased()
    guard Self.mildHarms.contains(lemma) else { return Self.harms.contains(lemma) }
    return lemma == "force"
      || graph.dependents(noun, TreeWords.bit(.amod)).contains {
        Self.harsh.contains(sentence.lemmas[$0].lowercased())
      }
  }

  /// "has not ruled out military action against Iran", "never renounced the use of force".
  private func noteOption(
    _ verb: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    let head = Int(sentence.heads[verb])
    let isRefused =
      head >= 0 && sentence.relations[verb] == .xcomp
      && ["refuse", "decline"].contains(sentence.lemmas[head])
    guard isRefused || isNegated(verb, sentence, graph) else { return }
    for object in graph.dependents(verb, TreeWords.bit(.obj)) {
      let isUse =
        sentence.lemmas[object] == "use"
        && graph.dependents(object, TreeWords.bit(.nmod)).contains {
          sentence.lemmas[$0] == "force"
        }
      guard isUse || isHarm(noun: object, sentence, graph) else { continue }
      note(
        threatsOf: graph.dependents(verb, TreeWords.bit(.nsubj)),
        behind: object,
        word: verb,
        isMild: false,
        "threat, option",
        number,
        graph,
        &result
      )
    }
  }

  /// "vowed to avenge the Israeli attack", "threatened to use force to bring Taiwan under its
  /// control", "promised a harsh response to Norway".
  private func noteVow(
    _ verb: Int,
    _ lemma: String,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    if isNegated(verb, sentence, graph) { return }
    let subjects = graph.dependents(verb, TreeWords.bit(.nsubj)).filter { $0 != verb }
    let isThreat = Self.threatening.contains(lemma)
    for deed in graph.dependents(verb, TreeWords.bit(.xcomp)) where deed > verb {
      guard
        lemma == "threaten" || isHarm(deed, sentence.lemmas[deed].lowercased(), sentence, graph),
        lemma != "warn"
      else { continue }
      let isMild =
        lemma != "threaten" && Self.mildHarming.contains(sentence.lemmas[deed].lowercased())
      note(
        threatsOf: subjects,
        behind: deed,
        word: verb,
        isMild: isMild,
        lemma == "threaten" ? "threat, to" : "vow, to",
        number,
        graph,
        &result
      )
    }
    let things =
      graph.dependents(verb, TreeWords.bit(.obj))
      + graph.dependents(verb, TreeWords.bit(.obl)).filter {
        graph.hasCase($0, ["of", "with"], sentence)
      }
    for thing in things where thing > verb {
      guard isHarm(noun: thing, sentence, graph),
        lemma != "warn" || Self.answers.contains(sentence.lemmas[thing].lowercased())
      else { continue }
      note(
        threatsOf: subjects,
        behind: thing,
        word: verb,
        isMild: false,
        isThreat ? "threat, harm" : "vow, harm",
        number,
        graph,
        &result
      )
    }
  }

  /// "said it would respond if Norway attacked": who would harm whom on a condition.
  private func noteCondition(
    _ verb: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    // "would do our duty and deliver a response"
    let first = sentence.relations[verb] == .conj ? Int(sentence.heads[verb]) : verb
    let auxiliaries =
      graph.dependents(verb, TreeWords.bit(.aux)) + graph.dependents(first, TreeWords.bit(.aux))
    guard !isNegated(verb, sentence, graph),
      auxiliaries.contains(where: { Self.willed.contains(sentence.lowerForm($0)) }),
      let condition = condition(behind: verb, sentence),
      let (speaker, _) = speaker(at: verb, number)
    else { return }
    let held = context.sentenceMentions[number]
    let doers = graph.dependents(verb, TreeWords.bit(.nsubj))
    let isTheirs = doers.contains { doer in
      ["we", "i"].contains(sentence.lowerForm(doer))
        || held.mentions(at: doer).contains { isOwn($0, speaker) }
    }
    guard isTheirs else { return }
    let direct = aimed(behind: verb, until: condition, number, except: speaker)
    let targets =
      direct.isEmpty ? actors(behind: condition, number, graph, except: speaker) : direct
    let subject = mention(of: speaker, number)
    guard let threatened, let subject, isActor(subject) else { return }
    for target in targets {
      append(threatened, subject, target, verb, "threat, condition", number, &result)
    }
  }

  /// "warned of strikes if Norway attacked", "warned Norway that they were ready to use force":
  /// who is to be harmed by a condition, or is warned of harm.
  private func noteWarning(
    _ verb: Int,
    _ lemma: String,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    guard let threatened, !isNegated(verb, sentence, graph) else { return }
    let condition = condition(behind: verb, sentence)
    let end = min(condition ?? sentence.count, verb + 25)
    let isHarmful =
      lemma == "threaten"
      || (verb + 1..<max(verb + 1, end)).contains {
        let word = sentence.lemmas[$0].lowercased()
        switch sentence.tags[$0] {
        case .noun: return Self.harms.contains(word)
        case .verb: return Self.harming.contains(word) && !Self.mildHarming.contains(word)
        default: return false
        }
      }
    guard isHarmful else { return }
    for subject in graph.dependents(verb, TreeWords.bit(.nsubj)) {
      for maker in held.mentions(at: subject) where isActor(maker) {
        let own = context.cluster(of: maker)
        var targets: [Int] = []
        if let condition {
          // He warns of what others would do.
          let isOthers = doers(toldBy: verb, number, graph).contains {
            isActor($0) && !isOwn($0, own)
          }
          if isOthers { continue }
          targets = actors(behind: condition, number, graph, except: own)
        } else if lemma == "warn",
          doers(toldBy: verb, number, graph).contains(where: { isOwn($0, own) })
        {
          targets = graph.dependents(verb, TreeWords.bit(.obj) | TreeWords.bit(.iobj))
            .flatMap { held.mentions(at: $0) }.filter(isActor)
        }
        for target in targets where isEnemy(target, of: maker) {
          append(threatened, maker, target, verb, "threat, warning", number, &result)
        }
      }
    }
  }

  /// Those who a verb of warning says would do something.
  private func doers(toldBy verb: Int, _ number: Int, _ graph: SentenceGraph) -> [Int] {
    let held = context.sentenceMentions[number]
    return graph.dependents(verb, TreeWords.bit(.ccomp)).flatMap { clause in
      graph.dependents(clause, TreeWords.bit(.nsubj)).flatMap { held.mentions(at: $0) }
    }
  }

  /// Whether somebody is, or is on the side of, another.
  private func isOwn(_ mention: Int, _ party: Int) -> Bool {
    let cluster = context.cluster(of: mention)
    return cluster == party || sides.areAllied(cluster, party)
  }

  /// "said Norway would pay a heavy price".
  private func noteBill(
    _ verb: Int,
    _ lemma: String,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard !isNegated(verb, sentence, graph),
      graph.dependents(verb, TreeWords.bit(.aux)).contains(where: {
        Self.willed.contains(sentence.lowerForm($0))
      }), let (speaker, _) = speaker(at: verb, number), let threatened
    else { return }
    let objects = graph.dependents(verb, TreeWords.bit(.obj))
    let isHarsh =
      objects.contains { Self.bills.contains(sentence.lemmas[$0].lowercased()) }
      || (lemma == "pay" && objects.isEmpty && (verb + 1 < sentence.count)
        && ["for", "dearly", "heavily", ".", ",", "\"", "”"].contains(sentence.lowerForm(verb + 1)))
      || (lemma == "regret" || lemma == "rue")
    guard isHarsh else { return }
    let held = context.sentenceMentions[number]
    let subject = mention(of: speaker, number)
    guard let subject, isActor(subject) else { return }
    for word in graph.dependents(verb, TreeWords.bit(.nsubj)) {
      for target in held.mentions(at: word)
      where isActor(target) && !isOwn(target, speaker) {
        append(threatened, subject, target, verb, "threat, bill", number, &result)
      }
    }
  }

  /// "X's threats to destroy Iran's bridges", "threats from X against Iran", "faces threats from X".
  private func noteThreatNoun(
    _ noun: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    guard let threatened, !isDanger(noun, sentence, graph) else { return }
    var owners = graph.dependents(noun, TreeWords.bit(.nmodPoss) | TreeWords.bit(.amod))
    for phrase in graph.dependents(noun, TreeWords.bit(.nmod))
    where graph.hasCase(phrase, ["from", "by"], sentence) {
      owners.append(phrase)
    }
    let makers = owners.flatMap { held.mentions(at: $0) }.filter(isActor)
    guard !makers.isEmpty else { return }
    var targets: [Int] = []
    for deed in graph.dependents(noun, TreeWords.bit(.acl)) where deed > noun {
      targets += aimed(behind: deed, until: sentence.count, number, except: nil).prefix(1)
    }
    for phrase in graph.dependents(noun, TreeWords.bit(.nmod))
    where graph.hasCase(phrase, ["against", "to"], sentence) {
      targets += aimed(behind: phrase - 1, until: sentence.count, number, except: nil).prefix(1)
    }
    let verb = Int(sentence.heads[noun])
    if targets.isEmpty, verb >= 0, sentence.relations[noun] == .obj,
      ["face", "receive", "get", "confront"].contains(sentence.lemmas[verb].lowercased())
    {
      targets = graph.dependents(verb, TreeWords.bit(.nsubj)).flatMap { held.mentions(at: $0) }
        .filter(isActor)
    }
    for maker in makers {
      for target in targets where isEnemy(target, of: maker) {
        append(threatened, maker, target, noun, "threat, noun", number, &result)
      }
    }
  }

  /// "reserves the right to use force against Taiwan".
  private func noteRight(
    _ noun: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    let verb = Int(sentence.heads[noun])
    guard verb >= 0, sentence.lemmas[verb].lowercased() == "reserve",
      sentence.relations[noun] == .obj,
      let deed = graph.dependents(noun, TreeWords.bit(.acl)).first
        ?? graph.dependents(verb, TreeWords.bit(.advcl) | TreeWords.bit(.xcomp)).first
    else { return }
    guard isHarm(deed, sentence.lemmas[deed].lowercased(), sentence, graph) else { return }
    note(
      threatsOf: graph.dependents(verb, TreeWords.bit(.nsubj)),
      behind: deed,
      word: noun,
      isMild: false,
      "threat, right",
      number,
      graph,
      &result
    )
  }

  private func note(
    threatsOf subjects: [Int],
    behind deed: Int,
    word: Int,
    isMild: Bool,
    _ way: String,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    guard let threatened else { return }
    let condition = condition(behind: deed, sentence)
    for subject in subjects {
      for maker in held.mentions(at: subject) where isActor(maker) {
        let own = context.cluster(of: maker)
        var targets = Array(
          aimed(behind: deed, until: condition ?? sentence.count, number, except: own).prefix(1)
        )
        if targets.isEmpty, let condition {
          targets = actors(behind: condition, number, graph, except: own)
        } else if isMild, condition == nil, !isAimed(deed, sentence) {
          continue
        }
        for target in targets where isEnemy(target, of: maker) {
          append(threatened, maker, target, word, way, number, &result)
        }
      }
    }
  }

  /// Whether a mild verb of harm has what it aims at right behind it: "vowed to strike Iran".
  private func isAimed(_ verb: Int, _ sentence: Sentence) -> Bool {
    guard verb + 1 < sentence.count else { return false }
    let next = sentence.lowerForm(verb + 1)
    if ["respond", "react", "act"].contains(sentence.lemmas[verb]) { return next == "against" }
    return ["on", "against", "the", "any", "back", "down"].contains(next)
      || sentence.tags[verb + 1] == .propn
  }

  /// Whether somebody can be threatened by another: neither the same nor of one state.
  private func isEnemy(_ target: Int, of maker: Int) -> Bool {
    let a = context.cluster(of: target)
    let b = context.cluster(of: maker)
    return a != b && context.type(target) != .event
      && !(sides.areAllied(a, b) && context.type(target) != .person)
  }

  /// Those who are named first behind a word, up to the end of its clause.
  private func aimed(behind word: Int, until end: Int, _ number: Int, except own: Int?) -> [Int] {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    var next = word + 1
    while next < min(end, sentence.count), next - word < 14 {
      if Self.closing.contains(sentence.lowerForm(next)) || sentence.form(next) == "," { return [] }
      // "retaliation for the killing of Larsen", "force to restore Larsen"
      if isLoss(next, sentence) || Self.saving.contains(sentence.lemmas[next]) { return [] }
      let here = held.indices.filter {
        held[$0].words.contains(next) && isActor($0)
          && context.cluster(of: $0) != own
      }
      let names = here.filter { held[$0].kind == .name }
      let longest = (names.isEmpty ? here : names).max {
        held[$0].words.count < held[$1].words.count
      }
      if let longest { return [longest] }
      next += 1
    }
    return []
  }

  /// Where the condition of what a verb tells begins.
  private func condition(behind verb: Int, _ sentence: Sentence) -> Int? {
    for word in (verb + 1)..<max(verb + 1, min(sentence.count, verb + 25)) {
      let form = sentence.lowerForm(word)
      if ["if", "unless"].contains(form) { return word }
      if form == ";" { return nil }
    }
    return nil
  }

  /// Who acts in a condition.
  private func actors(
    behind condition: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    except own: Int
  ) -> [Int] {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    let verb = Int(sentence.heads[condition])
    guard verb >= 0 else { return [] }
    return graph.dependents(verb, TreeWords.bit(.nsubj)).flatMap { held.mentions(at: $0) }.filter {
      let cluster = context.cluster(of: $0)
      return isActor($0) && cluster != own && !sides.areAllied(cluster, own)
    }
  }
}
