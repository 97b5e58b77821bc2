import Ontology
import Syntax

/// Finds those who do what the sentence before tells of others: "Norway imposed sanctions on
/// Orlov. Sweden followed suit", "Other states followed suit, including Sweden and Denmark".
struct FollowerFinder {
  private let context: ArticleContext
  private let relations: Set<RelationID>

  /// How many sentences before may tell what others follow.
  private static let memory = 2
  /// What states, bodies and persons do one after the other.
  private static let followed = ["supported", "sanctioned", "accused", "rejected"]
  /// Words before some of those who are meant.
  private static let including: WordSet = ["including", "among", "like", "such"]

  init(_ context: ArticleContext, _ schema: Schema) {
    self.context = context
    relations = Set(Self.followed.compactMap { schema[$0] })
  }

  /// What those who follow suit do.
  ///
  /// - Parameter told: what other rules found.
  /// - Complexity: O(*n*) in the number of words.
  func candidates(_ told: [Candidate]) -> [Candidate] {
    var result: [Candidate] = []
    for number in context.sentences.indices {
      let sentence = context.sentences[number]
      guard
        let suit = (1..<max(1, sentence.count)).first(where: {
          sentence.lowerForm($0) == "suit" && sentence.lemmas[$0 - 1] == "follow"
        }), let graph = context.graphs[number]
      else { continue }
      let followers = followers(suit - 1, sentence, number, graph)
      guard !followers.isEmpty else { continue }
      // What another clause of the sentence tells, and no rule reads, is what they follow.
      let isAlone = sentence.relations[suit - 1] != .conj
      let deeds = deeds(before: suit, in: number, isAlone ? Self.memory : 0, told, followers)
      for deed in deeds {
        for follower in followers
        where context.cluster(of: follower) != context.cluster(of: deed.object) {
          result.append(
            Candidate(
              relation: deed.relation,
              subject: follower,
              object: deed.object,
              sentence: number,
              trigger: suit - 1,
              source: .stance("follows suit")
            )
          )
        }
      }
    }
    return result
  }

  /// Those who follow: the verb's subjects, or those named behind "including".
  private func followers(
    _ verb: Int,
    _ sentence: Sentence,
    _ number: Int,
    _ graph: SentenceGraph
  ) -> [Int] {
    let held = context.sentenceMentions[number]
    let subjects = graph.dependents(verb, TreeWords.bit(.nsubj)).flatMap {
      held.mentions(at: $0)
    }.filter(isActor)
    if !subjects.isEmpty { return subjects }
    guard
      let start = (0..<sentence.count).first(where: {
        Self.including.contains(sentence.lowerForm($0))
      })
    else { return [] }
    var result: [Int] = []
    var word = start + 1
    while word < sentence.count {
      if let mention = held.covering(word) {
        guard isActor(mention), held[mention].kind == .name else { break }
        result.append(mention)
        word = held[mention].words.upperBound
      } else if [",", "and", "as", "the", "them", "&"].contains(sentence.lowerForm(word)) {
        word += 1
      } else {
        break
      }
    }
    return result
  }

  /// What was last told that others may follow, of all whom one word tells it.
  private func deeds(
    before word: Int,
    in number: Int,
    _ memory: Int,
    _ told: [Candidate],
    _ followers: [Int]
  ) -> [Candidate] {
    let clusters = Set(followers.map { context.cluster(of: $0) })
    for back in 0...memory where number >= back {
      let all = told.filter {
        $0.sentence == number - back && relations.contains($0.relation)
          && (back > 0 || $0.trigger < word) && isActor($0.subject)
          && !clusters.contains(context.cluster(of: $0.subject))
          && !clusters.contains(context.cluster(of: $0.object))
      }
      guard let last = all.last else { continue }
      return all.filter { $0.relation == last.relation && $0.trigger == last.trigger }
    }
    return []
  }

  private func isActor(_ mention: Int) -> Bool {
    [.state, .organization, .person].contains(context.type(mention))
  }
}
