import Ontology
import Syntax

/// Datelines, and bodies called after their members.
extension NameFinder {
  /// Adds the places of a dateline that is a sentence of its own, "KYIV, Ukraine (AP) –",
  /// "(Reuters) -".
  ///
  /// - Returns: Whether the sentence is one.
  /// - Complexity: O(1): it reads a dozen words.
  mutating func isOnlyDateline() -> Bool {
    let last = facts.count - 1
    guard facts.sentence.startsParagraph || index == 0, last > 0, last < 14,
      Self.dashes.contains(facts.form(last)), !facts.shapes[last].contains(.glued)
    else { return false }
    let bracket = (0..<last).first { facts.form($0) == "(" } ?? last
    let isPlain = (0..<bracket).allSatisfy {
      [",", ".", "/"].contains(facts.form($0)) || facts.shapes[$0].contains(.digit)
        || facts.shapes[$0].contains(.capitalized)
    }
    let hasComma = (0..<last).contains { facts.form($0) == "," }
    guard isPlain, bracket < last || hasComma || isKnown(last) || isAgency(last - 1) else {
      return false
    }
    var word = 0
    while word < bracket {
      guard facts.shapes[word].contains(.letters), !NameWords.months.contains(facts.lower[word])
      else {
        word += 1
        continue
      }
      var end = word + 1
      while end < bracket, facts.shapes[end].contains(.letters), !isAgency(end) { end += 1 }
      if !isAgency(word) { addDatelinePlace(word, end) }
      word = end
    }
    addAgency(in: bracket)
    return true
  }

  /// Adds the agency in the brackets of a dateline: "(Reuters)".
  private mutating func addAgency(in bracket: Int) {
    let word = bracket + 1
    guard word < facts.count, let phrase = facts.phrases[word], phrase.end < facts.count,
      facts.form(phrase.end) == ")", phrase.senses.organization >= 0,
      lexicons.organizations[Int(phrase.senses.organization)].kind == "media"
    else { return }
    let type = lexicons.organizations[Int(phrase.senses.organization)].type
    add(word, phrase.end, type: type, .strong, senses: phrase.senses)
  }

  /// Whether a word is the acronym of a medium that sends from where a dateline says: "CNN" of
  /// "Oslo, Norway CNN —".
  private func isAgency(_ word: Int) -> Bool {
    guard facts.shapes[word].contains(.acronym),
      let organization = facts.phrases[word]?.senses.organization
    else { return false }
    return organization >= 0 && lexicons.organizations[Int(organization)].kind == "media"
  }

  /// Whether the words up to one are the name of a place in the lexicons: "MOSCOW".
  private func isKnown(_ end: Int) -> Bool {
    if let phrase = facts.phrases[0], phrase.end == end { return phrase.senses.isPlace }
    return lexicons.senses(of: capitalized(0, end))?.isPlace == true
  }

  /// Words in capitals as they are written in names.
  private func capitalized(_ start: Int, _ end: Int) -> String {
    (start..<end).map { facts.form($0) }.map { $0.prefix(1) + $0.dropFirst().lowercased() }
      .joined(separator: " ")
  }

  /// Adds the place of a dateline in capitals or in plain letters.
  private mutating func addDatelinePlace(_ start: Int, _ end: Int) {
    if let phrase = facts.phrases[start], phrase.end == end, phrase.senses.isPlace {
      addListed(start, end, phrase.senses, isNested: false)
      return
    }
    let name =
      facts.shapes[start].contains(.acronym)
      ? capitalized(start, end) : (start..<end).map { facts.form($0) }.joined(separator: " ")
    let known = lexicons.senses(of: name)
    add(
      start,
      end,
      type: .place,
      .strong,
      senses: known?.isPlace == true ? known : nil,
      text: name,
      isLocative: true
    )
  }

  private static let dashes: WordSet = ["-", "–", "—", "--"]

  /// Adds the place of a dateline that a sentence begins with, "OSLO - …", and gives the word
  /// after it; the first word where there is none.
  ///
  /// - Complexity: O(1): it reads a dozen words.
  mutating func dateline() -> Int {
    guard facts.sentence.startsParagraph || index == 0, facts.count > 4 else { return 0 }
    if let start = afterAgency() { return start }
    var end = 0
    while end < 4, end < facts.count, facts.shapes[end].contains(.acronym) { end += 1 }
    guard end > 0, facts.sentence.range(of: 0).count > 2 else { return 0 }
    var dash = end
    var bracket = facts.count
    while dash < min(facts.count - 1, end + 12) {
      let form = facts.form(dash)
      if form == "(" { bracket = min(bracket, dash) }
      if Self.dashes.contains(form), !facts.shapes[dash].contains(.glued) { break }
      guard
        ["(", ")", ",", ".", "/"].contains(form) || facts.shapes[dash].contains(.digit)
          || facts.shapes[dash].contains(.capitalized)
      else { return 0 }
      dash += 1
    }
    guard dash < min(facts.count - 1, end + 12), dash > end || facts.phrases[0] != nil else {
      return 0
    }
    if end > 1 || !isAgency(0) { addDatelinePlace(0, end) }
    var word = end
    while word < min(dash, bracket) {
      if let phrase = facts.phrases[word], phrase.senses.isPlace {
        addListed(word, phrase.end, phrase.senses, isNested: false)
        word = phrase.end
      } else {
        word += 1
      }
    }
    addAgency(in: bracket)
    return dash + 1
  }

  /// Adds the place of a dateline in plain letters that the acronym of a medium ends, "Port Holm
  /// CNN — …", and gives the word after it; nil where there is none.
  private mutating func afterAgency() -> Int? {
    guard !facts.shapes[0].contains(.acronym), facts.shapes[0].contains(.capitalized) else {
      return nil
    }
    let limit = min(8, facts.count - 1)
    guard
      let agency = (1..<max(1, limit)).first(where: {
        isAgency($0) && Self.dashes.contains(facts.form($0 + 1))
      })
    else { return nil }
    let isPlain = (0..<agency).allSatisfy {
      facts.shapes[$0].contains(.capitalized) || [",", "/", "."].contains(facts.form($0))
    }
    guard isPlain else { return nil }
    var word = 0
    while word < agency {
      let end = facts.phrases[word].map { min($0.end, agency) } ?? word + 1
      if let phrase = facts.phrases[word], phrase.end <= agency, phrase.senses.isPlace {
        addDatelinePlace(word, end)
      }
      word = end
    }
    return agency + 2
  }

  /// The end of a body called after its members: "Physicians for Human Rights", "Mothers
  /// Against Violence"; nil where there is none.
  func groupEnd(_ start: Int, _ end: Int) -> Int? {
    guard start + 2 < end, NameWords.members.contains(facts.lower[start]),
      Self.purposes.contains(facts.lower[start + 1])
    else { return nil }
    var word = start + 2
    while word < end, word == start + 2 || facts.titles[word] == nil { word += 1 }
    while word > start + 3, isConnector(word - 1) { word -= 1 }
    return word
  }

  private static let purposes = HashedWords("for against without")
}
