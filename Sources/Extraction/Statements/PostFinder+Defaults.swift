import Ontology
import Syntax

/// The bodies of posts whose sentences name none.
extension PostFinder {
  /// A post whose sentence names no body: the same person's elsewhere, or the one that the
  /// article is about.
  func completed(
    _ post: Post,
    _ bodies: PostReader.Bodies,
    _ number: Int,
    _ known: KnownBodies
  ) -> [Candidate] {
    guard let reader = reader(of: number) else { return [] }
    var result: [Candidate] = []
    let kind = post.title.entry.kind
    for holder in post.holders {
      let person = context.cluster(of: holder)
      // One who is somebody's adviser may advise others too.
      if bodies.persons.isEmpty,
        known.byPerson[person]?.contains(where: {
          // The president of a body may have led a state.
          $0.kind == kind
            && (kind != .headOfState || context.mentions.clusters[$0.body].type != .organization
              || $0.title == reader.titleText(post.title))
        }) == true
      {
        continue
      }
      guard let body = inferredBody(post, bodies, reader, person, known) else { continue }
      // A party's nominee stands for another post than the party's own.
      if kind == .candidate, !bodies.parties.isEmpty,
        isPartyName(context.mentions.clusters[body])
      {
        continue
      }
      // A rank beside the post that he holds there: "Major General X, commander of …".
      if kind != .candidate,
        known.byPerson[person]?.contains(where: { $0.body == body || kind == .military }) == true
      {
        continue
      }
      guard let mention = context.nearestMention(of: body, to: number) else { continue }
      let isGuess =
        context.mentions.clusters[body].type == .state && context.hasRivals(body)
        && context.mentions.mentions[mention].sentence != number
      append(
        relation(of: post, at: mention, reader),
        holder,
        mention,
        post,
        reader,
        rule: post.rule + (isGuess ? ", body guessed" : ", body inferred"),
        &result
      )
    }
    return result
  }

  /// The state of the article that the holder of a post is known to lead, where a pronoun or a
  /// description was taken for another one: "struck Iran, killing its leader".
  func ownState(of holder: Int, insteadOf body: Int, _ reader: PostReader) -> Int? {
    guard context.type(body) == .state, context.mentions.mentions[body].kind != .name,
      let code = context.mentions.clusters[context.cluster(of: body)].stateCode
    else { return nil }
    let person = context.cluster(of: holder)
    let led = context.leaders.states(of: context.mentions.clusters[person])
    guard !led.isEmpty, !led.contains(code), let own = context.stateLed(by: person).state else {
      return nil
    }
    return context.nearestMention(of: own, to: reader.number)
  }

  private func inferredBody(
    _ post: Post,
    _ bodies: PostReader.Bodies,
    _ reader: PostReader,
    _ person: Int,
    _ known: KnownBodies
  ) -> Int? {
    let kind = post.title.entry.kind
    if kind == .speaker, reader.form(post.title.words.upperBound) == "at" { return nil }
    // A shadow minister is none of the state's.
    let titled = reader.titleText(post.title)
    if titled.hasPrefix("shadow ") { return nil }
    if titled.contains("campaign") || isOfCampaign(post.title, reader) {
      return campaign(of: bodies.persons)
    }
    // "Holm's lawyer" serves Holm, not what she leads.
    if !bodies.persons.isEmpty, Self.advocates.contains(where: titled.hasSuffix) { return nil }
    // "Trump's envoy": the state or body that Trump leads.
    if kind == .executive, let giver = bodies.giver,
      let own = known.byPerson[context.cluster(of: giver)]?.last(where: {
        $0.kind == .executive && $0.relation == "leads"
      })
    {
      // "The director named X as acting director."
      return own.body
    }
    if [.staff, .diplomat, .deputy, .minister, .profession].contains(kind) {
      for employer in bodies.persons {
        let led = known.byPerson[context.cluster(of: employer)] ?? []
        let post =
          led.first { $0.kind == .headOfState || $0.kind == .governor }
          ?? led.first { $0.kind == .minister || $0.kind == .deputy || $0.kind == .executive }
        if let post { return post.body }
        if let state = context.stateLed(by: context.cluster(of: employer)).state { return state }
      }
    }
    if bodies.qualifier == "party" || titled.hasPrefix("party "),
      let party = partyNamed(before: post.title.head, reader)
    {
      return party
    }
    if titled == "leader", let body = subjectBody(before: post.title, reader) { return body }
    if bodies.main == nil, Self.regional.contains(kind) {
      var isDescribed = false
      let region = DefaultBody(context: context).region(
        describedBy: post.title,
        in: reader.number,
        isDescribed: &isDescribed
      )
      if isDescribed { return region }
    }
    if bodies.main == nil, [.staff, .executive, .media, .legislator].contains(kind),
      let body = DefaultBody(context: context).described(by: post.title, in: reader.number)
    {
      return body
    }
    if let qualifier = bodies.qualifier {
      if let body = body(ending: qualifier) { return body }
      if Self.houses.contains(qualifier) { return nil }
    }
    if let site = site(of: post.title, reader) { return site }
    if bodies.isOpen { return nil }
    if bodies.qualifier != nil, kind == .headOfState || kind == .monarch { return nil }
    var taken = taken(by: post, reader, person, known)
    if kind == .headOfState || kind == .minister {
      let (host, others) = hostState(of: person, known)
      if let host, context.leaders.states(of: context.mentions.clusters[person]).isEmpty,
        known.byPerson[person]?.contains(where: {
          context.mentions.clusters[$0.body].type == .state
        }) != true,
        Offices.has(context.mentions.clusters[host].stateCode, kind, titled: titled)
      {
        return host
      }
      taken.formUnion(others)
    }
    return DefaultBody(context: context, taken: taken).body(
      of: kind,
      titled: reader.sentence.form(post.title.words).lowercased(),
      heldBy: person,
      in: reader.number,
      knownState: known.byPerson[person]?.first {
        context.mentions.clusters[$0.body].type == .state
      }?.body,
      parties: bodies.parties.map { context.mentions.clusters[context.cluster(of: $0)].name }
    )
  }

  /// What those are who serve a town or region.
  private static let regional: Set<TitleTable.Kind> = [
    .minister, .governor, .deputy, .executive, .staff, .force, .police, .prosecutor,
  ]

  /// Titles of those who serve a client.
  private static let advocates = [
    "lawyer", "lawyers", "attorney", "barrister", "solicitor", "counsel",
  ]

  /// Whether the words before a title say that it is held in a campaign: "his former campaign
  /// foreign policy adviser".
  private func isOfCampaign(_ title: TitleTable.Occurrence, _ reader: PostReader) -> Bool {
    (reader.leftEdge(title)..<title.words.lowerBound).contains { reader.form($0) == "campaign" }
  }

  /// The campaign that the article names by the surname of one of some persons, or the only one
  /// where there are none: "the Holm campaign" for "Holm's campaign manager".
  private func campaign(of persons: [Int]) -> Int? {
    let named = context.mentions.clusters.indices.filter {
      context.mentions.clusters[$0].type == .organization
        && context.mentions.clusters[$0].name.hasSuffix(" campaign")
    }
    if persons.isEmpty { return named.count == 1 ? named[0] : nil }
    return named.first { index in
      let name = context.mentions.clusters[index].name.dropLast(" campaign".count)
      return persons.contains {
        context.mentions.clusters[context.cluster(of: $0)].name.hasSuffix(name)
      }
    }
  }

  /// The party that a sentence names before a word: "X is of the Republicans, and party leader Y".
  private func partyNamed(before word: Int, _ reader: PostReader) -> Int? {
    let parties = reader.held.indices.filter {
      reader.held[$0].kind == .name && reader.held[$0].words.upperBound <= word
        && reader.held.type($0) == .organization && reader.isParty($0)
    }
    return parties.last.map(context.cluster(of:))
  }

  /// The body that a sentence speaks of before a title without an article: "The Greens want to
  /// wait, with leader X saying".
  private func subjectBody(before title: TitleTable.Occurrence, _ reader: PostReader) -> Int? {
    guard reader.leftEdge(title) == title.words.lowerBound else { return nil }
    let body = reader.held.indices.last {
      reader.held[$0].words.upperBound < title.words.lowerBound
        && reader.held.type($0) == .organization && reader.held[$0].kind != .pronoun
        && reader.sentence.relations[reader.held[$0].head].universal == .nsubj
    }
    return body.map(context.cluster(of:))
  }

  /// The states in which others hold the post now, or the sentence says that they do, and those
  /// that the holder visits.
  private func taken(
    by post: Post,
    _ reader: PostReader,
    _ person: Int,
    _ known: KnownBodies
  ) -> Set<Int> {
    let kind = post.title.entry.kind
    guard kind == .headOfState || kind == .minister || kind == .deputy || kind == .elect
    else { return [] }
    let abroad = statesAbroad(for: person, known)
    guard kind == .headOfState || kind == .minister,
      reader.status(of: post.title, clause: post.clause) != .past
    else { return abroad }
    let title = reader.titleText(post.title)
    var result: Set<Int> = []
    for (other, posts) in known.byPerson where other != person {
      for held in posts where held.kind == kind && !held.isPast && held.title == title {
        result.insert(held.body)
      }
    }
    return result.union(statesOfCounterparts(reader)).union(abroad)
  }

  /// The states that somebody's counterparts in a sentence are of, which are not his own:
  /// "Foreign Minister X met her Polish counterpart".
  private func statesOfCounterparts(_ reader: PostReader) -> Set<Int> {
    let sentence = reader.sentence
    let states = reader.held.indices.filter {
      let head = Int(sentence.heads[reader.held[$0].head])
      return head >= 0 && sentence.lemmas[head] == "counterpart"
        && reader.held.type($0) == .state
    }
    return Set(states.map(context.cluster(of:)))
  }

  /// Nouns for bodies before a title, which no other kind of body stands for.
  static let houses: WordSet = [
    "embassy", "consulate", "ministry", "university", "college", "hospital", "school", "church",
    "airport", "hotel", "union", "palace", "museum", "theatre", "theater", "prison", "coroner",
  ]

  /// The body or site that a common noun behind or before a title means: "chief executive of the
  /// palace", "the center's head physician".
  private func site(of title: TitleTable.Occurrence, _ reader: PostReader) -> Int? {
    let next = title.words.upperBound
    let before = title.words.lowerBound
    let noun: Int
    if ["of", "at", "for"].contains(reader.form(next)), reader.form(next + 1) == "the",
      ![.noun, .propn, .part].contains(
        next + 3 < reader.sentence.count ? reader.sentence.tags[next + 3] : .punct
      ), reader.form(next + 3) != "of"
    {
      noun = next + 2
    } else if before > 2, reader.isPossessive(before - 1), reader.form(before - 3) == "the" {
      noun = before - 2
    } else {
      return nil
    }
    let word = reader.form(noun)
    guard Self.houses.contains(word) || Self.sites.contains(word) else { return nil }
    return body(ending: word, orPlace: true)
  }

  /// Nouns for sites that somebody may lead.
  private static let sites: WordSet = [
    "center", "centre", "institute", "zoo", "castle", "abbey", "cathedral", "mosque", "festival",
    "stadium", "laboratory", "observatory", "clinic", "library", "academy",
  ]

  /// The body of the article whose name ends with a word, or has it before "in", "of" or "for".
  private func body(ending word: String, orPlace: Bool = false) -> Int? {
    var best: Int?
    func ends(_ name: String) -> Bool {
      let words = name.lowercased().split(separator: " ")
      let end = words.firstIndex { $0 == "in" || $0 == "of" || $0 == "for" } ?? words.count
      return words.last.map(String.init) == word || end > 0 && words[end - 1] == word
    }
    for (index, cluster) in context.mentions.clusters.enumerated()
    where (cluster.type == .organization || orPlace && cluster.type == .place)
      && (ends(cluster.name) || cluster.aliases.contains(where: ends))
    {
      if best.map({ context.mentionCounts[$0] < context.mentionCounts[index] }) ?? true {
        best = index
      }
    }
    return best
  }
}
