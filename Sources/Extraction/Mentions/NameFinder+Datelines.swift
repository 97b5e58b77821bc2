import Ontology
import Syntax

/// Datelines, and bodies called after their members.
extension NameFinder {
  /// Adds the place of a dateline, "OSLO, May 12 –", "KYIV, Ukraine (AP) —", and gives the
  /// word after it; the first word where there is none.
  ///
  /// - Complexity: O(1): it reads a dozen words.
  mutating func dateline() -> Int {
    guard facts.sentence.startsParagraph || index == 0, facts.count > 4 else { return 0 }
    var end = 0
    while end < 4, end < facts.count, facts.shapes[end].contains(.acronym) { end += 1 }
    guard end > 0, facts.sentence.range(of: 0).count > 2 else { return 0 }
    var dash = end
    var bracket = facts.count
    while dash < min(facts.count - 1, end + 12) {
      let form = facts.form(dash)
      if form == "(" { bracket = min(bracket, dash) }
      if ["-", "–", "—", "--"].contains(form), !facts.shapes[dash].contains(.glued) { break }
      guard
        ["(", ")", ",", ".", "/"].contains(form) || facts.shapes[dash].contains(.digit)
          || facts.shapes[dash].contains(.capitalized)
      else { return 0 }
      dash += 1
    }
    guard dash < min(facts.count - 1, end + 12), dash > end || facts.phrases[0] != nil else {
      return 0
    }
    let name = (0..<end).map { facts.form($0) }
      .map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: " ")
    let senses = facts.phrases[0].flatMap { $0.end == end ? $0.senses : nil }
    let known = senses ?? lexicons.senses(of: name)
    add(
      0,
      end,
      type: .place,
      .strong,
      senses: known?.isPlace == true ? known : nil,
      text: name,
      isLocative: true
    )
    var word = end
    while word < min(dash, bracket) {
      if let phrase = facts.phrases[word], phrase.senses.isPlace {
        addListed(word, phrase.end, phrase.senses, isNested: false)
        word = phrase.end
      } else {
        word += 1
      }
    }
    return dash + 1
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

  private static let purposes = WordSet("for against without")
}
