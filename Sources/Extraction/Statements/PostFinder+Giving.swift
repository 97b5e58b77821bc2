import Ontology
import Syntax

extension PostFinder {
  /// Verbs that give or take a post, by which their subject's body is that of the post.
  private static let givers: WordSet = [
    "appoint", "name", "elect", "choose", "nominate", "hire", "pick", "select", "promote",
    "reappoint", "fire", "sack", "dismiss", "oust", "remove", "suspend", "axe", "sign", "tap",
    "replace", "install",
  ]

  /// Gives a post without a body that of those who give or take it: "Acme named X chairman",
  /// "Chelsea have sacked manager X"; and of a person's, the person: "Trump fired adviser X".
  func heedGivers(_ post: Post, _ reader: PostReader, _ bodies: inout PostReader.Bodies) {
    guard bodies.main == nil, bodies.parties.isEmpty, !bodies.isOpen, bodies.qualifier == nil,
      let verb = givingVerb(post, reader)
    else { return }
    switch post.title.entry.kind {
    case .executive, .sport, .staff, .deputy, .profession, .force, .minister, .diplomat, .media,
      .headOfState, .academic:
      break
    default: return
    }
    let isOfState = post.title.entry.kind == .headOfState || post.title.entry.kind == .minister
    for word in reader.graph.dependents(verb, TreeWords.bit(.nsubj)) {
      for mention in reader.held.mentions(at: word)
      where !post.holders.contains(where: { !reader.held.differ($0, mention) }) {
        switch reader.held.type(mention) {
        case .organization
        where !isOfState && !StructureFinder.isPublic(reader.held.cluster(mention).name):
          bodies.main = mention
        case .state: bodies.main = mention
        case .person:
          bodies.persons.append(mention)
          bodies.giver = mention
        default: continue
        }
        return
      }
    }
  }

  /// Takes the place or body from a candidate for the presidency that only says whence he comes:
  /// "Senator X of Arizona, a former presidential nominee".
  func heedOffice(_ post: Post, _ reader: PostReader, _ bodies: inout PostReader.Bodies) {
    guard post.title.entry.kind == .candidate, let body = bodies.main,
      context.type(body) == .place, reader.titleText(post.title).contains("president")
    else { return }
    bodies.main = nil
  }

  /// The verb of giving or taking that a post's holder or title is the object of.
  private func givingVerb(_ post: Post, _ reader: PostReader) -> Int? {
    let sentence = reader.sentence
    func isGiver(_ word: Int) -> Bool {
      sentence.tags[word] == .verb && Self.givers.contains(sentence.lemmas[word])
    }
    if let clause = post.clause {
      if isGiver(clause) { return clause }
      let above = Int(sentence.heads[clause])
      return above >= 0 && sentence.relations[clause] == .xcomp && isGiver(above) ? above : nil
    }
    guard let holder = post.holders.first else { return nil }
    var word = reader.held[holder].head
    for _ in 0..<3 {
      let above = Int(sentence.heads[word])
      guard above >= 0 else { return nil }
      switch sentence.relations[word] {
      case .flat, .appos, .compound, .nmodDesc: word = above
      case .obj, .nsubjPass: return isGiver(above) ? above : nil
      default: return nil
      }
    }
    return nil
  }

  /// Who gave a post to whom, where a title behind the name tells it: "named X premier".
  func appointments(_ post: Post, _ reader: PostReader) -> [Candidate] {
    guard post.rule == "named", let verb = post.clause, let relation = relation("appointed")
    else { return [] }
    var result: [Candidate] = []
    for word in reader.graph.dependents(verb, TreeWords.bit(.nsubj)) {
      for subject in reader.held.mentions(at: word)
      where schema[relation].admits(reader.held.type(subject), .person) {
        for holder in post.holders
        where reader.held.differ(subject, holder)
          && !reader.sentence.form(reader.held[holder].words).hasSuffix("self")
        {
          result.append(
            Candidate(
              relation: relation,
              subject: subject,
              object: holder,
              sentence: reader.number,
              trigger: verb,
              source: .post("named"),
              title: reader.titleText(post.title)
            )
          )
        }
      }
    }
    return result
  }

  /// The chamber that a legislator sits in or a speaker leads, where the title's own body is
  /// the state or the part of it that he comes from.
  func chamber(insteadOf body: Int, _ post: Post, _ reader: PostReader) -> Int? {
    guard [.legislator, .speaker].contains(post.title.entry.kind) else { return nil }
    let found = DefaultBody(context: context).chamber(
      insteadOf: context.type(body),
      of: post.title.entry.kind,
      titled: reader.titleText(post.title)
    )
    return found.flatMap { context.nearestMention(of: $0, to: reader.number) }
  }

  // MARK: Presidencies

  /// The state that stands before "government": "the Syrian government of X".
  private func governed(_ noun: Int, _ graph: SentenceGraph, _ held: SentenceMentions) -> Int? {
    let before = TreeWords.bit(.amod) | TreeWords.bit(.compound) | TreeWords.bit(.nmodPoss)
    for word in graph.dependents(noun, before) {
      if let mention = held.mention(headedBy: word), held.type(mention) == .state {
        return held[mention].cluster
      }
    }
    return nil
  }

  /// Whether a presidency is only wanted: "her bid for the presidency", "is vying for the premiership".
  private func isSought(_ noun: Int, _ sentence: Sentence) -> Bool {
    (0..<noun).contains {
      sentence.heads[$0] == Int32(noun) && sentence.relations[$0] == .case
        && sentence.lowerForm($0) == "for"
    }
  }

  /// Those whose presidency or government a sentence speaks of, as leaders of the state
  /// that the article is about: "the presidency of X", "the Syrian government of X".
  func presidencies(_ number: Int, _ known: KnownBodies) -> [Candidate] {
    guard let graph = context.graphs[number], let relation = relation("leads") else { return [] }
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    var result: [Candidate] = []
    for noun in 0..<sentence.count
    where sentence.tags[noun] == .noun || sentence.lemmas[noun] == "Presidency" {
      let owners: UInt64
      var isRuling = false
      switch sentence.lemmas[noun].lowercased() {
      case "presidency", "premiership", "chancellorship":
        owners = TreeWords.bit(.nmodPoss) | TreeWords.bit(.nmod)
      case "government", "regime":
        isRuling = true
        owners = TreeWords.bit(.compound) | TreeWords.bit(.nmodPoss) | TreeWords.bit(.nmod)
      default: continue
      }
      // "her candidacy for the Kenyan presidency"
      if !isRuling, isSought(noun, sentence) { continue }
      for word in graph.dependents(noun, owners) {
        guard let person = held.mention(headedBy: word), held.type(person) == .person,
          held[person].kind == .name
        else { continue }
        if isRuling, sentence.relations[word] == .conj { continue }
        let posts = known.byPerson[held[person].cluster] ?? []
        if posts.contains(where: { $0.relation == "leads" && $0.kind != .headOfState }) {
          continue
        }
        if sentence.relations[word] == .nmod, isRuling,
          !(0..<word).contains(where: {
            sentence.heads[$0] == Int32(word) && sentence.lowerForm($0) == "of"
          })
        {
          continue
        }
        let led =
          posts.first { $0.kind == .headOfState }?.body ?? governed(noun, graph, held)
          ?? context.stateLed(by: held[person].cluster).state ?? context.mainState()
        guard let led, let state = nearest(led, to: number, admittedBy: relation) else { continue }
        result.append(
          Candidate(
            relation: relation,
            subject: person,
            object: state,
            sentence: number,
            trigger: noun,
            source: .post("presidency"),
            title: "president",
            isStructural: true
          )
        )
      }
    }
    return result
  }
}
