import Ontology
import Syntax

/// Nouns that stand for whom the word beside them names.
extension SentenceMentions {
  /// Nouns for the people who act for a body, when it stands before or behind them.
  static let proxies: WordSet = [
    "official", "authority", "government", "administration", "leadership", "troop", "force",
    "military", "regime", "envoy", "delegation", "negotiator", "diplomat", "prosecutor",
    "lawmaker", "campaign", "airstrike", "strike", "army", "navy", "leader", "team", "police",
    "officer", "agent", "soldier", "fighter", "militant", "rebel", "warplane", "jet", "aircraft",
    "drone", "guard", "marine", "side", "ministry", "parliament", "legislature", "investigator",
    "coalition", "board", "management", "gunman", "minister", "ambassador", "spokesman",
    "spokeswoman", "spokesperson", "representative", "embassy", "lawyer", "attorney", "hacker",
    "warship", "commander", "missile", "rocket", "expert", "bomber", "helicopter", "plane",
    "activist", "tank", "artillery", "premier", "commando", "paratrooper", "peacekeeper",
    "shelling", "raid", "bombardment", "offensive", "invasion", "intelligence", "regulator",
    "executive", "troops", "insurgent", "guerrilla", "paramilitary", "pilot", "sailor", "sniper",
    "detective", "personnel", "operative", "patrol", "bulldozer", "frigate", "submarine",
    "contingent", "battalion", "bombing", "ship", "vessel", "boat", "enforcer", "occupier",
    "invader", "brigade", "infantry", "mercenary", "mediator", "intermediary", "source",
    "legislator", "junta",
  ]

  /// Nouns for those who fight for somebody.
  private static let fighters: WordSet = [
    "force", "troop", "troops", "soldier", "fighter", "militia", "militiaman", "unit", "gunman",
    "rebel", "army", "militant",
  ]

  /// Fighters stand for the one whom they obey: "fighters loyal to Norna". Of a person
  /// "attacked" would say that they blame somebody.
  mutating func addLiege(_ word: Int, _ sentence: Sentence) -> Bool {
    guard word + 3 < sentence.count, Self.fighters.contains(sentence.lemmas[word].lowercased()),
      ["loyal", "allied"].contains(sentence.lowerForm(word + 1)),
      ["to", "with"].contains(sentence.lowerForm(word + 2))
    else { return false }
    for next in (word + 3)..<min(sentence.count, word + 9) {
      let mention = Int(atWord[next])
      if mention >= 0, !self[mention].isDemonym, [.organization, .state].contains(type(mention)) {
        extra.append((Int32(word), Int32(mention)))
        return true
      }
      guard [.det, .adj, .noun, .propn].contains(sentence.tags[next]) else { return false }
    }
    return false
  }

  /// Those of them that befall whom "of" leads to: "the invasion of Norway".
  static let suffered: WordSet = [
    "invasion", "bombing", "bombardment", "shelling", "raid", "strike", "airstrike",
  ]

  /// Those of them that are no persons' titles, whose capital says little of whom they name.
  static let bodies: WordSet = [
    "government", "administration", "authority", "force", "troop", "army", "navy", "police",
    "military", "ministry", "parliament", "legislature", "embassy", "delegation", "regime",
    "marine", "guard", "intelligence",
  ]

  /// Those who act for a state alone: "the Norwegian president", but not "the Acme president".
  private static let statesmen: WordSet = ["president", "chancellor", "monarch", "counterpart"]
  private static let unsettled: WordSet = [
    "any", "no", "every", "former", "ex", "first", "last", "next", "future", "late", "then", "past",
    "previous", "sitting", "only", "second", "vice", "deputy", "another", "elected", "other",
  ]

  /// Whether a noun means who acts for a state now, whoever that is: not "the first US president",
  /// "any US president".
  func isStatesman(_ word: Int, _ lemma: String, _ sentence: Sentence) -> Bool {
    Self.statesmen.contains(lemma)
      && !(max(0, word - 5)..<word).contains {
        Self.unsettled.contains(sentence.lowerForm($0))
          && (sentence.heads[$0] == Int32(word) || $0 + 2 >= word)
      }
  }

  /// Whether a word has a capital only because a sentence opens with it: "Envoys from Norway".
  func isOpening(_ word: Int, _ lemma: String, _ sentence: Sentence) -> Bool {
    word == 0 && Self.proxies.contains(lemma) && sentence.form(word).hasSuffix("s")
      && word + 1 < sentence.count && ["from", "of"].contains(sentence.lowerForm(word + 1))
  }

  /// Nouns that stand for a body in the plural only: "Acme bosses", but not "Acme's boss";
  /// "his French and German counterparts".
  static let pluralProxies: WordSet = ["boss", "chief", "counterpart", "ruler"]

  /// Nouns for the kind of body that a name before them names: "the Hamas movement".
  static let kindsOfGroup: WordSet = [
    "group", "movement", "organization", "organisation", "faction", "militia", "network", "party",
    "alliance", "bloc", "union", "company", "firm", "agency", "newspaper", "airline", "broadcaster",
  ]

  /// People stand for the body whose kind a noun behind its name tells: "gunmen from the Norna
  /// group".
  mutating func addBand(_ word: Int, _ sentence: Sentence) -> Bool {
    guard word + 3 < sentence.count, Self.proxies.contains(sentence.lemmas[word]),
      ["from", "of"].contains(sentence.lowerForm(word + 1)), sentence.lowerForm(word + 2) == "the",
      let kind = (word + 4..<max(word + 4, min(sentence.count, word + 8))).first(where: {
        sentence.heads[$0] == Int32(word) && Self.kindsOfGroup.contains(sentence.lemmas[$0])
      })
    else { return false }
    for part in (word + 3)..<kind where sentence.heads[part] == Int32(kind) && atWord[part] >= 0 {
      let mention = Int(atWord[part])
      guard type(mention) == .organization, self[mention].words.upperBound == kind else { continue }
      extra.append((Int32(word), Int32(mention)))
      return true
    }
    return false
  }

  /// A service or agency of spies or of news stands for the body whose name is before it: "the
  /// Norna security service".
  mutating func addService(_ noun: Int, _ sentence: Sentence) -> Bool {
    guard noun > 1, ["service", "agency"].contains(sentence.lemmas[noun]),
      ["security", "intelligence", "spy", "secret", "news", "police", "wire"].contains(
        sentence.lowerForm(noun - 1)
      ), atWord[noun - 2] >= 0
    else { return false }
    let mention = Int(atWord[noun - 2])
    guard type(mention) == .organization, self[mention].words.upperBound == noun - 1 else {
      return false
    }
    extra.append((Int32(noun), Int32(mention)))
    return true
  }

  /// Nouns for those who act in a person's name.
  static let personProxies: WordSet = [
    "campaign", "lawyer", "attorney", "team", "spokesman", "spokeswoman", "spokesperson",
    "representative",
  ]

  /// Nouns for the kind of place that a name behind "of" names: "the city of Xining".
  static let towns: WordSet = [
    "city", "town", "village", "resort", "port", "island", "province", "suburb", "municipality",
  ]

  /// Nouns for the kind of place that a name before them names: "the Xinjiang region".
  static let placeKinds: WordSet = [
    "region", "province", "city", "area", "town", "district", "county", "village", "island",
    "peninsula", "valley", "prefecture", "oblast", "territory", "neighborhood", "neighbourhood",
    "airport", "camp", "suburb", "settlement", "municipality", "borough", "governorate", "canton",
  ]
}
