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
      quotations[index].speaker = speaker(of: index) ?? speakerBefore(index)
    }
  }

  /// The stretches in quotation marks: straight or curled, a paragraph break closes them.
  static func ranges(_ text: String) -> [TextRange] {
    var result: [TextRange] = []
    var open: Int?
    let bytes = Array(text.utf8)
    var index = 0
    func close(_ end: Int) {
      if let start = open, end - start > 1 { result.append(TextRange(start, end)) }
      open = nil
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        if Quotations.opens(index, bytes) ?? (open == nil) {
          // Each paragraph of a long quotation opens it again.
          close(index)
          open = index + 1
        } else {
          close(index)
        }
      } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0x9C || bytes[index + 2] == 0x9D
      {
        close(index)
        if bytes[index + 2] == 0x9C { open = index + 3 }
        index += 3
        continue
      } else if byte == 0x0A, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
        close(index)
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
    if subjects.isEmpty,
      context.sentences[number].relations[verb] == .conj
        || isOwnWord(verb, number)
    {
      subjects = graph.surfaceSubjects(verb)
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
        context.type(index) == .person
      else { continue }
      let between = mention.words.upperBound..<verb
      if between.count <= 2, between.allSatisfy({ [.adv, .punct].contains(sentence.tags[$0]) }) {
        return mention.cluster
      }
    }
    // "…," said the minister X; but who is told something does not say it.
    guard verb > 0, sentence.lemmas[verb] != "tell", isQuoteOrComma(verb - 1, sentence) else {
      return nil
    }
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

  private func isQuoteOrComma(_ word: Int, _ sentence: Sentence) -> Bool {
    [",", "”", "\"", "''", "?", "!"].contains(sentence.form(word))
  }

  /// The entity that a word names, or that its apposition does, or for which it speaks:
  /// "the minister, X", "X's campaign", "a spokesman for X".
  private func actor(at word: Int, _ number: Int, _ graph: SentenceGraph) -> Int? {
    let held = context.sentenceMentions[number]
    let sentence = context.sentences[number]
    if let mention = held.mentions(at: word).first(where: isActor) {
      let cluster = context.cluster(of: mention)
      return labelled(word, by: cluster, number, graph) ?? cluster
    }
    // "U.S. Officials say"
    let isMouthpiece = Self.mouthpieces.contains(singular(word, sentence))
    guard sentence.tags[word] == .noun || sentence.tags[word] == .propn && isMouthpiece,
      !isUnnamed(word, sentence)
    else { return nil }
    var choices = [TreeWords.bit(.appos) | TreeWords.bit(.flat) | TreeWords.bit(.nmodDesc)]
    if isMouthpiece {
      choices.append(
        TreeWords.bit(.nmodPoss) | TreeWords.bit(.compound) | TreeWords.bit(.nmod)
          | TreeWords.bit(.amod)
      )
    }
    for relations in choices {
      for child in graph.dependents(word, relations) {
        if sentence.relations[child] == .nmod,
          let preposition = graph.dependent(child, .case),
          !["of", "for", "from", "at", "with"].contains(sentence.lowerForm(preposition))
        {
          continue
        }
        if let mention = held.mentions(at: child).first(where: isActor) {
          return context.cluster(of: mention)
        }
      }
    }
    return nil
  }

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
  private static let mouthpieces: Set<String> = [
    "spokesman", "spokeswoman", "spokesperson", "spokespeople", "official", "campaign",
    "authority", "government", "office", "team", "statement", "report", "release", "letter",
    "account", "tweet", "summary", "ministry", "department", "police", "source", "representative",
    "lawyer", "attorney", "data", "communique", "press", "decision", "administration", "newspaper",
    "army", "military", "prosecutor", "investigator", "court", "agency", "company", "union",
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

  /// Who lays a deed at somebody's door, or takes it on himself, by a verb: "X blamed the
  /// attack on Y", "X claimed responsibility for the attack".
  private func accuser(at verb: Int, _ number: Int, _ graph: SentenceGraph) -> Int? {
    let sentence = context.sentences[number]
    guard sentence.tags[verb] == .verb, !isRefused(verb, sentence) else { return nil }
    switch sentence.lemmas[verb] {
    case "accuse", "blame", "attribute", "suspect": break
    case "claim":
      let isTaken = graph.dependents(verb, TreeWords.bit(.obj)).contains {
        ["responsibility", "credit"].contains(sentence.lemmas[$0])
      }
      if !isTaken { return nil }
    default: return nil
    }
    return subject(of: verb, number, graph)
  }

  /// Whether somebody will not do what a verb says: "declined to blame X".
  private func isRefused(_ verb: Int, _ sentence: Sentence) -> Bool {
    let head = Int(sentence.heads[verb])
    return head >= 0 && sentence.relations[verb] == .xcomp
      && ["decline", "refuse"].contains(sentence.lemmas[head])
  }

  /// Whether a full stop that the splitter has not heeded stands between two words.
  private func isParted(_ a: Int, _ b: Int, _ sentence: Sentence) -> Bool {
    (min(a, b)..<max(a, b)).contains { sentence.form($0) == "." }
  }

  /// Who says, in reported speech, what a word states; nil for the article itself.
  ///
  /// - Parameters:
  ///   - isDeed: whether it is a deed that somebody can be accused of.
  ///   - withAsides: whether what is told in passing counts as said, too.
  ///   - withClosing: whether a source that the sentence names at its end counts.
  func reporter(
    ofWord word: Int,
    inSentence number: Int,
    isDeed: Bool = false,
    withAsides: Bool = false,
    withClosing: Bool = false
  ) -> Int? {
    guard let graph = context.graphs[number] else { return nil }
    let sentence = context.sentences[number]
    if isDeed, let accuser = accuser(at: word, number, graph) { return accuser }
    var node = word
    for _ in 0..<12 {
      // "…, X said", drawn as a parataxis of what is said.
      for child in graph.dependents(node, TreeWords.bit(.parataxis))
      where effects[graph.lemmas[child]].contains(.speaker) && !isScene(node, sentence) {
        if let speaker = subject(of: child, number, graph) { return speaker }
      }
      // "…, X said", drawn as one more thing that happened.
      for child in graph.dependents(node, TreeWords.bit(.conj))
      where child > node && isTrailing(child, sentence, graph) {
        if let speaker = subject(of: child, number, graph) { return speaker }
      }
      // "…, as X maintains, …"
      for child in graph.dependents(node, TreeWords.bit(.advcl))
      where effects[graph.lemmas[child]].contains(.speaker)
        && graph.dependents(child, TreeWords.bit(.mark)).contains(where: {
          sentence.lowerForm($0) == "as"
        })
        && !hasContent(child, graph)
      {
        if let speaker = subject(of: child, number, graph) { return speaker }
      }
      let head = Int(sentence.heads[node])
      guard head >= 0 else { break }
      if let claimant = claimant(of: head, clause: node, number, graph)
        ?? teller(to: head, clause: node, number, graph)
      {
        return claimant
      }
      if !withAsides, isAside(node, of: word, isDeed, sentence) { return nil }
      switch sentence.relations[node] {
      case .ccomp, .parataxis:
        let isSaying = effects[graph.lemmas[node]].contains(.speaker)
        if effects[graph.lemmas[head]].contains(.speaker),
          sentence.relations[node] == .ccomp || !isSaying, !isParted(word, head, sentence)
        {
          return subject(of: head, number, graph)
        }
      case .advcl where isDeed, .obl where isDeed, .acl where isDeed, .xcomp where isDeed:
        // "X accused Y of attacking Z"
        if let accuser = accuser(at: head, number, graph) { return accuser }
      default: break
      }
      node = head
    }
    // A source that a sentence ends with is that of its figures and circumstances, too.
    guard sentence.tags[word] == .verb, sentence.lowerForm(0) == "according" else {
      return withClosing ? closingSource(of: word, number, graph) : nil
    }
    return speakers(inSentence: number).first {
      $0.verb == 0 && isOutside(Int(sentence.starts[0]))
    }?
    .speaker
  }

  /// Whether a verb of speech has something of its own to say: "as he vowed to help".
  func hasContent(_ verb: Int, _ graph: SentenceGraph) -> Bool {
    !graph.dependents(verb, TreeWords.bit(.ccomp) | TreeWords.bit(.xcomp)).isEmpty
  }

  /// Whether a gerund only says where or how somebody spoke: "Landing in Rome, X said".
  private func isScene(_ verb: Int, _ sentence: Sentence) -> Bool {
    sentence.tags[verb] == .verb && sentence.lowerForm(verb).hasSuffix("ing")
      && !(0..<verb).contains {
        sentence.heads[$0] == Int32(verb)
          && (sentence.relations[$0].universal == .aux
            || sentence.relations[$0].universal == .nsubj)
      }
  }

  /// Words before clauses and nouns that only say when something else happened.
  private static let circumstances: Set<String> = [
    "after", "before", "as", "when", "while", "since", "until", "amid", "once", "following",
    "despite", "during",
  ]

  /// Whether a relative clause says the main thing: "it is X who supports the war".
  private func isCleft(_ clause: Int, _ sentence: Sentence) -> Bool {
    (0..<clause).contains {
      sentence.heads[$0] == sentence.heads[clause] && sentence.lowerForm($0) == "it"
    }
  }

  /// Whether what a word states is told in passing within what somebody says: in a relative
  /// clause, or as when something else happened.
  private func isAside(_ node: Int, of word: Int, _ isDeed: Bool, _ sentence: Sentence) -> Bool {
    func isMarked(_ relation: DependencyRelation) -> Bool {
      (0..<node).contains {
        sentence.heads[$0] == Int32(node) && sentence.relations[$0].universal == relation
          && Self.circumstances.contains(sentence.lowerForm($0))
      }
    }
    return switch sentence.relations[node] {
    case .aclRelcl:
      !StatusFinder.lightVerbs.contains(sentence.lemmas[node]) && !isCleft(node, sentence)
    case .amod: !isDeed && node == word
    case .advcl: isMarked(.mark)
    case .obl: node == word && sentence.tags[word] == .noun && isMarked(.case)
    default: false
    }
  }
}
