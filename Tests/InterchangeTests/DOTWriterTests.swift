import Foundation
import Ontology
import Testing

@testable import Interchange

/// A small schema and findings for tests.
enum Sample {
  static let schema: Schema = {
    let text = """
      met: {family: contact, from: [person], to: [person], symmetric: true}
      leads: {family: posts, from: [person], to: [state]}
      """
    guard
      let files = try? RelationFile.read(SourceText(name: "s.yaml", text: text)),
      let schema = try? Schema(
        entities: ["person", "state", "organization", "place", "event"].map {
          .init(name: $0, meaning: "")
        },
        files: files
      )
    else { fatalError("the sample schema does not read") }
    return schema
  }()

  /// An article in which Anna "Q" Roe met Bruno\Zoë, and leads Utopia.
  static func findings() throws -> Findings {
    let text = "Anna \"Q\" Roe met Bruno\\Zoë\nin Oslo. Roe leads Utopia."
    let first = TextRange(0, text.utf8.count - " Roe leads Utopia.".utf8.count)
    let second = TextRange(first.upperBound + 1, text.utf8.count)
    let met = try #require(schema["met"])
    let leads = try #require(schema["leads"])
    return Findings(
      article: Article(
        id: "a-1",
        url: "https://a.example/?x=1&y=2",
        published: PartialDate("2020-03-04"),
        title: "They \"met\"",
        text: text
      ),
      entities: [
        Entity(type: .person, name: "Anna \"Q\" Roe", aliases: ["Roe", "A. Roe"]),
        Entity(type: .person, name: "Bruno\\Zoë"), Entity(type: .state, name: "Utopia"),
        Entity(type: .place, name: "Oslo"),
      ],
      statements: [
        Statement(
          subject: EntityID(0),
          relation: met,
          object: EntityID(1),
          date: PartialDate("2020-03"),
          status: .possible,
          speaker: EntityID(2),
          place: EntityID(3),
          confidence: 0.75,
          evidence: [
            Evidence(article: "a-1", sentence: first, subject: first, object: first, trigger: first)
          ]
        ),
        Statement(
          subject: EntityID(0),
          relation: leads,
          object: EntityID(2),
          title: "queen; “head”",
          evidence: [
            Evidence(
              article: "a-1",
              sentence: second,
              subject: second,
              object: second,
              trigger: second
            )
          ]
        ),
      ]
    )
  }

  static func excerpt() throws -> Excerpt {
    let findings = try findings()
    return Excerpt(
      schema: schema,
      title: "A \"test\"",
      entities: findings.entities,
      statements: findings.statements,
      articles: ["a-1": findings.article]
    )
  }
}

struct DOTWriterTests {
  @Test func `what is written reads back the same`() throws {
    let original = try Sample.findings()
    let text = DOTWriter.text(of: try Sample.excerpt())
    let (read, problems) = try DOTFindings.findings(
      in: Array(text.utf8),
      name: "a.dot",
      schema: Sample.schema
    )
    #expect(problems.isEmpty)
    let findings = try #require(read.first)
    #expect(read.count == 1)
    #expect(findings.article.id == "a-1")
    #expect(findings.article.url == original.article.url)
    #expect(findings.article.published == original.article.published)
    #expect(findings.article.title == original.article.title)
    #expect(Set(findings.entities.map(\.name)) == Set(original.entities.map(\.name)))
    for (new, old) in zip(findings.statements, original.statements) {
      #expect(findings[new.subject] == original[old.subject])
      #expect(findings[new.object] == original[old.object])
      #expect(new.relation == old.relation)
      #expect(new.date == old.date)
      #expect(new.status == old.status)
      #expect(new.title == old.title)
      #expect(new.confidence == old.confidence)
      #expect(new.speaker.map { findings[$0].name } == old.speaker.map { original[$0].name })
      #expect(new.place.map { findings[$0].name } == old.place.map { original[$0].name })
      #expect(new.evidence.map(findings.quotation) == old.evidence.map(original.quotation))
    }
    #expect(findings.statements.count == 2)
  }

  @Test func `a statement of two articles keeps both quotations`() throws {
    var excerpt = try Sample.excerpt()
    var other = try #require(excerpt.articles["a-1"])
    other.id = "b-2"
    other.text = "The two met."
    excerpt.articles["b-2"] = other
    let range = TextRange(0, 12)
    excerpt.statements[0].evidence.append(
      Evidence(article: "b-2", sentence: range, subject: range, object: range, trigger: range)
    )
    let (read, _) = try DOTFindings.findings(
      in: Array(DOTWriter.text(of: excerpt).utf8),
      name: "a.dot",
      schema: Sample.schema
    )
    #expect(read.map(\.article.id) == ["a-1", "b-2"])
    #expect(read[1].statements.map { read[1].quotation($0.evidence[0]) } == ["The two met."])
    #expect(read[1].entities.count == 4)
  }

  @Test func `long texts are written in pieces`() throws {
    let text = String(repeating: "a\"b\\\\", count: 9000)
    let quoted = DOTWriter.quoted(text)
    #expect(quoted.split(separator: " + ").allSatisfy { $0.utf8.count < 16_384 })
    let graphs = try DOTReader.graphs(in: Array("graph { a [x=\(quoted)] }".utf8), name: "a")
    #expect(graphs[0].nodes[0].attributes["x"]?.text == text)
  }

  @Test func `foreign nodes and edges are told, not guessed`() throws {
    let (read, problems) = try DOTFindings.findings(
      in: Array(
        "digraph { a [type=person]; b [type=persom]; c [type=person]; a -> c [relation=mett] }".utf8
      ),
      name: "f.dot",
      schema: Sample.schema
    )
    #expect(read.flatMap(\.statements).isEmpty)
    #expect(
      problems.map(\.description) == [
        "f.dot: warning: node ‘b’ has the unknown type ‘persom’\n  hint: did you mean ‘person’?",
        "f.dot: warning: unknown relation ‘mett’\n  hint: did you mean ‘met’?",
      ]
    )
  }
}

struct JSONLinesTests {
  @Test func `findings read back as they were written`() throws {
    let original = try Sample.findings()
    let text = JSONLines.text(of: [original, original], schema: Sample.schema)
    let (read, problems) = JSONLines.findings(
      in: Array(text.utf8),
      name: "a.jsonl",
      schema: Sample.schema
    )
    #expect(problems.isEmpty)
    #expect(read.count == 2)
    #expect(JSONLines.text(of: read, schema: Sample.schema) == text)
    #expect(read[0].statements == original.statements)
  }

  @Test func `evidence without spans is found in the text`() throws {
    let line = #"""
      {"id":"x","text":"One. Anna met Bruno. End.","date":"2020-01-02","title":"T","entities":[{"name":"Anna","type":"person","aliases":[]},{"name":"Bruno","type":"person"}],"relations":[{"subject":"Anna","type":"met","object":"Bruno","status":"actual","evidence":"Anna met Bruno."},{"subject":"Anna","type":"mett","object":"Bruno"},{"subject":"Anna","type":"met","object":"Carl"}]}
      """#
    let (read, problems) = JSONLines.findings(
      in: Array(line.utf8),
      name: "a.jsonl",
      schema: Sample.schema
    )
    let evidence = try #require(read[0].statements[0].evidence.first)
    #expect(read[0].article.text[evidence.sentence] == "Anna met Bruno.")
    #expect(read[0].article.text[evidence.subject] == "Anna")
    #expect(read[0].article.text[evidence.object] == "Bruno")
    #expect(
      problems.map(\.message) == [
        "unknown relation ‘mett’", "object ‘Carl’ is not among the entities",
      ]
    )
  }

  @Test func `a broken line is told and the next is read`() {
    let text = "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\n{\"id\":\"b\",\"text\":\"y\"}\n"
    let (read, problems) = JSONLines.findings(
      in: Array(text.utf8),
      name: "a",
      schema: Sample.schema
    )
    #expect(read.map(\.article.id) == ["a", "b"] || read.map(\.article.id) == ["a"])
    #expect(problems.count == 1)
  }
}
