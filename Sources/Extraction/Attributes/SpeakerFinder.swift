import Ontology
import Syntax

/// Finds who says what: quotations over the whole article, and reported speech in each
/// sentence's tree.
struct SpeakerFinder {
  /// A stretch of the text in quotation marks, and who speaks there.
  struct Quotation {
    var range: TextRange
    /// The speaker's entity; nil where the text does not name one.
    var speaker: Int?
  }

  let context: ArticleContext
  let effects: EffectTable
  private(set) var quotations: [Quotation] = []
  private let transcript: Transcript

  init(_ context: ArticleContext, _ effects: EffectTable) {
    self.context = context
    self.effects = effects
    transcript = Transcript(context.sentences, names: context.mentions)
    let single = SingleQuotations.ranges(context.sentences)
    var ranges = Self.ranges(context.article.text) + single
    if !single.isEmpty { ranges.sort { $0.lowerBound < $1.lowerBound } }
    quotations = ranges.map { Quotation(range: $0, speaker: nil) }
    for index in quotations.indices {
      quotations[index].speaker =
        speaker(of: index) ?? speakerOpening(index) ?? speakerBefore(index)
    }
  }

  /// The stretches in quotation marks: straight or curled, a paragraph break closes them. A mark
  /// behind a comma that closes nothing closes a quotation that began with its paragraph.
  static func ranges(_ text: String) -> [TextRange] {
    var result: [TextRange] = []
    var open: Int?
    let bytes = Array(text.utf8)
    var index = 0
    var paragraph: Int? = 0
    func close(_ end: Int, isMark: Bool = false) {
      if isMark, open == nil, end > 0, bytes[end - 1] == UInt8(ascii: ",") { open = paragraph }
      if let start = open, end - start > 1 { result.append(TextRange(start, end)) }
      open = nil
      if isMark { paragraph = nil }
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        if Quotations.opens(index, bytes) ?? (open == nil) {
          // Each paragraph of a long quotation opens it again.
          close(index)
          open = index + 1
          paragraph = nil
        } else {
          close(index, isMark: true)
        }
      } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0x9C || bytes[index + 2] == 0x9D
      {
        let isOpening = bytes[index + 2] == 0x9C
        close(index, isMark: !isOpening)
        if isOpening { (open, paragraph) = (index + 3, nil) }
        index += 3
        continue
      } else if byte == 0x0A, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
        close(index)
        paragraph = index + 2
      }
      index += 1
    }
    close(bytes.count)
    return result
  }

  /// The quotation that holds an offset; nil outside of all.
  func quotation(at offset: Int) -> Int? {
    quotations.firstIndex { $0.range.lowerBound <= offset && offset < $0.range.upperBound }
  }

  func isOutside(_ offset: Int) -> Bool { quotation(at: offset) == nil }

  /// The speaker of a quotation: the subject of a speech verb beside it.
  private func speaker(of index: Int) -> Int? {
    let range = quotations[index].range
    // A short quotation inside a sentence is its author's wording, not a statement.
    var touched: [Int] = []
    for (number, sentence) in context.sentences.enumerated() {
      if sentence.range.lowerBound < range.upperBound, range.lowerBound < sentence.range.upperBound
      {
        touched.append(number)
      }
    }
    guard let first = touched.first, let last = touched.last else { return nil }
    var order = touched
    if first > 0, !context.sentences[first].startsParagraph { order.append(first - 1) }
    if last + 1 < context.sentences.count, !context.sentences[last + 1].startsParagraph {
      order.append(last + 1)
    }
    if first > 0, context.sentences[first].startsParagraph, endsWithColon(first - 1) {
      order.append(first - 1)
    }
    for number in order {
      if number != first, let speaker = speakerBeforeColon(index, inSentence: first) {
        return speaker
      }
      var best: (distance: Int, speaker: Int)?
      for (word, speaker) in speakers(inSentence: number) {
        let offset = Int(context.sentences[number].starts[word])
        guard isOutside(offset) else { continue }
        let distance =
          offset < range.lowerBound ? range.lowerBound - offset : offset - range.upperBound
        if best.map({ abs(distance) < $0.distance }) ?? true {
          best = (abs(distance), speaker)
        }
      }
      if let best { return best.speaker }
    }
    return nil
  }

  private func endsWithColon(_ number: Int) -> Bool {
    let sentence = context.sentences[number]
    return sentence.count > 0 && sentence.form(sentence.count - 1) == ":"
  }

  /// The speech verbs of a sentence with the entities that speak.
  func speakers(inSentence number: Int) -> [(verb: Int, speaker: Int)] {
    guard let graph = context.graphs[number] else { return [] }
    let sentence = context.sentences[number]
    var result: [(Int, Int)] = []
    for word in 0..<sentence.count {
      if effects[graph.lemmas[word]].contains(.speaker), sentence.tags[word] == .verb {
        if let speaker = subject(of: word, number, graph) { result.append((word, speaker)) }
      } else if let speaker = source(at: word, number, graph) {
        result.append((word, speaker))
      }
    }
    return result
  }

  /// Who "according to …", "in the words of …" names at its first word.
  func source(at word: Int, _ number: Int, _ graph: SentenceGraph) -> Int? {
    let sentence = context.sentences[number]
    guard sentence.lowerForm(word) == "according" else { return nil }
    let head = Int(sentence.heads[word])
    for source in [head] + (head >= 0 ? graph.dependents(head, .max) : []) where source > word {
      if let speaker = actor(at: source, number, graph) { return speaker }
    }
    return nil
  }

  /// Who the subject of a verb is, as an entity that can speak.
  func subject(of verb: Int, _ number: Int, _ graph: SentenceGraph) -> Int? {
    // "X quoted Y as saying", "Y is quoted by X as saying"
    if let quoter = quoter(of: verb, number) {
      for quoted in graph.dependents(quoter, TreeWords.bit(.obj) | TreeWords.bit(.nsubjPass)) {
        if let speaker = actor(at: quoted, number, graph) { return speaker }
      }
    }
    var subjects = graph.dependents(verb, TreeWords.bit(.nsubj))
    // "called the claims groundless and accused X"
    if subjects.isEmpty, context.sentences[number].relations[verb] == .conj {
      subjects = graph.surfaceSubjects(verb)
    } else if subjects.isEmpty, isOwnWord(verb, number) {
      subjects = graph.surfaceSubjects(main(above: verb, number))
    }
    for subject in subjects where !isDateline(subject, number) {
      if let speaker = actor(at: subject, number, graph) { return speaker }
    }
    return beside(verb, number)
  }

  /// Whether a participle of speech stands behind a comma, so that who speaks is the subject of
  /// the verb before: "X dismissed the plan, saying".
  private func isOwnWord(_ verb: Int, _ number: Int) -> Bool {
    let sentence = context.sentences[number]
    return sentence.relations[verb] == .advcl && Int(sentence.heads[verb]) < verb && verb > 0
      && sentence.form(verb - 1) == "," && sentence.lowerForm(verb).hasSuffix("ing")
  }

  /// The finite verb that a participle belongs to: "rejected the idea of Y taking part, citing".
  private func main(above verb: Int, _ number: Int) -> Int {
    let sentence = context.sentences[number]
    var node = Int(sentence.heads[verb])
    for _ in 0..<4 {
      guard sentence.tags[node] == .verb, sentence.lowerForm(node).hasSuffix("ing"),
        [.advcl, .acl, .xcomp].contains(sentence.relations[node]), sentence.heads[node] >= 0
      else { break }
      node = Int(sentence.heads[node])
      while sentence.tags[node] == .noun, sentence.heads[node] >= 0 {
        node = Int(sentence.heads[node])
      }
    }
    return node
  }

  /// Whether a word is the paper or place that an article opens with: "CNN — The president …".
  private func isDateline(_ word: Int, _ number: Int) -> Bool {
    let sentence = context.sentences[number]
    return word < 3
      && (word + 1..<max(word + 1, min(word + 4, sentence.count))).contains {
        ["—", "–", "--"].contains(sentence.form($0))
      }
  }

  /// The verb of quoting that "as saying" belongs to.
  private func quoter(of verb: Int, _ number: Int) -> Int? {
    let sentence = context.sentences[number]
    if ["quote", "cite"].contains(sentence.lemmas[verb]) { return verb }
    guard ["saying", "telling"].contains(sentence.lowerForm(verb)), verb > 0,
      sentence.lowerForm(verb - 1) == "as"
    else { return nil }
    let head = Int(sentence.heads[verb])
    guard head >= 0, ["quote", "report", "cite"].contains(sentence.lemmas[head]) else { return nil }
    return head
  }

  /// Who is named right before a verb of speech, or right behind it, where the tree has
  /// hung the name elsewhere.
  private func beside(_ verb: Int, _ number: Int) -> Int? {
    let sentence = context.sentences[number]
    let all = context.mentions
    for index in all.indices(inSentence: number).reversed() where isActor(index) {
      let mention = all.mentions[index]
      guard mention.words.upperBound <= verb, mention.kind == .name,
        context.type(index) == .person, !isInPhrase(mention.head, number)
      else { continue }
      let between = mention.words.upperBound..<verb
      if between.count <= 2, between.allSatisfy({ [.adv, .punct].contains(sentence.tags[$0]) }) {
        return mention.cluster
      }
    }
    // "…," said the minister X; but who is told something does not say it.
    guard verb > 0, sentence.lemmas[verb] != "tell", isQuoteOrComma(verb - 1, sentence),
      !(0..<verb).contains(where: {
        sentence.heads[$0] == Int32(verb) && sentence.relations[$0].universal == .nsubj
      })
    else { return nil }
    for index in all.indices(inSentence: number) where isActor(index) {
      let mention = all.mentions[index]
      guard mention.words.lowerBound > verb, mention.kind == .name else { continue }
      let between = (verb + 1)..<mention.words.lowerBound
      // "…," reports the Daily News.
      guard
        context.type(index) == .person
          || between.allSatisfy({ sentence.lowerForm($0) == "the" })
      else { continue }
      let isTitle = between.allSatisfy {
        [.adj, .noun, .propn, .det].contains(sentence.tags[$0])
      }
      if between.count <= 6, isTitle { return mention.cluster }
    }
    return nil
  }

  /// Whether a word stands behind a preposition: "who will hold talks with X — said".
  private func isInPhrase(_ word: Int, _ number: Int) -> Bool {
    guard let graph = context.graphs[number] else { return false }
    return [.obl, .nmod].contains(context.sentences[number].relations[word])
      && graph.dependent(word, .case) != nil
  }

  func isQuoteOrComma(_ word: Int, _ sentence: Sentence) -> Bool {
    [",", "”", "\"", "''", "?", "!"].contains(sentence.form(word))
  }

  /// The entity that a word names, or that its apposition does, or for which it speaks:
  /// "the minister, X", "X's campaign", "a spokesman for X".
  func actor(at word: Int, _ number: Int, _ graph: SentenceGraph) -> Int? {
    let held = context.sentenceMentions[number]
    let sentence = context.sentences[number]
    let isUnnamed = isUnnamed(word, sentence)
    // An official of a body speaks for it, one of a state for himself.
    func isSpokenFor(_ mention: Int) -> Bool {
      if isUnnamed {
        return context.type(mention) == .organization
          && Self.envoys.contains(sentence.lowerForm(word))
      }
      // "Italian sources": nobody in particular.
      if context.type(mention) == .state, singular(word, sentence) == "source" { return false }
      return isActor(mention)
    }
    if let mention = held.mentions(at: word).first(where: isSpokenFor) {
      let cluster = context.cluster(of: mention)
      return labelled(word, by: cluster, number, graph) ?? cluster
    }
    // "U.S. Officials say"
    let isMouthpiece = Self.mouthpieces.contains(singular(word, sentence))
    guard sentence.tags[word] == .noun || sentence.tags[word] == .propn && isMouthpiece else {
      return nil
    }
    if let bearer = bearer(of: word, number, graph) { return bearer }
    var choices = [TreeWords.bit(.appos) | TreeWords.bit(.flat) | TreeWords.bit(.nmodDesc)]
    if isMouthpiece {
      choices.append(
        TreeWords.bit(.nmodPoss) | TreeWords.bit(.compound) | TreeWords.bit(.nmod)
          | TreeWords.bit(.amod)
      )
    }
    for relations in choices {
      for child in graph.dependents(word, relations) {
        if sentence.relations[child] == .amod, singular(word, sentence) == "source" { continue }
        if sentence.relations[child] == .nmod,
          let preposition = graph.dependent(child, .case),
          !["of", "for", "from", "at", "with", "by"].contains(sentence.lowerForm(preposition))
        {
          continue
        }
        // "South Korean and Western agencies"
        if isMouthpiece, sentence.relations[child] == .amod,
          graph.dependent(child, .conj) != nil
        {
          continue
        }
        if let mention = held.mentions(at: child).first(where: isSpokenFor) {
          return context.cluster(of: mention)
        }
      }
    }
    return nil
  }

  /// Those whose names are held back but who speak for the body that they serve.
  private static let envoys: WordSet = ["official", "officer", "adviser", "advisor"]

  /// The lemma of a noun, of one that is spelled as a name, too.
  private func singular(_ word: Int, _ sentence: Sentence) -> String {
    guard sentence.tags[word] == .propn else { return sentence.lemmas[word] }
    let form = sentence.lowerForm(word)
    return form.hasSuffix("s") ? String(form.dropLast()) : form
  }

  /// The person whom a party's word before the name labels: "Democrat Ann Smith said".
  private func labelled(_ word: Int, by party: Int, _ number: Int, _ graph: SentenceGraph) -> Int? {
    guard context.mentions.clusters[party].isParty else { return nil }
    let held = context.sentenceMentions[number]
    let names = TreeWords.bit(.appos) | TreeWords.bit(.flat) | TreeWords.bit(.nmodDesc)
    for child in graph.dependents(word, names) {
      if let mention = held.mentions(at: child).first(where: { context.type($0) == .person }) {
        return context.cluster(of: mention)
      }
    }
    return nil
  }

  /// Whether a noun is for somebody whose name is held back: "a senior ministry official".
  func isUnnamed(_ noun: Int, _ sentence: Sentence) -> Bool {
    ["official", "source", "diplomat", "aide", "adviser", "advisor", "officer", "insider"].contains(
      sentence.lowerForm(noun)
    )
      && (0..<noun).contains {
        sentence.heads[$0] == Int32(noun)
          && ["a", "an", "one", "another"].contains(sentence.lowerForm($0))
      }
  }

  /// Nouns for those who speak for a person or body, and for what they put out.
  static let mouthpieces: WordSet = [
    "spokesman", "spokeswoman", "spokesperson", "spokespeople", "official", "campaign",
    "authority", "government", "office", "team", "statement", "report", "release", "letter",
    "account", "tweet", "summary", "ministry", "department", "police", "source", "representative",
    "lawyer", "attorney", "data", "communique", "press", "decision", "administration", "newspaper",
    "army", "military", "prosecutor", "investigator", "court", "agency", "company", "union",
    "website", "site", "blog", "page", "profile", "filing", "announcement", "biography",
  ]

  func isActor(_ mention: Int) -> Bool {
    let type = context.type(mention)
    return type == .person || type == .organization || type == .state
  }

  /// Who is quoted at a word; the inner value is nil where the text does not name one.
  ///
  /// - Parameter shortest: the bytes that a quotation must have: a short one inside a
  ///   sentence is its author's wording.
  func quoted(at word: Int, inSentence number: Int, shortest: Int = 24) -> Int?? {
    let sentence = context.sentences[number]
    guard let quotation = quotation(at: Int(sentence.starts[word])) else { return nil }
    let range = quotations[quotation].range
    let isWhole =
      sentence.range.lowerBound >= range.lowerBound - 1
      && sentence.range.upperBound <= range.upperBound + 2
    guard isWhole || range.count > shortest else { return nil }
    return .some(quotations[quotation].speaker)
  }

  /// Who speaks in the turn of an interview that a sentence is in; the inner value is nil
  /// where the text does not name who asks.
  func turn(ofSentence number: Int) -> Int?? {
    transcript.isTurn[number] ? .some(transcript.speakers[number]) : nil
  }
}
