import Ontology
import Syntax

/// How each kind of noun places those who act and those acted on.
extension NounActReader {
  // MARK: Support

  /// Support that a noun tells: "voiced support for X", "won the backing of X", "with X's
  /// blessing", "in a show of solidarity with X".
  func support(_ noun: Int) -> [Act] {
    guard !isNone(noun) else { return [] }
    let top = top(noun)
    let behind = [
      words.for, words.to, words.with, words.behind, words.towards, words.toward,
    ]
    var result: [Act] = []
    let carriers = carriers(top)
    for carrier in carriers {
      let part = words[graph.lemmas[carrier.verb]]
      let subjects = subjects(carrier.verb)
      if carrier.preposition == 0, part.contains(.gaining) {
        let doers = doers(noun, [words.of, words.from, words.by], behind: carrier.verb)
        result += pairs(doers, subjects, "support, gained")
      }
      if carrier.preposition == 0, part.contains(.giving) {
        // "voiced Norway's support": not the speaker's
        let owners = doers(noun, [words.from, words.by], behind: carrier.verb)
        guard areSame(owners, subjects) else { continue }
        let goals = goals(noun, behind, carrier, ofThings: true)
        result += pairs(subjects, goals, "support, given")
      }
      if carrier.preposition == words.in {
        let goals = goals(noun, behind + [words.of], nil, ofThings: true)
        result += pairs(subjects, goals, "support, in")
      }
      if carrier.preposition == words.with, top == noun {
        let goals = goals(noun, behind, nil)
        guard goals.isEmpty else { continue }
        let doers = doers(noun, [words.of, words.from, words.by], behind: -1)
        result += pairs(doers, subjects, "support, with")
      }
    }
    // "its support of X" beside "the support of X"
    let owners = doers(noun, [words.by, words.from], behind: verb(before: top))
    if !owners.isEmpty {
      let goals = goals(noun, behind + [words.of], nil, ofThings: true)
      result += pairs(owners, goals, "support, owned")
    }
    return result
  }

  // MARK: Demands

  /// What a noun says is asked of somebody: "lodged an appeal with X", "X's plea was rebuffed
  /// by Y", "bowed to pressure from X", "calls for X to go".
  func request(_ noun: Int, _ part: ActWords.Part) -> [Act] {
    guard !isNone(noun) else { return [] }
    var result: [Act] = []
    let onto = part.contains(.pressure)
    if isConfession(noun) { return [] }
    let prepositions = onto ? [words.on, words.upon] : [words.to]
    let carriers = carriers(top(noun))
    for carrier in carriers {
      let verb = words[graph.lemmas[carrier.verb]]
      let doers = doers(noun, [words.from, words.by], behind: carrier.verb)
      let subjects = subjects(carrier.verb)
      let asked = asked(behind: noun, carrier)
      if carrier.preposition == 0, verb.contains(.making), !onto || part.contains(.spoken),
        areSame(doers, subjects) || verb.contains(.joining)
      {
        let given = onto ? prepositions : [words.to, words.with, words.before]
        result += pairs(subjects, goals(noun, given, carrier) + asked, "request, made")
      }
      guard !doers.isEmpty, goals(noun, prepositions, nil).isEmpty, asked.isEmpty else { continue }
      if carrier.preposition == 0, verb.contains(.answering),
        !onto || part.contains(.spoken) && !isReceiving(carrier.verb)
      {
        result += pairs(doers, subjects, "request, answered")
      }
      if carrier.preposition == words.to || carrier.preposition == words.with,
        verb.contains(.yielding)
      {
        result += pairs(doers, subjects, "request, yielded to")
      }
      if words[carrier.preposition].contains(.moving), !part.contains(.spoken),
        !graph.isPassive[carrier.verb]
      {
        let isCause = carrier.preposition == words.at || carrier.preposition == words.under
        let makers = isCause ? doers : makers(noun)
        result += pairs(makers, subjects, "request, moving")
      }
    }
    let carrier = carriers.first
    let doers = doers(noun, [words.from, words.by], behind: verb(before: top(noun)))
    if !doers.isEmpty {
      let goals = goals(noun, prepositions, nil)
      result += pairs(doers, goals, "request, owned")
      result += pairs(doers, asked(behind: noun, carrier), "request, clause")
      if graph.dependent(noun, .cop) != nil, graph.prepositions[noun] == words.under {
        let subjects = graph.dependents(noun, TreeWords.bit(.nsubj)).flatMap(actors)
        result += pairs(doers, subjects, "request, under")
      }
    }
    return result
  }

  /// Those from or by whom a request comes.
  private func makers(_ noun: Int) -> [Int] {
    graph.dependents(noun, TreeWords.bit(.nmod)).filter {
      graph.prepositions[$0] == words.from || graph.prepositions[$0] == words.by
    }.flatMap(actors)
  }

  /// Whether a plea is one before a court: "his guilty plea".
  private func isConfession(_ noun: Int) -> Bool {
    noun > 0 && ["guilty", "insanity"].contains(sentence.lowerForm(noun - 1))
  }

  private func isReceiving(_ verb: Int) -> Bool {
    words[graph.lemmas[verb]].contains(.gaining)
  }

  /// Those who are to do what a clause behind a noun says: "calls for X to go", "a demand that
  /// X go".
  private func asked(behind noun: Int, _ carrier: Carrier?) -> [Int] {
    var result: [Int] = []
    var edge = graph.firstOut(noun)
    while edge >= 0 {
      let e = graph.edges[Int(edge)]
      edge = graph.nextOut(edge)
      let word = Int(e.dependent)
      guard word > noun, !e.isDerived else { continue }
      switch e.relation {
      case .nmod where isBehindFor(word) && isBeforeInfinitive(word):
        result += actors(word)
      case .acl, .ccomp, .aclRelcl:
        guard !graph.isPassive[word], isComplement(word, noun) else { continue }
        result += graph.dependents(word, TreeWords.bit(.nsubj)).filter { $0 > noun }
          .flatMap(actors)
      default: break
      }
    }
    if let carrier, carrier.preposition == 0 {
      for goal in graph.dependents(carrier.verb, TreeWords.bit(.obl))
      where goal > noun && isBehindFor(goal) && isBeforeInfinitive(goal) {
        result += actors(goal)
      }
    }
    return result
  }

  /// Whether "for" stands before a word's phrase, whatever the tree takes it to mark.
  private func isBehindFor(_ word: Int) -> Bool {
    if graph.prepositions[word] == words.for { return true }
    guard graph.prepositions[word] == 0 else { return false }
    let start = actors(word).map { held[$0].words.lowerBound }.min() ?? word
    return start > 0 && sentence.lowerForm(start - 1) == "for"
      || start > 1 && sentence.lowerForm(start - 2) == "for" && sentence.tags[start - 1] == .det
  }

  /// Whether a name stands right before an infinitive: "for Norway to".
  private func isBeforeInfinitive(_ word: Int) -> Bool {
    let end = actors(word).map { held[$0].words.upperBound }.max() ?? word + 1
    return end + 1 < sentence.count && sentence.lowerForm(end) == "to"
      && (sentence.tags[end] == .part || sentence.tags[end + 1] == .verb)
  }

  /// Whether a clause says what a noun asks: it begins with "that" or "for", or is an infinitive.
  private func isComplement(_ clause: Int, _ noun: Int) -> Bool {
    (noun + 1..<clause).contains {
      sentence.heads[$0] == Int32(clause) && sentence.relations[$0] == .mark
        && ["that", "for"].contains(sentence.lowerForm($0))
    }
  }

  // MARK: Offers

  /// What a noun says is offered: "made X an offer", "X's offer was turned down by Y", "accepted
  /// an offer of help from X".
  func offer(_ noun: Int) -> [Act] {
    guard !isNone(noun) else { return [] }
    var result: [Act] = []
    let carriers = carriers(noun)
    for carrier in carriers {
      let verb = words[graph.lemmas[carrier.verb]]
      let subjects = subjects(carrier.verb)
      var doers = doers(noun, [words.from, words.by], behind: carrier.verb)
      if doers.isEmpty { doers = givers(behind: noun) }
      if carrier.preposition == 0, verb.contains(.making), doers.isEmpty {
        result += pairs(subjects, goals(noun, [words.to], carrier), "offer, made")
      }
      guard !doers.isEmpty, goals(noun, [words.to], nil).isEmpty else { continue }
      if carrier.preposition == 0, verb.contains(.answering) {
        result += pairs(doers, subjects, "offer, answered")
      }
      if carrier.preposition == words.to, verb.contains(.yielding) {
        result += pairs(doers, subjects, "offer, yielded to")
      }
    }
    let doers = doers(noun, [words.from, words.by], behind: verb(before: top(noun)))
    result += pairs(doers, goals(noun, [words.to], nil), "offer, owned")
    return result
  }

  /// Those from whom what is offered comes: "an offer of help from X".
  private func givers(behind noun: Int) -> [Int] {
    graph.dependents(noun, TreeWords.bit(.nmod)).filter { graph.prepositions[$0] == words.of }
      .flatMap { doers($0, [words.from], behind: noun) }
  }

  // MARK: Agreements

  /// The parties of what a noun says is agreed: "A and B signed a treaty", "A's treaty with B",
  /// "the A-B treaty", "the treaty between A and B".
  func agreement(_ noun: Int) -> [Act] {
    guard !isNone(noun) else { return [] }
    var result = words[graph.lemmas[noun]].contains(.bond) ? [] : joined(before: noun)
    let isOpen = graph.dependents(noun, TreeWords.bit(.amod)).contains {
      words[graph.lemmas[$0]].contains(.open)
    }
    if isOpen { return result }
    let with = goals(noun, [words.with], nil)
    let isBond = words[graph.lemmas[noun]].contains(.bond)
    for carrier in carriers(top(noun)) {
      let verb = words[graph.lemmas[carrier.verb]]
      guard verb.contains(.concluding), !isWished(carrier.verb) else { continue }
      let isParty =
        carrier.preposition == 0
        || ([words.to, words.on, words.into].contains(carrier.preposition)
          && verb.contains(.concluding))
      guard isParty else { continue }
      let subjects = subjects(carrier.verb)
      let others = with + goals(noun, [words.with], carrier)
      result += pairs(subjects, others, "agreement, with")
      if subjects.count > 1, others.isEmpty, !isBond || carrier.preposition == 0 {
        result += ordered(subjects, "agreement, both")
      }
    }
    result += pairs(doers(noun, [words.by], behind: verb(before: noun)), with, "agreement, owned")
    if Self.truces.contains(sentence.lemmas[noun]) { result += truce(noun) }
    return result
  }

  private func verb(before noun: Int) -> Int {
    let head = Int(sentence.heads[noun])
    return head >= 0 && sentence.tags[head] == .verb ? head : -1
  }

  /// Each pair of several, once.
  private func ordered(_ parties: [Int], _ way: String) -> [Act] {
    var result: [Act] = []
    for (index, one) in parties.enumerated() {
      for other in parties[(index + 1)...] where held.differ(one, other) {
        result.append(Act(doer: one, goal: other, way: way))
      }
    }
    return result
  }

  /// Two names that a hyphen joins before a noun: "the Norway-Iceland treaty".
  private func joined(before noun: Int) -> [Act] {
    guard noun > 2 else { return [] }
    for second in held.indices {
      let words = held[second].words
      guard words.upperBound <= noun, noun - words.upperBound < 3, words.lowerBound > 1,
        isActor(second), ["-", "–"].contains(sentence.form(words.lowerBound - 1)),
        (words.upperBound..<noun).allSatisfy({
          sentence.tags[$0] == .noun || sentence.tags[$0] == .adj
        }),
        let first = held.indices.first(where: {
          held[$0].words.upperBound == words.lowerBound - 1 && isActor($0)
        }), held.type(first) == held.type(second)
      else { continue }
      return [Act(doer: first, goal: second, way: "agreement, joined")]
    }
    return []
  }

  // MARK: Adherents

  /// Who is named behind a noun that says whose ally or proxy they are: "X's longtime ally Y".
  func adherent(_ noun: Int, isProxy: Bool) -> [Act] {
    let behind = held.indices.filter {
      held[$0].words.lowerBound == noun + 1 && held[$0].kind == .name && isActor($0)
        && !held[$0].isDemonym
    }.max { held[$0].words.count < held[$1].words.count }
    guard let behind, let owner = owner(before: noun), held.differ(owner, behind),
      held.type(owner) == .person || !["champion", "defender"].contains(sentence.lemmas[noun])
    else { return [] }
    return [
      isProxy
        ? Act(doer: owner, goal: behind, way: "proxy")
        : Act(doer: behind, goal: owner, way: "adherent")
    ]
  }

  /// Whose a noun is, by the words before it but for its adjectives.
  private func owner(before noun: Int) -> Int? {
    var word = noun - 1
    while word >= 0, noun - word < 5 {
      let isPossessive = sentence.tags[word] == .part
      let end = isPossessive ? word : word + 1
      let found = held.indices.filter {
        held[$0].words.upperBound == end && isActor($0)
          && (isPossessive || word == noun - 1 || held[$0].isDemonym || held[$0].kind != .name
            || sentence.heads[held[$0].head] == Int32(noun))
      }.max { held[$0].words.count < held[$1].words.count }
      if let found { return found }
      guard !isPossessive, [.adj, .noun, .adv, .punct].contains(sentence.tags[word]),
        sentence.form(word) != ","
      else { return nil }
      word -= 1
    }
    return nil
  }
}
