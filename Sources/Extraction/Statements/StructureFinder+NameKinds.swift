import Ontology
import Syntax

/// Kinds of bodies that their names tell, with where those belong: agencies, institutes, banks,
/// ministries, firms of a country.
extension StructureFinder {
  /// Whether a body is called a nation's: "National News Agency", "women's national basketball
  /// team", "National Institute of Statistics".
  static func isNationalAgency(_ words: [String]) -> Bool {
    if ["institut", "instituto", "istituto"].contains(words.first),
      words.count > 1, ["national", "nacional", "nazionale"].contains(words[1])
    {
      return true
    }
    guard words.contains("national") || words.first == "state" else { return false }
    if words.last == "team" { return true }
    return (words.first == "national" || words.first == "state")
      && words.contains {
        [
          "agency", "institute", "institutes", "centre", "center", "fund", "laboratory", "archives",
          "library", "broadcaster", "property", "foundation", "endowment",
        ].contains($0)
      }
  }

  /// Whether a body is called the news agency of what else is in its name: "Saudi Press Agency".
  static func isNewsAgency(_ words: [String]) -> Bool {
    words.count > 2 && words.last == "agency" && ["press", "news"].contains(words[words.count - 2])
      && privateWords.isDisjoint(with: words.dropLast(2)) && !words.contains("student")
  }

  /// Whether an institute is one by which a state counts or trades: "Kenyan Coffee Institute".
  static func isCommodityInstitute(_ words: [String]) -> Bool {
    words.contains("institute")
      && words.contains {
        ["coffee", "sugar", "cocoa", "cotton", "statistics", "statistical"].contains($0)
      }
  }

  /// Whether a council is one of people with a concern, not of a state: "Scottish Council for
  /// Rare Plants", "Australian Wool Council", "American Council on Schools".
  static func isSociety(_ words: [String]) -> Bool {
    guard let council = words.firstIndex(of: "council"), council > 0 else { return false }
    if council + 1 < words.count, ["for", "on"].contains(words[council + 1]) { return true }
    return council + 1 == words.count
      && !concerns.isDisjoint(with: words[..<council])
  }

  private static let concerns: WordSet = [
    "food", "grocery", "wool", "aids", "trade", "business", "industry", "retail", "export",
    "church", "muslim", "jewish", "islamic", "christian", "press", "arts", "mining", "minerals",
    "tourism", "property", "housing", "welfare", "consumer", "consumers", "beef", "dairy", "wine",
    "energy", "petroleum", "chemistry", "atlantic", "disability", "cancer", "heart",
  ]

  /// Whether a bank is a state's own: "Central Bank of Kenya", "Bank of Norway"; not "Bank of
  /// America".
  static func isCentralBank(_ words: [String]) -> Bool {
    guard let bank = words.firstIndex(of: "bank") else { return false }
    if bank > 0, ["central", "reserve"].contains(words[bank - 1]) { return true }
    guard words.count > bank + 2, words[bank + 1] == "of" else { return false }
    if bank > 0 { return ["national", "state", "s"].contains(words[bank - 1]) }
    return !["america", "ireland", "scotland", "china"].contains(words[bank + 2])
  }

  /// Whether an institute's name begins with where it lies: "Leeds Internet Institute".
  func isInstitute(_ outer: Int, _ inner: Int) -> Bool {
    held[inner].words.lowerBound == held[outer].words.lowerBound
      && held.type(outer) == .organization
      && (held.type(inner) == .place || held[inner].isDemonym)
      && held.cluster(outer).name.split(separator: " ").contains("Institute")
  }

  /// Whether a nationality in the name of a bank or carrier tells where that lies, as "American"
  /// in the name of many a firm does not.
  func isNationalFirm(_ inner: Int, _ kind: String) -> Bool {
    kind == "a bank" && held.type(inner) == .state
      && form(held[inner].words.lowerBound) != "american"
  }

  /// Whether a body is a ministry that is said to be in a territory rather than in a city: "the
  /// health ministry in Gaza".
  func isMinistry(_ body: Int, ofWide region: Int) -> Bool {
    guard held.type(body) == .organization else { return false }
    let words = held.cluster(body).name.split(separator: " ")
    return (words.last == "Ministry" || words.first == "Ministry")
      && (held.type(region) == .state || held.cluster(region).placeKind == "region")
  }

  /// First words of two in the names of bodies that the state's name behind does not place.
  private static let openings: WordSet = [
    "team", "temple", "church", "miss", "visit", "destination", "sky", "muslim", "young", "free",
    "people", "made", "reform", "vision", "project", "operation", "big", "inside", "good",
  ]

  /// Whether a body is the firm of another that is called by the state where it lies: "Volvo Peru".
  func isCountryFirm(_ body: Int, _ state: Int, _ start: Int) -> Bool {
    let words = held[body].words
    return held.type(state) == .state && start == words.lowerBound + 1 && words.count < 4
      && isCompany(body) && !isParty(body) && !Self.openings.contains(form(words.lowerBound))
      && sentence.tags[words.lowerBound] != .adj
  }
}
