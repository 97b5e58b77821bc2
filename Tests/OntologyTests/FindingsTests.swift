import Foundation
import Ontology
import Testing

@Suite struct FindingsTests {
  private func schema() throws -> Schema {
    let entities = ["person", "state", "organization", "place", "event"].map {
      Schema.EntityDefinition(name: $0, meaning: "")
    }
    let source = SourceText(
      name: "met.yaml",
      text: "met: {family: contact, from: [person], to: [person], symmetric: true}"
    )
    return try Schema(entities: entities, files: RelationFile.read(source))
  }

  private func findings() throws -> Findings {
    let text = "Zoë \"Zed\" Ng met Bo Li.\nIt rained."
    let met = try #require(try schema()["met"])
    let evidence = Evidence(
      article: "a",
      sentence: TextRange(0, 24),
      subject: TextRange(0, 13),
      object: TextRange(18, 23),
      trigger: TextRange(14, 17)
    )
    return Findings(
      article: Article(id: "a", published: PartialDate("2022-01-11"), title: "T", text: text),
      entities: [
        Entity(type: .person, name: "Zoë Ng", aliases: ["Ng"]),
        Entity(type: .person, name: "Bo Li"),
      ],
      statements: [
        Statement(
          subject: EntityID(0),
          relation: met,
          object: EntityID(1),
          date: PartialDate("2022-01"),
          status: .possible,
          speaker: EntityID(1),
          confidence: 0.75,
          evidence: [evidence]
        )
      ]
    )
  }

  @Test func `findings encode to the gold format with keys in a fixed order`() throws {
    let json = try findings().json(schema: schema())
    #expect(
      json
        == #"{"id":"a","url":null,"license":null,"date":"2022-01-11","title":"T","#
        + #""text":"Zoë \"Zed\" Ng met Bo Li.\nIt rained.","#
        + #""entities":[{"name":"Zoë Ng","type":"person","aliases":["Ng"]},"#
        + #"{"name":"Bo Li","type":"person","aliases":[]}],"#
        + #""relations":[{"subject":"Zoë Ng","type":"met","object":"Bo Li","date":"2022-01","#
        + #""status":"possible","speaker":"Bo Li","place":null,"title":null,"#
        + #""evidence":"Zoë \"Zed\" Ng met Bo Li.","confidence":0.75,"#
        + #""spans":{"sentence":[0,24],"subject":[0,13],"object":[18,23],"trigger":[14,17]}}]}"#
    )
  }

  @Test func `the encoded findings are valid JSON whatever the text holds`() throws {
    var findings = try findings()
    let naughty = "\u{0}\u{1F}\"\\/\u{2028}👩‍👩‍👧\u{7F}\r\n\t"
    findings.article.title = naughty
    let data = Data(try findings.json(schema: schema()).utf8)
    let object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["title"] as? String == naughty)
  }

  @Test func `a slice by UTF-8 range is letter by letter`() throws {
    let findings = try findings()
    #expect(findings.quotation(findings.statements[0].evidence[0]) == "Zoë \"Zed\" Ng met Bo Li.")
    #expect(findings.article.text[TextRange(0, 4)] == "Zoë")
  }
}
