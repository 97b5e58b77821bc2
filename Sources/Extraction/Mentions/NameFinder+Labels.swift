import Ontology
import Syntax

extension NameFinder {
  /// The parties that a letter stands for in a legislator's label.
  private static let labelledParties = ["D": "Democrat", "R": "Republican"]

  /// Adds the party and the region in a label of a legislator: "(D-VT)", ", R-Texas,", "(R)".
  ///
  /// - Returns: the word after the label; nil where none starts at the word.
  mutating func addPartyLabel(at word: Int) -> Int? {
    guard word > 1, facts.shapes[word].contains(.capitalized) else { return nil }
    let opener = facts.form(word - 1)
    guard opener == "(" || opener == ",", facts.shapes[word - 2].contains(.capitalized) else {
      return nil
    }
    let form = facts.form(word)
    guard let letter = form.first, let party = Self.labelledParties[String(letter)] else {
      return nil
    }
    var end = word + 1
    var region: SentenceFacts.Phrase?
    if form.utf8.count == 1 {
      if end + 1 < facts.count, ["-", "–"].contains(facts.form(end)),
        facts.shapes[end].contains(.glued), facts.shapes[end + 1].contains(.glued)
      {
        region = facts.phrases[end + 1]
        let code = facts.form(end + 1)
        guard region.map({ isRegion($0.senses) }) ?? Self.isCode(code) else { return nil }
        end = region?.end ?? end + 2
      } else if opener != "(" || end >= facts.count || facts.form(end) != ")" {
        return nil
      }
    } else {
      let rest = form.dropFirst()
      guard let hyphen = rest.first, hyphen == "-" || hyphen == "–",
        Self.isCode(String(rest.dropFirst()))
      else { return nil }
    }
    guard end >= facts.count || [")", ",", ";", "."].contains(facts.form(end)),
      let senses = lexicons.senses(of: party)
    else { return nil }
    add(word, word + 1, type: .organization, .strong, senses: senses, text: party)
    if let region { addListed(word + 2, region.end, region.senses, isNested: false) }
    return end
  }

  private static let partisans = HashedWords("democrat republican democrats republicans democratic")
  private static let chambers = HashedWords("senate house congress assembly")

  /// Whether a listed name is none with what follows: a region before a party's member ("a
  /// Minnesota Democrat", "Texas Democrat Ann Holt"), a party before a chamber ("the Republican
  /// Senate leader").
  func isApart(_ phrase: SentenceFacts.Phrase, _ start: Int, _ end: Int) -> Bool {
    guard phrase.end < end else { return false }
    if phrase.senses.isPlace, Self.partisans.contains(facts.lower[phrase.end]) {
      let next = phrase.end + 1
      // "Texas Democrat Ann Holt", "Ohio Republican Senator Holt"; not "Texas Democratic Party"
      return next >= end || facts.titles[next] != nil || facts.single[next]?.given ?? 0 > 0
        || !(next..<end).contains { facts.single[$0]?.headType != nil }
    }
    return Self.partisans.contains(facts.lower[start]) && phrase.end == start + 1
      && Self.chambers.contains(facts.lower[phrase.end])
  }

  /// Whether a region's abbreviation stands where only its letters are meant: "Mass" but
  /// not "Mass.", "OK" but not "(D-OK)".
  func isLooseAbbreviation(
    _ start: Int,
    _ end: Int,
    _ senses: Lexicons.Senses
  ) -> Bool {
    guard senses.place >= 0, end == start + 1 else { return false }
    let place = lexicons.places[Int(senses.place)]
    let form = facts.form(start)
    guard place.kind == .region, form.utf8.count <= 5, form != place.name, place.state == "US",
      form.last != "."
    else { return false }
    guard start > 0 else { return true }
    return ![",", "(", "-", "–"].contains(facts.form(start - 1))
  }

  private func isRegion(_ senses: Lexicons.Senses) -> Bool {
    senses.place >= 0 && lexicons.places[Int(senses.place)].kind == .region || senses.state >= 0
  }

  /// Whether a word is a region's code, "VT" or "N.Y.".
  private static func isCode(_ text: String) -> Bool {
    let letters = text.utf8.filter { $0 != 0x2E }
    return letters.count == 2 && letters.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }
}
