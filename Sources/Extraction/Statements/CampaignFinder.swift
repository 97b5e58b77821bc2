import Ontology
import Syntax

/// Finds candidacies for the highest post of a state that the words tell without naming
/// it: "her presidential bid", "won the Democratic primary", "dropped out of the race".
struct CampaignFinder {
  let context: ArticleContext
  let schema: Schema
  /// The states that the article's presidents lead, by person.
  let presidents: [Int: Int]
  /// The states, parts of states and bodies that persons lead, by person.
  let led: [Int: Int]
  /// Whether the article speaks of a presidential campaign.
  let isPresidential: Bool
  /// The place whose by-election the article is about.
  private(set) var seat: Int?

  init(context: ArticleContext, schema: Schema, posts: [Candidate]) {
    self.context = context
    self.schema = schema
    isPresidential = context.speaksOfPresidency
    var presidents: [Int: Int] = [:]
    var led: [Int: Int] = [:]
    if let leads = schema["leads"] {
      for post in posts where post.relation == leads && context.type(post.object) != .organization {
        let person = context.cluster(of: post.subject)
        if led[person] == nil { led[person] = context.cluster(of: post.object) }
        guard post.title?.contains("president") == true, context.type(post.object) == .state
        else { continue }
        if presidents[person] == nil { presidents[person] = context.cluster(of: post.object) }
      }
    }
    self.presidents = presidents
    self.led = led
    seat = byElectionSeat()
  }

  /// Nouns of a campaign, which state a candidacy where a presidential one is meant.
  private static let nouns: WordSet = [
    "bid", "campaign", "race", "nomination", "primary", "caucus", "election", "candidacy",
    "nominee", "candidate", "ticket", "run", "contest", "delegate", "contender", "hopeful",
  ]
  /// Verbs whose subject takes part in the campaign that is their object.
  private static let verbs: WordSet = [
    "end", "suspend", "win", "lose", "launch", "announce", "secure", "seek", "enter", "quit",
    "leave", "withdraw", "drop", "drop out", "abandon", "join", "earn", "receive", "remain",
    "begin", "start", "run", "finish", "come", "have", "sweep", "clinch", "become", "compete",
    "exit", "bow", "accept", "assume", "gain", "get", "take", "pull",
  ]
  /// Verbs of a contest, whose objects take part in it as their subjects do.
  private static let contests: WordSet = [
    "defeat", "beat", "face", "challenge", "oppose", "lose", "run", "win", "debate", "compete",
    "trail", "lead", "edge",
  ]
  /// Words for another post than the highest: "the Senate race", "her campaign for mayor".
  private static let lesser: WordSet = [
    "senate", "gubernatorial", "mayoral", "congressional", "governor", "mayor", "parliamentary",
    "leadership", "council", "house", "senator", "congress", "district", "local",
  ]
  /// Those of the nouns that are for what others take part in too.
  private static let ballots: WordSet = ["election", "primary", "caucus", "contest", "race"]
  /// What candidates do in a campaign.
  private static let promises: WordSet = ["promise", "pledge", "vow", "campaign", "tout", "run"]
  /// Those of the nouns that are for people.
  private static let people: WordSet = [
    "nominee", "candidate", "delegate", "contender", "hopeful",
  ]
  private static let leaving: WordSet = [
    "end", "suspend", "quit", "leave", "withdraw", "drop", "abandon", "exit", "bow", "pull",
  ]

  /// The candidacies of all sentences, for the state that the article is about.
  func candidates() -> [Candidate] {
    var result = seatHolders()
    guard let relation = schema["ran-for"], context.mainState() != nil,
      schema[relation].admits(.person, .state)
    else { return result }
    for number in context.sentences.indices {
      guard let graph = context.graphs[number] else { continue }
      let sentence = context.sentences[number]
      let held = context.sentenceMentions[number]
      for noun in 0..<sentence.count
      where sentence.tags[noun] == .noun && Self.nouns.contains(sentence.lemmas[noun]) {
        let lemma = sentence.lemmas[noun]
        let isNamed = isNamedPresidential(noun, sentence)
        members(noun, number, sentence, held, graph, &result)
        guard isNamed || isPresidential || isOfElection(noun, sentence) else { continue }
        let named =
          isNamed || isOfParty(noun, sentence, held)
          || isLeft(noun, sentence, held)
        let isVote = lemma == "primary" || lemma == "caucus" || lemma == "delegate"
        let isOwn = !named && isOfElection(noun, sentence)
        guard named || isVote || isOwn else { continue }
        let own = ownState(noun, sentence, held)
        for (word, isLeaving) in participants(noun, sentence, held, graph, owners: named || isOwn) {
          for person in held.mentions(at: word) where held.type(person) == .person {
            // "his 2016 election campaign": a president's
            if isOwn, presidents[held[person].cluster] == nil { continue }
            guard let mention = own ?? home(of: person, held, number) else { continue }
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
      result += runs(number, sentence, held, graph, relation)
      let scene = Scene(number: number, sentence: sentence, held: held, graph: graph)
      result += contests(scene)
    }
    return result
  }

  /// The mention of the state whose president somebody wants to be: the one that he leads, the
  /// United States where their parties are named, else the one that the article is about.
  func home(of person: Int, _ held: SentenceMentions, _ number: Int) -> Int? {
    let cluster = held[person].cluster
    let state =
      presidents[cluster] ?? context.stateLed(by: cluster).state
      ?? (context.namesAmericanParty ? american : nil)
    return (state ?? context.mainState()).flatMap { context.nearestMention(of: $0, to: number) }
  }

  private var american: Int? { context.mentions.clusters.firstIndex { $0.stateCode == "US" } }

  /// Whether the noun is a campaign for an election: "his 2016 election campaign", "his
  /// re-election bid".
  private func isOfElection(_ noun: Int, _ sentence: Sentence) -> Bool {
    guard ["campaign", "bid", "candidacy"].contains(sentence.lemmas[noun]), noun > 0,
      !isLesser(noun, sentence)
    else { return false }
    return ["election", "re-election", "reelection"].contains(sentence.lemmas[noun - 1])
  }

  /// "ran unsuccessfully for president in 2008", "is standing for the presidency".
  private func runs(
    _ number: Int,
    _ sentence: Sentence,
    _ held: SentenceMentions,
    _ graph: SentenceGraph,
    _ relation: RelationID
  ) -> [Candidate] {
    var result: [Candidate] = []
    for word in 0..<sentence.count
    where ["president", "presidency"].contains(sentence.lemmas[word])
      && sentence.relations[word] == .obl
    {
      let verb = Int(sentence.heads[word])
      guard verb >= 0, sentence.tags[verb] == .verb,
        ["run", "stand", "campaign", "compete", "vie"].contains(sentence.lemmas[verb]),
        (0..<word).contains(where: {
          sentence.heads[$0] == Int32(word) && sentence.lowerForm($0) == "for"
        }),
        !held.indices.contains(where: {
          held.type($0) != .person && depends(held[$0].head, on: word, sentence)
            // "standing in for President X"
            || held.type($0) == .person && held[$0].words.lowerBound == word + 1
        })
      else { continue }
      for subject in graph.surfaceSubjects(verb) {
        for person in held.mentions(at: subject) where held.type(person) == .person {
          guard let mention = home(of: person, held, number) else { continue }
          result.append(
            Candidate(
              relation: relation,
              subject: person,
              object: mention,
              sentence: number,
              trigger: verb,
              source: .post("campaign"),
              title: "president"
            )
          )
        }
      }
    }
    return result
  }

  /// Those who stand in a party's primary or for its nomination are of the party.
  private func members(
    _ noun: Int,
    _ number: Int,
    _ sentence: Sentence,
    _ held: SentenceMentions,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    guard ["primary", "nomination", "caucus"].contains(sentence.lemmas[noun]),
      let relation = schema["member-of"],
      let party = held.indices.first(where: {
        held.type($0) == .organization && held.cluster($0).isParty
          && held[$0].words.upperBound <= noun && held[$0].words.lowerBound >= noun - 4
          && depends(held[$0].head, on: noun, sentence)
      })
    else { return }
    for (word, _) in participants(noun, sentence, held, graph, owners: true) {
      for person in held.mentions(at: word)
      where held.type(person) == .person
        && !(held[person].words.lowerBound > noun && sentence.lemmas[noun] == "caucus")
      {
        result.append(
          Candidate(
            relation: relation,
            subject: person,
            object: party,
            sentence: number,
            trigger: noun,
            source: .post("primary"),
            status: .actual
          )
        )
      }
    }
  }

  /// Whether the noun's own phrase says that the campaign is a presidential one.
  func isNamedPresidential(_ noun: Int, _ sentence: Sentence) -> Bool {
    for word in 0..<sentence.count {
      guard
        ["presidential", "president", "presidency"].contains(sentence.lowerForm(word))
          || sentence.form(word) == "House" && word > 0 && sentence.form(word - 1) == "White"
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
  func depends(_ word: Int, on noun: Int, _ sentence: Sentence, steps: Int = 3) -> Bool {
    var node = word
    for _ in 0..<steps {
      if sentence.relations[node] == .conj { return false }
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
      sentence.tags[verb] == .verb,
      Self.leaving.contains(sentence.lemmas[verb])
        || isPresidential && ["enter", "join", "launch"].contains(sentence.lemmas[verb]),
      !isLesser(noun, sentence)
    else { return false }
    return !held.indices.contains {
      (held.type($0) == .organization || held.type($0) == .place)
        && depends(held[$0].head, on: noun, sentence)
    }
  }

  func isLesser(_ noun: Int, _ sentence: Sentence) -> Bool {
    (0..<sentence.count).contains {
      Self.lesser.contains(sentence.lowerForm($0)) && depends($0, on: noun, sentence)
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
        && depends(held[$0].head, on: noun, sentence, steps: held[$0].head < noun ? 3 : 2)
    }
  }

  /// The words for those who take part, and whether they leave.
  private func participants(
    _ noun: Int,
    _ sentence: Sentence,
    _ held: SentenceMentions,
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
      // "President Holt's nominee" is another
      if !Self.people.contains(sentence.lemmas[noun]) || sentence.lemmas[noun] == "hopeful" {
        // "meddled in the election", "met X during the campaign": who does something in a vote need
        // not stand in it, though he "promised" it there.
        let isVote =
          Self.ballots.contains(sentence.lemmas[noun])
          || sentence.lemmas[noun] == "campaign" && verb >= 0
            && !Self.promises.contains(sentence.lemmas[verb])
        for owner in graph.dependents(noun, TreeWords.bit(.nmodPoss))
        where !isVote || sentence.heads[owner] == Int32(noun) {
          result.append((owner, isLeaving))
        }
      }
      if Self.people.contains(sentence.lemmas[noun]) || graph.dependent(noun, .cop) != nil {
        for subject in graph.surfaceSubjects(noun) { result.append((subject, false)) }
      }
      if sentence.relations[noun] == .appos, verb >= 0 {
        result.append((described(by: noun, held, sentence) ?? verb, false))
      }
    }
    return result
  }
}
