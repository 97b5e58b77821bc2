import Ontology
import Syntax

extension AttributeFinder {
  private static let founding: WordSet = [
    "found", "co-found", "cofound", "establish", "incorporate",
  ]

  /// When a body was founded, where a clause says so without saying by whom: "The company was
  /// founded in 1999".
  func founding(of body: Int) -> PartialDate? {
    for number in context.sentences.indices {
      let attacher = clock.attachers[number]
      guard let graph = context.graphs[number], !attacher.expressions.isEmpty else { continue }
      let sentence = context.sentences[number]
      let held = context.sentenceMentions[number]
      for verb in 0..<sentence.count
      where sentence.tags[verb] == .verb && graph.isPassive[verb]
        && Self.founding.contains(sentence.lemmas[verb])
      {
        var things = graph.dependents(verb, TreeWords.bit(.obj) | TreeWords.bit(.nsubjPass))
        if sentence.relations[verb] == .acl { things.append(Int(sentence.heads[verb])) }
        let isIt = things.contains { thing in
          held.mentions(at: thing).contains { held[$0].cluster == body }
        }
        if isIt, let date = attacher.date(of: verb, time: .event),
          !date.isAfter(context.article.published)
        {
          return date
        }
      }
    }
    return nil
  }
}
