/// The table of entity types and relation types.
///
/// Types and relations are small integers, their places in the table. The five
/// standard entity types always come first.
public struct Schema: Sendable {
  /// What an entity type means.
  public struct EntityDefinition: Hashable, Sendable {
    /// The name, such as `person`.
    public var name: String
    /// What it means, in words.
    public var meaning: String

    /// A definition from its parts.
    public init(name: String, meaning: String) {
      self.name = name
      self.meaning = meaning
    }
  }

  /// The entity types; an `EntityType` is an index here.
  public private(set) var entityTypes: [EntityDefinition]
  /// The relation types, in the order of families, then names; a `RelationID` is an index here.
  public private(set) var relations: [RelationType]
  /// The files that the relations come from, with patterns and examples, in the order of `relations`.
  public private(set) var files: [RelationFile]
  private var relationIndex: [String: RelationID]

  /// A schema of entity definitions and relation files.
  ///
  /// A later file of the same name replaces an earlier one.
  ///
  /// - Throws: `SchemaError` with every mistake found, not only the first.
  /// - Complexity: O(*n* log *n*) in the number of files.
  public init(entities: [EntityDefinition], files: [RelationFile]) throws(SchemaError) {
    var problems: [Diagnostic] = []
    let standard = ["person", "state", "organization", "place", "event"]
    if !entities.map(\.name).starts(with: standard) {
      problems.append(
        Diagnostic(
          .error,
          "the entity types do not start with the standard five",
          hint: "list \(standard.joined(separator: ", ")) first"
        )
      )
    }
    var seen: Set<String> = []
    for entity in entities where !seen.insert(entity.name).inserted {
      problems.append(Diagnostic(.error, "entity type ‘\(entity.name)’ is defined twice"))
    }
    var byName: [String: RelationFile] = [:]
    for file in files { byName[file.name] = file }
    let families = RelationFamily.allCases
    let ordered = byName.values.sorted {
      (families.firstIndex(of: $0.family) ?? 0, $0.name)
        < (families.firstIndex(of: $1.family) ?? 0, $1.name)
    }
    let names = entities.map(\.name)
    var relations: [RelationType] = []
    for file in ordered {
      let subjects = file.resolve(file.subjects, in: names, reporting: &problems)
      let objects = file.resolve(file.objects, in: names, reporting: &problems)
      if file.isSymmetric && Set(subjects) != Set(objects) {
        problems.append(
          Diagnostic(
            .error,
            "symmetric relation ‘\(file.name)’ has different types at its ends",
            at: .init(file: file.source.name),
            hint: "give ‘from’ and ‘to’ the same types"
          )
        )
      }
      relations.append(
        RelationType(
          name: file.name,
          family: file.family,
          subjects: subjects,
          objects: objects,
          isSymmetric: file.isSymmetric,
          time: file.time,
          meaning: file.meaning,
          verb: file.verb,
          mappings: file.mappings
        )
      )
    }
    guard problems.isEmpty else { throw SchemaError(diagnostics: problems) }
    self.entityTypes = entities
    self.relations = relations
    self.files = ordered
    relationIndex = Dictionary(
      uniqueKeysWithValues: relations.enumerated().map {
        ($1.name, RelationID(rawValue: UInt16($0)))
      }
    )
  }

  /// The schema with files added; a file of a known name replaces the relation.
  ///
  /// - Throws: `SchemaError` as `init(entities:files:)`.
  public func adding(_ more: [RelationFile]) throws(SchemaError) -> Schema {
    try Schema(entities: entityTypes, files: files + more)
  }

  /// The relation of a name; nil where there is none.
  public subscript(_ name: String) -> RelationID? { relationIndex[name] }

  /// The definition of a relation.
  public subscript(_ id: RelationID) -> RelationType { relations[id.index] }

  /// The name of an entity type.
  public func name(of type: EntityType) -> String { entityTypes[Int(type.rawValue)].name }

  /// The entity type of a name; nil where there is none.
  public func entityType(named name: String) -> EntityType? {
    entityTypes.firstIndex { $0.name == name }.map { EntityType(rawValue: UInt8($0)) }
  }
}

/// Everything that is wrong with a schema.
public struct SchemaError: Error, Sendable, CustomStringConvertible {
  /// The mistakes, in the order of files and lines.
  public var diagnostics: [Diagnostic]

  /// An error from its diagnostics.
  public init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// All mistakes, one after the other.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
