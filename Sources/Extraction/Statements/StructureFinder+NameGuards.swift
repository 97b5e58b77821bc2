import Ontology
import Syntax

/// What tells that a region's name within another name does not hold what is called by it, or that
/// it does.
extension StructureFinder {
  /// Common words that turn a region's name into another form of it: "Holm Province".
  private static let unitWords: WordSet = [
    "province", "provinces", "oblast", "region", "district", "county", "state", "governorate",
    "prefecture", "krai", "raion", "voivodeship", "department", "canton", "municipality", "city",
    "territory", "republic", "parish", "borough", "town", "township", "of", "the",
  ]

  /// Whether a place's name is that of the place within it and a noun for its kind: "Holm
  /// Province", "State of Holm".
  func isSame(_ outer: Int, as inner: Int) -> Bool {
    guard held.type(inner) == .place, !held[inner].isDemonym else { return false }
    let words = held[inner].words
    let rest = held[outer].words.filter { !words.contains($0) }
    let last = held.cluster(outer).name.split(separator: " ").last?.lowercased() ?? ""
    guard
      held.type(outer) == .place && Self.unitWords.contains(last)
        || form(held[outer].words.lowerBound) == "state"
    else { return false }
    return rest.allSatisfy { Self.unitWords.contains(form($0)) }
  }

  /// Whether a place's name only stands at the start of that of another place, which is meant: "in
  /// Snowdonia National Park", or within another form of it, which says the same.
  func isShortened(_ place: Int, by subject: Int) -> Bool {
    let words = held[place].words
    return held[place].kind == .name && held.type(place) == .place
      && held.indices.contains {
        held[$0].words.count > words.count && held[$0].words.contains(words.lowerBound)
          && held[$0].kind == .name && $0 != subject
          && (isSame($0, as: place)
            || held.type($0) == .place && held[$0].words.lowerBound == words.lowerBound)
      }
  }

  /// Whether a broadcaster's name ends with the state that its service is for: "CNN Chile".
  func isEdition(_ body: Int, of state: Int) -> Bool {
    isLocalService(body) && held.type(state) == .state && !held[state].isDemonym
      && held[body].words.upperBound == held[state].words.upperBound
  }

  /// Whether a region in a name is what a body is about: "Select Committee on Benghazi".
  func isConcern(_ inner: Int, of outer: Int) -> Bool {
    var before = held[inner].words.lowerBound - 1
    if form(before) == "the" { before -= 1 }
    return before > held[outer].words.lowerBound && form(before) == "on"
  }

  /// Whether a body's name begins with its state, whose body it is wherever its district lies: "U.S.
  /// District Court for the Northern District of Ohio".
  func isOfState(_ outer: Int, before inner: Int) -> Bool {
    let first = held[outer].words.lowerBound
    return held.type(outer) == .organization && held[inner].words.lowerBound > first
      && held.type(inner) == .place
      && held.indices.contains {
        held[$0].words.lowerBound == first && held.type($0) == .state && held[$0].kind == .name
          && held[$0].words.count < held[outer].words.count
      }
  }

  /// Whether a nationality in the name of an academy or institute of science tells whose it is:
  /// "Chinese Academy of Sciences", "Danish Meteorological Institute"; not "American Institute of
  /// Architects".
  func isScienceBody(_ outer: Int, of inner: Int) -> Bool {
    guard held.type(inner) == .state, held[inner].isDemonym,
      held[inner].words.lowerBound == held[outer].words.lowerBound,
      let code = held.cluster(inner).stateCode
    else { return false }
    let words = held[outer].words.dropFirst(held[inner].words.count).map { form($0) }
    if words.count == 1, isService(words[0]) { return true }
    if ["aerospace", "space"].contains(words.first), words.count == 2 {
      return words[1] == "center" || words[1] == "centre"
    }
    if words.starts(with: ["academy", "of"]), code != "US" {
      return words.contains("sciences") || words.contains("science")
    }
    return words.starts(with: ["institute", "of"]) && code != "US" && code != "GB"
  }

  /// Whether a body is the college that elects a state's president.
  static func isElectoralCollege(_ words: [String]) -> Bool {
    words.suffix(2) == ["electoral", "college"] || words.suffix(2) == ["marine", "corp"]
  }

  /// Whether a body is a hall where congresses meet: "Holm Congress Centre".
  static func isCongressHall(_ words: [String]) -> Bool {
    guard let congress = words.firstIndex(of: "congress"), congress + 1 < words.count else {
      return false
    }
    return ["centre", "center", "hall", "hotel"].contains(words[congress + 1])
  }

  /// Whether a force is one of rebels, which no state has: "Syrian Democratic Forces", "Free Syrian
  /// Army".
  static func isRebelForce(_ words: [String]) -> Bool {
    words.suffix(2) == ["democratic", "forces"] || words.starts(with: ["revolutionary", "armed"])
      || words.starts(with: ["islamic", "state", "of"])
      || words.first == "free" && words.last == "army"
      || words.count > 2 && words.suffix(2) == ["liberation", "army"] && !words.contains("people")
  }
}
