import Ontology
import Syntax

/// What a few words between the names of bodies state of who owns them: "Nordisk Gas owner
/// Halden Energy", "the Halden-owned Nordisk Gas".
extension StructureFinder {
  private static let ownerNouns: WordSet = ["owner", "co-owner", "proprietor", "parent"]
  private static let firms: WordSet = ["company", "firm", "group", "corporation", "concern"]
  private static let ownedForms: WordSet = ["owned", "controlled"]
  /// Nouns behind the name of a part of the body that stands before it.
  private static let parts: WordSet = [
    "unit", "subsidiary", "division", "arm", "branch", "affiliate",
  ]

  /// Whether the words before a name call it an owner: "parent", "parent company".
  func isOwning(by last: Int) -> Bool {
    let noun = Self.firms.contains(form(last)) ? last - 1 : last
    return Self.ownerNouns.contains(form(noun))
  }

  /// "Nordisk Gas's owner, Halden Energy", "Halden-owned Nordisk Gas", "Halden's Nordisk Gas
  /// unit".
  mutating func owner(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    guard !held[left].isDemonym, !held[right].isDemonym, !isParty(left) else { return }
    let first = sentence.form(gap.lowerBound)
    let type = held.type(left)
    if first == "-", gap.count > 1,
      Self.ownedForms.contains(sentence.lowerForm(gap.lowerBound + 1))
    {
      guard gap.dropFirst(2).allSatisfy({ isInner($0) }), held.type(right) == .organization,
        type == .organization || type == .person
      else { return }
      append(owns, left, right, "owned body")
      return
    }
    if named(left, right, gap) { return }
    if type == .person { firm(of: left, right, gap) }
    if listedFirms(of: left, right, gap) { return }
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

  private static let founders: WordSet = ["founder", "co-founder", "cofounder"]
  private static let holders: WordSet = [
    "owner", "co-owner", "proprietor", "investor", "shareholder", "parent",
  ]

  /// "Halden, owner of Nordisk Gas,", "Ann Holt, founder and chief executive of Nordisk Gas,", "Ann
  /// Holt - Nordisk Gas's largest investor -".
  private mutating func named(_ left: Int, _ right: Int, _ gap: Range<Int>) -> Bool {
    guard held.type(right) == .organization, !isGroup(right),
      [",", "-", "–", "—"].contains(form(gap.lowerBound))
    else { return false }
    if gap.count == 1 {
      var noun = held[right].words.upperBound
      guard isPossessive(noun) else { return false }
      noun += 1
      while noun < sentence.count, isInner(noun), !Self.holders.contains(form(noun)),
        !Self.founders.contains(form(noun))
      {
        noun += 1
      }
      return tell(left, right, noun)
    }
    guard let of = gap.last(where: { form($0) == "of" || form($0) == "in" }),
      ((of + 1)..<gap.upperBound).allSatisfy({ form($0) == "the" }),
      let noun = gap.first(where: {
        Self.holders.contains(form($0)) || Self.founders.contains(form($0))
      }), noun < of,
      ((gap.lowerBound + 1)..<noun).allSatisfy({ isInner($0) || sentence.tags[$0] == .det }),
      noun + 1 == of || form(noun + 1) == "and" || Self.firms.contains(form(noun + 1)),
      ((noun + 1)..<of).allSatisfy({ isInner($0) || form($0) == "and" })
    else { return false }
    return tell(left, right, noun)
  }

  private mutating func tell(_ left: Int, _ right: Int, _ noun: Int) -> Bool {
    if Self.founders.contains(form(noun)), held.type(left) == .person {
      append(schema["founded"], left, right, "called a founder", trigger: noun)
      return true
    }
    guard Self.holders.contains(form(noun)) else { return false }
    append(owns, left, right, "called an owner", trigger: noun)
    return true
  }

  /// "Lumo Foods, the owner of brands such as Tasty Crisp and Zest", "Haoli owns several brands,
  /// including Zest".
  private mutating func listedFirms(of owner: Int, _ first: Int, _ gap: Range<Int>) -> Bool {
    guard held.type(first) == .organization, gap.count > 1,
      let key = gap.first(where: { ["owner", "owns", "owned"].contains(form($0)) }),
      form(key) != "owner" || form(key + 1) == "of",
      [[], [","], [",", "the"], [",", "which"]].contains((gap.lowerBound..<key).map { form($0) }),
      let cue = gap.last(where: { ["including", "as", "like"].contains(form($0)) }), cue > key,
      (key + 1..<gap.upperBound).allSatisfy({ isInList($0) })
    else { return false }
    for firm in list(from: held[first].words.lowerBound, of: .organization) {
      append(owns, owner, firm, "owner of a list")
    }
    return true
  }

  private func isInList(_ word: Int) -> Bool {
    if let mention = held.covering(word) {
      return held.type(mention) == .state || held.type(mention) == .place
    }
    return [.adj, .noun, .num, .det, .punct, .verb].contains(sentence.tags[word])
      || ["of", "such", "as", "like", "including"].contains(form(word))
  }

  /// Nouns for what a person owns rather than works for, between the two names.
  private static let ownedFirms: WordSet = [
    "company", "firm", "business", "startup", "start-up", "empire", "platform", "brand", "label",
    "chain", "conglomerate", "app", "site", "network", "group", "corporation", "winery",
  ]

  /// "Elon Musk's Tesla", "his company, Halden Tours", "Musk's rocket firm SpaceX".
  mutating func firm(of person: Int, _ body: Int, _ gap: Range<Int>) {
    guard held.type(body) == .organization, !isParty(body), !isGroup(body),
      !Self.isPublic(held.cluster(body).name), held[person].kind != .description
    else { return }
    let isPronoun = held[person].kind == .pronoun
    if isPronoun {
      guard sentence.relations[held[person].head] == .nmodPoss else { return }
    } else if !isPossessive(gap.lowerBound) {
      return
    }
    var words = Array(isPronoun ? gap : gap.dropFirst())
    if let last = words.last, sentence.form(last) == "," { words.removeLast() }
    guard let noun = words.last else {
      if ownedKind(behind: body) {
        append(owns, person, body, "person's kind of firm")
      } else if !isPronoun, isSoleFirm(body) {
        append(owns, person, body, "person's firm")
      }
      return
    }
    guard Self.ownedFirms.contains(sentence.lemmas[noun].lowercased()),
      words.allSatisfy({ isInner($0) || sentence.form($0) == "-" })
    else { return }
    append(owns, person, body, "person's firm")
  }

  /// Whether a noun behind a name says that it is a firm or what one runs: "his Truth Social
  /// platform".
  private func ownedKind(behind body: Int) -> Bool {
    var word = held[body].words.upperBound
    while word < sentence.count, word < held[body].words.upperBound + 2,
      sentence.tags[word] == .noun, sentence.tags[min(word + 1, sentence.count - 1)] == .noun
    {
      word += 1
    }
    return word < sentence.count && sentence.tags[word] == .noun
      && (Self.ownedFirms.contains(sentence.lemmas[word]) && sentence.lemmas[word] != "group"
        || ["website", "system", "service", "resort"].contains(sentence.lemmas[word]))
  }

  /// Words of articles on business, where a person's body is a firm rather than a band.
  private static let commerce: WordSet = [
    "billionaire", "entrepreneur", "tycoon", "carmaker", "automaker", "investor", "shareholder",
    "startup", "start-up", "stock", "manufacturer", "retailer",
  ]

  /// Whether a body's name stands alone, as no club, school or medium, and modifies nothing.
  private func isSoleFirm(_ body: Int) -> Bool {
    let end = held[body].words.upperBound
    if end < sentence.count, [.noun, .propn, .adj].contains(sentence.tags[end]) { return false }
    return isCompany(body)
      && context.sentences.contains { !Self.commerce.isDisjoint(with: $0.lemmas) }
  }

  private func isInner(_ word: Int) -> Bool {
    (sentence.tags[word] == .adj || sentence.tags[word] == .noun) && held.covering(word) == nil
  }
}
