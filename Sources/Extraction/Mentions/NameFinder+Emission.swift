import Ontology
import Syntax

extension NameFinder {
  /// Adds a body's name, and the names of states and places inside it.
  mutating func emitBody(_ start: Int, _ end: Int) {
    var first = start
    while first < end - 1, facts.lower[first] != Self.national,
      NameWords.titleModifiers.contains(facts.lower[first]),
      facts.titles[first + 1] != nil, facts.single[first + 1]?.headType != .organization
    {
      first += 1
    }
    var last = first
    var type: EntityType?
    for word in first..<end {
      if let head = facts.single[word]?.headType {
        type = head
        last = word
      }
      if NameWords.joiners.contains(facts.lower[word]), type != nil, last == word - 1 { break }
    }
    if facts.single[end - 1]?.headsNothing == true { return }
    if isTreasury(before: end), let state = facts.phrases[first], state.end < end {
      addListed(first, state.end, state.senses, isNested: false)
      return
    }
    if end == first + 2, facts.form(first) == "Federal", facts.form(first + 1) == "Government" {
      add(first, end, type: .state, .strong, senses: nil)
      return
    }
    if NameWords.governments.contains(facts.lower[end - 1]), end > first + 1,
      (first..<end - 1).allSatisfy({ NameWords.rules.contains(facts.lower[$0]) })
    {
      return
    }
    if NameWords.governments.contains(facts.lower[end - 1]), let phrase = facts.phrases[first],
      phrase.end == end - 1, phrase.senses.state >= 0 || phrase.senses.demonym >= 0
    {
      addListed(first, phrase.end, phrase.senses, isNested: false)
      return
    }
    if let state = stateOfInstitutions(first, end) {
      addListed(first, end - 1, state, isNested: false)
      return
    }
    if let senses = wholePhrase(first, end), senses.isName {
      addListed(first, end, senses, isNested: false)
      return
    }
    let isClosed =
      NameWords.closedHeads.contains(facts.lower[last])
      || NameWords.closedHeads.contains(facts.lower[end - 1])
    if type == .place, end <= first + 3, facts.single[first]?.given ?? 0 > 0,
      facts.phrases[first] == nil, !NameWords.facilityHeads.contains(facts.lower[end - 1]),
      first == 0 || !NameWords.articles.contains(facts.lower[first - 1])
    {
      add(first, end, type: .person, .fair, senses: nil)
      return
    }
    if isVenue(end - 1, from: first) { type = .place }
    if first > 0, isYear(first - 1), type == .event || facts.lower[end - 1] == Self.convention {
      type = .event
      first -= 1
    }
    if first > 0, isOrdinal(first - 1), type == .organization || type == nil,
      (first..<end).contains(where: { NameWords.numbered.contains(facts.lower[$0]) })
    {
      first -= 1
    }
    if type == .place && !NameWords.facilities.contains(facts.lower[end - 1]) || type == .event,
      end + 1 < facts.count, facts.form(end) == "(",
      facts.shapes[end + 1].contains(.acronym), end > first + 2
    {
      type = .organization
    }
    add(first, end, type: type ?? .organization, .strong, senses: nil)
    let isLearned = NameWords.learned.contains(facts.lower[end - 1])
    emitNested(first, end, isClosed: isClosed && !(isLearned && facts.phrases[first] != nil))
    if type == .organization || type == nil {
      emitRegion(first, end)
      addChamber(in: first..<end)
      addUnion(in: first..<end)
    }
  }

  /// Adds the region that the name of its body starts with: "Hawkins County General Sessions
  /// Court".
  private mutating func emitRegion(_ first: Int, _ end: Int) {
    for word in first + 1..<max(first + 1, min(end - 1, first + 4)) {
      guard facts.shapes[word].contains(.capitalized) else { return }
      if NameWords.localities.contains(facts.lower[word]),
        NameWords.localBodies.contains(facts.lower[end - 1]),
        !NameWords.adjectives.contains(facts.lower[first]), facts.phrases[first] == nil,
        facts.titles[first] == nil, facts.single[first]?.head ?? 0 == 0,
        facts.single[first]?.given ?? 0 == 0
      {
        add(first, word, type: .place, .strong, senses: nil, isNested: true)
        return
      }
      guard NameWords.regions.contains(facts.lower[word]) else { continue }
      if facts.phrases[first].map({ $0.end > word || $0.senses.isPlace }) == true { return }
      if facts.lower[word + 1] == Self.of { return }
      let isBody = (first..<word).contains { facts.single[$0]?.headType == .organization }
      guard !isBody else { return }
      add(first, word + 1, type: .place, .strong, senses: nil, isNested: true)
      return
    }
  }

  /// Adds the names of states and places inside a name.
  mutating func emitNested(_ first: Int, _ end: Int, isClosed: Bool) {
    var word = first
    while word < end {
      guard let phrase = nestedPhrase(word, first..<end) else {
        word += 1
        continue
      }
      if !isClosed || phrase.senses.state >= 0 || phrase.senses.demonym >= 0 {
        addListed(word, phrase.end, phrase.senses, isNested: true)
      }
      word = phrase.end
    }
  }

  /// The name of a state or place that starts at a word inside a longer name.
  private func nestedPhrase(_ word: Int, _ name: Range<Int>) -> SentenceFacts.Phrase? {
    if let phrase = facts.phrases[word], phrase.end <= name.upperBound,
      word..<phrase.end != name, phrase.senses.organization < 0 || phrase.senses.state >= 0
    {
      return phrase
    }
    guard let phrase = facts.inner[word], phrase.end <= name.upperBound else { return nil }
    return phrase
  }

  private static let national = SentenceFacts.hash("national")
  private static let convention = SentenceFacts.hash("convention")

  private func wholePhrase(_ start: Int, _ end: Int) -> Lexicons.Senses? {
    guard let phrase = facts.phrases[start], phrase.end == end else { return nil }
    return phrase.senses
  }

  /// Adds a name that the lexicons know, or a chunk of words that they do not.
  mutating func emit(_ start: Int, _ end: Int, _ senses: Lexicons.Senses?, title: Int) {
    if facts.isPrefixed(start) {
      if let state = formerState(start) {
        let text = String(facts.form(start).dropFirst(3))
        add(start, start + 1, type: .state, .strong, senses: state, text: text)
      }
      return
    }
    if let senses, senses.isName,
      title < 0 || senses.given == 0 && (end > start + 1 || isListedAcronym(start, senses))
    {
      addListed(start, end, senses, isNested: false)
      return
    }
    if end == start + 1, title < 0, senses?.isName != true, let senses = shoutedSenses(start) {
      addListed(start, end, senses, isNested: false)
      return
    }
    if title < 0, let portfolio = joinedPortfolio(start, end) {
      // "U.S. Health and Human Services secretary"
      if portfolio > start { emit(start, portfolio, wholePhrase(start, portfolio), title: -1) }
      return
    }
    if title < 0, end == start + 1, isCompany(start) {
      add(start, end, type: .organization, .fair, senses: nil)
      return
    }
    if senses?.headsNothing == true && end == start + 1 { return }
    if title < 0, (start..<end).allSatisfy({ NameWords.portfolios.contains(facts.lower[$0]) }) {
      return
    }
    if title < 0, isSubject(start, end) || isTicker(start, end) { return }
    let shape = facts.shapes[start]
    if title >= 0 {
      let entry = lexicons.titleEntries[title]
      if entry.note != "suspect" {
        add(start, end, type: .person, .strong, senses: senses, title: title)
        return
      }
    }
    let given = facts.single[start]?.given ?? 0
    if end > start + 1, (start..<end).contains(where: { facts.form($0) == "&" }) {
      add(start, end, type: .organization, .strong, senses: senses)
      return
    }
    if end == start + 2, hasInitials(start) {
      add(start, end, type: .person, .fair, senses: senses)
      return
    }
    if end > start + 1, NameWords.eventStarts.contains(facts.lower[start]) {
      add(start, end, type: .event, .strong, senses: senses)
      return
    }
    if end > start + 2, given == 0, facts.single[start + 1]?.given ?? 0 > 0,
      isStray(start) || facts.single[start]?.headsNothing == true
    {
      add(start + 1, end, type: .person, .strong, senses: nil)
    } else if end > start + 1, start > 0, NameWords.waters.contains(facts.lower[start]),
      NameWords.articles.contains(facts.lower[start - 1])
    {
      add(start, end, type: .place, .strong, senses: senses)
    } else if given > 0 && end > start + 1
      || end == start + 2 && isSurnameSun(start) && facts.single[start + 1]?.headType == nil
    {
      add(start, end, type: .person, .strong, senses: senses)
    } else if facts.single[end - 1]?.headsNothing == true {
      return
    } else if end == start + 1 && shape.contains(.acronym) {
      let length = facts.sentence.range(of: start).count
      if length > 6 || isNumeral(start) || senses?.head ?? 0 > 1 { return }
      if NameWords.thingAcronyms.contains(facts.lower[start]) { return }
      add(start, end, type: .organization, .fair, senses: senses)
    } else if end == start + 1, isBody(start) {
      add(start, end, type: .organization, .fair, senses: senses)
    } else if end == start + 1, facts.titles[start] != nil || facts.single[start]?.head ?? 0 > 1 {
      return
    } else if end == start + 1, given > 0 {
      add(start, end, type: .person, .fair, senses: senses)
    } else if isAddress(start, end) || isMovement(start, end) {
      add(start, end, type: .organization, .fair, senses: senses)
    } else if end > start + 1 && end <= start + 4 {
      emitUnlisted(start, end, senses)
    } else {
      emitSingle(start, end, senses)
    }
  }

  /// Whether a word is a body's or state's listed acronym, which no title makes a person:
  /// "fellow EU members".
  private func isListedAcronym(_ word: Int, _ senses: Lexicons.Senses) -> Bool {
    facts.shapes[word].contains(.acronym) && (senses.organization >= 0 || senses.state >= 0)
  }

  /// Adds a word that no lexicon knows: a place after "in", a person where it speaks; else
  /// its type is left open.
  private mutating func emitSingle(_ start: Int, _ end: Int, _ senses: Lexicons.Senses?) {
    let isProper = facts.sentence.tags[end - 1] == .propn
    if end == start + 1,
      NameWords.languages.contains(facts.lower[start])
        || NameWords.peoples.contains(facts.lower[start]) || isMereModifier(start)
    {
      return
    }
    if end == start + 1, isCamelCased(start) {
      add(start, end, type: .organization, .fair, senses: senses)
    } else if isProper, start > 0, NameWords.locators.contains(facts.lower[start - 1]) {
      add(start, end, type: .place, .weak, senses: senses)
    } else if isProper, speaks(end - 1) {
      add(start, end, type: .person, .weak, senses: senses)
    } else {
      add(start, end, type: nil, .none, senses: senses)
    }
  }

  /// Whether a word is the subject of a verb of speech.
  private func speaks(_ word: Int) -> Bool {
    let head = Int(facts.sentence.heads[word])
    return head >= 0 && facts.sentence.relations[word] == .nsubj
      && ReferenceResolver.isSpeech(facts.sentence.lemmas[head])
  }

  /// Whether a word before a given name is no part of it: "Voter Kitty Mak".
  private func isStray(_ word: Int) -> Bool {
    starts[word] && (facts.sentence.tags[word] != .propn || facts.titles[word] != nil)
      || isOccupation(word)
      || starts[word] && NameWords.roles.contains(facts.lower[word])
      || NameWords.portfolios.contains(facts.lower[word])
      || cues.lowercase.contains(facts.lower[word])
  }

  /// Whether a word ends as the names of occupations and followers do: "Longshoreman".
  private func isOccupation(_ word: Int) -> Bool {
    let form = facts.form(word)
    return form.utf8.count > 6 && ["man", "woman", "ist"].contains { form.hasSuffix($0) }
      && facts.phrases[word] == nil
  }

  /// Adds a name of several words of which no lexicon and no head noun tells the type.
  private mutating func emitUnlisted(_ start: Int, _ end: Int, _ senses: Lexicons.Senses?) {
    let before = start > 0 ? facts.lower[start - 1] : 0
    if isEnclosed(start, end) || isChair(start, end) { return }
    if facts.sentence.tags[end - 1] == .noun,
      end < start + 4 || !facts.shapes[end - 1].contains(.glued)
    {
      return
    }
    if NameWords.adjectives.contains(facts.lower[start]), facts.single[start + 1]?.given ?? 0 == 0,
      start == 0 || !NameWords.locators.contains(before)
    {
      add(start, end, type: .organization, .fair, senses: senses)
    } else if NameWords.plurals.contains(facts.lower[start]) || isSurnameOrGroup(end - 1, end),
      start == 0 || !NameWords.locators.contains(before)
    {
      add(start, end, type: .organization, .fair, senses: senses)
    } else if NameWords.foreignArticles.contains(facts.lower[start]), end > start + 2,
      (start + 2..<end).contains(where: { NameWords.particles.contains(facts.lower[$0]) })
    {
      add(start, end, type: .organization, .fair, senses: senses)
    } else if NameWords.placeStarts.contains(facts.lower[start])
      || NameWords.foreignPlaceStarts.contains(facts.lower[start])
    {
      add(start, end, type: .place, .fair, senses: senses)
    } else if start > 0, NameWords.locators.contains(before) {
      add(start, end, type: .place, .weak, senses: senses)
    } else if NameWords.articles.contains(before) {
      add(start, end, type: .organization, .weak, senses: senses)
    } else {
      add(start, end, type: .person, .weak, senses: senses)
    }
  }

  /// Whether quotation marks stand right before and after words: the title of a work.
  private func isEnclosed(_ start: Int, _ end: Int) -> Bool {
    guard start > 0, end < facts.count else { return false }
    let before = facts.form(start - 1)
    let after = facts.form(end)
    return ["\"", "“", "'", "‘", "``"].contains(before)
      && ["\"", "”", "'", "’", "''"].contains(after)
  }

  /// Whether a word is a Roman numeral or holds a digit.
  private func isNumeral(_ word: Int) -> Bool {
    let bytes = facts.sentence.text[facts.sentence.range(of: word)]
    return bytes.allSatisfy { "IVXL".utf8.contains($0) }
      || bytes.contains { $0 < 0x3A && $0 > 0x2F }
  }

  private func isAddress(_ start: Int, _ end: Int) -> Bool {
    guard end == start + 1 else { return false }
    let form = facts.form(start)
    return form.hasSuffix(".com") || form.hasSuffix(".org") || form.hasSuffix(".net")
  }

  /// Adds a name by its senses in the lexicons.
  mutating func addListed(
    _ start: Int,
    _ end: Int,
    _ senses: Lexicons.Senses,
    isNested: Bool
  ) {
    if senses.state >= 0 || senses.demonym >= 0, isOnlyPartOfTerm(start, end) { return }
    if senses.state >= 0 {
      let state = lexicons.states[Int(senses.state)]
      let isTeam = state.kind == .territory && !isNested && isTeam(start, end)
      let type: EntityType =
        isTeam ? .organization : state.kind == .territory ? .place : .state
      add(start, end, type: type, .strong, senses: senses, isNested: isNested)
    } else if senses.demonym >= 0 && senses.organization < 0 {
      if isLanguage(start, end) { return }
      let state = lexicons.states[Int(senses.demonym)]
      let type: EntityType = state.kind == .territory ? .place : .state
      add(start, end, type: type, .strong, senses: senses, isDemonym: true, isNested: isNested)
    } else if senses.organization >= 0 {
      let entry = lexicons.organizations[Int(senses.organization)]
      if isMedium(entry.name, start) { return }
      if isTreasury(before: end) {
        // "U.S. Treasury Secretary Ann Holm" holds a post of the state.
        if let state = facts.inner[start] {
          addListed(start, state.end, state.senses, isNested: isNested)
        }
        return
      }
      let start = entry.type == .event ? yearStart(start) : start
      add(start, end, type: entry.type, .strong, senses: senses, isNested: isNested)
      if entry.kind == "agency", !isNested { emitNested(start, end, isClosed: false) }
      if entry.type == .organization, !isNested, end > start + 1 { addUnion(in: start..<end) }
    } else if senses.place >= 0 || senses.capital >= 0 {
      if isLooseAbbreviation(start, end, senses) { return }
      if isNested, isContinent(senses) { return }
      let certainty: NameMention.Certainty = senses.given > 0 ? .weak : .strong
      let isTeam = !isNested && isTeam(start, end)
      let type: EntityType = isTeam ? .organization : .place
      add(start, end, type: type, certainty, senses: senses, isNested: isNested)
    } else if senses.placeDemonym >= 0 {
      if isLanguage(start, end) { return }
      if lexicons.places[Int(senses.placeDemonym)].kind == .continent { return }
      add(start, end, type: .place, .strong, senses: senses, isDemonym: true, isNested: isNested)
    }
  }

  /// Whether a place is a wide region: "Asia"; those inside names tell nothing.
  private func isContinent(_ senses: Lexicons.Senses) -> Bool {
    senses.place >= 0 && lexicons.places[Int(senses.place)].kind == .continent
  }

  /// Whether a treasury's name ends here only as a part of a title: "U.S. Treasury" before
  /// "Secretary".
  private func isTreasury(before end: Int) -> Bool {
    end < facts.count && facts.lower[end - 1] == Self.treasury
      && Self.treasurers.contains(facts.lower[end])
  }

  private static let treasury = SentenceFacts.hash("treasury")
  private static let treasurers = HashedWords("secretary minister undersecretary")

  /// The year before the name of an event: "2018 Winter Olympics"; else the name's own start.
  private func yearStart(_ start: Int) -> Int {
    start > 0 && isYear(start - 1) ? start - 1 : start
  }

  /// Whether a social network is only where somebody wrote: "on Twitter".
  private func isMedium(_ name: String, _ start: Int) -> Bool {
    guard start > 0, NameWords.media.contains(SentenceFacts.hash(name)) else { return false }
    return NameWords.mediumPrepositions.contains(facts.lower[start - 1])
  }

  /// Whether an article in lower case stands here that a hyphen joins to the next word:
  /// "al-Qassam Brigades".
  private func isArabicArticle(_ word: Int) -> Bool {
    facts.shapes[word + 1].contains(.glued) && facts.form(word + 1) == "-"
      && ["al", "el", "as", "an", "ar", "ash", "ul"].contains(facts.form(word))
  }

  /// Whether a comma and "a" follow.
  private func isIntroduced(_ end: Int) -> Bool {
    end + 1 < facts.count && facts.form(end) == "," && ["a", "an"].contains(facts.form(end + 1))
  }

  /// The title in lower case right before a word: "president Aidar Bekov".
  private func titleBefore(_ start: Int) -> Int {
    for first in max(0, start - 4)..<start {
      if let title = facts.titles[first], title.end == start { return title.title }
    }
    return -1
  }

  mutating func add(
    _ start: Int,
    _ end: Int,
    type: EntityType?,
    _ certainty: NameMention.Certainty,
    senses: Lexicons.Senses?,
    isDemonym: Bool = false,
    isNested: Bool = false,
    title: Int = -1,
    text: String? = nil,
    isLocative: Bool = false
  ) {
    var start = start
    var end = end
    if type == .person, text == nil {
      while end > start + 2, NameWords.postnominals.contains(facts.lower[end - 1]) { end -= 1 }
    }
    var type = type
    if type == .organization, text == nil, end > start + 1,
      NameWords.seated.contains(facts.lower[end - 1])
    {
      // "the Holm North MP"
      end -= 1
      type = .place
    }
    let title = title < 0 && type == .person ? titleBefore(start) : title
    if title >= 0, lexicons.titleEntries[title].text == "pope", end == start + 1, start > 0,
      facts.shapes[start - 1].contains(.capitalized)
    {
      start -= 1
    }
    if text == nil { start = afterBracket(start, end) }
    if type != .person, start > 1, isArabicArticle(start - 2) { start -= 2 }
    let text = text ?? plainText(start..<end)
    let isLocative =
      isLocative || start > 0 && NameWords.locators.contains(facts.lower[start - 1])
    append(
      NameMention(
        sentence: index,
        words: start..<end,
        text: text,
        type: type,
        certainty: certainty,
        senses: senses,
        isDemonym: isDemonym,
        isLocative: isLocative,
        isNested: isNested,
        isIntroduced: end == start + 1 && isIntroduced(end),
        isRelative: type == .person && isRelative(start),
        title: title,
        parts: text.split {
          !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" && $0 != "." && $0 != "-"
        }
      )
    )
  }
}
