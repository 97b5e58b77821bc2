import Ontology
import Syntax

/// What somebody is about to do or gives up, and what is left undone.
extension StatusFinder {
  /// Verbs for trying or wishing to do what follows.
  private static let aiming: WordSet = [
    "seek", "try", "attempt", "hope", "look", "aim", "want",
  ]

  /// Whether a word tells of what somebody is to do in time to come: "will seek to meet X".
  func isAimedAt(_ word: Int) -> Bool {
    Self.aiming.contains(sentence.lemmas[word]) && hasFuture(word)
  }

  /// Whether a verb is what somebody wishes or tries to do, which a day to come makes a plan:
  /// "hopes to visit X next week".
  func isAim(_ verb: Int) -> Bool {
    var node = verb
    for _ in 0..<3 {
      let head = Int(sentence.heads[node])
      guard head >= 0 else { return false }
      switch sentence.relations[node] {
      case .xcomp: return Self.aiming.contains(sentence.lemmas[head])
      case .conj: node = head
      default: return false
      }
    }
    return false
  }

  /// Whether somebody has got on what takes him where he is not yet: "boarded a plane to fly
  /// to X".
  func isBoarded(_ vehicle: Int) -> Bool {
    let verb = Int(sentence.heads[vehicle])
    return verb >= 0 && sentence.relations[vehicle] == .obj
      && ["board", "catch"].contains(sentence.lemmas[verb])
  }

  /// Nouns for what somebody has in mind to do, and verbs for giving it up.
  private static let intentions: WordSet = [
    "plan", "bid", "attempt", "effort", "idea", "intention", "proposal", "ambition", "deal", "trip",
    "visit", "tour", "meeting", "summit", "talk", "talks", "merger", "takeover", "acquisition",
  ]
  private static let dropping: WordSet = [
    "drop", "abandon", "ditch", "axe", "shelve", "scrap", "scupper", "jettison", "cancel", "abort",
    "nix", "spike",
  ]

  /// Whether a verb says that what a noun has in mind is given up: "dropped its plan".
  func isGivenUp(_ noun: Int, by verb: Int) -> Bool {
    ["drop", "abandon", "ditch", "axe", "scupper", "jettison", "nix"].contains(
      sentence.lemmas[verb]
    ) && Self.intentions.contains(sentence.lemmas[noun])
  }

  /// Whether an infinitive tells of what the verb's object had in mind, which is given up:
  /// "dropped its plan to buy X".
  func isGivenUp(before infinitive: Int, by verb: Int) -> Bool {
    Self.dropping.contains(sentence.lemmas[verb])
      && (verb + 1..<max(verb + 1, infinitive)).contains {
        sentence.heads[$0] == Int32(verb)
          && [.obj, .nsubjPass].contains(sentence.relations[$0])
          && Self.intentions.contains(sentence.lemmas[$0])
      }
  }

  /// Whether a gerund tells of what is not done: "left without meeting X", "instead of
  /// meeting X".
  func isLeftUndone(_ gerund: Int) -> Bool {
    guard sentence.lowerForm(gerund).hasSuffix("ing") else { return false }
    return (max(0, gerund - 4)..<gerund).contains { word in
      switch sentence.lowerForm(word) {
      case "without": sentence.heads[word] == Int32(gerund)
      case "instead":
        word + 1 < gerund && sentence.lowerForm(word + 1) == "of"
          && (sentence.heads[word] == Int32(gerund) || sentence.heads[word + 1] == Int32(gerund))
      default: false
      }
    }
  }

  /// Whether a verb in the present tells of what comes after what its clause is about: "the day
  /// before he leaves for X", "until they meet".
  func isYetToCome(_ verb: Int) -> Bool {
    sentence.relations[verb] == .advcl && sentence.features[verb].contains(.present)
      && sentence.features[verb].contains(.finite)
      && (max(0, verb - 10)..<verb).contains {
        sentence.heads[$0] == Int32(verb) && sentence.relations[$0] == .mark
          && ["before", "until", "till"].contains(sentence.lowerForm($0))
      }
  }

  /// Whether a noun tells in or at what something is done, so that what is not done there or is
  /// only tried says nothing of it: "did not mention it in his call with X".
  func isWithin(_ noun: Int) -> Bool {
    sentence.tags[noun] == .noun && Self.awaitable.contains(sentence.lemmas[noun])
      && graph.hasCase(noun, ["in", "during", "at", "on", "about"], sentence)
  }

  /// What the clause around a noun that tells when or where says of it.
  func status(within verb: Int) -> Status {
    let status = status(of: verb)
    // "agreed to lift the ban during a trip to X"
    if status == .planned, sentence.relations[verb] == .xcomp, sentence.heads[verb] >= 0,
      ["agree", "pledge", "promise", "vow"].contains(
        sentence.lemmas[Int(sentence.heads[verb])]
      ), sentence.features[Int(sentence.heads[verb])].contains(.past)
    {
      return .actual
    }
    guard status == .possible else { return status == .planned ? .planned : .actual }
    // "reportedly made the offer in a call with X"
    if isHedged(verb) { return .possible }
    // "sought to address it in his meeting with X"
    var node = verb
    for _ in 0..<3 {
      if sentence.features[node].contains(.past), sentence.tags[node] == .verb { return .actual }
      guard sentence.relations[node] == .xcomp, sentence.heads[node] >= 0 else { return .possible }
      node = Int(sentence.heads[node])
    }
    return .possible
  }

  /// Whether an adverb says that a word may not be so: "reportedly", "allegedly".
  func isHedged(_ word: Int) -> Bool {
    graph.dependents(word, TreeWords.bit(.advmod)).contains {
      effects[graph.lemmas[$0]].contains(.possible)
    }
  }

  /// Whether a verb says that what was done should or would not have been: "should never have
  /// appointed X", "would not have met X had he known".
  func isRegretted(_ verb: Int) -> Bool {
    var isModal = false
    var isDenied = false
    var isPerfect = false
    for child in max(0, verb - 7)..<verb where sentence.heads[child] == Int32(verb) {
      switch sentence.lowerForm(child) {
      case "should", "would", "shouldn’t", "shouldn't", "wouldn’t", "wouldn't": isModal = true
      case "not", "n't", "n’t", "never": isDenied = true
      case "have": isPerfect = true
      default: break
      }
    }
    return isModal && isDenied && isPerfect
  }

  /// Verbs for that what a noun names comes about or goes on.
  private static let occurring: WordSet = [
    "take", "happen", "occur", "hold", "resume", "begin", "start", "go", "proceed", "materialise",
    "materialize", "follow", "come", "exist", "schedule", "plan", "arrange", "convene", "cancel",
    "open", "continue", "set", "organise", "organize", "postpone", "expect", "call", "agree",
    "delay", "get", "restart", "discuss", "propose", "confirm", "announce", "be", "mull",
    "consider",
    "collapse", "fall", "rule", "scrap", "fix", "suspend", "abandon", "reschedule", "need",
    "require", "want", "seek", "request", "suggest", "make", "conduct", "pay", "do",
  ]

  /// Whether a meeting is what does something, so that what it does not do or may do says
  /// nothing of whether it was held.
  func isSettled(_ noun: Int, by verb: Int) -> Bool {
    sentence.tags[noun] == .noun && sentence.tags[verb] == .verb
      && (Self.awaitable.contains(sentence.lemmas[noun])
        || ["support", "backing", "opposition"].contains(sentence.lemmas[noun]) && isOwned(noun))
      && !Self.occurring.contains(sentence.lemmas[verb])
  }

  /// Whether a noun is for one or some of what follows: "a round of talks".
  func isPart(_ noun: Int) -> Bool {
    ["round", "series", "set", "bout", "session", "flurry", "string", "spate"].contains(
      sentence.lemmas[noun]
    )
  }

  /// Whether a verb asks somebody to do what follows: "called on X to go", "appealed to X to go".
  func isCalledFor(by verb: Int) -> Bool {
    guard
      ["call", "appeal", "plead", "lobby", "press", "push", "campaign"].contains(
        sentence.lemmas[verb]
      )
    else { return false }
    return (verb + 1..<min(verb + 3, sentence.count)).contains {
      ["on", "upon", "for", "to", "with"].contains(sentence.lowerForm($0))
        && sentence.relations[$0] == .case && sentence.heads[$0] >= 0
        && sentence.heads[Int(sentence.heads[$0])] == Int32(verb)
    }
  }

  /// Verbs for asking somebody to do something.
  private static let asking: WordSet = [
    "ask", "urge", "invite", "encourage", "pressure", "press", "push", "want", "request",
    "require", "recommend", "implore", "beg", "beseech", "exhort", "advise", "counsel", "lobby",
    "petition", "challenge", "entreat", "coax", "goad", "plead",
  ]

  /// Whether an infinitive tells what a verb asks its object to do: "invited X to visit Y".
  func isAskedOfObject(_ infinitive: Int, by verb: Int) -> Bool {
    Self.asking.contains(sentence.lemmas[verb])
      && (verb + 1..<max(verb + 1, infinitive)).contains {
        sentence.heads[$0] == Int32(verb) && sentence.relations[$0] == .obj
      }
  }

  /// Whether something is near to coming about: "is close to an agreement with X".
  func isNear(_ noun: Int, to head: Int) -> Bool {
    ["close", "near", "nearer", "closer"].contains(sentence.lowerForm(head))
      && graph.hasCase(noun, ["to"], sentence)
  }

  /// Whether a verb says that its deed all but came about: "nearly attacked", but not "narrowly
  /// defeated".
  func isAllBut(_ verb: Int) -> Bool {
    verb > 0 && sentence.tags[verb] == .verb
      && ["nearly", "almost"].contains(sentence.lowerForm(verb - 1))
      && sentence.heads[verb - 1] == Int32(verb)
  }

  /// Whether a clause speaks of a deed that may yet be done: "an attack on X would be a mistake".
  func isImagined(_ noun: Int, by head: Int) -> Bool {
    guard sentence.relations[noun].universal == .nsubj || sentence.relations[noun] == .nsubjPass,
      Self.awaitable.contains(sentence.lemmas[noun]) || Self.deeds.contains(sentence.lemmas[noun]),
      hasAuxiliary(head, ["would", "could", "might", "may"]),
      !hasAuxiliary(head, ["have"])
    else { return false }
    return (max(0, noun - 4)..<noun).contains {
      sentence.heads[$0] == Int32(noun) && sentence.relations[$0] == .det
        && ["a", "an", "any", "another", "such"].contains(sentence.lowerForm($0))
    }
  }

  /// Whether an adjective says of a meeting or a deed that it may be: "a meeting is likely".
  func isLikely(_ noun: Int, by head: Int) -> Bool {
    guard sentence.tags[head] == .adj,
      Self.awaitable.contains(sentence.lemmas[noun]) || Self.deeds.contains(sentence.lemmas[noun]),
      !effects[graph.lemmas[head]].intersection([.possible, .planned]).isEmpty,
      graph.dependents(head, TreeWords.bit(.cop)).allSatisfy({
        !sentence.features[$0].contains(.past)
      })
    else { return false }
    return !(max(0, noun - 4)..<noun).contains {
      sentence.heads[$0] == Int32(noun) && ["this", "these"].contains(sentence.lowerForm($0))
    }
  }

  /// Whether what was to be done was called off in the same breath: "was due to visit X but
  /// cancelled the trip".
  func isCancelled(_ word: Int) -> Bool {
    (word + 1..<max(word + 1, sentence.count)).contains { verb in
      guard sentence.tags[verb] == .verb, sentence.relations[verb] == .conj,
        ["cancel", "scrap", "abort", "pull", "call"].contains(sentence.lemmas[verb]),
        !["pull", "call"].contains(sentence.lemmas[verb])
          || ["out", "off"].contains(sentence.wordForm(verb + 1)),
        sentence.heads[verb] < Int32(verb)
      else { return false }
      var node = word
      for _ in 0..<4 {
        if sentence.heads[verb] == Int32(node) {
          return (word + 1..<verb).contains { sentence.lowerForm($0) == "but" }
        }
        node = Int(sentence.heads[node])
        guard node >= 0 else { return false }
      }
      return false
    }
  }

  /// Whether a verb is what a question asks: "Did X meet Y?", but not "Why did X meet Y?".
  func isAsked(_ verb: Int) -> Bool {
    guard sentence.tags[verb] == .verb, sentence.relations[verb] == .root, sentence.count > 3,
      (sentence.count - 2..<sentence.count).contains(where: { sentence.form($0) == "?" })
    else { return false }
    let helper = (0..<verb).first {
      sentence.heads[$0] == Int32(verb) && sentence.relations[$0].universal == .aux
    }
    let subject = (0..<verb).first {
      sentence.heads[$0] == Int32(verb) && sentence.relations[$0].universal == .nsubj
    }
    guard let helper, let subject, helper < subject else { return false }
    return !(0..<helper).contains {
      ["why", "how", "when", "where", "what", "who", "which", "whom"].contains(
        sentence.lowerForm($0)
      )
    }
  }

  /// Whether a verb in the present tells of what is done later the same day: "heads to X later
  /// on Wednesday".
  func isLater(_ verb: Int) -> Bool {
    sentence.tags[verb] == .verb && sentence.features[verb].contains(.present)
      && (verb + 1..<max(verb + 1, min(verb + 12, sentence.count))).contains {
        sentence.lowerForm($0) == "later"
          && (sentence.heads[$0] == Int32(verb)
            || sentence.heads[$0] >= 0 && sentence.heads[Int(sentence.heads[$0])] == Int32(verb)
              && sentence.isTime(Int(sentence.heads[$0])))
      }
  }
}
