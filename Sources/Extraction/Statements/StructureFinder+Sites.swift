import Ontology
import Syntax

/// Sites that a description of a name, a journey or what a region holds tells: "the Pakistani city",
/// "travelled to Iraq for talks in Baghdad", "Kent, including the towns of Dover and Deal",
/// "Al-Hol – a vast camp in northern Selan".
extension StructureFinder {
  mutating func sites() {
    for name in held.indices where held[name].kind == .name {
      switch held.type(name) {
      case .state, .place:
        contents(of: name)
        kindNamedBefore(by: name)
        kindInRegion(name)
        headquarters(in: name)
        if held.type(name) == .state { journey(to: name) }
        if held.type(name) == .place {
          apposed(name)
          setOff(name)
        }
      case .organization:
        apposed(name)
        setOff(name)
        standing(name)
        branch(of: name)
      default: break
      }
    }
  }

  // MARK: A region before its town

  private static let goals: WordSet = ["in", "to", "across", "into", "through", "throughout"]
  private static let visits: WordSet = ["visit", "visits", "visiting", "visited", "toured", "tour"]
  private static let sitePrepositions: WordSet = ["in", "to", "at", "near", "outside", "around"]

  /// "a surprise visit to Iraq, where he met leaders in Baghdad": the places behind a state that
  /// the lexicon knows to lie in it, where no other state is named between.
  private mutating func journey(to state: Int) {
    // Towns of the United States are told with their own state.
    guard !held[state].isDemonym, !isOwner(state), !isCompoundNoun(state),
      !isWithinBody(state), held.cluster(state).stateCode != "US"
    else { return }
    let before = wordBefore(state)
    guard Self.goals.contains(form(before)) || Self.visits.contains(form(before)) else { return }
    for other in held.indices
    where held[other].kind == .name
      && held[other].words.lowerBound > held[state].words.upperBound
    {
      if held.type(other) == .state {
        if held[other].cluster != held[state].cluster { return }
        continue
      }
      // One tells nobody that a capital is where it is.
      guard held.type(other) == .place, isKnownIn(other, state), !held[other].isDemonym,
        held.cluster(other).capitalCode == nil,
        !isOwner(other), !isCompoundNoun(other)
      else { continue }
      var start = wordBefore(other)
      if form(start) == "of", Self.placeNouns.contains(form(start - 1)) {
        start -= 2
        while start > 0, sentence.tags[start] == .adj || form(start) == "the" { start -= 1 }
      }
      guard Self.sitePrepositions.contains(form(start)) else { continue }
      append(placing(of: other, in: state), other, state, "place behind its state")
    }
  }

  // MARK: What a region holds

  private static let inclusions: WordSet = ["including", "includes", "included", "like", "notably"]
  private static let partKinds: WordSet = [
    "cities", "towns", "villages", "municipalities", "settlements", "ports", "suburbs", "hamlets",
    "communities", "districts", "city", "town", "village", "port", "islands",
  ]

  /// "the Kharkiv region, including the cities of Izium and Kupiansk", "Gaza governorate, which
  /// includes Gaza City".
  private mutating func contents(of region: Int) {
    guard !held[region].isDemonym else { return }
    var at = held[region].words.upperBound
    let isSetOff = form(at) == ","
    if isSetOff { at += 1 }
    let hasClause = isSetOff && ["which", "that"].contains(form(at))
    if hasClause { at += 1 }
    guard Self.inclusions.contains(form(at)), hasClause || form(at) != "includes" else { return }
    at += 1
    if form(at) == "the" { at += 1 }
    let kind = at
    while at < kind + 3, at < sentence.count, [.adj, .noun].contains(sentence.tags[at]),
      !Self.partKinds.contains(form(at))
    {
      at += 1
    }
    if Self.partKinds.contains(form(at)), form(at + 1) == "of" {
      at += 2
    } else {
      guard hasClause, held.type(region) == .place else { return }
      at = kind
    }
    guard let first = mention(startingAt: at), held.type(first) == .place,
      !held[first].isDemonym, !isOwner(first)
    else { return }
    for place in [first] + listed(after: first)
    where !isForeign(place, region) && held.cluster(place).placeKind != "region" {
      append(locatedIn, place, region, "region that includes")
    }
  }

  // MARK: What something is called that was named before

  private static let calledPlaces: WordSet = [
    "city", "town", "village", "port", "resort", "hamlet", "suburb", "island", "township",
    "settlement", "neighbourhood", "neighborhood",
  ]
  private static let calledBodies: WordSet = [
    "firm", "company", "bank", "airline", "carrier", "carmaker", "automaker", "planemaker",
    "retailer", "brewer", "insurer", "lender", "manufacturer", "maker", "drugmaker", "chipmaker",
    "steelmaker", "shipbuilder", "broadcaster", "publisher", "club", "university", "conglomerate",
    "supermarket", "startup", "start-up", "charity", "newspaper", "exchange",
    "producer", "supplier", "developer", "operator", "giant",
  ]

  /// "The blast in the Pakistani city", "The Espoo-based firm": the only town or body that this
  /// sentence and the one before name, by the region that it is told of.
  private mutating func kindNamedBefore(by region: Int) {
    var noun = held[region].words.upperBound
    if isStance(behind: region) { return }
    let isBased = form(noun) == "-" && Self.basing.contains(form(noun + 1))
    if isBased { noun += 2 }
    if isPossessive(noun) { return }
    let start = noun
    while noun < start + 3, noun < sentence.count, held.covering(noun) == nil,
      [.adj, .noun].contains(sentence.tags[noun]) || form(noun) == "-",
      !Self.calledPlaces.contains(form(noun)),
      !Self.calledBodies.contains(form(noun))
        || noun + 1 < sentence.count && sentence.tags[noun + 1] == .noun
    {
      noun += 1
    }
    let isPlace = Self.calledPlaces.contains(form(noun)) && !isBased
    guard noun < sentence.count, isPlace || Self.calledBodies.contains(form(noun)),
      sentence.tags[noun] == .noun,
      !(isPlace && held[region].isDemonym && held.type(region) == .place),
      isClosedNoun(noun), isDefinite(held[region].words.lowerBound),
      // "the Olympic village"
      isBased || held.type(region) == .state || held.cluster(region).placeKind != nil
    else { return }
    let type: EntityType = isPlace ? .place : .organization
    guard let only = onlyName(before: held[region].words.lowerBound, of: type, region) else {
      return
    }
    let base = isBased ? town(before: region) ?? region : region
    append(locatedIn, only, base, "kind named in the sentence before", trigger: noun)
  }

  /// "The city in Saxony", "The firm, based in Espoo,": the only town or body named before, by where
  /// a phrase behind its kind says that it lies.
  private mutating func kindInRegion(_ region: Int) {
    if held[region].isDemonym || isOwner(region) || isInLargerPhrase(region) { return }
    var before = wordBefore(region)
    // "The firm, based in the nearby town of Holm,"
    if before > 3, form(before) == "of", Self.calledPlaces.contains(form(before - 1)) {
      before -= 2
      while before > 1, sentence.tags[before] == .adj || form(before) == "the" { before -= 1 }
    }
    guard before > 1, form(before) == "in" else { return }
    var noun = before - 1
    let isBased = Self.basing.contains(form(noun))
    if isBased { noun -= 1 }
    if form(noun) == ",", isBased { noun -= 1 }
    guard noun > 0, sentence.tags[noun] == .noun, isDefinite(noun) else { return }
    let isPlace = Self.calledPlaces.contains(form(noun))
    guard isPlace && !isBased || isBased && Self.calledBodies.contains(form(noun)),
      let only = onlyName(before: noun, of: isPlace ? .place : .organization, region)
    else { return }
    append(locatedIn, only, region, "kind named in the sentence before", trigger: noun)
  }

  /// "at its headquarters in Espoo", "Its headquarters are in Espoo": whatever the tree says.
  private mutating func headquarters(in region: Int) {
    if held[region].isDemonym || isOwner(region) || held[region].kind != .name { return }
    let before = wordBefore(region)
    guard before > 1, ["in", "at"].contains(form(before)) else { return }
    var noun = before - 1
    if ["is", "are", "was", "were"].contains(form(noun)) { noun -= 1 }
    guard
      ["headquarters", "hq", "head-office"].contains(form(noun))
        || form(noun) == "office" && ["head", "main"].contains(form(noun - 1))
    else { return }
    var start = noun
    while start > 0, start > noun - 4, held.covering(start - 1) == nil,
      [.noun, .adj].contains(sentence.tags[start - 1])
    {
      start -= 1
    }
    if start > 0, isPossessive(start - 1) { start -= 1 }
    guard let body = mention(endingAt: start), held.type(body) == .organization,
      held[body].kind != .pronoun || ["its", "their"].contains(form(start - 1))
    else { return }
    append(locatedIn, body, region, "headquarters in region", trigger: noun)
  }

  /// "The Rijks Museum, the largest of its kind, is in Amsterdam": a house that is said to be in a
  /// region.
  private mutating func standing(_ body: Int) {
    let head = held[body].head
    let above = Int(sentence.heads[head])
    guard above > head, sentence.relations[head] == .nsubj, isHouse(body),
      let region = held.mention(headedBy: above), isRegion(region), !held[region].isDemonym,
      !isOwner(region), graph.dependent(above, .cop) != nil,
      (head + 1..<above).contains(where: {
        sentence.heads[$0] == Int32(above) && sentence.relations[$0] == .case && form($0) == "in"
      })
    else { return }
    append(locatedIn, body, region, "house is in region")
  }

  /// Whether neither a name nor a further part of its phrase follows a noun.
  private func isClosedNoun(_ noun: Int) -> Bool {
    guard noun + 1 < sentence.count else { return true }
    if isPossessive(noun + 1)
      || ["of", "-", "called", "named", "and", "or"].contains(form(noun + 1))
    {
      return false
    }
    if form(noun + 1) == ",", held.covering(noun + 2) != nil { return false }
    return ![.noun, .propn, .adj].contains(sentence.tags[noun + 1])
      && held.covering(noun + 1) == nil
  }

  /// Whether "the" or "this" opens the phrase of a word, with nothing but adjectives between.
  private func isDefinite(_ word: Int) -> Bool {
    var before = word - 1
    while before > 0, before > word - 4, sentence.tags[before] == .adj || isDirection(before),
      !Self.others.contains(form(before))
    {
      before -= 1
    }
    return before >= 0 && ["the", "this"].contains(form(before))
  }

  /// Adjectives that set another of its kind beside the one named before.
  private static let others: WordSet = [
    "next", "other", "another", "rival", "second", "third", "fellow", "last", "largest", "biggest",
    "first", "neighbouring", "neighboring", "nearby", "nearest", "different",
  ]

  /// The only town or private body that stands before a word in this sentence or, where it names
  /// none, in the one before.
  private func onlyName(before word: Int, of type: EntityType, _ region: Int) -> Int? {
    var only: Int?
    for number in [held.sentence, held.sentence - 1] where number >= 0 {
      let other = context.sentenceMentions[number]
      for mention in other.indices
      where other[mention].kind == .name && other.type(mention) == type
        && other[mention].cluster != held[region].cluster
        && (number < held.sentence || other[mention].words.upperBound <= word)
      {
        guard !other[mention].isDemonym else { return nil }
        if let only, other[only].cluster != other[mention].cluster { return nil }
        only = mention
      }
      if only != nil { break }
    }
    guard let only else { return nil }
    let cluster = held.cluster(only)
    if type == .place {
      guard cluster.placeKind == nil || cluster.placeKind == "city", !isElsewhere(only, region),
        !Self.facilities.contains(cluster.name.split(separator: " ").last?.lowercased() ?? "")
      else { return nil }
      return only
    }
    return Self.isPublic(cluster.name) || cluster.isParty || isAlliance(only)
      || Self.wires.contains(cluster.name) ? nil : only
  }

  /// News agencies and broadcasters that articles name as their sources.
  private static let wires: WordSet = [
    "Reuters", "AFP", "Agence France-Presse", "AP", "Associated Press", "BBC", "CNN", "Bloomberg",
    "Bloomberg News", "BBC News", "Sky News", "CBS", "NBC", "ABC", "Fox News", "New York Times",
    "The New York Times", "Washington Post", "The Washington Post", "Wikinews", "Twitter",
    "Facebook", "Interfax", "Xinhua", "Tass", "TASS",
  ]

  // MARK: Kinds set off behind a name

  private static let dashes: WordSet = [",", "-", "–", "—", "("]

  /// "Al-Hol – a vast camp in northern Selan", "Majdal, one of four towns in the Vale": the noun
  /// with an indefinite article that a comma, dash or bracket sets off, and where that lies.
  private mutating func apposed(_ name: Int) {
    var at = held[name].words.upperBound
    guard Self.dashes.contains(form(at)), !held[name].isDemonym, !isForce(name) else { return }
    at += 1
    let isOneOf = form(at) == "one" && form(at + 1) == "of"
    guard isOneOf || ["a", "an", "another"].contains(form(at)) else { return }
    at += isOneOf ? 2 : 1
    let start = at
    while at < sentence.count, at < start + 10, isDescribed(at) { at += 1 }
    let noun = at - 1
    guard at > start, at < sentence.count, sentence.tags[noun] == .noun else { return }
    let lemma = sentence.lemmas[noun].lowercased()
    // "a firm headquartered in Leeds"
    if Self.basing.contains(form(at)) || Self.sitedness.contains(form(at)) { at += 1 }
    let preposition = form(at)
    let isPlace = held.type(name) == .place
    guard
      isPlace
        ? Self.placeNouns.contains(lemma) || Self.facilities.contains(lemma)
          || Self.grounds.contains(lemma) || ["site", "facility", "complex"].contains(lemma)
        : isBodyKind(noun) || Self.facilities.contains(lemma),
      preposition == "in" || preposition == "on"
        || preposition == "of" && isPlace && Self.placeNouns.contains(lemma)
        || preposition == "at" && !isPlace
    else { return }
    at += 1
    while form(at) == "the" || isDirection(at) || form(at) == "-" { at += 1 }
    if form(at) == "island", form(at + 1) == "of" { at += 2 }
    guard let region = mention(startingAt: at), isRegion(region), region != name,
      !isInLargerPhrase(region), !isForeign(name, region), !(preposition == "on" && isWater(region))
    else { return }
    append(locatedIn, name, region, "kind set off, in region")
  }

  /// Participles behind a kind that lead to where one does its work: "a daily printed in Leeds".
  private static let sitedness: WordSet = [
    "located", "situated", "printed", "published", "incorporated", "housed",
  ]

  private static let grounds: WordSet = [
    "strip", "field", "park", "forest", "plain", "plateau", "crossing", "reef", "cape", "hill",
    "range", "basin", "delta", "reserve", "corridor", "square", "street", "road",
    "highway", "monastery", "monument", "reactor", "oilfield", "reservoir", "area", "community",
    "compound",
  ]

  private func isDescribed(_ word: Int) -> Bool {
    if let mention = held.covering(word), !held[mention].isDemonym { return false }
    switch sentence.tags[word] {
    case .noun, .adj, .num, .adv, .det: return true
    case .verb: return sentence.relations[word] == .amod || form(word - 1) == "-"
    default: return form(word) == "-" || isPossessive(word) && sentence.tags[word - 1] == .noun
    }
  }
}
