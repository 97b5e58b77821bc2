import Syntax

extension SentenceGraph {
  /// Gives verbs and nouns the phrases of place and time that the tree hangs on the people
  /// beside them: "told Orlov in Riga that", "told reporters at a rally", "spoke to members of
  /// the diaspora in Riga", "talks with officials in Riga".
  mutating func addLentPhrases(_ word: Int, _ sentence: Sentence, _ words: TreeWords) {
    let isVerb = sentence.tags[word] == .verb
    guard isVerb || sentence.tags[word] == .noun else { return }
    var edge = firstOut(word)
    while edge >= 0 {
      let e = edges[Int(edge)]
      edge = nextOut(edge)
      let party = Int(e.dependent)
      guard !e.isDerived, party > word else { continue }
      switch e.relation {
      case .iobj where isVerb:
        lendPhrases(of: party, to: word, as: .obl, words)
      case .obj where isVerb && sentence.tags[party] == .propn:
        lendPhrases(of: party, to: word, as: .obl, words)
      case .obl where isVerb && words.joinsParties(e.preposition):
        lendPhrases(of: party, to: word, as: .obl, words)
      case .nmod where !isVerb && e.preposition == words.with:
        lendPhrases(of: party, to: word, as: .nmod, words)
      default: break
      }
    }
  }

  /// Lends what hangs on a party, or on what the party is of.
  private mutating func lendPhrases(
    of party: Int,
    to word: Int,
    as relation: DependencyRelation,
    _ words: TreeWords,
    depth: Int = 0
  ) {
    var edge = firstOut(party)
    while edge >= 0 {
      let e = edges[Int(edge)]
      edge = nextOut(edge)
      guard e.relation == .nmod, !e.isDerived, Int(e.dependent) > party else { continue }
      if words.situates(e.preposition) {
        append(word, relation, Int(e.dependent), e.preposition)
      } else if e.preposition == words.of, depth == 0 {
        lendPhrases(of: Int(e.dependent), to: word, as: relation, words, depth: 1)
      }
    }
  }

  /// Whether one of some prepositions, in lower case, stands before a word's phrase.
  func hasCase(_ word: Int, _ forms: [String], _ sentence: Sentence) -> Bool {
    dependents(word, TreeWords.bit(.case)).contains {
      forms.contains(sentence.lowerForm($0))
    }
  }

  /// Who is to act in "a chance for Orlov to meet Kim", whom the tree hangs on the chance.
  func beneficiary(
    of infinitive: Int,
    behind noun: Int,
    _ sentence: Sentence,
    _ words: TreeWords
  ) -> Int? {
    guard prepositions[infinitive] == words.for else { return nil }
    return (noun + 1..<max(noun + 1, infinitive)).first {
      sentence.heads[$0] == Int32(noun) && sentence.relations[$0] == .nmod && prepositions[$0] == 0
    }
  }

  /// Who goes on acting in "Orlov said the future was at stake and called on Kim to go", where
  /// the tree joins the second verb to what is said: who said it, as a thing calls on nobody.
  func sayers(
    resumedBy verb: Int,
    after said: Int,
    _ sentence: Sentence,
    _ words: TreeWords
  ) -> [Int] {
    let speech = Int(sentence.heads[said])
    guard sentence.tags[verb] == .verb, sentence.features[verb].contains(.past),
      sentence.relations[said] == .ccomp, speech >= 0, speech < said,
      sentence.tags[speech] == .verb, sentence.features[speech].contains(.past),
      words.isSpeech(lemmas[speech]) || words.isAppealing(lemmas[speech])
    else { return [] }
    let subjects = surfaceSubjects(said)
    guard !subjects.isEmpty, subjects.allSatisfy({ sentence.tags[$0] == .noun }) else { return [] }
    return dependents(speech, TreeWords.bit(.nsubj))
  }

  /// Who goes on acting in "Orlov said tests showed Kim had been poisoned and demanded answers",
  /// where the tree joins the second verb to what had been done, which its tense forbids: who said
  /// it; empty where nothing forbids it.
  func sayers(
    resumedBy verb: Int,
    afterPluperfect done: Int,
    _ sentence: Sentence,
    _ words: TreeWords
  ) -> [Int] {
    guard sentence.tags[verb] == .verb, sentence.features[verb].contains([.past, .finite]),
      isPassive[done], !isPassive[verb], dependent(verb, .obj) != nil,
      sentence.helpers(of: done).contains("had"), sentence.helpers(of: verb).isEmpty
    else { return [] }
    var node = done
    for _ in 0..<3 {
      let above = Int(sentence.heads[node])
      guard sentence.relations[node] == .ccomp, above >= 0, above < node else { return [] }
      node = above
      if words.isSpeech(lemmas[node]), sentence.relations[node] != .ccomp {
        return dependents(node, TreeWords.bit(.nsubj))
      }
    }
    return []
  }

  /// Hangs a prepositional phrase that the tree hangs on a verb also on the noun right before it,
  /// "withdrew from the race for mayor", and one that it hangs on an object also on the verb, "won
  /// an election over Orlov": which of the two it belongs to is what parsers err on most. Phrases
  /// that tell where or when are left where they are.
  mutating func addAttachment(of word: Int, _ sentence: Sentence, _ words: TreeWords) {
    let head = Int(sentence.heads[word])
    let preposition = prepositions[word]
    guard head >= 0, word > head, preposition != 0, preposition != words.of,
      !words.situates(preposition)
    else { return }
    switch sentence.relations[word] {
    case .obl where sentence.tags[head] == .verb:
      guard let first = dependents(word, TreeWords.bit(.case)).min(), first - 1 > head,
        sentence.tags[first - 1] == .noun
      else { return }
      append(first - 1, .nmod, word, preposition)
    case .nmod where sentence.relations[head] == .obj:
      let verb = Int(sentence.heads[head])
      // "wrote, “Thanks to Orlov”": what is quoted has no part in the verb's clause
      guard verb >= 0, verb < head, sentence.tags[verb] == .verb,
        !(verb + 1..<head).contains(where: { sentence.tags[$0] == .punct })
      else { return }
      append(verb, .obl, word, preposition)
    default: return
    }
  }
}
