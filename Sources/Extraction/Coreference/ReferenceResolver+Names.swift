import Ontology
import Syntax

/// What the article says of its names where it names them: titles, appositions, events.
extension ReferenceResolver {
  /// Notes what a name's own sentence says of it, and that it was mentioned.
  mutating func noteName(_ mention: Int, _ index: Int) {
    learn(mention, index)
    let name = names.mentions[mention]
    touch(name.cluster, index, name.head, isNested: name.isDemonym)
    if name.isDemonym, isPeople(name.head, sentences[index]) { unnamedGroup = (index, name.head) }
  }

  /// Whether a demonym stands for people rather than before a noun: "urged Iranians to leave".
  private func isPeople(_ word: Int, _ sentence: Sentence) -> Bool {
    let relation = sentence.relations[word].universal
    return (relation == .nsubj || relation == .obj)
      && (sentence.features[word].contains(.plural) || sentence.form(word).hasSuffix("s"))
  }

  /// The names of a sentence that lie in no other.
  func outerNames(_ index: Int) -> [Int] {
    var last = -1
    return names.indices(inSentence: index).filter {
      let end = names.mentions[$0].words.upperBound
      defer { last = max(last, end) }
      return end > last
    }
  }

  /// Notes what a name's own sentence says of it: its title, where the post is, what it is.
  private mutating func learn(_ mention: Int, _ index: Int) {
    let name = names.mentions[mention]
    let cluster = name.cluster
    if entities[cluster].type == .person {
      if titles[mention] >= 0, !isWished(name) {
        noteOuterTitle(name, of: cluster)
        let title = lexicons.titleEntries[titles[mention]]
        note(title: title.text, of: cluster)
        noteTerm(title, of: cluster, name)
        if isFormer(before: name.words.lowerBound, index) {
          entities[cluster].wasFormer = true
        } else if title.note != "honorific" {
          entities[cluster].isIncumbent = true
        }
        let seats = seatsBefore(name)
        entities[cluster].seats.formUnion(seats)
        if let state = seats.first(where: { entities[$0].type == .state }) {
          entities[cluster].home = state
        }
      }
      noteSeats(name.head, of: cluster, index)
    }
    noteApposition(name.head, cluster, index)
    noteEvent(name.head, cluster, index)
    noteKind(name, index)
  }

  private static let kindsBehind: WordSet = [
    "party", "movement", "group", "company", "firm", "newspaper", "magazine", "network", "channel",
    "club", "band", "chain", "airline", "bank", "agency", "foundation", "charity", "alliance",
    "coalition", "militia", "organization", "organisation", "platform", "app", "label", "studio",
  ]

  /// Notes the noun behind a body's name that says what it is: "the Blue Future party".
  private mutating func noteKind(_ name: Mention, _ index: Int) {
    let sentence = sentences[index]
    let next = name.words.upperBound
    guard entities[name.cluster].type == .organization, !name.isDemonym, next < sentence.count,
      sentence.tags[next] == .noun, Self.kindsBehind.contains(sentence.lemmas[next]),
      !isPlural(next, sentence),
      next + 1 >= sentence.count
        || ![.noun, .propn].contains(sentence.tags[next + 1])
    else { return }
    note(noun: sentence.lemmas[next], of: name.cluster)
  }

  /// Notes the post before an honorific or rank: "Prime Minister Sir X", "Defence Minister Gen X".
  private mutating func noteOuterTitle(_ name: Mention, of cluster: Int) {
    let index = name.sentence
    guard name.words.lowerBound > 1,
      let start = titleStart(endingAt: name.words.lowerBound - 1, index), start > 0,
      let inner = titlePhrase(endingAt: name.words.lowerBound - 1, index),
      ["honorific", "military", "royal"].contains(lexicons.titleEntries[inner].note),
      let outer = titlePhrase(endingAt: start - 1, index)
    else { return }
    let title = lexicons.titleEntries[outer]
    guard !title.relation.isEmpty, title.relation != "family-of", title.note != "honorific" else {
      return
    }
    note(title: title.text, of: cluster)
    noteTerm(title, of: cluster, name)
    entities[cluster].isIncumbent = true
  }

  /// Whether a title before a name is one that the person only stands for: "their candidate for
  /// prime minister, X".
  private func isWished(_ name: Mention) -> Bool {
    let start = name.words.lowerBound
    return (max(0, start - 6)..<start).contains {
      facts[name.sentence].form($0) == "for" && $0 > 0
        && ["candidate", "nominee", "choice", "contender", "pick"].contains(
          sentences[name.sentence].lemmas[$0 - 1]
        )
    }
  }

  /// Reads the whole article for what it says of its names, before anything is resolved: what
  /// comes before its name is resolved by it.
  mutating func foresee() {
    let before = (entities, knownNouns)
    for index in sentences.indices where !names.indices(inSentence: index).isEmpty {
      children.fill(sentences[index].heads)
      enter(index)
      for mention in outerNames(index) { learn(mention, index) }
    }
    foreseen = entities
    (entities, knownNouns) = before
  }

  private mutating func note(noun: String, of cluster: Int) {
    entities[cluster].nouns.insert(noun)
    if entities[cluster].type != .state { knownNouns.insert(noun) }
  }

  private mutating func note(title: String, of cluster: Int) {
    entities[cluster].titles.insert(title)
    if let last = title.split(separator: " ").last { note(noun: String(last), of: cluster) }
  }

  /// The states, bodies and places named right before a person's title: "the Kazakh foreign
  /// minister X", "Acme's chairman X".
  private func seatsBefore(_ name: Mention) -> [Int] {
    let sentence = sentences[name.sentence]
    return names.indices(inSentence: name.sentence).reversed().compactMap { other in
      let mention = names.mentions[other]
      guard mention.words.upperBound <= name.words.lowerBound,
        name.words.lowerBound - mention.words.upperBound <= 5,
        entities[mention.cluster].type != .person, entities[mention.cluster].type != .event
      else { return nil }
      let isPlain = (mention.words.upperBound..<name.words.lowerBound).allSatisfy { word in
        let tag = sentence.tags[word]
        return tag == .noun || tag == .propn || tag == .adj
          || word == mention.words.upperBound && facts[name.sentence].isGenitive(word)
      }
      return isPlain ? mention.cluster : nil
    }
  }

  /// Notes the states, bodies and places that a word's phrase names: "X of Maine", "the mayor
  /// of Ely".
  private mutating func noteSeats(_ word: Int, of person: Int, _ index: Int) {
    for child in children[word] where clusterAt[child] >= 0 {
      let type = entities[clusterAt[child]].type
      guard type != .person, type != .event,
        [.nmod, .compound, .amod].contains(sentences[index].relations[child].universal)
      else { continue }
      entities[person].seats.insert(clusterAt[child])
    }
  }

  /// Notes the nouns in apposition to a name, or predicated of it, and the state in them.
  private mutating func noteApposition(_ head: Int, _ cluster: Int, _ index: Int) {
    let sentence = sentences[index]
    func isDescription(_ word: Int) -> Bool {
      sentence.tags[word] == .noun
        || (sentence.tags[word] == .propn && facts[index].titles[word] != nil)
    }
    var candidates: [Int] = []
    for word in children[head] where sentence.relations[word] == .appos { candidates.append(word) }
    let governor = Int(sentence.heads[head])
    if governor >= 0 {
      let relation = sentence.relations[head].universal
      if relation == .appos || relation == .flat
        || relation == .nsubj && hasCopula(governor, sentence) && !isPlaced(governor, sentence)
      {
        candidates.append(governor)
      }
    }
    for word in candidates
    where clusterAt[word] < 0 && isDescription(word)
      && !NameWords.directions.contains(facts[index].lower[word])
      && !children[word].contains(where: { sentence.lemmas[$0] == "for" && $0 < word })
    {
      note(noun: sentence.lemmas[word].lowercased(), of: cluster)
      if let title = titlePhrase(endingAt: word, index) {
        entities[cluster].titles.insert(lexicons.titleEntries[title].text)
        if entities[cluster].type == .person, entities[cluster].gender == .unknown {
          entities[cluster].gender = lexicons.titleEntries[title].gender
        }
      }
      guard entities[cluster].type == .person else { continue }
      noteSeats(word, of: cluster, index)
      for child in children[word]
      where clusterAt[child] >= 0 && entities[clusterAt[child]].type == .state {
        entities[cluster].home = clusterAt[child]
      }
    }
  }

  /// Notes what a verb makes of a person, and a noun of the members of a body: "arrested X",
  /// "identified the gunman as X", "Houthi rebels".
  private mutating func noteEvent(_ head: Int, _ cluster: Int, _ index: Int) {
    let sentence = sentences[index]
    let governor = Int(sentence.heads[head])
    guard governor >= 0 else { return }
    let relation = sentence.relations[head]
    let lemma = sentence.lemmas[governor].lowercased()
    if entities[cluster].type == .organization {
      if [.compound, .amod].contains(relation.universal), governor == head + 1,
        DescriptionNouns.fighters.contains(lemma)
      {
        note(noun: lemma + "s", of: cluster)
      }
      return
    }
    guard entities[cluster].type == .person, sentence.tags[governor] == .verb else { return }
    if relation == .obj || relation == .nsubjPass, DescriptionNouns.accusing.contains(lemma) {
      entities[cluster].isAccused = true
    }
    if relation.universal == .nsubj, lemma == "appear" || lemma == "plead",
      lemma == "plead" || children[governor].contains(where: { sentence.lemmas[$0] == "court" })
    {
      entities[cluster].isAccused = true
    }
    guard DescriptionNouns.naming.contains(lemma),
      [.obl, .xcomp, .obj].contains(relation.universal)
    else { return }
    for child in children[governor] where child != head && !isNamed[child] {
      let other = sentence.relations[child]
      if other == .obj || other == .nsubjPass, sentence.tags[child] != .pron {
        note(noun: sentence.lemmas[child].lowercased(), of: cluster)
      }
    }
    // "the attacker, identified as X"
    if sentence.relations[governor].universal == .acl, sentence.heads[governor] >= 0 {
      let noun = Int(sentence.heads[governor])
      if !isNamed[noun] {
        note(noun: sentence.lemmas[noun].lowercased(), of: cluster)
      }
    }
  }

  /// Whether a preposition makes a noun say where or how somebody is: "was on a flight".
  private func isPlaced(_ word: Int, _ sentence: Sentence) -> Bool {
    children[word].contains { sentence.relations[$0].universal == .case }
  }

  func hasCopula(_ word: Int, _ sentence: Sentence) -> Bool {
    children[word].contains { sentence.relations[$0] == .cop }
  }

  /// Nouns for a place that somebody holds, behind which a title is its name.
  private static let places: WordSet = [
    "post", "position", "job", "role", "office", "title", "rank", "seat", "term", "candidate",
    "nominee",
  ]

  /// Whether a title is the name of a post, not somebody who holds it: "vying for the post of
  /// president of X", "seeking a second term as mayor".
  func isPostName(_ word: Int, _ sentence: Sentence) -> Bool {
    let head = Int(sentence.heads[word])
    guard head >= 0, head < word, sentence.relations[word] == .nmod,
      Self.places.contains(sentence.lemmas[head])
    else { return false }
    return children[word].contains {
      sentence.relations[$0] == .case && ["as", "of", "for"].contains(sentence.lowerForm($0))
    } && !children[word].contains { sentence.relations[$0] == .det }
  }

  /// The longest title of the lexicon that ends with a word.
  func titlePhrase(endingAt word: Int, _ index: Int) -> Int? {
    for start in max(0, word - 3)...word {
      if let title = facts[index].titles[start], title.end == word + 1 { return title.title }
    }
    return nil
  }
}
