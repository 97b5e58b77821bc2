import Ontology
import Syntax

/// A dated clause that says how somebody came to a post: "was elected speaker on Thursday",
/// "became president in 2005", "took office in 2011".
struct PostBeginning {
  /// The person's entity.
  var person: Int
  var sentence: Int
  /// The verb or noun that says so.
  var word: Int
  var date: PartialDate
  /// Whether it names no post: "took office in 2011", "first elected in 2004".
  var isGeneral: Bool
  /// Whether it names no more than an office: "took office in 2011".
  var isOffice = false
  /// Whether it is by an election that names no post, or one to a parliament: "first elected in
  /// 2004", "elected to Congress in 1996".
  var isElection = false
  var isLegislative = false
  /// The body that is joined; nil where the clause names a title.
  var body: Int?

  /// Verbs whose subject takes up a post, and those whose object is given one.
  private static let taking: WordSet = [
    "become", "assume", "take", "join", "enter", "rejoin", "serve", "come", "hold", "win",
    "succeed", "ascend", "accede", "seize", "reign", "rule", "govern",
  ]
  private static let joining: WordSet = ["join", "enter", "rejoin"]
  private static let giving = Sentence.postGiving.subtracting(["declare", "nominate", "proclaim"])
    .union(["swear", "ratify"])
  /// What one takes up with a post.
  static let offices: WordSet = [
    "office", "power", "post", "job", "position", "role", "helm", "charge", "throne",
  ]
  static let headships: WordSet = ["leadership", "presidency", "chairmanship"]
  /// Nouns for the giving of a post.
  private static let givings: WordSet = [
    "appointment", "inauguration", "promotion", "swearing-in", "confirmation",
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
        let isElection = isGeneral && sentence.lemmas[word] == "elect"
        let isLegislative = isLegislative(word, sentence, graph)
        for holder in holders {
          for mention in held.mentions(at: holder) where held.type(mention) == .person {
            result.append(
              PostBeginning(
                person: context.cluster(of: mention),
                sentence: number,
                word: word,
                date: date,
                isGeneral: isGeneral,
                isOffice: isGeneral && isOfOffice(word, sentence),
                isElection: isElection,
                isLegislative: isLegislative,
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
        // but "her appointment of X", "his second inauguration"
        let isOther =
          graph.dependents(word, TreeWords.bit(.nmod)).contains {
            graph.hasCase($0, ["of"], sentence)
          }
          || graph.dependents(word, TreeWords.bit(.amod)).contains {
            ["second", "third", "fourth"].contains(sentence.lowerForm($0))
          }
        return isOther ? [] : graph.dependents(word, TreeWords.bit(.nmodPoss))
      }
      // "Prime Minister X, in power since 2019", "who has been in office since 2019"
      if sentence.tags[word] == .noun, isInOffice(word, sentence, graph) {
        return sentence.relations[word] == .nmod
          ? [Int(sentence.heads[word])] : graph.surfaceSubjects(word)
      }
      // "X, energy minister from 1995 to 1996, met Y"
      if sentence.tags[word] == .noun, sentence.relations[word] == .appos,
        hasStart(word, sentence)
      {
        return [Int(sentence.heads[word])]
      }
      // "had been prime minister since 2019"
      if sentence.tags[word] == .noun, graph.dependent(word, .cop) != nil, hasStart(word, sentence)
      {
        return graph.surfaceSubjects(word)
      }
      // "was elected mayor", with the participle drawn as an adjective
      return sentence.givingParticiple(of: word) == nil ? [] : graph.surfaceSubjects(word)
    }
    let lemma = sentence.lemmas[word]
    if taking.contains(lemma) {
      if graph.isPassive[word] { return [] }
      if spanning.contains(lemma), !hasStart(word, sentence) { return [] }
      // "came to power in 2009", "has held the post since 2015"
      if ["come", "hold", "ascend", "accede", "seize"].contains(lemma), !hasOffice(word, sentence) {
        return []
      }
      // "took office", "assumed the presidency", "took over", but not "took questions"
      if ["take", "assume"].contains(lemma), !takesOffice(word, sentence, graph) { return [] }
      // "became the first mayor to speak out"
      if lemma == "become", isFirstToDo(word, sentence) { return [] }
      if lemma == "win",
        !graph.dependents(word, TreeWords.bit(.obj)).contains(where: {
          headships.contains(sentence.lemmas[$0])
        })
      {
        return []
      }
      let subjects = graph.surfaceSubjects(word)
      let isNamed = subjects.contains { [.propn, .pron].contains(sentence.tags[$0]) }
      return isNamed ? subjects : subjects + owners(above: word, sentence, graph)
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

  private static let spanning: WordSet = ["serve", "hold", "reign", "rule", "govern"]

  /// Whose the noun is that a gerund stands with: "X's biggest success since taking office".
  private static func owners(
    above gerund: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> [Int] {
    guard sentence.lowerForm(gerund).hasSuffix("ing") else { return [] }
    var node = gerund
    for _ in 0..<3 {
      node = Int(sentence.heads[node])
      guard node >= 0, sentence.tags[node] == .noun else { return [] }
      let owners = graph.dependents(node, TreeWords.bit(.nmodPoss))
      if !owners.isEmpty { return owners }
    }
    return []
  }

  /// Whether somebody is told to be in office from a time on: "in power since 2019".
  private static func isInOffice(
    _ noun: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> Bool {
    ["office", "power", "charge", "post", "job"].contains(sentence.lemmas[noun])
      && graph.hasCase(noun, ["in"], sentence) && hasStart(noun, sentence)
      && (sentence.relations[noun] == .nmod || graph.dependent(noun, .cop) != nil)
  }

  private static let legislatures: WordSet = [
    "congress", "senate", "house", "parliament", "legislature", "assembly", "council", "commons",
    "bundestag", "knesset", "duma", "chamber", "seat",
  ]

  /// Whether somebody comes to a parliament: "elected to Congress in 1996", "won his seat in 2010".
  private static func isLegislative(
    _ word: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> Bool {
    guard sentence.tags[word] == .verb,
      ["elect", "enter", "win", "serve", "re-elect", "send"].contains(sentence.lemmas[word])
    else { return false }
    return graph.dependents(word, TreeWords.bit(.obl) | TreeWords.bit(.obj)).contains {
      legislatures.contains(sentence.lemmas[$0].lowercased())
        && (sentence.lemmas[word] != "elect" || graph.hasCase($0, ["to"], sentence))
    }
  }

  /// The titles of those who are elected, and of members of parliaments among them.
  private static let legislators: WordSet = [
    "representative", "senator", "congressman", "congresswoman", "mp", "lawmaker", "legislator",
    "councillor", "councilor", "councilman", "councilwoman", "delegate", "deputy", "assemblyman",
    "assemblywoman", "backbencher", "sen.", "rep.", "parliamentarian",
  ]
  private static let electives = legislators.union([
    "president", "governor", "mayor", "sheriff", "chancellor", "premier",
  ])

  private static func last(_ title: String?) -> String? {
    title?.split(separator: " ").last.map { $0.lowercased() }
  }

  /// Whether a post is one that somebody is elected to.
  static func isElective(_ post: Statement) -> Bool {
    last(post.title).map(electives.contains) ?? false
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
    guard sentence.tags[word] == .verb else {
      // "her appointment in 2019 was criticised"
      let isGiving =
        givings.contains(sentence.lemmas[word])
        && !graph.dependents(word, TreeWords.bit(.nmod)).contains {
          graph.hasCase($0, ["as", "to"], sentence)
        }
      return isGiving || isInOffice(word, sentence, graph)
    }
    if hasOffice(word, sentence) { return true }
    // "has reigned since 1991"
    if spanning.contains(sentence.lemmas[word]), graph.dependent(word, .obj) == nil,
      sentence.lemmas[word] != "serve"
    {
      return true
    }
    // "took over from X in 2019"
    if sentence.lemmas[word] == "take" {
      return sentence.wordForm(word + 1) == "over" && graph.dependent(word, .obj) == nil
        && !graph.dependents(word, TreeWords.bit(.obl)).contains {
          graph.hasCase($0, ["as"], sentence)
        }
    }
    // "succeeded his father in 2009"
    if sentence.lemmas[word] == "succeed" { return date.precision == .year }
    // Who is elected now may hold another post till then.
    return ["elect", "appoint"].contains(sentence.lemmas[word]) && date.precision == .year
      && graph.dependent(word, .xcomp) == nil
      && !graph.dependents(word, TreeWords.bit(.obl)).contains {
        graph.hasCase($0, ["as", "to"], sentence)
      }
  }

  /// Nouns for who leads and for his post.
  static let heads: WordSet = [
    "president", "premier", "minister", "chancellor", "taoiseach", "chairman", "chairwoman",
    "chair", "leader", "head", "boss", "governor", "mayor", "king", "queen", "director",
    "executive", "ceo", "officer", "helm", "office", "power", "charge", "role", "leadership",
    "presidency", "chairmanship", "premiership", "throne", "captain", "manager", "commander",
  ]

  /// Whether somebody comes to lead by a word: "took over the chairmanship", "became taoiseach".
  private static func isHeading(_ word: Int, _ sentence: Sentence) -> Bool {
    sentence.lemmas[word] == "inauguration"
      || (word + 1..<max(word + 1, min(word + 10, sentence.count))).contains {
        guard heads.contains(sentence.lemmas[$0].lowercased()) else { return false }
        let above = Int(sentence.heads[$0])
        return above == word || above >= 0 && sentence.heads[above] == Int32(word)
      }
  }

  /// Whether a verb names the post that somebody takes: "became chairman".
  private static func hasTitle(_ verb: Int, _ sentence: Sentence) -> Bool {
    (verb + 1..<max(verb + 1, min(verb + 10, sentence.count))).contains {
      sentence.heads[$0] == Int32(verb) && sentence.tags[$0] == .noun
        && sentence.relations[$0] == .xcomp
    }
  }

  /// Whether a word belongs to the clause of a verb or noun, not to one beside it: "before becoming
  /// president in 2019, he led X".
  private static func isOfClause(_ word: Int, _ clause: Int, _ sentence: Sentence) -> Bool {
    var node = word
    for _ in 0..<8 {
      if node == clause { return true }
      let head = Int(sentence.heads[node])
      guard head >= 0 else { return false }
      // A participle drawn as an adjective of the title: "elected mayor of X".
      if Int(sentence.heads[clause]) == node { return true }
      switch sentence.relations[node] {
      case .advcl, .ccomp, .aclRelcl, .parataxis: return false
      default: node = head
      }
    }
    return false
  }

  /// When a post began: the earliest dated clause about its holder that names the post by its
  /// title or its body, or no post at all where he has but one.
  ///
  /// - Parameters:
  ///   - isOnly: whether he is told to hold no other.
  ///   - isOnlyOffice: whether it is the only office that he is told to hold or to have held.
  ///   - isHead: whether it is the head's: who joins a body does not yet lead it.
  ///   - isPost: false for a membership, which only joining begins.
  static func date(
    of post: Statement,
    isOnly: Bool,
    isOnlyOffice: Bool = false,
    isOnlyElected: Bool,
    isHead: Bool,
    isPost: Bool = true,
    among all: [PostBeginning],
    _ context: ArticleContext
  ) -> PartialDate? {
    let title = last(post.title)
    let found = all.filter { beginning in
      guard beginning.person == post.subject.index else { return false }
      if let body = beginning.body { return !isHead && body == post.object.index }
      guard isPost else { return false }
      if beginning.isGeneral, isOnly || beginning.isElection && isOnlyElected { return true }
      if isOnlyOffice, beginning.isOffice { return true }
      if beginning.isLegislative { return title.map(legislators.contains) ?? false }
      let sentence = context.sentences[beginning.sentence]
      if let title {
        let words = sentence.lemmas.indices.filter { sentence.lemmas[$0].lowercased() == title }
        // "Incumbent president X became the nominee": of his post it says nothing.
        let isBesideName = words.allSatisfy {
          [.compound, .nmodDesc, .flat, .nsubj, .nsubjPass, .appos].contains(sentence.relations[$0])
        }
        if words.contains(beginning.word) { return true }
        if !words.isEmpty {
          return !isBesideName && words.contains { isOfClause($0, beginning.word, sentence) }
        }
      }
      // "became chair of the House's committee": of his seat in the House it says nothing.
      if !isHead, title != nil, hasTitle(beginning.word, sentence) { return false }
      let held = context.sentenceMentions[beginning.sentence]
      let named = held.indices.filter {
        held.type($0) != .person && isOfClause(held[$0].head, beginning.word, sentence)
      }
      if named.contains(where: { context.cluster(of: $0) == post.object.index }) { return true }
      // "China's ties to Britain were cool when he became premier in October"
      return isHead && named.isEmpty && isHeading(beginning.word, sentence)
        && held.indices.contains { context.cluster(of: $0) == post.object.index }
    }
    return found.map(\.date).reduce(nil) { StatementMerger.earlier($0, $1) }
  }
}
