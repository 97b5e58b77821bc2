import Ontology
import Syntax

/// What tells that one name beside another does not lie in it.
extension StructureFinder {
  /// Nouns behind a name that has them or does them: "Ukraine's NATO membership", "Israel's
  /// Arrow missiles".
  private static let things: WordSet = [
    "membership", "bid", "accession", "application", "aspiration", "ambition", "ambassador",
    "envoy", "representative", "candidacy", "commitment", "contribution", "obligation", "ally",
    "partner", "target", "system", "missile", "battery", "probe", "rocket", "jet", "tank", "drone",
    "warship", "helicopter", "fighter", "aircraft", "plane", "vehicle", "phone", "satellite",
    "spacecraft", "mission", "campaign", "tariff", "sanction", "policy", "deal", "talks", "vote",
    "visit", "interview", "debut", "shirt", "title", "win", "victory", "defeat", "match", "game",
    "flight", "candidate", "defense", "defence", "interceptor", "vaccine", "malware", "variant",
    "account", "page", "fleet", "port", "coast", "industry", "sector", "economy", "waters",
    "customer",
    "user", "crew", "passenger", "shoreline", "border", "commission", "delegation", "presidency",
    "quota", "output", "production", "price", "export", "import",
    "chairmanship", "seat", "race", "contest", "primary", "runoff", "embassy",
  ]

  /// Whether a name only modifies a noun for a thing or deed that is said to be another's.
  func isThing(_ mention: Int) -> Bool {
    let end = held[mention].words.upperBound
    var word = end
    while word < sentence.count, word < end + 4, sentence.tags[word] == .noun { word += 1 }
    if word == end, word + 1 < sentence.count, sentence.form(word) == "-",
      Self.stances.contains(form(word + 1))
    {
      return true
    }
    guard word > end else { return false }
    // "Kenya's Mombasa port"
    if word == end + 1, form(end) == "port", held.type(mention) == .place,
      isPossessive(held[mention].words.lowerBound - 1)
    {
      return false
    }
    return (end..<word).contains { Self.things.contains(sentence.lemmas[$0].lowercased()) }
  }

  /// Participles and nouns behind a hyphen that tell how a thing stands to the name before,
  /// not where it lies: "Iran-backed", "Kremlin-style".
  private static let stances: WordSet = [
    "backed", "style", "led", "funded", "financed", "armed", "aligned", "allied", "sponsored",
    "supported", "friendly", "linked", "affiliated", "trained", "supplied", "made", "built",
    "designed", "occupied", "administered", "controlled", "held", "annexed", "run", "dominated",
    "ruled", "governed", "owned", "born", "brokered", "mediated", "drafted", "proposed",
    "installed", "appointed", "inspired", "flagged", "speaking", "claimed", "listed", "bound",
    "sanctioned", "wide", "related", "focused", "critical", "educated", "issued", "launched",
    "supporting", "leaning", "era", "type", "esque", "only", "first", "exclusive", "approved",
  ]

  /// Whether a hyphen and such a word follow a name.
  func isStance(behind mention: Int) -> Bool {
    let end = held[mention].words.upperBound
    return ["-", "–", "‑"].contains(form(end)) && Self.stances.contains(form(end + 1))
  }

  /// Whether words between two names tell such a stance of something else: "Chinese
  /// government-backed hackers".
  func hasStance(_ words: Range<Int>) -> Bool {
    words.contains {
      form($0) == "-" && words.contains($0 + 1)
        && ["backed", "style", "linked", "aligned", "sponsored", "funded", "led"]
          .contains(form($0 + 1))
    }
  }

  /// Whether a name is what others fight, play or vote against, so that what follows tells
  /// where they do: "the war against Hamas in Gaza", "a match between Dynamo and Porto in Kyiv".
  func isOpposed(_ mention: Int) -> Bool {
    let head = listHead(held[mention].head)
    for child in 0..<head where sentence.heads[child] == Int32(head) {
      guard sentence.relations[child] == .case else { continue }
      switch form(child) {
      case "against", "between", "versus", "v", "vs", "beyond": return true
      case "with":
        if Self.conflicts.contains(governorLemma(of: head)) { return true }
      case "by":
        // "held by Hamas in Gaza": the deed's place
        if sentence.relations[head].universal == .obl { return true }
      default: break
      }
    }
    return sentence.relations[head] == .obj && Self.fights.contains(governorLemma(of: head))
  }

  /// Whether a body is one for which somebody stands in a region: "a candidate of the Congress in
  /// Holm".
  func isStoodFor(_ body: Int) -> Bool {
    ["candidate", "nominee", "contender"].contains(governorLemma(of: held[body].head))
  }

  /// The word that a name depends on, or the longer one that stands before it.
  private func governorLemma(of word: Int) -> String {
    var word = word
    while sentence.relations[word] == .appos, sentence.heads[word] >= 0 {
      word = Int(sentence.heads[word])
    }
    let governor = Int(sentence.heads[word])
    return governor >= 0 ? sentence.lemmas[governor].lowercased() : ""
  }

  /// What one has with an opponent.
  private static let conflicts: WordSet = [
    "war", "ceasefire", "truce", "conflict", "deal", "negotiation", "talk", "fighting", "battle",
    "clash", "agreement", "skirmish", "hostility", "confrontation",
  ]

  /// Whether a body is one whose meeting is spoken of, which may take place anywhere: "the summit
  /// of the Arab League in Baghdad".
  func isMeeting(_ body: Int) -> Bool {
    isAlliance(body)
      && ["meeting", "summit", "session", "conference", "gathering", "assembly"]
        .contains(governorLemma(of: held[body].head))
  }

  /// Whether a chamber is one that somebody wants to sit in for a region: "runs for the Senate in
  /// Ohio".
  func isSought(_ chamber: Int) -> Bool {
    guard held.type(chamber) == .organization else { return false }
    let words = held[chamber].words
    guard ["senate", "house", "congress", "parliament"].contains(form(words.upperBound - 1)) else {
      return false
    }
    let before = words.lowerBound - (form(words.lowerBound - 1) == "the" ? 2 : 1)
    return form(before) == "for" || form(before) == "to" && form(before - 1).hasPrefix("elect")
  }

  /// Whether a place is a base of forces, by its name or the noun behind it.
  func isBase(_ place: Int) -> Bool {
    let end = held[place].words.upperBound
    return ["base", "airbase", "airfield"].contains(form(end - 1)) || form(end) == "base"
      || form(end + 1) == "base" && ["air", "military", "naval", "army"].contains(form(end))
  }

  /// Whether a state is one whose forces have bases in others.
  func isSender(_ state: Int) -> Bool {
    held.cluster(state).stateCode.map(["US", "GB", "FR"].contains) ?? false
  }

  /// Whether a name is that of a list of shares, which has no seat.
  func isIndex(_ name: Int) -> Bool {
    Self.indices.contains(form(held[name].words.lowerBound))
  }

  private static let indices: WordSet = [
    "nikkei", "kospi", "dax", "ftse", "cac", "sensex", "topix", "ibex", "stoxx", "dow", "hang",
    "nifty", "kosdaq", "taiex", "csi", "aex", "bovespa", "ibovespa", "mib", "mdax", "moex",
  ]

  /// Whether what is told of happens near a place rather than in it: "outside Kyiv in Irpin".
  func isOutside(_ place: Int) -> Bool {
    guard held.type(place) == .place else { return false }
    let before = held[place].words.lowerBound - 1
    return form(before) == "outside" || form(before) == "of" && form(before - 1) == "outside"
  }

  /// Whether a town only tells what lies nearby in another: "near Leeds in Holmley".
  func isNearby(_ town: Int, _ other: Int) -> Bool {
    form(held[town].words.lowerBound - 1) == "near" && held.type(town) == .place
      && held.type(other) == .place
      && held.cluster(town).placeKind == "city"
      && !["region", "continent"].contains(held.cluster(other).placeKind ?? "")
  }

  /// Whether two places beside a comma are such that the first never lies in the second: wide
  /// parts of the world, a region before a city, two cities.
  func isApart(_ left: Int, _ right: Int) -> Bool {
    let (outer, inner) = (held.cluster(right), held.cluster(left))
    guard held.type(left) == .place else { return isAccording(left) }
    if let last = inner.name.split(separator: " ").last,
      ["Europe", "Asia", "Africa", "America", "East", "Pacific"].contains(last)
    {
      return true
    }
    guard let kind = outer.placeKind, kind == "city" else { return false }
    return inner.placeKind == "region"
      || inner.placeKind == "city" && inner.homeCode != nil
        && outer.homeCode != nil
  }

  /// Whether a body is the source of what a comma parts from it: "According to the UN, Gaza".
  private func isAccording(_ body: Int) -> Bool {
    var before = held[body].words.lowerBound - 1
    if form(before) == "the" { before -= 1 }
    return form(before) == "to" && form(before - 1) == "according"
  }

  /// Whether a participle between a state's genitive and a name describes that: "China's ruling
  /// Communist Party"; not who holds it: "Israel's occupied territories".
  func isParticiple(_ word: Int) -> Bool {
    guard sentence.tags[word] == .verb else { return false }
    if form(word) == "ruling" || form(word) == "governing" { return true }
    return sentence.relations[word] == .amod && held.covering(word) == nil
      && !Self.stances.contains(form(word))
      && !["besieged", "disputed", "seized", "captured", "blockaded", "invaded"]
        .contains(form(word))
  }

  private static let fights: WordSet = [
    "fight", "destroy", "defeat", "beat", "attack", "strike", "target", "hit", "eliminate",
    "dismantle", "battle", "bomb", "play", "face", "eradicate", "crush", "oust", "confront",
  ]

  /// The first member of the list that a word belongs to.
  private func listHead(_ word: Int) -> Int {
    var at = word
    while sentence.relations[at] == .conj, sentence.heads[at] >= 0, sentence.heads[at] < at {
      at = Int(sentence.heads[at])
    }
    return at
  }

  /// Whether a body is of a state's forces, which act in places that they do not lie in.
  func isForce(_ mention: Int) -> Bool {
    let words = held.cluster(mention).name.lowercased().split { !$0.isLetter }.map(String.init)
    guard held.type(mention) == .organization, let last = words.last else { return false }
    // "the Armed Forces of Ukraine", not "the Military Academy"
    return Self.forces.contains(last) || words.contains("forces") && words.contains("of")
  }

  private static let forces: WordSet = [
    "army", "military", "forces", "navy", "troops", "marines", "coastguard", "guard",
  ]

  /// Whether the lexicon knows that a place lies in another state than a region is or is in.
  func isElsewhere(_ place: Int, _ region: Int) -> Bool {
    guard held.type(place) == .place, let home = held.cluster(place).homeCode else { return false }
    let region = held.cluster(region)
    return (region.stateCode ?? region.homeCode).map { $0 != home } ?? false
  }

  /// Whether a place lies in another state than a region, however many places may bear its name:
  /// a "Toledo in Ohio" is not the one that the lexicon knows.
  func isForeign(_ place: Int, _ region: Int) -> Bool {
    isElsewhere(place, region) && !isFacility(place)
      && (held.cluster(region).placeKind != "region" || held.cluster(place).capitalCode != nil
        || held.cluster(place).placeKind == "region")
  }

  /// Whether the lexicon knows that a place lies in a state.
  func isKnownIn(_ place: Int, _ state: Int) -> Bool {
    guard let home = held.cluster(place).homeCode else { return false }
    return held.cluster(state).stateCode == home || home == "GB" && isHomeNation(state)
  }

  /// Whether a place is one of the nations of the United Kingdom, of which towns are told as of
  /// states.
  func isHomeNation(_ place: Int) -> Bool {
    ["England", "Scotland", "Wales", "Northern Ireland"].contains(held.cluster(place).name)
  }

  /// Whether a region's name is only a modifier in a larger phrase, so that "in" leads to that:
  /// "in Israeli jails", "in the US capital city of Washington", "in Kharkiv's metro".
  func isInLargerPhrase(_ region: Int) -> Bool {
    let end = held[region].words.upperBound
    if isPossessive(end) { return !isPart(behind: region) }
    if isBeforeKind(region) { return true }
    guard held[region].isDemonym, end < sentence.count else { return false }
    if isShore(behind: region) { return false }
    return [.noun, .adj, .propn].contains(sentence.tags[end])
      || isStance(behind: region)
  }

  /// Whether a place is a road or a building, in which no place lies: "In Sydney, Picton Road".
  func isRoad(_ place: Int) -> Bool {
    let last = held.cluster(place).name.split(separator: " ").last.map(String.init) ?? ""
    return [
      "Road", "Street", "Highway", "Avenue", "Boulevard", "Lane", "Motorway", "Freeway", "Bridge",
      "Airport", "Station", "Stadium", "Tunnel",
    ]
    .contains(last)
  }
}
