import Ontology
import Syntax

/// What words beside a candidate's trigger or name say of whether it is so.
extension AttributeFinder {
  /// Adjectives for who may yet stand for election.
  private static let prospective: WordSet = [
    "potential", "possible", "prospective", "likely", "would-be", "rumoured", "rumored",
    "expected", "undeclared",
  ]

  /// Nouns for what is said without proof, whose clause may stand behind them without "that".
  private static let hearsay: WordSet = [
    "allegation", "accusation", "claim", "suspicion", "rumour", "rumor", "speculation",
  ]

  /// The status of a candidate that may yet be, or that is told of as hearsay or as today's errand:
  /// "a potential candidate", "allegations X tried to press Y", "represented X in the talks"; nil for
  /// others.
  func toldStatus(of candidate: Candidate) -> Status? {
    let sentence = context.sentences[candidate.sentence]
    let trigger = candidate.trigger
    switch schema[candidate.relation].time {
    case .contest:
      guard sentence.tags[trigger] == .noun, sentence.lemmas[trigger] != "nominee" else {
        return nil
      }
      return (max(0, trigger - 4)..<trigger).contains {
        sentence.heads[$0] == Int32(trigger) && Self.prospective.contains(sentence.lowerForm($0))
      } ? .possible : nil
    case .event: return isHearsay(trigger, sentence) ? .possible : nil
    case .state: return isDelegate(candidate, sentence) ? .actual : nil
    case .turn: return nil
    }
  }

  /// Whether the subject of a verb, or of the one above it, stands right behind a noun for hearsay.
  func isHearsay(_ verb: Int, _ sentence: Sentence) -> Bool {
    guard sentence.tags[verb] == .verb else { return false }
    var node = verb
    for _ in 0..<3 {
      let subject = (0..<node).last {
        sentence.heads[$0] == Int32(node) && sentence.relations[$0].universal == .nsubj
      }
      if let subject {
        var before = subject - 1
        while before > 0, sentence.heads[before] == Int32(subject) { before -= 1 }
        return before > 0 && sentence.tags[before] == .noun
          && Self.hearsay.contains(sentence.lemmas[before])
      }
      guard [.xcomp, .conj].contains(sentence.relations[node]), sentence.heads[node] >= 0 else {
        return false
      }
      node = Int(sentence.heads[node])
    }
    return false
  }

  /// Whether somebody acts for a state on an occasion, so that he still serves it: "represented X in
  /// the talks".
  private func isDelegate(_ candidate: Candidate, _ sentence: Sentence) -> Bool {
    let verb = candidate.trigger
    return posts.contains(candidate.relation) && sentence.lemmas[verb] == "represent"
      && sentence.tags[verb] == .verb && context.type(candidate.object) == .state
      && !sentence.isPerfect(verb)
      && clock.attachers[candidate.sentence].expressions.allSatisfy { $0.date.precision != .year }
      && (max(0, verb - 6)..<verb).allSatisfy {
        sentence.heads[$0] != Int32(verb) || !["not", "never"].contains(sentence.lowerForm($0))
      }
  }

  /// Verbs that say of a candidate that he stands.
  private static let standing: WordSet = [
    "run", "stand", "enter", "seek", "file", "compete", "contend", "contest", "join", "declare",
    "announce", "launch", "mount", "campaign", "consider", "register", "bid", "vie",
  ]

  /// Whether a candidacy is told by a verb that says something else, whose denial does not deny it:
  /// "has not endorsed X for president", "did not win the primary".
  func isOtherThanStanding(_ candidate: Candidate, _ sentence: Sentence) -> Bool {
    schema[candidate.relation].time == .contest && sentence.tags[candidate.trigger] == .verb
      && !Self.standing.contains(sentence.lemmas[candidate.trigger].lowercased())
  }
}
