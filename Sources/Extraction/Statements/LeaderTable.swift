import Ontology
import Syntax

/// Whom the lexicon `leaders.tsv` knows as the head of a state or its government, past or
/// present. It tells which of an article's states a post without one belongs to, and whether
/// a head of state still leads it when the article appears.
struct LeaderTable: Sendable {
  /// The codes of states by a leader's whole name, in lower case.
  private var states: [String: String] = [:]
  /// The codes of states by the one name that news calls a leader by.
  private var surnames: [String: Set<String>] = [:]

  /// When leaders held office, by the state's code and the whole name or the one name that
  /// news calls them by.
  private var terms: [String: [Term]] = [:]

  /// A time in office.
  private struct Term {
    var from: PartialDate
    /// Nil where no end is known.
    var to: PartialDate?

    /// A term as the lexicon writes it: `2001-01/2009-01`, `2022-10/`.
    init?(_ text: Substring) {
      let ends = text.split(separator: "/", omittingEmptySubsequences: false)
      guard ends.count == 2, let from = PartialDate(String(ends[0])) else { return nil }
      self.from = from
      to = PartialDate(String(ends[1]))
    }
  }

  /// Languages, by their states, whose names begin with the family's.
  private static let familyFirst: WordSet = ["CN", "KP", "KR", "TW"]
  private static let suffixes: WordSet = ["jr", "ii", "iii", "vi", "viii", "iv", "x", "xvi"]

  /// A table that knows nobody.
  init() {}

  init(_ lexicon: Lexicon) {
    guard let name = lexicon.column("name"), let code = lexicon.column("iso") else { return }
    for row in lexicon.rows {
      let folded = Self.folded(row[name])
      states[folded] = row[code]
      let words = folded.split(separator: " ").filter { !Self.suffixes.contains(String($0)) }
      let held = lexicon.column("terms").map { row[$0].split(separator: " ").compactMap(Term.init) }
      terms[row[code] + " " + folded, default: []] += held ?? []
      guard words.count > 1 else { continue }
      let one = Self.familyFirst.contains(row[code]) ? words[0] : words[words.count - 1]
      surnames[String(one), default: []].insert(row[code])
      terms[row[code] + " " + one, default: []] += held ?? []
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

  /// Whether somebody leads a state on a day (true) or no longer does (false); nil where
  /// nothing is known.
  ///
  /// Of several who share the one name that the article calls somebody by, it is enough that
  /// one is in office.
  func isInOffice(_ person: EntityCluster, of code: String, on day: Int) -> Bool? {
    let names = ([person.name] + person.aliases).map(Self.folded)
    guard
      let name = names.first(where: { terms[code + " " + $0] != nil && $0.contains(" ") })
        ?? (names.allSatisfy { !$0.contains(" ") } ? names.first : nil),
      let held = terms[code + " " + name]?.filter({ ($0.from.dayRange?.lowerBound ?? day) <= day }),
      !held.isEmpty
    else { return nil }
    // In the month of the change, who knows.
    if held.contains(where: { $0.to?.dayRange?.contains(day) == true }) { return nil }
    return held.contains { $0.to?.dayRange.map { day <= $0.upperBound } ?? true }
  }

  private static func folded(_ name: String) -> String {
    let lower = name.lowercased()
    let isPlain = lower.utf8.allSatisfy {
      $0 < 0x80 && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".")
    }
    if isPlain { return lower }
    return lower.replacing("-", with: " ").replacing(".", with: "").replacing("’", with: "'")
  }
}
