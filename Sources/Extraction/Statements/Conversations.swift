import Ontology
import Syntax

/// The talks by telephone of which the sentences behind them tell what they were about: "X and Y
/// spoke by telephone. The two leaders discussed the budget."
struct Conversations {
  private let context: ArticleContext
  /// The sentences that tell who calls whom, by both.
  private var sentences: [Pair: Set<Int>] = [:]

  /// Two entities, the lower one first.
  private struct Pair: Hashable {
    var low: Int
    var high: Int
  }

  /// How many sentences behind a call still tell of it.
  private static let reach = 2

  init(_ candidates: [Candidate], context: ArticleContext, schema: Schema) {
    self.context = context
    let called = schema["called"]
    for candidate in candidates where candidate.relation == called && candidate.source != .scorer {
      sentences[pair(candidate), default: []].insert(candidate.sentence)
    }
  }

  /// Whether a candidate tells only what those discussed who called each other just before.
  func holds(_ candidate: Candidate) -> Bool {
    guard !sentences.isEmpty,
      Self.talking.contains(context.sentences[candidate.sentence].lemmas[candidate.trigger]),
      let calls = sentences[pair(candidate)]
    else { return false }
    return calls.contains {
      $0 <= candidate.sentence && candidate.sentence - $0 <= Self.reach
    }
  }

  private func pair(_ candidate: Candidate) -> Pair {
    let subject = context.cluster(of: candidate.subject)
    let object = context.cluster(of: candidate.object)
    return Pair(low: min(subject, object), high: max(subject, object))
  }

  private static let talking: WordSet = ["discuss", "confer", "converse"]
}
