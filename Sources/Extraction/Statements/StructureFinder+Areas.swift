import Ontology
import Syntax

/// What tells that a phrase around a name is that of an area, a shore or an island.
extension StructureFinder {
  /// Whether a place is one that others lie on.
  func isIsland(_ place: Int) -> Bool {
    guard held.type(place) == .place else { return false }
    let words = held[place].words
    return Self.islands.contains(form(words.upperBound - 1))
      || form(words.upperBound) == "island"
      || form(words.lowerBound - 1) == "of" && Self.islands.contains(form(words.lowerBound - 2))
  }

  private static let islands: WordSet = ["island", "islands", "peninsula", "archipelago", "coast"]

  /// Whether a nationality stands before a part of its state: "on the Libyan coast".
  func isShore(behind region: Int) -> Bool {
    var word = held[region].words.upperBound
    guard held[region].isDemonym else { return false }
    while isDirection(word) { word += 1 }
    let next = word + 1
    return Self.shores.contains(form(word)) && form(next) != "of"
      && (next >= sentence.count || ![.noun, .propn].contains(sentence.tags[next]))
  }

  private static let shores: WordSet = [
    "coast", "mainland", "coastline", "shore", "side", "countryside", "interior", "highlands",
    "hinterland", "outback",
  ]

  static let areaNouns: WordSet = [
    "area", "region", "district", "valley", "neighbourhood", "neighborhood", "suburb", "quarter",
  ]

  /// Whether a noun for its kind ends the phrase of a region: "in the Holm area of Leeds".
  func isAreaName(_ region: Int) -> Bool {
    let noun = held[region].words.upperBound
    return Self.areaNouns.contains(form(noun))
      && (noun + 1 >= sentence.count || [",", ".", "of", "in"].contains(form(noun + 1)))
  }

  /// "Holm University in the Selanese capital": in the town that a description stands for.
  mutating func inDescribed(_ left: Int, _ right: Int) {
    let end = held[left].words.upperBound
    let start = held[right].words.lowerBound
    guard held.type(right) == .place, !held[left].isDemonym, start > end, start <= end + 3,
      !isOwner(right)
    else { return }
    var words = (end..<start).map { sentence.lowerForm($0) }
    if words.first == "," { words.removeFirst() }
    if words.last == "the" { words.removeLast() }
    guard words == ["in"] else { return }
    switch held.type(left) {
    case .organization where isHouse(left) && !isUnplaced(left): break
    case .event: break
    case .place where held.cluster(left).placeKind == nil && !isForeign(left, right): break
    default: return
    }
    append(locatedIn, left, right, "name in described place")
  }
}
