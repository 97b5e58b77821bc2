import Ontology
import Syntax

/// What sounds like praise and praises nobody.
extension StanceFinder {
  /// Verbs and adjectives that praise whom they are about, and not their subject: "X loves Y".
  private static let directed: WordSet = [
    "love", "appreciate", "admire", "adore", "cherish", "applaud", "commend", "congratulate",
    "bless", "grateful", "thankful", "marvel", "humble", "humbled", "honored", "honoured",
    "delight", "delighted", "gratitude", "appreciation", "admiration", "congratulation",
  ]
  /// Those of them that move their subject, whoever causes it: "humbled by the visit".
  private static let moving: WordSet = [
    "humble", "humbled", "honored", "honoured", "delight", "delighted", "marvel", "bless",
  ]
  /// Verbs that praise only whom they are about: "X thanked Y".
  private static let honouring: WordSet = [
    "thank", "respect", "revere", "salute", "praise", "welcome", "honor", "honour", "treasure",
    "commit", "dedicate",
  ]
  /// Verbs of honour which it is blame to say that somebody does not do.
  private static let owed: WordSet = ["respect", "honor", "honour", "appreciate"]
  /// Adverbs that say of another word how much of it there is: "remarkably slowly".
  private static let intensifying: WordSet = [
    "remarkably", "extraordinarily", "exceptionally", "incredibly", "wonderfully",
  ]
  /// Verbs that name somebody to blame them, whatever praise they name: "slammed X for his
  /// steadfast support".
  static let scolding: WordSet = [
    "dismiss", "deride", "denounce", "condemn", "slam", "criticise", "criticize", "mock",
    "ridicule",
  ]
  /// What tells of a friend that they are one no longer, or a bad one: "our once great ally".
  private static let bygone: WordSet = [
    "once", "former", "formerly", "erstwhile", "one-time", "terrible", "bad", "poor", "false",
  ]
  /// What diplomats say of talks and of each other without praising anybody.
  private static let polite: WordSet = [
    "useful", "constructive", "productive", "fruitful", "sympathetic", "positive",
  ]
  /// Nouns whose owner has or feels what they name for others: "our friends", "its commitment".
  static let felt: WordSet = [
    "commitment", "friend", "friendship", "ally", "gratitude", "appreciation", "admiration",
  ]
  /// Auxiliaries of deeds that are not done.
  private static let hoped: WordSet = [
    "will", "would", "'ll", "’ll", "should", "must", "can", "could", "may", "might", "shall",
  ]
  /// Talks and times, whose being good praises nobody: "a great time", "a useful meeting".
  private static let talks: WordSet = [
    "meeting", "talk", "conversation", "call", "discussion", "dinner", "lunch", "visit", "trip",
    "time", "day", "evening", "room", "exchange", "dialogue", "negotiation", "summit", "session",
    "night",
    "week", "year", "news", "luck", "chance", "opportunity", "idea", "thing", "question", "point",
    "atmosphere", "mood", "climate", "tone", "use", "extent", "number", "amount", "part", "length",
    "majority", "interest", "deal", "variety", "detail", "concern", "importance", "risk",
  ]

  /// Whether a word of praise praises another than its predicate's subject, or what is only
  /// hoped for: "X loves his job", "X would achieve its goals", "we had a great time".
  func isMerePraise(
    _ word: Int,
    _ predicate: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> Bool {
    let isDirected =
      Self.directed.contains(sentence.lemmas[word]) && sentence.relations[word] != .amod
      || sentence.tags[word] == .verb && Self.honouring.contains(sentence.lemmas[word])
    if isDirected {
      let isLoved = sentence.tags[word] == .verb && graph.isPassive[word]
      if !isLoved || Self.moving.contains(sentence.lemmas[word]) { return true }
    }
    if Self.polite.contains(sentence.lemmas[word]) { return true }
    if isOverturned(word, sentence, graph) { return true }
    if sentence.relations[word] == .amod, isTalk(Int(sentence.heads[word]), sentence) {
      return true
    }
    guard sentence.tags[word] == .verb else {
      // "X should have the courage", "X would be wise to go"
      return isAsked(predicate, sentence)
        || graph.dependents(predicate, TreeWords.bit(.aux)).contains {
          Self.hoped.contains(sentence.lowerForm($0))
        }
    }
    var node = word
    for _ in 0..<4 {
      let isOpen = graph.dependents(node, TreeWords.bit(.aux)).contains {
        Self.hoped.contains(sentence.lowerForm($0))
      }
      if isOpen { return true }
      guard
        [.xcomp, .conj, .advcl].contains(sentence.relations[node])
          || sentence.relations[node] == .ccomp && sentence.heads[node] >= 0
            && Self.isProof(sentence.lemmas[Int(sentence.heads[node])])
      else { return false }
      if sentence.relations[node] == .advcl { return true }
      if sentence.relations[node] == .xcomp, sentence.features[node].contains(.infinitive) {
        return true
      }
      node = Int(sentence.heads[node])
      if node < 0 { return false }
    }
    return false
  }

  /// Whether somebody is said not to give others the honour that is due: "does not respect us".
  func isWithheld(_ word: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    sentence.tags[word] == .verb && Self.owed.contains(sentence.lemmas[word])
      && !graph.isPassive[word] && isNegated(word, sentence, graph)
  }

  /// Whether a predicate belongs to a question that is only asked: "whether people felt that X is
  /// good".
  private func isAsked(_ predicate: Int, _ sentence: Sentence) -> Bool {
    var node = predicate
    for _ in 0..<3 {
      guard sentence.relations[node] == .ccomp else { return false }
      if isSupposed(node, sentence) { return true }
      node = Int(sentence.heads[node])
      if node < 0 { return false }
    }
    return false
  }

  /// Whether what is beside a word of praise turns it round or takes it for itself: "a terrible
  /// ally", "our once great ally", "works with its allies", "remarkably slowly".
  private func isOverturned(_ word: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    let head = Int(sentence.heads[word])
    switch sentence.tags[word] {
    case .adv:
      return head >= 0 && (sentence.tags[head] == .adj || sentence.tags[head] == .adv)
        && Self.intensifying.contains(sentence.lowerForm(word))
    case .noun:
      if sentence.relations[word] == .obl, Self.felt.contains(sentence.lemmas[word]),
        !isNaming(head, sentence)
      {
        return true
      }
      let beside = TreeWords.bit(.amod) | TreeWords.bit(.advmod)
      return graph.dependents(word, beside).contains {
        stances[graph.lemmas[$0]] == .blame || Self.bygone.contains(sentence.lowerForm($0))
      }
    default: return false
    }
  }

  /// Whether nobody is praised by what is said of a word: the speaker, or what "it" stands for,
  /// which is seldom a body.
  func isUnpraised(_ form: String) -> Bool { form == "i" || form == "we" || form == "it" }

  private static func isProof(_ lemma: String) -> Bool { lemma == "show" || lemma == "prove" }

  /// Whether a noun is for a talk or a time.
  func isTalk(_ noun: Int, _ sentence: Sentence) -> Bool {
    Self.talks.contains(sentence.lemmas[noun])
  }
}
