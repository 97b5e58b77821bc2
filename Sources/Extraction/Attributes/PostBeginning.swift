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
  /// Whether it is by an election that is won: "won the presidency in May", "since her election".
  var isContest = false
  /// Whether somebody has led since then what is named by a description only: "has run the
  /// company since 2021".
  var isLeading = false
  /// Whether somebody has headed a ministry or belonged to a government since then.
  var isOfMinister = false
  /// The body that is joined; nil where the clause names a title.
  var body: Int?

  /// Verbs whose subject takes up a post, and those whose object is given one.
  private static let taking: WordSet = [
    "become", "assume", "take", "join", "enter", "rejoin", "serve", "come", "hold", "win",
    "succeed", "ascend", "accede", "seize", "reign", "rule", "govern", "replace", "step", "move",
    "slide", "start", "begin", "rise", "inherit", "return", "accept", "slip", "climb", "represent",
    "fill", "occupy", "sit",
  ]
  /// Those of them that tell of a post only where one stands beside them.
  private static let arriving: WordSet = [
    "come", "hold", "ascend", "accede", "seize", "step", "move", "slide", "start", "begin", "rise",
    "inherit", "return", "accept", "slip", "climb", "fill", "occupy",
  ]
  private static let starting: WordSet = ["begin", "start"]
  private static let joining: WordSet = ["join", "enter", "rejoin"]
  private static let giving = Sentence.postGiving.subtracting(["declare", "nominate", "proclaim"])
    .union(["swear", "ratify"])
  /// What one takes up with a post.
  static let offices: WordSet = [
    "office", "power", "post", "job", "position", "role", "helm", "charge", "throne", "seat",
    "top", "reins", "rein", "portfolio", "posting",
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
      let attacher = clock.attachers[number]
      for word in 0..<sentence.count {
        if let contest = contest(word, attacher, graph) {
          for holder in contest.holders {
            for mention in held.mentions(at: holder) where held.type(mention) == .person {
              result.append(
                PostBeginning(
                  person: context.cluster(of: mention),
                  sentence: number,
                  word: word,
                  date: contest.date,
                  isGeneral: true,
                  isContest: true
                )
              )
            }
          }
          continue
        }
        let holders = Self.holders(of: word, attacher, graph, held)
        guard !holders.isEmpty, let date = date(of: word, attacher, graph) else { continue }
        let isGeneral = isGeneral(word, date, attacher, graph)
        let isJoining =
          sentence.tags[word] == .verb && joining.contains(sentence.lemmas[word])
          && !isSeatOfPower(word, sentence)
        let joined =
          graph.dependents(word, TreeWords.bit(.obj)).flatMap(held.mentions(at:))
          .first.map { context.cluster(of: $0) }
          ?? (isJoining ? joinedBefore(word, sentence, held) : nil)
        let isOfMinister = isOfMinister(word, attacher, graph)
        if isJoining, joined == nil, !isOfMinister { continue }
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
                isOffice: isGeneral && isOfOffice(word, sentence, graph),
                isElection: isElection,
                isLegislative: isLegislative,
                isLeading: (isLeading(word, attacher, graph) || isRuled(word, attacher, graph))
                  && !isOfMinister,
                isOfMinister: isOfMinister,
                body: isJoining && !isOfMinister ? joined : nil
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
    _ attacher: DateAttacher,
    _ graph: SentenceGraph,
    _ held: SentenceMentions
  ) -> [Int] {
    let sentence = attacher.sentence
    guard sentence.tags[word] == .verb else {
      if sentence.tags[word] == .noun, let span = span(of: word, attacher) {
        return holders(of: word, over: span, sentence, graph)
      }
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
      if sentence.tags[word] == .noun, isInOffice(word, attacher, graph) {
        let head = Int(sentence.heads[word])
        if let named = named(before: word, sentence, held) { return [named] }
        switch sentence.relations[word] {
        case .nmod: return [head]
        case .obl: return graph.surfaceSubjects(head)
        default: return heads(of: graph.surfaceSubjects(word), sentence, graph)
        }
      }
      if isOfMinister(word, attacher, graph) { return graph.surfaceSubjects(word) }
      // "X, energy minister from 1995 to 1996, met Y"
      if sentence.tags[word] == .noun, sentence.relations[word] == .appos,
        hasStart(word, attacher)
      {
        return [Int(sentence.heads[word])]
      }
      // "had been prime minister since 2019"
      if sentence.tags[word] == .noun || heads.contains(sentence.lemmas[word].lowercased()),
        graph.dependent(word, .cop) != nil, hasStart(word, attacher)
      {
        return graph.surfaceSubjects(word)
      }
      // "was elected mayor", with the participle drawn as an adjective
      return sentence.givingParticiple(of: word) == nil ? [] : graph.surfaceSubjects(word)
    }
    let lemma = sentence.lemmas[word]
    // "when X proclaimed himself president"
    if ["proclaim", "declare"].contains(lemma),
      (word + 1..<max(word + 1, min(word + 3, sentence.count))).contains(where: {
        ["himself", "herself"].contains(sentence.lowerForm($0))
          && sentence.heads[$0] == Int32(word)
      })
    {
      return graph.surfaceSubjects(word)
    }
    // "has been ruled since 2014 by X"
    if graph.isPassive[word], isRuled(word, attacher, graph) {
      return graph.dependents(word, TreeWords.bit(.oblAgent))
    }
    if isLeading(word, attacher, graph) {
      return heads(of: graph.surfaceSubjects(word), sentence, graph)
    }
    // "was made minister in June", "voters made X their mayor"
    if lemma == "make" {
      let objects = graph.dependents(word, TreeWords.bit(.obj) | TreeWords.bit(.xcomp))
      guard objects.contains(where: { heads.contains(sentence.lemmas[$0].lowercased()) }) else {
        return []
      }
      return graph.isPassive[word]
        ? graph.surfaceSubjects(word)
        : objects.filter { [.propn, .pron].contains(sentence.tags[$0]) }
    }
    // "X's tenure began in 2021"
    if starting.contains(lemma) {
      let owners = graph.surfaceSubjects(word).filter {
        DateFinder.terms.contains(sentence.lemmas[$0])
      }.flatMap { graph.dependents($0, TreeWords.bit(.nmodPoss)) }
      if !owners.isEmpty { return owners }
    }
    if taking.contains(lemma) {
      if graph.isPassive[word], !isHeldOffice(word, sentence) { return [] }
      if spanning.contains(lemma), !hasStart(word, attacher) { return [] }
      // "came to power in 2009", "has held the post since 2015"
      if arriving.contains(lemma), !hasOffice(word, sentence) { return [] }
      if lemma == "replace",
        !graph.dependents(word, TreeWords.bit(.obj)).contains(where: {
          sentence.tags[$0] == .propn || sentence.tags[$0] == .pron
        })
      {
        return []
      }
      // "took office", "assumed the presidency", "took over", but not "took questions"
      if ["take", "assume"].contains(lemma), !takesOffice(word, sentence, graph) { return [] }
      // "became the first mayor to speak out"
      if lemma == "become", isFirstToDo(word, sentence) { return [] }
      if lemma == "win",
        !graph.dependents(word, TreeWords.bit(.obj)).contains(where: {
          headships.contains(sentence.lemmas[$0])
            && !graph.dependents($0, TreeWords.bit(.compound) | TreeWords.bit(.nmod)).contains {
              parties.contains(sentence.lemmas[$0])
            }
        })
      {
        return []
      }
      let subjects = graph.surfaceSubjects(word)
      let isNamed = subjects.contains { [.propn, .pron].contains(sentence.tags[$0]) }
      if isNamed, !isOfOffice(word, sentence, graph) { return subjects }
      let isPerson = subjects.contains { subject in
        held.mentions(at: subject).contains { held.type($0) == .person }
      }
      if isPerson { return subjects }
      return subjects + owners(above: word, sentence, graph)
        + (isOfOffice(word, sentence, graph) ? nearby(word, sentence, held) : [])
    }
    guard
      giving.contains(lemma) || lemma == "send" && isLegislative(word, sentence, graph)
        // "was voted into office"
        || lemma == "vote" && isOfOffice(word, sentence, graph)
    else { return [] }
    let given = graph.dependents(word, TreeWords.bit(.obj))
    let head = Int(sentence.heads[word])
    // "X, appointed minister in March, …"
    let isOfTitle =
      !given.isEmpty && given.allSatisfy { sentence.tags[$0] == .noun && $0 > word }
      && [.acl, .advcl].contains(sentence.relations[word])
    guard given.isEmpty || isOfTitle, head >= 0,
      isOfTitle || sentence.features[word].contains(.participle)
    else {
      return given + apposed(to: given, sentence, graph)
    }
    switch sentence.relations[word] {
    // "X, first elected in 1996, …"
    case .acl: return [head]
    // "Elected in 2004, X …"
    case .advcl: return graph.surfaceSubjects(head)
    default: return []
    }
  }

  private static let spanning: WordSet = [
    "serve", "hold", "reign", "rule", "govern", "represent", "fill", "occupy", "sit",
  ]

  /// Whether somebody is told to be in office from a time on: "in power since 2019".
  private static func isInOffice(
    _ noun: Int,
    _ attacher: DateAttacher,
    _ graph: SentenceGraph
  ) -> Bool {
    let sentence = attacher.sentence
    return ["office", "power", "charge", "post", "job", "role", "position", "helm", "throne"]
      .contains(sentence.lemmas[noun])
      && graph.hasCase(noun, ["in", "at", "on"], sentence) && hasStart(noun, attacher)
      && (sentence.relations[noun] == .nmod || graph.dependent(noun, .cop) != nil
        || sentence.relations[noun] == .obl
          && (noun - 3..<noun).contains { sentence.wordForm($0) == "," })
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
    // "who has represented the district since 2003"
    if sentence.lemmas[word] == "represent", sentence.tags[word] == .verb {
      return graph.dependents(word, TreeWords.bit(.obj)).contains {
        ["district", "seat", "constituency", "state", "riding", "area"].contains(
          sentence.lemmas[$0]
        )
      }
    }
    guard sentence.tags[word] == .verb,
      ["elect", "enter", "win", "serve", "re-elect", "send", "appoint", "sit"].contains(
        sentence.lemmas[word]
      )
    else { return false }
    if isToFillSeat(word, sentence) { return true }
    return graph.dependents(word, TreeWords.bit(.obl) | TreeWords.bit(.obj)).contains {
      legislatures.contains(sentence.lemmas[$0].lowercased())
        && (!["elect", "appoint", "send"].contains(sentence.lemmas[word])
          || graph.hasCase($0, ["to"], sentence))
    }
  }

  /// The titles of those who are elected, and of members of parliaments among them.
  static let legislators: WordSet = [
    "representative", "senator", "congressman", "congresswoman", "mp", "lawmaker", "legislator",
    "councillor", "councilor", "councilman", "councilwoman", "delegate", "deputy", "assemblyman",
    "assemblywoman", "backbencher", "sen.", "rep.", "parliamentarian",
  ]
  private static let electives = legislators.union([
    "president", "governor", "mayor", "sheriff", "chancellor", "premier", "clerk", "treasurer",
  ])

  /// Words for one post: the chief executive is the CEO.
  private static let synonyms: [WordSet] = [
    ["executive", "ceo"], ["minister", "premier", "taoiseach"],
    ["chairman", "chairwoman", "chair", "chairperson"],
    ["spokesman", "spokeswoman", "spokesperson"],
    ["leader", "chairman", "chair"], ["leader", "chairwoman"], ["leader", "head"],
    ["leader", "president"], ["leader", "chancellor"], ["leader", "premier"], ["leader", "king"],
    ["ruler", "president"], ["ruler", "king"], ["ruler", "emir"], ["ruler", "sultan"],
  ]

  static func isSame(_ word: String, _ title: String) -> Bool {
    word == title || synonyms.contains { $0.contains(word) && $0.contains(title) }
  }

  /// The word of a title that says what post it is: "minister" of "minister of foreign affairs".
  static func last(_ title: String?) -> String? {
    let words = title?.lowercased().split(separator: " ") ?? []
    let end = words.firstIndex { $0 == "of" || $0 == "for" } ?? words.count
    return words[..<end].last.map(String.init)
  }

  /// Whether a post is one that somebody is elected to.
  static func isElective(_ post: Statement, _ context: ArticleContext, leads: RelationID?) -> Bool {
    if last(post.title).map(electives.contains) ?? false { return true }
    let body = context.mentions.clusters[post.object.index].type
    return post.relation == leads && (body == .state || body == .place)
  }

  private static func hasOffice(_ verb: Int, _ sentence: Sentence) -> Bool {
    (0..<sentence.count).contains {
      sentence.heads[$0] == Int32(verb)
        && (offices.contains(sentence.lemmas[$0]) || headships.contains(sentence.lemmas[$0]))
    } || isHeldOffice(verb, sentence) || isSeatOfPower(verb, sentence)
  }

  /// Whether a clause tells of a post without naming it.
  private static func isGeneral(
    _ word: Int,
    _ date: PartialDate,
    _ attacher: DateAttacher,
    _ graph: SentenceGraph
  ) -> Bool {
    let sentence = attacher.sentence
    guard sentence.tags[word] == .verb else {
      if span(of: word, attacher) != nil { return true }
      // "her appointment in 2019 was criticised"
      let isGiving =
        givings.contains(sentence.lemmas[word])
        && !graph.dependents(word, TreeWords.bit(.nmod)).contains {
          graph.hasCase($0, ["as", "to"], sentence)
        }
      // "in office as mayor of X since 2011"
      let isNamed = graph.dependents(word, TreeWords.bit(.nmod) | TreeWords.bit(.obl)).contains {
        graph.hasCase($0, ["as"], sentence)
      }
      return isGiving || isInOffice(word, attacher, graph) && !isNamed
    }
    if hasOffice(word, sentence) {
      return date.precision != .day || !isSeatOfPower(word, sentence)
    }
    let isTitled = graph.dependents(word, TreeWords.bit(.obl)).contains {
      graph.hasCase($0, ["as", "to"], sentence)
    }
    // "has reigned since 1991"
    if spanning.contains(sentence.lemmas[word]), graph.dependent(word, .obj) == nil,
      sentence.lemmas[word] != "serve"
        || !isTitled
          && graph.dependents(word, TreeWords.bit(.obl)).allSatisfy({ time in
            attacher.expressions.contains { $0.words.contains(time) }
          })
    {
      return true
    }
    // "who was sworn in on Tuesday"
    if isSwornIn(word, sentence, graph) { return true }
    if starting.contains(sentence.lemmas[word]) { return true }
    // "took over from X in 2019"
    if sentence.lemmas[word] == "take" {
      return sentence.wordForm(word + 1) == "over" && graph.dependent(word, .obj) == nil
        && !graph.dependents(word, TreeWords.bit(.obl)).contains {
          graph.hasCase($0, ["as"], sentence)
        }
    }
    let isPast = isOver(date, attacher.published)
    // "succeeded his father in 2009"
    if ["succeed", "replace"].contains(sentence.lemmas[word]) { return isPast && !isTitled }
    // Who is elected now may hold another post till then.
    return ["elect", "appoint", "name", "choose", "hire", "promote"].contains(sentence.lemmas[word])
      && isPast && !isTitled
      && graph.dependent(word, .xcomp).map { sentence.tags[$0] == .verb } ?? true
  }

  /// Nouns for who leads and for his post.
  static let heads: WordSet = [
    "president", "premier", "minister", "chancellor", "taoiseach", "chairman", "chairwoman",
    "chair", "leader", "head", "boss", "governor", "mayor", "king", "queen", "director",
    "executive", "ceo", "officer", "helm", "office", "power", "charge", "role", "leadership",
    "presidency", "chairmanship", "premiership", "throne", "captain", "manager", "commander",
  ]

  /// Whether somebody comes to lead by a word: "took over the chairmanship", "became taoiseach".
  static func isHeading(_ word: Int, _ sentence: Sentence) -> Bool {
    sentence.lemmas[word] == "inauguration"
      || (word + 1..<max(word + 1, min(word + 10, sentence.count))).contains {
        guard heads.contains(sentence.lemmas[$0].lowercased()) else { return false }
        let above = Int(sentence.heads[$0])
        return above == word || above >= 0 && sentence.heads[above] == Int32(word)
      }
  }

  /// Whether a verb names the post that somebody takes: "became chairman".
  static func hasTitle(_ verb: Int, _ sentence: Sentence) -> Bool {
    (verb + 1..<max(verb + 1, min(verb + 10, sentence.count))).contains {
      sentence.heads[$0] == Int32(verb) && sentence.tags[$0] == .noun
        && sentence.relations[$0] == .xcomp
    }
  }

  /// Whether a word belongs to the clause of a verb or noun, not to one beside it: "before becoming
  /// president in 2019, he led X".
  static func isOfClause(_ word: Int, _ clause: Int, _ sentence: Sentence) -> Bool {
    var node = word
    for _ in 0..<8 {
      if node == clause { return true }
      let head = Int(sentence.heads[node])
      guard head >= 0 else { return false }
      // A participle drawn as an adjective of the title: "elected mayor of X".
      if Int(sentence.heads[clause]) == node { return true }
      switch sentence.relations[node] {
      case .advcl, .ccomp, .aclRelcl, .parataxis: return false
      // "was appointed finance minister in 2017 and became prime minister in 2018"
      case .conj where sentence.tags[node] == .verb: return false
      default: node = head
      }
    }
    return false
  }
}
