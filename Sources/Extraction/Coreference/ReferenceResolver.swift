import Ontology
import Syntax

/// Resolves pronouns and descriptions to the entities that names introduced, sentence by
/// sentence, by agreement, syntax and salience.
///
/// - Reference: Lappin and Leass (1994), An algorithm for pronominal anaphora resolution,
///   https://aclanthology.org/J94-4002/
struct ReferenceResolver {
  let sentences: [Sentence]
  let facts: [SentenceFacts]
  let lexicons: Lexicons
  let quotations: Quotations
  let names: Mentions
  /// The title before each mention by name, as an index into the lexicon; -1 for none.
  let titles: [Int]
  var entities: [EntityFacts]
  /// The nouns of all entities but states.
  var knownNouns: Set<String> = []
  /// What the whole article says of them.
  var foreseen: [EntityFacts] = []
  var found: [Mention] = []
  /// The cluster of the mention headed by each word of the current sentence; -1 for none.
  var clusterAt: [Int] = []
  /// The cluster of the outermost name around each word of the current sentence; -1 for none.
  var coverAt: [Int] = []
  /// Whether each word of the current sentence is inside a mention by name.
  var isNamed: [Bool] = []
  /// The dependents of each word of the current sentence.
  var children = ChildLists()
  /// Coordinated entities of the last sentences, up to which word each goes.
  var groups: [(sentence: Int, word: Int, end: Int, clusters: [Int])] = []
  /// The sentence and word that are resolved now.
  var current = (sentence: 0, word: 0)
  /// Where a plural was last that stands for nothing named.
  var lastPlural = (sentence: -9, word: 0)
  /// Where an unnamed person, thing and group was last the subject.
  var unnamedPerson = (sentence: -9, word: 0)
  var unnamedThing = (sentence: -9, word: 0)
  var unnamedGroup = (sentence: -9, word: 0)
  /// The last person who was the subject of a sentence's main verb, and in which sentence.
  var lastSubject = (cluster: -1, sentence: -9)
  /// The man, the woman and the thing that a pronoun referred to last.
  var lastReferent: [EntityCluster.Gender: (cluster: Int, sentence: Int)] = [:]
  /// The body that a noun stood for last: "the company".
  var lastBody: [String: (cluster: Int, sentence: Int)] = [:]
  /// For whom somebody unnamed spoke last: Hamas, of “a Hamas official”.
  var lastAgent = (cluster: -1, lemma: "", sentence: -9)
  /// The federation whose government the article calls the Federal Government, as a cluster; -1
  /// for none.
  var federation = -1
  /// Who speaks in which turn of an interview.
  let transcript: Transcript
  /// Who speaks outside quotation marks in each sentence, as a cluster; -1 for none.
  var speakers: [Int] = []
  /// Who speaks the quoted words of each sentence, as far as names tell it; -1 for nobody.
  var quoted: [Int] = []

  init(
    _ names: Mentions,
    titles: [Int],
    kinds: [NamedKind],
    sentences: [Sentence],
    facts: [SentenceFacts],
    lexicons: Lexicons
  ) {
    self.names = names
    self.titles = titles
    self.sentences = sentences
    self.facts = facts
    self.lexicons = lexicons
    quotations = Quotations(sentences)
    transcript = Transcript(sentences, names: names)
    entities = names.clusters.indices.map {
      var entity = EntityFacts(type: names.clusters[$0].type, gender: names.clusters[$0].gender)
      entity.kind = kinds[$0].kind
      entity.nouns = kinds[$0].nouns
      entity.capitalOf = kinds[$0].capitalOf
      entity.stateCode = names.clusters[$0].stateCode
      if entity.type == .place || entity.type == .state {
        entity.name = names.clusters[$0].name.lowercased()
      }
      if entity.type == .organization {
        for form in [names.clusters[$0].name] + names.clusters[$0].aliases {
          entity.words.formUnion(form.lowercased().split(separator: " "))
        }
      }
      if entity.type == .person {
        entity.leaning = Self.leaning(names.clusters[$0].name)
        entity.led = lexicons.leaders.states(of: names.clusters[$0])
      }
      return entity
    }
    for entity in entities where entity.type != .state { knownNouns.formUnion(entity.nouns) }
    for mention in names.mentions {
      entities[mention.cluster].total += 1
      if entities[mention.cluster].first.sentence < 0 {
        entities[mention.cluster].first = (mention.sentence, mention.head)
      }
    }
    for (index, weight) in names.stateWeights.enumerated() { entities[index].weight = weight }
    speakers = [Int](repeating: -1, count: sentences.count)
    doubtGenders()
    findFederation()
  }

  /// Finds the federation whose government the article calls the Federal Government.
  private mutating func findFederation() {
    let words = [SentenceFacts.hash("federal"), SentenceFacts.hash("government")]
    let isCalled = facts.contains { sentence in
      (1..<max(1, sentence.count)).contains {
        sentence.lower[$0] == words[1] && sentence.lower[$0 - 1] == words[0]
          && sentence.shapes[$0 - 1].contains(.capitalized)
          && sentence.shapes[$0].contains(.capitalized)
      }
    }
    guard isCalled else { return }
    for index in entities.indices where entities[index].type == .state {
      let isFederal =
        names.clusters[index].name == Offices.federalGovernment
        || Offices.hasFederalGovernment(entities[index].stateCode)
      if isFederal, federation < 0 || entities[federation].total < entities[index].total {
        federation = index
      }
    }
  }

  /// Doubts what the given name of the person whom the article is about tells of gender where
  /// it has pronouns of the other gender only: "Ginger Baker … he".
  private mutating func doubtGenders() {
    var counts = (he: 0, she: 0)
    for sentence in facts {
      for word in 0..<sentence.count {
        switch Pronoun.of(sentence.lower[word])?.kind {
        case .masculine: counts.he += 1
        case .feminine: counts.she += 1
        default: break
        }
      }
    }
    guard (counts.he == 0) != (counts.she == 0), counts.he + counts.she >= 3 else { return }
    let absent: EntityCluster.Gender = counts.he == 0 ? .masculine : .feminine
    var all = 0
    var main = -1
    for index in entities.indices where entities[index].type == .person {
      all += entities[index].total
      if main < 0 || entities[index].total > entities[main].total { main = index }
    }
    if main >= 0, entities[main].gender == .unknown {
      entities[main].leaning = counts.he == 0 ? .feminine : .masculine
    }
    guard main >= 0, entities[main].gender == absent, entities[main].total >= 3,
      3 * entities[main].total >= all
    else { return }
    let isTitled = titles.indices.contains {
      names.mentions[$0].cluster == main && titles[$0] >= 0
        && lexicons.titleEntries[titles[$0]].gender == absent
    }
    if isTitled { return }
    entities[main].gender = .unknown
    entities[main].leaning = absent
    entities[main].isDoubted = true
  }

  /// The gender that the ending of a given name hints at.
  private static func leaning(_ name: String) -> EntityCluster.Gender {
    guard let first = name.split(separator: " ").first, first.utf8.count > 3 else {
      return .unknown
    }
    switch first.last {
    case "a", "é", "á": return .feminine
    case "o", "s", "r", "d", "k", "f", "b", "m", "v", "y": return .masculine
    default: return .unknown
    }
  }

  /// Whether a word is a common noun or title with a capital letter: "the League", "the Home
  /// Secretary", "the Indian Prime Minister", "the Federal Government".
  private func isCapitalNoun(_ word: Int, _ index: Int) -> Bool {
    guard sentences[index].tags[word] == .propn, word > 0,
      word + 1 >= sentences[index].count || !isNamed[word + 1]
    else { return false }
    var before = word - 1
    if let title = titleStart(endingAt: word, index) {
      before = title - 1
      guard before >= 0 else { return false }
      if isNamed[before] || before > 0 && isNamed[before - 1] && facts[index].isGenitive(before) {
        return true
      }
    } else if facts[index].single[word]?.head ?? 0 < 2 {
      return false
    } else if NameWords.governments.contains(facts[index].lower[word]) {
      while before > 0, isNamed[before] || NameWords.rules.contains(facts[index].lower[before]) {
        before -= 1
      }
    }
    return facts[index].lower[before] == Self.the
  }

  /// Whether a word is a common noun, though the tagger may take one in lower case for a name.
  private func isNoun(_ word: Int, _ index: Int) -> Bool {
    sentences[index].tags[word] == .noun
      || sentences[index].tags[word] == .propn
        && (facts[index].shapes[word].isDisjoint(with: [.capitalized, .digit])
          || DescriptionNouns.people.contains(sentences[index].lemmas[word].lowercased()))
  }

  /// Where the longest title of the lexicon starts that ends with a word; nil for none.
  func titleStart(endingAt word: Int, _ index: Int) -> Int? {
    (max(0, word - 3)...word).first { facts[index].titles[$0]?.end == word + 1 }
  }

  static let the = SentenceFacts.hash("the")
  private static let both = SentenceFacts.hash("both")
  private static let accused = SentenceFacts.hash("accused")

  /// Resolves all sentences.
  mutating func resolve() {
    foresee()
    noteQuoted()
    for index in sentences.indices { resolve(index) }
    resolveSpeakers()
  }

  /// Notes who is named as the speaker of quoted words, before pronouns are resolved.
  private mutating func noteQuoted() {
    quoted = [Int](repeating: -1, count: sentences.count)
    var start = 0
    while start < sentences.count {
      var end = start + 1
      while end < sentences.count, !sentences[end].startsParagraph { end += 1 }
      if (start..<end).contains(where: { quotations.isQuoted[$0].contains(true) }) {
        for index in start..<end {
          children.fill(sentences[index].heads)
          enter(index)
          noteSpeaker(index)
        }
        for index in start..<end { quoted[index] = speaker(of: index) ?? -1 }
        for index in start..<end { speakers[index] = -1 }
      }
      start = end
    }
  }

  /// Sets which words of a sentence names stand at.
  mutating func enter(_ index: Int) {
    let count = sentences[index].count
    clusterAt = [Int](repeating: -1, count: count)
    coverAt = clusterAt
    isNamed = [Bool](repeating: false, count: count)
    for mention in names.indices(inSentence: index) {
      let cluster = names.mentions[mention].cluster
      for word in names.mentions[mention].words {
        isNamed[word] = true
        if coverAt[word] < 0 { coverAt[word] = cluster }
      }
      let head = names.mentions[mention].head
      if clusterAt[head] < 0 { clusterAt[head] = cluster }
    }
  }

  private mutating func resolve(_ index: Int) {
    let sentence = sentences[index]
    children.fill(sentence.heads)
    enter(index)
    var nameAt = [Int](repeating: -1, count: sentence.count)
    let outer = outerNames(index)
    for mention in outer {
      let head = names.mentions[mention].head
      if nameAt[head] < 0 { nameAt[head] = mention }
    }
    for mention in names.indices(inSentence: index) where !outer.contains(mention) {
      touch(names.mentions[mention].cluster, index, names.mentions[mention].head, isNested: true)
    }
    noteGroups(index)
    for word in 0..<sentence.count {
      current = (index, word)
      if nameAt[word] >= 0 {
        noteName(nameAt[word], index)
      } else if !isNamed[word] {
        if let pronoun = Pronoun.of(facts[index].lower[word]) {
          resolve(pronoun, at: word, in: index)
        } else if facts[index].lower[word] == Self.both {
          resolveBoth(at: word, in: index)
        } else if facts[index].lower[word] == Self.accused {
          resolveAccused(at: word, in: index)
        } else if isNoun(word, index) || isCapitalNoun(word, index) {
          resolveNoun(at: word, in: index)
        } else if sentence.tags[word] == .num || sentence.tags[word] == .adj {
          resolveNumber(at: word, in: index)
        }
      }
    }
    noteGroups(index)
    noteSpeaker(index)
  }

  // MARK: Salience

  /// Notes a mention for later pronouns.
  mutating func touch(_ cluster: Int, _ index: Int, _ word: Int, isNested: Bool = false) {
    let sentence = sentences[index]
    let place = described(word, sentence)
    let relation = sentence.relations[place].universal
    let isSubject = relation == .nsubj || relation == .root
    var weight: Double
    switch relation {
    case .nsubj, .root: weight = 80
    case .obj, .iobj: weight = 50
    case .appos, .conj, .parataxis: weight = 45
    case .obl: weight = 40
    case .nmod: weight = sentence.relations[place] == .nmodPoss ? 40 : 30
    default: weight = 25
    }
    if isNested { weight = 20 }
    if relation == .nsubj, !isNested, entities[cluster].type == .person,
      sentence.heads[place] >= 0, sentence.relations[Int(sentence.heads[place])] == .root
    {
      lastSubject = (cluster, index)
    }
    entities[cluster].touch(
      sentence: index,
      word: word,
      weight: weight,
      isSubject: isSubject && !isNested
    )
  }

  /// The noun without a name that a name in apposition says who is: "secretary" in "the health
  /// secretary, Tom Holt, said"; else the word itself.
  private func described(_ word: Int, _ sentence: Sentence) -> Int {
    let relation = sentence.relations[word]
    var head = Int(sentence.heads[word])
    if head > word, bodyBefore(head, sentence) == clusterAt[word], clusterAt[word] >= 0 {
      return head
    }
    guard relation == .appos || relation == .flat, head >= 0, head < word else { return word }
    let cluster = clusterAt[word]
    if sentence.relations[head] == .nmod, sentence.heads[head] >= 0,
      sentence.heads[head] < head, cluster >= 0,
      personBehind(Int(sentence.heads[head]), sentence) == cluster
    {
      head = Int(sentence.heads[head])
    }
    return sentence.tags[head] == .noun && clusterAt[head] < 0
      && sentence.relations[head].universal == .nsubj
      && !isPlural(head, sentence) ? head : word
  }

  /// The groups named before the word that is resolved now.
  var groupsBefore: [(sentence: Int, word: Int, end: Int, clusters: [Int])] {
    groups.filter { $0.sentence < current.sentence || $0.end < current.word }
  }

  private mutating func noteGroups(_ index: Int) {
    let sentence = sentences[index]
    // What a plural referred to here stays: it ends with its own word.
    groups.removeAll { $0.sentence == index && $0.end > $0.word }
    for word in 0..<sentence.count {
      // The members of a list may hang on one another.
      let outer = sentence.relations[word] == .conj ? Int(sentence.heads[word]) : -1
      if outer >= 0, clusterAt[outer] >= 0 { continue }
      var members = children[word].filter { sentence.relations[$0] == .conj }
      if members.isEmpty { continue }
      let first = namesake(word, sentence)
      guard first >= 0 else { continue }
      var clusters: [Int] = []
      var end = word
      var next = 0
      while next < members.count {
        let other = members[next]
        next += 1
        let member = namesake(other, sentence)
        if member >= 0, !clusters.contains(member) { clusters.append(member) }
        if clusterAt[other] >= 0 {
          members += children[other].filter { sentence.relations[$0] == .conj }
        }
        end = max(end, other)
      }
      if clusters.isEmpty { continue }
      clusters.removeAll { $0 == first }
      clusters.insert(first, at: 0)
      if clusters.count > 1 { groups.append((index, word, end, clusters)) }
    }
    if groups.count > 6 { groups.removeFirst(groups.count - 6) }
  }

  /// Notes the several whom a plural refers to, so that the next plural may go on with them.
  mutating func noteReferred(_ clusters: [Int], at word: Int, _ index: Int) {
    guard clusters.count > 1 else { return }
    groups.append((index, word, word, clusters))
  }

  /// Notes who says something in a sentence outside quotation marks.
  private mutating func noteSpeaker(_ index: Int) {
    let sentence = sentences[index]
    let quoted = quotations.isQuoted[index]
    for word in 0..<sentence.count
    where !quoted[word] && sentence.tags[word] == .verb && isSpeech(word, sentence) {
      // "Holt listed the villages, telling residents to leave"
      let governor = Int(sentence.heads[word])
      let isParticiple =
        governor >= 0 && sentence.relations[word] == .advcl
        && !children[word].contains { sentence.relations[$0].universal == .nsubj }
      // "Belta quoted X as saying"
      let isQuoted =
        isParticiple && ["quote", "cite"].contains(sentence.lemmas[governor])
        && children[governor].contains { sentence.relations[$0] == .obj }
      for child in children[isParticiple ? governor : word]
      where sentence.relations[child] == (isQuoted ? .obj : .nsubj) {
        let subject = namesake(child, sentence)
        guard subject >= 0, entities[subject].type != .place else { continue }
        speakers[index] = subject
        return
      }
    }
    noteVoice(index)
  }

  /// The entity at a word, or at a name beside it, as in "the minister, X, said"; -1 for none.
  func namesake(_ word: Int, _ sentence: Sentence) -> Int {
    if clusterAt[word] >= 0 { return clusterAt[word] }
    for child in children[word]
    where sentence.relations[child] == .appos || sentence.relations[child] == .flat {
      if clusterAt[child] >= 0 { return clusterAt[child] }
    }
    let body = bodyBefore(word, sentence)
    return body >= 0 ? body : personBehind(word, sentence)
  }

  func isPlural(_ word: Int, _ sentence: Sentence) -> Bool {
    sentence.features[word].contains(.plural) || sentence.pennTags[word].name == "NNS"
  }

  /// The person in apposition to a noun whose tree hangs them on its complement: "Holt" for
  /// "head" in "the head of the parish, Tom Holt, said"; -1 for none.
  private func personBehind(_ word: Int, _ sentence: Sentence) -> Int {
    guard sentence.tags[word] == .noun else { return -1 }
    for child in children[word] where child > word && sentence.relations[child] == .nmod {
      if clusterAt[child] >= 0, entities[clusterAt[child]].type == .person { continue }
      for other in children[child]
      where other > child && sentence.relations[other] == .appos && clusterAt[other] >= 0
        && entities[clusterAt[other]].type == .person
      {
        return clusterAt[other]
      }
    }
    return -1
  }

  private static let speech: WordSet = [
    "say", "tell", "add", "state", "write", "tweet", "note", "explain", "comment", "declare",
    "announce", "remark", "reply", "respond", "claim", "argue", "insist", "post", "conclude",
    "continue", "warn", "recall", "describe", "call", "admit", "ask", "urge", "stress", "observe",
    "answer", "assert", "predict", "testify", "joke", "quip", "lament", "reiterate", "caution",
  ]

  /// Whether a verb is one of speech: "said", "put it".
  private func isSpeech(_ word: Int, _ sentence: Sentence) -> Bool {
    let lemma = sentence.lemmas[word]
    return Self.isSpeech(lemma)
      || lemma == "put" && word + 1 < sentence.count && sentence.lowerForm(word + 1) == "it"
  }

  static func isSpeech(_ lemma: String) -> Bool { speech.contains(lemma) }

  /// Adds a mention and notes it.
  mutating func add(
    _ words: Range<Int>,
    head: Int,
    kind: Mention.Kind,
    cluster: Int,
    in index: Int
  ) {
    found.append(
      Mention(sentence: index, words: words, head: head, kind: kind, cluster: cluster)
    )
    if index < speakers.count, clusterAt.indices.contains(head), clusterAt[head] < 0 {
      clusterAt[head] = cluster
    }
    touch(cluster, index, head)
  }
}
