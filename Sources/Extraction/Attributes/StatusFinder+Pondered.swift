import Ontology
import Syntax

/// What somebody must do, thinks of doing, is about to do or will not do.
extension StatusFinder {
  /// Whether a verb says that what follows must be done: "needs to visit X", "has to meet X",
  /// but not "had to meet X", which is done.
  func isNeeded(_ verb: Int, by above: Int) -> Bool {
    if sentence.lemmas[above] == "ought" { return true }
    guard verb > 0, sentence.lowerForm(verb - 1) == "to" || sentence.lowerForm(verb - 1) == "be"
    else { return false }
    switch sentence.lemmas[above] {
    case "need": return true
    case "have":
      return ["has", "have"].contains(sentence.lowerForm(above))
        && (above + 1..<verb).contains { sentence.lowerForm($0) == "to" && $0 <= above + 2 }
    default: return false
    }
  }

  /// Whether a gerund tells what somebody thinks of doing, or is near to: "is thinking of visiting
  /// X", "are close to signing a deal".
  func isPondered(_ gerund: Int, by verb: Int) -> Bool {
    if ["close", "near", "open", "receptive", "amenable"].contains(sentence.lemmas[verb]),
      gerund > verb
    {
      return sentence.lowerForm(gerund).hasSuffix("ing")
        && (verb + 1..<gerund).contains {
          sentence.heads[$0] == Int32(gerund) && sentence.lowerForm($0) == "to"
        }
    }
    return ["think", "dream", "talk", "speak", "muse"].contains(sentence.lemmas[verb])
      && sentence.lowerForm(gerund).hasSuffix("ing")
      && (verb + 1..<max(verb + 1, gerund)).contains {
        sentence.heads[$0] == Int32(gerund) && ["of", "about"].contains(sentence.lowerForm($0))
      }
  }

  /// Whether a noun says that what follows is about to be done: "on the brink of attacking", "on
  /// her way to meet X".
  func isVerge(_ noun: Int) -> Bool {
    ["brink", "verge", "cusp", "threshold"].contains(sentence.lemmas[noun])
      || sentence.lemmas[noun] == "way" && graph.hasCase(noun, ["on"], sentence)
  }

  /// "ruled out a meeting"
  func isRuledOut(_ verb: Int) -> Bool {
    sentence.lemmas[verb] == "rule" && verb + 1 < sentence.count
      && sentence.lowerForm(verb + 1) == "out"
  }

  /// "put off the meeting", "pushed back the visit"
  func isPutOff(_ verb: Int) -> Bool {
    guard verb + 1 < sentence.count else { return false }
    return switch sentence.lemmas[verb] {
    case "put": sentence.lowerForm(verb + 1) == "off"
    case "push": sentence.lowerForm(verb + 1) == "back"
    default: false
    }
  }

  /// "put the visit on hold", "put his plans on ice"
  func isHeld(_ noun: Int, by verb: Int) -> Bool {
    sentence.lemmas[verb] == "put" && noun > verb
      && (noun + 1..<max(noun + 1, min(noun + 8, sentence.count - 1))).contains {
        sentence.lowerForm($0) == "on"
          && ["hold", "ice", "pause"].contains(sentence.lowerForm($0 + 1))
      }
  }

  /// "looks forward to the visit"
  func isAnticipated(_ noun: Int, by verb: Int) -> Bool {
    sentence.lemmas[verb] == "look" && sentence.relations[noun] == .obl
      && !sentence.features[verb].contains(.past)
      && verb + 1 < sentence.count && sentence.lowerForm(verb + 1) == "forward"
      && graph.hasCase(noun, ["to"], sentence)
  }

  /// Whether an adjective says that something has not come about: "the aborted visit".
  func isAborted(_ word: Int) -> Bool {
    ["cancelled", "canceled", "aborted", "abortive", "scrapped", "abandoned"].contains(
      sentence.lowerForm(word)
    )
  }

  /// Whether a verb says that what a noun names is gone on with: "press on with its offensive",
  /// "carried on with the strikes".
  func isPressedOn(_ noun: Int, by verb: Int) -> Bool {
    guard sentence.relations[noun] == .obl, verb + 1 < sentence.count,
      graph.hasCase(noun, ["with"], sentence)
    else { return false }
    return switch sentence.lemmas[verb] {
    case "press", "carry", "push", "forge", "go", "plough", "plow":
      ["on", "ahead"].contains(sentence.lowerForm(verb + 1))
        && !(sentence.lemmas[verb] == "go" && sentence.lowerForm(verb + 1) == "ahead")
    case "continue", "persist": true
    default: false
    }
  }
}
