import Syntax

/// The words of attacks, by what they tell.
enum AssaultWords {
  /// Nouns for attacks.
  static let nouns: WordSet = [
    "attack", "strike", "airstrike", "air-strike", "raid", "bombing", "bombardment", "shelling",
    "assault", "offensive", "counteroffensive", "counter-offensive", "incursion", "invasion",
    "barrage", "onslaught", "ambush", "blitz", "salvo", "cyberattack", "cyber-attack", "aggression",
    "siege", "massacre", "rampage", "war", "operation", "action", "campaign", "assassination",
    "killing", "murder", "shooting", "stabbing", "poisoning", "drone-strike", "hack", "sabotage",
    "firebombing", "ramming", "slaying", "bombings", "retaliation", "fire", "gunfire", "shellfire",
    "conflict", "hacking",
  ]
  /// Those of them that tell of arms by themselves.
  static let plain: WordSet = [
    "airstrike", "air-strike", "bombing", "bombardment", "shelling", "invasion", "attack",
    "incursion", "offensive", "counteroffensive", "counter-offensive", "assault", "barrage",
    "onslaught", "ambush", "massacre", "assassination", "killing", "murder", "shooting",
    "stabbing", "poisoning", "war", "strike", "cyberattack", "cyber-attack", "siege", "aggression",
    "raid", "slaying", "ramming", "firebombing", "gunfire", "shellfire", "hack", "hacking",
  ]
  /// Nouns for what may be an attack or none.
  static let blasts: WordSet = ["blast", "explosion", "bomb", "fire", "detonation"]
  /// Those of them that only who has an army or an air force makes.
  static let military: WordSet = [
    "airstrike", "air-strike", "bombardment", "shelling", "strike", "offensive", "counteroffensive",
    "counter-offensive", "incursion", "invasion", "barrage",
  ]
  /// Nouns whose target "of" leads to.
  static let takingOf: WordSet = [
    "invasion", "bombing", "bombardment", "shelling", "siege", "assassination", "killing",
    "murder", "poisoning", "massacre", "shooting", "stabbing", "ramming", "sabotage", "slaying",
    "hack", "firebombing", "hacking",
  ]
  /// Nouns for what armies do in a place that they do not attack.
  static let duties: WordSet = ["operation", "action", "campaign"]
  /// Nouns for attacks in which somebody dies.
  static let fatal: WordSet = [
    "airstrike", "air-strike", "strike", "raid", "attack", "bombing", "drone", "missile", "ambush",
    "shelling", "bombardment", "shooting", "explosion", "blast", "rocket", "bomb", "stabbing",
  ]
  /// Nouns by which the target dies.
  static let deadly: WordSet = ["assassination", "killing", "murder", "slaying"]
  /// Nouns for what one person does to another.
  static let personal: WordSet = [
    "assassination", "killing", "murder", "slaying", "shooting", "stabbing", "poisoning",
    "rampage", "massacre", "bombing",
  ]
  /// Nouns for what those who lead states do to others.
  static let commanded: WordSet = ["war", "invasion", "aggression", "bombardment", "airstrike"]
  /// Nouns for those of a side whose killing is an attack on it.
  static let staff: WordSet = [
    "leader", "chief", "official", "member", "bombmaker", "general", "officer", "founder",
    "spokesman", "scientist", "deputy", "engineer", "cadre", "adviser", "figure", "chieftain",
    "warlord", "recruiter", "financier", "mastermind", "head", "bodyguard",
  ]
  /// Verbs whose object is kept from an attack.
  static let protecting: WordSet = [
    "protect", "defend", "shield", "safeguard", "secure", "spare", "save",
  ]
  /// Nouns for attacks that have an opponent, named or not.
  static let advancing: WordSet = [
    "invasion", "offensive", "assault", "incursion", "counteroffensive", "counter-offensive",
    "attack", "bombardment", "shelling", "onslaught", "aggression", "airstrike", "bombing",
  ]
  /// Nouns for what two sides do to each other.
  static let mutual: WordSet = [
    "war", "conflict", "fighting", "fight", "clash", "battle", "hostility", "violence", "skirmish",
    "firefight", "gunfight", "gunbattle", "hostilities",
  ]
  /// Verbs whose object is attacked, whatever it is.
  static let invading: WordSet = [
    "attack", "bomb", "bombard", "shell", "invade", "ambush", "besiege", "overrun", "raid", "storm",
  ]
  /// Words before a noun that make it an attack with arms.
  static let arms: WordSet = [
    "military", "air", "aerial", "ground", "armed", "naval", "terror", "terrorist", "artillery",
    "suicide", "cross-border", "ballistic", "bomb", "car", "gun", "deadly", "devastating",
    "full-scale", "nuclear", "chemical", "bombing", "cyber", "retaliatory", "pre-emptive",
    "preemptive", "armored", "armoured", "amphibious", "commando", "mortar", "kamikaze", "special",
  ]
  static let weapons: WordSet = [
    "missile", "rocket", "drone", "bomb", "shell", "mortar", "projectile", "torpedo", "grenade",
    "munition", "artillery", "firebomb", "warhead", "round",
  ]
  /// Words before a noun that make it no attack with arms.
  static let figurative: WordSet = [
    "heart", "panic", "verbal", "personal", "political", "legal", "trade", "culture", "price",
    "media", "civil", "cold", "propaganda", "information", "tariff", "star", "hunger", "general",
    "rail", "labor", "labour", "worker", "asthma", "ad", "scathing", "stinging", "bitter",
    "blistering", "withering", "election", "electoral", "advertising", "marketing", "presidential",
    "bidding", "turf", "world", "drug", "class", "legislative", "affirmative", "executive",
    "tax", "court", "counter-terrorism", "rescue", "relief", "industrial", "smear",
  ]
  /// Verbs whose subject attacks with their object.
  static let launching: WordSet = [
    "launch", "carry", "conduct", "mount", "stage", "order", "authorize", "authorise", "approve",
    "unleash", "begin", "start", "wage", "resume", "continue", "intensify", "perpetrate", "commit",
    "execute", "direct", "mastermind", "orchestrate", "plan", "plot", "step", "ramp", "escalate",
    "deliver", "undertake", "pursue", "lead", "fire", "renew", "expand", "widen", "drop", "lob",
    "hurl", "rain", "shoot", "send", "throw", "aim", "open", "make", "claim", "prepare", "detonate",
    "keep", "maintain", "sustain", "press", "suspend", "pause", "cease",
  ]
  /// Those of them by which a body may also stop working: "suspended a strike at the port".
  static let pausing: WordSet = ["suspend", "pause", "cease"]
  /// Verbs whose subject attacks "in" an attack: "fired drones in an attack on".
  static let during: WordSet = ["fire", "launch", "shoot", "unleash", "drop"]
  /// Nouns that count attacks.
  static let wholes: WordSet = [
    "wave", "series", "string", "round", "barrage", "spate", "number", "flurry", "volley", "salvo",
    "hundred", "dozen", "score", "hundreds", "dozens", "scores", "succession", "slew", "load",
    "lot", "ton", "tonne", "loads", "lots", "tons", "campaign", "pace", "intensity",
  ]
  /// The gerunds of such verbs.
  static let gerunds: WordSet = [
    "launching", "conducting", "mounting", "staging", "unleashing", "carrying", "ordering",
    "resuming", "intensifying", "firing",
  ]
  static let answering: WordSet = [
    "respond", "retaliate", "answer", "reply", "react", "follow",
  ]
  /// Verbs whose subject meets an attack.
  static let withstanding: WordSet = [
    "repel", "resist", "battle", "fight", "withstand", "counter", "face", "repulse", "fend",
    "defend", "stave", "suffer", "endure",
  ]
  /// Nouns and verbs for what whoever was attacked does.
  static let retorts: WordSet = [
    "retaliation", "response", "reprisal", "revenge", "reply", "vengeance", "retribution",
  ]
  static let avenging: WordSet = ["retaliate", "respond", "avenge"]
  /// Verbs whose subject awaits an attack.
  static let awaiting: WordSet = ["brace", "prepare", "await", "expect", "fear", "anticipate"]
  static let killing: WordSet = [
    "kill", "assassinate", "murder", "die", "slay", "eliminate", "martyr", "behead",
  ]
  static let wounding: WordSet = ["wound", "injure", "target", "hurt", "hit", "maim"]
  /// Verbs that tell of an attack on what their object is of.
  static let striking: WordSet = [
    "attack", "bomb", "bombard", "shell", "invade", "storm", "ambush", "strafe", "torpedo",
    "firebomb", "besiege", "overrun", "ram", "shoot", "shot", "raid", "sink", "rocket",
    "carpet-bomb",
  ]
  /// Verbs that may tell of it.
  static let touching: WordSet = [
    "hit", "target", "strike", "destroy", "pound", "pummel", "hammer", "assault", "hack", "breach",
    "penetrate", "infiltrate", "obliterate", "flatten", "level", "levell", "demolish", "blast",
    "down",
  ]
  /// Verbs whose subject takes a place by arms.
  static let taking: WordSet = [
    "capture", "recapture", "occupy", "seize", "retake", "conquer", "besiege", "encircle",
    "overrun",
    "annex",
  ]
  /// Verbs that tell what an attack did where they say it happened.
  static let hurting: WordSet = [
    "kill", "die", "wound", "injure", "hurt", "damage", "destroy", "devastate", "cut", "leave",
    "displace", "flatten", "perish",
  ]
  /// Verbs whose object are people and vessels.
  static let harming: WordSet = [
    "kill", "eliminate", "injure", "wound", "damage", "beat", "harass", "assassinate", "massacre",
    "ram", "sink", "collide",
  ]
  /// Nouns for those who fight, and for what they fight with.
  static let forces: WordSet = [
    "troop", "troops", "force", "soldier", "fighter", "militant", "commander", "gunman",
    "operative", "militia", "drone", "missile", "rocket", "jet", "warplane", "aircraft",
    "helicopter", "plane", "bomber", "tank", "warship", "ship", "vessel", "boat", "submarine",
    "frigate", "destroyer", "sailor", "marine", "commando", "paratrooper", "sniper", "army",
    "navy", "military", "guard", "artillery", "gunboat", "hacker", "rebel", "insurgent",
    "guerrilla", "terrorist", "personnel", "fisherman", "balloon", "tanker", "serviceman",
    "policeman", "airstrike", "strike", "convoy", "launcher", "radar", "unit", "battalion",
  ]
  /// Nouns for what is hit with arms.
  static let sites: WordSet = [
    "target", "position", "base", "basis", "stronghold", "camp", "headquarters", "site", "bunker",
    "hideout", "compound", "post", "checkpoint", "village", "town", "city", "facility",
    "installation", "airfield", "airbase", "airport", "airstrip", "port", "harbor", "harbour",
    "outpost", "building", "suburb", "district", "neighborhood", "neighbourhood", "house",
    "hospital", "school", "mosque", "church", "market", "barracks", "depot", "refinery", "plant",
    "bridge", "warehouse", "pipeline", "substation", "grid", "infrastructure", "complex",
    "tunnel", "bank", "embassy", "consulate", "settlement", "station", "shelter", "territory",
    "server", "network", "website", "system", "computer", "capital", "border", "home", "apartment",
    "block", "cell", "command", "center", "centre", "laboratory", "factory",
  ]
}
