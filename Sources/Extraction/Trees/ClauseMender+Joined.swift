import Syntax

/// Clauses that begin with a name which the parser joins to the one before it.
extension ClauseMender {
  private static let subjects: [DependencyRelation] = [.nsubj, .nsubjPass, .csubj, .expl]

  /// "troops had beaten Norway and Iceland would move in", "a raid on Norway and Iceland replied",
  /// with Iceland drawn as beaten or raided too: a finite verb right behind the second of two that
  /// "and" joins, with no subject of its own, has that one for its subject.
  mutating func partJoined(before verb: Int) {
    guard sentence.tags[verb] == .verb,
      [.conj, .ccomp, .parataxis, .advcl].contains(sentence.relations[verb]), isFinite(verb)
    else { return }
    var edge = verb - 1
    while edge >= 0, sentence.heads[edge] == Int32(verb),
      sentence.tags[edge] == .adv || sentence.tags[edge] == .aux
    {
      edge -= 1
    }
    guard edge > 1, sentence.tags[edge] == .propn || sentence.tags[edge] == .noun else { return }
    var second = edge
    while sentence.relations[second] != .conj {
      let above = Int(sentence.heads[second])
      guard above >= 0, above < verb,
        [.flat, .compound, .nmod].contains(sentence.relations[second])
      else { return }
      second = above
    }
    let first = Int(sentence.heads[second])
    guard first >= 0, first < second, sentence.tags[second] == .propn,
      sentence.tags[first] == .propn || sentence.tags[first] == .noun,
      [.obj, .obl, .nmod].contains(sentence.relations[first]),
      let joint = (first + 1..<second).first(where: {
        [Int32(second), Int32(verb)].contains(sentence.heads[$0]) && sentence.relations[$0] == .cc
      }), sentence.lowerForm(joint) == "and" || sentence.lowerForm(joint) == "but"
    else { return }
    // "between Norway and Iceland"
    let isPair = (max(0, first - 3)..<first).contains {
      ["between", "both"].contains(sentence.lowerForm($0))
    }
    // "attacked A, B and C fled": which of them fled is not plain
    let others = (0..<sentence.count).filter {
      sentence.heads[$0] == Int32(first) && sentence.relations[$0] == .conj
    }
    guard !isPair, others.count == 1, !hasSubject(verb), !isMarked(verb) else { return }
    let isPassive = (second + 1..<verb).contains {
      sentence.heads[$0] == Int32(verb) && sentence.relations[$0] == .auxPass
    }
    sentence.heads[second] = Int32(verb)
    sentence.relations[second] = isPassive ? .nsubjPass : .nsubj
    sentence.heads[joint] = Int32(verb)
    sentence.relations[verb] = .conj
  }

  /// Whether a conjunction opens the clause of a verb.
  private func isMarked(_ verb: Int) -> Bool {
    sentence.relations[verb] == .advcl
      && (0..<verb).contains {
        sentence.heads[$0] == Int32(verb) && sentence.relations[$0] == .mark
      }
  }

  private func hasSubject(_ verb: Int) -> Bool {
    (0..<sentence.count).contains {
      sentence.heads[$0] == Int32(verb) && Self.subjects.contains(sentence.relations[$0])
    }
  }

  /// Whether a verb has an auxiliary right before it or is past by itself.
  private func isFinite(_ verb: Int) -> Bool {
    let hasAuxiliary = (max(0, verb - 4)..<verb).contains {
      sentence.heads[$0] == Int32(verb) && sentence.tags[$0] == .aux
    }
    let features = sentence.features[verb]
    return hasAuxiliary || features.contains(.past) && !features.contains(.participle)
  }

  private static let ways: WordSet = ["north", "south", "east", "west"]
  /// How names of states and bodies begin that have more words than one.
  private static let openings: WordSet = [
    "north", "south", "east", "west", "saudi", "united", "new", "sri", "czech", "costa", "european",
    "sierra", "burkina", "ivory", "central", "dominican", "papua",
  ]

  /// "North and South Korea", "Norway and South Korea", with the first drawn as a part of the second:
  /// they are two that "and" joins. So are "North and South Korean officials".
  mutating func partHalves(at and: Int) {
    let (first, second) = (and - 1, and + 1)
    guard first >= 0, and + 2 < sentence.count,
      Self.openings.contains(sentence.lowerForm(second)),
      [first, second, and + 2].allSatisfy({ sentence.form($0).first?.isUppercase == true })
    else { return }
    let isHalf = Self.ways.contains(sentence.lowerForm(first))
    let name = isHalf ? and + 2 : Int(sentence.heads[first])
    guard name > second, name < second + 4, sentence.heads[name] >= 0,
      isHalf || sentence.tags[first] == .propn && sentence.relations[first] == .compound,
      sentence.heads[first] >= 0, sentence.heads[second] >= 0,
      sentence.tags[name] == .propn || isHalf && sentence.tags[name] == .adj,
      sentence.heads[name] != Int32(first), sentence.heads[name] != Int32(second)
    else { return }
    sentence.heads[first] = sentence.heads[name]
    sentence.relations[first] = sentence.relations[name]
    sentence.heads[name] = Int32(first)
    sentence.relations[name] = .conj
    sentence.heads[second] = Int32(name)
    sentence.relations[second] = .compound
    sentence.heads[and] = Int32(name)
    for word in 0..<first where sentence.heads[word] == Int32(name) {
      sentence.heads[word] = Int32(first)
    }
  }

  /// "to UN Secretary-General Lund", with "to" drawn as the title's alone: it leads to the name.
  mutating func raisePreposition(_ preposition: Int) {
    let title = Int(sentence.heads[preposition])
    guard title > preposition, title + 1 < sentence.count, sentence.form(title + 1) == "-",
      [.nmodDesc, .compound].contains(sentence.relations[title])
    else { return }
    let name = Int(sentence.heads[title])
    guard name > title, sentence.tags[name] == .propn,
      !(0..<name).contains(where: {
        sentence.heads[$0] == Int32(name) && sentence.relations[$0] == .case
      })
    else { return }
    sentence.heads[preposition] = Int32(name)
  }
}
