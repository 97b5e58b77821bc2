/// Numbers an entity within its `Findings` or its graph, from 0 without gaps.
public struct EntityID: Hashable, Sendable, Comparable, Codable {
  /// The index.
  public let rawValue: UInt32

  /// An identifier from an index.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// An identifier from an index.
  public init(_ index: Int) { rawValue = UInt32(index) }

  /// The identifier as an array index.
  public var index: Int { Int(rawValue) }

  /// Orders by index.
  public static func < (a: EntityID, b: EntityID) -> Bool { a.rawValue < b.rawValue }
}

/// A named person, state, organization, place or event.
public struct Entity: Hashable, Sendable {
  /// What it is.
  public var type: EntityType
  /// The fullest form of its name.
  public var name: String
  /// The other forms, without pronouns, in the order of their first use.
  public var aliases: [String]
  /// Where it is mentioned by name, pronoun or description, in order.
  public var mentions: [TextRange]

  /// An entity from its parts.
  public init(
    type: EntityType,
    name: String,
    aliases: [String] = [],
    mentions: [TextRange] = []
  ) {
    self.type = type
    self.name = name
    self.aliases = aliases
    self.mentions = mentions
  }
}
