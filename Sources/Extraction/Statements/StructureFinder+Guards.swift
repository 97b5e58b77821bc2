import Ontology
import Syntax

/// What tells that one name beside another does not lie in it.
extension StructureFinder {
  /// Nouns behind a name that has them or does them: "Ukraine's NATO membership", "Israel's
  /// Arrow missiles".
  private static let things: Set<String> = [
    "membership", "bid", "accession", "application", "aspiration", "ambition", "ambassador",
    "envoy", "representative", "candidacy", "commitment", "contribution", "obligation", "ally",
    "partner", "target", "system", "missile", "battery", "probe", "rocket", "jet", "tank", "drone",
    "warship", "helicopter", "fighter", "aircraft", "plane", "vehicle", "phone", "satellite",
    "spacecraft", "mission", "campaign", "tariff", "sanction", "policy", "deal", "talks", "vote",
    "visit", "interview", "debut", "shirt", "title", "win", "victory", "defeat", "match", "game",
    "flight", "candidate", "defense", "defence", "interceptor", "vaccine", "malware", "variant",
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
    return (end..<word).contains { Self.things.contains(sentence.lemmas[$0].lowercased()) }
  }

  /// Participles and nouns behind a hyphen that tell how a thing stands to the name before,
  /// not where it lies: "Iran-backed", "Kremlin-style".
  private static let stances: Set<String> = [
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
      if sentence.relations[child] == .case,
        ["against", "between", "versus", "v", "vs", "beyond"].contains(form(child))
      {
        return true
      }
    }
    let governor = Int(sentence.heads[head])
    return governor >= 0 && sentence.relations[head] == .obj
      && Self.fights.contains(sentence.lemmas[governor])
  }

  private static let fights: Set<String> = [
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

  private static let forces: Set<String> = [
    "army", "military", "forces", "navy", "troops", "marines", "coastguard", "guard",
  ]

  /// Whether the lexicon knows that a place lies in another state than a region is or is in.
  func isElsewhere(_ place: Int, _ region: Int) -> Bool {
    guard held.type(place) == .place, let home = held.cluster(place).homeCode else { return false }
    let region = held.cluster(region)
    return (region.stateCode ?? region.homeCode).map { $0 != home } ?? false
  }

  /// Whether the lexicon knows that a place lies in a state.
  func isKnownIn(_ place: Int, _ state: Int) -> Bool {
    guard let home = held.cluster(place).homeCode else { return false }
    return held.cluster(state).stateCode == home
  }

  /// Whether a region's name is only a modifier in a larger phrase, so that "in" leads to that:
  /// "in Israeli jails", "in the US capital city of Washington", "in Kharkiv's metro".
  func isInLargerPhrase(_ region: Int) -> Bool {
    let end = held[region].words.upperBound
    if isPossessive(end) { return !isPart(behind: region) }
    guard held[region].isDemonym, end < sentence.count else { return false }
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
