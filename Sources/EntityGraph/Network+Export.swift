import Interchange
import Ontology

extension Network {
  /// The statements that a selection asks for as DOT, with all that is known of them as
  /// attributes.
  ///
  /// - Complexity: O(*n*) in the number of entities and statements.
  public func dot(_ selection: Selection = Selection()) -> String {
    DOTWriter.text(of: excerpt(selection))
  }

  /// The selected statements with the entities that they name, numbered anew.
  func excerpt(_ selection: Selection) -> Excerpt {
    let chosen = statements(in: selection).map { statements[$0] }
    var isUsed = [Bool](repeating: false, count: entities.count)
    for statement in chosen {
      for id in [statement.subject, statement.object, statement.speaker, statement.place] {
        if let id { isUsed[id.index] = true }
      }
    }
    var number = [EntityID](repeating: EntityID(0), count: entities.count)
    var kept: [Entity] = []
    for index in entities.indices where isUsed[index] {
      number[index] = EntityID(kept.count)
      kept.append(entities[index])
    }
    let renumbered = chosen.map { statement in
      var statement = statement
      statement.subject = number[statement.subject.index]
      statement.object = number[statement.object.index]
      statement.speaker = statement.speaker.map { number[$0.index] }
      statement.place = statement.place.map { number[$0.index] }
      return statement
    }
    let title = articles.count == 1 ? articles[0].title : "\(articles.count) articles"
    return Excerpt(
      schema: schema,
      title: title,
      entities: kept,
      statements: renumbered,
      articles: Dictionary(articles.map { ($0.id, $0) }) { first, _ in first }
    )
  }
}
