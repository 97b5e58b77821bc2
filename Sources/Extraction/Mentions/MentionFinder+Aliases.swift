import Ontology
import Syntax

/// Names that the text says are other names of what the name before them names, and names that
/// only a page's layout holds.
extension MentionFinder {
  /// Joins names to the ones that they are said to be other forms of.
  ///
  /// - Complexity: O(*n*) in the number of names, but for those nested in one before.
  func linkAliases(_ names: [NameMention], _ facts: [SentenceFacts], _ clusters: inout NameClusters)
  {
    for index in names.indices.dropFirst() {
      let name = names[index]
      // The longest name that ends before the bracket: what is nested in it comes after it.
      var place = index - 1
      while place > 0, names[place].isNested, names[place - 1].sentence == name.sentence {
        place -= 1
      }
      let before = names[place]
      guard name.sentence == before.sentence, before.words.upperBound < name.words.lowerBound
      else { continue }
      if isAcronym(name, of: before, facts[name.sentence])
        || isExpansion(name, of: before, facts[name.sentence])
        || isOtherName(name, of: before, facts[name.sentence])
      {
        clusters.link(index, to: place)
      }
    }
  }

  /// Whether a name in a bracket is an acronym of the one before it: "(IHO)", "(Centcom)".
  private func isAcronym(
    _ name: NameMention,
    of before: NameMention,
    _ facts: SentenceFacts
  )
    -> Bool
  {
    let word = name.words.lowerBound
    guard before.words.upperBound + 1 == word, facts.form(word - 1) == "(" else { return false }
    if isSpelledOut(name, of: before, facts) { return true }
    // "Holm (D-NY)": the label of a party is no name of its member.
    guard name.text == facts.sentence.form(name.words) else { return false }
    guard facts.shapes[word].contains(.acronym) else {
      return before.type == .organization && before.parts.count > name.parts.count
        && name.words.upperBound < facts.count && facts.form(name.words.upperBound) == ")"
        && (name.parts.count == 1
          ? Self.abbreviates(name.text, before.text) : Self.shortens(name.parts, before.parts))
    }
    return before.type != .state && before.type != .place || name.senses?.isPlace == true
      || name.senses?.isName != true && name.text.prefix(1) == before.text.prefix(1)
  }

  /// Whether a name in a bracket is what the letters of the acronym before it stand for: "the IHO
  /// (International Holm Organisation)".
  private func isExpansion(
    _ name: NameMention,
    of before: NameMention,
    _ facts: SentenceFacts
  ) -> Bool {
    let word = name.words.lowerBound
    guard before.words.upperBound + 1 == word, facts.form(word - 1) == "(",
      name.words.upperBound < facts.count, facts.form(name.words.upperBound) == ")",
      before.words.count == 1, before.text.count > 2,
      facts.shapes[before.words.lowerBound].contains(.acronym), name.type == before.type
    else { return false }
    let initials = name.words.compactMap { facts.form($0).first }.filter(\.isUppercase)
    return String(initials) == before.text
  }

  /// Whether the letters of a word are in order those of a name, from the start of one of its
  /// words on: "Centcom" of "US Central Command".
  static func abbreviates(_ word: String, _ name: String) -> Bool {
    let letters = Array(word.lowercased())
    guard letters.count > 2 else { return false }
    let text = Array(name.lowercased())
    for start in text.indices
    where text[start] == letters[0] && (start == 0 || !text[start - 1].isLetter) {
      var place = 0
      for letter in text[start...] where place < letters.count && letter == letters[place] {
        place += 1
      }
      if place == letters.count { return true }
    }
    return false
  }

  /// Whether words begin those of a longer name, or the last is an acronym of some of them: "First HSU" of "First
  /// Holm State University".
  private static func shortens(_ short: [Substring], _ long: [Substring]) -> Bool {
    // "Penn State" of "Pennsylvania State University"
    if short.count < long.count, zip(short, long).allSatisfy({ $1.hasPrefix($0) }) { return true }
    guard let last = short.last, short.count == 2, short[0] == long[0], last.count > 1,
      last.allSatisfy(\.isUppercase)
    else { return false }
    return last.elementsEqual(
      long.dropFirst().compactMap { part in part.first.flatMap { $0.isUppercase ? $0 : nil } }
    )
  }

  /// Whether a name in a bracket spells out the acronym before it: "HTO (Holm Treaty Organisation)".
  private func isSpelledOut(
    _ name: NameMention,
    of before: NameMention,
    _ facts: SentenceFacts
  ) -> Bool {
    guard before.words.count == 1, name.type != .person, name.parts.count > 2,
      facts.shapes[before.words.lowerBound].contains(.acronym),
      name.words.upperBound < facts.count, facts.form(name.words.upperBound) == ")"
    else { return false }
    return NameClusters.initials(name.parts).contains(before.text.lowercased())
  }

  /// Whether words between two names say that the second is another name of the first: ", also
  /// known as", "(formerly".
  private func isOtherName(
    _ name: NameMention,
    of before: NameMention,
    _ facts: SentenceFacts
  )
    -> Bool
  {
    let between = before.words.upperBound..<name.words.lowerBound
    guard between.count < 9, !name.isNested, !name.isDemonym, !before.isDemonym,
      name.type == before.type || name.certainty < .strong || before.certainty < .strong,
      name.senses?.isName != true || before.senses?.isName != true
    else { return false }
    if isProperName(name, of: before, facts) { return true }
    var isNaming = false
    for word in between {
      let form = facts.form(word).lowercased()
      if Self.naming.contains(form) {
        isNaming = true
      } else if form == "formerly" || form == "now" {
        if facts.form(between.lowerBound) == "(" { isNaming = true }
      } else if form == "known" {
        if word + 1 < between.upperBound, facts.form(word + 1) == "as" { isNaming = true }
      } else if !Self.smallWords.contains(form) {
        return false
      }
    }
    return isNaming
  }

  /// Whether a body's proper name stands in apposition to one that common nouns end: "Germany's
  /// central bank, the Bundesbank,".
  private func isProperName(
    _ name: NameMention,
    of before: NameMention,
    _ facts: SentenceFacts
  ) -> Bool {
    guard name.type == .organization, before.type == .organization,
      name.words.lowerBound <= before.words.upperBound + 2,
      !facts.shapes[before.words.upperBound - 1].contains(.capitalized)
        || !facts.shapes[before.words.lowerBound].contains(.capitalized)
        || !facts.shapes[name.words.upperBound - 1].contains(.capitalized)
          && isSameParliament(name, before)
    else { return false }
    let sentence = facts.sentence
    if isSameParliament(name, before), name.words.lowerBound == before.words.upperBound + 2,
      facts.form(before.words.upperBound) == ",", name.words.upperBound < facts.count,
      [",", ".", ")"].contains(facts.form(name.words.upperBound))
    {
      return true
    }
    let head = sentence.head(of: name.words)
    return sentence.relations[head].universal == .appos
      && before.words.contains(Int(sentence.heads[head]))
  }

  /// Whether a common noun for a parliament ends a name behind that of a parliament: "the Holmian
  /// Legislative Council, the Holmian parliament,".
  private func isSameParliament(_ name: NameMention, _ before: NameMention) -> Bool {
    guard let noun = name.parts.last, noun == "parliament" || noun == "legislature" else {
      return false
    }
    return before.parts.last != noun && before.parts.contains { Self.chambers.contains(String($0)) }
  }

  private static let chambers: WordSet = [
    "Council", "Assembly", "Duma", "Rada", "Congress", "Parliament", "Knesset", "Majlis", "Diet",
    "Seimas", "Sejm", "Riksdag", "Storting", "Bundestag", "Cortes", "Saeima", "Riigikogu",
  ]

  private static let naming: WordSet = ["aka", "a.k.a.", "alias", "nicknamed", "née"]
  private static let smallWords: WordSet = [
    ",", "(", "\"", "“", "‘", "'", "—", "–", "-", "who", "which", "is", "was", "also", "better",
    "previously", "widely", "popularly", "commonly", "locally", "more", "best", "as", "the", "then",
    "once", "or", "and", "called", "are", "were",
  ]

  /// Whether a name stands in a line of a page's menu and nowhere else: "Market News".
  func isHeading(_ name: NameMention, beside names: [NameMention], _ sentences: [Sentence]) -> Bool
  {
    guard name.type != .person, name.senses?.isName != true, isMenu(name.sentence, sentences) else {
      return false
    }
    return !names.contains { $0.text == name.text && !isMenu($0.sentence, sentences) }
  }

  private func isMenu(_ index: Int, _ sentences: [Sentence]) -> Bool {
    let sentence = sentences[index]
    guard index > 0, sentence.startsParagraph, sentence.count < 6,
      index + 1 == sentences.count || sentences[index + 1].startsParagraph
    else { return false }
    return ![".", ":", "!", "?", "\"", "”"].contains(sentence.form(sentence.count - 1))
      && !sentence.tags.contains(.verb)
  }

  /// Joins the short name of a region that no lexicon knows as a city's to the long one: "Holm" to
  /// "Holm region".
  ///
  /// - Complexity: O(*n*), and O(*n*) more for each region that a common noun ends.
  func linkRegions(_ names: [NameMention], _ clusters: inout NameClusters) {
    for (region, long) in names.enumerated() where long.type == .place {
      guard let short = long.also else { continue }
      for (index, name) in names.enumerated()
      where index != region && name.text == short && name.type == .place && !name.isDemonym
        && isOnlyRegion(name)
      {
        clusters.link(index, to: region)
      }
    }
  }

  /// Whether no lexicon says that a place is anything but a region.
  private func isOnlyRegion(_ name: NameMention) -> Bool {
    guard let senses = name.senses, senses.capital < 0 else { return name.senses == nil }
    return senses.place < 0 || lexicons.places[Int(senses.place)].kind == .region
  }
}
