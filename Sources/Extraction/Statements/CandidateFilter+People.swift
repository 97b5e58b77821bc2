import Ontology
import Syntax

/// Tells where a state's name only says whose people are meant.
extension CandidateFilter {
  /// Whether a state only tells whose people a noun behind it means: "visited US troops".
  func isOfPeople(_ mention: Int) -> Bool {
    let mention = context.mentions.mentions[mention]
    let sentence = context.sentences[mention.sentence]
    guard context.mentions.clusters[mention.cluster].type == .state else { return false }
    switch sentence.relations[mention.head].universal {
    case .amod, .compound, .nmod: break
    default: return false
    }
    let noun = Int(sentence.heads[mention.head])
    return noun >= mention.words.upperBound
      && Self.people.contains(sentence.lemmas[noun].lowercased())
  }

  private static let people: WordSet = [
    "troop", "troops", "soldier", "force", "forces", "marine", "marines", "sailor", "airman",
    "personnel", "servicemember", "leader", "official", "counterpart", "president", "minister",
    "veteran", "refugee", "prisoner", "hostage", "officer", "commander", "diplomat", "embassy",
    "consulate", "ambassador", "company", "firm",
  ]
}
