import Ontology
import Syntax

/// Guests and hosts: a bare title is none of a state to which its holder goes or whose leader they
/// meet, and a host's none of the state that the guest comes from.
extension PostFinder {
  /// The states that do not have the holder of a bare title, by their journeys and meetings: Israel
  /// in "Foreign Minister X arrived in Israel", Chile in "Prime Minister X met Chile's President Y".
  ///
  /// - Complexity: O(*n*) in the number of words of the sentences that name the holder.
  func statesAbroad(for person: Int, _ known: KnownBodies) -> Set<Int> {
    var result: Set<Int> = []
    for stage in stages(naming: person) {
      let held = stage.held
      for goal in goals(on: stage) {
        if goal.traveller == person {
          result.formUnion(goal.states)
        } else if stage.isMet(person, by: goal.traveller) {
          // "Li, the Chinese premier, is in Delhi to meet Prime Minister X"
          result.formUnion(ownStates(of: goal.traveller, known).subtracting(goal.states))
        }
      }
      for other in stage.foreigners(metBy: person) {
        result.formUnion(
          ownStates(of: held[other.person].cluster, known).intersection([held[other.state].cluster])
        )
      }
    }
    return result
  }

  /// The state in whose town or land a guest meets the holder of a bare title, which is the host's:
  /// Egypt in "In Cairo, Kelso will meet President X"; nil where there is none. Where the guest's
  /// own state is known, it is none of the host's.
  func hostState(of person: Int, _ known: KnownBodies) -> (state: Int?, notOf: Set<Int>) {
    for stage in stages(naming: person) {
      let held = stage.held
      guard let guest = stage.guest(meeting: person), let place = stage.venue,
        let code = held.cluster(place).stateCode ?? held.cluster(place).capitalCode
          ?? held.cluster(place).homeCode
      else { continue }
      let own = ownStates(of: guest, known)
      guard !own.contains(where: { context.mentions.clusters[$0].stateCode == code }) else {
        continue
      }
      return (context.mentions.clusters.firstIndex { $0.stateCode == code }, own)
    }
    return (nil, [])
  }

  /// The sentences that name somebody, in order.
  private func stages(naming person: Int) -> [Stage] {
    context.sentences.indices.compactMap { number in
      let held = context.sentenceMentions[number]
      guard held.indices.contains(where: { held[$0].cluster == person }),
        let graph = context.graphs[number]
      else { return nil }
      return Stage(sentence: context.sentences[number], held: held, graph: graph)
    }
  }

  /// The states in which somebody is said to hold a post.
  private func ownStates(of person: Int, _ known: KnownBodies) -> Set<Int> {
    Set(
      (known.byPerson[person] ?? []).filter {
        !$0.isPast && context.mentions.clusters[$0.body].type == .state
      }.map(\.body)
    )
  }

  /// Where somebody goes, by the sentence.
  private struct Goal {
    var traveller: Int
    /// The state, or the one whose capital the goal is.
    var states: Set<Int>
  }

  private func goals(on stage: Stage) -> [Goal] {
    stage.held.indices.compactMap { mention -> Goal? in
      let cluster = stage.held.cluster(mention)
      guard let code = cluster.stateCode ?? cluster.capitalCode,
        let traveller = stage.traveller(to: mention)
      else { return nil }
      let states =
        cluster.type == .state
        ? [stage.held[mention].cluster]
        : context.mentions.clusters.indices.filter {
          context.mentions.clusters[$0].stateCode == code
        }
      return Goal(traveller: traveller, states: Set(states))
    }
  }
}

/// The words of a sentence that tells of a journey or a meeting.
private struct Stage {
  let sentence: Sentence
  let held: SentenceMentions
  let graph: SentenceGraph

  private static let reach = 5
  private static let depth = 4

  /// The person who goes to a place by the words before it: "arrived late on Sunday in Israel",
  /// "during a visit to Israel".
  func traveller(to place: Int) -> Int? {
    let words = held[place].words
    guard held[place].kind == .name, !held[place].isDemonym, held[place].head < sentence.count,
      !isOwner(words.upperBound)
    else { return nil }
    var word = words.lowerBound - 1
    if word > 0, sentence.tags[word] == .det { word -= 1 }
    guard word >= 0 else { return nil }
    if Self.seeing.contains(sentence.lemmas[word]), sentence.tags[word] == .verb {
      return subject(above: word)
    }
    guard Self.leading.contains(sentence.lowerForm(word)) else { return nil }
    if sentence.lowerForm(word) == "in",
      graph.dependent(held[place].head, .cop) != nil
    {
      return subject(above: held[place].head)
    }
    for anchor in stride(from: word - 1, through: max(0, word - Self.reach), by: -1) {
      let lemma = sentence.lemmas[anchor]
      if Self.homeward.contains(sentence.lowerForm(anchor)) { return nil }
      if sentence.tags[anchor] == .noun, Self.visits.contains(lemma) {
        return owner(of: anchor) ?? subject(above: anchor)
      }
      if sentence.tags[anchor] == .verb {
        return Self.going.contains(lemma) ? subject(above: anchor) : nil
      }
      guard
        TargetPhrases.isTime(sentence.lowerForm(anchor)) || sentence.tags[anchor] == .adv
          || sentence.tags[anchor] == .adp || sentence.tags[anchor] == .det
          || sentence.tags[anchor] == .num
      else { return nil }
    }
    return nil
  }

  /// Whom a pronoun or a name before a visit says to make it.
  private func owner(of visit: Int) -> Int? {
    graph.dependents(visit, TreeWords.bit(.nmodPoss)).flatMap { held.mentions(at: $0) }
      .first { held.type($0) == .person }.map { held[$0].cluster }
  }

  /// The person who is the subject of a word, or of the next one above it that has any.
  private func subject(above start: Int) -> Int? {
    var word = start
    for _ in 0..<Self.depth {
      let subjects = graph.dependents(word, TreeWords.bit(.nsubj) | TreeWords.bit(.nsubjPass))
      // "Li, who arrived in Riga"
      let isRelative = subjects.contains { sentence.lowerForm($0) == "who" }
      if !subjects.isEmpty {
        let words = isRelative ? [Int(sentence.heads[word])].filter { $0 >= 0 } : subjects
        let persons = words.flatMap { held.mentions(at: $0) }.filter {
          held.type($0) == .person
        }
        return persons.count == 1 ? held[persons[0]].cluster : nil
      }
      word = Int(sentence.heads[word])
      guard word >= 0 else { return nil }
    }
    return nil
  }

  private func isOwner(_ end: Int) -> Bool {
    end < sentence.count && sentence.tags[end] == .part
  }

  /// Whether a word of meeting stands between a guest and who receives them.
  func isMet(_ host: Int, by guest: Int) -> Bool {
    guard let first = held.indices.first(where: { held[$0].cluster == guest }),
      let last = held.indices.last(where: { held[$0].cluster == host && held[$0].kind == .name })
    else { return false }
    let between =
      held[first].words
      .upperBound..<max(
        held[first].words.upperBound,
        held[last].words.lowerBound
      )
    return between.contains { Self.meeting.contains(sentence.lemmas[$0]) }
  }

  /// Who meets somebody that is the object of a verb of meeting, or the other side of talks.
  func guest(meeting person: Int) -> Int? {
    for host in held.indices
    where held[host].cluster == person && held[host].kind == .name
      && held[host].head < sentence.count
    {
      guard let verb = meeting(above: held[host].head, before: held[host].words.lowerBound),
        let guest = subject(above: verb), guest != person
      else { continue }
      return guest
    }
    return nil
  }

  /// The only place that "in" leads to.
  var venue: Int? {
    let places = held.indices.filter {
      let start = held[$0].words.lowerBound
      return start > 0 && held[$0].kind == .name && !held[$0].isDemonym
        && (held.type($0) == .place || held.type($0) == .state)
        && sentence.lowerForm(start - 1) == "in" && !isOwner(held[$0].words.upperBound)
    }
    return places.count == 1 ? places[0] : nil
  }

  /// Those whose states stand before their titles and whom somebody meets: "met Chile's President
  /// Y", "spoke with Russian Foreign Minister Y".
  func foreigners(metBy person: Int) -> [(person: Int, state: Int)] {
    var result: [(person: Int, state: Int)] = []
    for other in held.indices
    where held.type(other) == .person && held[other].kind == .name
      && held[other].cluster != person && held[other].head < sentence.count
    {
      guard let state = state(beside: other),
        let verb = meeting(
          above: held[other].head,
          before: min(held[state].words.lowerBound, held[other].words.lowerBound)
        ),
        subject(above: verb) == person
      else { continue }
      result.append((other, state))
    }
    return result
  }

  /// The state that stands before somebody's title, or behind "of" and the name.
  private func state(beside person: Int) -> Int? {
    let words = held[person].words
    let end = words.upperBound
    if end + 1 < sentence.count, sentence.lowerForm(end) == "of",
      let state = held.indices.first(where: {
        held[$0].words.lowerBound == end + 1 && held.type($0) == .state
      })
    {
      return state
    }
    return held.indices.last {
      held.type($0) == .state && held[$0].words.upperBound < words.lowerBound
        && held[$0].words.lowerBound > words.lowerBound - 7
        && (held[$0].words.upperBound..<words.lowerBound).allSatisfy {
          [.noun, .propn, .adj, .part].contains(sentence.tags[$0])
        }
    }
  }

  /// The verb of meeting that has somebody as its object, or as the other side.
  private func meeting(above name: Int, before start: Int) -> Int? {
    var word = name
    for _ in 0..<Self.depth {
      switch sentence.relations[word].universal {
      case .obj, .obl, .nmod, .flat, .compound, .appos: break
      default: return nil
      }
      let head = Int(sentence.heads[word])
      guard head >= 0 else { return nil }
      word = head
      guard sentence.tags[word] == .verb else { continue }
      guard word < start else { return nil }
      let isMeeting =
        Self.meeting.contains(sentence.lemmas[word])
        || (word..<start).contains {
          sentence.tags[$0] == .noun && Self.meeting.contains(sentence.lemmas[$0])
        }
      return isMeeting ? word : nil
    }
    return nil
  }

  private static let seeing: WordSet = ["visit", "tour"]
  private static let leading: WordSet = ["to", "in", "into", "of"]
  private static let homeward: WordSet = ["back", "home", "return", "returned"]
  private static let visits: WordSet = ["visit", "trip", "tour", "journey", "pilgrimage"]
  private static let going: WordSet = [
    "arrive", "travel", "fly", "go", "head", "land", "journey", "leave", "depart",
  ]
  private static let meeting: WordSet = [
    "meet", "talk", "talks", "meeting", "discuss", "host", "receive", "welcome", "greet", "confer",
    "summit", "dinner", "lunch", "call", "speak", "phone", "telephone", "conversation",
    "negotiation", "discussion",
  ]
}
