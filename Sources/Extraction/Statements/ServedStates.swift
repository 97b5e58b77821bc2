import Ontology
import Syntax

/// The states in whose service persons are by the article: being at the seat of government is no
/// journey for them, and talks with its officials are none with another side.
struct ServedStates {
  private let context: ArticleContext
  private let visited: RelationID?
  private let talks: [RelationID]
  private var codes: [Int: Set<String>] = [:]
  /// The states whose posts persons stand for.
  private var sought: [Int: Set<String>] = [:]
  /// Those who serve a body that is no state.
  private var staff: Set<Int> = []
  /// The cities of the headquarters of the bodies that persons serve.
  private var offices: [Int: WordSet] = [:]

  init(_ candidates: [Candidate], context: ArticleContext, schema: Schema) {
    self.context = context
    visited = schema["visited"]
    talks = ["met", "called"].compactMap { schema[$0] }
    let posts = ["leads", "works-for"].compactMap { schema[$0] }
    let ranFor = schema["ran-for"]
    for candidate in candidates where candidate.relation == ranFor {
      guard let code = context.mentions.clusters[context.cluster(of: candidate.object)].stateCode
      else { continue }
      sought[context.cluster(of: candidate.subject), default: []].insert(code)
    }
    for candidate in candidates where posts.contains(candidate.relation) {
      guard context.type(candidate.subject) == .person else { continue }
      let person = context.cluster(of: candidate.subject)
      let served = context.mentions.clusters[context.cluster(of: candidate.object)]
      if let code = served.stateCode {
        codes[person, default: []].insert(code)
      } else if served.type == .organization, !served.isParty {
        staff.insert(person)
        if let cities = Self.headquarters[served.name.lowercased()] { offices[person] = cities }
      }
    }
  }

  /// Whether a candidate tells a visit to the state that its subject serves, to its capital or seat
  /// of government, or to what the text calls the subject's own.
  func isHome(_ candidate: Candidate) -> Bool {
    guard candidate.relation == visited else { return false }
    if isPossessed(candidate.object, by: candidate.subject) { return true }
    let goal = context.mentions.clusters[context.cluster(of: candidate.object)]
    // "Iranian envoys went to Tehran"
    if let own = context.mentions.clusters[context.cluster(of: candidate.subject)].stateCode {
      return own == goal.stateCode ?? goal.capitalCode ?? goal.homeCode
    }
    if let cities = offices[context.cluster(of: candidate.subject)],
      cities.contains(goal.name.lowercased())
    {
      return true
    }
    if isOpponent(candidate, at: goal) { return true }
    // "a candidate in Latvia, held a rally in Riga"
    if let code = goal.stateCode ?? goal.capitalCode,
      sought[context.cluster(of: candidate.subject)]?.contains(code) ?? false,
      !Self.arriving.contains(context.sentences[candidate.sentence].lemmas[candidate.trigger])
    {
      return true
    }
    guard
      let code = goal.stateCode ?? goal.capitalCode ?? Self.seats[goal.name.lowercased()]
        ?? (tellsPress(candidate) ? goal.homeCode : nil)
    else { return false }
    return serves(candidate.subject, code: code)
      || context.leaders.states(
        of: context.mentions.clusters[context.cluster(of: candidate.subject)]
      ).contains(code)
  }

  /// Whether the leader of an opposition of which no state is told talks in a capital, which may be
  /// at home: "The prime minister met opposition leader Ann Roe in London".
  private func isOpponent(_ candidate: Candidate, at goal: EntityCluster) -> Bool {
    let person = context.cluster(of: candidate.subject)
    return goal.capitalCode != nil && codes[person] == nil
      && context.mentions.clusters[person].titles.contains { $0.contains("opposition") }
      && !Self.arriving.contains(context.sentences[candidate.sentence].lemmas[candidate.trigger])
  }

  /// Whether a candidate tells talks of somebody with the state that they serve.
  func isOwn(_ candidate: Candidate) -> Bool {
    guard talks.contains(candidate.relation) else { return false }
    return serves(candidate.subject, candidate.object)
      || serves(candidate.object, candidate.subject)
  }

  private func serves(_ person: Int, _ state: Int) -> Bool {
    guard context.type(state) == .state,
      let code = context.mentions.clusters[context.cluster(of: state)].stateCode
    else { return false }
    return serves(person, code: code)
  }

  private func serves(_ person: Int, code: String) -> Bool {
    codes[context.cluster(of: person)]?.contains(code) ?? false
  }

  /// Whether somebody tells the press something where their office may be: the staff of a body that
  /// is no state, and those who speak for one.
  func isAtWork(_ candidate: Candidate) -> Bool {
    guard candidate.relation == visited, context.type(candidate.subject) == .person,
      case .pattern = candidate.source
    else { return false }
    let sentence = context.sentences[candidate.sentence]
    guard Self.press.contains(sentence.lemmas[candidate.trigger]) else { return false }
    let person = context.cluster(of: candidate.subject)
    if context.mentions.clusters[person].titles.contains(where: Self.isVoice) { return true }
    if codes[person] == nil, context.mentions.clusters[person].titles.contains(where: Self.isLocal)
    {
      return true
    }
    return staff.contains(person) && codes[person] == nil
  }

  /// Whether somebody comes or speaks from a place where they may live: who serves a state was
  /// there on its business.
  func isOrigin(_ candidate: Candidate) -> Bool {
    guard candidate.relation == visited, context.type(candidate.subject) == .person else {
      return false
    }
    let sentence = context.sentences[candidate.sentence]
    let isSpeech = Self.speaking.contains(sentence.lemmas[candidate.trigger])
    guard sentence.tags[candidate.trigger] == .verb,
      isSpeech || Self.coming.contains(sentence.lemmas[candidate.trigger]),
      let graph = context.graphs[candidate.sentence]
    else { return false }
    let place = context.mentions.mentions[candidate.object]
    let person = context.cluster(of: candidate.subject)
    return place.sentence == candidate.sentence
      && sentence.heads[place.head] == Int32(candidate.trigger)
      && graph.hasCase(place.head, ["from"], sentence)
      // "spoke after her return from Riga", whatever the tree hangs the place on
      && !(candidate.trigger..<max(candidate.trigger, place.words.lowerBound)).contains {
        Self.returning.contains(sentence.lemmas[$0]) && sentence.tags[$0] == .noun
      }
      && codes[person] == nil && (isSpeech || !staff.contains(person))
  }

  private static let speaking: WordSet = ["speak", "talk", "address"]
  private static let returning: WordSet = [
    "return", "trip", "visit", "tour", "journey", "way", "mission", "arrival",
  ]
  /// What even those do at home who were away.
  private static let arriving: WordSet = [
    "visit", "arrive", "fly", "travel", "trip", "tour", "go", "come", "head", "land", "drive",
  ]
  private static let coming: WordSet = ["arrive", "fly", "jet", "come", "travel", "drive"]

  /// Whether a candidate tells where somebody spoke to the press, which at home is no journey.
  private func tellsPress(_ candidate: Candidate) -> Bool {
    let sentence = context.sentences[candidate.sentence]
    let noun = candidate.trigger
    guard sentence.tags[noun] == .noun, Self.press.contains(sentence.lemmas[noun]) else {
      return false
    }
    return sentence.lemmas[noun] != "conference"
      || noun > 0 && ["press", "news"].contains(sentence.lowerForm(noun - 1))
  }

  private static func isVoice(_ title: String) -> Bool {
    guard let last = title.split(separator: " ").last else { return false }
    return voices.contains(String(last))
  }

  /// Whether a title is one of those who work where they speak to the press.
  static func isLocal(_ title: String) -> Bool {
    title.split { !$0.isLetter }.contains { locals.contains($0.lowercased()) }
  }

  private static let locals: WordSet = [
    "police", "sheriff", "mayor", "fire", "prosecutor", "lawyer", "attorney", "judge", "doctor",
    "inspector", "superintendent", "detective", "coroner", "constable", "surgeon", "bishop",
    "archbishop", "deputy", "commissioner",
  ]

  private static let voices: WordSet = [
    "spokesman", "spokeswoman", "spokesperson", "ambassador", "representative", "coordinator",
  ]
  static let press: WordSet = ["reporter", "journalist", "briefing", "conference"]

  /// Whether a pronoun before a name says that it is somebody's own: "his Lakeside resort".
  private func isPossessed(_ place: Int, by person: Int) -> Bool {
    let mention = context.mentions.mentions[place]
    let start = mention.words.lowerBound
    let held = context.sentenceMentions[mention.sentence]
    return held.indices.contains {
      held[$0].kind == .pronoun && held[$0].words.upperBound == start
        && held[$0].cluster == context.cluster(of: person)
        && context.sentences[mention.sentence].relations[held[$0].head] == .nmodPoss
    }
  }

  /// Where bodies have their headquarters that are no state's.
  private static let headquarters: [String: WordSet] = [
    "united nations": ["new york", "new york city", "geneva"],
    "un": ["new york", "new york city", "geneva"],
    "international monetary fund": ["washington", "washington, d.c.", "washington dc"],
    "imf": ["washington", "washington, d.c.", "washington dc"],
    "world bank": ["washington", "washington, d.c.", "washington dc"],
    "european union": ["brussels", "strasbourg"], "eu": ["brussels", "strasbourg"],
    "european commission": ["brussels"],
    "european council": ["brussels"], "european parliament": ["brussels", "strasbourg"],
    "nato": ["brussels"], "european community": ["brussels", "strasbourg"],
    "european central bank": ["frankfurt"], "opec": ["vienna"],
    "international atomic energy agency": ["vienna"],
    "catholic church": ["vatican", "st peter's square", "st. peter's square", "st peter’s square"],
  ]

  /// Seats of governments, by the code of their state.
  private static let seats: [String: String] = [
    "white house": "US", "oval office": "US", "kremlin": "RU", "downing street": "GB",
    "elysee": "FR", "elysee palace": "FR", "élysée": "FR", "élysée palace": "FR",
    "blue house": "KR", "casa rosada": "AR", "great hall of the people": "CN", "west bank": "PS",
    "ramallah": "PS",
  ]
}
