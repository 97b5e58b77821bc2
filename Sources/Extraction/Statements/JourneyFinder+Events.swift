import Ontology
import Syntax

/// Where those go who attend what an article placed before: "The ceremony was held in Oslo. Lund
/// also attended the ceremony".
extension JourneyFinder {
  /// For how many sentences an article's event is "the ceremony".
  private static let distance = 8

  /// The journeys to the place of an event that somebody attends or speaks at.
  func attended(
    _ noun: Int,
    _ number: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> [Candidate] {
    let verb = Int(sentence.heads[noun])
    guard verb >= 0, noun > 0, sentence.tags[verb] == .verb,
      sentence.lowerForm(noun - 1) == "the", !isNegated(verb, sentence)
    else { return [] }
    switch sentence.relations[noun].universal {
    case .obj: guard Self.attending.contains(sentence.lemmas[verb]) else { return [] }
    case .obl:
      guard Self.speaking.contains(sentence.lemmas[verb]),
        graph.hasCase(noun, ["at", "during"], sentence)
      else { return [] }
    default: return []
    }
    let held = context.sentenceMentions[number]
    let guests = graph.dependents(verb, TreeWords.bit(.nsubj)).flatMap {
      held.mentions(at: $0)
    }.filter { held.type($0) == .person }
    guard !guests.isEmpty, place(behind: noun, number) == nil else { return [] }
    for earlier in stride(from: number - 1, through: max(0, number - Self.distance), by: -1) {
      let before = context.sentences[earlier]
      for word in 0..<before.count
      where before.tags[word] == .noun && before.lemmas[word] == sentence.lemmas[noun] {
        guard let place = place(behind: word, earlier) ?? place(before: word, earlier) else {
          continue
        }
        return guests.map { candidate($0, place, noun, number, .visit) }
      }
    }
    return []
  }

  private func isNegated(_ verb: Int, _ sentence: Sentence) -> Bool {
    (max(0, verb - 3)..<verb).contains {
      ["not", "n't", "never", "to", "declined", "refused"].contains(sentence.lowerForm($0))
    }
  }

  /// The place to which "in" or "at" leads behind an event, or "on" an island.
  private func place(behind event: Int, _ number: Int) -> Int? {
    let sentence = context.sentences[number]
    let reader = ContactReader(sentence: sentence, held: context.sentenceMentions[number])
    for word in event + 1..<max(event + 1, min(sentence.count - 1, event + 7)) {
      let form = sentence.lowerForm(word)
      if ["in", "at", "on"].contains(form), !TargetPhrases.isTime(sentence.lowerForm(word + 1)) {
        return reader.named(from: word + 1, .visit)?.mention
      }
      if sentence.features[word].contains(.finite), !Self.holding.contains(sentence.lemmas[word]) {
        return nil
      }
    }
    return nil
  }

  /// The place where those gather for an event: "met in Oslo for a summit".
  private func place(before event: Int, _ number: Int) -> Int? {
    let sentence = context.sentences[number]
    let reader = ContactReader(sentence: sentence, held: context.sentenceMentions[number])
    for word in stride(from: event - 1, through: max(0, event - 12), by: -1)
    where sentence.tags[word] == .verb {
      guard Self.gathering.contains(sentence.lemmas[word]), word + 2 < event,
        ["in", "at"].contains(sentence.lowerForm(word + 1))
      else { return nil }
      return reader.named(from: word + 2, .visit)?.mention
    }
    return nil
  }

  /// Nouns for events that one goes to.
  static let events: WordSet = [
    "ceremony", "summit", "conference", "convention", "festival", "funeral", "forum", "rally",
    "vigil", "congress", "wedding", "premiere", "inauguration", "parade",
  ]
  private static let attending: WordSet = ["attend", "address", "join"]
  private static let speaking: WordSet = ["speak", "say", "appear", "perform", "sing"]
  private static let holding: WordSet = ["be", "hold", "take", "open", "begin", "start"]
  private static let gathering: WordSet = [
    "meet", "gather", "convene", "assemble", "arrive", "hold",
  ]
}
