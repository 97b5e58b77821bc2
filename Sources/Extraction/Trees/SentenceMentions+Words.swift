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
    "legislator",
  ]

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

  /// Nouns that stand for a body in the plural only: "Acme bosses", but not "Acme's boss";
  /// "his French and German counterparts".
  static let pluralProxies: WordSet = ["boss", "chief", "counterpart"]

  /// Nouns for the kind of body that a name before them names: "the Hamas movement".
  static let kindsOfGroup: WordSet = [
    "group", "movement", "organization", "organisation", "faction", "militia", "network", "party",
    "alliance", "bloc",
  ]

  /// Nouns for those who act in a person's name.
  static let personProxies: WordSet = [
    "campaign", "lawyer", "attorney", "team", "spokesman", "spokeswoman", "spokesperson",
    "representative",
  ]

  /// Nouns for the kind of place that a name before them names: "the Xinjiang region".
  static let placeKinds: WordSet = [
    "region", "province", "city", "area", "town", "district", "county", "village", "island",
    "peninsula", "valley", "prefecture", "oblast", "territory", "neighborhood", "neighbourhood",
    "airport", "camp", "suburb", "settlement", "municipality", "borough", "governorate", "canton",
  ]
}
