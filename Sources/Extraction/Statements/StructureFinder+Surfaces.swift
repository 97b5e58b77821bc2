import Ontology
import Syntax

/// Kinds that the words beside a name tell, however the tree draws them: "the US city of Holm, Ohio",
/// "Tarn, a Danish brewer,", "Harlan's London office".
extension StructureFinder {
  /// Nouns before "of" for a place that a state holds.
  private static let heldKinds: WordSet = [
    "city", "town", "village", "capital", "port", "resort", "suburb", "municipality", "island",
    "state", "province", "territory", "commonwealth", "republic",
  ]
  /// Those of them that lie in regions too.
  private static let settlements: WordSet = [
    "city", "town", "village", "port", "resort", "suburb",
  ]

  /// "the US city of Holm, Ohio", "the United States commonwealth of Vale": the name right behind
  /// "of", whatever the tree takes for it.
  mutating func named(kindBefore name: Int) {
    let of = held[name].words.lowerBound - 1
    guard of > 1, form(of) == "of", !held[name].isDemonym else { return }
    let noun = of - 1
    let kind = form(noun)
    guard Self.heldKinds.contains(kind), sentence.tags[noun] == .noun else { return }
    var start = noun
    while start > 0, noun - start < 4, held.covering(start - 1) == nil,
      [.adj, .noun].contains(sentence.tags[start - 1])
    {
      start -= 1
    }
    guard let region = mention(endingAt: isPossessive(start - 1) ? start - 1 : start),
      isRegion(region), region != name, !isElsewhere(name, region), !isWater(region),
      held.type(region) == .state
        || Self.settlements.contains(kind) && !held[region].isDemonym
          && held.cluster(region).placeKind == "region"
    else { return }
    append(isDivision(noun) ? partOf : locatedIn, name, region, "kind of place")
  }

  /// Whether a state's name only tells of which state a town behind it is: "the US border city of
  /// Holm".
  func isBeforeKind(_ region: Int) -> Bool {
    var at = held[region].words.upperBound
    let start = at
    while at < sentence.count, at < start + 4, held.covering(at) == nil,
      [.adj, .noun].contains(sentence.tags[at])
    {
      at += 1
    }
    return at > start && form(at) == "of" && Self.heldKinds.contains(form(at - 1))
      && held.type(region) == .state && mention(startingAt: at + 1) != nil
  }

  /// "Tarn, a Danish brewer,", "Holm, a Kentish town near Leeds", "the Peace Fund, a Berlin-based
  /// non-profit,": the region in a phrase that a comma sets off.
  mutating func setOff(_ name: Int) {
    let comma = held[name].words.upperBound
    guard [",", "–", "—", "("].contains(form(comma)), !held[name].isDemonym, !isPartyWord(name),
      ["a", "an", "the", "another"].contains(form(comma + 1))
    else { return }
    let isDefinite = form(comma + 1) == "the"
    var at = comma + 2
    var region: Int?
    var isBased = false
    while at < sentence.count, at < comma + 11 {
      if let other = held.covering(at) {
        guard region == nil, isRegion(other), held[other].words.lowerBound == at else { return }
        at = held[other].words.upperBound
        region = other
        if form(at) == "-" || form(at) == "–" {
          guard Self.basing.contains(form(at + 1)) else { return }
          isBased = true
          at += 2
        } else if !held[other].isDemonym {
          return
        }
        continue
      }
      switch sentence.tags[at] {
      case .adj, .noun, .num, .adv: break
      case .verb where sentence.relations[at] == .amod || form(at - 1) == "-": break
      case .cconj where form(at) == "and": break
      default:
        guard form(at) == "-" || isPossessive(at) && sentence.tags[at - 1] == .noun else {
          kind(at - 1)
          return
        }
      }
      at += 1
    }
    if at >= sentence.count { kind(sentence.count - 1) }

    /// Adds where the name lies, if a word that ends the phrase tells its kind.
    func kind(_ noun: Int) {
      guard let region, noun >= held[region].words.upperBound, sentence.tags[noun] == .noun,
        !isElsewhere(name, region), !isStance(behind: region) || isBased
      else { return }
      let end = noun + 1
      let isClosed = end >= sentence.count || [",", ".", ")", "–", "—", ";"].contains(form(end))
      guard isClosed || !isDefinite && Self.followers.contains(form(end)) else { return }
      let lemma = sentence.lemmas[noun].lowercased()
      if held.type(name) == .place {
        guard Self.placeNouns.contains(lemma) || Self.facilities.contains(lemma) else { return }
        append(isDivision(noun) ? partOf : locatedIn, name, region, "kind of place")
        return
      }
      guard
        isBased || isBodyKind(noun) || isOrgan(noun) || Self.facilities.contains(lemma)
          || ["profit", "non-profit"].contains(lemma), !isAlliance(name)
      else { return }
      let isOwn =
        held.type(region) == .state && !isBased && (isOrganNoun(noun) || isStateService(name))
      append(
        isOwn ? partOf : locatedIn,
        name,
        region,
        isBased ? "based kind of body" : "kind of body"
      )
    }
  }

  /// What may follow the noun of a phrase that goes on to tell of it.
  private static let followers: WordSet = [
    "in", "around", "near", "that", "which", "where", "of", "with", "for", "on", "at", "about",
    "founded", "owned", "run", "known", "and",
  ]

  /// Sites that bodies have in towns, behind the town's name.
  private static let branches: WordSet = [
    "office", "offices", "headquarters", "plant", "factory", "restaurant", "store", "shop",
    "campus", "hotel", "showroom", "studio", "studios", "bureau", "warehouse", "club", "cafe",
    "facility", "refinery", "terminal", "depot", "branch", "newsroom", "laboratory", "shipyard",
  ]

  /// Whether a noun for a site that bodies have stands behind a region: "London office".
  private func isSiteNoun(behind region: Int) -> Bool {
    let end = held[region].words.upperBound
    return Self.branches.contains(form(end))
      && (end + 1 >= sentence.count || ![.noun, .propn].contains(sentence.tags[end + 1]))
  }

  /// Whether a name in a genitive, of which no lexicon knows a place, is rather who has a site:
  /// "Harlan's London restaurant".
  func isOwnerOfSite(_ owner: Int, _ region: Int) -> Bool {
    held.type(owner) == .place && held.cluster(owner).placeKind == nil && isSiteNoun(behind: region)
  }

  /// "Harlan's London restaurant": a private body where it has a site.
  mutating func branch(of body: Int) {
    let mark = held[body].words.upperBound
    guard isPossessive(mark), !isAlliance(body), !isForce(body), !isPartyWord(body),
      !Self.isPublic(held.cluster(body).name)
    else { return }
    var at = mark + 1
    while at < mark + 3, at < sentence.count, sentence.tags[at] == .adj, held.covering(at) == nil {
      at += 1
    }
    guard let region = mention(startingAt: at), isRegion(region), held.type(region) == .place,
      !held[region].isDemonym, isSiteNoun(behind: region)
    else { return }
    append(locatedIn, body, region, "headquarters in region")
  }

  /// The further public bodies of a list in a state's genitive: "Chad's Health Ministry, Police
  /// Service and Office of Mines".
  mutating func furtherOrgans(_ first: Int, _ region: Int) {
    for other in list(from: held[first].words.lowerBound, of: .organization)
    where other != first && Self.isPublic(held.cluster(other).name) && !hasRegion(within: other)
      && !isAlliance(other)
    {
      append(partOf, other, region, "region before a list")
    }
  }

  /// Whether a region stands in a body's name.
  private func hasRegion(within body: Int) -> Bool {
    held.indices.contains {
      $0 != body && held[$0].kind == .name && isRegion($0)
        && held[body].words.contains(held[$0].words.lowerBound)
    }
  }

  /// "the Guards, which include the Tarn Force": a unit that a body is said to include.
  mutating func includes(_ body: Int, _ unit: Int, _ gap: Range<Int>) -> Bool {
    let forms = gap.map { form($0) }.filter { $0 != "," && $0 != "the" && $0 != ")" }
    guard forms.count == 2, ["which", "that"].contains(forms[0]),
      ["includes", "include", "included", "comprises", "oversees"].contains(forms[1]),
      isUnit(unit), !isAlliance(body), !isGroup(body), !isModifying(unit)
    else { return false }
    append(partOf, unit, body, "body's unit")
    return true
  }

  /// Whether a name tells as what another one acts: "As a Level 2 Trauma Center, Holm Hospital".
  func isRole(_ name: Int) -> Bool {
    let start = held[name].words.lowerBound
    return (max(0, start - 5)..<start).contains {
      form($0) == "as" && ["a", "an", "the"].contains(form($0 + 1))
        && ($0 + 2..<max($0 + 2, start)).allSatisfy { held.covering($0) == nil }
    }
  }

  /// Whether a noun or a title follows a name: "Democratic lawmaker", "Democratic Senator".
  func isBeforeNoun(_ name: Int) -> Bool {
    let end = held[name].words.upperBound
    return end < sentence.count && [.noun, .propn].contains(sentence.tags[end])
  }
}
