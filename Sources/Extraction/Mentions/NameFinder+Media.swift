import Ontology
import Syntax

/// Stations that a number or a region names, and the programmes of media: "BBC Radio 4's Today
/// programme", "Radio Five Live", "CNN's State of the Nation".
extension NameFinder {
  private static let stations = HashedWords("radio channel television tv news network")
  private static let regionalStations = HashedWords("radio television tv news")
  private static let numbers = HashedWords("one two three four five six seven eight nine ten")
  private static let services = HashedWords("live extra music asian news")
  /// Common nouns right after the name of a programme.
  private static let shows = HashedWords("programme program show bulletin")
  /// Words that begin the names of programmes and no person's.
  private static let openings = HashedWords(
    """
    today tonight this good face meet state sunday saturday monday friday morning breakfast news \
    newsnight panorama question world early late week any the
    """
  )
  private static let inner = HashedWords("of the at on in and with for a to")

  /// The first station in a run of words and where its name ends; nil where there is none.
  func station(_ start: Int, _ end: Int) -> Range<Int>? {
    for word in start..<end {
      if let stop = stationEnd(word, end) { return word..<stop }
    }
    return nil
  }

  /// The end of the name of a station that starts here: "BBC Radio 4", "Channel 9", "BBC Radio
  /// Wales", "Radio Five Live", "BBC 2".
  private func stationEnd(_ start: Int, _ end: Int) -> Int? {
    let isOwned = isMediumName(start)
    var word = isOwned ? facts.phrases[start]?.end ?? start + 1 : start
    var hasKind = false
    if word < facts.count, Self.stations.contains(facts.lower[word]),
      facts.shapes[word].contains(.capitalized)
    {
      hasKind = true
      word += 1
    }
    guard word < facts.count, hasKind || isOwned, word > start else { return nil }
    let isNumber =
      facts.shapes[word].contains(.digit) && facts.sentence.range(of: word).count < 3
      || facts.shapes[word].contains(.capitalized) && Self.numbers.contains(facts.lower[word])
    if isNumber, !facts.shapes[word].contains(.glued),
      hasKind || word + 1 == facts.count || facts.sentence.tags[word + 1] != .noun
    {
      word += 1
      if word < facts.count, facts.shapes[word].contains(.capitalized),
        Self.services.contains(facts.lower[word])
      {
        word += 1
      }
      return word
    }
    guard isOwned, hasKind, Self.regionalStations.contains(facts.lower[word - 1]),
      let region = facts.phrases[word], region.senses.isPlace, region.senses.demonym < 0,
      region.end <= end
    else { return nil }
    return region.end
  }

  /// Whether the lexicons know a medium by a name that starts here.
  private func isMediumName(_ start: Int) -> Bool {
    guard let organization = facts.phrases[start]?.senses.organization, organization >= 0 else {
      return false
    }
    return lexicons.organizations[Int(organization)].kind == "media"
  }

  /// Adds the name of a programme behind the genitive of its station or medium.
  ///
  /// - Parameters:
  ///   - body: where the name of the station or medium ends.
  ///   - isStation: whether nobody but programmes belong to it by name.
  /// - Returns: where the programme's name ends; nil where there is none.
  mutating func addProgramme(behind body: Int, isStation: Bool) -> Int? {
    guard body + 1 < facts.count, isGenitive(body) else { return nil }
    let start = body + 1
    var end = start
    while end < facts.count, end < start + 7 {
      if facts.shapes[end].contains(.capitalized) {
        end += 1
        continue
      }
      var next = end
      while next < facts.count, next < end + 2, Self.inner.contains(facts.lower[next]) { next += 1 }
      guard end > start, next > end, next < facts.count,
        facts.shapes[next].contains(.capitalized)
      else { break }
      end = next + 1
    }
    guard end > start else { return nil }
    let hasNoun =
      end < facts.count && Self.shows.contains(facts.lower[end])
      && !facts.shapes[end].contains(.capitalized)
    guard
      hasNoun || isStation && facts.titles[start] == nil && facts.single[start]?.given ?? 0 == 0
        || Self.openings.contains(facts.lower[start])
    else { return nil }
    if hasNoun, end == start + 1 { end += 1 }
    add(start, end, type: .organization, .strong, senses: nil)
    programmes.append(end)
    return end
  }

  /// Where the name of a listed medium ends that a run of words is.
  func mediumEnd(_ start: Int, _ end: Int) -> Int? {
    isMediumName(start) && facts.phrases[start]?.end == end ? end : nil
  }
}

/// The chambers that the names of their committees start with.
extension NameFinder {
  private static let chambers = HashedWords("senate house commons lords assembly knesset bundestag")
  private static let committees = HashedWords("committee subcommittee panel caucus")
  private static let houses = HashedWords("representatives delegates commons lords assembly")
  private static let white = SentenceFacts.hash("white")

  /// The chamber in the name of its committee: "Senate" in "Senate Judiciary Committee", "House
  /// of Representatives" in "House of Representatives Ethics Committee"; nil where there is none.
  func chamber(in name: Range<Int>) -> Range<Int>? {
    guard name.contains(where: { Self.committees.contains(facts.lower[$0]) }) else { return nil }
    var word = name.lowerBound
    if let phrase = facts.phrases[word], phrase.senses.isPlace, phrase.senses.organization < 0 {
      word = phrase.end
    } else if let phrase = facts.inner[word] {
      word = phrase.end
    }
    guard word + 1 < name.upperBound, Self.chambers.contains(facts.lower[word]),
      word == 0 || facts.lower[word - 1] != Self.white
    else { return nil }
    var end = word + 1
    if end + 1 < name.upperBound, facts.lower[end] == Self.of,
      Self.houses.contains(facts.lower[end + 1])
    {
      end += 2
    }
    guard end < name.upperBound, facts.lower[end] != Self.of else { return nil }
    return name.lowerBound..<end
  }

  /// Adds the chamber inside the name of its committee.
  mutating func addChamber(in name: Range<Int>) {
    guard let words = chamber(in: name) else { return }
    let phrase = facts.phrases[words.lowerBound]
    let senses =
      phrase?.end == words.upperBound
      ? phrase?.senses : words.count == 1 ? facts.single[words.lowerBound] : nil
    add(
      words.lowerBound,
      words.upperBound,
      type: .organization,
      .fair,
      senses: senses,
      isNested: true
    )
  }

  /// Where the name of a chamber's committee ends that common nouns name: "Commons home affairs
  /// committee", "Senate ethics panel"; not "a Senate ethics panel".
  func committeeEnd(_ start: Int, _ end: Int) -> Int? {
    // "Senate Judiciary committee"
    if end > start + 1, Self.chambers.contains(facts.lower[start]), facts.phrases[end - 1] == nil,
      Self.committees.contains(facts.lower[end]), !facts.shapes[end].contains(.capitalized),
      end + 1 == facts.count || facts.sentence.tags[end + 1] != .noun
    {
      return end + 1
    }
    guard start == 0 || !NameWords.indefinite.contains(facts.lower[start - 1]),
      Self.chambers.contains(facts.lower[end - 1])
        || end > start + 2 && Self.houses.contains(facts.lower[end - 1])
          && facts.lower[end - 2] == Self.of,
      end < start + 2 || facts.lower[end - 2] != Self.white
    else { return nil }
    var word = end
    while word < min(end + 5, facts.count), !Self.committees.contains(facts.lower[word]) {
      switch facts.sentence.tags[word] {
      case .noun, .adj, .cconj: word += 1
      default:
        guard NameWords.committeeWords.contains(facts.lower[word]) else { return nil }
        word += 1
      }
    }
    guard word > end, word < facts.count, Self.committees.contains(facts.lower[word]),
      !facts.shapes[word].contains(.capitalized),
      word + 1 == facts.count || facts.sentence.tags[word + 1] != .noun
    else { return nil }
    return word + 1
  }

  /// The end of the name of a part's chamber, though the part's name is a given name too:
  /// "Virginia House of Delegates"; nil where there is none.
  func houseEnd(_ start: Int, _ end: Int) -> Int? {
    guard let region = facts.phrases[start], region.senses.isPlace, region.end + 2 < end,
      Self.chambers.contains(facts.lower[region.end]), facts.lower[region.end + 1] == Self.of,
      Self.houses.contains(facts.lower[region.end + 2]),
      region.end + 3 == end || !facts.shapes[region.end + 3].contains(.capitalized)
        || facts.titles[region.end + 3] != nil || facts.single[region.end + 3]?.given ?? 0 > 0
    else { return nil }
    return region.end + 3
  }
}

/// The organizations that the names of their bodies start with.
extension NameFinder {
  private static let unions: WordSet = ["UN", "U.N.", "EU", "E.U.", "NATO", "Nato"]
  private static let longUnions: WordSet = [
    "United Nations", "European Union", "African Union", "Arab League",
  ]

  /// Adds the organization of states that the name of its body starts with: "UN Refugee Agency",
  /// "European Union Court".
  mutating func addUnion(in name: Range<Int>) {
    let start = name.lowerBound
    var end = start + 1
    if !Self.unions.contains(facts.form(start)) {
      end = start + 2
      guard end < name.upperBound, Self.longUnions.contains(facts.sentence.form(start..<end)) else {
        return
      }
    }
    guard end < name.upperBound, facts.shapes[end].contains(.letters) else { return }
    let text = facts.sentence.form(start..<end)
    add(
      start,
      end,
      type: .organization,
      .strong,
      senses: lexicons.senses(of: text),
      isNested: true
    )
  }
}
