import Ontology
import Syntax

extension StanceFinder {
  /// The longest wording, in bytes, that an author cites inside a sentence of their own.
  private static let longestWording = 160
  /// Words of wordings that blame nobody: they praise, weigh or announce.
  private static let mild: WordSet = [
    "very", "well", "important", "justified", "ambitious", "huge", "clear", "clearly", "right",
    "vital", "key", "significant", "serious", "difficult", "work", "working", "confident", "hope",
    "possible", "unique", "uniquely", "welcome", "happy", "pleased", "delighted", "sorry", "safe",
    "ready", "committed", "determined", "crucial", "essential", "fundamental", "early", "aware",
    "encouraging", "useful", "positive", "quite", "proud", "moving", "thoughtful", "reasonable",
    "line", "consistent", "natural", "unrelated", "undecided", "thriving", "strong", "robust",
    "excellent", "sound", "fair", "brave", "decisive",
  ]
  /// Verbs that name somebody to their disadvantage, whatever the name.
  private static let belittling: WordSet = [
    "dub", "brand", "label", "dismiss", "deride", "denounce", "paint", "portray", "declare",
    "condemn", "slam", "criticise", "criticize", "mock", "ridicule",
  ]
  /// Auxiliaries of what is to be, not of what somebody has done.
  private static let modal: WordSet = [
    "will", "'ll", "’ll", "would", "should", "must", "can", "could", "may", "might", "shall", "to",
  ]

  /// Notes wordings in quotation marks inside reported speech: "Clarke said the party was
  /// “all at sea”", "called Blair's plan “a fig leaf”". What an author does not say in their
  /// own words is mostly blame; a word that the lexicon knows has a rule of its own.
  func noteWordings(
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    for quotation in speakers.quotations {
      let range = quotation.range
      guard range.lowerBound > sentence.range.lowerBound, range.count <= Self.longestWording,
        // The closing mark may stand behind the full stop that ends the sentence.
        range.upperBound <= sentence.range.upperBound + 4
      else { continue }
      let words = (0..<sentence.count).filter {
        Int(sentence.starts[$0]) >= range.lowerBound && Int(sentence.ends[$0]) <= range.upperBound
      }
      guard let first = words.first, let last = words.last,
        !words.contains(where: { isKnownOrMild($0, sentence, graph) })
      else { continue }
      note(wording: first...last, number, sentence, graph, &result)
    }
  }

  /// Whether a word has a stance of its own, is mild or a superlative.
  private func isKnownOrMild(_ word: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    let form = sentence.lowerForm(word)
    let stance = stances[graph.lemmas[word]]
    return stance == .praise || stance == .blame || Self.mild.contains(form)
      || (sentence.tags[word] == .adj && form.hasSuffix("est"))
  }

  private func note(
    wording: ClosedRange<Int>,
    _ number: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let top = wording.first {
      sentence.tags[$0] != .punct && !wording.contains(Int(sentence.heads[$0]))
    }
    guard let accused, let top, let predicate = predicate(of: top, sentence) else { return }
    if let verb = namingVerb(above: predicate, sentence) ?? citingVerb(above: top, sentence) {
      if graph.isPassive[verb] { return }
      let held = context.sentenceMentions[number]
      for subject in graph.dependents(verb, TreeWords.bit(.nsubj)) {
        guard let speaker = held.mentions(at: subject).first else { continue }
        for object in graph.dependents(verb, TreeWords.bit(.obj))
        where !wording.contains(object) && object != predicate {
          // What is merely described or called so may be praise.
          let isDoing =
            held.mentions(at: object).isEmpty
            && (isDoing(object, sentence) || sentence.tags[object] == .pron)
          guard isDoing || Self.belittling.contains(sentence.lemmas[verb]) else { continue }
          let target = Target(word: object, way: "name in quotes")
          add(accused, context.cluster(of: speaker), [target], top, number, graph, &result)
        }
      }
      return
    }
    guard sentence.relations[predicate] == .ccomp || sentence.relations[predicate] == .parataxis,
      let speaker = speakers.reporter(ofWord: predicate, inSentence: number)
    else { return }
    let isToBe = (0..<sentence.count).contains {
      let head = Int(sentence.heads[$0])
      return (head == predicate || head == top)
        && Self.modal.contains(sentence.lowerForm($0))
    }
    if isToBe { return }
    let isBody = context.mentions.clusters[speaker].type != .person
    let held = context.sentenceMentions[number]
    let isDeed = top == predicate && isOngoingOrUndone(top, sentence, graph)
    let way = isDeed ? "deed in quotes" : "in quotes"
    let targets = graph.surfaceSubjects(predicate).filter { subject in
      if wording.contains(subject) { return false }
      let mentions = held.mentions(at: subject)
      // What somebody is like, or where they come from, is told rather than blamed.
      if mentions.isEmpty { return isDeed || isDoing(subject, sentence) }
      return isDeed && mentions.allSatisfy { !sides.areAllied(held[$0].cluster, speaker) }
    }
    add(
      accused,
      speaker,
      targets.map { Target(word: $0, way: way + (isBody ? ", by a body" : "")) },
      top,
      number,
      graph,
      &result
    )
  }

  /// Whether a noun is for what somebody does or says.
  private func isDoing(_ noun: Int, _ sentence: Sentence) -> Bool {
    Self.doings.contains(sentence.lemmas[noun])
  }

  /// What somebody may be doing without blame.
  private static let blameless: WordSet = [
    "go", "grow", "recover", "improve", "get", "look", "prepare", "wait", "come", "try", "hope",
    "plan", "win", "talk", "think", "consider", "hold", "negotiate", "monitor", "watch", "follow",
    "investigate", "do", "work", "cooperate", "lead", "offer", "help", "support", "join", "return",
    "rise", "fight", "run", "seek", "study", "review", "discuss", "move", "stand", "expect",
    "thrive", "progress", "rebuild", "resist", "defend", "make", "need", "use", "understand",
    "operate", "live", "wear", "carry",
  ]

  /// Whether a verb tells what somebody is doing, or what they have not done: "was 'locking
  /// itself in'", "had not 'taken a question'".
  private func isOngoingOrUndone(
    _ verb: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> Bool {
    guard sentence.tags[verb] == .verb, !graph.isPassive[verb],
      !Self.blameless.contains(sentence.lemmas[verb])
    else { return false }
    if isNegated(verb, sentence, graph) { return true }
    return sentence.lowerForm(verb).hasSuffix("ing")
      && graph.dependents(verb, TreeWords.bit(.aux)).contains { sentence.lemmas[$0] == "be" }
  }

  /// The verb that says as what it calls its object, where the tree has a clause for it:
  /// "described the plan as “window dressing”".
  private func citingVerb(above word: Int, _ sentence: Sentence) -> Int? {
    let verb = Int(sentence.heads[word])
    guard verb >= 0, sentence.relations[word] == .advcl, isNaming(verb, sentence) else {
      return nil
    }
    let isCited = (0..<word).contains {
      sentence.heads[$0] == Int32(word) && sentence.lowerForm($0) == "as"
    }
    return isCited ? verb : nil
  }
}
