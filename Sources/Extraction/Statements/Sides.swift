import Ontology

/// To which state everybody belongs in an article, by its names and by what rules propose of
/// posts, seats and parts.
struct Sides {
  private var codes: [String?]
  private var leading: Set<Int> = []

  init(_ context: ArticleContext, _ candidates: [Candidate], _ schema: Schema) {
    codes = context.mentions.clusters.map { $0.stateCode ?? $0.homeCode ?? $0.capitalCode }
    // Whom somebody serves says more than where they are; a ministry is its state's.
    for name in ["part-of", "leads", "works-for", "citizen-of", "located-in"] {
      guard let relation = schema[name] else { continue }
      for candidate in candidates where candidate.relation == relation {
        let member = context.cluster(of: candidate.subject)
        if name == "leads", context.type(candidate.object) == .state { leading.insert(member) }
        if codes[member] == nil { codes[member] = codes[context.cluster(of: candidate.object)] }
      }
    }
  }

  /// The code of the state that an entity is or belongs to.
  func code(of cluster: Int) -> String? { codes[cluster] }

  /// Whether somebody leads a state.
  func leads(_ cluster: Int) -> Bool { leading.contains(cluster) }

  /// Whether two entities are the same or belong to the same state.
  func areAllied(_ a: Int, _ b: Int) -> Bool {
    a == b || (codes[a] != nil && codes[a] == codes[b])
  }
}
