import Ontology
import Syntax

/// Reads the body and the holder of a title by the order of the words alone, where the tree draws
/// them elsewhere: "X, a Berlin-based visiting fellow at the think tank A".
extension PostReader {
  /// Participles before a title that belong to its phrase, whatever the tree makes of them.
  private static let attributes: WordSet = [
    "visiting", "acting", "founding", "managing", "leading", "retired", "presiding", "ruling",
    "serving", "sitting", "outgoing", "incoming", "touring", "working", "practising", "practicing",
    "teaching", "commanding", "operating", "contributing", "consulting", "coordinating",
    "supervising", "governing", "disgraced", "jailed", "exiled", "ousted", "convicted", "elected",
    "appointed", "renowned", "celebrated",
  ]

  /// Whether a participle is an attribute of the title behind it: "visiting fellow", "a
  /// London-based consultant".
  func isAttribute(_ word: Int) -> Bool {
    // "X was elected mayor" tells of a deed.
    // "X, named chief executive in March, said …"
    if forms[word] == "named" { return form(word - 1) == "," || form(word - 1) == "newly" }
    if ["elected", "appointed"].contains(forms[word]),
      ["was", "were", "is", "are", "be", "been", "being"].contains(form(word - 1))
    {
      return false
    }
    return sentence.tags[word] == .verb
      && (Self.attributes.contains(forms[word])
        || form(word - 1) == "-"
          && ["based", "born", "trained", "educated", "raised", "appointed", "elected", "backed"]
            .contains(forms[word]))
  }

  /// The body that a preposition leads to, over words for its kind: "at the U.K.-based think tank
  /// A", "at UK consultants A", "with B's Institute A".
  func body(behind preposition: Int) -> Int? {
    guard ["at", "with", "for", "of"].contains(form(preposition)) else { return nil }
    var next = preposition + 1
    while next < min(sentence.count, preposition + 10) {
      if let name = mention(startingAt: next), held[name].kind == .name {
        switch held.type(name) {
        case .organization where !held[name].isDemonym: return innermost(name)
        case .state, .place:
          next = held[name].words.upperBound
          continue
        default: return nil
        }
      }
      let isInner =
        [.noun, .adj, .propn, .num].contains(sentence.tags[next]) || isPossessive(next)
        || ["the", "a", "an", "-", "think", "based", "leading", "and", "&"].contains(forms[next])
        // "left-leaning"
        || form(next - 1) == "-" && sentence.tags[next] == .verb
        || Self.trades.contains(forms[next])
      guard isInner else { return nil }
      next += 1
    }
    return nil
  }

  /// The body behind a place's name that only tells where it is, whatever the tree says: "at the
  /// New Delhi think tank A".
  func sited(_ place: Int) -> Int? {
    let words = held[place].words
    let before = form(words.lowerBound - 1) == "the" ? words.lowerBound - 2 : words.lowerBound - 1
    guard ["at", "with"].contains(form(before)), words.upperBound < sentence.count,
      form(words.upperBound) == "think" || sentence.tags[words.upperBound] == .noun,
      let body = body(behind: before), !words.overlaps(held[body].words)
    else { return nil }
    let noun = held[body].words.lowerBound - 1
    return Self.traders.contains(form(noun)) ? body : nil
  }

  /// Trades by the participles that stand before a noun for a body of one.
  private static let trades: WordSet = [
    "banking", "consulting", "mining", "shipping", "engineering", "trading", "publishing",
    "gaming", "betting", "brewing", "farming", "advertising", "accounting", "broadcasting",
    "clothing", "shopping", "brokering", "polling", "lending", "networking", "streaming",
    "processing", "refining", "manufacturing", "marketing", "catering", "printing", "drilling",
  ]

  /// Nouns for a body of a trade that stand right before its name: "banking giant A".
  private static let traders: WordSet = [
    "giant", "group", "company", "firm", "house", "conglomerate", "chain", "startup", "start-up",
    "maker", "retailer", "carmaker", "automaker", "airline", "carrier", "bank", "lender",
    "brokerage", "consultancy", "broadcaster", "publisher", "charity", "tank", "insurer",
    "operator", "developer", "manufacturer", "supplier", "contractor", "producer", "agency",
    "watchdog", "regulator", "newspaper", "magazine", "website", "studio", "label", "brewer",
    "business", "outfit", "union", "analysts", "consultants", "stockbrokers", "brokers",
    "accountants", "auditors", "solicitors", "architects", "lobbyists", "pollsters", "institute",
    "foundation", "network", "platform", "institution", "partnership", "organisation",
    "organization", "association", "trust", "federation",
  ]

  /// The body of a trade behind "of", whatever the tree makes of the words for it: "vice chairman of
  /// banking giant A".
  private func trader(behind of: Int) -> Int? {
    guard let body = body(behind: of) else { return nil }
    let last = held[body].words.lowerBound - 1
    return last > of && Self.traders.contains(forms[last]) ? body : nil
  }

  /// The body whose name a possessive joins to one before it: "B's Institute A" is A.
  func innermost(_ body: Int) -> Int {
    let end = held[body].words.upperBound
    guard isPossessive(end), let inner = mention(startingAt: end + 1),
      held.type(inner) == .organization, held[inner].kind == .name, !held[inner].isDemonym,
      held.cluster(inner).name.split(separator: " ").contains(where: {
        Self.units.contains($0.lowercased())
      })
    else { return body }
    return inner
  }

  private static let units: WordSet = [
    "institute", "school", "centre", "center", "department", "faculty", "college", "laboratory",
    "lab", "program", "programme", "division", "unit", "clinic", "museum", "observatory",
  ]

  /// Participles behind a title that tell its holder's field: "a professor focusing on Asia at A".
  private static let fieldVerbs: WordSet = [
    "focusing", "focussing", "specializing", "specialising", "studying", "researching", "working",
    "teaching", "covering", "lecturing", "who", "specialized", "specialised", "based",
  ]

  /// The body that stands farther behind a title than its own phrase: "an analyst in Oslo, at A",
  /// "a professor focusing on Asia at A", "chief economist for Asia at A".
  func farther(_ title: TitleTable.Occurrence, _ holders: [Int], _ result: inout Bodies) {
    switch title.entry.kind {
    case .staff, .executive, .academic, .media, .profession, .founder, .deputy, .police, .member:
      break
    default: return
    }
    // "Kenya's deputy permanent representative at the UN"
    if titleText(title).hasSuffix("representative"), let main = result.main,
      held.type(main) == .state
    {
      return
    }
    guard !title.isPlural, let body = fartherBody(title, result.main), !isOther(body, holders)
    else { return }
    if result.main != nil { result.isOfPart = true }
    result.main = body
    result.isBefore = false
    result.isOpen = false
  }

  private func isOther(_ body: Int, _ holders: [Int]) -> Bool {
    isParty(body) || holders.contains { !held.differ($0, body) }
  }

  private func fartherBody(_ title: TitleTable.Occurrence, _ main: Int?) -> Int? {
    var next = title.words.upperBound
    if let main {
      // "chief economist for Asia at A"
      guard held.type(main) != .organization, held[main].kind == .name,
        held[main].words.lowerBound > title.words.upperBound,
        held[main].words.lowerBound < title.words.upperBound + 5
      else { return nil }
      next = held[main].words.upperBound
      return ["at", "with"].contains(form(next)) ? body(behind: next) : nil
    }
    // over the title that "and" joins to it
    if form(next) == "and" || form(next) == "&" {
      next += 1
      while next < sentence.count, [.noun, .adj].contains(sentence.tags[next]) { next += 1 }
    }
    if form(next) == "," { next += 1 }
    if ["at", "with"].contains(form(next)) { return body(behind: next) }
    if next == title.words.upperBound, form(next) == "for" || form(next) == "of" {
      return throughField(from: next + 1)
        ?? (form(next) == "for" ? body(behind: next) : trader(behind: next))
    }
    guard Self.fieldVerbs.contains(form(next)) else { return nil }
    return throughField(from: next + 1)
  }

  /// The body behind "at", over words for a field that name no person and end no phrase.
  private func throughField(from start: Int) -> Int? {
    for word in start..<min(sentence.count, start + 9) {
      if forms[word] == "at" { return body(behind: word) }
      if let name = held.covering(word), held.type(name) == .person { return nil }
      switch sentence.tags[word] {
      case .noun, .adj, .propn, .adp, .det, .num, .cconj, .adv, .part: continue
      case .verb where Self.fieldVerbs.contains(forms[word]) || forms[word].hasSuffix("s"): continue
      default: return nil
      }
    }
    return nil
  }

  /// The person whom a comma sets before a phrase with "and" that ends in a title: "X, co-author of
  /// the study and professor at A".
  func nameBeforeJoined(_ title: TitleTable.Occurrence) -> Int? {
    var edge = leftEdge(title)
    guard !title.isPlural, edge > 3, form(edge - 1) == "and", form(edge - 2) != "," else {
      return nil
    }
    edge -= 1
    for _ in 0..<12 where edge > 1 {
      if form(edge - 1) == "," {
        guard endsAt[edge - 1] >= 0 else { return nil }
        let name = Int(endsAt[edge - 1])
        return isPerson(name) && held[name].kind == .name ? name : nil
      }
      if let name = held.covering(edge - 1), held.type(name) == .person { return nil }
      switch sentence.tags[edge - 1] {
      case .noun, .adj, .propn, .adp, .det, .num, .part: edge -= 1
      default:
        guard form(edge - 1) == "-" else { return nil }
        edge -= 1
      }
    }
    return nil
  }

  /// Those whom "including" or "such as" names behind a plural title and its phrases: "senators from
  /// oil states, including A of Texas and B".
  private func included(in title: TitleTable.Occurrence) -> [Int]? {
    switch title.entry.kind {
    case .legislator, .minister, .diplomat, .judge, .governor, .staff, .sport: break
    default: return nil
    }
    for word in title.words.upperBound..<min(sentence.count, title.words.upperBound + 16) {
      if let other = held.covering(word), isPerson(other) { return nil }
      let isSuch = forms[word] == "such" && form(word + 1) == "as"
      if forms[word] == "including" || isSuch {
        guard let first = mention(startingAt: isSuch ? word + 2 : word + 1), isPerson(first),
          held[first].kind == .name
        else { return nil }
        return [first] + coordinated(with: first)
      }
      // Another plural's: "senators and companies including"
      switch forms[word] {
      case ".", ";", ":", "who", "that": return nil
      default: break
      }
    }
    return nil
  }

  /// Those whom a colon lists behind a plural title: "The other senators chosen were: A, B and C".
  func listedBehindColon(_ title: TitleTable.Occurrence) -> [Int]? {
    guard title.isPlural else { return nil }
    if let included = included(in: title) { return included }
    for word in title.words.upperBound..<min(sentence.count, title.words.upperBound + 10) {
      if forms[word] == ":" || forms[word] == "–" || forms[word] == "—" {
        guard let first = mention(startingAt: word + 1), isPerson(first), held[first].kind == .name
        else { return nil }
        let others = coordinated(with: first)
        return others.isEmpty ? nil : [first] + others
      }
      if [".", ";", ","].contains(forms[word]) { return nil }
    }
    return nil
  }
}
