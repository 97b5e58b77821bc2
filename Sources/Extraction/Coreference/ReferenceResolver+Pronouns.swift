import Ontology
import Syntax

extension ReferenceResolver {
  /// Resolves a pronoun of the third person or of a relative clause.
  mutating func resolve(_ pronoun: Pronoun, at word: Int, in index: Int) {
    let sentence = sentences[index]
    guard sentence.tags[word] == .pron || sentence.tags[word] == .det else { return }
    let clusters: [Int]
    switch pronoun.kind {
    case .masculine, .feminine: clusters = person(pronoun, word, index).map { [$0] } ?? []
    case .neuter: clusters = thing(pronoun, word, index).map { [$0] } ?? []
    case .plural: clusters = several(pronoun, word, index)
    case .relative, .relativePerson: clusters = relative(pronoun, word, index).map { [$0] } ?? []
    case .speaker, .speakers: clusters = []
    }
    for cluster in clusters {
      add(word..<word + 1, head: word, kind: .pronoun, cluster: cluster, in: index)
    }
  }

  private mutating func person(_ pronoun: Pronoun, _ word: Int, _ index: Int) -> Int? {
    let gender: EntityCluster.Gender = pronoun.kind == .masculine ? .masculine : .feminine
    let speaker = quotations.isQuoted[index][word] ? quoted[index] : -1
    let clause = clauseSubjects(word, pronoun, index)
    if let later = laterSubject(word, gender, speaker, index) { return later }
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
        let leaning = entities[cluster].leaning
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

  /// Whether a pronoun outside quotation marks is the subject of a verb of speech.
  private func isSaying(_ word: Int, _ index: Int) -> Bool {
    let sentence = sentences[index]
    let governor = Int(sentence.heads[word])
    return governor >= 0 && sentence.relations[word] == .nsubj
      && !quotations.isQuoted[index][word] && Self.isSpeech(sentence.lemmas[governor])
  }

  /// Whether an entity is spoken of in the quoted words of a sentence.
  private func isInQuotation(_ cluster: Int, _ index: Int) -> Bool {
    let quoted = quotations.isQuoted[index]
    return clusterAt.indices.contains { clusterAt[$0] == cluster && quoted[$0] }
  }

  /// The subjects of the clauses around a pronoun and how much each gains by it: "he" in "X
  /// said he", "his" in "X met his brother".
  private func clauseSubjects(
    _ word: Int,
    _ pronoun: Pronoun,
    _ index: Int
  ) -> [(cluster: Int, bonus: Double)] {
    let sentence = sentences[index]
    var result: [(cluster: Int, bonus: Double)] = []
    var node = word
    var bonus = 0.0
    var isOwn = true
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
        if cluster >= 0, bonus > 0 { result.append((cluster, bonus)) }
      }
      node = head
    }
    return result
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

  private func laterSubject(_ word: Int, _ speaker: Int, _ index: Int) -> Int? {
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

  private func score(_ cluster: Int, _ word: Int, _ index: Int) -> Double {
    var score = entities[cluster].salience(at: index)
    let last = entities[cluster].lastSentence
    if last == index { score += 20 }
    if last >= index - 1 && entities[cluster].wasSubject { score += 15 }
    score += min(20, Double(entities[cluster].count) * 2)
    return score
  }

  /// Whether an unnamed referent was a subject after the entity was last mentioned.
  private func isNewer(
    _ unnamed: (sentence: Int, word: Int),
    than cluster: Int,
    _ index: Int
  ) -> Bool {
    guard unnamed.sentence >= index - 1 else { return false }
    return (unnamed.sentence, unnamed.word)
      > (entities[cluster].lastSentence, entities[cluster].lastWord)
  }

  /// Whether syntax bars a cluster: an argument of the same verb, unless reflexive.
  private func isBarred(_ cluster: Int, _ pronoun: Pronoun, _ word: Int, _ index: Int) -> Bool {
    let sentence = sentences[index]
    let governor = sentence.heads[word]
    if pronoun.isPossessive {
      // "his" in "his brother Ann": the name that the possessed noun belongs to.
      return governor >= 0 && clusterAt[Int(governor)] == cluster
    }
    guard governor >= 0 else { return false }
    if pronoun.isReflexive {
      return !(0..<word).contains {
        clusterAt[$0] == cluster && sentence.relations[$0].universal == .nsubj
      }
    }
    let isSubject = sentence.relations[word].universal == .nsubj
    for other in 0..<sentence.count where other != word && clusterAt[other] == cluster {
      if sentence.heads[other] == governor, !isSubject || other < word { return true }
      if sentence.heads[word] == Int32(other) || sentence.heads[other] == Int32(word) {
        return true
      }
    }
    return false
  }

  private func thing(_ pronoun: Pronoun, _ word: Int, _ index: Int) -> Int? {
    let sentence = sentences[index]
    if sentence.relations[word] == .expl || isPleonastic(word, sentence) { return nil }
    let speaker = quotations.isQuoted[index][word] ? quoted[index] : -1
    if pronoun.isPossessive, let later = laterSubject(word, speaker, index),
      entities[later].type == .organization || entities[later].type == .state
    {
      return later
    }
    var best: (cluster: Int, score: Double)?
    for cluster in entities.indices
    where entities[cluster].type != .person && entities[cluster].lastSentence >= 0
      && entities[cluster].lastSentence >= index - 1
    {
      if cluster == speaker || isBarred(cluster, pronoun, word, index) { continue }
      var score = score(cluster, word, index)
      switch entities[cluster].type {
      case .place: score *= 0.45
      case .event: score *= 0.6
      default: break
      }
      if score > best?.score ?? 0 { best = (cluster, score) }
    }
    guard let best, best.score >= (pronoun.isPossessive ? 25 : 50) else { return nil }
    if isNewer(unnamedThing, than: best.cluster, index) { return nil }
    return best.cluster
  }

  /// Whether "it" refers to nothing: "it is clear that", "it seems".
  private func isPleonastic(_ word: Int, _ sentence: Sentence) -> Bool {
    let governor = Int(sentence.heads[word])
    if governor >= 0, sentence.relations[word] == .obj {
      return children[governor].contains { sentence.relations[$0] == .xcomp }
    }
    guard governor >= 0, sentence.relations[word].universal == .nsubj else { return false }
    let tag = sentence.tags[governor]
    if tag == .adj || tag == .adv || tag == .num { return true }
    if ["seem", "appear", "happen", "turn", "take", "rain", "snow", "emerge"].contains(
      sentence.lemmas[governor]
    ) {
      return true
    }
    if tag == .noun, Self.vague.contains(sentence.lemmas[governor]), hasCopula(governor, sentence) {
      return true
    }
    if sentence.relations[word] == .nsubjPass, Self.reported.contains(sentence.lemmas[governor]),
      !children[governor].contains(where: { sentence.relations[$0] == .xcomp })
    {
      return true
    }
    return children[governor].contains {
      sentence.relations[$0].universal == .csubj || sentence.relations[$0] == .expl
        || sentence.relations[$0] == .ccomp && sentence.relations[word] == .nsubjPass
    }
  }

  /// What "it" is said to be where it stands for a whole matter: "it is a historic day".
  private static let vague: Set<String> = [
    "day", "time", "year", "moment", "reason", "fact", "question", "matter", "shame", "pity",
    "honour", "honor", "pleasure", "mistake", "problem", "case", "sign", "chance", "step", "way",
    "mission", "challenge", "issue", "tragedy", "thing", "blow", "victory", "disaster", "relief",
    "surprise", "story", "job", "decision", "task", "game", "idea", "night", "week", "call",
  ]
  /// Verbs whose passive with "it" says what people think: "it is not known whether".
  private static let reported: Set<String> = [
    "know", "believe", "think", "understand", "hope", "fear", "allege", "report", "estimate",
    "say", "claim", "reckon", "suggest", "argue", "assume", "rumour", "note", "confirm",
    "announce", "reveal", "agree", "decide", "disclose", "expect",
  ]

  private func several(_ pronoun: Pronoun, _ word: Int, _ index: Int) -> [Int] {
    var best: (clusters: [Int], score: Double, sentence: Int, word: Int)?
    for group in groups where group.sentence >= index - 1 {
      let types = Set(group.clusters.map { entities[$0].type == .person })
      guard types.count == 1, !group.clusters.contains(where: { entities[$0].type == .place })
      else { continue }
      let salience = group.clusters.map { entities[$0].salience(at: index) }.min() ?? 0
      if salience + 25 > best?.score ?? 0 {
        best = (group.clusters, salience + 25, group.sentence, group.word)
      }
    }
    for cluster in entities.indices
    where entities[cluster].type == .organization && entities[cluster].lastSentence >= 0
      && entities[cluster].lastSentence >= index - 1
    {
      guard !isBarred(cluster, pronoun, word, index) else { continue }
      guard entities[cluster].wasSubject || Self.manned.contains(entities[cluster].kind) else {
        continue
      }
      let value = score(cluster, word, index) * (entities[cluster].wasSubject ? 0.8 : 0.5)
      if value > best?.score ?? 0 {
        best = ([cluster], value, entities[cluster].lastSentence, entities[cluster].lastWord)
      }
    }
    guard let best, best.score >= 45 else { return [] }
    if unnamedGroup.sentence >= index - 1,
      (unnamedGroup.sentence, unnamedGroup.word) > (best.sentence, best.word)
    {
      return []
    }
    return best.clusters
  }

  /// Bodies that are spoken of in the plural.
  private static let manned: Set<String> = ["armed group", "sport", "party"]

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

  /// Resolves "I" and "we" inside quotation marks to who speaks.
  mutating func resolveSpeakers() {
    for index in sentences.indices {
      let sentence = sentences[index]
      let turn = transcript.speakers[index]
      let quoted = speaker(of: index) ?? speakerBefore(index)
      for word in 0..<sentence.count {
        guard let speaker = quotations.isQuoted[index][word] ? quoted ?? turn : turn else {
          continue
        }
        guard let pronoun = Pronoun.of(facts[index].lower[word]), sentence.tags[word] == .pron,
          pronoun.kind == .speaker || pronoun.kind == .speakers
        else { continue }
        found.append(
          Mention(
            sentence: index,
            words: word..<word + 1,
            head: word,
            kind: .pronoun,
            cluster: speaker
          )
        )
      }
    }
  }

  /// Who spoke last, where a paragraph of nothing but quoted words goes on: it names nobody.
  private func speakerBefore(_ index: Int) -> Int? {
    var start = index
    while start > 0, !sentences[start].startsParagraph { start -= 1 }
    var end = index + 1
    while end < sentences.count, !sentences[end].startsParagraph { end += 1 }
    let isWhole = (start..<end).allSatisfy { sentence in
      (0..<sentences[sentence].count).allSatisfy {
        quotations.isQuoted[sentence][$0] || sentences[sentence].tags[$0] == .punct
      }
    }
    guard isWhole, start > 0 else { return nil }
    for before in (max(0, start - 4)..<start).reversed() {
      if speakers[before] >= 0 {
        return entities[speakers[before]].type == .person ? speakers[before] : nil
      }
      if sentences[before].startsParagraph, !quotations.isQuoted[before].contains(true) {
        return nil
      }
    }
    return nil
  }

  /// Who speaks the quoted words of a sentence: named in it, or beside it in its paragraph.
  func speaker(of index: Int) -> Int? {
    guard quotations.isQuoted[index].contains(true) else { return nil }
    if speakers[index] >= 0 { return speakers[index] }
    var before = index
    while !sentences[before].startsParagraph, before > 0 {
      before -= 1
      if speakers[before] >= 0 { return speakers[before] }
    }
    var after = index + 1
    while after < sentences.count, !sentences[after].startsParagraph {
      if speakers[after] >= 0 { return speakers[after] }
      after += 1
    }
    return nil
  }
}
