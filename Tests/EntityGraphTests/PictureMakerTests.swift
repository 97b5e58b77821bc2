import Drawing
import Ontology
import Testing

@testable import EntityGraph

struct PictureMakerTests {
  private func picture(_ options: PictureMaker.Options = .init()) throws -> Picture {
    PictureMaker(try Sample.network(), options: options).picture()
  }

  @Test func `a post at home is the line under the name`() throws {
    let nodes = try picture().nodes
    #expect(nodes.first { $0.label == "Anna Roe" }?.subtitle == "President")
    #expect(nodes.first { $0.label == "Bruno Müller" }?.subtitle == "Foreign minister")
  }

  @Test func `what is part of a state stands in its panel`() throws {
    let picture = try picture()
    let utopia = try #require(picture.nodes.first { $0.label == "Utopia" })
    let members = picture.nodes.filter { $0.group == utopia.group }.map(\.label)
    #expect(members == ["Anna Roe", "Utopia", "Ministry of Trade", "Port Royal"])
    #expect(picture.groups.count == 2)
    #expect(!picture.edges.contains { $0.family == .structure })
  }

  @Test func `one line stands for a family between two entities`() throws {
    let picture = try picture()
    let contact = try #require(picture.edges.first { $0.family == .contact })
    #expect(contact.rows.map(\.label) == ["met", "called"])
    #expect(contact.rows.map(\.date) == ["May 4", "Apr 30"])
    #expect(contact.direction == .both)
    #expect(contact.count == 2)
    #expect(contact.tooltip.contains("“bruno muller met ANNA ROE.” – A second look, Jun 1, 2021"))
    #expect(picture.edges.map(\.family) == [.contact, .conflict, .posts])
  }

  @Test func `rows that go both ways name their subjects`() throws {
    var builder = ArticleBuilder("a", schema: try Sample.schema(), date: "2021-01-01")
    builder.entity("Anna Roe", .person, aliases: ["Roe"])
    builder.entity("Bruno Poe", .person)
    try builder.state("Anna Roe", "accused", "Bruno Poe", date: "2020-03")
    try builder.state("Bruno Poe", "threatened", "Anna Roe", status: .possible)
    let network = Network(schema: try Sample.schema(), findings: [builder.findings])
    let edge = try #require(PictureMaker(network).picture().edges.first)
    #expect(edge.rows.map(\.subject) == ["Roe", "Poe"])
    #expect(edge.rows.map(\.date) == ["Mar 2020", ""])
    #expect(edge.rows.map(\.status) == [.actual, .possible])
    #expect(edge.direction == .both)
    #expect(edge.status == .actual)
  }

  @Test func `a post left is told with its end, one taken over with its start`() throws {
    var builder = ArticleBuilder("a", schema: try Sample.schema(), date: "2021-01-01")
    builder.entity("Anna Roe", .person)
    builder.entity("Bruno Poe", .person)
    builder.entity("Carla Foe", .person)
    builder.entity("Utopia", .state)
    try builder.state("Anna Roe", "leads", "Utopia", title: "president")
    try builder.state("Bruno Poe", "leads", "Utopia", status: .past, title: "president")
    try builder.state("Bruno Poe", "resigned-from", "Utopia", date: "2019", title: "president")
    try builder.state("Anna Roe", "succeeded", "Bruno Poe", date: "2019-02", title: "President")
    try builder.state("Carla Foe", "works-for", "Utopia", status: .past, title: "minister")
    let network = Network(schema: try Sample.schema(), findings: [builder.findings])
    let picture = PictureMaker(network).picture()
    #expect(
      picture.nodes.map(\.subtitle) == [
        "President since Feb 2019", "President until 2019", "Former minister", "",
      ]
    )
    #expect(picture.edges.count == 1)
  }

  @Test func `what is left out is said`() throws {
    let picture = try picture(.init(maximumNodes: 3))
    #expect(picture.nodes.count == 3)
    #expect(picture.omission.nodes == 4)
    #expect(picture.omission.reason == "the 3 entities with most statements are shown")
  }

  @Test func `a focus shows what is around it`() throws {
    let picture = try picture(.init(focus: EntityID(7), depth: 1))
    #expect(picture.nodes.map(\.label) == ["Bruno Müller", "Carla Poe"])
    #expect(picture.focus == "e7")
    #expect(picture.title == "Who is linked to Carla Poe")
  }

  @Test func `without panels nobody stands alone`() throws {
    let picture = PictureMaker(try Sample.network()).picture { _ in false }
    #expect(picture.groups.isEmpty)
    #expect(picture.nodes.allSatisfy { $0.group == nil })
    let linked = Set(picture.edges.flatMap { [$0.source, $0.target] })
    #expect(picture.nodes.allSatisfy { linked.contains($0.id) })
    #expect(picture.nodes.count == 7)
    // Two are tied by being part of and in Utopia; the president needs no line to it.
    #expect(picture.edges.count { $0.family == .structure } == 2)
    #expect(!picture.source.contains("panel"))
  }

  @Test func `an article without a publisher is named by its file`() throws {
    var findings = try Sample.findings()
    findings[1].article.source = "news/second.txt"
    let network = Network(schema: try Sample.schema(), findings: findings)
    let source = PictureMaker(network).picture().source
    #expect(source.hasPrefix("Source: The Daily, second.txt. "))
  }

  @Test func `the words around the picture tell articles, dates and sources`() throws {
    let picture = try picture()
    #expect(picture.title == "Who is linked to whom in 2 articles")
    #expect(picture.subtitle == "8 statements found in 2 articles, May 6, 2021 to Jun 1, 2021")
    #expect(
      picture.source
        == "Source: The Daily. A shaded panel groups the people and bodies of one state. "
        + "Dates are 2021 unless shown. Made with egraph"
    )
  }
}
