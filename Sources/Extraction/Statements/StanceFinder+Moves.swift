import Ontology
import Syntax

/// Blame, praise and refusal of what the clause before tells, which a noun takes up: "closed the
/// border, a move condemned by Norway", "in a decision that Norway called illegal".
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
  private static let praisingMoves: WordSet = [
    "hail", "praise", "applaud", "welcome", "back", "support", "endorse", "commend", "laud",
  ]
  private static let refusingMoves: WordSet = ["reject", "resist", "dispute", "rebuff", "refuse"]
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
    guard accused != nil, sentence.tags[noun] == .noun, noun > 1,
      sentence.relations[noun] != .nsubj, Self.moves.contains(sentence.lemmas[noun]),
      isIndefinite(noun, sentence)
    else { return }
    let clauses = TreeWords.bit(.acl) | TreeWords.bit(.aclRelcl)
    var verbs = graph.dependents(noun, clauses)
    if verbs.isEmpty, let verb = looseClause(behind: noun, sentence, graph) { verbs = [verb] }
    for verb in verbs where sentence.tags[verb] == .verb {
      guard let (relation, way) = stance(onMove: verb, sentence, graph),
        !isNegated(verb, sentence, graph),
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
        relation,
        by: speakers,
        to: doers.flatMap { held.mentions(at: $0) },
        verb,
        way,
        number,
        &result
      )
    }
  }

  /// The relation that a clause behind a noun tells, and in which way; nil where it tells none.
  private func stance(
    onMove verb: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> (RelationID, String)? {
    let lemma = sentence.lemmas[verb]
    if Self.praisingMoves.contains(lemma) { return supported.map { ($0, "praised move") } }
    if Self.refusingMoves.contains(lemma) { return rejected.map { ($0, "refused move") } }
    guard blames(verb, sentence, graph) else { return nil }
    return accused.map { ($0, "condemned move") }
  }

  /// The verb of a clause right behind a noun that the tree hangs beside it: "in a move Norway
  /// condemned".
  private func looseClause(
    behind noun: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> Int? {
    var verb = noun + 1
    while verb < sentence.count, verb - noun < 10, sentence.tags[verb] != .verb {
      guard sentence.tags[verb] != .punct, sentence.tags[verb] != .adp else { return nil }
      verb += 1
    }
    guard verb < sentence.count, sentence.tags[verb] == .verb,
      sentence.relations[verb] == .parataxis,
      sentence.heads[verb] == sentence.heads[noun],
      graph.dependents(verb, TreeWords.bit(.obj)).isEmpty,
      graph.dependents(verb, TreeWords.bit(.nsubj)).contains(where: { $0 > noun && $0 < verb })
    else { return nil }
    return verb
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
