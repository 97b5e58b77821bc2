/// Mends what a parser that decides arc by arc gets wrong because it sees no arc but one.
///
/// Every mending needs a tree that English does not have: a verb with two subjects beside a
/// verb with none, a subject of an auxiliary, a noun compounded with a finite verb, a
/// preposition on a part of a name, a noun joined to a later one, or to a verb with another
/// between, a name as the predicate of "met", an object of "became". Trees without such faults
/// stay as they are.
struct TreeMender {
  private var heads: [Int32]
  private var relations: [DependencyRelation]
  private let tags: [UniversalTag]
  private let pennTags: [PennTag]
  private let sentence: Sentence
  private let count: Int
  private var isChanged = false

  /// Mends a sentence's tree.
  ///
  /// - Complexity: O(*n*) for each subject, and for each preposition and compound that may be
  ///   misplaced.
  static func mend(_ sentence: inout Sentence) {
    var mender = TreeMender(sentence)
    mender.run()
    guard mender.isChanged else { return }
    sentence.heads = mender.heads
    sentence.relations = mender.relations
  }

  private init(_ sentence: Sentence) {
    heads = sentence.heads
    relations = sentence.relations
    tags = sentence.tags
    pennTags = sentence.pennTags
    self.sentence = sentence
    count = sentence.count
  }

  private mutating func run() {
    for word in 0..<count where heads[word] >= 0 {
      let head = Int(heads[word])
      guard Self.isArgument(relations[word]), heads[head] >= 0 else { continue }
      if relations[head] == .aux || relations[head] == .auxPass, tags[Int(heads[head])] == .verb {
        attach(word, to: Int(heads[head]), relations[word])
      }
    }
    for word in 0..<count where relations[word] == .conj && heads[word] > word {
      mendConjunct(word)
    }
    for word in 2..<max(count, 2) where isJoinedToVerb(word) {
      if !mendSubject(word) { mendObject(word) }
    }
    for word in 0..<count where relations[word] == .case && tags[word] == .adp {
      mendCase(word)
    }
    for word in 0..<count where relations[word] == .compound && heads[word] > word {
      mendCompound(word)
    }
    for word in 1..<max(count, 1) where relations[word] == .xcomp && tags[word] == .propn {
      mendPredicate(word)
    }
    for word in 0..<count where heads[word] >= 0 { mendRelation(word) }
    for word in 1..<max(count, 1) where Self.isSubject(relations[word]) {
      mendSubjects(second: word)
    }
  }

  private static func isSubject(_ relation: DependencyRelation) -> Bool {
    relation == .nsubj || relation == .nsubjPass
  }

  /// Relations of clauses' parts, which auxiliaries have only where their verb is left out.
  private static func isArgument(_ relation: DependencyRelation) -> Bool {
    isSubject(relation) || relation == .obj || relation == .obl || relation == .oblAgent
      || relation == .ccomp || relation == .xcomp || relation == .iobj || relation == .advcl
      || relation == .expl
  }

  private mutating func attach(_ word: Int, to head: Int, _ relation: DependencyRelation) {
    heads[word] = Int32(head)
    relations[word] = relation
    isChanged = true
  }

  private mutating func attach(_ word: Int, asSubjectOf verb: Int) {
    attach(word, to: verb, isPassive(verb) ? .nsubjPass : .nsubj)
  }

  /// Whether a word is a finite verb without a subject.
  private func lacksSubject(_ word: Int) -> Bool {
    tags[word] == .verb && isFinite(word) && !hasSubject(word)
  }

  /// "written to Tony Blair" and "led by Chairman Kim" with the preposition on the name's or
  /// the title's part instead of its head.
  private mutating func mendCase(_ word: Int) {
    var top = Int(heads[word])
    guard top > word, Self.isPart(relations[top]) else { return }
    while Self.isPart(relations[top]), Int(heads[top]) > word { top = Int(heads[top]) }
    let relation = relations[top]
    guard
      relation == .obl || relation == .nmod || relation == .oblAgent || relation == .appos,
      !hasDependent(top, .case)
    else { return }
    // "value-for-money savings", "under-age drinking"
    for between in (word + 1)..<max(word + 1, top) where tags[between] == .punct { return }
    if word > 0, tags[word - 1] == .punct, heads[word - 1] >= word { return }
    attach(word, to: top, .case)
  }

  private static func isPart(_ relation: DependencyRelation) -> Bool {
    relation == .compound || relation == .nmodDesc || relation == .flat
  }

  /// "The cabinet resigned and Kim replaced Wang" with Kim joined to Wang: nothing is joined to
  /// what comes later.
  private mutating func mendConjunct(_ word: Int) {
    let verb = Int(heads[Int(heads[word])])
    guard verb > word, lacksSubject(verb) else { return }
    attach(word, asSubjectOf: verb)
  }

  /// Whether a noun is joined to a verb before it.
  private func isJoinedToVerb(_ word: Int) -> Bool {
    let verb = Int(heads[word])
    return relations[word] == .conj && verb >= 0 && verb < word && tags[verb] == .verb
      && (tags[word] == .noun || tags[word] == .propn || tags[word] == .pron)
  }

  /// "The cabinet resigned and Kim replaced Wang" with Kim joined to the first verb: whether
  /// it is the subject of the verb right behind it, which has none.
  private mutating func mendSubject(_ word: Int) -> Bool {
    var verb = word + 1
    while verb < count, isUnder(verb, word) { verb += 1 }
    guard verb < count, heads[verb] == heads[word], relations[verb] == .conj, lacksSubject(verb)
    else { return false }
    attach(word, asSubjectOf: verb)
    for child in 0..<word where heads[child] == Int32(word) && relations[child] == .cc {
      attach(child, to: verb, .cc)
    }
    return true
  }

  /// "He resigned and named Kim as his successor" with Kim joined to the first verb: what
  /// follows a verb without anything that joins is its object.
  private mutating func mendObject(_ word: Int) {
    let first = Int(heads[word])
    var verb = word - 1
    while verb > first, tags[verb] != .verb {
      guard Int(heads[verb]) > verb, isUnder(verb, word), tags[verb] != .cconj,
        tags[verb] != .punct, tags[verb] != .adp
      else { return }
      verb -= 1
    }
    guard verb > first, heads[verb] == Int32(first), relations[verb] == .conj, isFinite(verb),
      !isPassive(verb), !hasDependent(verb, .obj), !hasDependent(verb, .ccomp),
      !hasDependent(word, .cop), !hasSubject(word)
    else { return }
    attach(word, to: verb, .obj)
    for later in (word + 1)..<max(count, word + 1)
    where heads[later] == Int32(first) && (relations[later] == .obl || relations[later] == .xcomp) {
      attach(later, to: verb, relations[later])
    }
  }

  /// "The Mitchell Plan calls for an end" with the plan as part of the verb's name.
  private mutating func mendCompound(_ word: Int) {
    let verb = Int(heads[word])
    guard tags[word] == .noun || tags[word] == .propn, lacksSubject(verb) else { return }
    attach(word, asSubjectOf: verb)
  }

  /// "Kim met Wang Yi" with the name as what Kim is said to be.
  private mutating func mendPredicate(_ word: Int) {
    let verb = word - 1
    guard Int(heads[word]) == verb, tags[verb] == .verb,
      !Self.copular.contains(sentence.form(verb)),
      hasSubject(verb), !isPassive(verb), !hasDependent(verb, .obj)
    else { return }
    attach(word, to: verb, .obj)
    let next = word + 1
    if next < count, Int(heads[next]) == word, tags[next] == .propn,
      relations[next] == .obj || relations[next] == .xcomp
    {
      attach(next, to: word, .flat)
    }
  }

  /// Relations that their heads cannot have: "became secretary" with an object, "there" as
  /// what fills the place of a noun's subject, "replaced by Wang as head" with the head on the
  /// name, "replaced Wang, a judge, as head" with the head on the judge, and "the premium
  /// brand" with the brand beside its own first part.
  private mutating func mendRelation(_ word: Int) {
    let head = Int(heads[word])
    switch relations[word] {
    case .obj where Self.becoming.contains(sentence.form(head)): attach(word, to: head, .xcomp)
    case .expl where tags[head] == .noun && tags[word] == .pron: attach(word, to: head, .nsubj)
    case .obl where tags[head] == .propn && heads[head] >= 0 && !hasDependent(head, .cop):
      let verb = Int(heads[head])
      if tags[verb] == .verb { attach(word, to: verb, .obl) }
    case .nmod where relations[head] == .appos && heads[head] >= 0 && isAside(word):
      let verb = Int(heads[Int(heads[head])])
      if verb >= 0, tags[verb] == .verb { attach(word, to: verb, .obl) }
    case .appos where head == word - 1 && tags[head] == .noun && tags[word] == .noun:
      for child in 0..<count where heads[child] == Int32(head) && child != word {
        attach(child, to: word, relations[child])
      }
      (heads[word], relations[word]) = (heads[head], relations[head])
      attach(head, to: word, .compound)
    default: break
    }
  }

  /// Whether a phrase with "as" stands behind a comma.
  private func isAside(_ word: Int) -> Bool {
    for child in 1..<max(word, 1) where heads[child] == Int32(word) && relations[child] == .case {
      return sentence.form(child) == "as" && pennTags[child - 1].name == ","
    }
    return false
  }

  /// Forms of verbs that have no object.
  private static let becoming: Set<String> = [
    "become", "becomes", "became", "becoming", "remain", "remains", "remained", "remaining",
  ]
  /// Forms of verbs that say what their subject is.
  private static let copular: Set<String> = becoming.union([
    "seem", "seems", "seemed", "turn", "turns", "turned", "be", "stay", "stays", "stayed",
  ])

  /// "Kim was killed, Wang said" with Kim as one of two subjects of the last verb.
  private mutating func mendSubjects(second: Int) {
    let verb = heads[second]
    guard verb >= 0 else { return }
    var first = second - 1
    while first >= 0, heads[first] != verb || !Self.isSubject(relations[first]) { first -= 1 }
    guard first >= 0 else { return }
    // The verb between them that has lost its subject.
    var other = first + 1
    while other < second {
      if other != Int(verb), heads[other] == verb || heads[Int(verb)] == Int32(other),
        relations[other] != .aclRelcl, isClause(other), isFinite(other), !hasSubject(other)
      {
        attach(first, asSubjectOf: other)
        // "…, Wang said" is not what the other verb says.
        if heads[Int(verb)] == Int32(other), relations[Int(verb)] == .ccomp,
          isBehindComma(second)
        {
          relations[Int(verb)] = .parataxis
        }
        return
      }
      other += 1
    }
  }

  /// Whether a comma stands before a word and what hangs on it.
  private func isBehindComma(_ word: Int) -> Bool {
    var first = word
    while first > 0, tags[first - 1] != .punct, isUnder(first - 1, word) { first -= 1 }
    return first > 0 && pennTags[first - 1].name == ","
  }

  private func isUnder(_ word: Int, _ ancestor: Int) -> Bool {
    var current = word
    for _ in 0..<8 where current >= 0 {
      if current == ancestor { return true }
      current = Int(heads[current])
    }
    return false
  }

  private func isClause(_ word: Int) -> Bool {
    tags[word] == .verb || hasDependent(word, .cop)
  }

  private func isFinite(_ word: Int) -> Bool {
    if tags[word] == .verb {
      let tag = pennTags[word].name
      if tag == "VBD" || tag == "VBZ" || tag == "VBP" { return true }
    }
    return hasDependent(word, .aux) || hasDependent(word, .auxPass) || hasDependent(word, .cop)
  }

  private func isPassive(_ word: Int) -> Bool { hasDependent(word, .auxPass) }

  private func hasSubject(_ word: Int) -> Bool {
    for child in 0..<count where heads[child] == Int32(word) {
      let relation = relations[child]
      if Self.isSubject(relation) || relation == .nsubjOuter || relation == .csubj
        || relation == .expl || relation == .csubjPass
      {
        return true
      }
    }
    return false
  }

  private func hasDependent(_ word: Int, _ relation: DependencyRelation) -> Bool {
    for child in 0..<count where heads[child] == Int32(word) && relations[child] == relation {
      return true
    }
    return false
  }
}
