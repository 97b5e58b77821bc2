import Ontology

/// The meetings of many at once: "the leaders of A, B, C, D, E and F met".
///
/// Of a summit an article tells that it took place, not that each of the guests talked with
/// each of the others.
struct Crowds {
  /// From how many on who all met each other are a crowd.
  private static let size = 5

  private let context: ArticleContext
  private let relation: RelationID?
  /// Whom each entity met, by sentence.
  private var parties: [Int: [Int: Set<Int>]] = [:]

  init(_ candidates: [Candidate], context: ArticleContext, schema: Schema) {
    self.context = context
    relation = schema["met"]
    for candidate in candidates where candidate.relation == relation {
      let subject = context.cluster(of: candidate.subject)
      let object = context.cluster(of: candidate.object)
      if subject == object { continue }
      parties[candidate.sentence, default: [:]][subject, default: []].insert(object)
      parties[candidate.sentence, default: [:]][object, default: []].insert(subject)
    }
  }

  /// Whether a candidate joins two of a crowd.
  ///
  /// - Complexity: O(*n*) in the number of entities of the sentence.
  func holds(_ candidate: Candidate) -> Bool {
    guard candidate.relation == relation, let met = parties[candidate.sentence],
      let one = met[context.cluster(of: candidate.subject)],
      let two = met[context.cluster(of: candidate.object)]
    else { return false }
    return one.intersection(two).count >= Self.size - 2
  }
}
