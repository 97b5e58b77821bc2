import Ontology
import Syntax

/// Descriptions of several: "the two leaders", "both sides", "the presidents of Kenya and Uganda",
/// and numbers that stand for persons.
extension ReferenceResolver {
  static let pairs: WordSet = ["pair", "duo", "couple"]

  /// Who hold a post of several states or lead several bodies: "the presidents of Kenya and
  /// Uganda", "the Kenyan and Ugandan leaders", "her counterparts from Kenya and Uganda".
  ///
  /// Of two of whom the article names only one, the state or body itself stands for the other;
  /// none where it does not name all of more.
  func holders(
    at word: Int,
    _ lemma: String,
    _ title: Int?,
    _ phrase: Phrase,
    _ index: Int
  )
    -> [Int]
  {
    let isLeader = lemma == "leader"
    let isCounterpart = lemma == "counterpart"
    if !isLeader, !isCounterpart {
      guard let entry = title.map({ lexicons.titleEntries[$0] }),
        Self.headsOfState.contains(entry.text) || entry.note == "minister"
      else { return [] }
    }
    let seats = seats(around: word, index)
    guard seats.count > 1 else { return [] }
    var holders: [Int?] = []
    for seat in seats {
      var own = Phrase(start: word, isDefinite: true, modifiers: [seat])
      if isCounterpart {
        own.possessor = phrase.possessor
        holders.append(counterpart(own, index))
      } else {
        let person =
          holder(lemma, title, isLeader, own, index) ?? laterHolder(lemma, title, own, index)
        holders.append(person.flatMap { isLeader && !isHead($0, of: seat) ? nil : $0 })
      }
    }
    let missing = holders.count { $0 == nil }
    guard missing == 0 || missing == 1 && seats.count == 2 else { return [] }
    return zip(holders, seats).map { $0 ?? $1 }
  }

  /// Whether a person is at the head of a state, or of a body that is none.
  private func isHead(_ person: Int, of seat: Int) -> Bool {
    guard entities[seat].type == .state else { return true }
    return entities[person].led.contains(entities[seat].stateCode ?? "")
      || !foreseen[person].titles.isDisjoint(with: Self.headsOfState)
  }

  /// The states and bodies that are joined before a noun or behind it: "the A and B leaders", "the
  /// leaders of A and B".
  private func seats(around word: Int, _ index: Int) -> [Int] {
    let sentence = sentences[index]
    var before: [Int] = []
    var behind: [Int] = []
    var end = word
    for child in children[word] {
      switch sentence.relations[child].universal {
      case .amod, .compound, .nmod: break
      default: continue
      }
      for other in [child] + children[child].filter({ sentence.relations[$0] == .conj }) {
        let cluster = clusterAt[other]
        guard cluster >= 0, child > word || other < word else { continue }
        end = max(end, other)
        if entities[cluster].type == .state {
          if child < word { before.append(cluster) } else { behind.append(cluster) }
        } else if entities[cluster].type == .organization, child > word,
          entities[cluster].kind != "party", !behind.isEmpty
        {
          behind.append(cluster)
        }
      }
    }
    if before.count > 1 { return before }
    // "the leaders of A, B and C" where the tree loses C
    let goesOn =
      end + 2 < sentence.count && ["and", ","].contains(facts[index].form(end + 1))
      && (end + 2...end + 3).contains { $0 < sentence.count && isNamed[$0] }
    return goesOn ? [] : behind
  }

  /// The two whom "the two leaders" or "both countries" refers to.
  func pair(
    _ lemma: String,
    _ title: Int?,
    _ kind: DescriptionNouns.Class?,
    _ phrase: Phrase,
    _ word: Int,
    _ index: Int
  ) -> [Int] {
    guard phrase.isDefinite, phrase.modifiers.isEmpty,
      phrase.count == 2 || Self.pairs.contains(lemma)
    else { return [] }
    if Self.sides.contains(lemma) { return phrase.isModified ? [] : sides(index) }
    if DescriptionNouns.twos.contains(lemma) { return two(index) }
    if Self.pairs.contains(lemma), let named = personsBefore(index - 1), kind == nil {
      return named
    }
    let type: EntityType
    switch kind {
    case .state, .government: type = .state
    case .leader: type = .person
    case .body, .anyBody: type = .organization
    case .man, .woman, .suspect: type = .person
    case .place, .event: return []
    case nil: type = .person
    }
    for group in groupsBefore.reversed()
    where group.clusters.count == 2 && group.sentence >= index - 2
      && group.clusters.allSatisfy({ entities[$0].type == type })
    {
      return group.clusters
    }
    if type == .state { return states(index) }
    if let title, lexicons.titleEntries[title].note == "kin" { return [] }
    let called = entities.indices.filter {
      entities[$0].type == type && entities[$0].lastSentence >= 0
        && entities[$0].lastSentence >= index - 8 && entities[$0].nouns.contains(lemma)
    }
    if called.count == 2 { return called }
    let near = entities.indices.filter {
      entities[$0].type == type && entities[$0].lastSentence >= max(0, index - 2)
        && (type != .person || !isSayer($0, of: word, index))
    }
    let candidates = near.filter { type != .person || !entities[$0].titles.isEmpty }
      .sorted {
        (-entities[$0].salience(at: index), $0) < (-entities[$1].salience(at: index), $1)
      }
    guard candidates.count >= 2 else {
      let isApt = kind != nil || lemma == "couple"
      if isApt && near.count == 2 { return near }
      return kind == .leader ? heads(index) : []
    }
    return Array(candidates.prefix(2)).sorted()
  }

  /// The three or more who were lately named together and are counted: "the three countries".
  func several(
    _ title: Int?,
    _ kind: DescriptionNouns.Class?,
    _ phrase: Phrase,
    _ index: Int
  ) -> [Int] {
    guard phrase.isDefinite, phrase.modifiers.isEmpty, 3...6 ~= phrase.count,
      let type = type(kind, title)
    else { return [] }
    return groupsBefore.last { group in
      group.clusters.count == phrase.count && group.sentence >= index - 4
        && group.clusters.allSatisfy { entities[$0].type == type }
    }?.clusters ?? []
  }

  /// Those whom the sentences right before call by the post of which a plural tells: "The energy
  /// ministers signed".
  func colleagues(at word: Int, _ title: Int?, _ phrase: Phrase, _ index: Int) -> [Int] {
    guard let entry = title.map({ lexicons.titleEntries[$0] }), phrase.isDefinite,
      phrase.possessor < 0, phrase.modifiers.isEmpty, phrase.capitals.isEmpty, phrase.count == 0,
      entry.note == "minister" || Self.headsOfState.contains(entry.text)
    else { return [] }
    let own = phrase.compounds.joined(separator: " ")
    let post = own.isEmpty || entry.text.hasPrefix(own) ? entry.text : own + " " + entry.text
    let holders = entities.indices.filter {
      entities[$0].type == .person && entities[$0].lastSentence >= max(0, index - 1)
        && entities[$0].titles.contains(post) && !isSayer($0, of: word, index)
    }
    return 2...4 ~= holders.count ? holders : []
  }

  /// What a noun for several may stand for; nil where it is no actor.
  private func type(_ kind: DescriptionNouns.Class?, _ title: Int?) -> EntityType? {
    switch kind {
    case .state, .government: return .state
    case .body, .anyBody: return .organization
    case .leader, .man, .woman, .suspect: return .person
    case .place, .event: return nil
    case nil: return title == nil ? nil : .person
    }
  }

  /// The only two heads of states or governments that the article spoke of lately.
  private func heads(_ index: Int) -> [Int] {
    let heads = entities.indices.filter {
      entities[$0].type == .person && entities[$0].lastSentence >= 0
        && entities[$0].lastSentence >= index - 8 && !entities[$0].wasHead
        && (entities[$0].isHead || !entities[$0].led.isEmpty)
    }
    return heads.count == 2 ? heads : []
  }

  /// The two states that the article is most about here.
  private func states(_ index: Int) -> [Int] {
    let candidates = entities.indices.filter {
      entities[$0].type == .state && entities[$0].lastSentence >= 0
        && entities[$0].lastSentence >= index - 6
    }
    .sorted { (-entities[$0].weight, $0) < (-entities[$1].weight, $1) }
    guard candidates.count >= 2 else { return [] }
    return Array(candidates.prefix(2)).sorted()
  }

  /// Resolves "both", where it stands for two by itself.
  mutating func resolveBoth(at word: Int, in index: Int) {
    let relation = sentences[index].relations[word].universal
    guard [.nsubj, .obj, .obl, .iobj].contains(relation), children[word].isEmpty else { return }
    let both = metBefore(word, index) ?? personsBefore(index) ?? two(index)
    for cluster in both {
      add(word..<word + 1, head: word, kind: .pronoun, cluster: cluster, in: index)
    }
  }

  /// The two who met in the clause that one about both of them hangs on: "met Holt when both were
  /// young".
  private func metBefore(_ word: Int, _ index: Int) -> [Int]? {
    let sentence = sentences[index]
    let clause = Int(sentence.heads[word])
    guard clause >= 0, sentence.relations[word] == .nsubj, sentence.relations[clause] == .advcl,
      sentence.heads[clause] >= 0
    else { return nil }
    let verb = Int(sentence.heads[clause])
    guard let object = children[verb].first(where: { sentence.relations[$0] == .obj }),
      let subject = sharedSubject(of: verb, sentence)
        ?? children[verb].first(where: { sentence.relations[$0].universal == .nsubj })
    else { return nil }
    let both = [namesake(subject, sentence), namesake(object, sentence)]
    guard both[0] != both[1],
      both.allSatisfy({ $0 >= 0 && entities[$0].type == .person })
    else { return nil }
    return both
  }

  /// Whether a noun is an age: "47-year-old", however it is cut into words.
  func isAge(_ word: Int, _ index: Int) -> Bool {
    if sentences[index].form(word).hasSuffix("year-old") {
      return phrase(of: word, sentences[index]).isDefinite
    }
    return facts[index].lower[word] == Self.old && word > 4
      && facts[index].lower[word - 2] == Self.year
  }

  /// The person lately spoken of whom a noun with an age means: "the 31-year-old midfielder".
  func aged(_ word: Int, _ index: Int) -> Int? {
    let sentence = sentences[index]
    let hasAge = children[word].contains {
      $0 < word && sentence.relations[$0].universal == .amod
        && (sentence.form($0).hasSuffix("year-old")
          || facts[index].lower[$0] == Self.old && $0 > 1
            && facts[index].lower[$0 - 2] == Self.year)
    }
    guard hasAge, [.nsubj, .obj, .obl, .iobj].contains(sentence.relations[word].universal) else {
      return nil
    }
    let isNext =
      lastSubject.sentence == index - 1 && sentence.relations[word].universal == .nsubj
    let person = isNext ? lastSubject.cluster : lately(index)
    return person.flatMap { isSayer($0, of: word, index) ? nil : $0 }
  }

  /// Resolves "the two" and "the 47-year-old".
  mutating func resolveNumber(at word: Int, in index: Int) {
    let sentence = sentences[index]
    let isAge =
      facts[index].lower[word] == Self.old && word > 4 && facts[index].lower[word - 2] == Self.year
    let start = isAge ? word - 5 : word - 1
    guard start >= 0, facts[index].lower[start] == Self.the, sentence.heads[start] == Int32(word)
    else { return }
    let relation = sentence.relations[word].universal
    guard [.nsubj, .obj, .obl, .iobj].contains(relation) else { return }
    var clusters: [Int] = []
    if facts[index].lower[word] == Self.two {
      clusters = twoBefore(index) ?? two(index)
    } else if isAge || sentence.form(word).hasSuffix("year-old") {
      let isNext = lastSubject.sentence == index - 1 && relation == .nsubj
      let person = isNext ? lastSubject.cluster : lately(index)
      clusters = person.flatMap { isSayer($0, of: word, index) ? nil : [$0] } ?? []
    }
    for cluster in clusters {
      add(start..<word + 1, head: word, kind: .description, cluster: cluster, in: index)
    }
  }

  /// The only person of the sentence before, or else the one lately most spoken of.
  private func lately(_ index: Int) -> Int? {
    let last = entities.indices.filter {
      entities[$0].type == .person && entities[$0].lastSentence == index - 1
    }
    return last.count == 1 ? last[0] : recent(index, within: 4) { $0.type == .person }
  }

  /// The only two persons whom a sentence has named so far: "Holt met Rios when both".
  private func personsBefore(_ index: Int) -> [Int]? {
    let named = entities.indices.filter {
      entities[$0].type == .person && entities[$0].lastSentence == index
    }
    return named.count == 2 ? named : nil
  }

  /// The only two whom the sentence has named so far, of one type: "After Peru attacked Chile, the
  /// two".
  private func twoBefore(_ index: Int) -> [Int]? {
    let named = entities.indices.filter {
      entities[$0].lastSentence == index && entities[$0].type != .place
        && entities[$0].type != .event
    }
    guard named.count == 2, entities[named[0]].type == entities[named[1]].type else { return nil }
    return named
  }

  /// The two who were named together, or else the two persons most spoken of.
  func two(_ index: Int) -> [Int] {
    for group in groupsBefore.reversed()
    where group.clusters.count == 2 && group.sentence >= index - 2
      && Set(group.clusters.map { entities[$0].type }).count == 1
      && entities[group.clusters[0]].type != .place
    {
      return group.clusters
    }
    let persons = entities.indices.filter {
      entities[$0].type == .person && entities[$0].lastSentence >= 0
        && entities[$0].lastSentence >= index - 4
    }
    .sorted {
      (-entities[$0].salience(at: index), $0) < (-entities[$1].salience(at: index), $1)
    }
    if persons.count >= 2 { return Array(persons.prefix(2)).sorted() }
    // "Kenya attacked Chad. The two …"
    let states = entities.indices.filter {
      entities[$0].type == .state && entities[$0].lastSentence == index - 1
    }
    return states.count == 2 && index > 0 ? states : []
  }

  static let old = SentenceFacts.hash("old")
  static let year = SentenceFacts.hash("year")
  static let two = SentenceFacts.hash("two")

  static let sides: WordSet = ["side", "camp", "party"]

  /// The two who stand against each other: "both camps", "the two sides".
  func sides(_ index: Int) -> [Int] {
    // The United Nations stand between sides.
    func isParty(_ cluster: Int) -> Bool {
      entities[cluster].type == .state
        || entities[cluster].type == .organization && entities[cluster].kind != "alliance"
    }
    // Two states here or right before stand against each other rather than two bodies.
    for distance in 0...1 {
      let states = entities.indices.filter {
        entities[$0].type == .state && entities[$0].lastSentence >= 0
          && entities[$0].lastSentence >= index - distance
      }
      if states.count == 2 { return states }
      if states.count > 2 { break }
    }
    for group in groupsBefore.reversed()
    where group.clusters.count == 2 && group.sentence >= index - 2
      && group.clusters.allSatisfy(isParty)
    {
      return group.clusters
    }
    let candidates = entities.indices.filter {
      isParty($0) && entities[$0].lastSentence >= index - 6 && entities[$0].lastSentence >= 0
    }
    .sorted { (-entities[$0].total, $0) < (-entities[$1].total, $1) }
    guard candidates.count >= 2 else { return [] }
    return Array(candidates.prefix(2)).sorted()
  }
}
