import Ontology

/// To which state everybody belongs in an article, by its names and by what rules propose of
/// posts, seats and parts.
struct Sides {
  private var codes: [String?]

  init(_ context: ArticleContext, _ candidates: [Candidate], _ schema: Schema) {
    codes = context.mentions.clusters.map { $0.stateCode ?? $0.homeCode ?? $0.capitalCode }
    // Whom somebody serves says more than where they are.
    for name in ["leads", "works-for", "part-of", "citizen-of", "located-in"] {
      guard let relation = schema[name] else { continue }
      for candidate in candidates where candidate.relation == relation {
        let member = context.cluster(of: candidate.subject)
        if codes[member] == nil { codes[member] = codes[context.cluster(of: candidate.object)] }
      }
    }
  }

  /// The code of the state that an entity is or belongs to.
  func code(of cluster: Int) -> String? { codes[cluster] }

  /// Whether two entities are the same or belong to the same state.
  func areAllied(_ a: Int, _ b: Int) -> Bool {
    a == b || (codes[a] != nil && codes[a] == codes[b])
  }
}
