import Ontology
import Syntax

/// What the name of an alliance or a league tells of those beside it: "NATO member Turkey",
/// "Poland, a key NATO member,", "G7 nations – Italy, France and Japan", "MLS club Inter Miami".
extension StructureFinder {
  private static let fellows: Set<String> = ["member", "members", "ally", "allies"]
  private static let countries: Set<String> = [
    "state", "states", "country", "countries", "nation", "nations", "powers", "economies",
    "governments", "partners",
  ]
  private static let clubs: Set<String> = [
    "club", "side", "team", "franchise", "outfit", "champions",
  ]
  private static let leagues: Set<String> = [
    "League", "Liga", "Bundesliga", "Championship", "Conference", "Division", "MLS", "NBA", "NFL",
    "NHL", "MLB", "WNBA", "A", "B", "One", "Two", "1", "2", "1A", "Eredivisie", "Premiership",
    "Superliga", "Soccer", "NWSL", "WSL", "Top 14",
  ]

  /// Reads what stands around the name of an alliance.
  mutating func members(of body: Int) {
    affiliated(body)
    var end = held[body].words.upperBound
    // "the “Five Eyes” intelligence allies"
    if isQuote(end) { end += 1 }
    if end < sentence.count, sentence.tags[end] == .noun, Self.fellows.contains(form(end + 1)) {
      end += 1
    }
    let isFellow = Self.fellows.contains(form(end))
    if isFellow { companions(of: body) }
    guard isFellow || Self.countries.contains(form(end)) else {
      fellows(of: body)
      return
    }
    var next = end + 1
    if isFellow, Self.countries.contains(form(next)) { next += 1 }
    if isFellow, called(body, until: next) { return }
    let isSetOff = ["–", "—", "-", ":", "("].contains(form(next))
    if isSetOff {
      next += 1
      // "(the alliance that includes A and B)"
      let verb = (next..<min(sentence.count, next + 9)).first { form($0) == "includes" }
      if let verb, mention(startingAt: next) == nil { next = verb + 1 }
    }
    if form(next) == "such", form(next + 1) == "as" { next += 2 }
    if ["including", "like"].contains(form(next)) { next += 1 }
    guard isFellow || isSetOff else { return }
    for state in states(from: next) { append(memberOf, state, body, "member states listed") }
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
    guard ["its", "other", "fellow"].contains(form(edge)), form(edge - 1) == "and" else { return }
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

  /// "Poland, a key NATO member,": whether it stands behind the one who is it.
  private mutating func called(_ body: Int, until end: Int) -> Bool {
    var edge = held[body].words.lowerBound - 1
    while edge > 0, sentence.tags[edge] == .adj || sentence.tags[edge] == .num || form(edge) == "-"
    {
      edge -= 1
    }
    guard edge > 1, ["a", "an", "the", "another", "also", "itself"].contains(form(edge)) else {
      return false
    }
    if form(edge - 1) == "," { edge -= 1 }
    guard form(edge) == ",", let member = mention(endingAt: edge),
      held.type(member) == .state || held.type(member) == .organization, !held[member].isDemonym,
      end >= sentence.count
        || [.punct, .verb, .aux, .adp, .cconj, .sconj].contains(sentence.tags[end])
    else { return false }
    append(memberOf, member, body, "called a member")
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
      held.type(club) == .organization,
      Self.leagues.contains(
        held.cluster(league).name.split(separator: " ").last.map(String.init) ?? ""
      )
    else { return }
    append(memberOf, club, league, "club of a league")
  }

  /// The states that a list names, with articles before them.
  private func states(from start: Int) -> [Int] {
    var found: [Int] = []
    var next = start
    while next < sentence.count, found.count < 30 {
      if form(next) == "the" { next += 1 }
      guard let state = mention(startingAt: next), held.type(state) == .state,
        !held[state].isDemonym, !isPossessive(held[state].words.upperBound)
      else { break }
      found.append(state)
      next = held[state].words.upperBound
      guard [",", "and", "&", "or"].contains(form(next)) else { break }
      while [",", "and", "&", "or"].contains(form(next)) { next += 1 }
    }
    return found
  }
}
