import Ontology
import Syntax

/// Names that end in a common noun: "2020 United States presidential election", "House
/// Foreign Affairs committee", "Brexit referendum".
extension NameFinder {
  /// Whether a word is a year.
  func isYear(_ word: Int) -> Bool {
    let range = facts.sentence.range(of: word)
    guard range.count == 4 else { return false }
    let bytes = facts.sentence.text[range]
    return bytes.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      && (bytes.first == UInt8(ascii: "1") || bytes.first == UInt8(ascii: "2"))
  }

  /// Finds events that a common noun heads, after a year or a name.
  mutating func findEvents() {
    for word in 0..<facts.count
    where NameWords.eventHeads.contains(facts.lower[word])
      || NameWords.sites.contains(facts.lower[word])
    {
      guard !facts.shapes[word].contains(.capitalized), word > 0, !programmes.contains(word),
        !programmes.contains(word + 1)
      else { continue }
      var start = word
      var year = -1
      var name = -1
      var others = 0
      while start > 0 {
        let before = start - 1
        if isYear(before) {
          year = before
          start = before
          break
        }
        let shape = facts.shapes[before]
        if shape.contains(.capitalized), !NameWords.never.contains(facts.lower[before]) {
          name = max(name, before)
        } else if !NameWords.eventAdjectives.contains(facts.lower[before]) && !isHyphen(before) {
          // "the 1999 Holm climbing tragedy"
          guard NameWords.sites.contains(facts.lower[word]), name < 0, others < 2,
            facts.sentence.tags[before] == .noun
          else { break }
          others += 1
        }
        start = before
      }
      if year >= 0, name >= 0 || NameWords.eventHeads.contains(facts.lower[word]) {
        add(year, word + 1, type: .event, .strong, senses: nil)
        dropBut(year, word + 1)
        if NameWords.sites.contains(facts.lower[word]), name > year { addSite(year + 1..<name + 1) }
      } else if name == word - 1, word < 2 || !isHyphen(word - 2) || facts.lower[word] != Self.war,
        NameWords.namedEventHeads.contains(facts.lower[word]),
        let first = nameStart(endingAt: word)
      {
        add(first, word + 1, type: .event, .strong, senses: nil)
      }
    }
  }

  /// Adds the place that the name of a disaster or an attack starts with: "Holm" in "1999 Holm
  /// climbing tragedy".
  private mutating func addSite(_ words: Range<Int>) {
    guard !words.isEmpty, words.count < 3,
      words.allSatisfy({ facts.shapes[$0].contains(.capitalized) && facts.phrases[$0] == nil }),
      !names.contains(where: { words.contains($0.words.lowerBound) })
    else { return }
    add(words.lowerBound, words.upperBound, type: .place, .fair, senses: nil, isNested: true)
  }

  private func isHyphen(_ word: Int) -> Bool {
    facts.sentence.text[facts.sentence.range(of: word)].elementsEqual("-".utf8)
  }

  /// The start of a found name that ends before a word and is no demonym.
  private func nameStart(endingAt word: Int) -> Int? {
    names.last {
      $0.words.upperBound == word && !$0.isNested && !$0.isDemonym && $0.type != .person
    }?
    .words.lowerBound
  }

  /// Where a name ends that goes on with a common head noun; nil where it does not.
  func wideEnd(_ start: Int, _ end: Int) -> Int? {
    guard end < facts.count, !facts.shapes[end].contains(.capitalized) else { return nil }
    let lower = facts.lower[end]
    if let wide = committeeEnd(start, end) ?? stateBodyEnd(start, end) ?? facilityEnd(start, end) {
      return wide
    }
    if let police = policeEnd(start, end) { return police }
    // "a Holm Anglican school" is none that a name tells.
    guard start == 0 || !NameWords.indefinite.contains(facts.lower[start - 1]) else { return nil }
    guard NameWords.lowerHeads.contains(lower), facts.phrases[start].map({ $0.end >= end }) != true,
      facts.titles[start] == nil, facts.single[start]?.given ?? 0 == 0,
      facts.single[end - 1]?.headsNothing != true, facts.single[end - 1]?.headType == nil,
      facts.phrases[end - 1] == nil
    else { return nil }
    return end + 1
  }

  /// The end of "Holm police", where no lexicon knows Holm; not "Holm police officers".
  private func policeEnd(_ start: Int, _ end: Int) -> Int? {
    guard facts.lower[end] == Self.police, end == start + 1, !starts[start],
      facts.phrases[start] == nil, facts.titles[start] == nil,
      facts.single[start]?.given ?? 0 == 0, facts.single[start]?.head ?? 0 == 0,
      facts.sentence.tags[start] == .propn, !facts.shapes[start].contains(.acronym)
    else { return nil }
    return headEnd(end, in: Self.forces)
  }

  private static let cabinet = SentenceFacts.hash("cabinet")
  private static let ministers = SentenceFacts.hash("ministers")
  private static let war = SentenceFacts.hash("war")
  private static let police = SentenceFacts.hash("police")
  private static let forces = HashedWords("police")
  private static let camp = SentenceFacts.hash("camp")
  private static let bank = SentenceFacts.hash("bank")

  /// The end of a facility's name that common nouns end: "Baghdad airport", "Sarin detention
  /// centre", "Bahir Bay naval base"; not "a Sydney hospital", "Karim prison guards".
  private func facilityEnd(_ start: Int, _ end: Int) -> Int? {
    guard facts.titles[start].map({ $0.end < end }) ?? true, !facts.isHeadline else { return nil }
    if start > 0, NameWords.indefinite.contains(facts.lower[start - 1]) { return nil }
    let whole = facts.phrases[start].map { $0.end == end ? $0.senses : nil } ?? nil
    if let whole {
      guard whole.isPlace, whole.state < 0, whole.demonym < 0, whole.placeDemonym < 0 else {
        return nil
      }
    } else {
      guard facts.phrases[start] == nil, facts.phrases[end - 1] == nil,
        facts.single[end - 1]?.headsNothing != true, facts.single[end - 1]?.headType == nil,
        !starts[start] || end > start + 1
      else { return nil }
    }
    var word = end
    while word < end + 2, word + 1 < facts.count,
      NameWords.facilityModifiers.contains(facts.lower[word])
    {
      word += 1
    }
    let heads = word > end ? NameWords.modifiedFacilities : NameWords.lowerFacilities
    guard word < facts.count, heads.contains(facts.lower[word]),
      ["NN", "NNP"].contains(facts.sentence.pennTags[word].name),
      word + 1 == facts.count
        || facts.sentence.tags[word + 1] != .noun && facts.titles[word + 1] == nil,
      // The tree must see one phrase.
      (start..<end).contains(where: { facts.sentence.heads[$0] >= Int32(end) })
    else { return nil }
    return (start..<end).allSatisfy({ facts.sentence.heads[$0] <= Int32(word) }) ? word + 1 : nil
  }

  /// The end of a body's name that a state's or place's name starts and common nouns end:
  /// "Iraqi parliament", "Thai foreign ministry"; not "French police officers".
  private func stateBodyEnd(_ start: Int, _ end: Int) -> Int? {
    let isListed = facts.phrases[start].map { $0.end == end && $0.senses.isPlace } ?? false
    let isRegion = end > start + 1 && NameWords.regions.contains(facts.lower[end - 1])
    guard isListed || isRegion else { return nil }
    if let local = localBodyEnd(start, end) { return local }
    guard isListed else { return nil }
    if let forces = forcesEnd(end) { return forces }
    // "India's parliament"
    let isOwner = facts.phrases[start]?.senses.demonym ?? -1 < 0
    let first = isGenitive(end) && isOwner ? end + 1 : end
    var word = first
    while word < first + 2, word + 1 < facts.count,
      NameWords.stateHeadModifiers.contains(facts.lower[word])
    {
      word += 1
    }
    // "Denmark's central bank" has another name mostly.
    if let arm = armEnd(first), first == end || facts.lower[arm - 1] != Self.bank { return arm }
    if first > end {
      // "Ukraine's cabinet of ministers"
      if first + 2 < facts.count, facts.lower[first] == Self.cabinet,
        facts.lower[first + 1] == Self.of, facts.lower[first + 2] == Self.ministers
      {
        return first + 3
      }
      guard word == first else { return nil }
      return headEnd(word, in: NameWords.ownedStateHeads) ?? presidedEnd(word)
    }
    if let police = headEnd(word, in: Self.forces) { return police }
    guard let body = headEnd(word, in: NameWords.stateHeads) ?? presidedEnd(word) else {
      return nil
    }
    // "Danish ministry of health"
    return facts.lower[body - 1] == Self.ministry
      ? portfolioBehind(body - 1)?.upperBound ?? body : body
  }

  /// The end of a state's body that a common noun with a word before it names: "armed forces",
  /// "military intelligence", "secret service".
  private func armEnd(_ first: Int) -> Int? {
    for word in (first + 1)..<max(first + 1, min(first + 3, facts.count))
    where NameWords.stateArms.contains(where: {
      $0.modifiers.contains(facts.lower[word - 1]) && $0.heads.contains(facts.lower[word])
    }) {
      guard word == first + 1 || NameWords.stateHeadModifiers.contains(facts.lower[first]) else {
        return nil
      }
      // "the Danish central bank governor"
      if facts.lower[word] == Self.bank { return word + 1 }
      let isLong = word + 1 < facts.count && NameWords.services.contains(facts.lower[word + 1])
      return headEnd(isLong ? word + 1 : word, in: NameWords.arms)
    }
    return nil
  }

  /// The end of a state's body before the post of who presides over it: "India's parliament" in
  /// "India's parliament speaker".
  private func presidedEnd(_ word: Int) -> Int? {
    guard word + 1 < facts.count, NameWords.presided.contains(facts.lower[word]),
      NameWords.presidents.contains(facts.lower[word + 1])
    else { return nil }
    return word + 1
  }

  /// The end of a region's body that common nouns name: "Kabul provincial council", "Delhi high
  /// court", "Riverside County district attorney's office", "a Moscow court".
  private func localBodyEnd(_ start: Int, _ end: Int) -> Int? {
    if facts.phrases[start]?.senses.isState != true,
      let court = headEnd(end, in: NameWords.courts)
    {
      return court
    }
    guard start > 0, !NameWords.indefinite.contains(facts.lower[start - 1]) else { return nil }
    var word = end
    while word < min(end + 3, facts.count - 1), NameWords.localModifiers.contains(facts.lower[word])
    {
      word += 1
    }
    if word + 2 < facts.count, NameWords.officeHolders.contains(facts.lower[word]),
      isGenitive(word + 1), NameWords.offices.contains(facts.lower[word + 2])
    {
      return word + 3
    }
    return word > end ? headEnd(word, in: NameWords.localHeads) : nil
  }

  /// The end of a head noun that no further noun or title follows.
  private func headEnd(_ word: Int, in heads: HashedWords) -> Int? {
    // No verb looks like these, whatever the tagger says.
    guard word < facts.count, heads.contains(facts.lower[word]),
      facts.sentence.tags[word] == .noun || NameWords.stateHeads.contains(facts.lower[word])
    else { return nil }
    let next = word + 1
    if next < facts.count, NameWords.unmistakable.contains(facts.lower[word]),
      facts.titles[next] != nil || NameWords.staff.contains(facts.lower[next])
    {
      return next
    }
    if next < facts.count, facts.sentence.tags[next] == .noun || facts.titles[next] != nil {
      return nil
    }
    return next
  }

  /// Adds a name that ends in a common noun.
  mutating func emitWide(_ start: Int, _ end: Int) {
    let noun = facts.form(end - 1)
    let head = lexicons.senses(of: noun.prefix(1).uppercased() + noun.dropFirst())
    // "the pro-Holm camp" is no place.
    let isSide = facts.lower[end - 1] == Self.camp && facts.form(start).contains("-")
    let type = isSide ? .organization : head?.headType ?? .organization
    add(start, end, type: type, .strong, senses: nil)
    emitNested(start, end - 1, isClosed: false)
    addChamber(in: start..<end)
    if let phrase = facts.phrases[start], phrase.end < end, phrase.senses.isPlace,
      !names.contains(where: { $0.words == start..<phrase.end })
    {
      addListed(start, phrase.end, phrase.senses, isNested: true)
    }
    if let region = (start + 1..<end).first(where: { !facts.shapes[$0].contains(.capitalized) }),
      region > start + 1, NameWords.regions.contains(facts.lower[region - 1])
    {
      add(start, region, type: .place, .strong, senses: nil, isNested: true)
    }
    addChamber(in: start..<end)
    if facts.lower[end - 1] == Self.police, end == start + 2, facts.phrases[start] == nil {
      add(start, start + 1, type: .place, .fair, senses: nil, isNested: true)
    }
  }
}
