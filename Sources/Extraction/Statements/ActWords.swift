import Syntax

/// The words by which nouns tell of support, demands, offers and agreements, by their symbols.
struct ActWords: Sendable {
  /// What a word does for the act that a noun tells.
  struct Part: OptionSet, Sendable {
    let rawValue: UInt32

    /// A noun for one's support: "backing".
    static let support = Part(rawValue: 1 << 0)
    /// A noun for what one asks of somebody "to" whom it goes: "plea".
    static let request = Part(rawValue: 1 << 1)
    /// A noun for what one asks of somebody "on" whom it falls: "pressure".
    static let pressure = Part(rawValue: 1 << 2)
    /// A noun for what one offers: "overture".
    static let offer = Part(rawValue: 1 << 3)
    /// A noun for what parties agree on: "treaty".
    static let agreement = Part(rawValue: 1 << 4)
    /// A noun that carries another's act: "a show of support".
    static let container = Part(rawValue: 1 << 5)
    /// A verb whose subject gives support: "voiced its support".
    static let giving = Part(rawValue: 1 << 6)
    /// A verb whose subject has another's support: "won the support of".
    static let gaining = Part(rawValue: 1 << 7)
    /// A verb whose subject makes a demand or an offer: "lodged an appeal".
    static let making = Part(rawValue: 1 << 8)
    /// A verb whose subject is whom a demand or an offer reaches: "rebuffed a plea".
    static let answering = Part(rawValue: 1 << 9)
    /// A verb that does so with "to" or "with": "bowed to pressure".
    static let yielding = Part(rawValue: 1 << 10)
    /// A verb whose subjects are a treaty's parties: "ratified a treaty".
    static let concluding = Part(rawValue: 1 << 11)
    /// A preposition before what made its clause's subject act: "at the request of".
    static let moving = Part(rawValue: 1 << 12)
    /// A thing whose support is none of its owner: "praise for X's rival".
    static let harmful = Part(rawValue: 1 << 13)
    /// A noun for what is made anew and not asked: "a call", which may be one by telephone.
    static let spoken = Part(rawValue: 1 << 14)
    /// A verb by which what hangs on it is not done: "failed to reach a deal".
    static let failing = Part(rawValue: 1 << 15)
    /// An adjective of an agreement that is none yet: "a possible deal".
    static let open = Part(rawValue: 1 << 16)
    /// A verb whose object is to act: "told X to strike a deal".
    static let steering = Part(rawValue: 1 << 17)
    /// A verb by which what hangs on it is only wished for: "hoped to reach a deal".
    static let wishing = Part(rawValue: 1 << 18)
    /// A noun for one who is for somebody: "X's ally Y".
    static let adherent = Part(rawValue: 1 << 19)
    /// A noun for one whom somebody stands behind: "X's proxy Y".
    static let proxy = Part(rawValue: 1 << 20)
    /// A bond that its members join and leave one by one: "joined the alliance".
    static let bond = Part(rawValue: 1 << 21)
    /// A verb whose subject takes over another's demand: "joined calls for".
    static let joining = Part(rawValue: 1 << 22)

    static let acts: Part = [
      .support, .request, .pressure, .offer, .agreement, .adherent, .proxy,
    ]
  }

  private static let table: [(part: Part, words: [String])] = [
    (
      .support,
      [
        "support", "backing", "endorsement", "solidarity", "praise", "tribute", "admiration",
        "blessing", "gratitude", "thanks", "appreciation", "applause", "acclaim", "plaudit",
        "compliment", "congratulation", "congratulations", "allegiance", "loyalty", "homage",
        "commitment", "devotion", "dedication",
      ]
    ),
    (
      .request,
      [
        "request", "appeal", "plea", "petition", "entreaty", "invitation", "invite", "ultimatum",
        "subpoena", "summons", "instruction", "directive", "application", "overture",
        "requirement", "precondition", "recommendation", "exhortation", "urging",
      ]
    ),
    (.pressure, ["pressure", "call", "demand", "deadline"]),
    (.spoken, ["call", "demand", "deadline"]),
    (
      .offer,
      ["offer", "overture", "pledge", "promise"]
    ),
    (
      .agreement,
      [
        "agreement", "deal", "treaty", "accord", "pact", "truce", "ceasefire", "cease-fire",
        "armistice", "memorandum", "contract", "settlement", "partnership", "alliance",
        "détente", "detente", "compromise", "concordat", "rapprochement", "reconciliation",
        "coalition", "consortium", "venture",
      ]
    ),
    (.bond, ["alliance", "coalition", "partnership", "consortium", "venture"]),
    (
      .adherent,
      [
        "ally", "supporter", "backer", "loyalist", "admirer", "champion", "cheerleader", "defender",
        "patron", "sponsor", "confidant", "confidante", "acolyte", "protege", "protégé", "crony",
      ]
    ),
    (.proxy, ["proxy"]),
    (
      .container,
      [
        "show", "sign", "gesture", "pledge", "message", "statement", "declaration", "expression",
        "word", "display", "demonstration", "vote", "outpouring", "signal", "note", "token", "act",
        "assurance", "vow", "offer", "round", "series", "memorandum", "framework",
      ]
    ),
    (
      .giving,
      [
        "express", "voice", "offer", "pledge", "give", "lend", "declare", "announce", "reiterate",
        "reaffirm", "renew", "repeat", "show", "extend", "send", "convey", "throw", "promise",
        "affirm", "underline", "underscore", "emphasise", "emphasize", "stress", "signal", "tweet",
        "heap", "lavish", "shower", "pour", "restate", "proclaim", "profess", "state",
        "demonstrate", "maintain", "continue", "pay", "put", "swing",
        "confirm", "swear", "vow", "post", "issue", "relay",
      ]
    ),
    (
      .gaining,
      [
        "win", "receive", "get", "secure", "enjoy", "draw", "earn", "pick", "gain", "attract",
        "garner", "have", "lose", "command", "retain", "obtain", "bag", "nab", "score", "land",
      ]
    ),
    (
      .making,
      [
        "make", "issue", "submit", "lodge", "file", "send", "renew", "repeat", "reiterate",
        "extend", "present", "put", "deliver", "address", "direct", "launch", "table", "bring",
        "exert", "pile", "apply", "increase", "step", "intensify", "raise", "mount", "maintain",
        "keep", "ramp", "heap", "ratchet", "restate", "voice", "stress", "underline", "tender",
        "convey", "set", "impose", "give", "join", "echo", "lead", "sign", "transmit", "relay",
      ]
    ),
    (.joining, ["join", "echo", "repeat", "reiterate", "renew", "support", "back"]),
    (
      .answering,
      [
        "accept", "reject", "refuse", "decline", "deny", "grant", "ignore", "heed", "dismiss",
        "rebuff", "spurn", "answer", "meet", "fulfil", "fulfill", "satisfy", "honour", "honor",
        "obey", "resist", "defy", "consider", "weigh", "study", "review", "receive", "get", "face",
        "approve", "block", "brush", "shrug", "turn", "throw", "hear", "entertain", "snub", "mull",
        "withstand", "feel", "shun", "disregard", "flout", "discuss", "examine",
      ]
    ),
    (
      .yielding,
      [
        "bow", "yield", "accede", "agree", "respond", "reply", "comply", "cave", "give", "submit",
        "consent", "listen", "react", "surrender", "succumb",
      ]
    ),
    (
      .concluding,
      [
        "sign", "reach", "strike", "conclude", "ink", "seal", "clinch", "hammer", "forge",
        "finalise", "finalize", "enter", "have", "agree", "accept", "approve", "ratify", "renew",
        "extend", "implement", "honour", "honor", "form", "establish", "announce", "make",
        "cut", "secure", "land", "violate", "breach", "break", "scrap", "suspend", "cancel",
        "terminate", "end", "abandon", "cement", "initial", "unveil", "complete", "create",
        "launch",
        "strengthen", "deepen", "upgrade", "expand", "build",
      ]
    ),
    (
      .moving,
      ["at", "under", "in_response_to", "after", "following", "despite"]
    ),
    (
      .harmful,
      [
        "defeat", "removal", "impeachment", "opponent", "rival", "enemy", "critic", "victim",
        "murder", "killing", "death", "arrest", "detention", "imprisonment", "poisoning",
        "assassination", "ouster", "execution", "conviction", "prosecution", "resignation",
        "departure", "overthrow", "sanction", "challenger", "accuser", "foe", "isolation",
        "withdrawal", "exit", "surrender", "invasion", "attack", "occupation",
      ]
    ),
    (
      .failing,
      [
        "fail", "refuse", "decline", "stop", "hesitate", "reject", "forget", "neglect", "cease",
      ]
    ),
    (
      .wishing,
      [
        "seek", "hope", "want", "try", "need", "like", "struggle", "demand", "threaten", "attempt",
        "wish", "call", "strive", "aim", "press", "push",
      ]
    ),
    (
      .steering,
      [
        "tell", "push", "order", "help", "ask", "urge", "encourage", "force", "let", "call",
        "press",
        "persuade", "want", "convince", "pressure", "lead", "require", "allow", "invite", "lobby",
        "get", "expect", "challenge", "advise",
      ]
    ),
    (
      .open,
      [
        "propose", "proposed", "possible", "potential", "prospective", "future", "eventual",
        "permanent", "lasting", "comprehensive", "elusive", "fair",
      ]
    ),
  ]

  /// The words that must be in the symbol table before any tree is built.
  static let all = table.flatMap(\.words) + prepositions
  private static let prepositions = [
    "to", "for", "with", "of", "on", "upon", "from", "by", "between", "behind", "towards",
    "toward", "before", "in", "into", "among",
  ]

  private let parts: [Part]
  let to: Int32
  let `for`: Int32
  let with: Int32
  let of: Int32
  let on: Int32
  let upon: Int32
  let from: Int32
  let by: Int32
  let between: Int32
  let behind: Int32
  let towards: Int32
  let toward: Int32
  let before: Int32
  let `in`: Int32
  let into: Int32
  let among: Int32
  let at: Int32
  let under: Int32

  init(_ symbols: SymbolTable) {
    var parts = [Part](repeating: [], count: symbols.count + 1)
    for (part, words) in Self.table {
      for word in words { parts[Int(symbols[word])].formUnion(part) }
    }
    parts[0] = []
    self.parts = parts
    to = symbols["to"]
    `for` = symbols["for"]
    with = symbols["with"]
    of = symbols["of"]
    on = symbols["on"]
    upon = symbols["upon"]
    from = symbols["from"]
    by = symbols["by"]
    between = symbols["between"]
    behind = symbols["behind"]
    towards = symbols["towards"]
    toward = symbols["toward"]
    before = symbols["before"]
    `in` = symbols["in"]
    into = symbols["into"]
    among = symbols["among"]
    at = symbols["at"]
    under = symbols["under"]
  }

  /// What a word's symbol does.
  @inline(__always)
  subscript(_ symbol: Int32) -> Part { parts[Int(symbol)] }
}
