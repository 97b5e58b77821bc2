import Ontology
import Syntax

/// Turns that are told of only to say who somebody or what something is: of them the time of the
/// sentence's verb says nothing.
extension AttributeFinder {
  /// Nouns for who did what a turn is, or to whom it was done.
  private static let parties: WordSet = [
    "founder", "co-founder", "cofounder", "creator", "originator", "initiator", "instigator",
    "founding", "brainchild", "appointee", "nominee", "pick", "choice", "successor", "predecessor",
    "replacement", "father", "mother", "architect", "alumnus", "alumna", "graduate", "student",
    "native",
  ]

  /// Whether a word says by the way that a turn came about once: "the founder of X", "Y's
  /// predecessor", "the Russian-born writer", "X, appointed by Y".
  func isOfOldTurn(_ word: Int, _ sentence: Sentence) -> Bool {
    switch sentence.tags[word] {
    case .noun, .propn:
      guard Self.parties.contains(sentence.lemmas[word].lowercased()) else { return false }
      // "appointed X as his successor in 1991", "her successor was named in 1991"
      let verb = Int(sentence.heads[word])
      let isGiven =
        verb >= 0 && sentence.tags[verb] == .verb
        && [.obl, .obj, .xcomp, .nsubjPass].contains(sentence.relations[word])
        && (Sentence.postGiving.contains(sentence.lemmas[verb])
          || sentence.lemmas[verb] == "become")
      // "was X's successor in 1991"
      return !isGiven && !hasCopula(word, sentence)
    case .adj: return true
    case .verb:
      guard sentence.features[word].contains(.participle), sentence.features[word].contains(.past)
      else { return false }
      return sentence.relations[word] == .acl || sentence.relations[word] == .amod
    default: return false
    }
  }

  /// Whether a noun is what "be" says of its subject.
  func hasCopula(_ noun: Int, _ sentence: Sentence) -> Bool {
    (max(0, noun - 10)..<noun).contains {
      sentence.heads[$0] == Int32(noun) && sentence.relations[$0] == .cop
    }
  }

  /// Whether no day of the news is that of a turn that its own words do not date: what is planned
  /// or may be, what is only spoken of ("the nomination of X", "by resigning from X"), and what a
  /// former president did.
  func isUndated(_ turn: Statement, _ number: Int, _ word: Int) -> Bool {
    if turn.status == .planned || turn.status == .possible { return true }
    let sentence = context.sentences[number]
    // "her rival, who succeeded him as minister": once.
    if sentence.relations[word] == .aclRelcl, sentence.tags[word] == .verb,
      turn.relation == succeeded, !sentence.isPerfect(word)
    {
      return true
    }
    if isMarkedOff(word, sentence) || isCounterfactual(word, sentence) { return true }
    if turn.relation == appointed {
      if sentence.tags[word] == .noun, !isAnnounced(word, sentence) { return true }
      if isFormer(turn, sentence) { return true }
    }
    guard sentence.tags[word] == .verb, sentence.lowerForm(word).hasSuffix("ing") else {
      return false
    }
    // "by resigning from X months before"
    return (max(0, word - 3)..<word).contains {
      sentence.heads[$0] == Int32(word)
        && [.mark, .case].contains(sentence.relations[$0].universal)
    }
  }

  /// Whether a verb's clause says since or before when something else is: "a busy month since X
  /// replaced Y".
  private func isMarkedOff(_ word: Int, _ sentence: Sentence) -> Bool {
    var verb = word
    for _ in 0..<3 where sentence.relations[verb] == .conj { verb = Int(sentence.heads[verb]) }
    guard sentence.tags[verb] == .verb else { return false }
    return (max(0, verb - 12)..<verb).contains {
      sentence.heads[$0] == Int32(verb) && sentence.relations[$0].universal == .mark
        && ["since", "before", "until", "till"].contains(sentence.lowerForm($0))
    }
  }

  /// Whether a verb tells of what did not come about: "would not have appointed X".
  private func isCounterfactual(_ verb: Int, _ sentence: Sentence) -> Bool {
    let helpers = sentence.helpers(of: verb, within: 5)
    return helpers.contains("have")
      && helpers.contains { ["would", "could", "should", "might"].contains($0) }
  }

  /// A day of the news that a relative clause does not name is known to its month only: "X, who
  /// defeated Y".
  func loosened(_ date: PartialDate?, _ word: Int, _ number: Int) -> PartialDate? {
    let sentence = context.sentences[number]
    return sentence.relations[word] == .aclRelcl || isAfterNews(word, sentence)
      || isRepliedTo(word, number)
      ? date?.truncated(to: .month) : date
  }

  /// The time of a win that is still to come, where its month lies ahead: "best placed to beat X in
  /// the October vote".
  func ahead(_ date: PartialDate, _ candidate: Candidate, _ status: Status) -> PartialDate {
    guard candidate.relation == defeated, status == .possible || status == .planned,
      date.precision == .month, let published = context.article.published,
      published.isAfter(date),
      let next = PartialDate(year: (date.year ?? 0) + 1, month: date.month),
      next.isAfter(published)
    else { return date }
    return next
  }

  /// Whether a noun's deed is told to be done by the verb above it: "announced the appointment of
  /// X".
  private func isAnnounced(_ noun: Int, _ sentence: Sentence) -> Bool {
    let verb = Int(sentence.heads[noun])
    return verb >= 0 && sentence.tags[verb] == .verb
      && [.obj, .nsubjPass].contains(sentence.relations[noun])
      && [
        "announce", "confirm", "make", "approve", "unveil", "declare", "reveal", "formalise",
        "formalize", "reject", "block",
      ].contains(sentence.lemmas[verb])
  }

  /// Whether the one who did something is called former: "appointed by former President X".
  private func isFormer(_ statement: Statement, _ sentence: Sentence) -> Bool {
    guard let evidence = statement.evidence.first,
      let name = sentence.starts.firstIndex(where: {
        Int($0) == evidence.subject.lowerBound
      })
    else { return false }
    return (max(0, name - 4)..<name).contains {
      ["former", "ex", "then"].contains(sentence.lowerForm($0))
        && (sentence.heads[$0] == sentence.heads[name] || Int(sentence.heads[$0]) >= $0)
    }
  }

  /// Whether somebody belongs to a party as one whom it has nominated: when, says nothing of since
  /// when he is its member.
  func isOfNomination(_ candidate: Candidate, _ sentence: Sentence) -> Bool {
    guard sentence.tags[candidate.trigger] != .verb,
      context.mentions.clusters[context.cluster(of: candidate.object)].isParty
    else { return false }
    return !["member", "membership", "accession", "admission", "entry"].contains(
      sentence.lemmas[candidate.trigger]
    )
  }

  private static let asMark: WordSet = ["as"]

  /// The year in which somebody stood as one of a party: "ran for Congress as a Republican in 2010".
  func yearOfStanding(_ candidate: Candidate) -> PartialDate? {
    let sentence = context.sentences[candidate.sentence]
    let verb = Int(sentence.heads[candidate.trigger])
    guard verb >= 0, sentence.tags[verb] == .verb,
      ["run", "stand", "campaign", "compete"].contains(sentence.lemmas[verb]),
      sentence.isMarked(candidate.trigger, by: Self.asMark, within: 3),
      let date = clock.attachers[candidate.sentence].date(of: verb, time: .contest),
      date.year != context.article.published?.year
    else { return nil }
    return date
  }

  /// Occasions that last a few days at most, so that what the news tells of them is of its month.
  private static let brief: WordSet = [
    "summit", "typhoon", "hurricane", "cyclone", "storm", "earthquake", "quake",
  ]

  /// Whether an event lasts a few days at most, by a word of its name.
  func isBrief(_ event: Int) -> Bool {
    let cluster = context.mentions.clusters[event]
    return cluster.type == .event
      && cluster.name.lowercased().split(separator: " ").contains {
        Self.brief.contains(String($0))
      }
  }
}
