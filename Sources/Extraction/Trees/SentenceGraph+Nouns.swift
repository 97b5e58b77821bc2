import Syntax

extension SentenceGraph {
  /// Verbs whose complement says what their subject is.
  private static let becoming: WordSet = ["become", "remain"]

  /// Whether a noun tells of one among many: "the first Muslim", "the youngest lawmaker".
  func isOneOfMany(_ noun: Int, _ sentence: Sentence) -> Bool {
    dependents(noun, TreeWords.bit(.amod)).contains {
      let form = sentence.lowerForm($0)
      return Self.ordinals.contains(form) || form.hasSuffix("est") && form.utf8.count > 5
    }
  }

  private static let ordinals: WordSet = [
    "first", "second", "third", "fourth", "fifth", "last", "only", "sole", "latest", "next",
  ]

  /// Whom a noun describes that tells of one among many: "X became the first woman to lead Y",
  /// "X, the youngest person to lead Y, …"; empty for other nouns.
  func described(by noun: Int, _ sentence: Sentence) -> [Int] {
    let head = Int(sentence.heads[noun])
    guard head >= 0 else { return dependents(noun, TreeWords.bit(.nsubj)) }
    switch sentence.relations[noun] {
    case .xcomp where Self.becoming.contains(sentence.lemmas[head]):
      return dependents(head, TreeWords.bit(.nsubj))
    case .appos where head < noun && sentence.tags[head] == .propn: return [head]
    default: return []
    }
  }

  /// Gives nouns the parties that verbs, prepositions and other nouns hold for them.
  mutating func addNominalEdges(
    _ word: Int,
    _ sentence: Sentence,
    _ words: TreeWords,
    _ isTriggerNoun: [Bool]
  ) {
    func isTrigger(_ noun: Int) -> Bool {
      sentence.tags[noun] == .noun && isTriggerNoun[Int(lemmas[noun])]
    }
    var edge = firstOut(word)
    while edge >= 0 {
      let e = edges[Int(edge)]
      edge = nextOut(edge)
      let other = Int(e.dependent)
      // "a series of attacks", "dozens of offices": what is counted has the part of the count.
      if e.relation == .nmod, e.preposition == words.of, words.isCount(lemmas[word]),
        sentence.tags[word] == .noun, sentence.tags[other] == .noun
      {
        lendPart(of: word, to: other)
      }
      // "the abduction and murder of X"
      if e.relation == .conj, !e.isDerived, sentence.tags[word] == .noun, isTrigger(other) {
        sharePhrases(word, other, words)
      }
      // "the quality of X's work" is as good as X's, unlike "the expulsion of X's envoy".
      if e.relation == .nmod, e.preposition == words.of, sentence.tags[word] == .noun,
        !words.isDeed(lemmas[word]),
        sentence.tags[other] == .noun, dependent(word, .nmodPoss) == nil
      {
        for owner in dependents(other, TreeWords.bit(.nmodPoss)) {
          append(word, .nmodPoss, owner, 0)
        }
      }
      // "a letter from X to Y", with Y drawn below X
      if e.relation == .nmod, sentence.tags[other] == .propn, isTrigger(word) {
        lendParties(of: other, to: word, words)
      }
      // "X's campaign of attacks on Y": X attacks.
      if e.relation == .nmod, e.preposition == words.of, words.isWhole(lemmas[word]),
        isTrigger(other), dependent(other, .nmodPoss) == nil
      {
        for owner in dependents(word, TreeWords.bit(.nmodPoss)) {
          append(other, .nmodPoss, owner, 0)
        }
      }
      // "is one of the investors in Google": an investor
      if e.relation == .nmod, e.preposition == words.of, words.isQuantity(lemmas[word]),
        sentence.tags[other] == .noun
      {
        for subject in dependents(word, TreeWords.bit(.nsubj)) where subject != other {
          append(other, .nsubj, subject, 0)
        }
      }
      // "is in talks with": whoever is in them holds them
      if e.relation == .nsubj, !e.isDerived, prepositions[word] == words.in, isTrigger(word),
        dependent(word, .cop) != nil
      {
        append(word, .nmodPoss, other, 0)
      }
      // "Wang, on a visit to Iran, said": names have no such phrases of their own
      if e.relation == .nmod, !e.isDerived, sentence.tags[word] == .propn, isTrigger(other),
        words.carries(e.preposition), !words.isDeed(lemmas[other]),
        sentence.relations[word] == .nsubj,
        dependent(other, .nmodPoss) == nil
      {
        append(other, .nmodPoss, word, 0)
      }
      // "rejected the Tory plan": the Tories' plan
      if e.relation == .amod || e.relation == .compound, !e.isDerived, other < word,
        words.isStance(lemmas[word]), isCapitalised(other, sentence)
      {
        append(word, .nmodPoss, other, 0)
      }
      // "criticism by X" as "X's criticism".
      if e.relation == .nmod, e.preposition == words.by, sentence.tags[word] == .noun {
        append(word, .nmodPoss, other, 0)
      }
      // "made the offer in a call with X": the maker is the caller.
      if sentence.tags[word] == .verb, e.relation == .obj, words.isLight(lemmas[word]) {
        carryInto(other, from: word, words, sentence, isTriggerNoun)
      }
      guard sentence.tags[word] == .verb, isTrigger(other), !e.isDerived || e.relation == .obj
      else { continue }
      if e.relation == .obj, words.isLight(lemmas[word]) {
        carry(from: word, to: other, except: other)
      } else if e.relation == .obj {
        lend(from: word, to: other)
      } else if e.relation == .obl, dependent(other, .nmodPoss) == nil,
        words.carries(e.preposition)
          && (!words.isDeed(lemmas[other])
            || !words.isOfAnotherTime(e.preposition)
              && (words.isHarming(lemmas[word]) || words.isJudging(lemmas[word])))
          || (e.preposition == words.with && words.isRetorting(lemmas[word])
            && !isPassive[word])
      {
        // "blamed X for the attack": X's attack
        let isObjects = e.preposition == words.for && words.isJudging(lemmas[word])
        for doer in dependents(word, TreeWords.bit(isObjects ? .obj : .nsubj)) {
          append(other, .nmodPoss, doer, 0)
        }
        if isPassive[word], e.preposition == words.in, words.isEngaging(lemmas[word]) {
          for subject in dependents(word, TreeWords.bit(.nsubjPass)) {
            append(other, .nmodPoss, subject, 0)
          }
        }
      }
    }
  }

  /// Gives a noun the part that the noun which counts it has in its clause.
  private mutating func lendPart(of count: Int, to counted: Int) {
    var edge = firstIn(count)
    while edge >= 0 {
      let e = edges[Int(edge)]
      edge = nextIn(edge)
      switch e.relation {
      case .nsubj, .obj, .obl, .oblAgent: append(Int(e.head), e.relation, counted, e.preposition)
      default: break
      }
    }
  }

  /// Gives two joined nouns the phrase with "of" that the tree hangs on one of them.
  private mutating func sharePhrases(_ first: Int, _ second: Int, _ words: TreeWords) {
    for (from, to) in [(first, second), (second, first)] {
      var edge = firstOut(from)
      while edge >= 0 {
        let e = edges[Int(edge)]
        edge = nextOut(edge)
        if e.relation == .nmod, !e.isDerived, e.preposition == words.of,
          Int(e.dependent) > second
        {
          append(to, .nmod, Int(e.dependent), e.preposition)
        }
      }
    }
  }

  /// Gives the verb's subject to nouns that a preposition hangs on the verb's object.
  private mutating func carryInto(
    _ object: Int,
    from verb: Int,
    _ words: TreeWords,
    _ sentence: Sentence,
    _ isTriggerNoun: [Bool]
  ) {
    var edge = firstOut(object)
    while edge >= 0 {
      let e = edges[Int(edge)]
      edge = nextOut(edge)
      let noun = Int(e.dependent)
      guard e.relation == .nmod, words.carries(e.preposition), !words.isDeed(lemmas[noun]),
        sentence.tags[noun] == .noun, isTriggerNoun[Int(lemmas[noun])],
        dependent(noun, .nmodPoss) == nil
      else { continue }
      for subject in dependents(verb, TreeWords.bit(.nsubj)) { append(noun, .nmodPoss, subject, 0) }
    }
  }

  /// Gives a noun its light verb's subject as owner and the verb's phrases as its own.
  private mutating func carry(from verb: Int, to noun: Int, except: Int) {
    var edge = firstOut(verb)
    while edge >= 0 {
      let e = edges[Int(edge)]
      edge = nextOut(edge)
      let other = Int(e.dependent)
      if other == except { continue }
      switch e.relation {
      case .nsubj: append(noun, .nmodPoss, other, 0)
      case .obl where e.preposition != 0: append(noun, .nmod, other, e.preposition)
      case .iobj: append(noun, .iobj, other, 0)
      default: break
      }
    }
  }

  /// Gives a noun the phrases behind it that the tree hangs on its verb: "condemned the
  /// attack by Hamas on Israel".
  private mutating func lend(from verb: Int, to noun: Int) {
    var edge = firstOut(verb)
    while edge >= 0 {
      let e = edges[Int(edge)]
      edge = nextOut(edge)
      guard e.relation == .obl, e.preposition != 0, !e.isDerived, Int(e.dependent) > noun
      else { continue }
      append(noun, .nmod, Int(e.dependent), e.preposition)
    }
  }

  /// The party that "along with", "together with" or "alongside" joins: the word itself, or what hangs on
  /// "together".
  private func companion(_ word: Int, _ sentence: Sentence, _ words: TreeWords) -> Int? {
    func isJoined(_ party: Int) -> Bool {
      if prepositions[party] != 0, prepositions[party] == words.alongside { return true }
      guard prepositions[party] == words.with else { return false }
      for child in 1..<max(1, party)
      where sentence.heads[child] == Int32(party) && sentence.relations[child] == .case {
        return words.isCompany(lemmas[child]) || words.isCompany(lemmas[child - 1])
      }
      return false
    }
    if sentence.relations[word] == .nmod { return isJoined(word) ? word : nil }
    guard words.isCompany(lemmas[word]) else { return nil }
    return ((word + 1)..<max(word + 1, count)).first {
      sentence.heads[$0] == Int32(word) && isJoined($0)
    }
  }

  /// Whether a word is part of a name or an adjective with a capital that its place does not
  /// ask for.
  private func isCapitalised(_ word: Int, _ sentence: Sentence) -> Bool {
    switch sentence.tags[word] {
    case .propn: return true
    case .adj:
      let first = sentence.text[Int(sentence.starts[word])]
      return word > 0 && first >= UInt8(ascii: "A") && first <= UInt8(ascii: "Z")
    default: return false
    }
  }

  /// Gives a conjunct the part of what it is joined to.
  private mutating func append(conjunct child: Int, to edge: Edge) {
    let own = prepositions[child]
    append(Int(edge.head), edge.relation, child, own != 0 ? own : edge.preposition)
  }

  /// Members of conjunctions and appositions take the part of what they stand beside.
  mutating func propagate(_ sentence: Sentence, _ words: TreeWords) {
    var index = 0
    let limit = count * 12 + 64
    while index < edges.count, edges.count < limit {
      let edge = edges[index]
      index += 1
      guard TreeWords.arguments & (1 << UInt64(edge.relation.rawValue)) != 0 else { continue }
      let word = Int(edge.dependent)
      guard sentence.tags[word] != .verb else { continue }
      for child in (word + 1)..<max(word + 1, count) where sentence.heads[child] == Int32(word) {
        let relation = sentence.relations[child]
        if relation == .conj, sentence.tags[child] != .verb, Int(edge.head) != child {
          append(conjunct: child, to: edge)
        } else if relation == .appos, Int(edge.head) != child, edge.relation != .appos {
          append(Int(edge.head), edge.relation, child, edge.preposition)
        } else if relation == .flat || relation == .nmodDesc {
          // "Chancellor Merkel, President Macron and …" with the name as a part of the title
          for inner in (child + 1)..<max(child + 1, count)
          where sentence.heads[inner] == Int32(child) && sentence.relations[inner] == .conj
            && sentence.tags[inner] != .verb && Int(edge.head) != inner
          {
            append(conjunct: inner, to: edge)
          }
        } else if relation == .nmod, sentence.tags[word] != .propn,
          words.givesInstances(prepositions[child])
        {
          // "critics including A and B": what the critics do, A and B do
          append(Int(edge.head), edge.relation, child, edge.preposition)
        } else if relation == .nmod || relation == .advmod,
          let party = companion(child, sentence, words), Int(edge.head) != party
        {
          // "A, along with B," as "A and B"
          append(Int(edge.head), edge.relation, party, edge.preposition)
        } else if relation == .nmod, prepositions[child] == words.of, edge.relation != .nmod,
          words.isQuantity(lemmas[word])
        {
          // "killed dozens of its members": the members
          append(Int(edge.head), edge.relation, child, edge.preposition)
        } else if relation == .nmod, edge.preposition != 0, edge.preposition == words.between {
          // "talks between the government of A and B"
          for inner in (child + 1)..<max(child + 1, count)
          where sentence.heads[inner] == Int32(child) && sentence.relations[inner] == .conj
            && Int(edge.head) != inner
          {
            append(conjunct: inner, to: edge)
          }
        }
      }
    }
  }
}
