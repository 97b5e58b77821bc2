import Ontology
import Syntax

/// Who makes a claim, closes a sentence as its source, or tells somebody of what has happened.
extension SpeakerFinder {
  /// Nouns for what somebody claims, of which a clause says what it is.
  private static let claims: WordSet = [
    "claim", "allegation", "accusation", "announcement", "assertion", "statement", "declaration",
    "admission", "report",
  ]

  /// Who makes a claim that a clause belongs to: "a Russian claim that Y had launched drones".
  func claimant(
    of noun: Int,
    clause: Int,
    _ number: Int,
    _ graph: SentenceGraph
  ) -> Int? {
    let sentence = context.sentences[number]
    guard [.acl, .aclRelcl].contains(sentence.relations[clause]),
      sentence.tags[noun] == .noun, Self.claims.contains(sentence.lemmas[noun]), noun + 1 < clause,
      sentence.lowerForm(noun + 1) == "that"
        || graph.dependents(clause, TreeWords.bit(.mark)).contains(where: {
          sentence.lowerForm($0) == "that"
        })
    else { return nil }
    let owners =
      TreeWords.bit(.nmodPoss) | TreeWords.bit(.amod) | TreeWords.bit(.compound)
    let held = context.sentenceMentions[number]
    for child in graph.dependents(noun, owners) {
      if let mention = held.mentions(at: child).first(where: isActor) {
        return context.cluster(of: mention)
      }
    }
    return nil
  }

  /// The source that a sentence names at its end of what its main verb tells: "X called Y,
  /// according to the paper".
  func closingSource(of verb: Int, _ number: Int, _ graph: SentenceGraph) -> Int? {
    let sentence = context.sentences[number]
    guard sentence.tags[verb] == .verb else { return nil }
    var node = verb
    while sentence.relations[node] == .xcomp, sentence.heads[node] >= 0 {
      node = Int(sentence.heads[node])
    }
    let isMain = sentence.heads[node] < 0
    if isMain || sentence.relations[node] == .ccomp,
      let speaker = closingSpeaker(behind: verb, number)
    {
      return speaker
    }
    var top = node
    while sentence.relations[top] == .conj, sentence.heads[top] >= 0 {
      top = Int(sentence.heads[top])
    }
    if sentence.heads[top] < 0 || sentence.relations[node] == .ccomp,
      let speaker = invertedSource(behind: verb, number)
    {
      return speaker
    }
    guard isMain else { return nil }
    for word in max(verb + 1, sentence.count - 16)..<max(verb + 1, sentence.count)
    where sentence.lowerForm(word) == "according" && isOutside(Int(sentence.starts[word])) {
      guard !(word + 1..<sentence.count - 1).contains(where: { sentence.form($0) == "," }) else {
        return nil
      }
      return source(at: word, number, graph)
    }
    return nil
  }

  /// Whether a verb of speech behind a comma tells who says what stands before it, with no
  /// "and" between.
  func isTrailing(_ verb: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    guard effects[graph.lemmas[verb]].contains(.speaker), sentence.tags[verb] == .verb,
      graph.dependent(verb, .cc) == nil, !hasContent(verb, graph),
      graph.dependent(verb, .obj) == nil, let subject = graph.dependent(verb, .nsubj),
      subject < verb
    else { return false }
    return (max(0, subject - 6)..<subject).contains {
      sentence.form($0) == "," && sentence.heads[$0] == Int32(verb)
    }
  }

  /// Verbs for giving a thing a name.
  private static let naming: WordSet = [
    "call", "describe", "term", "label", "dub", "brand", "see", "regard", "characterise",
    "characterize",
  ]

  /// Who gives a deed or thing its name: "condemned what she called Norway's attack".
  func namer(of named: Int, by verb: Int, _ number: Int, _ graph: SentenceGraph) -> Int? {
    let sentence = context.sentences[number]
    guard sentence.tags[verb] == .verb, named > verb, Self.naming.contains(sentence.lemmas[verb]),
      [.obj, .xcomp, .obl, .ccomp].contains(sentence.relations[named])
    else { return nil }
    let head = Int(sentence.heads[verb])
    guard
      head >= 0 && sentence.lowerForm(head) == "what" && sentence.relations[verb] == .aclRelcl
        || (max(0, verb - 4)..<verb).contains(where: { sentence.lowerForm($0) == "what" })
    else { return nil }
    return subject(of: verb, number, graph)
  }

  /// Nouns for what somebody hopes or means to do.
  private static let wishes: WordSet = [
    "hope", "wish", "desire", "intention", "willingness", "readiness", "interest",
  ]
  /// Verbs for letting others know of it.
  private static let expressing: WordSet = [
    "express", "voice", "state", "declare", "reiterate", "reaffirm", "signal", "underline",
    "stress",
  ]

  /// Who voices a hope or wish that a clause tells of: "expressed hopes to meet X".
  func wisher(of noun: Int, clause: Int, _ number: Int, _ graph: SentenceGraph) -> Int? {
    let sentence = context.sentences[number]
    let verb = Int(sentence.heads[noun])
    guard [.acl, .ccomp, .xcomp].contains(sentence.relations[clause]), verb >= 0,
      sentence.tags[noun] == .noun, sentence.tags[verb] == .verb,
      Self.wishes.contains(sentence.lemmas[noun]), Self.expressing.contains(sentence.lemmas[verb])
    else { return nil }
    return subject(of: verb, number, graph)
  }

  /// Verbs for saying that what a noun names is so, or is not.
  private static let confirming: WordSet = [
    "confirm", "deny", "acknowledge", "admit", "concede", "disclose", "reveal", "cite", "recall",
    "recount", "claim", "allege",
  ]

  /// Nouns for what somebody thinks of another's deed, before what names it.
  private static let concerns: WordSet = [
    "concern", "worry", "alarm", "anger", "accusation", "allegation", "claim", "complaint",
    "suspicion", "report",
  ]
  /// Verbs for bringing it up, or for turning a claim down.
  private static let raising: WordSet = [
    "express", "voice", "raise", "reject", "deny", "dismiss", "push", "repeat", "make", "refute",
  ]

  /// Who raises a concern about a deed, or denies a claim of it: "expressed concern about X's
  /// support for Y".
  func concerned(about noun: Int, _ number: Int, _ graph: SentenceGraph) -> Int? {
    let sentence = context.sentences[number]
    let concern = Int(sentence.heads[noun])
    guard sentence.tags[noun] == .noun, sentence.relations[noun] == .nmod,
      Self.concerns.contains(sentence.lemmas[concern]), sentence.heads[concern] >= 0,
      [.obj, .obl].contains(sentence.relations[concern]),
      Self.raising.contains(sentence.lemmas[Int(sentence.heads[concern])])
    else { return nil }
    return subject(of: Int(sentence.heads[concern]), number, graph)
  }

  /// Nouns for what others say or ask, which who denies it does not state.
  private static let findings: WordSet = [
    "conclusion", "finding", "charge", "criticism", "complaint", "assessment", "suggestion",
    "request", "application", "motion", "appeal", "bid", "petition", "demand", "plea", "access",
  ]

  /// Who confirms or denies what a noun or a gerund states: "confirmed her visit to X", "ruled
  /// out a meeting with X", "denied having met X".
  func confirmer(
    of node: Int,
    _ word: Int,
    by verb: Int,
    _ number: Int,
    _ graph: SentenceGraph
  ) -> Int? {
    let sentence = context.sentences[number]
    guard node == word, sentence.tags[verb] == .verb, verb < node,
      !Self.claims.contains(sentence.lemmas[node]), !Self.findings.contains(sentence.lemmas[node]),
      sentence.relations[node] == .obj && sentence.tags[node] == .noun
        || [.xcomp, .ccomp, .advcl].contains(sentence.relations[node])
          && sentence.lowerForm(node).hasSuffix("ing")
        || sentence.relations[node] == .xcomp
    else { return nil }
    // "expressed Norway's support for Y": not her own
    if Self.expressing.contains(sentence.lemmas[verb]), sentence.relations[node] == .obj,
      verb == 0 || sentence.lowerForm(verb - 1) != "to",
      graph.dependents(node, TreeWords.bit(.nmodPoss)).contains(where: {
        sentence.tags[$0] != .pron
      })
    {
      return subject(of: verb, number, graph)
    }
    let isRuledOut =
      sentence.lemmas[verb] == "rule" && verb + 1 < node && sentence.lowerForm(verb + 1) == "out"
    guard isRuledOut || Self.confirming.contains(sentence.lemmas[verb]) else { return nil }
    return subject(of: verb, number, graph)
  }

  /// Who is meant by a mouthpiece that is only taken up again: "the official said", of one of a
  /// body; "the letter says", of one that somebody has written.
  func bearer(of noun: Int, _ number: Int, _ graph: SentenceGraph) -> Int? {
    let sentence = context.sentences[number]
    let lemma = sentence.lemmas[noun]
    let isSpeaking = Self.spokesmen.contains(lemma)
    guard sentence.tags[noun] == .noun, isSpeaking || Self.papers.contains(lemma), noun > 0,
      sentence.lowerForm(noun - 1) == "the", sentence.heads[noun - 1] == Int32(noun),
      graph.dependents(
        noun,
        TreeWords.bit(.nmod) | TreeWords.bit(.amod) | TreeWords.bit(.compound)
          | TreeWords.bit(.appos) | TreeWords.bit(.flat) | TreeWords.bit(.nmodDesc)
      ).isEmpty
    else { return nil }
    for before in stride(from: number - 1, through: max(0, number - 3), by: -1) {
      guard let graph = context.graphs[before] else { continue }
      let sentence = context.sentences[before]
      for word in (0..<sentence.count).reversed()
      where sentence.lemmas[word] == lemma && sentence.tags[word] == .noun {
        if let speaker = actor(at: word, before, graph) { return speaker }
        // "X said in a statement"
        let verb = Int(sentence.heads[word])
        if !isSpeaking, verb >= 0, sentence.tags[verb] == .verb, sentence.relations[word] == .obl,
          graph.dependents(word, TreeWords.bit(.case)).contains(where: {
            sentence.lowerForm($0) == "in"
          })
        {
          return subject(of: verb, before, graph)
        }
        return nil
      }
    }
    return nil
  }

  /// Nouns for those who speak for a body without being named.
  private static let spokesmen: WordSet = [
    "official", "spokesman", "spokeswoman", "spokesperson", "officer",
  ]
  /// Nouns for what somebody puts out in writing.
  private static let papers: WordSet = [
    "statement", "letter", "report", "communique", "release", "complaint", "filing", "document",
  ]

  /// The source that ends a sentence behind a comma, whatever the tree makes of it: "…, X and a
  /// diplomat said on Sunday".
  func closingSpeaker(behind word: Int, _ number: Int) -> Int? {
    let sentence = context.sentences[number]
    guard let graph = context.graphs[number] else { return nil }
    let from = max(word + 2, sentence.count - 14)
    guard from < sentence.count else { return nil }
    for verb in (from..<sentence.count).reversed()
    where sentence.tags[verb] == .verb && effects[graph.lemmas[verb]].contains(.speaker) {
      guard isOutside(Int(sentence.starts[verb])), !hasContent(verb, graph),
        !isOwnNews(verb, sentence),
        graph.dependent(verb, .obj) == nil || sentence.lemmas[verb] == "tell",
        let comma = (max(word + 1, verb - 12)..<verb).last(where: { sentence.form($0) == "," })
      else { return nil }
      // Only a time, a hearer or an occasion stands behind it.
      for later in verb + 1..<max(verb + 1, sentence.count)
      where sentence.tags[later] == .verb || sentence.form(later) == ","
        || sentence.form(later) == ":"
      {
        return nil
      }
      let before = comma + 1..<verb
      guard !before.isEmpty,
        before.allSatisfy({
          [.adj, .noun, .propn, .det, .cconj, .aux, .adv, .part, .adp, .num].contains(
            sentence.tags[$0]
          )
            || sentence.lowerForm($0) == "his" || sentence.lowerForm($0) == "her"
        }), ![.adp, .cconj].contains(sentence.tags[before.lowerBound])
      else { return nil }
      let held = context.sentenceMentions[number]
      for word in before where sentence.tags[word] != .cconj {
        // "X's minister" is not X.
        if word + 1 < verb, ["'s", "’s", "'", "’"].contains(sentence.form(word + 1)) { continue }
        if let speaker = actor(at: word, number, graph) { return speaker }
        if held.mentions(at: word).contains(where: { context.type($0) == .place }) { return nil }
        if sentence.tags[word] == .noun && isUnnamed(word, sentence) { return nil }
      }
      return nil
    }
    return nil
  }

  /// Verbs that a sentence's source may stand behind.
  private static let reporting: WordSet = [
    "say", "report", "write", "add", "note", "claim", "explain", "argue", "observe", "comment",
    "announce", "confirm", "insist", "admit", "recall", "tweet",
  ]

  /// The source that a sentence ends with behind a verb of saying: "X met Y, reports the Daily".
  private func invertedSource(behind word: Int, _ number: Int) -> Int? {
    let sentence = context.sentences[number]
    let from = max(word + 2, sentence.count - 12)
    guard from + 1 < sentence.count else { return nil }
    for verb in from..<sentence.count - 1
    where sentence.tags[verb] == .verb && Self.reporting.contains(sentence.lemmas[verb]) {
      guard isQuoteOrComma(verb - 1, sentence), isOutside(Int(sentence.starts[verb])),
        sentence.lowerForm(verb).hasSuffix("s") || sentence.lowerForm(verb) == "said",
        (verb + 1..<sentence.count).allSatisfy({
          [.propn, .noun, .adj, .det, .adp, .punct, .num].contains(sentence.tags[$0])
        })
      else { continue }
      let all = context.mentions
      let first = all.indices(inSentence: number).first { all.mentions[$0].words.lowerBound > verb }
      guard let first, isActor(first), all.mentions[first].kind == .name,
        (verb + 1..<all.mentions[first].words.lowerBound).allSatisfy({
          [.propn, .noun, .adj, .det].contains(sentence.tags[$0])
        })
      else { return nil }
      return all.mentions[first].cluster
    }
    return nil
  }

  /// Verbs for telling somebody something.
  private static let telling: WordSet = [
    "tell", "inform", "assure", "remind", "warn", "notify", "brief",
  ]

  /// Who tells a noun's people what a clause says, where the tree has made it one that says
  /// more of them: "told reporters that he had met X".
  func teller(
    to noun: Int,
    clause: Int,
    _ number: Int,
    _ graph: SentenceGraph
  ) -> Int? {
    let sentence = context.sentences[number]
    let verb = Int(sentence.heads[noun])
    guard [.acl, .aclRelcl].contains(sentence.relations[clause]), verb >= 0,
      sentence.tags[verb] == .verb, Self.telling.contains(sentence.lemmas[verb]),
      noun + 1 < clause, sentence.lowerForm(noun + 1) == "that",
      sentence.relations[noun + 1].universal == .mark,
      !graph.dependents(verb, TreeWords.bit(.nsubj)).contains(where: { isUnnamed($0, sentence) })
    else { return nil }
    return subject(of: verb, number, graph)
  }
}
