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
    /// Whether an adjective says that another is meant: "the next president".
    var isOther = false
    /// Whether it is a former post.
    var isFormer = false
    /// Whether an adjective says that nobody in particular is meant: "the average woman".
    var isQualified = false
    var count = 0
  }

  /// Resolves a common noun to an entity, or notes that somebody unnamed was spoken of.
  mutating func resolveNoun(at word: Int, in index: Int) {
    let sentence = sentences[index]
    if let (person, start) = introduced(word, index) {
      add(start..<word + 1, head: word, kind: .description, cluster: person, in: index)
      return
    }
    let relation = sentence.relations[word].universal
    guard relation != .compound, relation != .flat, relation != .fixed else { return }
    let lemma = sentence.lemmas[word].lowercased()
    let long = longTitle(at: word, index)
    let title = long?.title ?? titlePhrase(endingAt: word, index)
    let kind = long == nil ? DescriptionNouns.of(lemma) : nil
    let isPlural = isPlural(word, sentence)
    if isAge(word, index) {
      resolveNumber(at: word, in: index)
      return
    }
    if title == nil, kind == nil, !isKnownNoun(lemma, isPlural),
      !DescriptionNouns.renown.contains(lemma), !Self.agents.contains(lemma),
      !DescriptionNouns.people.contains(lemma) || index > 2
    {
      noteUnnamed(word, index, isPerson: false, isPlural: isPlural)
      return
    }
    if relation == .appos || hasName(word, sentence) || hasCopula(word, sentence) { return }
    if title != nil, !isPlural, isPostName(word, sentence) { return }
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
    if isPlural, title != nil || kind == .leader {
      clusters = holders(at: word, lemma, title, phrase, index)
    }
    if !clusters.isEmpty {
      // "the presidents of Kenya and Uganda"
    } else if isPlural {
      clusters = body(of: lemma + "s", phrase, index).map { [$0] } ?? []
      if clusters.isEmpty {
        clusters =
          phrase.count == 2 || phrase.count == 0
          ? pair(lemma, title, kind, phrase, word, index) : []
      }
      if clusters.isEmpty { clusters = several(title, kind, phrase, index) }
      if clusters.isEmpty { clusters = colleagues(at: word, title, phrase, index) }
      if clusters.isEmpty, kind == .government { clusters = government(lemma, phrase, index) }
    } else if Self.pairs.contains(lemma), phrase.isDefinite, phrase.modifiers.isEmpty {
      clusters = pair(lemma, title, kind, phrase, word, index)
    } else if isBareBody(lemma, phrase, word, sentence) {
      clusters = body(lemma, false, phrase, index).map { [$0] } ?? []
    } else if !phrase.isIndefinite {
      clusters = single(lemma, title, kind, phrase, index)
    }
    if kind == .state, !clusters.isEmpty, let goal = visitedState(word, phrase, index) {
      clusters = [goal]
    }
    if clusters.isEmpty, !isPlural, let later = laterHolder(lemma, title, phrase, index) {
      clusters = [later]
    }
    if clusters.isEmpty, !isPlural, let opening = openingHolder(word, title, phrase, index) {
      clusters = [opening]
    }
    if clusters.isEmpty, phrase.isIndefinite || isPlural {
      clusters = introducedPair(word, lemma, phrase, index)
      if clusters.isEmpty, !isPlural, title == nil {
        clusters = [introducedBody(word, lemma, phrase, index)].compactMap(\.self)
      }
    }
    if clusters.isEmpty, !isPlural, let subject = continued(word, lemma, title, phrase, index) {
      clusters = [subject]
    }
    // "her successor" is another.
    clusters.removeAll { $0 == phrase.possessor }
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
    if clusters.isEmpty, let body = bodyOfAgent(lemma, phrase, index) { clusters = [body] }
    if clusters.isEmpty {
      let isPerson =
        title != nil || [.man, .woman, .leader, .suspect].contains(kind)
      noteUnnamed(word, index, isPerson: isPerson, isPlural: isPlural)
    }
    if clusters.count == 1, kind == .body || kind == .anyBody {
      lastBody[lemma] = (clusters[0], index)
    }
    for cluster in clusters {
      let end = long?.end ?? word + 1
      if kind == .government, phrase.modifiers.contains(where: { entities[$0].type == .person }) {
        // "President X's administration": the name keeps its place, and the state its salience.
        clusterAt[word] = cluster
        found.append(
          Mention(
            sentence: index,
            words: word..<end,
            head: word,
            kind: .description,
            cluster: cluster
          )
        )
        continue
      }
      add(phrase.start..<end, head: word, kind: .description, cluster: cluster, in: index)
    }
    noteReferred(clusters, at: word, index)
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
    return knownNouns.contains(isPlural ? lemma + "s" : lemma)
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
    if isFollowedByName(word, sentence) || isFollowedByTitle(word, sentence) { return true }
    for other in children[word] {
      let relation = sentence.relations[other].universal
      if relation == .appos || relation == .flat, clusterAt[other] >= 0 { return true }
    }
    let next = word + 1
    return next < sentence.count && clusterAt[next] >= 0 && sentence.heads[word] == Int32(next)
      || next < sentence.count && isNamed[next] && sentence.heads[word] >= 0
        && isNamed[Int(sentence.heads[word])] && sentence.relations[word] == .compound
  }

  /// Whether a name follows that the noun describes: "the Asian country Turkmenistan", but not
  /// "the city Holt leads".
  private func isFollowedByName(_ word: Int, _ sentence: Sentence) -> Bool {
    let next = word + 1
    guard next < sentence.count, isNamed[next],
      let name = names.indices(inSentence: current.sentence).first(where: {
        names.mentions[$0].words.lowerBound == next
      }), !names.mentions[name].isDemonym
    else { return false }
    let relation = sentence.relations[names.mentions[name].head].universal
    if sentence.lemmas[word] == "capital",
      names.clusters[names.mentions[name].cluster].capitalCode != nil
        || entities[names.mentions[name].cluster].type == .place
    {
      return true
    }
    // "Opposition leader Holt said", with both drawn as subjects
    let head = names.mentions[name].head
    if relation == .nsubj, sentence.relations[word].universal == .nsubj,
      sentence.heads[head] == sentence.heads[word], sentence.heads[word] > Int32(head)
    {
      return true
    }
    return relation != .nsubj && relation != .root
  }

  /// Whether a name in quotation marks follows that the noun describes: the website “Holt's List”.
  private func isFollowedByTitle(_ word: Int, _ sentence: Sentence) -> Bool {
    guard word + 2 < sentence.count, ["\"", "“", "‘"].contains(sentence.form(word + 1)) else {
      return false
    }
    return sentence.form(word + 2).first?.isUppercase ?? false
      && DescriptionNouns.isBody(sentence.lemmas[word].lowercased())
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
        phrase.count = Self.numerals[sentence.lowerForm(child)] ?? .max
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
          if Self.others.contains(sentence.lemmas[child].lowercased()),
            (titleStart(endingAt: word, current.sentence) ?? word) > child
          {
            phrase.isOther = true
          }
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
    if phrase.isOther {
      phrase.isDefinite = false
      phrase.isIndefinite = true
    }
    return phrase
  }

  private static let numerals = ["two": 2, "2": 2, "three": 3, "four": 4, "five": 5, "six": 6]

  /// Adjectives that say that another is meant than who was spoken of: "the next president".
  private static let others: WordSet = [
    "next", "other", "another", "future", "potential", "possible", "previous", "prospective",
    "only", "second", "third", "first", "would-be", "successive", "aspiring", "eventual",
  ]

  func single(
    _ lemma: String,
    _ title: Int?,
    _ kind: DescriptionNouns.Class?,
    _ phrase: Phrase,
    _ index: Int
  ) -> [Int] {
    if kind == .government { return government(lemma, phrase, index) }
    guard phrase.isDefinite || !phrase.modifiers.isEmpty else { return [] }
    let cluster: Int?
    switch kind {
    case .state: cluster = state(lemma, phrase, index)
    case nil where lemma == "state" && title == nil && Self.isOfState(phrase, entities):
      cluster = phrase.modifiers.first
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

  /// Whether only a state's name stands before a noun: "the Russian state".
  private static func isOfState(_ phrase: Phrase, _ entities: [EntityFacts]) -> Bool {
    phrase.modifiers.count == 1 && entities[phrase.modifiers[0]].type == .state
  }

  func government(_ lemma: String, _ phrase: Phrase, _ index: Int) -> [Int] {
    for cluster in phrase.modifiers {
      if entities[cluster].type == .state { return [cluster] }
      if entities[cluster].kind == "party" { continue }
      if entities[cluster].type == .person {
        let home = entities[cluster].home
        return home >= 0 ? [home] : ledState(of: cluster).map { [$0] } ?? []
      }
      return []
    }
    guard phrase.isDefinite, !phrase.isModified || phrase.isAccused else { return [] }
    if lemma == "administration" {
      return isLocal(phrase, lemma, index) ? [] : administration().map { [$0] } ?? []
    }
    if federation >= 0, !phrase.isQualified { return [federation] }
    let others = patients(ofActOf: current.word, index)
    return mainState(index, within: 6) { !others.contains($0) }.map { [$0] } ?? []
  }

  private static let local: WordSet = [
    "military", "regional", "local", "civil", "district", "provincial", "municipal", "city",
    "county", "village", "town", "state", "territorial", "rural",
  ]

  /// Whether a government is that of a part of a state: "the regional military administration".
  private func isLocal(_ phrase: Phrase, _ lemma: String, _ index: Int) -> Bool {
    let sentence = sentences[index]
    var word = phrase.start
    while word < sentence.count, sentence.lemmas[word].lowercased() != lemma {
      if Self.local.contains(sentence.lowerForm(word)) { return true }
      word += 1
    }
    return false
  }

  /// What a noun that heads a name or stands beside one refers to, and nothing else may.
  func known(_ lemma: String, _ phrase: Phrase, _ index: Int) -> Int? {
    guard phrase.modifiers.allSatisfy({ $0 == phrase.possessor || entities[$0].type == .state })
    else { return nil }
    if phrase.isModified && phrase.possessor < 0 { return nil }
    return recent(index, within: 12) { $0.type != .state && $0.nouns.contains(lemma) }
  }

  /// What a man or woman may be said to be who was spoken of: "the dead man".
  private static let conditions: WordSet = [
    "dead", "young", "old", "elderly", "late", "injured", "wounded", "jailed", "accused",
    "arrested", "murdered", "missing", "same", "unfortunate", "poor", "married", "armed",
    "convicted",
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

  /// Plurals that "they" hardly stands for.
  private static let measures: WordSet = [
    "second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "mile",
    "kilometre", "kilometer", "metre", "meter", "foot", "dollar", "pound", "euro", "percent",
    "term", "time", "accord", "regard",
  ]

  /// Notes a subject without a name, so that the next pronoun does not go past it.
  private mutating func noteUnnamed(_ word: Int, _ index: Int, isPerson: Bool, isPlural: Bool) {
    if bodyBefore(word, sentences[index]) >= 0 { return }
    let relation = sentences[index].relations[word].universal
    if isPlural, !Self.measures.contains(sentences[index].lemmas[word]) {
      lastPlural = (index, word)
    }
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
