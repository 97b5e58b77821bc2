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

  /// Nouns for bodies before a title, which is then not that of a place behind the name:
  /// "committee chairman X of New York".
  private static let parts: WordSet = [
    "committee", "subcommittee", "board", "panel", "council", "party", "commission", "caucus",
    "union", "bank", "court", "police", "army",
  ]

  /// The body, parties and persons that a title's phrase names.
  func bodies(
    of title: TitleTable.Occurrence,
    among titles: [TitleTable.Occurrence],
    _ index: Int,
    holders: [Int]
  ) -> Bodies {
    var result = Bodies()
    // "an Acme manager and owner of the website": what stands before is the first one's
    if form(leftEdge(title) - 1) != "and" || form(title.words.upperBound) != "of" {
      before(title, among: titles, index, holders, &result)
    }
    if title.entry.kind == .clergy { heedDiocese(title, holders, &result) }
    if let house = delegated(title) {
      result.main = house
      result.isBefore = false
    }
    regional(title, holders, &result)
    after(title, holders, &result)
    if result.main == nil, result.qualifier.map({ !Self.parts.contains($0) }) ?? true {
      afterName(title, holders, &result)
    }
    if result.main == nil, index + 1 < titles.count, isJoined(title, to: titles[index + 1]),
      leftEdge(titles[index + 1]) == title.words.upperBound + 1
    {
      // "founder and chairman of A"
      after(titles[index + 1], holders, &result)
    }
    if result.main == nil, let body = setOffBody(of: title) { _ = take(body, &result, holders) }
    if result.main == nil, let body = whereBody(of: title) { _ = take(body, &result, holders) }
    if result.main == nil, ["of", "for", "at"].contains(form(title.words.upperBound)) {
      // "the Minister for the Environment" is the state's.
      result.isOpen =
        title.entry.kind != .legislator && !isOfHouse(title)
        && (title.entry.kind != .minister || form(title.words.upperBound - 1) != "minister")
    }
    farther(title, holders, &result)
    if let main = result.main, held[main].words.lowerBound >= title.words.upperBound {
      result.main = innermost(main)
    }
    if !result.isOfPart, isOfDepartment(title, result) || isForRegion(title, result) {
      result.isOfPart = true
    }
    // "the mayor of Holm in northern Selan", where Holm is no name that one knows
    if let main = result.main, held.type(main) == .state, held[main].kind == .name,
      form(title.words.upperBound - 1) == "mayor", form(title.words.upperBound) == "of"
    {
      result.main = nil
      result.isOpen = true
    }
    return result
  }

  func take(
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
    // "a Commander of the Order of Merit" has a decoration.
    case .organization where held.cluster(mention).name.hasPrefix("Order of "):
      return false
    case .organization where isCandidate && isParty(mention):
      result.parties.append(mention)
      return false
    default:
      if result.main == nil { result.main = mention }
      return true
    }
  }

  func isParty(_ mention: Int) -> Bool {
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

  func isPartyWord(_ mention: Int) -> Bool {
    let text = sentence.form(held[mention].words).lowercased()
    return PostReader.partyWords.contains(text)
  }

  /// Nouns for those whom a body sends or gives a task.
  private static let missions: WordSet = [
    "delegation", "team", "mission", "affair", "affairs", "operation", "policy", "desk", "force",
    "forces", "troop", "troops", "contingent",
  ]

  /// Words for a party or its members that stand before a title.
  static let partyWords: WordSet = [
    "republican", "republicans", "democratic", "democrat", "democrats", "labour", "conservative",
    "conservatives", "tory", "liberal", "liberals", "libertarian", "green", "socialist",
    "communist", "liberal democrat", "gop", "snp", "dup", "d", "r", "socialists", "communists",
    "libertarians", "greens", "tories", "lib dem", "lib dems", "liberal democrats",
    "social democrat",
  ]

  /// Whether a name at the beginning of a minister's title is only his field: "Labour Minister X",
  /// where "Labour minister X" is one of the party; "Science Minister X".
  private func isOwnWord(_ mention: Int, of title: TitleTable.Occurrence) -> Bool {
    if title.entry.kind == .minister, form(title.words.upperBound - 1) == "secretary",
      held.indices.contains(where: {
        held.type($0) == .state
          && held[$0].words == held[mention].words.lowerBound..<title.words.lowerBound
      })
    {
      // "US Treasury Secretary X"
      return true
    }
    guard title.entry.kind == .minister,
      title.words.lowerBound == held[mention].words.lowerBound
    else { return false }
    if isPartyWord(mention) {
      return sentence.form(title.words.upperBound - 1).first?.isUppercase == true
    }
    // "Treasury Secretary X" is a state's.
    if form(title.words.upperBound - 1) == "secretary", held[mention].words.count == 1 {
      return true
    }
    // "Home Office minister", "Treasury minister" name a body.
    return held.type(mention) == .organization
      && !["office", "treasury", "cabinet"].contains(form(held[mention].words.upperBound - 1))
  }

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
      title.words.contains(held[mention].words.upperBound), !isOwnWord(mention, of: title),
      title.entry.kind != .prosecutor || form(title.words.upperBound) != "for"
    {
      _ = take(mention, &result, holders, isCandidate: title.entry.kind == .candidate)
      result.isBefore = true
      if result.main == nil { return }
      // "the Republican Senate Majority Leader"
      end = held[mention].words.lowerBound
    }
    var steps = 0
    while end > 0, steps < 12 {
      steps += 1
      let previous = end - 1
      if endsAt[end] >= 0 {
        let mention = Int(endsAt[end])
        let hadBody = result.main != nil
        if isField(mention, of: title) {
          end = held[mention].words.lowerBound
          continue
        }
        if hadBody, held.type(mention) != .organization {
          if isSender(mention, of: title, to: result.main),
            !(end..<title.words.lowerBound).contains(where: { forms[$0] == "and" })
          {
            result.main = mention
          }
          if isPerson(mention), isOutward(title), isPossessive(held[mention].words.upperBound) {
            // "Holt's Syria envoy"
            result.main = nil
            result.isBefore = false
            _ = take(mention, &result, holders)
          }
          return
        }
        if hadBody, !isParty(mention) {
          // "Amnesty International's Middle East director", "CNN Jerusalem correspondent"
          if let main = result.main, held.type(main) != .organization,
            isPossessive(held[mention].words.upperBound)
              || [.staff, .media, .executive].contains(title.entry.kind)
                && held[mention].words.upperBound == held[main].words.lowerBound
                && !held[main].isDemonym && !held[mention].isDemonym
          {
            result.main = mention
            result.isOfPart = true
          }
          return
        }
        if take(mention, &result, holders, isCandidate: isPolitical(title)), !hadBody {
          // A party may stand before the body: "the Republican Senate Majority Leader".
          result.isBefore = true
        }
        end = held[mention].words.lowerBound
        continue
      }
      let word = forms[previous]
      // "Arms Control Association (ACA) head X"
      if word == ")", previous > 1, forms[previous - 2] == "(", endsAt[previous] >= 0,
        held.type(Int(endsAt[previous])) == .organization
      {
        end = previous
        continue
      }
      let tag = sentence.tags[previous]
      if ["deputy", "vice", "assistant", "associate"].contains(word) { result.isDeputy = true }
      if previous == title.words.lowerBound - 1,
        tag == .noun || tag == .propn || PostFinder.houses.contains(word),
        word.count > 3, !["deputy", "vice", "then"].contains(word)
      {
        result.qualifier = word
      }
      if index > 0, titles[index - 1].words.upperBound == end,
        titles[index - 1].entry.kind != .kin
      {
        // "AU chairperson President …": a title of its own.
        if titles[index - 1].entry.kind == .counterpart { result.isOpen = true }
        return
      }
      if isDateline(previous) { return }
      if word == "whose", form(previous - 1) == ",", endsAt[previous - 1] >= 0 {
        // "the Daily Holm, whose critic X"
        let owner = Int(endsAt[previous - 1])
        if !isPerson(owner), result.main == nil, take(owner, &result, holders) {
          result.isBefore = true
        }
        return
      }
      if word == "and", index > 0, titles[index - 1].words.upperBound == previous {
        // "the top US diplomat and Prime Minister X" are two
        if isOther(title, than: titles[index - 1]) { return }
        end = titles[index - 1].words.lowerBound
        continue
      }
      // "France's interior and overseas minister"
      let isJoined =
        word == "and" && previous > 0
        && ([.adj, .noun].contains(sentence.tags[previous - 1])
          || title.entry.kind == .minister && sentence.tags[previous - 1] == .propn
            && held.covering(previous - 1) == nil)
        && [.adj, .noun, .propn].contains(sentence.tags[end])
      let isInner =
        tag == .adj || tag == .noun || tag == .propn || tag == .num || isPossessive(previous)
        || isJoined || word == "-" || tag == .adv || (tag == .verb && word.hasSuffix("ing"))
        // "Acme accredited reporter X"
        || tag == .verb && ["accredited", "appointed", "retired", "elected"].contains(word)
          && sentence.relations[previous] == .amod
        || word == "accredited"
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
    // "Speaker of the House of Commons": the title ends inside the name.
    if let mention = held.covering(title.words.upperBound - 1), held[mention].kind == .name,
      held.type(mention) == .organization, title.words.contains(held[mention].words.lowerBound),
      held[mention].words.upperBound > title.words.upperBound
    {
      if take(mention, &result, holders) { return }
    }
    let prepositions: WordSet = ["of", "for", "at", "in", "from", "to", "with", "on"]
    var heads = [title.head]
    heads += (0..<sentence.count).filter {
      sentence.relations[$0] == .conj && sentence.heads[$0] == Int32(title.head)
        // "a host and a candidate for A" is host elsewhere.
        && graph.dependents($0, TreeWords.bit(.det)).allSatisfy {
          !["a", "an"].contains(forms[$0])
        }
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
          // "Foreign Secretary, mayor of London": the town is the mayor's.
          if head != title.head, title.entry.kind == .minister, held.type(mention) != .state {
            continue
          }
          if isSent(title, preposition) { continue }
          if preposition == "in", held.type(mention) == .place, isAnywhere(title) { continue }
          // "an expert on Iran"
          if preposition == "on", held.type(mention) != .organization, !isPerson(mention) {
            continue
          }
          let isDirect = held.mention(headedBy: child) == mention
          if isDirect, held.type(mention) == .place, let body = sited(mention),
            take(body, &result, holders)
          {
            continue
          }
          if !isDirect, isPartyLabel(mention) { continue }
          if isDirect, isTarget(mention, of: title, preposition) { continue }
          // "Minister of National Defense" is the state's.
          if isDirect, title.entry.kind == .minister, held.type(mention) == .organization,
            form(title.words.upperBound - 1) == "minister"
          {
            continue
          }
          let isCandidate = title.entry.kind == .candidate && isDirect
          if take(mention, &result, holders, isCandidate: isCandidate) {
            if preposition == "from" { result.isOrigin = true }
            // "head of the NATO forces"
            if !isDirect, held.type(mention) == .organization,
              held[mention].words.upperBound <= child,
              Self.missions.contains(sentence.lemmas[child])
            {
              result.isOfPart = true
            }
            // "director of news for A"
            if isDirect, form(title.words.upperBound) == "of",
              ["at", "for", "with"].contains(preposition)
            {
              result.isOfPart = true
            }
          }
        }
        if result.main == nil, !isSent(title, preposition),
          let (inner, isOwner) = innerMention(of: child)
        {
          if take(inner, &result, holders),
            isOwner || isPartOf(inner)
              || form(title.words.upperBound) == "of"
                && ["at", "for", "with"].contains(preposition)
          {
            result.isOfPart = true
          }
        }
      }
      if result.main != nil { return }
    }
    // Without the tree: the word right behind.
    var next = title.words.upperBound
    guard ["of", "for", "at", "from", "to"].contains(form(next)), result.main == nil else { return }
    if title.entry.kind == .diplomat, form(next) != "of", form(next) != "from" { return }
    let preposition = form(next)
    next += 1
    if form(next) == "the" { next += 1 }
    // "for the city of Holm"
    if ["city", "town", "county", "state", "province"].contains(form(next)), form(next + 1) == "of"
    {
      next += 2
    }
    if let mention = mention(startingAt: next) ?? mention(startingAt: next - 1),
      title.entry.kind != .legislator || held.type(mention) != .place, !isPartyLabel(mention)
    {
      if take(mention, &result, holders) {
        if preposition == "from" { result.isOrigin = true }
        if isPartOf(mention) { result.isOfPart = true }
      }
    }
  }

  /// What those study who direct it: "director of Russia studies".
  private static let subjects: WordSet = [
    "study", "studies", "research", "policy", "analysis", "coverage", "strategy", "programme",
    "program",
  ]

  /// The mention inside a phrase whose head names nothing: "of the US state of X", "of Iran's
  /// army", and whether it only owns what the head is.
  private func innerMention(of word: Int) -> (mention: Int, isOwner: Bool)? {
    // "at London rock radio station Vox"
    if sentence.tags[word] == .noun, let name = mention(startingAt: word + 1),
      held.type(name) == .organization, held[name].kind == .name
    {
      return (name, false)
    }
    var owner: Int?
    var inner: Int?
    var isPart = false
    for child in 0..<sentence.count where sentence.heads[child] == Int32(word) {
      guard let mention = held.mention(headedBy: child), held.type(mention) != .person else {
        continue
      }
      switch sentence.relations[child] {
      case .compound, .appos:
        // "of Poland's ruling Law and Justice party"
        if held.type(mention) == .organization {
          // "head of the EC delegation"
          return (mention, child < word && Self.missions.contains(sentence.lemmas[word]))
        }
        if child > word {
          inner = inner ?? mention
        } else if !Self.subjects.contains(sentence.lemmas[word]) {
          owner = owner ?? mention
        }
      // "of the mosque in London" is of the mosque alone.
      case .nmod where held.type(mention) == .organization || formOfPreposition(child) != "in":
        // "director of news at A" leads a part of it.
        if inner == nil { isPart = ["at", "for", "with"].contains(formOfPreposition(child)) }
        inner = inner ?? mention
      case .nmodPoss, .amod: owner = owner ?? mention
      default: continue
      }
    }
    if let inner { return (inner, isPart) }
    guard let owner else { return nil }
    if held.type(owner) == .organization {
      return (owner, Self.departments.contains(sentence.lemmas[word]))
    }
    isPart =
      sentence.tags[word] == .noun
      // "president of the Spanish football federation"
      && (!SentenceMentions.proxies.contains(sentence.lemmas[word])
        || word > 0 && sentence.tags[word - 1] == .noun)
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
    // "candidates X of the Greens and Y of the Centre"
    if title.entry.kind == .candidate, holders.count > 1 { return }
    let next = held[holder].words.upperBound
    // "named X of Kenya as envoy"
    guard ["of", "from"].contains(form(next)),
      title.words.lowerBound < next || form(title.words.lowerBound - 1) == ","
    else { return }
    let start = form(next + 1) == "the" ? next + 2 : next + 1
    // "Mayor X of Chacao", which is no name that one knows
    if form(next) == "of", title.entry.kind == .governor, next + 1 < sentence.count,
      sentence.tags[next + 1] == .propn, held.covering(next + 1) == nil
    {
      result.isOpen = true
    }
    if let first = mention(startingAt: start) ?? mention(startingAt: next + 1),
      case let mention = named(behind: first),
      // "of the UN-backed government"
      form(held[mention].words.upperBound) != "-"
    {
      // "tennis player X of Kenya" comes from there.
      let isNational = title.entry.kind == .sport && held.type(mention) == .state
      if take(mention, &result, holders), form(next) == "from" || isNational {
        result.isOrigin = true
      }
    }
  }
}
