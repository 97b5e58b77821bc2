import Ontology
import Syntax

/// What the name of an alliance or a league tells of those beside it: "NATO member Turkey",
/// "Poland, a key NATO member,", "G7 nations – Italy, France and Japan", "MLS club Inter Miami".
extension StructureFinder {
  private static let fellows: WordSet = [
    "member", "members", "ally", "allies", "newcomer", "newcomers",
  ]
  private static let countries: WordSet = [
    "state", "states", "country", "countries", "nation", "nations", "powers", "economies",
    "governments", "partners", "economy", "power",
  ]

  /// Whether a noun means one of those that an alliance consists of.
  func isMemberNoun(_ word: Int) -> Bool {
    Self.fellows.contains(form(word)) || Self.countries.contains(form(word))
  }
  private static let clubs: WordSet = [
    "club", "side", "team", "franchise", "outfit", "champions",
  ]
  private static let leagues: WordSet = [
    "League", "Liga", "Bundesliga", "Championship", "Conference", "Division", "MLS", "NBA", "NFL",
    "NHL", "MLB", "WNBA", "A", "B", "One", "Two", "1", "2", "1A", "Eredivisie", "Premiership",
    "Superliga", "Soccer", "NWSL", "WSL", "Top 14",
  ]

  /// Reads what stands around the name of an alliance.
  mutating func members(of body: Int) {
    affiliated(body)
    grouped(by: body)
    guard !held.cluster(body).isParty else { return }
    ownMembers(of: body)
    excepted(from: body)
    describedMember(of: body)
    var end = held[body].words.upperBound
    // "the “Five Eyes” intelligence allies"
    if isQuote(end) { end += 1 }
    if end < sentence.count, sentence.tags[end] == .noun, Self.fellows.contains(form(end + 1)) {
      end += 1
    }
    let isFellow = Self.fellows.contains(form(end))
    guard isFellow || Self.countries.contains(form(end)) else {
      fellows(of: body)
      seven(body)
      return
    }
    companions(of: body)
    var next = end + 1
    if isFellow, Self.countries.contains(form(next)) { next += 1 }
    asMember(of: body, noun: next - 1)
    if called(body, until: next) { return }
    let isSetOff = ["–", "—", "-", ":", "("].contains(form(next))
    if isSetOff {
      next += 1
      // "(the alliance that includes A and B)"
      let verb = (next..<min(sentence.count, next + 9)).first { form($0) == "includes" }
      if let verb, mention(startingAt: next) == nil { next = verb + 1 }
    }
    // "two NATO members, Poland and Romania," but not "all NATO members, Poland said".
    let isApart = form(next) == ","
    if isApart { next += 1 }
    let cued = cueEnd(next)
    if let cued { next = cued }
    let isCounted = sentence.tags[max(0, held[body].words.lowerBound - 1)] == .num
    // "fellow EU state Malta"
    let isNamed = !isApart && !form(end).hasSuffix("s")
    guard isFellow || isSetOff || cued != nil || isNamed || isApart && isCounted else { return }
    let listed = states(from: next)
    if isApart, cued == nil, listed.count < 2 { return }
    for state in listed { append(memberOf, state, body, "member states listed") }
  }

  /// "the G7 – Canada, France, Germany …": an alliance whose members a list behind its name counts.
  private mutating func seven(_ body: Int) {
    let end = held[body].words.upperBound
    guard ["–", "—", "-", "--", ":", "("].contains(form(end)), isAlliance(body) else { return }
    let listed = states(from: end + 1)
    guard listed.count > 2 else { return }
    for state in listed { append(memberOf, state, body, "grouped by an alliance") }
  }

  /// Words by which a body is said to consist of others.
  private static let grouping: WordSet = [
    "comprises", "comprising", "comprised", "groups", "grouping", "grouped", "includes",
    "consists", "consisting", "composed", "made", "unites", "uniting", "links", "linking",
  ]

  /// "the GCC, which comprises A, B and C", "the bloc groups four producers – A, B, C and D":
  /// the states that a body consists of, two at least.
  private mutating func grouped(by body: Int) {
    guard held.type(body) == .organization, !held.cluster(body).isParty else { return }
    let end = held[body].words.upperBound
    let limit = min(sentence.count, end + 5)
    guard let verb = (end..<max(end, limit)).first(where: { Self.grouping.contains(form($0)) }),
      (end..<verb).allSatisfy({ [",", "which", "that", "is", "also", ")"].contains(form($0)) })
    else { return }
    var next = verb + 1
    if form(next) == "up" { next += 1 }
    if form(next) == "of" { next += 1 }
    // "four OPEC members –", "the following states:"
    if mention(startingAt: next).map({ held.type($0) != .state }) ?? true, form(next) != "the" {
      let mark = (next..<min(sentence.count, next + 6)).first {
        ["–", "—", "-", "--", ":"].contains(form($0))
      }
      if let mark { next = mark + 1 }
    }
    let listed = states(from: next)
    guard listed.count > 1 else { return }
    for state in listed { append(memberOf, state, body, "grouped by an alliance") }
  }

  private func isQuote(_ word: Int) -> Bool {
    ["\"", "”", "“", "'", "’", "‘"].contains(form(word))
  }

  /// "the US and its NATO allies", "Poland, Italy and other NATO members": those before "and".
  private mutating func companions(of body: Int) {
    var edge = held[body].words.lowerBound - 1
    if isQuote(edge) { edge -= 1 }
    while edge > 0, sentence.tags[edge] == .adj, !["other", "fellow"].contains(form(edge)) {
      edge -= 1
    }
    guard ["its", "other", "fellow"].contains(form(edge)) else { return }
    if form(edge) == "other" {
      while ["several", "some", "many", "most", "two", "three", "all", "the"]
        .contains(form(edge - 1))
      {
        edge -= 1
      }
    }
    guard form(edge - 1) == "and" else { return }
    edge -= 1
    if form(edge - 1) == "," { edge -= 1 }
    var isFirst = true
    while edge > 0, let state = mention(endingAt: edge), held.type(state) == .state,
      held[state].kind == .name, !held[state].isDemonym
    {
      append(memberOf, state, body, "and its allies")
      edge = held[state].words.lowerBound
      if form(edge - 1) == "the" { edge -= 1 }
      guard form(edge - 1) == ",", isFirst || form(edge) != "the" else { return }
      isFirst = false
      edge -= 1
    }
  }

  /// "Poland, a key NATO member,", "Spain and Malta, both EU members,": whether it stands behind
  /// those who are it.
  private mutating func called(_ body: Int, until end: Int) -> Bool {
    var edge = held[body].words.lowerBound - 1
    while edge > 0, sentence.tags[edge] == .adj || form(edge) == "-" { edge -= 1 }
    let isMany =
      ["both", "all", "fellow"].contains(form(edge)) || sentence.tags[max(0, edge)] == .num
    guard edge > 1,
      isMany || ["a", "an", "the", "another", "also", "itself"].contains(form(edge))
    else { return false }
    if form(edge - 1) == "," { edge -= 1 }
    guard [",", "(", "–", "—", "-"].contains(form(edge)), let member = mention(endingAt: edge),
      held.type(member) == .state || held.type(member) == .organization, !held[member].isDemonym,
      end >= sentence.count
        || [.punct, .verb, .aux, .adp, .cconj, .sconj, .part, .pron].contains(sentence.tags[end])
    else { return false }
    append(memberOf, member, body, "called a member")
    var first = held[member].words.lowerBound
    var hasAnd = form(first - 1) == "and"
    while isMany, first > 1, hasAnd || form(first - 1) == ",",
      let other = mention(endingAt: first - 1), held.type(other) == held.type(member)
    {
      append(memberOf, other, body, "called a member")
      first = held[other].words.lowerBound
      hasAnd = false
    }
    return true
  }

  /// "A, B and C, all members of the African Union".
  private mutating func fellows(of body: Int) {
    var edge = held[body].words.lowerBound - 1
    if form(edge) == "the" { edge -= 1 }
    guard edge > 2, form(edge) == "of", form(edge - 1) == "members" else { return }
    edge -= 2
    if form(edge) == "as" {
      // "A, B and C, as members of D, agreed"
      let all = states(from: form(0) == "the" ? 1 : 0)
      if all.count > 1 {
        for member in all { append(memberOf, member, body, "listed as members") }
      }
      return
    }
    while edge > 0, ["all", "both", "fellow", "founding", "also"].contains(form(edge)) { edge -= 1 }
    guard form(edge) == "," else { return }
    while edge > 0, let member = mention(endingAt: edge), held.type(member) == .state {
      append(memberOf, member, body, "listed as members")
      edge = held[member].words.lowerBound
      while edge > 0, [",", "and", "the"].contains(form(edge - 1)) { edge -= 1 }
    }
  }

  /// "Premier League side Arsenal": of the league.
  private mutating func affiliated(_ league: Int) {
    let end = held[league].words.upperBound
    guard Self.clubs.contains(form(end)), let club = mention(startingAt: end + 1),
      held.type(club) == .organization, isLeague(league)
    else { return }
    append(memberOf, club, league, "club of a league")
  }

  func isLeague(_ body: Int) -> Bool {
    let cluster = held.cluster(body)
    return ([cluster.name] + cluster.aliases).contains {
      Self.leagues.contains($0.split(separator: " ").last.map(String.init) ?? "")
    }
  }

  /// The states that a list names, with articles before them.
  ///
  /// - Parameter isOwner: whether a genitive counts: "except Hungary's leader".
  func states(from start: Int, isOwner: Bool = false) -> [Int] {
    var found: [Int] = []
    var next = start
    while next < sentence.count, found.count < 30 {
      if form(next) == "the" { next += 1 }
      guard let state = mention(startingAt: next), held.type(state) == .state,
        !held[state].isDemonym || isOwner,
        isOwner || !isPossessive(held[state].words.upperBound)
      else { break }
      found.append(state)
      next = held[state].words.upperBound
      guard [",", "and", "&", "or"].contains(form(next)) else { break }
      while [",", "and", "&", "or"].contains(form(next)) { next += 1 }
    }
    return found
  }
}
