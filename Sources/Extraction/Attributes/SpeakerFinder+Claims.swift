import Ontology
import Syntax

/// Who makes a claim, closes a sentence as its source, or tells somebody of what has happened.
extension SpeakerFinder {
  /// Nouns for what somebody claims, of which a clause says what it is.
  private static let claims: Set<String> = [
    "claim", "allegation", "accusation", "announcement", "assertion", "statement", "declaration",
    "admission", "report",
  ]

  /// Who makes a claim that a clause belongs to: "a Russian claim that Y had launched drones".
  func claimant(
    of noun: Int,
    clause: Int,
    _ number: Int,
    _ graph: SentenceGraph
  ) -> Int? {
    let sentence = context.sentences[number]
    guard [.acl, .aclRelcl].contains(sentence.relations[clause]),
      sentence.tags[noun] == .noun, Self.claims.contains(sentence.lemmas[noun]), noun + 1 < clause,
      sentence.lowerForm(noun + 1) == "that"
        || graph.dependents(clause, TreeWords.bit(.mark)).contains(where: {
          sentence.lowerForm($0) == "that"
        })
    else { return nil }
    let owners =
      TreeWords.bit(.nmodPoss) | TreeWords.bit(.amod) | TreeWords.bit(.compound)
    let held = context.sentenceMentions[number]
    for child in graph.dependents(noun, owners) {
      if let mention = held.mentions(at: child).first(where: isActor) {
        return context.cluster(of: mention)
      }
    }
    return nil
  }

  /// The source that a sentence names at its end of what its main verb tells: "X called Y,
  /// according to the paper".
  func closingSource(of verb: Int, _ number: Int, _ graph: SentenceGraph) -> Int? {
    let sentence = context.sentences[number]
    guard sentence.tags[verb] == .verb else { return nil }
    var node = verb
    while sentence.relations[node] == .xcomp, sentence.heads[node] >= 0 {
      node = Int(sentence.heads[node])
    }
    guard sentence.heads[node] < 0 else { return nil }
    for word in max(verb + 1, sentence.count - 16)..<max(verb + 1, sentence.count)
    where sentence.lowerForm(word) == "according" && isOutside(Int(sentence.starts[word])) {
      guard !(word + 1..<sentence.count - 1).contains(where: { sentence.form($0) == "," }) else {
        return nil
      }
      return source(at: word, number, graph)
    }
    return nil
  }

  /// Whether a verb of speech behind a comma tells who says what stands before it, with no
  /// "and" between.
  func isTrailing(_ verb: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    guard effects[graph.lemmas[verb]].contains(.speaker), sentence.tags[verb] == .verb,
      graph.dependent(verb, .cc) == nil, !hasContent(verb, graph),
      graph.dependent(verb, .obj) == nil, let subject = graph.dependent(verb, .nsubj),
      subject < verb
    else { return false }
    return (max(0, subject - 6)..<subject).contains {
      sentence.form($0) == "," && sentence.heads[$0] == Int32(verb)
    }
  }

  /// Verbs for telling somebody something.
  private static let telling: Set<String> = [
    "tell", "inform", "assure", "remind", "warn", "notify", "brief",
  ]

  /// Who tells a noun's people what a clause says, where the tree has made it one that says
  /// more of them: "told reporters that he had met X".
  func teller(
    to noun: Int,
    clause: Int,
    _ number: Int,
    _ graph: SentenceGraph
  ) -> Int? {
    let sentence = context.sentences[number]
    let verb = Int(sentence.heads[noun])
    guard [.acl, .aclRelcl].contains(sentence.relations[clause]), verb >= 0,
      sentence.tags[verb] == .verb, Self.telling.contains(sentence.lemmas[verb]),
      noun + 1 < clause, sentence.lowerForm(noun + 1) == "that",
      sentence.relations[noun + 1].universal == .mark,
      !graph.dependents(verb, TreeWords.bit(.nsubj)).contains(where: { isUnnamed($0, sentence) })
    else { return nil }
    return subject(of: verb, number, graph)
  }
}
