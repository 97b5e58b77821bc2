import Ontology
import Syntax

/// Runs of capitalised words, cut into titles, listed names, bodies and chunks of words.
extension NameFinder {
  private static let days = HashedWords("monday tuesday wednesday thursday friday saturday sunday")

  /// Cuts a run into names.
  ///
  /// - Parameter title: the title that stands before the run, as an index into the lexicon.
  mutating func segment(_ from: Int, _ to: Int, title: Int = -1) {
    var start = from
    var title = title
    var end = to
    while end > start, !facts.shapes[end - 1].contains(.letters),
      !facts.shapes[end - 1].contains(.digit)
    {
      end -= 1
    }
    // "President Holm Tuesday announced"
    if title >= 0, end > start + 1, Self.days.contains(facts.lower[end - 1]) { end -= 1 }
    if title < 0, let holder = holderBehindPost(start, end) {
      if let place = holder.place { addListed(start, place.end, place.senses, isNested: false) }
      title = holder.title
      start = holder.start
    }
    while start < end {
      if isConnector(start) {
        start += 1
        continue
      }
      if isBygone(start, before: end) {
        start += 1
        continue
      }
      if let phrase = facts.phrases[start], phrase.end >= end {
        emit(start, min(phrase.end, facts.count), phrase.senses, title: title)
        return
      }
      if let state = facts.phrases[start], state.senses.state >= 0, state.senses.given > 0,
        state.end < end,
        facts.single[state.end]?.given ?? 0 > 0 || Self.days.contains(facts.lower[state.end])
      {
        // "the envoy of Israel Ron Holm", but "Israel Holm"
        emit(start, state.end, state.senses, title: -1)
        start = state.end
        continue
      }
      if let body = bodyBeforeTitle(start) {
        emit(start, body.end, body.senses, title: -1)
        start = body.end
        continue
      }
      if let group = groupEnd(start, end) {
        add(start, group, type: .organization, .strong, senses: nil)
        start = group
        title = -1
        continue
      }
      if let house = houseEnd(start, end) {
        add(start, house, type: .organization, .strong, senses: nil)
        emitNested(start, house, isClosed: false)
        start = house
        title = -1
        continue
      }
      if let next = afterTitle(start, end) {
        title = facts.titles[start]?.title ?? -1
        start = next
        continue
      }
      if facts.phrases[start] == nil,
        let portfolio = portfolioTitle(start, end) ?? unlistedPortfolio(start, end)
      {
        title = portfolio.title
        start = portfolio.end
        continue
      }
      if title < 0, let body = foreignBodyEnd(start, end) {
        add(start, body, type: .organization, .strong, senses: nil)
        start = body
        continue
      }
      if let phrase = facts.phrases[start], isApart(phrase, start, end) {
        emit(start, phrase.end, phrase.senses, title: -1)
        start = phrase.end
        title = -1
        continue
      }
      if title < 0 || !looksLikePerson(start, end), let body = bodyEnd(start, end) {
        if body < end, NameWords.laws.contains(facts.lower[body]),
          facts.single[body - 1]?.headType == .organization
        {
          // "the Public Order Act" names no order.
          start = body + 1
          title = -1
          continue
        }
        let whole = fullBodyEnd(start, body, end)
        emitBody(start, whole)
        start = whole
        title = -1
        continue
      }
      if title < 0, let province = provinceEnd(start, end) {
        add(start, province, type: .place, .strong, senses: nil)
        start = province
        continue
      }
      if let whole = editionEnd(start, end) ?? nationalEnd(start, end) {
        add(start, whole, type: .organization, .strong, senses: nil)
        emitNested(start, whole, isClosed: false)
        start = whole
        title = -1
        continue
      }
      if let phrase = facts.phrases[start], !isPersonName(start, end, phrase) {
        emit(start, phrase.end, phrase.senses, title: -1)
        start = phrase.end
        title = -1
        continue
      }
      let next = isBody(start) && !looksLikeSurname(start) ? start + 1 : chunkEnd(start, end)
      emit(start, next, next == start + 1 ? facts.single[start] : nil, title: title)
      start = next
      title = -1
    }
  }

  func isConnector(_ word: Int) -> Bool {
    !facts.shapes[word].contains(.capitalized) && !facts.shapes[word].contains(.digit)
      && facts.phrases[word] == nil
  }

  private func looksLikeSurname(_ word: Int) -> Bool {
    word > 0 && facts.single[word - 1]?.given ?? 0 > 0
  }

  private func looksLikePerson(_ start: Int, _ end: Int) -> Bool {
    facts.single[start]?.given ?? 0 > 0 || end - start == 1
  }

  /// Whether a listed name is rather the first name of a person: "Israel Katz".
  private func isPersonName(_ start: Int, _ end: Int, _ phrase: SentenceFacts.Phrase) -> Bool {
    guard phrase.end == start + 1, phrase.end < end,
      facts.single[start]?.given ?? 0 > 0
        || phrase.senses.organization < 0 && isOnlyCity(phrase.senses)
    else { return false }
    let next = phrase.end
    if phrase.senses.organization >= 0, facts.single[next]?.given ?? 0 == 0 { return false }
    if facts.single[next]?.given ?? 0 > 0, next + 1 < end, facts.single[start]?.given ?? 0 == 0 {
      return false
    }
    return facts.phrases[next] == nil && facts.titles[next] == nil
      && facts.single[next]?.headType == nil
      && (!isConnector(next) || NameWords.personalParticles.contains(facts.lower[next]))
      && !NameWords.titleModifiers.contains(facts.lower[next])
      && chunkEnd(start, end) > start + 1
  }

  /// Whether a phrase names a city and nothing else.
  private func isOnlyCity(_ senses: Lexicons.Senses) -> Bool {
    guard senses.state < 0, senses.demonym < 0, senses.organization < 0, senses.placeDemonym < 0
    else { return false }
    return senses.place < 0 || lexicons.places[Int(senses.place)].kind == .city
  }

  /// Whether a people's name is a surname, as the tree has it: "Leandra English".
  private func isFlat(_ word: Int, _ start: Int) -> Bool {
    facts.sentence.relations[word] == .flat && Int(facts.sentence.heads[word]) == start
      && facts.phrases[start] == nil && facts.sentence.tags[start] == .propn
  }

  /// The end of a chunk of words that no lexicon cuts.
  private func chunkEnd(_ start: Int, _ end: Int) -> Int {
    var next = start + 1
    if next + 1 < end, facts.shapes[start].contains(.acronym),
      facts.sentence.range(of: start).count > 2, facts.single[next]?.given ?? 0 > 0
    {
      // "EADM Ann Holt": a body and its person.
      return next
    }
    while next < end {
      if let phrase = facts.phrases[next], facts.single[next]?.given ?? 0 == 0,
        phrase.senses.demonym >= 0 && !isFlat(next, start) || phrase.end > next + 1
          || phrase.senses.organization >= 0 && facts.single[start]?.given ?? 0 == 0
      {
        break
      }
      if let title = facts.titles[next], title.end < end || next == start + 1,
        facts.single[start]?.given ?? 0 == 0 || title.end > next + 1,
        !isConnector(next), !isSurnameOrGroup(next, end)
      {
        break
      }
      next += 1
    }
    while next > start + 1, isConnector(next - 1),
      !(facts.shapes[next - 1].contains([.glued, .letters])
        && !facts.shapes[next - 2].contains(.letters))
    {
      next -= 1
    }
    return next
  }
}
