import Syntax

/// What the letters of a word tell of whom it names.
extension NameFinder {
  /// Where a name starts behind a bracket that something before it opened: "General Assembly" of
  /// "(UN) General Assembly".
  func afterBracket(_ start: Int, _ end: Int) -> Int {
    guard let close = (start..<end).first(where: { facts.form($0) == ")" }), close + 1 < end,
      !(start..<close).contains(where: { facts.form($0) == "(" })
    else { return start }
    return close + 1
  }

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

  /// The first name in a run that is spelled in syllables, with a surname and a given name of two
  /// of them: "Moon Jae-in", "Tsai Ing-wen".
  ///
  /// - Complexity: O(1) for each word of the run but those with a hyphen.
  func syllabicName(_ start: Int, _ end: Int) -> Range<Int>? {
    for word in start..<max(start, min(end, facts.count - 1))
    where facts.shapes[word].contains([.capitalized, .letters])
      && facts.shapes[word + 1].contains([.capitalized, .letters])
      && !facts.shapes[word + 1].contains(.glued)
    {
      guard let last = syllablesEnd(word + 1), isSyllable(word) else { continue }
      return word..<last
    }
    return nil
  }

  /// The end of two syllables that a hyphen joins, as one word or three: "Jae-in".
  private func syllablesEnd(_ word: Int) -> Int? {
    if word + 2 < facts.count, facts.shapes[word + 1].contains(.glued),
      facts.form(word + 1) == "-"
    {
      guard facts.shapes[word + 2].contains([.glued, .letters]),
        !facts.shapes[word + 2].contains(.capitalized),
        !NameWords.phrasalVerbs.contains(facts.lower[word]), isSyllable(word),
        isSyllable(word + 2)
      else { return nil }
      let isOpen =
        word + 3 < facts.count && facts.shapes[word + 3].contains(.glued)
        && facts.form(word + 3) == "-"
      return isOpen ? nil : word + 3
    }
    let bytes = facts.sentence.text[facts.sentence.range(of: word)]
    guard let hyphen = bytes.firstIndex(of: UInt8(ascii: "-")), hyphen + 1 < bytes.endIndex,
      bytes[hyphen + 1] >= UInt8(ascii: "a")
    else { return nil }
    return Self.isSyllable(bytes[..<hyphen]) && Self.isSyllable(bytes[(hyphen + 1)...])
      ? word + 1 : nil
  }

  private func isSyllable(_ word: Int) -> Bool {
    Self.isSyllable(facts.sentence.text[facts.sentence.range(of: word)])
  }

  private static let onsets: Set<String> = [
    "", "b", "c", "ch", "d", "f", "g", "h", "hs", "hw", "hy", "j", "k", "kh", "kw", "ky", "l", "m",
    "my", "n", "p", "ph", "py", "q", "r", "ry", "s", "sh", "ss", "sy", "t", "th", "ts", "tz", "w",
    "x", "y", "z", "zh", "gw", "gy", "by", "ng",
  ]
  private static let vowels = Set("aeiou".utf8)
  private static let codas: Set<String> = ["", "n", "ng", "m", "k", "l", "p", "t", "h", "r"]

  /// Whether letters spell one syllable as Korean and Chinese names are romanised.
  private static func isSyllable(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard (2...6).contains(bytes.count) else { return false }
    let letters = bytes.map { $0 | 0x20 }
    guard letters.allSatisfy({ (0x61...0x7A).contains($0) }),
      let first = letters.firstIndex(where: vowels.contains)
    else { return false }
    let last = letters[first...].firstIndex { !vowels.contains($0) } ?? letters.endIndex
    return last - first <= 3 && onsets.contains(String(decoding: letters[..<first], as: UTF8.self))
      && codas.contains(String(decoding: letters[last...], as: UTF8.self))
  }

  /// Whether a possessive pronoun and a noun of kin stand before: "her widowed mother, Ann".
  func isRelative(_ start: Int) -> Bool {
    let noun = start > 0 && facts.form(start - 1) == "," ? start - 2 : start - 1
    guard noun > 0, StructureFinder.kinNouns.contains(facts.form(noun)) else { return false }
    return (max(0, noun - 3)..<noun).contains { ["his", "her"].contains(facts.form($0)) }
  }
}
