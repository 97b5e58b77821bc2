import Ontology
import Syntax

/// What a few words between the names of two bodies state of which is a part of the other: "the
/// Department of Physics at the University of Basel", "Hamas's military wing, the Brigades".
extension StructureFinder {
  private static let unitHeads: WordSet = [
    "department", "faculty", "school", "institute", "centre", "center", "committee",
    "subcommittee", "bureau", "office", "division", "branch", "directorate", "section",
    "laboratory", "council", "commission", "agency", "chapter", "college", "board", "unit",
    "wing", "brigade", "brigades", "service", "command", "court", "clinic", "hospital", "program",
    "programme", "secretariat", "chamber", "observatory", "corps", "force", "ministry", "fund",
    "team", "museum", "library", "press", "project", "initiative", "desk", "lab",
    "academy", "staff", "panel", "forces", "battalion", "regiment", "investigations", "verify",
  ]

  /// Whether a name is that of a unit, as bodies have them.
  func isUnit(_ mention: Int) -> Bool { Self.isUnit(held.cluster(mention).name) }

  static func isUnit(_ name: String) -> Bool {
    name.lowercased().split { !$0.isLetter }.contains { unitHeads.contains(String($0)) }
  }

  /// Common nouns for a body of a body.
  private static let armNouns: WordSet = [
    "subsidiary", "arm", "wing", "unit", "branch", "division", "agency", "affiliate", "offshoot",
    "brand", "body", "executive", "secretariat", "watchdog", "court", "tribunal", "organ",
  ]
  /// Nouns for a unit behind its name, or of one that is told behind a comma.
  private static let unitKinds: WordSet = [
    "unit", "brigade", "battalion", "regiment", "division", "wing", "arm", "branch", "office",
    "department", "directorate", "committee", "agency", "commission", "mission", "faction",
    "panel", "subcommittee", "service", "bureau", "council", "section", "programme", "program",
    "force", "militia", "corps", "institute", "chamber", "desk", "laboratory", "lab", "centre",
    "center", "squadron", "body", "organ", "subsidiary", "component", "entity",
  ]

  /// "the Department of Physics at the University of Basel", "the Chicago Police Department's
  /// Bureau of Internal Affairs".
  mutating func part(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    guard !held[left].isDemonym, !held[right].isDemonym,
      !(isPartyWord(right) && isBeforeNoun(right))
    else { return }
    let forms = gap.map { sentence.lowerForm($0) }
    if includes(left, right, gap) { return }
    if forms.count < 3, ["of", "at", "within", "in"].contains(forms[0]),
      forms.count == 1 || forms[1] == "the", isUnit(left)
    {
      append(partOf, left, right, "unit \(forms[0]) body")
    } else if forms.count < 4, forms.count > 1, Self.unitKinds.contains(forms[0]), forms[1] == "of",
      forms.count == 2 || forms[2] == "the"
    {
      // "the elite Sayeret unit of the Air Force"
      append(partOf, left, right, "kind of unit of body")
    } else if isPossessive(gap.lowerBound) {
      let isPlain = gap.dropFirst().allSatisfy {
        let tag = sentence.tags[$0]
        return (tag == .adj || tag == .noun || tag == .propn) && held.covering($0) == nil
      }
      if isPlain, gap.count < 5 {
        // "Halden's parent Nordlys"
        if isOwning(by: gap.upperBound - 1) { return }
        if isLeague(left), !isUnit(right) {
          append(memberOf, right, left, "club of a league")
          return
        }
        // "the party's Senate nomination"
        if !isUnit(right), isModifying(right) { return }
        append(partOf, right, left, isUnit(right) ? "body's unit" : "body's body")
      } else {
        arm(left, right, gap)
      }
    } else {
      arm(left, right, gap)
    }
  }

  /// "Hamas's military wing, the Qassam Brigades", "Disney subsidiary Marvel", "UNICEF, the
  /// United Nations children's agency,".
  private mutating func arm(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    func isInner(_ word: Int) -> Bool {
      let tag = sentence.tags[word]
      return (tag == .adj || tag == .noun || ["'s", "’s", "'", "-"].contains(sentence.form(word)))
        && held.covering(word) == nil
    }
    func isArm(_ word: Int) -> Bool {
      let lemma = sentence.lemmas[word].lowercased()
      // "NBC station KXYZ"
      return Self.armNouns.contains(lemma) || lemma == "station" && isBroadcaster(left)
    }
    var at = gap.lowerBound
    while at < gap.upperBound, isInner(at), !isArm(at) { at += 1 }
    // "the UN's humanitarian office, OCHA"
    if at > gap.lowerBound, at + 1 == gap.upperBound, form(at) == ",",
      sentence.tags[at - 1] == .noun, Self.unitKinds.contains(sentence.lemmas[at - 1]),
      isAlone(right)
    {
      append(partOf, right, left, "body's arm")
      return
    }
    if at < gap.upperBound, isArm(at) {
      let rest = ((at + 1)..<gap.upperBound).map { sentence.lowerForm($0) }
      if [[], [","], [",", "the"], ["the"], ["("]].contains(rest) {
        append(partOf, right, left, "body's arm")
      }
      return
    }
    if told(left, right, gap) { return }
    guard gap.count < 3, [",", "-", "–", "—"].contains(sentence.form(gap.lowerBound)),
      gap.count == 1 || ["the", "a", "an"].contains(sentence.form(gap.lowerBound + 1))
    else { return }
    at = held[right].words.upperBound
    let end = min(sentence.count, at + 5)
    // "As a Level 2 Trauma Center, Holm Hospital"
    if isRole(left) { return }
    func isUnitKind(_ word: Int) -> Bool { Self.unitKinds.contains(sentence.lemmas[word]) }
    while at < end, isInner(at), !isArm(at), !isUnitKind(at) { at += 1 }
    guard at < end, isArm(at) || isUnitKind(at), at + 1 == sentence.count || !isInner(at + 1) else {
      return
    }
    append(partOf, left, right, "arm of a body")
  }

  /// Whether a name between commas is one of no list.
  private func isAlone(_ body: Int) -> Bool {
    let end = held[body].words.upperBound
    return (end >= sentence.count || [",", ".", ")"].contains(form(end)))
      && listed(after: body).isEmpty
  }

  /// "the Bureau, an agency of the Department", "the Basij, a militia under the Guards", "Oversight,
  /// the main committee in the House": a unit's kind behind its name and a comma.
  private mutating func told(_ left: Int, _ right: Int, _ gap: Range<Int>) -> Bool {
    // "the Office of Trade, part of the Treasury,"
    let forms = gap.map { form($0) }
    if [[",", "part", "of"], [",", "part", "of", "the"], [",", "a", "part", "of", "the"]]
      .contains(forms), !isModifying(right), !isPossessive(held[right].words.upperBound)
    {
      append(partOf, left, right, "kind of unit told", trigger: gap.lowerBound + 1)
      return true
    }
    guard gap.count > 4 || gap.count > 3 && form(gap.upperBound - 1) != "the",
      form(gap.lowerBound) == ",",
      ["a", "an", "the"].contains(form(gap.lowerBound + 1))
    else { return false }
    let link = form(gap.upperBound - 1) == "the" ? gap.upperBound - 2 : gap.upperBound - 1
    let noun = link - 1
    guard noun > gap.lowerBound + 1,
      ["of", "within", "under", "in", "inside"].contains(form(link)),
      Self.unitKinds.contains(sentence.lemmas[noun].lowercased()),
      (gap.lowerBound + 2..<noun).allSatisfy({
        ([.adj, .noun, .num].contains(sentence.tags[$0]) || form($0) == "-")
          && held.covering($0) == nil
      }), !isModifying(right), !isPossessive(held[right].words.upperBound)
    else { return false }
    append(partOf, left, right, "kind of unit told", trigger: noun)
    return true
  }
}
