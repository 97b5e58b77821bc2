import Ontology
import Syntax

/// The body that a pronoun means where its spokesman says what it did.
extension ReferenceResolver {
  private static let spokesmen: WordSet = ["spokesman", "spokeswoman", "spokesperson"]

  /// The body named before its spokesman, whose words go on with "it": "Acme spokesman Jim Rios said
  /// it would close the plant".
  func bodyOfSpokesman(_ word: Int, _ index: Int) -> Int? {
    let sentence = sentences[index]
    let verb = Int(sentence.heads[word])
    guard verb >= 0, sentence.relations[word] == .nsubj, sentence.tags[verb] == .verb,
      sentence.relations[verb] == .ccomp, sentence.heads[verb] >= 0,
      !quotations.isQuoted[index][word]
    else { return nil }
    let saying = Int(sentence.heads[verb])
    guard saying < word, Self.isSpeech(sentence.lemmas[saying]),
      let subject = children[saying].first(where: {
        sentence.relations[$0].universal == .nsubj && $0 < saying
      }), namesake(subject, sentence) >= 0
    else { return nil }
    var noun = subject
    while noun >= 0, noun > subject - 4, !Self.spokesmen.contains(sentence.lowerForm(noun)) {
      noun -= 1
    }
    guard noun >= 0, Self.spokesmen.contains(sentence.lowerForm(noun)) else { return nil }
    var before = noun - 1
    while before >= 0, before > noun - 4, clusterAt[before] < 0,
      [.noun, .adj, .propn, .part].contains(sentence.tags[before])
    {
      before -= 1
    }
    guard before >= 0, clusterAt[before] >= 0,
      entities[clusterAt[before]].type == .organization
    else { return nil }
    return clusterAt[before]
  }
}
