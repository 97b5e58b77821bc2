import Ontology
import Syntax

/// What a clause takes for granted, whatever its own tense or negation.
extension StatusFinder {
  /// Verbs that say of what is going on or done how it goes on, ends or is taken: "will end
  /// its war", "could cut its aid", "did not condemn the attack".
  private static let presupposing: WordSet = [
    "end", "stop", "halt", "cease", "finish", "continue", "pause", "suspend", "resume", "cut",
    "reduce", "increase", "boost", "expand", "extend", "step", "intensify", "escalate", "condemn",
    "criticise", "criticize", "denounce", "praise", "welcome", "mourn", "mark", "commemorate",
    "survive", "avenge", "punish", "forgive", "forget", "remember", "investigate", "probe",
    "discuss", "explain", "justify", "defend", "regret", "oppose", "protest", "remain", "maintain",
    "sustain", "prolong", "win", "lose", "retaliate", "respond", "react", "know", "recall", "lift",
    "ease", "relax", "loosen", "tighten", "renew", "waive", "remove", "repeal", "revoke",
    "overturn",
    "undo", "repel", "resist", "counter", "withstand", "weather", "fend", "endure", "escape",
    "flee", "fight", "reject", "enforce", "evade", "circumvent", "deplore", "decry", "stifle",
    "hamper", "hinder", "blunt", "slow", "disrupt", "weaken", "mention", "reference", "tout",
    "hail", "celebrate", "ignore", "endorse", "comment", "speak", "talk", "reflect",
  ]

  /// Verbs for what may become of a treaty, and nouns for treaties.
  private static let upholding: WordSet = [
    "extend", "prolong", "renew", "derail", "jeopardise", "jeopardize", "undermine", "violate",
    "breach", "break", "uphold", "honour", "honor", "preserve", "salvage", "save", "sink",
    "scuttle", "endanger", "imperil", "monitor", "enforce", "respect", "test", "strain",
    "sabotage", "torpedo", "hold", "collapse", "expire", "threaten", "shatter", "wreck", "unravel",
    "terminate",
    "maintain", "observe", "suspend",
  ]
  private static let treaties: WordSet = [
    "ceasefire", "cease-fire", "truce", "armistice", "agreement", "accord", "pact", "treaty",
    "deal",
  ]

  /// Verbs for how what lasts goes on or ends: "our support will not waver".
  private static let wavering: WordSet = [
    "waver", "falter", "weaken", "fade", "wane", "cease", "end", "continue", "remain", "endure",
    "diminish", "last", "stop",
  ]

  /// Verbs for how a deed that is going on goes on: "the attacks could spread".
  private static let lasting: WordSet = [
    "continue", "intensify", "escalate", "stop", "cease", "spread", "widen", "persist", "resume",
    "last",
  ]

  /// Whether somebody has what a noun names undone: "to have the sanctions on X lifted".
  private func isUndone(_ noun: Int, by verb: Int) -> Bool {
    ["have", "get", "see", "want"].contains(sentence.lemmas[verb])
      && sentence.relations[noun] == .obj && Self.deeds.contains(sentence.lemmas[noun])
      && (noun + 1..<max(noun + 1, min(noun + 8, sentence.count))).contains {
        sentence.features[$0].contains(.participle)
          && (sentence.heads[$0] == Int32(verb) || sentence.heads[$0] == Int32(noun))
          && Self.presupposing.contains(sentence.lemmas[$0])
      }
  }

  /// Verbs by which others come into a war that is on.
  private static let joining: WordSet = ["join", "enter", "fuel", "finance", "fund"]

  /// Whether the verb above a noun says what becomes of a treaty that stands: "threatened to
  /// derail the truce between X and Y", "the ceasefire would be extended".
  func isStanding(_ noun: Int, by verb: Int) -> Bool {
    guard Self.treaties.contains(sentence.lemmas[noun]) else { return false }
    // "oppose the current truce"
    let isCurrent = graph.dependents(noun, TreeWords.bit(.amod)).contains {
      ["current", "existing", "fragile", "shaky", "tenuous", "ongoing"].contains(
        sentence.lowerForm($0)
      )
    }
    guard isCurrent || Self.upholding.contains(sentence.lemmas[verb]) else { return false }
    switch sentence.relations[noun] {
    case .obj, .nsubjPass: return true
    case .nsubj: return ["hold", "collapse", "expire", "unravel"].contains(sentence.lemmas[verb])
    default: return false
    }
  }

  /// Verbs for how what is going on goes on or ends.
  private static let continuing: WordSet = [
    "stop", "cease", "continue", "keep", "halt", "resume", "finish", "quit", "end", "pause",
    "suspend", "remain", "go",
  ]

  /// Whether a verb above another says that this one's deed has been going on: "will not stop
  /// striking", "would continue to attack".
  func isContinued(_ verb: Int, by above: Int) -> Bool {
    let lemma = sentence.lemmas[above]
    guard Self.continuing.contains(lemma),
      [.xcomp, .advcl, .ccomp, .obj].contains(sentence.relations[verb])
    else { return false }
    if lemma == "continue" { return true }
    guard sentence.lowerForm(verb).hasSuffix("ing"), verb > above else { return false }
    return ["keep", "remain", "go"].contains(lemma)
      ? verb - above <= 2 : !(above + 1..<verb).contains { sentence.form($0) == "from" }
  }

  /// Nouns for what goes on or has been done.
  static let deeds: WordSet = [
    "war", "invasion", "attack", "assault", "offensive", "strike", "airstrike", "bombing", "raid",
    "killing", "assassination", "murder", "campaign", "occupation", "siege", "aid", "assistance",
    "support", "backing", "conflict", "fighting", "shelling", "massacre", "bombardment",
    "blockade", "aggression", "onslaught", "incursion", "crackdown", "operation", "request",
    "membership", "alliance", "partnership", "sanction", "embargo", "ban", "restriction", "tariff",
    "defeat", "loss", "victory", "conviction", "sentence", "dismissal", "expulsion",
  ]

  /// Nouns for what goes on once it is somebody's, and verbs by which it begins or may.
  private static let wars: WordSet = [
    "war", "invasion", "occupation", "conflict", "aggression", "blockade", "siege", "fighting",
  ]
  private static let beginning: WordSet = [
    "launch", "begin", "start", "plan", "order", "prepare", "wage", "avoid", "prevent", "avert",
    "risk", "threaten", "consider", "deter", "predict", "anticipate", "expect", "fear", "declare",
    "provoke", "trigger", "spark", "erupt", "break", "happen", "occur", "come", "follow",
    "announce",
    "mount", "stage", "thwart", "foil", "repeat", "authorise", "authorize", "call", "want", "seek",
    "deny", "cause", "impose", "propose", "be",
  ]

  /// Whether a verb tells of a war that is named as somebody's, so that it is on: "to face X's
  /// aggression", "X's war on Y could spill over".
  private func isOn(_ noun: Int, by verb: Int) -> Bool {
    Self.wars.contains(sentence.lemmas[noun]) && isOwned(noun)
      && [.obj, .nsubj, .nsubjPass].contains(sentence.relations[noun])
      && !Self.beginning.contains(sentence.lemmas[verb])
      && !graph.dependents(noun, TreeWords.bit(.amod)).contains {
        !effects[graph.lemmas[$0]].isEmpty
      }
  }

  /// Whether the verb above a noun takes for granted that what the noun names is done.
  func isPresupposed(_ noun: Int, by verb: Int) -> Bool {
    if isOn(noun, by: verb) || isStanding(noun, by: verb) || isChosen(noun, by: verb)
      || isGround(noun, of: verb)
    {
      return true
    }
    if isPressedOn(noun, by: verb) { return Self.deeds.contains(sentence.lemmas[noun]) }
    if Self.joining.contains(sentence.lemmas[verb]), sentence.relations[noun] == .obj {
      return ["war", "conflict", "invasion", "fighting"].contains(sentence.lemmas[noun])
        || sentence.lemmas[verb] == "join" && Self.deeds.contains(sentence.lemmas[noun])
          && graph.dependents(noun, TreeWords.bit(.nmodPoss) | TreeWords.bit(.amod))
            .contains { sentence.form($0).first?.isUppercase == true }
    }
    if isUndone(noun, by: verb) { return true }
    if sentence.relations[noun] == .nsubj {
      if Self.lasting.contains(sentence.lemmas[verb]), Self.deeds.contains(sentence.lemmas[noun]) {
        return true
      }
      return Self.wavering.contains(sentence.lemmas[verb])
        && ["support", "backing", "commitment", "war", "alliance"].contains(sentence.lemmas[noun])
    }
    guard Self.presupposing.contains(sentence.lemmas[verb]),
      Self.deeds.contains(sentence.lemmas[noun])
    else { return false }
    switch sentence.relations[noun] {
    case .obj, .nsubjPass: return true
    case .obl:
      return graph.dependents(noun, TreeWords.bit(.case)).contains {
        ["to", "for", "of", "against"].contains(sentence.lowerForm($0))
          || ["comment", "speak", "talk", "reflect"].contains(sentence.lemmas[verb])
            && ["on", "about", "over"].contains(sentence.lowerForm($0))
      }
    default: return false
    }
  }

  /// Nouns for what somebody has said, once it is his.
  private static let voiced: WordSet = [
    "proposal", "offer", "demand", "request", "appeal", "criticism", "accusation", "allegation",
    "rejection", "condemnation", "complaint", "warning", "endorsement", "denunciation", "ultimatum",
    "pledge", "promise", "claim", "recommendation", "plea", "petition", "application", "conclusion",
    "finding", "assessment", "invitation", "refusal",
  ]

  /// Whether a noun names what somebody has said, whatever comes of it: "will discuss X's
  /// proposal to Y", "may drop its demand".
  func isVoiced(_ noun: Int) -> Bool {
    if isAnswered(noun) { return true }
    guard Self.voiced.contains(sentence.lemmas[noun]) else { return false }
    return isOwned(noun)
      && !graph.dependents(noun, TreeWords.bit(.amod)).contains {
        !effects[graph.lemmas[$0]].isEmpty
      }
      && ![.root, .ccomp].contains(sentence.relations[noun])
  }

  /// Whether a noun is somebody's: "China's pledge", "US claims".
  func isOwned(_ noun: Int) -> Bool {
    !graph.dependents(noun, TreeWords.bit(.nmodPoss)).isEmpty
      || graph.dependents(noun, TreeWords.bit(.compound)).contains {
        sentence.tags[$0] == .propn
      }
  }

  /// Verbs for saying no to what somebody has asked or offered.
  private static let answering: WordSet = [
    "reject", "deny", "refuse", "decline", "dismiss", "ignore", "rebuff", "spurn", "accept",
    "grant", "heed", "resist", "snub", "shun", "answer",
  ]

  private static let answerable: WordSet = [
    "request", "demand", "appeal", "proposal", "offer", "recommendation", "plea", "petition",
    "application", "invitation", "ultimatum",
  ]

  /// Whether a request or an offer is answered, so that it was made: "denied a request from X".
  private func isAnswered(_ noun: Int) -> Bool {
    let verb = Int(sentence.heads[noun])
    return verb >= 0 && [.obj, .nsubjPass].contains(sentence.relations[noun])
      && Self.answering.contains(sentence.lemmas[verb])
      && (Self.answerable.contains(sentence.lemmas[noun])
        // "rejected a call for talks", which is none by phone
        || sentence.lemmas[noun] == "call"
          && (noun + 1..<max(noun + 1, min(noun + 8, sentence.count))).contains {
            ["for", "to"].contains(sentence.lowerForm($0))
          })
  }

  /// Verbs for judging somebody by a deed.
  private static let judgingBy: WordSet = [
    "blame", "condemn", "criticise", "criticize", "fault", "punish", "thank", "praise", "rebuke",
    "denounce", "sanction", "prosecute", "apologise", "apologize", "forgive",
  ]

  /// Whether a verb judges somebody by a deed, which is done: "declined to blame X for the
  /// invasion".
  private func isGround(_ noun: Int, of verb: Int) -> Bool {
    Self.judgingBy.contains(sentence.lemmas[verb]) && Self.deeds.contains(sentence.lemmas[noun])
      && sentence.relations[noun] == .obl && graph.hasCase(noun, ["for", "over"], sentence)
  }

  /// Whether somebody does something about a choice that another has made: "refused to act on
  /// X's nomination of Y", "blocked her appointment".
  private func isChosen(_ noun: Int, by verb: Int) -> Bool {
    ["nomination", "appointment", "pick", "choice", "selection"].contains(sentence.lemmas[noun])
      && !graph.dependents(noun, TreeWords.bit(.nmodPoss)).isEmpty
      && [
        "act", "vote", "block", "oppose", "confirm", "reject", "approve", "support", "back",
        "criticise", "criticize", "condemn", "defend", "question", "stall", "filibuster", "praise",
        "welcome", "endorse", "move", "advance",
      ].contains(sentence.lemmas[verb])
  }

  /// Whether a relative clause tells in the past that what a noun names was done: "trips he
  /// took to X", "the call that they held on Monday".
  func isCarriedOut(_ noun: Int) -> Bool {
    (noun + 1..<max(noun + 1, min(noun + 16, sentence.count))).contains { verb in
      sentence.heads[verb] == Int32(noun) && sentence.relations[verb] == .aclRelcl
        && sentence.tags[verb] == .verb && Self.lightVerbs.contains(sentence.lemmas[verb])
        && !["plan", "schedule"].contains(sentence.lemmas[verb])
        && sentence.features[verb].contains(.past)
        && !(0..<sentence.count).contains {
          sentence.heads[$0] == Int32(verb)
            && (sentence.relations[$0].universal == .aux || sentence.relations[$0] == .advmod)
        }
    }
  }

  /// Verbs for what is thought of a decision that has been taken.
  private static let judging: WordSet = [
    "defend", "criticise", "criticize", "condemn", "denounce", "praise", "welcome", "applaud",
    "hail", "slam", "blast", "decry", "regret", "justify", "explain", "protest", "oppose",
    "appeal", "challenge", "uphold", "reverse", "overturn", "question", "lament", "call", "back",
    "support", "blame", "cite",
  ]

  /// Whether a decision is one that has been taken and is now spoken of: "defended its
  /// decision to suspend X", "the original decision to expel X".
  func isJudged(_ noun: Int) -> Bool {
    guard ["decision", "move"].contains(sentence.lemmas[noun]) else { return false }
    let isOld = graph.dependents(noun, TreeWords.bit(.amod)).contains {
      ["original", "earlier", "previous", "recent", "initial", "controversial"].contains(
        sentence.lemmas[$0]
      )
    }
    let verb = Int(sentence.heads[noun])
    // "Britain's decision to restrict sales"
    let isOwned =
      sentence.lemmas[noun] == "decision" && !isDeparture(noun)
      && !graph.dependents(noun, TreeWords.bit(.nmodPoss)).isEmpty
      && (verb < 0 || !Self.delaying.contains(sentence.lemmas[verb]))
    return isOld || isOwned
      || verb >= 0 && Self.judging.contains(sentence.lemmas[verb])
        && [.obj, .nsubjPass].contains(sentence.relations[noun])
  }

  /// Whether a decision is to leave, which somebody does later.
  private func isDeparture(_ noun: Int) -> Bool {
    (noun + 1..<max(noun + 1, min(noun + 5, sentence.count))).contains {
      sentence.heads[$0] == Int32(noun)
        && ["resign", "step", "stand", "retire", "quit", "leave"].contains(sentence.lemmas[$0])
    }
  }

  /// Verbs for a decision that is not taken yet.
  private static let delaying: WordSet = [
    "await", "delay", "postpone", "defer", "expect", "wait", "anticipate", "reverse", "announce",
    "consider", "reconsider", "mull",
  ]

  /// Verbs for getting ready for what may come, or asking for it.
  private static let expecting: WordSet = [
    "brace", "call", "push", "press", "hope", "wish", "appeal", "plead", "lobby", "ask", "long",
    "yearn", "beg", "campaign", "ready", "aim", "opt", "negotiate", "mobilize", "mobilise",
  ]

  /// Whether a noun names what somebody waits or asks for: "bracing for an attack", "called
  /// for talks".
  func isExpected(_ noun: Int, by verb: Int) -> Bool {
    Self.expecting.contains(sentence.lemmas[verb]) && sentence.relations[noun] == .obl
      && graph.hasCase(noun, ["for"], sentence)
  }

  /// Verbs for not doing what follows "from".
  private static let withholding: WordSet = [
    "refrain", "abstain", "desist", "shy", "shrink", "hold", "stop", "steer", "keep", "recoil",
    "prevent", "bar", "block", "ban", "prohibit", "dissuade", "deter", "discourage", "preclude",
  ]

  /// Verbs for making up one's mind not to do what follows "against".
  private static let deciding: WordSet = ["decide", "opt", "vote", "choose"]

  /// Whether somebody keeps from doing what a gerund says: "refrained from condemning X",
  /// "stopped short of condemning X", "decided against running".
  func isWithheld(_ gerund: Int, _ verb: Int) -> Bool {
    if gerund - verb < 4, gerund > 1, sentence.lowerForm(gerund - 2) == "short",
      sentence.lowerForm(gerund - 1) == "of"
    {
      return true
    }
    let lemma = sentence.lemmas[verb]
    let isWithholding = Self.withholding.contains(lemma)
    guard isWithholding || Self.deciding.contains(lemma),
      sentence.lowerForm(gerund).hasSuffix("ing")
    else { return false }
    return (verb + 1..<max(verb + 1, gerund)).contains {
      sentence.heads[$0] == Int32(gerund)
        && sentence.lowerForm($0) == (isWithholding ? "from" : "against")
    }
  }
}
