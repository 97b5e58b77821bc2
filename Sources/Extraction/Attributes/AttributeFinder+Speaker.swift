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
        posts.contains(candidate.relation) || relation.name == "part-of"
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
      let isFact =
        !candidate.isStructural && candidate.source != .scorer
        && (relation.family == .posts || candidate.relation == lives)
      guard isFact, let speaker = speakers.reporter(ofWord: verb, inSentence: number) else {
        return nil
      }
      return speaker == subject.cluster ? nil : speaker
    }
    if isBackground(verb, number) { return nil }
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
    // What he says that somebody must do, and whom he says that he will see, is his own word.
    let isVoiced = candidate.relation == requested && Self.duties.contains(sentence.lemmas[verb])
    let isPlan =
      status == .planned && candidate.relation != resigned
      && (candidate.source == .scorer
        || candidate.relation != aided && relation.family != .contact)
    let isOwn =
      isSpoken.contains(candidate.relation) && !isVoiced || isPlan
      || isNoun && deeds.contains(candidate.relation)
    if subject.sentence == number, let speaker, isJoined(subject.head, to: speaker, in: number) {
      return nil
    }
    return speaker == subject.cluster && isOwn ? nil : speaker
  }

  /// Verbs for what somebody says that another must do: "said that X should pay".
  private static let duties: Set<String> = ["should", "must", "need", "ought", "have", "expect"]

  /// Verbs for carrying out what a noun names.
  private static let carrying: Set<String> = [
    "carry", "launch", "conduct", "stage", "mount", "make", "perform", "execute", "deliver",
    "undertake", "begin", "start",
  ]

  /// Whether somebody says of a noun's deed that it was carried out: "said that it had conducted
  /// air strikes".
  private func isClaimed(_ noun: Int, _ sentence: Sentence) -> Bool {
    let verb = Int(sentence.heads[noun])
    return verb >= 0 && sentence.relations[noun] == .obj && sentence.relations[verb] == .ccomp
      && Self.carrying.contains(sentence.lemmas[verb]) && sentence.features[verb].contains(.past)
  }

  /// Whether a word is joined to a mention of a speaker: "Ann and Bob said".
  private func isJoined(_ word: Int, to speaker: Int, in number: Int) -> Bool {
    let sentence = context.sentences[number]
    guard sentence.relations[word] == .conj, sentence.heads[word] >= 0 else { return false }
    let held = context.sentenceMentions[number]
    return held.mentions(at: Int(sentence.heads[word])).contains { held[$0].cluster == speaker }
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
