import Ontology
import Testing

@testable import EntityGraph

struct QuestionTests {
  private func cells(_ answer: Answer, _ table: Int = 0, _ keys: [String]) -> [[String]] {
    let columns = answer.tables[table].columns
    return answer.tables[table].rows.map { row in
      keys.map { key in
        columns.firstIndex { $0.key == key }.map { row.values[$0].plain } ?? "?"
      }
    }
  }

  @Test func `contacts are listed by date, the one asked about first`() throws {
    let network = try Sample.network()
    let answer = network.contacts(of: EntityID(1))
    #expect(
      cells(answer, 0, ["who", "how", "whom", "date", "sources"]) == [
        ["Bruno Müller", "called", "Anna Roe", "2021-04-30", "1"],
        ["Bruno Müller", "met", "Anna Roe", "2021-05-04", "2"],
      ]
    )
    #expect(answer.tables[0].rows[1].citations.map(\.title) == ["Leaders meet", "A second look"])
    #expect(network.contacts(of: EntityID(1), with: EntityID(7)).isEmpty)
  }

  @Test func `a profile tells posts, relations and articles`() throws {
    let answer = try Sample.network().profile(of: EntityID(1))
    #expect(answer.tables.map(\.key) == ["posts", "contact", "conflict", "articles"])
    #expect(
      cells(answer, 0, ["relation", "direction", "entity", "title", "status"]) == [
        ["succeeded", "from", "Carla Poe", "", "planned"],
        ["works-for", "to", "Arcadia", "foreign minister", "actual"],
      ]
    )
    #expect(
      cells(answer, 3, ["date", "headline", "mentions"]) == [
        ["2021-05-06", "Leaders meet", "4"], ["2021-06-01", "A second look", "2"],
      ]
    )
  }

  @Test func `a chain passes the strongest links`() throws {
    let network = try Sample.network()
    let answer = network.chains(from: EntityID(7), to: EntityID(2), count: 2)
    #expect(
      cells(answer, 0, ["chain", "step", "subject", "relation", "object"]).prefix(2) == [
        ["1", "1", "Carla Poe", "succeeded", "Bruno Müller"],
        ["1", "2", "Bruno Müller", "accused", "Utopia"],
      ]
    )
    #expect(network.chains(from: EntityID(7), to: EntityID(4)).isEmpty)
    #expect(network.chains(from: EntityID(7), to: EntityID(7)).isEmpty)
  }

  @Test func `statistics count what is there`() throws {
    let answer = try Sample.network().statistics()
    let facts = Dictionary(uniqueKeysWithValues: answer.facts.map { ($0.key, $0.value.plain) })
    #expect(facts["articles"] == "2")
    #expect(facts["entities"] == "9")
    #expect(facts["linked"] == "7")
    #expect(facts["statements"] == "8")
    #expect(facts["quotations"] == "9")
    #expect(facts["first_date"] == "2021-04-30")
    #expect(facts["components"] == "1")
    #expect(facts["largest_component"] == "7")
    #expect(cells(answer, 0, ["name", "count"]).first == ["person", "3"])
  }

  @Test func `answers are written as JSON, JSON Lines and CSV`() throws {
    var builder = ArticleBuilder("a", schema: try Sample.schema(), title: "T, \"x\"", date: "2020")
    builder.entity("Anna, \"the\" Roe", .person)
    builder.entity("Bo", .person)
    try builder.state(
      "Anna, \"the\" Roe",
      "met",
      "Bo",
      date: "2020-01",
      confidence: 0.5,
      quotation: "They\nmet."
    )
    let network = Network(schema: try Sample.schema(), findings: [builder.findings])
    let answer = network.contacts()
    let row =
      #"{"who":"Anna, \"the\" Roe","how":"met","whom":"Bo","date":"2020-01","place":null,"status":"actual","speaker":null,"confidence":0.5,"sources":1,"citations":[{"article":"a","title":"T, \"x\"","date":"2020","address":null,"quotation":"They\nmet."}]}"#
    #expect(answer.jsonLines() == row + "\n")
    #expect(
      answer.json() == #"{"question":"who met whom","kind":"contacts","contacts":["# + row + "]}"
    )
    #expect(
      answer.csv() == "who,how,whom,date,place,status,speaker,confidence,sources,quotation\n"
        + "\"Anna, \"\"the\"\" Roe\",met,Bo,2020-01,,actual,,0.5,1,\"They\nmet.\"\n"
    )
  }
}

struct WorkspaceTests {
  @Test func `findings come in the order of articles, whatever the number of threads`() async throws
  {
    let workspace = Workspace(schema: try Sample.schema()) { article in
      // Later articles are done sooner.
      var sum = 0
      for value in 0..<(200 - (Int(article.id) ?? 0)) * 200 { sum &+= value }
      return Findings(article: article, diagnostics: sum == -1 ? [Diagnostic(.note, "")] : [])
    }
    let articles = (0..<200).map { Article(id: String($0), text: "x") }
    for width in [1, 2, 7] {
      var ids: [String] = []
      try await workspace.extract(articles, width: width) { ids.append($0.article.id) }
      #expect(ids == articles.map(\.id))
    }
  }

  @Test func `mistakes in schema files are all told`() {
    #expect(throws: SchemaError.self) { try Workspace.schema(adding: ["/nonexistent"]) }
  }
}
