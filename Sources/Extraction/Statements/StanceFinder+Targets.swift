import Ontology
import Syntax

/// Of whom words are said: the mention that a word holds, whose thing it names, or who did it.
extension StanceFinder {
  func add(
    _ relation: RelationID,
    _ speaker: Int,
    _ targets: [Target],
    _ word: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let held = context.sentenceMentions[number]
    // What a court holds against somebody is a ruling.
    let relation = relation == accused && isCourt(speaker) ? rejected ?? relation : relation
    let companions = companions(of: speaker, number, graph)
    for target in targets {
      var way = target.way
      var mentions = named(at: target.word, number, graph)
      if mentions.isEmpty, relation == accused,
        let utterer = utterer(of: target.word, number, graph, except: speaker)
      {
        mentions = [utterer]
        way += " of theirs, told before"
      }
      if mentions.isEmpty {
        if way.hasSuffix("by a body"), !deeds.takesUp(target.word, in: number) { continue }
        if way.hasPrefix("in quotes"), isTalk(target.word, context.sentences[number]) { continue }
        way += " of theirs"
        mentions = owners(of: target.word, number, graph).flatMap { named(at: $0, number, graph) }
        if target.way.hasSuffix("by a body"), !mentions.isEmpty { continue }
        // "their deeds should have consequences" asks nothing of them.
        if target.way == "demand" { continue }
        let noun = context.sentences[number].lemmas[target.word]
        if Self.befalling.contains(noun) {
          mentions.removeAll { context.type($0) == .person }
        }
        if isSupposedThing(target.word, number, graph) { continue }
      }
      mentions.removeAll { isOwnSide($0, of: speaker, relation) }
      if mentions.isEmpty, relation == accused, !target.way.hasSuffix("idiom"),
        case let doers = doers(ofTold: target.word, number, graph, except: speaker), !doers.isEmpty
      {
        way = target.way + " of what was told"
        mentions = doers
      }
      for mention in mentions where isActor(mention) {
        for companion in companions where context.cluster(of: mention) != companion {
          let subject = held.indices.first { context.cluster(of: $0) == companion }
          guard let subject else { continue }
          append(relation, subject, mention, word, way, number, &result)
        }
      }
      for mention in mentions where context.cluster(of: mention) != speaker && isActor(mention) {
        guard let subject = self.mention(of: speaker, number) else { continue }
        append(relation, subject, mention, word, way, number, &result)
      }
    }
  }

  /// Whether an entity is a court.
  private func isCourt(_ cluster: Int) -> Bool {
    let entity = context.mentions.clusters[cluster]
    return entity.type == .organization
      && entity.name.split(separator: " ").contains { ["Court", "Tribunal"].contains($0) }
  }

  /// What befalls the person whose it is: "his death is a disgrace" blames not him.
  private static let befalling: WordSet = [
    "death", "demise", "murder", "killing", "passing", "loss", "assassination", "arrest",
    "detention", "injury", "imprisonment", "funeral", "kidnapping", "illness", "suffering",
    "poisoning", "jailing", "abduction", "incarceration", "treatment", "persecution", "conviction",
    "shooting", "disappearance", "captivity", "absence",
  ]

  /// Whether a thing is only thought of: "any attack would be a disaster".
  private func isSupposedThing(_ noun: Int, _ number: Int, _ graph: SentenceGraph) -> Bool {
    graph.dependents(noun, TreeWords.bit(.det)).contains {
      context.sentences[number].lowerForm($0) == "any"
    }
  }

  /// Whether a speaker praises the own state, or blames the state that the speaker leads.
  private func isOwnSide(_ mention: Int, of speaker: Int, _ relation: RelationID) -> Bool {
    let cluster = context.cluster(of: mention)
    // "their army was not interested in a war", said by its chief
    if relation == accused || relation != supported && context.type(mention) == .state,
      sides.speaks(speaker, for: cluster)
    {
      return true
    }
    // A party seldom blames its own leader.
    if relation == accused, context.mentions.clusters[speaker].type == .organization,
      sides.speaks(cluster, for: speaker)
    {
      return true
    }
    guard sides.areAllied(cluster, speaker) else { return false }
    // A state seldom blames its own minister.
    if relation == accused, context.mentions.clusters[speaker].type == .state { return true }
    guard context.type(mention) == .state else { return false }
    return relation == supported || relation == accused && sides.leads(speaker)
  }

  /// The mention of somebody in a sentence, or else the one nearest to it.
  func mention(of party: Int, _ number: Int) -> Int? {
    let held = context.sentenceMentions[number]
    return held.indices.first { context.cluster(of: $0) == party }
      ?? context.nearestMention(of: party, to: number)
  }

  /// Adds what those whom some words name do to each of some mentions of others.
  func append(
    _ relation: RelationID,
    by words: [Int],
    to targets: [Int],
    _ word: Int,
    _ way: String,
    _ number: Int,
    _ result: inout [Candidate]
  ) {
    let held = context.sentenceMentions[number]
    for subject in words.flatMap({ held.mentions(at: $0) }) where isActor(subject) {
      for target in targets
      where isActor(target) && context.cluster(of: target) != context.cluster(of: subject) {
        append(relation, subject, target, word, way, number, &result)
      }
    }
  }

  func append(
    _ relation: RelationID,
    _ subject: Int,
    _ object: Int,
    _ word: Int,
    _ way: String,
    _ number: Int,
    _ result: inout [Candidate]
  ) {
    let isThere = result.contains {
      $0.sentence == number && $0.relation == relation && $0.subject == subject
        && $0.object == object && $0.source == .stance(way)
    }
    if isThere { return }
    result.append(
      Candidate(
        relation: relation,
        subject: subject,
        object: object,
        sentence: number,
        trigger: word,
        source: .stance(way),
        // It is uttered, whatever the utterance says of the fact.
        status: .actual
      )
    )
  }

  /// The words for those whose thing a noun names: "X's plan", "the plan of X".
  func owners(of noun: Int, _ number: Int, _ graph: SentenceGraph) -> [Int] {
    let sentence = context.sentences[number]
    var relations = TreeWords.bit(.nmodPoss) | TreeWords.bit(.nmod)
    // "UK government policy"
    if words.isStance(graph.lemmas[noun]) {
      relations |= TreeWords.bit(.compound) | TreeWords.bit(.amod)
    }
    // "allegations of X's ties": not X's allegations
    let lemma = sentence.lemmas[noun]
    let prepositions =
      Self.charges.contains(lemma) || Self.undergone.contains(lemma)
      ? ["by", "from"] : Self.pacts.contains(lemma) ? ["of", "by", "between"] : ["of", "by"]
    // The tree may hang a phrase on the verb that the noun is the object of.
    return graph.dependents(noun, relations).filter { owner in
      graph.dependents(owner, TreeWords.bit(.case)).allSatisfy {
        (prepositions + ["'s", "’s", "'", "’"]).contains(sentence.lowerForm($0))
      } && (sentence.relations[owner] != .nmod || graph.dependent(owner, .case) != nil)
    }
  }

  /// Nouns for what befalls whom "of" leads to: "the occupation of Norway".
  private static let undergone: WordSet = [
    "invasion", "occupation", "annexation", "destruction", "bombing", "bombardment", "shelling",
    "siege", "blockade", "persecution", "oppression", "killing", "murder", "assassination",
    "partition", "encirclement", "demolition", "seizure", "capture", "recognition", "targeting",
    "displacement", "exclusion", "expulsion", "isolation", "closure", "kidnapping", "abduction",
    "harassment", "execution", "detention", "arrest", "imprisonment", "deportation", "starvation",
    "humiliation", "dismissal", "slaughter", "massacre", "poisoning", "conquest", "coverage",
    "handling", "treatment", "embrace", "portrayal", "depiction", "description", "appeasement",
    "endorsement", "condemnation", "denunciation", "surveillance", "bullying", "pursuit", "arming",
    "mistreatment", "management", "perception", "understanding",
  ]
  /// Nouns for what several have made together.
  private static let pacts: WordSet = [
    "deal", "agreement", "pact", "accord", "treaty", "memorandum", "alliance",
  ]
  /// Nouns for what others say of somebody.
  private static let charges: WordSet = [
    "allegation", "accusation", "claim", "charge", "report", "rumour", "rumor", "suspicion",
    "speculation", "suggestion", "criticism",
  ]
}
