import Ontology
import Syntax

/// What looks like the body of a title and is less: a part of the body, a field, a dateline.
extension PostReader {
  /// Common nouns that "head of" names the whole body by, or its own organ.
  private static let wholes: Set<String> = [
    "board", "company", "club", "group", "party", "government", "council", "committee", "state",
    "organisation", "organization", "agency", "union", "administration", "firm", "bank", "team",
    "association", "delegation", "mission", "directors", "country", "ministry", "department",
    "army", "police", "school", "university", "church", "family", "household",
  ]

  /// Fields before a title that make it one of a part of the body: "Acme's financial chief".
  private static let fields: Set<String> = [
    "financial", "finance", "marketing", "sales", "sporting", "communications", "policy",
    "legal", "medical", "news", "commercial", "editorial", "personnel", "security", "tax",
    "advertising", "investment", "campaigns", "purchasing", "accounting", "hr", "it",
  ]

  /// Whether a title is held at a part of the body that stands before it: "Acme's head of
  /// accounting", "Acme finance chief".
  func isOfDepartment(_ title: TitleTable.Occurrence, _ bodies: Bodies) -> Bool {
    guard bodies.isBefore, let main = bodies.main, held.type(main) == .organization,
      ["head", "chief", "director", "boss"].contains(form(title.words.upperBound - 1))
        || form(title.words.upperBound - 1).hasPrefix("ex-")
    else { return false }
    if Self.fields.contains(form(title.words.lowerBound - 1)) { return true }
    guard form(title.words.upperBound) == "of" else { return false }
    var word = title.words.upperBound + 1
    if ["the", "its"].contains(form(word)) { word += 1 }
    while word < sentence.count, sentence.tags[word] == .adj { word += 1 }
    guard word < sentence.count, sentence.tags[word] == .noun, held.covering(word) == nil else {
      return false
    }
    return !Self.wholes.contains(forms[word])
  }

  /// Whether a name right before "Minister" is only the minister's field: "Fair Trading Minister
  /// X", where "Likud minister" and "Home Office minister" name a body.
  func isField(_ mention: Int, of title: TitleTable.Occurrence) -> Bool {
    guard title.entry.kind == .minister, title.words.count == 1,
      sentence.form(title.words.lowerBound) == "Minister", held[mention].kind == .name,
      held.type(mention) == .organization, !isParty(mention),
      !isPossessive(held[mention].words.upperBound),
      held[mention].words.count > 1 || held[mention].words.upperBound < title.words.lowerBound
    else { return false }
    return !["office", "treasury", "cabinet", "ministry", "department", "government", "executive"]
      .contains(form(held[mention].words.upperBound - 1))
  }

  /// Whether a word is the dash of a dateline: "OSLO (Reuters) - President X".
  func isDateline(_ word: Int) -> Bool {
    guard ["-", "–", "—", "--"].contains(form(word)), word > 0, word + 1 < sentence.count else {
      return false
    }
    return sentence.range(of: word - 1).upperBound < sentence.range(of: word).lowerBound
  }

  /// Nouns for a part of a body, which is not led by who leads its part.
  static let departments: Set<String> = [
    "committee", "subcommittee", "panel", "department", "unit", "division", "office", "section",
    "wing", "programme", "program", "team", "business", "arm", "branch", "bureau", "desk",
    "project", "operation", "laboratory", "school", "faculty", "campaign", "service",
  ]

  /// The body that a relative clause with "where" speaks of, in which a title without one
  /// stands: "resigned from Acme, where he was finance director".
  func whereBody(of title: TitleTable.Occurrence) -> Int? {
    var node = title.head
    for _ in 0..<3 {
      let above = Int(sentence.heads[node])
      guard above >= 0 else { return nil }
      if sentence.relations[node] == .aclRelcl {
        let isWhere = (above..<node).contains {
          forms[$0] == "where" && sentence.heads[$0] == Int32(node)
        }
        guard isWhere, let body = held.mention(headedBy: above),
          held.type(body) == .organization
        else { return nil }
        return body
      }
      switch sentence.relations[node] {
      case .obl, .xcomp, .conj, .obj: node = above
      default: return nil
      }
    }
    return nil
  }
}
