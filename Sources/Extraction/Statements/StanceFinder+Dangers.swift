import Syntax

extension StanceFinder {
  /// Nouns for what is avenged, not threatened: "retaliation for the killing of Larsen".
  private static let losses: WordSet = [
    "killing", "death", "assassination", "murder", "slaying", "loss", "martyrdom",
  ]
  /// Words before "threat" that make it a danger, which nobody utters.
  private static let gauging: WordSet = [
    "imminent", "existential", "potential", "serious", "grave", "growing", "biggest", "greatest",
    "main", "major", "real", "looming", "perceived", "possible", "ongoing",
  ]
  private static let denying: WordSet = ["no", "any"]

  /// Verbs for what is done for somebody's good, with whatever force.
  static let saving: WordSet = [
    "restore", "reinstate", "protect", "defend", "save", "rescue", "free", "liberate",
  ]

  /// Whether a word tells of somebody's death: "the killing of Larsen", not "the death penalty".
  func isLoss(_ word: Int, _ sentence: Sentence) -> Bool {
    sentence.tags[word] == .noun && Self.losses.contains(sentence.lemmas[word])
      && (word + 1 >= sentence.count || sentence.tags[word + 1] != .noun)
  }

  /// Whether a noun names a danger rather than a threat that somebody utters: "faced an imminent
  /// threat from Norway", "no threat to Norway".
  func isDanger(_ noun: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    guard sentence.lemmas[noun] == "threat" else { return false }
    return graph.dependents(noun, TreeWords.bit(.amod) | TreeWords.bit(.det)).contains {
      let form = sentence.lowerForm($0)
      return Self.gauging.contains(form) || Self.denying.contains(form)
    }
  }
}
