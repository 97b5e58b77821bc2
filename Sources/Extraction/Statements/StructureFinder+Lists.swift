import Ontology
import Syntax

/// Places that a list joins, of which none lies in the next.
extension StructureFinder {
  /// "A, B and C in R": the places that a list joins to the last one lie where it does.
  mutating func listed(before last: Int, in region: Int) {
    var next = last
    for mention in held.indices.reversed()
    where mention < last && held[mention].kind == .name {
      let end = held[mention].words.upperBound
      // A name within the next one is none before it.
      guard end <= held[next].words.lowerBound else { continue }
      let gap = end..<held[next].words.lowerBound
      guard held.type(mention) == .place, !gap.isEmpty,
        gap.allSatisfy({ [",", "and", "or", "&", "/", "-", "–"].contains(sentence.form($0)) }),
        !isRegionOfName(mention), !isForeign(mention, region),
        // "two malls in Leeds and the Holm Mall in York"
        !isFacility(last) || isFacility(mention)
      else { return }
      append(locatedIn, mention, region, "listed in region")
      next = mention
    }
  }

  /// Nouns for places of a kind behind "and other".
  private static let otherPlaces: WordSet = [
    "cities", "towns", "villages", "settlements", "places", "regions", "areas", "parts",
    "districts",
    "provinces", "suburbs", "ports", "communities", "states", "islands", "counties",
  ]

  /// "Bucha, Irpin and other settlements of Ukraine": the places of a list that its last member
  /// only counts.
  mutating func others(in region: Int) {
    var at = wordBefore(region)
    guard at > 3, ["of", "in", "across", "throughout"].contains(form(at)),
      Self.otherPlaces.contains(form(at - 1))
    else { return }
    at -= 2
    while at > 1, sentence.tags[at] == .adj, form(at) != "other" { at -= 1 }
    guard form(at) == "other", form(at - 1) == "and" else { return }
    at -= 1
    if form(at - 1) == "," { at -= 1 }
    guard let last = mention(endingAt: at), held.type(last) == .place, held[last].kind == .name,
      !isInLargerPhrase(region)
    else { return }
    append(locatedIn, last, region, "listed in region")
    listed(before: last, in: region)
  }

  /// Whether a place is where a name right before it lies: "Holm Park in Essex".
  private func isRegionOfName(_ mention: Int) -> Bool {
    let before = held[mention].words.lowerBound - 1
    guard before > 0, ["in", "at", "near", "of", "on"].contains(sentence.form(before)) else {
      return false
    }
    return held.indices.contains {
      held[$0].kind == .name && held[$0].words.upperBound == before
        && held.type($0) != .person && held.type($0) != .state
    }
  }

  /// Whether the tree joins a name after a comma, the one before and one behind it to the same
  /// word.
  private func isConjoined(_ left: Int, _ right: Int) -> Bool {
    let head = held[right].head
    let end = held[right].words.upperBound
    let first = sentence.heads[head]
    guard sentence.relations[head] == .conj, end + 1 < sentence.count,
      sentence.heads[held[left].head] == first, sentence.relations[held[left].head] == .conj,
      [",", "and", "or"].contains(sentence.form(end))
    else { return false }
    return (end + 1..<min(sentence.count, end + 4)).contains {
      sentence.relations[$0] == .conj && sentence.heads[$0] == first
        && sentence.tags[$0] == .propn
    }
  }

  /// Whether two places are known to be of different states, or wide regions that lie in none.
  private func isKnownApart(_ left: Int, _ right: Int) -> Bool {
    isElsewhere(left, right)
      || held.cluster(left).homeCode == nil && !isKnownIn(left, right)
        && held.type(right) == .state
  }

  /// Whether a state behind a body and a comma is one of several that a list names: "the
  /// European Union, Ghana and Canada".
  func isMember(_ state: Int, behind body: Int) -> Bool {
    guard held.type(body) == .organization, held.type(state) == .state else { return false }
    return !listed(after: state).isEmpty
  }

  /// Whether a town and a region stand beside each other in a list of such pairs or at the head of
  /// one of towns: "in Bedminster, New Jersey, and Jupiter, Florida".
  private func isPair(_ left: Int, _ right: Int) -> Bool {
    guard held.type(left) == .place, held.cluster(right).placeKind == "region",
      held.cluster(left).placeKind != "region"
    else { return false }
    var next = held[right].words.upperBound
    guard form(next) == "," || form(next) == "and" else { return true }
    while [",", "and", "or"].contains(form(next)) { next += 1 }
    guard let other = mention(startingAt: next) else { return false }
    return held.type(other) == .place && held.cluster(other).placeKind != "region"
      && form(held[other].words.upperBound) == ","
  }

  /// Whether a word is no name that lexicons know, though one may take it for that of a person.
  private func isUnknown(_ word: Int) -> Bool {
    guard let mention = held.covering(word) else { return true }
    return held.type(mention) == .person && held[mention].words.count == 1
  }

  /// Whether two places beside a comma are members of a list, not a place and its region.
  func isList(_ left: Int, _ right: Int) -> Bool {
    // "Pokrovsk, Sumy and Kyiv, Ukraine"
    if held.type(right) == .state || isHomeNation(right), isKnownIn(left, right),
      listed(after: right).isEmpty
    {
      return false
    }
    if isPair(left, right) { return false }
    // "on Selan, Mokha, Chad and Kenya", "to Chad, the Sahel, Kenya and Togo": behind a state,
    // before another
    var comma = held[left].words.lowerBound - 1
    if form(comma) == "the" { comma -= 1 }
    if held.type(right) == .state, !isKnownIn(left, right),
      form(comma) == ",", let first = mention(endingAt: comma), held.type(first) == .state,
      !listed(after: right).isEmpty
    {
      return true
    }
    if held.type(left) == .place, held.type(right) == .place || held.type(right) == .state {
      // "A, B and C", "A, B, C, and D"
      var end = held[right].words.upperBound
      var members = 2
      var others = 0
      for _ in 0..<6 {
        guard end < sentence.count else { break }
        var next = end
        var hasAnd = false
        while next < sentence.count, [",", "and", "or"].contains(sentence.form(next)) {
          hasAnd = hasAnd || sentence.form(next) != ","
          next += 1
        }
        if next > end, next < sentence.count, sentence.lowerForm(next) == "the" {
          next += 1
        }
        if form(next) == "etc" || form(next) == "etc." { return true }
        // "Irpin, and other settlements"
        if hasAnd, ["other", "elsewhere"].contains(form(next)) { return true }
        guard next > end,
          let other = held.indices.first(where: {
            held[$0].words.lowerBound == next && held[$0].kind == .name
              && (held.type($0) == .place || held.type($0) == .state)
          })
        else {
          if hasAnd, members == 2, isKnownApart(left, right), next < sentence.count,
            sentence.tags[next] == .propn, held.covering(next) == nil
          {
            return true
          }
          // "Trujillo, Yaracuy, Carabobo, Aragua and Miranda", of which no list knows some
          if next > end, next < sentence.count, sentence.tags[next] == .propn, isUnknown(next) {
            others += 1
            end = next + 1
            while end < sentence.count, sentence.tags[end] == .propn, held.covering(end) == nil {
              end += 1
            }
            if !hasAnd { continue }
          }
          // "A, B, C and the north coast"
          if hasAnd, members + others > 2, held.type(left) == held.type(right) { return true }
          // "Shellmouth, Barrack Heights and Dolwen", of which no list knows the last two
          if hasAnd, held.type(right) == .place, held.cluster(right).homeCode == nil,
            next < sentence.count, sentence.tags[next] == .propn
          {
            return true
          }
          break
        }
        members += 1
        if hasAnd {
          return members + others > 2
            && (held.type(left) == held.type(right) || isElsewhere(left, right))
        }
        end = held[other].words.upperBound
      }
      if members > 3 || isConjoined(left, right) { return true }
      var before = held[left].words.lowerBound - 1
      // "Chad, the West Bank, Niger"
      if form(before) == "the", held.type(right) == .state { before -= 1 }
      if before >= 1, sentence.form(before) == ",",
        held.indices.contains(where: {
          held[$0].words.upperBound == before && held.type($0) == held.type(right)
            && (held.type($0) == held.type(left)
              || form(held[left].words.lowerBound - 1) == "the" && held[$0].kind == .name)
        })
      {
        return true
      }
    }
    return false
  }
}
