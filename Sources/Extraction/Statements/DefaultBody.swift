import Ontology
import Syntax

/// The body of a post whose sentence names none: the state that the article is about, the
/// court that it spoke of last.
struct DefaultBody {
  let context: ArticleContext
  /// States whose office of the title somebody else is said to hold.
  var taken: Set<Int> = []

  /// The body that a title most likely belongs to.
  ///
  /// - Parameters:
  ///   - title: the title's words in lower case.
  ///   - person: who holds it.
  ///   - number: the sentence.
  ///   - knownState: the state of another post of the same person.
  /// - Complexity: O(*m*) for *m* mentions.
  func body(
    of kind: TitleTable.Kind,
    titled title: String,
    heldBy person: Int,
    in number: Int,
    knownState: Int?,
    parties: [String] = []
  ) -> Int? {
    if kind == .minister || kind == .legislator || kind == .deputy,
      let region = region(of: kind, titled: title, parties)
    {
      return region
    }
    switch kind {
    case .headOfState, .monarch, .elect, .candidate, .deputy:
      if kind == .candidate || kind == .deputy, !Self.isOfState(title, kind) { break }
      // A nominee may be one for any office.
      if title == "nominee", !context.speaksOfPresidency { return nil }
      let led = context.stateLed(by: person) { Offices.has(code($0), kind, titled: title) }
      if led.isKnown { return led.state }
    case .executive where Self.rulers.contains(title):
      return context.stateLed(by: person).state
    default: break
    }
    let usual = usualBody(of: kind, titled: title, in: number, knownState: knownState)
    // A king of whom nobody knows is none of a state whose kings everybody knows.
    if kind == .monarch, let usual, usual != knownState,
      ["GB", "AU", "CA", "NZ"].contains(code(usual) ?? ""),
      !context.mentions.clusters[person].name.split(separator: " ").contains(where: {
        $0.allSatisfy { "IVX".contains($0) }
      })
    {
      return nil
    }
    return usual
  }

  /// The body of a title whose holder may be anybody.
  private func usualBody(
    of kind: TitleTable.Kind,
    titled title: String,
    in number: Int,
    knownState: Int?
  ) -> Int? {
    switch kind {
    case .headOfState where Self.isOfPart(title):
      return part(of: title) ?? knownState ?? state(with: kind, titled: title, in: number)
    case .headOfState, .minister, .monarch, .elect:
      return knownState ?? state(with: kind, titled: title, in: number)
    case .candidate:
      guard Self.isOfState(title, kind) else { return nil }
      if let chamber = contestedChamber(titled: title) { return chamber }
      let american =
        context.namesAmericanParty
        ? context.mentions.clusters.firstIndex { $0.stateCode == "US" } : nil
      return american ?? knownState ?? context.mainState()
    case .legislator where Self.isLocal(title):
      return nearest(to: number) {
        $0.type == .organization && $0.name.hasSuffix("Council") && !$0.name.contains("Security")
      }
    case .legislator:
      if isRegional(title) { return place(of: title, before: number) }
      if Self.peers.contains(title) { return chamber(for: title) }
      return chamber(for: title) ?? state(with: kind, titled: title, in: number)
    case .speaker:
      return title.contains("opposition") || title.hasPrefix("shadow ") ? nil : chamber(for: title)
    case .deputy:
      if title.hasPrefix("lt.") || title.hasPrefix("lieutenant ") {
        return place(of: title, before: number)
      }
      if title.hasPrefix("assistant attorney general"),
        let department = nearest(to: number, where: { isBody($0, ["justice"]) })
      {
        return department
      }
      // "senior vice president": a state has but one
      if title.hasSuffix("vice president"), title != "vice president",
        !title.hasPrefix("first "), !title.hasPrefix("former ")
      {
        return company(near: number)
      }
      return Self.isOfState(title, kind)
        ? knownState ?? state(with: .minister, titled: title, in: number) : nil
    case .staff:
      if title.hasPrefix("presidential ") || title.hasPrefix("government ")
        || title.contains("national security advis")
      {
        return knownState ?? government(in: number) ?? americanState(of: title)
          ?? context.mainState { Offices.has(code($0), .minister, titled: title) }
      }
      if title.hasPrefix("company ") || Self.isOfCompany(title) { return company(near: number) }
      if Self.spokesmen.contains(title) { return speaking(before: number) ?? company(near: number) }
      return title.hasPrefix("police ") ? police(titled: title, near: number) : nil
    case .governor:
      return place(of: title, before: number)
    case .clergy:
      guard title.contains("pope") || title.contains("pontiff") else { return nil }
      return context.mentions.clusters.firstIndex {
        $0.type == .organization && $0.name.contains("Catholic Church")
      }
    case .judge where !title.contains("attorney"):
      if title.contains("chief justice"),
        let highest = nearest(to: number, where: { isBody($0, ["supreme"]) })
      {
        return highest
      }
      return nearest(to: number) { isBody($0, ["court", "courts", "tribunal"]) }
    case .police, .military, .force:
      return police(titled: title, near: number)
    case .executive where title.hasPrefix("party "):
      return nearest(to: number, within: 3) { $0.isParty }
    case .executive where title == "chief executive":
      return company(near: number)
        ?? context.mentions.clusters.firstIndex { Self.executed.contains($0.stateCode ?? "") }
    case .prosecutor where title == "prosecutor" || title == "chief prosecutor":
      return nearest(to: number) { isBody($0, ["court", "courts", "tribunal"]) } == nil
        ? unitaryState() : nil
    case .member, .executive:
      guard let word = ["committee", "board", "council"].first(where: title.contains) else {
        return kind == .executive && Self.isOfCompany(title) ? company(near: number) : nil
      }
      return nearest(to: number) { isBody($0, [word]) }
    default:
      return nil
    }
  }

  /// The territories whose head is their chief executive, by ISO 3166 codes.
  private static let executed: WordSet = ["HK", "MO"]

  /// Titles of those who lead a state, or anything else: "under leader Xi Jinping".
  private static let rulers: WordSet = ["leader", "ruler", "dictator", "strongman"]

  private static let spokesmen: WordSet = ["spokesman", "spokeswoman", "spokesperson"]

  /// Whether a title is one of a town's councillors.
  private static func isLocal(_ title: String) -> Bool {
    ["councillor", "councilor", "councilman", "councilwoman", "alderman", "cllr"]
      .contains(where: title.contains) && !title.contains("legislative")
  }

  /// Titles of members of a house of lords, which a lord need not be.
  private static let peers: WordSet = ["lord", "lady", "peer", "baron", "baroness", "life peer"]

  /// The force that a title is one of: a sheriff's or an inspector's is no army.
  private func police(titled title: String, near number: Int) -> Int? {
    let isPolice = ["police", "sheriff", "detective", "inspector", "constable", "superintendent"]
      .contains(where: title.contains)
    let found = nearest(to: number, within: 3) {
      isPolice
        ? isBody($0, ["police", "constabulary", "sheriff", "carabinieri", "gendarmerie"])
          || isBody($0, ["force"]) && !isBody($0, ["air", "armed", "defence", "defense", "task"])
        : isBody($0, ["police", "force", "constabulary", "sheriff", "army", "navy", "guard"])
    }
    guard found == nil, isPolice, title.hasPrefix("police ") || title.hasPrefix("national police")
    else { return found }
    // "Police spokesman X" of a state that is no federation
    return unitaryState()
  }

  /// The state that the article is about, where its police and prosecutors are its own rather than
  /// those of its parts.
  private func unitaryState() -> Int? {
    guard let state = context.mainState(), let code = code(state), !Offices.isFederal(code),
      !["GB", "CN"].contains(code)
    else { return nil }
    return state
  }

  /// Whether a deputy's or candidate's title is one of a state rather than of a company.
  private static func isOfState(_ title: String, _ kind: TitleTable.Kind) -> Bool {
    if kind == .candidate {
      return title.contains("president")
        || ["candidate", "nominee", "running mate"].contains(title)
    }
    return ["vice president", "vice-president", "first vice president"].contains(title)
      || [
        "minister", "premier", "deputy president", "secretary of state", "defence secretary",
        "defense secretary", "treasury secretary", "attorney general", "undersecretary",
      ]
      .contains(where: title.contains)
  }

  /// Whether an office may be that of a state's part, which then is its body: "Premier Beattie"
  /// in an article on Queensland.
  private static func isOfPart(_ title: String) -> Bool {
    ["premier", "chief minister", "first minister"].contains(title)
  }

  /// The region that has an office of its own: the one of the article that is named most.
  private func part(of title: String) -> Int? {
    mostNamed { index in
      let cluster = context.mentions.clusters[index]
      guard cluster.type == .place else { return false }
      var name = cluster.name[...]
      // "Odisha state"
      for kind in [" state", " province", " State", " Province"] where name.hasSuffix(kind) {
        name = name.dropLast(kind.count)
      }
      return Self.regions.contains { $0.title == title && $0.names.contains(String(name)) }
    }
  }

  /// The entity of the article that is named most, of those that are accepted; ties go to the
  /// earlier one.
  func mostNamed(where accepts: (Int) -> Bool) -> Int? {
    var best: Int?
    for index in context.mentions.clusters.indices where accepts(index) {
      if best.map({ context.mentionCounts[$0] < context.mentionCounts[index] }) ?? true {
        best = index
      }
    }
    return best
  }

  /// Regions whose heads of government have titles like those of states.
  private static let regions: [(title: String, names: WordSet)] = [
    (
      "premier",
      [
        "New South Wales", "Queensland", "Victoria", "Tasmania", "South Australia",
        "Western Australia", "Ontario", "Quebec", "British Columbia", "Alberta", "Manitoba",
        "Saskatchewan", "Nova Scotia", "New Brunswick", "Newfoundland and Labrador", "Yukon",
        "Prince Edward Island", "Western Cape", "Eastern Cape", "Gauteng", "KwaZulu-Natal",
        "Bermuda", "Greenland",
      ]
    ),
    (
      "chief minister",
      [
        "Goa", "Kerala", "Gujarat", "Bihar", "Punjab", "Maharashtra", "Tamil Nadu", "Karnataka",
        "Uttar Pradesh", "Madhya Pradesh", "Andhra Pradesh", "Rajasthan", "West Bengal", "Assam",
        "Odisha", "Orissa", "Haryana", "Jharkhand", "Chhattisgarh", "Telangana", "Delhi",
        "Himachal Pradesh", "Uttarakhand", "Manipur", "Nagaland", "Tripura", "Meghalaya",
        "Jammu and Kashmir", "Kashmir", "Sindh", "Balochistan", "Khyber Pakhtunkhwa",
        "Northern Territory", "Sarawak", "Sabah", "Penang", "Gibraltar",
      ]
    ),
    ("first minister", ["Scotland", "Wales", "Northern Ireland"]),
  ]

  /// Whether a title is one of the legislators whom the United States' parties have.
  static func isAmerican(_ title: String) -> Bool {
    title.contains("senator") || title.hasPrefix("sen.") || title.hasPrefix("rep")
      || title.contains("congress")
  }

  /// Parties of parts of the United Kingdom, by the part.
  private static let regionalParties: [String: String] = [
    "Scottish National Party": "Scotland", "SNP": "Scotland", "Plaid Cymru": "Wales",
    "Democratic Unionist Party": "Northern Ireland", "DUP": "Northern Ireland",
  ]

  /// The part of the United Kingdom whose minister or legislator a title names: by the title, the
  /// party before it, or because the article speaks of its first minister and names it more than
  /// the state.
  private func region(of kind: TitleTable.Kind, titled title: String, _ parties: [String]) -> Int? {
    func region(_ name: String) -> Int? {
      context.mentions.clusters.firstIndex { $0.type == .place && $0.name == name }
    }
    if title == "msp" || title == "msps" {
      return chamber(named: "Scottish Parliament") ?? region("Scotland")
    }
    guard kind == .minister || kind == .deputy, homeState(of: title) == nil,
      ["secretary", "minister", "secretaries", "ministers"].contains(where: title.hasSuffix),
      !title.hasPrefix("prime"),
      !title.hasPrefix("shadow ")
    else { return nil }
    if let name = parties.lazy.compactMap({ Self.regionalParties[$0] }).first {
      return region(name)
    }
    guard context.article.text.contains("First Minister") else { return nil }
    let state = context.mentions.clusters.firstIndex { $0.stateCode == "GB" }
    return ["Scotland", "Wales", "Northern Ireland"].lazy.compactMap(region).first {
      context.mentionCounts[$0] > (state.map { context.mentionCounts[$0] } ?? 0)
    }
  }

  private func chamber(named name: String) -> Int? {
    context.mentions.clusters.firstIndex { $0.type == .organization && $0.name == name }
  }

  /// Beginnings of titles that one state alone has, with its code.
  private static let homes = [
    ("secretary of", "US"), ("home secretary", "GB"), ("foreign secretary", "GB"),
    ("chancellor of the exchequer", "GB"), ("taoiseach", "IE"),
    ("tánaiste", "IE"), ("federal chancellor", "DE"), ("tsar", "RU"),
    ("director of national intelligence", "US"),
  ]

  /// The state of the article that alone has such a title.
  func homeState(of title: String) -> Int? {
    let prefixes = ["deputy ", "acting ", "assistant ", "interim "]
    let prefix = prefixes.first(where: title.hasPrefix) ?? ""
    let office = title.dropFirst(prefix.count)
    guard let code = Self.homes.first(where: { office.hasPrefix($0.0) })?.1 else { return nil }
    return context.mentions.clusters.firstIndex { $0.stateCode == code }
  }

  /// The chamber of a legislator whom the text calls after a state or a part of it.
  ///
  /// - Parameters:
  ///   - type: what the text calls him after.
  ///   - title: the title's words in lower case.
  func chamber(
    insteadOf type: EntityType,
    of kind: TitleTable.Kind,
    titled title: String
  ) -> Int? {
    if kind == .speaker {
      guard type == .state, ["house", "senate", "parliament"].contains(where: title.contains) else {
        return nil
      }
      return chamber(for: title)
    }
    let isOfHouse = title.contains("rep") || title.contains("congress")
    if type == .state {
      return isOfHouse || title.contains("sen") && !isRegional(title) ? chamber(for: title) : nil
    }
    guard type == .place, !isRegional(title), isOfHouse || title.contains("sen") else {
      return nil
    }
    // "Ohio Senator X", "Representative X of Maine"
    return chamber(for: title)
      ?? (Self.isAmerican(title)
        ? context.mentions.clusters.firstIndex { $0.stateCode == "US" } : context.mainState())
  }

  /// Whether a title is one of a state's part rather than of the state.
  private func isRegional(_ title: String) -> Bool {
    title.hasPrefix("state ") || title.hasPrefix("assembly") || title.hasPrefix("provincial ")
      || title.hasPrefix("regional ")
  }

  private func isBody(_ cluster: EntityCluster, _ words: WordSet) -> Bool {
    cluster.type == .organization
      && cluster.name.lowercased().split { !$0.isLetter }.contains { words.contains(String($0)) }
  }

  /// The entity mentioned last at or before a sentence, or else first after it.
  ///
  /// - Parameter within: how many sentences to look back; nil for the whole article.
  private func nearest(
    to number: Int,
    within: Int? = nil,
    where accepts: (EntityCluster) -> Bool
  ) -> Int? {
    var before: Int?
    for mention in context.mentions.mentions {
      if mention.sentence > number, before != nil || within != nil { break }
      if let within, mention.sentence + within < number { continue }
      guard accepts(context.mentions.clusters[mention.cluster]) else { continue }
      before = mention.cluster
      if mention.sentence > number { break }
    }
    return before
  }

  /// The chamber that a legislator's title belongs to, where the article names one.
  private func chamber(for title: String) -> Int? {
    let words: [String]
    if Self.peers.contains(title) {
      words = ["House of Lords", "Lords"]
    } else if title.contains("senat") || title.hasPrefix("sen.") {
      words = ["Senate"]
    } else if title.hasPrefix("rep") || title.contains("representative")
      || title.contains("congress")
    {
      words = ["House of Representatives", "House", "Congress"]
    } else if title.contains("mp") || title.contains("member of parliament") {
      words = ["House of Commons", "Parliament", "National Assembly", "Knesset"]
    } else if title.contains("speaker") || title.contains("majority")
      || title.contains("minority")
    {
      words = ["House of Representatives", "House", "Parliament", "Assembly", "Senate"]
    } else if title.contains("councillor") || title.contains("councilman") {
      words = ["Council"]
    } else {
      words = ["Parliament", "Assembly", "Legislative Council", "Congress"]
    }
    // "US Senator": not of the state Senate.
    let isNational = ["us ", "u.s. ", "united states "].contains { title.hasPrefix($0) }
    for word in words {
      let chamber = mostNamed { index in
        let cluster = context.mentions.clusters[index]
        return cluster.type == .organization && !cluster.name.contains("Committee")
          && cluster.name != "White House"
          && !(isNational && cluster.name.hasSuffix(word)
            && !cluster.isBareOrNational(word))
          && (cluster.name.hasSuffix(word) || cluster.aliases.contains { $0 == word })
      }
      if let chamber { return chamber }
    }
    return nil
  }
}
