import Ontology
import Syntax

extension StructureFinder {
  /// Nouns for persons between a party and a name that no title of the lexicon covers.
  static let sides: WordSet = [
    "rival", "opponent", "challenger", "colleague", "incumbent", "counterpart", "politician",
    "stalwart", "veteran", "newcomer", "grandee", "heavyweight", "member", "congressman",
    "congresswoman", "lawmaker", "backbencher", "firebrand", "rebel", "moderate", "centrist",
  ]

  /// What a party's name tells of the persons beside it: "X (D-VT)", "X, a Republican",
  /// "A and B, both Democrats", "Republicans such as X", "X and fellow Democrat Y", "X's
  /// Social Democrats"; and what an alliance's tells of states: "NATO member Turkey".
  mutating func parties() {
    memberships()
    for body in held.indices
    where held[body].kind == .name && held.type(body) == .organization {
      members(of: body)
      guard isParty(body) else {
        if Self.followings.contains(form(held[body].words.upperBound))
          || Self.followingNames.contains(form(held[body].words.upperBound - 1))
        {
          led(body)
        }
        continue
      }
      labelled(body)
      listed(body)
      led(body)
      standing(for: body)
      partisans(body)
    }
  }

  /// Whether a mention names a party or its members.
  func isParty(_ mention: Int) -> Bool {
    let cluster = held.cluster(mention)
    return cluster.isParty || cluster.name.hasSuffix("Party")
      || cluster.name.hasSuffix("Democrats") || isPartyWord(mention)
  }

  func form(_ index: Int) -> String {
    sentence.wordForm(index)
  }

  func mention(endingAt end: Int) -> Int? {
    held.indices.first { held[$0].words.upperBound == end && held[$0].kind != .description }
  }

  func mention(startingAt start: Int) -> Int? {
    held.indices.first { held[$0].words.lowerBound == start && held[$0].kind == .name }
  }

  // MARK: Behind a name

  /// "X (D-VT)", "X of Utah, a moderate Republican,", "A, B and C, all Republicans".
  private mutating func labelled(_ party: Int) {
    let words = held[party].words
    let isWord = isPartyWord(party)
    if form(words.lowerBound - 1) == "fellow", form(words.lowerBound - 2) == "and",
      let other = mention(endingAt: words.lowerBound - 2), held.type(other) == .person
    {
      append(memberOf, other, party, "and a fellow")
      return
    }
    if words.upperBound < sentence.count {
      switch sentence.tags[words.upperBound] {
      case .noun, .propn, .adj, .num: return
      default: break
      }
    }
    var edge = words.lowerBound
    var isAll = false
    if let region = mention(endingAt: edge), held.type(region) == .place || isChamber(region) {
      // "X, a Minnesota Democrat", "X, the top Senate Republican"
      edge = held[region].words.lowerBound
    }
    for _ in 0..<4 where edge > 0 {
      let before = form(edge - 1)
      if before == "all" || before == "both" { isAll = true }
      let tag = sentence.tags[edge - 1]
      guard
        isAll || tag == .det || tag == .adj || tag == .adv || before == "fellow"
          || Self.ranks.contains(before)
      else { break }
      edge -= 1
      if isAll || tag == .det { break }
    }
    let opener = form(edge - 1)
    guard
      opener == "," && isWord
        || opener == "(" && (isWord || form(words.upperBound) == ")")
    else { return }
    for person in persons(before: edge - 1, isAll) {
      append(memberOf, person, party, "person, a party member")
    }
  }

  /// The person named right before a word, over "of Utah"; all of a list where all are meant.
  func persons(before end: Int, _ isAll: Bool) -> [Int] {
    var found: [Int] = []
    var at = end
    for _ in 0..<(isAll ? 40 : 4) where at > 0 {
      if let mention = mention(endingAt: at) {
        at = held[mention].words.lowerBound
        if held.type(mention) == .person {
          found.append(mention)
          if !isAll { return found }
        }
        continue
      }
      let word = form(at - 1)
      let tag = sentence.tags[at - 1]
      let isInner = ["of", "from"].contains(word)
      let isListed = [",", "and", "&", "the"].contains(word) || tag == .noun || tag == .propn
      guard isInner || isAll && (isListed || tag == .adj) else { return found }
      at -= 1
    }
    return found
  }

  // MARK: Before names

  /// "Republicans such as X and Y", "Democrats X and Y", "Democratic rival X".
  private mutating func listed(_ party: Int) {
    let end = held[party].words.upperBound
    let own = form(end - 1)
    let isPlural = own.hasSuffix("s") && isPartyWord(party)
    var next = end
    if isPlural {
      if form(next) == "," { next += 1 }
      if form(next) == "such", form(next + 1) == "as" {
        next += 2
      } else if ["including", "like"].contains(form(next)) {
        next += 1
      } else if next > end {
        return
      }
      for person in list(from: next, of: .person) {
        append(memberOf, person, party, "party members listed")
      }
      return
    }
    while next < end + 3, next < sentence.count, sentence.tags[next] == .noun { next += 1 }
    guard next > end, let person = mention(startingAt: next), held.type(person) == .person else {
      return
    }
    if form(next - 1) == "donor" { append(schema["funded"], person, party, "party's donor") }
    guard Self.sides.contains(form(next - 1)) else { return }
    append(memberOf, person, party, "party before name")
  }

  /// The entities of a type that a list names, with titles before them and "of …" behind.
  func list(from start: Int, of type: EntityType) -> [Int] {
    var found: [Int] = []
    var next = start
    var skipped = 0
    while next < sentence.count, found.count < 10, skipped < 6 {
      if let mention = mention(startingAt: next) {
        if held.type(mention) == type {
          found.append(mention)
          skipped = 0
          next = held[mention].words.upperBound
          while form(next) == "of", let place = self.mention(startingAt: next + 1) {
            next = held[place].words.upperBound
          }
          guard [",", "and", "&", "or"].contains(form(next)) else { return found }
          while [",", "and", "&", "or"].contains(form(next)) { next += 1 }
          continue
        }
        if type == .state { return found }
        next = held[mention].words.upperBound
        skipped += 1
        continue
      }
      let tag = sentence.tags[next]
      guard tag == .noun || tag == .propn || tag == .adj, type == .person else { return found }
      next += 1
      skipped += 1
    }
    return found
  }

  /// Nouns behind the name of a party or movement that somebody leads.
  private static let followings: WordSet = [
    "party", "movement", "faction", "network", "militia", "bloc", "organisation", "organization",
    "alliance", "coalition", "gang", "cartel", "group", "sect", "militants", "rebels", "fighters",
    "guerrillas",
  ]

  /// Last words of the names of such movements.
  private static let followingNames: WordSet = [
    "front", "movement", "army", "militia", "brigades", "alliance", "coalition", "bloc",
    "authority",
    "organization", "organisation", "junta", "faction", "rebels",
  ]

  /// "X's Social Democrats", "X's ruling Law and Justice party", "X's Hezbollah movement".
  private mutating func led(_ party: Int) {
    let words = held[party].words
    if isPartyWord(party), !form(words.upperBound - 1).hasSuffix("s") {
      return
    }
    let next = form(words.upperBound)
    if words.upperBound < sentence.count, !Self.followings.contains(next),
      [.noun, .propn, .adj].contains(sentence.tags[words.upperBound])
    {
      return
    }
    var edge = words.lowerBound
    for _ in 0..<4 where edge > 0 {
      let before = form(edge - 1)
      if isPossessive(edge - 1) {
        guard let person = mention(endingAt: edge - 1), held.type(person) == .person,
          held[person].kind == .name
        else { return }
        // "X's former party A"
        let isFormer = (edge..<words.lowerBound).contains { form($0) == "former" }
        append(
          isFormer ? memberOf : schema["leads"],
          person,
          party,
          "person's party",
          status: isFormer ? .past : nil
        )
        return
      }
      let tag = sentence.tags[edge - 1]
      guard tag == .adj || tag == .noun || before == "-" else { return }
      edge -= 1
    }
  }

  private static let standing: WordSet = [
    "run", "stand", "campaign", "compete", "sit", "win", "contest", "fight", "gain", "elect",
    "represent",
  ]

  /// "X, who is running for the Liberal Democrats", "X won the seat for the Greens".
  private mutating func standing(for party: Int) {
    let verb = Int(sentence.heads[held[party].head])
    var first = held[party].words.lowerBound - 1
    if form(first) == "the" { first -= 1 }
    guard verb >= 0, sentence.tags[verb] == .verb, form(first) == "for",
      Self.standing.contains(sentence.lemmas[verb])
    else { return }
    for subject in graph.surfaceSubjects(verb) {
      for person in held.mentions(at: subject) where held.type(person) == .person {
        append(memberOf, person, party, "runs for a party")
      }
    }
  }
}
