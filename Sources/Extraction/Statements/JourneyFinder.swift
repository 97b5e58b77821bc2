import Ontology
import Syntax

/// Finds journeys that a sentence tells over several clauses or that go on from one told before:
/// "In remarks made after a visit to Norway, Lund warned", "the plan announced by Lund on a trip to
/// Oslo", "drove from her home in Bergen to Oslo", "The visit is part of a tour of Asia".
struct JourneyFinder {
  let context: ArticleContext
  private let visited: RelationID
  private let met: RelationID

  /// For how many sentences a journey is "the visit".
  private static let memory = 5
  private static let reach = 16

  init?(_ context: ArticleContext, _ schema: Schema) {
    guard let visited = schema["visited"], let met = schema["met"] else { return nil }
    self.context = context
    self.visited = visited
    self.met = met
  }

  /// The journeys of all sentences that no other candidate tells there.
  ///
  /// - Complexity: O(*n*) in the number of words and of candidates.
  func candidates(_ all: [Candidate]) -> [Candidate] {
    var travellers = [[Candidate]](repeating: [], count: context.sentences.count)
    for candidate in all where candidate.relation == visited {
      travellers[candidate.sentence].append(candidate)
    }
    var result: [Candidate] = []
    for number in context.sentences.indices {
      guard let graph = context.graphs[number] else { continue }
      let sentence = context.sentences[number]
      for word in 0..<sentence.count {
        var found: [Candidate] = []
        if sentence.tags[word] == .noun, Self.visits.contains(sentence.lemmas[word]) {
          found = climbed(from: word, number, sentence, graph)
          if found.isEmpty { found = continued(word, number, sentence, travellers) }
        } else if sentence.tags[word] == .noun, Self.events.contains(sentence.lemmas[word]) {
          found = attended(word, number, sentence, graph)
        } else if sentence.tags[word] == .verb, Self.travelling.contains(sentence.lemmas[word]) {
          found = routes(word, number, sentence, graph)
        }
        for candidate in found
        where !travellers[number].contains(where: { isSame($0, candidate) }) {
          travellers[number].append(candidate)
          result.append(candidate)
        }
      }
    }
    return result
  }

  private func isSame(_ one: Candidate, _ other: Candidate) -> Bool {
    context.cluster(of: one.subject) == context.cluster(of: other.subject)
      && context.cluster(of: one.object) == context.cluster(of: other.object)
  }

  /// A candidate of a rule whose name tells how somebody went.
  func candidate(
    _ traveller: Int,
    _ place: Int,
    _ word: Int,
    _ number: Int,
    _ way: ContactReader.Act
  ) -> Candidate {
    Candidate(
      relation: visited,
      subject: traveller,
      object: place,
      sentence: number,
      trigger: word,
      source: .stance("contact, \(way.rawValue)")
    )
  }

  // MARK: Over several clauses

  /// Who is on the visit during or after which something was done that a participle tells: by whom
  /// it was done, or in whose remarks.
  private func climbed(
    from visit: Int,
    _ number: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> [Candidate] {
    let deed = Int(sentence.heads[visit])
    guard deed >= 0, deed < visit, sentence.tags[deed] == .verb,
      sentence.relations[visit].universal == .obl, sentence.relations[deed].universal == .acl,
      graph.hasCase(visit, Self.during, sentence) || isInConjunction(visit, sentence),
      graph.dependents(visit, TreeWords.bit(.nmodPoss)).isEmpty
    else { return [] }
    let reader = ContactReader(sentence: sentence, held: context.sentenceMentions[number])
    let places = places(behind: visit, reader, sentence)
    if places.isEmpty { return [] }
    let held = context.sentenceMentions[number]
    var travellers: [Int] = []
    let parties = PartyReader(sentence: sentence, held: held)
    if let start = parties.agents(behind: deed), start < visit {
      travellers = parties.all(from: start)
    } else {
      let remark = Int(sentence.heads[deed])
      guard remark >= 0, sentence.tags[remark] == .noun,
        Self.remarks.contains(sentence.lemmas[remark]),
        sentence.relations[remark].universal == .obl, graph.hasCase(remark, ["in"], sentence),
        sentence.heads[remark] >= 0
      else { return [] }
      travellers = graph.dependents(Int(sentence.heads[remark]), TreeWords.bit(.nsubj))
        .flatMap { held.mentions(at: $0) }
    }
    let persons = travellers.filter { held.type($0) == .person }
    var result = persons.flatMap { traveller in
      places.map { candidate(traveller, $0, visit, number, .visit) }
    }
    // "a visit to Norway with Prime Minister Dahl"
    let end = held[places[0]].words.upperBound
    if end + 1 < sentence.count, sentence.lowerForm(end) == "with",
      let host = reader.named(from: end + 1, .meeting)?.mention, held.type(host) == .person
    {
      for person in persons where held.differ(person, host) {
        result.append(
          Candidate(
            relation: met,
            subject: person,
            object: host,
            sentence: number,
            trigger: visit,
            source: .stance("contact, \(ContactReader.Act.meeting.rawValue)")
          )
        )
      }
    }
    return result
  }

  /// Whether something is done "in conjunction with" or "in connection with" a visit.
  private func isInConjunction(_ visit: Int, _ sentence: Sentence) -> Bool {
    (max(1, visit - 5)..<visit).contains {
      sentence.lowerForm($0) == "with" && Self.joint.contains(sentence.lowerForm($0 - 1))
    }
  }

  /// The place that "to" or "of" leads to from a visit.
  private func places(behind visit: Int, _ reader: ContactReader, _ sentence: Sentence) -> [Int] {
    guard visit + 2 < sentence.count, Self.leading.contains(sentence.lowerForm(visit + 1)),
      let goal = reader.named(from: visit + 2, .visit)
    else { return [] }
    return [goal.mention]
  }

  // MARK: Going on

  /// Who made the visit of which a sentence behind says what tour it is a part of: "The visit, part
  /// of a tour of Asia, ends on Friday".
  private func continued(
    _ visit: Int,
    _ number: Int,
    _ sentence: Sentence,
    _ told: [[Candidate]]
  ) -> [Candidate] {
    guard visit > 0, ["the", "this"].contains(sentence.lowerForm(visit - 1)),
      let part = (visit + 1..<max(visit + 1, min(sentence.count - 3, visit + 10)))
        .first(where: {
          sentence.lowerForm($0) == "part" && sentence.lowerForm($0 + 1) == "of"
        }),
      let tour = (part + 2..<max(part + 2, min(sentence.count - 2, part + 10)))
        .first(where: {
          Self.visits.contains(sentence.lemmas[$0])
            && Self.leading.contains(sentence.lowerForm($0 + 1))
        }),
      !(part + 2..<tour).contains(where: { sentence.tags[$0] == .pron })
    else { return [] }
    let held = context.sentenceMentions[number]
    let reader = ContactReader(sentence: sentence, held: held)
    guard let place = reader.named(from: tour + 2, .visit)?.mention else { return [] }
    for earlier in stride(from: number, through: max(0, number - Self.memory), by: -1) {
      let visitors = told[earlier].filter { context.type($0.subject) == .person }
      if visitors.isEmpty { continue }
      let visitor = visitors[0].subject
      guard
        visitors.allSatisfy({
          context.cluster(of: $0.subject) == context.cluster(of: visitor)
        })
      else { return [] }
      return [candidate(visitor, place, visit, number, .visit)]
    }
    return []
  }

  // MARK: Routes

  /// Where those get who travel from one place to another, by the words alone: "drove from her home
  /// in the village of Eidal to Oslo", "walked 40 miles from Lillesand to Arendal".
  private func routes(
    _ verb: Int,
    _ number: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> [Candidate] {
    let held = context.sentenceMentions[number]
    let travellers = graph.dependents(verb, TreeWords.bit(.nsubj)).flatMap {
      held.mentions(at: $0)
    }.filter { held.type($0) == .person || held.type($0) == .organization }
    guard !travellers.isEmpty, !graph.isPassive[verb],
      let to = goal(behind: verb, sentence),
      let place = ContactReader(sentence: sentence, held: held).named(from: to + 1, .travel)
    else { return [] }
    return travellers.map { candidate($0, place.mention, verb, number, .travel) }
  }

  /// The "to" behind "from" and behind a verb of travelling, within its clause.
  private func goal(behind verb: Int, _ sentence: Sentence) -> Int? {
    var hasOrigin = false
    for word in (verb + 1)..<max(verb + 1, min(sentence.count - 1, verb + Self.reach)) {
      switch sentence.lowerForm(word) {
      case "from": hasOrigin = true
      case "to" where hasOrigin:
        return sentence.tags[word] == .adp ? word : nil
      case ";", ":", "and", "but": return nil
      default: if sentence.features[word].contains(.finite) { return nil }
      }
    }
    return nil
  }

  private static let visits: WordSet = [
    "visit", "trip", "tour", "journey", "mission", "pilgrimage", "swing",
  ]
  private static let during: [String] = ["after", "during", "on", "following"]
  private static let joint: WordSet = ["conjunction", "connection", "tandem"]
  private static let leading: WordSet = ["to", "of", "in", "through", "around", "across"]
  private static let remarks: WordSet = [
    "remark", "comment", "speech", "statement", "interview", "address", "message",
  ]
  private static let travelling: WordSet = [
    "travel", "fly", "drive", "sail", "journey", "walk", "cycle", "march", "trek", "ride", "hike",
    "commute",
  ]
}
