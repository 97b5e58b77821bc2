import Ontology
import Syntax

/// What speakers say without a verb of demanding, threatening, refusing or blaming: "Russia
/// needs to leave", "if they attack, we will respond", "there will be no talks with them",
/// "shame on X".
extension StanceFinder {
  /// What nobody is asked to do: one has to bear, get or know it.
  private static let borne: WordSet = [
    "win", "survive", "live", "wait", "face", "cope", "endure", "suffer", "fight", "defend",
    "know", "see", "learn", "rely", "travel", "walk", "lose", "pay", "spend", "worry", "die",
    "struggle", "sleep", "eat", "get", "reckon", "contend", "deal", "play", "look", "say", "go",
    "score", "run", "beat", "perform", "feel", "live", "grow",
  ]
  /// What somebody does to those who do not heed them.
  private static let consequences: WordSet = [
    "respond", "retaliate", "strike", "hit", "attack", "act", "fight", "destroy", "bomb", "impose",
    "sanction", "punish", "target", "kill", "launch", "react", "crush", "obliterate", "annihilate",
    "eliminate", "resume", "escalate", "intervene", "avenge", "answer", "sue", "oppose", "block",
    "veto", "boycott", "withdraw", "suspend", "expel", "arrest", "prosecute", "shoot", "finish",
    "unleash", "wipe", "hunt", "invade", "deploy", "use", "take", "cut", "stop", "close",
  ]
  /// What those verbs take that may be done for anybody's good: then their object must be one
  /// of these.
  private static let measures: WordSet = [
    "action", "measure", "countermeasure", "step", "revenge", "force", "weapon", "means", "tie",
    "relation", "aid", "funding", "supply", "border", "embassy", "airspace", "talk", "cooperation",
    "retaliation", "response", "matter",
  ]
  private static let looseConsequences: WordSet = [
    "take", "use", "cut", "stop", "close", "launch", "resume", "suspend", "withdraw", "deploy",
  ]
  /// What befalls those who do not heed somebody.
  private static let fates: WordSet = [
    "pay", "face", "regret", "suffer", "bear", "find", "see", "lose", "meet", "risk", "perish",
    "fail", "die",
  ]
  /// What there will be for them.
  private static let penalties: WordSet = [
    "consequence", "hell", "retaliation", "response", "price", "war", "punishment", "repercussion",
    "sanction", "reckoning", "trouble", "destruction", "reaction", "tariff", "reprisal",
  ]
  /// What there is none of with those whom one refuses.
  private static let dealings: WordSet = [
    "talk", "negotiation", "dialogue", "compromise", "concession", "deal", "ceasefire", "truce",
    "agreement", "room", "place", "normalisation", "normalization", "reconciliation", "peace",
    "question", "mercy", "surrender", "contact", "meeting",
  ]
  static let coming: WordSet = [
    "will", "'ll", "’ll", "would", "shall", "wo", "going", "ready", "prepared", "can",
  ]
  private static let ending: WordSet = ["no", "zero"]

  /// Notes what a word states without naming the act.
  func noteQuoted(
    _ word: Int,
    _ sentence: Sentence,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    switch sentence.lemmas[word] {
    case "need", "have", "get": note(need: word, number, graph, &result)
    case "if", "unless": note(condition: word, number, graph, &result)
    case "be" where sentence.tags[word] == .verb: note(lack: word, number, graph, &result)
    case "shame", "Shame", "lie", "rest": note(shame: word, number, graph, &result)
    case "thank", "Thank", "congratulations", "congratulation", "bravo":
      note(thanks: word, number, graph, &result)
    case "allow", "let", "permit", "tolerate": note(refusal: word, number, graph, &result)
    case "blood": note(blood: word, number, graph, &result)
    case "believe", "trust": note(distrust: word, number, graph, &result)
    default: break
    }
  }

  /// "X needs to …", "X has got to …", said by a speaker.
  private func note(
    need word: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard let requested, sentence.tags[word] == .verb else { return }
    let form = sentence.lowerForm(word)
    let isGot =
      form == "got"
      && graph.dependents(word, TreeWords.bit(.aux)).contains {
        ["has", "have", "'ve", "’ve", "'s", "’s"].contains(sentence.lowerForm($0))
      }
    guard isGot || ["need", "needs", "has", "have"].contains(form),
      let act = graph.dependents(word, TreeWords.bit(.xcomp)).first(where: { $0 > word }),
      act <= word + 4, sentence.lowerForm(word + 1) == "to", !graph.isPassive[act],
      !Self.borne.contains(sentence.lemmas[act]), !isNegated(word, sentence, graph),
      sentence.tags[act] != .noun, sentence.tags[act] != .propn,
      isUnconditional(word, sentence, graph),
      graph.dependents(word, TreeWords.bit(.aux)).allSatisfy({
        ["will", "'ll", "’ll", "has", "have", "'ve", "’ve", "'s", "’s"].contains(
          sentence.lowerForm($0)
        )
      }), let (speaker, isBody) = speaker(at: word, number), !isBody
    else { return }
    let targets = graph.dependents(word, TreeWords.bit(.nsubj)).filter { $0 < word }.map {
      Target(word: $0, way: "demand, need")
    }
    add(requested, speaker, targets, word, number, graph, &result)
  }

  /// Whether a verb is what is said itself, and no matter of "if", of comparison or of what a
  /// relative clause tells.
  private func isUnconditional(_ verb: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    guard [.root, .ccomp, .parataxis, .conj].contains(sentence.relations[verb]),
      !isSupposed(verb, sentence)
    else { return false }
    return !graph.dependents(verb, TreeWords.bit(.advcl)).contains { isSupposed($0, sentence) }
      && !(max(0, verb - 3)..<verb).contains {
        ["more", "only", "just", "then"].contains(sentence.lowerForm($0))
      }
  }

  /// "If X …, we will respond", "unless X …, there will be consequences".
  private func note(
    condition mark: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    let clause = Int(sentence.heads[mark])
    guard let threatened, clause > mark, sentence.relations[mark] == .mark,
      sentence.relations[clause] == .advcl
    else { return }
    var main = Int(sentence.heads[clause])
    if main >= 0, effects[graph.lemmas[main]].contains(.speaker) {
      // "“If …, they will …,” X warned", hung on the warning
      main = graph.dependents(main, TreeWords.bit(.ccomp)).first { $0 > clause } ?? -1
    }
    guard main >= 0, let (speaker, _) = speaker(at: main, number) else { return }
    let subjects = graph.dependents(clause, TreeWords.bit(.nsubj))
    guard isThreat(main, by: speaker, to: subjects, number, graph) else { return }
    let held = context.sentenceMentions[number]
    let targets = subjects.filter { subject in
      let mentions = named(at: subject, number, graph)
      return !mentions.isEmpty
        && mentions.allSatisfy {
          isActor($0) && !sides.areAllied(held[$0].cluster, speaker)
        }
    }
    add(
      threatened,
      speaker,
      targets.map { Target(word: $0, way: "condition") },
      main,
      number,
      graph,
      &result
    )
  }

  /// Whether a clause tells what a speaker will do to others, or what they will suffer.
  private func isThreat(
    _ main: Int,
    by speaker: Int,
    to others: [Int],
    _ number: Int,
    _ graph: SentenceGraph
  ) -> Bool {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    var verb = main
    if ["go", "ready", "prepare", "prepared"].contains(sentence.lemmas[main]),
      let act = graph.dependents(main, TreeWords.bit(.xcomp)).first
    {
      verb = act
    }
    let isComing =
      verb != main
      || graph.dependents(main, TreeWords.bit(.aux)).contains {
        Self.coming.contains(sentence.lowerForm($0))
      }
    guard isComing, !isNegated(main, sentence, graph) else { return false }
    let lemma = sentence.lemmas[verb]
    let subjects = graph.dependents(main, TreeWords.bit(.nsubj))
    if lemma == "be" {
      return subjects.contains { Self.penalties.contains(sentence.lemmas[$0]) }
    }
    let theirs = Set(others.flatMap { held.mentions(at: $0).map { held[$0].cluster } })
    return subjects.contains { subject in
      let clusters = held.mentions(at: subject).map { held[$0].cluster }
      if clusters.contains(where: theirs.contains) { return Self.fates.contains(lemma) }
      guard Self.consequences.contains(lemma),
        clusters.contains(where: { sides.areAllied($0, speaker) })
      else { return false }
      return !Self.looseConsequences.contains(lemma)
        || graph.dependents(verb, TreeWords.bit(.obj)).contains {
          Self.measures.contains(sentence.lemmas[$0])
        }
    }
  }

  /// "There will be no talks with X."
  private func note(
    lack verb: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard let rejected,
      (0..<verb).contains(where: {
        sentence.heads[$0] == Int32(verb) && sentence.lowerForm($0) == "there"
      }), let (speaker, isBody) = speaker(at: verb, number), !isBody
    else { return }
    for noun in graph.dependents(verb, TreeWords.bit(.nsubj))
    where Self.dealings.contains(sentence.lemmas[noun]) {
      let isNone = graph.dependents(noun, TreeWords.bit(.det)).contains {
        Self.ending.contains(sentence.lowerForm($0))
      }
      guard isNone else { continue }
      let dealings =
        [noun]
        + graph.dependents(noun, TreeWords.bit(.nmod)).filter {
          Self.dealings.contains(sentence.lemmas[$0])
        }
      let partners =
        dealings.flatMap { graph.dependents($0, TreeWords.bit(.nmod)) }
        + graph.dependents(verb, TreeWords.bit(.obl))
      let targets = partners.filter { graph.hasCase($0, ["with", "for", "to"], sentence) }.map {
        Target(word: $0, way: "no dealings")
      }
      add(rejected, speaker, targets, verb, number, graph, &result)
    }
  }

  /// "Shame on X", "the blame lies with X".
  private func note(
    shame word: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard let accused else { return }
    let isShame = sentence.lowerForm(word) == "shame"
    if !isShame {
      let isBlame = graph.dependents(word, TreeWords.bit(.nsubj)).contains {
        ["blame", "responsibility", "fault", "guilt"].contains(sentence.lemmas[$0])
      }
      guard isBlame, !isNegated(word, sentence, graph) else { return }
    }
    guard let (speaker, isBody) = speaker(at: word, number), !isBody else { return }
    let relations = TreeWords.bit(isShame ? .nmod : .obl)
    let targets = graph.dependents(word, relations).filter {
      graph.hasCase($0, isShame ? ["on"] : ["with", "on"], sentence)
    }.map { Target(word: $0, way: "shame") }
    add(accused, speaker, targets, word, number, graph, &result)
  }

  /// "X has blood on his hands", "there is blood on X's hands".
  private func note(
    blood word: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard let accused,
      let hands = (word + 1..<max(word + 1, min(word + 6, sentence.count))).first(where: {
        sentence.lemmas[$0] == "hand" && graph.hasCase($0, ["on"], sentence)
      }), let (speaker, isBody) = speaker(at: word, number), !isBody
    else { return }
    let targets = graph.dependents(hands, TreeWords.bit(.nmodPoss)).map {
      Target(word: $0, way: "blood")
    }
    add(accused, speaker, targets, word, number, graph, &result)
  }

  /// "Nobody believes X", "you cannot trust X".
  private func note(
    distrust verb: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard let accused, sentence.tags[verb] == .verb,
      [.root, .ccomp, .parataxis, .conj].contains(sentence.relations[verb])
    else { return }
    let isNobodys = graph.dependents(verb, TreeWords.bit(.nsubj)).contains {
      ["nobody", "none"].contains(sentence.lowerForm($0)) || isNegated($0, sentence, graph)
    }
    guard isNobodys || isNegated(verb, sentence, graph),
      let (speaker, isBody) = speaker(at: verb, number), !isBody
    else { return }
    let objects = graph.dependents(verb, TreeWords.bit(.obj) | TreeWords.bit(.iobj))
    let targets = objects.map { Target(word: $0, way: "distrust") }
    add(accused, speaker, targets, verb, number, graph, &result)
  }

  /// "Thank you, X", "congratulations to X": with nobody named who thanks.
  private func note(
    thanks word: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    let isVerb = sentence.lowerForm(word) == "thank"
    guard let supported, graph.dependents(word, TreeWords.subjects).isEmpty,
      let (speaker, isBody) = speaker(at: word, number), !isBody
    else { return }
    let relations = isVerb ? TreeWords.bit(.obj) | TreeWords.bit(.iobj) : TreeWords.bit(.nmod)
    let targets = graph.dependents(word, relations).filter {
      isVerb || graph.hasCase($0, ["to"], sentence)
    }.map { Target(word: $0, way: "thanks") }
    add(supported, speaker, targets, word, number, graph, &result)
  }

  /// "We will not let X rebuild its power."
  private func note(
    refusal verb: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard let threatened, sentence.tags[verb] == .verb, isNegated(verb, sentence, graph),
      !graph.isPassive[verb],
      graph.dependents(verb, TreeWords.bit(.aux)).contains(where: {
        Self.coming.contains(sentence.lowerForm($0))
      }), let (speaker, _) = speaker(at: verb, number)
    else { return }
    let held = context.sentenceMentions[number]
    let isOwn = graph.dependents(verb, TreeWords.bit(.nsubj)).contains { subject in
      held.mentions(at: subject).contains { sides.areAllied(held[$0].cluster, speaker) }
    }
    let acts = TreeWords.bit(.xcomp) | TreeWords.bit(.ccomp)
    guard isOwn, !graph.dependents(verb, acts).isEmpty else { return }
    let subjects = graph.dependents(verb, acts).flatMap {
      graph.dependents($0, TreeWords.bit(.nsubj))
    }
    let objects = graph.dependents(verb, TreeWords.bit(.obj)) + subjects
    let targets = Set(objects).sorted().filter { object in
      let mentions = held.mentions(at: object)
      return !mentions.isEmpty
        && mentions.allSatisfy { !sides.areAllied(held[$0].cluster, speaker) }
    }
    add(
      threatened,
      speaker,
      targets.map { Target(word: $0, way: "not allowed") },
      verb,
      number,
      graph,
      &result
    )
  }
}
