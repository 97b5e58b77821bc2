import Ontology
import Syntax

/// Whether words beside a title or a name say that what it states is over.
extension AttributeFinder {
  /// Words beside a title or a name that say that what it states is over.
  private static let overCues: WordSet = [
    "former", "formerly", "ex", "late", "then", "previous", "previously", "once", "onetime",
    "one-time", "erstwhile",
  ]

  /// Words beside a title or a name that say that what it states holds.
  private static let presentCues: WordSet = ["current", "incumbent", "sitting", "present"]

  private func isCue(_ word: Int, _ sentence: Sentence) -> Bool {
    let form = sentence.lowerForm(word)
    if form.hasPrefix("then-") || form.hasPrefix("ex-") { return true }
    switch form {
    case "late": return sentence.tags[word] == .adj && !sentence.isTime(word + 1)
    case "retired", "defected", "deposed", "ousted", "disgraced", "toppled", "exiled",
      "assassinated", "slain",
      "murdered", "dethroned", "deceased", "fallen":
      return sentence.tags[word] != .verb || sentence.relations[word] == .amod
        || Int(sentence.heads[word]) > word
    case "time":
      return word > 1 && sentence.form(word - 1) == "-"
        && sentence.lowerForm(word - 2) == "one"
    default: return Self.overCues.contains(form) && sentence.tags[word] != .verb
    }
  }

  /// Whether a word says that what held does no longer: "is no longer the head of X", "does not
  /// work for X anymore", "used to back X", "once supported X".
  func isNoLonger(_ candidate: Candidate) -> Bool {
    let isState = endsWithLife.contains(candidate.relation) || candidate.relation == familyOf
    guard isState || candidate.relation == supported, candidate.source != .scorer else {
      return false
    }
    let sentence = context.sentences[candidate.sentence]
    let trigger = candidate.trigger
    let head = Int(sentence.heads[trigger])
    let isBelowVerb = head >= 0 && sentence.tags[head] == .verb && sentence.tags[trigger] != .verb
    // "is no longer an ally", "no longer serves as chairman", but not "the chairman no longer backs X"
    let isHeld =
      isBelowVerb && sentence.relations[trigger].universal != .nsubj
      && sentence.relations[trigger] != .nsubjPass
    for word in max(0, trigger - 8)..<min(sentence.count, trigger + 14) {
      switch sentence.lowerForm(word) {
      case "longer" where word > 0 && ["no", "any"].contains(sentence.lowerForm(word - 1)): break
      case "anymore": break
      default: continue
      }
      let above = Int(sentence.heads[word])
      if above == trigger || isHeld && above == head { return true }
    }
    guard sentence.tags[trigger] == .verb, candidate.relation == supported else { return false }
    if isBegun(trigger, sentence) { return true }
    return trigger > 0 && sentence.lowerForm(trigger - 1) == "once"
      && sentence.heads[trigger - 1] == Int32(trigger) && isTold(trigger, sentence)
  }

  /// Whether a state is told to have ended, by the tense of its noun or by what came after it: "was
  /// a member of X", "was the first woman to lead X", "joined X before moving to Y".
  func isEnded(_ candidate: Candidate) -> Bool {
    guard endsWithLife.contains(candidate.relation), candidate.source != .scorer,
      !candidate.isStructural
    else { return false }
    let sentence = context.sentences[candidate.sentence]
    let trigger = candidate.trigger
    switch sentence.tags[trigger] {
    case .noun:
      return candidate.relation == memberOf && sentence.lemmas[trigger] == "member"
        && hasPastCopula(trigger, sentence)
    case .verb where sentence.relations[trigger] == .acl:
      let noun = Int(sentence.heads[trigger])
      return sentence.features[trigger].contains(.infinitive) && noun >= 0
        && hasPastCopula(noun, sentence)
        && (max(0, noun - 3)..<noun).contains {
          ["first", "last", "only", "youngest", "oldest"].contains(sentence.lowerForm($0))
        }
    case .verb where ["join", "rejoin"].contains(sentence.lemmas[trigger]):
      return (trigger + 1..<max(trigger + 1, min(trigger + 20, sentence.count))).contains { verb in
        sentence.heads[verb] == Int32(trigger) && sentence.relations[verb] == .advcl
          && ["move", "leave", "join", "switch", "transfer", "quit", "depart"].contains(
            sentence.lemmas[verb]
          )
          && (trigger + 1..<verb).contains {
            sentence.heads[$0] == Int32(verb) && sentence.lowerForm($0) == "before"
          }
      }
    default: return false
    }
  }

  /// Whether "was" or "were" makes a noun a predicate, not in what somebody said.
  private func hasPastCopula(_ noun: Int, _ sentence: Sentence) -> Bool {
    guard sentence.relations[noun] != .ccomp else { return false }
    var isPast = false
    for child in max(0, noun - 10)..<noun where sentence.heads[child] == Int32(noun) {
      switch sentence.lowerForm(child) {
      case "was", "were": isPast = sentence.relations[child] == .cop
      case "not", "n't", "n’t", "never", "if": return false
      default: break
      }
    }
    return isPast
  }

  /// Whether a noun is said to be over: "previously an ally", "a former partner".
  func isOver(noun: Int, _ sentence: Sentence) -> Bool {
    (max(0, noun - 4)..<noun).contains {
      sentence.heads[$0] == Int32(noun) && isCue($0, sentence)
    }
  }

  /// Whether the words of a post before or between its ends say that it is over: "former
  /// US president X", "former president of the US X", "X, previously the head of Y".
  func isOver(_ candidate: Candidate) -> Bool {
    let sentence = context.sentences[candidate.sentence]
    if isOfNow(candidate.trigger, sentence) { return false }
    let subject = context.mentions.mentions[candidate.subject]
    let object = context.mentions.mentions[candidate.object]
    // "former Republican governor": the party stays.
    let isParty =
      candidate.relation == memberOf && object.sentence == candidate.sentence
      && sentence.heads[object.head] == Int32(candidate.trigger)
      && sentence.relations[object.head] == .amod
    if candidate.source != .scorer, !isParty, isFormer(candidate.trigger, sentence) { return true }
    if posts.contains(candidate.relation), isOfThatTime(candidate.trigger, sentence) { return true }
    if posts.contains(candidate.relation), isFounding(candidate.trigger, sentence) { return true }
    guard subject.sentence == candidate.sentence, object.sentence == candidate.sentence else {
      return false
    }
    let isBefore = object.words.lowerBound < subject.words.lowerBound
    let (first, second) = isBefore ? (object, subject) : (subject, object)
    if first.words.upperBound < second.words.lowerBound {
      let between = first.words.upperBound..<second.words.lowerBound
      let isInterrupted =
        between.count > 12
        || between.contains { sentence.tags[$0] == .verb && sentence.relations[$0] != .amod }
        || holdsPerson(between, candidate)
      // "former Ukraine player X and President Y": of X.
      if isInterrupted, isBefore, holdsPerson(between, candidate) { return false }
      if !isInterrupted,
        between.contains(where: { isCue($0, sentence) && concerns($0, candidate, sentence) })
      {
        return true
      }
    }
    // Leftward through the words of the title.
    var word = first.words.lowerBound - 1
    var steps = 0
    while word >= 0, steps < 8 {
      let form = sentence.lowerForm(word)
      if Self.presentCues.contains(form) || PostReader.seekers.contains(form) { return false }
      if isCue(word, sentence) { return concerns(word, candidate, sentence) }
      switch sentence.tags[word] {
      case .adj, .noun, .propn, .num: break
      case .verb where ["acting", "serving", "elected", "long"].contains(form): break
      case .det where isBefore: break
      case .adp where isBefore && form == "of": break
      case .punct where form == "-": break
      default: return false
      }
      word -= 1
      steps += 1
    }
    return false
  }

  /// Whether a title is said to be today's: "and now an analyst at X", "currently the head".
  private func isOfNow(_ title: Int, _ sentence: Sentence) -> Bool {
    // "ex-minister X, the current president of Y"
    let isCurrent = (max(0, title - 3)..<title).contains {
      sentence.heads[$0] == Int32(title) && Self.presentCues.contains(sentence.lowerForm($0))
    }
    return isCurrent
      || sentence.tags[title] == .noun
        && (max(0, title - 4)..<title).contains { word in
          ["now", "currently"].contains(sentence.lowerForm(word))
            && (word + 1..<title).allSatisfy {
              sentence.tags[$0] == .det || sentence.tags[$0] == .adj || sentence.tags[$0] == .noun
                || sentence.tags[$0] == .propn
            }
        }
  }

  /// Whether a title is itself called former: "where he is a former councillor".
  private func isFormer(_ title: Int, _ sentence: Sentence) -> Bool {
    sentence.tags[title] == .noun
      && (max(0, title - 6)..<title).contains {
        sentence.heads[$0] == Int32(title) && sentence.relations[$0] == .amod
          && ["former", "ex", "erstwhile"].contains(sentence.lowerForm($0))
      }
  }

  /// Whether a title is that of some time told of: "the president of X at the time".
  private func isOfThatTime(_ title: Int, _ sentence: Sentence) -> Bool {
    guard sentence.tags[title] == .noun else { return false }
    return (title + 1..<max(title + 1, min(title + 8, sentence.count - 2))).contains {
      sentence.lowerForm($0) == "at" && sentence.lowerForm($0 + 1) == "the"
        && sentence.lowerForm($0 + 2) == "time"
        && ($0 + 3 >= sentence.count || sentence.lowerForm($0 + 3) != "of")
        && (title + 1..<$0).allSatisfy { sentence.tags[$0] != .verb && sentence.form($0) != "," }
    }
  }

  /// Whether a title is that of who first held it: "the founding chairman".
  private func isFounding(_ title: Int, _ sentence: Sentence) -> Bool {
    ["chairman", "chairwoman", "chair", "president", "prosecutor", "leader", "editor"].contains(
      sentence.lemmas[title]
    )
      && (max(0, title - 3)..<title).contains {
        sentence.lowerForm($0) == "founding"
      }
  }

  /// Whether somebody is named among words of a candidate's sentence.
  private func holdsPerson(_ words: Range<Int>, _ candidate: Candidate) -> Bool {
    context.mentions.indices(inSentence: candidate.sentence).contains {
      words.contains(context.mentions.mentions[$0].head) && context.type($0) == .person
    }
  }

  /// Whether a cue is about the word that states a candidate, not about another post of the
  /// same person: "elected former minister X as its chairman", "X, a former minister who
  /// leads Y".
  private func concerns(_ cue: Int, _ candidate: Candidate, _ sentence: Sentence) -> Bool {
    let trigger = candidate.trigger
    guard candidate.source != .scorer, sentence.tags[cue] == .adj,
      sentence.relations[cue] == .amod
    else { return true }
    let noun = Int(sentence.heads[cue])
    if sentence.tags[trigger] == .verb {
      // "The former Bulls player, X, joined the Bulls in …"
      let body = context.mentions.mentions[candidate.object].words
      return noun > cue && body.lowerBound > cue && body.upperBound <= noun
    }
    guard sentence.tags[trigger] == .noun || sentence.tags[trigger] == .propn,
      sentence.tags[noun] == .noun, noun != trigger
    else { return true }
    // "former station chief and News contributor": the body stands with its own post.
    let body = context.mentions.mentions[candidate.object]
    if body.sentence == candidate.sentence, body.words.lowerBound > noun,
      body.words.upperBound <= trigger, sentence.relations[trigger] == .conj
    {
      return false
    }
    // "former senator and governor", "former law professor"
    return Int(sentence.heads[trigger]) == noun && sentence.relations[trigger] != .appos
      || Int(sentence.heads[noun]) == trigger
        && [.compound, .nmodDesc, .flat, .amod].contains(sentence.relations[noun])
  }
}
