import Ontology
import Syntax

/// What is said of the members of a party in wider phrases than one beside a name: "X and other
/// senior Republicans", "her Democratic opponent in the race, X", "the panel's top Democrat, X".
extension StructureFinder {
  /// Words for the place of somebody in a party or a body: "the top Democrat", "No. 2".
  static let ranks: WordSet = ["top", "ranking", "no.", "no", "number", "two", "2", "one", "1"]
  private static let courtesies: WordSet = [
    "mr", "mrs", "ms", "miss", "dr", "mr.", "mrs.", "ms.", "dr.", "sir", "dame", "lord", "lady",
    "baroness", "professor", "mp", "senator", "sen.", "councillor", "cllr",
  ]
  /// Plural nouns for people behind a party's adjective: "other Republican lawmakers".
  private static let followers: WordSet = [
    "lawmaker", "senator", "official", "leader", "politician", "member", "candidate", "mp",
    "legislator", "representative", "governor", "congressman", "congresswoman", "colleague",
    "heavyweight", "grandee", "strategist", "donor", "minister", "councillor", "figure",
    "contender", "hopeful", "veteran", "presidential", "establishment", "leadership", "aide",
    "operative", "activist", "moderate", "conservative", "centrist", "rebel", "frontbencher",
    "backbencher", "peer", "deputy", "caucus",
  ]
  private static let panels: WordSet = [
    "committee", "subcommittee", "panel", "commission", "board", "council",
  ]

  /// Reads the wider phrases around a party's name.
  mutating func partisans(_ party: Int) {
    courteous(party)
    others(party)
    opponent(party)
    ranking(party)
    owned(party)
    described(by: party)
  }

  /// "the Republican senator" of somebody named before; "The Georgia Democrat", after a sentence
  /// that speaks of one person.
  private mutating func described(by party: Int) {
    let words = held[party].words
    guard isPartyWord(party), !form(words.upperBound - 1).hasSuffix("s") else { return }
    if let person = held.indices.first(where: {
      held[$0].kind == .description && held.type($0) == .person
        && held[$0].words.lowerBound < words.lowerBound
        && held[$0].words.contains(words.upperBound - 1)
        && Self.followers.contains(sentence.lemmas[held[$0].head].lowercased())
    }) {
      append(memberOf, person, party, "described by party")
      return
    }
    if form(words.lowerBound - 1) == "the", isRunner(behind: words.upperBound),
      let only = onlyPersonBefore(words.lowerBound)
    {
      append(memberOf, only, party, "called by party", trigger: held[party].head)
      return
    }
    var edge = words.lowerBound
    if let region = mention(endingAt: edge), held.type(region) == .place {
      edge = held[region].words.lowerBound
    }
    guard edge < words.lowerBound, form(edge - 1) == "the",
      ["democrat", "republican"].contains(form(words.upperBound - 1)),
      words.upperBound < sentence.count,
      [.verb, .aux, .punct, .adv].contains(sentence.tags[words.upperBound]),
      let only = onlyPersonBefore(edge)
    else { return }
    append(memberOf, only, party, "called by party", trigger: held[party].head)
  }

  /// Whether a phrase goes on as that of one who stands for election whom it does not name: "the
  /// Republican presidential nominee".
  private func isRunner(behind start: Int) -> Bool {
    var word = start
    while word < start + 2, ["presidential", "vice-presidential"].contains(form(word)) { word += 1 }
    guard Self.runners.contains(form(word)), word + 1 < sentence.count else { return false }
    return mention(startingAt: word + 1) == nil && sentence.tags[word + 1] != .propn
      && ![",", "for"].contains(form(word + 1))
  }

  /// Whether a name is that of a chamber before a party's member: "the Senate Democrat".
  func isChamber(_ mention: Int) -> Bool {
    guard held.type(mention) == .organization else { return false }
    return ["senate", "house", "assembly", "congress"]
      .contains(form(held[mention].words.upperBound - 1))
  }

  /// The person named at a word or behind a title there.
  private func person(behind start: Int) -> Int? {
    for word in start..<min(sentence.count, start + 6) {
      if let mention = mention(startingAt: word), held.type(mention) == .person { return mention }
      switch sentence.tags[word] {
      case .noun, .propn, .adj: continue
      default: if form(word) != "-" { return nil }
      }
    }
    return nil
  }

  /// "Labour's Mr Holt says".
  private mutating func courteous(_ party: Int) {
    let end = held[party].words.upperBound
    guard end + 2 < sentence.count, isPossessive(end),
      Self.courtesies.contains(form(end + 1)),
      let person = mention(startingAt: end + 2), held.type(person) == .person
    else { return }
    append(memberOf, person, party, "organization's person")
  }

  /// "X and other senior Republicans", "X, Y and other members of the Republican leadership",
  /// "X, one of several Democrats".
  private mutating func others(_ party: Int) {
    let words = held[party].words
    if let next = words.upperBound < sentence.count ? sentence.tags[words.upperBound] : nil,
      next == .noun || next == .propn || next == .adj
    {
      guard
        (words.upperBound..<min(sentence.count, words.upperBound + 2)).contains(where: {
          Self.followers.contains(sentence.lemmas[$0].lowercased())
        })
      else { return }
    }
    var word = words.lowerBound - 1
    var isOf = false
    for _ in 0..<7 where word > 1 {
      let before = form(word)
      if before == "other" || before == "fellow" || before == "another" {
        var edge = word - 1
        if ["his", "her", "their"].contains(form(edge)) { edge -= 1 }
        guard form(edge) == "and" || form(edge) == "&" else { return }
        if form(edge - 1) == "," { edge -= 1 }
        for person in persons(before: edge, true) {
          append(memberOf, person, party, "and other party members")
        }
        return
      }
      if isOf, before == "one" {
        guard word > 1, form(word - 1) == "," else { return }
        for person in persons(before: word - 1, false) {
          append(memberOf, person, party, "one of a party's members")
        }
        return
      }
      switch sentence.tags[word] {
      case .adj, .det, .num: break
      default:
        if before == "of" {
          isOf = true
        } else if before != "members" && before != "number" && before != "handful" {
          return
        }
      }
      word -= 1
    }
  }

  /// "his Democratic rival in the 2016 campaign, X,", "the Labour candidate, X,".
  private mutating func opponent(_ party: Int) {
    var word = held[party].words.upperBound
    var noun: Int?
    while word < sentence.count, word < held[party].words.upperBound + 4,
      sentence.tags[word] == .noun || sentence.tags[word] == .adj
    {
      if Self.sides.contains(sentence.lemmas[word]) || Self.runners.contains(sentence.lemmas[word])
      {
        noun = word
      }
      word += 1
    }
    guard let noun, !form(noun).hasSuffix("s") else { return }
    // over "in the 2016 presidential campaign"
    for _ in 0..<9 where word < sentence.count && form(word) != "," {
      switch sentence.tags[word] {
      case .verb, .aux, .cconj, .sconj: return
      default: break
      }
      if let other = held.covering(word), held.type(other) == .person { return }
      word += 1
    }
    guard word + 1 < sentence.count, form(word) == ",", let person = person(behind: word + 1)
    else { return }
    let end = held[person].words.upperBound
    guard end >= sentence.count || [",", ".", ")", ";", "-"].contains(form(end)) else { return }
    append(memberOf, person, party, "party before noun and name")
  }

  private static let runners: WordSet = ["nominee", "candidate", "contender", "hopeful"]

  /// "X, the top Democrat on the Budget Committee", "the committee's top Republican, X",
  /// "the top Democrat on the panel, Senator X,": of the party and of the panel.
  private mutating func ranking(_ party: Int) {
    let words = held[party].words
    guard isPartyWord(party), !form(words.upperBound - 1).hasSuffix("s") else { return }
    var edge = words.lowerBound
    for _ in 0..<4 where edge > 0 {
      let tag = sentence.tags[edge - 1]
      guard tag == .adj || Self.ranks.contains(form(edge - 1)) else { break }
      edge -= 1
    }
    guard edge > 0 else { return }
    var panel: Int?
    var end = words.upperBound
    if isPossessive(edge - 1) {
      guard let owner = mentionOfBody(endingAt: edge - 1) else { return }
      panel = owner
      edge = held[owner].words.lowerBound
      if form(edge - 1) == "the" { edge -= 1 }
    } else if form(edge - 1) == "the" {
      edge -= 1
      if form(end) == "on" {
        let start = form(end + 1) == "the" ? end + 2 : end + 1
        guard
          let body = held.indices.first(where: {
            held.type($0) == .organization
              && (held[$0].words.lowerBound == start || held[$0].words.lowerBound == end + 1)
          })
        else { return }
        panel = body
        end = held[body].words.upperBound
      }
    } else {
      return
    }
    var found: Int?
    if form(edge - 1) == ",", let before = persons(before: edge - 1, false).first {
      found = before
    } else if form(end) == ",", let behind = person(behind: end + 1) {
      let close = held[behind].words.upperBound
      if close >= sentence.count || [",", "."].contains(form(close)) { found = behind }
    } else if end == words.upperBound {
      found = person(behind: end)
    }
    guard let found else { return }
    append(memberOf, found, party, "ranking party member")
    if let panel, isPanel(panel) { append(memberOf, found, panel, "party member on a panel") }
  }

  /// The body that a name or description ending at a word stands for.
  private func mentionOfBody(endingAt end: Int) -> Int? {
    held.indices.first {
      held[$0].words.upperBound == end && held.type($0) == .organization
    }
  }

  func isPanel(_ mention: Int) -> Bool {
    let name = held.cluster(mention).name.lowercased()
    return name.split(separator: " ").contains { Self.panels.contains(String($0)) }
  }

  /// "the ministers from his Labour Party", "her fellow Democrats", "his Republican colleagues".
  private mutating func owned(_ party: Int) {
    let words = held[party].words
    let next =
      words.upperBound < sentence.count ? sentence.lemmas[words.upperBound].lowercased() : ""
    var edge = words.lowerBound - 1
    var isFellow = false
    for _ in 0..<3 where edge > 0 {
      let before = form(edge)
      isFellow = isFellow || before == "fellow"
      guard sentence.tags[edge] == .adj || before == "fellow" else { break }
      edge -= 1
    }
    let isWhole =
      form(words.upperBound - 1) == "party" || next == "party" || next == "colleague"
      || isFellow && isPartyWord(party)
    guard edge >= 0, isWhole, next == "party" || next == "colleague" || !isAttribute(party)
    else { return }
    let owner: Int?
    if isPossessive(edge) {
      guard isFellow || next == "colleague" else { return }
      owner = mention(endingAt: edge)
    } else {
      owner = held.indices.first {
        held[$0].kind == .pronoun && held[$0].words == edge..<edge + 1
          && sentence.relations[edge] == .nmodPoss
      }
    }
    guard let owner, held.type(owner) == .person else { return }
    // "Opposition leader X said her Unity Party would wait"
    let isLeader = held.cluster(owner).titles.contains {
      ["opposition leader", "leader of the opposition", "party leader"].contains($0)
    }
    append(
      isLeader && !isFellow && isPossessing(edge) ? leads : memberOf,
      owner,
      party,
      "of one's party"
    )
  }

  /// Whether a word is a pronoun of one owner.
  private func isPossessing(_ word: Int) -> Bool {
    ["his", "her", "my"].contains(form(word))
  }

  /// Whether a party's name only modifies a noun behind it.
  private func isAttribute(_ party: Int) -> Bool {
    let word = held[party].words.upperBound
    guard word < sentence.count else { return false }
    return sentence.tags[word] == .noun || sentence.tags[word] == .propn
  }
}
