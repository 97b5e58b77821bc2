import Ontology
import Syntax

/// Who speaks a paragraph that is quoted from end to end and names nobody: who spoke in the
/// sentence before it.
extension SpeakerFinder {
  /// Verbs by which somebody takes a stand, beside those of speech: "He echoed the calls."
  static let voicing: WordSet = [
    "echo", "call", "urge", "criticise", "criticize", "praise", "welcome", "defend", "accuse",
    "condemn", "thank", "denounce", "blame", "slam", "blast", "attack", "hail", "express",
    "voice", "reject", "dismiss", "appeal", "demand", "ask", "speak", "respond", "reply", "react",
    "answer", "hit", "describe", "question", "mock", "ridicule", "applaud", "commend", "back",
    "endorse",
    "agree", "disagree", "object", "oppose", "plead", "vow", "pledge", "promise", "threaten",
    "continue", "deliver", "address", "issue",
  ]
  /// The bytes that a paragraph must have to be a statement.
  private static let shortestParagraph = 24

  /// Who spoke before a quotation that fills its paragraph; nil for others.
  func speakerBefore(_ index: Int) -> Int? {
    let range = quotations[index].range
    let sentences = context.sentences
    guard range.count >= Self.shortestParagraph,
      let first = sentences.firstIndex(where: { $0.range.upperBound > range.lowerBound }),
      first > 0, sentences[first].startsParagraph,
      range.lowerBound - sentences[first].range.lowerBound <= 3
    else { return nil }
    let end =
      sentences[(first + 1)...].firstIndex { $0.startsParagraph } ?? sentences.count
    // Nothing but the closing mark and a full stop stands behind it.
    guard sentences[end - 1].range.upperBound <= range.upperBound + 4 else { return nil }
    let before = sentences[first - 1]
    if index > 0, quotations[index - 1].range.upperBound > before.range.lowerBound {
      guard let speaker = quotations[index - 1].speaker,
        context.mentions.clusters[speaker].type == .person
      else { return nil }
      return speaker
    }
    return voice(inSentence: first - 1)
  }

  /// Who takes a stand in the clause that a comma or a colon before a quotation ends: "Berg defended
  /// his plan, “…”"; nil where it begins otherwise.
  func speakerOpening(_ index: Int) -> Int? {
    let range = quotations[index].range
    guard range.count >= Self.shortestParagraph,
      let number = context.sentences.firstIndex(where: { $0.range.upperBound > range.lowerBound })
    else { return nil }
    let sentence = context.sentences[number]
    guard
      let first = (0..<sentence.count).first(where: { Int(sentence.starts[$0]) >= range.lowerBound }
      ),
      first > 2, let mark = (0..<first).last(where: { !isMark(sentence.form($0)) }),
      first - mark <= 2,
      [",", ":"].contains(sentence.form(mark)), let root = sentence.root, root < mark
    else { return nil }
    return voice(inSentence: number)
  }

  private func isMark(_ form: String) -> Bool { ["\"", "“", "``", "«"].contains(form) }

  /// The person whose main verb in a sentence is one of speech or of taking a stand.
  private func voice(inSentence number: Int) -> Int? {
    guard let graph = context.graphs[number], let root = context.sentences[number].root else {
      return nil
    }
    let sentence = context.sentences[number]
    guard sentence.tags[root] == .verb,
      Self.voicing.contains(sentence.lemmas[root]) || effects[graph.lemmas[root]].contains(.speaker)
    else { return nil }
    let held = context.sentenceMentions[number]
    for subject in graph.dependents(root, TreeWords.bit(.nsubj)) {
      let people = held.mentions(at: subject).filter { context.type($0) == .person }
      if let person = people.first { return context.cluster(of: person) }
    }
    return nil
  }

  /// Whom a sentence names as the source of what its main clause states: "According to X, Y is the
  /// head of Z".
  func source(ofMain word: Int, inSentence number: Int) -> Int? {
    let sentence = context.sentences[number]
    guard let graph = context.graphs[number], let root = sentence.root,
      word == root || Int(sentence.heads[word]) == root && sentence.relations[word] == .conj,
      sentence.lowerForm(0) == "according", isOutside(Int(sentence.starts[0]))
    else { return nil }
    return source(at: 0, number, graph)
  }

  /// Who does what a clause tells that a colon ends before a quotation: "X defended the plan: "…"".
  func speakerBeforeColon(_ index: Int, inSentence number: Int) -> Int? {
    let range = quotations[index].range
    let sentence = context.sentences[number]
    guard range.count >= Self.shortestParagraph, let graph = context.graphs[number],
      let mark = (0..<sentence.count).last(where: {
        Int(sentence.starts[$0]) < range.lowerBound - 1
      }), sentence.form(mark) == ":"
    else { return nil }
    for verb in (0..<mark).reversed()
    where sentence.tags[verb] == .verb && isOutside(Int(sentence.starts[verb])) {
      guard [.root, .conj].contains(sentence.relations[verb]) else { continue }
      return subject(of: verb, number, graph)
    }
    return nil
  }
}
