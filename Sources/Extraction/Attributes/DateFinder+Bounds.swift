import Ontology
import Syntax

/// Whether a time begins or ends what it dates.
extension DateFinder {
  private static let halves: WordSet = [
    "beginning", "start", "end", "spring", "summer", "autumn", "fall", "winter", "middle",
  ]

  /// Whether a time begins or ends what it dates, by the word before it or, as in "since
  /// his election in 2014", before the noun that it belongs to.
  func bound(before index: Int) -> Expression.Bound {
    var before = index - 1
    while [
      "early", "late", "mid", "the", "a", "an", "about", "around", "roughly", "at", "least",
      "earlier", "later",
    ].contains(form(before)) {
      before -= 1
    }
    // "since the beginning of last year"
    if form(before) == "of", Self.halves.contains(form(before - 1)) {
      before -= form(before - 2) == "the" ? 3 : 2
      if ["early", "late"].contains(form(before)) { before -= 1 }
    }
    switch form(before) {
    case "since", "from", "between": return .since
    // "for 12 years, starting in 2000"
    case "in" where ["starting", "beginning"].contains(form(before - 1)): return .since
    case "ending": return .until
    case "on" where form(before - 1) == "ending": return .until
    case "and" where form(before - 2) == "between": return .until
    case "until", "till":
      // "did not visit X until 2019", "had to wait until May for his first visit"
      return isAwaitedTill(before) ? .at : .until
    case "to", "through": return .until
    default: break
    }
    if isSinceNoun(before) { return .since }
    var noun = Int(sentence.heads[index])
    // "since his return to power last year", "since his return to office in January"
    if noun > index, noun < index + 3, sentence.tags[noun] == .noun {
      noun = Int(sentence.heads[noun])
    }
    for _ in 0..<2 where noun >= 0 && noun < index && sentence.tags[noun] == .noun {
      for child in max(0, noun - 8)..<noun where sentence.heads[child] == Int32(noun) {
        if forms[child] == "since" { return .since }
        if forms[child] == "until" || forms[child] == "till" { return .until }
      }
      guard sentence.relations[noun] == .nmod else { break }
      noun = Int(sentence.heads[noun])
    }
    return .at
  }

  /// Whether the preposition of a time stands behind a noun since which something is told: "since
  /// his country's independence in 1946".
  private func isSinceNoun(_ preposition: Int) -> Bool {
    guard form(preposition) == "in" || form(preposition) == "on" else { return false }
    for word in stride(from: preposition - 1, through: max(0, preposition - 10), by: -1) {
      if forms[word] == "since" { return word < preposition - 1 }
      guard
        [.noun, .propn, .det, .adj, .part, .pron].contains(sentence.tags[word])
          || forms[word] == "of" || forms[word] == "-"
      else { return false }
    }
    return false
  }
}
