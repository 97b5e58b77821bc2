import Ontology
import Syntax

/// Who speaks for which body by the posts that an article tells: a leader, a minister or a
/// spokesman, who praises the own side and says what it must do without asking it.
struct Insiders {
  private let context: ArticleContext
  private let supported: RelationID?
  private let requested: RelationID?
  private let accused: RelationID?
  /// The bodies for which each person speaks.
  private var bodies: [Int: Set<Int>] = [:]

  init(_ candidates: [Candidate], context: ArticleContext, schema: Schema) {
    self.context = context
    supported = schema["supported"]
    requested = schema["requested"]
    accused = schema["accused"]
    let leads = schema["leads"]
    let worksFor = schema["works-for"]
    for candidate in candidates
    where candidate.relation == leads
      || candidate.relation == worksFor && Self.isVoice(candidate.title)
    {
      let body = context.cluster(of: candidate.object)
      bodies[context.cluster(of: candidate.subject), default: []].insert(body)
    }
  }

  /// Whether a candidate tells praise of the own body, what the own body is said to have done, or a
  /// demand on the own state or body that
  /// only says what it must do.
  func speakForTheirOwn(_ candidate: Candidate) -> Bool {
    let isOwnDeed =
      candidate.relation == accused && context.type(candidate.object) == .organization
      && ["say", "claim"].contains(context.sentences[candidate.sentence].lemmas[candidate.trigger])
    guard candidate.relation == supported || candidate.relation == requested || isOwnDeed,
      bodies[context.cluster(of: candidate.subject)]?
        .contains(context.cluster(of: candidate.object)) ?? false
    else { return false }
    if candidate.relation == supported || isOwnDeed { return true }
    if case .stance(let way) = candidate.source, way.hasPrefix("demand") { return true }
    return context.type(candidate.object) == .state
  }

  /// Whether the holder of a post speaks for the body.
  private static func isVoice(_ title: String?) -> Bool {
    guard let title = title?.lowercased(), !title.hasPrefix("shadow") else { return false }
    return voices.contains { title.contains($0) }
  }

  private static let voices = [
    "minister", "secretary", "spokes", "chancellor", "chief", "director",
  ]
}
