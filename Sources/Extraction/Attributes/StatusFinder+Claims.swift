import Ontology
import Syntax

/// What is claimed, and who says that it is not so.
extension StatusFinder {
  /// Nouns for what may be so, verbs for saying that it is not, and nouns for what shows it.
  static let claims: WordSet = [
    "rumour", "rumor", "claim", "suggestion", "allegation", "report", "speculation", "accusation",
    "assertion", "suspicion", "charge", "suspect",
  ]
  static let rebuttals: WordSet = [
    "deny", "dismiss", "reject", "refute", "dispute", "disprove", "debunk", "contradict", "rebut",
  ]
  static let proofs: WordSet = ["evidence", "proof", "indication", "sign"]

  /// Whether a clause is what a noun for a claim says: "rumours that they met".
  func isClaim(_ clause: Int, _ noun: Int) -> Bool {
    // "rumours he was wounded"
    guard sentence.tags[noun] == .noun, noun + 1 < clause,
      // "police suspect that X did it", with "suspect" drawn as a noun
      sentence.lemmas[noun] != "suspect" || sentence.relations[noun + 1] == .mark,
      sentence.lowerForm(noun + 1) == "that"
        || sentence.heads[noun + 1] == Int32(clause)
          && sentence.relations[noun + 1].universal == .nsubj
          && sentence.lowerForm(noun + 1) != "which"
    else { return false }
    return Self.claims.contains(sentence.lemmas[noun])
      || Self.proofs.contains(sentence.lemmas[noun])
  }

  /// Whether somebody says of what a noun claims that it is not so: "denied allegations",
  /// "pushed back against the claims".
  func isRebutted(_ claim: Int) -> Bool {
    let verb = Int(sentence.heads[claim])
    guard verb >= 0 else { return false }
    switch sentence.relations[claim] {
    case .obj, .nsubjPass: return Self.rebuttals.contains(sentence.lemmas[verb])
    case .obl:
      return ["push", "hit"].contains(sentence.lemmas[verb]) && verb + 1 < sentence.count
        && sentence.lowerForm(verb + 1) == "back"
        && graph.hasCase(claim, ["against", "on", "at"], sentence)
    default: return false
    }
  }
}
