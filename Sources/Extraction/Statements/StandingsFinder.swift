import Ontology
import Syntax

/// Finds who beat whom where a contest's results are told one after the other: "X won the
/// primary with 46 percent. Y came in second", "third place went to Z".
struct StandingsFinder {
  /// A place or a share that a sentence gives somebody.
  struct Standing {
    var mention: Int
    var sentence: Int
    var word: Int
    /// Whether it is the first place.
    var isFirst: Bool
  }

  let context: ArticleContext
  private let defeated: RelationID

  /// For how many sentences behind the winner places belong to the same contest.
  private static let memory = 3
  private static let winning: WordSet = ["win", "prevail", "triumph", "clinch", "claim"]
  private static let contests: WordSet = [
    "election", "primary", "caucus", "race", "vote", "contest", "nomination", "title", "final",
    "gold", "medal", "tournament", "runoff", "championship", "ballot", "leadership", "prize",
    "trophy", "cup", "victory", "presidency", "place", "round", "stage", "marathon", "division",
    "heat", "event", "heptathlon", "decathlon", "regatta", "derby", "slalom",
  ]
  private static let placing: WordSet = ["come", "finish", "place", "rank", "end"]
  static let behind: WordSet = [
    "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "last", "runner-up",
    "runners-up", "silver", "bronze", "distant",
  ]
  private static let receiving: WordSet = [
    "receive", "earn", "get", "take", "win", "garner", "poll", "secure", "gather", "gain",
    "collect", "capture", "attract",
  ]
  static let shares: WordSet = [
    "percent", "%", "vote", "delegate", "ballot", "percentage",
  ]
  private static let open: WordSet = [
    "will", "would", "could", "may", "might", "should", "must", "can", "if", "not", "n't", "n’t",
    "never", "to", "poll", "polls", "survey", "surveys", "polling", "pollster",
  ]

  /// A finder of standings; nil where the schema has no such relation.
  init?(_ context: ArticleContext, _ schema: Schema) {
    guard let defeated = schema["defeated"] else { return nil }
    self.context = context
    self.defeated = defeated
  }

  /// The victories over all who are told to come in behind a winner.
  ///
  /// - Complexity: O(*n*) in the number of words.
  func candidates() -> [Candidate] {
    var result: [Candidate] = []
    var winner: Standing?
    for number in context.sentences.indices {
      let standings = standings(number)
      for (index, standing) in standings.enumerated() {
        if standing.isFirst {
          winner = standing
          continue
        }
        // "X came in second; Y came in first"
        let later = standings[index...].first { $0.isFirst }
        let isBefore = later != nil && !standings[..<index].contains { $0.isFirst }
        guard let first = isBefore ? later : winner, number - first.sentence <= Self.memory,
          context.type(first.mention) == context.type(standing.mention),
          context.cluster(of: first.mention) != context.cluster(of: standing.mention)
        else { continue }
        result.append(
          Candidate(
            relation: defeated,
            subject: first.mention,
            object: standing.mention,
            sentence: number,
            trigger: standing.word,
            source: .stance(
              "standings" + (number == first.sentence ? "" : ", sentence before")
            )
          )
        )
      }
    }
    return result
  }

  /// The places and shares of a sentence, in the order of its words.
  private func standings(_ number: Int) -> [Standing] {
    guard let graph = context.graphs[number] else { return [] }
    let sentence = context.sentences[number]
    var result: [Standing] = []
    for verb in 0..<sentence.count where sentence.tags[verb] == .verb {
      result += given(by: verb, number, graph)
      guard let isFirst = place(by: verb, sentence, graph) else { continue }
      let isOpen = (max(0, verb - 4)..<verb).contains {
        Self.open.contains(sentence.lowerForm($0))
      }
      if isOpen { continue }
      for subject in graph.dependents(verb, TreeWords.bit(.nsubj)) {
        for mention in context.sentenceMentions[number].mentions(at: subject)
        where [.person, .organization, .state].contains(context.type(mention)) {
          result.append(
            Standing(mention: mention, sentence: number, word: verb, isFirst: isFirst)
          )
        }
      }
    }
    return result
  }

  /// Whether a verb gives its subject the first place or one behind; nil where it gives none.
  private func place(by verb: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool? {
    let lemma = sentence.lemmas[verb].lowercased()
    let objects = graph.dependents(verb, TreeWords.bit(.obj)).map {
      sentence.lemmas[$0].lowercased()
    }
    if Self.placing.contains(lemma) {
      let next = (verb + 1..<min(verb + 5, sentence.count)).map {
        sentence.lowerForm($0)
      }
      if next.contains("first"), !next.contains("time") { return true }
      return next.contains(where: Self.behind.contains) ? false : nil
    }
    if Self.winning.contains(lemma) {
      // "won 8 delegates", "won the silver medal" are no victories.
      let isBehind = graph.dependents(verb, TreeWords.bit(.obj)).contains { object in
        (max(0, object - 3)...object).contains {
          Self.behind.contains(sentence.lowerForm($0))
        }
      }
      if isBehind { return false }
      if objects.contains(where: Self.contests.contains) { return true }
      if objects.isEmpty, lemma == "win" {
        return graph.dependents(verb, TreeWords.bit(.obl)).contains {
          Self.shares.contains(sentence.lemmas[$0].lowercased())
        } ? true : nil
      }
    }
    if Self.receiving.contains(lemma), sentence.wordForm(verb + 1) == "the",
      sentence.wordForm(verb + 2) == "most"
    {
      return true
    }
    if Self.receiving.contains(lemma), objects.contains(where: Self.shares.contains) {
      return false
    }
    if Self.receiving.contains(lemma), isElliptic(verb, sentence, graph) { return false }
    return nil
  }
}
