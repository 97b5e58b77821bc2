import Ontology
import Syntax

extension ReferenceResolver {
  /// The state that "the country" means where somebody travels to it, who is of another one: Chad
  /// in "Norway's prime minister said in Chad that she would tour the country".
  ///
  /// None where the noun is no goal of a journey, or nobody's own state is the one that is taken
  /// for it.
  func visitedState(_ word: Int, _ phrase: Phrase, _ index: Int) -> Int? {
    guard phrase.possessor < 0, phrase.modifiers.isEmpty, !phrase.isModified else { return nil }
    let sentence = sentences[index]
    let verb = Int(sentence.heads[word])
    guard verb >= 0, verb < word else { return nil }
    switch sentence.relations[word].universal {
    case .obj: guard Self.touring.contains(sentence.lemmas[verb]) else { return nil }
    case .obl, .nmod: guard Self.going.contains(sentence.lemmas[verb]) else { return nil }
    default: return nil
    }
    let own = Set(travellers(verb, sentence).compactMap(home))
    guard !own.isEmpty else { return nil }
    // "Asked about Kenya, Holt said that she would visit the country"
    let named = (0..<word).last {
      let cluster = clusterAt[$0]
      return cluster >= 0 && entities[cluster].type == .state && !own.contains(cluster)
        && ![.amod, .compound, .nmodPoss].contains(sentence.relations[$0])
    }
    if let named { return clusterAt[named] }
    return mainState(index, within: 4) { code in
      !own.contains { self.entities[$0].stateCode == code }
    }
  }

  /// Who does what a verb of travelling tells: its subject, or who is sent and who sends.
  private func travellers(_ verb: Int, _ sentence: Sentence) -> [Int] {
    var node = verb
    for _ in 0..<3 {
      var found: [Int] = []
      for child in children[node] where child < verb {
        switch sentence.relations[child].universal {
        case .nsubj: found.append(namesake(child, sentence))
        case .obj where node != verb: found.append(namesake(child, sentence))
        case .nmod where sentence.relations[child] == .nmodPoss:
          found.append(namesake(child, sentence))
        default: break
        }
      }
      found.removeAll { $0 < 0 || entities[$0].type != .person }
      if !found.isEmpty { return found }
      switch sentence.relations[node].universal {
      case .xcomp, .advcl, .obj, .obl, .conj: node = Int(sentence.heads[node])
      default: return []
      }
      if node < 0 { return [] }
    }
    return []
  }

  /// The state that a person serves.
  private func home(of person: Int) -> Int? {
    if entities[person].home >= 0 { return entities[person].home }
    return ledState(of: person)
  }

  private static let touring: WordSet = ["visit", "tour"]
  private static let going: WordSet = [
    "travel", "fly", "arrive", "journey", "visit", "trip", "tour", "arrival",
  ]
}
