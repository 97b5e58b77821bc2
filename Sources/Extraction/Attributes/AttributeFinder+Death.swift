import Ontology
import Syntax

extension AttributeFinder {
  /// The persons that the article says have died.
  ///
  /// - Complexity: O(*n*) in the number of words, for sentences of bounded length.
  static func dead(_ context: ArticleContext) -> Set<Int> {
    var result: Set<Int> = []
    var told: [(sentence: Int, cluster: Int)] = []
    for number in context.sentences.indices {
      guard let graph = context.graphs[number] else { continue }
      let sentence = context.sentences[number]
      let held = context.sentenceMentions[number]
      for word in 0..<sentence.count {
        let words: [Int]
        switch (sentence.lemmas[word], sentence.tags[word]) {
        case ("die", .verb), ("succumb", .verb), ("drown", .verb), ("perish", .verb):
          words = graph.surfaceSubjects(word)
        case ("lose", .verb)
        where graph.dependents(word, TreeWords.bit(.obj)).contains { sentence.lemmas[$0] == "life" }:
          words = graph.surfaceSubjects(word)
        case ("find", .verb), ("shoot", .verb), ("pronounce", .verb), ("stab", .verb):
          let isDead = (word + 1..<max(word + 1, min(word + 4, sentence.count))).contains {
            sentence.form($0) == "dead"
              || sentence.form($0) == "death" && sentence.form($0 - 1) == "to"
          }
          words = isDead ? graph.dependents(word, TreeWords.bit(.obj)) : []
        case ("kill", .verb), ("assassinate", .verb), ("murder", .verb), ("behead", .verb):
          words = graph.dependents(word, TreeWords.bit(.obj)) + bereft(of: word, sentence, graph)
        case ("include", .verb)
        where graph.surfaceSubjects(word).contains { isDead($0, sentence) }:
          words = graph.dependents(word, TreeWords.bit(.obj))
        case ("identify", .verb)
        where graph.dependents(word, TreeWords.bit(.obj)).contains {
          isDead($0, sentence) || dependsOnDeceased($0, sentence)
        }:
          words = graph.dependents(word, TreeWords.bit(.obl) | TreeWords.bit(.xcomp))
        case ("dead", _) where word > 1 && sentence.lowerForm(word - 2) == "among":
          // "among the dead was X", "X was among the dead"
          let clause = Int(sentence.heads[word])
          let isBeside = clause >= 0 && sentence.tags[clause] != .verb
          words =
            graph.surfaceSubjects(word) + (clause < 0 ? [] : graph.surfaceSubjects(clause))
            + (isBeside ? [clause] : [])
        case ("death", .noun), ("funeral", .noun), ("assassination", .noun), ("burial", .noun),
          ("killing", .noun), ("murder", .noun), ("slaying", .noun), ("elimination", .noun),
          ("martyrdom", .noun):
          words = victims(of: word, sentence, graph)
        default: continue
        }
        let hedged = graph.dependents(word, TreeWords.bit(.aux)).contains {
          ["would", "could", "may", "might", "will"].contains(sentence.lemmas[$0])
        }
        // "is getting killed on the issue"
        let isFigure =
          word > 0 && sentence.lemmas[word] == "kill"
          && ["getting", "get", "gets"].contains(sentence.lowerForm(word - 1))
        if hedged || isFigure || isOnlyAttempted(word, sentence) { continue }
        let titles = words + words.flatMap { graph.dependents($0, TreeWords.bit(.conj)) }
        for subject in words + titles.flatMap({ graph.dependents($0, TreeWords.bit(.appos)) }) {
          for mention in held.mentions(at: subject) where held.type(mention) == .person {
            // "the ground we fought and died for"
            if crowds.contains(sentence.lowerForm(subject)) { continue }
            if held[mention].kind != .name {
              if speaks(held[mention].cluster, number, context) { continue }
              told.append((number, held[mention].cluster))
            } else {
              result.insert(held[mention].cluster)
            }
          }
        }
      }
    }
    // "X told reporters that he had spoken with Y before his death": of Y's.
    let named = result
    for (number, cluster) in told
    where !context.sentences.indices.contains(where: { speaks(cluster, $0, context) })
      && !context.mentions.indices(inSentence: number).contains(where: {
        named.contains(context.cluster(of: $0))
      })
    {
      result.insert(cluster)
    }
    return result
  }

  /// The persons that statements say were killed.
  func killed(_ statements: [Statement]) -> Set<EntityID> {
    Set(
      statements.filter {
        schema[$0.relation].name == "killed" && $0.status != .denied && $0.status != .planned
      }.map(\.object)
    )
  }

  /// Whether somebody says something in a sentence: "X said that he was pained by his death".
  private static func speaks(_ person: Int, _ number: Int, _ context: ArticleContext) -> Bool {
    guard let graph = context.graphs[number] else { return false }
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    return (0..<sentence.count).contains { verb in
      sentence.tags[verb] == .verb
        && ["say", "tell", "recount", "add", "write", "tweet", "recall"].contains(
          sentence.lemmas[verb]
        )
        && graph.surfaceSubjects(verb).contains { word in
          held.mentions(at: word).contains { held[$0].cluster == person }
        }
    }
  }

  /// Who a noun for a death says is dead: whose or of whom it is; where it is of one and
  /// another's, that one killed.
  private static func victims(
    of death: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> [Int] {
    let below = graph.dependents(death, TreeWords.bit(.nmod) | TreeWords.bit(.appos))
    var named = below.filter {
      graph.dependent($0, .case).map { sentence.form($0) == "of" } ?? false
    }
    // "the killing of its leader X", with X drawn beside its title
    if let title = named.first, sentence.tags[title] == .noun {
      named += below.filter { $0 == title + 1 && sentence.tags[$0] == .propn }
    }
    // "the killing on Saturday of X", with X drawn below the day
    if named.isEmpty, death + 3 < sentence.count, sentence.form(death + 1) == "on",
      DateFinder.weekdays[sentence.lowerForm(death + 2)] != nil, sentence.form(death + 3) == "of"
    {
      named = [Int(sentence.heads[death + 3])].filter { $0 > death }
    }
    let lemma = sentence.lemmas[death]
    let isKilling = ["killing", "murder", "slaying", "elimination"].contains(lemma)
    if isKilling || !named.isEmpty && lemma == "assassination" { return named }
    return named + graph.dependents(death, TreeWords.bit(.nmodPoss))
  }

  /// Pronouns of those who are more than one, or who still speak.
  private static let crowds: WordSet = [
    "we", "us", "our", "ours", "they", "them", "their", "i", "me", "my", "you", "your",
  ]

  /// Whom a passive without a subject in the tree is about: "since its leader, X, was killed".
  private static func bereft(
    of verb: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> [Int] {
    guard verb > 2, ["was", "were"].contains(sentence.lowerForm(verb - 1)),
      sentence.form(verb - 2) == ",", sentence.tags[verb - 3] == .propn,
      graph.dependents(verb, TreeWords.bit(.obj) | TreeWords.bit(.nsubjPass)).isEmpty
    else { return [] }
    var name = verb - 3
    while sentence.relations[name] == .flat, sentence.heads[name] >= 0 {
      name = Int(sentence.heads[name])
    }
    return [name]
  }

  private static func isDead(_ word: Int, _ sentence: Sentence) -> Bool {
    ["dead", "deceased"].contains(sentence.lowerForm(word))
  }

  /// Whether a noun is called dead: "the deceased sailor".
  private static func dependsOnDeceased(_ noun: Int, _ sentence: Sentence) -> Bool {
    (max(0, noun - 4)..<noun).contains {
      sentence.heads[$0] == Int32(noun) && isDead($0, sentence)
    }
  }

  /// What is said of deeds that may not have been done: "threatened to kill", "a plot to
  /// assassinate".
  private static let attempts: WordSet = [
    "threaten", "threat", "plot", "attempt", "try", "want", "conspire", "conspiracy", "plan", "vow",
    "order", "seek", "fail", "bid", "survive", "attempted", "failed", "foil", "hope",
  ]

  private static func isOnlyAttempted(_ word: Int, _ sentence: Sentence) -> Bool {
    for child in 0..<sentence.count
    where sentence.heads[child] == Int32(word)
      && (attempts.contains(sentence.lemmas[child]) && sentence.relations[child] == .amod
        || ["not", "n't", "n’t", "never"].contains(sentence.lowerForm(child)))
    {
      return true
    }
    var node = word
    for _ in 0..<3 {
      let head = Int(sentence.heads[node])
      guard head >= 0 else { return false }
      switch sentence.relations[node] {
      case .xcomp, .acl, .advcl, .obl, .nmod, .conj, .obj, .compound: break
      default: return false
      }
      // "threatened retaliation for the killing"
      let isReason = (0..<node).contains {
        sentence.heads[$0] == Int32(node) && sentence.relations[$0] == .case
          && ["for", "over", "after", "since", "following"].contains(
            sentence.lowerForm($0)
          )
      }
      if isReason { return false }
      if attempts.contains(sentence.lemmas[head]) { return true }
      node = head
    }
    return false
  }
}
