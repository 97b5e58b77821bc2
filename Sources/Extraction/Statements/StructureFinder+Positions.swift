import Ontology
import Syntax

/// Where one thing is that words between names tell: "in Leeds at the Holm Hall", "Holm Island off the
/// coast of Kent", "Holm Hall near Leeds in Yorkshire".
extension StructureFinder {
  /// Whether a region behind a town and a comma goes with it, though the tree makes it the subject
  /// of what follows: "talks in Minsk, Belarus resulted in", not "After talks in Minsk, Belarus
  /// agreed".
  func isBehindSubject(_ left: Int, _ right: Int) -> Bool {
    guard isKnownIn(left, right) else { return false }
    let preposition = held[left].words.lowerBound - 1
    let noun = preposition - 1
    guard noun >= 0, ["in", "of", "from", "at", "near"].contains(form(preposition)),
      [.noun, .propn].contains(sentence.tags[noun])
    else { return false }
    var head = noun
    // The head of the phrase, which a case or conjunction would make an opening.
    while Int(sentence.heads[head]) >= 0, Int(sentence.heads[head]) < preposition,
      [.compound, .flat, .conj, .nmod, .appos].contains(sentence.relations[head].universal)
    {
      head = Int(sentence.heads[head])
    }
    if [.obj, .obl].contains(sentence.relations[head].universal),
      Int(sentence.heads[head]) < head
    {
      return false
    }
    return !(0..<head).contains {
      Int(sentence.heads[$0]) == head && [.case, .mark].contains(sentence.relations[$0].universal)
    }
  }

  /// Whether a body stands behind "at" as a place where somebody is: "a shift at Harlan Dolci in
  /// Leeds".
  func isVisited(_ body: Int) -> Bool {
    let start = held[body].words.lowerBound
    let before = form(start - 1) == "the" ? start - 2 : start - 1
    return ["at", "outside", "inside"].contains(form(before)) && !isAlliance(body)
      && !isPartyWord(body) && !isForce(body)
  }

  /// "in Leeds at the Holm Hall": adds that a building lies in the town before it, where the tree has
  /// it the other way round.
  mutating func isSite(_ site: Int, at town: Int, _ preposition: String) -> Bool {
    guard preposition == "at", held.type(town) == .place, held.type(site) == .place,
      isFacility(site), !isFacility(town)
    else { return false }
    append(locatedIn, site, town, "name in region")
    return true
  }

  /// Whether a place is a wide one, which lies in no town behind it: "in the Nile Delta, in Holm".
  func isWide(_ place: Int, around town: Int) -> Bool {
    held.type(place) == .place && held.type(town) == .place
      && Self.wide.contains(form(held[place].words.upperBound - 1))
      && held.cluster(town).placeKind != "region"
  }

  private static let wide: WordSet = [
    "delta", "valley", "desert", "basin", "peninsula", "coast", "strip", "plain", "plains",
    "mountains", "highlands", "archipelago", "islands",
  ]

  /// "took place in Iraq, at Holm Airport", "in the Nile Delta, in Holm", "Holm Island off the coast
  /// of Kent", "Holm Hall near Leeds in Yorkshire".
  mutating func sited(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    guard !held[left].isDemonym else { return }
    let forms = gap.map { form($0) }.filter { $0 != "the" }
    let before = wordBefore(left)
    if forms == [",", "at"] || forms == ["at"], held.type(right) == .place, isFacility(right),
      !isFacility(left), form(before) == "in", !isForeign(right, left), !isOwner(right)
    {
      append(locatedIn, right, left, "name in region")
    } else if forms == [",", "in"], isWide(left, around: right), !isForeign(left, right),
      !held[right].isDemonym, !isOwner(right)
    {
      for town in [right] + listed(after: right) { append(locatedIn, town, left, "name in region") }
    } else if forms.first == "off", forms.dropFirst().last == "of" || forms.count == 1,
      held.type(left) == .place, isIsland(left), isCoast(gap), !isOwner(right),
      !held[right].isDemonym, !isForeign(left, right)
    {
      append(locatedIn, left, right, "kind in region")
    } else if forms == ["in"], form(before) == "near", !held[right].isDemonym, !isOwner(right),
      let site = mention(endingAt: before), held[site].kind == .name,
      held.type(site) == .place || held.type(site) == .organization && isHouse(site),
      !isForeign(site, right)
    {
      append(locatedIn, site, right, "name in region")
    }
  }

  /// Whether words lead off a coast: "off the northern coast of".
  private func isCoast(_ gap: Range<Int>) -> Bool {
    gap.dropFirst().allSatisfy {
      ["the", "of", "coast", "shore"].contains(form($0)) || isDirection($0)
    }
  }
}
