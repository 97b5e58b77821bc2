import Ontology
import Syntax

/// Whose "the move" and "the decision" are where the sentence before tells an act of any kind:
/// "Norway closed the border. Sweden called the move a provocation."
extension DeedMemory {
  /// Nouns that take up whatever somebody is told to have done.
  private static let takingUp: WordSet = [
    "move", "decision", "step", "announcement", "action", "gesture", "withdrawal",
  ]
  /// Verbs that tell no act of their subject's that others may judge.
  private static let idle: WordSet = [
    "be", "have", "remain", "become", "seem", "appear", "know", "see", "hear", "feel", "face",
    "suffer", "win", "lose", "need", "want", "hope", "expect", "like", "live", "stay", "wait",
    "grow", "rise", "fall", "die", "get", "receive", "welcome", "praise", "condemn", "denounce",
    "criticise", "criticize", "slam", "blast", "decry", "deplore", "accuse", "blame", "oppose",
    "react", "respond", "reply", "meet", "visit", "speak", "talk", "comment", "believe", "think",
    "consider", "fear", "show", "mean", "include", "do", "urge", "warn", "support", "back",
    "question", "call", "describe", "come", "make", "take", "continue", "begin", "start", "hold",
    "follow", "play", "work", "agree", "approve", "consent",
  ]
  /// Verbs of speech behind which stands what their subject will do or has done.
  private static let telling: WordSet = [
    "say", "announce", "confirm", "tell", "declare", "state", "report", "reveal", "disclose",
  ]

  /// Who does what the main verb of this sentence or one before tells; nil where it tells no
  /// act, or nobody's or several sides'.
  func mover(of noun: Int, in number: Int, back: Int, _ party: Int) -> Int? {
    // "the decision to close the port" tells which.
    let own = context.sentences[number]
    guard Self.takingUp.contains(context.sentences[number].lemmas[noun]),
      let graph = context.graphs[number - back],
      !own.heads.indices.contains(where: { isDefiner($0, of: noun, own) })
    else { return nil }
    let sentence = context.sentences[number - back]
    guard var verb = sentence.relations.firstIndex(of: .root), sentence.tags[verb] == .verb,
      back > 0 || verb < noun
    else { return nil }
    // "Norway said it would close the border"
    if Self.telling.contains(sentence.lemmas[verb]),
      let act = graph.dependent(verb, .ccomp), sentence.tags[act] == .verb
    {
      let told = graph.dependents(act, TreeWords.bit(.nsubj)).compactMap { doer($0, number - back) }
      let teller = graph.dependents(verb, TreeWords.bit(.nsubj)).compactMap {
        doer($0, number - back)
      }
      guard let doer = told.first.map(context.cluster(of:)),
        let speaker = teller.first.map(context.cluster(of:)), sides.areAllied(doer, speaker)
      else { return nil }
      // Who announces what their state will do has decided it.
      if let teller = teller.first, doer != speaker, context.type(teller) == .person,
        Self.deciding.contains(own.lemmas[noun])
      {
        return speaker == party ? nil : teller
      }
      verb = act
    }
    guard !graph.isPassive[verb], !Self.idle.contains(sentence.lemmas[verb]),
      !Self.telling.contains(sentence.lemmas[verb]) || sentence.lemmas[verb] == "announce"
    else { return nil }
    let subjects = graph.dependents(verb, TreeWords.bit(.nsubj))
    let doers = subjects.compactMap { doer($0, number - back) }
    guard let first = doers.first, context.cluster(of: first) != party,
      doers.count == subjects.count,
      doers.allSatisfy({ context.cluster(of: $0) == context.cluster(of: first) })
    else { return nil }
    return first
  }

  private static let deciding: WordSet = ["decision", "announcement", "order"]
  /// Prepositions of what tells where or how somebody speaks of a decision.
  private static let loose: WordSet = ["via", "in", "at", "during", "after", "through", "as"]

  /// Whether a word tells which decision a noun means: "the decision to close the port".
  private func isDefiner(_ word: Int, of noun: Int, _ sentence: Sentence) -> Bool {
    guard sentence.heads[word] == Int32(noun) else { return false }
    guard sentence.relations[word] == .nmod else { return sentence.relations[word] == .acl }
    return !sentence.heads.indices.contains {
      sentence.heads[$0] == Int32(word) && sentence.relations[$0] == .case
        && Self.loose.contains(sentence.lowerForm($0))
    }
  }

  /// Whether a noun takes up whatever somebody is told to have done.
  func takesUp(_ noun: Int, in number: Int) -> Bool {
    Self.takingUp.contains(context.sentences[number].lemmas[noun])
  }

  /// The actor whom a word names.
  private func doer(_ word: Int, _ number: Int) -> Int? {
    context.sentenceMentions[number].mentions(at: word).first {
      [.person, .state, .organization].contains(context.type($0))
    }
  }
}
