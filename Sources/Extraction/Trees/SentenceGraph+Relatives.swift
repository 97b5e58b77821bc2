import Syntax

extension SentenceGraph {
  /// Gives the noun of a relative clause the part of its pronoun, or the part that is free.
  mutating func addRelative(
    _ verb: Int,
    _ noun: Int,
    _ sentence: Sentence,
    _ words: TreeWords
  ) {
    var found = false
    for index in 0..<edges.count {
      let edge = edges[index]
      guard !edge.isDerived, edge.dependent > Int32(noun) || edge.dependent < Int32(noun) else {
        continue
      }
      let pronoun = Int(edge.dependent)
      guard words.isRelative(lemmas[pronoun]), sentence.tags[pronoun] != .sconj,
        edge.head == Int32(verb) || isAncestor(verb, of: Int(edge.head), sentence),
        abs(pronoun - verb) < 30, pronoun > noun
      else { continue }
      if words.isPlaceRelative(lemmas[pronoun]) {
        append(Int(edge.head), .obl, noun, words.in)
      } else {
        append(Int(edge.head), edge.relation, noun, edge.preposition)
        if edge.relation == .nsubj || edge.relation == .nsubjPass {
          for member in members(of: noun, sentence) {
            append(Int(edge.head), edge.relation, member, 0)
          }
        }
      }
      found = true
      break
    }
    if !found {
      if words.isManner(lemmas[noun]) {
        // "criticised the way the government operates"
        for subject in surfaceSubjects(verb) { append(noun, .nmodPoss, subject, 0) }
      } else if surfaceSubjects(verb).isEmpty {
        append(verb, isPassive[verb] ? .nsubjPass : .nsubj, noun, 0)
      } else if dependent(verb, .obj) == nil {
        append(verb, .obj, noun, 0)
      }
    }
  }

  /// Who is said to be one of those whom a noun names: "X is one of the states that".
  private func members(of noun: Int, _ sentence: Sentence) -> [Int] {
    let predicate = Int(sentence.heads[noun])
    guard predicate >= 0, sentence.relations[noun] == .nmod,
      sentence.lowerForm(predicate) == "one", hasCase(noun, ["of"], sentence),
      dependent(predicate, .cop) != nil
    else { return [] }
    let isNegated = dependents(predicate, TreeWords.bit(.advmod)).contains {
      StanceFinder.negations.contains(sentence.lowerForm($0))
    }
    return isNegated
      ? [] : dependents(predicate, TreeWords.bit(.nsubj)).filter { $0 < predicate }
  }

  /// Whether `ancestor` stands above `word`, within four steps.
  private func isAncestor(_ ancestor: Int, of word: Int, _ sentence: Sentence) -> Bool {
    var current = word
    for _ in 0..<4 {
      let head = Int(sentence.heads[current])
      if head < 0 { return false }
      if head == ancestor { return true }
      if sentence.relations[current] == .aclRelcl { return false }
      current = head
    }
    return false
  }
}
