public import Ontology

/// What several articles together say: entities joined across articles, and the statements
/// between them.
///
/// Entities of different articles are one where they have the same type and the same full
/// name, apart from case, accents and punctuation. A statement that several articles make
/// is one statement with several pieces of evidence. Numbers follow the order in which
/// findings are added, so the same findings in the same order give the same network.
public struct Network: Sendable {
  /// The types of entities and relations.
  public let schema: Schema
  /// The articles, in the order in which they were added.
  public private(set) var articles: [Article] = []
  /// The entities; an `EntityID` is an index here.
  public private(set) var entities: [Entity] = []
  /// The statements between them; their evidence names articles by their ids.
  public private(set) var statements: [Statement] = []
  /// The articles that name each entity, as indices into `articles`, ascending.
  public private(set) var sources: [[Int]] = []

  private var articleIndex: [String: Int] = [:]
  private var entityIndex: [EntityKey: EntityID] = [:]
  private var statementIndex: [StatementKey: Int] = [:]

  private struct EntityKey: Hashable, Sendable {
    var type: EntityType
    var name: String
  }

  private struct StatementKey: Hashable, Sendable {
    var subject: EntityID
    var relation: RelationID
    var object: EntityID
    var date: PartialDate?
    var status: Status
    var title: String
  }

  /// The network of findings.
  ///
  /// - Complexity: O(*n*) in the number of entities and statements.
  public init(schema: Schema, findings: [Findings] = []) {
    self.schema = schema
    for findings in findings { add(findings) }
  }

  /// Adds what an article yielded; an article that is there already changes nothing.
  public mutating func add(_ findings: Findings) {
    guard articleIndex[findings.article.id] == nil else { return }
    let article = articles.count
    articleIndex[findings.article.id] = article
    articles.append(findings.article)
    let ids = findings.entities.map { join($0, article: article) }
    for statement in findings.statements { join(statement, ids: ids) }
  }

  /// The entity of an identifier.
  public subscript(id: EntityID) -> Entity { entities[id.index] }

  /// The article of a name; nil where the network has none.
  public func article(_ id: String) -> Article? { articleIndex[id].map { articles[$0] } }

  /// The exact words behind a piece of evidence; nil where its article is not here.
  public func quotation(_ evidence: Evidence) -> String? {
    guard let article = article(evidence.article),
      evidence.sentence.upperBound <= article.text.utf8.count
    else { return nil }
    return article.text[evidence.sentence]
  }

  private mutating func join(_ entity: Entity, article: Int) -> EntityID {
    let folded = NameFolding.fold(entity.name)
    let key = EntityKey(type: entity.type, name: folded.isEmpty ? entity.name : folded)
    guard let id = entityIndex[key] else {
      let id = EntityID(entities.count)
      entityIndex[key] = id
      var new = entity
      new.mentions = []
      entities.append(new)
      sources.append([article])
      return id
    }
    let known = entities[id.index]
    var names = Set([known.name] + known.aliases)
    for alias in [entity.name] + entity.aliases where names.insert(alias).inserted {
      entities[id.index].aliases.append(alias)
    }
    if sources[id.index].last != article { sources[id.index].append(article) }
    return id
  }

  private mutating func join(_ statement: Statement, ids: [EntityID]) {
    var new = statement
    new.subject = ids[statement.subject.index]
    new.object = ids[statement.object.index]
    new.speaker = statement.speaker.map { ids[$0.index] }
    new.place = statement.place.map { ids[$0.index] }
    guard new.subject != new.object else { return }
    let isTurned = schema[new.relation].isSymmetric && new.object < new.subject
    let key = StatementKey(
      subject: isTurned ? new.object : new.subject,
      relation: new.relation,
      object: isTurned ? new.subject : new.object,
      date: new.date,
      status: new.status,
      title: new.title.map(NameFolding.fold) ?? ""
    )
    guard let index = statementIndex[key] else {
      statementIndex[key] = statements.count
      statements.append(new)
      return
    }
    if statements[index].subject != new.subject {
      // The same meeting told from the other side: its evidence names the ends in turn.
      new.evidence = new.evidence.map {
        var turned = $0
        (turned.subject, turned.object) = ($0.object, $0.subject)
        return turned
      }
    }
    statements[index].evidence += new.evidence
    statements[index].confidence = max(statements[index].confidence, new.confidence)
    if statements[index].place == nil { statements[index].place = new.place }
  }
}
