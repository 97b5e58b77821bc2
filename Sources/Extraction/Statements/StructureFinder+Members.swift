import Ontology
import Syntax

/// What a word for the members of an alliance tells of the states beside it: "all EU leaders except
/// Hungary's", "NATO's newest member, Sweden", "the bloc has ten members, including Laos".
extension StructureFinder {
  /// Nouns for those who speak for the members of an alliance.
  private static let spokesmen: WordSet = [
    "leaders", "governments", "ministers", "capitals", "envoys", "ambassadors", "leader",
    "government", "parliaments",
  ]
  private static let wholes: WordSet = ["all", "every", "each", "most", "other"]

  /// "every NATO member but Turkey", "with the exception of Hungary, all EU leaders signed": those
  /// whom a word for a whole excepts are of it too.
  mutating func excepted(from body: Int) {
    var noun = held[body].words.upperBound
    while noun < sentence.count, noun < held[body].words.upperBound + 3,
      !isMemberNoun(noun), !Self.spokesmen.contains(form(noun)),
      [.adj, .noun].contains(sentence.tags[noun])
    {
      noun += 1
    }
    guard isMemberNoun(noun) || Self.spokesmen.contains(form(noun)) else { return }
    var edge = held[body].words.lowerBound - 1
    while edge > 0,
      [.adj, .num].contains(sentence.tags[edge]) || form(edge) == "the"
        || form(edge) == "of" && Self.wholes.contains(form(edge - 1))
    {
      if Self.wholes.contains(form(edge)) { break }
      edge -= 1
    }
    guard Self.wholes.contains(form(edge)) || sentence.tags[max(0, edge)] == .num else { return }
    var next = noun + 1
    while next < sentence.count, next < noun + 3, isMemberNoun(next) { next += 1 }
    if form(next) == "," || form(next) == "(" { next += 1 }
    if let start = exceptionEnd(next) {
      for state in states(from: start, isOwner: true) {
        append(memberOf, state, body, "excepted member")
      }
      return
    }
    // "Apart from Hungary, all EU states signed."
    guard form(edge - 1) == ",", let last = mention(endingAt: edge - 1), held.type(last) == .state
    else { return }
    var first = held[last].words.lowerBound
    while first > 1, ["and", "or", "the"].contains(form(first - 1)) || form(first - 1) == ",",
      let other = mention(endingAt: form(first - 1) == "the" ? first : first - 1),
      held.type(other) == .state
    {
      first = held[other].words.lowerBound
    }
    if form(first - 1) == "the" { first -= 1 }
    guard (max(0, first - 4)..<first).contains(where: { exceptionEnd($0) == first }) else { return }
    for state in states(from: first) { append(memberOf, state, body, "excepted member") }
  }

  /// The word behind a phrase of exception that starts at a word: "except for", "apart from", "with
  /// the exception of", "but".
  private func exceptionEnd(_ start: Int) -> Int? {
    var next = start
    switch form(next) {
    case "except", "save", "excepting":
      next += 1
      if form(next) == "for" { next += 1 }
      return next
    case "bar", "barring", "but", "excluding", "minus": return next + 1
    case "apart", "aside": return form(next + 1) == "from" ? next + 2 : nil
    case "other": return form(next + 1) == "than" ? next + 2 : nil
    case "with", "without":
      next += 1
      if ["the", "a"].contains(form(next)) { next += 1 }
      if ["sole", "notable", "single", "only"].contains(form(next)) { next += 1 }
      guard form(next) == "exception" || form(next) == "exceptions", form(next + 1) == "of" else {
        return nil
      }
      return next + 2
    default: return nil
    }
  }

  /// "NATO's newest member, Sweden", "the bloc's members, including Malta".
  mutating func ownMembers(of body: Int) {
    let end = held[body].words.upperBound
    guard isPossessive(end) else { return }
    var noun = end + 1
    while noun < sentence.count, noun < end + 5, !isMemberNoun(noun),
      [.adj, .num, .noun, .verb].contains(sentence.tags[noun]) || form(noun) == "-"
    {
      noun += 1
    }
    while isMemberNoun(noun), isMemberNoun(noun + 1) { noun += 1 }
    guard isMemberNoun(noun) else { return }
    listedMembers(of: body, behind: noun)
  }

  /// The states that stand behind a noun for members: "member, Sweden,", "members, among them Laos".
  private mutating func listedMembers(of body: Int, behind noun: Int) {
    var next = noun + 1
    let isOne = !form(noun).hasSuffix("s")
    let isApart = form(next) == ","
    if isApart { next += 1 }
    let cued = cueEnd(next)
    if let cued {
      next = cued
    } else if !isApart && !isOne {
      return
    }
    let found = states(from: next)
    if cued == nil, isOne != (found.count == 1) { return }
    for state in found { append(memberOf, state, body, "member named behind the noun") }
  }

  /// The word behind one that leads to examples: "including", "such as", "among them".
  func cueEnd(_ start: Int) -> Int? {
    switch form(start) {
    case "including", "like", "notably", "especially", "particularly", "namely", "chiefly":
      return start + 1
    case "such": return form(start + 1) == "as" ? start + 2 : nil
    case "among": return ["them", "which", "whom"].contains(form(start + 1)) ? start + 2 : nil
    default: return nil
    }
  }

  /// "The forum has 18 members, including Fiji", "the union, whose members are Chad and Niger".
  mutating func memberships() {
    for word in 2..<max(2, sentence.count)
    where form(word) == "members" && sentence.tags[word] == .noun {
      var start = word
      while start > 1, [.adj, .num, .noun, .det].contains(sentence.tags[start - 1]),
        held.covering(start - 1) == nil, word - start < 5
      {
        start -= 1
      }
      if form(start - 1) == "whose" {
        let end = form(start - 2) == "," ? start - 2 : start - 1
        guard let body = held.indices.first(where: { held[$0].words.upperBound == end }),
          held.type(body) == .organization, !held.cluster(body).isParty,
          ["include", "are", "included", "were"].contains(form(word + 1))
        else { continue }
        for state in states(from: word + 2) {
          append(memberOf, state, body, "member named behind the noun")
        }
      } else if ["has", "had", "counts", "with"].contains(form(start - 1)),
        let body = held.indices.first(where: { held[$0].words.upperBound == start - 1 }),
        held.type(body) == .organization, !held.cluster(body).isParty
      {
        listedMembers(of: body, behind: word)
      }
    }
  }

  /// "As a NATO member, Turkey can veto it": a state whose clause opens with that.
  mutating func asMember(of body: Int, noun: Int) {
    var edge = held[body].words.lowerBound - 1
    while edge > 0, [.adj, .num, .adv].contains(sentence.tags[edge]) || form(edge) == "-" {
      edge -= 1
    }
    guard ["a", "an", "the"].contains(form(edge)), ["as", "being"].contains(form(edge - 1)),
      form(noun + 1) == ","
    else { return }
    let start = form(noun + 2) == "the" ? noun + 3 : noun + 2
    guard let state = mention(startingAt: start), held.type(state) == .state,
      !held[state].isDemonym
    else { return }
    append(memberOf, state, body, "as a member")
  }

  /// "The NATO ally refused": of a state that was named before.
  mutating func describedMember(of body: Int) {
    let words = held[body].words
    guard
      let state = held.indices.first(where: {
        held[$0].kind == .description && held.type($0) == .state
          && held[$0].words.lowerBound <= words.lowerBound
          && held[$0].words.upperBound > words.upperBound
          && isMemberNoun(held[$0].head)
      })
    else { return }
    append(memberOf, state, body, "called a member")
  }
}
