import Ontology
import Syntax

/// Finds support, demands, offers and agreements that a noun tells, whatever carries it: "in a
/// show of support for Norway", "bowed to pressure from Norway", "Norway's plea was rebuffed by
/// Iceland", "the Norway-Iceland treaty".
///
/// Who acts and who is acted on stand beside the noun or beside the verb that carries it; one
/// reading of these places does for all nouns of a kind and for all verbs that take them.
struct NounActFinder {
  let context: ArticleContext
  private let schema: Schema
  private let words: ActWords
  private let tree: TreeWords
  private let supported: RelationID?
  private let requested: RelationID?
  private let offered: RelationID?
  private let agreed: RelationID?

  init(_ context: ArticleContext, _ schema: Schema, _ words: ActWords, _ tree: TreeWords) {
    self.context = context
    self.schema = schema
    self.words = words
    self.tree = tree
    supported = schema["supported"]
    requested = schema["requested"]
    offered = schema["offered"]
    agreed = schema["agreed-with"]
  }

  /// The acts of all sentences.
  ///
  /// - Complexity: O(*n*) in the number of words, for sentences of bounded length.
  func candidates() -> [Candidate] {
    var result: [Candidate] = []
    for number in context.sentences.indices where context.sentenceMentions[number].count > 1 {
      guard let graph = context.graphs[number] else { continue }
      let reader = NounActReader(
        sentence: context.sentences[number],
        graph: graph,
        held: context.sentenceMentions[number],
        words: words,
        tree: tree
      )
      for word in 0..<graph.count {
        let part = words[graph.lemmas[word]]
        guard !part.isDisjoint(with: .acts), reader.isNoun(word) else { continue }
        if part.contains(.support), let supported {
          add(reader.support(word), supported, word, number, &result)
        }
        if !part.isDisjoint(with: [.adherent, .proxy]), let supported {
          let acts = reader.adherent(word, isProxy: part.contains(.proxy))
          add(acts, supported, word, number, &result)
        }
        if part.contains(.request) || part.contains(.pressure), let requested {
          add(reader.request(word, part), requested, word, number, &result)
        }
        if part.contains(.offer), let offered {
          add(reader.offer(word), offered, word, number, &result)
        }
        if part.contains(.agreement), let agreed {
          add(reader.agreement(word), agreed, word, number, &result)
        }
      }
    }
    return result
  }

  private func add(
    _ acts: [NounActReader.Act],
    _ relation: RelationID,
    _ word: Int,
    _ number: Int,
    _ result: inout [Candidate]
  ) {
    for act in acts {
      guard context.cluster(of: act.doer) != context.cluster(of: act.goal),
        schema[relation].admits(context.type(act.doer), context.type(act.goal))
      else { continue }
      result.append(
        Candidate(
          relation: relation,
          subject: act.doer,
          object: act.goal,
          sentence: number,
          trigger: word,
          source: .stance("noun, " + act.way)
        )
      )
    }
  }
}
