import Ontology
import Syntax

extension AttributeFinder {
  /// Titles of which a state has one holder at a time.
  private static let singleTitles: WordSet = [
    "president", "prime minister", "king", "queen", "chancellor", "premier", "emperor", "taoiseach",
  ]

  /// The statements that say that somebody leads a state in which somebody else does, whom
  /// the article is far more about: those of old times, like the presidents who are counted
  /// up beside today's.
  ///
  /// Who comes to the post, leaves it or runs for it is none of them.
  func bygoneHeads(_ statements: [Statement]) -> [Int] {
    var holders: [EntityID: [String: [Int]]] = [:]
    for (index, statement) in statements.enumerated()
    where statement.relation == leads && statement.status == .actual {
      guard context.mentions.clusters[statement.object.index].type == .state,
        let title = statement.title.map(Self.plainTitle), Self.singleTitles.contains(title)
      else { continue }
      holders[statement.object, default: [:]][title, default: []].append(index)
    }
    var result: [Int] = []
    for titles in holders.values {
      for all in titles.values where all.count > 1 {
        let counts = all.map { context.mentionCounts[statements[$0].subject.index] }
        guard let most = counts.max(),
          !zip(all, counts).contains(where: {
            $1 == most && isMoving(statements[$0].subject, among: statements)
          })
        else { continue }
        // Who is only taken for a holder, as no other state is named, makes none of those who
        // are named with the state a former one.
        let isSure = zip(all, counts).contains {
          $1 == most && isNamedWithState(statements[$0])
        }
        for (index, count) in zip(all, counts)
        where count * 3 <= most && (isSure || !isNamedWithState(statements[index]))
          && !isMoving(statements[index].subject, among: statements)
        {
          result.append(index)
        }
      }
    }
    return result.sorted()
  }

  /// Whether a head of state or government is known to lead the state when the article appears
  /// (true) or to have led it before (false); nil for other posts and persons.
  func isInOffice(_ post: Statement) -> Bool? {
    isInOffice(post.subject.index, of: post.object.index, post.relation)
  }

  func isInOffice(_ person: Int, of body: Int, _ relation: RelationID) -> Bool? {
    let state = context.mentions.clusters[body]
    guard relation == leads, state.type == .state, let code = state.stateCode,
      let day = context.article.published?.dayRange?.lowerBound
    else { return nil }
    return context.leaders.isInOffice(
      context.mentions.clusters[person],
      of: code,
      on: day
    )
  }

  private static func plainTitle(_ title: String) -> String {
    let words = title.lowercased().split(separator: " ")
    let last = words.suffix(2).joined(separator: " ")
    if last.hasPrefix("prime minister") { return "prime minister" }
    let word = words.last.map(String.init) ?? ""
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  /// Whether a holder is named next to the state: "Ukrainian President X", "the president of
  /// Ukraine, X".
  private func isNamedWithState(_ post: Statement) -> Bool {
    post.evidence.contains { evidence in
      let gap =
        max(evidence.subject.lowerBound, evidence.object.lowerBound)
        - min(evidence.subject.upperBound, evidence.object.upperBound)
      return gap <= 40
    }
  }

  /// Whether somebody comes to a post, leaves one or runs for one.
  private func isMoving(_ person: EntityID, among statements: [Statement]) -> Bool {
    statements.contains { other in
      switch other.relation {
      case succeeded: other.subject == person || other.object == person
      case appointed, dismissed: other.object == person
      case resigned: other.subject == person
      default: other.subject == person && schema[other.relation].time == .contest
      }
    }
  }

  private static let reigns: WordSet = [
    "administration", "presidency", "reign", "rule", "era", "tenure", "premiership", "term",
  ]

  /// Whether a head of state is named for the time of his rule, told of in the past: "during
  /// the administration of President X", "served under President X".
  func isOldReign(_ candidate: Candidate) -> Bool {
    guard candidate.relation == leads, candidate.isStructural else { return false }
    let sentence = context.sentences[candidate.sentence]
    let subject = context.mentions.mentions[candidate.subject]
    guard subject.sentence == candidate.sentence,
      context.mentions.clusters[context.cluster(of: candidate.object)].type == .state
    else { return false }
    var node = subject.head
    for _ in 0..<4 {
      let head = Int(sentence.heads[node])
      guard head >= 0 else { return false }
      let prepositions = (max(0, node - 8)..<node)
        .filter { sentence.heads[$0] == Int32(node) && sentence.relations[$0] == .case }
        .map { sentence.lowerForm($0) }
      if Self.reigns.contains(sentence.lemmas[node]) {
        return prepositions.contains("during") && isTold(head, sentence)
      }
      if prepositions.contains("under") {
        return ["serve", "work"].contains(sentence.lemmas[head]) && isTold(head, sentence)
      }
      switch sentence.relations[node] {
      case .nmod, .nmodPoss, .compound, .nmodDesc, .flat, .appos: node = head
      default: return false
      }
    }
    return false
  }
}
