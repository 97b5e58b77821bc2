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

  /// Whether a relation may hold between the two.
  ///
  /// - Parameters: the types of the two entities.
  package func admits(
    _ relation: RelationType,
    _ subject: EntityType,
    _ object: EntityType
  ) -> Bool {
    relation.admits(subject, object) && (isInOrder || !relation.isSymmetric)
  }
}
