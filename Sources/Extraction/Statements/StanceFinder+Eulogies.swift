import Ontology
import Syntax

/// What others say of somebody whose death the article tells: hardly ever blame.
extension StanceFinder {
  /// Verbs that tell of a death or a career, and honour nobody by it.
  private static let plain: WordSet = [
    "die", "pass", "suffer", "find", "collapse", "leave", "survive", "be", "go", "fall", "kill",
    "shoot", "hospitalize", "hospitalise", "diagnose", "pronounce", "take", "get", "tell", "say",
    "ask", "call", "drive", "test", "need", "want", "know", "lose", "struggle", "fail", "refuse",
    "deny", "oppose", "attack", "threaten", "resign", "retire", "return", "arrive", "live",
  ]

  /// Notes who tells in quoted words, after somebody's death, what they did: "Larsen said of Lind,
  /// “He brought joy to the town”".
  func noteEulogy(
    _ verb: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard let supported, [.root, .ccomp, .parataxis].contains(sentence.relations[verb]),
      !Self.plain.contains(sentence.lemmas[verb]), !graph.isPassive[verb],
      sentence.features[verb].contains(.past), stances[graph.lemmas[verb]] != .blame,
      !isNegated(verb, sentence, graph),
      let quoted = speakers.quoted(at: verb, inSentence: number), let speaker = quoted,
      context.mentions.clusters[speaker].type == .person, let dead = deceased(), dead != speaker
    else { return }
    let held = context.sentenceMentions[number]
    let targets = graph.dependents(verb, TreeWords.bit(.nsubj)).filter { subject in
      held.mentions(at: subject).contains { held[$0].cluster == dead }
    }.map { Target(word: $0, way: "eulogy") }
    add(supported, speaker, targets, verb, number, graph, &result)
  }

  /// The person whose death an article opens with; nil where it tells of none or of several.
  func deceased() -> Int? {
    var dead: Set<Int> = []
    for number in context.sentences.indices.prefix(3) {
      guard let graph = context.graphs[number] else { continue }
      let sentence = context.sentences[number]
      let held = context.sentenceMentions[number]
      for verb in 0..<graph.count where sentence.lemmas[verb] == "die" {
        for subject in graph.dependents(verb, TreeWords.bit(.nsubj)) {
          for mention in held.mentions(at: subject) where held.type(mention) == .person {
            dead.insert(held[mention].cluster)
          }
        }
      }
    }
    return dead.count == 1 ? dead.first : nil
  }
}
