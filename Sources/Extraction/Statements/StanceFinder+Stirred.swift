import Ontology
import Syntax

/// Blame that a deed told before stirs up: "The decision angered Norway", "The move drew
/// criticism from Norway".
extension StanceFinder {
  private static let angering: WordSet = [
    "anger", "infuriate", "outrage", "enrage", "incense", "exasperate", "irk", "rile", "dismay",
    "inflame", "alarm",
  ]
  private static let drawing: WordSet = [
    "draw", "spark", "prompt", "provoke", "trigger", "elicit", "attract", "invite", "earn", "bring",
  ]
  private static let reactions: WordSet = [
    "criticism", "condemnation", "outrage", "anger", "fury", "backlash", "rebuke", "ire", "outcry",
    "denunciation", "scorn", "wrath", "rebuff", "ridicule", "indignation", "complaint",
  ]
  /// Words that make a reaction an angry one.
  private static let sharp: WordSet = [
    "angry", "furious", "sharp", "bitter", "stinging", "fierce", "scathing", "harsh", "hostile",
  ]
  private static let replies: WordSet = ["response", "reaction", "reply", "retort"]

  /// Notes whom a deed that was told before angers, or from whom it draws blame.
  func noteStirred(
    _ verb: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    let lemma = sentence.lemmas[verb]
    let isAngering = Self.angering.contains(lemma)
    guard let accused, isAngering || Self.drawing.contains(lemma), !graph.isPassive[verb],
      !isNegated(verb, sentence, graph),
      graph.dependents(verb, TreeWords.bit(.aux)).allSatisfy({
        !Self.coming.contains(sentence.lowerForm($0)) && sentence.lemmas[$0] != "might"
      })
    else { return }
    let held = context.sentenceMentions[number]
    var angry: [Int] = []
    for object in graph.dependents(verb, TreeWords.bit(.obj)) {
      if isAngering {
        angry += held.mentions(at: object)
        continue
      }
      let isReaction =
        Self.reactions.contains(sentence.lemmas[object])
        || Self.replies.contains(sentence.lemmas[object])
          && graph.dependents(object, TreeWords.bit(.amod)).contains {
            Self.sharp.contains(sentence.lemmas[$0])
          }
      guard isReaction else { continue }
      let sources =
        graph.dependents(object, TreeWords.bit(.nmod)) + graph.dependents(verb, TreeWords.bit(.obl))
      angry += sources.filter { graph.hasCase($0, ["from", "by"], sentence) }
        .flatMap { held.mentions(at: $0) }
    }
    guard !angry.isEmpty else { return }
    for subject in graph.dependents(verb, TreeWords.bit(.nsubj))
    where sentence.tags[subject] == .noun && named(at: subject, number, graph).isEmpty
      && owners(of: subject, number, graph).isEmpty
    {
      for party in angry where isActor(party) {
        let cluster = context.cluster(of: party)
        guard let doer = deeds.doer(of: subject, in: number, except: cluster) else { continue }
        append(accused, party, doer, verb, "stirred", number, &result)
      }
    }
  }
}
