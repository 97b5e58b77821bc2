import Ontology
import Syntax

/// Blame that fixed phrases tell, that is of what somebody does or has, or whose speaker stands
/// farther off: "tore into Larsen", "condemned the Swedish raids", "used the speech to accuse
/// Larsen".
extension StanceFinder {
  /// A fixed phrase of blame behind a verb.
  private struct Idiom {
    /// The words right behind the verb, without those that only adorn it.
    var words: [String]
    /// The prepositions that lead to whom it blames; none: they follow at once.
    var prepositions: WordSet
  }

  private static let onto: WordSet = ["on", "upon"]
  /// Fixed phrases by the lemma of their verb.
  private static let idioms: WordMap<[Idiom]> = [
    "tear": [Idiom(words: ["into"], prepositions: [])],
    "tore": [Idiom(words: ["into"], prepositions: [])],
    "lay": [
      Idiom(words: ["into"], prepositions: []), Idiom(words: ["blame"], prepositions: onto),
      Idiom(words: ["responsibility"], prepositions: onto),
    ],
    "lie": [Idiom(words: ["into"], prepositions: []), Idiom(words: ["blame"], prepositions: onto)],
    "rip": [Idiom(words: ["into"], prepositions: [])],
    "round": [Idiom(words: ["on"], prepositions: []), Idiom(words: ["upon"], prepositions: [])],
    "rail": [Idiom(words: ["against"], prepositions: []), Idiom(words: ["at"], prepositions: [])],
    "lash": [Idiom(words: ["out"], prepositions: ["at", "against"])],
    "hit": [
      Idiom(words: ["out"], prepositions: ["at", "against"]),
      Idiom(words: ["back"], prepositions: ["at", "against"]),
    ],
    "fire": [Idiom(words: ["back"], prepositions: ["at"])],
    "strike": [Idiom(words: ["back"], prepositions: ["at"])],
    "snipe": [Idiom(words: ["at"], prepositions: [])],
    "sneer": [Idiom(words: ["at"], prepositions: [])],
    "scoff": [Idiom(words: ["at"], prepositions: [])],
    "inveigh": [Idiom(words: ["against"], prepositions: [])],
    "fulminate": [Idiom(words: ["against"], prepositions: [])],
    "rant": [Idiom(words: ["against"], prepositions: []), Idiom(words: ["at"], prepositions: [])],
    "point": [Idiom(words: ["finger"], prepositions: ["at", "toward", "towards"])],
    "wag": [Idiom(words: ["finger"], prepositions: ["at"])],
    "take": [
      Idiom(words: ["aim"], prepositions: ["at"]), Idiom(words: ["swipe"], prepositions: ["at"]),
      Idiom(words: ["jab"], prepositions: ["at"]), Idiom(words: ["dig"], prepositions: ["at"]),
      Idiom(words: ["shot"], prepositions: ["at"]), Idiom(words: ["potshot"], prepositions: ["at"]),
      Idiom(words: ["pot", "shots"], prepositions: ["at"]),
      Idiom(words: ["issue"], prepositions: ["with"]),
      Idiom(words: ["umbrage"], prepositions: ["at"]),
      Idiom(words: ["offence"], prepositions: ["at"]),
      Idiom(words: ["offense"], prepositions: ["at"]),
      Idiom(words: ["exception"], prepositions: ["to"]),
    ],
    "have": [
      Idiom(words: ["go"], prepositions: ["at"]), Idiom(words: ["dig"], prepositions: ["at"]),
      Idiom(words: ["words"], prepositions: ["for"]), Idiom(words: ["word"], prepositions: ["for"]),
    ],
    "pin": [
      Idiom(words: ["blame"], prepositions: onto),
      Idiom(words: ["responsibility"], prepositions: onto),
    ],
    "put": [Idiom(words: ["blame"], prepositions: onto)],
    "place": [Idiom(words: ["blame"], prepositions: onto)],
    "heap": [
      Idiom(words: ["blame"], prepositions: onto), Idiom(words: ["scorn"], prepositions: onto),
      Idiom(words: ["criticism"], prepositions: onto), Idiom(words: ["abuse"], prepositions: onto),
    ],
    "pour": [
      Idiom(words: ["scorn"], prepositions: onto), Idiom(words: ["contempt"], prepositions: onto),
    ],
    "cast": [Idiom(words: ["blame"], prepositions: onto)],
    "direct": [
      Idiom(words: ["criticism"], prepositions: ["at"]),
      Idiom(words: ["anger"], prepositions: ["at"]),
      Idiom(words: ["fire"], prepositions: ["at"]), Idiom(words: ["ire"], prepositions: ["at"]),
      Idiom(words: ["fury"], prepositions: ["at"]),
    ],
    "aim": [Idiom(words: ["criticism"], prepositions: ["at"])],
    "level": [
      Idiom(words: ["criticism"], prepositions: ["at", "against"]),
      Idiom(words: ["accusations"], prepositions: ["at", "against"]),
    ],
    "reserve": [
      Idiom(words: ["criticism"], prepositions: ["for"]),
      Idiom(words: ["words"], prepositions: ["for"]),
      Idiom(words: ["scorn"], prepositions: ["for"]),
      Idiom(words: ["anger"], prepositions: ["for"]),
    ],
    "find": [Idiom(words: ["fault"], prepositions: ["with"])],
    "vent": [
      Idiom(words: ["anger"], prepositions: ["at", "on"]),
      Idiom(words: ["fury"], prepositions: ["at", "on"]),
      Idiom(words: ["frustration"], prepositions: ["at", "with", "on"]),
    ],
    "react": [
      Idiom(words: ["angrily"], prepositions: ["to", "after"]),
      Idiom(words: ["furiously"], prepositions: ["to", "after"]),
      Idiom(words: ["bitterly"], prepositions: ["to", "after"]),
      Idiom(words: ["fury"], prepositions: ["to", "at"]),
      Idiom(words: ["outrage"], prepositions: ["to", "at"]),
      Idiom(words: ["anger"], prepositions: ["to", "at"]),
    ],
    "respond": [
      Idiom(words: ["angrily"], prepositions: ["to"]),
      Idiom(words: ["furiously"], prepositions: ["to"]),
      Idiom(words: ["fury"], prepositions: ["to"]), Idiom(words: ["anger"], prepositions: ["to"]),
    ],
    "call": [Idiom(words: ["out"], prepositions: [])],
    "let": [
      Idiom(words: ["fly"], prepositions: ["at"]), Idiom(words: ["rip"], prepositions: ["at"]),
    ],
    "sound": [Idiom(words: ["off"], prepositions: ["at", "against"])],
    "deliver": [Idiom(words: ["rebuke"], prepositions: ["to", "of"])],
    "issue": [Idiom(words: ["rebuke"], prepositions: ["to", "of"])],
  ]
  /// Words before "words" that make them harsh.
  private static let harshWords: WordSet = [
    "harsh", "harshest", "strong", "strongest", "sharp", "sharpest", "tough", "toughest", "bitter",
    "critical", "stern", "angry", "scathing", "unkind", "choice", "stinging", "cutting", "barbed",
  ]

  /// Verbs of blame whose object may be what somebody does or has.
  private static let blamingThings: WordSet = [
    "condemn", "denounce", "criticise", "criticize", "slam", "blast", "decry", "deplore", "lambast",
    "lambaste", "assail", "ridicule", "mock", "deride", "castigate", "rebuke", "lament", "protest",
    "disparage", "blame", "fault", "excoriate", "vilify",
  ]
  /// What befalls its owner, or what the owner is not blamed for.
  private static let suffered: WordSet = [
    "murder", "killing", "death", "arrest", "detention", "imprisonment", "poisoning",
    "assassination", "removal", "ouster", "abduction", "kidnapping", "execution", "jailing",
    "expulsion", "conviction", "torture", "deportation", "dismissal", "prosecution",
    "disappearance", "shooting", "injury", "defeat", "sacking", "treatment", "beating", "sentence",
    "trial", "suffering", "plight", "demise", "loss", "collapse", "fate", "persecution",
    "extradition",
    "suspension", "exclusion", "isolation", "harassment", "lack", "absence", "opponent", "rival",
    "critic", "enemy", "foe", "abuser", "attacker", "killer", "captor",
  ]
  /// Verbs of blame whose speaker may stand above the verb that leads to them.
  private static let accusing: WordSet = [
    "accuse", "criticise", "criticize", "condemn", "denounce", "blame", "lambast", "lambaste",
    "slam", "rebuke", "castigate", "berate", "chastise", "mock", "ridicule", "deride",
  ]
  /// Verbs whose subject does what an infinitive behind their object says.
  private static let using: WordSet = [
    "use", "seize", "issue", "deliver", "release", "post", "publish",
  ]
  /// Nouns for what somebody makes and shows.
  private static let works: WordSet = [
    "video", "play", "report", "ad", "advert", "article", "film", "book", "cartoon", "letter",
    "message", "editorial", "poster", "broadcast", "leaflet",
  ]
  /// Nouns for those who govern, whose state the capital behind them names.
  private static let governing: WordSet = [
    "government", "authority", "authorities", "regime", "administration", "leadership",
  ]

  /// Whether a word may be a verb of blame: "tore" is often tagged as another word.
  func mayBlame(_ word: Int, _ sentence: Sentence) -> Bool {
    sentence.tags[word] == .verb || sentence.lemmas[word] == "tore"
  }

  /// Notes whom a verb blames, or a word that may be one.
  func noteBlame(
    _ verb: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard accused != nil else { return }
    let lemma = sentence.lemmas[verb].lowercased()
    if let idioms = Self.idioms[lemma], !isNegated(verb, sentence, graph) {
      for idiom in idioms {
        guard let start = target(of: idiom, behind: verb, sentence) else { continue }
        noteBlamed(phraseFrom: start, verb, number, graph, &result)
        break
      }
    }
    if Self.blamingThings.contains(lemma), !isNegated(verb, sentence, graph) {
      noteBlamedThing(verb, number, graph, &result)
    }
    if Self.accusing.contains(lemma) { noteFarSpeaker(verb, number, graph, &result) }
  }

  /// Where the phrase for whom an idiom blames begins; nil where the words are others.
  private func target(of idiom: Idiom, behind verb: Int, _ sentence: Sentence) -> Int? {
    var word = verb + 1
    var isHarsh = false
    for expected in idiom.words {
      while word < sentence.count, sentence.lowerForm(word) != expected, word - verb < 6 {
        guard [.det, .adj, .adv, .part, .noun, .adp, .pron].contains(sentence.tags[word]),
          sentence.tags[word] != .noun || expected == "criticism" || expected == "words"
            || expected == "blame",
          sentence.tags[word] != .adp || ["with", "in"].contains(sentence.lowerForm(word))
        else { return nil }
        if Self.harshWords.contains(sentence.lowerForm(word)) { isHarsh = true }
        word += 1
      }
      guard word < sentence.count, sentence.lowerForm(word) == expected else { return nil }
      if expected == "words" || expected == "word", !isHarsh { return nil }
      word += 1
    }
    guard !idiom.prepositions.isEmpty else { return word }
    // "pointed the finger of blame squarely at", "reacted angrily on Monday to"
    let end = word + 5
    while word < sentence.count, word < end {
      let form = sentence.lowerForm(word)
      if idiom.prepositions.contains(form), !TargetPhrases.isTime(sentence.wordForm(word + 1)) {
        return word + 1
      }
      let isAdornment =
        sentence.tags[word] == .adv || TargetPhrases.isTime(form)
        || ["of", "blame", "for", "on", "suspicion"].contains(form)
      guard isAdornment else { return nil }
      word += 1
    }
    return nil
  }

  /// Notes those whom the phrase from a word on names as blamed by a verb's subject.
  private func noteBlamed(
    phraseFrom start: Int,
    _ verb: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    guard let accused else { return }
    let phrase = TargetPhrases(sentence: sentence, held: held).phrase(from: start)
    var targets = phrase.mentions.filter { !isPlaced($0, from: start, sentence, held) }
    // "reacted angrily to Larsen's remarks"
    let isOfRival = phrase.noun.map { Self.suffered.contains(sentence.lemmas[$0]) } ?? false
    if targets.isEmpty, phrase.mentions.isEmpty, !isOfRival {
      targets = held.indices.filter {
        held[$0].words.lowerBound == start && held.type($0) == .person
      }
    }
    let speakers = graph.dependents(verb, TreeWords.bit(.nsubj))
    append(accused, by: speakers, to: targets, verb, "idiom of blame", number, &result)
  }

  /// Whether a preposition of place stands between the beginning of a phrase and a name.
  private func isPlaced(
    _ mention: Int,
    from start: Int,
    _ sentence: Sentence,
    _ held: SentenceMentions
  ) -> Bool {
    (start..<max(start, held[mention].words.lowerBound)).contains {
      ["in", "at", "near", "from", "on", "to", "outside", "inside"].contains(sentence.lowerForm($0))
    }
  }

  /// Notes whose deed or thing a verb blames: "criticised US support for Israel", "condemned
  /// the Swedish raids".
  private func noteBlamedThing(
    _ verb: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    guard let accused else { return }
    for object in graph.dependents(verb, TreeWords.bit(.obj))
    where sentence.tags[object] == .noun && held.mentions(at: object).isEmpty
      && !Self.suffered.contains(sentence.lemmas[object].lowercased())
    {
      // A state's name before a policy is its topic.
      var owners = self.owners(of: object, number, graph)
        .filter { sentence.relations[$0] != .compound }
        .flatMap { named(at: $0, number, graph) }
      // "the Hamas video": who made it, or whose it is
      if Self.doings.contains(sentence.lemmas[object])
        || Self.works.contains(sentence.lemmas[object])
      {
        owners += graph.dependents(object, TreeWords.bit(.compound)).flatMap { word in
          held.mentions(at: word).filter { [.organization, .person].contains(held.type($0)) }
        }
      }
      for word in graph.dependents(object, TreeWords.bit(.amod) | TreeWords.bit(.compound)) {
        let isMaker =
          sentence.relations[word] == .amod
          && (words.isStance(graph.lemmas[object])
            || AssaultWords.nouns.contains(sentence.lemmas[object].lowercased()))
        owners += held.mentions(at: word).filter {
          isMaker && held[$0].isDemonym || isAbbreviation(word, sentence)
        }
      }
      if Self.governing.contains(sentence.lemmas[object].lowercased()) {
        owners += governed(object, number, graph)
      }
      let speakers = graph.dependents(verb, TreeWords.bit(.nsubj)).filter { $0 != object }
      append(accused, by: speakers, to: owners, verb, "blamed thing", number, &result)
    }
  }

  /// The states whose capitals "in" names behind a noun: "the government in Oslo".
  private func governed(_ noun: Int, _ number: Int, _ graph: SentenceGraph) -> [Int] {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    let all = context.mentions
    return graph.dependents(noun, TreeWords.bit(.nmod)).filter {
      graph.hasCase($0, ["in"], sentence)
    }.flatMap { held.mentions(at: $0) }.compactMap { place in
      guard let code = all.clusters[context.cluster(of: place)].capitalCode,
        let state = all.clusters.firstIndex(where: { $0.stateCode == code })
      else { return nil }
      return context.nearestMention(of: state, to: number)
    }
  }

  /// Whether a name is an abbreviation, which before a noun is an adjective: "US support".
  private func isAbbreviation(_ word: Int, _ sentence: Sentence) -> Bool {
    let form = sentence.form(word)
    return form.count <= 4 && form.allSatisfy { $0.isUppercase || $0 == "." }
  }

  /// Notes who blames somebody by a verb that the tree hangs on what they use for it: "used the
  /// speech to accuse Larsen", "stands accused by Berg".
  private func noteFarSpeaker(
    _ verb: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    guard let accused else { return }
    if sentence.lemmas[verb] == "accuse" {
      for object in graph.dependents(verb, TreeWords.bit(.obj))
      where Self.governing.contains(sentence.lemmas[object].lowercased()) {
        let states = governed(object, number, graph)
        let speakers = graph.dependents(verb, TreeWords.bit(.nsubj))
        append(accused, by: speakers, to: states, verb, "blamed government", number, &result)
      }
    }
    let head = Int(sentence.heads[verb])
    guard head >= 0, head < verb, sentence.features[verb].contains(.infinitive),
      !graph.isPassive[verb], !isNegated(verb, sentence, graph)
    else { return }
    var user = head
    if sentence.relations[verb] == .acl { user = Int(sentence.heads[head]) }
    guard user >= 0, sentence.tags[user] == .verb,
      Self.using.contains(sentence.lemmas[user].lowercased())
    else { return }
    let targets = graph.dependents(verb, TreeWords.bit(.obj)).flatMap { held.mentions(at: $0) }
    let speakers = graph.dependents(user, TreeWords.bit(.nsubj))
    append(accused, by: speakers, to: targets, verb, "blame by a use", number, &result)
  }
}
