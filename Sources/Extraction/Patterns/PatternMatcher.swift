import Ontology
import Syntax

/// Finds where the patterns of a table hold in a sentence.
struct PatternMatcher {
  let table: PatternTable
  let sentence: Sentence
  let graph: SentenceGraph
  let mentions: SentenceMentions

  /// A place where a pattern holds: its trigger and the two mentions.
  struct Match {
    var pattern: Int
    var trigger: Int
    var subject: Int
    var object: Int
    var subjectWord: Int
    var objectWord: Int
  }

  /// All matches, by trigger word, then pattern.
  ///
  /// - Complexity: O(*n* · *p*) for *p* patterns that a word's lemma triggers.
  func matches() -> [Match] {
    var result: [Match] = []
    guard mentions.count >= 2 else { return result }
    for word in 0..<graph.count {
      for index in table.triggered(by: graph.lemmas[word]) {
        attempt(Int(index), at: word, &result)
      }
      for index in table.untriggered { attempt(Int(index), at: word, &result) }
    }
    return result
  }

  private func attempt(_ index: Int, at word: Int, _ result: inout [Match]) {
    guard table.patterns[index].trigger.tags & tagBits(word) != 0 else { return }
    let steps = table.patterns[index].steps
    let nodes = steps.count + 1
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: nodes) { bound in
      bound[0] = Int32(word)
      run(steps, index, 0, bound, -1, -1, -1, -1, &result)
    }
  }

  private func run(
    _ steps: Range<Int32>,
    _ index: Int,
    _ at: Int,
    _ bound: UnsafeMutableBufferPointer<Int32>,
    _ subject: Int,
    _ subjectWord: Int,
    _ object: Int,
    _ objectWord: Int,
    _ result: inout [Match]
  ) {
    if at == steps.count {
      result.append(
        Match(
          pattern: index,
          trigger: Int(bound[0]),
          subject: subject,
          object: object,
          subjectWord: subjectWord,
          objectWord: objectWord
        )
      )
      return
    }
    let step = table.steps[Int(steps.lowerBound) + at]
    let origin = Int(bound[Int(step.from)])
    var edge = step.isDown ? graph.firstOut(origin) : graph.firstIn(origin)
    var wasFound = false
    while edge >= 0 {
      let e = graph.edges[Int(edge)]
      edge = step.isDown ? graph.nextOut(edge) : graph.nextIn(edge)
      guard step.relations & (1 << UInt64(e.relation.rawValue)) != 0 else { continue }
      if !step.prepositions.isEmpty,
        TreeWords.prepositional & (1 << UInt64(e.relation.rawValue)) != 0,
        !holds(e.preposition, step.prepositions),
        !(e.relation == .obj && e.preposition == 0 && step.relations & TreeWords.oblique != 0)
      {
        continue
      }
      let reached = Int(step.isDown ? e.dependent : e.head)
      switch step.test.role {
      case .word:
        guard accepts(step.test, reached) else { continue }
        wasFound = true
        if step.isNegated { return }
        bound[at + 1] = Int32(reached)
        run(
          steps,
          index,
          at + 1,
          bound,
          subject,
          subjectWord,
          object,
          objectWord,
          &result
        )
      case .subject, .object:
        let isSubject = step.test.role == .subject
        for mention in mentions.mentions(at: reached) {
          guard step.test.types & mentions.typeBit(mention) != 0,
            !e.isDerived
              || (!isBodyBesidePerson(mention, at: reached)
                && !(e.relation == .nmodPoss && isTopic(mention, at: reached))),
            TreeWords.clausal & (1 << UInt64(e.relation.rawValue)) == 0
              || !mentions.isBodyOfPost(mention, sentence)
          else { continue }
          if isSubject
            ? object >= 0 && !mentions.differ(mention, object)
            : subject >= 0 && !mentions.differ(mention, subject)
          {
            continue
          }
          wasFound = true
          if step.isNegated { return }
          bound[at + 1] = Int32(reached)
          if isSubject {
            run(steps, index, at + 1, bound, mention, reached, object, objectWord, &result)
          } else {
            run(steps, index, at + 1, bound, subject, subjectWord, mention, reached, &result)
          }
        }
      }
    }
    if step.isNegated, !wasFound {
      bound[at + 1] = -1
      run(steps, index, at + 1, bound, subject, subjectWord, object, objectWord, &result)
    }
  }

  private static let noun = UInt32(1) << UInt32(UniversalTag.noun.rawValue)

  /// The tag of a word as a bit; a first word's capital may hide a noun ("Talks between").
  private func tagBits(_ word: Int) -> UInt32 {
    let tag = sentence.tags[word]
    let bit = UInt32(1) << UInt32(tag.rawValue)
    guard word == 0, tag == .propn else { return bit }
    return bit | 1 << UInt32(UniversalTag.noun.rawValue)
  }

  /// Whether a mention of a body stands beside a person's name, whose part it does not take:
  /// the party in "Schiff, a Democrat".
  private func isBodyBesidePerson(_ mention: Int, at word: Int) -> Bool {
    guard sentence.relations[word] == .appos, sentence.heads[word] >= 0 else { return false }
    let beside = mentions.mentions(at: Int(sentence.heads[word]))
    return beside.contains { mentions.differ($0, mention) && isPerson($0) } && !isPerson(mention)
  }

  /// Whether a state's name only tells what a noun behind it is about: "the Iraq policy", but
  /// not "the Iraqi policy" or "US policy".
  private func isTopic(_ mention: Int, at word: Int) -> Bool {
    sentence.relations[word] == .compound && mentions.type(mention) == .state
      && !mentions[mention].isDemonym
      && sentence.form(word).contains { $0.isLowercase }
  }

  private func isPerson(_ mention: Int) -> Bool {
    mentions.type(mention) == .person
  }

  private func holds(_ symbol: Int32, _ range: Range<Int32>) -> Bool {
    for index in range where table.lemmas[Int(index)] == symbol { return true }
    return false
  }

  private func accepts(_ test: PatternTable.Test, _ word: Int) -> Bool {
    guard test.tags & tagBits(word) != 0 else { return false }
    // A thing or an act, not somebody: "accused Colombia's leader, Duque".
    if test.lemmas.isEmpty {
      return test.tags != Self.noun || !mentions.mentions(at: word).contains(where: isPerson)
    }
    return holds(graph.lemmas[word], test.lemmas)
  }
}
