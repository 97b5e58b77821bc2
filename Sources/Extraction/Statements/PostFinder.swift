import Ontology
import Syntax

/// Finds posts, professions, family ties and party labels: titles before and after names,
/// appositions, "X, who is the …", "served as", "as head of", "appointed him …".
struct PostFinder {
  let context: ArticleContext
  let schema: Schema

  /// Titles that are held at the head of a party.
  private static let partyLeaders: WordSet = [
    "leader", "chair", "chairman", "chairwoman", "chairperson", "co-leader", "co-chair", "head",
  ]

  /// A title, who holds it and at which body.
  struct Post {
    var title: TitleTable.Occurrence
    var holders: [Int]
    var rule: String
    /// The word whose clause tells tense and date; nil for a title beside a name.
    var clause: Int?
  }

  /// The posts of all sentences.
  func candidates() -> [Candidate] {
    var result: [Candidate] = []
    var known = KnownBodies()
    var open: [(post: Post, bodies: PostReader.Bodies, sentence: Int)] = []
    var counterparts = open
    for number in context.sentences.indices {
      guard let reader = reader(of: number) else { continue }
      let occurrences = context.titles[number]
      var listed: (end: Int, body: Int)?
      result += nationalities(reader, occurrences) + unlisted(reader, occurrences)
      for (index, title) in occurrences.enumerated()
      where !reader.isInsideName(title) && !reader.isOfLanguage(title)
        && !isAcademic(title, reader)
      {
        if let (holders, bodies) = reader.lists(title) {
          for (holder, body) in zip(holders, bodies) {
            let post = Post(title: title, holders: [holder], rule: "lists", clause: nil)
            append(title.entry.relation, holder, body, post, reader, rule: "lists", &result)
            note(post, holder, body, title.entry.relation, reader, &known)
          }
          continue
        }
        guard
          let (holders, rule, clause) = reader.holders(of: title, among: occurrences, index)
            ?? reader.coordinatedHolders(of: title, among: occurrences, index)
        else { continue }
        let post = Post(title: title, holders: holders, rule: rule, clause: clause)
        var bodies = reader.bodies(of: title, among: occurrences, index, holders: holders)
        heedGivers(post, reader, &bodies)
        heedOffice(post, reader, &bodies)
        if title.entry.kind == .counterpart, counterpart(bodies, reader, known) == nil {
          counterparts.append((post, bodies, number))
          continue
        }
        listed = reader.listed(post, &bodies, after: listed)
        let made = candidates(of: post, bodies, reader, &known)
        result += made
        result += appointments(post, reader)
        // "president of the Kenyan chamber of commerce" is none of a state that it does not name
        if let main = bodies.main, [.state, .place].contains(context.type(main)),
          isOfUnnamedBody(post, main, reader)
        {
          continue
        }
        if !made.contains(where: { $0.relation != schema["member-of"] }) {
          open.append((post, bodies, number))
        }
      }
    }
    // Those who lead a state first: the bodies of their staff are told by them.
    let isFirst: Set<TitleTable.Kind> = [
      .headOfState, .monarch, .governor, .minister, .deputy, .legislator,
    ]
    for isLeading in [true, false] {
      for (post, bodies, number) in open
      where isFirst.contains(post.title.entry.kind) == isLeading {
        let made = completed(post, bodies, number, known)
        for candidate in made { note(candidate, post.title.entry.kind, &known) }
        result += made
      }
      guard isLeading else { break }
      for number in context.sentences.indices {
        let made = presidencies(number, known)
        for candidate in made { note(candidate, .headOfState, &known) }
        result += made
      }
    }
    for (post, bodies, number) in counterparts {
      guard let reader = reader(of: number) else { continue }
      result += candidates(of: post, bodies, reader, &known)
    }
    for number in context.sentences.indices { result += resignations(number, known) }
    return result
  }

  /// Reads the titles of a sentence; nil where it has no tree.
  func reader(of number: Int) -> PostReader? {
    context.graphs[number].map {
      PostReader(
        sentence: context.sentences[number],
        number: number,
        graph: $0,
        held: context.sentenceMentions[number]
      )
    }
  }

  /// A post that a person was said to hold.
  struct KnownPost {
    var kind: TitleTable.Kind
    var body: Int
    var relation: String
    var title: String
    var isPast = false
  }

  /// Which posts each person was said to hold.
  struct KnownBodies {
    var byPerson: [Int: [KnownPost]] = [:]
  }

  private func note(
    _ candidate: Candidate,
    _ kind: TitleTable.Kind,
    _ known: inout KnownBodies
  ) {
    known.byPerson[context.cluster(of: candidate.subject), default: []].append(
      KnownPost(
        kind: kind,
        body: context.cluster(of: candidate.object),
        relation: schema[candidate.relation].name,
        title: candidate.title ?? "",
        isPast: candidate.status == .past
      )
    )
  }

  private func note(
    _ post: Post,
    _ holder: Int,
    _ body: Int,
    _ relation: String,
    _ reader: PostReader,
    _ known: inout KnownBodies
  ) {
    known.byPerson[context.cluster(of: holder), default: []].append(
      KnownPost(
        kind: post.title.entry.kind,
        body: context.cluster(of: body),
        relation: relation,
        title: reader.titleText(post.title),
        isPast: reader.status(of: post.title, clause: post.clause) == .past
      )
    )
  }

  func relation(_ name: String) -> RelationID? { schema[name] }

  private func candidates(
    of post: Post,
    _ bodies: PostReader.Bodies,
    _ reader: PostReader,
    _ known: inout KnownBodies
  ) -> [Candidate] {
    var result: [Candidate] = []
    let kind = post.title.entry.kind
    for holder in post.holders {
      for party in bodies.parties {
        let title = reader.titleText(post.title).split(separator: " ").last.map(String.init) ?? ""
        let isPartyLeader = Self.partyLeaders.contains(title)
        // "the Democratic chairman of the House Intelligence Committee" leads no party.
        let isElsewhere = bodies.main != nil || bodies.qualifier != nil || kind == .speaker
        let leads =
          relation(of: post, at: party, reader) == "leads" && kind != .headOfState
          && kind != .governor
        let isDeputy = kind == .deputy || bodies.isDeputy
        let name =
          isDeputy && isPartyLeader && !isElsewhere
          ? "works-for"
          : (leads || isPartyLeader) && !isElsewhere
            ? "leads"
            : isPartyStaff(post, reader, bodies) || isPartySecretary(post, reader)
              ? "works-for" : "member-of"
        append(name, holder, party, post, reader, rule: "party", &result)
        if kind == .candidate, reader.titleText(post.title).hasPrefix("leadership") {
          append("ran-for", holder, party, post, reader, rule: "party", &result)
        }
      }
      if kind == .kin {
        // "a business partner" is no kin.
        if isTradePartner(post.title, reader) { continue }
        for other in bodies.persons where other != holder {
          append("family-of", holder, other, post, reader, rule: post.rule, &result)
        }
        continue
      }
      if let state = bodies.nationality {
        append("citizen-of", holder, state, post, reader, rule: post.rule, &result)
      }
      let own = post.holders.count > 1 ? reader.ownBody(of: holder) : nil
      if !bodies.parties.isEmpty, result.contains(where: { $0.relation == relation("leads") }) {
        // "Austria's Freedom Party leader" leads the party.
        continue
      }
      guard let named = own ?? bodies.main, !reader.isTopic(named, of: post.title, bodies) else {
        continue
      }
      if isSentThere(post, named, bodies, reader) { continue }
      let body =
        homeState(insteadOf: named, post, bodies, reader)
        ?? chamber(insteadOf: named, post, reader) ?? force(insteadOf: named, post, bodies, reader)
        ?? town(in: named, post, reader) ?? named
      let type = context.type(body)
      var name = relation(of: post, at: body, reader)
      if type != .organization, kind == .speaker,
        reader.titleText(post.title).contains("opposition")
      {
        // The leader of an opposition has no post in the state.
        if bodies.isBefore, type == .state {
          append("citizen-of", holder, body, post, reader, rule: "opposition", &result)
        }
        continue
      }
      if type == .state, kind == .force, bodies.isBefore,
        Self.isOutlaw(reader.titleText(post.title))
      {
        // Whoever leads rebels does not serve the state that they fight.
        append("citizen-of", holder, body, post, reader, rule: "rebel", &result)
        continue
      }
      if type == .state, kind == .governor || kind == .executive, isWithin(body, post, reader) {
        append("citizen-of", holder, body, post, reader, rule: "within", &result)
        continue
      }
      if type == .state, kind == .executive, reader.isCompanyPost(post.title) { continue }
      if type == .state || type == .place, isOfUnnamedBody(post, body, reader) { continue }
      if kind == .monarch, isConsort(post, reader) { continue }
      // "a featured speaker at Acme"
      if kind == .speaker, reader.form(post.title.words.upperBound) == "at" { continue }
      if kind == .candidate, !isElective(post, body, reader) { continue }
      if name == "leads", type == .place, reader.titleText(post.title).hasSuffix("attorney") {
        // A district attorney leads an office, not the district.
        name = "works-for"
      }
      // A chief of police leads the police, not the town.
      if name == "leads", type == .place, reader.titleText(post.title).contains("police") {
        name = "works-for"
      }
      if name == "leads",
        bodies.isDeputy || reader.isIndefinite(post.title) || isOfficer(post, body, bodies, reader)
          || isOneOfLeaders(post, reader)
          || !bodies.parties.isEmpty && isOfChamberGroup(post, body, reader)
          || bodies.isOfPart && (kind == .executive || kind == .force)
          || type == .state && isOfBank(post, bodies, reader)
          || type == .state && isOfService(post, reader)
          || type == .organization && kind == .governor
            && reader.titleText(post.title) == "regional head"
          || reader.titleText(post.title) == "commissioner" && bodies.qualifier != nil
      {
        name = "works-for"
      }
      switch kind {
      case .profession where type != .organization && reader.titleText(post.title) == "resident":
        name = "lives-in"
      case .academic, .art, .media, .sport, .profession:
        if type == .state, bodies.isBefore,
          reader.isOfSide(post.title, body)
            || reader.isTeamPost(post.title)
              && (!reader.held[body].isDemonym || reader.titleText(post.title).contains("captain")
                || reader.titleText(post.title).hasPrefix("team "))
        {
          name = "works-for"
        } else if reader.titleText(post.title).hasSuffix("resident") {
          name = "lives-in"
        } else if type == .state {
          name = bodies.isBefore || bodies.isOrigin ? "citizen-of" : "works-for"
        } else if type == .place {
          // "the Coral Island presenter": of a programme
          if bodies.isBefore, Self.hosts.contains(reader.titleText(post.title)) { continue }
          // "Queensland batsman X" plays for its team; "an English bowler" is of his country.
          name =
            bodies.isBefore && reader.held[body].isDemonym && isLand(body)
            ? "citizen-of" : kind == .sport && bodies.isBefore ? "works-for" : "lives-in"
        }
      case .executive, .staff, .member, .police, .clergy, .founder:
        // "a manager from Bristol", "a union official of Sweden"
        if type == .place,
          bodies.isOrigin
            || Self.isFreelance(reader.titleText(post.title)) && !isPublicAttorney(post, reader)
        {
          name = "lives-in"
        }
        // "an Iraqi cleric": his church or mosque is not the state's
        if kind == .clergy, type == .state, bodies.isBefore, reader.held[body].isDemonym {
          name = "citizen-of"
        }
        // "a Russian lawyer", not "a US attorney"
        if type == .state, bodies.isBefore, reader.held[body].isDemonym,
          Self.isFreelance(reader.titleText(post.title))
        {
          name = "citizen-of"
        }
        if type == .state, bodies.isBefore, reader.held[body].isDemonym,
          bodies.qualifier.map(Self.privateBodies.contains) ?? false
        {
          name = "citizen-of"
        }
      case .military:
        // "Sergeant X, 39, of Tennessee"
        if type == .place, !bodies.isBefore { name = "lives-in" }
      case .counterpart:
        guard let like = counterpart(bodies, reader, known) else { continue }
        append(
          like.relation,
          holder,
          body,
          post,
          reader,
          rule: "counterpart",
          title: like.title,
          &result
        )
        continue
      case .candidate where type == .state && reader.otherNationality(before: body) != nil:
        name = "citizen-of"
      case .other:
        continue
      default:
        break
      }
      // "an MP for the Unity Party", "a lawyer of the party"
      if kind == .profession || kind == .legislator,
        isPartyName(context.mentions.clusters[context.cluster(of: body)])
      {
        name = "member-of"
      }
      // "a leader of the party" is one of several.
      let isLeading = reader.form(post.title.words.upperBound - 1) == "leader"
      if isFellow(post, of: body, reader)
        || name == "works-for" && isLeading && reader.isIndefinite(post.title)
          && isPartyName(context.mentions.clusters[context.cluster(of: body)])
      {
        name = "member-of"
      }
      if isOffice(post, of: holder, before: body),
        isPartyName(context.mentions.clusters[context.cluster(of: body)])
      {
        append("member-of", holder, body, post, reader, rule: "party", status: .actual, &result)
        continue
      }
      if type == .place, reader.isAged(holder, before: body) { name = "lives-in" }
      if reader.isSought(post.clause) { name = "ran-for" }
      append(name, holder, body, post, reader, rule: post.rule, &result)
      if name == "citizen-of", let other = reader.otherNationality(before: body) {
        append(name, holder, other, post, reader, rule: post.rule, &result)
      }
      if name == "leads" || name == "works-for" {
        note(post, holder, body, name, reader, &known)
      }
      guard post.rule == "as" || post.rule == "predicate" || post.rule == "named",
        let clause = post.clause
      else { continue }
      for former in reader.predecessors(at: clause)
      where former != holder && reader.held.differ(former, holder) {
        note(post, former, body, name, reader, &known)
        append(
          post.title.entry.relation,
          former,
          body,
          post,
          reader,
          rule: "predecessor",
          status: name == "ran-for" ? nil : reader.isAhead(clause) ? .actual : .past,
          &result
        )
      }
    }
    return result
  }

  /// The town that a mayor leads, where the region that it is in stands between: "South Bend,
  /// Indiana mayor X".
  private func town(in region: Int, _ post: Post, _ reader: PostReader) -> Int? {
    let start = reader.held[region].words.lowerBound
    guard reader.titleText(post.title).hasSuffix("mayor"), reader.held.type(region) == .place,
      reader.held[region].words.upperBound == post.title.words.lowerBound,
      start > 0, reader.form(start - 1) == ","
    else { return nil }
    return reader.held.indices.first {
      reader.held[$0].words.upperBound == start - 1 && reader.held.type($0) == .place
    }
  }

  /// Whether a title is an office of a state whose holder's name stands between it and a body:
  /// "former vice president X of the Unity Party".
  private func isOffice(_ post: Post, of holder: Int, before body: Int) -> Bool {
    guard [.headOfState, .minister, .deputy, .governor].contains(post.title.entry.kind) else {
      return false
    }
    let name = context.mentions.mentions[holder]
    return name.kind == .name && post.title.words.upperBound <= name.words.lowerBound
      && name.words.upperBound <= context.mentions.mentions[body].words.lowerBound
  }

  /// The post that a counterpart holds elsewhere: that of the one whose counterpart he is.
  private func counterpart(
    _ bodies: PostReader.Bodies,
    _ reader: PostReader,
    _ known: KnownBodies
  ) -> KnownPost? {
    for person in bodies.persons {
      if let post = known.byPerson[context.cluster(of: person)]?.last { return post }
    }
    for mention in reader.held.indices where reader.held.type(mention) == .person {
      if let post = known.byPerson[context.cluster(of: mention)]?.last { return post }
    }
    return nil
  }

  func append(
    _ name: String,
    _ holder: Int,
    _ body: Int,
    _ post: Post,
    _ reader: PostReader,
    rule: String,
    title: String? = nil,
    status: Status? = nil,
    _ result: inout [Candidate]
  ) {
    guard let relation = relation(name), context.cluster(of: holder) != context.cluster(of: body)
    else { return }
    let body = name == "leads" ? ownState(of: holder, insteadOf: body, reader) ?? body : body
    let type = schema[relation]
    guard type.admits(context.type(holder), context.type(body)),
      name != "citizen-of" || context.type(body) != .place || isLand(body)
    else { return }
    result.append(
      Candidate(
        relation: relation,
        subject: holder,
        object: body,
        sentence: reader.number,
        trigger: post.clause ?? post.title.head,
        source: .post(rule),
        status: name == "citizen-of" || name == "family-of"
          ? .actual
          : status ?? reader.status(of: post.title, clause: post.clause),
        title: title ?? reader.titleText(post.title),
        isStructural: post.clause == nil
      )
    )
  }
}
