import Ontology
import Syntax

/// What words about a post or a membership say of it without saying when it began.
extension AttributeFinder {
  /// Verbs for leaving a body or a post.
  private static let leaving: WordSet = [
    "resign", "quit", "leave", "exit", "withdraw", "secede", "defect", "retire", "step", "stand",
    "depart", "expel", "eject", "oust", "suspend", "switch",
  ]

  /// Verbs for a single act in a body's service: who did not appear for a club once, still
  /// belongs to it.
  private static let serving: WordSet = [
    "play", "appear", "feature", "start", "score", "perform", "race", "compete", "speak", "vote",
  ]

  /// Nouns for the time that somebody held a post, now over: "her time as attorney general".
  private static let spells: WordSet = [
    "time", "stint", "tenure", "spell", "days", "day", "year",
  ]

  /// The status of a post or membership by a verb of leaving or serving, or by a noun for its
  /// time; nil for other words.
  func heldStatus(of candidate: Candidate) -> Status? {
    guard endsWithLife.contains(candidate.relation), candidate.relation != lives,
      candidate.source != .scorer, let graph = context.graphs[candidate.sentence]
    else { return nil }
    let sentence = context.sentences[candidate.sentence]
    let trigger = candidate.trigger
    if isSpell(trigger, sentence, graph) { return .past }
    if candidate.relation == leads, isNumbered(trigger, sentence, graph) { return .past }
    // "not to resign as a councillor"
    let head = Int(sentence.heads[trigger])
    let isVerb = sentence.tags[trigger] == .verb
    guard
      isVerb
        || head >= 0 && sentence.tags[head] == .verb
          && [.obl, .obj].contains(sentence.relations[trigger])
    else { return nil }
    let verb = isVerb ? trigger : head
    let lemma = sentence.lemmas[verb]
    guard Self.leaving.contains(lemma) || Self.serving.contains(lemma) else { return nil }
    let finder = StatusFinder(sentence: sentence, graph: graph, effects: effects)
    switch finder.status(of: verb) {
    case .denied: return .actual
    case .planned, .possible: return Self.leaving.contains(lemma) ? .actual : nil
    case .actual, .past: return nil
    }
  }

  /// Whether a head of state is numbered, so that others have come since: "the country's first
  /// president, X", but not "elected as its first president" or "its first female president".
  private func isNumbered(_ title: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    guard Self.heads.contains(sentence.lemmas[title].lowercased()),
      [.appos, .nsubj, .compound, .nmodDesc, .flat, .root].contains(sentence.relations[title]),
      !graph.dependents(title, TreeWords.bit(.nmodPoss)).isEmpty,
      graph.dependents(title, TreeWords.bit(.cop)).allSatisfy({
        sentence.features[$0].contains(.past)
      })
    else { return false }
    let adjectives = graph.dependents(title, TreeWords.bit(.amod))
    // "Holm's First Minister"
    if sentence.form(title) == "Minister" { return false }
    return adjectives.count == 1
      && ["first", "second", "third", "fourth"].contains(
        sentence.lowerForm(adjectives[0])
      )
  }

  private static let heads: WordSet = [
    "president", "king", "queen", "emperor", "chancellor", "premier", "minister",
  ]

  /// Whether a title is what somebody was for a time: "her time as attorney general".
  private func isSpell(_ title: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    var noun = Int(sentence.heads[title])
    // "her time prosecuting gangs as attorney general"
    if noun >= 0, sentence.tags[noun] == .verb, sentence.relations[noun] == .acl {
      noun = Int(sentence.heads[noun])
    }
    guard noun >= 0, noun < title, Self.spells.contains(sentence.lemmas[noun]),
      graph.dependents(title, TreeWords.bit(.case)).contains(where: { sentence.form($0) == "as" })
    else { return false }
    return !graph.dependents(noun, TreeWords.bit(.nmodPoss)).isEmpty
      && !graph.dependents(noun, TreeWords.bit(.amod)).contains {
        ["current", "second", "new", "coming", "remaining"].contains(sentence.lemmas[$0])
      }
  }
}
