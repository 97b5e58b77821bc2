import Ontology
import Syntax

/// Finds plain acts by the order of words: "Greene sued him", "X was arrested by Y". A tree
/// that goes wrong elsewhere in a sentence often tears such a verb from its subject or object;
/// who stands right before and right behind it is known all the same.
struct SurfaceActFinder {
  let context: ArticleContext
  private let schema: Schema
  private let defeated: RelationID?
  private let accused: RelationID?
  private let attacked: RelationID?
  let supported: RelationID?
  /// The relations whose acts are words.
  private let spoken: Set<RelationID>

  private static let verbs: [(relation: String, verbs: [String])] = [
    (
      "accused",
      [
        "accuse", "blame", "criticize", "criticise", "condemn", "denounce", "rebuke", "lambast",
        "lambaste", "ridicule", "castigate", "berate", "excoriate", "slam", "blast", "mock",
      ]
    ),
    ("requested", ["urge", "implore"]),
    (
      "supported",
      ["praise", "endorse", "congratulate", "applaud", "commend", "laud", "thank", "back"]
    ),
    ("prosecuted", ["sue", "indict", "prosecute", "impeach", "acquit"]),
    ("sanctioned", ["sanction", "blacklist"]),
    ("detained", ["arrest", "detain", "jail", "imprison", "deport", "kidnap", "abduct"]),
    ("killed", ["kill", "murder", "assassinate"]),
    ("attacked", ["attack", "invade", "bomb", "bombard", "shell"]),
    ("defeated", ["defeat", "trounce", "thrash", "unseat", "beat"]),
    ("threatened", ["threaten"]),
  ]
  private static let irregular: [String: [String]] = [
    "beat": ["beat", "beats", "beaten"], "slam": ["slams", "slammed"],
    // "Norway and Finland back Berg" is often tagged as an adverb.
    "back": ["back", "backs", "backed"],
  ]
  /// The name of the relation that each form of a verb tells.
  private static let acts = verbs.reduce(into: WordMap<String>()) { result, entry in
    for verb in entry.verbs {
      for form in irregular[verb] ?? forms(of: verb) { result[form] = entry.relation }
    }
  }
  /// Words between those who act together and their verb: "A and B both accused".
  private static let together: WordSet = ["all", "both", "each", "jointly"]
  private static let passive: WordSet = [
    "was", "were", "been", "being", "is", "are", "be", "got", "gets",
  ]
  private static let perfect: WordSet = ["has", "have", "had", "'s", "’s", "'ve", "’ve"]
  private static let relative: WordSet = ["who", "which", "that"]
  private static let days: WordSet = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "last",
  ]
  /// Words behind a name whose person or body is meant with it: "Hamas gunmen".
  private static let people: WordSet = AssaultWords.forces.union([
    "police", "government", "authority", "court", "prosecutor", "agent", "official",
    "administration", "party", "group", "movement",
  ])

  init(_ context: ArticleContext, _ schema: Schema) {
    self.context = context
    self.schema = schema
    defeated = schema["defeated"]
    accused = schema["accused"]
    attacked = schema["attacked"]
    supported = schema["supported"]
    spoken = Set(["accused", "requested", "supported"].compactMap { schema[$0] })
  }

  /// The forms of a regular verb that may state what was done.
  private static func forms(of verb: String) -> [String] {
    if verb.hasSuffix("e") { return [verb + "s", verb + "d"] }
    if verb == "kidnap" { return ["kidnaps", "kidnapped"] }
    return [verb + "s", verb + "ed"]
  }

  /// The acts of all sentences.
  ///
  /// - Complexity: O(*n*) in the number of words, for sentences of bounded length.
  func candidates() -> [Candidate] {
    var result: [Candidate] = []
    for number in context.sentences.indices where context.sentenceMentions[number].count > 1 {
      let sentence = context.sentences[number]
      for word in 1..<max(1, sentence.count) {
        let form = sentence.lowerForm(word)
        if let name = Self.acts[form], let relation = schema[name] {
          read(word, relation, number, &result)
        } else if let name = Self.participles[form], let relation = schema[name] {
          readParticiple(word, relation, number, &result)
        } else if form.hasPrefix("pro-") {
          readAdherent(word, number, &result)
        } else if ["lost", "loses"].contains(form) {
          readLoss(word, number, &result)
        }
        if Self.isBacking(form) { readBacker(word, number, &result) }
      }
    }
    return result
  }

  private func read(
    _ word: Int,
    _ relation: RelationID,
    _ number: Int,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard let (start, isPassive) = group(endingAt: word, number) else { return }
    if isPassive {
      guard word + 2 < sentence.count, sentence.lowerForm(word + 1) == "by",
        let patient = subject(before: start, number)
      else { return }
      if let agent = object(from: word + 2, number, isAgent: true) {
        append(relation, agent, patient, word, number, "surface, passive", &result)
      }
      if isSaid(relation) {
        for agent in examples(from: word + 2, number) where isActor(agent) {
          append(relation, agent, patient, word, number, "surface, including", &result)
        }
      }
    } else if let patient = object(from: word + 1, number) {
      let patients = isSaid(relation) ? joined(with: patient, behind: word, number) : [patient]
      if let agent = subject(before: start, number) {
        for agent in joined(with: agent, before: start, number) {
          for patient in patients {
            append(relation, agent, patient, word, number, "surface", &result)
          }
        }
      } else if isSaid(relation), let agent = distantSubject(before: start, number) {
        for agent in joined(with: agent, before: start, number) {
          for patient in patients {
            append(relation, agent, patient, word, number, "surface, distant", &result)
          }
        }
      }
    }
  }

  /// Those whom "including" names of the people of whom a phrase speaks: "by several lawmakers,
  /// including Berg and Larsen".
  private func examples(from start: Int, _ number: Int) -> [Int] {
    let sentence = context.sentences[number]
    var word = start
    while word < sentence.count, word - start < 14 {
      if sentence.lowerForm(word) == "including" {
        let held = context.sentenceMentions[number]
        let end =
          (word + 1..<sentence.count).first {
            [.verb, .aux, .sconj].contains(sentence.tags[$0])
              || ["-", "–", "—", ".", ";", "after", "over", "for"].contains(sentence.lowerForm($0))
          } ?? sentence.count
        let persons = held.indices.filter {
          held[$0].words.lowerBound > word && held[$0].words.upperBound <= end
            && held.type($0) == .person && held[$0].kind == .name
        }
        return persons.isEmpty
          ? PartyReader(sentence: sentence, held: held).all(from: word + 1) : persons
      }
      if [.verb, .aux].contains(sentence.tags[word]) { return [] }
      word += 1
    }
    return []
  }

  /// Whether an act is one of words: blame, praise or a demand.
  private func isSaid(_ relation: RelationID) -> Bool { spoken.contains(relation) }

  /// One who acts with those whom the tree joins to them before the verb: "A, B and C accused".
  func joined(with mention: Int, before verb: Int, _ number: Int) -> [Int] {
    joined(with: mention, number) { $0 < verb }
  }

  /// Those who are named together behind a verb: "urged A and B".
  func joined(with mention: Int, behind verb: Int, _ number: Int) -> [Int] {
    joined(with: mention, number) { $0 > verb }
  }

  private func joined(
    with mention: Int,
    _ number: Int,
    where isInReach: (Int) -> Bool
  ) -> [Int] {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    let head = held[mention].head
    let first = sentence.relations[head] == .conj ? Int(sentence.heads[head]) : head
    var result = [mention]
    for other in held.indices where other != mention && isActor(other) && !held[other].isDemonym {
      let word = held[other].head
      guard isInReach(word), word == first || sentence.heads[word] == Int32(first),
        word == first || sentence.relations[word] == .conj,
        held.mention(headedBy: word) == other
      else { continue }
      result.append(other)
    }
    return result
  }

  /// Who stands before an aside or a list that ends with a comma right before the verb:
  /// "Berg, by contrast, blasted", "her rival, Berg, mocked", "two members, A and B, accused".
  private func distantSubject(before start: Int, _ number: Int) -> Int? {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    guard start > 2, sentence.form(start - 1) == "," else { return nil }
    func named(endingAt end: Int) -> Int? {
      held.indices.filter {
        held[$0].words.upperBound == end && isActor($0) && held[$0].kind == .name
          && !held[$0].isDemonym
      }.min { held[$0].words.lowerBound < held[$1].words.lowerBound }
    }
    if let last = named(endingAt: start - 1) {
      let head = held[last].head
      let before = held[last].words.lowerBound - 1
      let isListed = sentence.relations[head] == .conj
      guard before > 0, isListed || sentence.form(before) == "," else { return nil }
      // "A, B, accused": an apposition behind a noun, or the last of a list behind one.
      var top = isListed ? Int(sentence.heads[head]) : before - 1
      // "two members, A and B": the tree may join the first name to the noun.
      if isListed, sentence.relations[top] == .conj, sentence.tags[top] == .propn {
        top = Int(sentence.heads[top])
      }
      guard top >= 0, sentence.tags[top] == .noun || held.mentions(at: top).contains(last),
        held.mention(headedBy: top) == nil
      else { return nil }
      return last
    }
    var comma = start - 2
    while comma > 0, start - comma < 8, sentence.form(comma) != "," {
      guard sentence.tags[comma] != .verb, sentence.tags[comma] != .aux,
        sentence.tags[comma] != .pron
      else { return nil }
      comma -= 1
    }
    guard comma > 0, sentence.form(comma) == ",", let name = named(endingAt: comma) else {
      return nil
    }
    // An apposition names the one before it: "Berg, the head of Acme, accused" stays with the
    // tree, as does a name at the end of a list.
    let isAside =
      [.adp, .adv, .sconj].contains(sentence.tags[comma + 1])
      || TargetPhrases.isTime(sentence.lowerForm(comma + 1))
    let first = held[name].words.lowerBound
    guard isAside, first == 0 || ![.adp, .verb].contains(sentence.tags[first - 1]) else {
      return nil
    }
    return name
  }

  /// Reads who lost to whom.
  private func readLoss(_ word: Int, _ number: Int, _ result: inout [Candidate]) {
    let sentence = context.sentences[number]
    guard let defeated, let (start, isPassive) = group(endingAt: word, number), !isPassive,
      let loser = subject(before: start, number)
    else { return }
    var next = word + 1
    while next < sentence.count, next - word < 5,
      sentence.tags[next] == .num || ["-", "–", "narrowly", "again"].contains(sentence.form(next))
    {
      next += 1
    }
    guard next + 1 < sentence.count, sentence.lowerForm(next) == "to",
      let winner = object(from: next + 1, number), context.type(winner) == context.type(loser)
    else { return }
    append(defeated, winner, loser, word, number, "surface, lost", &result)
  }

  /// The first word of a verb's group and whether it is passive; nil where it does not state
  /// what was done.
  private func group(endingAt word: Int, _ number: Int) -> (start: Int, isPassive: Bool)? {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    var start = word
    var isPassive = false
    while start > 0, word - start < 5 {
      let form = sentence.lowerForm(start - 1)
      if Self.passive.contains(form) {
        isPassive = true
      } else if !Self.perfect.contains(form), !Self.together.contains(form) {
        guard sentence.tags[start - 1] == .adv, held.covering(start - 1) == nil,
          !StanceFinder.negations.contains(form)
        else { break }
      } else if form.hasPrefix("'") || form.hasPrefix("’"), start - 1 == word - 1, !isPassive {
        // "Trump's accused" is no verb.
        return nil
      }
      start -= 1
    }
    guard start > 0, sentence.tags[start - 1] != .aux, sentence.tags[start - 1] != .part else {
      return nil
    }
    return (start, isPassive)
  }

  /// Who stands right before a verb's group, or before the relative pronoun there.
  private func subject(before start: Int, _ number: Int) -> Int? {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    var end = start
    var isRelative = false
    if Self.relative.contains(sentence.lowerForm(end - 1)) {
      end -= 1
      isRelative = true
      if end > 0, sentence.form(end - 1) == "," { end -= 1 }
    }
    let found = held.indices.filter {
      held[$0].words.upperBound == end && isActor($0) && !held[$0].isDemonym
        && !isRelativeWord(held[$0], sentence)
    }.min { held[$0].words.lowerBound < held[$1].words.lowerBound }
    guard let found else { return nil }
    var first = held[found].words.lowerBound
    while first > 0, [.det, .adj, .noun, .propn].contains(sentence.tags[first - 1]),
      held.covering(first - 1) == nil
    {
      first -= 1
    }
    // "the president of France accused" is not of France; "and" joins another subject or verb.
    if first > 0 {
      if sentence.tags[first - 1] == .adp,
        !isRelative || sentence.lowerForm(first - 1) == "of"
      {
        return nil
      }
      if sentence.tags[first - 1] == .verb { return nil }
    }
    return found
  }

  private func isRelativeWord(_ mention: Mention, _ sentence: Sentence) -> Bool {
    Self.relative.contains(sentence.lowerForm(mention.head))
  }

  /// Who stands right behind a verb or "by".
  ///
  /// - Parameter isAgent: whether those who are of somebody count as they: "Hamas gunmen".
  func object(
    from start: Int,
    _ number: Int,
    isAgent: Bool = false
  ) -> Int? {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    var word = start
    while word < sentence.count, word - start < 6 {
      let longest = held.indices.filter { held[$0].words.lowerBound == word }
        .max { held[$0].words.count < held[$1].words.count }
      if let longest {
        let end = held[longest].words.upperBound
        let next = end < sentence.count ? sentence.lowerForm(end) : "."
        if held[longest].isDemonym || isModifier(longest, end, number) {
          if isAgent, end < sentence.count, Self.people.contains(sentence.lemmas[end].lowercased())
          {
            return longest
          }
          word = end
          continue
        }
        if ["'s", "’s", "'", "’"].contains(next) { return nil }
        return isActor(longest) || context.type(longest) == .place ? longest : nil
      }
      guard [.det, .adj, .noun, .propn, .num].contains(sentence.tags[word]) else { return nil }
      word += 1
    }
    return nil
  }

  /// Whether a name only says of what kind the noun behind it is.
  private func isModifier(_ mention: Int, _ end: Int, _ number: Int) -> Bool {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    guard end < sentence.count, held[mention].kind == .name else { return false }
    if sentence.form(end) == "-" { return true }
    return [.noun, .propn, .adj].contains(sentence.tags[end])
      && !Self.days.contains(sentence.lowerForm(end))
  }

  func isActor(_ mention: Int) -> Bool {
    [.person, .organization, .state].contains(context.type(mention))
  }

  func append(
    _ relation: RelationID,
    _ subject: Int,
    _ object: Int,
    _ word: Int,
    _ number: Int,
    _ way: String,
    _ result: inout [Candidate]
  ) {
    guard context.cluster(of: subject) != context.cluster(of: object) else { return }
    var relation = relation
    if relation == attacked, context.type(subject) == .person {
      // Persons mostly attack in words.
      guard context.type(object) == .person, let accused else { return }
      relation = accused
    }
    guard schema[relation].admits(context.type(subject), context.type(object)) else { return }
    result.append(
      Candidate(
        relation: relation,
        subject: subject,
        object: object,
        sentence: number,
        trigger: word,
        source: .stance(way)
      )
    )
  }
}
