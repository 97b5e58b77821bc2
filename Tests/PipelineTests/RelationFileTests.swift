import Extraction
import Ontology
import Resources
import Testing

/// The shipped relation files as the library reads them.
enum ShippedRelations {
  static func files() throws -> [RelationFile] {
    try Resource.names.filter { $0.hasPrefix("relations/") }.flatMap { name in
      try RelationFile.read(SourceText(name: name, text: Resource.text(name) ?? ""))
    }
  }

  static func schema() throws -> Schema {
    let text = Resource.text("entities.yaml") ?? ""
    return try Schema(
      entities: Schema.EntityDefinition.read(SourceText(name: "entities.yaml", text: text)),
      files: files()
    )
  }
}

struct RelationFileTests {
  @Test func `each relation has patterns, three examples and a counter-example`() throws {
    let files = try ShippedRelations.files()
    #expect(files.count == 38)
    for file in files {
      #expect(!file.patterns.isEmpty, "\(file.name) has no pattern")
      #expect(file.examples.count >= 3, "\(file.name) has \(file.examples.count) examples")
      #expect(!file.rejects.isEmpty, "\(file.name) has no counter-example")
    }
  }

  @Test func `each example names two ends in braces`() throws {
    for file in try ShippedRelations.files() {
      for item in file.examples + file.rejects {
        let open = item.text.count { $0 == "{" }
        let close = item.text.count { $0 == "}" }
        #expect(open == close && open <= 2, "\(file.source.name):\(item.line)")
      }
      for item in file.examples {
        #expect(item.text.count { $0 == "{" } == 2, "\(file.source.name):\(item.line)")
      }
    }
  }

  @Test func `all patterns compile`() throws {
    let schema = try ShippedRelations.schema()
    #expect(throws: Never.self) { try PatternTable(schema: schema) }
  }
}
