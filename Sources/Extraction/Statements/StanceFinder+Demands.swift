import Ontology
import Syntax

/// What speakers say that somebody must do.
extension StanceFinder {
  /// "X must …", said by a speaker.
  func note(
    demand word: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    guard let requested, let (speaker, isBody) = speaker(at: word, number),
      !isBody || !context.mentions.clusters[speaker].isMedium
    else { return }
    let verb = Int(context.sentences[number].heads[word])
    guard verb >= 0, !graph.isPassive[verb], !isSupposed(verb, context.sentences[number]),
      !Self.wished.contains(context.sentences[number].lemmas[verb]),
      !isGuess(word, verb, number, graph), !isFree(verb, context.sentences[number])
    else { return }
    // "Should X go?" asks for an answer only.
    let targets = graph.dependents(verb, TreeWords.bit(.nsubj)).filter { $0 < word }.map {
      Target(word: $0, way: "demand")
    }
    add(requested, speaker, targets, word, number, graph, &result)
  }

  /// Whether a clause stands for what it tells of: "back to what it should be".
  private func isFree(_ verb: Int, _ sentence: Sentence) -> Bool {
    let head = Int(sentence.heads[verb])
    return head >= 0 && sentence.relations[verb] == .aclRelcl && sentence.lowerForm(head) == "what"
  }

  /// Whether a modal tells what somebody ought to have done, which asks nothing any more, or what
  /// is likely: "should have paid", "must be feeling".
  private func isGuess(_ modal: Int, _ verb: Int, _ number: Int, _ graph: SentenceGraph) -> Bool {
    let sentence = context.sentences[number]
    return graph.dependents(verb, TreeWords.bit(.aux)).contains { aux in
      guard aux > modal else { return false }
      return sentence.lemmas[aux] == "have"
        || sentence.lemmas[aux] == "be" && sentence.lowerForm(modal) == "must"
    }
  }

  /// "X had better …", said by a speaker.
  private func note(
    advice word: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard let requested, word > 0, ["had", "'d", "’d"].contains(sentence.lowerForm(word - 1)),
      let verb = (word + 1..<min(word + 4, sentence.count)).first(where: {
        sentence.tags[$0] == .verb
      }), let (speaker, isBody) = speaker(at: word, number), !isBody
    else { return }
    let governors = Set([verb, word - 1, Int(sentence.heads[word])].filter { $0 >= 0 })
    let targets = (0..<word).filter {
      sentence.relations[$0] == .nsubj && governors.contains(Int(sentence.heads[$0]))
    }.map { Target(word: $0, way: "demand, advice") }
    add(requested, speaker, targets, word, number, graph, &result)
  }

  /// Notes duties that other words than "must" tell: "X had better …", "it is up to X to …", "the
  /// onus is on X".
  func noteDuty(
    _ word: Int,
    _ sentence: Sentence,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    switch sentence.lowerForm(word) {
    case "better": note(advice: word, number, graph, &result)
    case "up":
      guard word + 3 < sentence.count, sentence.lowerForm(word + 1) == "to" else { return }
      note(charge: word, on: word + 2, endsWith: "to", number, graph, &result)
    case "incumbent":
      guard word + 3 < sentence.count else { return }
      note(charge: word, on: word + 2, endsWith: "to", number, graph, &result)
    case "time" where isDue(word, sentence):
      let start = sentence.lowerForm(word + 1) == "has" ? word + 4 : word + 2
      note(charge: word, on: start, endsWith: "to", number, graph, &result)
    case "onus", "ball", "burden", "responsibility":
      note(burden: word, number, graph, &result)
    default: break
    }
  }

  /// Notes what somebody insists on or calls vital, where the verb's bare form tells that it is asked
  /// for and not so: "insisted that X withdraw", "said it was vital that X withdraw".
  func noteMandate(
    _ verb: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    let relation = sentence.relations[verb].universal
    let head = Int(sentence.heads[verb])
    guard let requested, relation == .ccomp || relation == .csubj, head >= 0, head < verb,
      Self.mandates.contains(sentence.lemmas[head]),
      sentence.lowerForm(verb) == sentence.lemmas[verb],
      !sentence.features[verb].contains(.past),
      graph.dependents(verb, TreeWords.bit(.aux)).isEmpty, !graph.isPassive[verb],
      !graph.dependents(verb, TreeWords.bit(.mark)).contains(where: {
        sentence.lowerForm($0) == "to"
      })
    else { return }
    let held = context.sentenceMentions[number]
    // A plural's verb is bare anyway.
    let subjects = graph.dependents(verb, TreeWords.bit(.nsubj))
    guard subjects.count == 1, subjects[0] > head, subjects[0] < verb,
      sentence.tags[subjects[0]] == .propn, let mention = held.mentions(at: subjects[0]).first,
      context.type(mention) != .organization || !sentence.lowerForm(subjects[0]).hasSuffix("s")
        || sentence.lowerForm(subjects[0]) == "hamas"
    else { return }
    var speakers: [Int] = []
    if sentence.tags[head] == .verb {
      speakers = graph.dependents(head, TreeWords.bit(.nsubj)).compactMap {
        held.mentions(at: $0).first.map { context.cluster(of: $0) }
      }
    } else if let (speaker, isBody) = speaker(at: head, number), !isBody {
      speakers = [speaker]
    }
    let targets = subjects.map { Target(word: $0, way: "demand, mandate") }
    for speaker in speakers { add(requested, speaker, targets, verb, number, graph, &result) }
  }
  private static let mandates: WordSet = [
    "insist", "stipulate", "essential", "vital", "imperative", "crucial", "critical", "important",
    "necessary", "desire", "insistence", "decree", "mandate", "rule",
  ]

  /// Whether a word says of what time it is: "it is high time for …", "the time has come for …".
  private func isDue(_ time: Int, _ sentence: Sentence) -> Bool {
    guard time > 0, time + 4 < sentence.count else { return false }
    if sentence.lowerForm(time + 1) == "for" {
      return Self.due.contains(sentence.lowerForm(time - 1))
    }
    return sentence.lowerForm(time + 1) == "has" && sentence.lowerForm(time + 2) == "come"
      && sentence.lowerForm(time + 3) == "for"
  }
  private static let due: WordSet = [
    "is", "'s", "’s", "was", "high", "past", "about", "now", "be",
  ]

  /// Notes who is charged with a duty that a speaker tells: "it is up to X to …".
  private func note(
    charge word: Int,
    on start: Int,
    endsWith last: String?,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    guard let requested, let target = charged(from: start, endsWith: last, number),
      let (speaker, _) = speaker(at: word, number)
    else { return }
    let targets = [Target(word: target, way: "demand, charge")]
    add(requested, speaker, targets, word, number, graph, &result)
  }

  /// "The onus is on X", "the ball is in X's court", said by a speaker.
  private func note(
    burden word: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard word + 3 < sentence.count else { return }
    var next = word + 1
    while next < sentence.count, next - word < 4,
      [.aux, .adv].contains(sentence.tags[next]) || sentence.lowerForm(next) == "lies"
    {
      next += 1
    }
    guard next > word + 1, next + 1 < sentence.count,
      ["on", "upon", "with", "in"].contains(sentence.lowerForm(next))
    else { return }
    note(charge: word, on: next + 1, endsWith: nil, number, graph, &result)
  }

  /// The head of the name that starts at a word or behind its article, and before a last word.
  private func charged(from start: Int, endsWith last: String?, _ number: Int) -> Int? {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    for first in start..<min(start + 2, sentence.count) {
      let longest = held.indices.filter { held[$0].words.lowerBound == first && isActor($0) }
        .max { held[$0].words.count < held[$1].words.count }
      guard let longest else {
        if sentence.tags[first] == .det { continue }
        return nil
      }
      let end = held[longest].words.upperBound
      guard let last else { return held[longest].head }
      return end < sentence.count && sentence.lowerForm(end) == last ? held[longest].head : nil
    }
    return nil
  }
}
