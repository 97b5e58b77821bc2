import Foundation
import Ontology
import Testing

@testable import Learning

struct GoldArticleTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let corpus = root.appendingPathComponent("Sources/Learning/Corpus").path

  /// The shipped schema, read from its files.
  private static func schema() throws -> Schema {
    let folder = root.appendingPathComponent("Sources/CResources")
    func source(_ name: String) throws -> SourceText {
      let file = folder.appendingPathComponent(name)
      return SourceText(name: name, text: try String(contentsOf: file, encoding: .utf8))
    }
    let relations = folder.appendingPathComponent("relations").path
    return try Schema(
      entities: Schema.EntityDefinition.read(source("entities.yaml")),
      files: FileManager.default.contentsOfDirectory(atPath: relations).sorted()
        .filter { $0.hasSuffix(".yaml") }
        .flatMap { try RelationFile.read(source("relations/\($0)")) }
    )
  }

  private static func inFolder(
    _ files: [String: String],
    _ body: (String) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("gold-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    try body(folder.path)
  }

  private static let json =
    #"{"id":"b","date":"2021","title":"B","text":"Anna met Bruno.","entities":[{"name":"Anna","type":"person","aliases":["A."]},{"name":"Bruno","type":"person"}],"relations":[{"subject":"Anna","type":"met","object":"Bruno","evidence":"Anna met Bruno."}]}"#

  @Test func `a folder's files of all forms are read in the order of their names`() throws {
    try Self.inFolder([
      "a.annotated": "# a1 | 2021 | A\nText.\n\n# a2 | 2021 | A\nText.",
      "b.json": Self.json,
      "c.jsonl": Self.json + "\n" + Self.json,
      "README.md": "no article",
    ]) { folder in
      let articles = try GoldArticle.read(folder: folder)
      #expect(articles.map(\.article.id) == ["a1", "a2", "b", "b", "b"])
      #expect(articles[2].entities[0].forms == ["Anna", "A."])
      #expect(articles[2].statements[0].relation == "met")
      #expect(articles[2].statements[0].status == "actual")
    }
  }

  @Test func `what is wrong in a folder is told with file and line`() throws {
    try Self.inFolder(["a.annotated": "# a | 2021 | A\n> Anna | met | Bruno"]) { folder in
      let error = try #require(throws: DataError.self) { try GoldArticle.read(folder: folder) }
      #expect("\(error)".contains("a.annotated:2: no entity ‘Anna’"))
    }
    try Self.inFolder(["a.jsonl": Self.json + "\n{}"]) { folder in
      let error = try #require(throws: DataError.self) { try GoldArticle.read(folder: folder) }
      #expect("\(error)".contains("a.jsonl:2: "))
    }
  }

  @Test func `the articles of our own read, each with an id of its own`() throws {
    let articles = try GoldArticle.read(folder: Self.corpus)
    let readme = try String(contentsOfFile: Self.corpus + "/README.md", encoding: .utf8)
    #expect(articles.count > 300)
    #expect(readme.contains("\n\(articles.count) articles"))
    #expect(Set(articles.map(\.article.id)).count == articles.count)
    for gold in articles {
      #expect(gold.article.published != nil, "\(gold.article.id) has no date")
    }
  }

  @Test func `the statements of the articles of our own fit schema and text`() throws {
    let schema = try Self.schema()
    for gold in try GoldArticle.read(folder: Self.corpus) {
      let id = gold.article.id
      let types = Dictionary(gold.entities.map { ($0.name, $0.type) }) { first, _ in first }
      #expect(types.count == gold.entities.count, "\(id) has an entity twice")
      for entity in gold.entities {
        #expect(schema.entityType(named: entity.type) != nil, "\(id): \(entity.type)")
      }
      for statement in gold.statements {
        let line = "\(id): \(statement.subject) | \(statement.relation) | \(statement.object)"
        #expect(
          !statement.evidence.isEmpty && gold.article.text.contains(statement.evidence),
          "\(line) has no sentence"
        )
        guard let relation = schema[statement.relation] else {
          Issue.record("\(line): no such relation")
          continue
        }
        let ends = [statement.subject, statement.object].map { name in
          types[name].flatMap(schema.entityType)
        }
        guard let subject = ends[0], let object = ends[1] else {
          Issue.record("\(line): an end is no entity")
          continue
        }
        #expect(
          schema[relation].admits(subject, object),
          "\(line): no \(types[statement.subject] ?? "") to \(types[statement.object] ?? "")"
        )
        #expect(Status(rawValue: statement.status) != nil, "\(line): \(statement.status)")
        if let date = statement.date { #expect(PartialDate(date) != nil, "\(line): \(date)") }
        #expect(statement.speaker.map { types[$0] != nil } ?? true, "\(line): speaker")
      }
    }
  }
}
