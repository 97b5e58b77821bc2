import Ontology
import Syntax

/// Blame for what the clause before tells, which a noun takes up: "closed the border, a move
/// condemned by Norway", "in a decision that Norway called illegal".
extension StanceFinder {
  /// Nouns that take up what a clause tells.
  private static let moves: WordSet = [
    "move", "decision", "step", "action", "measure", "act", "announcement", "plan", "attack",
    "strike", "raid", "ruling", "proposal", "remark", "comment", "claim", "policy", "practice",
    "exercise", "drill", "operation", "gesture", "tactic", "test", "launch",
  ]
  private static let blamingMoves: WordSet = [
    "condemn", "denounce", "decry", "deplore", "criticise", "criticize", "slam", "blast",
    "lambast", "lambaste", "assail", "protest", "oppose", "castigate", "deride", "ridicule",
  ]
  private static let namingMoves: WordSet = [
    "call", "describe", "brand", "label", "dub", "deem", "see", "consider", "view", "regard",
    "dismiss",
  ]

  /// Notes who blames somebody for what a noun takes up.
  func noteMove(
    _ noun: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard let accused, sentence.tags[noun] == .noun, noun > 1,
      sentence.relations[noun] != .nsubj, Self.moves.contains(sentence.lemmas[noun]),
      isIndefinite(noun, sentence)
    else { return }
    let clauses = TreeWords.bit(.acl) | TreeWords.bit(.aclRelcl)
    for verb in graph.dependents(noun, clauses) where sentence.tags[verb] == .verb {
      guard blames(verb, sentence, graph), !isNegated(verb, sentence, graph),
        let doers = doers(of: noun, sentence, graph)
      else { continue }
      let held = context.sentenceMentions[number]
      var speakers = graph.dependents(verb, TreeWords.bit(.nsubj)).filter { $0 != noun }
      if speakers.isEmpty {
        // "a move considered unfair by X", hung on what it is called
        speakers = graph.dependents(verb, Self.complements).flatMap {
          namers(verb, $0, sentence, graph)
        }
      }
      append(
        accused,
        by: speakers,
        to: doers.flatMap { held.mentions(at: $0) },
        verb,
        "condemned move",
        number,
        &result
      )
    }
  }

  /// What verbs call their object.
  private static let complements =
    TreeWords.bit(.xcomp) | TreeWords.bit(.obl) | TreeWords.bit(.obj)

  /// Whether a noun is one not yet told of: "a move", "a highly unusual decision", "exercises".
  private func isIndefinite(_ noun: Int, _ sentence: Sentence) -> Bool {
    var word = noun - 1
    if sentence.features[noun].contains(.plural), sentence.tags[word] == .adp { return true }
    while word >= 0, noun - word < 5 {
      let form = sentence.lowerForm(word)
      if form == "a" || form == "an" { return true }
      guard [.adj, .noun, .adv].contains(sentence.tags[word]) else { return false }
      word -= 1
    }
    return false
  }

  /// Whether a clause behind a noun blames: it condemns, or calls it by a word of blame.
  private func blames(_ verb: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    let lemma = sentence.lemmas[verb]
    if Self.blamingMoves.contains(lemma) { return true }
    guard Self.namingMoves.contains(lemma) else { return false }
    return graph.dependents(verb, Self.complements).contains {
      stances[graph.lemmas[$0]] == .blame
        || graph.dependents($0, TreeWords.bit(.amod)).contains {
          stances[graph.lemmas[$0]] == .blame
        }
    }
  }

  /// The subjects of the clause that a noun takes up; nil where it hangs on none or on a passive.
  private func doers(of noun: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> [Int]? {
    var node = Int(sentence.heads[noun])
    for _ in 0..<6 where node >= 0 {
      if sentence.tags[node] == .verb, node < noun {
        let subjects = graph.dependents(node, TreeWords.bit(.nsubj)).filter { $0 < node }
        if !subjects.isEmpty { return graph.isPassive[node] ? nil : subjects }
      }
      node = Int(sentence.heads[node])
    }
    return nil
  }
}
