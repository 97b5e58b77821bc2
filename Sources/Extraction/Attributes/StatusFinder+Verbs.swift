import Ontology
import Syntax

/// What the auxiliaries and the clauses of a verb say of it.
extension StatusFinder {
  /// Nouns for what is announced before it happens.
  static let plannable: WordSet = [
    "visit", "trip", "tour", "meeting", "talk", "talks", "summit", "strike", "protest", "rally",
    "march", "aid", "assistance", "help", "loan", "plan", "negotiation", "negotiations",
    "retirement", "bid", "candidacy", "reception", "gathering", "campaign", "boycott", "takeover",
    "acquisition",
  ]

  /// Whether what is announced is done by the announcement: "announced sanctions",
  /// "announced her resignation", "announced an agreement".
  func isNews(_ noun: Int, _ verb: Int) -> Bool {
    effects[graph.lemmas[verb]].contains(.speaker)
      && !Self.plannable.contains(sentence.lemmas[noun])
  }

  /// Whether a coordinated verb can share what helps the first: "will resign and leave", but
  /// not "would have stood but resigned" or "vowing to fight on and calling for".
  func sharesHelpers(_ verb: Int, _ first: Int) -> Bool {
    guard sentence.tags[verb] == .verb, sentence.tags[first] == .verb else { return true }
    let isContrast = graph.dependents(verb, TreeWords.bit(.cc)).contains {
      sentence.lowerForm($0) == "but"
    }
    let form = sentence.features[verb]
    let isFirstPast = sentence.features[first].contains(.past)
    if form.contains(.past), isContrast || !isFirstPast { return false }
    let isGerund = sentence.form(verb).hasSuffix("ing")
    return !isGerund || sentence.form(first).hasSuffix("ing")
  }

  /// Nouns for what somebody thinks of doing.
  static let schemes: WordSet = [
    "plan", "proposal", "scenario", "idea", "option", "scheme", "arrangement", "deal",
  ]
  static let conditionals: WordSet = ["would", "could", "might", "may"]

  func hasAuxiliary(_ word: Int, _ forms: WordSet) -> Bool {
    graph.dependents(word, TreeWords.bit(.aux) | TreeWords.bit(.auxPass)).contains {
      forms.contains(sentence.lowerForm($0))
    }
  }

  /// Whether a verb tells of what has been done or was going on: "went", "was writing", "has
  /// travelled", "before moving", if that before which he moved has been done.
  func hasComeAbout(_ verb: Int) -> Bool {
    var node = verb
    for _ in 0..<3 {
      if hasAuxiliary(node, ["has", "have", "had", "was", "were", "been", "’ve", "'ve"]) {
        return true
      }
      if sentence.features[node].contains(.past) { return true }
      guard sentence.lowerForm(node).hasSuffix("ing"), !hasOwnAuxiliary(node),
        sentence.relations[node] == .advcl || sentence.relations[node] == .conj
      else { return false }
      node = Int(sentence.heads[node])
      if node < 0 { return false }
    }
    return false
  }

  /// Whether a verb tells for what somebody did something that is done: "went there to study".
  func isPurposeDone(_ verb: Int) -> Bool {
    guard sentence.relations[verb] == .advcl, isInfinitive(verb), sentence.heads[verb] >= 0 else {
      return false
    }
    return hasComeAbout(Int(sentence.heads[verb]))
  }

  /// Whether a clause stands beside another with a subject of its own: "with X succeeding him".
  func isAbsolute(_ clause: Int) -> Bool {
    sentence.lowerForm(clause).hasSuffix("ing")
      && (0..<clause).contains {
        sentence.heads[$0] == Int32(clause) && sentence.lowerForm($0) == "with"
      }
  }

  /// Verbs that say no more than that the noun before them comes about: "talks that they held".
  static let lightVerbs: WordSet = [
    "hold", "have", "make", "take", "give", "conduct", "attend", "carry", "launch", "stage",
    "receive", "send", "place", "organise", "organize", "plan", "schedule", "perpetrate", "commit",
  ]

  func isInfinitive(_ word: Int) -> Bool {
    sentence.features[word].contains(.infinitive)
      || graph.dependents(word, TreeWords.bit(.mark)).contains { sentence.form($0) == "to" }
  }

  func hasOwnAuxiliary(_ word: Int) -> Bool {
    graph.dependent(word, .aux) != nil || graph.dependent(word, .auxPass) != nil
      || sentence.tags[word] == .noun && graph.dependent(word, .cop) != nil
  }

  func hasOwnSubject(_ word: Int) -> Bool {
    (0..<sentence.count).contains {
      sentence.heads[$0] == Int32(word)
        && (sentence.relations[$0] == .nsubj || sentence.relations[$0] == .nsubjPass)
    }
  }

  func hasFuture(_ word: Int) -> Bool {
    graph.dependents(word, TreeWords.bit(.aux)).contains {
      ["will", "shall"].contains(sentence.lemmas[$0])
    }
      || graph.dependents(word, TreeWords.bit(.mark)).contains {
        sentence.form($0) == "to" && $0 > 0
          && ["is", "are"].contains(sentence.lowerForm($0 - 1))
      }
  }

  /// Whether "not" denies only that there is no more: "not only met X but also called Y".
  func isNotOnly(_ not: Int) -> Bool {
    not + 1 < sentence.count
      && ["only", "just", "merely", "simply", "solely"].contains(sentence.lowerForm(not + 1))
  }
}
