/// The type of an entity, as a small integer; its name stands in the schema.
public struct EntityType: Hashable, Sendable, Comparable {
  /// The type's place in the schema.
  public let rawValue: UInt8

  /// A type from its place in the schema.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A named human being.
  public static let person = EntityType(rawValue: 0)
  /// A sovereign or de-facto country.
  public static let state = EntityType(rawValue: 1)
  /// A named body: ministry, court, company, party, alliance, media outlet.
  public static let organization = EntityType(rawValue: 2)
  /// A named city, region, facility, sea or building.
  public static let place = EntityType(rawValue: 3)
  /// A named war, treaty, summit, election or programme.
  public static let event = EntityType(rawValue: 4)

  /// The five types that every schema starts with.
  public static let standard: [EntityType] = [.person, .state, .organization, .place, .event]

  /// Orders by place in the schema.
  public static func < (a: EntityType, b: EntityType) -> Bool { a.rawValue < b.rawValue }
}
