import Ontology
import Syntax

/// Finds who took part in a meeting that the sentences before tell: "Lund met Berg. Dahl also
/// attended the talks", "Participants in the meeting included Acme".
///
/// Those who attend meet the other side; where the article knows no other side, they meet who
/// is named first, whose meeting it is.
struct AttendanceFinder {
  private let context: ArticleContext
  private let sides: Sides
  private let met: RelationID
  /// The meetings of each sentence: the candidates that tell them.
  private var told: [[Candidate]]

  /// For how many sentences a meeting is "the meeting".
  private static let memory = 5
  /// How many sentences tell what an article is about.
  private static let lead = 4

  init?(_ context: ArticleContext, _ candidates: [Candidate], _ sides: Sides, _ schema: Schema) {
    guard let met = schema["met"] else { return nil }
    self.context = context
    self.sides = sides
    self.met = met
    told = [[Candidate]](repeating: [], count: context.sentences.count)
    for candidate in candidates where candidate.relation == met {
      told[candidate.sentence].append(candidate)
    }
  }

  /// The meetings of those who took part.
  ///
  /// - Complexity: O(*n*) in the number of words.
  func candidates() -> [Candidate] {
    var result: [Candidate] = []
    for number in context.sentences.indices {
      guard let graph = context.graphs[number] else { continue }
      let sentence = context.sentences[number]
      for word in 0..<sentence.count
      where [.verb, .noun, .propn, .adj, .adv].contains(sentence.tags[word]) {
        let guests = guests(word, number, sentence, graph)
        if guests.all.isEmpty || isObserved(word, sentence) { continue }
        let parties = parties(of: guests.meeting, before: word, number)
        if parties.isEmpty { continue }
        let home = guests.all.lazy.compactMap { sides.code(of: context.cluster(of: $0)) }.first
        let others = parties.filter { party in
          !guests.all.contains { context.cluster(of: $0) == context.cluster(of: party) }
        }
        for guest in guests.all {
          let home = sides.code(of: context.cluster(of: guest)) ?? home
          for party in met(from: home, others) {
            result.append(
              Candidate(
                relation: met,
                subject: guest,
                object: party,
                sentence: number,
                trigger: word,
                source: .stance("contact, attended")
              )
            )
          }
        }
      }
    }
    return result
  }

  /// Whether those who attend only watch: "attended the talks as an observer".
  private func isObserved(_ word: Int, _ sentence: Sentence) -> Bool {
    (word + 1..<max(word + 1, min(sentence.count, word + 12))).contains {
      sentence.lemmas[$0] == "observer"
    }
  }

  // MARK: Those who attend

  private struct Guests {
    /// The mentions of those who take part.
    var all: [Int] = []
    /// The noun of the meeting.
    var meeting = 0
  }

  /// Those of whom a word tells that they take part in a meeting named before.
  private func guests(
    _ word: Int,
    _ number: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> Guests {
    let lemma = sentence.lemmas[word]
    if sentence.tags[word] == .verb, Self.attending.contains(lemma) {
      if let meeting = meeting(under: word, TreeWords.bit(.obj), number, sentence, graph) {
        return Guests(
          all: takers(word, number, sentence, graph, except: meeting),
          meeting: meeting
        )
      }
      let passive = TreeWords.bit(.nsubjPass)
      if let meeting = meeting(under: word, passive, number, sentence, graph) {
        var all = actors(word, TreeWords.bit(.oblAgent), number, graph, except: meeting)
        let reader = PartyReader(sentence: sentence, held: context.sentenceMentions[number])
        if all.count < 2, let start = reader.agents(behind: word) {
          let listed = reader.all(from: start)
          if listed.count > all.count { all = listed }
        }
        return Guests(all: all, meeting: meeting)
      }
    }
    if Self.partaking.contains(lemma) || (lemma == "part" && isTaken(word, sentence)) {
      let inside = TreeWords.bit(.obl) | TreeWords.bit(.nmod)
      let verb = lemma == "part" ? Int(sentence.heads[word]) : word
      let meeting =
        meeting(under: word, inside, number, sentence, graph)
        ?? (verb == word ? nil : meeting(under: verb, inside, number, sentence, graph))
      if let meeting {
        return Guests(
          all: takers(verb, number, sentence, graph, except: meeting),
          meeting: meeting
        )
      }
    }
    // "were also at the meeting"
    if isMeeting(word, sentence), graph.dependent(word, .cop) != nil, isDefinite(word, number),
      graph.hasCase(word, ["at", "in"], sentence), !isOwned(word, sentence, graph)
    {
      return Guests(
        all: actors(word, TreeWords.bit(.nsubj), number, graph, except: word),
        meeting: word
      )
    }
    // "Participants in the meeting included"
    if lemma == "include", sentence.tags[word] == .verb {
      for noun in graph.dependents(word, TreeWords.bit(.nsubj))
      where Self.participants.contains(sentence.lemmas[noun]) {
        let behind = TreeWords.bit(.nmod)
        let meeting = meeting(under: noun, behind, number, sentence, graph) ?? noun
        let reader = PartyReader(sentence: sentence, held: context.sentenceMentions[number])
        let listed = reader.all(from: word + 1)
        return Guests(
          all: listed.isEmpty
            ? actors(word, TreeWords.bit(.obj), number, graph, except: noun) : listed,
          meeting: meeting
        )
      }
    }
    return Guests()
  }

  private func isTaken(_ word: Int, _ sentence: Sentence) -> Bool {
    let head = Int(sentence.heads[word])
    return head >= 0 && sentence.lemmas[head] == "take"
  }

  /// Those at the dependents of a word who can meet somebody.
  private func actors(
    _ word: Int,
    _ relations: UInt64,
    _ number: Int,
    _ graph: SentenceGraph,
    except noun: Int
  ) -> [Int] {
    let held = context.sentenceMentions[number]
    var result: [Int] = []
    for dependent in graph.dependents(word, relations) where dependent != noun {
      for mention in held.mentions(at: dependent)
      where held.type(mention) != .place && held.type(mention) != .event
        && !result.contains(mention)
      {
        result.append(mention)
      }
    }
    return result
  }

  /// Those who do what a verb tells: the list right before it, or else its subjects.
  private func takers(
    _ verb: Int,
    _ number: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph,
    except noun: Int
  ) -> [Int] {
    let reader = GatheringReader(sentence: sentence, held: context.sentenceMentions[number])
    if let list = reader.listed(before: verb), !list.isPartial { return list.parties }
    return actors(verb, TreeWords.bit(.nsubj), number, graph, except: noun)
  }

  /// The noun of a meeting named before that depends on a word, or of which a part does: "the
  /// final stages of the talks".
  private func meeting(
    under word: Int,
    _ relations: UInt64,
    _ number: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> Int? {
    let nouns = graph.dependents(word, relations)
    return nouns.first { isKnown($0, number, sentence, graph) }
      ?? nouns.lazy.filter { Self.parts.contains(sentence.lemmas[$0]) }
      .compactMap { part in
        graph.dependents(part, TreeWords.bit(.nmod)).first { isKnown($0, number, sentence, graph) }
      }
      .first
  }

  /// Whether a noun names a meeting told before.
  private func isKnown(
    _ noun: Int,
    _ number: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> Bool {
    isMeeting(noun, sentence) && isDefinite(noun, number) && !isOwned(noun, sentence, graph)
  }

  private func isMeeting(_ word: Int, _ sentence: Sentence) -> Bool {
    sentence.tags[word] == .noun && GatheringReader.meetings.contains(sentence.lowerForm(word))
  }

  /// Whether a noun names what was told: "the talks", "those meetings", "Sunday's dinner".
  private func isDefinite(_ noun: Int, _ number: Int) -> Bool {
    let sentence = context.sentences[number]
    var word = noun - 1
    while word >= 0, noun - word < 6 {
      let form = sentence.lowerForm(word)
      if Self.definite.contains(form) { return true }
      switch sentence.tags[word] {
      case .part:
        return word > 0 && TargetPhrases.isTime(sentence.lowerForm(word - 1))
      case .adj, .noun, .num, .adv: word -= 1
      case .punct where form == "-": word -= 1
      case .propn where TargetPhrases.isTime(form) || isPlace(word, number):
        word -= 1
      default: return false
      }
    }
    return false
  }

  /// Whether a word is a part of the name of a place: "the Geneva talks".
  private func isPlace(_ word: Int, _ number: Int) -> Bool {
    let held = context.sentenceMentions[number]
    return held.covering(word).map { held.type($0) == .place } ?? false
  }

  /// Whether a noun itself says whose meeting it is: "the talks with Lund".
  private func isOwned(_ noun: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    graph.dependents(noun, TreeWords.bit(.nmod)).contains {
      graph.hasCase($0, Self.owning, sentence)
    }
  }

  // MARK: Whose meeting it is

  /// Those whose meeting a noun names, by the sentence or those right before, in order; where
  /// these tell none, those who hold it there, or whose meeting the article begins with.
  private func parties(of meeting: Int, before word: Int, _ number: Int) -> [Int] {
    let noun = context.sentences[number].lowerForm(meeting)
    for back in 0...Self.memory where number >= back {
      let sentence = context.sentences[number - back]
      var parties: [Int] = []
      for candidate in told[number - back] {
        if back == 0, candidate.trigger >= word || candidate.trigger == meeting { continue }
        if Self.special.contains(noun), !isNamed(noun, sentence) { continue }
        for end in [candidate.subject, candidate.object]
        where !parties.contains(where: { context.cluster(of: $0) == context.cluster(of: end) }) {
          parties.append(end)
        }
      }
      if !parties.isEmpty { return inOrder(parties) }
    }
    for back in 1..<Self.memory where number >= back {
      let hosts = hosts(number - back, of: noun)
      if !hosts.isEmpty { return hosts }
    }
    for first in 0..<max(0, min(Self.lead, number - Self.memory))
    where !told[first].isEmpty && isNamed(noun, context.sentences[first]) {
      return inOrder(told[first].flatMap { [$0.subject, $0.object] })
    }
    return []
  }

  private func inOrder(_ parties: [Int]) -> [Int] {
    parties.sorted {
      context.mentions.mentions[$0].words.lowerBound
        < context.mentions.mentions[$1].words.lowerBound
    }
  }

  /// Those who hold a meeting of which a sentence names no other party: "Lund chaired a meeting".
  private func hosts(_ number: Int, of noun: String) -> [Int] {
    guard let graph = context.graphs[number] else { return [] }
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    for verb in 0..<sentence.count
    where sentence.tags[verb] == .verb && Self.holding.contains(sentence.lemmas[verb]) {
      for other in graph.dependents(verb, TreeWords.bit(.obj))
      where isMeeting(other, sentence) && !isOwned(other, sentence, graph)
        && (!Self.special.contains(noun) || sentence.lowerForm(other) == noun)
      {
        let hosts = actors(verb, TreeWords.bit(.nsubj), number, graph, except: other)
          .filter { held.type($0) == .person }
        if !hosts.isEmpty { return hosts }
      }
    }
    return []
  }

  private func isNamed(_ noun: String, _ sentence: Sentence) -> Bool {
    (0..<sentence.count).contains { sentence.lowerForm($0) == noun }
  }

  /// Whom of the parties somebody from a state met who came to their meeting: those of other
  /// states, or else who is named first.
  private func met(from home: String?, _ parties: [Int]) -> [Int] {
    guard let first = parties.first else { return [] }
    guard let home else { return [first] }
    let foreign = parties.filter { sides.code(of: context.cluster(of: $0)) != home }
    return foreign.isEmpty ? [first] : foreign
  }

  private static let attending: WordSet = [
    "attend", "join", "mediate", "host", "broker", "facilitate", "moderate",
  ]
  private static let holding: WordSet = [
    "chair", "co-chair", "host", "hold", "convene", "head", "lead", "call", "organize", "organise",
  ]
  /// Nouns for parts of meetings.
  private static let parts: WordSet = [
    "stage", "round", "part", "session", "phase", "day", "leg", "opening", "start", "close",
  ]
  private static let partaking: WordSet = ["participate", "sit"]
  private static let participants: WordSet = ["participant", "attendee", "attender"]
  private static let definite: WordSet = ["the", "this", "that", "these", "those"]
  private static let owning = ["with", "between", "among", "of", "involving"]
  /// Meetings that are only what was called so.
  private static let special: WordSet = [
    "summit", "dinner", "lunch", "breakfast", "luncheon", "gathering", "roundtable",
  ]
}
