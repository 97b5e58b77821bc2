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
