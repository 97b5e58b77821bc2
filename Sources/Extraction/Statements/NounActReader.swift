import Ontology
import Syntax

/// Reads who acts and who is acted on from the places around a noun that tells an act.
struct NounActReader {
  let sentence: Sentence
  let graph: SentenceGraph
  let held: SentenceMentions
  let words: ActWords
  let tree: TreeWords

  /// An act: who does it to whom, and by which way both were found.
  struct Act {
    var doer: Int
    var goal: Int
    var way: String
  }

  /// The verb that carries a noun: as its object, or by a preposition.
  struct Carrier {
    var verb: Int
    /// The preposition's symbol; 0 where the noun is the object.
    var preposition: Int32
  }

  func isNoun(_ word: Int) -> Bool {
    sentence.tags[word] == .noun || sentence.tags[word] == .propn
  }

  // MARK: Places

  /// The noun that stands for another in its clause: the show in "a show of support".
  func top(_ noun: Int) -> Int {
    let head = Int(sentence.heads[noun])
    guard head >= 0, head < noun, sentence.relations[noun] == .nmod,
      graph.prepositions[noun] == words.of, words[graph.lemmas[head]].contains(.container)
    else { return noun }
    return head
  }

  /// The verbs that carry a noun.
  func carriers(_ top: Int) -> [Carrier] {
    var result: [Carrier] = []
    var edge = graph.firstIn(top)
    while edge >= 0 {
      let e = graph.edges[Int(edge)]
      edge = graph.nextIn(edge)
      let verb = Int(e.head)
      guard sentence.tags[verb] == .verb, !isUndone(verb) else { continue }
      switch e.relation {
      case .obj: result.append(Carrier(verb: verb, preposition: 0))
      case .obl where e.preposition != 0:
        result.append(Carrier(verb: verb, preposition: e.preposition))
      default: break
      }
    }
    return result
  }

  /// Whether a verb's act is said not to be done, or is what another is to do: "did not win",
  /// "failed to win", "told X to win".
  func isUndone(_ verb: Int) -> Bool {
    var edge = graph.firstOut(verb)
    while edge >= 0 {
      let e = graph.edges[Int(edge)]
      edge = graph.nextOut(edge)
      let word = Int(e.dependent)
      if e.relation == .advmod, StanceFinder.negations.contains(sentence.lowerForm(word)) {
        return true
      }
    }
    let head = Int(sentence.heads[verb])
    guard head >= 0 else { return false }
    let above = words[graph.lemmas[head]]
    switch sentence.relations[verb] {
    case .xcomp, .advcl, .ccomp:
      guard sentence.features[verb].contains(.infinitive) || above.contains(.failing) else {
        return false
      }
      if above.contains(.failing) { return sentence.relations[verb] == .xcomp }
      guard above.contains(.steering) else { return false }
      let steered = TreeWords.bit(.obj) | TreeWords.bit(.iobj) | TreeWords.bit(.obl)
      return graph.dependents(head, steered).contains { $0 < verb && !actors($0).isEmpty }
    default: return false
    }
  }

  /// Whether a verb's act is only wished for: "hoped to reach a deal".
  func isWished(_ verb: Int) -> Bool {
    let head = Int(sentence.heads[verb])
    return head >= 0 && sentence.relations[verb] == .xcomp
      && words[graph.lemmas[head]].contains(.wishing)
  }

  /// Whether there is none of what a noun names: "no deal".
  func isNone(_ noun: Int) -> Bool {
    var edge = graph.firstOut(noun)
    while edge >= 0 {
      let e = graph.edges[Int(edge)]
      edge = graph.nextOut(edge)
      let word = Int(e.dependent)
      if e.relation == .det, ["no", "any", "neither"].contains(sentence.lowerForm(word)) {
        return true
      }
    }
    return false
  }

  func isActor(_ mention: Int) -> Bool {
    let type = held.type(mention)
    return type == .person || type == .state || type == .organization
  }

  /// The actors that a word stands for.
  func actors(_ word: Int) -> [Int] { held.mentions(at: word).filter(isActor) }

  /// Those who act in a verb.
  func subjects(_ verb: Int) -> [Int] {
    graph.dependents(verb, TreeWords.bit(.nsubj)).flatMap(actors)
  }

  /// Those who stand beside a noun as the ones whose act it is: "Norway's plea", "a Norwegian
  /// plea", "a plea by Norway".
  ///
  /// - Parameters:
  ///   - sources: the prepositions before them.
  ///   - verb: the verb before the noun, whose subject the graph may lend to it; -1 for none.
  func doers(_ noun: Int, _ sources: [Int32], behind verb: Int) -> [Int] {
    var result: [Int] = []
    for node in noun == top(noun) ? [noun] : [noun, top(noun)] {
      var edge = graph.firstOut(node)
      while edge >= 0 {
        let e = graph.edges[Int(edge)]
        edge = graph.nextOut(edge)
        let word = Int(e.dependent)
        switch e.relation {
        case .nmodPoss where sentence.tags[word] == .pron && word < node:
          if verb < 0 || verb > node || word > verb { result += judged(node) ?? actors(word) }
        case .nmodPoss, .compound, .amod:
          if word < node, verb < 0 || verb > node || word > verb { result += actors(word) }
        case .nmod, .obl:
          if word > node, sources.contains(e.preposition) { result += actors(word) }
        default: break
        }
      }
    }
    return result
  }

  /// Those who are blamed or praised for what is theirs: "praised X for its support of Y".
  private func judged(_ noun: Int) -> [Int]? {
    let verb = Int(sentence.heads[noun])
    guard verb >= 0, sentence.relations[noun] == .obl, tree.isJudging(graph.lemmas[verb]),
      graph.hasCase(noun, ["for", "over", "about"], sentence)
    else { return nil }
    let found = graph.dependents(verb, TreeWords.bit(.obj)).flatMap(actors)
    return found.isEmpty ? nil : found
  }

  /// Those to whom a noun's act goes, behind some prepositions, beside the noun or beside the
  /// verb that carries it.
  func goals(
    _ noun: Int,
    _ prepositions: [Int32],
    _ carrier: Carrier?,
    ofThings: Bool = false
  ) -> [Int] {
    var result: [Int] = []
    func read(_ node: Int, _ relations: UInt64) {
      var edge = graph.firstOut(node)
      while edge >= 0 {
        let e = graph.edges[Int(edge)]
        edge = graph.nextOut(edge)
        guard relations & TreeWords.bit(e.relation) != 0, Int(e.dependent) > noun,
          prepositions.contains(e.preposition)
        else { continue }
        let goal = Int(e.dependent)
        let found = actors(goal)
        result += found
        if found.isEmpty, ofThings { result += owners(goal).filter { held[$0].head > noun } }
      }
    }
    read(noun, TreeWords.bit(.nmod) | TreeWords.bit(.obl))
    let top = top(noun)
    if top != noun { read(top, TreeWords.bit(.nmod) | TreeWords.bit(.obl)) }
    if let carrier, carrier.preposition == 0 {
      read(carrier.verb, TreeWords.bit(.obl) | TreeWords.bit(.nmod))
      for receiver in graph.dependents(carrier.verb, TreeWords.bit(.iobj)) {
        result += actors(receiver)
      }
    }
    return result
  }

  /// Those whose thing a noun names, unless it is one to their harm: "Norway's plan".
  func owners(_ thing: Int) -> [Int] {
    guard !words[graph.lemmas[thing]].contains(.harmful) else { return [] }
    var result: [Int] = []
    var edge = graph.firstOut(thing)
    while edge >= 0 {
      let e = graph.edges[Int(edge)]
      edge = graph.nextOut(edge)
      switch e.relation {
      case .nmodPoss where !["our", "my", "your"].contains(sentence.lowerForm(Int(e.dependent))):
        result += actors(Int(e.dependent))
      case .amod, .compound: result += actors(Int(e.dependent)).filter { held[$0].isDemonym }
      case .nmod where e.preposition == words.of || e.preposition == words.by:
        result += actors(Int(e.dependent))
      default: break
      }
    }
    return result
  }

  /// Whether several mentions and a noun's owners are the same.
  func areSame(_ owners: [Int], _ subjects: [Int]) -> Bool {
    owners.allSatisfy { owner in subjects.contains { !held.differ(owner, $0) } }
  }

  func pairs(_ doers: [Int], _ goals: [Int], _ way: String) -> [Act] {
    var result: [Act] = []
    for doer in doers {
      for goal in goals where goal != doer {
        if !result.contains(where: { $0.doer == doer && $0.goal == goal }) {
          result.append(Act(doer: doer, goal: goal, way: way))
        }
      }
    }
    return result
  }
}
