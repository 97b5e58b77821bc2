import Ontology
import Syntax

/// Places that a sentence gives to somebody who is not its subject, and counts that leave out what is
/// counted.
extension StandingsFinder {
  private static let places: WordSet = [
    "place", "medal", "spot", "prize", "silver", "bronze", "gold",
  ]
  private static let first: WordSet = ["first", "gold", "top"]
  private static let closely: WordSet = ["closely", "narrowly", "home"]

  /// The places that a verb gives to others than its subject: "Second and third place went to X and
  /// Y", "She was followed closely by Z".
  func given(by verb: Int, _ number: Int, _ graph: SentenceGraph) -> [Standing] {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    var isFirst = false
    var takers: [Int] = []
    if sentence.lemmas[verb] == "go" {
      let subjects = graph.dependents(verb, TreeWords.bit(.nsubj))
      guard let subject = subjects.first(where: { Self.places.contains(sentence.lemmas[$0]) }),
        subject < verb
      else { return [] }
      let words = (max(0, subject - 4)..<verb).map { sentence.lowerForm($0) }
      let isBehind = words.contains { Self.behind.contains($0) }
      isFirst = !isBehind && words.contains { Self.first.contains($0) }
      guard isFirst || isBehind else { return [] }
      takers = graph.dependents(verb, TreeWords.bit(.obl)).filter {
        graph.hasCase($0, ["to"], sentence)
      }
    } else if sentence.lemmas[verb] == "follow", graph.isPassive[verb],
      (max(0, verb - 2)..<min(sentence.count, verb + 3)).contains(where: {
        Self.closely.contains(sentence.lowerForm($0))
      })
    {
      takers = graph.dependents(verb, TreeWords.bit(.nsubj))
    }
    return takers.flatMap { taker in
      [taker]
        + (taker + 1..<max(taker + 1, sentence.count)).filter {
          sentence.heads[$0] == Int32(taker) && sentence.relations[$0] == .conj
        }
    }
    .flatMap { held.mentions(at: $0) }
    .filter { [.person, .organization].contains(context.type($0)) }
    .map { Standing(mention: $0, sentence: number, word: verb, isFirst: isFirst) }
  }

  /// Whether a verb counts again what one before it in the sentence counts: "X earned 8 delegates, Y
  /// earned 6, and Z earned the remaining 1".
  func isElliptic(_ verb: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    let isNumber = graph.dependents(verb, TreeWords.bit(.obj)).contains {
      $0 > verb && sentence.tags[$0] == .num
    }
    return isNumber
      && (0..<verb).contains { word in
        sentence.lemmas[word] == sentence.lemmas[verb] && sentence.tags[word] == .verb
          && graph.dependents(word, TreeWords.bit(.obj)).contains {
            Self.shares.contains(sentence.lemmas[$0].lowercased())
          }
      }
  }
}
