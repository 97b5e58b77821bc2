import Syntax

extension SentenceGraph {
  /// Adds what pronouns and documents stand for: both sides of "accused each other", and the
  /// author of a statement as the one who condemns in "a statement condemning the coup".
  mutating func addPartyEdges(_ word: Int, _ sentence: Sentence, _ words: TreeWords) {
    if sentence.tags[word] == .verb {
      addReciprocal(word, sentence, words)
      addSaying(word, sentence, words)
      addTrailingExamples(word, sentence, words)
    } else if sentence.tags[word] == .noun {
      addMakers(word, sentence, words)
      if words.isMeeting(lemmas[word]) { addDistantParty(word, sentence, words) }
      if words.isDocument(lemmas[word]) {
        addAuthors(word, sentence)
      } else if words.isWeapon(lemmas[word]), sentence.heads[word] >= 0,
        words.isLaunching(lemmas[Int(sentence.heads[word])])
      {
        // "fired rockets hitting the town"
        addAuthors(word, sentence)
      }
    }
  }

  /// "talks lasting three hours with X", "a meeting at his office with X": the party that the
  /// tree hangs on a place or a time between.
  private mutating func addDistantParty(_ noun: Int, _ sentence: Sentence, _ words: TreeWords) {
    var edge = firstOut(noun)
    while edge >= 0 {
      let e = edges[Int(edge)]
      edge = nextOut(edge)
      if e.relation == .nmod, e.preposition == words.with { return }
    }
    for word in (noun + 1)..<max(noun + 1, min(count, noun + 10)) {
      switch sentence.tags[word] {
      case .adp where sentence.lowerForm(word) == "with":
        let party = Int(sentence.heads[word])
        if party > word, sentence.relations[word] == .case, sentence.heads[party] != Int32(noun) {
          append(noun, .nmod, party, words.with)
        }
        return
      case .adp, .det, .noun, .propn, .num, .adj, .adv, .pron, .part: break
      case .verb where words.isLasting(lemmas[word]): break
      default: return
      }
    }
  }

  /// "A and B accused each other": each is the other's object.
  private mutating func addReciprocal(_ verb: Int, _ sentence: Sentence, _ words: TreeWords) {
    var edge = firstOut(verb)
    while edge >= 0 {
      let e = edges[Int(edge)]
      edge = nextOut(edge)
      guard !e.isDerived, e.relation == .obj || e.relation == .iobj || e.relation == .obl,
        isReciprocal(Int(e.dependent), sentence, words)
      else { continue }
      for subject in doers(of: verb, sentence) {
        append(verb, e.relation == .iobj ? .obj : e.relation, subject, e.preposition)
      }
    }
  }

  /// The subjects of a verb, or for what a noun means those of the noun's verb, as well: "expressed
  /// their willingness to help each other".
  private func doers(of verb: Int, _ sentence: Sentence) -> [Int] {
    let own = dependents(verb, TreeWords.bit(.nsubj))
    let noun = Int(sentence.heads[verb])
    guard sentence.relations[verb] == .acl, noun >= 0, sentence.relations[noun] == .obj else {
      return own
    }
    return own
      + dependents(Int(sentence.heads[noun]), TreeWords.bit(.nsubj)).filter { !own.contains($0) }
  }

  /// Whether a word begins or ends "each other" or "one another".
  private func isReciprocal(_ word: Int, _ sentence: Sentence, _ words: TreeWords) -> Bool {
    func isPair(_ first: Int) -> Bool {
      first >= 0 && first + 1 < count && words.isReciprocal(lemmas[first], lemmas[first + 1])
    }
    if isPair(word) || isPair(word - 1) { return true }
    // "A and B each blamed the other"
    return word > 0 && sentence.lowerForm(word) == "other"
      && sentence.lowerForm(word - 1) == "the"
      && (max(0, word - 12)..<word).contains {
        ["each", "both"].contains(sentence.lowerForm($0))
      }
  }

  /// Those who made a document do what it does: "Trump's tweet mocked Kim", "passed a
  /// resolution condemning the coup".
  private mutating func addAuthors(_ noun: Int, _ sentence: Sentence) {
    var authors = dependents(noun, TreeWords.bit(.nmodPoss))
    let head = Int(sentence.heads[noun])
    if head >= 0, sentence.tags[head] == .verb, !Self.opposing.contains(sentence.lemmas[head]),
      sentence.relations[noun] == .obj || sentence.relations[noun] == .obl
    {
      authors += dependents(head, TreeWords.bit(.nsubj))
    }
    if authors.isEmpty { return }
    var edge = firstIn(noun)
    while edge >= 0 {
      let e = edges[Int(edge)]
      edge = nextIn(edge)
      let verb = Int(e.head)
      guard e.relation == .nsubj, sentence.tags[verb] == .verb else { continue }
      for author in authors where author != verb { append(verb, .nsubj, author, 0) }
    }
  }

  /// Verbs whose subject has no part in what a document says: "blocked a statement condemning X".
  private static let opposing: WordSet = [
    "block", "veto", "reject", "oppose", "dismiss", "ignore", "receive", "get", "read", "see",
    "criticise", "criticize", "condemn", "denounce", "slam", "delete", "review", "ban", "censor",
    "remove", "obtain", "deny", "dispute", "leak", "watch", "boycott",
  ]

  /// Whose act a participle or an infinitive beside a verb is: the verb's subject, the one
  /// asked in "appointed Durham to investigate the FBI", the owner in "criticised the
  /// decision by Twitter to ban him".
  func purposeControllers(
    _ infinitive: Int,
    of verb: Int,
    _ sentence: Sentence,
    _ words: TreeWords
  ) -> [Int] {
    let winners = chosenOnes(above: infinitive, sentence)
    if !winners.isEmpty { return winners }
    if sentence.tags[verb] == .verb, !isPassive[verb], let object = dependent(verb, .obj),
      object < infinitive
    {
      if words.isQuoting(lemmas[verb]) { return [object] }
      // "summoned the envoy to protest the raid": the one who summons protests.
      if isVoicing(infinitive, of: verb, sentence) { return surfaceSubjects(verb) }
      guard sentence.features[infinitive].contains(.infinitive) else {
        // "accused X of lying"
        return words.isBlamed(prepositions[infinitive]) ? [object] : surfaceSubjects(verb)
      }
      if words.isObjectControl(lemmas[verb]) { return [object] }
      if words.takesInfinitive(lemmas[object]), !words.isLight(lemmas[verb]) {
        var edge = firstOut(object)
        var owners = dependents(object, TreeWords.bit(.nmodPoss))
        while edge >= 0 {
          let e = edges[Int(edge)]
          edge = nextOut(edge)
          if e.relation == .nmod, e.preposition == words.by { owners.append(Int(e.dependent)) }
        }
        return owners
      }
    }
    if words.isAppealing(lemmas[verb]), !isPassive[verb], dependent(verb, .obj) == nil,
      sentence.features[infinitive].contains(.infinitive)
    {
      let asked = appealed(verb, before: infinitive, words)
      if !asked.isEmpty { return asked }
    }
    // "Backed by Norway, it was seen by Sweden": not by Norway's backing of Sweden
    let suffering = isPassive[verb] ? dependents(verb, TreeWords.bit(.nsubjPass)) : []
    return suffering.isEmpty ? surfaceSubjects(verb) : suffering
  }

  /// Whether an infinitive tells what somebody says to the one whom they summon.
  func isVoicing(_ infinitive: Int, of verb: Int, _ sentence: Sentence) -> Bool {
    sentence.lemmas[verb] == "summon" && Self.voicing.contains(sentence.lemmas[infinitive])
  }

  private static let voicing: WordSet = [
    "protest", "complain", "express", "convey", "demand", "condemn", "lodge", "voice", "discuss",
    "denounce", "register", "deliver",
  ]

  private static let choosing: WordSet = [
    "appoint", "name", "elect", "re-elect", "reelect", "choose", "nominate", "select", "pick",
    "designate", "install", "promote", "hire", "tap", "confirm",
  ]
  private static let displacing: WordSet = [
    "replace", "succeed", "beat", "defeat", "edge", "oust", "unseat", "supplant", "trounce",
  ]

  /// Who replaces or beats somebody by being chosen, not who chooses: "named X minister, replacing
  /// Y", "X was elected leader, beating Y".
  func chosenOnes(above participle: Int, _ sentence: Sentence) -> [Int] {
    var verb = Int(sentence.heads[participle])
    guard verb >= 0, verb < participle, Self.displacing.contains(sentence.lemmas[participle]),
      sentence.lowerForm(participle).hasSuffix("ing")
    else { return [] }
    if sentence.tags[verb] != .verb, [.xcomp, .obl, .obj].contains(sentence.relations[verb]) {
      // hung on the post
      verb = Int(sentence.heads[verb])
    }
    guard verb >= 0, sentence.tags[verb] == .verb, Self.choosing.contains(sentence.lemmas[verb])
    else { return [] }
    let suffering = dependents(verb, TreeWords.bit(.nsubjPass))
    if isPassive[verb], !suffering.isEmpty { return suffering }
    return dependents(verb, TreeWords.bit(.obj)).filter { $0 < participle }
  }

  /// Those whom a verb asks with a preposition: "called on X to go", "appealed to X to go".
  func appealed(_ verb: Int, before infinitive: Int, _ words: TreeWords) -> [Int] {
    var result: [Int] = []
    var edge = firstOut(verb)
    while edge >= 0 {
      let e = edges[Int(edge)]
      edge = nextOut(edge)
      if e.relation == .obl, !e.isDerived, words.isAppealed(e.preposition),
        Int(e.dependent) < infinitive
      {
        result.append(Int(e.dependent))
      }
    }
    return result
  }

  /// Gives a noun the parties that the tree hangs on its first party's name.
  mutating func lendParties(of name: Int, to noun: Int, _ words: TreeWords) {
    var edge = firstOut(name)
    while edge >= 0 {
      let e = edges[Int(edge)]
      edge = nextOut(edge)
      if e.relation == .nmod, !e.isDerived, words.joinsParties(e.preposition) {
        append(noun, .nmod, Int(e.dependent), e.preposition)
      }
    }
  }

  /// "She was attacked by X, Y testified": what Y said.
  private mutating func addSaying(_ verb: Int, _ sentence: Sentence, _ words: TreeWords) {
    let head = Int(sentence.heads[verb])
    guard sentence.relations[verb] == .parataxis, head >= 0, words.isSpeech(lemmas[verb]),
      dependent(verb, .ccomp) == nil, dependent(verb, .obj) == nil
    else { return }
    append(verb, .ccomp, head, 0)
  }

  /// Who made a thing, and for whom or against whom: "sanctions imposed by X on Y", "a motion
  /// filed by X".
  private mutating func addMakers(_ noun: Int, _ sentence: Sentence, _ words: TreeWords) {
    var edge = firstOut(noun)
    while edge >= 0 {
      let e = edges[Int(edge)]
      edge = nextOut(edge)
      let verb = Int(e.dependent)
      guard e.relation == .acl, isPassive[verb],
        words.isLight(lemmas[verb]) || words.isMaking(lemmas[verb])
      else { continue }
      var inner = firstOut(verb)
      while inner >= 0 {
        let f = edges[Int(inner)]
        inner = nextOut(inner)
        let party = Int(f.dependent)
        if f.relation == .oblAgent || (f.relation == .obl && f.preposition == words.by) {
          append(noun, .nmodPoss, party, 0)
          if sentence.tags[party] == .propn { lendParties(of: party, to: noun, words) }
        } else if f.relation == .obl, words.joinsParties(f.preposition) {
          append(noun, .nmod, party, f.preposition)
        }
      }
    }
  }

  /// Gives a verb the receiver that the tree takes for an object or for a part of the thing
  /// received: "granted Turkey a loan", "fined Acme 4m euros", "granted Omar Saleh asylum".
  mutating func addReceiver(_ verb: Int, _ sentence: Sentence, _ words: TreeWords) {
    guard words.isGiving(lemmas[verb]), !isPassive[verb], dependent(verb, .iobj) == nil
    else { return }
    let objects = dependents(verb, TreeWords.bit(.obj))
    guard let thing = objects.last, thing > verb + 1, sentence.tags[thing] != .propn
    else { return }
    if objects[0] < thing, sentence.tags[objects[0]] == .propn {
      append(verb, .iobj, objects[0], 0)
      return
    }
    for word in (verb + 1)..<thing
    where sentence.relations[word] == .compound && sentence.tags[word] == .propn
      && Int(sentence.heads[word]) > word && Int(sentence.heads[word]) <= thing
    {
      // A name before a number is no part of the sum, nor is a person's name before a thing.
      let isReceiver =
        sentence.tags[thing] == .sym
        || (word + 1..<thing).contains {
          sentence.tags[$0] == .num
            || (sentence.heads[$0] == Int32(word) && sentence.relations[$0] == .flat)
        }
      if isReceiver { append(verb, .iobj, word, 0) }
      return
    }
  }

  /// "was found guilty on all charges by the court", "beaten by 200 votes by X", "beaten in the
  /// final by X", "greeted at the airport by X", "praised on Monday by X", "accused of fraud by X",
  /// "accused of lying by X": the agent that the tree hangs on a measure, a round, a place, a time
  /// or what somebody is judged for.
  mutating func addDistantAgent(_ verb: Int, _ sentence: Sentence, _ words: TreeWords) {
    var measures = dependents(
      verb,
      TreeWords.bit(.obl) | TreeWords.bit(.oblAgent) | TreeWords.bit(.oblUnmarked)
    )
    for complement in dependents(verb, TreeWords.bit(.xcomp)) {
      measures += dependents(complement, TreeWords.bit(.obl) | TreeWords.bit(.nmod))
      if sentence.tags[complement] != .verb {
        for agent in dependents(complement, TreeWords.bit(.oblAgent)) {
          append(verb, .nsubj, agent, 0)
        }
      }
    }
    let hasAgent = dependent(verb, .oblAgent) != nil
    let isJudged = !hasAgent && words.isJudging(lemmas[verb])
    if isJudged {
      for gerund in dependents(verb, TreeWords.bit(.advcl))
      where gerund > verb && !isPassive[gerund] && !hasAuxiliary(gerund) {
        for agent in dependents(gerund, TreeWords.bit(.oblAgent)) { append(verb, .nsubj, agent, 0) }
      }
      // "was fined 20 million euros by X"
      measures += dependents(verb, TreeWords.bit(.obj)).filter { words.isMeasure(lemmas[$0]) }
    }
    if !hasAgent, words.isGiving(lemmas[verb]) {
      // "was given a ban by X"
      for gift in dependents(verb, TreeWords.bit(.obj)) where words.isAward(lemmas[gift]) {
        addAgents(hungOn: gift, to: verb, words)
      }
    }
    for measure in measures
    where words.isMeasure(lemmas[measure])
      || (isJudged && prepositions[measure] == words.of && sentence.tags[measure] == .noun)
      || (isJudged && prepositions[measure] == words.for && sentence.tags[measure] == .noun
        && !words.isStance(lemmas[measure]) && !words.isDeed(lemmas[measure]))
      || (!hasAgent && sentence.tags[measure] == .noun
        && (prepositions[measure] == words.in || prepositions[measure] == words.at))
      || (!hasAgent && words.isTime(lemmas[measure]))
    {
      addAgents(hungOn: measure, to: verb, words)
    }
    if !hasAgent { addAgents(behindOfficesOf: verb, sentence, words) }
  }

  /// "was nominated to the post by X", "removed from her post as head of police by X", "named head
  /// of the agency by X", "criticised over his handling of the crisis by X": the agent that the tree
  /// hangs on an office or on an act whose owner is told.
  private mutating func addAgents(
    behindOfficesOf verb: Int,
    _ sentence: Sentence,
    _ words: TreeWords
  ) {
    let phrases = TreeWords.bit(.obl) | TreeWords.bit(.nmod)
    for complement in dependents(verb, TreeWords.bit(.xcomp) | TreeWords.bit(.obl)) {
      guard complement > verb, sentence.tags[complement] == .noun else { continue }
      let isOffice =
        sentence.relations[complement].universal == .xcomp
        || words.isOfficial(prepositions[complement])
          && !words.isStance(lemmas[complement]) && !words.isDeed(lemmas[complement])
      guard isOffice || dependent(complement, .nmodPoss) != nil else { continue }
      addAgents(hungOn: complement, to: verb, words)
      for inner in dependents(complement, phrases) where prepositions[inner] != words.by {
        addAgents(hungOn: inner, to: verb, words)
      }
    }
  }

  /// Whose acts "including" lists: those of the nearest finite verb above, whatever the tree hangs
  /// the first act on: "Lund met leaders who want peace, including speaking with Orlov".
  func tellers(listing act: Int, _ sentence: Sentence, _ words: TreeWords) -> [Int] {
    guard words.givesInstances(prepositions[act]) else { return [] }
    var word = Int(sentence.heads[act])
    while word >= 0, sentence.tags[word] != .verb || isBare(word, sentence) {
      word = Int(sentence.heads[word])
    }
    return word < 0 ? [] : surfaceSubjects(word)
  }

  /// Whether a verb has neither a tense of its own nor one of an auxiliary.
  private func isBare(_ verb: Int, _ sentence: Sentence) -> Bool {
    !sentence.features[verb].contains(.finite) && !hasAuxiliary(verb)
  }

  /// Makes those whom "by" leads to behind a noun the subjects of a verb.
  private mutating func addAgents(hungOn noun: Int, to verb: Int, _ words: TreeWords) {
    var edge = firstOut(noun)
    while edge >= 0 {
      let e = edges[Int(edge)]
      edge = nextOut(edge)
      if e.relation == .nmod, e.preposition == words.by, !e.isDerived {
        append(verb, .nsubj, Int(e.dependent), 0)
      }
    }
  }
}
