import Ontology
import Syntax

/// What a few words between the names of bodies state of who owns them: "Nordisk Gas owner
/// Halden Energy", "the Halden-owned Nordisk Gas".
extension StructureFinder {
  private static let ownerNouns: Set<String> = ["owner", "co-owner", "proprietor", "parent"]
  private static let firms: Set<String> = ["company", "firm", "group", "corporation", "concern"]
  private static let ownedForms: Set<String> = ["owned", "controlled"]
  /// Nouns behind the name of a part of the body that stands before it.
  private static let parts: Set<String> = [
    "unit", "subsidiary", "division", "arm", "branch", "affiliate",
  ]

  /// "Nordisk Gas's owner, Halden Energy", "Halden-owned Nordisk Gas", "Halden's Nordisk Gas
  /// unit".
  mutating func owner(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    guard !held[left].isDemonym, !held[right].isDemonym, !isParty(left) else { return }
    let first = sentence.form(gap.lowerBound)
    let type = held.type(left)
    if first == "-", gap.count > 1,
      Self.ownedForms.contains(sentence.form(gap.lowerBound + 1).lowercased())
    {
      guard gap.dropFirst(2).allSatisfy({ isInner($0) }), held.type(right) == .organization,
        type == .organization || type == .person
      else { return }
      append(owns, left, right, "owned body")
      return
    }
    guard type == .organization else { return }
    let isPossessive = isPossessive(gap.lowerBound)
    let end = held[right].words.upperBound
    if isPossessive, gap.count == 1, held.type(right) == .organization, end < sentence.count,
      Self.parts.contains(sentence.form(end))
    {
      append(partOf, right, left, "body's unit by name")
      return
    }
    var words = Array(isPossessive ? gap.dropFirst() : gap)
    if let last = words.last, sentence.form(last) == "," { words.removeLast() }
    guard
      let noun = words.lastIndex(where: {
        Self.ownerNouns.contains(sentence.lemmas[$0].lowercased())
      }), words[..<noun].allSatisfy({ isInner($0) }),
      words[(noun + 1)...].allSatisfy({ Self.firms.contains(sentence.form($0)) })
    else { return }
    append(owns, right, left, "body's owner")
    if sentence.lemmas[noun].lowercased() == "parent" {
      append(partOf, left, right, "body of a parent")
    }
  }

  private func isInner(_ word: Int) -> Bool {
    (sentence.tags[word] == .adj || sentence.tags[word] == .noun) && held.covering(word) == nil
  }
}
