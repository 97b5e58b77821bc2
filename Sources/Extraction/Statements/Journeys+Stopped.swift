import Syntax

extension Journeys {
  /// Whether somebody is seized or dies on the way: "was arrested on her way to Riga", "was held in
  /// Oslo while changing planes on her way to Riga".
  func isCutShort(_ trigger: Int, _ sentence: Sentence) -> Bool {
    guard sentence.tags[trigger] == .noun, Self.ways.contains(sentence.lemmas[trigger]) else {
      return false
    }
    var word = trigger
    for _ in 0..<2 {
      switch sentence.relations[word].universal {
      case .obl, .nmod, .advcl, .obj: break
      default: return false
      }
      word = Int(sentence.heads[word])
      guard word >= 0 else { return false }
      let lemma = sentence.lemmas[word]
      if Self.dying.contains(lemma) || Self.seizing.contains(lemma) && isPassive(word, sentence) {
        return true
      }
    }
    return false
  }

  /// Whether somebody is sent back who arrives: "flew to Riga but was turned back at the airport".
  func isTurnedBack(_ trigger: Int, _ sentence: Sentence) -> Bool {
    guard sentence.tags[trigger] == .verb else { return false }
    return (trigger + 1..<sentence.count).contains {
      sentence.heads[$0] == Int32(trigger) && sentence.relations[$0] == .conj
        && sentence.lemmas[$0] == "turn" && $0 + 1 < sentence.count
        && (sentence.lowerForm($0 + 1) == "back" || sentence.lowerForm($0 + 1) == "away")
        && isPassive($0, sentence)
    }
  }

  /// Whether a plane or ship is made to come down somewhere: "his plane was forced to land in Riga",
  /// "was diverted to Riga".
  func isForcedDown(_ trigger: Int, _ sentence: Sentence) -> Bool {
    var word = trigger
    for _ in 0..<3 {
      let lemma = sentence.lemmas[word]
      if Self.forcing.contains(lemma) { return isPassive(word, sentence) }
      switch sentence.relations[word].universal {
      case .nsubj where sentence.tags[word] == .noun: break
      case .xcomp where Self.landing.contains(lemma): break
      default: return false
      }
      word = Int(sentence.heads[word])
      guard word >= 0 else { return false }
    }
    return false
  }

  private func isPassive(_ verb: Int, _ sentence: Sentence) -> Bool {
    (0..<sentence.count).contains {
      sentence.heads[$0] == Int32(verb)
        && (sentence.relations[$0] == .nsubjPass || sentence.relations[$0] == .auxPass)
    }
  }

  /// What the last word of an ocean's or a strait's name is.
  static let waters: WordSet = [
    "ocean", "atlantic", "pacific", "channel", "strait", "straits",
  ]
  private static let ways: WordSet = ["way", "route"]
  private static let dying: WordSet = ["die", "disappear", "vanish", "crash", "perish"]
  private static let seizing: WordSet = [
    "arrest", "detain", "stop", "seize", "capture", "intercept", "kill", "assassinate", "murder",
    "kidnap", "abduct", "ambush", "shoot", "block", "apprehend", "turn",
  ]
  private static let landing: WordSet = ["land", "touch", "stop", "refuel", "dock"]
  private static let forcing: WordSet = ["force", "oblige", "compel", "divert", "order"]
}
