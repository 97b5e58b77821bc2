import Ontology
import Testing

@testable import EntityGraph

struct NetworkTests {
  @Test func `entities of the same type and folded name are one`() throws {
    let network = try Sample.network()
    #expect(
      network.entities.map(\.name) == [
        "Anna Roe", "Bruno Müller", "Utopia", "Arcadia", "Union of Free Cities",
        "Ministry of Trade", "Port Royal", "Carla Poe", "Roe",
      ]
    )
    #expect(network.entities[0].aliases == ["Roe", "ANNA ROE", "President Roe"])
    #expect(network.sources[0] == [0, 1])
    #expect(network.sources[7] == [1])
  }

  @Test func `the same meeting told from both sides is one statement with two quotations`() throws {
    let network = try Sample.network()
    let met = try #require(network.schema["met"])
    let meetings = network.statements.filter { $0.relation == met }
    #expect(meetings.count == 1)
    #expect(
      meetings[0].evidence.map(network.quotation) == [
        "Anna Roe met Bruno Müller.", "bruno muller met ANNA ROE.",
      ]
    )
  }

  @Test func `an article added twice changes nothing`() throws {
    var network = try Sample.network()
    let before = (network.articles, network.entities, network.statements)
    for findings in try Sample.findings() { network.add(findings) }
    #expect(network.articles == before.0)
    #expect(network.entities == before.1)
    #expect(network.statements == before.2)
  }

  @Test func `a selection keeps what it asks for`() throws {
    let network = try Sample.network()
    func count(_ selection: Selection) -> Int { network.statements(in: selection).count }
    #expect(count(Selection()) == 8)
    #expect(count(Selection(since: PartialDate("2021-05"))) == 3)
    #expect(
      count(Selection(since: PartialDate("2021-05-05"), until: PartialDate("2021-05-31"))) == 2
    )
    #expect(count(Selection(until: PartialDate("2021-04"))) == 1)
    #expect(count(Selection(families: [.contact])) == 2)
    #expect(count(Selection(statuses: [.planned])) == 1)
    #expect(count(Selection(minimumConfidence: 0.5)) == 7)
    #expect(count(Selection(speaker: EntityID(0))) == 1)
    #expect(count(Selection(relations: [try #require(network.schema["part-of"])])) == 1)
  }
}

struct NameIndexTests {
  @Test(arguments: [
    ("Anna Roe", 0), ("anna roe", 0), ("Roe Anna", 0), ("BRUNO MULLER", 1), ("müller", 1),
    ("utopian", 2), ("the Utopia", 2), ("UFC", 4), ("free cities", 4), ("Minis Trad", 5),
    ("Roe (place)", 8), ("Roe (person)", 0), ("Utopia's", 2),
  ])
  func `a name is found however it is typed`(query: String, id: Int) throws {
    #expect(NameIndex(try Sample.network()).match(query) == .found(EntityID(id)))
  }

  @Test func `a full name beats an alias`() throws {
    #expect(NameIndex(try Sample.network()).match("Roe") == .found(EntityID(8)))
  }

  @Test func `an ambiguous name lists its candidates, an unknown one its neighbours`() throws {
    var builder = ArticleBuilder("c", schema: try Sample.schema())
    builder.entity("Max Weber", .person)
    builder.entity("Eva Weber", .person)
    let network = Network(schema: try Sample.schema(), findings: [builder.findings])
    #expect(NameIndex(network).match("weber") == .ambiguous([EntityID(0), EntityID(1)]))
    #expect(NameIndex(network).match("Wbeer") == .unknown(["Eva Weber", "Max Weber"]))
    #expect(NameIndex(network).match("Xylophone") == .unknown([]))
    #expect(NameIndex(network).match("") == .unknown([]))
    #expect {
      try network.entity(named: "weber")
    } throws: { error in
      "\(error)" == "error: ‘weber’ may mean ‘Max Weber (person)’, ‘Eva Weber (person)’\n"
        + "  hint: give the fuller name, or the type as in ‘Max Weber (person)’"
    }
    #expect {
      try network.entity(named: "Max Webber")
    } throws: { error in
      "\(error)"
        == "error: no entity is called ‘Max Webber’\n  hint: did you mean ‘Max Weber’?"
    }
  }

  @Test(arguments: [
    ("Kassym-Jomart Tokayev", "kassym jomart tokayev"), ("Łódź", "lodz"), ("The Hague", "hague"),
    ("O’Rourke", "o rourke"), ("Ærø", "aero"), ("U.S.", "u s"), ("Çavuşoğlu", "cavusoglu"),
    ("Қазақстан", "қазақстан"), ("Trump's", "trump"),
  ])
  func `names fold`(name: String, folded: String) {
    #expect(NameFolding.fold(name) == folded)
  }
}
