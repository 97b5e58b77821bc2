import Ontology
import Syntax

/// What the words inside a name state: the state of its ministry, the place of its hospital,
/// the chamber of its committee.
extension StructureFinder {
  /// Words in the names of bodies that belong to a state or place rather than lie in it.
  static let publicWords: WordSet = [
    "ministry", "department", "senate", "house", "congress", "parliament", "court", "police",
    "army", "agency", "government", "council", "assembly", "navy", "force", "forces", "commission",
    "bureau", "military", "committee", "office", "embassy", "guard", "service", "legislature",
    "authority", "administration", "cabinet", "treasury", "survey", "district", "board",
    "secretariat", "corps", "marines", "prison", "state", "duma", "knesset", "yuan", "chancellery",
    "troops", "constitution", "prosecutor", "attorney", "county", "commons", "lords", "judiciary",
    "enforcement", "courts", "centers", "tribunal", "consulate", "observatory", "inspectorate",
    "directorate", "registry", "customs", "ombudsman", "mounted", "legislative",
    "intelligence", "surveillance", "federal", "municipal", "regulator", "fire", "guards",
    "patrol", "gendarmerie", "presidency", "command", "electoral", "election", "elections",
    "meteorological", "geological", "statistics", "coastguard", "sheriff", "staff", "fleet",
    "brigade", "battalion", "regiment", "squadron", "prosecutors", "gendarmes", "infantry",
    "artillery", "bundestag", "bundesrat", "bundesbank", "rada", "sejm", "majlis", "riksdag",
    "storting", "folketing", "eduskunta", "seimas", "saeima", "riigikogu", "oireachtas", "dáil",
    "althing", "rijksbank", "riksbank",
  ]
  /// Words in the names of bodies that are no state's, whatever else stands in them.
  static let privateWords: WordSet = [
    "churches", "jewish", "refugee", "bar", "olympic", "paralympic", "news", "unions", "federation",
    "association", "guild", "doctors", "lawyers", "teachers", "farmers", "workers", "journalists",
    "students", "bishops", "press", "hospital", "university", "college",
  ]
  /// Words in the names of places that are units of a larger one.
  private static let unitWords: WordSet = [
    "district", "province", "region", "prefecture", "oblast", "krai", "governorate", "voivodeship",
  ]

  /// Whether a body belongs to the state or place in its name.
  static func isPublic(_ name: String) -> Bool {
    let words = name.lowercased().replacing("russian federation", with: "russia")
      .split { !$0.isLetter }.map(String.init)
    if isNationalAgency(words) { return true }
    if isNewsAgency(words) || isCommodityInstitute(words) || isElectoralCollege(words) {
      return true
    }
    if isCongressHall(words) || isRebelForce(words) { return false }
    if !privateWords.isDisjoint(with: words) || isSociety(words) { return false }
    if words.suffix(2) == ["emergency", "services"] { return true }
    return !publicWords.isDisjoint(with: words) || isCentralBank(words) || words.last == "health"
  }

  /// Part-of for public bodies and units of places, located-in for the rest.
  func relation(of outer: Int, to inner: Int) -> RelationID? {
    let name = held.cluster(outer).name
    switch held.type(outer) {
    case .organization:
      if name.hasPrefix("Bank of "), held.type(inner) == .place,
        held.cluster(inner).stateCode == nil, name != "Bank of England"
      {
        return locatedIn
      }
      return held.type(inner) == .organization || Self.isPublic(name)
        || isScienceBody(outer, of: inner) ? partOf : locatedIn
    case .place:
      if held.type(inner) == .organization { return partOf }
      let isIsland =
        held.type(inner) == .state
        && ["islands", "island", "archipelago"].contains(form(held[outer].words.upperBound - 1))
      // "Ukrainian Crimea"
      let isOwned =
        held.type(inner) == .state && held.cluster(outer).placeKind == "region"
        && held[inner].isDemonym && held[inner].words.upperBound == held[outer].words.lowerBound
      return isIsland || isOwned ? partOf : placing(of: outer, in: inner)
    case .event:
      return locatedIn
    default:
      return nil
    }
  }

  /// What a place that lies in a region is of it: a unit belongs to it.
  func placing(of place: Int, in region: Int) -> RelationID? {
    isUnitName(place) ? partOf : locatedIn
  }

  /// Whether a place's name is that of a unit of a larger one: "Donetsk Oblast", "Ogun State".
  func isUnitName(_ place: Int) -> Bool {
    guard held.type(place) == .place else { return false }
    let words = held.cluster(place).name.lowercased().split { !$0.isLetter }.map(String.init)
    return !Self.unitWords.isDisjoint(with: words) || words.last == "state"
      || ["district", "province", "prefecture", "oblast", "region", "governorate"]
        .contains(form(held[place].words.upperBound))
  }

  mutating func nested() {
    for outer in held.indices where held[outer].kind == .name {
      let type = held.type(outer)
      guard type == .organization || type == .place || type == .event else { continue }
      if type != .place || isFacility(outer), !hasNested(outer) { named(outer) }
      if type == .organization {
        chamber(outer)
        parent(outer)
      }
      for inner in held.indices where inner != outer {
        let words = held[inner].words
        guard held[inner].kind == .name, held[outer].words.contains(words.lowerBound),
          words.upperBound <= held[outer].words.upperBound,
          words.count < held[outer].words.count, held.type(inner) != .person,
          held.type(inner) != .event, !isWithin(inner, outer), !isSame(outer, as: inner),
          !isConcern(inner, of: outer)
        else { continue }
        let chosen = relation(of: outer, to: inner)
        if chosen == locatedIn,
          (isFarReaching(held.cluster(outer).name) || isLocalService(outer))
            && !isEdition(outer, of: inner)
            || !isFree(held[inner].cluster) && !isNamedForSure(outer, inner)
        {
          continue
        }
        // "Black Sea Fleet"
        if chosen == partOf, type == .organization, isWater(inner) { continue }
        if held[outer].isDemonym || held.type(inner) == .place && isContested(outer) { continue }
        // "the 1999 Holm climbing tragedy"
        let first = held[outer].words.lowerBound
        let isYear = held.type(outer) == .event && sentence.tags[first] == .num
        var place = words.lowerBound <= first + (isYear ? 1 : 0) ? "name first" : "name later"
        let kind = kind(outer)
        let isInstitute = isInstitute(outer, inner)
        if chosen == locatedIn, held[inner].isDemonym {
          guard Self.nationalKinds.contains(kind) || isInstitute || isNationalFirm(inner, kind)
          else { continue }
          place = "nationality"
        } else if chosen == locatedIn, Self.movableKinds.contains(kind), place == "name first" {
          continue
        }
        if chosen == locatedIn, Self.vagueKinds.contains(kind), !isInstitute,
          !isCountryFirm(outer, inner, words.lowerBound),
          !Self.sited.contains(form(held[outer].words.upperBound - 1))
        {
          continue
        }
        if chosen == partOf, !isActor(outer) { continue }
        if held.type(outer) == .event, place == "name later" || !isOfItsPlace(outer, inner) {
          continue
        }
        if isHost(inner, of: outer) {
          append(locatedIn, outer, inner, "host in the name of a legation")
          continue
        }
        if chosen == partOf, held.type(inner) == .place, isLegation(outer) {
          legation(outer, inner)
          continue
        }
        if chosen == partOf, isOfState(outer, before: inner) || isCircuit(inner, of: outer) {
          continue
        }
        let rule = "\(place) in the name of \(kind)"
        append(chosen, outer, inner, rule)
      }
    }
  }

  /// Whether a town names the circuit of a federal court: "Court of Appeals for the D.C. Circuit".
  private func isCircuit(_ town: Int, of court: Int) -> Bool {
    let words = held[town].words
    return words.lowerBound > held[court].words.lowerBound && words.upperBound < sentence.count
      && sentence.form(words.upperBound) == "Circuit"
  }

  /// Whether a region is named outside the names of other things too: no "London" where an article
  /// only knows the London Stadium.
  private func isFree(_ region: Int) -> Bool {
    context.mentions.mentions.contains { mention in
      mention.cluster == region && mention.kind == .name
        && !context.mentions.mentions.contains {
          $0.sentence == mention.sentence && $0.kind == .name && $0.cluster != region
            && $0.words.count > mention.words.count
            && $0.words.contains(mention.words.lowerBound)
        }
    }
  }

  /// Whether a name tells by its kind that what it names is where its words say: games take place
  /// in their city, an association is of its nation.
  private func isNamedForSure(_ outer: Int, _ inner: Int) -> Bool {
    if held.type(outer) == .event { return true }
    if held[inner].isDemonym { return kind(outer) != "a body" }
    if kind(outer) == "a museum" { return true }
    // "Iowa Labour Party"
    if kind(outer) == "a party", held.type(inner) == .place,
      held[inner].words.lowerBound == held[outer].words.lowerBound
    {
      return true
    }
    guard let last = held.cluster(outer).name.split(separator: " ").last else { return false }
    return ["Olympics", "Paralympics", "Games"].contains(last)
  }

  /// Whether a name is that of a broadcaster: "CBS".
  func isBroadcaster(_ body: Int) -> Bool {
    Self.broadcasters.contains(held.cluster(body).name)
  }

  /// Whether a name is that of a broadcaster's service for a region: "BBC Bristol".
  func isLocalService(_ body: Int) -> Bool {
    let name = held.cluster(body).name.utf8
    guard let space = name.firstIndex(of: UInt8(ascii: " ")) else { return false }
    return Self.broadcasters.contains(String(Substring(name[..<space])))
  }

  /// Broadcasters that have services by the name of their place.
  private static let broadcasters: WordSet = [
    "BBC", "CNN", "ITV", "CBS", "NBC", "ABC", "Fox", "CBC", "PBS", "NPR", "RTÉ", "Radio", "STV",
  ]

  func isWater(_ place: Int) -> Bool {
    let words = held[place].words
    return ["sea", "ocean", "gulf", "strait", "river", "lake"]
      .contains { form(words.lowerBound) == $0 || form(words.upperBound - 1) == $0 }
  }

  /// Whether a chamber's name stands for a seat in it: "the Ohio Senate race" is one for the
  /// Senate of the United States.
  private func isContested(_ mention: Int) -> Bool {
    let end = held[mention].words.upperBound
    guard end < sentence.count, sentence.form(end - 1) == "Senate" else { return false }
    return ["race", "seat", "election", "contest", "primary", "candidate", "runoff", "nominee"]
      .contains(sentence.lemmas[end])
  }

  /// Whether a name inside another is only a part of a region's in it: "Australian" in "South
  /// Australian police".
  private func isWithin(_ inner: Int, _ outer: Int) -> Bool {
    let words = held[inner].words
    return held.indices.contains {
      $0 != outer && $0 != inner && held[$0].kind == .name
        && (held.type($0) == .state || held.type($0) == .place || held.type($0) == .organization)
        && held[$0].words.count > words.count
        && held[$0].words.count < held[outer].words.count
        && held[outer].words.contains(held[$0].words.lowerBound)
        && held[$0].words.contains(words.lowerBound)
        && held[$0].words.contains(words.upperBound - 1)
    }
  }

  /// The chamber in the name of its committee: "House Intelligence Committee", "Senate
  /// Judiciary Subcommittee".
  private mutating func chamber(_ outer: Int) {
    let words = held.cluster(outer).name.split(separator: " ").map(String.init)
    guard let last = words.last, words.count > 2,
      ["Committee", "Subcommittee", "Caucus"].contains(last) || words.contains("Committee"),
      let word = words.prefix(3).first(where: { ["House", "Senate", "Assembly"].contains($0) })
    else { return }
    let body = context.mentions.clusters.indices.first { index in
      let cluster = context.mentions.clusters[index]
      guard cluster.type == .organization, index != held[outer].cluster,
        !cluster.name.contains("ommittee")
      else { return false }
      return ([cluster.name] + cluster.aliases).contains {
        $0 == word || $0.hasSuffix(" " + word) && $0 != "White House"
          || $0.hasSuffix("House of Representatives") && word == "House"
      }
    }
    guard let body, let mention = context.nearestMention(of: body, to: held.sentence) else {
      return
    }
    append(partOf, outer, mention, "chamber in the name of a committee")
  }

  private func hasNested(_ outer: Int) -> Bool {
    held.indices.contains {
      $0 != outer && held[outer].words.contains(held[$0].words.lowerBound)
        && held[$0].words.count < held[outer].words.count
    }
  }

  /// A state or place in a name that is no mention of its own, found by what the article
  /// calls its states and places elsewhere.
  private mutating func named(_ outer: Int) {
    let words = held[outer].words
    guard words.count > 1, !isLocalService(outer), !isAgreement(outer) else { return }
    var starts = [words.lowerBound]
    for word in words where ["of", "for", "in"].contains(sentence.form(word)) {
      starts.append(word + 1)
      if word + 1 < words.upperBound, sentence.lowerForm(word + 1) == "the" {
        starts.append(word + 2)
      }
    }
    let last = words.upperBound - 1
    let isOwned = words.lowerBound > 0 && isPossessive(words.lowerBound - 1)
    for start in [last, last - 1, last - 2] where start > words.lowerBound && !isOwned {
      // "Skyline Scotland", "Team New Zealand"
      if starts.contains(start) || starts.contains(start + 1) { continue }
      guard let cluster = regionNames[sentence.form(start..<words.upperBound)],
        cluster != held[outer].cluster, held.type(outer) != .place,
        context.mentions.clusters[cluster].stateCode != nil
          || context.mentions.clusters[cluster].homeCode != nil,
        let mention = context.nearestMention(of: cluster, to: held.sentence)
      else { continue }
      let chosen = relation(of: outer, to: mention)
      guard isFree(cluster), chosen == partOf || isCountryFirm(outer, mention, start) else {
        return
      }
      append(chosen, outer, mention, "region ends the name")
      return
    }
    for start in starts where start < words.upperBound {
      for length in stride(from: min(3, words.upperBound - start), to: 0, by: -1)
      where length < words.count {
        let text = sentence.form(start..<(start + length))
        guard let cluster = regionNames[text], cluster != held[outer].cluster,
          let mention = context.nearestMention(of: cluster, to: held.sentence)
        else { continue }
        let chosen = relation(of: outer, to: mention)
        if chosen == locatedIn, !isFree(cluster) { return }
        let name = held.cluster(outer).name
        // "Press Trust of India"; not "University of Oregon"
        let isMedium = start + length == words.upperBound && kind(outer) != "a school"
        if chosen == locatedIn, start == words.lowerBound || !isMedium, isFarReaching(name) {
          return
        }
        let kind = kind(outer)
        if chosen == locatedIn, Self.vagueKinds.contains(kind) || kind == "a facility" { return }
        append(chosen, outer, mention, "region in the name of \(kind)")
        return
      }
    }
  }

  /// Whether a force in lower case is one that does or says something: "the Danish army said"; in
  /// other phrases news means the state by it.
  private func isActor(_ body: Int) -> Bool {
    let last = held[body].words.upperBound - 1
    guard ["military", "army", "navy"].contains(sentence.form(last)) else { return true }
    switch sentence.relations[held[body].head].universal {
    case .nsubj, .obl: return true
    // "a response from the Danish army", "the Danish army's rockets"
    case .nmod, .conj, .appos, .obj: return form(last + 1) != "-" && !isCompoundNoun(body)
    default: return form(held[body].words.lowerBound - 1) == "by"
    }
  }

  /// The kinds of bodies whose names a region may stand in without telling where they lie.
  private static let vagueKinds: WordSet = ["a body", "a newspaper", "a school"]

  /// Whether an event is one whose name tells where it takes place: "Oslo Olympics", "Kent
  /// shooting", "Leeds film festival"; a summit or a vote may only be about it.
  func isOfItsPlace(_ event: Int, _ place: Int) -> Bool {
    guard held.type(place) == .place, held.cluster(place).placeKind != "continent" else {
      return false
    }
    return Self.sited.contains(form(held[event].words.upperBound - 1))
  }

  private static let sited: WordSet = [
    "olympics", "paralympics", "games", "shooting", "shootings", "bombing", "bombings", "attack",
    "attacks", "massacre", "earthquake", "quake", "tsunami", "fire", "explosion", "blast", "crash",
    "riots", "disaster", "tragedy", "festival", "marathon", "carnival", "siege", "stabbing",
    "derby", "biennale",
  ]

  /// Whether a name is that of an agreement, which the city in it only saw signed: "Paris climate
  /// accord", or of a war, which is rather about its state: "Iraq war".
  func isAgreement(_ mention: Int) -> Bool {
    guard held.type(mention) == .event else { return false }
    return [
      "accord", "accords", "agreement", "agreements", "treaty", "declaration", "protocol",
      "pact", "initiative", "convention", "deal", "plan", "statement", "communique", "memorandum",
      "war",
    ]
    .contains(form(held[mention].words.upperBound - 1))
  }

  /// Whether a body is one that stands at a place, as schools and hospitals do.
  func isHouse(_ body: Int) -> Bool {
    switch kind(body) {
    case "a school", "a hospital", "a church", "a public body": true
    default: Self.facilities.contains(sentence.lemmas[held[body].words.upperBound - 1].lowercased())
    }
  }

  /// Whether a body's name is that of a meeting, which takes place somewhere: "Holm Economic Forum".
  func isForum(_ body: Int) -> Bool {
    held[body].words.count > 1
      && ["forum", "conference", "dialogue", "convention", "festival", "fair", "expo"]
        .contains(form(held[body].words.upperBound - 1))
  }

  /// What kind of thing a name names, by its words, as a part of a rule's name.
  func kind(_ mention: Int) -> String {
    switch held.type(mention) {
    case .place: return isFacility(mention) ? "a facility" : "a place"
    case .event: return "an event"
    default: break
    }
    let words = Set(held.cluster(mention).name.split(separator: " ").map(String.init))
    for (kind, signs) in Self.bodyKinds where !words.isDisjoint(with: signs) { return kind }
    return Self.isPublic(held.cluster(mention).name) ? "a public body" : "a body"
  }

  /// Whether a place's name is that of a building or site.
  func isFacility(_ mention: Int) -> Bool {
    let last = held[mention].words.upperBound - 1
    return Self.facilities.contains(sentence.lemmas[last].lowercased())
  }

  static let facilities: WordSet = [
    "airport", "hospital", "prison", "jail", "mosque", "cathedral", "station", "stadium", "bridge",
    "tower", "palace", "hotel", "museum", "gallery", "theatre", "theater", "cemetery", "zoo",
    "arena", "dome", "airfield", "base", "port", "harbour", "harbor", "dam", "mine", "camp",
    "centre", "center", "temple", "synagogue", "church", "square", "university", "school", "hall",
    "tunnel", "castle", "racecourse", "speedway", "plant", "refinery", "market", "mall", "vault",
    "abbey", "monastery", "basilica", "shrine", "fort", "fortress", "barracks", "observatory",
    "cosmodrome", "spaceport", "library", "pier", "quay", "bazaar", "cinema", "nightclub",
    "pavilion", "courthouse", "mausoleum", "shipyard", "velodrome", "amphitheatre",
  ]

  /// The kinds of bodies in whose names a nationality tells where they lie: no airline's.
  private static let nationalKinds: WordSet = [
    "a body", "an association", "a party", "a hospital", "a club", "a public body", "an event",
  ]
  /// The kinds of things that bear the name of a place which they need not lie in.
  private static let movableKinds: WordSet = ["a place", "a newspaper", "a club"]

  private static let bodyKinds: [(String, WordSet)] = [
    (
      "a museum",
      [
        "Museum", "Gallery", "Zoo", "Aquarium", "Planetarium", "Theatre", "Theater", "Opera",
        "Philharmonic", "Symphony", "Ballet", "Metro", "Métro", "Subway", "Underground", "Tramway",
      ]
    ),
    ("a school", ["University", "College", "School", "Institute", "Academy", "Université"]),
    (
      "a newspaper",
      [
        "Times", "Post", "Journal", "News", "Herald", "Tribune", "Daily", "Observer", "Gazette",
        "Radio", "TV", "Television", "Magazine", "Review", "Broadcasting",
      ]
    ),
    ("a party", ["Party", "Democrats", "Republicans", "Socialists", "Greens", "Front"]),
    ("a club", ["FC", "United", "City", "Club", "Rovers", "Athletic", "Sharks", "RFC", "Team"]),
    ("a hospital", ["Hospital", "Clinic", "Infirmary", "Medical"]),
    ("a church", ["Church", "Cathedral", "Diocese", "Archdiocese", "Mosque", "Temple"]),
    (
      "an association",
      [
        "Union", "League", "Federation", "Association", "Society", "Council", "Red", "Committee",
        "Coalition", "Alliance", "Forum", "Network", "Lawyers", "Campaign", "Movement",
        "Organization", "Organisation", "Confederation", "Bishops'", "Bishops’", "Guild",
        "Syndicate",
      ]
    ),
    ("a bank", ["Bank", "Exchange", "Airlines", "Airways", "Railways", "Oil", "Gas", "Steel"]),
  ]

  /// Whether a body's name is of none of the kinds that its words tell, as most firms' names.
  func isCompany(_ mention: Int) -> Bool {
    held.type(mention) == .organization && kind(mention) == "a body"
      && !isFarReaching(held.cluster(mention).name)
  }

  /// Whether a private body's name tells its field or fame rather than where it lies.
  private func isFarReaching(_ name: String) -> Bool {
    name.split(separator: " ").contains { Self.farWords.contains(String($0)) }
  }

  private static let farWords: WordSet = [
    "University", "College", "Times", "Post", "Journal", "News", "Herald", "Media", "Tribune",
    "Broadcasting", "Magazine", "Press", "Globe", "Paper", "Chronicle", "Bulletin", "Mirror",
    "Echo",
    "Examiner", "Inquirer", "Telegraph", "Dispatch", "Jihad",
  ]
}
