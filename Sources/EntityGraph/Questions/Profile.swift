public import Ontology

extension Network {
  /// An entity's page: its names, its posts over time, its relations by family, and the
  /// articles that speak of it.
  ///
  /// - Complexity: O(*n* log *n*) in the number of statements.
  public func profile(of id: EntityID, in selection: Selection = Selection()) -> Answer {
    let entity = self[id]
    let own = statements(in: selection).map { statements[$0] }
      .filter { $0.subject == id || $0.object == id }
      .sorted(by: isOrdered)
    var tables: [Answer.Table] = []
    for family in [RelationFamily.posts] + RelationFamily.allCases.filter({ $0 != .posts }) {
      let rows = own.filter { schema[$0.relation].family == family }.map { profileRow($0, of: id) }
      guard !rows.isEmpty else { continue }
      tables.append(
        Answer.Table(
          key: family.rawValue,
          heading: family.rawValue.prefix(1).uppercased() + family.rawValue.dropFirst(),
          columns: [
            .init("relation"), .init("direction"), .init("entity"), .init("title"),
            .init("date", "when"), .init("place", "where"), .init("status"),
            .init("speaker", "says"), .init("confidence"), .init("sources"),
          ],
          rows: rows
        )
      )
    }
    tables.append(sourceTable(of: id, statements: own))
    return Answer(
      question: "what is known of \(entity.name)",
      kind: .profile,
      facts: [
        .init(key: "name", heading: "name", value: .text(entity.name)),
        .init(key: "type", heading: "type", value: .text(schema.name(of: entity.type))),
        .init(key: "aliases", heading: "also", value: .list(entity.aliases)),
        .init(key: "statements", heading: "statements", value: .integer(own.count)),
      ],
      tables: tables
    )
  }

  private func profileRow(_ statement: Statement, of id: EntityID) -> Answer.Row {
    let relation = schema[statement.relation]
    let isSubject = statement.subject == id
    let other = isSubject ? statement.object : statement.subject
    let direction = relation.isSymmetric ? "with" : isSubject ? "to" : "from"
    var row = row(statement)
    row.values = [
      .text(relation.name), .text(direction), .text(self[other].name), row.values[4],
      row.values[3], row.values[5], row.values[6], row.values[7], row.values[8], row.values[9],
    ]
    return row
  }

  private func sourceTable(of id: EntityID, statements own: [Statement]) -> Answer.Table {
    var counts: [String: Int] = [:]
    for statement in own {
      for article in Set(statement.evidence.map(\.article)) { counts[article, default: 0] += 1 }
    }
    let rows = sources[id.index].map { articles[$0] }.sorted {
      ($0.published.map(\.description) ?? "", $0.title, $0.id)
        < ($1.published.map(\.description) ?? "", $1.title, $1.id)
    }.map { article in
      Answer.Row(
        values: [
          article.published.map { .text($0.description) } ?? .none,
          .text(article.title),
          (article.url ?? article.source).map { .text($0) } ?? .none,
          .integer(counts[article.id] ?? 0),
        ],
        citations: []
      )
    }
    return Answer.Table(
      key: "articles",
      heading: "Articles",
      columns: [
        .init("date"), .init("headline"), .init("address"), .init("mentions", "statements"),
      ],
      rows: rows
    )
  }
}
