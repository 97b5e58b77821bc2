import Ontology

/// Fills the phrase tables from the rows of the lexicons.
struct LexiconBuilder {
  var senses: [Lexicons.Senses] = []
  var phrases = PhraseTable(capacity: 16_000)
  var titlePhrases = PhraseTable(capacity: 6_000)

  private mutating func add(_ phrase: Substring, _ change: (inout Lexicons.Senses) -> Void) {
    let value = phrases.insert(Pieces.exact(phrase), value: Int32(senses.count))
    if Int(value) == senses.count { senses.append(Lexicons.Senses()) }
    change(&senses[Int(value)])
  }

  private static func list(_ field: String) -> [Substring] {
    field.utf8.split(separator: 0x3B).map { Substring($0) }
  }

  mutating func addStates(_ lexicon: Lexicon) -> [Lexicons.State] {
    guard let name = lexicon.column("name"), let aliases = lexicon.column("aliases"),
      let demonyms = lexicon.column("demonyms"), let capital = lexicon.column("capital"),
      let code = lexicon.column("iso"), let kind = lexicon.column("kind")
    else { return [] }
    var states: [Lexicons.State] = []
    for row in lexicon.rows {
      let index = Int16(states.count)
      let state = Lexicons.State(
        name: row[name],
        code: row[code],
        kind: Lexicons.State.Kind(rawValue: row[kind]) ?? .member
      )
      states.append(state)
      for form in [Substring(row[name])] + Self.list(row[aliases]) {
        add(form) { if $0.state < 0 { $0.state = index } }
      }
      for form in Self.list(row[demonyms]) {
        add(form) { if $0.demonym < 0 { $0.demonym = index } }
        for plural in Self.plurals(ofDemonym: form) {
          add(plural[...]) {
            // "Philippines" are no people.
            if $0.demonym < 0, $0.state != index {
              $0.demonym = index
              $0.isPlural = true
            }
          }
        }
      }
      for form in Self.list(row[capital]) {
        add(form) { if $0.capital < 0 { $0.capital = index } }
      }
    }
    return states
  }

  /// "Americans" of "American"; none of "Chinese", "French", "Swiss".
  private static func plurals(ofDemonym form: Substring) -> [String] {
    if form.hasSuffix("s") || form.hasSuffix("ch") || form.hasSuffix("sh")
      || form.hasSuffix("ese") || form.hasSuffix("men") || form.hasSuffix("man")
    {
      return []
    }
    return [form + "s"]
  }

  mutating func addPlaces(_ lexicon: Lexicon) -> [Lexicons.Place] {
    guard let name = lexicon.column("name"), let aliases = lexicon.column("aliases"),
      let demonyms = lexicon.column("demonyms"), let kind = lexicon.column("kind"),
      let state = lexicon.column("state")
    else { return [] }
    var places: [Lexicons.Place] = []
    for row in lexicon.rows {
      let index = Int16(places.count)
      places.append(
        Lexicons.Place(
          name: row[name],
          kind: Lexicons.Place.Kind(rawValue: row[kind]) ?? .city,
          state: row[state]
        )
      )
      for form in [Substring(row[name])] + Self.list(row[aliases]) {
        add(form) { if $0.place < 0 { $0.place = index } }
      }
      for form in Self.list(row[demonyms]) {
        add(form) { if $0.placeDemonym < 0 { $0.placeDemonym = index } }
        for plural in Self.plurals(ofDemonym: form) {
          add(plural[...]) {
            if $0.placeDemonym < 0 {
              $0.placeDemonym = index
              $0.isPlural = true
            }
          }
        }
      }
    }
    return places
  }

  mutating func addOrganizations(_ lexicon: Lexicon) -> [Lexicons.Organization] {
    guard let name = lexicon.column("name"), let aliases = lexicon.column("aliases"),
      let type = lexicon.column("type"), let kind = lexicon.column("kind")
    else { return [] }
    var result: [Lexicons.Organization] = []
    for row in lexicon.rows {
      let index = Int16(result.count)
      let forms = Self.list(row[aliases])
      result.append(
        Lexicons.Organization(
          name: row[name],
          type: Self.type(row[type]) ?? .organization,
          kind: row[kind],
          aliases: forms.map(String.init)
        )
      )
      for form in [Substring(row[name])] + forms {
        add(form) { if $0.organization < 0 { $0.organization = index } }
      }
    }
    // What a row itself says comes before the spelling of another.
    for (index, entry) in result.enumerated() {
      for form in [entry.name] + entry.aliases {
        guard let other = Self.otherSpelling(of: form[...]) else { continue }
        add(other[...]) { if $0.organization < 0 { $0.organization = Int16(index) } }
      }
    }
    return result
  }

  /// The British spelling of a body's American name and the other way round: "Health Organisation"
  /// of "Health Organization"; nil where there is none.
  private static func otherSpelling(of form: Substring) -> String? {
    let words = form.split(separator: " ")
    guard words.contains(where: { spellings[$0] != nil }) else { return nil }
    return words.map { spellings[$0] ?? $0 }.joined(separator: " ")
  }

  private static let spellings: [Substring: Substring] = {
    let pairs: [(Substring, Substring)] = [
      ("Organization", "Organisation"), ("Organizations", "Organisations"), ("Center", "Centre"),
      ("Centers", "Centres"), ("Defense", "Defence"),
      ("Program", "Programme"), ("Theater", "Theatre"),
    ]
    return Dictionary(uniqueKeysWithValues: pairs + pairs.map { ($0.1, $0.0) })
  }()

  mutating func addGivenNames(_ lexicon: Lexicon) {
    guard let name = lexicon.column("name"), let gender = lexicon.column("gender") else { return }
    for row in lexicon.rows {
      let value: UInt8 = row[gender] == "m" ? 1 : row[gender] == "f" ? 2 : 3
      add(Substring(row[name])) { $0.given = value }
    }
  }

  mutating func addHeadNouns(_ lexicon: Lexicon) {
    guard let noun = lexicon.column("noun"), let type = lexicon.column("type") else { return }
    for row in lexicon.rows {
      let value = Self.type(row[type]).map { $0.rawValue + 2 } ?? 1
      add(Substring(row[noun])) { $0.head = value }
    }
  }

  private static func type(_ name: String) -> EntityType? {
    switch name {
    case "person": .person
    case "state": .state
    case "organization": .organization
    case "place": .place
    case "event": .event
    default: nil
    }
  }

  mutating func addTitles(_ lexicon: Lexicon) -> [Lexicons.Title] {
    guard let title = lexicon.column("title"), let relation = lexicon.column("relation"),
      let gender = lexicon.column("gender"), let note = lexicon.column("note")
    else { return [] }
    var result: [Lexicons.Title] = []
    for row in lexicon.rows {
      var entry = Lexicons.Title(
        text: row[title],
        relation: row[relation],
        gender: row[gender] == "m" ? .masculine : row[gender] == "f" ? .feminine : .unknown,
        note: row[note]
      )
      insert(entry.text, entry, &result)
      guard entry.note != "honorific", let plural = Self.plural(ofTitle: entry.text) else {
        continue
      }
      entry.isPlural = true
      insert(plural, entry, &result)
    }
    return result
  }

  private mutating func insert(
    _ form: String,
    _ entry: Lexicons.Title,
    _ list: inout [Lexicons.Title]
  ) {
    let value = titlePhrases.insert(Pieces.exact(form[...]), value: Int32(list.count))
    if Int(value) == list.count { list.append(entry) }
  }

  private static func plural(ofTitle title: String) -> String? {
    if title.hasSuffix(".") || title.hasSuffix("s") { return nil }
    if let space = title.range(of: " of ") {
      return plural(ofTitle: String(title[..<space.lowerBound])).map {
        $0 + title[space.lowerBound...]
      }
    }
    if title.hasSuffix(" general") { return title.dropLast(8) + "s general" }
    if title.hasSuffix("man") { return title.dropLast(3) + "men" }
    if title.hasSuffix("wife") { return title.dropLast(2) + "ves" }
    if title.hasSuffix("child") { return title + "ren" }
    if title.hasSuffix("y") && !title.hasSuffix("ay") && !title.hasSuffix("ey") {
      return title.dropLast() + "ies"
    }
    if title.hasSuffix("ch") || title.hasSuffix("x") { return title + "es" }
    return title + "s"
  }
}

extension String {
  /// The first place of `text`; nil where there is none.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
