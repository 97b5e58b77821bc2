import Ontology
import Syntax

/// What a few words between two names state of them: "Henan province in central China",
/// "the Kyrgyz-Tajik border", "the Department of Physics at the University of Basel".
extension StructureFinder {
  /// Nouns behind the name of a place that is a unit of a larger one.
  private static let unitNouns: WordSet = [
    "province", "region", "state", "territory", "prefecture", "oblast", "governorate", "county",
    "district", "department", "canton", "municipality", "borough", "republic", "ward",
    "constituency", "electorate",
  ]
  /// Nouns for the kind of place before "of" and its name, or behind the name.
  private static let kindNouns: WordSet = [
    "city", "town", "village", "capital", "province", "region", "state", "territory", "district",
    "county", "island", "suburb", "municipality", "prefecture", "area", "port", "resort", "hamlet",
    "republic", "outskirts", "suburbs", "part", "parts", "neighborhood", "neighbourhood", "commune",
    "borough", "governorate", "peninsula", "department", "constituency", "electorate", "coast",
    "edge", "shore", "tip", "seat", "section", "quarter", "ward", "camp", "valley", "desert",
    "enclave", "rainforest", "forest", "delta", "basin", "plateau", "steppe", "strip",
  ]
  /// Nouns behind the name of a body for what it has at a place.
  static let siteNouns: WordSet = [
    "plant", "factory", "office", "offices", "headquarters", "store", "branch", "campus", "base",
    "laboratory", "lab", "warehouse", "refinery", "bureau", "center", "centre", "stadium",
    "supermarket", "facility", "shop", "restaurant", "hotel", "clinic", "hospital", "outlet",
    "shipyard", "mill", "mine", "newsroom", "chapter", "affiliate", "division", "building",
    "complex", "compound", "station", "studio", "studios", "premises", "site",
  ]
  /// Nouns for buildings behind the name of a body which one knows by it.
  static let premises: WordSet = [
    "mall", "museum", "gallery", "theatre", "theater", "arena", "school", "hall", "market",
    "church",
    "cathedral", "mosque", "university", "restaurant", "cafe", "bar", "pub", "zoo", "tank",
  ]
  /// Nouns behind a place's name for a site that is called by it.
  private static let works: WordSet = [
    "facility", "complex", "site", "field", "crossing", "corridor", "oilfield", "gasfield", "depot",
    "terminal", "reactor", "checkpoint", "compound", "ground", "grounds", "reserve",
  ]
  /// Nouns behind the name of an armed or political body for it or its people.
  private static let bands: WordSet = [
    "movement", "militia", "group", "party", "organisation", "organization", "rebels", "militants",
    "insurgents", "guerrillas", "insurgency", "network", "gang", "cartel",
  ]
  /// Adjectives and nouns for a part of a region.
  private static let directions: WordSet = [
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
    "northern", "southern", "eastern", "western", "central", "downtown", "upstate", "suburban",
    "rural", "coastal", "mainland", "inner", "outer", "upper", "lower", "northeastern",
    "northwestern", "southeastern", "southwestern", "north-eastern", "north-western",
    "south-eastern", "south-western", "mid", "far", "metropolitan", "greater", "mountainous",
    "war-torn", "nearby", "southernmost", "northernmost", "remote", "north-central",
    "south-central", "west-central", "east-central",
  ]
  /// Whether a name and a noun before "of" name a part of what follows: "the Musabah area of",
  /// "Karkor village of", not "the Bedouin village of".
  private func isArea(_ place: Int, _ noun: Int) -> Bool {
    if Self.areas.contains(form(noun)) { return true }
    let before = held[place].words.lowerBound - 1
    return !held[place].isDemonym
      && (before < 0 || sentence.tags[before] != .det && sentence.tags[before] != .adj)
  }

  /// Whether the first place before a kind and "of" may lie in the second: it is no place that
  /// holds that, as in "the Leeds borough of Camden".
  private func isNarrow(_ place: Int, within region: Int) -> Bool {
    held.type(region) == .state || held.cluster(place).placeKind == nil
  }

  private static let areas: WordSet = [
    "area", "neighborhood", "neighbourhood", "quarter", "part", "section", "camp", "valley",
  ]

  /// Whether a word tells in which part of a state something lies: "southern", "north-eastern".
  func isQuarter(_ word: Int) -> Bool {
    isDirection(word) && form(word).hasSuffix("ern")
  }

  func isDirection(_ word: Int) -> Bool { Self.directions.contains(form(word)) }

  /// The word before a name, its article and its directions: "in" for "in the northern Holm".
  func wordBefore(_ name: Int) -> Int {
    var before = held[name].words.lowerBound - 1
    while before > 0, isDirection(before) || form(before) == "the" { before -= 1 }
    return before
  }

  /// Nouns behind the name of an event for a part of it.
  static let eventNouns: WordSet = [
    "summit", "event", "match", "game", "race", "final", "meeting", "qualifier", "tournament",
    "tie", "series", "conference", "show", "exhibition", "fair", "festival", "ceremony", "rally",
    "round", "leg", "stage", "semi-final", "semifinal", "regatta", "convention", "gala",
  ]
  private static let participles: WordSet = [
    "located", "situated", "based", "headquartered", "held", "hosted", "staged", "taking", "place",
    "nestled",
  ]
  /// What says where an event is.
  private static let eventLocators: WordSet = ["in", "at", "across", "throughout", "outside"]

  /// The statements of names that a few words part.
  mutating func regions() {
    for left in held.indices where held[left].kind == .name {
      let type = held.type(left)
      if type == .state || type == .place { others(in: left) }
      for right in held.indices where right > left {
        if held[right].kind != .name {
          if held[right].kind == .description {
            partOfRegion(left, right)
            inDescribed(left, right)
          }
          continue
        }
        let end = end(behind: left)
        let start = held[right].words.lowerBound
        guard start >= end, start - end < 14 else { continue }
        let gap = end..<start
        if gap.count > 9 {
          // "Holm, a city of around 280,000 people in the southern state of Vale"
          if type == .place, form(end) == ",", isRegion(right) { region(left, right, gap) }
          continue
        }
        if gap.isEmpty {
          if held.type(right) == .person { national(left, right, gap) }
          continue
        }
        let target = held.type(right)
        if target == .state || target == .place {
          switch type {
          case .person: residence(left, right, gap)
          case .organization, .place, .event:
            region(left, right, gap)
            if type != .event { foremost(left, right, gap) }
          default: break
          }
        } else if type == .organization, target == .organization {
          part(left, right, gap)
        }
        if type == .state || type == .place, target == .state || target == .place {
          sited(left, right, gap)
          borderedBy(left, right, gap)
          neighbouringPlace(left, right, gap)
          if gap.count == 1 { border(left, right) }
        }
        if type == .state, target == .state {
          borderWith(left, right, gap)
          neighbour(left, right, gap)
        }
        if target == .organization || target == .person { owner(left, right, gap) }
        if type == .person, target == .person {
          kin(left, right, gap)
          couple(left, right, gap)
        }
        if target == .person {
          compound(left, right, gap)
          national(left, right, gap)
          local(left, right, gap)
        }
        if type == .person, target == .state { national(of: left, right, gap) }
      }
    }
  }

  /// "Mosul, in northern Iraq", "the Kreuzberg district of Berlin", "Walmart store in the city
  /// of El Paso".
  private mutating func region(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    let type = held.type(left)
    var at = gap.lowerBound
    func form() -> String { at < gap.upperBound ? sentence.lowerForm(at) : "" }
    var isUnit = false
    var hasNoun = false
    var isBand = false
    if type == .organization, form() == "'s" || form() == "’s" { at += 1 }
    // "the Holm conservative think tank in Leeds"
    while type == .organization, at + 1 < gap.upperBound,
      sentence.tags[at] == .adj || form() == "think"
    {
      at += 1
    }
    // "the Sarin nuclear facility in Chad"
    while type == .place, at + 1 < gap.upperBound, at < gap.lowerBound + 2,
      [.noun, .adj].contains(sentence.tags[at]), sentence.tags[at + 1] == .noun
    {
      at += 1
    }
    if at < gap.upperBound, sentence.tags[at] == .noun {
      let noun = form()
      guard
        type == .place
          && (Self.kindNouns.contains(noun) || Self.facilities.contains(noun)
            || Self.works.contains(noun))
          || type == .organization
            && (Self.siteNouns.contains(noun) || Self.premises.contains(noun)
              || Self.bands.contains(noun))
          || type == .event && Self.eventNouns.contains(noun)
      else { return }
      // "his London base in the tower"
      if type == .place, Self.siteNouns.contains(noun), noun == "base" || noun == "office" {
        return
      }
      isUnit = type == .place && Self.unitNouns.contains(noun)
      isBand = type == .organization && Self.bands.contains(noun)
      hasNoun = true
      at += 1
    } else if at > gap.lowerBound {
      return
    }
    let hasComma = form() == "," || type == .place && ["-", "–", "—"].contains(form())
    if hasComma { at += 1 }
    // "Holm, a town of 30,000 people in the Vale"
    if hasComma, type == .place, let next = behindCount(at, gap.upperBound) {
      at = next
      hasNoun = true
    }
    // "a Black Sea port in Selan"
    if hasNoun, isWater(left) { return }
    var hasParticiple = false
    while Self.participles.contains(form()) {
      hasParticiple = true
      at += 1
    }
    if at == gap.upperBound {
      if hasNoun, hasComma, type == .place, !isForeign(left, right), !isOwner(right),
        !held[right].isDemonym, !isModifying(right)
      {
        append(isUnit ? partOf : locatedIn, left, right, "kind, region")
      }
      return
    }
    if hasComma, !hasParticiple, type == .place, inPart(left, right, at..<gap.upperBound) { return }
    let preposition = form()
    let isOf = preposition == "of"
    guard
      preposition == "in" || isOf && hasNoun && type == .place && (isUnit || isArea(left, at - 1))
        || preposition == "on" && type == .place
          && (hasComma || isShore(behind: right) || isPart(behind: right) || isIsland(right))
        || preposition == "at" && type != .place
        || type == .event && Self.eventLocators.contains(preposition)
    else { return }
    // "the Mawasi area of Khan Younis", which one knows too
    let isPlainArea =
      isOf && ["area", "section", "camp"].contains(sentence.lowerForm(at - 1))
      && held.cluster(right).placeKind != nil
    if isOf, !isPlainArea, !isNarrow(left, within: right) { return }
    // "the Alpine region of Savoy" is Savoy.
    if isOf, isUnit, ["region", "state", "territory"].contains(sentence.lowerForm(at - 1)),
      held.type(right) == .place
    {
      return
    }
    at += 1
    let start = at
    guard let isPlain = skipToName(&at, gap.upperBound), !isForeign(left, right),
      type == .organization
        ? isSettled(left, hasNoun && !isBand) : !(isUnit && held[left].isDemonym),
      !isOutside(left)
    else { return }
    if isOwner(right) {
      if isPart(behind: right) {
        append(type == .place && isUnit ? partOf : locatedIn, left, right, "name in region's part")
      }
      return
    }
    if isInLargerPhrase(right) { return }
    if preposition != "on", !hasNoun, !hasParticiple, isPlain || start == gap.upperBound {
      // "name in region" says it; its list goes on here.
      if type != .place { list(left, right) }
      return
    }
    let rule = hasNoun ? "kind in region" : "name in part of region"
    append(isUnit ? partOf : placing(of: left, in: right), left, right, rule)
    if type != .place { list(left, right) }
  }

  /// The word behind the number of those who live in a town: "in" of "a city of about 280,000
  /// people in".
  private func behindCount(_ start: Int, _ end: Int) -> Int? {
    guard ["a", "an", "the"].contains(form(start)) else { return nil }
    var at = start + 1
    while at < end, sentence.tags[at] == .adj || form(at) == "-" { at += 1 }
    guard Self.towns.contains(form(at)), form(at + 1) == "of" else { return nil }
    at += 2
    var hasNumber = false
    while at < end, form(at) != "in" {
      hasNumber = hasNumber || sentence.tags[at] == .num
      guard [.num, .adv, .adj, .noun].contains(sentence.tags[at]) || form(at) == "than",
        held.covering(at) == nil
      else { return nil }
      at += 1
    }
    return hasNumber && at < end ? at : nil
  }

  /// Whether a body before "in" is one that may be told to lie there.
  private func isSettled(_ body: Int, _ hasNoun: Bool) -> Bool {
    !held[body].isDemonym && !isPartyWord(body)
      && !isForce(body) && (hasNoun || !isOpposed(body) && !isMeeting(body))
  }

  /// Whether a region's name is part of the phrase that goes on: "Voronezh governor".
  func isModifying(_ region: Int) -> Bool {
    let end = held[region].words.upperBound
    return end < sentence.count && sentence.tags[end] == .noun
  }

  /// "Harden in the state's south": in the region that a description stands for.
  private mutating func partOfRegion(_ left: Int, _ right: Int) {
    let end = held[left].words.upperBound
    let start = held[right].words.lowerBound
    guard held.type(left) == .place, !held[left].isDemonym,
      held.type(right) == .place || held.type(right) == .state,
      start > end, start <= end + 3, isPart(behind: right)
    else { return }
    let words = (end..<start).map { sentence.lowerForm($0) }
    guard let last = words.last, last == "in" || last == "on",
      words.dropLast().allSatisfy({ $0 == "," || Self.areaNouns.contains($0) })
    else { return }
    // "the Bekaa Valley in the country's east": in that which holds it
    var region = right
    if held.type(right) == .state, let home = held.cluster(left).homeCode,
      held.cluster(right).stateCode != home
    {
      guard
        let state = context.mentions.clusters.firstIndex(where: { $0.stateCode == home }),
        let mention = context.nearestMention(of: state, to: held.sentence)
      else { return }
      region = mention
    }
    append(locatedIn, left, region, "name in region's part")
  }

  /// Whether what a region has behind its name is only a part of it: "Sydney's west",
  /// "Tasmania's east coast", "Sydney's northern suburbs".
  func isPart(behind region: Int) -> Bool {
    let end = held[region].words.upperBound
    guard isPossessive(end) else { return false }
    var word = end + 1
    while word + 1 < sentence.count, Self.directions.contains(sentence.lowerForm(word)),
      Self.directions.contains(sentence.lowerForm(word + 1))
        || Self.parts(of: sentence.form(word + 1))
    {
      word += 1
    }
    guard word < sentence.count else { return false }
    let form = sentence.lowerForm(word)
    guard Self.directions.contains(form) || Self.parts(of: form) else { return false }
    return word + 1 == sentence.count
      || sentence.tags[word + 1] != .noun && sentence.tags[word + 1] != .propn
        && sentence.form(word + 1) != "of"
  }

  private static func parts(of form: String) -> Bool {
    [
      "coast", "suburbs", "outskirts", "region", "district", "area", "side", "end", "centre",
      "center", "interior", "hinterland", "outback", "highlands", "shore", "half", "corner",
      "border", "foothills", "mountains", "capital",
    ]
    .contains(form.lowercased())
  }

  /// "Saida, southern Lebanon": in the part of a region that is named behind a comma.
  private mutating func inPart(_ left: Int, _ right: Int, _ gap: Range<Int>) -> Bool {
    let isSetOff = form(held[right].words.upperBound) == ","
    guard !isOwner(right), !held[right].isDemonym, isSetOff || !isElsewhere(left, right),
      gap.contains(where: { Self.directions.contains(form($0)) }),
      gap.allSatisfy({ Self.directions.contains(form($0)) || form($0) == "-" })
    else { return false }
    append(locatedIn, left, right, "place, part of region")
    return true
  }

  /// Passes "the", adjectives, demonyms, a larger region's name ("Ukraine's southern") and
  /// "city of"; nil where something else follows, else whether there was nothing but an
  /// article.
  private func skipToName(_ at: inout Int, _ end: Int) -> Bool? {
    var isPlain = true
    if at < end, ["the", "a"].contains(sentence.lowerForm(at)) { at += 1 }
    while at < end {
      let form = sentence.lowerForm(at)
      if Self.directions.contains(form) || form == "-" {
        at += 1
      } else if form == "of", Self.directions.contains(sentence.lowerForm(at - 1)) {
        // "in the south of Selan"
        at += 1
        if at < end, sentence.lowerForm(at) == "the" { at += 1 }
      } else if let mention = held.covering(at), held[mention].isDemonym {
        at = held[mention].words.upperBound
      } else if let mention = held.covering(at),
        held.type(mention) == .state || held.type(mention) == .place,
        held[mention].words.lowerBound == at, isPossessive(held[mention].words.upperBound)
      {
        at = held[mention].words.upperBound + 1
      } else if let mention = held.covering(at), isRegion(mention),
        held[mention].words.lowerBound == at, held[mention].words.upperBound + 2 <= end,
        self.form(end - 1) == "of", Self.kindNouns.contains(self.form(end - 2)),
        (held[mention].words.upperBound..<end - 2).allSatisfy({
          held.covering($0) == nil && [.adj, .noun].contains(sentence.tags[$0])
        })
      {
        // "in the US state of Holm", "in the US border city of Holm"
        at = end - 2
      } else if isDescribed(at, before: end) {
        at += 1
      } else if at + 2 < end, sentence.form(at + 1) == "-", held.covering(at + 2) == nil,
        [.adj, .verb, .noun].contains(sentence.tags[at + 2])
      {
        // "in Danish-administered Vale"
        at += 3
      } else if Self.kindNouns.contains(form),
        at + 1 == end
          || at + 2 == end && sentence.lowerForm(at + 1) == "of"
          || at + 2 == end && self.form(at + 1) == "," && form == "capital"
      {
        at = end
      } else {
        return nil
      }
      isPlain = false
    }
    return at == end ? isPlain : nil
  }

  /// Whether a word only describes the place behind it, or the noun for its kind: "contested" in
  /// "in the contested Spratly Islands", "border" in "the border city of".
  private func isDescribed(_ word: Int, before end: Int) -> Bool {
    var at = word
    while at < end, held.covering(at) == nil, [.adj, .verb, .noun].contains(sentence.tags[at]) {
      at += 1
    }
    if at == end { return word + 1 == end && sentence.tags[word] != .noun }
    return at > word + 1 && at + 1 == end && form(at) == "of"
      && Self.kindNouns.contains(form(at - 1))
  }

  /// Whether what follows a name belongs to it: "Pakistan's northwestern province".
  func isOwner(_ mention: Int) -> Bool {
    let end = held[mention].words.upperBound
    guard end < sentence.count else { return false }
    return ["'s", "’s", "'", "-"].contains(sentence.form(end))
  }

  /// The further members of a list of places: "in Alabama, Texas and Utah".
  private mutating func list(_ left: Int, _ right: Int) {
    for other in listed(after: right) {
      append(locatedIn, left, other, "name in list of regions")
    }
  }

  /// The members behind the first of a list that ends with "and".
  func listed(after right: Int) -> [Int] {
    var members: [Int] = []
    var end = held[right].words.upperBound
    var hasAnd = false
    while end < sentence.count, members.count < 20, !hasAnd {
      var next = end
      while next < sentence.count, [",", "and"].contains(sentence.form(next)) {
        hasAnd = hasAnd || sentence.form(next) == "and"
        next += 1
      }
      if next > end, form(next) == "the" { next += 1 }
      guard next > end,
        let other = held.indices.first(where: {
          held[$0].words.lowerBound == next && held[$0].kind == .name
            && held.type($0) == held.type(right) && !held[$0].isDemonym
        }), !isOwner(other), !isWithinBody(other)
      else { break }
      members.append(other)
      end = held[other].words.upperBound
    }
    return hasAnd ? members : []
  }
}
