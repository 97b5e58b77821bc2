import Ontology

/// Names that differ only by accents, by what a region is called, or by the year of an event.
extension NameClusters {
  /// Letters of Latin with accents, and the letters without them, in the same order.
  private static let accents: [Character: Character] = {
    let rows: [(String, Character)] = [
      ("áàâäãåāăą", "a"), ("çćčĉ", "c"), ("ďđ", "d"), ("éèêëēĕėęě", "e"), ("ğĝġģ", "g"),
      ("íìîïīĭįı", "i"), ("ķ", "k"), ("ľĺļł", "l"), ("ñńňņ", "n"), ("óòôöõøōŏő", "o"),
      ("řŕŗ", "r"), ("śšşșŝ", "s"), ("ťţț", "t"), ("úùûüūŭůűų", "u"), ("ýÿ", "y"), ("źžż", "z"),
    ]
    var table: [Character: Character] = [:]
    for (letters, plain) in rows {
      for letter in letters {
        table[letter] = plain
        if let upper = letter.uppercased().first, letter != "ı" {
          table[upper] = Character(plain.uppercased())
        }
      }
    }
    return table
  }()

  /// A word without its accents; nil where it has none.
  static func unaccented(_ part: Substring) -> String? {
    guard part.utf8.contains(where: { $0 > 0x7F }) else { return nil }
    let plain = String(part.map { accents[$0] ?? $0 })
    return plain == part ? nil : plain
  }

  /// Whether two words are the same but for accents that only one of them has.
  static func isSame(_ a: Substring, _ b: Substring) -> Bool {
    if a == b { return true }
    if let plain = unaccented(a), plain == b { return true }
    return unaccented(b).map { $0 == a } ?? false
  }

  /// The persons whose surname differs only by accents from one: "Chávez" of "Chavez".
  func accented(_ part: Substring) -> [Int]? {
    if let plain = Self.unaccented(part) { return byLastPart[plain[...]] }
    return byPlainPart[part]
  }

  private static let regions: Set<Substring> = [
    "Province", "Oblast", "Prefecture", "Governorate", "State", "Voivodeship", "Canton",
  ]

  /// What the lexicons know of the region that a name calls by its kind: "Guangdong Province",
  /// "State of Ohio"; nil where the bare name is no region's.
  func regionSenses(_ name: NameMention) -> Lexicons.Senses? {
    guard name.type == .place, !name.isDemonym else { return nil }
    let words = name.text.split(separator: " ")
    let bare: String
    if let last = words.last, Self.regions.contains(last) {
      bare = words.dropLast().joined(separator: " ")
    } else if words.count > 2, words[0] == "State" || words[0] == "Province", words[1] == "of" {
      bare = words.dropFirst(2).joined(separator: " ")
    } else {
      return nil
    }
    guard let senses = lexicons.senses(of: bare), senses.place >= 0, senses.capital < 0,
      senses.state < 0, lexicons.places[Int(senses.place)].kind == .region,
      lexicons.places[Int(senses.place)].name == bare
    else { return nil }
    return senses
  }

  private static let concerned: Set<Substring> = [
    "commission", "committee", "council", "agency", "institute", "authority",
  ]

  /// Whether a body's name leaves out what it is for: "Kenya National Commission" of "Kenyan
  /// National Commission on Human Rights".
  func isCutShort(_ short: String, of long: String) -> Bool {
    guard let last = short.split(separator: " ").last, Self.concerned.contains(last) else {
      return false
    }
    guard let one = nationalKey(short), let other = nationalKey(long) else { return false }
    return [" on ", " for ", " against "].contains { other.hasPrefix(one + $0) }
  }

  /// Joins the name of an event without a year to that of this year's: "Chicago Marathon" to
  /// "2019 Chicago Marathon".
  ///
  /// - Parameter year: the year of the article.
  /// - Complexity: O(*n* + *m*²) for *n* drafts, *m* of them with that year.
  mutating func mergeYears(_ year: Int) {
    var dated: [(rest: String, draft: Int)] = []
    let front = "\(year) "
    for draft in drafts.indices where !drafts[draft].names.isEmpty {
      guard drafts[draft].type == .event || drafts[draft].type == .organization else { continue }
      for form in drafts[draft].forms {
        let text = Self.folded(form)
        if text.hasPrefix(front) { dated.append((String(text.dropFirst(front.count)), draft)) }
      }
    }
    guard !dated.isEmpty else { return }
    for draft in drafts.indices
    where !drafts[draft].names.isEmpty && drafts[draft].type != .person {
      let forms = drafts[draft].forms.map(Self.folded)
      let long = dated.filter { $0.draft != draft && forms.contains($0.rest) }
      guard long.count == 1, let name = drafts[draft].names.first,
        let other = drafts[long[0].draft].names.first
      else { continue }
      link(name, to: other)
    }
  }
}
