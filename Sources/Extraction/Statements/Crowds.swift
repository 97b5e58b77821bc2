import Ontology

/// The meetings of many at once: "the leaders of A, B, C, D, E and F met".
///
/// Of a summit an article tells that it took place, not that each of the guests talked with
/// each of the others. The first one named is the host or who asked for it: that one met each.
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

  /// Whether a candidate joins two of a crowd of whom neither is named first.
  ///
  /// - Complexity: O(*n*) in the number of entities of the sentence.
  func holds(_ candidate: Candidate) -> Bool {
    // "The talks were attended by A, B, C, D and E" lists who sat at one table.
    if candidate.source == .stance(ContactFinder.gathering) { return false }
    guard candidate.relation == relation, let met = parties[candidate.sentence],
      let one = met[context.cluster(of: candidate.subject)],
      let two = met[context.cluster(of: candidate.object)]
    else { return false }
    let shared = one.intersection(two)
    guard shared.count >= Self.size - 2 else { return false }
    let start = min(place(of: candidate.subject), place(of: candidate.object))
    let held = context.sentenceMentions[candidate.sentence]
    return held.indices.contains {
      place(of: $0) < start && shared.contains(context.cluster(of: $0))
    }
  }

  private func place(of mention: Int) -> Int {
    context.mentions.mentions[mention].words.lowerBound
  }
}
