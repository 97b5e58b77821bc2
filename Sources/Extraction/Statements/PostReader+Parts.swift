import Ontology
import Syntax

/// What looks like the body of a title and is less: a part of the body, a field, a dateline.
extension PostReader {
  /// Common nouns that "head of" names the whole body by, or its own organ.
  private static let wholes: WordSet = [
    "board", "company", "club", "group", "party", "government", "council", "committee", "state",
    "organisation", "organization", "agency", "union", "administration", "firm", "bank", "team",
    "association", "delegation", "mission", "directors", "country", "ministry", "department",
    "army", "police", "school", "university", "church", "family", "household",
  ]

  /// Fields before a title that make it one of a part of the body: "Acme's financial chief".
  private static let fields: WordSet = [
    "financial", "finance", "marketing", "sales", "sporting", "communications", "policy",
    "legal", "medical", "news", "commercial", "editorial", "personnel", "security", "tax",
    "advertising", "investment", "campaigns", "purchasing", "accounting", "hr", "it", "country",
    "affairs", "research", "outreach", "content", "budget", "strategy", "technology", "design",
    "music", "fashion", "education", "development", "fundraising", "operations", "logistics",
    "innovation", "sustainability", "engineering", "product", "engagement", "litigation",
    "advocacy", "humanitarian", "health", "emergency", "media", "press",
  ]

  /// Whether a title is held at a part of the body that stands before it: "Acme's head of
  /// accounting", "Acme finance chief".
  func isOfDepartment(_ title: TitleTable.Occurrence, _ bodies: Bodies) -> Bool {
    guard let main = bodies.main,
      ["head", "chief", "director", "boss"].contains(form(title.words.upperBound - 1))
        || form(title.words.upperBound - 1).hasPrefix("ex-")
    else { return false }
    let field = form(title.words.lowerBound - 1)
    let isPlainField = isFieldNoun(title.words.lowerBound - 1)
    guard bodies.isBefore else {
      // "arms division director at A"
      return held.type(main) == .organization && isPlainField
        && (Self.fields.contains(field) || Self.departments.contains(field))
    }
    if isPlainField, held[main].words.upperBound < title.words.lowerBound,
      !Self.wholes.contains(field), !Self.ownKinds.contains(field)
    {
      return true
    }
    guard held.type(main) == .organization else { return false }
    if Self.fields.contains(field) { return true }
    guard form(title.words.upperBound) == "of" else { return false }
    var word = title.words.upperBound + 1
    if ["the", "its"].contains(form(word)) { word += 1 }
    while word < sentence.count, sentence.tags[word] == .adj { word += 1 }
    guard word < sentence.count, sentence.tags[word] == .noun, held.covering(word) == nil else {
      return false
    }
    return !Self.wholes.contains(forms[word])
  }

  /// Whether a title is held for a part of the world that its body works in: "Acme's chief executive
  /// for Central Europe".
  func isForRegion(_ title: TitleTable.Occurrence, _ bodies: Bodies) -> Bool {
    guard let main = bodies.main, bodies.isBefore, held.type(main) == .organization,
      ["for", "in"].contains(form(title.words.upperBound)),
      let region = mention(startingAt: title.words.upperBound + 1)
        ?? mention(startingAt: title.words.upperBound + 2)
    else { return false }
    return held.type(region) == .place || held.type(region) == .state
  }

  /// Takes the church from before a title of the clergy whose own diocese is named behind: "Catholic
  /// Archbishop X of Holm".
  func heedDiocese(_ title: TitleTable.Occurrence, _ holders: [Int], _ bodies: inout Bodies) {
    guard let church = bodies.main, held.type(church) == .organization else { return }
    let ends = [title.words.upperBound] + holders.map { held[$0].words.upperBound }
    let isNamed = ends.contains { end in
      guard form(end) == "of" else { return false }
      let start = form(end + 1) == "the" ? end + 2 : end + 1
      return mention(startingAt: start).map { held[$0].kind == .name && !isPerson($0) } ?? false
    }
    if isNamed {
      bodies.main = nil
      bodies.isBefore = false
    }
  }

  /// Whether a speaker's title names the house by a common noun alone: "speaker of the parliament".
  func isOfHouse(_ title: TitleTable.Occurrence) -> Bool {
    let next = title.words.upperBound
    return title.entry.kind == .speaker && form(next) == "of" && form(next + 1) == "the"
      && ["parliament", "assembly", "legislature", "house", "senate", "chamber"]
        .contains(form(next + 2))
      && ![",", "of"].contains(form(next + 3))
  }

  /// Whether a word before a title is a noun for the holder's field: "White House budget director",
  /// "Egyptian intelligence head".
  private func isFieldNoun(_ word: Int) -> Bool {
    word > 0 && [.noun, .propn].contains(sentence.tags[word]) && held.covering(word) == nil
      && form(word).count > 1 && !["deputy", "vice", "then", "ex", "co"].contains(form(word))
  }

  /// Nouns before a title for the kind of body that the name before them is: "Ryanair airline
  /// boss".
  private static let ownKinds: WordSet = [
    "airline", "supermarket", "chain", "brewery", "broadcaster", "charity", "football", "rugby",
    "cricket", "opposition", "coalition", "executive", "regional", "parliament", "militia",
    "movement", "faction", "rebel", "gang", "cartel", "think-tank", "tank", "trust", "museum",
    "gallery", "theatre", "festival", "hospital", "institute", "foundation", "federation",
    "corporation", "giant", "retailer", "publisher", "studio", "band", "camp", "centre", "center",
    "commission", "authority", "watchdog", "regulator", "force", "office", "service", "bureau",
    "province", "city", "county", "region", "district", "village", "town",
  ]

  /// Whether a name right before "Minister" is only the minister's field: "Fair Trading Minister
  /// X", where "Likud minister" and "Home Office minister" name a body.
  func isField(_ mention: Int, of title: TitleTable.Occurrence) -> Bool {
    guard title.entry.kind == .minister, title.words.count == 1,
      sentence.form(title.words.lowerBound) == "Minister", held[mention].kind == .name,
      held.type(mention) == .organization, !isParty(mention),
      !isPossessive(held[mention].words.upperBound),
      held[mention].words.count > 1 || held[mention].words.upperBound < title.words.lowerBound
    else { return false }
    return !["office", "treasury", "cabinet", "ministry", "department", "government", "executive"]
      .contains(form(held[mention].words.upperBound - 1))
  }

  /// Words for those who know, write of or stand for or against something.
  private static let knowing: WordSet = [
    "expert", "specialist", "scholar", "historian", "critic", "author", "watcher", "observer",
    "opponent", "supporter", "analyst", "correspondent", "biographer", "strategist", "survivor",
    "enthusiast", "fan",
  ]

  /// Whether what a title names is what its holder knows or writes of rather than a body: "Iran
  /// expert X", "X, an outspoken critic of Iran", "the author of books about Rome".
  func isTopic(_ mention: Int, of title: TitleTable.Occurrence, _ bodies: Bodies) -> Bool {
    let noun = form(title.words.upperBound - 1)
    guard Self.knowing.contains(noun) else { return false }
    let words = held[mention].words
    if bodies.isBefore {
      // "Kremlin critic X"
      if ["critic", "opponent", "supporter", "watcher"].contains(noun) { return true }
      // "the BBC's Africa correspondent" is of the BBC.
      return held.type(mention) != .organization && !isPossessive(words.upperBound)
        && !held[mention].isDemonym && title.entry.kind != .profession
    }
    guard words.lowerBound > title.words.upperBound else { return false }
    if ["author", "biographer"].contains(noun) { return true }
    return ["critic", "opponent", "supporter", "fan", "observer", "watcher"].contains(noun)
      && form(title.words.upperBound) == "of" && held.type(mention) != .place
  }

  /// Whether speakers are those of a language: "native Russian speakers".
  func isOfLanguage(_ title: TitleTable.Occurrence) -> Bool {
    let before = title.words.lowerBound
    guard title.entry.kind == .speaker, title.words.count == 1, before < endsAt.count,
      sentence.form(before).first?.isLowercase == true, endsAt[before] >= 0
    else { return false }
    return held[Int(endsAt[before])].isDemonym
  }

  /// The other state of a person of two: "the Russian-American journalist X".
  func otherNationality(before state: Int) -> Int? {
    let start = held[state].words.lowerBound
    guard held[state].isDemonym, ["-", "–"].contains(form(start - 1)), endsAt[start - 1] >= 0
    else { return nil }
    let other = Int(endsAt[start - 1])
    return held.type(other) == .state && held.differ(other, state) ? other : nil
  }

  /// Whether a word is the dash of a dateline: "OSLO (Reuters) - President X".
  func isDateline(_ word: Int) -> Bool {
    guard ["-", "–", "—", "--"].contains(form(word)), word > 0, word + 1 < sentence.count else {
      return false
    }
    return sentence.range(of: word - 1).upperBound < sentence.range(of: word).lowerBound
  }

  /// Nouns for a part of a body, which is not led by who leads its part.
  static let departments: WordSet = [
    "committee", "subcommittee", "panel", "department", "unit", "division", "office", "section",
    "wing", "programme", "program", "team", "business", "arm", "branch", "bureau", "desk",
    "project", "operation", "laboratory", "school", "faculty", "campaign", "service", "force",
    "troop", "contingent",
  ]

  /// Whether a party's name only labels the person behind it: "counsel to Republican Senator X".
  func isPartyLabel(_ mention: Int) -> Bool {
    let end = held[mention].words.upperBound
    return isPartyWord(mention) && end < sentence.count
      && [.noun, .propn].contains(sentence.tags[end])
      && !["party", "leadership", "caucus", "group", "bloc"].contains(form(end))
  }

  /// Whether a body's name only begins that of its part: "the Crown Office special crime unit".
  func isPartOf(_ mention: Int) -> Bool {
    var word = held[mention].words.upperBound
    let start = word
    while word < sentence.count, word < start + 6,
      [.noun, .adj, .x].contains(sentence.tags[word]) || ["and", "-"].contains(forms[word])
    {
      word += 1
    }
    return word > start && Self.departments.contains(sentence.lemmas[word - 1])
  }

  /// The body that a comma sets off behind a title which itself stands behind a name: "X, chief
  /// executive and director, Acme".
  func setOffBody(of title: TitleTable.Occurrence) -> Int? {
    switch title.entry.kind {
    case .executive, .staff, .deputy, .academic, .founder, .profession: break
    default: return nil
    }
    guard leftEdge(title) > 0, form(leftEdge(title) - 1) == ",", endsAt[leftEdge(title) - 1] >= 0,
      held.type(Int(endsAt[leftEdge(title) - 1])) == .person
    else { return nil }
    var next = title.words.upperBound
    if form(next) == "and" || form(next) == "&" {
      next += 1
      while next < sentence.count, [.noun, .propn, .adj].contains(sentence.tags[next]) {
        next += 1
      }
    }
    guard form(next) == ",", let body = mention(startingAt: next + 1),
      held.type(body) == .organization, held[body].kind == .name, !held[body].isDemonym
    else { return nil }
    let end = held[body].words.upperBound
    let isClosed =
      end >= sentence.count || [",", ".", ";", ")", "said", "”", "\""].contains(form(end))
    return isClosed && !["and", "or"].contains(form(end + 1)) ? body : nil
  }

  /// The body that a relative clause with "where" speaks of, in which a title without one
  /// stands: "resigned from Acme, where he was finance director".
  func whereBody(of title: TitleTable.Occurrence) -> Int? {
    var node = title.head
    for _ in 0..<3 {
      let above = Int(sentence.heads[node])
      guard above >= 0 else { return nil }
      if sentence.relations[node] == .aclRelcl {
        let isWhere = (above..<max(above, node)).contains {
          forms[$0] == "where" && sentence.heads[$0] == Int32(node)
        }
        guard isWhere, let body = held.mention(headedBy: above),
          held.type(body) == .organization
        else { return nil }
        return body
      }
      switch sentence.relations[node] {
      case .obl, .xcomp, .conj, .obj: node = above
      default: return nil
      }
    }
    return nil
  }
}
