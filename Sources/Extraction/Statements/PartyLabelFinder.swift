import Ontology
import Syntax

/// Finds whose party a label in brackets or between commas tells: "Senator Y (D-Ohio)".
struct PartyLabelFinder {
  let context: ArticleContext
  let schema: Schema

  /// The memberships of all sentences.
  ///
  /// - Complexity: O(*m*) in the number of mentions.
  func candidates() -> [Candidate] {
    guard let relation = schema["member-of"] else { return [] }
    var result: [Candidate] = []
    for number in context.sentences.indices {
      let held = context.sentenceMentions[number]
      for label in held.indices where context.sentences[number].isPartyLabel(held[label]) {
        let end = held[label].words.lowerBound - 1
        let holder = held.indices.last {
          held[$0].words.upperBound == end && held[$0].kind == .name && held.type($0) == .person
        }
        guard let holder, schema[relation].admits(.person, held.type(label)) else { continue }
        result.append(
          Candidate(
            relation: relation,
            subject: holder,
            object: label,
            sentence: number,
            trigger: held[label].head,
            source: .structure("person, a party member"),
            isStructural: true
          )
        )
      }
    }
    return result
  }
}
