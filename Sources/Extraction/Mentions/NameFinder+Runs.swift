import Ontology
import Syntax

/// How far a run of words goes that may be a name: past hyphens, particles, "of", "and".
extension NameFinder {
  /// Where the run of words that starts at a word ends.
  ///
  /// - Complexity: O(*n*) in the number of its words.
  func runEnd(from start: Int) -> Int {
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
      if let next = afterGlue(end) ?? afterParticles(end) ?? afterEpithet(end)
        ?? afterForeignAnd(end, from: start)
      {
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

  /// Past a nickname in quotation marks between parts of a name: `Pasquale "Pat" Di Cicco`, `Rosa
  /// "La Jefa" Marín`.
  private func afterNickname(_ word: Int) -> Int? {
    guard word > 0 else { return nil }
    var close = word + 2
    while close < min(facts.count - 1, word + 4), facts.shapes[close].contains(.capitalized) {
      close += 1
    }
    guard close + 1 < facts.count,
      facts.single[word - 1]?.given ?? 0 > 0 || facts.single[word + 1]?.given ?? 0 > 0
        || word > 1 && facts.single[word - 2]?.given ?? 0 > 0,
      facts.shapes[word + 1].contains([.capitalized, .glued]),
      facts.shapes[close].contains(.glued), !facts.shapes[close].contains(.letters),
      facts.shapes[close + 1].contains(.capitalized), !facts.shapes[close + 1].contains(.glued)
    else { return nil }
    return close + 2
  }

  private static let suffixes = HashedWords("inc ltd llc llp corp plc")
  private static let juniors = HashedWords("jr jr. sr sr.")

  /// Past particles in lower case before the rest of a name: "van der Holm".
  func afterParticles(_ word: Int) -> Int? {
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
    if let end = campusEnd(word, from: start) ?? unlistedCampusEnd(word, from: start)
      ?? causeEnd(word, from: start)
    {
      return end
    }
    if facts.lower[word] == Self.for, isVenue(word - 1, from: start) { return nil }
    let isOf = facts.lower[word] == Self.of
    if facts.lower[word] == Self.with, joined || facts.lower[word - 1] == Self.office { return nil }
    if NameWords.narrowJoiners.contains(facts.lower[word]),
      !NameWords.placedHeads.contains(facts.lower[word - 1])
    {
      return nil
    }
    let isMission = isMission(word, from: start)
    if facts.lower[word - 1] == Self.force, !isMission { return nil }
    // "everyone from the Holm Fund to the Institute of Trade"
    if facts.lower[word] == Self.to, !isMission, NameWords.articles.contains(facts.lower[word + 1])
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
      // "Holm Industrial City on Qatar's coast"
      if let phrase = facts.phrases[next], phrase.senses.isPlace, phrase.end < facts.count,
        isGenitive(phrase.end)
      {
        return nil
      }
      if let phrase = facts.phrases[next], !joined, facts.lower[word] != Self.on, !isMission,
        !isPartisan(phrase, at: next)
      {
        return nil
      }
      if facts.single[next]?.given ?? 0 > 0 || facts.titles[next] != nil { return nil }
    } else if isPossessor(next, of: word - 1, from: start) {
      return nil
    } else if let title = facts.titles[next], facts.phrases[next] == nil,
      lexicons.titleEntries[title.title].note != "judge", !isField(next)
    {
      if facts.single[next]?.head ?? 0 < 2, !lexicons.titleEntries[title.title].isPlural {
        return nil
      }
    }
    return facts.phrases[next]?.end ?? next + 1
  }

  /// Whether a state behind "of" is no part of the name before: it owns what follows, "critics
  /// in Congress of Denmark's plan", or says where a university is.
  private func isPossessor(_ word: Int, of head: Int, from start: Int) -> Bool {
    guard let phrase = facts.phrases[word], phrase.senses.isState else { return false }
    if NameWords.bodies.contains(facts.lower[head]), phrase.end < facts.count {
      return isGenitive(phrase.end)
    }
    return head > start + 1
      && (start..<head).contains { NameWords.learned.contains(facts.lower[$0]) }
      && !NameWords.openHeads.contains(facts.lower[head])
  }

  /// Whether a mission's or force's name goes on through where it is: "Holm Mission to the UN",
  /// "Interim Force in Lebanon".
  private func isMission(_ word: Int, from start: Int) -> Bool {
    let head = facts.lower[word - 1]
    if facts.lower[word] == Self.to {
      return NameWords.missions.contains(head) && word - 1 > start
    }
    guard facts.lower[word] == Self.in, NameWords.missions.contains(head) || head == Self.force
    else { return false }
    let first = max(start, word - 4)
    return (first..<word - 1).contains { NameWords.missionKinds.contains(facts.lower[$0]) }
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

  /// Whether a word that is a soldier's title too tells a field of study: "Institute of Marine
  /// Research", "School of Marine and Atmospheric Science".
  private func isField(_ word: Int) -> Bool {
    guard facts.lower[word] == Self.marine, word + 1 < facts.count else { return false }
    return facts.shapes[word + 1].contains(.capitalized)
      || NameWords.and.contains(facts.lower[word + 1])
  }

  private static let marine = SentenceFacts.hash("marine")
  static let of = SentenceFacts.hash("of")
  private static let authority = SentenceFacts.hash("authority")
  private static let fire = SentenceFacts.hash("fire")
  private static let rescue = SentenceFacts.hash("rescue")
  private static let england = SentenceFacts.hash("england")
  private static let wales = SentenceFacts.hash("wales")
  private static let on = SentenceFacts.hash("on")
  static let `for` = SentenceFacts.hash("for")
  static let at = SentenceFacts.hash("at")
  private static let with = SentenceFacts.hash("with")
  private static let to = SentenceFacts.hash("to")
  private static let office = SentenceFacts.hash("office")
  private static let `in` = SentenceFacts.hash("in")
  private static let force = SentenceFacts.hash("force")

  private static let chambers = HashedWords("house senate commons lords assembly")
  private static let panels = HashedWords("committee subcommittee")

  /// Whether "and" stands in the name of a chamber's committee: "House Energy and Commerce
  /// Committee"; not "the House and Senate committees", "the House Budget and Senate Rules
  /// committees".
  private func isPanel(_ word: Int, from start: Int) -> Bool {
    guard Self.chambers.contains(facts.lower[start]), word > start + 1 else { return false }
    var end = word + 1
    while end < facts.count, end < word + 4, facts.shapes[end].contains([.capitalized, .letters]),
      !Self.chambers.contains(facts.lower[end]), !Self.panels.contains(facts.lower[end])
    {
      end += 1
    }
    return end > word + 1 && end < facts.count && Self.panels.contains(facts.lower[end])
  }

  private static let research = SentenceFacts.hash("research")
  /// What companies supply whose names join two such words.
  private static let supplies = HashedWords("gas electric power light water oil steel iron coal")

  /// Past "and" inside a body's name: "Department of Health and Human Services", "Food and
  /// Drug Administration".
  private func afterAnd(_ word: Int, from start: Int, joined: Bool) -> Int? {
    guard NameWords.and.contains(facts.lower[word]), word + 1 < facts.count, word > start else {
      return nil
    }
    let next = word + 1
    if isPanel(word, from: start) || isBetweenGoods(word, from: start)
      || isOperation(word, from: start)
    {
      return next + 1
    }
    // "West Vale Fire and Rescue Service"
    if facts.lower[word - 1] == Self.fire, facts.lower[next] == Self.rescue,
      facts.shapes[next].contains(.capitalized)
    {
      return next + 1
    }
    if joined, let place = facts.phrases[next], place.senses.place >= 0, place.end > next,
      facts.single[word - 1]?.isPlace == true || facts.shapes[word - 1].contains(.capitalized),
      (start..<word).contains(where: {
        facts.lower[$0] == Self.authority && facts.lower[$0 + 1] == Self.of
      })
    {
      // "Port Authority of New York and New Jersey"
      return place.end
    }
    if joined, facts.lower[word - 1] == Self.england, facts.lower[next] == Self.wales {
      return next + 1
    }
    guard isNameable(next), facts.phrases[next] == nil, facts.single[next]?.given ?? 0 == 0,
      facts.titles[next] == nil || joined
    else { return nil }
    var end = next
    var hasHead = false
    while end < facts.count, isNameable(end),
      facts.phrases[end].map({ end > next && $0.senses.demonym >= 0 && $0.end == end + 1 }) ?? true
    {
      if let head = facts.single[end]?.headType, head == .organization { hasHead = true }
      end += 1
    }
    let last = facts.single[word - 1]
    if joined, hasHead, end > next + 1, facts.single[word - 1]?.isPlace == true {
      // "the Bar Council of Scotland and Holm Rights Fund": two bodies.
      return nil
    }
    if joined {
      // "the Center for Holm Studies and Center for Food": two bodies.
      if facts.single[next]?.headType == .organization,
        facts.lower[start..<word].contains(facts.lower[next]),
        next + 1 < facts.count,
        facts.lower[next + 1] == Self.of || facts.lower[next + 1] == Self.for
      {
        return nil
      }
      let opens = (next..<end).contains { NameWords.openHeads.contains(facts.lower[$0]) }
      return opens && end < facts.count && facts.lower[end] == Self.of ? nil : next + 1
    }
    // "Holm Gas and Electric Company"
    if hasHead, end == next + 2, word > start + 1, Self.supplies.contains(facts.lower[word - 1]),
      Self.supplies.contains(facts.lower[next])
    {
      return next + 1
    }
    guard hasHead, end >= next + 2, last?.isName != true, last?.given ?? 0 == 0,
      last?.headType == nil || last?.headType == .event && word == start + 1
        // "Research and Referral Hospital"
        || Self.research == facts.lower[word - 1],
      facts.titles[start].map({ lexicons.titleEntries[$0.title].isPlural }) ?? true,
      !facts.shapes[word - 1].contains(.acronym)
    else { return nil }
    return next + 1
  }
}
