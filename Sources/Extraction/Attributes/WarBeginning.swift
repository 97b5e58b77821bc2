import Ontology
import Syntax

/// A dated mention of a war or an attack: "Russia's full-scale invasion in February 2022",
/// "Hamas' October 7 attack on Israel", "since Russia invaded Ukraine in 2022".
///
/// The same war named elsewhere in the article without a time began then.
struct WarBeginning {
  /// The entities whose it is: "Russia's invasion".
  var owners: Set<Int> = []
  /// Those that it is on or against: "invasion of Ukraine".
  var goals: Set<Int> = []
  /// Those that it is named by: "the war between Israel and Hamas", "the Ukraine war".
  var others: Set<Int> = []
  /// The lemma of the noun, or that of the noun that a verb stands for.
  var noun: String
  var date: PartialDate

  private static let wars: WordSet = [
    "war", "invasion", "conflict", "offensive", "campaign", "fighting", "hostility", "hostilities",
    "occupation", "operation", "bombardment", "incursion", "siege", "assault",
  ]
  private static let attacks: WordSet = ["attack", "massacre", "raid", "strike", "onslaught"]
  /// Verbs by which a war begins, as its subject or object.
  private static let beginning: WordSet = [
    "begin", "start", "launch", "erupt", "break", "mount", "unleash", "wage",
  ]

  /// The noun for the deed that a word states; nil for words of other deeds.
  static func noun(_ word: Int, _ sentence: Sentence) -> String? {
    let lemma = sentence.lemmas[word].lowercased()
    if sentence.tags[word] == .verb {
      return ["invade": "invasion", "attack": "attack"][lemma]
    }
    return wars.contains(lemma) || attacks.contains(lemma) ? lemma : nil
  }

  /// The dated mentions of an article.
  ///
  /// - Complexity: O(*n*) in the number of words, for sentences of bounded length.
  static func all(_ context: ArticleContext, _ clock: StoryClock) -> [WarBeginning] {
    var result: [WarBeginning] = []
    for number in context.sentences.indices {
      let attacher = clock.attachers[number]
      guard let graph = context.graphs[number], !attacher.expressions.isEmpty else { continue }
      let sentence = context.sentences[number]
      let held = context.sentenceMentions[number]
      for word in 0..<sentence.count {
        guard let noun = noun(word, sentence), let date = date(of: word, attacher) else { continue }
        var found = WarBeginning(noun: noun, date: date)
        for child in 0..<sentence.count where sentence.heads[child] == Int32(word) {
          found.add(child, sentence, graph, held)
        }
        let verb = Int(sentence.heads[word])
        if verb >= 0, sentence.tags[verb] == .verb, sentence.relations[word] == .obj,
          beginning.contains(sentence.lemmas[verb])
        {
          found.owners.formUnion(clusters(graph.surfaceSubjects(verb), held))
        }
        if sentence.tags[word] == .verb {
          found.owners = clusters(graph.surfaceSubjects(word), held)
          found.goals = clusters(graph.dependents(word, TreeWords.bit(.obj)), held)
        }
        if !found.owners.union(found.goals).union(found.others).isEmpty { result.append(found) }
      }
    }
    return result
  }

  /// The entities that words name, events aside.
  private static func clusters(_ words: [Int], _ held: SentenceMentions) -> Set<Int> {
    Set(
      words.flatMap(held.mentions(at:)).filter { held.type($0) != .event }.map { held[$0].cluster }
    )
  }

  /// Adds who a word beside the noun names.
  private mutating func add(
    _ child: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph,
    _ held: SentenceMentions
  ) {
    // "a US-Israeli campaign"
    let beside = graph.dependents(child, TreeWords.bit(.conj) | TreeWords.bit(.compound))
    let named = Self.clusters([child] + beside, held)
    switch sentence.relations[child] {
    case .nmodPoss, .amod: owners.formUnion(named)
    case .compound, .nmodDesc: others.formUnion(named)
    case .nmod:
      let preposition = graph.dependent(child, .case).map { sentence.lowerForm($0) }
      switch preposition {
      case "by": owners.formUnion(named)
      case "of", "on", "against", "in", "into", "with": goals.formUnion(named)
      case "between": others.formUnion(named)
      default: break
      }
    default: break
    }
  }

  /// The time that stands with a word, or with the verb that says that it began.
  private static func date(of word: Int, _ attacher: DateAttacher) -> PartialDate? {
    let sentence = attacher.sentence
    if sentence.tags[word] == .verb {
      return attacher.antecedent(of: word) ?? attacher.moment(of: word)
    }
    let own = attacher.expressions.first { expression in
      guard expression.bound != .until, expression.clause == nil else {
        return expression.clause == word
      }
      let time = TitleTable.head(of: expression.words, sentence)
      let head = Int(sentence.heads[time])
      return head == word
        || head >= 0 && sentence.tags[head] != .verb && Int(sentence.heads[head]) == word
          && expression.words.contains(head)
    }
    if let own { return own.date }
    let head = Int(sentence.heads[word])
    guard
      let verb = head >= 0 && isBegun(word, by: head, sentence)
        // "the war, which began in 2022"
        ? head
        : (word + 1..<max(word + 1, min(word + 12, sentence.count))).first(where: {
          sentence.heads[$0] == Int32(word) && sentence.relations[$0] == .aclRelcl
            && sentence.tags[$0] == .verb && beginning.contains(sentence.lemmas[$0])
        })
    else { return nil }
    return attacher.antecedent(of: verb) ?? attacher.moment(of: verb)
  }

  /// Whether a verb says that what a noun names began: "launched an invasion", "a conflict that
  /// began with strikes on X".
  private static func isBegun(_ noun: Int, by verb: Int, _ sentence: Sentence) -> Bool {
    guard sentence.tags[verb] == .verb, beginning.contains(sentence.lemmas[verb]) else {
      return false
    }
    switch sentence.relations[noun] {
    case .nsubj, .obj, .nsubjPass: return true
    case .obl:
      return (verb + 1..<max(verb + 1, noun)).contains {
        sentence.heads[$0] == Int32(noun) && sentence.lowerForm($0) == "with"
      }
    default: return false
    }
  }

  /// Whether it is the war that a noun for a war between two names.
  func tells(of noun: String, _ attacker: Int, _ attacked: Int) -> Bool {
    guard Self.wars.contains(noun) ? Self.wars.contains(self.noun) : self.noun == noun else {
      return false
    }
    let isGoal = goals.contains(attacked) || others.contains(attacked)
    if owners.contains(attacker) || others.contains(attacker) { return goals.isEmpty || isGoal }
    return owners.isEmpty && isGoal && ["invasion", "war"].contains(self.noun)
  }
}
