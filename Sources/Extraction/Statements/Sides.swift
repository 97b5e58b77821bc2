import Ontology
import Syntax

/// To which state everybody belongs in an article, by its names and by what rules propose of
/// posts, seats and parts.
struct Sides {
  private var codes: [String?]
  private var leading: Set<Int> = []
  /// Those who speak for a body or a state: its head, its minister, its spokeswoman; by whom they
  /// speak for.
  private var offices: [Int: Set<Int>] = [:]

  init(_ context: ArticleContext, _ candidates: [Candidate], _ schema: Schema) {
    codes = context.mentions.clusters.map { $0.stateCode ?? $0.homeCode ?? $0.capitalCode }
    // Whom somebody serves says more than where they are; a ministry is its state's.
    for name in ["part-of", "leads", "works-for", "citizen-of", "located-in"] {
      guard let relation = schema[name] else { continue }
      for candidate in candidates where candidate.relation == relation {
        let member = context.cluster(of: candidate.subject)
        if name == "leads", context.type(candidate.object) == .state { leading.insert(member) }
        if name == "leads" || name == "works-for", candidate.status != .past {
          note(office: candidate, isLed: name == "leads", context)
        }
        if codes[member] == nil { codes[member] = codes[context.cluster(of: candidate.object)] }
      }
    }
  }

  /// Words of titles of those who speak for whom they serve, though they do not lead them.
  private static let speaking: WordSet = [
    "spokesman", "spokeswoman", "spokesperson", "minister", "secretary", "ambassador", "envoy",
    "commander", "general", "admiral", "chief", "director", "negotiator", "diplomat", "adviser",
    "advisor", "counsel", "vice", "president", "chairman", "commissioner",
  ]
  private static let bygone: WordSet = ["former", "ex", "shadow", "then", "late", "opposition"]

  private mutating func note(office: Candidate, isLed: Bool, _ context: ArticleContext) {
    guard context.type(office.subject) == .person, case .post = office.source else { return }
    let words = (office.title ?? "").split(whereSeparator: { !$0.isLetter }).map {
      $0.lowercased()
    }
    guard isLed || words.contains(where: Self.speaking.contains),
      !words.contains(where: Self.bygone.contains)
    else { return }
    offices[context.cluster(of: office.subject), default: []].insert(
      context.cluster(of: office.object)
    )
  }

  /// Whether somebody leads a body or a state, or speaks for it by their post.
  func speaks(_ member: Int, for body: Int) -> Bool { offices[member]?.contains(body) ?? false }

  /// The code of the state that an entity is or belongs to.
  func code(of cluster: Int) -> String? { codes[cluster] }

  /// Whether somebody leads a state.
  func leads(_ cluster: Int) -> Bool { leading.contains(cluster) }

  /// Whether two entities are the same or belong to the same state.
  func areAllied(_ a: Int, _ b: Int) -> Bool {
    a == b || (codes[a] != nil && codes[a] == codes[b])
  }
}
