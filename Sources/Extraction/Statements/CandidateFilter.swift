import Ontology

/// Drops candidates that another one outweighs or that cannot hold.
struct CandidateFilter {
  let context: ArticleContext
  let schema: Schema

  func kept(_ candidates: [Candidate], _ outcome: inout Extractor.Outcome) -> [Candidate] {
    let citizenOf = schema["citizen-of"]
    let worksFor = schema["works-for"]
    let leads = schema["leads"]
    let livesIn = schema["lives-in"]
    let locatedIn = schema["located-in"]
    let partOf = schema["part-of"]
    let memberOf = schema["member-of"]
    struct Pair: Hashable {
      var subject: Int
      var object: Int
    }
    var posts: Set<Pair> = []
    var leaders: Set<Pair> = []
    var parts: Set<Pair> = []
    var members: Set<Pair> = []
    for candidate in candidates {
      let pair = Pair(
        subject: context.cluster(of: candidate.subject),
        object: context.cluster(of: candidate.object)
      )
      if candidate.relation == leads { leaders.insert(pair) }
      if candidate.relation == leads || candidate.relation == worksFor { posts.insert(pair) }
      if candidate.relation == partOf { parts.insert(pair) }
      if candidate.relation == memberOf {
        switch candidate.source {
        case .structure, .post: members.insert(pair)
        case .pattern, .stance, .scorer: break
        }
      }
    }
    return candidates.filter { candidate in
      let pair = Pair(
        subject: context.cluster(of: candidate.subject),
        object: context.cluster(of: candidate.object)
      )
      guard pair.subject != pair.object else {
        outcome.drop(candidate, "both ends are the same entity")
        return false
      }
      if candidate.relation == citizenOf || candidate.relation == livesIn, posts.contains(pair) {
        outcome.drop(candidate, "a post says it already")
        return false
      }
      if candidate.relation == locatedIn, parts.contains(pair) {
        outcome.drop(candidate, "part-of says it already")
        return false
      }
      if candidate.relation == worksFor, leaders.contains(pair) || members.contains(pair) {
        switch candidate.source {
        case .structure, .scorer:
          outcome.drop(candidate, "leads or member-of says it already")
          return false
        case .pattern, .post, .stance: break
        }
      }
      if candidate.relation == memberOf, leaders.contains(pair), case .scorer = candidate.source {
        outcome.drop(candidate, "leads says it already")
        return false
      }
      outcome.keep(candidate)
      return true
    }
  }
}
