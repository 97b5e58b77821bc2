package import Ontology
import Syntax

/// The lexicons that extraction uses: states, places, given names, organizations, head
/// nouns and titles, looked up by the words of a text.
package struct Lexicons: Sendable {
  /// The posts, professions, kinship terms and honorifics, as rows.
  package let titles: Lexicon
  /// The verbs and nouns of speech, as rows.
  package let speech: Lexicon
  /// The words of praise and blame, as rows.
  package let stances: Lexicon
  /// Heads of state and government.
  let leaders: LeaderTable

  let states: [State]
  let places: [Place]
  let organizations: [Organization]
  let titleEntries: [Title]
  private var senses: [Senses] = []
  private var phrases: PhraseTable
  private var titlePhrases: PhraseTable

  /// A state or territory.
  struct State: Sendable {
    var name: String
    var code: String
    var kind: Kind

    enum Kind: String, Sendable {
      case member, observer, territory, historical
      case deFacto = "de-facto"
    }
  }

  /// A place.
  struct Place: Sendable {
    var name: String
    var kind: Kind
    var state: String

    enum Kind: String, Sendable { case region, city, facility, water, space, continent }
  }

  /// An organization or event of renown.
  struct Organization: Sendable {
    var name: String
    var type: EntityType
    var kind: String
    var aliases: [String]
  }

  /// A post, profession, kinship term or honorific.
  struct Title: Sendable {
    var text: String
    var relation: String
    var gender: EntityCluster.Gender
    var note: String
    var isPlural = false
  }

  /// What the lexicons know of a phrase: indices into the lists, -1 for none.
  struct Senses: Sendable {
    var state: Int16 = -1
    var demonym: Int16 = -1
    var capital: Int16 = -1
    var place: Int16 = -1
    var placeDemonym: Int16 = -1
    var organization: Int16 = -1
    /// 0 none, 1 masculine, 2 feminine, 3 either.
    var given: UInt8 = 0
    /// 0 none, 1 a head noun that tells no entity, 2 + raw value of the entity type.
    var head: UInt8 = 0
    /// Whether the phrase is a plural demonym: "Americans".
    var isPlural = false

    /// The type that the phrase tells as the last word of a name.
    var headType: EntityType? { head >= 2 ? EntityType(rawValue: head - 2) : nil }
    /// Whether a name that ends with the phrase is no entity.
    var headsNothing: Bool { head == 1 }
  }

  /// Reads the lexicons.
  ///
  /// - Parameter text: gives the text of a lexicon file by its name, such as `states.tsv`;
  ///   an absent file is an empty lexicon.
  /// - Throws: a `Diagnostic` naming file and line of what is malformed.
  /// - Complexity: O(*n*) in the length of the files.
  package init(_ text: (String) -> String?) throws(Diagnostic) {
    func read(_ name: String) throws(Diagnostic) -> Lexicon {
      try Lexicon(name: "lexicons/" + name, text: text(name) ?? "")
    }
    titles = try read("titles.tsv")
    speech = try read("speech.tsv")
    stances = try read("stances.tsv")
    leaders = LeaderTable(try read("leaders.tsv"))
    var builder = LexiconBuilder()
    states = builder.addStates(try read("states.tsv"))
    places = builder.addPlaces(try read("places.tsv"))
    organizations = builder.addOrganizations(try read("organizations.tsv"))
    builder.addGivenNames(try read("given-names.tsv"))
    builder.addHeadNouns(try read("head-nouns.tsv"))
    titleEntries = builder.addTitles(titles)
    senses = builder.senses
    phrases = builder.phrases
    titlePhrases = builder.titlePhrases
  }

  /// What is known of a phrase by the hash of its pieces: its senses, whether it is a
  /// phrase at all, or nil where no phrase begins so.
  @inline(__always)
  func lookup(_ hash: UInt64) -> (senses: Senses?, Void)? {
    guard let value = phrases.find(hash) else { return nil }
    return (value < 0 ? nil : senses[Int(value)], ())
  }

  /// The title of a phrase by the hash of its lower-case pieces, -1 where it is only the
  /// beginning of titles, nil where no title begins so.
  @inline(__always)
  func lookupTitle(_ hash: UInt64) -> Int? { titlePhrases.find(hash).map(Int.init) }

  /// What is known of a whole phrase; nil where nothing is.
  func senses(of text: some StringProtocol) -> Senses? {
    var hash: UInt64 = 0
    for piece in Pieces.exact(Substring(text)) { hash = PhraseTable.extend(hash, by: piece) }
    return lookup(hash)?.senses
  }
}
