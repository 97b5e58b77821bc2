import Ontology

/// A mention by name, before names are joined to entities.
struct NameMention {
  /// How sure the type is.
  enum Certainty: UInt8, Comparable {
    case none, weak, fair, strong

    static func < (a: Certainty, b: Certainty) -> Bool { a.rawValue < b.rawValue }
  }

  var sentence: Int
  var words: Range<Int>
  /// The text, without what does not belong to the name.
  var text: String
  /// A shorter form that the text gives rise to: "Holm" of "Holm region".
  var also: String?
  /// The type; nil where nothing tells it.
  var type: EntityType?
  var certainty = Certainty.none
  /// What the lexicons know of the whole text.
  var senses: Lexicons.Senses?
  /// Whether it is an adjective or people's name that stands for a state or place.
  var isDemonym = false
  /// Whether "in", "near" and the like stand right before it.
  var isLocative = false
  /// Whether it stands inside another name.
  var isNested = false
  /// Whether what follows introduces whom it names: "Ann, a student,".
  var isIntroduced = false
  /// Whether it is introduced as a relative's: "her mother, Ann Holt".
  var isRelative = false
  /// The title before a person's name, as an index into the lexicon; -1 for none.
  var title = -1
  /// The words of the text, without punctuation.
  var parts: [Substring] = []
}
