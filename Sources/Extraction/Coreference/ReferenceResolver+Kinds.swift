import Ontology
import Syntax

/// Bodies that act by a noun behind their name which says what they are or who their people are:
/// "the Norna group said it", "Norna rebels said they".
extension ReferenceResolver {
  /// Nouns behind a body's name that stand for the body.
  private static let ranks: WordSet = [
    "group", "rebel", "militant", "fighter", "insurgent", "guerrilla", "guerilla", "gunman",
    "movement", "militia", "faction", "gang", "cartel", "terrorist", "extremist", "jihadist",
    "force", "organization", "organisation", "network", "agency", "company", "firm", "party",
    "union", "alliance", "bloc", "coalition", "newspaper", "magazine", "channel", "airline",
    "bank", "club", "giant", "separatist",
  ]

  /// The body whose name stands right before a noun for what it is; -1 for none.
  func bodyBefore(_ noun: Int, _ sentence: Sentence) -> Int {
    guard noun > 0, sentence.tags[noun] == .noun, Self.ranks.contains(sentence.lemmas[noun])
    else { return -1 }
    let cluster = coverAt[noun - 1]
    guard cluster >= 0, entities[cluster].type == .organization else { return -1 }
    for child in children[noun] where child < noun && clusterAt[child] == cluster {
      return sentence.relations[child] == .nmodPoss ? -1 : cluster
    }
    return -1
  }
}
