import Ontology
import Syntax

extension ReferenceResolver {
  /// Who is sent to a place of which "where he" or "where she" tells what they did there: Berg in
  /// "Lund sent Berg to Oslo, where he met".
  func sentPerson(
    _ word: Int,
    _ gender: EntityCluster.Gender,
    _ speaker: Int,
    _ index: Int
  ) -> Int? {
    let sentence = sentences[index]
    guard word > 3, sentence.lowerForm(word - 1) == "where",
      sentence.relations[word].universal == .nsubj
    else { return nil }
    for verb in stride(from: word - 2, through: max(0, word - 20), by: -1)
    where sentence.tags[verb] == .verb {
      guard Self.sending.contains(sentence.lemmas[verb]),
        let object = children[verb].first(where: {
          $0 > verb && $0 < word && sentence.relations[$0] == .obj
        })
      else { return nil }
      let cluster = namesake(object, sentence)
      guard cluster >= 0, cluster != speaker, entities[cluster].type == .person,
        entities[cluster].gender == gender || entities[cluster].gender == .unknown
      else { return nil }
      return cluster
    }
    return nil
  }

  private static let sending: WordSet = ["send", "dispatch"]
}
