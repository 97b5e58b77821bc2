import Syntax

extension Sentence {
  /// Verbs whose object is given a post.
  static let postGiving: WordSet = [
    "elect", "re-elect", "reelect", "appoint", "name", "choose", "inaugurate", "install",
    "select", "promote", "hire", "crown", "ordain", "confirm", "nominate", "proclaim", "declare",
  ]

  /// The participle by which a noun is a post that somebody is given, where the tree has
  /// drawn it as an adjective of the noun: "was elected mayor", "has been named director".
  func givingParticiple(of noun: Int) -> Int? {
    guard tags[noun] == .noun || tags[noun] == .propn else { return nil }
    var copula: Int?
    var participle: Int?
    for word in max(0, noun - 10)..<noun where heads[word] == Int32(noun) {
      if relations[word] == .cop { copula = word }
      if relations[word] == .amod, Self.postGiving.contains(lemmas[word]),
        features[word].contains(.participle) || tags[word] == .verb
      {
        participle = word
      }
      // "was the elected mayor" says that he was the mayor.
      if relations[word] == .det, participle == nil { copula = nil }
    }
    guard let copula, let participle, copula < participle else { return nil }
    return participle
  }

  /// Whether a word names a time: "late Tuesday", "late last year".
  func isTime(_ word: Int) -> Bool {
    guard word < count else { return false }
    let form = form(word).lowercased()
    return DateFinder.weekdays[form] != nil || DateFinder.months[form] != nil
      || [
        "in", "on", "at", "last", "this", "night", "afternoon", "evening", "morning",
      ].contains(form)
      || form.utf8.count == 4 && Int(form) != nil
  }

  /// Whether a verb of leaving is of no post but of a contest: "stepped down from his campaign".
  func isLeavingContest(_ verb: Int) -> Bool {
    (verb + 1..<max(verb + 1, min(verb + 10, count))).contains {
      heads[$0] == Int32(verb) && relations[$0] == .obl
        && ["campaign", "race", "bid", "contest", "candidacy", "ticket"].contains(lemmas[$0])
    }
  }

  /// A word in lower case; empty outside of the sentence.
  func wordForm(_ word: Int) -> String {
    word >= 0 && word < count ? lowerForm(word) : ""
  }
}
