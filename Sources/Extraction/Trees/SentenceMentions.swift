import Ontology
import Syntax

/// The mentions of one sentence by the word of the tree that holds them.
///
/// A word that heads no mention may stand for one: the title in "the president, Tokayev",
/// and the officials in "U.S. officials" or "Kazakh authorities", whose acts are told as
/// the state's.
struct SentenceMentions {
  let all: Mentions
  let range: Range<Int>
  private(set) var atWord: [Int32]
  var extra: [(word: Int32, mention: Int32)] = []
  /// Whether a word stands for several that are held besides the first of them.
  private var hasTwins = false
  /// The sentence's index in the article.
  let sentence: Int

  /// Prepositions that lead to examples of what a noun names.
  private static let examples: WordSet = ["such", "including", "like", "namely"]

  init(_ all: Mentions, sentence index: Int, _ sentence: Sentence) {
    self.all = all
    self.sentence = index
    range = all.indices(inSentence: index)
    atWord = [Int32](repeating: -1, count: sentence.count)
    for mention in range {
      let head = all.mentions[mention].head
      guard head >= 0, head < sentence.count, !isPartyLabel(mention, sentence)
      else { continue }
      if let labelled = labelled(by: mention, sentence) {
        extra.append((Int32(head), Int32(labelled)))
        continue
      }
      let current = Int(atWord[head])
      if current < 0 || outranks(mention, current) { atWord[head] = Int32(mention) }
    }
    guard !range.isEmpty else { return }
    addTwins()
    addSecondHeads(sentence)
    addStandIns(sentence)
  }

  /// A description or a pronoun of several stands for each of them: "the two leaders", "they".
  private mutating func addTwins() {
    for mention in range {
      let twin = all.mentions[mention]
      guard twin.kind != .name, atWord.indices.contains(twin.head) else { continue }
      let first = Int(atWord[twin.head])
      if first >= 0, first != mention, all.mentions[first].words == twin.words,
        all.mentions[first].kind == twin.kind
      {
        extra.append((Int32(twin.head), Int32(mention)))
        hasTwins = true
      }
    }
  }

  /// A name that the tree has torn apart is held by each of its words that hangs outside.
  private mutating func addSecondHeads(_ sentence: Sentence) {
    for mention in range where all.mentions[mention].words.count > 1 {
      let words = all.mentions[mention].words
      for word in words
      where word != all.mentions[mention].head && word < sentence.count && atWord[word] < 0 {
        let head = Int(sentence.heads[word])
        if head >= 0, !words.contains(head),
          TreeWords.arguments & TreeWords.bit(sentence.relations[word]) != 0
        {
          extra.append((Int32(word), Int32(mention)))
        }
      }
    }
  }

  private func outranks(_ a: Int, _ b: Int) -> Bool {
    let first = all.mentions[a]
    let second = all.mentions[b]
    if first.kind != second.kind { return first.kind.rawValue < second.kind.rawValue }
    return first.words.count > second.words.count
  }

  private mutating func addStandIns(_ sentence: Sentence) {
    for word in 0..<sentence.count where atWord[word] < 0 {
      var lemma = sentence.lemmas[word]
      switch sentence.tags[word] {
      case .noun: addDescribed(word, sentence)
      case .propn:
        if addLiege(word, sentence) { continue }
        if covering(word) != nil || addTitled(word, sentence) || addTornName(word, sentence) {
          continue
        }
        // "the United States Government"
        lemma = lemma.lowercased()
        guard Self.bodies.contains(lemma) || isOpening(word, lemma, sentence) else { continue }
      case .pron, .num:
        addDescribed(word, sentence)
        continue
      default: continue
      }
      if addLiege(word, sentence) || addService(word, sentence) || addBand(word, sentence) {
        continue
      }
      let isNamed = describesPerson(word, sentence) || addTornName(word, sentence)
      if isNamed { addNameBeside(word, sentence) }
      for child in 0..<sentence.count where sentence.heads[child] == Int32(word) {
        let mention = Int(atWord[child])
        guard mention >= 0 else { continue }
        let type = all.clusters[all.mentions[mention].cluster].type
        switch sentence.relations[child] {
        case .flat, .appos, .nmodDesc:
          if sentence.relations[child] == .appos, child > word,
            sentence.features[word].contains(.plural)
          {
            // "two neighbours, Norway and Finland"
            addExamples(word, child, sentence)
          } else if type == .person || sentence.relations[child] == .appos {
            extra.append((Int32(word), Int32(mention)))
          }
        case .compound, .amod, .nmodPoss:
          if type == .person, sentence.relations[child] == .compound, child > word {
            extra.append((Int32(word), Int32(mention)))
          } else if type == .state || type == .organization, !isNamed,
            Self.proxies.contains(lemma) || type == .state && isStatesman(word, lemma, sentence)
              || (Self.pluralProxies.contains(lemma)
                && sentence.features[word].contains(.plural))
              || (type == .organization && sentence.relations[child] == .compound
                && Self.kindsOfGroup.contains(lemma))
          {
            extra.append((Int32(word), Int32(mention)))
            addJoined(word, child, sentence)
          } else if type == .person, Self.personProxies.contains(lemma), !isNamed,
            !hasName(word, sentence)
          {
            extra.append((Int32(word), Int32(mention)))
          } else if type == .place, sentence.relations[child] == .compound,
            Self.placeKinds.contains(lemma)
          {
            extra.append((Int32(word), Int32(mention)))
          }
        case .nmod:
          if child > word, sentence.features[word].contains(.plural), type != .place,
            let preposition = preposition(of: child, sentence),
            Self.examples.contains(preposition)
          {
            addExamples(word, child, sentence)
            break
          }
          if isNamed { break }
          if type == .place, child > word, Self.towns.contains(lemma),
            !sentence.features[word].contains(.plural), preposition(of: child, sentence) == "of"
          {
            // "the Polish city of Gdańsk"
            extra.append((Int32(word), Int32(mention)))
            break
          }
          if type == .person, child > word, Self.personProxies.contains(lemma),
            let preposition = preposition(of: child, sentence),
            preposition == "for" || preposition == "of"
          {
            extra.append((Int32(word), Int32(mention)))
          } else if type == .state || type == .organization, child > word,
            Self.proxies.contains(lemma) || type == .state && isStatesman(word, lemma, sentence),
            let preposition = preposition(of: child, sentence),
            preposition == "from" || preposition == "for"
              || (preposition == "of" && !Self.suffered.contains(lemma))
          {
            addListed(word, child, sentence)
          }
        default: break
        }
      }
    }
  }

  /// Whether a person's name is put to a noun: "Berg's lawyer, Erik Larsen".
  private func hasName(_ noun: Int, _ sentence: Sentence) -> Bool {
    (noun + 1..<max(noun + 1, sentence.count)).contains {
      sentence.heads[$0] == Int32(noun) && atWord[$0] >= 0
        && (sentence.relations[$0] == .appos || sentence.relations[$0] == .flat)
        && all.clusters[all.mentions[Int(atWord[$0])].cluster].type == .person
    }
  }

  /// A noun stands for all states and bodies that are joined before it: "Afghan and British
  /// officials".
  private mutating func addJoined(_ noun: Int, _ first: Int, _ sentence: Sentence) {
    for other in (first + 1)..<max(first + 1, noun)
    where sentence.heads[other] == Int32(first) && sentence.relations[other] == .conj
      && atWord[other] >= 0
    {
      let type = all.clusters[all.mentions[Int(atWord[other])].cluster].type
      if type == .state || type == .organization { extra.append((Int32(noun), atWord[other])) }
    }
  }

  /// A title with a capital stands for the name that hangs from it: "Chancellor" with
  /// "Merkel" as its `flat`. Says whether there is one.
  private mutating func addTitled(_ word: Int, _ sentence: Sentence) -> Bool {
    let names = titled(word, sentence, depth: 0)
    for child in names { extra.append((Int32(word), atWord[child])) }
    return !names.isEmpty
  }

  /// The heads of the persons' names that hang from a title, or from the last of several
  /// titles: "Secretary of State and Senator from New York Hillary Clinton".
  private func titled(_ word: Int, _ sentence: Sentence, depth: Int) -> [Int] {
    var names: [Int] = []
    for child in (word + 1)..<max(word + 1, sentence.count)
    where sentence.heads[child] == Int32(word) {
      let mention = Int(atWord[child])
      if mention < 0 {
        if sentence.relations[child] == .conj, depth < 2, covering(child) == nil {
          names += titled(child, sentence, depth: depth + 1)
        }
        continue
      }
      guard all.clusters[all.mentions[mention].cluster].type == .person else { continue }
      switch sentence.relations[child] {
      case .flat, .appos, .nmodDesc, .compound: names.append(child)
      case .nmod:
        // "Secretary of State Rex Tillerson", "Senator from New York Hillary Clinton"
        let start = all.mentions[mention].words.lowerBound
        if start > 0,
          preposition(of: child, sentence) == nil
            || (sentence.tags[start - 1] == .propn && start - 1 > word)
        {
          names.append(child)
        }
      default: break
      }
    }
    return names
  }

  /// Whether a noun has a person's name beside it, and so stands for no body: the leader in
  /// "Schumer, the leader of the Senate".
  private func describesPerson(_ word: Int, _ sentence: Sentence) -> Bool {
    func isPerson(_ other: Int) -> Bool {
      other >= 0 && atWord[other] >= 0
        && all.clusters[all.mentions[Int(atWord[other])].cluster].type == .person
    }
    if sentence.relations[word] == .appos, isPerson(Int(sentence.heads[word])) { return true }
    // "prime minister Najib Razak", torn apart
    if word + 1 < sentence.count, isPerson(word + 1), sentence.tags[word + 1] == .propn {
      return true
    }
    let named = range.first { all.mentions[$0].words.lowerBound == word + 1 }
    if let named, all.mentions[named].kind == .name, all.mentions[named].words.count > 1,
      all.clusters[all.mentions[named].cluster].type == .person
    {
      return true
    }
    for child in 0..<sentence.count where sentence.heads[child] == Int32(word) && isPerson(child) {
      switch sentence.relations[child] {
      case .flat, .appos, .nmodDesc: return true
      case .compound: if child > word { return true }
      case .nsubj: return true
      default: break
      }
    }
    return false
  }

  /// A title stands for the name behind its body that the tree takes for the body's: "the
  /// leader of the Greens, Ska Keller, said", "met President of Norway Jonas Dahl".
  private mutating func addTornName(_ word: Int, _ sentence: Sentence) -> Bool {
    for body in (word + 1)..<max(word + 1, sentence.count)
    where sentence.heads[body] == Int32(word) && sentence.relations[body] == .nmod {
      guard atWord[body] >= 0, preposition(of: body, sentence) != nil else { continue }
      for name in (body + 1)..<max(body + 1, sentence.count)
      where sentence.heads[name] == Int32(body) {
        let mention = Int(atWord[name])
        let relation = sentence.relations[name]
        guard mention >= 0, relation == .appos || relation == .flat || relation == .nmodDesc,
          relation == .appos
            || all.mentions[mention].words.lowerBound
              == all.mentions[Int(atWord[body])].words.upperBound,
          all.mentions[mention].kind == .name,
          all.clusters[all.mentions[mention].cluster].type == .person,
          all.clusters[all.mentions[Int(atWord[body])].cluster].type != .person
        else { continue }
        extra.append((Int32(word), Int32(mention)))
        return true
      }
    }
    return Self.posts.contains(sentence.lemmas[word]) && addDistantName(word, sentence)
  }

  /// A post stands for the name that a comma parts from the last of its bodies: "the head of the
  /// port's board, Jonas Dahl, said", "the president of the bank of Norway, Jonas Dahl".
  private mutating func addDistantName(_ post: Int, _ sentence: Sentence) -> Bool {
    for mention in range where all.mentions[mention].kind == .name {
      let name = all.mentions[mention].head
      let start = all.mentions[mention].words.lowerBound
      guard start > post + 3, name < sentence.count, sentence.relations[name] == .appos,
        sentence.form(start - 1) == ",", type(mention) == .person,
        !(post..<start - 1).contains(where: { sentence.form($0) == "," })
      else { continue }
      var body = Int(sentence.heads[name])
      var steps = 0
      while body > post, steps < 3, sentence.relations[body] == .nmod,
        atWord[body] < 0 || type(Int(atWord[body])) != .person
      {
        body = Int(sentence.heads[body])
        steps += 1
      }
      if body == post, steps > 0 {
        extra.append((Int32(post), Int32(mention)))
        return true
      }
    }
    return false
  }

  /// Nouns for posts that stand before the name of who holds them.
  private static let posts: WordSet = [
    "head", "chief", "leader", "president", "chairman", "chairwoman", "chair", "director",
    "secretary", "minister", "governor", "commander", "commissioner", "chancellor", "mayor",
    "spokesman", "spokeswoman", "spokesperson", "speaker", "ambassador", "envoy", "premier",
    "deputy", "founder", "boss", "editor", "coordinator", "representative", "prosecutor",
  ]

  /// A title stands for the name right behind it that the tree puts beside it: "spoke with
  /// council president Jonas Dahl" with both hanging on the verb.
  private mutating func addNameBeside(_ word: Int, _ sentence: Sentence) {
    guard
      let name = range.first(where: { all.mentions[$0].words.lowerBound == word + 1 }),
      all.mentions[name].kind == .name, all.mentions[name].head < sentence.count,
      all.clusters[all.mentions[name].cluster].type == .person
    else { return }
    let head = all.mentions[name].head
    if sentence.heads[head] == sentence.heads[word],
      sentence.relations[head] == sentence.relations[word],
      preposition(of: head, sentence) == nil
    {
      extra.append((Int32(word), Int32(name)))
    }
  }

  private func preposition(of word: Int, _ sentence: Sentence) -> String? {
    for child in 0..<word
    where sentence.heads[child] == Int32(word) && sentence.relations[child] == .case {
      return sentence.lowerForm(child)
    }
    return nil
  }

  /// A noun stands for all bodies that it is of: "the leaders of Iran, Russia and Turkey".
  private mutating func addListed(_ word: Int, _ first: Int, _ sentence: Sentence) {
    extra.append((Int32(word), atWord[first]))
    // "the leaders of the two countries"
    let described = all.mentions[Int(atWord[first])]
    if described.kind != .name {
      for twin in range
      where twin != Int(atWord[first]) && all.mentions[twin].words == described.words {
        extra.append((Int32(word), Int32(twin)))
      }
    }
    var next = first + 1
    while next < sentence.count,
      [",", "and", "the"].contains(sentence.form(next)) || atWord[next] >= 0
        || sentence.tags[next] == .propn || sentence.tags[next] == .adj
    {
      if atWord[next] >= 0 {
        let type = all.clusters[all.mentions[Int(atWord[next])].cluster].type
        guard type == .state || type == .organization else { return }
        extra.append((Int32(word), atWord[next]))
      }
      next += 1
    }
  }

  /// A plural noun stands for those whom it has as examples: "leaders such as Berg and Lind".
  private mutating func addExamples(_ word: Int, _ first: Int, _ sentence: Sentence) {
    extra.append((Int32(word), atWord[first]))
    for other in (first + 1)..<max(first + 1, sentence.count)
    where sentence.heads[other] == Int32(first) && sentence.relations[other] == .conj
      && atWord[other] >= 0
    {
      if all.clusters[all.mentions[Int(atWord[other])].cluster].type != .place {
        extra.append((Int32(word), atWord[other]))
      }
    }
  }

  /// A noun stands for the name that it describes: the company in "Acme, a company that she
  /// set up" and in "Acme is the company that she set up".
  private mutating func addDescribed(_ word: Int, _ sentence: Sentence) {
    let head = Int(sentence.heads[word])
    if sentence.relations[word] == .appos, head >= 0, atWord[head] >= 0 {
      extra.append((Int32(word), atWord[head]))
      return
    }
    var subjects: [Int] = []
    var isCopular = false
    for child in 0..<sentence.count where sentence.heads[child] == Int32(word) {
      if sentence.relations[child] == .cop { isCopular = true }
      if sentence.relations[child] == .nsubj { subjects.append(child) }
    }
    guard isCopular else { return }
    guard sentence.features[word].contains(.plural) || sentence.lemmas[word] == "those" else {
      if let subject = subjects.last(where: { atWord[$0] >= 0 }) {
        extra.append((Int32(word), atWord[subject]))
      }
      return
    }
    // "A and B are among those who signed"
    let joined = subjects.flatMap { subject in
      [subject]
        + ((subject + 1)..<max(subject + 1, word)).filter {
          sentence.heads[$0] == Int32(subject) && sentence.relations[$0] == .conj
        }
    }
    for mention in joined.flatMap(mentions(at:)) { extra.append((Int32(word), Int32(mention))) }
  }

  /// The number of mentions.
  var count: Int { range.count }
  /// The indices of the mentions in the article's list.
  var indices: Range<Int> { range }

  /// The mentions that a word stands for.
  func mentions(at word: Int) -> [Int] {
    if atWord[word] >= 0 {
      guard hasTwins else { return [Int(atWord[word])] }
      return [Int(atWord[word])] + extra.filter { $0.word == Int32(word) }.map { Int($0.mention) }
    }
    if extra.isEmpty { return [] }
    return extra.filter { $0.word == Int32(word) }.map { Int($0.mention) }
  }

  /// The words that stand for a mention: its head and those that it lends its name to.
  func words(of mention: Int) -> [Int] {
    [all.mentions[mention].head]
      + extra.filter { $0.mention == Int32(mention) }.map { Int($0.word) }
  }

  /// The mention that a word heads itself; nil where it heads none.
  func mention(headedBy word: Int) -> Int? { atWord[word] >= 0 ? Int(atWord[word]) : nil }

  /// The mention with this index.
  subscript(_ mention: Int) -> Mention { all.mentions[mention] }

  /// The type of a mention's entity.
  func type(_ mention: Int) -> EntityType { all.clusters[all.mentions[mention].cluster].type }

  /// The type of a mention's entity as a bit.
  func typeBit(_ mention: Int) -> UInt64 { 1 << UInt64(type(mention).rawValue) }

  /// Whether two mentions refer to different entities.
  func differ(_ a: Int, _ b: Int) -> Bool {
    all.mentions[a].cluster != all.mentions[b].cluster
  }

  /// The entity of a mention.
  func cluster(_ mention: Int) -> EntityCluster { all.clusters[all.mentions[mention].cluster] }

  /// The longest mention that covers a word; nil where none does.
  func covering(_ word: Int) -> Int? {
    var best: Int?
    for mention in range where all.mentions[mention].words.contains(word) {
      if best.map({ all.mentions[$0].words.count < all.mentions[mention].words.count }) ?? true {
        best = mention
      }
    }
    return best
  }
}
