import Ontology
import Syntax

extension PostReader {
  /// Whether a title is a part of a body's name: "Representatives" in "House of
  /// Representatives".
  func isInsideName(_ title: TitleTable.Occurrence) -> Bool {
    guard let mention = held.covering(title.head), held[mention].kind == .name,
      held.type(mention) == .organization || held.type(mention) == .event
    else { return false }
    let words = held[mention].words
    return words.lowerBound < title.words.lowerBound
      && words.upperBound >= title.words.upperBound
  }

  /// The body, parties and persons that a title's phrase names.
  func bodies(
    of title: TitleTable.Occurrence,
    among titles: [TitleTable.Occurrence],
    _ index: Int,
    holders: [Int]
  ) -> Bodies {
    var result = Bodies()
    before(title, among: titles, index, holders, &result)
    after(title, holders, &result)
    if result.main == nil { afterName(title, holders, &result) }
    if result.main == nil, index + 1 < titles.count, isJoined(title, to: titles[index + 1]),
      leftEdge(titles[index + 1]) == title.words.upperBound + 1
    {
      // "founder and chairman of A"
      after(titles[index + 1], holders, &result)
    }
    if result.main == nil, ["of", "for", "at"].contains(form(title.words.upperBound)) {
      result.isOpen = true
    }
    return result
  }

  private func take(
    _ mention: Int,
    _ result: inout Bodies,
    _ holders: [Int],
    isCandidate: Bool = false
  ) -> Bool {
    if holders.contains(where: { !held.differ($0, mention) }) { return false }
    switch held.type(mention) {
    case .person:
      result.persons.append(mention)
      return false
    case .organization where isParty(mention) && (held[mention].isDemonym || isPartyWord(mention)):
      result.parties.append(mention)
      return false
    case .event:
      return false
    case .organization where isCandidate && isParty(mention):
      result.parties.append(mention)
      return false
    default:
      if result.main == nil { result.main = mention }
      return true
    }
  }

  private func isParty(_ mention: Int) -> Bool {
    let cluster = held.cluster(mention)
    return cluster.isParty || cluster.name.hasSuffix("Party") || cluster.name.hasSuffix("Democrats")
      || cluster.name.hasPrefix("Party") || held[mention].isDemonym
      || PostReader.partyWords.contains(cluster.name.lowercased())
  }

  /// Whether a party before a title is the holder's rather than the post's: "Likud minister".
  private func isPolitical(_ title: TitleTable.Occurrence) -> Bool {
    switch title.entry.kind {
    case .candidate, .legislator, .minister, .governor: true
    default: false
    }
  }

  private func isPartyWord(_ mention: Int) -> Bool {
    let text = sentence.form(held[mention].words).lowercased()
    return PostReader.partyWords.contains(text)
  }

  /// Words for a party or its members that stand before a title.
  static let partyWords: Set<String> = [
    "republican", "republicans", "democratic", "democrat", "democrats", "labour", "conservative",
    "conservatives", "tory", "liberal", "liberals", "libertarian", "green", "socialist",
    "communist", "liberal democrat", "gop", "snp", "dup", "d", "r", "socialists", "communists",
    "libertarians", "greens", "tories", "lib dem", "lib dems", "liberal democrats",
  ]

  /// The words before a title, nearest first: "US", "Ukraine's", "Republican".
  private func before(
    _ title: TitleTable.Occurrence,
    among titles: [TitleTable.Occurrence],
    _ index: Int,
    _ holders: [Int],
    _ result: inout Bodies
  ) {
    var end = title.words.lowerBound
    // "Scottish National Party leader": the name ends inside the title.
    if let mention = held.covering(end), held[mention].kind == .name,
      title.words.contains(held[mention].words.upperBound)
    {
      _ = take(mention, &result, holders)
      result.isBefore = true
      return
    }
    var steps = 0
    while end > 0, steps < 12 {
      steps += 1
      let previous = end - 1
      if endsAt[end] >= 0 {
        let mention = Int(endsAt[end])
        let hadBody = result.main != nil
        if hadBody, held.type(mention) != .organization || !isParty(mention) { return }
        if take(mention, &result, holders, isCandidate: isPolitical(title)), !hadBody {
          // A party may stand before the body: "the Republican Senate Majority Leader".
          result.isBefore = true
        }
        end = held[mention].words.lowerBound
        continue
      }
      let word = forms[previous]
      let tag = sentence.tags[previous]
      if ["deputy", "vice", "assistant", "associate"].contains(word) { result.isDeputy = true }
      if previous == title.words.lowerBound - 1, tag == .noun || tag == .propn,
        word.count > 3, !["deputy", "vice", "then"].contains(word)
      {
        result.qualifier = word
      }
      if index > 0, titles[index - 1].words.upperBound == end {
        // "AU chairperson President …": a title of its own.
        return
      }
      if word == "and", index > 0, titles[index - 1].words.upperBound == previous {
        end = titles[index - 1].words.lowerBound
        continue
      }
      let isInner =
        tag == .adj || tag == .noun || tag == .propn || tag == .num || word == "'s"
        || word == "’s" || word == "-" || tag == .adv || (tag == .verb && word.hasSuffix("ing"))
      if !isInner { return }
      end = previous
    }
  }

  /// The phrases behind a title: "of Kazakhstan", "at Drexel".
  private func after(
    _ title: TitleTable.Occurrence,
    _ holders: [Int],
    _ result: inout Bodies
  ) {
    let prepositions: Set<String> = ["of", "for", "at", "in", "from", "to", "with", "on"]
    var heads = [title.head]
    heads += (0..<sentence.count).filter {
      sentence.relations[$0] == .conj && sentence.heads[$0] == Int32(title.head)
    }
    if sentence.relations[title.head] == .conj, sentence.heads[title.head] >= 0 {
      heads.append(Int(sentence.heads[title.head]))
    }
    for head in heads {
      for child in (0..<sentence.count)
      where sentence.heads[child] == Int32(head) && child >= title.words.upperBound
        && (sentence.relations[child] == .nmod || sentence.relations[child] == .obl)
      {
        guard let preposition = formOfPreposition(child), prepositions.contains(preposition) else {
          continue
        }
        for mention in held.mentions(at: child) where result.main == nil || isPerson(mention) {
          if title.entry.kind == .legislator, held.type(mention) == .place { continue }
          let isCandidate = title.entry.kind == .candidate
          if take(mention, &result, holders, isCandidate: isCandidate), preposition == "from" {
            result.isOrigin = true
          }
        }
        if result.main == nil, let (inner, isOwner) = innerMention(of: child) {
          if take(inner, &result, holders), isOwner { result.isOfPart = true }
        }
      }
      if result.main != nil { return }
    }
    // Without the tree: the word right behind.
    var next = title.words.upperBound
    guard ["of", "for", "at", "from", "to"].contains(form(next)), result.main == nil else { return }
    let preposition = form(next)
    next += 1
    if form(next) == "the" { next += 1 }
    if let mention = mention(startingAt: next) ?? mention(startingAt: next - 1),
      title.entry.kind != .legislator || held.type(mention) != .place
    {
      if take(mention, &result, holders), preposition == "from" { result.isOrigin = true }
    }
  }

  /// The mention inside a phrase whose head names nothing: "of the US state of X", "of Iran's
  /// army", and whether it only owns what the head is.
  private func innerMention(of word: Int) -> (mention: Int, isOwner: Bool)? {
    var owner: Int?
    var inner: Int?
    for child in 0..<sentence.count where sentence.heads[child] == Int32(word) {
      guard let mention = held.mention(headedBy: child), held.type(mention) != .person else {
        continue
      }
      switch sentence.relations[child] {
      case .compound, .appos:
        // "of Poland's ruling Law and Justice party"
        if held.type(mention) == .organization { return (mention, false) }
        if child > word { inner = inner ?? mention } else { owner = owner ?? mention }
      case .nmod: inner = inner ?? mention
      case .nmodPoss, .amod: owner = owner ?? mention
      default: continue
      }
    }
    if let inner { return (inner, false) }
    guard let owner else { return nil }
    let isPart =
      held.type(owner) != .organization && sentence.tags[word] == .noun
      && !SentenceMentions.proxies.contains(sentence.lemmas[word])
      && !["state", "republic", "country", "nation", "region", "province", "city", "capital"]
        .contains(sentence.lemmas[word])
    return (owner, isPart)
  }

  /// "President Abdel Fattah el-Sisi of Egypt", "Wyden (D-OR)".
  private func afterName(
    _ title: TitleTable.Occurrence,
    _ holders: [Int],
    _ result: inout Bodies
  ) {
    guard let holder = holders.first else { return }
    switch title.entry.kind {
    case .headOfState, .minister, .governor, .monarch, .deputy, .executive, .force, .staff,
      .diplomat, .academic, .media, .police, .military, .clergy, .member, .judge, .prosecutor,
      .candidate, .sport:
      break
    default: return
    }
    let next = held[holder].words.upperBound
    guard ["of", "from"].contains(form(next)) else { return }
    let start = form(next + 1) == "the" ? next + 2 : next + 1
    if let mention = mention(startingAt: start) ?? mention(startingAt: next + 1) {
      if take(mention, &result, holders), form(next) == "from" { result.isOrigin = true }
    }
  }

  /// The body behind one holder's own name, where a plural title has several holders.
  func ownBody(of holder: Int) -> Int? {
    let next = held[holder].words.upperBound
    guard form(next) == "of" else { return nil }
    let start = form(next + 1) == "the" ? next + 2 : next + 1
    guard let mention = mention(startingAt: start), held.type(mention) == .state else { return nil }
    return mention
  }
}
