public import Ontology

extension Network {
  /// The entity that a name means.
  ///
  /// - Throws: `EntityGraphError` where it means none or several; the message says which.
  /// - Complexity: O(*n*) in the number of names.
  public func entity(named name: String) throws(EntityGraphError) -> EntityID {
    try NameIndex(self).entity(named: name) { id in
      (self[id].name, schema.name(of: self[id].type))
    }
  }
}

extension NameIndex {
  /// The one entity that a name means; `described` gives the name and type of each.
  ///
  /// - Throws: `EntityGraphError` where it means none or several; the message says which.
  func entity(
    named name: String,
    described: (EntityID) -> (name: String, type: String)
  ) throws(EntityGraphError) -> EntityID {
    switch match(name) {
    case .found(let id): return id
    case .ambiguous(let ids):
      let names = ids.prefix(6).map { id in
        let (name, type) = described(id)
        return type.isEmpty ? "‘\(name)’" : "‘\(name) (\(type))’"
      }
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
