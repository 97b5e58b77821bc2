import Ontology
import Syntax

/// How somebody comes to a post by an election that names none: "won the vote in May", "since her
/// election in 2019", "his party swept to power last year".
extension PostBeginning {
  private static let winning: WordSet = [
    "win", "sweep", "storm", "romp", "cruise", "secure", "clinch", "prevail", "triumph", "surge",
    "propel", "beat", "defeat", "unseat", "trounce",
  ]
  /// What is won or come to by an election.
  private static let contests: WordSet = [
    "election", "vote", "poll", "race", "runoff", "run-off", "contest", "landslide", "presidency",
    "premiership", "governorship", "mayoralty", "power", "office",
  ]
  /// What says of a contest that it gave no post, or not the first time.
  private static let otherContests: WordSet = [
    "re-election", "reelection", "second", "third", "fourth", "fifth", "primary", "nomination",
    "leadership", "local", "regional", "municipal", "european", "midterm", "mid-term", "next",
    "consecutive", "another", "again", "back", "popular", "re", "special", "snap", "early",
  ]
  static let parties: WordSet = ["party", "coalition", "alliance", "bloc", "movement"]
  private static let victories: WordSet = ["win", "victory", "triumph", "success"]

  /// Who wins an election by a word, and when; nil for other words.
  static func contest(
    _ word: Int,
    _ attacher: DateAttacher,
    _ graph: SentenceGraph
  ) -> (holders: [Int], date: PartialDate)? {
    let sentence = attacher.sentence
    switch sentence.tags[word] {
    case .verb where winning.contains(sentence.lemmas[word]):
      guard !sentence.features[word].contains(.infinitive), isTold(word, sentence),
        let contest = graph.dependents(word, TreeWords.bit(.obj) | TreeWords.bit(.obl)).first(
          where: {
            isContest($0, sentence, graph)
          })
      else { return nil }
      let subjects = graph.surfaceSubjects(word)
      let owners = subjects.filter { parties.contains(sentence.lemmas[$0]) }
        .flatMap { graph.dependents($0, TreeWords.bit(.nmodPoss)) }
      guard
        let date = attacher.date(of: word, time: .event) ?? year(before: contest, attacher)
      else { return nil }
      // "his first visit since winning the election"
      return (
        owners.isEmpty ? subjects + self.owners(above: word, sentence, graph) : owners, date
      )
    case .noun
    where sentence.lemmas[word] == "election" || victories.contains(sentence.lemmas[word]):
      // "after Trump's election win last November"
      guard isFirst(word, sentence, graph),
        graph.hasCase(word, ["since", "after", "following", "upon", "from"], sentence)
          || [.nsubj, .nsubjPass].contains(sentence.relations[word]),
        sentence.lemmas[word] == "election"
          || graph.dependents(word, TreeWords.bit(.compound)).contains(where: {
            ["election", "landslide"].contains(sentence.lemmas[$0]) && isFirst($0, sentence, graph)
          }),
        case let holders = (max(0, word - 8)..<word).filter({
          sentence.heads[$0] == Int32(word) && sentence.relations[$0] == .nmodPoss
        }), !holders.isEmpty,
        graph.dependents(word, TreeWords.bit(.nmod)).allSatisfy({
          !graph.hasCase($0, ["as", "to", "against"], sentence)
        }), let date = ownDate(of: word, attacher)
      else { return nil }
      return (holders, date)
    default: return nil
    }
  }

  /// The time that belongs to a noun itself, whatever bounds it: "since his election in June".
  static func ownDate(of noun: Int, _ attacher: DateAttacher) -> PartialDate? {
    guard let found = attacher.nearest(to: noun), found.meeting == noun else {
      // "his first visit since his inauguration in 2014", with the year drawn as the visit's
      return attacher.expressions.first {
        $0.words.lowerBound == noun + 2 && $0.bound != .until && $0.clause == nil
          && ["in", "on"].contains(attacher.sentence.lowerForm(noun + 1))
      }?.date
    }
    return attacher.expressions[found.index].date
  }

  /// The year by which an election is named: "won the 2022 election".
  private static func year(before contest: Int, _ attacher: DateAttacher) -> PartialDate? {
    attacher.expressions.first { $0.isModifier && attacher.owner($0) == contest }?.date
  }

  private static func isContest(_ noun: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    guard sentence.tags[noun] == .noun else { return false }
    let lemma = sentence.lemmas[noun]
    let isWon =
      contests.contains(lemma)
      || victories.contains(lemma)
        && graph.dependents(
          noun,
          TreeWords.bit(.compound) | TreeWords.bit(.amod)
            | TreeWords.bit(.nmod)
        ).contains {
          ["landslide", "election", "electoral", "presidential", "vote", "poll", "runoff"]
            .contains(sentence.lemmas[$0])
        }
    return isWon && isFirst(noun, sentence, graph)
  }

  /// Whether words beside a contest leave it one by which somebody comes to a post.
  private static func isFirst(_ noun: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    !sentence.lowerForm(noun).hasPrefix("re")
      && !(max(0, noun - 6)..<noun).contains {
        (sentence.heads[$0] == Int32(noun) || sentence.relations[$0] == .compound)
          && otherContests.contains(sentence.lowerForm($0))
      }
  }

  /// Whether a verb tells what has come about: neither denied nor only possible.
  private static func isTold(_ verb: Int, _ sentence: Sentence) -> Bool {
    !(max(0, verb - 6)..<min(sentence.count, verb + 4)).contains { word in
      sentence.heads[word] == Int32(verb)
        && [
          "will", "must", "would", "could", "might", "may", "can", "should", "not", "n't", "n’t",
          "never",
          "if", "to", "again", "back",
        ].contains(sentence.lowerForm(word))
    }
  }
}
