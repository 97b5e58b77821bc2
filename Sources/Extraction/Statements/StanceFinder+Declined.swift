import Ontology
import Syntax

/// Refusals without an object, of what the clause before asks or offers: "Oslo asked for help but
/// Stockholm refused", "was offered the post by Larsen but declined".
extension StanceFinder {
  private static let declining: WordSet = ["refuse", "decline", "demur", "balk", "baulk"]
  private static let soliciting: WordSet = [
    "ask", "request", "demand", "urge", "offer", "propose", "invite", "seek", "want", "call",
    "appeal", "beg", "plead", "press", "order", "suggest", "implore", "approach",
  ]

  /// Notes whose request or offer a verb without an object refuses.
  func noteDeclined(
    _ verb: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard let rejected, sentence.tags[verb] == .verb, sentence.relations[verb] == .conj,
      Self.declining.contains(sentence.lemmas[verb]), !graph.isPassive[verb],
      graph.dependents(verb, Self.complements).isEmpty, !isNegated(verb, sentence, graph)
    else { return }
    let asking = Int(sentence.heads[verb])
    guard asking >= 0, Self.soliciting.contains(sentence.lemmas[asking]),
      graph.dependents(verb, TreeWords.bit(.cc)).contains(where: {
        ["but", "and", "yet"].contains(sentence.lowerForm($0))
      })
    else { return }
    let held = context.sentenceMentions[number]
    var refusers = graph.dependents(verb, TreeWords.bit(.nsubj)).filter { $0 > asking }
    // "was offered the post by Larsen but declined"
    if refusers.isEmpty, graph.isPassive[asking] {
      refusers = graph.dependents(asking, TreeWords.bit(.nsubjPass))
    }
    let askers = graph.dependents(asking, TreeWords.bit(.nsubj)).filter { !refusers.contains($0) }
    append(
      rejected,
      by: refusers,
      to: askers.flatMap { held.mentions(at: $0) },
      verb,
      "declined",
      number,
      &result
    )
  }

  private static let complements: UInt64 =
    TreeWords.bit(.obj) | TreeWords.bit(.xcomp) | TreeWords.bit(.ccomp)
}
