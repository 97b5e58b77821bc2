import Ontology
import Syntax

/// Regions, towns and firms that a series or the noun beside them places: "Danish regions — Holm,
/// Tarn and Vik", "the Vale, made up of the Holm and Tarn provinces", "its Nordlys brand".
extension StructureFinder {
  private static let divisions: WordSet = [
    "regions", "provinces", "oblasts", "states", "territories", "prefectures", "governorates",
    "counties", "districts",
  ]
  private static let settlements: WordSet = [
    "cities", "towns", "villages", "ports", "suburbs", "resorts", "islands", "settlements",
    "airports",
  ]
  private static let dashes: WordSet = ["-", "–", "—", "--", ":", "("]
  private static let links: WordSet = ["of", "including", "like", "especially", "notably"]

  /// Adds what a series behind a region's name says to lie in it.
  ///
  /// - Complexity: O(1) where no noun for places follows.
  mutating func series(behind region: Int) {
    let end = held[region].words.upperBound
    var noun = isPossessive(end) ? end + 1 : end
    while noun < end + 6, noun < sentence.count, held.covering(noun) == nil,
      [.adj, .num, .adv].contains(sentence.tags[noun]) || form(noun) == "-"
    {
      noun += 1
    }
    let kind = form(noun)
    if Self.divisions.contains(kind) || Self.settlements.contains(kind) {
      guard let start = seriesStart(behind: noun) else { return }
      let relation = Self.divisions.contains(kind) ? partOf : locatedIn
      for place in members(from: start.word, atLeast: start.least) {
        append(relation, place, region, "series of places", trigger: noun)
      }
    } else if Self.dashes.contains(form(end)), let noun = placesNoun(before: region) {
      let relation = Self.divisions.contains(form(noun)) ? partOf : locatedIn
      for place in members(from: end + 1, atLeast: 2) {
        append(relation, place, region, "series of places", trigger: noun)
      }
    } else if held.type(region) == .place, !held[region].isDemonym,
      let start = contentStart(behind: end)
    {
      for place in members(from: start, atLeast: 2) {
        append(partOf, place, region, "series of parts")
      }
    }
    func members(from word: Int, atLeast least: Int) -> [Int] {
      guard let first = mention(startingAt: word), held[first].kind == .name,
        held.type(first) == .place, !held[first].isDemonym, !isOwner(first)
      else { return [] }
      let all = [first] + listed(after: first)
      return all.count < least ? [] : all.filter { !isForeign($0, region) }
    }
  }

  /// The plural noun for kinds of places that a phrase with a region's name follows: "regions" in
  /// "four regions in eastern and southern Chad –".
  private func placesNoun(before region: Int) -> Int? {
    var at = held[region].words.lowerBound - 1
    while at > 1, isDirection(at) || form(at) == "and" || form(at) == "the" { at -= 1 }
    guard at > 0, form(at) == "in" || form(at) == "of" else { return nil }
    let kind = form(at - 1)
    return Self.divisions.contains(kind) || Self.settlements.contains(kind) ? at - 1 : nil
  }

  /// Where a series starts behind the plural noun for its kind, and how many members tell that it
  /// is one: "of Holm", "such as Holm", "— Holm and Tarn".
  private func seriesStart(behind noun: Int) -> (word: Int, least: Int)? {
    var next = noun + 1
    var least = 1
    if form(next) == "," {
      next += 1
      least = 3
    }
    if Self.links.contains(form(next)) {
      next += 1
      least = 1
    } else if form(next) == "such", form(next + 1) == "as" {
      next += 2
      least = 1
    } else if Self.dashes.contains(form(next)), least == 1 {
      next += 1
      least = 2
    } else if least == 1 {
      return nil
    }
    if form(next) == "the" { next += 1 }
    return next < sentence.count ? (next, least) : nil
  }

  /// Where the parts are named that a region is said to be made up of: ", made up of the Holm".
  private func contentStart(behind end: Int) -> Int? {
    var next = end
    if ["region", "area", "zone", "basin", "peninsula"].contains(form(next)) { next += 1 }
    if form(next) == "," || Self.dashes.contains(form(next)) { next += 1 }
    if form(next) == "which" || form(next) == "that" { next += 1 }
    if form(next) == "is" { next += 1 }
    switch form(next) {
    case "made", "comprised", "composed", "formed":
      next += 1
      if form(next) == "up" { next += 1 }
      guard form(next) == "of" || form(next) == "by" else { return nil }
      next += 1
    case "consisting", "consists":
      guard form(next + 1) == "of" else { return nil }
      next += 2
    case "comprising", "comprises", "encompassing", "encompasses": next += 1
    default: return nil
    }
    if form(next) == "the" { next += 1 }
    return next < sentence.count ? next : nil
  }

  private static let arms: WordSet = [
    "subsidiary", "unit", "brand", "division", "affiliate", "arm", "marque",
  ]

  /// "its sporty Alfa subsidiary": a firm that belongs to the body which a pronoun means.
  mutating func ownArm(_ body: Int) {
    let noun = held[body].words.upperBound
    guard Self.arms.contains(form(noun)),
      noun + 1 == sentence.count || sentence.tags[noun + 1] != .noun
    else { return }
    var start = held[body].words.lowerBound
    while start > 0, noun - start < 6, held.covering(start - 1) == nil,
      [.adj, .noun].contains(sentence.tags[start - 1])
    {
      start -= 1
    }
    guard let owner = held.indices.first(where: { held[$0].words.upperBound == start }),
      held[owner].kind == .pronoun, held.type(owner) == .organization,
      form(start - 1) == "its" || form(start - 1) == "their"
    else { return }
    append(partOf, body, owner, "its arm")
  }
}
