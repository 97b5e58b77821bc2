import Ontology
import Syntax

/// What nouns say that the lexicon does not hold: "a Polish welder, X", "X, a biomechanicist at A".
extension PostFinder {
  /// Ends of nouns for those who have learned what they do.
  private static let callings = [
    "ologist", "icist", "nomist", "grapher", "nomer", "therapist", "scientist", "ician", "omatist",
    "ographer", "urologist", "anist", "archist", "iatrist", "ecturer", "neer", "oanalyst",
  ]

  /// Who works where by a noun for a learned profession: "X, an evolutionary biomechanicist at the
  /// Royal College".
  func unlisted(
    _ reader: PostReader,
    _ titles: [TitleTable.Occurrence]
  ) -> [Candidate] {
    guard let relation = relation("works-for") else { return [] }
    var result: [Candidate] = []
    let sentence = reader.sentence
    for noun in 0..<sentence.count
    where sentence.tags[noun] == .noun && !titles.contains(where: { $0.words.contains(noun) })
      && Self.callings.contains(where: sentence.lemmas[noun].hasSuffix)
    {
      let holders = reader.held.mentions(at: noun).filter {
        reader.held.type($0) == .person && reader.held[$0].kind == .name
      }
      guard holders.count == 1 else { continue }
      for child in reader.graph.dependents(noun, TreeWords.bit(.nmod))
      where child > noun && ["at", "with"].contains(reader.formOfPreposition(child)) {
        guard let body = reader.held.mention(headedBy: child),
          reader.held.type(body) == .organization, reader.held[body].kind == .name
        else { continue }
        result.append(
          Candidate(
            relation: relation,
            subject: holders[0],
            object: body,
            sentence: reader.number,
            trigger: noun,
            source: .post("unlisted"),
            status: .actual,
            title: sentence.lemmas[noun],
            isStructural: true
          )
        )
      }
    }
    return result
  }

  /// What nouns without a place in the lexicon say with a nationality: "a Polish welder, X",
  /// "X, an Afghan barber".
  func nationalities(
    _ reader: PostReader,
    _ titles: [TitleTable.Occurrence]
  ) -> [Candidate] {
    guard let relation = relation("citizen-of") else { return [] }
    var result: [Candidate] = []
    let sentence = reader.sentence
    for noun in 0..<sentence.count
    where sentence.tags[noun] == .noun && !titles.contains(where: { $0.words.contains(noun) }) {
      guard !StructureFinder.isThing(sentence.lemmas[noun]),
        reader.held.mention(headedBy: noun) == nil
      else { continue }
      let holders = reader.held.mentions(at: noun).filter {
        reader.held.type($0) == .person && reader.held[$0].kind == .name
      }
      guard holders.count == 1 else { continue }
      for child in 0..<noun where sentence.heads[child] == Int32(noun) {
        guard sentence.relations[child] == .amod || sentence.relations[child] == .compound,
          let state = reader.held.mention(headedBy: child), reader.held.type(state) == .state,
          reader.held[state].isDemonym
        else { continue }
        result.append(
          Candidate(
            relation: relation,
            subject: holders[0],
            object: state,
            sentence: reader.number,
            trigger: noun,
            source: .post("nationality"),
            status: .actual,
            title: nil,
            isStructural: true
          )
        )
      }
    }
    return result
  }
}
