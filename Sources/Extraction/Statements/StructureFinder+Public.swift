import Ontology
import Syntax

/// What news says of bodies that a state runs or owns: "Chinese state media Global Times",
/// "the state-owned Nordbank", "Israel's public broadcaster Kan".
extension StructureFinder {
  /// How a state stands to a body.
  private enum Hold { case run, owned }

  private static let holders: WordSet = ["state", "government", "regime", "junta", "military"]
  /// What joins a holder to a participle.
  private static let hyphens: WordSet = ["-", "–", "‑"]
  private static let running: WordSet = [
    "run", "funded", "operated", "managed", "administered",
  ]
  /// Nouns behind "state" for media that a state runs.
  private static let media: WordSet = [
    "media", "broadcaster", "newspaper", "television", "tv", "radio", "news", "tabloid", "outlet",
    "agency", "paper", "newswire", "channel", "daily", "newsagency",
  ]

  /// Nouns behind "state" for firms that are a state's.
  private static let enterprises: WordSet = [
    "bank", "company", "corporation", "enterprise", "firm", "monopoly", "operator", "utility",
    "railway", "airline", "lender", "conglomerate", "fund",
  ]

  /// How the words before a body's name say that its state holds it.
  private func hold(_ words: Range<Int>) -> Hold? {
    for word in words {
      let next = form(word + 1)
      if Self.holders.contains(form(word)) {
        if Self.hyphens.contains(next), words.contains(word + 2) {
          let participle = form(word + 2)
          if participle == "owned" || participle == "controlled" { return .owned }
          if Self.running.contains(participle) { return .run }
        }
        if form(word) == "state", words.contains(word + 1), Self.media.contains(next) {
          return .run
        }
        // "the state oil company", "Danish state development bank"
        if form(word) == "state", words.count < 6,
          words.contains(where: { $0 > word && Self.enterprises.contains(form($0)) })
        {
          return .run
        }
      }
      if ["public", "national"].contains(form(word)), next == "broadcaster" { return .run }
      if form(word) == "official", Self.media.contains(next) || words.upperBound == word + 1 {
        return .run
      }
    }
    return nil
  }

  /// "China's state-owned Tibet Airlines", "the Iranian state news agency": whether the words
  /// between a state and a body tell how it holds that.
  mutating func publicly(_ state: Int, _ body: Int, _ gap: Range<Int>) -> Bool {
    guard held.type(state) == .state, held.type(body) == .organization, let hold = hold(gap) else {
      return false
    }
    switch hold {
    case .run: append(partOf, body, state, "run by its state")
    case .owned:
      append(owns, state, body, "owned by its state")
    }
    return true
  }

  /// "according to state-owned Nordbank": by the state which the article is about.
  mutating func publicBodies() {
    for body in held.indices
    where held[body].kind == .name && held.type(body) == .organization && !held[body].isDemonym {
      let end = held[body].words.lowerBound
      var start = end
      while start > 0, end - start < 7, isKindWord(start - 1) { start -= 1 }
      guard let hold = hold(start..<end),
        hold == .owned || form(start) == "state" || form(start + 1) == "state",
        !(start..<end).contains(where: { form($0) == "government" }),
        mention(endingAt: start) == nil,
        start == 0 || !isPossessive(start - 1),
        let state = context.mainState(), !context.hasRivals(state),
        let mention = context.nearestMention(of: state, to: held.sentence)
      else { continue }
      if hold == .owned {
        append(owns, mention, body, "owned by the state")
      } else {
        append(partOf, body, mention, "run by the state")
      }
    }
  }

  private func isKindWord(_ word: Int) -> Bool {
    guard held.covering(word) == nil else { return false }
    return [.noun, .adj, .verb, .propn].contains(sentence.tags[word]) || form(word) == "-"
  }

  /// "Saudi-owned Nordbank", "Libyan-funded Front": what a participle behind a state's
  /// name says of the name after it.
  mutating func stateOwned(_ state: Int, _ other: Int, _ gap: Range<Int>) {
    guard held.type(state) == .state, gap.count < 5,
      gap.dropFirst(2).allSatisfy({ isKindWord($0) })
    else { return }
    let participle = form(gap.lowerBound + 1)
    if held.type(other) == .organization, participle == "owned" {
      append(owns, state, other, "owned by its state")
    } else if held.type(other) == .organization,
      ["funded", "financed", "bankrolled", "sponsored"].contains(participle)
    {
      append(schema["funded"], state, other, "funded by a state")
    }
  }

  /// The further bodies of a list behind a plural that a region modifies: "the US carriers
  /// Northline and Skyway".
  mutating func further(_ first: Int, _ region: Int, _ gap: Range<Int>) {
    guard held.type(first) == .organization, let noun = gap.last,
      sentence.pennTags[noun].name == "NNS" || gap.count == 1 && isPossessive(noun)
    else { return }
    for other in list(from: held[first].words.lowerBound, of: .organization)
    where other != first && !Self.isPublic(held.cluster(other).name) && !isAlliance(other) {
      append(locatedIn, other, region, "region before a list")
    }
  }
}
