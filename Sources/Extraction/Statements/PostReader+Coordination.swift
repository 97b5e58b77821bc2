import Ontology
import Syntax

extension PostReader {
  /// A found holder: who, by which rule, and the word of the clause.
  typealias Holding = (holders: [Int], rule: String, clause: Int?)

  /// Who holds a title that only stands beside another one of the same person: "X, founder
  /// and chairman of A", "the chair of A and former head of B, X".
  func coordinatedHolders(
    of title: TitleTable.Occurrence,
    among titles: [TitleTable.Occurrence],
    _ index: Int
  ) -> Holding? {
    if index > 0, isJoined(titles[index - 1], to: title),
      let found = holders(of: titles[index - 1], among: titles, index - 1),
      found.rule == "apposition" || found.rule == "predicate", found.holders.count == 1
    {
      return found
    }
    if index + 1 < titles.count, isJoined(title, to: titles[index + 1]),
      let found = holders(of: titles[index + 1], among: titles, index + 1),
      found.rule == "apposition", found.holders.count == 1
    {
      return found
    }
    return nil
  }

  /// Whether two titles are joined by "and", or by a comma alone, with nothing but the first
  /// one's phrases between them.
  func isJoined(_ first: TitleTable.Occurrence, to second: TitleTable.Occurrence) -> Bool {
    guard first.isPlural == second.isPlural else { return false }
    let link = leftEdge(second) - 1
    guard link >= first.words.upperBound, link - first.words.upperBound < 12 else { return false }
    if form(link) == "," { return link == first.words.upperBound }
    guard form(link) == "and" else { return false }
    for word in first.words.upperBound..<link {
      if let mention = held.covering(word) {
        if held.type(mention) == .person { return false }
        continue
      }
      switch sentence.tags[word] {
      case .adp, .det, .adj, .noun, .propn, .num, .part: continue
      default: return false
      }
    }
    return true
  }

  /// Gives the titles of a list the body that its first one names: "Acme chairman X and finance
  /// director Y", "premier X, foreign minister Y".
  ///
  /// - Parameter last: where the name before ends, and its body.
  /// - Returns: the same of this post; nil where it has no body.
  func listed(
    _ post: PostFinder.Post,
    _ bodies: inout Bodies,
    after last: (end: Int, body: Int)?
  ) -> (end: Int, body: Int)? {
    guard post.rule == "title before name", let holder = post.holders.last else { return nil }
    switch post.title.entry.kind {
    case .executive, .staff, .deputy, .minister, .headOfState, .media, .sport, .force, .art: break
    // An ambassador is one of another state than his neighbours.
    case .diplomat where !titleText(post.title).hasSuffix("ambassador"): break
    case .governor: return bodies.main.map { (held[holder].words.upperBound, $0) }
    default: return nil
    }
    if bodies.main == nil, bodies.parties.isEmpty, bodies.persons.isEmpty, !bodies.isOpen,
      let last, held.type(last.body) != .place || isRegional(post.title)
    {
      let start = max(leftEdge(post.title), last.end)
      let isLinked =
        start > last.end
        && (last.end..<start).allSatisfy { word in
          [",", "and", "&"].contains(form(word))
            // "Governor X, a Republican, and Attorney General Y"
            || isRegional(post.title)
              && (["a", "an"].contains(form(word)) || held.covering(word).map(isParty) ?? false)
        }
      if isLinked {
        bodies.main = last.body
        bodies.isBefore = true
      }
    }
    return bodies.main.map { (held[holder].words.upperBound, $0) }
  }

  /// Whether a title may be one of a governor's government: "Attorney General X".
  private func isRegional(_ title: TitleTable.Occurrence) -> Bool {
    ["attorney general", "secretary of state", "lieutenant governor", "lt. governor"]
      .contains(titleText(title))
  }

  /// Words between a comma and a name that only say how one calls its bearer.
  private static let styles: WordSet = [
    "dr", "dr.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "sir", "dame", "lord", "professor",
    "prof", "prof.", "emeritus", "general", "gen.", "lieutenant", "lt.", "major", "maj.",
    "brigadier", "colonel", "col.", "captain", "capt.", "admiral", "inspector", "superintendent",
    "sergeant", "justice", "judge", "father", "reverend", "rev.", "rabbi", "sheikh", "senator",
    "the", "right", "rt", "most", "very", "retired", "reverend", "hon", "honourable", "canon",
    "archdeacon", "cllr", "councillor", "det", "supt", "brig", "capt", "lt", "gen",
  ]

  /// The person whom commas set off behind a title and its phrases: "a spokesman for the
  /// Interior Ministry of Kenya, James Otieno, said".
  func setOff(behind title: TitleTable.Occurrence) -> Int? {
    let first = form(title.words.upperBound)
    guard !title.isPlural, title.entry.kind != .counterpart,
      ["of", "for", "at", "in", "with", "to"].contains(first)
        || first == "," && ["a", "an", "another", "one"].contains(form(leftEdge(title)))
    else { return nil }
    var next = title.words.upperBound
    while form(next) != "," {
      guard next < sentence.count, next < title.words.upperBound + 14 else { return nil }
      if let mention = held.covering(next) {
        if held.type(mention) == .person, first != "for" && first != "of" { return nil }
      } else {
        switch sentence.tags[next] {
        case .adp, .det, .adj, .noun, .propn, .num, .part, .adv: break
        default:
          if !["and", "-", "(", ")"].contains(forms[next]) { return nil }
        }
      }
      next += 1
    }
    // "the mayor of Holm, Iowa, X, said"
    if let region = name(startingAt: next + 1),
      held.type(region) == .place || held.type(region) == .state,
      form(held[region].words.upperBound) == ","
    {
      next = held[region].words.upperBound
    }
    for _ in 0..<6 where Self.styles.contains(form(next + 1)) { next += 1 }
    guard let person = name(startingAt: next + 1), held.type(person) == .person else { return nil }
    let end = held[person].words.upperBound
    guard
      [",", "."].contains(form(end)) || end < sentence.count && sentence.tags[end] == .verb
    else {
      return nil
    }
    let isList =
      ["and", "or"].contains(form(end + 1))
      || name(startingAt: end + 1).map { held.type($0) == .person } ?? false
    return isList ? nil : person
  }

  /// The longest name that starts at a word.
  private func name(startingAt word: Int) -> Int? {
    var best: Int?
    for mention in held.indices
    where held[mention].words.lowerBound == word && held[mention].kind == .name {
      if best.map({ held[$0].words.count < held[mention].words.count }) ?? true { best = mention }
    }
    return best
  }

  // MARK: Naming

  private static let naming: WordSet = [
    "name", "appoint", "elect", "choose", "make", "declare", "proclaim", "crown", "reappoint",
    "reelect", "designate", "nominate", "pick",
  ]

  /// The person whom a verb gives a title that follows the name: "named Jean Castel prime
  /// minister", "elected X its new chairman".
  func named(as title: TitleTable.Occurrence) -> Holding? {
    var edge = title.words.lowerBound
    for _ in 0..<6 where edge > 0 {
      if let mention = held.indices.first(where: { held[$0].words.upperBound == edge }) {
        edge = held[mention].words.lowerBound
        guard held.type(mention) == .person else { continue }
        guard held[mention].kind == .name || held[mention].kind == .pronoun,
          sentence.relations[held[mention].head] != .nmodPoss,
          let verb = namingVerb(before: edge)
        else { return nil }
        return ([mention], "named", verb)
      }
      switch sentence.tags[edge - 1] {
      case .adj, .det, .num, .adv: break
      case .part where forms[edge - 1] == "'s" || forms[edge - 1] == "’s": break
      case .pron where sentence.relations[edge - 1] == .nmodPoss: break
      default: return nil
      }
      edge -= 1
    }
    return nil
  }

  /// The person whom a passive verb of naming right before a title's phrase names, whatever the
  /// tree says: "X was elected mayor of Y", "X has been named captain".
  func namedPassively(as title: TitleTable.Occurrence) -> Holding? {
    let verb = leftEdge(title) - 1
    guard verb > 1, sentence.tags[verb] == .verb, Self.naming.contains(sentence.lemmas[verb])
    else { return nil }
    var edge = verb
    var isPassive = false
    while edge > 0, sentence.tags[edge - 1] == .aux || sentence.tags[edge - 1] == .adv {
      edge -= 1
      if sentence.lemmas[edge] == "be" { isPassive = true }
    }
    guard isPassive,
      let person = held.indices.first(where: {
        held[$0].words.upperBound == edge && held.type($0) == .person
          && (held[$0].kind == .name || held[$0].kind == .pronoun)
      })
    else { return nil }
    return ([person], "named", verb)
  }

  /// The person whom a description means, of whose post the text may say no more: "The charity's
  /// director added", "the prime minister said".
  func described(by title: TitleTable.Occurrence) -> Holding? {
    guard !title.isPlural, let mention = held.mention(headedBy: title.head), isPerson(mention),
      held[mention].kind == .description
    else { return nil }
    switch title.entry.kind {
    case .headOfState, .minister, .deputy, .governor, .executive, .staff, .legislator, .force,
      .media, .speaker, .diplomat:
      return ([mention], "description", nil)
    default: return nil
    }
  }

  /// Whether a title is held in a team, which a state's name before it stands for.
  func isTeamPost(_ title: TitleTable.Occurrence) -> Bool {
    let text = titleText(title)
    return text.contains("coach") || text.contains("captain") || text.hasSuffix("manager")
  }

  /// Titles of those who play for a side, which a state's name before them stands for; others
  /// compete for themselves.
  private static let players: WordSet = [
    "player", "midfielder", "striker", "forward", "winger", "defender", "goalkeeper", "keeper",
    "back", "fullback", "batsman", "batter", "bowler", "spinner", "seamer", "paceman", "opener",
    "rounder", "wicket-keeper", "wicketkeeper", "flanker", "half", "prop", "hooker", "lock",
    "centre", "playmaker", "international", "teammate", "mate", "footballer", "cricketer",
    "talisman", "skipper", "goaltender", "pitcher", "quarterback", "guard",
  ]

  /// Whether a state's name, no adjective, before a title is that of a side: "Italy defender X".
  func isOfSide(_ title: TitleTable.Occurrence, _ state: Int) -> Bool {
    title.entry.kind == .sport && !held[state].isDemonym
      // "US basketball player" is only his nationality.
      && (title.words.count == 1 || !titleText(title).hasSuffix("player"))
      && held[state].words.upperBound <= title.words.lowerBound
      && !isPossessive(held[state].words.upperBound)
      && Self.players.contains(
        titleText(title).split { $0 == " " || $0 == "-" }.last.map(String.init) ?? ""
      )
  }

  /// Whether an age stands between a name and a place: "Sergeant X, 39, of Tennessee", who lives
  /// there.
  func isAged(_ holder: Int, before place: Int) -> Bool {
    let end = held[holder].words.upperBound
    guard end + 2 < sentence.count, held[place].words.lowerBound > end + 2,
      held[place].words.lowerBound < end + 6
    else { return false }
    return sentence.form(end) == "," && sentence.tags[end + 1] == .num
      && sentence.form(end + 2) == ","
  }

  /// Whether a title is held in a company, never in a state.
  func isCompanyPost(_ title: TitleTable.Occurrence) -> Bool {
    let text = titleText(title)
    return ["chief executive", "ceo", "managing director", "general manager"]
      .contains(where: text.contains)
  }

  /// The verb of naming right before a name, over a title of its own.
  private func namingVerb(before start: Int) -> Int? {
    for word in (max(0, start - 7)..<start).reversed() {
      switch sentence.tags[word] {
      case .verb: return Self.naming.contains(sentence.lemmas[word]) ? word : nil
      case .noun, .propn, .adj: continue
      default: return nil
      }
    }
    return nil
  }

  /// What somebody does who only strives for a post.
  private static let striving: WordSet = [
    "run", "compete", "vie", "bid", "contender", "candidate", "race", "hope", "seek", "aim",
    "aspire", "campaign", "fight", "battle", "stand", "ambition",
  ]

  /// Whether somebody only strives for a post: "is running to replace X as leader", "vies to become
  /// mayor", "hopes to be elected mayor".
  func isSought(_ clause: Int?) -> Bool {
    guard var verb = clause else { return false }
    if sentence.tags[verb] != .verb, sentence.relations[verb] == .xcomp, sentence.heads[verb] >= 0 {
      if graph.dependent(verb, .cop) == nil { verb = Int(sentence.heads[verb]) }
    }
    let isInfinitive =
      sentence.features[verb].contains(.infinitive)
      || graph.dependents(verb, TreeWords.bit(.mark)).contains { forms[$0] == "to" }
    return isInfinitive && sentence.heads[verb] >= 0
      && Self.striving.contains(sentence.lemmas[Int(sentence.heads[verb])])
  }

  /// Nouns for the end of somebody's time in a post.
  private static let departures: WordSet = [
    "resignation", "departure", "retirement", "dismissal", "sacking", "ouster", "death", "exit",
    "removal", "firing",
  ]

  /// Those whom the one who succeeds or replaces them takes a post from: "replaced X as leader",
  /// "became leader after X's resignation".
  func predecessors(at clause: Int) -> [Int] {
    switch sentence.lemmas[clause] {
    case "become", "appoint", "name", "elect", "choose":
      return graph.dependents(clause, TreeWords.bit(.obl))
        .filter {
          Self.departures.contains(sentence.lemmas[$0])
            && ["following", "after"].contains(formOfPreposition($0) ?? "")
        }
        .flatMap { graph.dependents($0, TreeWords.bit(.nmodPoss)) }
        .flatMap(held.mentions(at:))
        .filter { held.type($0) == .person }
    case "succeed", "replace":
      return graph.dependents(clause, TreeWords.bit(.obj)).flatMap(held.mentions(at:))
        .filter { held.type($0) == .person }
    case "take":
      return graph.dependents(clause, TreeWords.bit(.obl))
        .filter { formOfPreposition($0) == "from" }.flatMap(held.mentions(at:))
        .filter { held.type($0) == .person }
    default:
      return []
    }
  }
}
