import Ontology
import Syntax

/// Approval of deeds, and honour of persons, that no verb of praise tells: "found the strike
/// justified", "said it was a privilege to work with Larsen", "tributes were paid by Berg".
extension StanceFinder {
  /// Adjectives that approve of a deed.
  private static let approving: WordSet = [
    "justified", "justifiable", "right", "correct", "necessary", "proportionate", "legitimate",
    "fair", "reasonable", "appropriate", "decisive", "swift", "forceful", "wise", "sensible",
    "lawful", "legal", "overdue",
  ]
  /// Those of them that judge a deed rather than tell how it is done.
  private static let judging: WordSet = [
    "justified", "right", "correct", "necessary", "proportionate", "legitimate", "wise", "sensible",
    "appropriate", "overdue",
  ]
  /// What it is to one who likes somebody to have to do with them.
  private static let honours: WordSet = [
    "privilege", "honour", "honor", "pleasure", "joy", "delight", "incredible", "wonderful",
    "great", "fantastic", "amazing", "proud", "lucky", "fortunate", "blessed", "privileged",
    "honoured", "honored", "thrill",
  ]
  /// What one does with others in good company.
  private static let sharing: WordSet = [
    "work", "know", "play", "serve", "collaborate", "tour", "perform", "call", "share", "sing",
    "act", "study",
  ]
  private static let tributes: WordSet = ["tribute", "tributes", "homage"]

  /// Notes who approves of a deed by an adjective: "called Berg's order decisive", "said the strike
  /// was justified".
  func noteApproval(
    _ word: Int,
    _ sentence: Sentence,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    if Self.honours.contains(sentence.lemmas[word]) {
      noteHonour(word, sentence, number, graph, &result)
    }
    guard sentence.tags[word] == .adj, supported != nil,
      Self.approving.contains(sentence.lemmas[word]), !isNegated(word, sentence, graph)
    else { return }
    if let verb = namingVerb(above: word, sentence) {
      if isNegated(verb, sentence, graph) || graph.isPassive[verb] { return }
      let held = context.sentenceMentions[number]
      for subject in graph.dependents(verb, TreeWords.bit(.nsubj)) {
        guard let speaker = held.mentions(at: subject).first(where: isActor) else { continue }
        let deeds = namedObjects(of: verb, sentence, graph).filter { $0 != subject }
        add(
          approved: deeds,
          by: context.cluster(of: speaker),
          "approved",
          word,
          number,
          graph,
          &result
        )
      }
      return
    }
    guard Self.judging.contains(sentence.lemmas[word]), graph.dependent(word, .cop) != nil,
      !isSupposed(word, sentence),
      graph.dependents(word, TreeWords.bit(.aux)).isEmpty,
      !isDisclaimed(word, sentence, graph), let (speaker, isBody) = speaker(at: word, number),
      !isBody || !context.mentions.clusters[speaker].isMedium
    else { return }
    let subjects = graph.dependents(word, TreeWords.bit(.nsubj))
    add(approved: subjects, by: speaker, "approved, told", word, number, graph, &result)
  }

  /// Adds that somebody supports those whose deeds some nouns name.
  private func add(
    approved nouns: [Int],
    by speaker: Int,
    _ way: String,
    _ word: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard let supported, let subject = mention(of: speaker, number), isActor(subject) else {
      return
    }
    for noun in nouns
    where sentence.tags[noun] == .noun && Self.doings.contains(sentence.lemmas[noun]) {
      guard named(at: noun, number, graph).isEmpty else { continue }
      var doers = owners(of: noun, number, graph).flatMap { named(at: $0, number, graph) }
        .filter(isActor)
      if doers.isEmpty { doers = self.doers(ofTold: noun, number, graph, except: speaker) }
      for doer in doers {
        let cluster = context.cluster(of: doer)
        guard cluster != speaker, !sides.areAllied(cluster, speaker) else { continue }
        append(supported, subject, doer, word, way, number, &result)
      }
    }
  }

  /// Notes who praises a deed that was told before: "praised the strike", "welcomed the decision".
  func notePraised(
    _ verb: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard Self.lauding.contains(sentence.lemmas[verb]), !isNegated(verb, sentence, graph),
      !graph.isPassive[verb],
      graph.dependents(verb, TreeWords.bit(.aux)).allSatisfy({
        !Self.coming.contains(sentence.lowerForm($0))
      })
    else { return }
    let held = context.sentenceMentions[number]
    let objects = graph.dependents(verb, TreeWords.bit(.obj)).filter {
      !hasOwner($0, number, graph)
    }
    for subject in graph.dependents(verb, TreeWords.bit(.nsubj)) where !objects.contains(subject) {
      for speaker in held.mentions(at: subject) where isActor(speaker) {
        add(
          approved: objects,
          by: context.cluster(of: speaker),
          "praised deed",
          verb,
          number,
          graph,
          &result
        )
      }
    }
  }
  private static let lauding: WordSet = [
    "praise", "welcome", "hail", "applaud", "commend", "laud", "celebrate", "cheer", "endorse",
    "justify",
  ]

  /// Notes whom it is an honour to a speaker to have to do with: "it was a privilege to work with
  /// Larsen".
  private func noteHonour(
    _ word: Int,
    _ sentence: Sentence,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    guard let supported, !isNegated(word, sentence, graph), !isSupposed(word, sentence),
      graph.dependents(word, TreeWords.bit(.aux)).allSatisfy({
        !Self.coming.contains(sentence.lowerForm($0))
      }), let (speaker, isBody) = speaker(at: word, number), !isBody
    else { return }
    let clauses =
      TreeWords.bit(.acl) | TreeWords.bit(.csubj) | TreeWords.bit(.xcomp) | TreeWords.bit(.advcl)
      | TreeWords.bit(.ccomp)
    let held = context.sentenceMentions[number]
    for clause in graph.dependents(word, clauses)
    where clause > word && Self.sharing.contains(sentence.lemmas[clause]) {
      let partners = graph.dependents(clause, TreeWords.bit(.obj) | TreeWords.bit(.obl)).filter {
        sentence.relations[$0] == .obj || graph.hasCase($0, ["with", "alongside", "for"], sentence)
      }
      let targets = partners.filter { partner in
        held.mentions(at: partner).contains { held.type($0) == .person }
      }.map { Target(word: $0, way: "honour") }
      add(supported, speaker, targets, word, number, graph, &result)
    }
  }

  /// Notes who pays tribute to the one whose death the article tells, where it does not say to
  /// whom: "Tributes were paid by Berg and Larsen", "Berg paid tribute to the guitarist".
  func noteTribute(
    _ verb: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard let supported, sentence.lemmas[verb] == "pay", !isNegated(verb, sentence, graph) else {
      return
    }
    let things =
      TreeWords.bit(.obj) | TreeWords.bit(.xcomp) | TreeWords.bit(.nsubjPass) | TreeWords.bit(.obl)
    let tributes = graph.dependents(verb, things).filter {
      Self.tributes.contains(sentence.lowerForm($0))
    }
    guard !tributes.isEmpty, let dead = deceased() else { return }
    let held = context.sentenceMentions[number]
    let receivers = ([verb] + tributes).flatMap {
      graph.dependents($0, TreeWords.bit(.obl) | TreeWords.bit(.nmod))
    }.filter { graph.hasCase($0, ["to"], sentence) }
    // "to the guitarist", but not to a party or to fans
    let isOthers = receivers.contains { receiver in
      !held.mentions(at: receiver).isEmpty || sentence.tags[receiver] != .noun
        || sentence.features[receiver].contains(.plural)
        || !graph.dependents(receiver, TreeWords.bit(.det)).contains {
          sentence.lowerForm($0) == "the"
        }
    }
    if isOthers { return }
    let payers = graph.dependents(verb, TreeWords.bit(.nsubj)).filter { !tributes.contains($0) }
    guard let target = mention(of: dead, number) else { return }
    append(supported, by: payers, to: [target], verb, "tribute", number, &result)
  }

  /// The objects of a verb that calls them something: those of "refer" stand behind "to".
  func namedObjects(of verb: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> [Int] {
    var objects = graph.dependents(verb, TreeWords.bit(.obj) | TreeWords.bit(.iobj))
    if sentence.lemmas[verb] == "refer" {
      objects += graph.dependents(verb, TreeWords.bit(.obl)).filter {
        graph.hasCase($0, ["to"], sentence) && !graph.hasCase($0, ["as"], sentence)
      }
    }
    return objects
  }

  /// Whether "refer" calls somebody something: "referred to him as a crook".
  func refersAs(_ verb: Int, _ sentence: Sentence) -> Bool {
    (verb + 1..<max(verb + 1, min(verb + 14, sentence.count))).contains { word in
      let head = Int(sentence.heads[word])
      return sentence.lowerForm(word) == "as" && head > word && sentence.heads[head] == Int32(verb)
    }
  }

  /// Who did what a definite noun names, where the sentence itself does not say so: by what was
  /// told right before, or for violence anywhere in the story.
  func doers(ofTold noun: Int, _ number: Int, _ graph: SentenceGraph, except speaker: Int) -> [Int]
  {
    if let doer = deeds.doer(of: noun, in: number, except: speaker) { return [doer] }
    let sentence = context.sentences[number]
    // Somebody's death is no deed of those told of.
    guard sentence.lemmas[noun] != "death", !hasOwner(noun, number, graph) else {
      return []
    }
    if isViolent(noun, sentence), victims(of: noun, number, graph).isEmpty {
      let doers = deeds.doers(inStoryOf: noun, to: nil, in: number, except: speaker)
      if !doers.isEmpty { return doers }
    }
    return deeds.leadDoer(of: noun, in: number, except: speaker).map { [$0] } ?? []
  }

  /// Whether a phrase says whose a deed is, named or not: "the rebels' attack", not "the air strike".
  func hasOwner(_ noun: Int, _ number: Int, _ graph: SentenceGraph) -> Bool {
    let sentence = context.sentences[number]
    return owners(of: noun, number, graph).contains { owner in
      ![.compound, .amod].contains(sentence.relations[owner])
        || !named(at: owner, number, graph).isEmpty
    }
  }
}
