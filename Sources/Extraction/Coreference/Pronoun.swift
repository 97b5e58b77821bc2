/// What a pronoun demands of what it refers to.
struct Pronoun: Sendable {
  enum Class: Sendable {
    /// he, she: a person of that gender.
    case masculine, feminine
    /// it: anything but a person.
    case neuter
    /// they: several, or a body of people.
    case plural
    /// I: who speaks.
    case speaker
    /// we: who speaks, and those for whom.
    case speakers
    /// who, whom, whose; which, that: what the clause modifies.
    case relativePerson, relative
  }

  var kind: Class
  var isPossessive = false
  var isReflexive = false

  private static let table: [UInt64: Pronoun] = {
    var table: [UInt64: Pronoun] = [:]
    func add(_ words: String, _ pronoun: Pronoun) {
      for word in words.split(separator: " ") { table[SentenceFacts.hash(String(word))] = pronoun }
    }
    add("he him", Pronoun(kind: .masculine))
    add("his", Pronoun(kind: .masculine, isPossessive: true))
    add("himself", Pronoun(kind: .masculine, isReflexive: true))
    add("she her hers", Pronoun(kind: .feminine))
    add("herself", Pronoun(kind: .feminine, isReflexive: true))
    add("it", Pronoun(kind: .neuter))
    add("its", Pronoun(kind: .neuter, isPossessive: true))
    add("itself", Pronoun(kind: .neuter, isReflexive: true))
    add("they them", Pronoun(kind: .plural))
    add("their theirs", Pronoun(kind: .plural, isPossessive: true))
    add("themselves", Pronoun(kind: .plural, isReflexive: true))
    add("i me", Pronoun(kind: .speaker))
    add("my mine", Pronoun(kind: .speaker, isPossessive: true))
    add("myself", Pronoun(kind: .speaker, isReflexive: true))
    add("we us", Pronoun(kind: .speakers))
    add("our ours", Pronoun(kind: .speakers, isPossessive: true))
    add("ourselves", Pronoun(kind: .speakers, isReflexive: true))
    add("who whom", Pronoun(kind: .relativePerson))
    add("whose", Pronoun(kind: .relativePerson, isPossessive: true))
    add("which that", Pronoun(kind: .relative))
    return table
  }()

  /// The pronoun of a word's lower-case hash; nil where it is none.
  static func of(_ lower: UInt64) -> Pronoun? { table[lower] }
}
