/// The type of a relation, as a small integer; its definition stands in the schema.
public struct RelationID: Hashable, Sendable, Comparable {
  /// The relation's place in the schema.
  public let rawValue: UInt16

  /// A relation from its place in the schema.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The place as an array index.
  public var index: Int { Int(rawValue) }

  /// Orders by place in the schema.
  public static func < (a: RelationID, b: RelationID) -> Bool { a.rawValue < b.rawValue }
}

/// The families of relations, in the order of legends and tables.
public enum RelationFamily: String, Sendable, CaseIterable, Codable {
  /// Met, called, wrote, visited.
  case contact
  /// Agreed, supported, offered, aided, requested.
  case cooperation
  /// Accused, threatened, attacked, detained and the like.
  case conflict
  /// Leads, works for, appointed, resigned and the like.
  case posts
  /// Part of, located in, owns, founded and the like.
  case structure
  /// Citizenship, birth, residence, studies, family.
  case biography
}

/// What a relation means and between which entities it may hold.
public struct RelationType: Hashable, Sendable {
  /// The name, such as `works-for`.
  public var name: String
  /// The family that it belongs to.
  public var family: RelationFamily
  /// The types that its subject may have.
  public var subjects: [EntityType]
  /// The types that its object may have.
  public var objects: [EntityType]
  /// Whether it has no direction.
  public var isSymmetric: Bool
  /// What it means, in words.
  public var meaning: String
  /// How pictures and tables say it between subject and object, such as `works for`.
  public var verb: String
  /// The names that other schemes give it: `plover`, `ace`, `wikidata`, `cameo`, `ftm`.
  public var mappings: [String: String]

  /// A relation from its parts.
  public init(
    name: String,
    family: RelationFamily,
    subjects: [EntityType],
    objects: [EntityType],
    isSymmetric: Bool = false,
    meaning: String = "",
    verb: String? = nil,
    mappings: [String: String] = [:]
  ) {
    self.name = name
    self.family = family
    self.subjects = subjects
    self.objects = objects
    self.isSymmetric = isSymmetric
    self.meaning = meaning
    self.verb = verb ?? name.split(separator: "-").joined(separator: " ")
    self.mappings = mappings
  }

  /// Whether the relation may stand between entities of these types, in this direction.
  public func admits(_ subject: EntityType, _ object: EntityType) -> Bool {
    subjects.contains(subject) && objects.contains(object)
  }
}
