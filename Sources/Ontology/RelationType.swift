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

/// How a relation stands in time, which decides what dates it.
public enum RelationTime: String, Sendable, CaseIterable, Codable {
  /// It happens, and news tell it when it happened: without a time of its own it has the
  /// time of the story.
  case event
  /// It happens once, and texts tell it of any time: only its own clause dates it.
  case turn
  /// It holds: only words of its beginning or its span date it.
  case state
  /// It belongs to an election, whose year dates it.
  case contest

  /// What the relations of a family are, unless a relation says otherwise.
  public init(family: RelationFamily) {
    switch family {
    case .contact, .cooperation, .conflict: self = .event
    case .posts, .structure, .biography: self = .state
    }
  }
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
  /// How it stands in time.
  public var time: RelationTime
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
    time: RelationTime? = nil,
    meaning: String = "",
    verb: String? = nil,
    mappings: [String: String] = [:]
  ) {
    self.name = name
    self.family = family
    self.subjects = subjects
    self.objects = objects
    self.isSymmetric = isSymmetric
    self.time = time ?? RelationTime(family: family)
    self.meaning = meaning
    self.verb = verb ?? name.split(separator: "-").joined(separator: " ")
    self.mappings = mappings
  }

  /// Whether the relation may stand between entities of these types, in this direction.
  public func admits(_ subject: EntityType, _ object: EntityType) -> Bool {
    subjects.contains(subject) && objects.contains(object)
  }
}
