import Ontology
import Syntax

/// Acronyms in parentheses behind the names that they abbreviate: "World Health Organization
/// (WHO)".
extension NameFinder {
  /// The words of the name that an acronym in parentheses abbreviates, where its first word
  /// lies in a run; nil where there is none.
  ///
  /// - Complexity: O(*n* · *m*) for *n* words of the run and *m* before the parenthesis.
  func spelledOut(from start: Int, to end: Int) -> Range<Int>? {
    let limit = min(facts.count - 1, end + 6)
    var bracket = start + 2
    while bracket < limit, facts.form(bracket) != "(" { bracket += 1 }
    guard bracket + 2 < facts.count, bracket < limit, facts.form(bracket + 2) == ")",
      facts.shapes[bracket + 1].contains(.acronym)
    else { return nil }
    // "Northern Gas and Electric Company (NG&E)"
    let letters = facts.form(bracket + 1).utf8.filter { $0 != UInt8(ascii: "&") }
    guard letters.count >= 3, letters.allSatisfy({ $0 > 0x40 && $0 < 0x5B }) else { return nil }
    for first in start..<min(end, bracket - 1) where spells(letters, first..<bracket) {
      return (isAbbreviatedState(first - 1) && first > start ? first - 1 : first)..<bracket
    }
    guard end < bracket, suits(letters, start..<bracket) else { return nil }
    return start..<bracket
  }

  /// Whether a word is "US", "UK" or the like, which the acronyms of their bodies leave out.
  private func isAbbreviatedState(_ word: Int) -> Bool {
    word >= 0 && facts.shapes[word].contains(.capitalized)
      && facts.phrases[word].map { $0.end == word + 1 && $0.senses.state >= 0 } ?? false
      && facts.form(word).allSatisfy { $0.isUppercase || $0 == "." }
  }

  /// Whether capitals can be picked in order from a name that goes on past a small word, as
  /// "AMISOM" from "African Union Mission in Somalia".
  private func suits(_ letters: [UInt8], _ words: Range<Int>) -> Bool {
    let text = facts.sentence.text[facts.sentence.range(of: words)]
    guard text.first == letters.first else { return false }
    var hasHead = false
    for word in words {
      if facts.single[word]?.headType == .organization { hasHead = true }
      guard
        facts.shapes[word].contains(.capitalized)
          || NameWords.connecting.contains(facts.lower[word])
      else { return false }
    }
    var place = 0
    for byte in text where place < letters.count && byte & 0xDF == letters[place] { place += 1 }
    return hasHead && place == letters.count
  }

  /// Whether capitals are the initials of words, each capitalised word giving one and words
  /// in lower case at will.
  private func spells(_ letters: [UInt8], _ words: Range<Int>) -> Bool {
    var place = 0
    for word in words {
      guard let first = facts.sentence.text[facts.sentence.range(of: word)].first else { continue }
      let isCapital = facts.shapes[word].contains(.capitalized)
      if isCapital {
        if place == letters.count, word + 1 == words.upperBound, place > 1,
          NameWords.companyForms.contains(facts.lower[word])
        {
          continue
        }
        guard place < letters.count, first == letters[place] else { return false }
        place += 1
      } else if facts.shapes[word].contains(.letters) {
        if word == words.lowerBound || !NameWords.connecting.contains(facts.lower[word]) {
          return false
        }
        if place < letters.count, first & 0xDF == letters[place], word + 1 < words.upperBound,
          let next = facts.sentence.text[facts.sentence.range(of: word + 1)].first,
          next != letters[place]
        {
          place += 1
        }
      } else {
        return false
      }
    }
    return place == letters.count
  }
}
