import Ontology
import Syntax

/// Gathers hashed features; a feature is the hash of what it says.
struct FeatureSet {
  private(set) var values: [UInt32] = []
  /// The features of single relations: what speaks for just this one. Their weights are
  /// shared by all relations.
  private(set) var hints: [(relation: RelationID, features: [UInt32])] = []
  /// The types of the ends and their order, which many features are told apart by.
  var types: UInt64 = 0

  /// Few pairs have more.
  private static let usual = 96

  init() { values.reserveCapacity(Self.usual) }

  @inline(__always)
  mutating func add(_ kind: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
    let hash = StableHash.mix(
      StableHash.mix(StableHash.mix(a &+ kind &* 0x9e37_79b9_7f4a_7c15) ^ b) ^ c
    )
    values.append(UInt32(truncatingIfNeeded: hash >> 32))
  }

  /// Adds a feature of one relation.
  @inline(__always)
  mutating func hint(
    _ relation: RelationID,
    _ kind: UInt64,
    _ a: UInt64,
    _ b: UInt64 = 0,
    _ c: UInt64 = 0
  ) {
    let hash = StableHash.mix(
      StableHash.mix(StableHash.mix(a &+ (kind &+ 1024) &* 0x9e37_79b9_7f4a_7c15) ^ b) ^ c
    )
    let value = UInt32(truncatingIfNeeded: hash >> 32)
    if let index = hints.firstIndex(where: { $0.relation == relation }) {
      hints[index].features.append(value)
    } else {
      hints.append((relation, [value]))
    }
  }
}
