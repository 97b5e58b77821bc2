package import Ontology

/// A selection of the graph on its way to or from another format: entities of several
/// articles, the statements between them, and the articles that they stand in.
package struct Excerpt: Sendable {
  /// The types of entities and relations.
  package var schema: Schema
  /// What the selection is called.
  package var title: String
  /// The entities; an `EntityID` is an index here.
  package var entities: [Entity]
  /// The statements.
  package var statements: [Statement]
  /// The articles that the evidence of the statements names, by id.
  package var articles: [String: Article]

  /// A selection from its parts.
  package init(
    schema: Schema,
    title: String = "",
    entities: [Entity],
    statements: [Statement],
    articles: [String: Article]
  ) {
    self.schema = schema
    self.title = title
    self.entities = entities
    self.statements = statements
    self.articles = articles
  }

  /// The exact words behind a piece of evidence; nil where its article is not here.
  package func quotation(_ evidence: Evidence) -> String? {
    guard let article = articles[evidence.article],
      evidence.sentence.upperBound <= article.text.utf8.count
    else { return nil }
    return article.text[evidence.sentence]
  }
}
