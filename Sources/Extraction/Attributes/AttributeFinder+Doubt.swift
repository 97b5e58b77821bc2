import Ontology
import Syntax

extension AttributeFinder {
  /// Words before a name that say that its bearer may not have done it: "suspected killer X".
  private static let doubts: WordSet = [
    "suspected", "alleged", "accused", "suspect", "allegedly", "reputed", "presumed",
  ]

  /// Whether the doer of a deed is only thought to be: "by suspected killer X", "by a man
  /// believed to be X", "by a guard, suspected to be X".
  func isOnlySuspected(_ candidate: Candidate, _ sentence: Sentence) -> Bool {
    let subject = context.mentions.mentions[candidate.subject]
    guard subject.sentence == candidate.sentence, subject.kind == .name else { return false }
    var word = subject.words.lowerBound - 1
    var steps = 0
    while word >= 0, steps < 8 {
      let form = sentence.lowerForm(word)
      if Self.doubts.contains(form) { return true }
      if ["believed", "thought", "said"].contains(form), word + 2 < subject.words.lowerBound,
        sentence.form(word + 1) == "to", sentence.form(word + 2) == "be"
      {
        return true
      }
      switch sentence.tags[word] {
      case .adj, .noun, .propn, .num, .det, .part: break
      case .punct where form == "-": break
      case .verb where form == "be", .aux where form == "be": break
      default: return false
      }
      word -= 1
      steps += 1
    }
    return false
  }

  /// Whether a word tells only when its verb happened: "accused Y after the attack on Z".
  private func isDated(by word: Int, _ sentence: Sentence) -> Bool {
    (0..<word).contains {
      sentence.heads[$0] == Int32(word)
        && (sentence.relations[$0] == .case || sentence.relations[$0] == .mark)
        && ["after", "before", "during", "since", "following", "until", "when", "while", "amid"]
          .contains(sentence.lemmas[$0].lowercased())
    }
  }

  /// Whether a deed is what somebody is blamed for: "blames X for the attack", "accused Y of
  /// bombing Z".
  func isBlamed(_ word: Int, _ sentence: Sentence) -> Bool {
    var node = word
    for _ in 0..<4 {
      if sentence.tags[node] == .verb,
        ["blame", "accuse", "suspect", "attribute", "implicate", "allege"].contains(
          sentence.lemmas[node]
        )
      {
        return true
      }
      switch sentence.relations[node] {
      case .conj where sentence.tags[node] == .verb && !sentence.form(node).hasSuffix("ing"):
        return false
      case .obl where isDated(by: node, sentence), .advcl where isDated(by: node, sentence):
        return false
      case .obl, .advcl, .obj, .nmod, .conj, .acl, .xcomp: node = Int(sentence.heads[node])
      default: return false
      }
      if node < 0 { return false }
    }
    return false
  }

  /// Whether a verb is what somebody is accused of: "accused Y of arming Z", "charged with
  /// killing X", "arrested for robbing X".
  func isCharge(_ gerund: Int, _ sentence: Sentence) -> Bool {
    if isTried(gerund, sentence) { return true }
    if sentence.relations[gerund] == .obj, sentence.heads[gerund] >= 0,
      isTried(Int(sentence.heads[gerund]), sentence)
    {
      // "on trial for ordering the murder of X"
      return true
    }
    let verb = Int(sentence.heads[gerund])
    guard verb >= 0, verb < gerund, Self.charging.contains(sentence.lemmas[verb]),
      [.advcl, .xcomp, .acl].contains(sentence.relations[gerund])
    else { return false }
    return (verb + 1..<gerund).contains {
      guard sentence.heads[$0] == Int32(gerund) else { return false }
      return switch sentence.lowerForm($0) {
      case "of": ["accuse", "suspect"].contains(sentence.lemmas[verb])
      case "with", "for", "over": !["accuse", "suspect"].contains(sentence.lemmas[verb])
      default: false
      }
    }
  }

  /// Whether somebody is tried for what a gerund tells: "on trial for killing X", "faces charges
  /// of killing X".
  private func isTried(_ gerund: Int, _ sentence: Sentence) -> Bool {
    let noun = Int(sentence.heads[gerund])
    guard noun >= 0, noun < gerund, sentence.lowerForm(gerund).hasSuffix("ing"),
      [.acl, .advcl, .nmod].contains(sentence.relations[gerund])
    else { return false }
    let isOpen =
      switch sentence.lemmas[noun] {
      case "trial", "charge", "accusation", "indictment", "suspicion": true
      case "stand", "face", "go", "await":
        (noun + 1..<gerund).contains {
          sentence.lemmas[$0] == "trial" || sentence.lemmas[$0] == "charge"
        }
      case "try": sentence.features[noun].contains(.participle)
      default: false
      }
    return isOpen
      && (noun + 1..<gerund).contains {
        sentence.heads[$0] == Int32(gerund)
          && ["for", "of", "over"].contains(sentence.lowerForm($0))
      }
  }

  /// Whether a deed's noun is said to be laid at somebody's door: "an attack ascribed to X".
  func isAscribed(_ noun: Int, _ sentence: Sentence) -> Bool {
    (noun + 1..<max(noun + 1, min(noun + 12, sentence.count))).contains {
      sentence.heads[$0] == Int32(noun) && sentence.relations[$0] == .acl
        && ["attribute", "ascribe", "blame", "link", "pin", "impute"].contains(sentence.lemmas[$0])
    }
  }

  /// Adverbs that say of a post or a home that it may not be so.
  private static let hedges: WordSet = [
    "reportedly", "allegedly", "purportedly", "supposedly", "presumably",
  ]

  /// Whether a post or a home is only reported: "was reportedly the leader of X".
  func isHedged(_ candidate: Candidate) -> Bool {
    guard candidate.source != .scorer, !candidate.isStructural else { return false }
    let sentence = context.sentences[candidate.sentence]
    let head = Int(sentence.heads[candidate.trigger])
    var words = [candidate.trigger]
    if sentence.tags[candidate.trigger] != .verb, head >= 0, sentence.tags[head] == .verb {
      words.append(head)
    }
    return (0..<sentence.count).contains {
      words.contains(Int(sentence.heads[$0])) && sentence.relations[$0] == .advmod
        && Self.hedges.contains(sentence.lowerForm($0))
    }
  }

  /// Whether a verb of asking is tried: "tried to convince", "has sought to persuade".
  func isAttempted(_ verb: Int, _ sentence: Sentence) -> Bool {
    let head = Int(sentence.heads[verb])
    let isEffort =
      head >= 0 && sentence.relations[verb] == .acl
      && ["effort", "attempt", "bid", "drive", "push", "campaign"].contains(sentence.lemmas[head])
    guard head >= 0,
      isEffort
        || sentence.relations[verb] == .xcomp
          && ["try", "seek", "attempt"].contains(sentence.lemmas[head]),
      [
        "persuade", "convince", "urge", "pressure", "press", "lobby", "coax", "cajole", "push",
        "blame", "discredit", "portray", "paint", "denigrate", "smear",
      ].contains(sentence.lemmas[verb])
    else { return false }
    return !(0..<sentence.count).contains {
      sentence.heads[$0] == Int32(head)
        && ["will", "would", "may", "might", "not", "n't", "n’t", "never"].contains(
          sentence.lowerForm($0)
        )
    }
  }

  /// Whether a party is only what somebody is labelled with, beside a post that may be over:
  /// "the former Republican president X", "a Democrat and former actor".
  func isPartyLabel(_ candidate: Candidate) -> Bool {
    guard candidate.relation == memberOf else { return false }
    switch candidate.source {
    case .post("party"): break
    case .structure: break
    default: return false
    }
    let party = context.mentions.mentions[candidate.object]
    guard context.mentions.clusters[party.cluster].isParty else { return false }
    let sentence = context.sentences[party.sentence]
    var before = party.words.lowerBound - 1
    // "her former party Acme"
    if before > 0, sentence.lowerForm(before) == "party" { before -= 1 }
    guard before >= 0 else { return true }
    let form = sentence.lowerForm(before)
    guard ["former", "ex", "-", "onetime", "lapsed", "erstwhile"].contains(form) else {
      return true
    }
    if form == "-", before == 0 || sentence.lowerForm(before - 1) != "ex" { return true }
    // "former Democrat X", "a former Labour member"
    let next = party.words.upperBound
    guard next < sentence.count else { return false }
    let subject = context.mentions.mentions[candidate.subject]
    if subject.sentence == party.sentence, subject.words.contains(next) { return false }
    guard sentence.tags[next] == .noun || sentence.tags[next] == .propn else { return false }
    return !["member", "activist", "supporter", "loyalist"].contains(sentence.lemmas[next])
  }

  /// Whether what somebody owned of a body is sold: "sold his stake in X", "has divested its
  /// interests in X".
  func isGivenUp(_ candidate: Candidate, _ sentence: Sentence) -> Bool {
    guard candidate.relation == owns, candidate.source != .scorer else { return false }
    // "sold X to Y": Y has it now.
    let subject = context.mentions.mentions[candidate.subject]
    if subject.sentence == candidate.sentence, sentence.relations[subject.head] == .obl {
      return false
    }
    let verbs: WordSet = [
      "sell", "divest", "offload", "relinquish", "dispose", "surrender", "shed",
    ]
    var verb = candidate.trigger
    if sentence.tags[verb] == .noun {
      guard [.obj, .obl, .nsubjPass].contains(sentence.relations[verb]) else { return false }
      verb = Int(sentence.heads[verb])
    }
    guard verb >= 0, sentence.tags[verb] == .verb, verbs.contains(sentence.lemmas[verb]) else {
      return false
    }
    let helpers = (0..<sentence.count).filter {
      sentence.heads[$0] == Int32(verb) && sentence.relations[$0].universal == .aux
    }
    // What is to be sold is still owned.
    return sentence.features[verb].contains(.past)
      && !helpers.contains {
        ["will", "would", "could", "may", "might", "be", "being"].contains(
          sentence.lowerForm($0)
        )
      }
  }

  /// "was born and raised in X": no longer there as a child.
  func isRaising(_ verb: Int, _ sentence: Sentence) -> Bool {
    sentence.tags[verb] == .verb && ["raise", "rear"].contains(sentence.lemmas[verb])
      && sentence.features[verb].contains(.past)
  }

  /// Whether a place is where somebody came from: "originally from X".
  func isOriginal(_ candidate: Candidate, _ sentence: Sentence) -> Bool {
    let home = context.mentions.mentions[candidate.object]
    let before = home.words.lowerBound - 2
    return home.sentence == candidate.sentence && before >= 0
      && ["originally", "formerly"].contains(sentence.lowerForm(before))
      && sentence.lowerForm(before + 1) == "from"
  }

  /// Whether somebody has served without a word of since when: he does no longer.
  func isServedOut(_ verb: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    guard
      ["serve", "work", "teach", "coach", "play", "live", "reside"].contains(
        sentence.lemmas[verb]
      ),
      graph.dependents(verb, TreeWords.bit(.aux)).contains(where: {
        ["has", "have", "’ve", "'ve"].contains(sentence.lowerForm($0))
      }), !sentence.lowerForm(verb).hasSuffix("ing")
    else { return false }
    return !(0..<sentence.count).contains {
      ["since", "for", "currently", "now", "recently", "until", "long", "life", "always"].contains(
        sentence.lowerForm($0)
      )
    }
  }

  /// Whether a tie is that of a marriage that is over: "his former wife", "her ex-husband",
  /// "their divorce", "his first wife".
  func isFormerSpouse(_ candidate: Candidate) -> Bool {
    guard candidate.relation == familyOf else { return false }
    let sentence = context.sentences[candidate.sentence]
    let trigger = candidate.trigger
    let lemma = sentence.lemmas[trigger].lowercased()
    if lemma == "divorce" { return true }
    // "married in 1985 and divorced in 1999"
    let isParted = (trigger + 1..<max(trigger + 1, min(trigger + 14, sentence.count))).contains {
      sentence.heads[$0] == Int32(trigger) && sentence.relations[$0] == .conj
        && ["divorce", "separate"].contains(sentence.lemmas[$0])
    }
    if isParted || wasMarried(trigger, sentence) { return true }
    let titles: WordSet = ["wife", "husband", "spouse", "partner"]
    if let title = candidate.title?.lowercased(),
      title.hasPrefix("ex-") || title.hasPrefix("former ")
    {
      return true
    }
    guard sentence.tags[trigger] == .noun else {
      return isSpouseOver(candidate, titles, sentence)
    }
    let form = sentence.lowerForm(trigger)
    if form.hasPrefix("ex-") { return true }
    guard titles.contains(form) else {
      return isSpouseOver(candidate, titles, sentence)
    }
    return (max(0, trigger - 4)..<trigger).contains {
      sentence.heads[$0] == Int32(trigger)
        && ["former", "ex", "first", "divorced", "then"].contains(
          sentence.lowerForm($0)
        )
    }
  }

  /// Whether a clause tells a marriage as a state that was, not as a wedding of some day: "She was
  /// married to Jim Rios", but "She was married to Jim Rios in 2015".
  private func wasMarried(_ verb: Int, _ sentence: Sentence) -> Bool {
    guard ["marry", "married"].contains(sentence.lemmas[verb]),
      sentence.lowerForm(verb) == "married",
      (max(0, verb - 4)..<verb).contains(where: {
        ["was", "were"].contains(sentence.lowerForm($0))
      }),
      let to = (verb + 1..<min(verb + 5, sentence.count)).first(where: {
        sentence.lowerForm($0) == "to"
      })
    else { return false }
    return !(to..<min(to + 8, sentence.count - 1)).contains {
      ["in", "on", "since"].contains(sentence.lowerForm($0)) && sentence.tags[$0 + 1] == .num
    }
  }

  /// Whether a name stands beside a word for a former spouse: "with her first husband, singer X".
  private func isSpouseOver(
    _ candidate: Candidate,
    _ titles: WordSet,
    _ sentence: Sentence
  ) -> Bool {
    [candidate.subject, candidate.object].contains { end in
      let mention = context.mentions.mentions[end]
      guard mention.sentence == candidate.sentence else { return false }
      var node = mention.head
      for _ in 0..<3 {
        guard [.appos, .flat, .nmodDesc, .compound].contains(sentence.relations[node]) else {
          return false
        }
        node = Int(sentence.heads[node])
        guard node >= 0 else { return false }
        if titles.contains(sentence.lowerForm(node)) {
          return (max(0, node - 4)..<node).contains {
            sentence.heads[$0] == Int32(node)
              && ["former", "ex", "first", "divorced", "then"].contains(sentence.lowerForm($0))
          }
        }
      }
      return false
    }
  }

  /// "used to work for X", "began her career at X": no longer.
  func isBegun(_ trigger: Int, _ sentence: Sentence) -> Bool {
    let head = Int(sentence.heads[trigger])
    // "his childhood in X"
    if ["childhood", "boyhood", "girlhood", "infancy", "upbringing"].contains(
      sentence.lemmas[trigger]
    ) {
      return true
    }
    if head >= 0, sentence.relations[trigger] == .xcomp, sentence.lemmas[head] == "use" {
      return true
    }
    // "spent his childhood in X"
    if sentence.lemmas[trigger] == "spend", sentence.features[trigger].contains(.past),
      trigger > 0, !["has", "have"].contains(sentence.lowerForm(trigger - 1))
    {
      return true
    }
    guard head >= 0 else { return false }
    return sentence.lemmas[trigger] == "career"
      && ["begin", "start", "launch", "end", "finish"].contains(sentence.lemmas[head])
      && sentence.features[head].contains(.past)
  }

  /// Nouns for what somebody does to meet others.
  private static let meetings: WordSet = [
    "visit", "trip", "tour", "meeting", "talk", "talks", "summit", "call",
  ]

  /// The word whose clause says whether a deed is done: the trigger, or for one without a
  /// rule the verb or the noun for a meeting nearest above its object.
  func statusWord(of candidate: Candidate, _ sentence: Sentence) -> Int {
    let object = context.mentions.mentions[candidate.object]
    guard isScoredMeeting(candidate), object.sentence == candidate.sentence,
      sentence.lemmas[candidate.trigger] != "agree"
    else {
      return candidate.trigger
    }
    var node = object.head
    for _ in 0..<8 {
      if sentence.tags[node] == .verb || Self.meetings.contains(sentence.lemmas[node]) {
        return node
      }
      node = Int(sentence.heads[node])
      guard node >= 0 else { break }
    }
    return candidate.trigger
  }

  /// Whether a candidate without a rule says that two met or agreed.
  func isScoredMeeting(_ candidate: Candidate) -> Bool {
    let relation = schema[candidate.relation]
    return candidate.source == .scorer
      && (relation.family == .contact || relation.name == "agreed-with")
  }

  /// Whether a purchase is agreed or going on: "agreed the takeover of X", "is buying X".
  func isDeal(_ candidate: Candidate, _ sentence: Sentence) -> Bool {
    let trigger = candidate.trigger
    guard candidate.relation == owns, candidate.source != .scorer, sentence.tags[trigger] == .verb
    else { return false }
    if ["agree", "announce"].contains(sentence.lemmas[trigger]) { return true }
    return ["buy", "acquire", "purchase", "take"].contains(sentence.lemmas[trigger])
      && sentence.isPresentProgressive(trigger)
  }

  /// Whether a noun's deed is done by the verb that it is the object of: "imposed sanctions".
  func isDone(_ candidate: Candidate) -> Bool {
    let sentence = context.sentences[candidate.sentence]
    let noun = candidate.trigger
    let verb = Int(sentence.heads[noun])
    guard verb >= 0, sentence.relations[noun] == .obj, sentence.tags[verb] == .verb else {
      return false
    }
    return [
      "announce", "impose", "launch", "hold", "make", "pay", "sign", "begin", "start", "carry",
      "mount", "stage", "file", "issue", "send", "conduct",
    ].contains(sentence.lemmas[verb]) && isTold(verb, sentence)
  }

  /// Whether a verb is in the plain past.
  func isTold(_ verb: Int, _ sentence: Sentence) -> Bool {
    sentence.features[verb].contains(.past)
      && !(0..<sentence.count).contains {
        sentence.heads[$0] == Int32(verb)
          && ["has", "have", "had"].contains(sentence.lowerForm($0))
      }
  }
}
