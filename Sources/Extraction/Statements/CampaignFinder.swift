import Ontology
import Syntax

/// Finds candidacies for the highest post of a state that the words tell without naming
/// it: "her presidential bid", "won the Democratic primary", "dropped out of the race".
struct CampaignFinder {
  let context: ArticleContext
  let schema: Schema

  /// Nouns of a campaign, which state a candidacy where a presidential one is meant.
  private static let nouns: Set<String> = [
    "bid", "campaign", "race", "nomination", "primary", "caucus", "election", "candidacy",
    "nominee", "candidate", "ticket", "run", "contest", "delegate", "contender", "hopeful",
  ]
  /// Verbs whose subject takes part in the campaign that is their object.
  private static let verbs: Set<String> = [
    "end", "suspend", "win", "lose", "launch", "announce", "secure", "seek", "enter", "quit",
    "leave", "withdraw", "drop", "drop out", "abandon", "join", "earn", "receive", "remain",
    "begin", "start", "run", "finish", "come", "have", "sweep", "clinch", "become", "compete",
    "exit", "bow", "accept", "assume", "gain", "get", "take",
  ]
  private static let leaving: Set<String> = [
    "end", "suspend", "quit", "leave", "withdraw", "drop", "abandon", "exit", "bow",
  ]

  /// The candidacies of all sentences, for the state that the article is about.
  func candidates() -> [Candidate] {
    guard let relation = schema["ran-for"], let state = context.mainState(),
      schema[relation].admits(.person, .state)
    else { return [] }
    let isPresidential = context.article.text.contains("residential")
    guard isPresidential else { return [] }
    var result: [Candidate] = []
    for number in context.sentences.indices {
      guard let graph = context.graphs[number] else { continue }
      let sentence = context.sentences[number]
      let held = context.sentenceMentions[number]
      for noun in 0..<sentence.count
      where sentence.tags[noun] == .noun && Self.nouns.contains(sentence.lemmas[noun]) {
        let lemma = sentence.lemmas[noun]
        let named = isNamedPresidential(noun, sentence)
        let isVote = lemma == "primary" || lemma == "caucus" || lemma == "delegate"
        guard named || isVote else { continue }
        guard let mention = context.nearestMention(of: state, to: number) else { continue }
        for (word, isLeaving) in participants(noun, sentence, graph, owners: named) {
          for person in held.mentions(at: word) where held.type(person) == .person {
            result.append(
              Candidate(
                relation: relation,
                subject: person,
                object: mention,
                sentence: number,
                trigger: noun,
                source: .post("campaign"),
                status: isLeaving ? .past : nil,
                title: "president"
              )
            )
          }
        }
      }
    }
    return result
  }

  /// Whether the noun's own phrase says that the campaign is a presidential one.
  private func isNamedPresidential(_ noun: Int, _ sentence: Sentence) -> Bool {
    for word in 0..<sentence.count {
      guard ["presidential", "president", "presidency"].contains(sentence.form(word).lowercased())
      else { continue }
      var node = word
      for _ in 0..<4 {
        if node == noun { return true }
        node = Int(sentence.heads[node])
        if node < 0 { break }
      }
    }
    return false
  }

  /// The words for those who take part, and whether they leave.
  private func participants(
    _ noun: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph,
    owners: Bool
  ) -> [(word: Int, isLeaving: Bool)] {
    var result: [(word: Int, isLeaving: Bool)] = []
    let verb = Int(sentence.heads[noun])
    var isLeaving = false
    if verb >= 0, sentence.tags[verb] == .verb, Self.verbs.contains(sentence.lemmas[verb]),
      [.obj, .obl, .xcomp].contains(sentence.relations[noun])
    {
      isLeaving = Self.leaving.contains(sentence.lemmas[verb])
      for subject in graph.dependents(verb, TreeWords.bit(.nsubj)) {
        result.append((subject, isLeaving))
      }
    }
    if owners {
      for owner in graph.dependents(noun, TreeWords.bit(.nmodPoss)) {
        result.append((owner, isLeaving))
      }
      for subject in graph.surfaceSubjects(noun) { result.append((subject, false)) }
      if sentence.relations[noun] == .appos, verb >= 0 { result.append((verb, false)) }
    }
    return result
  }
}
