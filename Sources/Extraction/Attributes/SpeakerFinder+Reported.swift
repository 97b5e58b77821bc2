import Ontology
import Syntax

/// Who says what a word states: in a clause of a verb of speech, before one, or as somebody's
/// accusation.
extension SpeakerFinder {
  /// Who lays a deed at somebody's door, or takes it on himself, by a verb: "X blamed the
  /// attack on Y", "X claimed responsibility for the attack".
  private func accuser(at verb: Int, _ number: Int, _ graph: SentenceGraph) -> Int? {
    let sentence = context.sentences[number]
    if ["responsibility", "credit"].contains(sentence.lemmas[verb]), sentence.tags[verb] == .noun {
      let head = Int(sentence.heads[verb])
      return head >= 0 && sentence.relations[verb] == .obj
        && ["claim", "take", "accept", "admit"].contains(sentence.lemmas[head])
        ? subject(of: head, number, graph) : nil
    }
    guard sentence.tags[verb] == .verb, !isRefused(verb, sentence) else { return nil }
    switch sentence.lemmas[verb] {
    case "accuse", "blame", "attribute", "suspect": break
    case "claim":
      let isTaken = graph.dependents(verb, TreeWords.bit(.obj)).contains {
        ["responsibility", "credit"].contains(sentence.lemmas[$0])
      }
      if !isTaken { return nil }
    default: return nil
    }
    return subject(of: verb, number, graph)
  }

  /// Whether somebody will not do what a verb says: "declined to blame X".
  private func isRefused(_ verb: Int, _ sentence: Sentence) -> Bool {
    let head = Int(sentence.heads[verb])
    return head >= 0 && sentence.relations[verb] == .xcomp
      && ["decline", "refuse"].contains(sentence.lemmas[head])
  }

  /// Whether a full stop that the splitter has not heeded stands between two words.
  private func isParted(_ a: Int, _ b: Int, _ sentence: Sentence) -> Bool {
    (min(a, b)..<max(a, b)).contains { sentence.form($0) == "." }
  }

  /// Who says, in reported speech, what a word states; nil for the article itself.
  ///
  /// - Parameters:
  ///   - isDeed: whether it is a deed that somebody can be accused of.
  ///   - withAsides: whether what is told in passing counts as said, too.
  ///   - withClosing: whether a source that the sentence names at its end counts.
  func reporter(
    ofWord word: Int,
    inSentence number: Int,
    isDeed: Bool = false,
    withAsides: Bool = false,
    withClosing: Bool = false
  ) -> Int? {
    guard let graph = context.graphs[number] else { return nil }
    let sentence = context.sentences[number]
    if isDeed, let accuser = accuser(at: word, number, graph) { return accuser }
    if let concerned = concerned(about: word, number, graph) { return concerned }
    var node = word
    var below = -1
    var confirmer: Int?
    for _ in 0..<12 {
      // "…, X said", drawn as a parataxis of what is said.
      for child in graph.dependents(node, TreeWords.bit(.parataxis))
      where child != below && effects[graph.lemmas[child]].contains(.speaker)
        && !isScene(node, sentence) && !isOwnNews(child, sentence)
      {
        if let speaker = subject(of: child, number, graph) { return speaker }
      }
      // "…, X said", drawn as one more thing that happened.
      for child in graph.dependents(node, TreeWords.bit(.conj))
      where child > node && isTrailing(child, sentence, graph) {
        if let speaker = subject(of: child, number, graph) { return speaker }
      }
      // "…, as X maintains, …"
      for child in graph.dependents(node, TreeWords.bit(.advcl))
      where effects[graph.lemmas[child]].contains(.speaker)
        && graph.dependents(child, TreeWords.bit(.mark)).contains(where: {
          sentence.lowerForm($0) == "as"
        })
        && !hasContent(child, graph) && graph.dependent(child, .obj) == nil
      {
        if let speaker = subject(of: child, number, graph) { return speaker }
      }
      let head = Int(sentence.heads[node])
      guard head >= 0 else { break }
      if let claimant = claimant(of: head, clause: node, number, graph)
        ?? teller(to: head, clause: node, number, graph)
        ?? namer(of: node, by: head, number, graph)
        ?? wisher(of: head, clause: node, number, graph)
      {
        return claimant
      }
      if confirmer == nil { confirmer = self.confirmer(of: node, word, by: head, number, graph) }
      if !withAsides, isAside(node, of: word, isDeed, sentence) { return confirmer }
      switch sentence.relations[node] {
      case .ccomp, .parataxis:
        let isSaying = effects[graph.lemmas[node]].contains(.speaker)
        if effects[graph.lemmas[head]].contains(.speaker)
          || sentence.relations[node] == .ccomp && Self.finding.contains(sentence.lemmas[head]),
          sentence.relations[node] == .ccomp || !isSaying, !isParted(word, head, sentence)
        {
          return isOwnNews(head, sentence) ? nil : subject(of: head, number, graph)
        }
      case .obj where sentence.lemmas[head] == "say" && sentence.tags[node] == .noun:
        // "said talks, which have begun, are going well", drawn as what is said
        return subject(of: head, number, graph)
      case .conj where isThat(node, sentence, graph):
        // "confirmed his trip and that he had invited Y"
        let verb = Int(sentence.heads[head])
        if verb >= 0, sentence.relations[head] == .obj,
          effects[graph.lemmas[verb]].contains(.speaker)
        {
          return subject(of: verb, number, graph)
        }
      case .advcl where isDeed, .obl where isDeed, .acl where isDeed, .xcomp where isDeed,
        .obj where isDeed:
        // "X accused Y of attacking Z"
        if let accuser = accuser(at: head, number, graph) { return accuser }
        // "accuses X of masterminding Y", drawn as saying more of X
        if sentence.relations[node] == .acl, sentence.relations[head] == .obj,
          sentence.heads[head] >= 0,
          let accuser = accuser(at: Int(sentence.heads[head]), number, graph)
        {
          return accuser
        }
      default: break
      }
      // "says that the arms are needed to stave off attacks by X"
      if isDeed, sentence.tags[word] == .noun, sentence.relations[node] == .advcl { return nil }
      below = node
      node = head
    }
    if let confirmer { return confirmer }
    // A source that a sentence ends with is that of its figures and circumstances, too.
    guard sentence.tags[word] == .verb, sentence.lowerForm(0) == "according" else {
      return withClosing ? closingSource(of: word, number, graph) : nil
    }
    return speakers(inSentence: number).first {
      $0.verb == 0 && isOutside(Int(sentence.starts[0]))
    }?
    .speaker
  }

  /// Whether a verb of speech has something of its own to say: "as he vowed to help".
  func hasContent(_ verb: Int, _ graph: SentenceGraph) -> Bool {
    !graph.dependents(verb, TreeWords.bit(.ccomp) | TreeWords.bit(.xcomp)).isEmpty
  }

  /// Whether a gerund only says where or how somebody spoke: "Landing in Rome, X said".
  private func isScene(_ verb: Int, _ sentence: Sentence) -> Bool {
    sentence.tags[verb] == .verb && sentence.lowerForm(verb).hasSuffix("ing")
      && !(0..<verb).contains {
        sentence.heads[$0] == Int32(verb)
          && (sentence.relations[$0].universal == .aux
            || sentence.relations[$0].universal == .nsubj)
      }
  }

  /// Words before clauses and nouns that only say when something else happened.
  private static let circumstances: WordSet = [
    "after", "before", "as", "when", "while", "since", "until", "amid", "once", "following",
    "despite", "during",
  ]

  /// Whether a clause begins with "that".
  private func isThat(_ clause: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    graph.dependents(clause, TreeWords.bit(.mark)).contains { sentence.lowerForm($0) == "that" }
  }

  /// Nouns for what may come, or has ended, of a deed.
  private static let prospects: WordSet = [
    "fear", "threat", "risk", "danger", "prospect", "possibility", "end", "halt", "aftermath",
    "wake", "response", "retaliation", "victim",
  ]

  /// Verbs whose subject has found what their clause says.
  private static let finding: WordSet = [
    "find", "show", "determine", "establish", "assess", "rule", "reckon", "affirm", "reaffirm",
    "remind", "assure", "inform",
  ]

  /// Whether a paper tells its own news: "the Daily can reveal".
  func isOwnNews(_ verb: Int, _ sentence: Sentence) -> Bool {
    ["reveal", "disclose", "report", "confirm"].contains(sentence.lemmas[verb]) && verb > 0
      && sentence.lowerForm(verb - 1) == "can"
  }

  /// Whether a relative clause says the main thing: "it is X who supports the war".
  private func isCleft(_ clause: Int, _ sentence: Sentence) -> Bool {
    (0..<clause).contains {
      sentence.heads[$0] == sentence.heads[clause] && sentence.lowerForm($0) == "it"
    }
  }

  /// Whether what a word states is told in passing within what somebody says: in a relative
  /// clause, or as when something else happened.
  private func isAside(_ node: Int, of word: Int, _ isDeed: Bool, _ sentence: Sentence) -> Bool {
    func isMarked(_ relation: DependencyRelation) -> Bool {
      (0..<node).contains {
        sentence.heads[$0] == Int32(node) && sentence.relations[$0].universal == relation
          && (Self.circumstances.contains(sentence.lowerForm($0))
            || relation == .case && sentence.lowerForm($0) == "because")
      }
    }
    return switch sentence.relations[node] {
    case .aclRelcl:
      !StatusFinder.lightVerbs.contains(sentence.lemmas[node]) && !isCleft(node, sentence)
    case .amod: !isDeed && node == word
    case .advcl: isMarked(.mark)
    case .obl: node == word && sentence.tags[word] == .noun && isMarked(.case)
    // "fear of X's strikes"
    case .nmod:
      node == word && sentence.tags[word] == .noun
        && (isDeed && Self.prospects.contains(sentence.lemmas[Int(sentence.heads[node])])
          || isMarked(.case))
    // "a bridge damaged by X's strikes"
    case .acl:
      isDeed && node != word && sentence.tags[word] == .noun
        && sentence.features[node].contains(.participle) && !sentence.form(node).hasSuffix("ing")
    default: false
    }
  }
}
