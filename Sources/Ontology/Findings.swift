/// What one article yielded.
public struct Findings: Sendable, Equatable {
  /// The article itself.
  public var article: Article
  /// Its entities; a statement's `EntityID` is an index here.
  public var entities: [Entity]
  /// Its statements, in the order of their evidence.
  public var statements: [Statement]
  /// What went wrong or was left out; not encoded.
  public var diagnostics: [Diagnostic]

  /// Findings from their parts.
  public init(
    article: Article,
    entities: [Entity] = [],
    statements: [Statement] = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.article = article
    self.entities = entities
    self.statements = statements
    self.diagnostics = diagnostics
  }

  /// The entity of an identifier.
  public subscript(id: EntityID) -> Entity { entities[id.index] }

  /// The exact quotation behind a statement's evidence.
  public func quotation(_ evidence: Evidence) -> String { article.text[evidence.sentence] }
}
