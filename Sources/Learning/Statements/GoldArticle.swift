import Foundation
package import Ontology

/// An annotated article in the gold format.
package struct GoldArticle: Sendable {
  /// An entity as annotated.
  package struct GoldEntity: Sendable {
    package var name: String
    package var type: String
    package var forms: [String]
  }

  /// A statement as annotated.
  package struct GoldStatement: Sendable {
    package var subject: String
    package var relation: String
    package var object: String
    package var date: String?
    package var status: String
    package var speaker: String?
    package var evidence: String
  }

  package var article: Article
  package var entities: [GoldEntity]
  package var statements: [GoldStatement]

  /// An annotated article from its parts.
  init(article: Article, entities: [GoldEntity], statements: [GoldStatement]) {
    self.article = article
    self.entities = entities
    self.statements = statements
  }

  /// Reads an annotated article; nil where the text is no such object.
  package init?(json text: String) {
    guard let value = try? JSONReader.value(of: text), let id = value["id"]?.string,
      let body = value["text"]?.string
    else { return nil }
    article = Article(
      id: id,
      url: value["url"]?.string,
      license: value["license"]?.string,
      published: value["date"]?.string.flatMap { PartialDate($0) },
      title: value["title"]?.string ?? "",
      text: body
    )
    entities = (value["entities"]?.elements ?? []).map { entity in
      let name = entity["name"]?.string ?? ""
      return GoldEntity(
        name: name,
        type: entity["type"]?.string ?? "",
        forms: [name] + (entity["aliases"]?.elements ?? []).compactMap(\.string)
      )
    }
    statements = (value["relations"]?.elements ?? []).map { statement in
      GoldStatement(
        subject: statement["subject"]?.string ?? "",
        relation: statement["type"]?.string ?? "",
        object: statement["object"]?.string ?? "",
        date: statement["date"]?.string,
        status: statement["status"]?.string ?? "actual",
        speaker: statement["speaker"]?.string,
        evidence: statement["evidence"]?.string ?? ""
      )
    }
  }

  /// The annotated articles of a folder: every `.json` file one, every line of a `.jsonl`
  /// file one, and those of every `.annotated` file, in the order of the file names.
  ///
  /// - Throws: where the folder or a file cannot be read, or holds something else.
  package static func read(folder: String) throws -> [GoldArticle] {
    var result: [GoldArticle] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let isList = name.hasSuffix(".jsonl")
      if name.hasSuffix(".annotated") {
        let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        do {
          result += try AnnotatedText.articles(in: text)
        } catch {
          throw DataError("\(folder)/\(name):\(error.line): \(error.message)")
        }
        continue
      }
      guard isList || name.hasSuffix(".json") else { continue }
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      let parts = isList ? text.split(separator: "\n").map(String.init) : [text]
      for (index, part) in parts.enumerated() {
        guard let gold = GoldArticle(json: part) else {
          throw DataError(
            "\(folder)/\(name):\(index + 1): this is no annotated article in the gold format"
          )
        }
        result.append(gold)
      }
    }
    return result
  }
}
