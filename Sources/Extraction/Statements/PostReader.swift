import Ontology
import Syntax

/// Reads the titles of one sentence: who holds them, at which body, and in which tense.
struct PostReader {
  let sentence: Sentence
  let number: Int
  let graph: SentenceGraph
  let held: SentenceMentions
  let forms: [String]
  private let startsAt: [Int32]
  let endsAt: [Int32]

  init(sentence: Sentence, number: Int, graph: SentenceGraph, held: SentenceMentions) {
    self.sentence = sentence
    self.number = number
    self.graph = graph
    self.held = held
    forms = sentence.lowerForms
    var starts = [Int32](repeating: -1, count: sentence.count + 1)
    var ends = starts
    for mention in held.indices {
      let words = held[mention].words
      guard words.upperBound <= sentence.count else { continue }
      func longer(_ other: Int32) -> Bool {
        other < 0 || held[Int(other)].words.count < words.count
      }
      if longer(starts[words.lowerBound]) { starts[words.lowerBound] = Int32(mention) }
      if longer(ends[words.upperBound]) { ends[words.upperBound] = Int32(mention) }
    }
    startsAt = starts
    endsAt = ends
  }

  /// What a title names beside its holder.
  struct Bodies {
    /// The body, state or place of the post.
    var main: Int?
    var parties: [Int] = []
    var persons: [Int] = []
    /// Whether the body stands before the title.
    var isBefore = false
    /// Whether the body follows "from".
    var isOrigin = false
    /// The state that a nationality beside the body tells: "the German head of Acme".
    var nationality: Int?
    /// Who gives or takes the post, where a person does.
    var giver: Int?
    var isDeputy = false
    /// Whether the post is that of an unnamed part of the body: "head of Iran's army".
    var isOfPart = false
    /// A common noun right before the title that may stand for a body ("Council President").
    var qualifier: String?
    /// Whether a phrase behind the title says what it belongs to without naming it.
    var isOpen = false
  }

  func form(_ index: Int) -> String { forms.indices.contains(index) ? forms[index] : "" }

  /// The longest mention that starts at a word.
  func mention(startingAt word: Int) -> Int? {
    guard word < startsAt.count, startsAt[word] >= 0 else { return nil }
    return Int(startsAt[word])
  }

  func isPerson(_ mention: Int) -> Bool { held.type(mention) == .person }

  /// Whether a word is a possessive ending: "'s", or the bare apostrophe behind a plural's name.
  func isPossessive(_ word: Int) -> Bool {
    switch form(word) {
    case "'s", "’s": true
    case "'", "’": word < endsAt.count && endsAt[word] >= 0 && form(word - 1).hasSuffix("s")
    default: false
    }
  }

  // MARK: Holders

  /// Who holds a title, by which rule, and the word of its clause.
  func holders(
    of title: TitleTable.Occurrence,
    among titles: [TitleTable.Occurrence],
    _ index: Int
  ) -> (holders: [Int], rule: String, clause: Int?)? {
    if let found = listedBehindColon(title) { return (found, "listed", nil) }
    if let found = counted(title) { return (found, "counted", nil) }
    if let found = namedAfter(title, among: titles, index) ?? namedWith(title) {
      return (found, "title before name", nil)
    }
    if let found = named(as: title) { return found }
    let head = title.head
    if let found = apposed(to: title) { return (found, "apposition", nil) }
    let subjects = persons(graph.surfaceSubjects(head))
    if !subjects.isEmpty, isPredicative(head) {
      // "the strongest president in decades" praises or blames who may not be it.
      let praise: WordSet = ["strongest", "greatest", "best", "worst", "finest"]
      if graph.dependents(head, TreeWords.bit(.amod)).contains(where: { praise.contains(forms[$0]) }
      ) {
        return nil
      }
      // "if I am an Acme fighter" is nobody's post.
      if graph.dependents(head, TreeWords.bit(.mark)).contains(where: { forms[$0] == "if" }) {
        return nil
      }
      return (subjects, "predicate", head)
    }
    if let found = equated(with: head) { return (found.0, "predicate", found.1) }
    if let found = asPost(head) { return (found.0, "as", found.1) }
    return namedPassively(as: title) ?? described(by: title)
  }

  /// The person whom a sentence equates with its subject, a title: "its chairman is X".
  private func equated(with title: Int) -> ([Int], Int)? {
    let above = Int(sentence.heads[title])
    guard above > title, sentence.relations[title] == .nsubj, graph.dependent(above, .cop) != nil
    else { return nil }
    let named = held.mentions(at: above).filter { isPerson($0) && held[$0].kind == .name }
    guard let first = named.first else { return nil }
    return (
      sentence.features[title].contains(.plural) ? [first] + coordinated(with: first) : named, above
    )
  }

  private func persons(_ words: [Int]) -> [Int] {
    words.flatMap { held.mentions(at: $0).filter(isPerson) }
  }

  private func isPredicative(_ head: Int) -> Bool {
    if graph.dependent(head, .cop) != nil { return true }
    let relation = sentence.relations[head]
    if relation == .xcomp { return true }
    if relation == .conj, sentence.heads[head] >= 0 {
      return isPredicative(Int(sentence.heads[head]))
    }
    return false
  }

  /// "President Tokayev", "NASA astronauts Bob Behnken and Doug Hurley".
  private func namedAfter(
    _ title: TitleTable.Occurrence,
    among titles: [TitleTable.Occurrence],
    _ index: Int
  ) -> [Int]? {
    var next = title.words.upperBound
    var position = index + 1
    var usedComma = false
    for _ in 0..<6 {
      // "Prime Minister Sheikh X", whose name begins with a title
      if let name = mention(startingAt: next), isPerson(name), held[name].kind == .name,
        next > title.words.lowerBound
      {
        break
      }
      if position < titles.count, titles[position].words.lowerBound == next {
        next = titles[position].words.upperBound
        position += 1
      } else if form(next) == "and", position < titles.count,
        titles[position].words.lowerBound == behindAdjectives(next + 1),
        !isOther(titles[position], than: title),
        // "Rios's sons and running mate X"
        title.entry.kind != .kin || !title.isPlural || titles[position].isPlural
      {
        next = titles[position].words.upperBound
        position += 1
      } else if position < titles.count, let other = mention(startingAt: next),
        held.type(other) == .organization, held[other].kind == .name,
        titles[position].words.lowerBound == held[other].words.upperBound
      {
        // "Pentagon spokesman Navy Captain X"
        next = titles[position].words.upperBound
        position += 1
      } else if ["dr.", "dr", "mr.", "mr", "ms.", "mrs.", "sir", "retired", "gen."].contains(
        form(next)
      ) {
        next += 1
      } else if form(next) == "(",
        let close = (next..<min(next + 8, forms.count)).first(where: {
          forms[$0] == ")"
        })
      {
        next = close + 1
      } else if form(next) == ",", !usedComma, title.entry.kind == .candidate,
        position < titles.count, titles[position].words.lowerBound == next + 1,
        mention(startingAt: titles[position].words.upperBound).map(isPerson) == true
      {
        // "the presidential nominee, Vice President X"
        usedComma = true
        next += 1
      } else if form(next) == ",", title.entry.kind == .kin || isDefinite(title),
        mention(startingAt: next + 1).map(isPerson) == true, !usedComma
      {
        usedComma = true
        next += 1
      } else {
        break
      }
    }
    if mention(startingAt: next).map(isPerson) != true,
      ["of", "to", "for", "with", "at"].contains(form(next))
        || title.entry.kind == .legislator && form(next) == "from",
      let start = nameBehindBody(next + 1, isPortfolio: isPortfolio(title, form(next))),
      !titles.contains(where: {
        // "an adviser to President X": the name has a title of its own.
        $0.words.upperBound == start && $0.words.lowerBound > next && !isInsideName($0)
          && form($0.words.lowerBound - 1) != "and"
      })
    {
      next = start
    }
    guard let first = mention(startingAt: next), isPerson(first), held[first].kind == .name,
      !held[first].words.overlaps(title.words)
    else { return nil }
    var result = [first]
    if title.isPlural {
      result += coordinated(with: first)
    }
    return result
  }

  /// The person whose name a title of clergy or of a monarch begins: "Pope Francis".
  private func namedWith(_ title: TitleTable.Occurrence) -> [Int]? {
    guard title.entry.kind == .clergy || title.entry.kind == .monarch,
      let name = mention(startingAt: title.words.lowerBound), isPerson(name),
      held[name].kind == .name, held[name].words.upperBound > title.words.upperBound,
      sentence.form(title.words.lowerBound).first?.isUppercase == true
    else { return nil }
    return [name]
  }

  /// The first word that does not only say whether a title is still held: "adviser and retired
  /// general X".
  private func behindAdjectives(_ start: Int) -> Int {
    var word = start
    while ["former", "retired", "current", "ex", "then", "fellow", "acting"].contains(form(word)) {
      word += 1
    }
    return word
  }

  /// Whether a second title with capitals is another person's than a first one without a name:
  /// "the prime minister and Foreign Secretary X".
  func isOther(_ second: TitleTable.Occurrence, than first: TitleTable.Occurrence) -> Bool {
    form(leftEdge(first)) == "the"
      && sentence.form(first.words.lowerBound).first?.isLowercase == true
      && sentence.form(second.words.lowerBound).first?.isUppercase == true
  }

  /// Whether common nouns behind a title may be the field that its holder speaks or cares for:
  /// "spokeswoman for women", "minister for rural affairs".
  private func isPortfolio(_ title: TitleTable.Occurrence, _ preposition: String) -> Bool {
    switch title.entry.kind {
    case .minister, .staff, .deputy: preposition == "for" || preposition == "of"
    default: false
    }
  }

  /// Where a person's name starts right behind the body of a title: "Mayor of London Sadiq
  /// Khan", "Secretary of Defense Mark Esper", "Director of Boston's Logan Airport Tom Kinton".
  private func nameBehindBody(_ start: Int, isPortfolio: Bool) -> Int? {
    var next = start
    while next < min(forms.count, start + 8) {
      if let mention = mention(startingAt: next), held[mention].kind == .name {
        if isPerson(mention) {
          // "is the president of Chile and Ann Orlov is"
          return next > start && forms[next - 1] != "and" && !isOwner(mention) ? next : nil
        }
        next = held[mention].words.upperBound
        continue
      }
      let isInner =
        sentence.tags[next] == .propn || ["the", "and", "of", "&"].contains(forms[next])
        || sentence.form(next).first?.isUppercase == true || isPossessive(next)
        || isPortfolio && [.noun, .adj].contains(sentence.tags[next])
      guard isInner else { return nil }
      next += 1
    }
    return nil
  }

  /// Whether a name only says whose the noun behind it is: "the Holm administration".
  private func isOwner(_ person: Int) -> Bool {
    let end = held[person].words.upperBound
    return end < sentence.count && sentence.tags[end] == .noun
      && sentence.relations[held[person].head] == .compound
      && Int(sentence.heads[held[person].head]) == end
  }

  /// Whether a title stands in a definite or possessed phrase of its own ("the director").
  private func isDefinite(_ title: TitleTable.Occurrence) -> Bool {
    var edge = title.words.lowerBound - 1
    var steps = 0
    while edge >= 0, steps < 8 {
      let tag = sentence.tags[edge]
      if ["the", "his", "her", "its", "their", "whose"].contains(forms[edge])
        || isPossessive(edge)
      {
        return true
      }
      if forms[edge] == "and" || tag == .adj || tag == .noun || tag == .propn || tag == .num {
        edge -= 1
        steps += 1
      } else {
        return false
      }
    }
    return false
  }

  /// "Tokayev, the president of …", "the president of …, Tokayev, …".
  private func apposed(to title: TitleTable.Occurrence) -> [Int]? {
    // "X, the governor's chief of staff" is no governor.
    if isPossessive(title.words.upperBound) { return nil }
    // "…, killing X, state officials said": those who say it are others.
    if title.words.upperBound < sentence.count,
      sentence.tags[title.words.upperBound] == .verb, leftEdge(title) > 0,
      form(leftEdge(title) - 1) == ",",
      Self.saying.contains(sentence.lemmas[title.words.upperBound]),
      !isSpeaker(before: title)
    {
      return nil
    }
    if isOwnSubject(title) { return nil }
    var head = title.head
    for _ in 0..<3 {
      let above = Int(sentence.heads[head])
      guard above >= 0 else { break }
      switch sentence.relations[head] {
      case .appos, .parataxis:
        let found = held.mentions(at: above).filter(isPerson)
        if !found.isEmpty {
          // "X, the Dutch premier, and Y, the premier of …": the nearer of two names.
          if let nearer = nameBefore(title), held[nearer].words.lowerBound > above {
            return [nearer]
          }
          return found
        }
      case .conj, .flat:
        head = above
        continue
      // "X, one of the leaders of A"
      case .nmod where sentence.lemmas[above] == "one":
        head = above
        continue
      default: break
      }
      break
    }
    for child in graph.dependents(title.head, TreeWords.bit(.appos))
    where !isOfSingular(child, title)
      && !(min(title.head, child)..<max(title.head, child)).contains(where: { forms[$0] == ";" })
    {
      let found = held.mentions(at: child).filter(isPerson)
      if !found.isEmpty { return found }
    }
    // By commas alone, where the tree says otherwise.
    return (nameBefore(title) ?? setOff(behind: title) ?? nameBeforeJoined(title)).map { [$0] }
  }

  /// Whether a title that a comma parts from a name is the subject of the clause, as whose own verb
  /// follows without another comma: "At a meeting with X, the US president was asked".
  private func isOwnSubject(_ title: TitleTable.Occurrence) -> Bool {
    let end = title.words.upperBound
    guard end < sentence.count, [.verb, .aux].contains(sentence.tags[end]),
      sentence.relations[title.head].universal == .nsubj, sentence.heads[title.head] >= end,
      let person = nameBefore(title)
    else { return false }
    return sentence.relations[held[person].head].universal != .nsubj
  }

  /// Whether a name behind a plural title stands in apposition to another one, of one person: "A's
  /// leaders and B's supreme leader, X".
  private func isOfSingular(_ name: Int, _ title: TitleTable.Occurrence) -> Bool {
    let head = Int(sentence.heads[name])
    return title.isPlural && head > title.head && !sentence.features[head].contains(.plural)
      && sentence.relations[head] == .conj
  }

  /// Whether the name that a comma parts from a title is that of the one who speaks: "X, Acme
  /// president said".
  private func isSpeaker(before title: TitleTable.Occurrence) -> Bool {
    guard !title.isPlural, let person = nameBefore(title) else { return false }
    return graph.dependents(title.words.upperBound, TreeWords.bit(.nsubj))
      .contains(held[person].head)
  }

  private static let saying: WordSet = ["say", "add", "tell", "report", "announce", "confirm"]

  /// The person whose name a comma parts from a title's phrase.
  private func nameBefore(_ title: TitleTable.Occurrence) -> Int? {
    let left = leftEdge(title)
    guard form(left - 1) == ",", left >= 2, endsAt[left - 1] >= 0 else { return nil }
    let mention = Int(endsAt[left - 1])
    return isPerson(mention) && held[mention].kind == .name ? mention : nil
  }

  /// The first word of the noun phrase around a title.
  func leftEdge(_ title: TitleTable.Occurrence) -> Int {
    var edge = title.words.lowerBound
    while edge > 0 {
      let previous = edge - 1
      let tag = sentence.tags[previous]
      let isInner =
        tag == .adj || tag == .noun || tag == .propn || tag == .det || tag == .num
        || isPossessive(previous) || forms[previous] == "-"
        || (tag == .pron && sentence.relations[previous] == .nmodPoss)
        || (tag == .verb && sentence.relations[previous] == .amod && forms[previous] != "including"
          && (previous == 0 || sentence.tags[previous - 1] != .aux))
        // "X, banking analyst at A"
        || (tag == .verb && sentence.relations[previous] == .compound
          && forms[previous].hasSuffix("ing"))
        || isAttribute(previous)
        || (tag == .adv && forms[previous] != "also") || forms[previous].hasPrefix("then-")
      if !isInner { break }
      edge = previous
      if tag == .det || tag == .pron { break }
    }
    return edge
  }

  /// What somebody has who holds a post: "during Holt's term as premier".
  private static let tenures: WordSet = [
    "term", "tenure", "time", "stint", "role", "career", "spell", "reign", "job", "post", "year",
    "appointment", "nomination", "election", "position", "work", "day",
  ]

  /// The owner of a noun for a time in a post right before "as": "Holt's 2001-2006 term as premier".
  private func tenureOwner(before post: Int) -> [Int] {
    guard let link = (0..<post).last(where: { forms[$0] == "as" }), link > 0, post - link < 5,
      Self.tenures.contains(sentence.lemmas[link - 1])
    else { return [] }
    return persons(graph.dependents(link - 1, TreeWords.bit(.nmodPoss)))
  }

  /// Verbs that say of their object what it is, was or shall be.
  private static let takesObject: WordSet = [
    "appoint", "name", "elect", "choose", "nominate", "install", "pick", "select", "know",
    "reappoint", "swear", "anoint", "hire", "confirm", "reelect", "recognize", "recognise",
    "acknowledge", "accept", "reinstate", "inaugurate", "proclaim", "declare", "crown", "designate",
    "fire", "sack", "dismiss", "oust", "remove", "drop", "suspend", "want", "propose", "recommend",
    "tip", "consider", "keep", "retain", "endorse", "back", "introduce", "promote", "elevate",
  ]

  /// "served as president", "appointed him as president", "his role as president".
  private func asPost(_ title: Int) -> ([Int], Int)? {
    var head = title
    for _ in 0..<2 where sentence.relations[head] == .conj && sentence.heads[head] >= 0 {
      head = Int(sentence.heads[head])
    }
    let above = Int(sentence.heads[head])
    guard above >= 0,
      formOfPreposition(head) == "as"
        || ["promote", "elevate"].contains(sentence.lemmas[above])
          && formOfPreposition(head) == "to"
    else { return nil }
    let owner = tenureOwner(before: title)
    if !owner.isEmpty { return (owner, above) }
    let lemma = sentence.lemmas[above]
    if sentence.tags[above] == .verb {
      let objects = graph.dependents(above, TreeWords.bit(.obj))
      let words =
        lemma == "succeed" || lemma == "replace"
        ? graph.dependents(above, TreeWords.bit(.nsubj))
        : Self.takesObject.contains(lemma) && !objects.isEmpty
          ? objects : chosen(objects) ?? graph.surfaceSubjects(above)
      // "endorsed X as president": he is none yet.
      if [
        "describe", "see", "regard", "portray", "cast", "label", "view", "endorse", "propose",
        "recommend", "tip", "want",
      ].contains(lemma), !Self.seekers.contains(forms[title]) {
        return nil
      }
      let found = persons(words)
      return found.isEmpty ? nil : (found, above)
    }
    if sentence.tags[above] == .noun {
      let found = persons(graph.dependents(above, TreeWords.bit(.nmodPoss)))
      return found.isEmpty ? nil : (found, above)
    }
    return nil
  }

  func formOfPreposition(_ word: Int) -> String? {
    for child in 0..<sentence.count where sentence.heads[child] == Int32(word) {
      if sentence.relations[child] == .case || sentence.relations[child] == .mark {
        return forms[child]
      }
    }
    return nil
  }
}
