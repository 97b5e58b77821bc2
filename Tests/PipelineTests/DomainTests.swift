import EntityGraph
import Foundation
import Ontology
import Resources
import Testing

/// Relation files of another domain than the shipped one, added without touching code.
struct DomainTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Domains/companies")

  private static func schema() throws -> Schema {
    try Workspace.schema(adding: [folder.path])
  }

  @Test func `the relations of a folder stand beside the shipped ones`() throws {
    let shipped = try Workspace.schema()
    let schema = try Self.schema()
    #expect(schema.relations.count == shipped.relations.count + 3)
    let supplies = schema[try #require(schema["supplies"])]
    #expect(supplies.family == .cooperation)
    #expect(supplies.time == .state)
    #expect(supplies.verb == "supplies")
    for name in ["met", "leads", "board-member-of", "subsidiary-of"] {
      #expect(schema[name] != nil, "‘\(name)’ is not there")
    }
  }

  @Test func `the examples of the domain come out and its counter-examples do not`() throws {
    try #require(!Resource.model.isEmpty, "no model is embedded")
    let files = try Workspace.schemaSources(in: Self.folder.path).flatMap(RelationFile.read)
    let (problems, examples) = try SchemaCheck(schema: Self.schema()).check(files)
    #expect(problems.map(\.description) == [])
    #expect(examples == 16)
  }

  @Test func `a company's announcement yields statements of the domain`() async throws {
    try #require(!Resource.model.isEmpty, "no model is embedded")
    let workspace = try Workspace(schema: Self.schema(), modelPath: nil)
    let text = try String(
      contentsOf: Self.folder.appendingPathComponent("announcement.txt"),
      encoding: .utf8
    )
    let article = Article(id: "announcement", published: PartialDate("2021-05-12"), text: text)
    let findings = try #require(try await workspace.findings(in: [article]).first)
    let names: Set = ["supplies", "board-member-of", "subsidiary-of"]
    let found = findings.statements.compactMap { statement -> String? in
      let relation = workspace.schema[statement.relation].name
      guard names.contains(relation) else { return nil }
      return "\(findings[statement.subject].name) \(relation) \(findings[statement.object].name)"
    }
    #expect(
      found.sorted() == [
        "Bergen Hydraulics subsidiary-of Halvorsen Group",
        "Bergen Hydraulics supplies Nordlys Energy",
        "Ingrid Solberg board-member-of Bergen Hydraulics",
        "Ingrid Solberg board-member-of Nordlys Energy",
        "Polar Shipyards supplies Nordlys Energy",
      ]
    )
  }
}
