import Ontology
import Syntax

/// Tells which journeys are no visits: of those who come to stay, who are where they live, who
/// are taken or held somewhere, and who are kept from going.
struct Journeys {
  let context: ArticleContext
  private let visited: RelationID?

  /// How many clauses up tell whether a journey was made at all.
  private static let depth = 3

  init(context: ArticleContext, schema: Schema) {
    self.context = context
    visited = schema["visited"]
  }

  /// Why what a candidate tells is no visit; nil where it is one, or is no journey.
  ///
  /// - Complexity: O(*n*) in the number of words that depend on the trigger and on the place.
  func objection(to candidate: Candidate) -> String? {
    guard candidate.relation == visited, candidate.source != .stance(VisitorFinder.way),
      let graph = context.graphs[candidate.sentence]
    else { return nil }
    let sentence = context.sentences[candidate.sentence]
    let place = context.mentions.mentions[candidate.object]
    let trigger = candidate.trigger
    if isKept(trigger, sentence) { return "who is kept from going does not go" }
    if let objection = objection(toTravelOf: candidate.subject, trigger, sentence) {
      return objection
    }
    guard place.sentence == candidate.sentence else { return nil }
    if isForcedDown(trigger, sentence) || isCutShort(trigger, sentence)
      || isTurnedBack(trigger, sentence)
    {
      return "who is stopped on the way does not get there"
    }
    if Self.waters.contains(sentence.lowerForm(place.words.upperBound - 1)) {
      return "an ocean is crossed, not visited"
    }
    if let objection = objection(toGoal: place, candidate, sentence) { return objection }
    if isHomeward(place.words.lowerBound, sentence) { return "going home is no visit" }
    if place.kind == .description, Self.vague.contains(sentence.lemmas[place.head]) {
      return "a region is no place that one name stands for"
    }
    if isOfAnother(trigger, candidate.subject, sentence) { return "the journey is another's" }
    if !Self.inspecting.contains(sentence.lemmas[trigger]), isHome(place.head, sentence, graph) {
      return "where somebody lives they do not visit"
    }
    let isNoun = sentence.tags[trigger] == .noun
    let verb = isNoun ? Int(sentence.heads[trigger]) : trigger
    if verb >= 0, isHeld(verb, place, sentence) { return "who is held somewhere does not visit it" }
    if ServedStates.press.contains(sentence.lemmas[trigger]), speaksFromAfar(sentence) {
      return "who speaks by video need not go there"
    }
    guard sentence.tags[trigger] == .verb else { return nil }
    if Self.speaking.contains(sentence.lemmas[trigger]), speaksToSome(trigger, sentence, graph) {
      return "who speaks to people somewhere may telephone"
    }
    if sentence.lemmas[trigger] == "send", isPrison(place, sentence) {
      return "who is sent to a prison does not visit it"
    }
    if comesToStay(trigger, sentence, graph) { return "who comes to stay is no visitor" }
    if context.type(candidate.object) == .organization, isEntry(trigger, sentence, graph) {
      return "who begins to work for a body does not visit it"
    }
    return nil
  }

  /// Whether a clause above says that somebody does not get there: "barred from entering Iceland".
  private func isKept(_ trigger: Int, _ sentence: Sentence) -> Bool {
    // "no longer feels safe going to Riga"
    if sentence.tags[trigger] == .verb,
      (max(0, trigger - 3)..<trigger).contains(where: {
        Self.shunning.contains(sentence.lemmas[$0])
      })
    {
      return true
    }
    var word = trigger
    for _ in 0..<Self.depth {
      let head = Int(sentence.heads[word])
      guard head >= 0 else { return false }
      switch sentence.relations[word].universal {
      case .advcl, .xcomp, .ccomp, .obl, .nmod:
        // "declined to attend the talks in Riga"
        if Self.attending.contains(sentence.lemmas[word]),
          Self.declining.contains(sentence.lemmas[head])
        {
          return true
        }
        if word > head, Self.keeping.contains(sentence.lemmas[head]),
          (head + 1..<word).contains(where: {
            sentence.heads[$0] == Int32(word) && sentence.lowerForm($0) == "from"
          })
        {
          return true
        }
      case .conj, .acl, .obj: break
      default: return false
      }
      word = head
    }
    return false
  }

  /// Whether "home" or "back" stands before what leads to a place: "her way back to Riga", "at
  /// home in Riga".
  private func isHomeward(_ start: Int, _ sentence: Sentence) -> Bool {
    var word = start - 1
    while word > 0, start - word < 4, sentence.tags[word] == .det || sentence.tags[word] == .adj {
      word -= 1
    }
    guard word > 0, sentence.tags[word] == .adp else { return false }
    let before = sentence.lowerForm(word - 1)
    if Self.leading.contains(sentence.lowerForm(word)) {
      return before == "home" || before == "back"
    }
    // "to his home village of Riga", "to her hometown of Riga"
    return sentence.lowerForm(word) == "of"
      && (before == "hometown" || before == "homeland"
        || word > 1 && Self.native.contains(sentence.lowerForm(word - 2)))
  }

  /// Whether somebody comes as those do who stay: "as a refugee", "at the age of 11", "to live
  /// with her aunt".
  private func comesToStay(_ verb: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    if Self.inspecting.contains(sentence.lemmas[verb]) { return false }
    for word in 0..<sentence.count where sentence.heads[word] == Int32(verb) {
      switch sentence.relations[word].universal {
      case .obl:
        let lemma = sentence.lemmas[word]
        if lemma == "age" || lemma == "visa"
          || Self.newcomers.contains(lemma) && graph.hasCase(word, ["as"], sentence)
        {
          return true
        }
      case .advmod:
        if Self.unwanted.contains(sentence.lowerForm(word)) { return true }
      case .xcomp, .advcl:
        if Self.staying.contains(sentence.lemmas[word]), word > verb,
          !sentence.features[word].contains(.finite)
        {
          return true
        }
      case .conj:
        if Self.leaving.contains(sentence.lemmas[word])
          || Self.settling.contains(sentence.lemmas[word])
          || isNaturalised(word, sentence)
        {
          return true
        }
      default: break
      }
    }
    switch sentence.relations[verb].universal {
    case .advcl, .conj, .xcomp:
      let head = Int(sentence.heads[verb])
      return head >= 0
        && (Self.leaving.contains(sentence.lemmas[head]) || sentence.lowerForm(head) == "fled"
          || Self.taking.contains(sentence.lemmas[head]))
    default: return false
    }
  }

  /// Whether somebody becomes a citizen of where they come to.
  private func isNaturalised(_ verb: Int, _ sentence: Sentence) -> Bool {
    sentence.lemmas[verb] == "become"
      && (verb + 1..<min(sentence.count, verb + 6)).contains {
        sentence.heads[$0] == Int32(verb)
          && ["citizen", "resident", "national"].contains(sentence.lemmas[$0])
      }
  }

  /// Whether a clause behind a place says who lives there: "to Riga, where she grew up".
  private func isHome(_ place: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    graph.dependents(place, Self.clauses).contains { verb in
      Self.dwelling.contains(sentence.lemmas[verb])
        && (max(0, verb - 6)..<verb).contains { sentence.lowerForm($0) == "where" }
    }
  }

  /// Whether somebody stays where they are held: "spent the night in jail", "stayed there after
  /// his arrest", "stayed in the police station".
  private func isHeld(_ verb: Int, _ place: Mention, _ sentence: Sentence) -> Bool {
    guard ["stay", "spend"].contains(sentence.lemmas[verb]) else { return false }
    let last = sentence.lowerForm(place.words.upperBound - 1)
    if Self.custody.contains(last)
      || last == "station" && place.words.count > 1
        && sentence.lowerForm(place.words.upperBound - 2) == "police"
    {
      return true
    }
    return (0..<sentence.count).contains {
      Self.custody.contains(sentence.lemmas[$0])
        && (sentence.heads[$0] == Int32(verb)
          || sentence.heads[$0] >= 0 && sentence.heads[Int(sentence.heads[$0])] == Int32(verb))
    }
  }

  /// Whether arriving tells since when somebody works there: "since arriving at Acme", "arrived at
  /// Acme in 1997", "arrived at Acme from Apex".
  private func isEntry(_ verb: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    guard Self.entering.contains(sentence.lemmas[verb]) else { return false }
    if verb > 0, sentence.lowerForm(verb - 1) == "since" { return true }
    return graph.dependents(verb, TreeWords.bit(.obl)).contains {
      sentence.tags[$0] == .num && graph.hasCase($0, ["in", "since"], sentence)
        || graph.hasCase($0, ["as"], sentence)
    }
  }

  /// Whether those who tell the press something do so from elsewhere: "told reporters in Geneva,
  /// speaking from Riga", "told reporters in Geneva by video link".
  private func speaksFromAfar(_ sentence: Sentence) -> Bool {
    (1..<max(1, sentence.count - 1)).contains {
      let form = sentence.lowerForm($0)
      return form == "from" && sentence.lowerForm($0 - 1) == "speaking"
        || (form == "video" || form == "videolink" || form == "zoom")
          && ["by", "via", "over", "a"].contains(sentence.lowerForm($0 - 1))
    }
  }

  /// Whether a place is a prison by what stands beside its name: "sent to Perm 35, a labour camp".
  private func isPrison(_ place: Mention, _ sentence: Sentence) -> Bool {
    let next = place.words.upperBound
    return (max(0, place.words.lowerBound - 4)..<min(sentence.count, next + 8)).contains {
      Self.custody.contains(sentence.lemmas[$0]) || Self.camps.contains(sentence.lemmas[$0])
    }
  }

  private static let camps: WordSet = [
    "camp", "colony", "gulag", "penitentiary", "guantanamo", "Guantanamo", "Guantánamo",
  ]
  private static let clauses = TreeWords.bit(.aclRelcl) | TreeWords.bit(.acl)
  /// Verbs that tell where somebody speaks.
  private static let speaking: WordSet = ["speak", "talk"]
  /// Descriptions of places that one name does not stand for.
  private static let vague: WordSet = ["region", "giant"]
  private static let native: WordSet = ["home", "native"]
  private static let leading: WordSet = ["to", "in", "into", "at"]
  private static let keeping: WordSet = [
    "bar", "ban", "block", "prevent", "prohibit", "stop", "deter", "dissuade", "discourage",
    "exclude", "preclude", "restrain", "keep", "forbid", "prevented", "barred",
  ]
  /// How those feel about going somewhere who do not go.
  private static let shunning: WordSet = [
    "safe", "comfortable", "afraid", "scared", "reluctant", "wary", "fearful", "hesitant",
    "unwilling", "terrified",
  ]
  private static let attending: WordSet = ["attend", "join", "lead", "address"]
  private static let declining: WordSet = ["decline", "refuse", "fail"]
  private static let inspecting: WordSet = ["visit", "tour", "inspect"]
  /// Those who come to stay.
  private static let newcomers: WordSet = [
    "refugee", "immigrant", "migrant", "emigrant", "seeker", "child", "baby", "infant", "toddler",
    "boy", "girl", "teenager", "youngster", "teen", "orphan", "exile", "slave", "evacuee",
    "settler", "newcomer", "prisoner",
  ]
  /// How those come who mean to stay.
  private static let unwanted: WordSet = ["illegally", "unlawfully", "permanently"]
  /// What those do who come to stay.
  private static let staying: WordSet = [
    "live", "settle", "resettle", "study", "relocate", "escape", "flee", "emigrate", "immigrate",
    "retire", "enrol", "enroll", "reside",
  ]
  private static let settling: WordSet = ["settle", "resettle", "naturalise", "naturalize"]
  private static let dwelling: WordSet = [
    "live", "reside", "settle", "grow", "dwell", "resettle", "retire",
  ]
  /// How those leave who do not come back.
  private static let leaving: WordSet = [
    "flee", "emigrate", "immigrate", "migrate", "defect", "resettle", "escape",
  ]
  /// How somebody is brought where they would not go.
  private static let taking: WordSet = [
    "extradite", "deport", "repatriate", "evacuate", "kidnap", "abduct", "smuggle", "traffic",
  ]
  private static let custody: WordSet = [
    "jail", "prison", "custody", "cell", "arrest", "detention", "captivity", "imprisonment",
    "hospital",
  ]
  private static let entering: WordSet = ["arrive", "come", "land"]
}
