import Ontology
import Testing

@testable import Extraction

/// What remains where several candidates say the same.
struct StatementMergerTests {
  private let schema: Schema

  init() throws {
    schema = try Rules(
      """
      ran-for:
        family: posts
        time: contest
        from: [person]
        to: [organization]
      """
    ).schema
  }

  private func statement(
    _ status: Status,
    relation: String = "leads",
    title: String? = nil,
    date: String? = nil
  ) throws -> Statement {
    let nowhere = TextRange(0, 0)
    return Statement(
      subject: EntityID(0),
      relation: try #require(schema[relation]),
      object: EntityID(1),
      date: date.flatMap { PartialDate($0) },
      status: status,
      title: title,
      confidence: 0.5,
      evidence: [
        Evidence(
          article: "test",
          sentence: nowhere,
          subject: nowhere,
          object: nowhere,
          trigger: nowhere
        )
      ]
    )
  }

  private func merged(
    _ statements: [(status: Status, firmness: StatementMerger.Firmness)]
  ) throws -> Status? {
    var merger = StatementMerger(schema: schema)
    for (status, firmness) in statements { merger.add(try statement(status), firmness) }
    #expect(merger.statements.count == 1)
    return merger.statements.first?.status
  }

  @Test func `that a post is over outweighs that it was held`() throws {
    #expect(try merged([(.actual, .word), (.past, .word)]) == .past)
    #expect(try merged([(.past, .scored), (.actual, .scored)]) == .past)
  }

  @Test func `who held one post with an employer and holds another, works there`() throws {
    var merger = StatementMerger(schema: schema)
    merger.add(try statement(.past, relation: "works-for", title: "deputy minister"), .word)
    merger.add(try statement(.actual, relation: "works-for", title: "minister"), .word)
    #expect(merger.statements.map(\.status) == [.actual])
    #expect(merger.statements.map(\.title) == ["minister"])
  }

  @Test func `a rule's status goes before the scorer's, in either order`() throws {
    #expect(try merged([(.past, .scored), (.actual, .word)]) == .actual)
    #expect(try merged([(.actual, .word), (.past, .scored)]) == .actual)
    #expect(try merged([(.past, .scored), (.actual, .word), (.planned, .scored)]) == .actual)
  }

  @Test func `what a verb says goes before a noun that takes it up`() throws {
    #expect(try merged([(.planned, .word), (.actual, .noun)]) == .planned)
    #expect(try merged([(.actual, .noun), (.planned, .word)]) == .planned)
    #expect(try merged([(.past, .scored), (.actual, .noun)]) == .actual)
  }

  @Test func `what the article tells in its own voice, too, has no speaker`() throws {
    var said = try statement(.actual)
    said.speaker = EntityID(2)
    var merger = StatementMerger(schema: schema)
    merger.add(said, .word)
    merger.add(said, .word)
    #expect(merger.statements.map(\.speaker) == [EntityID(2)])
    merger.add(try statement(.actual), .scored)
    #expect(merger.statements.map(\.speaker) == [EntityID(2)])
    merger.add(try statement(.actual), .word)
    #expect(merger.statements.map(\.speaker) == [nil])
  }

  @Test(arguments: [
    (Status.past, "2014", Status.actual, nil as String?, "2014" as String?),
    (.past, "2014", .actual, "2020", "2014"),
    (.actual, "2014", .actual, "2020", "2020"),
    (.actual, "2014", .actual, nil, nil),
    (.actual, "2019", .actual, "2020", "2019"),
    (.past, "2014", .past, "2010", "2010"),
  ])
  func `a candidacy has the year of the telling with its status`(
    first: Status,
    old: String,
    second: Status,
    date: String?,
    expected: String?
  ) throws {
    var merger = StatementMerger(schema: schema, published: PartialDate("2019-06-13"))
    merger.add(try statement(first, relation: "ran-for", date: old), .word)
    merger.add(try statement(second, relation: "ran-for", date: date), .word)
    #expect(merger.statements.map(\.date) == [expected.flatMap { PartialDate($0) }])
  }
}
