import Ontology
import Syntax

/// What "it" refers to, and whether to anything.
extension ReferenceResolver {
  /// What "it" refers to.
  func thing(_ pronoun: Pronoun, _ word: Int, _ index: Int) -> Int? {
    let sentence = sentences[index]
    if sentence.relations[word] == .expl || isPleonastic(word, sentence) { return nil }
    if isSaying(word, index), let body = lastSpeakingBody(word, index) { return body }
    if isUnnamedParallel(word, index) { return nil }
    let clause = clauseSubjects(word, pronoun, index).filter { $0.bonus >= 45 }.prefix(1)
    if !pronoun.isPossessive, clause.isEmpty, isReported(word, sentence) { return nil }
    let speaker = quotations.isQuoted[index][word] ? quoted[index] : -1
    if pronoun.isPossessive, let later = laterSubject(word, speaker, index),
      entities[later].type == .organization || entities[later].type == .state
    {
      return later
    }
    let isCompanys = pronoun.isPossessive && isCompanyPost(Int(sentence.heads[word]), sentence)
    var best: (cluster: Int, score: Double)?
    for cluster in entities.indices
    where entities[cluster].type != .person && entities[cluster].lastSentence >= 0
      && entities[cluster].lastSentence >= index - 1
    {
      if cluster == speaker || isBarred(cluster, pronoun, word, index) { continue }
      if isChannel(cluster, index) { continue }
      if isCompanys, entities[cluster].type == .state { continue }
      var score = score(cluster, word, index)
      for subject in clause where subject.cluster == cluster {
        score += subject.bonus
      }
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

  /// Whether a noun is what companies have and states have not: "its chief financial officer".
  private func isCompanyPost(_ noun: Int, _ sentence: Sentence) -> Bool {
    guard noun > 0, sentence.tags[noun] == .noun else { return false }
    let lemma = sentence.lemmas[noun]
    if lemma == "officer" { return Self.offices.contains(sentence.lemmas[noun - 1]) }
    return Self.companyPosts.contains(lemma)
  }

  private static let companyPosts: WordSet = [
    "executive", "ceo", "cfo", "coo", "chairman", "chairwoman", "chairperson", "shareholder",
    "co-founder", "cofounder", "subsidiary", "headquarters",
  ]
  private static let offices: WordSet = [
    "executive", "financial", "operating", "finance", "technology", "marketing",
  ]

  /// Whether the subject of the verb of speech above a pronoun is a body without a name: "the
  /// ministry said it would ask".
  private func isReported(_ word: Int, _ sentence: Sentence) -> Bool {
    var node = word
    while sentence.heads[node] >= 0 {
      let head = Int(sentence.heads[node])
      if sentence.relations[node].universal == .ccomp, Self.isSpeech(sentence.lemmas[head]) {
        return children[head].contains {
          sentence.relations[$0].universal == .nsubj && sentence.tags[$0] == .noun
            && namesake($0, sentence) < 0 && DescriptionNouns.of(sentence.lemmas[$0]) != nil
        }
      }
      node = head
    }
    return false
  }

  /// Whether "it" goes on with what stands without a name in the same place of the clause before:
  /// "Oslo shut off the internet and cut it again", "The plan was old, and it failed".
  private func isUnnamedParallel(_ word: Int, _ index: Int) -> Bool {
    let sentence = sentences[index]
    let verb = Int(sentence.heads[word])
    guard verb >= 0, sentence.relations[verb] == .conj else { return false }
    let first = Int(sentence.heads[verb])
    guard first >= 0, first < word else { return false }
    let isSubject = sentence.relations[word].universal == .nsubj
    guard isSubject || sentence.relations[word] == .obj else { return false }
    return children[first].contains {
      let relation = sentence.relations[$0]
      return $0 < word && (isSubject ? relation.universal == .nsubj : relation == .obj)
        && sentence.tags[$0] == .noun && namesake($0, sentence) < 0
        && DescriptionNouns.of(sentence.lemmas[$0]) == nil
        && !isPlural($0, sentence)
    }
  }

  /// Whether an entity of the sentence is only where something is said: "posted on Truth Social
  /// that it".
  private func isChannel(_ cluster: Int, _ index: Int) -> Bool {
    let sentence = sentences[index]
    return (0..<sentence.count).contains { word in
      let head = Int(sentence.heads[word])
      return clusterAt[word] == cluster && sentence.relations[word].universal == .obl && head >= 0
        && Self.isSpeech(sentence.lemmas[head])
        && children[word].contains { ["on", "in", "via", "to"].contains(sentence.lemmas[$0]) }
    }
  }

  /// Whether "it" refers to nothing: "it is clear that", "it seems".
  private func isPleonastic(_ word: Int, _ sentence: Sentence) -> Bool {
    let governor = Int(sentence.heads[word])
    if governor >= 0, sentence.relations[word] == .obj {
      // "described it as a crime", "called it a success"
      if Self.judging.contains(sentence.lemmas[governor]) { return true }
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
  private static let vague: WordSet = [
    "day", "time", "year", "moment", "reason", "fact", "question", "matter", "shame", "pity",
    "honour", "honor", "pleasure", "mistake", "problem", "case", "sign", "chance", "step", "way",
    "mission", "challenge", "issue", "tragedy", "thing", "blow", "victory", "disaster", "relief",
    "surprise", "story", "job", "decision", "task", "game", "idea", "night", "week", "call",
  ]
  /// Verbs whose object "it" is a whole matter more often than something named.
  private static let judging: WordSet = [
    "describe", "call", "label", "brand", "dub", "deem", "consider", "make", "find", "term",
    "characterize", "characterise", "do", "say", "know", "put", "hail", "see",
  ]
  /// Verbs whose passive with "it" says what people think: "it is not known whether".
  private static let reported: WordSet = [
    "know", "believe", "think", "understand", "hope", "fear", "allege", "report", "estimate",
    "say", "claim", "reckon", "suggest", "argue", "assume", "rumour", "note", "confirm",
    "announce", "reveal", "agree", "decide", "disclose", "expect",
  ]
}
