import Syntax

/// The few words and relations that tree rules know, as integers.
struct TreeWords: Sendable {
  /// Words that must be in the symbol table before any tree is built.
  static let all =
    relatives + placeRelatives + subjectControl + leaving + light + carrying + instances + documents
    + reciprocals + objectControl + quoting + infinitiveNouns + joining
    + speech + making + measures + wholes + quantities + ownedActs + weapons + launching
    + retorting + deeds + harming + stances + engaging + manners + giving + judging + awards
    + counts
    + blamed + appealing + appealed + company + situating + times + meetings + lasting + official
    + ["by", "in", "at", "of", "between", "with", "alongside"]

  private static let relatives = ["who", "whom", "which", "that", "whose"]
  private static let placeRelatives = ["where"]
  private static let subjectControl = ["promise", "threaten", "vow", "pledge", "swear"]
  private static let leaving = ["leave", "quit", "depart", "exit"]
  private static let light = [
    "hold", "have", "make", "give", "pay", "take", "issue", "launch", "conduct", "offer", "send",
    "file", "lodge", "sign", "express", "announce", "deliver", "carry", "reach", "voice", "extend",
    "provide", "begin", "start", "stage", "lead", "win", "place", "open", "write", "receive",
    "bring", "conclude", "impose", "mount", "convey", "declare", "attend", "raise", "level",
    "lend", "throw", "release", "publish", "unleash", "pursue", "wage", "initiate", "adopt",
    "pass", "strike", "seal", "forge", "undertake", "put", "press", "show", "enter",
  ]
  private static let carrying = [
    "in", "during", "after", "before", "at", "following", "on", "through", "for", "ahead",
  ]

  private static let instances = ["including", "include", "such_as"]
  private static let reciprocals = ["each", "other", "one", "another"]
  /// Verbs whose object is to do what an infinitive behind it says: "picked X to head Y".
  private static let objectControl = [
    "ask", "urge", "encourage", "appoint", "order", "tell", "invite", "force", "allow",
    "persuade", "press", "push", "pressure", "hire", "convince", "instruct", "direct", "permit",
    "require", "compel", "elect", "choose", "nominate", "task", "enable", "authorize",
    "authorise", "lobby", "beg", "implore", "command", "pick", "name", "tap", "select", "recruit",
    "designate", "send", "deploy", "dispatch", "expect", "want", "wish", "advise", "train",
    "oblige", "trust", "challenge", "prompt", "motivate", "inspire", "summon", "forbid", "remind",
    "assign", "delegate", "request",
  ]
  private static let quoting = ["quote", "cite"]
  private static let infinitiveNouns = [
    "decision", "plan", "refusal", "attempt", "bid", "effort", "promise", "threat", "offer",
    "request", "demand", "move", "order", "proposal", "vow", "pledge", "call", "vote",
  ]
  private static let speech = [
    "say", "tell", "write", "tweet", "add", "claim", "allege", "testify", "argue", "insist",
    "declare", "state", "note", "warn", "complain", "report",
  ]
  private static let making = [
    "file", "submit", "propose", "present", "table", "introduce", "issue", "draft", "sponsor",
    "organise", "organize", "order", "announce", "post", "commit", "perpetrate", "level",
    "broker", "mediate", "approve",
  ]
  private static let measures = [
    "charge", "count", "vote", "point", "percent", "%", "year", "month", "million", "billion",
    "euro", "dollar", "$", "£", "€", "margin",
  ]
  private static let giving = [
    "give", "lend", "grant", "send", "offer", "award", "pay", "fine", "hand", "loan", "promise",
    "pledge", "deny", "charge",
  ]
  private static let counts = [
    "series", "number", "dozen", "score", "hundred", "thousand", "string", "wave", "round",
    "spate", "couple", "handful", "lot", "pair", "bunch", "barrage", "succession", "flurry",
  ]
  private static let judging = [
    "blame", "accuse", "criticise", "criticize", "condemn", "denounce", "praise", "thank",
    "punish", "fine", "arrest", "jail", "imprison", "sue", "sentence", "prosecute", "try",
    "convict", "slam", "rebuke", "reprimand", "sanction", "suspend", "expel", "fault",
    "congratulate", "commend", "indict", "execute", "detain", "attack", "investigate", "ban",
    "censure", "berate", "scold", "chastise", "castigate", "lambast", "lambaste", "applaud", "laud",
    "hail", "honour", "honor", "mock", "ridicule", "deride", "upbraid", "admonish", "dismiss",
    "sack", "strip", "acquit", "chide", "excoriate", "impeach", "reproach", "assail", "blast",
  ]
  /// What somebody is given by those whom "by" leads to behind it, and who have not made it.
  private static let awards = [
    "ban", "fine", "sentence", "term", "penalty", "punishment", "suspension", "warning", "medal",
    "award", "prize", "deadline", "ultimatum", "permission", "licence", "license", "asylum", "job",
    "post", "role", "contract", "bail", "access", "visa", "point", "support", "backing", "task",
  ]
  private static let joining = ["to", "against", "with", "by", "on", "over", "between"]
  private static let documents = [
    "statement", "letter", "resolution", "tweet", "post", "message", "order", "bill", "law",
    "speech", "report", "motion", "lawsuit", "suit", "complaint", "petition", "article", "video",
    "ruling", "decision", "memo", "email", "decree", "campaign", "interview", "column", "essay",
    "editorial", "indictment", "verdict", "book", "advertisement", "comment", "remark", "filing",
  ]

  /// Nouns for several acts of a kind, whose doer does each: "a wave of attacks".
  private static let wholes = [
    "series", "wave", "campaign", "round", "string", "spate", "number", "set", "policy",
    "programme", "program", "pattern", "barrage", "flurry", "raft", "spree", "act", "form",
    "kind", "couple", "pair", "dozen", "succession", "rash",
  ]
  /// Nouns that only count what they are of: "dozens of Hamas members".
  private static let quantities = [
    "dozen", "hundred", "thousand", "number", "couple", "pair", "score", "several", "many",
    "most", "some", "one", "all", "half", "majority", "handful", "%", "percent", "cent",
    "third", "quarter", "group", "team", "delegation", "contingent", "crew", "panel", "squad",
    "trio", "duo", "band", "crowd", "convoy", "cohort",
  ]
  /// Nouns whose owner himself is to do what an infinitive or gerund behind them says.
  private static let ownedActs = [
    "decision", "plan", "refusal", "attempt", "bid", "effort", "promise", "threat", "offer",
    "move", "vow", "pledge", "intention", "willingness", "readiness", "desire", "determination",
    "proposal", "commitment", "failure", "agreement", "hope", "wish", "right", "mission",
    "campaign", "policy", "idea", "aim", "goal", "chance", "opportunity",
  ]
  private static let weapons = [
    "missile", "rocket", "airstrike", "strike", "attack", "raid", "drone", "bomb", "offensive",
    "operation", "shell", "invasion", "assault", "ambush", "mortar",
  ]
  private static let launching = [
    "launch", "fire", "conduct", "carry", "mount", "stage", "unleash", "drop", "lob", "execute",
    "perpetrate", "shoot",
  ]
  /// Verbs behind which "with" tells what the subject does: "responded with an attack on X".
  private static let retorting = [
    "begin", "start", "open", "continue", "respond", "retaliate", "reply", "react", "follow",
    "finish", "celebrate", "answer", "proceed", "complete", "close", "conclude", "crown", "cap",
    "end",
  ]

  /// Nouns for what is done to somebody, seldom by the subject of a verb that they only say the time
  /// or the cause of: "spoke after the attack on X", "died in a strike on X".
  private static let deeds = [
    "attack", "strike", "airstrike", "raid", "bombing", "shelling", "offensive", "assault",
    "invasion", "incursion", "bombardment", "war", "conflict", "massacre", "killing", "murder",
    "assassination", "shooting", "blast", "explosion", "ambush", "barrage", "aggression",
    "onslaught", "poisoning", "stabbing", "arrest", "detention", "abduction", "kidnapping",
    "capture", "hack", "prosecution", "indictment", "conviction", "ouster", "overthrow",
    "dismissal", "removal", "sacking", "firing", "toppling", "appointment", "nomination",
    "expulsion", "deportation", "execution", "extradition", "impeachment", "sentencing",
  ]
  /// Verbs whose subject does the deed that they happen in: "killed X in a strike on Y".
  private static let harming = [
    "kill", "wound", "injure", "hit", "target", "destroy", "damage", "strike", "level", "flatten",
    "eliminate", "assassinate", "murder", "capture", "seize", "pound", "use", "take", "shoot",
    "stab", "bomb", "slaughter", "massacre", "hurt", "involve", "engage", "participate", "join",
    "cooperate", "collaborate", "advance", "raze", "demolish", "deploy",
  ]

  /// Nouns whose maker a nationality or a party before them names: "the Tory plan".
  private static let stances = [
    "plan", "proposal", "policy", "offer", "decision", "stance", "attempt", "move", "bid",
    "claim", "call", "demand", "approach", "strategy", "position", "suggestion", "pledge",
    "promise", "request", "action", "effort", "initiative", "manifesto", "view", "handling",
    "conduct", "behaviour", "behavior", "refusal", "failure", "response", "record", "budget",
    "argument", "allegation", "accusation", "criticism", "warning", "threat", "attack", "strike",
    "raid", "invasion", "occupation", "aggression", "bombing", "incursion", "blockade", "ruling",
    "verdict", "statement", "comment", "remark", "announcement", "objection", "opposition",
    "intervention", "provocation", "ultimatum", "veto", "tactic",
  ]
  /// Verbs whose passive subject takes part: "locked in talks".
  private static let engaging = ["lock", "engage", "involve", "embroil", "immerse", "entangle"]
  private static let manners = ["way", "manner"]
  /// What stands between an object and the gerund of its own act: "accused X of lying".
  private static let blamed = ["of", "from", "for", "with", "into"]
  /// Verbs that ask with a preposition: "called on X to go".
  private static let appealing = ["call", "appeal", "plead", "count", "rely", "wait", "prevail"]
  private static let appealed = ["on", "upon", "to", "with", "for"]
  private static let company = ["along", "together"]
  private static let meetings = [
    "meeting", "talk", "negotiation", "discussion", "summit", "conversation", "call", "lunch",
    "dinner", "audience", "consultation", "dialogue", "breakfast",
  ]
  /// Verbs that tell how long or when a meeting is: "talks lasting three hours".
  private static let lasting = ["last", "schedule", "plan", "span", "set"]
  /// Prepositions of where, when and by what means something happens.
  private static let situating = [
    "in", "at", "on", "during", "alongside", "after", "before", "following", "via", "by",
  ]
  /// Prepositions to an office that somebody gets or loses, or to what they are judged over.
  private static let official = ["to", "as", "from", "over"]
  /// Nouns for when something happens, behind which a passive's agent may stand.
  private static let times = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "week",
    "weekend", "month", "day", "night", "morning", "afternoon", "evening", "january", "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  static func bit(_ relation: DependencyRelation) -> UInt64 { 1 << UInt64(relation.rawValue) }

  /// Subjects as they are drawn, active and passive.
  static let subjects = bit(.nsubj) | bit(.nsubjPass)
  /// Relations of arguments and of modifying nouns.
  static let arguments: UInt64 =
    bit(.nsubj) | bit(.nsubjPass) | bit(.obj) | bit(.iobj) | bit(.obl) | bit(.oblAgent)
    | bit(.oblUnmarked) | bit(.nmod) | bit(.nmodPoss) | bit(.nmodUnmarked) | bit(.appos)
    | bit(.compound) | bit(.nmodDesc)

  /// Relations of a verb's arguments.
  static let clausal: UInt64 =
    subjects | bit(.obj) | bit(.iobj) | bit(.obl) | bit(.oblAgent)

  /// Relations whose dependents carry a preposition; a pattern's list of prepositions asks
  /// nothing of the others (`nmod:poss|nmod[of]`).
  static let prepositional: UInt64 =
    bit(.obl) | bit(.oblAgent) | bit(.oblUnmarked) | bit(.nmod) | bit(.nmodUnmarked) | bit(.obj)
    | bit(.advcl) | bit(.acl)

  /// Relations of adjuncts: a list of prepositions behind `obj|obl` is theirs, and a bare object
  /// needs none.
  static let oblique: UInt64 = bit(.obl) | bit(.nmod)

  let by: Int32
  let `for`: Int32
  let of: Int32
  let `in`: Int32
  let between: Int32
  let with: Int32
  let alongside: Int32
  let after: Int32
  let before: Int32
  let following: Int32
  let at: Int32
  private let situatesSymbol: [Bool]
  private let isOfficialSymbol: [Bool]
  private let isTimeSymbol: [Bool]
  private let isWholeSymbol: [Bool]
  private let isQuantitySymbol: [Bool]
  private let isOwnedActSymbol: [Bool]
  private let isWeaponSymbol: [Bool]
  private let isLaunchingSymbol: [Bool]
  private let isRetortingSymbol: [Bool]
  private let isStanceSymbol: [Bool]
  private let isEngagingSymbol: [Bool]
  private let isDeedSymbol: [Bool]
  private let isHarmingSymbol: [Bool]
  private let isMannerSymbol: [Bool]
  private let isBlamedSymbol: [Bool]
  private let isAppealingSymbol: [Bool]
  private let isAppealedSymbol: [Bool]
  private let isCompanySymbol: [Bool]
  private let isRelativeSymbol: [Bool]
  private let isPlaceRelativeSymbol: [Bool]
  private let isSubjectControlSymbol: [Bool]
  private let isLeavingSymbol: [Bool]
  private let isLightSymbol: [Bool]
  private let carriesSymbol: [Bool]
  private let givesInstancesSymbol: [Bool]
  private let isDocumentSymbol: [Bool]
  private let isObjectControlSymbol: [Bool]
  private let isQuotingSymbol: [Bool]
  private let takesInfinitiveSymbol: [Bool]
  private let joinsPartiesSymbol: [Bool]
  private let isSpeechSymbol: [Bool]
  private let isMakingSymbol: [Bool]
  private let isMeasureSymbol: [Bool]
  private let isGivingSymbol: [Bool]
  private let isJudgingSymbol: [Bool]
  private let isAwardSymbol: [Bool]
  private let isCountSymbol: [Bool]
  private let isMeetingSymbol: [Bool]
  private let isLastingSymbol: [Bool]
  private let each: Int32
  private let other: Int32
  private let one: Int32
  private let another: Int32

  init(_ symbols: SymbolTable) {
    func flags(_ words: [String]) -> [Bool] {
      var flags = [Bool](repeating: false, count: symbols.count + 1)
      for word in words { flags[Int(symbols[word])] = true }
      flags[0] = false
      return flags
    }
    by = symbols["by"]
    `for` = symbols["for"]
    of = symbols["of"]
    `in` = symbols["in"]
    between = symbols["between"]
    with = symbols["with"]
    alongside = symbols["alongside"]
    after = symbols["after"]
    before = symbols["before"]
    following = symbols["following"]
    at = symbols["at"]
    situatesSymbol = flags(Self.situating)
    isOfficialSymbol = flags(Self.official)
    isTimeSymbol = flags(Self.times)
    isWholeSymbol = flags(Self.wholes)
    isQuantitySymbol = flags(Self.quantities)
    isOwnedActSymbol = flags(Self.ownedActs)
    isWeaponSymbol = flags(Self.weapons)
    isLaunchingSymbol = flags(Self.launching)
    isRetortingSymbol = flags(Self.retorting)
    isStanceSymbol = flags(Self.stances)
    isEngagingSymbol = flags(Self.engaging)
    isDeedSymbol = flags(Self.deeds)
    isHarmingSymbol = flags(Self.harming)
    isMannerSymbol = flags(Self.manners)
    isBlamedSymbol = flags(Self.blamed)
    isAppealingSymbol = flags(Self.appealing)
    isAppealedSymbol = flags(Self.appealed)
    isCompanySymbol = flags(Self.company)
    isRelativeSymbol = flags(Self.relatives + Self.placeRelatives)
    isPlaceRelativeSymbol = flags(Self.placeRelatives)
    isSubjectControlSymbol = flags(Self.subjectControl)
    isLeavingSymbol = flags(Self.leaving)
    isLightSymbol = flags(Self.light)
    carriesSymbol = flags(Self.carrying)
    givesInstancesSymbol = flags(Self.instances)
    isDocumentSymbol = flags(Self.documents)
    isObjectControlSymbol = flags(Self.objectControl)
    isQuotingSymbol = flags(Self.quoting)
    takesInfinitiveSymbol = flags(Self.infinitiveNouns)
    joinsPartiesSymbol = flags(Self.joining)
    isSpeechSymbol = flags(Self.speech)
    isMakingSymbol = flags(Self.making)
    isMeasureSymbol = flags(Self.measures)
    isGivingSymbol = flags(Self.giving)
    isJudgingSymbol = flags(Self.judging)
    isAwardSymbol = flags(Self.awards)
    isCountSymbol = flags(Self.counts)
    isMeetingSymbol = flags(Self.meetings)
    isLastingSymbol = flags(Self.lasting)
    each = symbols["each"]
    other = symbols["other"]
    one = symbols["one"]
    another = symbols["another"]
  }

  func isRelative(_ symbol: Int32) -> Bool { isRelativeSymbol[Int(symbol)] }
  func isPlaceRelative(_ symbol: Int32) -> Bool { isPlaceRelativeSymbol[Int(symbol)] }
  func isSubjectControl(_ symbol: Int32) -> Bool { isSubjectControlSymbol[Int(symbol)] }
  /// Whether who does it goes away from its object, to do what an infinitive behind tells.
  func isLeaving(_ symbol: Int32) -> Bool { isLeavingSymbol[Int(symbol)] }
  func isLight(_ symbol: Int32) -> Bool { isLightSymbol[Int(symbol)] }
  func carries(_ preposition: Int32) -> Bool { carriesSymbol[Int(preposition)] }
  func givesInstances(_ preposition: Int32) -> Bool { givesInstancesSymbol[Int(preposition)] }
  /// Whether a word is a text or an act on paper, which has an author.
  func isDocument(_ symbol: Int32) -> Bool { isDocumentSymbol[Int(symbol)] }
  func isObjectControl(_ symbol: Int32) -> Bool { isObjectControlSymbol[Int(symbol)] }
  /// Whether a verb's object is who speaks: "quoted him as saying".
  func isQuoting(_ symbol: Int32) -> Bool { isQuotingSymbol[Int(symbol)] }
  /// Whether a noun is of an act that an infinitive tells: "the decision to leave".
  func takesInfinitive(_ symbol: Int32) -> Bool { takesInfinitiveSymbol[Int(symbol)] }
  /// Whether what a preposition leads to came at another time: "after the bombing".
  func isOfAnotherTime(_ preposition: Int32) -> Bool {
    preposition == after || preposition == before || preposition == following
  }

  /// Whether a preposition leads to another party of a noun, such as "talks with".
  func joinsParties(_ preposition: Int32) -> Bool { joinsPartiesSymbol[Int(preposition)] }
  /// Whether a noun tells of several acts by one doer: "a campaign of attacks".
  func isWhole(_ symbol: Int32) -> Bool { isWholeSymbol[Int(symbol)] }
  /// Whether a noun only counts what it is of: "dozens of members".
  func isQuantity(_ symbol: Int32) -> Bool { isQuantitySymbol[Int(symbol)] }
  /// Whether a noun's owner does what a clause behind it tells: "his offer of holding talks".
  func isOwnedAct(_ symbol: Int32) -> Bool { isOwnedActSymbol[Int(symbol)] }
  /// Whether a noun does what those do who launch it: "rockets hitting the town".
  func isWeapon(_ symbol: Int32) -> Bool { isWeaponSymbol[Int(symbol)] }
  func isLaunching(_ symbol: Int32) -> Bool { isLaunchingSymbol[Int(symbol)] }
  func isRetorting(_ symbol: Int32) -> Bool { isRetortingSymbol[Int(symbol)] }
  /// Whether a noun is of an act that a nationality or a party before it names the maker of.
  func isStance(_ symbol: Int32) -> Bool { isStanceSymbol[Int(symbol)] }
  /// Whether a verb's passive subject takes part in what "in" leads to.
  func isEngaging(_ symbol: Int32) -> Bool { isEngagingSymbol[Int(symbol)] }
  /// Whether a noun is for what is done to somebody.
  func isDeed(_ symbol: Int32) -> Bool { isDeedSymbol[Int(symbol)] }
  /// Whether a verb's subject does the deed that it happens in.
  func isHarming(_ symbol: Int32) -> Bool { isHarmingSymbol[Int(symbol)] }
  /// Whether a noun is how somebody does what a clause behind it tells.
  func isManner(_ symbol: Int32) -> Bool { isMannerSymbol[Int(symbol)] }
  /// Whether a gerund behind this preposition is the object's act.
  func isBlamed(_ preposition: Int32) -> Bool { isBlamedSymbol[Int(preposition)] }
  /// Whether a verb asks the one behind its preposition for what an infinitive tells.
  func isAppealing(_ symbol: Int32) -> Bool { isAppealingSymbol[Int(symbol)] }
  func isAppealed(_ preposition: Int32) -> Bool { isAppealedSymbol[Int(preposition)] }
  /// Whether "with" behind a word joins another party: "along with", "together with".
  func isCompany(_ symbol: Int32) -> Bool { isCompanySymbol[Int(symbol)] }
  /// Whether a preposition leads to where, when or by what means something happens.
  func situates(_ preposition: Int32) -> Bool { situatesSymbol[Int(preposition)] }
  /// Whether a preposition leads to an office or to what somebody is judged over.
  func isOfficial(_ preposition: Int32) -> Bool { isOfficialSymbol[Int(preposition)] }
  /// Whether a noun tells when something happens.
  func isTime(_ symbol: Int32) -> Bool { isTimeSymbol[Int(symbol)] }
  func isSpeech(_ symbol: Int32) -> Bool { isSpeechSymbol[Int(symbol)] }
  /// Whether a verb tells who a thing is by: "a motion filed by X".
  func isMaking(_ symbol: Int32) -> Bool { isMakingSymbol[Int(symbol)] }
  /// Whether a noun tells by how much or on what count.
  func isMeasure(_ symbol: Int32) -> Bool { isMeasureSymbol[Int(symbol)] }
  /// Whether a verb's thing has a receiver beside it: "granted Turkey a loan".
  func isGiving(_ symbol: Int32) -> Bool { isGivingSymbol[Int(symbol)] }
  /// Whether what a verb is done for is its object's act: "blamed X for the attack".
  func isJudging(_ symbol: Int32) -> Bool { isJudgingSymbol[Int(symbol)] }
  /// Whether a noun is of what one is given, and no act of whom "by" leads to behind it.
  func isAward(_ symbol: Int32) -> Bool { isAwardSymbol[Int(symbol)] }
  /// Whether a noun only counts what stands behind "of": "a series of attacks".
  func isCount(_ symbol: Int32) -> Bool { isCountSymbol[Int(symbol)] }
  /// Whether a noun is of a meeting or a talk, which "with" gives its other party.
  func isMeeting(_ symbol: Int32) -> Bool { isMeetingSymbol[Int(symbol)] }
  /// Whether a participle behind such a noun only tells when or how long it is.
  func isLasting(_ symbol: Int32) -> Bool { isLastingSymbol[Int(symbol)] }
  /// Whether two lemmas are "each other" or "one another".
  func isReciprocal(_ first: Int32, _ second: Int32) -> Bool {
    (first == each && second == other) || (first == one && second == another)
  }
}
