import Ontology
import Syntax

/// Candidacies that counts, primaries and the words around an election tell in an article on a
/// president's: "X has earned 914 delegates", "won all three primaries", "the campaigns of X and
/// Y", "the election in which X is also running", "endorsed X for president".
extension CampaignFinder {
  /// The candidacies that a sentence tells by its verbs and by whom a campaign is of.
  func ballots(_ scene: Scene) -> [Runner] {
    guard isPresidential else { return [] }
    let sentence = scene.sentence
    var result: [Runner] = []
    for word in 0..<sentence.count {
      switch sentence.tags[word] {
      case .verb:
        result += counted(word, scene) + primaries(word, scene) + entrants(word, scene)
        result += endorsed(word, scene) + faced(word, scene) + pondered(word, scene)
      case .noun:
        result += campaigners(word, scene) + included(word, scene)
      default: break
      }
    }
    return result
  }

  private static let receiving: WordSet = [
    "receive", "earn", "get", "take", "win", "garner", "poll", "secure", "amass", "gather", "gain",
    "collect", "capture", "attract", "score", "net",
  ]
  private static let shares: WordSet = ["delegate", "vote", "ballot", "%", "percent"]
  /// Words of votes that are none of an election.
  private static let chambers: WordSet = [
    "senate", "house", "congress", "parliament", "bill", "speaker", "committee", "motion",
    "resolution", "impeachment", "referendum",
  ]
  /// Posts for which somebody may get votes, where a word behind the verb names them.
  private static let offices: WordSet = ["mayor", "governor", "sheriff", "leader", "chair"]

  /// "X earned 9% of the vote, Y 8 delegates", "Z has amassed 1,217".
  private func counted(_ verb: Int, _ scene: Scene) -> [Runner] {
    let sentence = scene.sentence
    guard Self.receiving.contains(sentence.lemmas[verb]), !scene.graph.isPassive[verb],
      !(max(0, verb - 3)..<verb).contains(where: {
        StanceFinder.negations.contains(scene.form($0)) || scene.form($0) == "to"
      }),
      !(0..<sentence.count).contains(where: { Self.chambers.contains(scene.form($0)) }),
      !(verb..<sentence.count).contains(where: { Self.offices.contains(scene.form($0)) })
    else { return [] }
    let objects = scene.graph.dependents(verb, TreeWords.bit(.obj) | TreeWords.bit(.obl))
    let isShare = objects.contains { object in
      guard object > verb, scene.sentence.heads[object] == Int32(verb) else { return false }
      if Self.shares.contains(sentence.lemmas[object]) {
        return scene.preposition(of: object).isEmpty
      }
      // "earned 6", "secured 25 of the state's delegates"
      guard sentence.tags[object] == .num || scene.form(object) == "most" else { return false }
      return (0..<sentence.count).contains {
        ["delegates", "votes", "ballots", "%", "percent"].contains(scene.form($0))
          && ($0 < object || depends($0, on: object, sentence))
      }
    }
    guard isShare else { return [] }
    return scene.persons(scene.graph.surfaceSubjects(verb)).map {
      Runner(person: $0, title: "president", trigger: verb)
    }
  }

  /// "won all three elections", "won the party's South Carolina primary election".
  private func primaries(_ verb: Int, _ scene: Scene) -> [Runner] {
    let sentence = scene.sentence
    guard ["win", "lose", "sweep"].contains(sentence.lemmas[verb]), !scene.graph.isPassive[verb],
      let object = scene.graph.dependents(verb, TreeWords.bit(.obj)).first(where: {
        ["election", "contest", "caucus", "primary", "nomination"].contains(sentence.lemmas[$0])
      }), !isLesser(object, sentence)
    else { return [] }
    let isPrimary = (max(0, object - 3)...object).contains {
      ["primary", "primaries", "caucus", "caucuses", "nomination"].contains(scene.form($0))
    }
    // "won all three elections"
    let isSeveral = (max(0, object - 3)..<object).contains {
      sentence.tags[$0] == .num || ["all", "both"].contains(scene.form($0))
    }
    guard isPrimary || isSeveral && sentence.features[object].contains(.plural) else { return [] }
    var sides = scene.graph.surfaceSubjects(verb)
    if sentence.lemmas[verb] == "lose" {
      // "lost the caucuses in the islands to X"
      sides += (object + 1..<max(object + 1, sentence.count)).filter {
        scene.preposition(of: $0) == "to"
          && (sentence.heads[$0] == Int32(verb) || depends($0, on: object, sentence))
      }
    }
    return scene.persons(sides).map { Runner(person: $0, title: "president", trigger: verb) }
  }

  /// "the presidential election in which X is also running", "an election in which X won the most
  /// votes".
  private func entrants(_ verb: Int, _ scene: Scene) -> [Runner] {
    let sentence = scene.sentence
    let noun = Int(sentence.heads[verb])
    guard ["run", "stand", "compete"].contains(sentence.lemmas[verb]), noun >= 0, noun < verb,
      sentence.relations[verb] == .aclRelcl,
      ["election", "race", "contest"].contains(sentence.lemmas[noun]), !isLesser(noun, sentence)
    else { return [] }
    return scene.persons(scene.graph.dependents(verb, TreeWords.bit(.nsubj))).map {
      Runner(person: $0, title: "president", trigger: verb)
    }
  }

  private static let endorsing: WordSet = ["endorse", "back", "support", "nominate", "recommend"]
  private static let posts: WordSet = ["president", "presidency"]

  /// "endorsed X for this year's presidential election", "left X as the party's likely nominee",
  /// "was declared the winner of the presidential election".
  private func endorsed(_ verb: Int, _ scene: Scene) -> [Runner] {
    let sentence = scene.sentence
    let lemma = sentence.lemmas[verb]
    let objects = scene.persons(scene.graph.dependents(verb, TreeWords.bit(.obj)))
    guard !objects.isEmpty else { return [] }
    let isMeant: Bool
    if Self.endorsing.contains(lemma) {
      isMeant = scene.graph.dependents(verb, TreeWords.bit(.obl)).contains {
        guard ["for", "in"].contains(scene.preposition(of: $0)) else { return false }
        return Self.posts.contains(sentence.lemmas[$0])
          || ["election", "nomination", "primary"].contains(sentence.lemmas[$0])
            && isNamedPresidential($0, sentence)
      }
    } else if ["leave", "make", "see"].contains(lemma) {
      let roles = TreeWords.bit(.obl) | TreeWords.bit(.xcomp) | TreeWords.bit(.obj)
      isMeant = scene.graph.dependents(verb, roles).contains { noun in
        guard noun > verb, ["nominee", "candidate"].contains(sentence.lemmas[noun]),
          !isLesser(noun, sentence)
        else { return false }
        return sentence.lemmas[noun] == "nominee" || isNamedPresidential(noun, sentence)
      }
    } else if ["declare", "announce", "proclaim"].contains(lemma) {
      let roles = TreeWords.bit(.obj) | TreeWords.bit(.xcomp)
      isMeant = scene.graph.dependents(verb, roles).contains { noun in
        ["winner", "victor"].contains(sentence.lemmas[noun])
          && (noun + 1..<max(noun + 1, sentence.count)).contains {
            sentence.lemmas[$0] == "election" && depends($0, on: noun, sentence)
              && isNamedPresidential($0, sentence)
          }
      }
    } else {
      isMeant = false
    }
    return isMeant ? objects.map { Runner(person: $0, title: "president", trigger: verb) } : []
  }

  /// "is to face X in a run-off election": both.
  private func faced(_ verb: Int, _ scene: Scene) -> [Runner] {
    let sentence = scene.sentence
    guard ["face", "challenge", "oppose"].contains(sentence.lemmas[verb]),
      !scene.graph.isPassive[verb],
      let contest = scene.graph.dependents(verb, TreeWords.bit(.obl)).first(where: {
        ["election", "runoff", "run-off", "primary"].contains(sentence.lemmas[$0])
          && scene.preposition(of: $0) == "in"
      }), !isLesser(contest, sentence)
    else { return [] }
    let rivals = scene.persons(scene.graph.dependents(verb, TreeWords.bit(.obj)))
    guard !rivals.isEmpty else { return [] }
    let sides = rivals + scene.persons(scene.graph.dependents(verb, TreeWords.bit(.nsubj)))
    return sides.map { Runner(person: $0, title: "president", trigger: verb) }
  }

  private static let pondering: WordSet = [
    "consider", "weigh", "mull", "contemplate", "ponder", "explore",
  ]

  /// "are considering runs": what may come.
  private func pondered(_ verb: Int, _ scene: Scene) -> [Runner] {
    let sentence = scene.sentence
    guard Self.pondering.contains(sentence.lemmas[verb]),
      let run = scene.graph.dependents(verb, TreeWords.bit(.obj)).first(where: {
        ["run", "bid", "candidacy"].contains(sentence.lemmas[$0]) && sentence.tags[$0] == .noun
      }), !isLesser(run, sentence)
    else { return [] }
    return scene.persons(scene.graph.surfaceSubjects(verb)).map {
      Runner(person: $0, title: "president", trigger: verb, status: .possible)
    }
  }

  private static let other: WordSet = [
    "military", "bombing", "air", "ad", "advertising", "smear", "terror", "marketing", "media",
    "pressure", "disinformation",
  ]

  /// "the 2008 and 2012 presidential campaigns of X", "the short-lived campaigns of X and Y".
  private func campaigners(_ noun: Int, _ scene: Scene) -> [Runner] {
    let sentence = scene.sentence
    let lemma = sentence.lemmas[noun]
    let isNamed = isNamedPresidential(noun, sentence)
    guard ["campaign", "candidacy", "bid"].contains(lemma), isNamed || lemma != "bid",
      !isLesser(noun, sentence),
      !(max(0, noun - 3)..<noun).contains(where: { Self.other.contains(scene.form($0)) })
    else { return [] }
    var owners: [Int] = []
    for owner in scene.graph.dependents(noun, TreeWords.bit(.nmod))
    where scene.preposition(of: owner) == "of" {
      // "the campaigns of former governor X and Congressman Y", each behind a title
      let titled =
        scene.persons([owner]).isEmpty
        ? scene.graph.dependents(
          owner,
          TreeWords.bit(.appos)
        ) : []
      owners += scene.persons([owner]) + scene.persons(titled)
      owners += scene.persons(scene.graph.dependents(owner, TreeWords.bit(.conj)))
    }
    if isNamed { owners += scene.owners(of: noun) }
    return owners.map { Runner(person: $0, title: "president", trigger: noun) }
  }

  private static let plurals: WordSet = [
    "candidates", "nominees", "contenders", "hopefuls", "rivals", "challengers",
  ]

  /// "Other contenders for the nomination include X, Y and Z".
  private func included(_ noun: Int, _ scene: Scene) -> [Runner] {
    let verb = Int(scene.sentence.heads[noun])
    guard Self.plurals.contains(scene.form(noun)), verb > noun,
      scene.sentence.lemmas[verb] == "include", !isLesser(noun, scene.sentence)
    else { return [] }
    return named(from: verb + 1, scene).map {
      Runner(person: $0, title: "president", trigger: noun)
    }
  }

  /// The persons of a list that begins at a word.
  func named(from start: Int, _ scene: Scene) -> [Int] {
    var result: [Int] = []
    var next = start
    while let person = scene.person(behind: next), result.count < 8 {
      result.append(person)
      next = scene.held[person].words.upperBound
      guard [",", "and", "&"].contains(scene.form(next)) else { break }
      while [",", "and", "&"].contains(scene.form(next)) { next += 1 }
    }
    return result
  }

  /// The person whose name ends right before the comma of a noun's apposition: in "the wife of X, a
  /// presidential candidate", it is X who runs.
  func described(by noun: Int, _ held: SentenceMentions, _ sentence: Sentence) -> Int? {
    var word = noun - 1
    while word > 0,
      [.adj, .noun, .det, .num, .propn].contains(sentence.tags[word])
        || sentence.relations[word] == .amod
    {
      word -= 1
    }
    guard word > 0, sentence.form(word) == ",", let name = held.covering(word - 1),
      held[name].words.upperBound == word, held.type(name) == .person
    else { return nil }
    return held[name].head
  }
}
