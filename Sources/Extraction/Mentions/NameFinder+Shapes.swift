import Syntax

/// What the letters of a word tell of whom it names.
extension NameFinder {
  /// Whether two initials stand before a surname: "JD Vance"; not "TV Holm".
  func hasInitials(_ word: Int) -> Bool {
    facts.shapes[word].contains(.acronym) && facts.sentence.range(of: word).count == 2
      && facts.phrases[word] == nil && !NameWords.pairsOfLetters.contains(facts.lower[word])
      && facts.shapes[word + 1].contains([.capitalized, .letters])
      && !facts.shapes[word + 1].contains(.acronym) && facts.sentence.tags[word + 1] == .propn
      && facts.single[word + 1]?.head ?? 0 == 0
  }

  /// Whether a capital stands inside a word as in the names of companies: "NetEase"; not "McCall",
  /// "DeLay".
  func isCamelCased(_ word: Int) -> Bool {
    let form = facts.form(word)
    guard form.allSatisfy({ $0.isLetter && $0.isASCII }), form.count > 4, !form.hasSuffix("GPT"),
      form.first?.isUppercase == true
    else { return false }
    let letters = Array(form.utf8)
    guard
      let seam = letters.indices.dropFirst().first(where: {
        letters[$0] < 0x5B && letters[$0 - 1] > 0x60
      })
    else { return false }
    let start = String(form.prefix(seam))
    return !NameWords.surnameStarts.contains(SentenceFacts.hash(start))
      && lexicons.senses(of: start)?.given ?? 0 == 0
  }
}
