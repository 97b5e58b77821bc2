import GraphAlgorithms
import Ontology

extension Network {
  /// What the articles hold: entities by type, statements by family and relation, the
  /// span of dates, and how far all hangs together.
  ///
  /// - Complexity: O(*n*) in the number of entities and statements.
  public func statistics(in selection: Selection = Selection()) -> Answer {
    let chosen = statements(in: selection)
    let own = chosen.map { statements[$0] }
    var usedEntities = [Bool](repeating: false, count: entities.count)
    for statement in own {
      usedEntities[statement.subject.index] = true
      usedEntities[statement.object.index] = true
    }
    let components = Projection(self, statements: chosen).graph.components()
    let sizes = components.groups.filter { $0.count > 1 }.map(\.count)
    let dates = own.compactMap(\.date).filter { $0.year != nil }.sorted()
    let published = articles.compactMap(\.published).sorted()
    var facts: [Answer.Fact] = []
    func fact(_ key: String, _ heading: String, _ value: Answer.Value) {
      facts.append(.init(key: key, heading: heading, value: value))
    }
    fact("articles", "articles", .integer(articles.count))
    fact("words", "words", .integer(articles.reduce(0) { $0 + Self.wordCount($1.text) }))
    fact("entities", "entities", .integer(entities.count))
    fact("linked", "of them in statements", .integer(usedEntities.count { $0 }))
    fact("statements", "statements", .integer(own.count))
    fact("quotations", "quotations", .integer(own.reduce(0) { $0 + $1.evidence.count }))
    fact("first_published", "first article", published.first.map { .text($0.description) } ?? .none)
    fact("last_published", "last article", published.last.map { .text($0.description) } ?? .none)
    fact("first_date", "first date", dates.first.map { .text($0.description) } ?? .none)
    fact("last_date", "last date", dates.last.map { .text($0.description) } ?? .none)
    fact("components", "linked groups", .integer(sizes.count))
    fact("largest_component", "largest linked group", .integer(sizes.max() ?? 0))
    return Answer(
      question: "what do the articles hold",
      kind: .statistics,
      facts: facts,
      tables: [
        count(
          "entity_types",
          "Entities",
          schema.entityTypes.indices.map { index in
            (
              schema.entityTypes[index].name,
              entities.count { Int($0.type.rawValue) == index }
            )
          }
        ),
        count(
          "families",
          "Statements by family",
          RelationFamily.allCases.map { family in
            (family.rawValue, own.count { schema[$0.relation].family == family })
          }
        ),
        count(
          "relations",
          "Statements by relation",
          schema.relations.indices.map { index in
            (schema.relations[index].name, own.count { $0.relation.index == index })
          }
        ),
        count(
          "statuses",
          "Statements by status",
          Status.allCases.map { status in
            (status.rawValue, own.count { $0.status == status })
          }
        ),
      ]
    )
  }

  private func count(
    _ key: String,
    _ heading: String,
    _ counts: [(name: String, count: Int)]
  ) -> Answer.Table {
    Answer.Table(
      key: key,
      heading: heading,
      columns: [.init("name", ""), .init("count")],
      rows: counts.filter { $0.count > 0 }.map {
        Answer.Row(values: [.text($0.name), .integer($0.count)], citations: [])
      }
    )
  }

  private static func wordCount(_ text: String) -> Int {
    var count = 0
    var isInWord = false
    for byte in text.utf8 {
      let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x09
      if !isSpace && !isInWord { count += 1 }
      isInWord = !isSpace
    }
    return count
  }
}
