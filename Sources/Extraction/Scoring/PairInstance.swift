package import Ontology

/// Two mentions in an order in which a relation may hold between them, and the rules that
/// say so.
package struct PairInstance: Sendable {
  /// The mentions, as indices of the article's list.
  package var subject: Int
  package var object: Int
  /// The entities.
  package var subjectCluster: Int
  package var objectCluster: Int
  /// The sentence in which they stand, or that of the rule's trigger.
  package var sentence: Int
  /// Whether the subject stands first; relations without direction are judged only so.
  package var isInOrder: Bool
  /// Whether a rule joins the two over more than one sentence.
  package var isDistant: Bool
  /// Hashed features.
  package var features: [UInt32]
  /// Hashed features of single relations, whose weights all relations share.
  package var hints: [(relation: RelationID, features: [UInt32])]
  /// The relations that rules propose, with the index of the candidate and hashed features
  /// of the proposal, whose weights all relations share.
  package var proposals: [(relation: RelationID, candidate: Int, features: [UInt32])]

  /// The relation that rules tell of one of the two with another, who has it alone: who
  /// leads one state leads no other.
  package var taken: RelationID?

  /// Whether a relation may hold between the two.
  ///
  /// - Parameters:
  ///   - id: the relation's place in the schema.
  ///   - relation: what the schema says of it.
  ///   - subject: the type of the one entity.
  ///   - object: the type of the other.
  package func admits(
    _ id: RelationID,
    _ relation: RelationType,
    _ subject: EntityType,
    _ object: EntityType
  ) -> Bool {
    id != taken && relation.admits(subject, object) && (isInOrder || !relation.isSymmetric)
  }
}
