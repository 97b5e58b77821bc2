import Ontology
import Syntax

/// Where the names of bodies, places and events end that a head noun tells.
extension NameFinder {
  private static let road = SentenceFacts.hash("road")
  private static let traffic = HashedWords("transport transportation traffic safety works")

  /// Whether "Road" only begins what a minister or a body is for: "Road Transport Minister".
  private func isOfTraffic(_ word: Int) -> Bool {
    facts.lower[word] == Self.road && word + 1 < facts.count
      && facts.shapes[word + 1].contains(.capitalized)
      && Self.traffic.contains(facts.lower[word + 1])
  }

  /// The end of a body, place or event that starts here and is headed by a head noun; nil
  /// where there is none.
  func bodyEnd(_ start: Int, _ end: Int) -> Int? {
    var limit = start
    var best: Int?
    while limit < end {
      if limit > start, let phrase = facts.titles[limit],
        phrase.end < end || phrase.end > limit + 1,
        // "Holm County Fire Chief Ann Roe" names no fire.
        facts.single[limit]?.headType == nil
          || (facts.single[limit]?.headType == .event || facts.lower[limit] == Self.district)
            && phrase.end > limit + 1,
        !isInsideBody(limit, end)
      {
        break
      }
      if limit > start, facts.single[limit]?.given ?? 0 > 0, facts.single[limit]?.head ?? 0 == 0,
        facts.phrases[limit] == nil, limit + 1 < end, best != nil
      {
        break
      }
      let word = facts.phrases[limit].map { $0.end > limit + 1 ? $0.end - 1 : limit } ?? limit
      if word > limit, facts.phrases[limit]?.senses.organization ?? -1 >= 0, word + 1 < end,
        facts.single[word]?.headType == .organization, facts.lower[word + 1] == Self.of
      {
        best = word + 1
        limit = word + 1
        continue
      }
      if let type = facts.single[limit]?.headType, type != .person,
        limit > start || limit + 1 < end, !isOfTraffic(limit)
      {
        best =
          facts.phrases[limit].map { $0.senses.organization >= 0 ? word + 1 : limit + 1 }
          ?? limit + 1
        if limit == start, !(limit + 1 < end && NameWords.joiners.contains(facts.lower[limit + 1]))
        {
          best = nil
        }
      } else if limit > start, facts.phrases[limit]?.senses.organization ?? -1 >= 0, best == nil,
        start + 1 == limit || facts.phrases[start]?.end == limit,
        isPublicBody(
          facts.phrases[limit],
          afterPlace: facts.phrases[start]?.senses.place ?? -1 >= 0 || isPartOfParty(start, limit)
        )
      {
        best = facts.phrases[limit]?.end
      }
      if isConnector(limit), NameWords.joiners.contains(facts.lower[limit]), best == limit {
        // "of" goes on with what follows.
        var next = limit + 1
        if next < end, NameWords.articles.contains(facts.lower[next]) { next += 1 }
        guard next < end else { break }
        limit = facts.phrases[next]?.end ?? next + 1
        if limit < end, let place = facts.phrases[limit], limit == next + 1, place.end <= end,
          place.senses.isPlace, NameWords.compass.contains(facts.lower[next])
        {
          // "University of Southern California".
          limit = place.end
        }
        limit = plainEnd(limit, end)
        best = limit
        continue
      }
      if NameWords.and.contains(facts.lower[limit]), limit + 1 < end, best == limit {
        limit = plainEnd(limit + 2, end)
        // "School of Marine and Atmospheric Science", though one knows a journal
        if limit < end, facts.lower[limit] == Self.science { limit += 1 }
        best = limit
        continue
      }
      limit = max(word + 1, limit + 1)
    }
    guard let best, best > start + 1 else { return nil }
    return best
  }

  private static let science = SentenceFacts.hash("science")
  static let district = SentenceFacts.hash("district")

  /// The end of a name that a word of another language makes a body's: "Banco Istmeño",
  /// "Katiba al-Nour"; nil where there is none.
  func foreignBodyEnd(_ start: Int, _ end: Int) -> Int? {
    guard NameWords.bodyStarts.contains(facts.lower[start]) || isBrigade(start, end),
      start + 1 < end,
      facts.phrases[start].map({ $0.end > start + 1 }) != true
    else { return nil }
    var word = start + 1
    while word < end, facts.titles[word] == nil || word == start + 1 {
      if isConnector(word), !NameWords.particles.contains(facts.lower[word]),
        facts.shapes[word].contains(.letters), afterForeignAnd(word, from: start) == nil
      {
        break
      }
      word += 1
    }
    while word > start, isConnector(word - 1) { word -= 1 }
    return word > start + 1 ? word : nil
  }

  /// The end of a body's name that a place or a department follows: "BBC Sport", "Sky News
  /// Arabia", "Greenpeace UK", "NHS England"; nil where there is none.
  func editionEnd(_ start: Int, _ end: Int) -> Int? {
    guard let phrase = facts.phrases[start], phrase.senses.organization >= 0, phrase.end < end,
      phrase.end + 1 == end, facts.titles[phrase.end] == nil
    else { return nil }
    if NameWords.companyArms.contains(facts.lower[phrase.end]) { return end }
    let next = facts.phrases[phrase.end]
    let isOwner = end < facts.count && isGenitive(end)
    if let next, next.senses.demonym < 0 || next.senses.state >= 0, !isOwner, !facts.isHeadline,
      next.senses.state >= 0 || next.senses.place >= 0
    {
      let kind = lexicons.organizations[Int(phrase.senses.organization)].kind
      return NameWords.branched.contains(SentenceFacts.hash(kind)) ? end : nil
    }
    guard lexicons.organizations[Int(phrase.senses.organization)].kind == "media" else {
      return nil
    }
    if NameWords.editions.contains(facts.lower[phrase.end]) { return end }
    return next == nil && facts.single[phrase.end]?.headType == .organization ? end : nil
  }

  /// The end of a body's name that a state's name starts and one more word ends: "Iran Air",
  /// "UK Sport", "Britain First"; nil where there is none.
  func nationalEnd(_ start: Int, _ end: Int) -> Int? {
    guard let phrase = facts.phrases[start], phrase.senses.state >= 0, phrase.senses.given == 0,
      phrase.senses.demonym < 0, phrase.senses.organization < 0, phrase.senses.place < 0,
      phrase.end + 1 == end, !facts.isHeadline, facts.phrases[phrase.end] == nil,
      facts.titles[phrase.end] == nil,
      start == 0
        || !facts.shapes[start - 1].contains(.capitalized) && !endsTitle(start)
    else { return nil }
    let word = phrase.end
    let known = facts.single[word]
    // Agencies wrote "U.S. Goods" as if the point ended a sentence.
    if facts.form(word - 1).hasSuffix(".") { return nil }
    guard facts.sentence.tags[word] == .propn, known?.given ?? 0 == 0, known?.head ?? 0 == 0,
      facts.shapes[word].contains([.capitalized, .letters]),
      !facts.shapes[word].contains(.acronym), !facts.shapes[word].contains(.glued),
      !NameWords.months.contains(facts.lower[word]),
      !NameWords.eventHeads.contains(facts.lower[word]),
      !Self.unowned.contains(facts.lower[word]),
      !NameWords.portfolios.contains(facts.lower[word]) || facts.lower[word] == Self.sport
    else { return nil }
    let isSubject = facts.sentence.heads[phrase.end - 1] == Int32(word)
    return isSubject || end == facts.count || !isGenitive(end) ? end : nil
  }

  /// Whether the title of a person ends right before a word: "foreign minister Jordan Holm".
  private func endsTitle(_ word: Int) -> Bool {
    (max(0, word - 4)..<word).contains { facts.titles[$0]?.end == word }
  }

  private static let sport = SentenceFacts.hash("sport")
  private static let unowned = HashedWords("capitol amb adm cmdr limited republicans democrats")

  /// Where a body's name ends that goes on past its head noun: "Highlands Mission Air",
  /// "Equality Coalition Taiwan".
  func fullBodyEnd(_ start: Int, _ body: Int, _ end: Int) -> Int {
    if body < end, facts.single[body - 1]?.headType == .organization, facts.phrases[start] == nil,
      let phrase = facts.phrases[body], phrase.end == end, phrase.senses.state >= 0
    {
      return end
    }
    guard body < end, end <= body + 2, facts.single[body - 1]?.headType == .organization,
      end == body + 1 || !NameWords.learned.contains(facts.lower[body - 1]),
      plainEnd(body, end) == end, facts.single[end - 1]?.headsNothing != true,
      !(body..<end).contains(where: { facts.sentence.tags[$0] != .propn })
    else { return body }
    return end
  }

  /// Past words that are neither listed names nor titles nor given names.
  func plainEnd(_ start: Int, _ end: Int) -> Int {
    var word = start
    while word < end, !isConnector(word),
      facts.phrases[word] == nil || isMiddle(word, end) || isPlainWord(word),
      facts.single[word]?.given ?? 0 == 0
        || word > 0 && NameWords.saints.contains(facts.lower[word - 1]),
      facts.titles[word].map({ lexicons.titleEntries[$0.title].isPlural }) ?? true
    {
      word += 1
    }
    return word
  }

  /// Whether a word that a medium is called by too has its own sense behind an adjective inside a
  /// body's name: "Party of Working People".
  private func isPlainWord(_ word: Int) -> Bool {
    guard word > 1, let phrase = facts.phrases[word], phrase.end == word + 1,
      phrase.senses.organization >= 0, !phrase.senses.isPlace,
      lexicons.organizations[Int(phrase.senses.organization)].kind == "media"
    else { return false }
    return Self.crowds.contains(facts.lower[word])
      && facts.shapes[word - 1].contains([.capitalized, .letters])
  }

  private static let crowds = HashedWords("people nation independent")

  /// Whether a place inside a body's name is followed by a plain word of it: "Organisation of
  /// Eastern Caribbean States".
  private func isMiddle(_ word: Int, _ end: Int) -> Bool {
    guard let phrase = facts.phrases[word], phrase.end == word + 1, phrase.end < end,
      phrase.senses.organization < 0
    else { return false }
    let next = phrase.end
    return !isConnector(next) && facts.phrases[next] == nil && facts.titles[next] == nil
      && facts.single[next]?.given ?? 0 == 0
  }

  /// Whether a word before a listed party belongs to its name: "Coral Democratic Party".
  private func isPartOfParty(_ start: Int, _ party: Int) -> Bool {
    guard let phrase = facts.phrases[party], phrase.end > party + 1,
      facts.single[phrase.end - 1]?.headType == .organization
    else { return false }
    return !starts[start] && facts.titles[start] == nil && facts.single[start]?.given ?? 0 == 0
      && facts.phrases[start] == nil && facts.sentence.tags[start] != .verb
  }

  func isInsideBody(_ word: Int, _ end: Int) -> Bool {
    guard let phrase = facts.titles[word], phrase.end < end else { return false }
    if facts.single[phrase.end]?.headType != nil { return true }
    for next in phrase.end..<min(end, phrase.end + 3) {
      if facts.single[next]?.headType == .organization { return true }
      if isGenitive(next) { continue }
      guard facts.single[next]?.given ?? 0 == 0, facts.titles[next] == nil,
        facts.phrases[next] == nil
      else { return false }
    }
    return false
  }

  func isPublicBody(_ phrase: SentenceFacts.Phrase?, afterPlace: Bool) -> Bool {
    guard let organization = phrase?.senses.organization, organization >= 0 else { return false }
    let entry = lexicons.organizations[Int(organization)]
    let kind = entry.kind
    if entry.name == "Red Cross" || entry.name == "Red Crescent" { return true }
    // "Ohio Republican": a member of a party, and where from.
    if kind == "party", let phrase, phrase.end <= facts.count,
      NameWords.partisans.contains(facts.lower[phrase.end - 1])
    {
      return false
    }
    return kind == "agency"
      || afterPlace
        && (kind == "party" || kind == "united nations" || entry.name == "Football Association")
  }

  /// Whether a small word between hyphens joins the parts of a movement's name:
  /// "Jaish-e-Mohammad"; not "in Koh-e-Safi".
  func isMovement(_ start: Int, _ end: Int) -> Bool {
    guard end >= start + 5, start == 0 || !NameWords.locators.contains(facts.lower[start - 1])
    else { return false }
    return (start + 2..<end - 2).contains {
      NameWords.links.contains(facts.lower[$0]) && !facts.shapes[$0].contains(.capitalized)
        && facts.shapes[$0].contains(.glued) && facts.form($0 - 1) == "-"
        && facts.form($0 + 1) == "-"
    }
  }

  /// Whether a word names a body by itself: "Congress".
  func isBody(_ word: Int) -> Bool {
    NameWords.bodies.contains(facts.lower[word]) && !starts[word]
      || NameWords.bodies.contains(facts.lower[word]) && facts.sentence.tags[word] == .propn
  }

  /// The end of the town behind the name of a university: "University of Oregon at Holm".
  func campusEnd(_ word: Int, from start: Int) -> Int? {
    guard facts.lower[start] == Self.university, facts.lower[word] == Self.at,
      word + 1 < facts.count, let campus = facts.phrases[word + 1], campus.senses.isPlace,
      campus.senses.demonym < 0
    else { return nil }
    return campus.end
  }

  static let university = SentenceFacts.hash("university")

  /// Whether a word alone stands for a company whose whole name the article gives, though it is
  /// a common noun by itself: "Delta", "Target".
  func isCompany(_ word: Int) -> Bool {
    guard cues.companies.contains(facts.lower[word]), !facts.isHeadline,
      facts.shapes[word].contains(.capitalized), facts.sentence.tags[word] == .propn
    else { return false }
    return !starts[word] || !cues.lowercase.contains(facts.lower[word])
  }
}
