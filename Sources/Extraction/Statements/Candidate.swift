import Ontology

/// A statement that a rule proposes, before attributes are found and doubles merged.
struct Candidate {
  /// What kind of rule proposed it.
  enum Source: Hashable {
    /// A pattern of a relation file, by its index in the table.
    case pattern(Int)
    /// A rule for posts, by its name.
    case post(String)
    /// A rule for the structure of names, by its name.
    case structure(String)
    /// A rule for praise, blame and demands, by its name.
    case stance(String)
    /// The learned scorer, without a rule.
    case scorer
  }

  var relation: RelationID
  /// The index of the subject's mention in the article's list.
  var subject: Int
  /// The index of the object's mention.
  var object: Int
  /// The sentence's index.
  var sentence: Int
  /// The word that states the relation.
  var trigger: Int
  var source: Source
  /// The status that the rule itself gives; nil to be found.
  var status: Status?
  /// The title of a post or a family tie.
  var title: String?
  /// The word at which date, place, speaker are looked for; the trigger's clause.
  var isStructural = false
  /// How sure, 0…1.
  var confidence = 1.0
}
