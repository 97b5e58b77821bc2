import Ontology

/// Whom the lexicon `leaders.tsv` knows as the head of a state or its government, past or
/// present. It tells only which of an article's states a post without one belongs to.
struct LeaderTable: Sendable {
  /// The codes of states by a leader's whole name, in lower case.
  private var states: [String: String] = [:]
  /// The codes of states by the one name that news calls a leader by.
  private var surnames: [String: Set<String>] = [:]

  /// Languages, by their states, whose names begin with the family's.
  private static let familyFirst: Set<String> = ["CN", "KP", "KR", "TW"]
  private static let suffixes: Set<String> = ["jr", "ii", "iii", "vi", "viii", "iv", "x", "xvi"]

  /// A table that knows nobody.
  init() {}

  init(_ lexicon: Lexicon) {
    guard let name = lexicon.column("name"), let code = lexicon.column("iso") else { return }
    for row in lexicon.rows {
      let folded = Self.folded(row[name])
      states[folded] = row[code]
      let words = folded.split(separator: " ").filter { !Self.suffixes.contains(String($0)) }
      guard words.count > 1 else { continue }
      let one = Self.familyFirst.contains(row[code]) ? words[0] : words[words.count - 1]
      surnames[String(one), default: []].insert(row[code])
    }
  }

  /// The codes of the states that somebody may lead or have led; empty where nobody of the name
  /// is known.
  func states(of person: EntityCluster) -> Set<String> {
    for name in [person.name] + person.aliases {
      if let code = states[Self.folded(name)] { return [code] }
    }
    let name = Self.folded(person.name)
    return name.contains(" ") ? [] : surnames[name] ?? []
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().replacing("-", with: " ").replacing(".", with: "")
      .replacing("’", with: "'")
  }
}
