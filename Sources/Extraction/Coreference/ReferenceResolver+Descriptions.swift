import Ontology
import Syntax

extension ReferenceResolver {
  /// What stands around a common noun.
  struct Phrase {
    var start: Int
    /// Whether "the", "this" or a possessive makes it definite.
    var isDefinite = false
    var isIndefinite = false
    /// Entities that modify it: "Kazakh", "Russia's", "of Iran".
    var modifiers: [Int] = []
    var possessor = -1
    var isModified = false
    /// Whether what follows is rather the verb's: "accused the government of torture".
    var isAccused = false
    /// Nouns before it, in lower case, that are no names: "police" of "the police force".
    var compounds: [Substring] = []
    /// Those with a capital: "Holm" of "the Holm group", where Holm is no mention.
    var capitals: [Substring] = []
    /// Whether it is a former post.
    var isFormer = false
    /// Whether an adjective says that nobody in particular is meant: "the average woman".
    var isQualified = false
    var count = 0
  }

  /// Resolves a common noun to an entity, or notes that somebody unnamed was spoken of.
  mutating func resolveNoun(at word: Int, in index: Int) {
    let sentence = sentences[index]
    let relation = sentence.relations[word].universal
    guard relation != .compound, relation != .flat, relation != .fixed else { return }
    let lemma = sentence.lemmas[word].lowercased()
    let long = longTitle(at: word, index)
    let title = long?.title ?? titlePhrase(endingAt: word, index)
    let kind = long == nil ? DescriptionNouns.of(lemma) : nil
    let isPlural =
      sentence.features[word].contains(.plural) || sentence.pennTags[word].name == "NNS"
    if isAge(word, index) {
      resolveNumber(at: word, in: index)
      return
    }
    if title == nil, kind == nil, !isKnownNoun(lemma, isPlural),
      !DescriptionNouns.renown.contains(lemma)
    {
      noteUnnamed(word, index, isPerson: false, isPlural: isPlural)
      return
    }
    if relation == .appos || hasName(word, sentence) || hasCopula(word, sentence) { return }
    // "named the gunman as X": the name comes behind.
    let governor = Int(sentence.heads[word])
    if kind == .suspect, governor >= 0,
      DescriptionNouns.naming.contains(sentence.lemmas[governor])
    {
      return
    }
    var phrase = phrase(of: word, sentence)
    if let long {
      phrase.isModified = children[word].contains {
        sentence.relations[$0].universal == .nmod && ($0 < word || $0 >= long.end)
      }
    }
    var clusters: [Int] = []
    if isPlural, title != nil { clusters = holders(at: word, title, index) }
    if !clusters.isEmpty {
      // "the presidents of Kenya and Uganda"
    } else if isPlural {
      clusters = body(of: lemma + "s", phrase, index).map { [$0] } ?? []
      if clusters.isEmpty {
        clusters =
          phrase.count == 2 || phrase.count == 0 ? pair(lemma, title, kind, phrase, index) : []
      }
      if clusters.isEmpty, kind == .government { clusters = government(phrase, index) }
    } else if Self.pairs.contains(lemma), phrase.isDefinite, phrase.modifiers.isEmpty {
      clusters = pair(lemma, title, kind, phrase, index)
    } else if isBareBody(lemma, phrase, word, sentence) {
      clusters = body(lemma, false, phrase, index).map { [$0] } ?? []
    } else if !phrase.isIndefinite {
      clusters = single(lemma, title, kind, phrase, index)
    }
    if clusters.isEmpty, !isPlural, let subject = continued(word, lemma, title, phrase, index) {
      clusters = [subject]
    }
    clusters.removeAll { entities[$0].type == .person && isSayer($0, of: word, index) }
    if clusters.isEmpty, !isPlural, phrase.isDefinite, phrase.possessor < 0,
      title != nil || [.man, .woman].contains(kind), let person = aged(word, index)
    {
      clusters = [person]
    }
    if clusters.isEmpty, !isPlural, phrase.isDefinite, phrase.possessor < 0, !phrase.isModified,
      phrase.modifiers.allSatisfy({ entities[$0].type != .person }),
      let person = renowned(lemma, title, phrase, word, index)
    {
      clusters = [person]
    }
    if clusters.isEmpty {
      let isPerson =
        title != nil || [.man, .woman, .leader, .suspect].contains(kind)
      noteUnnamed(word, index, isPerson: isPerson, isPlural: isPlural)
    }
    for cluster in clusters {
      let end = long?.end ?? word + 1
      add(phrase.start..<end, head: word, kind: .description, cluster: cluster, in: index)
    }
  }

  /// Whether a person says the words in which a noun stands, and so is not whom it means: "Holt
  /// says the man was arrested".
  func isSayer(_ person: Int, of word: Int, _ index: Int) -> Bool {
    if quotations.isQuoted[index][word], quoted[index] == person { return true }
    let sentence = sentences[index]
    var node = word
    while sentence.heads[node] >= 0 {
      let head = Int(sentence.heads[node])
      if sentence.relations[node].universal == .ccomp,
        children[head].contains(where: {
          sentence.relations[$0].universal == .nsubj && namesake($0, sentence) == person
        })
      {
        return true
      }
      node = head
    }
    return false
  }

  /// Whether a noun needs no article to be a body's: "told parliament", "in congress".
  private func isBareBody(
    _ lemma: String,
    _ phrase: Phrase,
    _ word: Int,
    _ sentence: Sentence
  ) -> Bool {
    lemma == "parliament" && !phrase.isDefinite && !phrase.isIndefinite
      && phrase.modifiers.isEmpty && !phrase.isModified && phrase.start == word
      && [.nsubj, .obj, .iobj, .obl, .nmod].contains(sentence.relations[word].universal)
  }

  /// Whether a noun heads a name of the article or stands in apposition to one.
  private func isKnownNoun(_ lemma: String, _ isPlural: Bool) -> Bool {
    if Self.pairs.contains(lemma) || Self.sides.contains(lemma) || lemma == "counterpart" {
      return true
    }
    if isPlural, DescriptionNouns.twos.contains(lemma) || DescriptionNouns.fighters.contains(lemma)
    {
      return true
    }
    let noun = isPlural ? lemma + "s" : lemma
    return entities.contains { $0.type != .state && $0.nouns.contains(noun) }
  }

  /// The body that a plural in its name or in apposition to it stands for: "the brigades".
  func body(of plural: String, _ phrase: Phrase, _ index: Int) -> Int? {
    guard phrase.isDefinite, phrase.count == 0, phrase.modifiers.isEmpty else { return nil }
    let isArmed = DescriptionNouns.fighters.contains(String(plural.dropLast()))
    return recent(index, within: 12) {
      ($0.type == .organization || $0.type == .event)
        && ($0.nouns.contains(plural) || isArmed && $0.kind == "armed group")
    }
  }

  /// The event lately named that a noun stands for: "the tournament", "the event in Doha".
  private func event(_ lemma: String, _ phrase: Phrase, _ index: Int) -> Int? {
    guard phrase.isDefinite, phrase.possessor < 0, !phrase.isModified || !phrase.modifiers.isEmpty,
      phrase.modifiers.allSatisfy({ entities[$0].type == .place || entities[$0].type == .state })
    else { return nil }
    return recent(index, within: 8) {
      $0.type == .event && DescriptionNouns.mayName(lemma, eventOf: $0.nouns)
    }
  }

  private func hasName(_ word: Int, _ sentence: Sentence) -> Bool {
    for other in children[word] {
      let relation = sentence.relations[other].universal
      if relation == .appos || relation == .flat, clusterAt[other] >= 0 { return true }
    }
    let next = word + 1
    return next < sentence.count && clusterAt[next] >= 0 && sentence.heads[word] == Int32(next)
      || next < sentence.count && isNamed[next] && sentence.heads[word] >= 0
        && isNamed[Int(sentence.heads[word])] && sentence.relations[word] == .compound
  }

  func phrase(of word: Int, _ sentence: Sentence) -> Phrase {
    var phrase = Phrase(start: word)
    let governor = Int(sentence.heads[word])
    phrase.isAccused =
      governor >= 0 && sentence.relations[word] == .obj
      && ["accuse", "suspect", "convict"].contains(sentence.lemmas[governor])
    for child in children[word] {
      let relation = sentence.relations[child]
      switch relation.universal {
      case .det:
        let form = sentence.lemmas[child].lowercased()
        if ["the", "this", "that", "both", "these", "those"].contains(form) {
          phrase.isDefinite = true
          if form == "both" { phrase.count = 2 }
        } else {
          phrase.isIndefinite = true
        }
      case .nummod:
        phrase.count = ["two", "2"].contains(sentence.form(child).lowercased()) ? 2 : 3
      case .nmod where child < word:
        phrase.isDefinite = true
        phrase.isModified = true
        if clusterAt[child] >= 0 {
          phrase.possessor = clusterAt[child]
          phrase.modifiers.append(clusterAt[child])
        }
      case .nmod:
        phrase.isModified = true
        if clusterAt[child] >= 0 { phrase.modifiers.append(clusterAt[child]) }
      case .amod, .compound:
        if clusterAt[child] >= 0 {
          phrase.modifiers.append(clusterAt[child])
        } else if relation.universal == .compound {
          let form = sentence.form(child)
          phrase.compounds.append(form.lowercased()[...])
          if form.first?.isUppercase == true { phrase.capitals.append(form.lowercased()[...]) }
        } else if !Self.conditions.contains(sentence.lemmas[child].lowercased()) {
          phrase.isQualified = true
          if sentence.lemmas[child].lowercased() == "former" { phrase.isFormer = true }
        }
      default: break
      }
      if child < word, phrase.start > child, relation.universal != .case,
        relation.universal != .punct
      {
        phrase.start = child
      }
    }
    return phrase
  }

  func single(
    _ lemma: String,
    _ title: Int?,
    _ kind: DescriptionNouns.Class?,
    _ phrase: Phrase,
    _ index: Int
  ) -> [Int] {
    if kind == .government { return government(phrase, index) }
    guard phrase.isDefinite || !phrase.modifiers.isEmpty else { return [] }
    let cluster: Int?
    switch kind {
    case .state: cluster = state(phrase, index)
    case .place: cluster = place(lemma, phrase, index)
    case .body, .anyBody: cluster = body(lemma, kind == .anyBody, phrase, index)
    case .event: cluster = event(lemma, phrase, index)
    case .man: cluster = known(lemma, phrase, index) ?? onlyPerson(.masculine, phrase, index)
    case .woman: cluster = known(lemma, phrase, index) ?? onlyPerson(.feminine, phrase, index)
    case .suspect: cluster = suspect(lemma, phrase, index)
    case nil where lemma == "counterpart": cluster = counterpart(phrase, index)
    case nil where title == nil: cluster = known(lemma, phrase, index)
    default:
      cluster = holder(lemma, title, kind == .leader, phrase, index, isFormer: phrase.isFormer)
    }
    return cluster.map { [$0] } ?? []
  }

  func government(_ phrase: Phrase, _ index: Int) -> [Int] {
    for cluster in phrase.modifiers {
      if entities[cluster].type == .state { return [cluster] }
      if entities[cluster].kind == "party" { continue }
      if entities[cluster].type == .person, entities[cluster].home >= 0 {
        return [entities[cluster].home]
      }
      return []
    }
    guard phrase.isDefinite, !phrase.isModified || phrase.isAccused else { return [] }
    if federation >= 0, !phrase.isQualified { return [federation] }
    return mainState(index, within: 6).map { [$0] } ?? []
  }

  /// The state that the article is about here: named often, and not long ago.
  private func mainState(_ index: Int, within distance: Int) -> Int? {
    var best: (cluster: Int, score: Double)?
    for cluster in entities.indices
    where entities[cluster].type == .state && entities[cluster].lastSentence >= 0
      && entities[cluster].lastSentence >= index - distance
    {
      let score =
        entities[cluster].salience(at: index) + 6 * min(20, entities[cluster].weight)
      if score > best?.score ?? -1 { best = (cluster, score) }
    }
    return best?.cluster
  }

  /// What a noun that heads a name or stands beside one refers to, and nothing else may.
  func known(_ lemma: String, _ phrase: Phrase, _ index: Int) -> Int? {
    guard phrase.modifiers.allSatisfy({ $0 == phrase.possessor || entities[$0].type == .state })
    else { return nil }
    if phrase.isModified && phrase.possessor < 0 { return nil }
    return recent(index, within: 12) { $0.type != .state && $0.nouns.contains(lemma) }
  }

  func state(_ phrase: Phrase, _ index: Int) -> Int? {
    if phrase.possessor >= 0, entities[phrase.possessor].type == .person {
      let home = entities[phrase.possessor].home
      if home >= 0 { return home }
    }
    if phrase.isModified && phrase.possessor < 0 { return nil }
    return mainState(index, within: 4)
  }

  func place(_ lemma: String, _ phrase: Phrase, _ index: Int) -> Int? {
    let state = phrase.modifiers.first { entities[$0].type == .state }
    if lemma == "capital" {
      let wanted = state ?? mainState(index, within: 4)
      guard let code = wanted.flatMap({ entities[$0].stateCode }) else { return nil }
      return entities.indices.first {
        entities[$0].lastSentence >= 0 && entities[$0].capitalOf == code
      }
    }
    if phrase.isModified || !phrase.modifiers.isEmpty { return nil }
    return recent(index, within: 6) {
      $0.type == .place && ($0.nouns.contains(lemma) || $0.kind == lemma)
    }
  }

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
    let main = mainPrivateBody(index)
    guard let named else { return main }
    // Of a listed company beside one that the article is about, "the company" is the latter.
    if let main, !entities[named].nouns.contains(lemma) || entities[named].kind == lemma,
      entities[main].total >= 3 * entities[named].total
    {
      return main
    }
    return named
  }

  /// The body lately named of which neither lexicons nor head nouns say what it is: the only
  /// one, or the one that the article names far more often than others.
  private func mainPrivateBody(_ index: Int) -> Int? {
    let bodies = entities.indices.filter {
      entities[$0].type == .organization && entities[$0].lastSentence >= 0
        && entities[$0].lastSentence >= index - 4
        && (entities[$0].kind.isEmpty || entities[$0].kind == "company")
        && entities[$0].nouns.isDisjoint(with: Self.publicNouns)
    }
    .sorted { (-entities[$0].total, $0) < (-entities[$1].total, $1) }
    guard let first = bodies.first else { return nil }
    if bodies.count == 1 { return first }
    let total = entities[first].total
    return total > 2 && total >= 2 * entities[bodies[1]].total ? first : nil
  }

  /// What a man or woman may be said to be who was spoken of: "the dead man".
  private static let conditions: Set<String> = [
    "dead", "young", "old", "elderly", "late", "injured", "wounded", "jailed", "accused",
    "arrested", "murdered", "missing", "same", "unfortunate", "poor", "married", "armed",
    "convicted",
  ]

  private static let privateBodies: Set<String> = [
    "club", "federation", "confederation", "foundation", "charity", "orchestra", "band",
    "choir", "faction", "cartel", "newspaper", "magazine", "festival", "cooperative", "theatre",
  ]
  private static let publicNouns: Set<String> = [
    "ministry", "court", "parliament", "police", "university", "senate", "council", "commission",
    "committee", "assembly", "department", "office", "agency", "army", "navy", "congress", "house",
    "nations", "supreme", "authority", "tribunal", "bureau", "cabinet", "embassy", "forces",
    "force", "service", "college", "hospital", "prosecutor", "chamber", "legislature", "treasury",
    "administration", "directorate", "inspectorate", "league", "union", "party", "workers",
  ]

  private static let kinds: [String: Set<String>] = [
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
    "club": ["sport"], "faction": ["armed group", "party"],
  ]

  /// The most salient entity that fits, mentioned at most so many sentences ago.
  func recent(
    _ index: Int,
    within distance: Int,
    _ fits: (EntityFacts) -> Bool
  ) -> Int? {
    var best: (cluster: Int, score: Double)?
    for cluster in entities.indices
    where entities[cluster].lastSentence >= 0 && entities[cluster].lastSentence >= index - distance
      && fits(entities[cluster])
    {
      let score =
        entities[cluster].salience(at: index) + min(40, 4 * Double(entities[cluster].count))
      if score > best?.score ?? -1 { best = (cluster, score) }
    }
    return best?.cluster
  }

  /// Notes a subject without a name, so that the next pronoun does not go past it.
  private mutating func noteUnnamed(_ word: Int, _ index: Int, isPerson: Bool, isPlural: Bool) {
    let relation = sentences[index].relations[word].universal
    guard relation == .nsubj || (isPerson && relation == .obj) else { return }
    // "was elected mayor": what somebody named is, not somebody else.
    if isPerson, !isPlural, relation == .obj,
      !children[word].contains(where: { sentences[index].relations[$0].universal == .det })
    {
      return
    }
    if isPlural {
      unnamedGroup = (index, word)
    } else if isPerson {
      unnamedPerson = (index, word)
    } else {
      unnamedThing = (index, word)
    }
  }
}
