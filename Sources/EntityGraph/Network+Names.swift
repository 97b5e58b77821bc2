public import Ontology

extension Network {
  /// The entity that a name means.
  ///
  /// - Throws: `EntityGraphError` where it means none or several; the message says which.
  /// - Complexity: O(*n*) in the number of names.
  public func entity(named name: String) throws(EntityGraphError) -> EntityID {
    switch NameIndex(self).match(name) {
    case .found(let id): return id
    case .ambiguous(let ids):
      let names = ids.prefix(6).map { "‘\(self[$0].name) (\(schema.name(of: self[$0].type)))’" }
      let more = ids.count > 6 ? " and \(ids.count - 6) more" : ""
      throw EntityGraphError(
        .ambiguousName,
        "‘\(name)’ may mean \(names.joined(separator: ", "))\(more)",
        hint: "give the fuller name, or the type as in \(names[0])"
      )
    case .unknown(let near):
      let hint =
        near.isEmpty
        ? nil : "did you mean " + near.map { "‘\($0)’" }.joined(separator: " or ") + "?"
      throw EntityGraphError(.unknownName, "no entity is called ‘\(name)’", hint: hint)
    }
  }
}
