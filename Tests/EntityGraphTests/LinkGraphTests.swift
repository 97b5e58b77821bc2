import Foundation
import GraphAlgorithms
import Ontology
import Testing

@testable import EntityGraph

/// Questions about the shape of the graph, over statements and over plain files.
struct LinkGraphTests {
  /// Marriages among Florentine families (Padgett and Ansell 1993).
  private static let families = """
    Acciaiuoli Medici
    Castellani Peruzzi
    Castellani Strozzi
    Castellani Barbadori
    Medici Barbadori
    Medici Ridolfi
    Medici Tornabuoni
    Medici Albizzi
    Medici Salviati
    Salviati Pazzi
    Peruzzi Strozzi
    Peruzzi Bischeri
    Strozzi Ridolfi
    Strozzi Bischeri
    Ridolfi Tornabuoni
    Tornabuoni Guadagni
    Albizzi Ginori
    Albizzi Guadagni
    Bischeri Guadagni
    Guadagni Lamberteschi
    """

  private func links(
    _ text: String,
    _ name: String = "a.edges",
    form: LinkGraph.Form = .init(),
    filter: LinkSource.Filter = .init()
  ) throws -> LinkGraph {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("links-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    return try LinkSource(contentsOf: file.path, schema: Workspace.schema())
      .graph(form: form, filter: filter)
  }

  private func cells(_ answer: Answer, _ table: Int = 0, _ keys: [String]) -> [[String]] {
    let columns = answer.tables[table].columns
    return answer.tables[table].rows.map { row in
      keys.map { key in
        columns.firstIndex { $0.key == key }.map { row.values[$0].plain } ?? "?"
      }
    }
  }

  @Test(arguments: [
    (Measure.degree, "Medici", "6"), (.betweenness, "Medici", "47.5"),
    (.constraint, "Medici", "0.209877"), (.effectiveSize, "Medici", "5.66667"),
    (.closeness, "Medici", "0.56"), (.triangles, "Peruzzi", "2"),
  ])
  func `who stands out among the families of Florence`(
    measure: Measure,
    name: String,
    value: String
  ) throws {
    let answer = try links(Self.families).ranking(by: measure)
    #expect(cells(answer, 0, ["rank", "name", measure.rawValue])[0] == ["1", name, value])
  }

  @Test func `every measure ranks every kind of graph`() throws {
    let graphs = [
      "", "a a", "a b", "a b\nb a\na b 3", "a b\nc d\nd e\ne c", "# nothing\n", "1 2\n2 3\n7 7",
    ]
    for text in graphs {
      for form in [
        LinkGraph.Form(), .init(isDirected: true), .init(isDirected: true, isWeighted: true),
      ] {
        let links = try links(text, form: form)
        for measure in Measure.allCases {
          let answer = links.ranking(by: measure)
          #expect(answer.tables[0].rows.count <= links.graph.nodeCount)
          #expect(!answer.json().contains("nan"))
        }
        _ = links.groups(.init(quality: .cpm, listsMembers: true))
        _ = links.brokers()
        _ = links.brokers(between: .types)
        _ = links.structure()
        for name in links.names {
          for method in LinkGraph.SuggestionMethod.allCases {
            _ = try links.suggestions(forNamed: name, by: method)
          }
        }
      }
    }
  }

  @Test func `numbers of an edge list are names, and what no edge names is no node`() throws {
    let links = try links("# n\n1 5\n5 5\n5 1\n9 5 \n")
    #expect(links.names == ["1", "5", "9"])
    #expect(links.graph.edgeCount == 2)
    #expect(links.selfLinkCount == 1)
    #expect(try self.links("4000000000 1\n").names == ["4000000000", "1"])
  }

  @Test func `weights are strengths: heavy ties are short`() throws {
    let text = "a,b,10\nb,c,10\na,c,1\n"
    let weighted = try links(text, "a.csv", form: .init(isWeighted: true))
    #expect(
      cells(try weighted.chains(from: "a", to: "c", count: 1), 0, ["subject", "object"])
        == [["a", "b"], ["b", "c"]]
    )
    #expect(
      cells(
        try weighted.chains(from: "a", to: "c", kind: .shortest, count: 1),
        0,
        ["subject", "object", "weight"]
      ) == [["a", "c", ""]]
    )
    #expect(cells(weighted.ranking(by: .strength), 0, ["name", "strength"])[0] == ["b", "20"])
    #expect(
      cells(weighted.ranking(by: .betweenness), 0, ["name", "betweenness"])[0] == ["b", "1"]
    )
    #expect(throws: Diagnostic.self) {
      try links("a,b,-1\n", "a.csv", form: .init(isWeighted: true))
    }
  }

  @Test func `edges of a file are chosen by relation and date`() throws {
    let text = "source,target,relation,date\na,b,met,2021-05\nb,c,met,2022\na,c,called,\n"
    var filter = LinkSource.Filter(relations: ["met"])
    #expect(try links(text, "a.csv", filter: filter).graph.edgeCount == 2)
    filter.since = PartialDate("2022")
    #expect(try links(text, "a.csv", filter: filter).graph.edgeCount == 1)
    #expect(throws: Diagnostic.self) {
      try links(text, "a.csv", filter: .init(relations: ["meet"]))
    }
    #expect(throws: Diagnostic.self) { try links("1 2\n", filter: .init(relations: ["met"])) }
  }

  @Test func `a chain in time takes no step before the last`() throws {
    let text = """
      source,target,date
      a,b,2021-03-01
      b,d,2021-02-01
      b,c,2021-03-05
      c,d,2021-04
      a,d,
      """
    let links = try links(text, "a.csv")
    let answer = try links.chains(from: "a", to: "d", kind: .inTime)
    #expect(
      cells(answer, 0, ["subject", "object", "date"]) == [
        ["a", "b", "2021-03-01"], ["b", "c", "2021-03-05"], ["c", "d", "2021-04"],
      ]
    )
    #expect(answer.facts.map(\.value.plain) == ["1 link without a date"])
    #expect(try links.chains(from: "c", to: "b", kind: .shortest).tables[0].rows.count > 0)
    #expect(cells(links.ranking(by: .reach), 0, ["name", "reach"])[0] == ["a", "3"])
  }

  @Test func `groups are named by their middle and told by what they have more of`() throws {
    let text = """
      source,target,relation
      a,b,met
      a,c,met
      b,c,met
      x,y,attacked
      x,z,attacked
      y,z,met
      c,z,met
      """
    let links = try links(text, "a.csv")
    let answer = links.groups(.init(listsMembers: true))
    #expect(
      cells(answer, 0, ["central", "members", "inside", "outside", "relations"]) == [
        ["a, b, c", "3", "3", "1", "met ×3"], ["x, y, z", "3", "3", "1", "attacked ×2"],
      ]
    )
    #expect(answer.tables[1].rows.count == 6)
    let brokers = links.brokers()
    #expect(
      cells(brokers, 0, ["name", "role", "pairs", "links"])
        == [["c", "gatekeeper", "2", "a, x"], ["z", "gatekeeper", "2", "x, a"]]
    )
    #expect(
      cells(brokers, 1, ["name", "cut_off"]) == [["c", "a, b"], ["z", "x, y"]]
    )
    #expect(
      cells(brokers, 2, ["one", "other", "effect"])
        == [["c", "z", "alone ties z and 2 more to the rest"]]
    )
  }

  @Test func `suggestions name the shared neighbours and are marked`() throws {
    let links = try links("a b\nb c\na d\nd c\nc e\n")
    for method in LinkGraph.SuggestionMethod.allCases {
      let answer = try links.suggestions(forNamed: "a", by: method, count: 1)
      #expect(
        cells(answer, 0, ["name", "kind", "reason"]) == [
          ["c", "suggested", "both are tied to b, d"]
        ]
      )
      #expect(answer.facts.contains { $0.value.plain.contains("no source states these links") })
    }
    #expect(throws: EntityGraphError.self) { try links.suggestions(forNamed: "zz") }
  }

  @Test func `statements become ties with their quotations`() throws {
    let network = try Sample.network()
    let links = LinkGraph(network)
    let answer = links.ranking(by: .degree)
    let first = try #require(answer.tables[0].rows.first)
    #expect(!first.citations.isEmpty)
    // Who only stands in denied statements, or in none, is no node.
    #expect(links.graph.nodeCount <= 7)
    #expect(links.node(of: EntityID(8)) == nil)
    #expect(try links.chains(from: "anna roe", to: "arcadia").tables[0].rows.count > 0)
  }

  @Test func `a measured number has six digits and no exponent`() {
    #expect(
      [63129.88642, 0.000012345678, 1, 0, -0.5, 25_695_465.816, 1e-15]
        .map { Answer.Value.figure($0).plain }
        == ["63129.9", "0.0000123457", "1", "0", "-0.5", "25695466", "0"]
    )
    #expect(Answer.Value.figure(.nan).plain == "")
    #expect(Answer.Value.figure(0.20987654).brief == "0.2099")
  }
}
