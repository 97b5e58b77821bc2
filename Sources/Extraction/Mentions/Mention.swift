package import Ontology

/// A stretch of words that refers to an entity.
package struct Mention: Hashable, Sendable {
  /// How it refers.
  package enum Kind: UInt8, Sendable {
    /// By name: "Tokayev", "Kazakhstan's", "Kazakh".
    case name
    /// By a title or description: "the president", "his country", "the ministry".
    case description
    /// By a pronoun: "he", "his", "who", "I" inside a quotation.
    case pronoun
  }

  /// The index of the sentence in the article.
  package var sentence: Int
  /// The words, within the sentence.
  package var words: Range<Int>
  /// The head word, within the sentence: the node by which the tree holds the mention.
  package var head: Int
  /// How it refers.
  package var kind: Kind
  /// Whether it is an adjective or demonym before a noun ("Kazakh" in "the Kazakh minister").
  package var isDemonym = false
  /// The index of its cluster in `Mentions.clusters`.
  package var cluster: Int

  package init(
    sentence: Int,
    words: Range<Int>,
    head: Int,
    kind: Kind,
    isDemonym: Bool = false,
    cluster: Int
  ) {
    self.sentence = sentence
    self.words = words
    self.head = head
    self.kind = kind
    self.isDemonym = isDemonym
    self.cluster = cluster
  }
}

/// All mentions of one entity in an article.
package struct EntityCluster: Sendable, Equatable {
  /// Grammatical and natural gender, where known.
  package enum Gender: UInt8, Sendable {
    case unknown, masculine, feminine, neuter
  }

  /// What it is.
  package var type: EntityType
  /// The fullest name in the article, without titles.
  package var name: String
  /// Other name forms found there, in order of first use; no pronouns, no descriptions.
  package var aliases: [String]
  /// Its gender, from given names, titles and pronouns.
  package var gender: Gender = .unknown
  /// The code of the state in the lexicon (ISO 3166 alpha-2), where it is one.
  package var stateCode: String?
  /// The code of the state that holds it, where it is a place that the lexicon knows.
  package var homeCode: String?
  /// What kind of place the lexicon knows it for: "region", "city", "water"; nil where it does not.
  package var placeKind: String?
  /// The code of the state whose capital it is.
  package var capitalCode: String?
  /// Titles by which the article calls it ("president", "foreign minister"), lower case.
  package var titles: [String] = []
  /// Whether the lexicon knows it as a party.
  package var isParty = false
  /// Whether the lexicon knows it as a newspaper, station or news agency.
  package var isMedium = false

  package init(type: EntityType, name: String, aliases: [String] = []) {
    self.type = type
    self.name = name
    self.aliases = aliases
  }
}

/// The mentions of an article and the entities that they refer to.
package struct Mentions: Sendable, Equatable {
  /// The entities, in the order of their first mention.
  package var clusters: [EntityCluster] = []
  /// The mentions, ordered by sentence, then first word, then longer first; nested
  /// mentions ("Kazakhstan" in "Kazakhstan Interior Ministry") are listed too.
  package var mentions: [Mention] = []
  /// How much the article is about each entity that is a state: by the names of it and of its
  /// places, more in the headline and the lead and before posts; 0 for other entities.
  package var stateWeights: [Double] = []

  package init() {}

  /// The indices of the mentions of a sentence.
  ///
  /// - Complexity: O(log *n*).
  package func indices(inSentence sentence: Int) -> Range<Int> {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].sentence < sentence { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < mentions.count && mentions[end].sentence == sentence { end += 1 }
    return low..<end
  }
}
