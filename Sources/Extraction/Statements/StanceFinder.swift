import Ontology
import Syntax

/// Finds praise, blame and demands that speakers utter: "X was a great man", said Y;
/// Y called X's plan "lousy"; "X must go", in a quotation whose speaker an earlier sentence
/// names.
///
/// The words come from `stances.tsv`; a rule is named after the way from the word to the one
/// of whom it is said, so that the scorer learns how far each is to be trusted.
struct StanceFinder {
  let context: ArticleContext
  let speakers: SpeakerFinder
  let stances: StanceTable
  let effects: EffectTable
  let accused: RelationID?
  let supported: RelationID?
  /// What those who suffer it blame somebody for.
  let hostile: Set<RelationID>
  let deeds: DeedMemory
  let sides: Sides
  let rejected: RelationID?
  let requested: RelationID?
  let threatened: RelationID?
  private let symbols: SymbolTable
  let words: TreeWords

  /// Verbs whose object is called what their complement says.
  private static let naming: WordSet = [
    "call", "describe", "brand", "label", "dub", "characterize", "characterise", "portray",
    "deem", "see", "view", "regard", "consider", "hail", "deride", "denounce", "paint", "declare",
    "remember", "dismiss", "condemn", "slam", "criticise", "criticize", "mock", "ridicule",
    "find", "think", "refer",
  ]
  /// Nouns for what somebody means to do, which an infinitive behind them says.
  private static let attempts: WordSet = [
    "attempt", "bid", "effort", "ploy", "plot", "campaign", "way", "excuse", "pretext", "trick",
    "device", "scheme", "move", "plan",
  ]
  /// Verbs whose subject has what their object or manner says.
  private static let showing: WordSet = [
    "have", "show", "treat", "bring", "display", "demonstrate", "possess", "exhibit", "make",
    "cause", "commit", "spread", "sow", "pose", "act", "behave", "handle", "do", "lead", "live",
    "serve", "work", "speak", "set", "perpetuate", "embody", "represent", "remain", "become",
    "amount", "constitute", "deserve", "use",
  ]
  static let negations: WordSet = [
    "not", "n't", "n’t", "never", "no", "hardly", "neither", "nor", "without", "barely", "scarcely",
  ]
  /// What a speaker says that somebody must do in good cheer, or what befalls them: "Ukraine must
  /// win", "the town should benefit".
  static let wished: WordSet = [
    "win", "prevail", "survive", "live", "endure", "know", "get", "receive", "benefit", "enjoy",
    "feel", "profit", "gain", "rise", "fall", "grow", "recover", "improve", "increase", "decline",
    "move", "reach", "average",
  ]
  static let demanding: WordSet = ["must", "should", "ought"]
  /// What somebody is to others to their cost, however great.
  private static let burdens: WordSet = [
    "obstacle", "threat", "enemy", "danger", "problem", "failure", "mistake", "risk", "loss",
    "shame", "disgrace", "liar", "disappointment", "menace", "burden", "hurdle", "obstruction",
    "barrier", "curse", "nuisance", "coward", "villain", "traitor", "fool", "thief", "crook",
    "embarrassment", "humiliation", "insult", "betrayal", "injustice", "stain", "hypocrite",
  ]

  /// - Parameter told: the deeds that other rules found.
  init(
    _ context: ArticleContext,
    _ speakers: SpeakerFinder,
    _ extractor: Extractor,
    told: [Candidate],
    sides: Sides
  ) {
    self.context = context
    self.sides = sides
    deeds = DeedMemory(context, told, sides, extractor.schema)
    hostile = Set(
      ["attacked", "killed", "detained", "threatened"].compactMap { extractor.schema[$0] }
    )
    self.speakers = speakers
    stances = extractor.stances
    symbols = extractor.table.symbols
    effects = extractor.effects
    words = extractor.words
    accused = extractor.schema["accused"]
    supported = extractor.schema["supported"]
    requested = extractor.schema["requested"]
    rejected = extractor.schema["rejected"]
    threatened = extractor.schema["threatened"]
  }

  /// One of whom a word says something, and the way there.
  struct Target {
    var word: Int
    var way: String
  }

  /// The praise, blame and demands of all sentences.
  ///
  /// - Complexity: O(*n*) in the number of words, for sentences of bounded length.
  func candidates() -> [Candidate] {
    var result: [Candidate] = []
    for number in context.sentences.indices {
      guard let graph = context.graphs[number] else { continue }
      let sentence = context.sentences[number]
      noteWordings(number, graph, &result)
      for word in 0..<graph.count {
        let stance = stance(of: word, sentence, graph)
        if stance != .none {
          note(word, stance, number, graph, &result)
          if stance == .blame { noteTainted(word, number, graph, &result) }
        } else if sentence.relations[word] == .aux,
          Self.demanding.contains(sentence.lowerForm(word))
        {
          note(demand: word, number, graph, &result)
        } else {
          noteDuty(word, sentence, number, graph, &result)
        }
        // Verbs, then nouns: few words are either, and each note asks first which it is.
        let isVerb = sentence.tags[word] == .verb
        if isVerb {
          noteIdioms(word, number, graph, &result)
          noteMandate(word, number, graph, &result)
        }
        noteCulprits(word, sentence, number, graph, &result)
        if !isVerb { noteApproval(word, sentence, number, graph, &result) }
        if isVerb {
          noteTribute(word, number, graph, &result)
          noteEulogy(word, number, graph, &result)
          noteCondemned(word, number, graph, &result)
          notePraised(word, number, graph, &result)
          noteThing(word, number, graph, &result)
          noteRefusal(word, number, graph, &result)
          noteDeclined(word, number, graph, &result)
          noteStirred(word, number, graph, &result)
        }
        let isNoun = sentence.tags[word] == .noun
        if isNoun { noteMove(word, number, graph, &result) }
        if isVerb || isNoun { noteThreat(word, number, graph, &result) }
        noteQuoted(word, sentence, number, graph, &result)
        if isNoun { noteWrong(word, number, graph, &result) }
        if mayBlame(word, sentence) { noteBlame(word, number, graph, &result) }
      }
    }
    return result
  }

  /// The stance of a word; that of its form where the tagger takes an adjective for a
  /// participle: "an alarming example", "his words are disappointing".
  private func stance(
    of word: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> StanceTable.Stance {
    let stance = stances[graph.lemmas[word]]
    guard stance == .none, sentence.tags[word] == .verb,
      sentence.relations[word] == .amod
        || graph.dependents(word, TreeWords.bit(.aux)).contains(where: {
          sentence.lemmas[$0] == "be"
        })
    else { return stance }
    return stances[symbols[sentence.lowerForm(word)]]
  }

  /// Notes what a word says of somebody.
  ///
  /// - Parameter kind: what the rule is called beside the way, where it is not a word's own.
  func note(
    _ word: Int,
    _ stance: StanceTable.Stance,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate],
    kind: String = ""
  ) {
    let sentence = context.sentences[number]
    guard [.adj, .noun, .verb, .adv].contains(sentence.tags[word]) else { return }
    if stance == .duty, !isUndone(word, sentence, graph) { return }
    if sentence.lemmas[word] == "too", !isExcess(word, sentence) { return }
    guard let predicate = predicate(of: word, sentence) else { return }
    // "the greatest obstacle to peace"
    if stance == .praise, sentence.relations[word] == .amod,
      Self.burdens.contains(sentence.lemmas[Int(sentence.heads[word])])
    {
      return note(word, .blame, number, graph, &result)
    }
    if stance == .praise, sentence.lemmas[predicate] == "use" { return }
    if stance == .praise, isMerePraise(word, predicate, sentence, graph),
      !isWithheld(word, sentence, graph)
    {
      return
    }
    let isNegated =
      stance != .duty
      && (isNegated(word, sentence, graph) || isNegated(predicate, sentence, graph)
        || sentence.relations[word] == .amod && isNothing(Int(sentence.heads[word]), sentence))
    if isNegated, stance == .blame { return }
    if stance == .blame, isWarfare(word, number, graph) { return }
    if isDisclaimed(predicate, sentence, graph) || isSupposed(predicate, sentence)
      || isPosture(word, sentence, graph)
    {
      return
    }
    guard let relation = stance == .praise && !isNegated ? supported : accused else { return }
    var suffix = kind + (isNegated ? ", negated" : stance == .duty ? ", undone" : "")
    if let verb = namingVerb(above: predicate, sentence) {
      if relation == supported, Self.scolding.contains(sentence.lemmas[verb]) { return }
      // "found X guilty" is a verdict.
      if sentence.lemmas[verb] == "find", sentence.lemmas[word] == "guilty" { return }
      let held = context.sentenceMentions[number]
      for subject in namers(verb, predicate, sentence, graph) {
        guard let speaker = held.mentions(at: subject).first else { continue }
        for object in namedObjects(of: verb, sentence, graph)
        where object != predicate && (relation != supported || !isTalk(object, sentence)) {
          let way = "name" + suffix + (graph.isPassive[verb] ? ", passive" : "")
          let target = Target(word: object, way: way)
          add(relation, context.cluster(of: speaker), [target], word, number, graph, &result)
        }
      }
      return
    }
    if stance != .duty, isDemanded(predicate, sentence, graph) { return }
    guard let (speaker, isBody) = speaker(at: word, number) else { return }
    if isBody {
      // A newspaper reports and blames nobody.
      if context.mentions.clusters[speaker].isMedium { return }
      // What a body reports of a thing, it seldom says in blame.
      let isManner =
        sentence.tags[word] == .adv && predicate == Int(sentence.heads[word])
        && sentence.tags[predicate] == .verb && sentence.lowerForm(word).hasSuffix("ly")
      let isMeans = sentence.tags[predicate] == .verb && sentence.lemmas[predicate] == "use"
      if relation == supported || predicate != word && !isManner && !isMeans { return }
      // "the strike killed two people" reports a blow, "has no plans" blames nobody.
      if !kind.isEmpty, isBlow(word, sentence) || stance == .duty || isOpen(word, sentence, graph) {
        return
      }
      suffix += ", by a body"
    }
    // "felt betrayed", "was deceived by X": not whom it befell, but who did it is blamed.
    let isSuffered = stance == .blame && isSuffered(predicate, sentence, graph)
    let subjects = graph.surfaceSubjects(predicate).filter { subject in
      if relation == supported, isUnpraised(sentence.lowerForm(subject)) { return false }
      return !isSuffered
        || (graph.isPassive[predicate]
          && graph.dependents(predicate, TreeWords.bit(.nsubj)).contains(subject))
    }
    var targets = subjects.map {
      Target(word: $0, way: (predicate == word ? "predicate" : "of the predicate") + suffix)
    }
    if sentence.tags[word] == .noun, !isBody,
      relation == accused || !Self.felt.contains(sentence.lemmas[word])
    {
      for owner in graph.dependents(word, TreeWords.bit(.nmodPoss)) {
        targets.append(Target(word: owner, way: "owner" + suffix))
      }
    }
    for doer in doers(behind: predicate, sentence, graph) {
      targets.append(Target(word: doer, way: "that clause" + suffix))
    }
    if sentence.relations[word] == .amod, predicate == sentence.heads[word],
      sentence.relations[predicate] == .appos
    {
      targets.append(Target(word: Int(sentence.heads[predicate]), way: "apposition" + suffix))
    }
    for spoken in topics(above: word, sentence, graph) {
      targets.append(Target(word: spoken, way: "topic" + suffix))
    }
    add(relation, speaker, targets, word, number, graph, &result)
  }

  /// The word that is said of a subject: the noun that an adjective is beside, the verb that
  /// a manner belongs to, or the word itself; nil where the word only qualifies something
  /// that is told.
  func predicate(of word: Int, _ sentence: Sentence) -> Int? {
    var node = word
    for _ in 0..<3 {
      let head = Int(sentence.heads[node])
      guard head >= 0 else { break }
      switch sentence.relations[node] {
      case .amod where node > head && isNamedObject(head, sentence): return node
      case .acl where Self.attempts.contains(sentence.lemmas[head]): node = head
      case .amod: node = head
      case .advmod:
        guard [.verb, .adj, .adv].contains(sentence.tags[head]) else { return nil }
        node = head
      case .obj, .obl:
        if isNaming(head, sentence) { return node }
        // "had won an impressive victory", not "won by fraud"
        guard
          Self.showing.contains(sentence.lemmas[head])
            || sentence.lemmas[head] == "win" && sentence.relations[node] == .obj
        else { return nil }
        node = head
      case .nmod where Self.bearers.contains(sentence.lemmas[head]) && head < node:
        // "one of the greatest players", "a man of great courage"
        node = head
      case .nmod, .compound: return nil
      default: return node
      }
    }
    return node
  }

  func isNaming(_ word: Int, _ sentence: Sentence) -> Bool {
    sentence.tags[word] == .verb && Self.naming.contains(sentence.lemmas[word])
      && (sentence.lemmas[word] != "refer" || refersAs(word, sentence))
  }

  /// The verb that calls its object what a word says.
  func namingVerb(above word: Int, _ sentence: Sentence) -> Int? {
    let verb = Int(sentence.heads[word])
    guard verb >= 0 else { return nil }
    if sentence.relations[word] == .appos || sentence.relations[word] == .amod {
      return word > verb && isNamedObject(verb, sentence) ? Int(sentence.heads[verb]) : nil
    }
    guard isNaming(verb, sentence),
      [.xcomp, .obl, .obj, .ccomp].contains(sentence.relations[word])
    else { return nil }
    return verb
  }

  /// Whether a noun is the object of a verb that calls it something.
  private func isNamedObject(_ noun: Int, _ sentence: Sentence) -> Bool {
    let verb = Int(sentence.heads[noun])
    return verb >= 0 && sentence.relations[noun] == .obj && isNaming(verb, sentence)
  }

  /// Who calls an object something: the verb's subject, or whom "by" names behind a passive.
  func namers(
    _ verb: Int,
    _ predicate: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> [Int] {
    let subjects = graph.dependents(verb, TreeWords.bit(.nsubj))
    guard subjects.isEmpty, graph.isPassive[verb] else { return subjects }
    // "described as “wrong” and “weak” by X", hung on what is said
    let said = [predicate] + graph.dependents(predicate, TreeWords.bit(.conj))
    return said.flatMap { graph.dependents($0, TreeWords.bit(.obl) | TreeWords.bit(.oblAgent)) }
      .filter { graph.hasCase($0, ["by"], sentence) }
  }

  /// Whether a verb's subject is whom its act befalls: a passive, "felt betrayed".
  private func isSuffered(_ word: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    guard sentence.tags[word] == .verb else { return false }
    return graph.isPassive[word]
      || (sentence.relations[word] == .xcomp && sentence.features[word].contains(.past)
        && sentence.features[word].contains(.participle))
  }

  /// Nouns for one whom what follows "of" describes.
  private static let bearers: WordSet = ["one", "some", "man", "woman", "person", "human"]

  /// Whether a word is one of which there is none: "had done nothing wrong".
  private func isNothing(_ word: Int, _ sentence: Sentence) -> Bool {
    ["nothing", "nobody", "none"].contains(sentence.lowerForm(word))
  }

  /// Whether a subject is none of those that it names: "neither Togo nor Benin".
  private func isNoneOf(_ subject: Int, _ sentence: Sentence) -> Bool {
    (max(0, subject - 2)...subject).contains {
      sentence.lowerForm($0) == "neither"
        && (sentence.heads[$0] == Int32(subject) || $0 == subject)
    }
  }

  func isNegated(_ word: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    // "not to support or be complicit"
    let head = Int(sentence.heads[word])
    if sentence.relations[word] == .conj, head >= 0,
      graph.dependents(word, TreeWords.bit(.cc)).contains(where: {
        ["or", "nor"].contains(sentence.lowerForm($0))
      }), isNegated(head, sentence, graph)
    {
      return true
    }
    if graph.dependents(word, TreeWords.bit(.nsubj)).contains(where: { isNoneOf($0, sentence) }) {
      return true
    }
    return graph.dependents(
      word,
      TreeWords.bit(.advmod) | TreeWords.bit(.det) | TreeWords.bit(.case)
    )
    .contains { word in
      // "no longer"
      let form = sentence.lowerForm(word)
      return Self.negations.contains(form)
        || form == "longer" && word > 0 && sentence.lowerForm(word - 1) == "no"
    }
  }

  /// Who says what a word states, in quotation marks, in reported speech or in an interview,
  /// and whether it is a body reported on, which often only passes on what is so.
  func speaker(at word: Int, _ number: Int) -> (speaker: Int, isBody: Bool)? {
    let sentence = context.sentences[number]
    let quoted = speakers.quoted(at: word, inSentence: number, shortest: 1)
    if let speaker = quoted ?? nil {
      // A newspaper passes on whom it quotes.
      return (speaker, context.mentions.clusters[speaker].isMedium)
    }
    if let finder = finder(ofWord: word, number) { return finder }
    let reporter = speakers.reporter(
      ofWord: word,
      inSentence: number,
      withAsides: true,
      withClosing: (word..<sentence.count).contains { sentence.lowerForm($0) == "according" }
    )
    if let reporter {
      return (reporter, context.mentions.clusters[reporter].type != .person)
    }
    guard quoted == nil, let turn = speakers.turn(ofSentence: number) ?? nil else { return nil }
    return (turn, false)
  }

  /// Of whom a verb of speech above a word speaks: "said of X".
  private func topics(above word: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> [Int] {
    var node = word
    for _ in 0..<12 {
      let head = Int(sentence.heads[node])
      guard head >= 0 else { return [] }
      node = head
      guard sentence.tags[node] == .verb, effects[graph.lemmas[node]].contains(.speaker) else {
        continue
      }
      return graph.dependents(node, TreeWords.bit(.obl)).filter {
        graph.hasCase($0, ["of", "about"], sentence)
      }
    }
    return []
  }

  func isActor(_ mention: Int) -> Bool {
    let type = context.type(mention)
    return type == .person || type == .organization || type == .state
  }
}
