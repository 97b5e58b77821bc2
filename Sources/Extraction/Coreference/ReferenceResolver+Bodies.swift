import Ontology
import Syntax

/// Descriptions of bodies: "the court", "the Swedish firm", "the group".
extension ReferenceResolver {
  func body(_ lemma: String, _ isAny: Bool, _ phrase: Phrase, _ index: Int) -> Int? {
    // "the Swedish firm", "the Manchester band": the one that the article is about.
    let isPlaced =
      isAny && phrase.isDefinite && phrase.possessor < 0
      && phrase.modifiers.allSatisfy { [.state, .place].contains(entities[$0].type) }
    let isForeign = phrase.modifiers.contains {
      entities[$0].type != .state && ($0 != phrase.possessor || entities[$0].type != .person)
    }
    if lemma == "team", phrase.isQualified { return nil }
    if isForeign && !isPlaced || phrase.isModified && phrase.modifiers.isEmpty { return nil }
    if lemma == "court", phrase.isQualified, isHighest(phrase, index),
      let court = recent(
        index,
        within: 20,
        { entity in
          entity.type == .organization && entity.nouns.contains("court")
            && (entity.words.contains("supreme") || entity.words.contains("cassation"))
        }
      )
    {
      return court
    }
    if let airline = airline(lemma, phrase, index) { return airline }
    if let same = sameBody(lemma, phrase, index) { return same }
    let exact = recent(index, within: 8) { entity in
      guard entity.type == .organization, phrase.capitals.allSatisfy(entity.words.contains)
      else { return false }
      if entity.nouns.contains(lemma) {
        return isAny || lemma == "party"
          || phrase.compounds.allSatisfy { entity.words.contains($0) }
      }
      return Self.kinds[lemma]?.contains(entity.kind) == true || !isAny && entity.kind == lemma
    }
    let named =
      exact
      ?? recent(index, within: 3) {
        $0.type == .organization && phrase.capitals.allSatisfy($0.words.contains)
          && phrase.compounds.allSatisfy($0.words.contains)
          && DescriptionNouns.mayName(lemma, bodyOf: $0.nouns)
      }
    guard isAny && lemma != "team" || Self.privateBodies.contains(lemma),
      phrase.modifiers.isEmpty || isPlaced, phrase.capitals.isEmpty
    else { return named }
    let main = mainPrivateBody(index, Self.kinds[lemma] ?? ["company"])
    guard let named else { return main }
    // Of a listed company beside one that the article is about, "the company" is the latter.
    if let main, !entities[named].nouns.contains(lemma) || entities[named].kind == lemma,
      entities[main].total >= 3 * entities[named].total
    {
      return main
    }
    return named
  }

  /// The body lately named as an airline by its name that a bare "airline" or "carrier" means,
  /// rather than who made its planes: Holm Air in "a Boeing of Holm Air. The airline".
  private func airline(_ lemma: String, _ phrase: Phrase, _ index: Int) -> Int? {
    guard lemma == "airline" || lemma == "carrier", phrase.modifiers.isEmpty,
      phrase.capitals.isEmpty, phrase.compounds.isEmpty
    else { return nil }
    return recent(index, within: 12) {
      // "Holm Air owns a fifth of the airline": another's.
      $0.type == .organization && !$0.words.isDisjoint(with: Self.airlines)
        && !($0.lastSentence == index && $0.wasSubject)
    }
  }

  private static let airlines: Set<Substring> = ["airlines", "airline", "airways", "air"]

  /// The body that the noun stood for lately, where no other that it may stand for has been a
  /// subject since.
  private func sameBody(_ lemma: String, _ phrase: Phrase, _ index: Int) -> Int? {
    guard phrase.modifiers.isEmpty, phrase.capitals.isEmpty, phrase.compounds.isEmpty,
      let last = lastBody[lemma], last.sentence >= index - 6
    else { return nil }
    let isOther = entities.indices.contains {
      $0 != last.cluster && entities[$0].type == .organization
        && entities[$0].lastSentence >= last.sentence && entities[$0].wasSubject
    }
    return isOther ? nil : last.cluster
  }

  /// Nouns for those who speak for a body without being named.
  static let agents: WordSet = [
    "official", "source", "spokesman", "spokeswoman", "spokesperson", "diplomat", "representative",
  ]

  /// The state or body for which somebody unnamed spoke before whom a bare noun means again:
  /// "A Hamas official said … The official added".
  mutating func bodyOfAgent(_ lemma: String, _ phrase: Phrase, _ index: Int) -> Int? {
    guard Self.agents.contains(lemma) else { return nil }
    let isBare =
      phrase.isDefinite && phrase.possessor < 0 && !phrase.isModified && !phrase.isQualified
      && phrase.compounds.isEmpty && phrase.modifiers.isEmpty
    if isBare {
      return lastAgent.lemma == lemma && lastAgent.sentence >= index - 4 ? lastAgent.cluster : nil
    }
    let bodies = phrase.modifiers.filter {
      entities[$0].type == .state || entities[$0].type == .organization
    }
    let isOne = bodies.count == 1 && phrase.modifiers.count == 1
    lastAgent = isOne ? (bodies[0], lemma, index) : (-1, lemma, -9)
    return nil
  }

  /// Whether a phrase says that it is the highest of its kind: "the top court".
  private func isHighest(_ phrase: Phrase, _ index: Int) -> Bool {
    (phrase.start..<sentences[index].count).prefix(4).contains {
      ["top", "apex", "highest", "supreme"].contains(sentences[index].lowerForm($0))
    }
  }

  /// The body lately named of which neither lexicons nor head nouns say what it is: the only
  /// one, or the one that the article names far more often than others.
  private func mainPrivateBody(_ index: Int, _ kinds: WordSet) -> Int? {
    let bodies = entities.indices.filter {
      entities[$0].type == .organization && entities[$0].lastSentence >= 0
        && entities[$0].lastSentence >= index - 4
        && (entities[$0].kind.isEmpty || kinds.contains(entities[$0].kind))
        && entities[$0].nouns.isDisjoint(with: Self.publicNouns)
    }
    .sorted { (-entities[$0].total, $0) < (-entities[$1].total, $1) }
    guard let first = bodies.first else { return nil }
    if bodies.count == 1 { return first }
    let total = entities[first].total
    return total > 2 && total >= 2 * entities[bodies[1]].total ? first : nil
  }

  private static let privateBodies: WordSet = [
    "club", "federation", "confederation", "foundation", "charity", "orchestra", "band",
    "choir", "faction", "cartel", "newspaper", "magazine", "festival", "cooperative", "theatre",
  ]
  private static let publicNouns: WordSet = [
    "ministry", "court", "parliament", "police", "university", "senate", "council", "commission",
    "committee", "assembly", "department", "office", "agency", "army", "navy", "congress", "house",
    "nations", "supreme", "authority", "tribunal", "bureau", "cabinet", "embassy", "forces",
    "force", "service", "college", "hospital", "prosecutor", "chamber", "legislature", "treasury",
    "administration", "directorate", "inspectorate", "league", "union", "party", "workers",
  ]

  private static let kinds: [String: WordSet] = [
    "company": ["company"], "firm": ["company"], "corporation": ["company"],
    "maker": ["company"], "giant": ["company"], "planemaker": ["company"],
    "carmaker": ["company"], "drugmaker": ["company"], "chipmaker": ["company"],
    "conglomerate": ["company"], "miner": ["company"],
    "startup": ["company"], "carrier": ["company"], "manufacturer": ["company"],
    "automaker": ["company"],
    "group": ["armed group", "nongovernmental"], "organization": ["nongovernmental", "alliance"],
    "organisation": ["nongovernmental", "alliance"], "outlet": ["media"], "website": ["media"],
    "gang": ["armed group"], "retailer": ["company"], "insurer": ["company"],
    "chain": ["company"], "lender": ["company"], "operator": ["company"], "business": ["company"],
    "airline": ["company"], "broadcaster": ["media"], "ngo": ["nongovernmental"],
    "publication": ["media"], "team": ["sport"], "charity": ["nongovernmental"],
    "militia": ["armed group"], "newspaper": ["media"], "bloc": ["alliance"],
    "movement": ["armed group", "party"], "network": ["media"], "channel": ["media"],
    "platform": ["company", "media"], "app": ["company", "media"], "marketplace": ["company"],
    "supermarket": ["company"], "provider": ["company"], "exchange": ["company"],
    "club": ["sport"], "faction": ["armed group", "party"],
  ]
}
