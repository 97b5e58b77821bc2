import Ontology
import Syntax

/// What words farther from a name than a phrase tell of where it belongs.
extension StructureFinder {
  // MARK: Regions that a sentence opens with

  /// "In Canada, a fire in northern Ontario", "strikes across Iran, including Isfahan": the places
  /// of a sentence that lie in the region at its head or before a list.
  mutating func openedBy() {
    for region in held.indices
    where held[region].kind == .name
      && (held.type(region) == .state || held.type(region) == .place)
    {
      series(behind: region)
      if held[region].isDemonym { continue }
      included(in: region)
      var start = held[region].words.lowerBound - 1
      if form(start) == "the" { start -= 1 }
      guard start == 0, form(0) == "in", form(held[region].words.upperBound) == "," else {
        continue
      }
      for place in held.indices where place > region { opened(place, by: region) }
    }
  }

  private mutating func opened(_ place: Int, by region: Int) {
    guard held[place].kind == .name, held.type(place) == .place, !held[place].isDemonym,
      !isOwner(place), held.type(region) == .state, !hasOtherState(than: region),
      held[place].words.lowerBound > held[region].words.upperBound
    else { return }
    if held[place].words.lowerBound == held[region].words.upperBound + 1 {
      // "In Chad, Kanem region governor Ali Haroun said"
      if isUnitName(place), !isForeign(place, region) {
        append(partOf, place, region, "unit at the head of a sentence")
      }
      return
    }
    let before = wordBefore(place)
    if isKnownIn(place, region) {
      guard
        ["in", "at", "near", "around", "including", "as", "of", "through", "outside"]
          .contains(form(before))
      else { return }
    } else {
      // "the municipalities of Holm and Leeds", for which no lexicon has a state
      guard held.cluster(place).homeCode == nil, form(before) == "of",
        Self.settlements.contains(form(before - 1))
      else { return }
    }
    append(locatedIn, place, region, "region at the head of a sentence")
    for other in listed(after: place) where !isForeign(other, region) {
      append(locatedIn, other, region, "region at the head of a sentence")
    }
  }

  private func hasOtherState(than region: Int) -> Bool {
    held.indices.contains {
      held.type($0) == .state && held[$0].kind == .name && held[$0].cluster != held[region].cluster
    }
  }

  private static let settlements: WordSet = [
    "city", "cities", "town", "towns", "village", "villages", "municipality", "municipalities",
    "suburb", "suburbs", "port", "ports", "settlement", "settlements", "neighbourhood",
    "neighborhood", "hamlet", "resort", "resorts", "provinces", "districts", "regions", "islands",
    "island",
  ]

  /// "cities across Turkey, including Istanbul", "zones in Nigeria, such as one in Lagos".
  private mutating func included(in region: Int) {
    let before = wordBefore(region)
    guard ["in", "across", "throughout", "of", "around"].contains(form(before)) else { return }
    var next = held[region].words.upperBound
    if form(next) == "," { next += 1 }
    switch form(next) {
    case "including", "notably", "like", "especially": next += 1
    case "such" where form(next + 1) == "as": next += 2
    case "from":
      range(from: next + 1, in: region)
      return
    default: return
    }
    for word in ["one", "in", "the", "capital"] where form(next) == word { next += 1 }
    guard let place = mention(startingAt: next), held.type(place) == .place,
      !held[place].isDemonym, !isOwner(place), !isForeign(place, region)
    else { return }
    for place in [place] + listed(after: place) where !isForeign(place, region) {
      append(locatedIn, place, region, "included in region")
    }
  }

  /// "all across Chad, from Moundou to the Ennedi Plateau": the ends of what a region spans.
  private mutating func range(from start: Int, in region: Int) {
    guard let first = mention(startingAt: form(start) == "the" ? start + 1 : start),
      form(held[first].words.upperBound) == "to"
    else { return }
    let next = held[first].words.upperBound + 1
    guard let last = mention(startingAt: form(next) == "the" ? next + 1 : next) else { return }
    for place in [first, last]
    where held.type(place) == .place && !held[place].isDemonym && !isOwner(place)
      && !isForeign(place, region)
    {
      append(locatedIn, place, region, "ends of a region")
    }
  }

  // MARK: Bodies without their state

  /// "Al-Quds hospital, the largest in Selan,": where something is the first of its kind.
  mutating func foremost(_ name: Int, _ region: Int, _ gap: Range<Int>) {
    let start = gap.lowerBound
    guard gap.count > 3, gap.count < 9, form(start) == ",", form(start + 1) == "the",
      let last =
        (gap.contains { isQuarter($0) || form($0) == "the" && $0 > start + 1 }
          ? gap.last { !isDirection($0) && form($0) != "the" } : gap.last),
      form(last) == "in", !held[name].isDemonym, !isForeign(name, region),
      !isInLargerPhrase(region),
      (start + 2..<last).allSatisfy({
        [.adj, .adv, .noun, .num].contains(sentence.tags[$0]) && held.covering($0) == nil
      }),
      (start + 2..<last).contains(where: {
        sentence.pennTags[$0].name == "JJS" || form($0) == "only" || form($0) == "main"
      }), [.noun, .adj].contains(sentence.tags[last - 1])
    else { return }
    append(locatedIn, name, region, "first of its kind in region")
  }

  /// Bodies of a state or place that the sentence does not name beside them.
  mutating func unnamedStates() {
    for body in held.indices
    where held[body].kind == .name && held.type(body) == .organization && !held[body].isDemonym {
      cutOff(body)
      ownArm(body)
      ministry(body)
      colophon(body)
    }
  }

  /// "voted by the U.S. / Senate on Thursday": a text's line may end with the full stop of an
  /// abbreviation.
  private mutating func cutOff(_ body: Int) {
    guard held[body].words.lowerBound == 0, held.sentence > 0,
      Self.isPublic(held.cluster(body).name)
    else { return }
    let before = context.sentences[held.sentence - 1]
    guard before.count > 1, ["U.S.", "U.K.", "U.N."].contains(before.form(before.count - 1)),
      let state = context.sentenceMentions[held.sentence - 1].indices.last(where: {
        context.mentions.mentions[$0].words.upperBound == before.count
      })
    else { return }
    append(partOf, body, state, "state on the line before")
  }

  /// "© 2020 Arc News. / An Arclight Media Company.": the parent of the body on the line before.
  private mutating func colophon(_ parent: Int) {
    guard held.sentence > 0, Mentions.isColophon(held[parent], sentence) else { return }
    let before = context.sentenceMentions[held.sentence - 1]
    guard
      let body = before.indices.last(where: {
        before.type($0) == .organization && before[$0].kind == .name
      })
    else { return }
    append(partOf, body, parent, "firm of a parent")
  }

  /// "in Lebanon, according to its health ministry": a ministry that a pronoun or noun gives to the
  /// region before it.
  private mutating func ministry(_ body: Int) {
    let name = held.cluster(body).name
    let words = name.split(separator: " ")
    guard words.contains("Ministry") else { return }
    var start = held[body].words.lowerBound
    // "the territory's Hamas-run health ministry"
    if form(start - 1) == "run", form(start - 2) == "-" { start -= 3 }
    let isOwned =
      ["its", "their"].contains(form(start - 1))
      || isPossessive(start - 1)
        && (Self.countries.contains(form(start - 2))
          || start < held[body].words.lowerBound
            && mention(endingAt: start - 1).map(isRegion) ?? false)
    let before = held.indices.last {
      held[$0].words.upperBound <= start && isRegion($0)
    }
    if isOwned, let before {
      append(partOf, body, before, "ministry behind a region")
    }
  }

  private static let countries: WordSet = [
    "country", "territory", "enclave", "island", "nation", "kingdom", "state", "republic", "region",
    "strip", "province",
  ]
}
