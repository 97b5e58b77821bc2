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

  /// Gives a name a type.
  mutating func type(_ index: Int, as type: EntityType, _ certainty: NameMention.Certainty) {
    names[index].type = type
    names[index].certainty = certainty
  }

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

  private(set) var starts: [Bool] = []
  /// The credits of pictures.
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
    creditWords = credits()
  }

  /// Whether a word is in the credit of a picture.
  func isCredited(_ word: Int) -> Bool { creditWords.contains { $0.contains(word) } }

  /// Finds the names.
  mutating func find() {
    if facts.isLabel || isShoutedSentence() || isOnlyDateline() { return }
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
      let end = runEnd(from: word)
      if let saint = saintlyTown(word, end) {
        word = saint
        continue
      }
      if isPortfolio(word, end) {
        word = end
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
    findMinistries()
    findProgrammes()
    heedTagger(from: opening)
    heedContext()
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

  private func startsPhrase(_ word: Int) -> Bool {
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
    if shape.contains(.acronym) && isShouted(word) { return false }
    if NameWords.months.contains(lower) {
      if isGivenName(word) { return true }
      guard word > 0, facts.shapes[word - 1].contains(.capitalized), !starts[word] else {
        return false
      }
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
    return goesOn && known?.head ?? 0 > 1
  }

  /// Whether a title of several words in capitals stands before a name: "Secretary of State
  /// Ann Holt".
  private func isCapitalTitle(_ title: SentenceFacts.TitlePhrase, _ word: Int) -> Bool {
    title.end > word + 1 && title.end < facts.count
      && facts.shapes[title.end - 1].contains(.capitalized)
      && facts.shapes[title.end].contains([.capitalized, .letters])
  }

  /// Whether a word stands among words all in capitals: "WON THIS ELECTION".
  private func isShouted(_ word: Int) -> Bool {
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

  private func runEnd(from start: Int) -> Int {
    var end = start
    var joined = false
    while end < facts.count {
      if let phrase = facts.phrases[end], phrase.end > end + 1 {
        end = phrase.end
        continue
      }
      if end == start || isNameable(end) {
        end += 1
        continue
      }
      if let next = afterGlue(end) ?? afterParticles(end) ?? afterEpithet(end) {
        end = next
        continue
      }
      if let next = afterJoiner(end, from: start, joined: joined) {
        joined = true
        end = next
        continue
      }
      if let next = afterAnd(end, from: start, joined: joined) {
        end = next
        continue
      }
      break
    }
    return end
  }

  /// Past a hyphen between glued words, or "&".
  private func afterGlue(_ word: Int) -> Int? {
    guard word + 1 < facts.count else { return nil }
    let isCapital = facts.shapes[word + 1].contains(.capitalized)
    let bytes = facts.sentence.text[facts.sentence.range(of: word)]
    if bytes.elementsEqual("&".utf8) { return isCapital ? word + 2 : nil }
    if bytes.elementsEqual("\"".utf8) || bytes.elementsEqual("“".utf8) {
      return afterNickname(word)
    }
    let isHyphen = bytes.elementsEqual("-".utf8) || bytes.elementsEqual("–".utf8)
    if isHyphen && facts.shapes[word].contains(.glued) && facts.shapes[word + 1].contains(.glued) {
      if isCapital { return word + 2 }
      guard facts.shapes[word + 1].contains(.letters),
        !NameWords.hyphenated.contains(facts.lower[word + 1]), facts.phrases[word - 1] == nil,
        !cues.lowercaseAlone.contains(facts.lower[word + 1]), !isParticiple(word + 1)
      else { return nil }
      return word + 2
    }
    guard isCapital else { return nil }
    if word > 0, isGenitive(word),
      NameWords.groups.contains(facts.lower[word - 1])
        || word > 1 && NameWords.saints.contains(facts.lower[word - 2])
    {
      for next in word + 1..<min(facts.count, word + 4) {
        guard facts.shapes[next].contains(.capitalized) else { break }
        if let type = facts.single[next]?.headType, type == .organization || type == .place {
          return word + 2
        }
      }
      return nil
    }
    if bytes.elementsEqual(",".utf8), Self.juniors.contains(facts.lower[word + 1]) {
      return word + 2
    }
    if bytes.elementsEqual(",".utf8), let head = facts.single[word + 1], head.head > 1,
      Self.suffixes.contains(facts.lower[word + 1])
    {
      return word + 2
    }
    return nil
  }

  /// Whether a word is the ending of a genitive.
  func isGenitive(_ word: Int) -> Bool { facts.isGenitive(word) }

  /// Past a nickname in quotation marks between parts of a name: `Pasquale "Pat" Di Cicco`.
  private func afterNickname(_ word: Int) -> Int? {
    guard word + 3 < facts.count, word > 0,
      facts.single[word - 1]?.given ?? 0 > 0 || facts.single[word + 1]?.given ?? 0 > 0
        || word > 1 && facts.single[word - 2]?.given ?? 0 > 0,
      facts.shapes[word + 1].contains([.capitalized, .glued]),
      facts.shapes[word + 2].contains(.glued), !facts.shapes[word + 2].contains(.letters),
      facts.shapes[word + 3].contains(.capitalized), !facts.shapes[word + 3].contains(.glued)
    else { return nil }
    return word + 4
  }

  private static let suffixes = WordSet("inc ltd llc llp corp plc")
  private static let juniors = WordSet("jr jr. sr sr.")

  private func afterParticles(_ word: Int) -> Int? {
    var next = word
    while next < facts.count, next < word + 3, NameWords.particles.contains(facts.lower[next]),
      !facts.shapes[next].contains(.capitalized)
    {
      next += 1
      if next + 1 < facts.count, facts.shapes[next].contains(.glued),
        !facts.shapes[next].contains(.letters)
      {
        next += 1
      }
    }
    guard next > word, next < facts.count, isNameable(next) else { return nil }
    return next + 1
  }

  /// Past "of the" and the like after a head noun that takes such phrases.
  private func afterJoiner(_ word: Int, from start: Int, joined: Bool) -> Int? {
    guard NameWords.joiners.contains(facts.lower[word]), word + 1 < facts.count else { return nil }
    if let campus = campusEnd(word, from: start) { return campus }
    let isOf = facts.lower[word] == Self.of
    if joined, facts.lower[word] == Self.with { return nil }
    if NameWords.narrowJoiners.contains(facts.lower[word]),
      !NameWords.placedHeads.contains(facts.lower[word - 1])
    {
      return nil
    }
    let isOpen =
      NameWords.openHeads.contains(facts.lower[word - 1])
      || (joined && isOf)
      || (joined && facts.lower[word] == Self.for)
    guard isOpen, facts.shapes[word - 1].contains(.capitalized) else { return nil }
    var next = word + 1
    if NameWords.articles.contains(facts.lower[next]) { next += 1 }
    guard next < facts.count, isNameable(next) || startsPhrase(next) else { return nil }
    if !isOf {
      if let phrase = facts.phrases[next], !joined, facts.lower[word] != Self.on,
        !isPartisan(phrase, at: next)
      {
        return nil
      }
      if facts.single[next]?.given ?? 0 > 0 || facts.titles[next] != nil { return nil }
    } else if let title = facts.titles[next], facts.phrases[next] == nil,
      lexicons.titleEntries[title.title].note != "judge"
    {
      if facts.single[next]?.head ?? 0 < 2, !lexicons.titleEntries[title.title].isPlural {
        return nil
      }
    }
    return facts.phrases[next]?.end ?? next + 1
  }

  /// Whether a listed name goes on as something else: "Movement for Democratic Alternation",
  /// "Center for China Analysis".
  private func isPartisan(_ phrase: SentenceFacts.Phrase, at word: Int) -> Bool {
    let next = phrase.end
    guard next < facts.count, isNameable(next), facts.phrases[next] == nil else { return false }
    if phrase.end == word + 1, phrase.senses.organization >= 0, !phrase.senses.isPlace {
      return true
    }
    return phrase.senses.isPlace && phrase.senses.organization < 0
      && facts.lower[word - 1] == Self.for && facts.titles[next] == nil
      && facts.single[next]?.given ?? 0 == 0 && facts.sentence.tags[next] == .propn
  }

  static let of = SentenceFacts.hash("of")
  private static let on = SentenceFacts.hash("on")
  static let `for` = SentenceFacts.hash("for")
  static let at = SentenceFacts.hash("at")
  private static let with = SentenceFacts.hash("with")

  /// Past "and" inside a body's name: "Department of Health and Human Services", "Food and
  /// Drug Administration".
  private func afterAnd(_ word: Int, from start: Int, joined: Bool) -> Int? {
    guard NameWords.and.contains(facts.lower[word]), word + 1 < facts.count, word > start else {
      return nil
    }
    let next = word + 1
    guard isNameable(next), facts.phrases[next] == nil, facts.single[next]?.given ?? 0 == 0,
      facts.titles[next] == nil || joined
    else { return nil }
    var end = next
    var hasHead = false
    while end < facts.count, isNameable(end), facts.phrases[end] == nil {
      if let head = facts.single[end]?.headType, head == .organization { hasHead = true }
      end += 1
    }
    let last = facts.single[word - 1]
    if joined, hasHead, end > next + 1, facts.single[word - 1]?.isPlace == true {
      // "the Bar Council of Scotland and Holm Rights Fund": two bodies.
      return nil
    }
    if joined {
      let opens = (next..<end).contains { NameWords.openHeads.contains(facts.lower[$0]) }
      return opens && end < facts.count && facts.lower[end] == Self.of ? nil : next + 1
    }
    guard hasHead, end >= next + 2 || end == next + 1 && false, last?.isName != true,
      last?.given ?? 0 == 0, last?.headType == nil, facts.titles[start] == nil,
      !facts.shapes[word - 1].contains(.acronym)
    else { return nil }
    return next + 1
  }
}
