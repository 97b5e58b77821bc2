import Syntax

/// A sentence's dependency tree with the edges that are meant but not drawn.
///
/// Added to the basic tree, once and before any pattern is tried:
/// the object that a passive subject is and the subject that its agent is; the subjects of
/// infinitives ("agreed to meet", "was forced to resign"), participles and coordinated
/// verbs; what a relative pronoun stands for; each member of a conjunction and each
/// apposition in its neighbour's role; and the parties of a noun that a light verb or a
/// preposition carries ("held talks with", "said in a call with") as `nmod:poss` and `nmod`
/// of that noun, as are those whom a nationality, a counting noun or a clause names for it;
/// both sides of "each other", and who speaks in a document: see `addPartyEdges`.
///
/// - Reference: S. Schuster and C. D. Manning, Enhanced English Universal Dependencies,
///   2016, whose additions the first four are.
struct SentenceGraph: Sendable {
  /// An edge from a head to a dependent.
  struct Edge: Sendable {
    var head: Int32
    var dependent: Int32
    var relation: DependencyRelation
    /// The symbol of the preposition, 0 for none or one that no pattern names.
    var preposition: Int32
    /// Whether the tree itself does not have it.
    var isDerived: Bool
    fileprivate var nextOfHead: Int32 = -1
    fileprivate var nextOfDependent: Int32 = -1
  }

  /// The number of words.
  let count: Int
  /// The symbol of each word's lemma.
  private(set) var lemmas: [Int32]
  /// The symbol of each word's preposition or marker.
  private(set) var prepositions: [Int32]
  /// Whether each word is a passive verb.
  private(set) var isPassive: [Bool]
  /// All edges; the first ones are the tree's.
  private(set) var edges: [Edge] = []
  private var firstOfHead: [Int32]
  private var lastOfHead: [Int32]
  private var firstOfDependent: [Int32]
  private var lastOfDependent: [Int32]
  /// The words, each after its head.
  let topDown: [Int32]

  /// Builds the graph of a sentence.
  ///
  /// - Complexity: O(*n*) edges for all but very long conjunctions.
  init(_ sentence: Sentence, symbols: SymbolTable, words: TreeWords, isTriggerNoun: [Bool]) {
    let count = sentence.count
    self.count = count
    lemmas = (0..<count).map { word in
      let lemma = sentence.lemmas[word]
      let symbol = symbols[lemma]
      if symbol != 0 { return symbol }
      let lower = lemma.utf8.allSatisfy(Self.isLower) ? 0 : symbols[lemma.lowercased()]
      // A first word's capital may hide a plural: "Clashes between".
      if lower != 0 || (sentence.tags[word] != .verb && word > 0) { return lower }
      return Self.verb(sentence.lowerForm(word), symbols)
    }
    prepositions = [Int32](repeating: 0, count: count)
    isPassive = [Bool](repeating: false, count: count)
    firstOfHead = [Int32](repeating: -1, count: count)
    lastOfHead = firstOfHead
    firstOfDependent = firstOfHead
    lastOfDependent = firstOfHead
    topDown = Self.topDown(sentence)
    edges.reserveCapacity(count * 3)
    markCases(sentence, symbols: symbols)
    for word in 0..<count where sentence.heads[word] >= 0 {
      let head = Int(sentence.heads[word])
      // "is to travel": the subject of the infinitive
      let isOuter =
        sentence.relations[word] == .nsubjOuter && sentence.tags[head] == .verb
        && sentence.features[head].contains(.infinitive)
      append(
        head,
        isOuter ? .nsubj : sentence.relations[word],
        word,
        prepositions[word],
        derived: false
      )
    }
    mendVoices(sentence)
    for word in topDown { addClauseEdges(Int(word), sentence, words) }
    for word in topDown { addNominalEdges(Int(word), sentence, words, isTriggerNoun) }
    for word in 0..<count {
      addPartyEdges(word, sentence, words)
      addLentPhrases(word, sentence, words)
    }
    for word in 0..<count { addAttachment(of: word, sentence, words) }
    propagate(sentence, words)
  }

  /// Whether a byte is that of a letter, digit or mark which has no lower case.
  private static func isLower(_ byte: UInt8) -> Bool { byte < 0x41 || byte > 0x5A && byte < 0x80 }

  /// The symbol of a verb that a rule names, by its regular forms: a lemmatizer may err on
  /// a verb that it has never seen.
  private static func verb(_ form: String, _ symbols: SymbolTable) -> Int32 {
    if let base = irregular[form] { return symbols[base] }
    for (ending, bases) in [
      ("ied", ["y"]), ("ies", ["y"]), ("ed", ["", "e"]), ("ing", ["", "e"]), ("es", ["", "e"]),
      ("s", [""]),
    ] where form.hasSuffix(ending) && form.count > ending.count + 2 {
      let stem = form.dropLast(ending.count)
      for base in bases {
        let symbol = symbols[stem + base]
        if symbol != 0 { return symbol }
      }
      // "banned", "stopping"
      if let last = stem.last, stem.dropLast().last == last {
        let symbol = symbols[String(stem.dropLast())]
        if symbol != 0 { return symbol }
      }
    }
    return 0
  }

  /// Irregular forms that a lemmatizer may not have seen.
  private static let irregular: WordMap<String> = [
    "fled": "flee", "sought": "seek", "swept": "sweep", "slain": "slay", "slew": "slay",
    "overthrew": "overthrow", "overthrown": "overthrow", "forbade": "forbid",
    "forbidden": "forbid", "foresaw": "foresee", "oversaw": "oversee", "overseen": "oversee",
    "withdrew": "withdraw", "withdrawn": "withdraw", "outbid": "outbid", "rebuilt": "rebuild",
    "resold": "resell", "retook": "retake", "retaken": "retake", "bade": "bid", "dwelt": "dwell",
    "overtook": "overtake", "overcame": "overcome", "upheld": "uphold", "wed": "wed",
    "shook": "shake", "shaken": "shake", "rode": "ride", "ridden": "ride", "strode": "stride",
    "misled": "mislead", "fed": "feed", "bled": "bleed", "bred": "breed", "swore": "swear",
    "mistook": "mistake", "overrode": "override", "wove": "weave", "undid": "undo",
    "misspent": "misspend", "misspoke": "misspeak",
  ]

  private static func topDown(_ sentence: Sentence) -> [Int32] {
    let count = sentence.count
    var first = [Int32](repeating: -1, count: count)
    var next = first
    var order: [Int32] = []
    order.reserveCapacity(count)
    for word in stride(from: count - 1, through: 0, by: -1) {
      let head = Int(sentence.heads[word])
      if head < 0 {
        order.append(Int32(word))
      } else {
        next[word] = first[head]
        first[head] = Int32(word)
      }
    }
    var index = 0
    while index < order.count {
      var child = first[Int(order[index])]
      while child >= 0 {
        order.append(child)
        child = next[Int(child)]
      }
      index += 1
    }
    return order
  }

  private mutating func markCases(_ sentence: Sentence, symbols: SymbolTable) {
    for word in 0..<count {
      let head = Int(sentence.heads[word])
      guard head >= 0 else { continue }
      switch sentence.relations[word] {
      case .case, .mark:
        guard prepositions[head] == 0 else { continue }
        var name = ""
        for other in (word + 1)..<max(word + 1, min(count, word + 4))
        where sentence.relations[other] == .fixed && sentence.heads[other] == Int32(word) {
          if name.isEmpty { name = sentence.lowerForm(word) }
          name += "_" + sentence.lowerForm(other)
        }
        if name.isEmpty, sentence.tags[word] == .verb {
          // "following a visit" is no form of "follow"
          let own = symbols[sentence.lowerForm(word)]
          prepositions[head] = own != 0 ? own : lemmas[word]
        } else {
          prepositions[head] = name.isEmpty ? lemmas[word] : symbols[name]
        }
      case .auxPass:
        isPassive[head] = true
      default:
        break
      }
    }
    for word in 0..<count where sentence.relations[word] == .acl {
      if sentence.tags[word] == .verb, sentence.features[word].contains(.participle),
        sentence.features[word].contains(.past)
      {
        isPassive[word] = true
      }
    }
  }

  /// Adds an edge unless it is there.
  mutating func append(
    _ head: Int,
    _ relation: DependencyRelation,
    _ dependent: Int,
    _ preposition: Int32,
    derived: Bool = true
  ) {
    if derived {
      if head == dependent { return }
      var edge = firstOfHead[head]
      while edge >= 0 {
        let existing = edges[Int(edge)]
        if existing.dependent == Int32(dependent), existing.relation == relation,
          existing.preposition == preposition
        {
          return
        }
        edge = existing.nextOfHead
      }
    }
    let index = Int32(edges.count)
    edges.append(
      Edge(
        head: Int32(head),
        dependent: Int32(dependent),
        relation: relation,
        preposition: preposition,
        isDerived: derived
      )
    )
    if lastOfHead[head] >= 0 {
      edges[Int(lastOfHead[head])].nextOfHead = index
    } else {
      firstOfHead[head] = index
    }
    lastOfHead[head] = index
    if lastOfDependent[dependent] >= 0 {
      edges[Int(lastOfDependent[dependent])].nextOfDependent = index
    } else {
      firstOfDependent[dependent] = index
    }
    lastOfDependent[dependent] = index
  }

  /// The first edge out of a word, -1 where there is none; follow with `nextOut`.
  @inline(__always)
  func firstOut(_ word: Int) -> Int32 { firstOfHead[word] }
  /// The next edge out of the same head.
  @inline(__always)
  func nextOut(_ edge: Int32) -> Int32 { edges[Int(edge)].nextOfHead }
  /// The first edge into a word, -1 where there is none; follow with `nextIn`.
  @inline(__always)
  func firstIn(_ word: Int) -> Int32 { firstOfDependent[word] }
  /// The next edge into the same dependent.
  @inline(__always)
  func nextIn(_ edge: Int32) -> Int32 { edges[Int(edge)].nextOfDependent }

  /// The dependents of a word by relations of a mask, in order of adding.
  func dependents(_ word: Int, _ relations: UInt64) -> [Int] {
    var result: [Int] = []
    var edge = firstOfHead[word]
    while edge >= 0 {
      let e = edges[Int(edge)]
      if relations & (1 << UInt64(e.relation.rawValue)) != 0 { result.append(Int(e.dependent)) }
      edge = e.nextOfHead
    }
    return result
  }

  /// The first dependent of a word by a relation; nil where there is none.
  func dependent(_ word: Int, _ relation: DependencyRelation) -> Int? {
    var edge = firstOfHead[word]
    while edge >= 0 {
      let e = edges[Int(edge)]
      if e.relation == relation { return Int(e.dependent) }
      edge = e.nextOfHead
    }
    return nil
  }

  /// The words that stand before a predicate as its subjects, active or passive.
  func surfaceSubjects(_ word: Int) -> [Int] {
    dependents(word, TreeWords.subjects)
  }

  // MARK: Clauses

  /// Makes a passive subject without a passive auxiliary an active one: the parser takes
  /// "The United Nations called on Myanmar" for a reduced passive now and then. Verbs of
  /// which a conjunct has the auxiliary stay passive.
  private mutating func mendVoices(_ sentence: Sentence) {
    for word in topDown.map(Int.init) where !isPassive[word] {
      let head = Int(sentence.heads[word])
      if sentence.relations[word] == .conj, head >= 0, isPassive[head],
        surfaceSubjects(word).isEmpty, sentence.features[word].contains(.participle)
      {
        isPassive[word] = true
      }
    }
    for word in 0..<count where sentence.relations[word] == .acl && isPassive[word] {
      // "Sirhan opposed Kennedy" taken for a name with a participle
      let head = Int(sentence.heads[word])
      if isFragment(head, sentence), dependent(word, .obj) != nil,
        dependent(word, .oblAgent) == nil
      {
        isPassive[word] = false
      }
    }
    for index in edges.indices
    where edges[index].relation == .nsubjPass && !isPassive[Int(edges[index].head)] {
      let verb = Int(edges[index].head)
      if sentence.tags[verb] == .verb, dependent(verb, .oblAgent) == nil {
        edges[index].relation = .nsubj
      } else {
        isPassive[verb] = true
      }
    }
  }

  private mutating func addClauseEdges(_ word: Int, _ sentence: Sentence, _ words: TreeWords) {
    let relation = sentence.relations[word]
    let head = Int(sentence.heads[word])
    if relation == .aclRelcl, head >= 0 { addRelative(word, head, sentence, words) }
    let subjects = surfaceSubjects(word)
    if subjects.isEmpty, head >= 0 {
      let own: DependencyRelation = isPassive[word] ? .nsubjPass : .nsubj
      switch relation {
      case .conj:
        if isPredicate(word, sentence) && isPredicate(head, sentence) {
          let resumed = sayers(resumedBy: word, afterPluperfect: head, sentence, words)
          for subject in resumed.isEmpty ? surfaceSubjects(head) : resumed {
            append(word, own, subject, 0)
          }
          for subject in sayers(resumedBy: word, after: head, sentence, words) {
            append(word, own, subject, 0)
          }
        } else if isFragment(head, sentence), sentence.tags[word] == .verb {
          // "Altıntaş, an officer, shot and killed Karlov" taken for a list
          append(word, own, head, 0)
        }
      case .xcomp:
        var doers = words.isAppealing(lemmas[head]) ? appealed(head, before: word, words) : []
        if isVoicing(word, of: head, sentence) { doers = surfaceSubjects(head) }
        for subject in doers.isEmpty ? controllers(of: head, words) : doers {
          append(word, own, subject, 0)
        }
      case .advcl, .ccomp:
        // "Speaking after the talks, Wang said", of which the tree makes what he said
        if sentence.tags[word] == .verb, isNonFinite(word, sentence),
          relation == .advcl || word < head
        {
          let passive = sentence.features[word].contains(.past) && !hasAuxiliary(word)
          if passive { isPassive[word] = true }
          let listed = tellers(listing: word, sentence, words)
          for subject in listed.isEmpty
            ? purposeControllers(word, of: head, sentence, words) : listed
          {
            append(word, passive ? .nsubjPass : own, subject, 0)
          }
          // "repeated an offer to hold talks" taken for a purpose
          if sentence.features[word].contains(.infinitive),
            let object = dependent(head, .obj), word - 3...word - 1 ~= object,
            words.isOwnedAct(lemmas[object])
          {
            append(object, .acl, word, prepositions[word])
            for owner in owners(of: object, sentence, words) { append(word, own, owner, 0) }
          }
          // "threatened to attack" taken for a purpose
          if words.isSubjectControl(lemmas[head]), sentence.features[word].contains(.infinitive) {
            append(head, .xcomp, word, prepositions[word])
          }
        } else if relation == .advcl, dependent(word, .cop) != nil,
          words.isObjectControl(lemmas[head])
        {
          // "nominated X to be secretary"
          for subject in controllers(of: head, words) { append(word, own, subject, 0) }
        }
      case .acl:
        if sentence.tags[word] == .verb {
          let winners = chosenOnes(above: word, sentence)
          if !winners.isEmpty {
            for winner in winners { append(word, own, winner, 0) }
          } else if Self.chosen.contains(sentence.lemmas[head]) {
            // "her nominee to head Acme": he heads it, not she.
            append(word, own, head, 0)
            for first in described(by: head, sentence) { append(word, own, first, 0) }
          } else if sentence.features[word].contains(.infinitive) {
            let named = beneficiary(of: word, behind: head, sentence, words)
            var doers = named.map { [$0] } ?? owners(of: head, sentence, words)
            // "became the first Muslim to lead X"
            if doers.isEmpty, isOneOfMany(head, sentence) { doers = described(by: head, sentence) }
            for doer in doers { append(word, own, doer, 0) }
          } else {
            append(word, own, head, 0)
            if isPassive[word], Self.chosen.contains(sentence.lemmas[head]) {
              // "became the first woman elected mayor"
              for first in described(by: head, sentence) { append(word, own, first, 0) }
            }
            if prepositions[word] == words.of, words.isOwnedAct(lemmas[head]) {
              // "his offer of holding talks"
              for owner in owners(of: head, sentence, words) { append(word, own, owner, 0) }
            }
          }
        } else if dependent(word, .cop) != nil, Self.chosen.contains(sentence.lemmas[head]) {
          // "became the first woman to be elected mayor", with the participle drawn as an adjective
          for first in described(by: head, sentence) { append(word, own, first, 0) }
        }
      default:
        break
      }
    }
    // Shared objects of coordinated verbs: "met and praised the minister".
    if relation == .conj, head >= 0, sentence.tags[word] == .verb, sentence.tags[head] == .verb,
      dependent(word, .obj) == nil, !isPassive[word], dependent(word, .ccomp) == nil,
      dependent(word, .obl) == nil,
      let object = dependent(head, .obj), object > word
    {
      append(word, .obj, object, prepositions[object])
    }
    // "shot and killed him": the object that the tree hangs on the second verb.
    if relation == .conj, head == word - 2, sentence.tags[word] == .verb,
      sentence.tags[head] == .verb, isPassive[word] == isPassive[head],
      dependent(head, .obj) == nil, let object = dependent(word, .obj), object > word
    {
      append(head, .obj, object, prepositions[object])
    }
    if sentence.tags[word] == .verb { addReceiver(word, sentence, words) }
    // "asked Poland to suspend the law": the one asked is the object that rules speak of.
    if dependent(word, .obj) == nil {
      for asked in dependents(word, TreeWords.bit(.iobj)) { append(word, .obj, asked, 0) }
    }
    if isPassive[word] || dependent(word, .nsubjPass) != nil {
      for subject in dependents(word, TreeWords.bit(.nsubjPass)) { append(word, .obj, subject, 0) }
      addDistantAgent(word, sentence, words)
      var edge = firstOfHead[word]
      while edge >= 0 {
        let e = edges[Int(edge)]
        if e.relation == .oblAgent
          || (e.relation == .obl && e.preposition == words.by && !e.isDerived)
        {
          append(word, .nsubj, Int(e.dependent), 0)
        }
        edge = edges[Int(edge)].nextOfHead
      }
    }
  }

  /// Nouns for who is chosen to do something.
  private static let chosen: WordSet = [
    "nominee", "choice", "pick", "candidate", "appointee", "man", "woman", "person", "favourite",
    "favorite", "contender", "leader", "president", "minister", "premier", "chief", "chairman",
    "official", "lawmaker", "politician", "pope", "monarch", "diplomat", "secretary",
  ]

  private func isPredicate(_ word: Int, _ sentence: Sentence) -> Bool {
    sentence.tags[word] == .verb || dependent(word, .cop) != nil
      || (sentence.tags[word] != .propn && !surfaceSubjects(word).isEmpty)
      || (sentence.relations[word] == .conj && sentence.tags[word] != .propn
        && sentence.tags[word] != .pron && sentence.heads[word] >= 0
        && dependent(Int(sentence.heads[word]), .cop) != nil)
  }

  /// Whether a word is a name at the top of a tree.
  private func isFragment(_ word: Int, _ sentence: Sentence) -> Bool {
    word >= 0 && sentence.heads[word] < 0 && sentence.tags[word] == .propn
  }

  func hasAuxiliary(_ word: Int) -> Bool {
    dependent(word, .aux) != nil || dependent(word, .auxPass) != nil
  }

  private func isNonFinite(_ word: Int, _ sentence: Sentence) -> Bool {
    let features = sentence.features[word]
    if features.contains(.finite) { return false }
    return features.contains(.participle) || features.contains(.infinitive)
      || features.contains(Features(column: "VerbForm=Ger"))
  }

  /// Whose act a clause behind a noun tells: the owner's in "X's bid to oust Y", the
  /// subject's in "X made an attempt to oust Y".
  private func owners(of noun: Int, _ sentence: Sentence, _ words: TreeWords) -> [Int] {
    let owners = dependents(noun, TreeWords.bit(.nmodPoss))
    let verb = Int(sentence.heads[noun])
    guard owners.isEmpty, verb >= 0, sentence.relations[noun] == .obj,
      words.isOwnedAct(lemmas[noun]), words.isLight(lemmas[verb]), dependent(verb, .iobj) == nil,
      !dependents(noun, TreeWords.bit(.det)).contains(where: {
        // "has no plan to meet"
        sentence.lowerForm($0) == "no"
      })
    else { return owners }
    return dependents(verb, TreeWords.bit(.nsubj))
  }

  /// Whose act the open complement of a verb is.
  private func controllers(of verb: Int, _ words: TreeWords) -> [Int] {
    if !isPassive[verb], !words.isSubjectControl(lemmas[verb]), !words.isLeaving(lemmas[verb]) {
      let objects = dependents(verb, TreeWords.bit(.obj) | TreeWords.bit(.iobj))
      if !objects.isEmpty { return objects }
    }
    // "was appointed by X to lead Y": not X
    let suffering = isPassive[verb] ? dependents(verb, TreeWords.bit(.nsubjPass)) : []
    return suffering.isEmpty ? surfaceSubjects(verb) : suffering
  }
}
