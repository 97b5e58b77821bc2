import EntityGraph
import Ontology
import Testing

/// What the shipped model reads in a text, for suites that look at the statements alone.
enum PlainText {
  private static let workspace: Workspace? = {
    guard let schema = try? Workspace.schema() else { return nil }
    return try? Workspace(schema: schema, modelPath: nil)
  }()

  /// What a text of a day yields, each as `subject —relation→ object`.
  static func statements(_ text: String, published: String) throws -> [String] {
    let workspace = try #require(workspace, "no model is embedded")
    let article = Article(id: "text", published: PartialDate(published), text: text)
    let findings = workspace.extract(article)
    return findings.statements.map { statement in
      let relation = workspace.schema[statement.relation]
      var line = findings[statement.subject].name
      line += relation.isSymmetric ? " —\(relation.name)— " : " —\(relation.name)→ "
      return line + findings[statement.object].name
    }
  }

  /// The names of the entities of a text of a day.
  static func names(_ text: String, published: String) throws -> [String] {
    let workspace = try #require(workspace, "no model is embedded")
    let article = Article(id: "text", published: PartialDate(published), text: text)
    return workspace.extract(article).entities.map(\.name)
  }

  /// What a text yields, each as `subject relation object` with a status that is not plain, a
  /// date and a speaker.
  ///
  /// - Parameter published: its day; Thursday, 13 June 2019, if none is given.
  static func attributed(
    _ text: String,
    published: String = "2019-06-13"
  ) throws -> [String] {
    let workspace = try #require(workspace, "no model is embedded")
    let article = Article(id: "text", published: PartialDate(published), text: text)
    let findings = workspace.extract(article)
    return findings.statements.map { statement in
      let relation = workspace.schema[statement.relation]
      var ends = [findings[statement.subject].name, findings[statement.object].name]
      if relation.isSymmetric { ends.sort() }
      var line = "\(ends[0]) \(relation.name) \(ends[1])"
      if statement.status != .actual { line += " (\(statement.status))" }
      if let date = statement.date { line += " [\(date)]" }
      if let speaker = statement.speaker { line += " said by \(findings[speaker].name)" }
      return line
    }
  }
}
