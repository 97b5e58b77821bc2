import Syntax

/// Whom syntax bars a pronoun from meaning.
extension ReferenceResolver {
  /// Whether syntax bars a cluster: an argument of the same verb, unless reflexive.
  func isBarred(_ cluster: Int, _ pronoun: Pronoun, _ word: Int, _ index: Int) -> Bool {
    let sentence = sentences[index]
    let governor = sentence.heads[word]
    if pronoun.isPossessive {
      // "his" in "his brother Ann": the name that the possessed noun belongs to.
      return governor >= 0
        && (clusterAt[Int(governor)] == cluster
          || isDescribed(cluster, by: Int(governor), sentence)
          || isOpponent(cluster, ofOwn: Int(governor), sentence))
    }
    guard governor >= 0 else { return false }
    if pronoun.isReflexive {
      if let own = children[Int(governor)].first(where: {
        $0 < word && sentence.relations[$0].universal == .nsubj
      }) {
        return namesake(own, sentence) != cluster
      }
      if let doer = doer(of: Int(governor), sentence) { return namesake(doer, sentence) != cluster }
      return !(0..<word).contains {
        clusterAt[$0] == cluster && sentence.relations[$0].universal == .nsubj
      }
    }
    let isSubject = sentence.relations[word].universal == .nsubj
    for other in 0..<sentence.count where other != word && clusterAt[other] == cluster {
      let first = firstConjunct(other, sentence)
      if sentence.heads[first] == governor, !isSubject || other < word { return true }
      if sentence.relations[first].universal == .nsubj,
        isGoal(word, ofActOf: Int(sentence.heads[first]), sentence)
      {
        return true
      }
      if sentence.heads[word] == Int32(other) || sentence.heads[other] == Int32(word) {
        return true
      }
    }
    if sentence.relations[word] == .obj || sentence.relations[word] == .iobj,
      let subject = sharedSubject(of: Int(governor), sentence)
    {
      return namesake(subject, sentence) == cluster
    }
    return false
  }

  /// Who does what an infinitive tells, where the words above it say so: "Norway" for "defend" in
  /// "backed Norway's right to defend itself" and "told Norway to defend itself".
  private func doer(of verb: Int, _ sentence: Sentence) -> Int? {
    let head = Int(sentence.heads[verb])
    guard head >= 0, head < verb else { return nil }
    switch sentence.relations[verb] {
    case .acl: return children[head].first { sentence.relations[$0] == .nmodPoss }
    case .xcomp:
      return children[head].first {
        (sentence.relations[$0] == .obj || sentence.relations[$0] == .iobj) && clusterAt[$0] >= 0
      }
    default: return nil
    }
  }

  /// The subject that a verb without one of its own shares with the verb above it: "Norway"
  /// for "urged" in "Norway met Sweden and urged it to talk".
  func sharedSubject(of verb: Int, _ sentence: Sentence) -> Int? {
    var node = verb
    for _ in 0..<3 {
      let own = children[node].first {
        sentence.relations[$0].universal == .nsubj || sentence.relations[$0] == .csubj
      }
      if let own { return node == verb ? nil : own }
      let head = Int(sentence.heads[node])
      guard head >= 0, head < node, sentence.tags[node] == .verb else { return nil }
      switch sentence.relations[node] {
      case .conj: break
      case .advcl where sentence.features[node].contains(.participle):
        // "said that Sweden had left, accusing it": either may accuse.
        if sentence.relations[head] == .ccomp { return nil }
      default: return nil
      }
      node = head
    }
    return nil
  }

  /// The first of the names coordinated with one: "Ann" for "Jon" in "Ann and Jon".
  private func firstConjunct(_ word: Int, _ sentence: Sentence) -> Int {
    var first = word
    while sentence.relations[first] == .conj, sentence.heads[first] >= 0,
      sentence.heads[first] < first
    {
      first = Int(sentence.heads[first])
    }
    return first
  }

  /// Whether a pronoun hangs with "to" on what a verb takes, so that it is another than the verb's
  /// subject: "paid tribute to him", "wants to talk to him".
  private func isGoal(_ word: Int, ofActOf verb: Int, _ sentence: Sentence) -> Bool {
    let deed = Int(sentence.heads[word])
    guard verb >= 0, sentence.heads[deed] == Int32(verb), verb < deed,
      sentence.relations[deed] == .obj || sentence.relations[deed] == .xcomp,
      !children[verb].contains(where: { $0 < deed && sentence.relations[$0] == .obj })
    else { return false }
    return children[word].contains { $0 > deed && sentence.lowerForm($0) == "to" }
  }
}
