import Ontology
import Syntax

/// What the words beside and in a name tell of the kind of the body or place that it names.
extension StructureFinder {
  /// Whether a noun says what kind of body a name behind it is.
  func isBodyNoun(_ word: Int) -> Bool {
    sentence.tags[word] == .noun && Self.bodyKinds.contains(sentence.lemmas[word])
  }

  private static let bodyKinds: WordSet = [
    "firm", "company", "group", "bank", "agency", "charity", "consultancy", "union",
    "organisation", "organization", "magazine", "newspaper", "analyst", "broker", "publisher",
    "maker", "retailer", "operator", "campaign", "institute", "university", "website",
    "manufacturer", "provider", "insurer", "lender", "brokerage", "watchdog", "body", "site",
    "outlet", "broadcaster", "channel", "network", "station", "daily", "weekly", "tabloid", "paper",
    "journal", "portal", "tank", "ngo", "nonprofit", "foundation", "association", "federation",
    "regulator", "pollster", "airline", "carrier", "start-up", "startup", "chain", "supplier",
    "developer", "producer", "club", "college", "school", "hospital", "trust", "studio", "platform",
    "boutique", "adviser", "advisor", "advisory", "auditor", "accountant", "stockbroker", "fund",
  ]

  /// Whether words between a region and a name say what kind of private body it is: "banking
  /// giant", "rock band".
  func isKind(_ gap: Range<Int>) -> Bool {
    // "Namibian human rights organisation the Trust for Justice"
    let gap = gap.count > 1 && form(gap.upperBound - 1) == "the" ? gap.dropLast() : gap[...]
    guard let last = gap.last, gap.count < 9, sentence.form(gap.startIndex) != ",",
      isBodyNoun(last) || Self.kinds.contains(sentence.lemmas[last])
    else { return false }
    return gap.allSatisfy {
      switch sentence.tags[$0] {
      case .noun, .adj: true
      case .propn: held.covering($0) == nil
      case .verb:
        sentence.relations[$0] == .amod || form($0) == "think" && form($0 + 1) == "tank"
      default:
        ["-", "and", ",", "&"].contains(sentence.form($0))
          || isPossessive($0) && $0 > gap.startIndex
      }
    }
  }

  /// Whether the words between a region and a name end with a noun for bodies that no state has:
  /// "US think tank the Holm Council".
  func isPrivateKind(_ gap: Range<Int>) -> Bool {
    guard let last = gap.last(where: { form($0) != "the" && form($0) != "," }) else { return false }
    return Self.privateKinds.contains(sentence.lemmas[last].lowercased())
      && !gap.contains { form($0) == "state" || form($0) == "government" }
  }

  private static let privateKinds: WordSet = [
    "tank", "think-tank", "charity", "ngo", "nonprofit", "consultancy", "pollster",
  ]

  /// "Chad's ruling party, the Front,", "the French farmers' union, Terre,": whether words say what kind of body one set off by a comma
  /// is.
  func isKindApart(_ body: Int, _ gap: Range<Int>) -> Bool {
    var end = gap.upperBound
    if form(end - 1) == "the" { end -= 1 }
    let next = held[body].words.upperBound
    let isOwned = isPossessive(gap.lowerBound)
    guard end - 1 > gap.lowerBound, form(end - 1) == ",",
      isOwned || isDemonym(endingAt: gap.lowerBound),
      next >= sentence.count || [",", ".", ")", ";", "in"].contains(form(next)),
      listed(after: body).isEmpty
    else { return false }
    return isKind(gap.lowerBound + (isOwned ? 1 : 0)..<end - 1)
  }

  private func isDemonym(endingAt end: Int) -> Bool {
    mention(endingAt: end).map { held[$0].isDemonym } ?? false
  }

  static let kinds: WordSet = [
    "champion", "champions",
    "giant", "partner", "rival", "band", "duo", "trio", "act", "chain", "airline", "carrier",
    "carmaker", "brewer", "supermarket", "club", "side", "team", "label", "studio", "broadcaster",
    "builder", "concern", "conglomerate", "utility", "orchestra", "choir", "daily", "weekly",
    "tabloid", "start-up", "startup", "drugmaker", "chipmaker", "supplier", "distributor",
    "automaker", "brand", "platform", "outlet", "network", "portal", "site", "app", "contractor",
    "developer", "producer", "steelmaker", "shipbuilder", "planemaker", "think-tank", "tank",
    "exchange", "restaurant", "hotel", "shop", "store", "theatre", "theater", "museum", "festival",
    "association", "federation", "movement", "party", "collective", "foundation", "business",
    "investor", "fund", "organizer", "organiser", "promoter", "subsidiary", "franchise", "ensemble",
    "regulator",
  ]

  /// Whether a body behind the name of a state is that state's: a public one or a party.
  func isNational(_ body: Int) -> Bool {
    let name = held.cluster(body).name
    return held.type(body) == .organization && (name.hasSuffix("Party") || Self.isPublic(name))
  }

  /// Whether a body in a state's genitive is one that states have, though others have such bodies
  /// too: "Ukraine's Centre for Countering Disinformation", "China's Xinhua News Agency".
  func isStateBody(_ body: Int) -> Bool {
    let name = held.cluster(body).name
    if Self.isPublic(name) { return true }
    let words = name.lowercased().split { !$0.isLetter }.map(String.init)
    if words.suffix(3) == ["central", "news", "agency"] { return true }
    if !Self.stateMedia.isDisjoint(with: words) || name.contains("People's Daily") { return true }
    // "the United States' National Science Foundation"
    if words.first == "national", words.last == "foundation" { return true }
    guard Self.stateBodies.contains(where: words.contains) else { return false }
    return !["university", "research", "studies", "policy", "war", "strategic", "international"]
      .contains(where: words.contains)
  }

  private static let stateBodies: WordSet = [
    "centre", "center", "centers", "institute", "fund", "headquarters", "project", "programme",
    "program", "council", "organization", "organisation", "emergency", "security", "space",
  ]
  /// Services of states that news knows by one word.
  private static let services: WordSet = [
    "fsb", "gru", "svr", "kgb", "stasi", "savak", "mossad", "idf", "mi5", "mi6", "gchq", "cia",
    "fbi", "nsa", "nasa", "isro", "jaxa", "roscosmos", "roskomnadzor", "rosaviatsia", "rosatom",
    "rosgvardia", "rosstat", "sbu", "gur", "hur", "nabu", "sapo", "pla", "irgc", "basij",
    "bnd", "bka", "dgse", "dgsi", "asio", "csis", "rcmp", "ofcom", "ofgem", "ofsted", "nhs",
    "cogat", "gendarmerie", "carabinieri", "spetsnaz", "sebin", "rab", "epa", "faa", "fda", "cdc",
  ]

  /// Whether a body is a service or medium of a state by its short name: "Russia's FSB", "TASS".
  func isStateService(_ body: Int) -> Bool {
    guard held.type(body) == .organization else { return false }
    let words = held[body].words
    let first = form(words.lowerBound)
    return Self.stateMedia.contains(first) || words.count == 1 && Self.services.contains(first)
  }

  /// Whether a word is the short name of a service that states have: "kgb".
  func isService(_ word: String) -> Bool { Self.services.contains(word) }

  /// Media that states run, by a word of their names.
  private static let stateMedia: WordSet = [
    "xinhua", "tass", "itar", "ria", "sputnik", "kcna", "irna", "irib", "sana", "anadolu", "wafa",
    "wam", "qna", "kuna", "petra", "mena", "belta", "kabar", "kazinform", "azertac", "ukrinform",
    "ukrinform", "bernama", "antara", "tanjug", "agerpres", "cctv", "cgtn", "rossiya", "presstv",
    "telesur", "trt", "nhk", "rtve", "rai", "prensa", "bta", "mti", "lusa", "vna",
  ]

  /// Whether a noun is one for an organ of a state by the words before it: "ruling body", "media
  /// regulatory body", "public broadcaster", "top economic planner".
  func isOrgan(_ noun: Int) -> Bool {
    let lemma = sentence.lemmas[noun].lowercased()
    var start = noun
    while start > 0, held.covering(start - 1) == nil,
      [.noun, .adj, .verb].contains(sentence.tags[start - 1]) || form(start - 1) == "-"
    {
      start -= 1
    }
    let words = Set((start..<noun).map { form($0) })
    if !words.isDisjoint(with: Self.causes) { return false }
    if !["service", "house", "agency"].contains(lemma), Self.publicWords.contains(lemma) {
      return true
    }
    switch lemma {
    case "bank": return !words.isDisjoint(with: ["central", "reserve"])
    case "planner", "regulator", "watchdog", "legislature", "chamber": return true
    case "body", "organ", "organisation", "organization", "institution":
      return !words.isDisjoint(with: [
        "ruling", "regulatory", "governing", "legislative", "decision", "statistics", "judicial",
        "government", "policy", "policymaking", "oversight", "advisory", "security", "state",
      ])
    case "agency" where !words.isDisjoint(with: Self.tasks): return true
    case "broadcaster", "newspaper", "outlet", "media", "agency", "tabloid", "television", "radio":
      return !words.isDisjoint(with: ["state", "public", "national", "government", "official"])
        && !words.contains("owned")
    case "arm", "wing", "service":
      return !words.isDisjoint(with: [
        "intelligence", "military", "armed", "security", "secret", "health", "postal", "prison",
        "border", "civil", "emergency", "rescue", "ambulance", "fire", "police", "weather",
        "migration", "tax", "customs", "guard", "spy", "penitentiary", "immigration", "state",
        "national", "public", "government",
      ])
    case "house": return !words.isDisjoint(with: ["lower", "upper"])
    default: return false
    }
  }

  /// Whether a noun before a name calls it an organ of a state, not one that modifies the name:
  /// "the UK government Airbus".
  func isOrganNoun(_ noun: Int) -> Bool {
    sentence.tags[noun] != .adj && !Self.owners.contains(form(noun)) && isOrgan(noun)
  }

  private static let owners: WordSet = [
    "government", "state", "military", "army", "police", "navy", "federal", "intelligence",
    "election", "defence", "defense", "fire", "staff", "district", "county", "troops",
  ]

  /// What private watchdogs and agencies look after.
  private static let causes: WordSet = [
    "rights", "independent", "campaign", "charity", "ratings", "rating", "advertising",
    "talent", "modelling", "modeling", "travel", "employment", "recruitment", "estate",
    "private", "monitoring", "citizen", "conflict", "mercenary", "rebel", "separatist",
    "opposition", "resistance", "jihadist", "militant", "insurgent",
  ]
  /// What the agencies of a state are for.
  private static let tasks: WordSet = [
    "spy", "intelligence", "security", "space", "tax", "customs", "border", "immigration",
    "defence", "defense", "nuclear", "statistics", "health", "weather", "meteorological",
    "environment",
    "environmental", "drug", "drugs", "police", "anti-corruption", "corruption", "cyber",
    "cybersecurity", "disaster", "emergency", "rescue", "prosecution", "aviation", "surveillance",
    "investigative", "investigation", "espionage", "counterintelligence", "transport", "energy",
    "food", "safety", "revenue", "federal", "protection", "monopoly", "anti-monopoly", "antitrust",
    "competition",
  ]

  /// Whether a body is one of many states, which lies in none of them that a text speaks of.
  func isAlliance(_ body: Int) -> Bool {
    let cluster = held.cluster(body)
    return ([cluster.name] + cluster.aliases).contains { Self.alliances.contains($0) }
      || [
        "United Nations", "UN ", "U.N. ", "European Union", "European Commission",
        "European Parliament",
      ]
      .contains { cluster.name.hasPrefix($0) }
      || ["Organization", "Organisation"].contains { cluster.name.contains($0) }
        && ["Cooperation", "Co-operation", "Treaty"].contains { cluster.name.contains($0) }
  }

  /// Whether a body before "in" is rather said to act or meet there: "Group of Seven in Holm",
  /// "troops in Holm".
  func isUnplaced(_ body: Int) -> Bool {
    isForce(body) || isOpposed(body) || isMeeting(body) || isAlliance(body) || isSought(body)
      || isStoodFor(body)
  }

  private static let alliances: WordSet = [
    "NATO", "Nato", "UN", "U.N.", "EU", "E.U.", "G7", "G8", "G20", "BRICS", "Brics", "OECD", "OPEC",
    "Opec", "ASEAN", "Asean", "SCO", "African Union", "AU", "Arab League", "ECOWAS", "Ecowas",
    "Commonwealth", "CSTO", "CIS", "GCC", "Gulf Cooperation Council", "Mercosur", "World Bank",
    "International Monetary Fund", "IMF", "World Health Organization", "WHO", "APEC", "Apec",
    "World Trade Organization", "WTO", "OSCE", "IAEA", "UNESCO", "Unesco", "UNICEF", "Unicef",
    "Quad", "AUKUS", "Group of Seven", "Group of Eight", "Group of Twenty", "GATT",
    "General Agreement on Tariffs and Trade", "European Community", "EC", "EEC",
    "Paris Club", "Group of Five", "Non-Aligned Movement", "Benelux", "Aukus", "Council of Europe",
    "Interpol", "Europol",
  ]

  /// Whether a noun that a name stands beside says what kind of body or site it is.
  func isHomeKind(_ noun: Int) -> Bool {
    let lemma = sentence.lemmas[noun].lowercased()
    return isBodyKind(noun) || isOrgan(noun) || Self.siteNouns.contains(lemma)
      || Self.facilities.contains(lemma) || DescriptionNouns.isBody(lemma)
      || ["owner", "dealership", "compound", "section", "version", "proxy"].contains(lemma)
      || lemma.hasSuffix("builder") || lemma.hasSuffix("maker")
  }

  /// The word behind a name and, where it is the short one in brackets, behind these: "of" for
  /// "NEC" in "the National Executive Committee (NEC) of the party".
  func end(behind mention: Int) -> Int {
    let words = held[mention].words
    guard form(words.upperBound) == ")", form(words.lowerBound - 1) == "(",
      let name = self.mention(endingAt: words.lowerBound - 1),
      held[name].cluster == held[mention].cluster
    else { return words.upperBound }
    return words.upperBound + 1
  }
}
