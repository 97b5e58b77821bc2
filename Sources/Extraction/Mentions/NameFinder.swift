import Ontology
import Syntax

/// Finds names in a sentence: cuts runs of capitalised words into titles, states, bodies
/// and persons, by lexicons, head nouns and shapes.
struct NameFinder {
  let facts: SentenceFacts
  let lexicons: Lexicons
  let cues: ArticleCues
  let index: Int
  private(set) var names: [NameMention] = []
  /// The names of works, ships, medicines and other things that are no entities.
  private(set) var things: Set<String> = []
  /// Where the names of programmes end.
  var programmes: [Int] = []

  mutating func append(_ name: NameMention) { names.append(name) }

  /// Takes the names of some words away.
  mutating func drop(_ words: Range<Int>) { names.removeAll { $0.words == words } }

  /// Gives a name a type.
  mutating func type(_ index: Int, as type: EntityType, _ certainty: NameMention.Certainty) {
    names[index].type = type
    names[index].certainty = certainty
  }

  /// Makes a place's name go on through a common noun of what it is.
  mutating func widen(_ index: Int, through noun: Int, senses: Lexicons.Senses?) {
    names[index].also = names[index].text
    names[index].words = names[index].words.lowerBound..<noun + 1
    names[index].text = facts.sentence.form(names[index].words)
    names[index].parts = names[index].text.split(separator: " ")
    names[index].senses = senses
    names[index].certainty = .strong
  }

  /// Notes the words that the text calls the last name by: "Lebanon's health ministry" of
  /// "Health Ministry of Lebanon".
  mutating func nameLast(alsoAs words: Range<Int>) {
    guard !names.isEmpty else { return }
    names[names.count - 1].also = facts.sentence.form(words)
  }

  /// Notes that a name stands inside another.
  mutating func nest(_ index: Int) { names[index].isNested = true }

  /// Drops the name of a thing and what stands inside it.
  mutating func dropThing(_ words: Range<Int>, everywhere: Bool) {
    if everywhere { things.insert(facts.sentence.form(words)) }
    names.removeAll {
      words.contains($0.words.lowerBound) && $0.words.upperBound <= words.upperBound
    }
  }

  /// Drops the names inside a wider one, but for states and places.
  mutating func dropBut(_ start: Int, _ end: Int) {
    names.removeAll {
      $0.words.lowerBound >= start && $0.words.upperBound <= end && $0.words != start..<end
        && $0.type != .state && $0.type != .place
    }
  }

  /// Drops the bodies' names that start within a stretch of words.
  mutating func dropBodies(startingIn words: Range<Int>) {
    names.removeAll { $0.type == .organization && words.contains($0.words.lowerBound) }
  }

  private(set) var starts: [Bool] = []
  /// The credits of pictures, and headlines in capitals.
  private var creditWords: [Range<Int>] = []

  init(_ facts: SentenceFacts, _ lexicons: Lexicons, _ cues: ArticleCues, sentence index: Int) {
    self.facts = facts
    self.lexicons = lexicons
    self.cues = cues
    self.index = index
    var startsHere = true
    for word in 0..<facts.count {
      let shape = facts.shapes[word]
      if shape.contains(.letters) {
        starts.append(startsHere)
        startsHere = false
      } else {
        starts.append(startsHere)
        if !shape.contains(.digit) { startsHere = startsHere || facts.opens(word) }
      }
    }
    creditWords = credits() + shoutedStretches()
  }

  /// Whether a word is in the credit of a picture.
  func isCredited(_ word: Int) -> Bool { creditWords.contains { $0.contains(word) } }

  /// Finds the names.
  mutating func find() {
    if facts.isLabel || isShoutedSentence() || isFurniture() || isOnlyDateline() { return }
    var word = dateline()
    let opening = word
    while word < facts.count {
      if let end = addPartyLabel(at: word) {
        word = end
        continue
      }
      guard isNameable(word) || startsPhrase(word), !isCredited(word) else {
        word += 1
        continue
      }
      if isArticle(word) {
        word += 1
        continue
      }
      let end = beforeGivenPost(word, beforeDistrictTitle(word, runEnd(from: word)))
      if let name = syllabicName(word, end) {
        if name.lowerBound > word { segment(word, name.lowerBound) }
        add(name.lowerBound, name.upperBound, type: .person, .strong, senses: nil)
        word = name.upperBound
        continue
      }
      if let saint = saintlyTown(word, end) {
        word = saint
        continue
      }
      if isPortfolio(word, end) {
        word = end
        continue
      }
      if let holder = portfolioHolder(word, end) {
        if holder.start < end { segment(holder.start, end, title: holder.title) }
        word = end
        continue
      }
      if let posting = posting(word, end) {
        segment(word, posting.end)
        segment(posting.end, end, title: posting.title)
        word = end
        continue
      }
      if let base = settlementEnd(word, end) {
        add(word, base, type: .place, .strong, senses: nil)
        word = base
        continue
      }
      if let body = causeEnd(word + 1, from: word), body <= end {
        add(word, body, type: .organization, .strong, senses: nil)
        word = body
        continue
      }
      if let campus = campusBehindComma(word, end) {
        emitBody(word, campus)
        word = campus
        continue
      }
      if let channel = channelEnd(word, end) {
        add(word, channel, type: .organization, .strong, senses: nil)
        word = channel
        continue
      }
      if let station = station(word, end) {
        if station.lowerBound > word { segment(word, station.lowerBound) }
        add(station.lowerBound, station.upperBound, type: .organization, .strong, senses: nil)
        emitNested(station.lowerBound, station.upperBound, isClosed: false)
        word = addProgramme(behind: station.upperBound, isStation: true) ?? station.upperBound
        continue
      }
      if let body = spelledOut(from: word, to: end) {
        if body.lowerBound > word { segment(word, body.lowerBound) }
        emitBody(body.lowerBound, body.upperBound)
        word = body.upperBound
        continue
      }
      if let wide = wideEnd(word, end) {
        emitWide(word, wide)
      } else {
        segment(word, end)
        if mediumEnd(word, end) != nil, let programme = addProgramme(behind: end, isStation: false)
        {
          word = programme
          continue
        }
      }
      word = max(end, word + 1)
    }
    findEvents()
    findCommittees()
    findCampaigns()
    findDistricts()
    findUnits()
    findMinistries()
    findParliaments()
    findHalves()
    findDepartments()
    findProgrammes()
    heedTagger(from: opening)
    heedContext()
    widenRegions()
    dropThings()
  }

  /// Whether a listed phrase with "The" is rather an article: "The Australian minister".
  private func isArticle(_ word: Int) -> Bool {
    guard starts[word], word + 1 < facts.count, NameWords.articles.contains(facts.lower[word]),
      let next = facts.phrases[word + 1]
    else { return false }
    return next.senses.demonym >= 0 || next.senses.state >= 0
  }

  // MARK: Runs

  /// Whether a listed name of several words starts at a word, or one that no sentence starts with.
  func startsPhrase(_ word: Int) -> Bool {
    guard let phrase = facts.phrases[word] else { return false }
    return phrase.end > word + 1 || (!starts[word] && !NameWords.months.contains(facts.lower[word]))
  }

  /// Whether a month's name is a given name before a surname: "Jan Novak", "April Jones"; not
  /// "in June Carter".
  private func isGivenName(_ word: Int) -> Bool {
    var next = word + 1
    if next + 1 < facts.count, facts.form(next) == "-", facts.shapes[next + 1].contains(.glued) {
      // "Jan-Erik Holm"
      next += 1
    }
    guard next < facts.count, facts.single[word]?.given ?? 0 > 0,
      facts.shapes[next].contains([.capitalized, .letters]), facts.phrases[next] == nil,
      facts.titles[next] == nil, !NameWords.months.contains(facts.lower[next]),
      !NameWords.never.contains(facts.lower[next])
    else { return false }
    return word == 0 || !NameWords.dating.contains(facts.lower[word - 1])
  }

  /// Whether "Sun" is a surname before a given name, as Chinese names are written: "Sun Lin".
  func isSurnameSun(_ word: Int) -> Bool {
    facts.lower[word] == Self.sun && word + 1 < facts.count && facts.form(word) == "Sun"
      && facts.shapes[word + 1].contains([.capitalized, .letters])
      && !NameWords.months.contains(facts.lower[word + 1])
      && !NameWords.never.contains(facts.lower[word + 1])
      && (word == 0 || !NameWords.articles.contains(facts.lower[word - 1]))
  }

  private static let sun = SentenceFacts.hash("sun")

  /// Whether a weekday behind another word is no part of its name: "met Jon Dahl Wednesday", not
  /// "Black Friday".
  func isMereDay(_ word: Int) -> Bool {
    NameWords.weekdays.contains(facts.lower[word])
      && !NameWords.dayNames.contains(facts.lower[word - 1])
  }

  /// Whether a word can be part of a name.
  func isNameable(_ word: Int) -> Bool {
    let shape = facts.shapes[word]
    guard shape.contains(.capitalized) else { return false }
    let lower = facts.lower[word]
    if NameWords.never.contains(lower) {
      if isGivenOrNumber(word) || isSurnameHe(word) { return true }
      // "Wayne A. I. Frederick"
      if shape.contains(.initial), word > 0, word + 1 < facts.count,
        facts.shapes[word - 1].contains(.capitalized),
        facts.shapes[word + 1].contains([.capitalized, .letters])
      {
        return true
      }
      // "WHO" wherever it stands, "US" not where a sentence may start with "us".
      return shape.contains(.acronym) && (!starts[word] || facts.form(word).utf8.count > 2)
        && facts.phrases[word] != nil
    }
    if starts[word] && NameWords.starters.contains(lower) { return false }
    if isTicker(behindCompany: word) { return false }
    if shape.contains(.acronym) && isShouted(word) { return shoutedSenses(word) != nil }
    if NameWords.months.contains(lower) {
      if isGivenName(word) || isSurnameSun(word) { return true }
      guard word > 0, facts.shapes[word - 1].contains(.capitalized), !starts[word] else {
        return false
      }
      if NameWords.weekdays.contains(lower) { return !isMereDay(word) }
      let next = word + 1 < facts.count ? facts.shapes[word + 1] : []
      return !next.contains(.digit) && !NameWords.months.contains(facts.lower[word - 1])
        && !NameWords.never.contains(facts.lower[word - 1])
    }
    let known = facts.single[word]
    if facts.isHeadline {
      return known?.isName == true
        || (cues.capitalized.contains(lower) && !cues.lowercase.contains(lower))
    }
    guard starts[word] else { return true }
    if facts.phrases[word] != nil { return known?.isName != true || !isCommon(word) }
    var next = word + 1 < facts.count ? facts.shapes[word + 1] : []
    if next.contains(.glued), !next.contains(.letters), word + 2 < facts.count,
      facts.shapes[word + 2].contains([.glued, .capitalized])
    {
      next = facts.shapes[word + 2]
    }
    if let end = word + 1 < facts.count ? afterParticles(word + 1) : nil {
      next = facts.shapes[end - 1]
    }
    let goesOn = next.contains(.capitalized) && next.contains(.letters)
    if known?.given ?? 0 > 0 { return goesOn || cues.capitalized.contains(lower) }
    if shape.contains(.acronym) { return true }
    if facts.sentence.tags[word] == .propn { return goesOn || !cues.lowercase.contains(lower) }
    if let title = facts.titles[word], goesOn || isCapitalTitle(title, word) { return true }
    if cues.capitalized.contains(lower) { return !cues.lowercase.contains(lower) || goesOn }
    return goesOn && (known?.head ?? 0 > 1 || leadsToBody(word))
  }

  /// Whether a title of several words in capitals stands before a name: "Secretary of State
  /// Ann Holt".
  private func isCapitalTitle(_ title: SentenceFacts.TitlePhrase, _ word: Int) -> Bool {
    title.end > word + 1 && title.end < facts.count
      && facts.shapes[title.end - 1].contains(.capitalized)
      && facts.shapes[title.end].contains([.capitalized, .letters])
  }

  /// Whether a word stands among words all in capitals: "WON THIS ELECTION".
  func isShouted(_ word: Int) -> Bool {
    guard facts.phrases[word] == nil else { return false }
    for other in [word - 1, word + 1] where other >= 0 && other < facts.count {
      let shape = facts.shapes[other]
      if shape.contains(.acronym), !shape.contains(.initial), facts.phrases[other] == nil {
        return true
      }
    }
    return false
  }

  /// Whether a listed name at the start of a sentence is rather a common word: "Turkey",
  /// "Target", "People".
  private func isCommon(_ word: Int) -> Bool {
    guard cues.lowercase.contains(facts.lower[word]), !cues.capitalized.contains(facts.lower[word])
    else { return false }
    let senses = facts.single[word]
    return facts.sentence.tags[word] != .propn
      || senses?.state ?? -1 < 0 && senses?.demonym ?? -1 < 0
  }
}
