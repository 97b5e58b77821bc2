import Ontology
import Syntax

/// Which relation a post states, where its title alone does not tell.
extension PostFinder {
  /// Nouns before a title for bodies that are no state's: "a Swedish union official".
  static let privateBodies: WordSet = [
    "union", "unions", "company", "club", "bank", "airline", "business", "industry", "charity",
    "church", "firm", "oil", "shipping", "steel", "hotel",
  ]

  /// Who is in a programme whose name stands before.
  static let hosts: WordSet = [
    "presenter", "tv presenter", "host", "co-host", "star", "contestant", "winner",
  ]

  private static let freelances: WordSet = [
    "lawyer", "lawyers", "attorney", "attorneys", "solicitor", "solicitors", "barrister",
  ]

  /// Whether a title is that of one who works for clients: the place before it is where he lives,
  /// the nationality his own.
  static func isFreelance(_ title: String) -> Bool {
    let profession = title.split(separator: " ").last.map(String.init) ?? ""
    return freelances.contains(profession)
      && (title == profession
        || ["defense ", "defence ", "rights "].contains(where: title.contains))
  }

  /// Whether a title is that of one who leads rebels or outlaws, not a state's own forces.
  static func isOutlaw(_ title: String) -> Bool {
    title == "warlord" || outlaws.contains(String(title.prefix { $0 != " " }))
  }

  private static let outlaws: WordSet = [
    "rebel", "guerrilla", "militia", "gang", "separatist", "insurgent", "militant", "jihadist",
  ]

  /// Whether an attorney is called a region's: "the prosecuting attorney of a county".
  func isPublicAttorney(_ post: Post, _ reader: PostReader) -> Bool {
    ["prosecuting", "state", "state's", "county", "city", "district", "commonwealth"]
      .contains(reader.form(post.title.words.lowerBound - 1))
  }

  /// What a title states of its holder and a body: a British chancellor leads no state.
  func relation(of post: Post, at body: Int, _ reader: PostReader) -> String {
    let cluster = context.mentions.clusters[context.cluster(of: body)]
    if post.title.entry.kind == .headOfState, cluster.stateCode == "GB",
      reader.titleText(post.title).hasSuffix("chancellor")
    {
      return "works-for"
    }
    // It is he who runs a university.
    if post.title.entry.kind == .deputy, cluster.name.contains("Universit"),
      ["vice chancellor", "vice-chancellor"].contains(reader.titleText(post.title))
    {
      return "leads"
    }
    // The speaker of a parliament does not lead the state.
    if post.title.entry.kind == .speaker, cluster.type == .state { return "works-for" }
    // The dean of a house is who has sat in it longest.
    if reader.form(post.title.words.upperBound - 1) == "dean",
      ["House", "Senate", "Representatives", "Congress"].contains(where: cluster.name.hasSuffix)
    {
      return "works-for"
    }
    // The head of a state's police does not lead the state.
    if post.title.entry.kind == .force, cluster.type == .state { return "works-for" }
    if isPartySecretary(post, reader), isPartyName(cluster), !cluster.name.contains("Communist"),
      !cluster.name.contains("Workers")
    {
      return "works-for"
    }
    return post.title.entry.relation
  }

  /// Whether a title is a membership of a learned society: "Fellow of the Royal Society".
  func isFellow(_ post: Post, of body: Int, _ reader: PostReader) -> Bool {
    guard reader.form(post.title.words.upperBound - 1) == "fellow",
      reader.form(post.title.words.upperBound) == "of", context.type(body) == .organization
    else { return false }
    return context.mentions.clusters[context.cluster(of: body)].name.split(separator: " ")
      .contains { ["Society", "Academy", "Association", "Royal"].contains(String($0)) }
  }

  /// Whether a title is that of one who runs the office of a party or union, which another leads
  /// where it is a party.
  func isPartySecretary(_ post: Post, _ reader: PostReader) -> Bool {
    ["secretary-general", "secretary general", "general secretary"]
      .contains(where: reader.titleText(post.title).hasSuffix)
  }

  /// Whether a commander is one of several: "Hezbollah commander X", "Iran's top military
  /// commander", where "commander of the Third Fleet" and "Quds Force commander X" lead it.
  func isOfficer(
    _ post: Post,
    _ body: Int,
    _ bodies: PostReader.Bodies,
    _ reader: PostReader
  ) -> Bool {
    guard post.title.entry.kind == .force,
      reader.form(post.title.words.upperBound - 1).hasPrefix("commander"),
      !reader.titleText(post.title).contains("chief")
    else { return false }
    if context.type(body) == .state { return true }
    let name = context.mentions.clusters[context.cluster(of: body)].name
    return bodies.isBefore
      && !name.split(separator: " ").contains { Self.units.contains(String($0)) }
  }

  /// Nouns for what a state's own heads are the heads of.
  private static let polities: WordSet = [
    "republic", "government", "state", "nation", "cabinet", "administration", "regime", "people",
    "coalition", "authority", "side", "confederation", "council",
  ]
  /// Nouns for camps and groups that are no state's.
  private static let camps: WordSet = [
    "opposition", "party", "group", "movement", "faction", "militia", "rebel", "gang", "cartel",
    "community", "church", "union", "minority", "diaspora", "insurgency", "resistance",
  ]

  /// Whether a title is of something that a state's nationality only modifies, of which no name is
  /// given: "president of the Kenyan chamber of commerce", "leader of a Kenyan rebel group".
  func isOfUnnamedBody(_ post: Post, _ state: Int, _ reader: PostReader) -> Bool {
    let words = reader.held[state].words
    guard words.lowerBound >= post.title.words.upperBound else { return false }
    // "president of the Swiss-based federation"
    if reader.form(words.upperBound) == "-", reader.form(words.upperBound + 1) == "based" {
      return true
    }
    guard context.type(state) == .state,
      reader.held[state].isDemonym || reader.isPossessive(words.upperBound)
    else { return false }
    var word = words.upperBound + (reader.held[state].isDemonym ? 0 : 1)
    let start = word
    while word < reader.sentence.count, reader.held.covering(word) == nil,
      [.noun, .adj].contains(reader.sentence.tags[word]) || reader.form(word) == "-"
        || reader.isPossessive(word) && word > start
    {
      word += 1
    }
    guard word > start, reader.sentence.tags[word - 1] == .noun else { return false }
    let noun = reader.sentence.lemmas[word - 1].lowercased()
    if ["leader", "head", "chief", "commander"].contains(
      reader.form(post.title.words.upperBound - 1)
    ) {
      return Self.camps.contains(noun)
    }
    return post.title.entry.kind == .headOfState && !Self.polities.contains(noun)
  }

  private static let factions: WordSet = [
    "far-right", "far-left", "hard-right", "hard-left", "ultranationalist", "anti-immigrant",
    "anti-immigration", "anti-islam", "eurosceptic", "anti-eu", "protest", "jewish", "shi'ite",
    "shiite", "shia", "sunni", "kurdish", "muslim", "christian", "catholic", "buddhist", "hindu",
    "sikh", "druze", "tribal", "religious", "church", "community", "student", "union", "business",
    "indigenous", "ethnic", "independence",
  ]

  /// Whether a state before a title is only where a part of it or a camp in it is led: "Italian
  /// mayor X", "Mexican governor X", "France's far-right leader X".
  func isWithin(_ state: Int, _ post: Post, _ reader: PostReader) -> Bool {
    let name = reader.held[state].words
    guard name.upperBound <= post.title.words.lowerBound else { return false }
    switch reader.form(post.title.words.upperBound - 1) {
    case "mayor":
      return !["Monaco", "Singapore", "Vatican City"].contains(
        context.mentions.clusters[context.cluster(of: state)].name
      )
    case "governor":
      return post.title.words.count == 1
        && (reader.held[state].isDemonym
          || name.upperBound + 2 == post.title.words.lowerBound
            && reader.isPossessive(name.upperBound)
            && reader.sentence.tags[name.upperBound + 1] == .propn)
    case "leader":
      let before = post.title.words.lowerBound - 1
      return Self.factions.contains(reader.form(before))
        || reader.form(before - 1) == "-" && ["right", "left"].contains(reader.form(before))
          && ["far", "hard"].contains(reader.form(before - 2))
    default: return false
    }
  }

  /// Whether a place is a country within a state: England.
  func isLand(_ body: Int) -> Bool {
    StructureFinder.isLand(context.mentions.clusters[context.cluster(of: body)].name)
  }

  /// Whether a body is a party, known or by its name.
  func isPartyName(_ cluster: EntityCluster) -> Bool {
    cluster.isParty || cluster.type == .organization && cluster.name.hasSuffix(" Party")
  }

  /// Whether a title at a state is that of the head of a service of it: "Chad's army chief", "Chad's
  /// security council head".
  func isOfService(_ post: Post, _ reader: PostReader) -> Bool {
    switch post.title.entry.kind {
    case .force: true
    case .executive:
      ["head", "chief", "director", "boss"].contains(reader.form(post.title.words.upperBound - 1))
    default: false
    }
  }

  private static let bankers: WordSet = ["governor", "president", "chief", "head", "chairman"]

  /// Whether a title is that of a state's central bank, of which the state is not led.
  func isOfBank(_ post: Post, _ bodies: PostReader.Bodies, _ reader: PostReader) -> Bool {
    let text = reader.titleText(post.title)
    if text.hasPrefix("central bank") || bodies.qualifier == "bank" { return true }
    let next = post.title.words.upperBound
    return Self.bankers.contains(text) && reader.form(next) == "of"
      && (next + 1..<next + 4).contains { reader.form($0) == "bank" }
  }

  /// Whether a queen or empress is named beside her husband, who reigns: "King X and Queen Y".
  func isConsort(_ post: Post, _ reader: PostReader) -> Bool {
    guard ["queen", "empress", "princess"].contains(reader.titleText(post.title)) else {
      return false
    }
    let link = post.title.words.lowerBound - 1
    return reader.form(link) == "and"
      && reader.held.indices.contains {
        reader.held[$0].words.upperBound == link && reader.isPerson($0)
          && reader.held.cluster($0).titles.contains { ["king", "emperor", "prince"].contains($0) }
      }
  }

  /// Whether a leader is called one of several: "senior Hezbollah leader X".
  func isOneOfLeaders(_ post: Post, _ reader: PostReader) -> Bool {
    let text = reader.titleText(post.title)
    guard text.hasSuffix("leader") || text.hasSuffix("commander") || text.hasSuffix("chief") else {
      return false
    }
    let edge = reader.leftEdge(post.title)
    return (edge..<post.title.words.upperBound).contains {
      ["senior", "mid-level", "high-ranking", "low-level", "veteran", "another", "prominent"]
        .contains(reader.form($0))
    }
  }

  /// The state that alone has such an office, where the name right before the title is no more than
  /// a heading: "Ukraine Secretary of State X".
  func homeState(
    insteadOf body: Int,
    _ post: Post,
    _ bodies: PostReader.Bodies,
    _ reader: PostReader
  ) -> Int? {
    guard bodies.isBefore, context.type(body) == .state, !reader.held[body].isDemonym,
      !reader.isPossessive(reader.held[body].words.upperBound),
      ["secretary of", "deputy secretary of"].contains(
        where: reader.titleText(post.title).hasPrefix
      ),
      let home = DefaultBody(context: context).homeState(of: reader.titleText(post.title)),
      home != context.cluster(of: body)
    else { return nil }
    return context.nearestMention(of: home, to: reader.number)
  }

  private static let units: WordSet = [
    "Force", "Forces", "Command", "Brigade", "Fleet", "Division", "Army", "Unit", "Corps", "Guard",
    "Guards", "Battalion", "Regiment", "Wing", "Squadron", "Navy", "Police", "Base", "Garrison",
    "Group", "Ship", "Station", "Center", "Centre", "District",
  ]

  /// Whether a title is that of a partner in something else than life: "a business partner".
  func isTradePartner(_ title: TitleTable.Occurrence, _ reader: PostReader) -> Bool {
    let word = title.words.upperBound - 1
    return reader.form(word) == "partner" && title.words.lowerBound > 0
      && reader.sentence.tags[title.words.lowerBound - 1] == .noun
  }

  /// Words before a candidate who wants no office.
  private static let degrees: WordSet = [
    "phd", "ph.d.", "ph.d", "doctoral", "doctorate", "master's", "masters", "mba", "job",
    "graduate", "degree", "postdoctoral", "transplant", "vaccine", "drug",
  ]

  /// Whether a candidate is one for a degree or a job: "a PhD candidate at Acme University".
  func isAcademic(_ title: TitleTable.Occurrence, _ reader: PostReader) -> Bool {
    let start = title.words.lowerBound
    return title.entry.kind == .candidate
      && (Self.degrees.contains(reader.form(start - 1))
        || ["'s", "’s"].contains(reader.form(start - 1)) && reader.form(start - 2) == "master")
  }

  /// Whether somebody may stand for a body: a nominee for a court or a board is none who runs.
  func isElective(_ post: Post, _ body: Int, _ reader: PostReader) -> Bool {
    guard context.type(body) == .organization else { return true }
    let cluster = context.mentions.clusters[context.cluster(of: body)]
    if cluster.isParty {
      // "a candidate for the party's nomination", "the party's candidate for vice president"
      let end = post.title.words.upperBound
      return (end..<end + 8).contains { Contests.partyPosts.contains(reader.form($0)) }
    }
    guard reader.titleText(post.title).hasSuffix("nominee") else { return true }
    return ["Senate", "House", "Representatives", "Congress", "Commons", "Parliament", "Assembly"]
      .contains(where: cluster.name.hasSuffix)
  }

  /// Whether a title is that of somebody who works for the party before it: "a Labour
  /// spokesman", "Labour's shadow home secretary".
  func isPartyStaff(_ post: Post, _ reader: PostReader, _ bodies: PostReader.Bodies) -> Bool {
    guard bodies.main == nil else { return false }
    let title = reader.titleText(post.title)
    return [.staff, .speaker].contains(post.title.entry.kind)
      && [
        "spokesman", "spokeswoman", "spokesperson", "strategist", "organiser", "organizer",
        "coordinator", "co-ordinator", "staffer",
      ]
      .contains(where: title.hasSuffix)
      || title.contains("shadow ")
  }

  /// Whether a title is that of the leader of a party in a chamber, of whom the chamber is not
  /// led: "Senate Democratic leader X".
  func isOfChamberGroup(_ post: Post, _ body: Int, _ reader: PostReader) -> Bool {
    guard reader.titleText(post.title) == "leader" else { return false }
    let name = context.mentions.clusters[context.cluster(of: body)].name
    return ["Senate", "House", "Representatives", "Commons", "Lords", "Parliament", "Assembly"]
      .contains(where: name.hasSuffix)
  }

  /// Whether a body before an ambassador's title is where he is sent: "U.N. Ambassador X".
  func isSentThere(
    _ post: Post,
    _ body: Int,
    _ bodies: PostReader.Bodies,
    _ reader: PostReader
  ) -> Bool {
    bodies.isBefore && post.title.entry.kind == .diplomat
      && reader.titleText(post.title).hasSuffix("ambassador")
      && context.type(body) == .organization
      && context.mentions.clusters[context.cluster(of: body)].name.hasSuffix("Nations")
  }

  /// The force of the article that a title names with the state or place before it: "Israeli
  /// army spokesman X" works for the Israeli army, where that is a name elsewhere.
  func force(
    insteadOf body: Int,
    _ post: Post,
    _ bodies: PostReader.Bodies,
    _ reader: PostReader
  ) -> Int? {
    let first = reader.form(post.title.words.lowerBound)
    let words = reader.held[body].words
    guard bodies.isBefore, context.type(body) != .organization, post.title.words.count > 1,
      ["army", "police", "navy", "military"].contains(first),
      words.upperBound == post.title.words.lowerBound
    else { return nil }
    let wanted =
      reader.sentence.form(words.lowerBound..<post.title.words.lowerBound + 1).lowercased()
    return context.mentions.clusters.firstIndex { cluster in
      cluster.type == .organization
        && ([cluster.name] + cluster.aliases).contains { $0.lowercased() == wanted }
    }.flatMap { context.nearestMention(of: $0, to: reader.number) }
  }
}
