import Ontology
import Testing

@testable import EntityGraph

/// Builds findings by names, so that tests read as what they state.
struct ArticleBuilder {
  var findings: Findings
  let schema: Schema
  private var ids: [String: EntityID] = [:]

  init(
    _ id: String,
    schema: Schema,
    title: String = "",
    date: String? = nil,
    publisher: String? = nil
  ) {
    self.schema = schema
    findings = Findings(
      article: Article(
        id: id,
        publisher: publisher,
        published: date.flatMap { PartialDate($0) },
        title: title,
        text: ""
      )
    )
  }

  /// Adds an entity.
  @discardableResult
  mutating func entity(_ name: String, _ type: EntityType, aliases: [String] = []) -> EntityID {
    if let id = ids[name] { return id }
    let id = EntityID(findings.entities.count)
    ids[name] = id
    findings.entities.append(Entity(type: type, name: name, aliases: aliases))
    return id
  }

  /// Adds a statement whose quotation is `quotation`, or its parts in a row.
  mutating func state(
    _ subject: String,
    _ relation: String,
    _ object: String,
    date: String? = nil,
    status: Status = .actual,
    title: String? = nil,
    speaker: String? = nil,
    confidence: Double = 1,
    quotation: String? = nil
  ) throws {
    let words = quotation ?? "\(subject) \(relation) \(object)."
    let start = findings.article.text.utf8.count
    findings.article.text += words + " "
    let range = TextRange(start, start + words.utf8.count)
    findings.statements.append(
      Statement(
        subject: try #require(ids[subject]),
        relation: try #require(schema[relation]),
        object: try #require(ids[object]),
        date: date.flatMap { PartialDate($0) },
        status: status,
        speaker: try speaker.map { try #require(ids[$0]) },
        title: title,
        confidence: confidence,
        evidence: [
          Evidence(
            article: findings.article.id,
            sentence: range,
            subject: range,
            object: range,
            trigger: range
          )
        ]
      )
    )
  }
}

/// Two invented articles about three invented states.
enum Sample {
  static func schema() throws -> Schema { try Workspace.schema() }

  static func findings() throws -> [Findings] {
    let schema = try schema()
    var a = ArticleBuilder(
      "a",
      schema: schema,
      title: "Leaders meet",
      date: "2021-05-06",
      publisher: "The Daily"
    )
    a.entity("Anna Roe", .person, aliases: ["Roe"])
    a.entity("Bruno Müller", .person, aliases: ["Müller"])
    a.entity("Utopia", .state, aliases: ["Utopian"])
    a.entity("Arcadia", .state)
    a.entity("Union of Free Cities", .organization, aliases: ["Union"])
    a.entity("Ministry of Trade", .organization)
    a.entity("Port Royal", .place)
    try a.state("Anna Roe", "leads", "Utopia", title: "president")
    try a.state("Bruno Müller", "works-for", "Arcadia", title: "foreign minister")
    try a.state("Ministry of Trade", "part-of", "Utopia")
    try a.state("Port Royal", "located-in", "Utopia")
    try a.state("Anna Roe", "met", "Bruno Müller", date: "2021-05-04")
    try a.state("Bruno Müller", "accused", "Utopia", date: "2021-05", speaker: "Anna Roe")
    try a.state("Bruno Müller", "called", "Anna Roe", date: "2021-04-30", confidence: 0.4)
    var b = ArticleBuilder("b", schema: schema, title: "A second look", date: "2021-06-01")
    b.entity("bruno muller", .person)
    b.entity("ANNA ROE", .person, aliases: ["President Roe"])
    b.entity("Carla Poe", .person)
    b.entity("Roe", .place)
    b.entity("Arcadia", .state)
    try b.state("bruno muller", "met", "ANNA ROE", date: "2021-05-04")
    try b.state("Carla Poe", "succeeded", "bruno muller", date: "2021-05-30", status: .planned)
    return [a.findings, b.findings]
  }

  static func network() throws -> Network {
    Network(schema: try schema(), findings: try findings())
  }
}
