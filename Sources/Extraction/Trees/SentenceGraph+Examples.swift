import Syntax

extension SentenceGraph {
  /// Plurals for those who take a stand together: rebels and storms take places instead.
  private static let groups: WordSet = [
    "officials", "leaders", "lawmakers", "politicians", "senators", "members", "critics", "experts",
    "musicians", "republicans", "democrats", "conservatives", "liberals", "ministers", "people",
    "others", "celebrities", "actors", "countries", "nations", "states", "governments",
    "organizations", "organisations", "activists", "players", "fans", "governors", "mps",
    "legislators", "representatives", "mayors", "diplomats", "allies", "colleagues", "artists",
    "singers", "candidates", "scientists", "economists", "presidents", "figures", "stars",
    "bishops", "parties", "unions", "commentators", "supporters", "opponents", "analysts",
  ]

  /// "Officials urged Lind to go, including Orlov", "Others have left, such as Orlov": those whom a
  /// phrase at the end of a clause names as some of its subject do what the subject does.
  mutating func addTrailingExamples(_ verb: Int, _ sentence: Sentence, _ words: TreeWords) {
    guard let subject = dependents(verb, TreeWords.bit(.nsubj)).first(where: { $0 < verb }),
      Self.groups.contains(sentence.lowerForm(subject))
    else { return }
    for word in (verb + 1)..<max(verb + 1, count)
    where words.givesInstances(prepositions[word]) {
      guard
        let cue = (verb + 1..<word).first(where: {
          sentence.heads[$0] == Int32(word) && sentence.relations[$0] == .case
        }), sentence.form(cue - 1) == ",", sentence.isBelow(word, verb, within: 5),
        // "visited several towns, including Riga": the towns
        !(verb + 1..<cue).contains(where: {
          sentence.tags[$0] == .noun && sentence.features[$0].contains(.plural)
        })
      else { continue }
      // "Rolf Larsen" with the preposition hung on the first name
      let isFirst = sentence.relations[word] == .compound && Int(sentence.heads[word]) > word
      append(verb, .nsubj, isFirst ? Int(sentence.heads[word]) : word, 0)
      return
    }
  }
}
