import Ontology
import Syntax

/// Blame by an adjective before what somebody does, wherever in what a speaker says it stands:
/// "Families suffer because of Larsen's cruel policies", "in the face of reckless attacks from
/// Norway".
extension StanceFinder {
  /// Nouns for what somebody does, says or has made.
  static let doings: WordSet = [
    "war", "invasion", "attack", "strike", "raid", "bombing", "bombardment", "assault", "shelling",
    "aggression", "offensive", "occupation", "annexation", "blockade", "siege", "campaign",
    "operation", "action", "act", "behaviour", "behavior", "conduct", "policy", "practice",
    "decision", "move", "plan", "proposal", "reform", "law", "bill", "tariff", "sanction", "tax",
    "cut", "ban", "order", "rule", "regime", "rhetoric", "remark", "comment", "statement",
    "language", "claim", "allegation", "accusation", "lie", "demand", "threat", "tactic",
    "politics", "agenda", "ideology", "handling", "treatment", "response", "approach", "crackdown",
    "repression", "strategy", "attitude", "stance", "attempt", "propaganda", "crime", "violation",
    "abuse", "test", "launch", "deployment", "expansion", "budget", "interference", "meddling",
    "provocation", "tweet", "post", "speech", "incursion", "airstrike", "massacre", "killing",
    "murder", "detention", "refusal", "exercise", "drill", "silence", "obsession", "scheme",
    "record", "deal", "legacy", "management", "leadership", "administration", "government",
    "measure", "step", "announcement", "withdrawal", "manoeuvre", "maneuver", "warning", "probe",
    "investigation", "inquiry", "pressure", "criticism", "ruling", "verdict", "rejection", "denial",
  ]

  /// Notes whose doing an adjective of blame qualifies.
  func noteTainted(
    _ word: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard let accused, sentence.relations[word] == .amod else { return }
    let noun = Int(sentence.heads[word])
    guard noun > word, sentence.tags[noun] == .noun, Self.doings.contains(sentence.lemmas[noun]),
      !isNegated(word, sentence, graph), !isNegated(noun, sentence, graph),
      !isDisclaimed(noun, sentence, graph), !isUnsaid(noun, sentence),
      let (speaker, isBody) = speaker(at: word, number), !isBody
    else { return }
    let held = context.sentenceMentions[number]
    var doers = owners(of: noun, number, graph)
    doers += graph.dependents(noun, TreeWords.bit(.nmod)).filter {
      graph.hasCase($0, ["from"], sentence)
    }
    doers += graph.dependents(noun, TreeWords.bit(.amod) | TreeWords.bit(.compound)).filter {
      held.mentions(at: $0).contains { held.type($0) == .state && held[$0].isDemonym }
    }
    let targets = Set(doers).sorted().filter { doer in
      let mentions = held.mentions(at: doer)
      // "the horrific war between Norway and Sweden"
      return !mentions.isEmpty && Int(sentence.heads[doer]) == noun
        && mentions.allSatisfy { !sides.areAllied(held[$0].cluster, speaker) }
    }.map { Target(word: $0, way: "tainted") }
    add(accused, speaker, targets, word, number, graph, &result)
  }
}
