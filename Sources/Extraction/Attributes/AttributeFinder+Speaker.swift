import Ontology
import Syntax

extension AttributeFinder {
  /// Who says what a candidate states; nil for the article itself.
  ///
  /// What a quotation states, its speaker says. What reported speech states as a fact of
  /// its own, its speaker says as well; but posts and places named in passing are the
  /// article's, and so are praise and blame that the article tells of the speaker, unless a
  /// quotation holds them.
  func speaker(of candidate: Candidate, status: Status) -> Int? {
    let number = candidate.sentence
    let sentence = context.sentences[number]
    let subject = context.mentions.mentions[candidate.subject]
    let relation = schema[candidate.relation]
    let isPassing = candidate.isStructural || relation.time == .state
    // Whose citizen somebody is, and that he stands for election, is known without the speaker.
    if relation.name == "citizen-of" || relation.time == .contest && candidate.isStructural {
      return nil
    }
    let verb = factVerb(of: candidate)
    if let quoted = speakers.quoted(
      at: verb,
      inSentence: number,
      shortest: isPassing ? 1 : 24
    ) {
      // What a name or a title before it says, nobody says.
      if candidate.isStructural,
        posts.contains(candidate.relation) && !isApposed(candidate) || relation.name == "part-of"
      {
        return nil
      }
      guard let speaker = quoted else { return nil }
      if speaker == subject.cluster, subject.sentence == number,
        speakers.quoted(at: subject.head, inSentence: number, shortest: 1) == nil,
        !isSpoken.contains(candidate.relation), !isFirstPerson(verb, sentence)
      {
        return nil
      }
      return speaker
    }
    if let turn = speakers.turn(ofSentence: number) { return isPassing ? nil : turn }
    if isPassing {
      if !candidate.isStructural, candidate.source != .scorer, relation.family != .structure,
        let source = speakers.source(ofMain: verb, inSentence: number), source != subject.cluster,
        source != context.cluster(of: candidate.object)
      {
        return source
      }
      let isFact =
        !candidate.isStructural && candidate.source != .scorer
        && (relation.family == .posts && !posts.contains(candidate.relation)
          || candidate.relation == lives)
      guard isFact, let speaker = speakers.reporter(ofWord: verb, inSentence: number) else {
        return nil
      }
      return speaker == subject.cluster ? nil : speaker
    }
    if isBackground(verb, number) || isTopic(verb, candidate.relation, sentence) { return nil }
    // "X says Y has not done enough", "X accuses Y of it": the words are X's, now as then.
    if candidate.relation == accused, sentence.tags[verb] == .verb, subject.sentence == number,
      Self.saying.contains(sentence.lemmas[verb]) || sentence.lowerForm(verb) == "accuses"
    {
      return subject.cluster
    }
    let speaker = speakers.reporter(
      ofWord: verb,
      inSentence: number,
      isDeed: deeds.contains(candidate.relation)
        || candidate.relation != accused && isBlamed(verb, sentence),
      withClosing: true
    )
    // Of his own plans, too, the article tells; what he says that he did, he says.
    let isNoun =
      sentence.tags[verb] == .noun && !isBlamed(verb, sentence) && !isClaimed(verb, sentence)
    // Of a candidacy only who runs says anything himself.
    if relation.time == .contest { return speaker == subject.cluster ? speaker : nil }
    let isPlan =
      status == .planned && candidate.relation != resigned && candidate.relation != requested
      && (candidate.source == .scorer
        || candidate.relation != aided && relation.family != .contact)
    let isOwn =
      isSpoken.contains(candidate.relation) && !isTold(candidate, verb, sentence) || isPlan
      || isNoun && (deeds.contains(candidate.relation) || isAnnounced(verb, sentence))
    // Who speaks with others speaks for them all.
    if let speaker {
      let joined = joined(to: speaker, in: number)
      if joined.contains(subject.cluster)
        || relation.isSymmetric && joined.contains(context.cluster(of: candidate.object))
      {
        return nil
      }
    }
    return speaker == subject.cluster && isOwn ? nil : speaker
  }

  /// Whether a post stands behind a name and a comma: "X, the leader of Y".
  private func isApposed(_ candidate: Candidate) -> Bool {
    let subject = context.mentions.mentions[candidate.subject]
    let end = subject.words.upperBound
    return subject.sentence == candidate.sentence && candidate.trigger > end
      && context.sentences[candidate.sentence].form(end) == ","
  }

  /// Whether a noun's meeting or visit is only what a clause says something of: "his visit was
  /// about the future".
  private func isTopic(_ noun: Int, _ relation: RelationID, _ sentence: Sentence) -> Bool {
    let head = Int(sentence.heads[noun])
    guard sentence.tags[noun] == .noun, head >= 0, schema[relation].family == .contact,
      sentence.relations[noun] == .nsubj
    else { return false }
    return (0..<sentence.count).contains {
      sentence.heads[$0] == Int32(head) && sentence.relations[$0].universal == .cop
    }
      && (0..<noun).contains {
        sentence.heads[$0] == Int32(noun) && sentence.relations[$0] == .nmodPoss
      }
  }

  /// Whether what somebody asks, blames or backs is what he is told to say, not what the article
  /// says that he does: "said that Y was lying", "said that he had asked Y to leave".
  private func isTold(_ candidate: Candidate, _ verb: Int, _ sentence: Sentence) -> Bool {
    guard [requested, accused, supported].contains(candidate.relation) else { return false }
    // "said that he would not yield and urged Y to go": he urges, and does not say it.
    var clause = verb
    for _ in 0..<3 where sentence.tags[clause] == .verb && sentence.heads[clause] >= 0 {
      guard [.xcomp, .advcl, .acl].contains(sentence.relations[clause]) else { break }
      clause = Int(sentence.heads[clause])
    }
    if sentence.relations[clause] == .conj, sentence.tags[clause] == .verb,
      sentence.features[clause].contains(.past),
      sentence.lemmas[clause] != sentence.lowerForm(clause),
      !(0..<clause).contains(where: {
        sentence.heads[$0] == Int32(clause)
          && [.aux, .nsubj, .nsubjPass].contains(sentence.relations[$0].universal)
      })
    {
      return false
    }
    guard candidate.relation == accused else { return true }
    // "prompted X to declare that Y"
    if sentence.relations[verb] == .ccomp, sentence.heads[verb] > 0,
      sentence.lowerForm(Int(sentence.heads[verb]) - 1) == "to"
    {
      return false
    }
    switch sentence.relations[verb] {
    case .acl, .amod: return false
    case .advcl:
      return (0..<verb).contains {
        sentence.heads[$0] == Int32(verb)
          && ["because", "since"].contains(sentence.lowerForm($0))
      }
    case .ccomp, .parataxis, .root: return true
    case .obj: return sentence.relations[Int(sentence.heads[verb])] == .ccomp
    default: return sentence.tags[verb] != .noun
    }
  }

  /// Whether a noun is what somebody announces: "announced an aid package for Y".
  private func isAnnounced(_ noun: Int, _ sentence: Sentence) -> Bool {
    let verb = Int(sentence.heads[noun])
    return verb >= 0 && sentence.relations[noun] == .obj
      && ["announce", "declare", "unveil"].contains(sentence.lemmas[verb])
  }

  /// The entities that speak together with a speaker: "Ann and Bob said".
  private func joined(to speaker: Int, in number: Int) -> Set<Int> {
    guard let graph = context.graphs[number] else { return [] }
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    var result: Set<Int> = []
    for word in 0..<sentence.count where sentence.relations[word] == .conj {
      let head = Int(sentence.heads[word])
      guard head >= 0, sentence.relations[head] == .nsubj, sentence.heads[head] >= 0,
        effects[graph.lemmas[Int(sentence.heads[head])]].contains(.speaker),
        held.mentions(at: head).contains(where: { held[$0].cluster == speaker })
      else { continue }
      for mention in held.mentions(at: word) { result.insert(held[mention].cluster) }
    }
    return result
  }

  /// Verbs that only tell that something is said.
  private static let saying: WordSet = [
    "say", "claim", "tell", "write", "tweet", "argue", "insist", "allege", "assert", "maintain",
    "state", "declare", "contend", "complain", "post", "add",
  ]

  /// Verbs for carrying out what a noun names.
  private static let carrying: WordSet = [
    "carry", "launch", "conduct", "stage", "mount", "make", "perform", "execute", "deliver",
    "undertake", "begin", "start",
  ]

  /// Whether somebody says of a noun's deed that it was carried out: "said that it had conducted
  /// air strikes".
  private func isClaimed(_ noun: Int, _ sentence: Sentence) -> Bool {
    if ["responsibility", "credit"].contains(sentence.lemmas[noun]) { return true }
    let verb = Int(sentence.heads[noun])
    return verb >= 0 && sentence.relations[noun] == .obj && sentence.relations[verb] == .ccomp
      && Self.carrying.contains(sentence.lemmas[verb]) && sentence.features[verb].contains(.past)
  }

  /// The word that states a candidate: its trigger, or for one without a rule the first
  /// verb above its object.
  private func factVerb(of candidate: Candidate) -> Int {
    let sentence = context.sentences[candidate.sentence]
    let object = context.mentions.mentions[candidate.object]
    guard candidate.source == .scorer, sentence.tags[candidate.trigger] == .verb,
      object.sentence == candidate.sentence
    else { return candidate.trigger }
    var node = object.head
    for _ in 0..<8 {
      if node == candidate.trigger || sentence.tags[node] == .verb { return node }
      let head = Int(sentence.heads[node])
      guard head >= 0 else { break }
      node = head
    }
    return candidate.trigger
  }

  private func isFirstPerson(_ verb: Int, _ sentence: Sentence) -> Bool {
    (0..<sentence.count).contains {
      sentence.heads[$0] == Int32(verb) && sentence.relations[$0] == .nsubj
        && ["i", "we"].contains(sentence.lowerForm($0))
    }
  }
}
