import Ontology

/// The places that lie in others by the same sentence, so that "born in Kutama, Zimbabwe" and
/// "the summit in Biarritz, France" tell the inner place only.
struct Innermost {
  private struct Key: Hashable {
    var sentence: Int
    var subject: Int
    /// The outer place, or the index of a relation.
    var object: Int
  }

  private let context: ArticleContext
  private let placing: [RelationID]
  /// The places that lie in others, by sentence.
  private var within: Set<Key> = []
  /// Those who are said to sit in a chamber of a congress.
  private var seated: Set<Int> = []
  private let worksFor: RelationID?
  /// What each subject is said to be in, by sentence and relation.
  private var objects: [Key: [Int]] = [:]

  init(_ candidates: [Candidate], context: ArticleContext, schema: Schema) {
    self.context = context
    placing = ["located-in", "born-in", "lives-in", "visited"].compactMap { schema[$0] }
    let inner = ["located-in", "part-of"].compactMap { schema[$0] }
    worksFor = schema["works-for"]
    for candidate in candidates {
      if candidate.relation == worksFor, isChamber(candidate.object) {
        seated.insert(context.cluster(of: candidate.subject))
      }
      let subject = context.cluster(of: candidate.subject)
      let object = context.cluster(of: candidate.object)
      if inner.contains(candidate.relation), context.type(candidate.subject) == .place {
        within.insert(Key(sentence: candidate.sentence, subject: subject, object: object))
      }
      if placing.contains(candidate.relation) {
        objects[key(candidate), default: []].append(object)
      }
    }
  }

  /// Whether a mention names one of two chambers.
  private func isChamber(_ mention: Int) -> Bool {
    let name = context.mentions.clusters[context.cluster(of: mention)].name
    return ["Senate", "House", "House of Representatives"].contains(where: name.hasSuffix)
      && name != "White House"
  }

  private func key(_ candidate: Candidate) -> Key {
    Key(
      sentence: candidate.sentence,
      subject: context.cluster(of: candidate.subject),
      object: candidate.relation.index
    )
  }

  /// Whether a candidate's object holds another place that the same is said of.
  func isOuter(_ candidate: Candidate) -> Bool {
    if candidate.relation == worksFor {
      return seated.contains(context.cluster(of: candidate.subject))
        && context.mentions.clusters[context.cluster(of: candidate.object)].name
          .hasSuffix("Congress")
    }
    // "the US city of Holm, Ohio" tells both.
    guard placing.contains(candidate.relation), candidate.source != .structure("kind of place")
    else { return false }
    let outer = context.cluster(of: candidate.object)
    return objects[key(candidate), default: []].contains {
      $0 != outer
        && within.contains(Key(sentence: candidate.sentence, subject: $0, object: outer))
    }
  }
}
