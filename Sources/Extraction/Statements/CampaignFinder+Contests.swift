import Ontology
import Syntax

/// Candidacies that the words for a contest tell: "the debate between X and Y", "his Democratic
/// opponent, X", "her running mate, X", "X is seeking re-election", "X's election defeat".
extension CampaignFinder {
  /// A sentence with what is known of it.
  struct Scene {
    let number: Int
    let sentence: Sentence
    let held: SentenceMentions
    let graph: SentenceGraph

    func form(_ word: Int) -> String {
      sentence.wordForm(word)
    }

    /// The preposition before a word's phrase, or the ending behind its name; empty for none.
    func preposition(of word: Int) -> String {
      (0..<sentence.count).first {
        sentence.heads[$0] == Int32(word) && sentence.relations[$0] == .case
      }.map(form) ?? ""
    }

    /// The persons at words.
    func persons(_ words: [Int]) -> [Int] {
      words.flatMap(held.mentions(at:)).filter { held.type($0) == .person }
    }

    /// The person whose name starts at a word or behind titles there.
    func person(behind start: Int) -> Int? {
      for word in start..<min(sentence.count, start + 6) {
        if let mention = held.indices.first(where: {
          held[$0].words.lowerBound == word && held[$0].kind == .name && held.type($0) == .person
        }) {
          return mention
        }
        switch sentence.tags[word] {
        case .noun, .propn, .adj: continue
        default: if form(word) != "-" { return nil }
        }
      }
      return nil
    }

    /// The person whom "and" joins to a phrase: "X and the Democratic nominee".
    func joined(before start: Int) -> [Int] {
      var edge = start - 1
      if ["the", "his", "her"].contains(form(edge)) { edge -= 1 }
      guard form(edge) == "and" else { return [] }
      return held.indices.filter { held[$0].words.upperBound == edge && held.type($0) == .person }
    }

    /// The person whom "and" joins behind a name.
    func joined(behind name: Int) -> [Int] {
      let end = held[name].words.upperBound
      return form(end) == "and" ? person(behind: end + 1).map { [$0] } ?? [] : []
    }

    /// The owner of a noun: "Rios's running mate".
    func owners(of noun: Int) -> [Int] {
      persons(graph.dependents(noun, TreeWords.bit(.nmodPoss)))
    }
  }

  /// Somebody who stands for a post, and the word that tells it.
  struct Runner {
    var person: Int
    var title: String?
    var trigger: Int
    /// The entity that the post is at; nil for the state whose president one would be.
    var body: Int?
    /// The status that the words give; nil to be found.
    var status: Status?
  }

  /// The candidacies that the contests of a sentence tell.
  func contests(_ scene: Scene) -> [Candidate] {
    guard let relation = schema["ran-for"] else { return [] }
    let runners =
      sides(scene) + opponents(scene) + called(scene) + mates(scene) + outcomes(scene)
      + terms(scene) + results(scene) + ballots(scene) + byElection(scene)
    return runners.compactMap { runner in
      let body =
        runner.body.flatMap { context.nearestMention(of: $0, to: scene.number) }
        ?? home(of: runner.person, scene.held, scene.number)
      guard let body, schema[relation].admits(.person, context.type(body)) else { return nil }
      return Candidate(
        relation: relation,
        subject: runner.person,
        object: body,
        sentence: scene.number,
        trigger: runner.trigger,
        source: .post("contest"),
        status: runner.status,
        title: runner.title
      )
    }
  }

  private static let matches: WordSet = [
    "debate", "election", "race", "contest", "matchup", "match-up", "rematch", "showdown",
    "battle", "choice", "runoff", "run-off", "duel", "clash", "head-to-head",
  ]
  private static let votes: WordSet = ["choose", "decide", "pick"]

  /// "the presidential debate between X and Y", "choose between X and Y".
  private func sides(_ scene: Scene) -> [Runner] {
    guard isPresidential else { return [] }
    let sentence = scene.sentence
    var result: [Runner] = []
    for word in 0..<sentence.count where scene.form(word) == "between" {
      let side = Int(sentence.heads[word])
      guard side > word, sentence.relations[word] == .case else { continue }
      let noun = Int(sentence.heads[side])
      guard noun >= 0, noun < word else { continue }
      let lemma = sentence.lemmas[noun]
      let isVote = sentence.tags[noun] == .verb && Self.votes.contains(lemma)
      let isMatch = sentence.tags[noun] == .noun && Self.matches.contains(lemma)
      guard isVote || isMatch && !isLesser(noun, sentence) else { continue }
      let both =
        scene.persons([side])
        + scene.persons(
          (side..<sentence.count).filter {
            sentence.relations[$0] == .conj && sentence.heads[$0] == Int32(side)
          }
        )
      var seen: Set<Int> = []
      let persons = both.filter { seen.insert($0).inserted }
      if persons.count == 2 {
        result += persons.map { Runner(person: $0, title: "president", trigger: noun) }
      }
    }
    return result
  }

  private static let rivals: WordSet = [
    "opponent", "rival", "challenger", "opponents", "rivals", "challengers",
  ]

  /// "his Democratic opponent, X", "her Republican rival Y", "X and the Democratic nominee Y":
  /// those on both sides.
  private func opponents(_ scene: Scene) -> [Runner] {
    guard isPresidential else { return [] }
    let sentence = scene.sentence
    var result: [Runner] = []
    for noun in 1..<max(1, sentence.count)
    where sentence.tags[noun] == .noun
      && (Self.rivals.contains(scene.form(noun)) || Self.runners.contains(scene.form(noun)))
    {
      guard !isLesser(noun, sentence),
        let party = scene.held.indices.first(where: {
          scene.held[$0].words.upperBound == noun && scene.held.type($0) == .organization
            && scene.held.cluster($0).isParty
        })
      else { continue }
      let start = scene.form(noun + 1) == "," ? noun + 2 : noun + 1
      guard let named = scene.person(behind: start) else { continue }
      var sides = scene.owners(of: noun) + scene.joined(before: scene.held[party].words.lowerBound)
      if Self.rivals.contains(scene.form(noun)) { sides.append(named) }
      if scene.form(noun).hasSuffix("s") { sides += scene.joined(behind: named) }
      result += sides.map { Runner(person: $0, title: "president", trigger: noun) }
    }
    return result
  }

  private static let runners: WordSet = ["nominee", "candidate", "contender", "hopeful"]

  /// "the Republican nominee said", "the Democratic presidential candidate", after a sentence that
  /// speaks of one person.
  private func called(_ scene: Scene) -> [Runner] {
    guard isPresidential, scene.number > 0 else { return [] }
    var result: [Runner] = []
    for noun in 2..<max(2, scene.sentence.count) where Self.runners.contains(scene.form(noun)) {
      let isNamed = scene.form(noun - 1) == "presidential"
      let edge = isNamed ? noun - 1 : noun
      guard
        let party = scene.held.indices.first(where: {
          scene.held[$0].words.upperBound == edge && scene.held.cluster($0).isParty
        }), scene.form(scene.held[party].words.lowerBound - 1) == "the",
        noun + 1 >= scene.sentence.count || scene.sentence.tags[noun + 1] != .propn,
        ![",", "for"].contains(scene.form(noun + 1)),
        let only = context.onlyPerson(
          before: scene.held[party].words.lowerBound,
          in: scene.number
        )
      else { continue }
      result.append(Runner(person: only, title: "president", trigger: noun))
    }
    return result
  }

  /// "X's running mate, Y": both stand.
  private func mates(_ scene: Scene) -> [Runner] {
    var result: [Runner] = []
    for noun in 1..<max(1, scene.sentence.count)
    where scene.form(noun) == "mate" && scene.form(noun - 1) == "running"
      || scene.form(noun) == "pick" && scene.form(noun - 1).hasPrefix("vice")
      || scene.form(noun) == "pick" && scene.form(noun - 1) == "presidential"
    {
      // "X and her running mate": hers
      let first = scene.joined(before: scene.form(noun) == "mate" ? noun - 1 : noun)
      for owner in first.isEmpty ? scene.owners(of: noun) : first {
        result.append(Runner(person: owner, title: "president", trigger: noun))
      }
      var start = noun + 1
      if scene.form(start) == "," { start += 1 }
      if let named = scene.person(behind: start) {
        result.append(Runner(person: named, title: "vice president", trigger: noun))
      } else if let named = announced(noun, scene) {
        result.append(Runner(person: named, title: "vice president", trigger: noun))
      }
    }
    return result
  }

  /// "X named Y as his running mate", "Y, X's running mate".
  private func announced(_ mate: Int, _ scene: Scene) -> Int? {
    let above = Int(scene.sentence.heads[mate])
    guard above >= 0 else { return nil }
    switch scene.sentence.relations[mate] {
    case .obl, .xcomp:
      guard scene.sentence.tags[above] == .verb else { return nil }
      // "named a critic, X, as his running mate"
      if let mark = (min(above, mate)..<mate).last(where: { scene.form($0) == "as" }) {
        let end = scene.form(mark - 1) == "," ? mark - 1 : mark
        let named = scene.held.indices.first {
          scene.held[$0].words.upperBound == end && scene.held.type($0) == .person
        }
        if let named { return named }
      }
      return scene.persons(scene.graph.dependents(above, TreeWords.bit(.obj))).first
    case .appos: return scene.persons([above]).first
    default: return scene.persons(scene.graph.surfaceSubjects(mate)).first
    }
  }

  private static let results: WordSet = [
    "win", "victory", "defeat", "loss", "triumph", "bid", "landslide",
  ]

  /// "X's 2020 election defeat", "his election victory": of a president.
  private func outcomes(_ scene: Scene) -> [Runner] {
    let sentence = scene.sentence
    var result: [Runner] = []
    for noun in 1..<max(1, sentence.count)
    where sentence.tags[noun] == .noun && Self.results.contains(sentence.lemmas[noun])
      && ["election", "electoral", "re-election", "reelection"].contains(scene.form(noun - 1))
    {
      for owner in scene.owners(of: noun) {
        let cluster = scene.held[owner].cluster
        guard presidents[cluster] != nil || context.stateLed(by: cluster).state != nil else {
          continue
        }
        result.append(Runner(person: owner, title: "president", trigger: noun))
      }
    }
    return result
  }

  private static let seeking: WordSet = [
    "seek", "run", "stand", "campaign", "win", "lose", "vie", "bid", "secure", "face", "eye",
  ]
  /// Verbs by which a result gives somebody a further term.
  private static let giving: WordSet = ["give", "hand", "award", "grant", "earn"]

  /// Who wants to stay where he is: "X is running for re-election", "X is seeking a second term".
  private func terms(_ scene: Scene) -> [Runner] {
    let sentence = scene.sentence
    var result: [Runner] = []
    for verb in 0..<sentence.count where sentence.tags[verb] == .verb {
      guard ["reelect", "re-elect"].contains(sentence.lemmas[verb]) else { continue }
      for person in scene.persons(scene.graph.dependents(verb, TreeWords.bit(.obj))) {
        guard let body = led[scene.held[person].cluster] else { continue }
        result.append(Runner(person: person, title: nil, trigger: verb, body: body))
      }
    }
    for noun in 1..<max(1, sentence.count) where sentence.tags[noun] == .noun {
      let isElection = ["re-election", "reelection"].contains(sentence.lemmas[noun])
      guard isElection || sentence.lemmas[noun] == "term" && isFurther(noun, sentence) else {
        continue
      }
      let verb = Int(sentence.heads[noun])
      let isSought =
        verb >= 0 && sentence.tags[verb] == .verb && Self.seeking.contains(sentence.lemmas[verb])
      let isGiven =
        verb >= 0 && sentence.tags[verb] == .verb && Self.giving.contains(sentence.lemmas[verb])
      let persons =
        isGiven
        ? scene.persons(scene.graph.dependents(verb, TreeWords.bit(.iobj)))
        : isSought
          ? scene.persons(scene.graph.surfaceSubjects(verb))
          : isElection ? scene.owners(of: noun) : []
      for person in persons {
        guard let body = led[scene.held[person].cluster] else { continue }
        result.append(Runner(person: person, title: nil, trigger: noun, body: body))
      }
    }
    return result
  }

  private func isFurther(_ noun: Int, _ sentence: Sentence) -> Bool {
    (0..<noun).contains {
      sentence.heads[$0] == Int32(noun)
        && ["second", "third", "fourth", "fifth", "sixth", "new", "another", "further", "fresh"]
          .contains(sentence.lemmas[$0])
    }
  }
}
