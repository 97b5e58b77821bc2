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
    "exit", "bow", "accept", "assume", "gain", "get", "take", "pull",
  ]
  /// Verbs of a contest, whose objects take part in it as their subjects do.
  private static let contests: Set<String> = [
    "defeat", "beat", "face", "challenge", "oppose", "lose", "run", "win", "debate", "compete",
    "trail", "lead", "edge",
  ]
  /// Words for another post than the highest: "the Senate race", "her campaign for mayor".
  private static let lesser: Set<String> = [
    "senate", "gubernatorial", "mayoral", "congressional", "governor", "mayor", "parliamentary",
    "leadership", "council", "house", "senator", "congress", "district", "local",
  ]
  private static let leaving: Set<String> = [
    "end", "suspend", "quit", "leave", "withdraw", "drop", "abandon", "exit", "bow", "pull",
  ]

  /// The candidacies of all sentences, for the state that the article is about.
  func candidates() -> [Candidate] {
    guard let relation = schema["ran-for"], let state = context.mainState(),
      schema[relation].admits(.person, .state)
    else { return [] }
    let text = context.article.text
    guard text.contains("presidential") || text.contains("Presidential") else { return [] }
    var result: [Candidate] = []
    for number in context.sentences.indices {
      guard let graph = context.graphs[number] else { continue }
      let sentence = context.sentences[number]
      let held = context.sentenceMentions[number]
      for noun in 0..<sentence.count
      where sentence.tags[noun] == .noun && Self.nouns.contains(sentence.lemmas[noun]) {
        let lemma = sentence.lemmas[noun]
        let named =
          isNamedPresidential(noun, sentence) || isOfParty(noun, sentence, held)
          || isLeft(noun, sentence, held)
        let isVote = lemma == "primary" || lemma == "caucus" || lemma == "delegate"
        guard named || isVote else { continue }
        guard
          let mention = ownState(noun, sentence, held)
            ?? context.nearestMention(of: state, to: number)
        else { continue }
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

  /// Whether a word hangs from the noun, by at most three steps.
  private func depends(_ word: Int, on noun: Int, _ sentence: Sentence) -> Bool {
    var node = word
    for _ in 0..<3 {
      node = Int(sentence.heads[node])
      if node == noun { return true }
      if node < 0 { return false }
    }
    return false
  }

  /// Whether it is the nomination or the nominee of a party, for no lesser post.
  private func isOfParty(_ noun: Int, _ sentence: Sentence, _ held: SentenceMentions) -> Bool {
    guard ["nomination", "nominee"].contains(sentence.lemmas[noun]), !isLesser(noun, sentence)
    else { return false }
    return held.indices.contains {
      held.type($0) == .organization && depends(held[$0].head, on: noun, sentence)
    }
  }

  /// Whether somebody leaves or ends it, and no word calls it one for a lesser post.
  private func isLeft(_ noun: Int, _ sentence: Sentence, _ held: SentenceMentions) -> Bool {
    let verb = Int(sentence.heads[noun])
    guard ["race", "campaign", "candidacy", "bid"].contains(sentence.lemmas[noun]), verb >= 0,
      sentence.tags[verb] == .verb, Self.leaving.contains(sentence.lemmas[verb]),
      !isLesser(noun, sentence)
    else { return false }
    return !held.indices.contains {
      (held.type($0) == .organization || held.type($0) == .place)
        && depends(held[$0].head, on: noun, sentence)
    }
  }

  private func isLesser(_ noun: Int, _ sentence: Sentence) -> Bool {
    (0..<sentence.count).contains {
      Self.lesser.contains(sentence.form($0).lowercased()) && depends($0, on: noun, sentence)
    }
  }

  /// The state that the noun's own phrase names: "the French presidential election".
  private func ownState(
    _ noun: Int,
    _ sentence: Sentence,
    _ held: SentenceMentions
  ) -> Int? {
    held.indices.first {
      held.type($0) == .state && held[$0].kind == .name
        && depends(held[$0].head, on: noun, sentence)
    }
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
    if verb >= 0, sentence.tags[verb] == .verb, Self.contests.contains(sentence.lemmas[verb]),
      sentence.relations[noun] == .obj || sentence.relations[noun] == .obl
    {
      // "lost to X in the presidential election", "defeated X in the primary"
      let sides = TreeWords.bit(.nsubj) | TreeWords.bit(.obj) | TreeWords.bit(.obl)
      for side in graph.dependents(verb, sides) where side != noun {
        result.append((side, false))
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
