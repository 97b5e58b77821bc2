import Ontology
import Syntax

/// Names that are no entities: titles of works, ships, medicines, languages, subjects of study
/// and what an acronym in parentheses abbreviates.
extension NameFinder {
  /// Drops the names that a noun before or after them, or a year behind them, tells to be a
  /// thing's: "the film Slow Tide", "the yacht Wild Rose", "Holm's disease", "Salt Road (1998)".
  ///
  /// - Complexity: O(*n*²) for *n* names of the sentence, few of which are things.
  mutating func dropThings() {
    for words in acronymsOfThings() { dropThing(words, everywhere: true) }
    for name in names where isCraft(name) { dropThing(name.words, everywhere: false) }
    for name in names where !name.isNested && name.title < 0 && isThing(name) {
      let isSure = name.parts.count > 1 || facts.single[name.words.lowerBound]?.given ?? 0 == 0
      dropThing(name.words, everywhere: isSure && !isDated(name) && name.text != "West")
    }
  }

  private func isThing(_ name: NameMention) -> Bool {
    if name.senses?.isName == true { return false }
    return isBehindThing(name.words) || isBeforeIllness(name.words.upperBound) || isDated(name)
      || isWideGroup(name)
  }

  /// Crafts and instruments, right behind their names, and what they are for.
  private static let crafts = HashedWords(
    """
    telescope spacecraft rover vessel ship warship frigate destroyer submarine icebreaker tanker \
    freighter trawler ferry yacht sailboat lifeboat locomotive airship probe lander
    """
  )
  private static let purposes = HashedWords(
    """
    space supply research cargo training patrol hospital rescue container cruise survey support \
    missile guided nuclear coast guard navy assault landing amphibious radio infrared orbiting
    """
  )

  /// Whether a craft or instrument bears a person's name: "the Ann Roe space telescope".
  private func isCraft(_ name: NameMention) -> Bool {
    guard name.type == .person || name.type == nil, name.senses?.isName != true, !name.isNested
    else { return false }
    var word = name.words.upperBound
    while word < min(facts.count, name.words.upperBound + 2),
      Self.purposes.contains(facts.lower[word])
    {
      word += 1
    }
    return word < facts.count && Self.crafts.contains(facts.lower[word])
      && !facts.shapes[word].contains(.capitalized) && facts.sentence.tags[word] == .noun
  }

  /// Whether a name is that of many states that act as none: "the West", "Third World".
  private func isWideGroup(_ name: NameMention) -> Bool {
    if name.text == "West" {
      let before = name.words.lowerBound - 1
      return before >= 0 && NameWords.articles.contains(facts.lower[before])
    }
    return Self.wideGroups.contains(name.text)
  }

  private static let wideGroups: WordSet = [
    "Third World", "First World", "Developing World", "Global South", "Global North",
  ]

  /// Whether the noun of a work or thing stands right before a name and the tree joins them:
  /// "her novel Emma Vale"; not "in the film Vale sings".
  private func isBehindThing(_ words: Range<Int>) -> Bool {
    var noun = words.lowerBound - 1
    if noun > 0, ["\"", "“", "``", "'", "‘", ","].contains(facts.form(noun)) { noun -= 1 }
    guard noun >= 0, NameWords.things.contains(facts.lower[noun]),
      !facts.shapes[noun].contains(.capitalized), facts.sentence.tags[noun] == .noun
    else { return false }
    let head = facts.sentence.head(of: words)
    let governor = Int(facts.sentence.heads[head])
    guard governor == noun || words.contains(Int(facts.sentence.heads[noun])) else { return false }
    let relation = facts.sentence.relations[head].universal
    return relation == .appos || relation == .flat || relation == .compound || relation == .nmod
      || governor != noun && noun == words.lowerBound - 1
  }

  /// Whether the name of an illness ends here: "Holm's disease", "the Marel virus".
  private func isBeforeIllness(_ word: Int) -> Bool {
    guard word < facts.count else { return false }
    if NameWords.illnesses.contains(facts.lower[word]) { return true }
    return word + 1 < facts.count && facts.isGenitive(word)
      && NameWords.illnesses.contains(facts.lower[word + 1])
  }

  /// Whether a year in parentheses follows a name of several words that nothing types: a work.
  private func isDated(_ name: NameMention) -> Bool {
    let next = name.words.upperBound
    guard name.certainty <= .fair, name.parts.count > 1, next + 2 < facts.count,
      facts.single[name.words.lowerBound]?.given ?? 0 == 0, facts.form(next) == "(",
      isYear(next + 1)
    else { return false }
    return facts.form(next + 2) == ")"
  }

  /// The acronyms in parentheses that abbreviate common nouns: "production tax credit (PTC)";
  /// not "the electoral commission (EC)".
  private func acronymsOfThings() -> [Range<Int>] {
    var found: [Range<Int>] = []
    for name in names where name.words.count == 1 && name.words.lowerBound > 2 {
      let word = name.words.lowerBound
      guard facts.form(word - 1) == "(", facts.shapes[word].contains(.acronym),
        word + 1 < facts.count, facts.form(word + 1) == ")",
        name.senses?.isPlace != true
      else { continue }
      let noun = word - 2
      guard facts.sentence.tags[noun] == .noun, !facts.shapes[noun].contains(.capitalized),
        !NameWords.bodyNouns.contains(facts.lower[noun]), facts.titles[noun] == nil
      else { continue }
      let form = facts.form(noun)
      let head = lexicons.senses(of: form.prefix(1).uppercased() + form.dropFirst())
      if head?.headType == .organization { continue }
      if abbreviates(word, through: noun) { found.append(name.words) }
    }
    return found
  }

  /// Whether the letters of an acronym are the initials, in order, of words in lower case that
  /// end with a noun; words and parts of words in between may give none.
  private func abbreviates(_ acronym: Int, through noun: Int) -> Bool {
    let letters = Array(facts.form(acronym).utf8)
    var first = noun
    while first > 0, noun - first < letters.count + 2,
      facts.shapes[first - 1].contains(.letters), !facts.shapes[first - 1].contains(.capitalized)
    {
      first -= 1
    }
    for start in first...noun {
      let text = Array(facts.sentence.text[facts.sentence.range(of: start..<noun + 1)])
      guard let initial = text.first, initial & 0xDF == letters[0] else { continue }
      var place = 0
      for byte in text where place < letters.count && byte & 0xDF == letters[place] { place += 1 }
      if place == letters.count { return true }
    }
    return false
  }

  /// Whether a people's name is only their language: "(German: …)", "spoke French and some
  /// Dutch", "the English translation"; not "the French said".
  func isLanguage(_ start: Int, _ end: Int) -> Bool {
    guard end == start + 1, end < facts.count else { return false }
    let next = facts.lower[end]
    if NameWords.tongues.contains(next) { return true }
    if facts.shapes[end].contains(.glued), facts.form(end) == "-", end + 1 < facts.count,
      NameWords.tongues.contains(facts.lower[end + 1])
    {
      return true
    }
    guard start > 0 else { return false }
    if facts.form(end) == ":" { return ["(", ";", ","].contains(facts.form(start - 1)) }
    if [.noun, .propn, .adj].contains(facts.sentence.tags[end]) { return false }
    var before = start - 1
    // "said in English"
    if facts.form(before) == "in" { return true }
    while before > 0,
      facts.form(before) == "," || facts.sentence.tags[before] == .cconj
        || isPeople(lexicons.senses(of: facts.form(before)))
        || NameWords.fluency.contains(facts.lower[before])
    {
      before -= 1
    }
    return NameWords.speaking.contains(facts.lower[before])
  }

  /// Whether a people's or state's name only tells a currency, a union that is no more, or the
  /// descent of Americans: "US dollars", "the former Soviet republic", "African American".
  func isOnlyPartOfTerm(_ start: Int, _ end: Int) -> Bool {
    if end < facts.count, NameWords.currencies.contains(facts.lower[end]) { return true }
    guard start > 0 else { return false }
    let before = facts.lower[start - 1]
    if facts.lower[end - 1] == Self.soviet {
      return NameWords.bygone.contains(before)
        || end < facts.count && facts.form(end) == "-" && facts.shapes[end].contains(.glued)
    }
    if NameWords.descents.contains(before) || before == Self.american { return true }
    return start > 1 && facts.form(start - 1) == "-" && facts.shapes[start].contains(.glued)
      && NameWords.descents.contains(facts.lower[start - 2])
  }

  private static let american = SentenceFacts.hash("american")
  private static let soviet = SentenceFacts.hash("soviet")

  private func isPeople(_ senses: Lexicons.Senses?) -> Bool {
    senses.map { $0.demonym >= 0 || $0.placeDemonym >= 0 } ?? false
  }

  /// Whether words are what somebody studied or teaches: "a professor of Comparative Law", "a
  /// Bachelor of Science".
  func isSubject(_ start: Int, _ end: Int) -> Bool {
    guard start > 1, facts.lower[start - 1] == Self.of,
      !(start..<end).contains(where: { facts.single[$0]?.headType == .organization })
    else { return false }
    let before = start - 2
    if NameWords.degrees.contains(facts.lower[before]) { return true }
    return (max(0, before - 2)...before).contains { word in
      facts.titles[word].map {
        $0.end == before + 1 && lexicons.titleEntries[$0.title].note == "academic"
      } ?? false
    }
  }

  /// Whether a word in parentheses is a share's sign at an exchange: "(HOLM.L)".
  func isTicker(_ start: Int, _ end: Int) -> Bool {
    guard end == start + 1, start > 0, end < facts.count, facts.form(start - 1) == "(",
      facts.form(end) == ")"
    else { return false }
    let parts = facts.form(start).split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].count > 1 && (1...2).contains(parts[1].count)
      && parts[1].allSatisfy(\.isUppercase)
  }

  private static let companies = HashedWords("inc inc. co co. corp corp. plc ltd ltd. nv n.v. ag")

  /// Whether a word is the code of a company's shares right behind its name: "Holm Inc HLM".
  func isTicker(behindCompany word: Int) -> Bool {
    guard word > 1, facts.shapes[word].contains(.acronym) || facts.form(word).utf8.count == 1,
      Self.companies.contains(facts.lower[word - 1]),
      facts.shapes[word - 1].contains(.capitalized), facts.shapes[word - 2].contains(.capitalized)
    else { return false }
    return facts.phrases[word] == nil && facts.titles[word] == nil
  }

  /// Whether a participle is joined to a name, and no part of it: "Holm-baiting".
  func isParticiple(_ word: Int) -> Bool {
    let form = facts.form(word)
    return form.hasSuffix("ed") && form.utf8.count > 4
      || form.hasSuffix("ing") && form.utf8.count > 5
  }
}
