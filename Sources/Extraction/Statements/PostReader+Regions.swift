import Ontology
import Syntax

/// Regions beside a title that are not its body: where its holder sits, whence he comes, to whom
/// he is sent.
extension PostReader {
  /// Whether a state before the one where a diplomat is sent sends him: "Ukraine's US ambassador",
  /// "the French UN envoy".
  func isSender(_ state: Int, of title: TitleTable.Occurrence, to host: Int?) -> Bool {
    guard isOutward(title), held.type(state) == .state, let host,
      held.differ(state, host), host != state
    else { return false }
    if held.type(host) == .organization, title.entry.kind != .diplomat { return false }
    return held[state].isDemonym || isPossessive(held[state].words.upperBound)
      || held.type(host) != .organization
        && held[state].words.upperBound == held[host].words.lowerBound
  }

  /// Whether the holders of a title may be called after a foreign region that they deal with: "Middle
  /// East envoy", "Syria adviser".
  func isOutward(_ title: TitleTable.Occurrence) -> Bool {
    switch title.entry.kind {
    case .diplomat, .minister, .staff: true
    default: false
    }
  }

  /// The body behind a title, where the region before it says for which part of the world it is
  /// or whence its holder comes: "Hong Kong director of Amnesty International", "the German
  /// head of Acme".
  func regional(
    _ title: TitleTable.Occurrence,
    _ holders: [Int],
    _ result: inout Bodies
  ) {
    guard let region = result.main, held.type(region) != .organization,
      !isPossessive(held[region].words.upperBound),
      ["of", "for", "at", "with", "from"].contains(form(title.words.upperBound))
    else { return }
    switch title.entry.kind {
    case .executive, .staff, .media, .academic, .profession, .sport, .art: break
    // "the New South Wales secretary of the Rail Union"
    case .minister
    where held.type(region) == .place && form(title.words.upperBound - 1) == "secretary":
      break
    default: return
    }
    let next = title.words.upperBound + (form(title.words.upperBound + 1) == "the" ? 2 : 1)
    let nearest = mention(startingAt: next) ?? mention(startingAt: next - 1)
    let isNamed = nearest.map { held.type($0) == .organization && held[$0].kind == .name } ?? false
    guard let body = isNamed ? nearest : body(behind: title.words.upperBound) else { return }
    result.main = nil
    guard take(body, &result, holders) else {
      result.main = region
      return
    }
    if held[region].isDemonym {
      result.nationality = region
    } else {
      result.isOfPart = true
    }
  }

  /// Whether a post tells where its holder sits rather than for whom he works by "in": "an
  /// analyst in London at Acme".
  func isAnywhere(_ title: TitleTable.Occurrence) -> Bool {
    switch title.entry.kind {
    case .media, .academic, .profession, .art: true
    // "a school director in Leeds"
    case .executive, .founder: isIndefinite(title)
    case .staff:
      ["analyst", "economist", "strategist"].contains(form(title.words.upperBound - 1))
    default: false
    }
  }

  /// Whether what stands behind "to" is where an envoy is sent: "Holt's envoy to the coalition
  /// against Acme".
  func isSent(_ title: TitleTable.Occurrence, _ preposition: String) -> Bool {
    title.entry.kind == .diplomat && preposition == "to"
  }

  /// The house that a delegate of a region sits in: "the Samoan delegate to the House".
  func delegated(_ title: TitleTable.Occurrence) -> Int? {
    let next = title.words.upperBound
    guard form(next - 1) == "delegate", form(next) == "to" else { return nil }
    let start = form(next + 1) == "the" ? next + 2 : next + 1
    guard let house = mention(startingAt: start) ?? mention(startingAt: next + 1),
      held.type(house) == .organization, held[house].kind == .name
    else { return nil }
    return house
  }

  /// Whether a phrase tells to whom a diplomat is sent rather than who sends him: "ambassador
  /// to Russia", "special envoy for Iran".
  func isTarget(
    _ mention: Int,
    of title: TitleTable.Occurrence,
    _ preposition: String
  ) -> Bool {
    guard title.entry.kind == .diplomat else { return false }
    let isOrganization = held.type(mention) == .organization
    return preposition == "to" || ["for", "on", "in"].contains(preposition) && !isOrganization
  }

  /// The body whose name stands right behind that of its state: "of the United States National
  /// Institute of Health".
  func named(behind state: Int) -> Int {
    guard held.type(state) == .state, let body = mention(startingAt: held[state].words.upperBound),
      held.type(body) == .organization, held[body].kind == .name, !held[body].isDemonym
    else { return state }
    return body
  }

  /// The body behind one holder's own name, where a plural title has several holders.
  func ownBody(of holder: Int) -> Int? {
    let next = held[holder].words.upperBound
    guard form(next) == "of" else { return nil }
    let start = form(next + 1) == "the" ? next + 2 : next + 1
    guard let mention = mention(startingAt: start), held.type(mention) == .state else { return nil }
    return mention
  }
}
