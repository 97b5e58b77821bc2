import Ontology
import Syntax

/// A dated clause that says how somebody came to a post: "was elected speaker on Thursday",
/// "became president in 2005", "took office in 2011".
struct PostBeginning {
  /// The person's entity.
  var person: Int
  var sentence: Int
  var date: PartialDate
  /// Whether it names no post: "took office in 2011", "first elected in 2004".
  var isGeneral: Bool
  /// The body that is joined; nil where the clause names a title.
  var body: Int?

  /// Verbs whose subject takes up a post, and those whose object is given one.
  private static let taking: WordSet = [
    "become", "assume", "take", "join", "enter", "rejoin", "serve", "come", "hold", "win",
    "succeed",
  ]
  private static let joining: WordSet = ["join", "enter", "rejoin"]
  private static let giving = Sentence.postGiving.subtracting(["declare", "nominate", "proclaim"])
    .union(["swear", "ratify"])
  /// What one takes up with a post.
  private static let offices: WordSet = [
    "office", "power", "post", "job", "position", "role", "helm", "charge",
  ]
  private static let headships: WordSet = ["leadership", "presidency", "chairmanship"]
  /// Nouns for the giving of a post.
  private static let givings: WordSet = [
    "appointment", "inauguration", "promotion", "swearing-in",
  ]

  /// The dated clauses of an article.
  ///
  /// - Complexity: O(*n*) in the number of words, for sentences of bounded length.
  static func all(_ context: ArticleContext, _ clock: StoryClock) -> [PostBeginning] {
    var result: [PostBeginning] = []
    for number in context.sentences.indices {
      guard let graph = context.graphs[number], !clock.attachers[number].expressions.isEmpty else {
        continue
      }
      let sentence = context.sentences[number]
      let held = context.sentenceMentions[number]
      for word in 0..<sentence.count {
        let holders = holders(of: word, sentence, graph)
        guard !holders.isEmpty,
          let date = clock.attachers[number].date(of: word, time: .event)
        else { continue }
        let isGeneral = isGeneral(word, date, sentence, graph)
        let isJoining = sentence.tags[word] == .verb && joining.contains(sentence.lemmas[word])
        let joined = graph.dependents(word, TreeWords.bit(.obj)).flatMap(held.mentions(at:))
          .first.map { context.cluster(of: $0) }
        if isJoining, joined == nil { continue }
        for holder in holders {
          for mention in held.mentions(at: holder) where held.type(mention) == .person {
            result.append(
              PostBeginning(
                person: context.cluster(of: mention),
                sentence: number,
                date: date,
                isGeneral: isGeneral,
                body: isJoining ? joined : nil
              )
            )
          }
        }
      }
    }
    return result
  }

  /// Who takes up or is given a post by a word; empty for other words.
  private static func holders(
    of word: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> [Int] {
    guard sentence.tags[word] == .verb else {
      // "her appointment as head of X was announced on Friday"
      if givings.contains(sentence.lemmas[word]), sentence.tags[word] == .noun {
        return graph.dependents(word, TreeWords.bit(.nmodPoss))
      }
      // "was elected mayor", with the participle drawn as an adjective
      return sentence.givingParticiple(of: word) == nil ? [] : graph.surfaceSubjects(word)
    }
    let lemma = sentence.lemmas[word]
    if taking.contains(lemma) {
      if graph.isPassive[word] { return [] }
      if lemma == "serve" || lemma == "hold", !hasStart(word, sentence) { return [] }
      // "came to power in 2009", "has held the post since 2015"
      if ["come", "hold"].contains(lemma), !hasOffice(word, sentence) { return [] }
      if lemma == "win",
        !graph.dependents(word, TreeWords.bit(.obj)).contains(where: {
          headships.contains(sentence.lemmas[$0])
        })
      {
        return []
      }
      return graph.surfaceSubjects(word)
    }
    guard giving.contains(lemma) else { return [] }
    let given = graph.dependents(word, TreeWords.bit(.obj))
    let head = Int(sentence.heads[word])
    guard given.isEmpty, head >= 0, sentence.features[word].contains(.participle) else {
      return given
    }
    switch sentence.relations[word] {
    // "X, first elected in 1996, …"
    case .acl: return [head]
    // "Elected in 2004, X …"
    case .advcl: return graph.surfaceSubjects(head)
    default: return []
    }
  }

  /// Whether a verb that spans a time says from when.
  private static func hasStart(_ verb: Int, _ sentence: Sentence) -> Bool {
    (0..<sentence.count).contains {
      ["from", "since"].contains(sentence.lowerForm($0))
        && sentence.heads[$0] >= 0
        && Int(sentence.heads[Int(sentence.heads[$0])]) == verb
    }
  }

  private static func hasOffice(_ verb: Int, _ sentence: Sentence) -> Bool {
    (0..<sentence.count).contains {
      sentence.heads[$0] == Int32(verb) && offices.contains(sentence.lemmas[$0])
    }
  }

  /// Whether a clause tells of a post without naming it.
  private static func isGeneral(
    _ word: Int,
    _ date: PartialDate,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> Bool {
    guard sentence.tags[word] == .verb else { return false }
    if hasOffice(word, sentence) { return true }
    // "succeeded his father in 2009"
    if sentence.lemmas[word] == "succeed" { return date.precision == .year }
    // Who is elected now may hold another post till then.
    return sentence.lemmas[word] == "elect" && date.precision == .year
      && graph.dependent(word, .xcomp) == nil
  }

  /// When a post began: the earliest dated clause about its holder that names the post by its
  /// title or its body, or no post at all where he has but one.
  ///
  /// - Parameter isHead: whether it is the head's: who joins a body does not yet lead it.
  static func date(
    of post: Statement,
    isOnly: Bool,
    isHead: Bool,
    among all: [PostBeginning],
    _ context: ArticleContext
  ) -> PartialDate? {
    let title = post.title?.split(separator: " ").last.map { $0.lowercased() }
    let found = all.filter { beginning in
      guard beginning.person == post.subject.index else { return false }
      if let body = beginning.body { return !isHead && body == post.object.index }
      if isOnly, beginning.isGeneral { return true }
      let sentence = context.sentences[beginning.sentence]
      if let title {
        let words = sentence.lemmas.indices.filter { sentence.lemmas[$0].lowercased() == title }
        // "Incumbent president X became the nominee": of his post it says nothing.
        let isBesideName = words.allSatisfy {
          [.compound, .nmodDesc, .flat, .nsubj, .nsubjPass, .appos].contains(sentence.relations[$0])
        }
        if !words.isEmpty { return !isBesideName }
      }
      return context.sentenceMentions[beginning.sentence].indices.contains {
        context.cluster(of: $0) == post.object.index
      }
    }
    return found.map(\.date).reduce(nil) { StatementMerger.earlier($0, $1) }
  }
}
