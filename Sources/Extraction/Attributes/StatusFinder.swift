import Ontology
import Syntax

/// Finds whether what a word states holds, from tense, modals, negation and hedges.
struct StatusFinder {
  let sentence: Sentence
  let graph: SentenceGraph
  let effects: EffectTable

  /// The status of what `trigger` states.
  ///
  /// Climbs from the trigger through the verbs that govern it, each of which may deny,
  /// plan or hedge it.
  func status(of trigger: Int) -> Status {
    var denied = false
    var possible = false
    var planned = false
    // "trips that he took to X", whatever is asked or planned about them
    if sentence.tags[trigger] == .noun {
      if isCarriedOut(trigger) || isRepeated(trigger) || isVoiced(trigger) { return .actual }
      if isAwaited(trigger) { return .planned }
    } else if isRegretted(trigger) {
      return .actual
    }
    if isDue(trigger) && sentence.tags[trigger] != .verb || isDueBe(trigger)
      || isUnderWay(trigger) || isLater(trigger) || isYetToCome(trigger) || isAnnounced(trigger)
    {
      planned = true
    }
    if isAsked(trigger) { return .possible }
    if isAllBut(trigger) { return .denied }
    // "has never been to X", with the place as the head
    var node = sentence.relations[trigger] == .cop ? Int(sentence.heads[trigger]) : trigger
    var isFirst = true
    for _ in 0..<6 {
      look(at: node, isFirst, &denied, &possible, &planned)
      isFirst = false
      let head = Int(sentence.heads[node])
      guard head >= 0 else { break }
      let effect = effects[graph.lemmas[head]]
      switch sentence.relations[node] {
      case .xcomp where isContinued(node, by: head), .advcl where isContinued(node, by: head),
        .ccomp where isContinued(node, by: head):
        return result(denied, possible, planned)
      case .xcomp:
        // "is thought to have met"
        if effect.contains(.speaker), graph.isPassive[head] { possible = true }
        if isNeeded(node, by: head) { possible = true }
        // "was supposed to meet X"
        if sentence.lemmas[head] == "suppose", graph.isPassive[head] { planned = true }
        // "did not rule out meeting X"
        if isRuledOut(head) {
          denied.toggle()
          possible = true
        }
        if sentence.lemmas[head] == "look" { planned = true }
        if effect.contains(.denied) { denied.toggle() }
        // "called it an attack" hedges nothing.
        if effect.contains(.possible), !isAchieved(head),
          sentence.lemmas[head] != "call" || sentence.tags[node] == .verb
        {
          if isAimedAt(head) { planned = true } else { possible = true }
        }
        if effect.contains(.planned) {
          planned = true
          if isGivenUpSince(head) { denied = true }
        }
      case .csubj where hasAuxiliary(head, ["would", "could", "might", "may"]):
        // "sending arms to X would be a mistake"
        return denied ? .denied : .possible
      case .ccomp, .csubj, .csubjPass:
        if effect.contains(.denied) { denied.toggle() }
        if effect.contains(.possible) { possible = true }
        if effect.contains(.planned), hasFuture(node) { planned = true }
        if effect.contains(.speaker) || effect.isEmpty {
          return result(denied, possible, planned)
        }
      case .acl where isInfinitive(node) && isJudged(head):
        return result(denied, possible, planned)
      case .acl where isInfinitive(node) && hasNo(head):
        // "no plans to meet X"
        return .denied
      case .acl where isInfinitive(node) && isBoarded(head):
        // "boarded a plane to fly to X"
        return result(denied, possible, true)
      case .acl where isInfinitive(node) && graph.isOneOfMany(head, sentence):
        // "is the first leader to visit X in a decade"
        return result(denied, possible, hasFuture(head) || hasAuxiliary(head, ["will", "would"]))
      case .acl where isVerge(head):
        return result(denied, possible, true)
      case .acl where isInfinitive(node):
        if effect.contains(.possible) { possible = true }
        if effect.contains(.planned) { planned = true }
        if effect.contains(.denied) { denied.toggle() }
        // "in talks to buy X", "the right to sue X"
        if [
          "talk", "talks", "negotiation", "negotiations", "race", "battle", "right", "power",
        ].contains(sentence.lemmas[head]) {
          possible = true
        }
      case .obl where isErrand(node, of: head), .advcl where isErrand(node, of: head):
        // "has left for talks with X", "is flying to Y to meet X"
        planned = true
        return result(denied, possible, planned)
      case .advcl where isInfinitive(node) && isCalledFor(by: head):
        // "called on X to go"
        possible = true
        return result(denied, possible, planned)
      case .advcl where isInfinitive(node) && isAskedOfObject(node, by: head):
        // "invited X to visit Y", with the clause drawn as the verb's
        possible = true
      case .advcl where isLeftUndone(node):
        // "left without meeting X"
        return .denied
      case .advcl where isWithheld(node, head):
        // "urged him to refrain from going"
        if isInfinitive(head) { possible = true } else { denied.toggle() }
      case .advcl where isInfinitive(node) && isUnplanned(node, by: head):
        // "there were no plans for him to meet X"
        return .denied
      case .advcl where isInfinitive(node) && isGivenUp(before: node, by: head):
        // "dropped its plan to buy X", with the clause drawn as the verb's
        denied = true
      case .advcl where isPondered(node, by: head), .xcomp where isPondered(node, by: head):
        possible = true
      case .advcl where isIntended(node, by: head), .xcomp where isIntended(node, by: head),
        .obl where isApproached(node, by: head):
        // "efforts aimed at starting talks", "planned on visiting", "moving towards a deal"
        planned = true
        if isGivenUpSince(head) { denied = true }
      case .advcl where isNext(node):
        // "will hold talks in X before travelling to Y"
        if status(of: head) == .planned { planned = true }
        return result(denied, possible, planned)
      case .advcl:
        // What somebody has done something for, has mostly come about.
        let isAhead =
          isInfinitive(node)
          ? !hasComeAbout(head) : (isAbsolute(node) || isAlong(node, head)) && hasFuture(head)
        // "nominated him to succeed X"
        if isAhead || isInfinitive(node) && effect.contains(.planned) { planned = true }
        return result(denied, possible, planned)
      case .acl where isClaim(node, head), .aclRelcl where isClaim(node, head):
        // "rumours that they met", "dismissed claims that they had met"
        if Self.proofs.contains(sentence.lemmas[head]) {
          if hasNo(head) { denied = true }
          return result(denied, possible, planned)
        }
        possible = true
        if isRebutted(head) { denied = true }
        return result(denied, possible, planned)
      case .aclRelcl:
        // "a plan under which he would be replaced"
        if Self.schemes.contains(sentence.lemmas[head]), hasAuxiliary(node, Self.conditionals) {
          possible = true
        }
        return result(denied, possible, planned)
      case .conj
      where !hasOwnAuxiliary(node) && !hasOwnSubject(node) && sharesHelpers(node, head):
        break
      case .obl where isWithin(node) && sentence.tags[head] == .verb && !isDueClause(head):
        switch status(within: head) {
        case .planned: planned = true
        case .possible: possible = true
        default: break
        }
        return result(denied, possible, planned)
      case .obl where isDueClause(head) && graph.hasCase(node, ["for", "in", "at"], sentence):
        // "looked set for talks with X", "is due in Y for a meeting"
        planned = true
      case .nsubj where isLikely(node, by: head):
        // "a meeting between X and Y is possible"
        if effect.contains(.planned) { planned = true } else { possible = true }
        return result(denied, possible, planned)
      case .nsubj where isImagined(node, by: head), .nsubjPass where isImagined(node, by: head):
        return .possible
      case .obl where isNear(node, to: head), .nmod where isNear(node, to: head):
        possible = true
      case .nsubj where isSettled(node, by: head), .nsubjPass where isSettled(node, by: head):
        // "the talks between X and Y did not end the war"
        if status(of: head) == .planned { planned = true }
        return result(denied, possible, planned)
      case .obj, .obl, .nsubjPass, .nsubj:
        guard sentence.tags[node] == .noun, sentence.tags[head] == .verb, !isAside(node) else {
          return result(denied, possible, planned)
        }
        if isPresupposed(node, by: head) { return result(denied, possible, planned) }
        if isExpected(node, by: head) { possible = true }
        if isAnticipated(node, by: head) { planned = true }
        // "During his visit to X he is expected to meet Y"
        if sentence.relations[node] == .obl, effect.contains(.planned), graph.isPassive[head],
          graph.dependent(head, .xcomp) != nil
        {
          planned = true
        }
        if sentence.relations[node] == .obj || sentence.relations[node] == .nsubjPass {
          if Self.preventing.contains(sentence.lemmas[head]), isInfinitive(head) {
            // "hopes to prevent an attack", but "failed to prevent" one
            let above = Int(sentence.heads[head])
            if above >= 0, effects[graph.lemmas[above]].contains(.denied) {
              return result(denied, possible, planned)
            }
            possible = true
          } else if effect.contains(.denied) || isCalledOff(head) || isGivenUp(node, by: head) {
            denied.toggle()
          }
          if isRuledOut(head) {
            denied.toggle()
            possible = true
          }
          if isPutOff(head) || isHeld(node, by: head) { planned = true }
          if effect.contains(.possible) { possible = true }
          if effect.contains(.planned), !isNews(node, head) { planned = true }
        }
      case .nmod where isPart(head) && sentence.tags[node] == .noun:
        // "will hold a round of talks"
        break
      case .nmod where sentence.tags[node] == .noun:
        if effect.contains(.possible) && !isCircumstance(node)
          || isOpening(head) && graph.hasCase(node, ["for", "to"], sentence)
        {
          possible = true
        }
        // "plans for a meeting with X"
        if effect.contains(.planned), graph.hasCase(node, ["for"], sentence) { planned = true }
        // "denied allegations of its support for X"
        if Self.claims.contains(sentence.lemmas[head]), isRebutted(head) { denied = true }
        return result(denied, possible, planned)
      default:
        return result(denied, possible, planned)
      }
      node = head
    }
    return result(denied, possible, planned)
  }

  private static let preventing: WordSet = ["prevent", "avert", "thwart", "foil", "forestall"]

  /// Words before "to" that announce what follows: "is to meet", "due to arrive".
  static let heralds: WordSet = [
    "is", "are", "was", "were", "due", "set", "slated", "scheduled", "expected", "poised",
  ]

  /// Whether "would" tells of a condition: with "if", or of what has not come about.
  private func isConditional(_ word: Int) -> Bool {
    (0..<sentence.count).contains {
      let form = sentence.lowerForm($0)
      return form == "if" || form == "unless"
        || sentence.heads[$0] == Int32(word) && form == "have"
    }
  }

  /// Whether a verb is what somebody said: "announced that she would resign".
  private func isReported(_ word: Int) -> Bool {
    let head = Int(sentence.heads[word])
    guard head >= 0, sentence.relations[word] == .ccomp else { return false }
    let effect = effects[graph.lemmas[head]]
    return effect.contains(.speaker) || effect.contains(.planned)
  }

  private func result(_ denied: Bool, _ possible: Bool, _ planned: Bool) -> Status {
    if denied { return .denied }
    if possible { return .possible }
    return planned ? .planned : .actual
  }

  /// Whether a plan is told as one of the past, which came to nothing: "had planned to visit", but
  /// not "had agreed to visit", which binds, and not "said that it had planned to visit", where the
  /// tense is that of reported speech.
  private func isGivenUpSince(_ verb: Int) -> Bool {
    guard !Self.binding.contains(sentence.lemmas[verb]),
      graph.dependents(verb, TreeWords.bit(.aux)).contains(where: {
        sentence.lowerForm($0) == "had"
      })
    else { return false }
    let above = Int(sentence.heads[verb])
    return
      !(sentence.relations[verb].universal == .ccomp && above >= 0
      && Self.saying.contains(sentence.lemmas[above]))
  }

  /// Verbs whose plans bind those who make them.
  private static let binding: WordSet = [
    "agree", "pledge", "promise", "vow", "decide", "undertake", "commit",
  ]
  private static let saying: WordSet = [
    "say", "tell", "announce", "report", "confirm", "state", "reveal", "disclose",
  ]

  /// "called off the visit"
  private func isCalledOff(_ verb: Int) -> Bool {
    sentence.lemmas[verb] == "call" && verb + 1 < sentence.count
      && sentence.lowerForm(verb + 1) == "off"
  }

  /// Whether a noun stands beside its verb, whose future is not the noun's: "will meet under
  /// an agreement with", "will leave after talks with".
  private func isAside(_ noun: Int) -> Bool {
    sentence.relations[noun] == .obl
      && graph.hasCase(
        noun,
        [
          "under", "after", "following", "despite", "before", "since", "amid", "from", "over",
          "because", "thanks", "by", "as",
        ],
        sentence
      )
  }

  /// Whether a noun is said of nothing: "no plan", "no evidence".
  private func hasNo(_ noun: Int) -> Bool {
    graph.dependents(noun, TreeWords.bit(.det)).contains { sentence.lowerForm($0) == "no" }
  }

  /// Whether a noun tells in or after what another noun's thing is: "his fear in the campaign",
  /// "the request after the attack".
  private func isCircumstance(_ noun: Int) -> Bool {
    graph.hasCase(
      noun,
      ["in", "during", "after", "amid", "following", "since", "before", "despite", "under"],
      sentence
    )
  }

  /// What a word's own auxiliaries, adverbs and determiners say.
  private func look(
    at word: Int,
    _ isTrigger: Bool,
    _ denied: inout Bool,
    _ possible: inout Bool,
    _ planned: inout Bool
  ) {
    for child in 0..<sentence.count where sentence.heads[child] == Int32(word) {
      let lemma = sentence.lemmas[child]
      switch sentence.relations[child] {
      case .nsubj where isNeither(child), .nsubjPass where isNeither(child): denied = true
      case .case where lemma == "due" && child > 0:
        // "is due to lead talks", drawn as one preposition
        // but "was due to strikes"
        if Self.heralds.contains(sentence.lowerForm(child - 1)),
          !Self.deeds.contains(sentence.lemmas[word])
        {
          planned = true
        }
      case .advmod, .advcl:
        if sentence.relations[child] == .advmod {
          // "urged him not to go", with "not" drawn as the first verb's
          let isBehind = child > word + 1 && sentence.tags[word] == .verb
          if ["not", "n't"].contains(lemma.lowercased()) && !isBehind && !isNotOnly(child)
            && !(isTrigger && isNotTill(word))
            || lemma.lowercased() == "never"
          {
            denied.toggle()
          }
          let effect = effects[graph.lemmas[child]]
          if effect.contains(.possible) { possible = true }
          if effect.contains(.planned) { planned = true }
          if effect.contains(.denied) { denied = true }
        }
      case .aclRelcl, .acl:
        // "talks expected next week"
        if isTrigger, sentence.relations[child] == .acl, sentence.tags[word] == .noun, child > word,
          sentence.features[child].contains(.participle), sentence.features[child].contains(.past)
        {
          let effect = effects[graph.lemmas[child]]
          if effect.contains(.planned) { planned = true }
          if effect.contains(.possible), lemma == "propose" { possible = true }
        }
        // "a meeting that they allegedly held"
        guard isTrigger, sentence.tags[word] == .noun, Self.lightVerbs.contains(lemma) else {
          continue
        }
        if sentence.relations[child] == .aclRelcl {
          look(at: child, false, &denied, &possible, &planned)
        } else if isHedged(child) {
          possible = true
        }
      case .amod where isTrigger || sentence.tags[word] == .noun:
        // "a five set loss"
        if lemma == "set" { continue }
        let effect = effects[graph.lemmas[child]]
        if effect.contains(.possible) { possible = true }
        if effect.contains(.planned) { planned = true }
        if lemma == "cancel" || isAborted(child) && Self.awaitable.contains(sentence.lemmas[word]) {
          denied = true
        }
      case .det where isTrigger:
        if lemma == "no" { denied = true }
        if lemma == "any", !Self.awaitable.contains(sentence.lemmas[word]) { possible = true }
      // "is neither a member of X nor of Y"
      case .ccPreconj where isTrigger && lemma == "neither": denied = true
      // but "was not deterred by X, nor by strikes on Y"
      case .cc where lemma == "nor":
        if sentence.tags[word] != .noun || graph.dependent(word, .case) == nil { denied = true }
      case .aux:
        switch lemma {
        case "would" where isReported(word) || !isConditional(word): planned = true
        case "may", "might", "could", "would", "should", "can", "must": possible = true
        case "will", "shall", "'ll": planned = true
        default: break
        }
      case .mark:
        if lemma == "if" || lemma == "unless" || lemma == "whether" { possible = true }
        // "has yet to meet", "is about to meet"
        if lemma == "to", child > 1 {
          switch sentence.lowerForm(child - 1) {
          case "yet": denied = true
          case "about" where ["is", "are", "was", "were"].contains(sentence.lowerForm(child - 2)):
            planned = true
          default: break
          }
        }
        // "was due to stand down", with "due to" drawn as one marker
        if lemma == "due", sentence.features[word].contains(.infinitive) { planned = true }
        if lemma == "to", child > 0, Self.heralds.contains(sentence.lowerForm(child - 1)) {
          planned = true
          // "had been due to meet" tells that they did not.
          let before = (max(0, child - 5)..<child).map { sentence.lowerForm($0) }
          if before.contains("had"), before.contains("been") { denied = true }
          // "was to have met"
          if ["was", "were"].contains(sentence.lowerForm(child - 1)),
            graph.dependents(word, TreeWords.bit(.aux)).contains(where: {
              sentence.lowerForm($0) == "have"
            })
          {
            denied = true
          }
        }
      case .cop:
        // "is to meet"
        break
      default: break
      }
    }
  }
}
