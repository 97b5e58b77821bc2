import Ontology
import Syntax

extension StructureFinder {
  /// Nouns for persons between a party and a name that no title of the lexicon covers.
  private static let sides: Set<String> = [
    "rival", "opponent", "challenger", "colleague", "incumbent", "counterpart", "politician",
    "donor", "stalwart", "veteran", "newcomer", "grandee", "heavyweight", "member", "congressman",
    "congresswoman", "lawmaker", "backbencher", "firebrand", "rebel", "moderate", "centrist",
  ]

  /// What a party's name tells of the persons beside it: "X (D-VT)", "X, a Republican",
  /// "A and B, both Democrats", "Republicans such as X", "X and fellow Democrat Y", "X's
  /// Social Democrats"; and what an alliance's tells of states: "NATO member Turkey".
  func parties(
    _ held: SentenceMentions,
    _ sentence: Sentence,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    for body in held.indices
    where held[body].kind == .name && held.type(body) == .organization {
      members(of: body, held, sentence, &result)
      guard isParty(body, held, sentence) else { continue }
      labelled(body, held, sentence, &result)
      listed(body, held, sentence, &result)
      led(body, held, sentence, &result)
      standing(for: body, held, sentence, graph, &result)
    }
  }

  /// Whether a mention names a party or its members.
  func isParty(_ mention: Int, _ held: SentenceMentions, _ sentence: Sentence) -> Bool {
    let cluster = held.cluster(mention)
    return cluster.isParty || cluster.name.hasSuffix("Party")
      || cluster.name.hasSuffix("Democrats") || isPartyWord(mention, held, sentence)
  }

  private func form(_ index: Int, _ sentence: Sentence) -> String {
    index >= 0 && index < sentence.count ? sentence.form(index).lowercased() : ""
  }

  private func mention(endingAt end: Int, _ held: SentenceMentions) -> Int? {
    held.indices.first { held[$0].words.upperBound == end && held[$0].kind != .description }
  }

  private func mention(startingAt start: Int, _ held: SentenceMentions) -> Int? {
    held.indices.first { held[$0].words.lowerBound == start && held[$0].kind == .name }
  }

  // MARK: Behind a name

  /// "X (D-VT)", "X of Utah, a moderate Republican,", "A, B and C, all Republicans".
  private func labelled(
    _ party: Int,
    _ held: SentenceMentions,
    _ sentence: Sentence,
    _ result: inout [Candidate]
  ) {
    let words = held[party].words
    let isWord = isPartyWord(party, held, sentence)
    if form(words.lowerBound - 1, sentence) == "fellow",
      form(words.lowerBound - 2, sentence) == "and",
      let other = mention(endingAt: words.lowerBound - 2, held), held.type(other) == .person
    {
      append(memberOf, other, party, "and a fellow", held, &result)
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
    if let region = mention(endingAt: edge, held), held.type(region) == .place {
      // "X, a Minnesota Democrat"
      edge = held[region].words.lowerBound
    }
    for _ in 0..<4 where edge > 0 {
      let before = form(edge - 1, sentence)
      if before == "all" || before == "both" { isAll = true }
      let tag = sentence.tags[edge - 1]
      guard isAll || tag == .det || tag == .adj || tag == .adv || before == "fellow" else { break }
      edge -= 1
      if isAll || tag == .det { break }
    }
    let opener = form(edge - 1, sentence)
    guard
      opener == "," && isWord
        || opener == "(" && (isWord || form(words.upperBound, sentence) == ")")
    else { return }
    for person in persons(before: edge - 1, isAll, held, sentence) {
      append(memberOf, person, party, "person, a party member", held, &result)
    }
  }

  /// The person named right before a word, over "of Utah"; all of a list where all are meant.
  private func persons(
    before end: Int,
    _ isAll: Bool,
    _ held: SentenceMentions,
    _ sentence: Sentence
  ) -> [Int] {
    var found: [Int] = []
    var at = end
    for _ in 0..<(isAll ? 40 : 4) where at > 0 {
      if let mention = mention(endingAt: at, held) {
        at = held[mention].words.lowerBound
        if held.type(mention) == .person {
          found.append(mention)
          if !isAll { return found }
        }
        continue
      }
      let word = form(at - 1, sentence)
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
  private func listed(
    _ party: Int,
    _ held: SentenceMentions,
    _ sentence: Sentence,
    _ result: inout [Candidate]
  ) {
    let end = held[party].words.upperBound
    let own = form(end - 1, sentence)
    let isPlural = own.hasSuffix("s") && isPartyWord(party, held, sentence)
    var next = end
    if isPlural {
      if form(next, sentence) == "," { next += 1 }
      if form(next, sentence) == "such", form(next + 1, sentence) == "as" {
        next += 2
      } else if ["including", "like"].contains(form(next, sentence)) {
        next += 1
      } else if next > end {
        return
      }
      for person in list(from: next, held, sentence, of: .person) {
        append(memberOf, person, party, "party members listed", held, &result)
      }
      return
    }
    while next < end + 3, next < sentence.count, sentence.tags[next] == .noun { next += 1 }
    guard next > end, Self.sides.contains(form(next - 1, sentence)),
      let person = mention(startingAt: next, held), held.type(person) == .person
    else { return }
    append(memberOf, person, party, "party before name", held, &result)
  }

  /// The entities of a type that a list names, with titles before them and "of …" behind.
  private func list(
    from start: Int,
    _ held: SentenceMentions,
    _ sentence: Sentence,
    of type: EntityType
  ) -> [Int] {
    var found: [Int] = []
    var next = start
    var skipped = 0
    while next < sentence.count, found.count < 10, skipped < 6 {
      if let mention = mention(startingAt: next, held) {
        if held.type(mention) == type {
          found.append(mention)
          skipped = 0
          next = held[mention].words.upperBound
          while form(next, sentence) == "of", let place = self.mention(startingAt: next + 1, held) {
            next = held[place].words.upperBound
          }
          guard [",", "and", "&", "or"].contains(form(next, sentence)) else { return found }
          while [",", "and", "&", "or"].contains(form(next, sentence)) { next += 1 }
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

  /// "X's Social Democrats", "X's ruling Law and Justice party".
  private func led(
    _ party: Int,
    _ held: SentenceMentions,
    _ sentence: Sentence,
    _ result: inout [Candidate]
  ) {
    let words = held[party].words
    if isPartyWord(party, held, sentence), !form(words.upperBound - 1, sentence).hasSuffix("s") {
      return
    }
    let next = form(words.upperBound, sentence)
    if words.upperBound < sentence.count, next != "party",
      [.noun, .propn, .adj].contains(sentence.tags[words.upperBound])
    {
      return
    }
    var edge = words.lowerBound
    for _ in 0..<4 where edge > 0 {
      let before = form(edge - 1, sentence)
      if before == "'s" || before == "’s" || before == "'" {
        guard let person = mention(endingAt: edge - 1, held), held.type(person) == .person,
          held[person].kind == .name
        else { return }
        append(schema["leads"], person, party, "person's party", held, &result)
        return
      }
      let tag = sentence.tags[edge - 1]
      guard tag == .adj || tag == .noun || before == "-" else { return }
      edge -= 1
    }
  }

  /// "X, who is running for the Liberal Democrats".
  private func standing(
    for party: Int,
    _ held: SentenceMentions,
    _ sentence: Sentence,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let verb = Int(sentence.heads[held[party].head])
    var first = held[party].words.lowerBound - 1
    if form(first, sentence) == "the" { first -= 1 }
    guard verb >= 0, sentence.tags[verb] == .verb, form(first, sentence) == "for",
      ["run", "stand", "campaign", "compete"].contains(sentence.lemmas[verb])
    else { return }
    for subject in graph.surfaceSubjects(verb) {
      for person in held.mentions(at: subject) where held.type(person) == .person {
        append(memberOf, person, party, "runs for a party", held, &result)
      }
    }
  }

  // MARK: Alliances

  /// "NATO member Turkey", "fellow EU member states Hungary and Poland".
  private func members(
    of body: Int,
    _ held: SentenceMentions,
    _ sentence: Sentence,
    _ result: inout [Candidate]
  ) {
    var next = held[body].words.upperBound
    guard ["member", "members"].contains(form(next, sentence)) else { return }
    next += 1
    if ["state", "states", "country", "countries", "nation", "nations"]
      .contains(form(next, sentence))
    {
      next += 1
    }
    if form(next, sentence) == "such", form(next + 1, sentence) == "as" { next += 2 }
    if ["including", "like"].contains(form(next, sentence)) { next += 1 }
    for state in list(from: next, held, sentence, of: .state) {
      append(memberOf, state, body, "member states listed", held, &result)
    }
  }
}
