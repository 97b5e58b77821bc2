import Ontology
import Syntax

/// Finds what the words of names state: a ministry in its state's name, "City, State",
/// "the Polish city of Gdańsk", "X of the United Nations", "Senator Y (D-CA)". One value reads
/// one sentence.
struct StructureFinder {
  let context: ArticleContext
  let schema: Schema
  let partOf: RelationID?
  let locatedIn: RelationID?
  let memberOf: RelationID?
  let leads: RelationID?
  let worksFor: RelationID?
  let livesIn: RelationID?
  let citizenOf: RelationID?
  let bornIn: RelationID?
  let studiedAt: RelationID?
  let borders: RelationID?
  let owns: RelationID?
  let familyOf: RelationID?
  /// The states and places of the article by the names and adjectives that it uses.
  let regionNames: [String: Int]
  /// The bodies of the article by their names.
  let bodyNames: [String: Int]
  /// The mentions of the sentence that is read.
  let held: SentenceMentions
  let sentence: Sentence
  let graph: SentenceGraph
  /// What the names of the sentence were found to state.
  private var result: [Candidate] = []

  private init(
    _ number: Int,
    _ graph: SentenceGraph,
    _ regionNames: [String: Int],
    _ bodyNames: [String: Int],
    context: ArticleContext,
    schema: Schema
  ) {
    self.context = context
    self.schema = schema
    self.regionNames = regionNames
    self.bodyNames = bodyNames
    self.graph = graph
    held = context.sentenceMentions[number]
    sentence = context.sentences[number]
    partOf = schema["part-of"]
    locatedIn = schema["located-in"]
    memberOf = schema["member-of"]
    leads = schema["leads"]
    worksFor = schema["works-for"]
    livesIn = schema["lives-in"]
    citizenOf = schema["citizen-of"]
    bornIn = schema["born-in"]
    studiedAt = schema["studied-at"]
    borders = schema["borders"]
    owns = schema["owns"]
    familyOf = schema["family-of"]
  }

  private static func regionNames(_ context: ArticleContext) -> [String: Int] {
    var regions: [String: Int] = [:]
    for (index, cluster) in context.mentions.clusters.enumerated()
    where cluster.type == .state || cluster.type == .place && cluster.placeKind != "continent" {
      for name in [cluster.name] + cluster.aliases where regions[name] == nil {
        regions[name] = index
      }
    }
    for mention in context.mentions.mentions where mention.kind == .name {
      let cluster = context.mentions.clusters[mention.cluster]
      guard cluster.type == .state || cluster.type == .place && cluster.placeKind != "continent"
      else { continue }
      let form = context.sentences[mention.sentence].form(mention.words)
      if regions[form] == nil { regions[form] = mention.cluster }
    }
    return regions
  }

  private static func bodyNames(_ context: ArticleContext) -> [String: Int] {
    var bodies: [String: Int] = [:]
    for (index, cluster) in context.mentions.clusters.enumerated()
    where cluster.type == .organization && !cluster.isParty {
      for name in [cluster.name] + cluster.aliases where bodies[name] == nil {
        bodies[name] = index
      }
    }
    return bodies
  }

  /// What the names of all sentences state.
  static func candidates(context: ArticleContext, schema: Schema) -> [Candidate] {
    let regions = regionNames(context)
    let bodies = bodyNames(context)
    var result: [Candidate] = []
    for number in context.sentences.indices {
      guard let graph = context.graphs[number] else { continue }
      var finder = StructureFinder(number, graph, regions, bodies, context: context, schema: schema)
      finder.read()
      result += finder.result
    }
    return result
  }

  private mutating func read() {
    nested()
    neighbours()
    phrases()
    publicBodies()
    unnamedStates()
    openedBy()
    sites()
    parties()
    relatives()
    aged()
    homes()
    lives()
    regions()
    neighbourhoods()
    administrations()
    represented()
  }

  /// Adds a statement where the schema admits it between two entities.
  ///
  /// - Parameters:
  ///   - trigger: the word that tells it; the subject's head where there is none.
  ///   - status: the status, where the words tell it; nil to let its clause tell it.
  mutating func append(
    _ relation: RelationID?,
    _ subject: Int,
    _ object: Int,
    _ rule: String,
    trigger: Int? = nil,
    status: Status? = nil
  ) {
    guard let relation, held.differ(subject, object),
      schema[relation].admits(held.type(subject), held.type(object)),
      !isShortened(object, by: subject),
      // "an English poet", not "a London poet"
      relation != citizenOf || held.type(object) != .place || isLand(object)
    else { return }
    result.append(
      Candidate(
        relation: relation,
        subject: subject,
        object: object,
        sentence: held.sentence,
        // An end may stand in a sentence before; the trigger stands in this one.
        trigger: trigger ?? held[held[subject].sentence == held.sentence ? subject : object].head,
        source: .structure(rule),
        status: status,
        isStructural: true
      )
    )
  }

  // MARK: Side by side

  private mutating func neighbours() {
    for left in held.indices {
      if isWithinBody(left) { continue }
      for right in held.indices
      where right > left && held[right].kind == .name && !isWithinBody(right) {
        // "its parliament", "the city's Central Mosque"
        if held[left].kind != .name, held.type(left) != .state, held.type(left) != .place,
          held.type(left) != .organization || held[left].kind != .pronoun
        {
          let end = held[left].words.upperBound
          let start = held[right].words.lowerBound
          if held[left].kind == .pronoun, held.type(left) == .person, start == end {
            party(of: left, right, end..<start)
          }
          if held[left].kind == .pronoun, held.type(left) == .person, start > end,
            start - end < 6
          {
            party(of: left, right, end..<start)
            firm(of: left, right, end..<start)
            if held.type(right) == .state, !held[right].isDemonym, start - end == 1,
              ["native", "homeland"].contains(sentence.form(end))
            {
              append(citizenOf, left, right, "native state")
            }
          }
          staff(of: left, right)
          continue
        }
        let end = end(behind: left)
        let start = held[right].words.lowerBound
        guard start >= end, start - end <= 8 else { continue }
        pair(left, right, end..<start)
      }
    }
  }

  private func isBeforeComma(_ end: Int) -> Bool {
    end < sentence.count && sentence.form(end) == ","
  }

  /// Whether a state, place or body stands in the name of another body: "England" in "Bank of
  /// England".
  func isWithinBody(_ mention: Int) -> Bool {
    let words = held[mention].words
    return held[mention].kind == .name
      && held.indices.contains {
        held[$0].kind == .name && held.type($0) != .place && held.type($0) != .state
          && held[$0].words.count > words.count
          && held[$0].words.lowerBound <= words.lowerBound
          && held[$0].words.upperBound >= words.upperBound
          // "Church of Holm, Texas"
          && (held[$0].words.upperBound > words.upperBound || !isBeforeComma(words.upperBound))
      }
  }

  private mutating func pair(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    let first = held.type(left)
    let second = held.type(right)
    var between = gap.map { sentence.form($0) }
    if held[left].kind != .name {
      if held[left].kind == .pronoun {
        guard sentence.relations[held[left].head] == .nmodPoss else { return }
        between.insert("'s", at: 0)
      }
      guard between.first == "'s" || between.first == "’s" || between.first == "'" else { return }
    }
    if held[left].kind != .name, first == .organization {
      let inner = held[left].kind == .pronoun ? gap[...] : gap.dropFirst()
      if second == .organization, !held[right].isDemonym, !isPartyWord(right),
        held[left].kind == .pronoun || isUnit(right),
        inner.allSatisfy({ sentence.tags[$0] == .adj })
      {
        append(partOf, right, left, "its body")
      }
      return
    }
    let isRegion = second == .state || second == .place
    if between == [","] || between == ["("] {
      if isRegion, first == .organization || first == .place || first == .event,
        superlative(left, right, gap)
      {
        return
      }
      if first == .place || (first == .organization && between == [","] && isClosed(right)),
        isRegion, !isList(left, right), !isMember(right, behind: left), !isRoad(right),
        !held[right].isDemonym,
        !isPossessive(held[right].words.upperBound),
        !isSubject(right, of: left) || isBehindSubject(left, right), !isApart(left, right),
        isClosed(right) || isApposed(right, left) || !isElsewhere(left, right)
      {
        append(placing(of: left, in: right), left, right, "place, region")
        if second == .state,
          ["and", "or", "/", "&", "-", "–"].contains(form(held[left].words.lowerBound - 1))
        {
          listed(before: left, in: right)
        }
      }
      return
    }
    if isRegion, first == .organization || first == .place || first == .event,
      superlative(left, right, gap)
    {
      return
    }
    var inner = between.filter { $0.lowercased() != "the" }
    // "Holm and Leeds, both in Kent"
    let isBoth = inner.count == 3 && (inner[1] == "both" || inner[1] == "all")
    if isBoth { inner.remove(at: 1) }
    if inner == ["in"] || inner == [",", "in"],
      first == .organization || first == .place || first == .event, isRegion
    {
      // "Republicans in Washington"
      if held[left].isDemonym || isPartyWord(left) { return }
      if isInLargerPhrase(right) || isForeign(left, right) || isOutside(left) { return }
      if isWide(left, around: right) || isNearby(left, right) { return }
      if first == .organization, isUnplaced(left) { return }
      if first == .place || isBelow(right, left) {
        let relation = isMinistry(left, ofWide: right) ? partOf : placing(of: left, in: right)
        append(relation, left, right, "name in region")
        if first == .place, inner.count == 1 || isBoth { listed(before: left, in: right) }
      } else if inner.count == 1 || isClosed(right) && first != .event || isAreaName(right),
        first != .organization || isHouse(left) || isForum(left) && !isCompoundNoun(right)
          || isVisited(left)
      {
        append(locatedIn, left, right, "name before in region")
      }
      return
    }
    var link = between.filter { $0 != "," && $0.lowercased() != "the" }
    // "Ann Holt, formerly of Acme,"
    if link.count == 2, between.first == ",", Self.times.contains(link[0]) { link.removeFirst() }
    // "Ann Holt of the ruling Unity Party"
    if link.count > 1, isGroup(right), Self.leanings.contains(link[1...].joined()) {
      link.removeLast(link.count - 1)
    }
    if first == .person, second == .organization, link == ["of"] || link == ["from"],
      !isStance(behind: right)
    {
      let unit = unit(of: right) ?? right
      append(belonging(to: unit), left, unit, "person of")
      return
    }
    if first == .person, second == .organization, held[left].kind == .name {
      if between.first == ",", link == ["for"], isGroup(right) {
        // "Vincent Keller, for the Greens, said"
        append(memberOf, left, right, "person for a party")
        return
      }
      if link == ["at"], isSpeaker(left) {
        append(worksFor, left, right, "person of")
        return
      }
      if let last = gap.last, link.count > 1, link.count < 5, isBodyNoun(last),
        ["of", "from", "at", "with"].contains(link[0]),
        gap.dropFirst().allSatisfy({ isDescribing($0) })
      {
        // "X of IT firm A", "X, from the research group A"
        append(worksFor, left, right, "person of a firm")
        return
      }
    }
    if first == .state, second == .person, !held[left].isDemonym, held[left].kind == .name,
      isOwning(gap)
    {
      // "Russia's Vladimir Putin" is no Russian like others.
      if held.cluster(left).stateCode.map(
        context.leaders.states(of: held.cluster(right)).contains
      ) == true {
        append(leads, right, left, "state's leader")
        return
      }
      append(citizenOf, right, left, "state's person")
      // "Britain's Ann Holt and Jim Rios won"
      if isPlainPerson(right), let other = listed(after: right).first, isPlainPerson(other) {
        append(citizenOf, other, left, "state's person")
      }
      return
    }
    if first == .state, second == .person, held[left].kind == .name, !held[left].isDemonym {
      contestant(left, right, gap)
      return
    }
    let isBefore = first == .state || first == .place
    if isBefore, second == .organization || second == .place || second == .event {
      if isStance(behind: left) {
        if between.count < 5, between.dropFirst().first == "led", first == .state,
          gap.dropFirst(2).allSatisfy({ sentence.tags[$0] == .adj || sentence.tags[$0] == .noun })
        {
          // "the US-led Nato alliance"
          append(leads, left, right, "state-led body")
          return
        }
        stateOwned(left, right, gap)
        return
      }
      let isPossessive = between.first == "'s" || between.first == "’s" || between.first == "'"
      let based = between.first == "-" ? 1 : 0
      let isBased =
        between.count > based
        && Self.basing.contains(between[based])
      let inner =
        isPossessive && held[left].kind != .pronoun
        ? gap.dropFirst() : (isBased ? gap.dropFirst(based + 1) : gap[...])
      let isPlain = inner.allSatisfy {
        let tag = sentence.tags[$0]
        return tag == .adj || tag == .adv || tag == .noun
          || (tag == .propn && held.covering($0) == nil)
          || isCompound($0) || isParticiple($0) || form($0) == "watchdog"
      }
      let isLinked =
        !gap.isEmpty || first == .state && isNational(right)
      if second == .event, isPossessive, isCompoundNoun(right) { return }
      // "the Tripoli-based UN-backed Government of National Accord"
      if isBased, isStance(behind: right) {
        if gap.count == based + 1, let body = mention(startingAt: held[right].words.upperBound + 2),
          held.type(body) == .organization
        {
          append(locatedIn, body, left, "region before name")
        }
        return
      }
      if !isBased, !isPossessive, hasStance(gap) { return }
      if !isBased, isThing(right) || isElsewhere(right, left) || isOfAnother(right, than: left) {
        return
      }
      if second == .event, isAgreement(right) { return }
      // "the United States' Harlan air base" may lie anywhere
      if isPossessive, second == .place, isBase(right), isSender(left) { return }
      // "Selan's first Democratic senator", "Japan's Nikkei"
      if second == .organization, isIndex(right) || isPartyWord(right) && isBeforeNoun(right) {
        return
      }
      // "Harlan's London restaurant"
      if isPossessive, second == .place, isOwnerOfSite(left, right) { return }
      // "Selan's Black Sea port"
      if second == .place, isWater(right), isCompoundNoun(right) { return }
      // "Iran's Middle East proxies"
      if second == .place, held.cluster(right).placeKind == "continent" { return }
      // "Chad's United Nations": no alliance lies in one of its states.
      if !isBased, second == .organization, isAlliance(right) { return }
      if gap.contains(where: { Self.sidekicks.contains(form($0)) }) { return }
      // "the Sochi Winter Olympics"
      if gap.isEmpty, first == .place, second == .event, !held[left].isDemonym,
        isOfItsPlace(right, left)
      {
        append(locatedIn, right, left, "place before event")
        return
      }
      if isPlain && isLinked
        && (isPossessive || isBased || isModifier(left, right)
          || gap.isEmpty && isBeside(left, right))
        || second == .organization && (isKind(gap) || isKindApart(right, gap))
      {
        if !isBased, publicly(left, right, gap) { return }
        let isOwn =
          first == .state && second == .organization
          && (isPossessive && isStateBody(right) || isStateService(right)
            || gap.last.map { isOrganNoun($0) } ?? false)
        // "the Danish territory Greenland"
        let isOfState = second == .place && gap.last.map { isDivision($0) } ?? false
        let chosen =
          isBased || isPrivateKind(gap)
          ? locatedIn : (isOwn || isOfState ? partOf : relation(of: right, to: left))
        let rule = gap.isEmpty ? "region right before name" : "region before name"
        // "the Richmond, Virginia-based Court"
        append(chosen, right, isBased ? town(before: left) ?? left : left, rule)
        if chosen == locatedIn { further(right, left, gap) }
        if chosen == partOf, isPossessive { furtherOrgans(right, left) }
      }
    }
    if first == .organization, second == .person, gap.isEmpty || isOwning(gap) {
      if gap.isEmpty, held[left].isDemonym || isPartyWord(left) {
        append(memberOf, right, left, "party before name")
      } else if !gap.isEmpty {
        let relation = belonging(to: left)
        append(relation, right, left, "organization's person")
        // "Labour's Ann Holt and Jim Rios"
        if relation == memberOf, let other = listed(after: right).first {
          append(relation, other, left, "organization's person")
        }
      }
    }
  }
}
