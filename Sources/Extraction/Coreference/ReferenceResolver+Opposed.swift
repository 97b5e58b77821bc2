import Ontology
import Syntax

/// Whose a thing is that somebody takes a stand on.
extension ReferenceResolver {
  private static let stands: WordSet = [
    "block", "oppose", "veto", "reject", "thwart", "hinder", "obstruct", "support", "back",
    "welcome", "endorse", "criticise", "criticize", "condemn", "denounce", "hamper", "resist",
  ]
  private static let aims: WordSet = [
    "bid", "attempt", "effort", "application", "request", "accession", "membership", "candidacy",
    "decision", "claim", "demand", "refusal",
  ]

  private static let demands: WordSet = [
    "call", "demand", "urge", "seek", "want", "request", "push", "press", "order",
  ]
  private static let fates: WordSet = [
    "resignation", "ouster", "removal", "impeachment", "arrest", "extradition", "release",
    "dismissal", "sacking", "departure", "prosecution", "execution", "deportation", "detention",
    "suspension", "expulsion", "exit", "freedom",
  ]

  private static let takings: WordSet = [
    "revoke", "cancel", "rescind", "annul", "suspend", "confiscate", "withdraw",
  ]
  private static let leave: WordSet = [
    "clearance", "licence", "license", "visa", "citizenship", "passport", "accreditation", "permit",
    "nationality", "asylum", "immunity", "credential",
  ]

  /// Whether a possessor cannot be an entity, as nobody demands or takes what befalls themselves:
  /// "Berg called for her resignation", "Berg revoked her visa" tell of another's.
  private func isDemander(_ cluster: Int, ofOwn noun: Int, _ sentence: Sentence) -> Bool {
    let verb = Int(sentence.heads[noun])
    let lemma = sentence.lemmas[noun]
    guard verb >= 0, verb < noun, [.obj, .obl].contains(sentence.relations[noun]),
      Self.fates.contains(lemma) && Self.demands.contains(sentence.lemmas[verb])
        || Self.leave.contains(lemma) && Self.takings.contains(sentence.lemmas[verb])
    else { return false }
    return children[verb].contains {
      sentence.relations[$0].universal == .nsubj && namesake($0, sentence) == cluster
    }
  }

  /// Whether a possessor cannot be an entity, as that one takes a stand on what is possessed:
  /// "Serbia blocked its bid to join Acme" tells of another's.
  func isOpponent(_ cluster: Int, ofOwn noun: Int, _ sentence: Sentence) -> Bool {
    if isDemander(cluster, ofOwn: noun, sentence) { return true }
    guard sentence.relations[noun] == .obj, Self.aims.contains(sentence.lemmas[noun]) else {
      return false
    }
    var verb = Int(sentence.heads[noun])
    guard verb >= 0, Self.stands.contains(sentence.lemmas[verb]) else { return false }
    for _ in 0..<3 {
      let subject = children[verb].first { sentence.relations[$0].universal == .nsubj }
      if let subject { return namesake(subject, sentence) == cluster }
      guard sentence.relations[verb] == .xcomp || sentence.relations[verb] == .conj,
        sentence.heads[verb] >= 0
      else { return false }
      verb = Int(sentence.heads[verb])
    }
    return false
  }
}
