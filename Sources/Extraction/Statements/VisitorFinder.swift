import Ontology
import Syntax

/// Finds where visitors are: "Halonen met visiting Norwegian Prime Minister Olav Dahl" tells that
/// Dahl is in the state that Halonen serves.
struct VisitorFinder {
  private let context: ArticleContext
  private let sides: Sides
  private let met: RelationID
  private let visited: RelationID

  /// The name of the rule.
  static let way = "contact, visiting"

  init?(_ context: ArticleContext, _ sides: Sides, _ schema: Schema) {
    guard let met = schema["met"], let visited = schema["visited"] else { return nil }
    self.context = context
    self.sides = sides
    self.met = met
    self.visited = visited
  }

  /// The visits of those whom candidates tell to have met their hosts.
  ///
  /// - Complexity: O(*n*) in the number of candidates.
  func candidates(_ all: [Candidate]) -> [Candidate] {
    var result: [Candidate] = []
    for candidate in all where candidate.relation == met {
      for (guest, host) in [
        (candidate.subject, candidate.object), (candidate.object, candidate.subject),
      ]
      where isVisiting(guest) {
        guard let state = state(of: host, not: guest) else { continue }
        result.append(
          Candidate(
            relation: visited,
            subject: guest,
            object: state,
            sentence: candidate.sentence,
            trigger: candidate.trigger,
            source: .stance(Self.way)
          )
        )
      }
    }
    return result
  }

  /// Whether "visiting" stands before somebody's title or nationality.
  private func isVisiting(_ guest: Int) -> Bool {
    let mention = context.mentions.mentions[guest]
    let sentence = context.sentences[mention.sentence]
    var word = mention.words.lowerBound - 1
    var isBehindComma = false
    while word >= 0, mention.words.lowerBound - word < 8 {
      let form = sentence.lowerForm(word)
      if form == "visiting" {
        return word == 0 || !Self.acting.contains(sentence.lowerForm(word - 1))
      }
      switch sentence.tags[word] {
      case .noun, .propn, .adj, .part: word -= 1
      case .punct where form == "-": word -= 1
      case .punct where form == "," && !isBehindComma:
        // "the visiting Polish president, Dahl", but not ", Dahl, Lund"
        isBehindComma = true
        word -= 1
      case .adp where form == "of": word -= 1
      default: return false
      }
    }
    return false
  }

  /// The state of who receives somebody, where it is not the guest's own.
  private func state(of host: Int, not guest: Int) -> Int? {
    guard let code = sides.code(of: context.cluster(of: host)),
      code != sides.code(of: context.cluster(of: guest)),
      let state = context.mentions.clusters.firstIndex(where: { $0.stateCode == code })
    else { return nil }
    return context.nearestMention(of: state, to: context.mentions.mentions[guest].sentence)
  }

  /// Words before "visiting" as what somebody does: "was visiting", "while visiting".
  private static let acting: WordSet = [
    "is", "are", "was", "were", "be", "been", "being", "while", "after", "before", "when", "by",
    "of", "without", "from", "for", "since",
  ]
}
