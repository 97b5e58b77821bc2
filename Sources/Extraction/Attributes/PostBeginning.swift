import Ontology
import Syntax

/// A dated clause that says how somebody came to a post: "was elected speaker on Thursday",
/// "became president in 2005".
struct PostBeginning {
  /// The person's entity.
  var person: Int
  var sentence: Int
  var date: PartialDate

  /// Verbs whose subject takes up a post, and those whose object is given one.
  private static let taking: Set<String> = ["become", "assume", "take"]
  private static let giving: Set<String> = [
    "elect", "re-elect", "reelect", "appoint", "name", "choose", "inaugurate", "swear", "install",
    "select", "promote", "hire", "crown", "ordain", "confirm",
  ]

  /// The dated clauses of an article.
  ///
  /// - Complexity: O(*n*) in the number of words, for sentences of bounded length.
  static func all(_ context: ArticleContext, _ clock: StoryClock) -> [PostBeginning] {
    var result: [PostBeginning] = []
    for number in context.sentences.indices {
      guard let graph = context.graphs[number], !clock.attachers[number].expressions.isEmpty else {
        continue
      }
      let sentence = context.sentences[number]
      let held = context.sentenceMentions[number]
      for word in 0..<sentence.count where sentence.tags[word] == .verb {
        let lemma = sentence.lemmas[word]
        let relation: DependencyRelation
        if taking.contains(lemma) {
          relation = .nsubj
        } else if giving.contains(lemma) {
          relation = .obj
        } else {
          continue
        }
        guard let date = clock.attachers[number].date(of: word, time: .event) else { continue }
        for holder in graph.dependents(word, TreeWords.bit(relation)) {
          for mention in held.mentions(at: holder) where held.type(mention) == .person {
            result.append(
              PostBeginning(person: context.cluster(of: mention), sentence: number, date: date)
            )
          }
        }
      }
    }
    return result
  }

  /// When a post began: the first dated clause about its holder that names the post by its
  /// title or its body.
  static func date(
    of post: Statement,
    among all: [PostBeginning],
    _ context: ArticleContext
  ) -> PartialDate? {
    let title = post.title?.split(separator: " ").last.map { $0.lowercased() }
    return all.first { beginning in
      guard beginning.person == post.subject.index else { return false }
      let sentence = context.sentences[beginning.sentence]
      if let title, sentence.lemmas.contains(where: { $0.lowercased() == title }) { return true }
      return context.sentenceMentions[beginning.sentence].indices.contains {
        context.cluster(of: $0) == post.object.index
      }
    }?.date
  }
}
