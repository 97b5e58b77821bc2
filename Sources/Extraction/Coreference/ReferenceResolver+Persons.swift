import Ontology
import Syntax

/// Descriptions of persons: by their posts, by what they are suspected of, and as what the text
/// goes on to speak of.
extension ReferenceResolver {
  /// Who is called so, or else the only one who was lately charged, arrested or tried.
  func suspect(_ lemma: String, _ phrase: Phrase, _ index: Int) -> Int? {
    guard phrase.isDefinite, phrase.modifiers.isEmpty else { return nil }
    if let called = recent(index, within: 20, { $0.type == .person && $0.nouns.contains(lemma) }) {
      return called
    }
    if phrase.isModified { return nil }
    var only: Int?
    for cluster in entities.indices
    where entities[cluster].type == .person && entities[cluster].isAccused
      && entities[cluster].lastSentence >= 0 && entities[cluster].lastSentence >= index - 12
    {
      if only != nil { return nil }
      only = cluster
    }
    return only
  }

  /// Who holds the same post elsewhere: "his Russian counterpart".
  func counterpart(_ phrase: Phrase, _ index: Int) -> Int? {
    guard let state = phrase.modifiers.first(where: { entities[$0].type == .state }) else {
      return nil
    }
    let here = phrase.possessor >= 0 ? entities[phrase.possessor].titles : []
    return recent(index, within: 12) {
      $0.type == .person && $0.home == state
        && (here.isEmpty || !here.isDisjoint(with: $0.titles))
    }
  }

  /// The person who holds a post: "the president", "the Chinese leader".
  func holder(
    _ lemma: String,
    _ title: Int?,
    _ isLeader: Bool,
    _ phrase: Phrase,
    _ index: Int,
    isFormer: Bool = false
  ) -> Int? {
    let entry = title.map { lexicons.titleEntries[$0] }
    if let entry, entry.relation == "family-of" || entry.note == "kin" || entry.note == "suspect" {
      return nil
    }
    let wanted = entry?.text ?? lemma
    let state = phrase.modifiers.first { entities[$0].type == .state }
    // "the Democratic senator": the party has no senators of its own.
    let body = phrase.modifiers.first {
      entities[$0].type == .organization && (isLeader || entities[$0].kind != "party")
    }
    // "talks with the Kenyan leader in Nairobi"
    let place = state == nil ? phrase.modifiers.first { entities[$0].type == .place } : nil
    let isForeign = phrase.modifiers.contains {
      entities[$0].type == .person || entities[$0].type == .event
    }
    if !isForeign, isFormer || isPast(phrase, index),
      let holder = formerHolder(wanted, state, index)
    {
      return holder
    }
    if isForeign
      || phrase.isModified && state == nil && body == nil && place == nil && phrase.possessor < 0
    {
      return nil
    }
    if let seat = body ?? place {
      var posts = Set([wanted] + DescriptionNouns.synonyms(of: wanted))
      if body != nil, Self.chiefs.contains(wanted) { posts.formUnion(Self.chiefs) }
      let holders = entities.indices.filter {
        entities[$0].type == .person && entities[$0].lastSentence >= 0
          && !entities[$0].titles.isDisjoint(with: posts)
      }
      let seated = holders.filter { foreseen[$0].seats.contains(seat) }
      if seated.count == 1 { return seated[0] }
      let called = holders.filter { entities[$0].titles.contains(wanted) }
      if body != nil { return called.count == 1 ? called[0] : nil }
      if phrase.isModified { return nil }
    }
    return recent(index, within: 40) { entity in
      guard entity.type == .person, suits(entity, isFormer: isFormer) else { return false }
      if let state, entity.home >= 0 && entity.home != state { return false }
      if let state, entity.home < 0, Self.headsOfState.contains(wanted), !entity.led.isEmpty,
        !entity.led.contains(entities[state].stateCode ?? "")
      {
        return false
      }
      // "the U.S. President" is no president of a senate.
      if state != nil, entity.home < 0, Self.headsOfState.contains(wanted), !entity.seats.isEmpty,
        entity.seats.allSatisfy({ entities[$0].type == .organization })
      {
        return false
      }
      if entity.titles.contains(wanted) { return true }
      if entity.lastSentence >= index - 8,
        DescriptionNouns.synonyms(of: wanted).contains(where: entity.titles.contains)
      {
        return true
      }
      if let state, phrase.isDefinite, !entity.wasHead,
        isLeader || Self.headsOfState.contains(wanted),
        entity.led.contains(entities[state].stateCode ?? ""),
        !entity.titles.contains(where: Self.isDeputy)
      {
        return isLeader || entity.titles.isSubset(of: Self.honorifics)
      }
      if lemma == "diplomat", let state {
        return (entity.home == state || entity.home < 0)
          && !entity.titles.isDisjoint(with: DescriptionNouns.diplomats)
      }
      if isLeader {
        guard let state, entity.home == state else { return false }
        return entity.titles.contains { Self.headsOfState.contains($0) }
      }
      return wanted == lemma && entity.nouns.contains(lemma)
        && !entity.titles.contains { Self.isDeputy($0) }
    }
  }

  /// Titles of whoever is at the head of a body.
  private static let chiefs: WordSet = [
    "head", "chief", "leader", "boss", "chairman", "director",
  ]

  /// Whether a phrase speaks of somebody who held a post: "the former president".
  private func isPast(_ phrase: Phrase, _ index: Int) -> Bool {
    let sentence = sentences[index]
    return (phrase.start..<min(sentence.count, phrase.start + 3)).contains {
      ["former", "ex"].contains(sentence.lowerForm($0))
    }
  }

  /// Who held a post at the head of a state: one whom the article calls so, or who is known to
  /// have done and whom it does not call so now.
  private func formerHolder(_ wanted: String, _ state: Int?, _ index: Int) -> Int? {
    guard Self.headsOfState.contains(wanted) || wanted == "leader" else { return nil }
    return recent(index, within: 40) { entity in
      guard entity.type == .person else { return false }
      if let state, entity.home >= 0 && entity.home != state { return false }
      if entity.wasHead, wanted == "leader" || entity.titles.contains(wanted) { return true }
      guard !entity.isHead, !entity.led.isEmpty, !entity.titles.contains(where: Self.isDeputy),
        wanted != "president"
          || entity.led.contains(where: { Offices.has($0, .headOfState, titled: wanted) })
      else { return false }
      return state.map { entity.led.contains(entities[$0].stateCode ?? "") } ?? true
    }
  }

  /// Notes whether a name's title is one of a former head of a state or of one in office.
  mutating func noteTerm(_ title: Lexicons.Title, of cluster: Int, _ name: Mention) {
    guard Self.headsOfState.contains(title.text) else { return }
    let sentence = sentences[name.sentence]
    let start = name.words.lowerBound
    let isFormer = (max(0, start - 5)..<start).contains {
      let form = sentence.lowerForm($0)
      return form == "former" || form.hasPrefix("ex-") || form.hasPrefix("then-")
    }
    if isFormer { entities[cluster].wasHead = true } else { entities[cluster].isHead = true }
  }

  static let headsOfState: WordSet = [
    "president", "prime minister", "premier", "chancellor", "king", "queen", "supreme leader",
    "emir", "sultan", "taoiseach", "chief executive", "first minister",
  ]

  private static func isDeputy(_ title: String) -> Bool {
    title.hasPrefix("vice") || title.hasPrefix("deputy")
  }

  /// The only person of a gender who was lately spoken of: "the dead man".
  func onlyPerson(
    _ gender: EntityCluster.Gender,
    _ phrase: Phrase,
    _ index: Int
  ) -> Int? {
    guard phrase.isDefinite, phrase.modifiers.isEmpty, !phrase.isModified, !phrase.isQualified
    else { return nil }
    var only: Int?
    for cluster in entities.indices
    where entities[cluster].type == .person && entities[cluster].lastSentence >= 0
      && entities[cluster].lastSentence >= index - 3
    {
      let known = entities[cluster].gender
      guard known == gender || known == .unknown && entities[cluster].leaning == gender else {
        continue
      }
      if only != nil { return nil }
      only = cluster
    }
    // Hardly anybody with a post is called a man.
    return only.flatMap { entities[$0].titles.isSubset(of: Self.honorifics) ? $0 : nil }
  }

  static let honorifics: WordSet = [
    "mr", "mrs", "ms", "miss", "dr", "mr.", "mrs.", "ms.", "dr.", "sir", "dame",
  ]

  /// Resolves "the accused", which no tag tells as a noun.
  mutating func resolveAccused(at word: Int, in index: Int) {
    let relation = sentences[index].relations[word].universal
    guard word > 0, facts[index].lower[word - 1] == Self.the,
      [.nsubj, .obj, .obl, .iobj, .nmod].contains(relation),
      let cluster = suspect("accused", Phrase(start: word - 1, isDefinite: true), index)
    else { return }
    add(word - 1..<word + 1, head: word, kind: .description, cluster: cluster, in: index)
  }

  /// The subject of the sentence before, of whom an opening subject goes on to speak: "The
  /// singer said", "The former minister denied", "The Brazilian president" after a bare name.
  mutating func continued(
    _ word: Int,
    _ lemma: String,
    _ title: Int?,
    _ phrase: Phrase,
    _ index: Int
  ) -> Int? {
    let sentence = sentences[index]
    if let head = knownHead(title, phrase, word, index) { return head }
    if let untitled = untitled(word, title, phrase, index) { return untitled }
    if let staff = staff(word, title, phrase, index) { return staff }
    if let chief = chief(word, lemma, phrase, index) { return chief }
    let isBehindQuotation = phrase.start > 0 && opensBehindQuotation(phrase.start, index)
    guard phrase.isDefinite, phrase.start == 0 || isBehindQuotation,
      phrase.possessor >= 0
        ? entities[phrase.possessor].type == .state
        : facts[index].lower[phrase.start] == Self.the,
      isSubject(word, sentence), lastSubject.sentence >= index - (isBehindQuotation ? 2 : 1)
    else { return nil }
    let person = lastSubject.cluster
    let entry = title.map { lexicons.titleEntries[$0] }
    let gender = entities[person].gender
    if let entry, entry.gender != .unknown, gender != .unknown, entry.gender != gender {
      return nil
    }
    if DescriptionNouns.renown.contains(lemma) || entry?.note == "art" || entry?.note == "sport" {
      return phrase.isModified ? nil : person
    }
    guard entry != nil || DescriptionNouns.of(lemma) == .leader else { return nil }
    let isAged = children[word].contains {
      sentence.relations[$0] == .amod && DescriptionNouns.standing.contains(sentence.lemmas[$0])
    }
    let isPlain = !phrase.isModified || phrase.possessor >= 0
    if isAged { return isPlain ? person : nil }
    guard entities[person].titles.isEmpty, isPlain else { return nil }
    if ["founder", "royal", "monarch"].contains(entry?.note) { return person }
    // The president of a state after a name without a post.
    guard Self.headsOfState.contains(entry?.text ?? "") || DescriptionNouns.of(lemma) == .leader,
      phrase.modifiers.count == 1, entities[phrase.modifiers[0]].type == .state
    else { return nil }
    return person
  }

  /// Whether only quoted words stand before a word, which is the subject of who said them:
  /// `"I felt alone," the singer said`.
  private func opensBehindQuotation(_ start: Int, _ index: Int) -> Bool {
    let sentence = sentences[index]
    guard !quotations.isQuoted[index][start], quotations.isQuoted[index][..<start].contains(true)
    else { return false }
    return (0..<start).allSatisfy {
      quotations.isQuoted[index][$0] || sentence.tags[$0] == .punct
    }
  }

  /// Whether a noun is a subject or the possessor of one: "The nominee's decision".
  private func isSubject(_ word: Int, _ sentence: Sentence) -> Bool {
    if sentence.relations[word].universal == .nsubj { return true }
    let head = Int(sentence.heads[word])
    return head >= 0 && sentence.relations[word] == .nmodPoss
      && sentence.relations[head].universal == .nsubj
  }

  /// A title that goes on behind its noun: "secretary of state", "chief of staff".
  func longTitle(at word: Int, _ index: Int) -> SentenceFacts.TitlePhrase? {
    guard let title = facts[index].titles[word], title.end > word + 2,
      facts[index].lower[word + 1] == NameFinder.of,
      !(word..<title.end).contains(where: { isNamed[$0] })
    else { return nil }
    return title
  }

  /// Whether "former" stands before the title of a name: "former US president Holt".
  func isFormer(before word: Int, _ index: Int) -> Bool {
    guard
      let start = (max(0, word - 4)..<word).first(where: { facts[index].titles[$0]?.end == word })
    else { return false }
    var before = start - 1
    while before >= 0, before > start - 4 {
      if Self.former.contains(facts[index].lower[before]) { return true }
      guard [.adj, .noun, .propn].contains(sentences[index].tags[before]) else { return false }
      before -= 1
    }
    return false
  }

  private static let former = HashedWords("former ex")

  /// Whether a title may be that of a person: the former one of who is called so, the plain one
  /// of who has it still.
  func suits(_ entity: EntityFacts, isFormer: Bool) -> Bool {
    isFormer ? entity.wasFormer || !entity.isIncumbent : !entity.wasFormer || entity.isIncumbent
  }

  /// The person whom the article names far more often than others, and lately: "the former
  /// president", "the party's nominee".
  func dominant(_ index: Int) -> Int? {
    let persons = entities.indices.filter { entities[$0].type == .person }
      .sorted { (-entities[$0].total, $0) < (-entities[$1].total, $1) }
    guard let first = persons.first, entities[first].total > 3,
      entities[first].lastSentence >= 0, entities[first].lastSentence >= index - 6,
      persons.count == 1 || entities[first].total >= 2 * entities[persons[1]].total
    else { return nil }
    return first
  }

  /// The person of whom the article is, as a candidate or a former head of state, where nobody
  /// else is called so.
  func renowned(
    _ lemma: String,
    _ title: Int?,
    _ phrase: Phrase,
    _ word: Int,
    _ index: Int
  ) -> Int? {
    let post = title.map { lexicons.titleEntries[$0].text } ?? lemma
    let isHead = phrase.isFormer && Self.headsOfState.contains(post)
    guard isHead || ["nominee", "candidate", "contender"].contains(lemma),
      [.nsubj, .obj, .obl, .iobj, .nmod].contains(sentences[index].relations[word].universal),
      !entities.contains(where: {
        $0.type == .person && $0.lastSentence >= 0
          && (isHead ? $0.titles.contains(post) && $0.wasFormer : $0.titles.contains(lemma))
      }),
      let person = dominant(index), !isSayer(person, of: word, index)
    else { return nil }
    return isHead && entities[person].isIncumbent && entities[person].titles.contains(post)
      ? nil : person
  }

  /// Whether an adjective stands before a title: "the former prime minister".
  private func isQualified(_ word: Int, _ index: Int) -> Bool {
    let start = titleStart(endingAt: word, index) ?? word
    return children[word].contains {
      $0 < start && sentences[index].relations[$0].universal == .amod
    }
  }

  /// The subject of the sentence before, whose post the article never says before a name: "Holm
  /// resigned. In a letter, the prime minister said".
  private mutating func untitled(
    _ word: Int,
    _ title: Int?,
    _ phrase: Phrase,
    _ index: Int
  ) -> Int? {
    guard let entry = title.map({ lexicons.titleEntries[$0] }), phrase.isDefinite,
      phrase.modifiers.isEmpty, !phrase.isModified, !isQualified(word, index),
      entry.note == "head of state" || entry.note == "minister", entry.text != "minister"
    else { return nil }
    guard sentences[index].relations[word].universal == .nsubj, lastSubject.sentence == index - 1
    else { return onlyUntitled(word, entry, index) }
    let person = lastSubject.cluster
    let most = entities.lazy.filter { $0.type == .person }.map(\.total).max() ?? 0
    guard entities[person].total > 1, 2 * entities[person].total >= most,
      !entities.contains(where: { $0.type == .person && $0.lastSentence == index }),
      entities[person].titles.isSubset(of: Self.honorifics),
      entry.gender == .unknown || entities[person].gender == .unknown
        || entry.gender == entities[person].gender, !isHeld([entry.text])
    else { return onlyUntitled(word, entry, index) }
    entities[person].titles.insert(entry.text)
    return person
  }

  /// The only person lately spoken of who is known to lead a state, though the article says no
  /// post of hers or his: "the prime minister".
  private mutating func knownHead(
    _ title: Int?,
    _ phrase: Phrase,
    _ word: Int,
    _ index: Int
  ) -> Int? {
    guard let entry = title.map({ lexicons.titleEntries[$0] }), phrase.isDefinite,
      phrase.modifiers.isEmpty, !phrase.isModified, !isQualified(word, index),
      Self.headsOfState.contains(entry.text),
      !isHeld([entry.text] + DescriptionNouns.synonyms(of: entry.text))
    else { return nil }
    let heads = entities.indices.filter {
      let entity = entities[$0]
      return entity.type == .person && entity.lastSentence >= 0
        && entity.lastSentence >= index - 12 && !entity.led.isEmpty && !entity.wasHead
        && entity.titles.isSubset(of: Self.honorifics)
        && entity.led.contains { Offices.has($0, .headOfState, titled: entry.text) }
        && (entry.gender == .unknown || entity.gender == .unknown || entry.gender == entity.gender)
    }
    guard heads.count == 1, !isSayer(heads[0], of: word, index) else { return nil }
    entities[heads[0]].titles.insert(entry.text)
    return heads[0]
  }

  /// Whether the article gives one of some posts to a person, here or elsewhere.
  private func isHeld(_ posts: [String]) -> Bool {
    func holds(_ entity: EntityFacts) -> Bool {
      entity.type == .person && posts.contains(where: entity.titles.contains)
    }
    return entities.contains(where: holds) || foreseen.contains(where: holds)
  }

  /// The person of whom the article says no post, named lately and far more often than others
  /// without one: "the prime minister" for "Mr Holm".
  private mutating func onlyUntitled(
    _ word: Int,
    _ entry: Lexicons.Title,
    _ index: Int
  ) -> Int? {
    let relation = sentences[index].relations[word].universal
    guard [.nsubj, .obj, .iobj, .obl, .nmod].contains(relation),
      !isHeld([entry.text] + DescriptionNouns.synonyms(of: entry.text)),
      Self.headsOfState.contains(entry.text)
    else { return nil }
    let candidates = entities.indices.filter {
      entities[$0].type == .person && entities[$0].total > 1 && entities[$0].lastSentence >= 0
        && entities[$0].lastSentence >= index - 8
        && entities[$0].titles.isSubset(of: Self.honorifics)
        && (entry.gender == .unknown || entities[$0].gender == .unknown
          || entry.gender == entities[$0].gender)
    }
    .sorted { (-entities[$0].total, $0) < (-entities[$1].total, $1) }
    let most = entities.lazy.filter { $0.type == .person }.map(\.total).max() ?? 0
    guard let person = candidates.first, 2 * entities[person].total >= most,
      candidates.count == 1 || entities[person].total >= 2 * entities[candidates[1]].total,
      entities[person].lastSentence < index, !isSayer(person, of: word, index)
    else { return nil }
    entities[person].titles.insert(entry.text)
    return person
  }

  /// The only person of the sentence before, its subject, of whom the article says no post: "Holm
  /// spoke. The Labour leader said", "The far-right leader said".
  private func chief(_ word: Int, _ lemma: String, _ phrase: Phrase, _ index: Int) -> Int? {
    guard Self.chiefs.contains(lemma) || lemma == "president", phrase.start == 0,
      phrase.possessor < 0, !phrase.isModified, phrase.compounds.isEmpty, !phrase.isFormer,
      facts[index].lower[0] == Self.the, isSubject(word, sentences[index]),
      lastSubject.sentence == index - 1
    else { return nil }
    let person = lastSubject.cluster
    if phrase.modifiers.isEmpty {
      guard lemma == "leader", phrase.isQualified else { return nil }
    } else {
      // A body of which that sentence spoke has another chief.
      guard phrase.modifiers.count == 1, let body = phrase.modifiers.first,
        entities[body].type == .organization, entities[body].lastSentence != index - 1,
        entities[person].led.isEmpty || entities[body].kind == "party",
        entities[person].titles.isSubset(of: Self.honorifics),
        !foreseen.contains(where: {
          $0.type == .person && $0.seats.contains(body)
            && !$0.titles.isDisjoint(with: Self.chiefs.union([lemma]))
        })
      else { return nil }
    }
    let isAlone = !entities.indices.contains {
      $0 != person && entities[$0].type == .person && entities[$0].lastSentence >= index - 1
    }
    return isAlone ? person : nil
  }

  /// The subject of the sentence before, whom a post at a body goes on to mean: "Acme's Mia Holm
  /// said. The company's director added".
  private mutating func staff(
    _ word: Int,
    _ title: Int?,
    _ phrase: Phrase,
    _ index: Int
  ) -> Int? {
    guard let entry = title.map({ lexicons.titleEntries[$0] }),
      phrase.possessor >= 0, entities[phrase.possessor].type == .organization,
      ["executive", "staff", "legislative officer", "police or military head"].contains(entry.note),
      sentences[index].relations[word].universal == .nsubj, lastSubject.sentence == index - 1
    else { return nil }
    let person = lastSubject.cluster
    guard !entities.contains(where: { $0.type == .person && $0.lastSentence == index }),
      entities[person].titles.isSubset(of: Self.honorifics),
      entry.gender == .unknown || entities[person].gender == .unknown
        || entry.gender == entities[person].gender, !isHeld([entry.text])
    else { return nil }
    entities[person].titles.insert(entry.text)
    return person
  }
}
