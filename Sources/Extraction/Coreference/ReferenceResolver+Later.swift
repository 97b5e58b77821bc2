import Ontology
import Syntax

/// Descriptions that come before the name: "The mayor of Ely resigned … Ann Holt, mayor since
/// 2020", "A man from Ely was fined. Tom Holt, 43, …".
extension ReferenceResolver {
  /// The only person to whom the article gives a post, at the place or body that the phrase
  /// names, though later or without that post so far.
  func laterHolder(_ lemma: String, _ title: Int?, _ phrase: Phrase, _ index: Int) -> Int? {
    let entry = title.map { lexicons.titleEntries[$0] }
    let isLeader = DescriptionNouns.of(lemma) == .leader
    guard isLeader || entry.map({ !$0.relation.isEmpty && $0.note != "kin" }) ?? false,
      !phrase.isIndefinite, phrase.isDefinite || !phrase.modifiers.isEmpty && index < 4,
      phrase.modifiers.allSatisfy({ ![.person, .event].contains(entities[$0].type) }),
      !phrase.isModified || !phrase.modifiers.isEmpty
    else { return nil }
    let wanted = entry?.text ?? lemma
    var posts = Set([wanted] + DescriptionNouns.synonyms(of: wanted))
    if Self.heads.contains(wanted), !phrase.modifiers.isEmpty { posts.formUnion(Self.heads) }
    let main = entities.indices.filter { entities[$0].type == .state }
      .max { entities[$0].weight < entities[$1].weight }
    let holders = foreseen.indices.filter { person in
      let entity = foreseen[person]
      guard entity.type == .person, isNear(person, index) else { return false }
      let titles = entity.titles
      let hasPost =
        !titles.isDisjoint(with: posts) || isLeader && !titles.isDisjoint(with: Self.headsOfState)
      return phrase.modifiers.allSatisfy { seat in
        if entities[seat].type == .state {
          let isLed = entity.led.contains(entities[seat].stateCode ?? "")
          if isLed, isLeader || Self.headsOfState.contains(wanted), !entity.wasHead {
            return hasPost || titles.isSubset(of: Self.honorifics)
          }
          return hasPost
            && (entity.home == seat || entity.seats.contains(seat)
              || entity.home < 0 && entity.seats.isEmpty && titles.contains(wanted))
        }
        return hasPost
          && (entity.seats.contains(seat)
            || entities[seat].kind == "party" && seat != phrase.possessor)
      } && (!phrase.modifiers.isEmpty || entity.home < 0 || entity.home == main)
        && (hasPost || !phrase.modifiers.isEmpty) && suits(entity, isFormer: phrase.isFormer)
    }
    guard holders.count == 1 else { return nil }
    let gender = foreseen[holders[0]].gender
    return entry == nil || entry?.gender == .unknown || gender == .unknown
      || entry?.gender == gender ? holders[0] : nil
  }

  /// Who opens the article by a post of a state or body and is named right after without it:
  /// "Oman's foreign minister has accused … Ali Holm wrote".
  mutating func openingHolder(
    _ word: Int,
    _ title: Int?,
    _ phrase: Phrase,
    _ index: Int
  ) -> Int? {
    guard index < 3, let entry = title.map({ lexicons.titleEntries[$0] }),
      Self.openingPosts.contains(entry.note), !phrase.isIndefinite, !phrase.isFormer,
      let seat = phrase.modifiers.first,
      phrase.modifiers.allSatisfy({ [.state, .organization].contains(entities[$0].type) }),
      sentences[index].relations[word].universal == .nsubj
    else { return nil }
    let posts = Set([entry.text] + DescriptionNouns.synonyms(of: entry.text))
    let isHeld = foreseen.contains {
      $0.type == .person && !$0.titles.isDisjoint(with: posts) && ($0.home == seat || $0.home < 0)
    }
    let next = foreseen.indices.filter {
      foreseen[$0].type == .person && index + 1...index + 2 ~= foreseen[$0].first.sentence
    }
    guard !isHeld, next.count == 1, foreseen[next[0]].titles.isSubset(of: Self.honorifics),
      foreseen[next[0]].home < 0 || foreseen[next[0]].home == seat,
      foreseen[next[0]].led.isEmpty, foreseen[next[0]].seats.isEmpty, isSpeaker(next[0]),
      entry.gender == .unknown || foreseen[next[0]].gender == .unknown
        || entry.gender == foreseen[next[0]].gender
    else { return nil }
    entities[next[0]].titles.insert(entry.text)
    return next[0]
  }

  private static let openingPosts: WordSet = [
    "minister", "head of state", "speaker", "legislative officer", "police or military head",
    "executive", "diplomat", "governor",
  ]

  /// Whether a person is named first as the subject of a verb of speech.
  private func isSpeaker(_ person: Int) -> Bool {
    let first = foreseen[person].first
    let sentence = sentences[first.sentence]
    let head = Int(sentence.heads[first.word])
    return sentence.relations[first.word] == .nsubj && head >= 0
      && Self.isSpeech(sentence.lemmas[head])
  }

  /// Posts that are the same where the body is named.
  private static let heads: WordSet = ["head", "chief", "director", "boss"]

  /// Whether an entity was spoken of lately, or is named soon for the first time.
  private func isNear(_ cluster: Int, _ index: Int) -> Bool {
    let entity = entities[cluster]
    return entity.lastSentence >= 0
      ? entity.lastSentence >= index - 12
      : entity.first.sentence >= index && entity.first.sentence <= index + 12
  }

  /// Who opens the article without a name and is named right after: "A Kenyan runner has won …
  /// Ruth Achieng, 23, said", "The founder of Acme has said … Tom Holt told".
  ///
  /// It goes by the words rather than by the tree, which errs in such openings.
  func introduced(_ word: Int, _ index: Int) -> (person: Int, start: Int)? {
    guard index < 3, let start = openingStart(of: word, index) else { return nil }
    let lemma = sentences[index].lemmas[word].lowercased()
    let title = titlePhrase(endingAt: word, index)
    guard isPersonNoun(lemma, title) else { return nil }
    let isDefinite = facts[index].lower[start] == Self.the
    if isDefinite {
      guard title != nil, hasSeatBehind(word, index) else { return nil }
    }
    let named = entities.indices.filter {
      entities[$0].type == .person && 0...index ~= entities[$0].first.sentence
    }
    let isAlone = named.allSatisfy {
      isDefinite && entities[$0].first.sentence == index && entities[$0].first.word > word
    }
    let later = entities.indices.filter {
      entities[$0].type == .person && entities[$0].first.sentence > index
    }
    guard isAlone,
      let next = later.min(by: {
        (entities[$0].first.sentence, entities[$0].first.word)
          < (entities[$1].first.sentence, entities[$1].first.word)
      }), entities[next].first.sentence <= index + (isDefinite ? 1 : 3), isNamedAsSubject(next)
    else { return nil }
    let most = later.map { entities[$0].total }.max() ?? 0
    let gender = genderOf(lemma, title)
    let isFormer = (start..<word).contains { sentences[index].lemmas[$0].lowercased() == "former" }
    guard entities[next].total > 1, 2 * entities[next].total >= most,
      gender == .unknown || entities[next].gender == .unknown || gender == entities[next].gender,
      title.map({ mayHold(next, $0, isFormer: isFormer, isDefinite: isDefinite) }) ?? true
    else { return nil }
    return (next, start)
  }

  /// Where the phrase that opens a sentence and ends with a word starts: at "A", "An" or "The".
  private func openingStart(of word: Int, _ index: Int) -> Int? {
    let sentence = sentences[index]
    let inside: Set<UniversalTag> = [.noun, .propn, .adj, .num, .punct, .adv]
    var start = word - 1
    while start >= 0, inside.contains(sentence.tags[start]), word - start < 12,
      sentence.tags[start] != .punct || ["-", "–"].contains(facts[index].form(start))
    {
      start -= 1
    }
    guard start >= 0, [Self.the, Self.a, Self.an].contains(facts[index].lower[start]),
      start == 0
        || sentence.tags[start - 1] == .punct
          && (0..<start).allSatisfy({ isNamed[$0] || sentence.tags[$0] != .verb })
    else { return nil }
    let next = word + 1
    guard next < sentence.count, !isNamed[next],
      ![.noun, .propn, .part].contains(sentence.tags[next]), facts[index].form(next) != "-"
    else { return nil }
    return start
  }

  /// Whether a post is of a named body or place: "the founder of Acme".
  private func hasSeatBehind(_ word: Int, _ index: Int) -> Bool {
    let next = word + 1
    guard next + 1 < sentences[index].count,
      ["of", "for", "at", "to"].contains(facts[index].form(next).lowercased())
    else { return false }
    return isNamed[next + 1]
      || next + 2 < sentences[index].count && facts[index].lower[next + 1] == Self.the
        && isNamed[next + 2]
  }

  static let a = SentenceFacts.hash("a")
  static let an = SentenceFacts.hash("an")

  /// Whether a person may be who has an unnamed post: the article gives them it or none, or it
  /// is a walk of life.
  private func mayHold(_ person: Int, _ title: Int, isFormer: Bool, isDefinite: Bool) -> Bool {
    let entry = lexicons.titleEntries[title]
    if ["official", "expert", "analyst", "diplomat", "witness"].contains(entry.text) {
      return false
    }
    if isFormer || ["profession", "art", "sport", "academic", "clergy"].contains(entry.note) {
      return true
    }
    let titles = foreseen[person].titles
    return titles.contains(entry.text)
      || DescriptionNouns.synonyms(of: entry.text).contains(where: titles.contains)
      || (isDefinite || entry.note == "kin") && titles.isSubset(of: Self.honorifics)
  }

  /// Whether the first mention by name is a subject or in apposition to one.
  private func isNamedAsSubject(_ cluster: Int) -> Bool {
    let first = entities[cluster].first
    let sentence = sentences[first.sentence]
    var word = first.word
    if sentence.relations[word].universal == .appos { word = Int(sentence.heads[word]) }
    let relation = sentence.relations[word].universal
    return relation == .nsubj || relation == .root || relation == .obj
      || sentence.relations[word] == .nmodPoss && sentence.heads[word] >= 0
        && sentence.relations[Int(sentence.heads[word])].universal == .nsubj
  }

  /// Whether a noun says that somebody is a person.
  func isPersonNoun(_ lemma: String, _ title: Int?) -> Bool {
    if title != nil { return true }
    switch DescriptionNouns.of(lemma) {
    case .man, .woman, .leader, .suspect: return true
    default:
      return DescriptionNouns.renown.contains(lemma) || DescriptionNouns.people.contains(lemma)
    }
  }

  private func genderOf(_ lemma: String, _ title: Int?) -> EntityCluster.Gender {
    if let title, lexicons.titleEntries[title].gender != .unknown {
      return lexicons.titleEntries[title].gender
    }
    switch DescriptionNouns.of(lemma) {
    case .man: return .masculine
    case .woman: return .feminine
    default: return DescriptionNouns.gendered[lemma] ?? .unknown
    }
  }

  /// The two who open the article without their names and are named right after: "A couple from
  /// Ely have set off … Tom Holt and Ann Reed".
  func introducedPair(_ word: Int, _ lemma: String, _ phrase: Phrase, _ index: Int) -> [Int] {
    guard index < 3, sentences[index].relations[word].universal == .nsubj,
      Self.pairs.contains(lemma) && phrase.isIndefinite
        || phrase.count == 2 && !phrase.isDefinite && DescriptionNouns.people.contains(lemma),
      !entities.contains(where: { $0.type == .person && $0.lastSentence >= 0 })
    else { return [] }
    for next in index + 1..<max(index + 1, min(sentences.count, index + 4)) {
      let persons = entities.indices.filter {
        entities[$0].type == .person && entities[$0].first.sentence == next
      }
      if persons.isEmpty { continue }
      guard persons.count == 2 else { return [] }
      let words = persons.map { entities[$0].first.word }.sorted()
      let sentence = sentences[next]
      let isGroup =
        sentence.relations[words[1]] == .conj && sentence.heads[words[1]] == Int32(words[0])
        && sentence.relations[words[0]].universal == .nsubj
      return isGroup ? persons : []
    }
    return []
  }

  /// The body or place that the article speaks of at its start before it gives the name, whose
  /// last word the noun is: "a zoo in Kent … Ely Zoo".
  func introducedBody(_ word: Int, _ lemma: String, _ phrase: Phrase, _ index: Int) -> Int? {
    guard index < 4, phrase.isIndefinite, !phrase.isDefinite, !phrase.modifiers.isEmpty,
      phrase.modifiers.allSatisfy({ [.state, .place].contains(entities[$0].type) }),
      !["city", "town", "village", "region", "country", "state"].contains(lemma)
    else { return nil }
    let called = entities.indices.filter {
      [.organization, .place].contains(entities[$0].type) && entities[$0].nouns.contains(lemma)
    }
    guard called.count == 1, entities[called[0]].lastSentence < 0,
      entities[called[0]].first.sentence > index, entities[called[0]].first.sentence <= index + 8
    else { return nil }
    return called[0]
  }
}
