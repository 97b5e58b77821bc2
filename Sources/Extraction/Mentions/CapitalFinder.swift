import Ontology
import Syntax

/// Tells capitals that stand for their states: "Moscow accused", "talks with Ankara", but
/// not "in Moscow".
struct CapitalFinder {
  let lexicons: Lexicons
  /// The persons' surnames, which act for no state: "Paris said" of Valeska Paris.
  let surnames: SurnameFinder

  /// Makes a capital that acts its state's name.
  ///
  /// - Complexity: O(*n* · *w*) in the number of names and the words of a sentence.
  func settle(_ names: inout [NameMention], _ facts: [SentenceFacts]) {
    var stated: Set<Int16> = []
    for name in names {
      guard let senses = name.senses else { continue }
      if senses.state >= 0 { stated.insert(senses.state) }
      if senses.demonym >= 0 { stated.insert(senses.demonym) }
    }
    for index in names.indices {
      let name = names[index]
      guard let senses = name.senses, senses.capital >= 0, senses.state < 0,
        !name.isLocative, !name.isNested, name.type == .place, !surnames.isSurname(name),
        !isCalledCity(name.words, facts[name.sentence])
      else { continue }
      let strength = acts(name.words, facts[name.sentence])
      guard strength == .plainly || strength == .likely && stated.contains(senses.capital) else {
        continue
      }
      names[index].senses?.state = senses.capital
      names[index].type = .state
      names[index].certainty = .strong
    }
  }

  /// Whether the words right before or after a name call it a city: "in the capital, Oslo, police
  /// said", "Oslo, the Norwegian capital,".
  private func isCalledCity(_ words: Range<Int>, _ facts: SentenceFacts) -> Bool {
    let lemmas = facts.sentence.lemmas
    var before = words.lowerBound - 1
    if before > 0, facts.form(before) == "," { before -= 1 }
    if before >= 0, Self.cities.contains(lemmas[before].lowercased()) { return true }
    let end = words.upperBound
    guard end + 2 < facts.count, facts.form(end) == ",",
      ["the", "a", "its"].contains(facts.form(end + 1))
    else { return false }
    return (end + 2..<min(end + 5, facts.count)).contains {
      Self.cities.contains(lemmas[$0].lowercased())
    }
  }

  private static let cities: WordSet = ["capital", "city", "port", "metropolis"]

  private enum Strength { case not, likely, plainly }

  private func acts(_ words: Range<Int>, _ facts: SentenceFacts) -> Strength {
    let sentence = facts.sentence
    var head = sentence.head(of: words)
    guard !facts.isHeadline || sentence.relations[head].universal == .nsubj else { return .not }
    // "London and Moscow accused".
    if sentence.relations[head] == .conj, sentence.heads[head] >= 0 {
      head = Int(sentence.heads[head])
    }
    let governor = Int(sentence.heads[head])
    guard governor >= 0, !words.contains(governor) else { return .not }
    let lemma = sentence.lemmas[governor]
    switch sentence.relations[head].universal {
    case .nsubj:
      guard sentence.tags[governor] == .verb else {
        return isStanding(governor, sentence) ? .likely : .not
      }
      if sentence.relations[head] == .nsubjPass {
        return Self.befalling.contains(lemma) ? .likely : .not
      }
      if Self.diplomacy.contains(lemma) { return .plainly }
      if sentence.lowerForm(governor) == "lied" { return .likely }
      return Self.passivity.contains(lemma) ? .not : .likely
    case .iobj: return .likely
    case .compound:
      // "Tehran-backed"
      if Self.regimes.contains(lemma) || lemma == "ally" { return .likely }
      return ["backed", "sponsored", "aligned"].contains(sentence.lowerForm(governor))
        ? .plainly : .not
    case .obj:
      if Self.blaming.contains(lemma) { return .plainly }
      return Self.addressing.contains(lemma) ? .likely : .not
    case .obl, .nmod:
      if sentence.relations[head] == .nmodPoss {
        let isOwner = sentence.tags[governor] == .noun && !Self.urban.contains(lemma)
        return isOwner || isAlly(behind: words.upperBound, facts) ? .likely : .not
      }
      for word in 0..<head
      where Int(sentence.heads[word]) == head && sentence.relations[word] == .`case` {
        let form = sentence.lemmas[word]
        if let governors = Self.governors[form] {
          return governors.contains(lemma) ? .likely : .not
        }
        if form == "between" || form == "against" { return .likely }
        if form == "by", Self.diplomacy.contains(lemma) { return .plainly }
        if form == "with" || form == "by" || form == "towards" { return .likely }
        return .not
      }
      return .not
    default: return .not
    }
  }

  /// Whether an owner's mark and a word for an ally stand at a word: "Oslo's key ally".
  private func isAlly(behind mark: Int, _ facts: SentenceFacts) -> Bool {
    (mark + 1..<min(mark + 4, facts.count)).contains {
      let form = facts.form($0)
      return form == "ally" || form == "allies" || form == "partner" || form == "proxy"
    }
  }

  /// Whether a predicate says what a state is to others: "Tunis is an ally of", "Tunis was
  /// behind the attack", "Tunis is ready", unlike "Tunis is a port".
  private func isStanding(_ word: Int, _ sentence: Sentence) -> Bool {
    Self.standings.contains(sentence.lemmas[word])
      || (0..<word).contains {
        Int(sentence.heads[$0]) == word && sentence.relations[$0] == .case
          && ["behind", "against"].contains(sentence.lowerForm($0))
      }
  }

  private static let standings: WordSet = [
    "partner", "ally", "rival", "enemy", "foe", "supporter", "backer", "critic", "opponent",
    "mediator", "guarantor", "signatory", "adversary", "ready", "willing", "unwilling", "reluctant",
    "opposed", "committed", "responsible", "guilty", "wary", "keen", "prepared", "eager",
    "determined", "critical", "outspoken", "serious", "likely", "unlikely", "angry", "furious",
    "sceptical", "skeptical", "concerned", "adamant", "silent", "open",
  ]
  private static let diplomacy: WordSet = [
    "accuse", "condemn", "deny", "recall", "expel", "retaliate", "sanction", "recognise",
    "recognize", "denounce", "annex", "summon", "extradite", "veto", "ratify", "invade", "insist",
    "demand", "refuse", "reject", "threaten", "impose", "sever", "severe", "say", "sign", "agree",
    "warn", "urge", "blame", "criticise", "criticize", "protest", "respond", "pledge", "vow",
    "deploy", "claim", "send", "back", "support", "supply", "arm", "blacklist", "slap", "levy",
    "rebuff", "mediate", "cede", "dispatch", "negotiate", "appeal", "decry", "deplore", "lambast",
    "lambaste", "rebuke", "reiterate", "concede", "capitulate", "annul",
  ]
  /// Verbs for what is done to a state rather than to a city.
  private static let befalling: WordSet = [
    "accuse", "believe", "blame", "urge", "warn", "ask", "tell", "invite", "sanction", "condemn",
    "criticise", "criticize", "force", "press", "pressure", "expect", "suspect", "alarm", "anger",
  ]
  private static let blaming: WordSet = ["accuse", "blame", "urge", "warn"]
  private static let passivity: WordSet = [
    "host", "lie", "grow", "sit", "become", "remain", "witness", "experience", "see", "boast",
    "feature", "rank", "wake", "fall", "suffer", "win", "lose", "beat", "draw", "have", "record",
    "get", "celebrate", "register",
  ]
  private static let addressing: WordSet = [
    "accuse", "urge", "warn", "criticise", "criticize", "condemn", "blame", "thank", "ask", "tell",
    "sue", "provoke", "support", "press", "pressure", "inform", "notify", "call", "anger",
    "implore", "force", "oblige", "allow", "persuade", "convince", "want", "expect", "encourage",
    "advise", "push", "assure", "offer", "promise", "grant", "lobby", "beg", "order", "instruct",
    "aid", "assist", "back", "praise", "arm", "supply", "lend", "petition", "challenge",
    "slam", "denounce", "threaten", "sanction", "punish", "isolate", "deter", "rebuke", "remind",
    "reassure", "antagonise", "antagonize", "appease", "caution",
  ]
  /// Nouns of what a city has as such, and not as a state's seat: "Oslo's mayor".
  private static let urban: WordSet = [
    "mayor", "street", "road", "airport", "newspaper", "tabloid", "magazine", "daily", "station",
    "suburb", "district", "quarter", "centre",
    "center", "downtown", "heart", "outskirts", "edge", "resident", "inhabitant", "population",
    "citizen", "people", "visitor", "tourist", "hospital", "university", "school", "college",
    "square", "neighbourhood", "neighborhood", "skyline", "river", "metro", "subway", "tram",
    "bus", "taxi", "railway", "transport", "exchange", "bourse", "market", "museum", "theatre",
    "theater", "gallery", "opera", "hotel", "restaurant", "bar", "cafe", "shop", "palace", "park",
    "garden", "zoo", "police", "court", "council", "port", "harbour", "harbor", "stadium", "club",
    "team", "arena", "cathedral", "church", "mosque", "synagogue", "cemetery", "traffic", "weather",
    "air", "smog", "water", "power", "grid", "electricity", "heating", "apartment", "building",
    "house", "housing", "tower", "block", "bridge", "wall", "slum", "region", "area", "zone",
    "prison", "jail", "nightlife", "scene", "festival", "marathon", "olympics", "games", "game",
    "office", "campus", "library", "hall", "monument", "landmark", "east", "west", "north", "south",
    "governor", "crime", "homeless", "student", "commuter", "rent", "property", "bishop",
    "archbishop", "diocese", "protest", "protester", "demonstration", "crowd", "time", "night",
    "elite", "suburbs", "history", "name", "fall", "capture", "defender", "siege",
  ]
  /// Nouns for who rules: "the Manila government".
  private static let regimes: WordSet = ["government", "regime", "leadership", "junta"]
  /// Nouns and verbs that a preposition joins to a state rather than to a city: "pressure on
  /// Moscow".
  private static let governors: [String: WordSet] = [
    "at": ["hit", "lash", "aim", "direct", "anger", "fury", "frustration", "swipe", "outrage"],
    "from": [
      "aid", "help", "support", "pressure", "threat", "request", "permission", "loan", "protest",
      "demand", "money", "weapon", "arms", "letter", "note", "envoy", "delegation", "concession",
      "response", "reaction", "signal", "independence", "guarantee", "invitation", "approval",
      "statement", "comment", "criticism", "condemnation", "denial", "assurance", "message",
      "order", "instruction", "funding", "backing", "assistance", "official", "diplomat",
      "proposal",
    ],
    "of": ["ally", "enemy", "behalf", "critic", "supporter", "opponent", "foe", "rival", "backer"],
    "on": [
      "pressure", "sanction", "tariff", "restriction", "leverage", "curb", "dependence", "reliance",
      "embargo", "call", "rely", "depend", "impose", "prevail", "blame", "lean", "duty", "mount",
      "pile",
    ],
    "behind": ["swing", "rally", "stand", "throw", "unite", "fall", "align"],
    "alongside": ["fight", "stand"],
    "for": [
      "support", "aid", "help", "guarantee", "weapon", "arms", "backing", "victory", "blow",
      "setback", "win", "loan", "package", "assistance", "defeat", "humiliation", "embarrassment",
      "sympathy", "spy", "work", "speak", "aircraft", "tank", "missile", "funding", "ammunition",
    ],
    "to": [
      "loyal", "sympathetic", "friendly", "hostile", "loyalty", "message", "warning", "threat",
      "support", "aid", "assistance", "concession", "offer", "proposal", "present", "supply",
      "give", "provide", "offer", "sell", "propose", "grant", "sale", "delivery", "appeal",
      "protest", "complain", "ally", "rebuke", "gift", "loan", "reassurance", "alternative",
      "commitment", "military", "opposition", "ambassador", "envoy", "pledge", "signal",
      "challenge",
    ],
  ]
}
