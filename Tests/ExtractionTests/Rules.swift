import Extraction
import Ontology
import Syntax
import TestKit

/// Rules, articles and entities for tests, without a model and without embedded files.
struct Rules {
  let schema: Schema
  let extractor: Extractor

  static let entities = [
    "person", "state", "organization", "place", "event",
  ].map { Schema.EntityDefinition(name: $0, meaning: "") }

  static let titles = """
    title\trelation\tgender\tnote
    president\tleads\t\thead of state
    prime minister\tleads\t\thead of state
    foreign minister\tworks-for\t\tminister
    chairman\tleads\t\texecutive
    mayor\tleads\t\tgovernor
    senator\tworks-for\t\tlegislator
    spokesman\tworks-for\tm\tstaff
    astronaut\tworks-for\t\tprofession
    physicist\tworks-for\t\tacademic
    wife\tfamily-of\tf\tkin
    brother\tworks-for\tm\tclergy
    judge\tworks-for\t\tjudge
    state senator\tworks-for\t\tlegislator
    detective\tworks-for\t\tpolice
    commissioner\tleads\t\texecutive
    secretary-general\tleads\t\texecutive
    counterpart\t\t\tcounterpart
    opposition leader\tworks-for\t\tlegislative officer
    vice president\tworks-for\t\tdeputy
    ambassador\tworks-for\t\tdiplomat
    minister\tworks-for\t\tminister
    """

  static let speech = """
    lemma\teffect
    say\tspeaker
    deny\tspeaker denied
    refuse\tdenied
    plan\tplanned
    seek\tpossible
    hope\tpossible
    allege\tspeaker possible
    reportedly\tpossible
    """

  static let stances = """
    lemma\tstance
    liar\tblame
    reckless\tblame
    great\tpraise
    failure\tblame
    too\tblame
    listen\tduty
    play politics\tblame
    break promise\tblame
    kill people\tblame
    lie\tblame
    illegally\tblame
    """

  /// Rules of a YAML text, with the plainest relations beside them.
  init(_ yaml: String = "") throws {
    let base = """
      leads: {family: posts, from: [person, state], to: [state, organization, place]}
      works-for: {family: posts, from: [person], to: [state, organization, place]}
      member-of: {family: posts, from: [person, organization, state], to: [organization]}
      citizen-of: {family: biography, from: [person], to: [state]}
      family-of: {family: biography, from: [person], to: [person], symmetric: true}
      lives-in: {family: biography, from: [person], to: [place, state]}
      part-of: {family: structure, from: [organization, place], to: [organization, state, place]}
      located-in: {family: structure, from: [organization, place, event], to: [place, state]}
      """
    var files = try RelationFile.read(SourceText(name: "base.yaml", text: base))
    if !yaml.isEmpty { files += try RelationFile.read(SourceText(name: "test.yaml", text: yaml)) }
    schema = try Schema(entities: Self.entities, files: files)
    extractor = try Extractor(
      schema: schema,
      titles: Lexicon(SourceText(name: "titles.tsv", text: Self.titles)),
      speech: Lexicon(SourceText(name: "speech.tsv", text: Self.speech)),
      stances: Lexicon(SourceText(name: "stances.tsv", text: Self.stances))
    )
  }

  /// The statements of sentences written by hand, as `subject —relation→ object` with
  /// status, date and speaker where they are not plain.
  func statements(_ literal: String, date: String? = nil) -> [String] {
    let text = SentenceLiteral(literal)
    let article = Article(
      id: "test",
      published: date.flatMap(PartialDate.init),
      text: text.text
    )
    let findings = extractor.findings(
      for: article,
      sentences: text.sentences,
      mentions: Self.mentions(text.sentences)
    )
    return findings.statements.map { statement in
      let relation = schema[statement.relation]
      var line = findings[statement.subject].name
      line += relation.isSymmetric ? " —\(relation.name)— " : " —\(relation.name)→ "
      line += findings[statement.object].name
      if statement.status != .actual { line += " (\(statement.status))" }
      if let date = statement.date { line += " [\(date)]" }
      if let speaker = statement.speaker { line += " said by \(findings[speaker].name)" }
      return line
    }
  }

  /// States that tests may name; `B-LOC` of another text is a place.
  static let states: [String: String] = [
    "Kazakhstan": "Kazakhstan", "Kazakh": "Kazakhstan", "Russia": "Russia", "Russian": "Russia",
    "Iran": "Iran", "Iranian": "Iran", "China": "China", "Egypt": "Egypt", "Egyptian": "Egypt",
    "Spain": "Spain", "Russians": "Russia",
  ]
  /// The ISO 3166-1 codes of states whose offices tests tell apart.
  static let codes: [String: String] = ["Egypt": "EG", "Russia": "RU", "Spain": "ES"]

  /// Each name of the sentences as a mention, equal texts as one entity.
  static func mentions(_ sentences: [Sentence]) -> Mentions {
    var result = Mentions()
    for (number, sentence) in sentences.enumerated() {
      for name in sentence.names {
        let text = sentence.form(name.words)
        let state = states[text]
        let type: EntityType =
          switch name.kind {
          case .person: .person
          case .organization: .organization
          case .place: state != nil ? .state : .place
          case .event: .event
          }
        let full = state ?? text
        var cluster = result.clusters.firstIndex { $0.name == full && $0.type == type }
        if cluster == nil {
          cluster = result.clusters.count
          var entity = EntityCluster(type: type, name: full)
          entity.stateCode = Self.codes[full]
          result.clusters.append(entity)
        }
        let head = name.words.first { !name.words.contains(Int(sentence.heads[$0])) }
        result.mentions.append(
          Mention(
            sentence: number,
            words: name.words,
            head: head ?? name.words.lowerBound,
            kind: .name,
            isDemonym: state != nil && state != text,
            cluster: cluster ?? 0
          )
        )
      }
    }
    return result
  }
}
