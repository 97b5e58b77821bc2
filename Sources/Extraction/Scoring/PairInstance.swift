package import Ontology

/// Two mentions that may stand in a relation, and the rules that say so.
///
/// `first` stands before `second` in the text; a relation may run either way.
package struct PairInstance: Sendable {
  /// A relation and its direction over the pair, as one number: twice the relation,
  /// plus one where it runs from the second mention to the first.
  package struct Label: Hashable, Sendable, Comparable {
    package let rawValue: Int

    package init(_ relation: RelationID, isReversed: Bool) {
      rawValue = relation.index * 2 + (isReversed ? 1 : 0)
    }

    package init(rawValue: Int) { self.rawValue = rawValue }

    package var relation: RelationID { RelationID(rawValue: UInt16(rawValue / 2)) }
    package var isReversed: Bool { rawValue % 2 == 1 }

    package static func < (a: Label, b: Label) -> Bool { a.rawValue < b.rawValue }
  }

  /// The mentions, as indices of the article's list.
  package var first: Int
  package var second: Int
  /// The entities.
  package var firstCluster: Int
  package var secondCluster: Int
  /// The sentence in which they stand, or that of the rule's trigger.
  package var sentence: Int
  /// Hashed features.
  package var features: [UInt32]
  /// The labels that rules propose, with the index of the candidate.
  package var proposals: [(label: Label, candidate: Int)]
}
