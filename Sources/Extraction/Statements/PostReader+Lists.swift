import Ontology
import Syntax

/// Titles that one of several holds, and lists of those who hold them.
extension PostReader {
  /// Whether a title is one of several of its kind: "a commissioner", "an editor".
  func isIndefinite(_ title: TitleTable.Occurrence) -> Bool {
    let edge = leftEdge(title)
    // "a call US president X held"
    if edge + 1 < title.words.lowerBound,
      (edge + 1..<title.words.lowerBound).contains(where: {
        sentence.tags[$0] == .noun
          && mention(startingAt: $0 + 1).map { held.type($0) == .state } ?? false
      })
    {
      return false
    }
    // "a former president of Acme" led it alone.
    if ["a", "an"].contains(form(edge)), isSingular(title),
      (edge..<title.words.lowerBound).contains(where: { ["former", "ex"].contains(forms[$0]) })
    {
      return false
    }
    // "Acme directors X and Y"
    return title.isPlural && ["directors", "managers"].contains(form(title.words.upperBound - 1))
      || ["a", "an"].contains(form(title.words.lowerBound - 1))
      || ["a", "an"].contains(form(leftEdge(title)))
  }

  /// Titles that a body has one holder of at a time.
  private static let singular: WordSet = [
    "chief executive", "chief executive officer", "ceo", "chairman", "chairwoman", "chair",
    "chairperson", "managing director", "president", "governor of the bank", "director general",
    "director-general", "secretary general", "secretary-general", "general secretary", "chancellor",
    "vice-chancellor", "rector", "chief justice", "commander-in-chief", "editor-in-chief",
    "speaker",
  ]

  /// Whether a body has one holder of a title at a time.
  private func isSingular(_ title: TitleTable.Occurrence) -> Bool {
    switch title.entry.kind {
    case .headOfState, .governor, .monarch: true
    default:
      Self.singular.contains(titleText(title))
    }
  }

  /// Holders and bodies of a plural title that stand in two lists of the same length:
  /// "the foreign ministers of A, B and C, X, Y and Z", "ministers X and Y of A and B".
  func lists(_ title: TitleTable.Occurrence) -> (holders: [Int], bodies: [Int])? {
    guard title.isPlural else { return nil }
    var next = title.words.upperBound
    func list(_ accepts: (Int) -> Bool) -> [Int] {
      var found: [Int] = []
      var at = next
      while at < forms.count, found.count < 8 {
        while at < forms.count, [",", "and", "the"].contains(forms[at]) { at += 1 }
        guard let mention = mention(startingAt: at), held[mention].kind == .name, accepts(mention)
        else { break }
        found.append(mention)
        at = held[mention].words.upperBound
        next = at
      }
      return found
    }
    func isBody(_ mention: Int) -> Bool {
      held.type(mention) != .person && held.type(mention) != .event
    }
    let owners = owners(before: title)
    if owners.count > 1 {
      // "the Kenyan and Tanzanian presidents, X and Y"
      var holders = list(isPerson)
      // "X and Y are the American and Japanese leaders"
      if holders.isEmpty, graph.dependent(title.head, .cop) != nil {
        holders = graph.surfaceSubjects(title.head).flatMap(held.mentions(at:)).filter(isPerson)
      }
      // "the Chinese and Russian leaders" of two named before
      if holders.isEmpty {
        holders = held.mentions(at: title.head).filter { isPerson($0) && held[$0].kind != .name }
      }
      return holders.count == owners.count ? (holders, owners) : nil
    }
    if form(next) == "of" {
      next += 1
      let bodies = list(isBody)
      guard bodies.count > 1 else { return nil }
      let holders = list(isPerson)
      return holders.count == bodies.count ? (holders, bodies) : nil
    }
    let holders = list(isPerson)
    guard holders.count > 1, form(next) == "of" else { return nil }
    next += 1
    let bodies = list(isBody)
    return holders.count == bodies.count ? (holders, bodies) : nil
  }

  /// The states that "and" joins right before a plural title: "Kenyan and Tanzanian presidents".
  private func owners(before title: TitleTable.Occurrence) -> [Int] {
    var found: [Int] = []
    var end = title.words.lowerBound
    while end > 0, endsAt[end] >= 0, found.count < 5 {
      let mention = Int(endsAt[end])
      guard held.type(mention) == .state else { break }
      found.append(mention)
      end = held[mention].words.lowerBound
      guard [",", "and"].contains(form(end - 1)) else { break }
      while [",", "and", "the"].contains(form(end - 1)) { end -= 1 }
    }
    return found.reversed()
  }

  /// The persons joined to a person by commas and "and".
  func coordinated(with first: Int) -> [Int] {
    var result: [Int] = []
    var end = held[first].words.upperBound
    for _ in 0..<12 {
      var next = end
      // "Marco Rubio of Florida, Mike Lee of Utah", "A of the Civic Party"
      if ["of", "from"].contains(form(next)) {
        let start = form(next + 1) == "the" ? next + 2 : next + 1
        if let place = mention(startingAt: start), !isPerson(place) {
          next = held[place].words.upperBound
        }
      }
      while [",", "and", "&"].contains(form(next)) { next += 1 }
      guard next > end, let other = mention(startingAt: next), isPerson(other) else { break }
      result.append(other)
      end = held[other].words.upperBound
    }
    return result
  }
}
