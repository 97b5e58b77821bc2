import Syntax

/// Common nouns that stand for an entity named elsewhere, by what they may stand for.
struct DescriptionNouns: Sendable {
  enum Class: Sendable {
    /// "the country": a state.
    case state
    /// "the government", "the authorities": a state, where nothing else is near.
    case government
    /// "the city", "the province": a place so called.
    case place
    /// "the court", "the ministry": a body whose name has that head noun.
    case body
    /// "the group", "the organization", "the company": a body of some kind.
    case anyBody
    /// "the event", "the tournament": an event.
    case event
    /// "the leader": a person who leads.
    case leader
    /// "the man", "the woman": a person of that gender.
    case man, woman
    /// "the suspect", "the gunman": a person whom somebody charged, arrested or named so.
    case suspect
  }

  private static let table: WordMap<Class> = {
    var table = WordMap<Class>()
    func add(_ words: String, _ kind: Class) {
      for word in words.split(separator: " ") { table[String(word)] = kind }
    }
    add("country nation homeland republic kingdom", .state)
    add("government authority administration junta", .government)
    add("city town village province region capital territory county district", .place)
    add("mosque church cathedral airport hospital prison school university college station", .body)
    add("court ministry department parliament senate committee commission council union", .body)
    add("party agency bank army police board bureau club league federation tribe foundation", .body)
    add("newspaper magazine network channel institute movement alliance coalition front", .body)
    add("trust fund brigade cabinet board academy orchestra choir society guard mission", .body)
    add("observatory consortium cooperative legislature chamber faction cartel regiment", .body)
    add("stadium square port bridge fortress palace base camp mine river lake suburb", .place)
    add("enclave strip peninsula archipelago", .place)
    add("watchdog regulator institution", .body)
    add("center centre clinic laboratory library monastery zoo", .body)
    add("commonwealth island", .place)
    add("gang bloc business startup chain retailer insurer lender airline operator", .anyBody)
    add("utility wholesaler distributor brewer supplier contractor developer shipyard", .anyBody)
    add("hauler grower producer maker brewery refinery conglomerate consultancy", .anyBody)
    add("broadcaster publisher syndicate conglomerate ngo nonprofit label studio", .anyBody)
    add("assembly congress authority tribunal navy force service office museum band", .body)
    add("company firm corporation group organization organisation body outlet charity", .anyBody)
    add("platform app marketplace supermarket provider exchange", .anyBody)
    add("caucus panel embassy consulate", .body)
    add("militia manufacturer automaker carrier association team website publication", .anyBody)
    add("event gathering tournament competition contest race championship games festival", .event)
    add("storm hurricane typhoon cyclone quake earthquake tremor", .event)
    add("leader statesman strongman autocrat dictator", .leader)
    add("giant planemaker carmaker drugmaker chipmaker brewer miner startup", .anyBody)
    add("man gentleman boy", .man)
    add("woman lady girl", .woman)
    add("suspect gunman attacker shooter assailant accused defendant bomber killer", .suspect)
    add("perpetrator murderer fugitive stabber hijacker arsonist", .suspect)
    return table
  }()

  /// The words for an event by the head nouns of the names that they may stand for.
  private static let eventKinds: WordMap<WordSet> = [
    "tournament": ["cup", "championship", "championships", "open"],
    "competition": [
      "cup", "championship", "championships", "olympics", "games", "festival", "fair",
    ],
    "contest": ["cup", "championship", "championships", "eurovision"],
    "race": ["marathon", "prix", "cup", "derby", "challenge"],
    "championship": ["championships"], "games": ["olympics", "paralympics"],
    "storm": ["hurricane", "typhoon", "cyclone"], "hurricane": ["hurricane"],
    "typhoon": ["typhoon"], "cyclone": ["cyclone"], "quake": ["earthquake"],
    "tremor": ["earthquake"],
  ]

  /// Head nouns of companies, and what companies are called.
  private static let businesses: WordSet = [
    "holdings", "group", "inc", "ltd", "plc", "corp", "industries", "motors", "airlines", "airways",
    "retailer", "airline", "carmaker", "drugmaker", "chipmaker", "planemaker", "automaker",
    "insurer", "lender", "manufacturer", "maker", "supermarket", "chain", "brewer", "publisher",
    "broadcaster", "startup", "conglomerate", "contractor", "supplier", "operator", "carrier",
    "technologies", "systems", "pharmaceuticals", "energy", "petroleum", "oil", "steel", "bank",
  ]

  /// The head nouns of the bodies for which another noun may stand.
  private static let bodyKinds: WordMap<WordSet> = [
    "agency": [
      "bureau", "administration", "service", "department", "authority", "commission",
      "directorate", "inspectorate", "office",
    ],
    "watchdog": ["authority", "commission", "agency", "office", "inspectorate", "board", "bureau"],
    "regulator": [
      "authority", "commission", "agency", "office", "board", "administration", "bureau",
    ],
    "panel": ["committee", "commission", "council", "board", "subcommittee"],
    "chamber": ["senate", "house", "assembly", "representatives", "commons", "lords"],
    "legislature": ["assembly", "congress", "parliament", "senate", "knesset", "duma"],
    "institution": ["university", "college", "school", "museum", "academy", "institute"],
    "school": ["elementary", "academy", "college", "primary", "grammar"],
    "university": ["college", "institute"], "force": ["police", "guard", "forces", "constabulary"],
    "military": ["army", "forces"], "army": ["military", "forces"],
    "union": ["federation", "syndicate"],
    "body": ["federation", "association", "council", "union"],
    "group": [
      "organisation", "organization", "association", "community", "forum", "league", "alliance",
      "coalition", "front", "movement", "brigades", "campaign", "network", "society",
    ],
    "bloc": [
      "union", "community", "organisation", "organization", "association", "forum", "league",
    ],
    "newspaper": [
      "gazette", "times", "post", "journal", "herald", "tribune", "telegraph", "guardian", "mail",
      "chronicle", "observer", "daily", "news", "star", "standard", "globe", "inquirer",
    ],
    "company": businesses, "firm": businesses, "business": businesses, "corporation": businesses,
  ]

  /// Whether a noun may stand for a body whose name has one of some head nouns.
  static func mayName(_ lemma: String, bodyOf nouns: Set<String>) -> Bool {
    bodyKinds[lemma].map { !$0.isDisjoint(with: nouns) } ?? false
  }

  /// Whether a noun may stand for an event whose name has one of some head nouns.
  static func mayName(_ lemma: String, eventOf nouns: Set<String>) -> Bool {
    ["event", "gathering"].contains(lemma) || nouns.contains(lemma)
      || eventKinds[lemma].map { !$0.isDisjoint(with: nouns) } ?? false
  }

  private static let synonymSets: [[String]] = [
    ["prime minister", "premier", "head of government", "pm"],
    ["chief executive", "chief executive officer", "ceo", "boss"],
    ["chairman", "chairwoman", "chair", "chairperson"],
    [
      "lawmaker", "legislator", "mp", "deputy", "member of parliament", "senator",
      "representative", "congressman", "congresswoman", "parliamentarian",
    ],
    ["king", "monarch", "emir", "sultan"], ["queen", "monarch"],
    ["spokesman", "spokeswoman", "spokesperson"],
    ["pope", "pontiff"], ["pastor", "reverend", "priest"],
    ["bishop", "archbishop", "cardinal", "cleric"],
    ["commander", "general", "colonel", "officer"], ["lawyer", "attorney", "solicitor"],
    ["businessman", "businesswoman", "tycoon", "entrepreneur", "magnate"],
    ["footballer", "player", "striker", "midfielder", "defender", "goalkeeper"],
    ["singer", "musician", "artist"], ["writer", "author", "novelist", "poet"],
    ["judge", "justice", "magistrate"], ["physician", "doctor", "surgeon"],
    ["journalist", "reporter", "correspondent"],
  ]

  private static let synonymTable: [String: [String]] = {
    var table: [String: [String]] = [:]
    for set in synonymSets {
      for word in set { table[word, default: []] += set.filter { $0 != word } }
    }
    return table
  }()

  /// Titles that may stand for another: "the premier" for a prime minister.
  static func synonyms(of title: String) -> [String] { synonymTable[title] ?? [] }

  /// The posts of a state's first diplomat.
  static let diplomats: WordSet = [
    "secretary of state", "foreign minister", "foreign secretary",
  ]

  static func of(_ lemma: String) -> Class? { table[lemma] }

  /// Whether a noun may stand for a body: "court", "company".
  static func isBody(_ lemma: String) -> Bool {
    table[lemma] == .body || table[lemma] == .anyBody
  }

  /// Verbs whose object is somebody suspected of a crime or tried for one.
  static let accusing: WordSet = [
    "arrest", "charge", "convict", "sentence", "accuse", "detain", "indict", "try", "jail",
    "imprison", "extradite", "identify", "capture", "suspect", "prosecute", "acquit", "arraign",
  ]

  /// Nouns for somebody whom the article is about, hardly for a bystander.
  static let renown: WordSet = [
    "singer", "actor", "actress", "politician", "businessman", "businesswoman", "tycoon",
    "billionaire", "star", "striker", "author", "novelist", "musician", "rapper", "comedian",
    "artist", "dissident", "pontiff", "critic", "scientist", "physicist", "chemist", "magnate",
    "entrepreneur", "composer", "filmmaker", "midfielder", "boxer", "veteran", "whistleblower",
    "nominee", "candidate", "contender", "challenger", "hopeful", "rapper", "influencer",
    "winner", "laureate", "medallist", "medalist", "oligarch", "mogul", "superstar", "frontrunner",
    "presenter", "diplomat", "photographer", "designer", "playwright", "champion", "athlete",
    "cleric", "activist", "campaigner", "economist", "historian", "poet", "philanthropist",
  ]

  /// Nouns for somebody who is no more than a person of some age, kin or walk of life.
  static let people: WordSet = [
    "adult", "apprentice", "brother", "builder", "carer", "child", "citizen", "cyclist",
    "daughter", "driver", "enthusiast", "expatriate", "fan", "farmer", "father", "fisherman",
    "friend", "gardener", "graduate", "grandfather", "grandmother", "hiker", "human", "husband",
    "immigrant", "individual", "inmate", "inventor", "local", "migrant", "mother", "motorist",
    "national", "native", "nurse", "parent", "patient", "pensioner", "person", "prisoner",
    "pupil", "refugee", "resident", "retiree", "runner", "schoolboy", "schoolgirl", "shopkeeper",
    "sibling", "sister", "soldier", "son", "student", "survivor", "swimmer", "teacher", "teen",
    "teenager", "toddler", "tourist", "traveller", "twin", "vlogger", "blogger", "volunteer",
    "walker", "widow", "widower", "wife", "worker", "youth", "youtuber", "streamer", "podcaster",
    "man", "woman", "boy", "girl",
  ]

  /// The genders that some of them tell.
  static let gendered: WordMap<EntityCluster.Gender> = [
    "brother": .masculine, "father": .masculine, "grandfather": .masculine,
    "husband": .masculine, "son": .masculine, "widower": .masculine, "schoolboy": .masculine,
    "fisherman": .masculine, "daughter": .feminine, "grandmother": .feminine,
    "mother": .feminine, "sister": .feminine, "widow": .feminine, "wife": .feminine,
    "schoolgirl": .feminine,
  ]

  /// Nouns for two who were named together, states more often than persons: "the two foes".
  static let twos: WordSet = [
    "neighbour", "neighbor", "ally", "foe", "rival", "power", "superpower", "enemy", "adversary",
  ]

  /// What is said of somebody known: "the former minister", "the veteran leader".
  static let standing: WordSet = [
    "former", "veteran", "longtime", "embattled", "disgraced", "ousted", "outgoing", "jailed",
    "exiled", "deposed", "controversial", "populist", "conservative", "centrist", "outspoken",
    "retired", "late", "ex", "beleaguered", "long-serving", "long-time", "imprisoned", "acclaimed",
  ]

  /// Verbs that give somebody's name: "identified the gunman as X".
  static let naming: WordSet = ["identify", "name"]

  /// Plurals for the members of an armed group that is named before them: "Houthi rebels".
  static let fighters: WordSet = [
    "rebel", "militant", "fighter", "insurgent", "separatist", "jihadist", "gunman", "extremist",
    "guerrilla", "terrorist", "militiaman", "islamist",
  ]
}
