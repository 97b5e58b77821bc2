import Ontology
import Syntax

extension ReferenceResolver {
  /// Resolves a pronoun of the third person or of a relative clause.
  mutating func resolve(_ pronoun: Pronoun, at word: Int, in index: Int) {
    let sentence = sentences[index]
    guard sentence.tags[word] == .pron || sentence.tags[word] == .det else { return }
    var pronoun = pronoun
    if sentence.relations[word] == .nmodPoss { pronoun.isPossessive = true }
    let clusters: [Int]
    switch pronoun.kind {
    case .masculine, .feminine: clusters = person(pronoun, word, index).map { [$0] } ?? []
    case .neuter:
      let body = bodyOfSpokesman(word, index) ?? thing(pronoun, word, index)
      clusters = body.map { [$0] } ?? []
    case .plural: clusters = several(pronoun, word, index)
    case .relative, .relativePerson: clusters = relative(pronoun, word, index).map { [$0] } ?? []
    case .speaker, .speakers: clusters = []
    }
    for cluster in clusters {
      if pronoun.kind == .masculine { entities[cluster].called = .masculine }
      if pronoun.kind == .feminine { entities[cluster].called = .feminine }
      add(word..<word + 1, head: word, kind: .pronoun, cluster: cluster, in: index)
    }
    noteReferred(clusters, at: word, index)
  }

  private mutating func person(_ pronoun: Pronoun, _ word: Int, _ index: Int) -> Int? {
    let gender: EntityCluster.Gender = pronoun.kind == .masculine ? .masculine : .feminine
    let speaker = quotations.isQuoted[index][word] ? quoted[index] : -1
    let clause = clauseSubjects(word, pronoun, index)
    if let spouse = joinedOwner(pronoun, word, gender, speaker, index) { return spouse }
    if let later = laterSubject(word, gender, speaker, index) { return later }
    if let sent = sentPerson(word, gender, speaker, index) { return sent }
    if isSaying(word, index), let last = lastSpeaker(gender, word, index) {
      lastReferent[gender] = (last, index)
      return last
    }
    var best: (cluster: Int, score: Double)?
    var hasRival = false
    let isSaying = isSaying(word, index)
    for cluster in entities.indices
    where entities[cluster].type == .person && entities[cluster].lastSentence >= 0
      && entities[cluster].lastSentence >= index - 5
    {
      let known = entities[cluster].gender
      guard known == gender || known == .unknown, cluster != speaker,
        !isBarred(cluster, pronoun, word, index)
      else { continue }
      var score = score(cluster, word, index)
      for subject in clause where subject.cluster == cluster { score += subject.bonus }
      if isSaying {
        // Who spoke goes on speaking, and nobody names themselves in what they say.
        if index > 0, speakers[index - 1] == cluster { score += 35 }
        if isInQuotation(cluster, index) { score *= 0.3 }
      }
      if known == .unknown {
        let called = entities[cluster].called
        let leaning = called == .unknown ? entities[cluster].leaning : called
        let isAgainst = leaning != gender && leaning != .unknown
        score *=
          !isAgainst ? leaning == gender ? 0.8 : 0.6 : entities[cluster].isDoubted ? 0.5 : 0.3
      }
      if score > best?.score ?? 0 {
        hasRival = best.map { $0.score > score * 0.97 } ?? false
        best = (cluster, score)
      }
    }
    if unnamedPerson.sentence == index, unnamedPerson.word + 2 == word,
      facts[index].form(word - 1) == ","
    {
      // "A former banker, she": the banker is she.
      unnamedPerson.sentence = -9
    }
    let isSaid = clause.contains { $0.cluster == best?.cluster && $0.bonus >= 45 }
    if let best, !hasRival, best.score >= 12,
      isSaid && unnamedPerson.sentence == index
        || !isNewer(unnamedPerson, than: best.cluster, index)
    {
      lastReferent[gender] = (best.cluster, index)
      if entities[best.cluster].gender == .unknown, entities[best.cluster].leaning == gender {
        entities[best.cluster].gender = gender
      }
      return best.cluster
    }
    return earlierPerson(gender, pronoun, word, index).flatMap { $0 == speaker ? nil : $0 }
  }

  /// Nouns of kin that "and his" joins to the name of whose they are.
  private static let kin: WordSet = [
    "wife", "husband", "spouse", "son", "daughter", "child", "family", "mother", "father", "parent",
    "brother", "sister", "sibling", "fiancée", "fiancé", "girlfriend", "boyfriend", "grandson",
    "granddaughter", "grandchild", "mother-in-law", "father-in-law", "stepson", "stepdaughter",
  ]

  /// The person right before "and" whose relatives a possessive pronoun behind it names: Xi in
  /// "Holt met Xi and his wife".
  private func joinedOwner(
    _ pronoun: Pronoun,
    _ word: Int,
    _ gender: EntityCluster.Gender,
    _ speaker: Int,
    _ index: Int
  ) -> Int? {
    guard pronoun.isPossessive, word > 1, sentences[index].tags[word - 1] == .cconj else {
      return nil
    }
    let cluster = clusterAt[word - 2]
    let noun = Int(sentences[index].heads[word])
    guard cluster >= 0, cluster != speaker, entities[cluster].type == .person, noun > word,
      entities[cluster].gender == gender
        || entities[cluster].gender == .unknown
          && [gender, .unknown].contains(entities[cluster].leaning),
      Self.kin.contains(sentences[index].lemmas[noun])
    else { return nil }
    return cluster
  }

  /// The subjects of the clauses around a pronoun and how much each gains by it: "he" in "X
  /// said he", "his" in "X met his brother".
  func clauseSubjects(
    _ word: Int,
    _ pronoun: Pronoun,
    _ index: Int
  ) -> [(cluster: Int, bonus: Double)] {
    let sentence = sentences[index]
    var result: [(cluster: Int, bonus: Double)] = []
    var node = word
    var bonus = 0.0
    var isOwn = true
    var hasNearer = false
    if let owner = coordinated(word, pronoun, sentence) { result.append((owner, 90)) }
    for _ in 0..<8 {
      let relation = sentence.relations[node].universal
      let head = Int(sentence.heads[node])
      guard head >= 0 else { break }
      switch relation {
      case .ccomp, .parataxis:
        bonus = 45
        isOwn = false
      case .advcl, .acl, .xcomp:
        bonus = pronoun.isPossessive ? min(bonus, 10) : max(bonus, 20)
        isOwn = false
      default: break
      }
      if isOwn && pronoun.isPossessive { bonus = 30 }
      for child in children[head]
      where sentence.relations[child].universal == .nsubj && child != node && child < word {
        let cluster = namesake(child, sentence)
        guard cluster >= 0, bonus > 0 else { continue }
        // "X said that Y, in his speech": the nearer subject.
        result.append((cluster, pronoun.isPossessive && hasNearer ? 10 : bonus))
        hasNearer = true
      }
      node = head
    }
    return result
  }

  /// Who stands before "and" and a noun of theirs: "X" for "his" in "they met X and his wife".
  private func coordinated(_ word: Int, _ pronoun: Pronoun, _ sentence: Sentence) -> Int? {
    let noun = Int(sentence.heads[word])
    guard pronoun.isPossessive, noun >= 0, sentence.relations[noun] == .conj,
      sentence.heads[noun] >= 0, [.noun, .propn].contains(sentence.tags[Int(sentence.heads[noun])])
    else { return nil }
    let owner = namesake(Int(sentence.heads[noun]), sentence)
    return owner >= 0 ? owner : nil
  }

  /// The subject after a pronoun in a phrase or clause before it: "After his arrest, Holt",
  /// "When she resigned, May".
  private func laterSubject(
    _ word: Int,
    _ gender: EntityCluster.Gender,
    _ speaker: Int,
    _ index: Int
  ) -> Int? {
    guard let cluster = laterSubject(word, speaker, index), entities[cluster].type == .person
    else { return nil }
    let known = entities[cluster].gender
    let leaning = entities[cluster].leaning
    return known == gender || known == .unknown && (leaning == gender || leaning == .unknown)
      ? cluster : nil
  }

  func laterSubject(_ word: Int, _ speaker: Int, _ index: Int) -> Int? {
    let sentence = sentences[index]
    var node = word
    while sentence.heads[node] >= 0 {
      let head = Int(sentence.heads[node])
      let relation = sentence.relations[node].universal
      if head > node, relation == .obl || relation == .advcl {
        for child in children[head]
        where sentence.relations[child].universal == .nsubj && child > word {
          let cluster = namesake(child, sentence)
          guard cluster >= 0, cluster != speaker else { return nil }
          let opens = (0..<word).allSatisfy { clusterAt[$0] < 0 || clusterAt[$0] == cluster }
          return opens ? cluster : nil
        }
      }
      node = head
    }
    return nil
  }

  /// The person of whom the article goes on to speak, where nobody nearer is: the one whom
  /// the last such pronoun meant, or the only one of that gender.
  private mutating func earlierPerson(
    _ gender: EntityCluster.Gender,
    _ pronoun: Pronoun,
    _ word: Int,
    _ index: Int
  ) -> Int? {
    if unnamedPerson.sentence >= index - 1 { return nil }
    var only: Int?
    for cluster in entities.indices
    where entities[cluster].type == .person && entities[cluster].lastSentence >= 0
      && (entities[cluster].gender == gender
        || entities[cluster].gender == .unknown && entities[cluster].leaning == gender)
    {
      if only != nil {
        only = nil
        break
      }
      only = cluster
    }
    if only == nil, let last = lastReferent[gender], last.sentence >= index - 3 {
      only = last.cluster
    }
    guard let only, !isBarred(only, pronoun, word, index) else { return nil }
    lastReferent[gender] = (only, index)
    return only
  }

  func score(_ cluster: Int, _ word: Int, _ index: Int) -> Double {
    var score = entities[cluster].salience(at: index)
    let last = entities[cluster].lastSentence
    if last == index { score += 20 }
    if last >= index - 1 && entities[cluster].wasSubject { score += 15 }
    score += min(20, Double(entities[cluster].count) * 2)
    return score
  }

  /// Whether an unnamed referent was a subject after the entity was last mentioned.
  func isNewer(
    _ unnamed: (sentence: Int, word: Int),
    than cluster: Int,
    _ index: Int
  ) -> Bool {
    guard unnamed.sentence >= index - 1 else { return false }
    return (unnamed.sentence, unnamed.word)
      > (entities[cluster].lastSentence, entities[cluster].lastWord)
  }

  /// Whether a noun says what an entity is, so that its possessor is somebody else: "Ann, his
  /// wife", "Ann is his wife", "chose Ann as his deputy".
  func isDescribed(_ cluster: Int, by noun: Int, _ sentence: Sentence) -> Bool {
    var noun = noun
    // "as part of its territory"
    while sentence.relations[noun] == .nmod, sentence.heads[noun] >= 0,
      sentence.heads[noun] < noun, !hasCopula(noun, sentence),
      sentence.tags[Int(sentence.heads[noun])] == .noun
    {
      noun = Int(sentence.heads[noun])
    }
    let head = Int(sentence.heads[noun])
    if head >= 0, sentence.relations[noun] == .appos { return namesake(head, sentence) == cluster }
    if hasCopula(noun, sentence) {
      // "Ann was with her mother", "he was at his home"
      if children[noun].contains(where: { sentence.relations[$0] == .case }) { return false }
      return children[noun].contains {
        sentence.relations[$0].universal == .nsubj && namesake($0, sentence) == cluster
      }
    }
    guard head >= 0, [.obl, .xcomp].contains(sentence.relations[noun].universal),
      children[noun].contains(where: { sentence.lemmas[$0] == "as" })
    else { return false }
    return children[head].contains {
      [.obj, .nsubjPass].contains(sentence.relations[$0]) && namesake($0, sentence) == cluster
    }
  }

  private func several(_ pronoun: Pronoun, _ word: Int, _ index: Int) -> [Int] {
    var best: (clusters: [Int], score: Double, sentence: Int, word: Int)?
    for group in groupsBefore where group.sentence >= index - 1 {
      let types = Set(group.clusters.map { entities[$0].type == .person })
      guard types.count == 1, !group.clusters.contains(where: { entities[$0].type == .place })
      else { continue }
      let isSubject =
        sentences[group.sentence].relations[group.word].universal == .nsubj
      if group.sentence == index, !isSubject, !types.contains(true) { continue }
      let salience = group.clusters.map { entities[$0].salience(at: index) }.min() ?? 0
      let value = salience + (isSubject ? 55 : 25)
      if value > best?.score ?? 0 {
        best = (group.clusters, value, group.sentence, group.word)
      }
    }
    for cluster in entities.indices
    where entities[cluster].type == .organization && entities[cluster].lastSentence >= 0
      && entities[cluster].lastSentence >= index - 1
    {
      guard !isBarred(cluster, pronoun, word, index) else { continue }
      let isManned = Self.manned.contains(entities[cluster].kind)
      guard entities[cluster].wasSubject || isManned else { continue }
      let last = (entities[cluster].lastSentence, entities[cluster].lastWord)
      if !isManned, (lastPlural.sentence, lastPlural.word) >= last || speakers[index] == cluster {
        continue
      }
      let value = score(cluster, word, index) * (entities[cluster].wasSubject ? 0.8 : 0.5)
      if value > best?.score ?? 0 { best = ([cluster], value, last.0, last.1) }
    }
    guard let best, best.score >= 45 else { return whoMet(before: word, index) }
    if best.clusters.count > 1, isOfUnnamed(word, index, since: (best.sentence, best.word)) {
      return []
    }
    if unnamedGroup.sentence >= index - 1,
      (unnamedGroup.sentence, unnamedGroup.word) > (best.sentence, best.word)
    {
      return []
    }
    return best.clusters
  }

  /// Whether several without a name are who acts in the clause of a plural pronoun: "a third of
  /// voters said they", "urged residents to leave their homes".
  private func isOfUnnamed(
    _ word: Int,
    _ index: Int,
    since group: (sentence: Int, word: Int)
  ) -> Bool {
    let sentence = sentences[index]
    func areUnnamed(_ noun: Int) -> Bool {
      guard noun < word, (index, noun) > group, sentence.tags[noun] != .pron,
        namesake(noun, sentence) < 0
      else {
        return false
      }
      return ([noun] + children[noun]).contains {
        isPlural($0, sentence) && clusterAt[$0] < 0
          && ($0 == noun || sentence.relations[$0] == .nmod)
      }
    }
    var node = word
    for _ in 0..<6 {
      let head = Int(sentence.heads[node])
      guard head >= 0 else { return false }
      if sentence.relations[node] == .xcomp,
        let object = children[head].first(where: { sentence.relations[$0] == .obj })
      {
        return areUnnamed(object)
      }
      if let subject = children[head].first(where: {
        $0 != node && sentence.relations[$0].universal == .nsubj
      }) {
        return areUnnamed(subject)
      }
      node = head
    }
    return false
  }

  /// The only two persons of a sentence before that tells a meeting or a call, where they go on
  /// as a subject: "A met B. They discussed trade."
  private func whoMet(before word: Int, _ index: Int) -> [Int] {
    guard index > 0, sentences[index].relations[word].universal == .nsubj,
      unnamedGroup.sentence < index - 1,
      sentences[index - 1].lemmas.contains(where: Self.meeting.contains)
    else { return [] }
    let persons = entities.indices.filter {
      entities[$0].type == .person && entities[$0].lastSentence >= index - 1
    }
    return persons.count == 2 ? persons : []
  }

  private static let meeting: WordSet = [
    "meet", "meeting", "talk", "summit", "call", "phone", "receive", "host", "speak", "dinner",
    "lunch", "discussion", "conversation", "negotiation", "visit",
  ]

  /// Bodies that are spoken of in the plural.
  private static let manned: WordSet = ["armed group", "sport", "party"]

  /// The entity that a relative clause modifies.
  private func relative(_ pronoun: Pronoun, _ word: Int, _ index: Int) -> Int? {
    let sentence = sentences[index]
    var node = word
    for _ in 0..<6 {
      let head = Int(sentence.heads[node])
      guard head >= 0 else { return nil }
      if sentence.relations[node] == .aclRelcl {
        let cluster = modified(head, sentence)
        guard cluster >= 0, head < word else { return nil }
        if pronoun.kind == .relativePerson, !pronoun.isPossessive,
          entities[cluster].type != .person, entities[cluster].type != .organization
        {
          // "Pete Hale, mayor of Oslo, who": the person before the place.
          return (max(0, word - 12)..<word).reversed().lazy.map { self.clusterAt[$0] }
            .first { $0 >= 0 && self.entities[$0].type == .person }
        }
        return cluster
      }
      node = head
    }
    return nil
  }

  /// The entity of a noun that a relative clause modifies: its own, that of the name around it,
  /// or that of the name that it stands in apposition to.
  private func modified(_ word: Int, _ sentence: Sentence) -> Int {
    if clusterAt[word] >= 0 { return clusterAt[word] }
    if coverAt[word] >= 0 { return coverAt[word] }
    let governor = Int(sentence.heads[word])
    if governor >= 0, sentence.relations[word] == .appos { return clusterAt[governor] }
    for child in children[word]
    where [.appos, .flat].contains(sentence.relations[child]) && child > word
      && clusterAt[child] >= 0
    {
      return clusterAt[child]
    }
    return -1
  }
}
