import Ontology
import Syntax

/// Broadcasters' channels and programmes, committees and forces named in lower case, and names
/// that saints, numbers and epithets begin or end.
extension NameFinder {
  /// The end of a channel's name that a number ends: "Radio 4", "BBC One", "ITV1"; nil where
  /// there is none.
  func channelEnd(_ start: Int, _ end: Int) -> Int? {
    for word in start..<min(end, start + 3) where NameWords.channels.contains(facts.lower[word]) {
      let next = word + 1
      guard next < facts.count, facts.phrases[start].map({ $0.end <= next }) ?? true else {
        return nil
      }
      let isNumber =
        facts.shapes[next].contains(.digit) && facts.sentence.range(of: next).count == 1
        || facts.shapes[next].contains(.capitalized) && next + 1 >= end
          && NameWords.channelNumbers.contains(facts.lower[next])
      guard isNumber, next + 1 >= end else { continue }
      // "Channel 4 News", "BBC 6 Music": the name goes on.
      var last = next + 1
      while last < facts.count, last < next + 2, facts.shapes[last].contains(.capitalized),
        facts.titles[last] == nil, facts.single[last]?.given ?? 0 == 0, facts.phrases[last] == nil
      {
        last += 1
      }
      return last
    }
    return nil
  }

  /// Adds the programmes of broadcasters: "Radio 4's Today programme".
  ///
  /// - Complexity: O(*n*) in the number of words, but for the few programmes.
  mutating func findProgrammes() {
    for word in 0..<facts.count where NameWords.programmes.contains(facts.lower[word]) {
      var start = word
      while start > 0, word - start < 5, facts.shapes[start - 1].contains(.capitalized) {
        start -= 1
      }
      guard start > 1, start < word, facts.isGenitive(start - 1) else { continue }
      let medium = names.last {
        $0.words.upperBound == start - 1 && $0.type == .organization && !$0.isNested
      }
      guard let medium, isBroadcaster(medium) else { continue }
      let isWhole = word == start + 1 || facts.shapes[word].contains(.capitalized)
      dropThing(start..<word + 1, everywhere: false)
      add(start, isWhole ? word + 1 : word, type: .organization, .strong, senses: nil)
    }
  }

  private func isBroadcaster(_ name: NameMention) -> Bool {
    if let organization = name.senses?.organization, organization >= 0 {
      return lexicons.organizations[Int(organization)].kind == "media"
    }
    return name.words.contains { NameWords.channels.contains(facts.lower[$0]) }
  }

  /// Adds committees that common nouns name: "the public accounts committee".
  ///
  /// - Complexity: O(*n*) in the number of words.
  mutating func findCommittees() {
    for word in 2..<max(2, facts.count) where NameWords.committees.contains(facts.lower[word]) {
      guard !facts.shapes[word].contains(.capitalized) else { continue }
      var start = word
      var isNamed = false
      while start > 0, word - start < 5, NameWords.committeeWords.contains(facts.lower[start - 1]),
        start - 1 == 0 || !facts.shapes[start - 1].contains(.capitalized)
      {
        start -= 1
        if NameWords.committeeSubjects.contains(facts.lower[start]) { isNamed = true }
      }
      guard isNamed, word - start > 1, !names.contains(where: { $0.words.contains(word) }),
        start == 0 || !NameWords.indefinite.contains(facts.lower[start - 1])
      else { continue }
      add(start, word + 1, type: .organization, .strong, senses: nil)
    }
  }

  private static let ordinals = HashedWords(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
  )

  /// Adds the districts that a region sends its members for: "Ohio's 6th congressional district",
  /// "Ohio's Second District".
  ///
  /// - Complexity: O(*n*) in the number of words.
  mutating func findDistricts() {
    for word in 2..<max(2, facts.count) where facts.sentence.lowerForm(word) == "district" {
      var start = word
      let middle = facts.sentence.lowerForm(start - 1)
      if ["congressional", "legislative", "senate", "house", "assembly"].contains(middle) {
        start -= 1
      }
      guard start > 1, isOrdinal(start - 1) || Self.ordinals.contains(facts.lower[start - 1]),
        facts.isGenitive(start - 2),
        let region = names.last(where: { $0.words.upperBound == start - 2 }),
        region.type == .place || region.type == .state, !region.isDemonym
      else { continue }
      let first = region.words.lowerBound
      dropBut(first, word + 1)
      add(first, word + 1, type: .place, .strong, senses: nil)
    }
  }

  /// The end of a state's forces and services that common nouns name: "Holmian armed forces".
  func forcesEnd(_ word: Int) -> Int? {
    guard word + 1 < facts.count else { return nil }
    let pair = [facts.form(word), facts.form(word + 1)]
    let isBody =
      pair == ["armed", "forces"] || pair == ["military", "intelligence"]
      || pair[0] == "intelligence" && ["service", "agency"].contains(pair[1])
    return isBody ? word + 2 : nil
  }

  /// Adds a town that is called after a saint, "St Helens", and gives its end; nil where there
  /// is none.
  mutating func saintlyTown(_ start: Int, _ end: Int) -> Int? {
    guard ["St", "St."].contains(facts.form(start)), end == start + 2, start > 0,
      NameWords.locators.contains(facts.lower[start - 1]), facts.phrases[start] == nil,
      facts.single[start + 1]?.headType == nil, end >= facts.count || !facts.isGenitive(end)
    else { return nil }
    add(start, end, type: .place, .strong, senses: nil)
    return end
  }

  /// Whether a word that is mostly a function word is a given name, "Will Holm", or the number
  /// of a ruler: "Pope Marcus I".
  func isGivenOrNumber(_ word: Int) -> Bool {
    if facts.form(word) == "I" {
      guard word > 1, facts.shapes[word - 1].contains([.capitalized, .letters]) else {
        return false
      }
      for start in max(0, word - 3)..<word - 1 {
        guard let title = facts.titles[start], title.end == word - 1 else { continue }
        let note = lexicons.titleEntries[title.title].note
        if note == "monarch" || lexicons.titleEntries[title.title].text == "pope" { return true }
      }
      return false
    }
    let next = word + 1
    guard !starts[word], !facts.isHeadline, next < facts.count, facts.single[word]?.given ?? 0 > 0
    else { return false }
    return facts.shapes[next].contains([.capitalized, .letters])
      && !NameWords.never.contains(facts.lower[next]) && facts.phrases[next]?.senses.state ?? -1 < 0
  }

  /// Whether "He" is a Chinese surname: "He Lifeng, the vice premier".
  func isSurnameHe(_ word: Int) -> Bool {
    guard facts.form(word) == "He", word + 1 < facts.count, !facts.isHeadline,
      facts.shapes[word + 1].contains([.capitalized, .letters]),
      !facts.shapes[word + 1].contains(.acronym), facts.phrases[word + 1] == nil,
      facts.titles[word + 1] == nil
    else { return false }
    return facts.sentence.tags[word + 1] == .propn
  }

  /// Whether a word is a number such as "8th".
  func isOrdinal(_ word: Int) -> Bool {
    guard facts.shapes[word].contains([.digit, .letters]) else { return false }
    let form = facts.form(word)
    return ["st", "nd", "rd", "th"].contains { form.hasSuffix($0) }
  }

  /// Past the epithet of a ruler: "Peter the Great".
  func afterEpithet(_ word: Int) -> Int? {
    guard word > 0, word + 1 < facts.count, NameWords.articles.contains(facts.lower[word]),
      facts.shapes[word - 1].contains([.capitalized, .letters]),
      facts.shapes[word + 1].contains(.capitalized),
      NameWords.epithets.contains(facts.lower[word + 1])
    else { return nil }
    return word + 2
  }

  /// Whether the last word of a run is a surname that is a post too, behind a given name or a
  /// title ("governor Mervyn King"), or tells a group ("Federated Investors").
  func isSurnameOrGroup(_ word: Int, _ end: Int) -> Bool {
    guard word + 1 == end, word > 0, let title = facts.titles[word], title.end == end,
      facts.shapes[word].contains(.capitalized), facts.phrases[word - 1] == nil
    else { return false }
    if lexicons.titleEntries[title.title].isPlural {
      return facts.single[word - 1]?.head ?? 0 == 0 && !starts[word - 1]
        && !NameWords.portfolios.contains(facts.lower[word - 1])
        && !NameWords.titleModifiers.contains(facts.lower[word - 1])
    }
    return NameWords.surnames.contains(facts.lower[word])
      && (max(0, word - 4)..<word - 1).contains { facts.titles[$0]?.end == word - 1 }
  }

}
