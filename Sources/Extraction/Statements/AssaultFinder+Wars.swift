import Ontology
import Syntax

extension AssaultReader {
  /// Words before a war that may never come: "a full-scale war between Israel and Iran".
  private static let unreal: WordSet = [
    "potential", "possible", "future", "full-scale", "full-blown", "full", "scale", "all-out",
    "nuclear", "wider", "broader", "no", "any", "another", "third", "hypothetical",
  ]
  /// Verbs and nouns above a war that is not there: "to prevent a war between Israel and Iran".
  private static let fearing: WordSet = [
    "spark", "ignite", "provoke", "prevent", "avoid", "avert", "risk", "fear", "threaten",
    "trigger", "deter", "forestall", "stoke", "possibility", "threat", "prospect", "danger",
    "view", "warn", "unleash", "create", "cause", "start", "foment", "instigate", "incite",
  ]

  /// Reads who fights whom in a war that names both sides: "fighting between Israel and
  /// Hezbollah", "the Iran-Iraq war".
  mutating func readWar(_ noun: Int, _ lemma: String) {
    guard !isFigurative(noun, lemma), !isFeared(noun) else { return }
    if let (first, second) = joined(before: noun) {
      add(Assault(attacker: first, target: second, trigger: noun, way: "war"))
      return
    }
    guard
      let between = (noun + 1..<max(noun + 1, min(sentence.count, noun + 6))).first(where: {
        sentence.lowerForm($0) == "between"
      }), let side = side(behind: between)
    else { return }
    let heads =
      [side]
      + (side + 1..<sentence.count).filter {
        sentence.relations[$0] == .conj && sentence.heads[$0] == Int32(side)
      }
    var sides: [Int] = []
    for mention in heads.flatMap(held.mentions(at:))
    where !sides.contains(where: { !held.differ($0, mention) }) {
      sides.append(mention)
    }
    // Of three it is not said who fights whom.
    guard sides.count == 2, heads.count < 3, sides.allSatisfy(isFighter) else { return }
    add(Assault(attacker: sides[0], target: sides[1], trigger: noun, way: "between"))
    add(Assault(attacker: sides[1], target: sides[0], trigger: noun, way: "between"))
  }

  private func side(behind between: Int) -> Int? {
    let side = Int(sentence.heads[between])
    return side > between && sentence.relations[between] == .case ? side : nil
  }

  private func isFighter(_ mention: Int) -> Bool {
    [.state, .organization].contains(context.type(mention)) && !held.cluster(mention).isParty
      && held[mention].kind != .pronoun
  }

  /// Whether words before or above a war say that it is none yet.
  private func isFeared(_ noun: Int) -> Bool {
    if (max(0, noun - 4)..<noun).contains(where: { Self.unreal.contains(sentence.lowerForm($0)) }) {
      return true
    }
    let above = Int(sentence.heads[noun])
    guard above >= 0 else { return false }
    if Self.fearing.contains(sentence.lemmas[above]) { return true }
    return graph.dependents(above, TreeWords.bit(.aux)).contains {
      ["could", "would", "might", "may"].contains(sentence.lowerForm($0))
    }
  }

  /// The two that a hyphen joins right before a war, where nobody behind it is their enemy:
  /// "the Israel-Hamas war", but not "the US-Israel war with Iran".
  private func joined(before noun: Int) -> (Int, Int)? {
    guard noun > 2, let second = held.covering(noun - 1), held[second].words.upperBound == noun,
      isFighter(second), held[second].words.lowerBound > 1
    else { return nil }
    let hyphen = held[second].words.lowerBound - 1
    guard ["-", "–"].contains(sentence.form(hyphen)), let first = held.covering(hyphen - 1),
      held[first].words.upperBound == hyphen, isFighter(first), held.differ(first, second),
      noun + 1 >= sentence.count
        || !["with", "on", "against", "in"].contains(sentence.lowerForm(noun + 1))
    else { return nil }
    return (first, second)
  }

  /// What is kept from an attack: "protect the strait from Iranian attacks".
  mutating func readProtected(_ noun: Int, by verb: Int, _ attackers: [Attacker]) {
    guard sentence.relations[noun] == .obl, !graph.isPassive[verb],
      graph.hasCase(noun, ["from", "against"], sentence),
      !(max(0, noun - 4)..<noun).contains(where: { Self.unreal.contains(sentence.lowerForm($0)) })
    else { return }
    for object in graph.dependents(verb, TreeWords.bit(.obj)) {
      for target in held.mentions(at: object)
      where context.type(target) == .state || context.type(target) == .place {
        addOwned(attackers, target, noun, "protected")
      }
    }
  }

  /// Adds an attack of those whose it is by a word before its noun.
  private mutating func addOwned(
    _ attackers: [Attacker],
    _ target: Int,
    _ noun: Int,
    _ how: String
  ) {
    for attacker in attackers where ["nationality", "owner"].contains(attacker.way) {
      let way = "\(attacker.way), \(how)"
      add(Assault(attacker: attacker.mention, target: target, trigger: noun, way: way))
    }
  }

  /// Whether a body answers with arms: "responded by firing rockets".
  private func isFiring(_ mention: Int, behind verb: Int) -> Bool {
    context.type(mention) == .organization && !held.cluster(mention).isParty
      && (verb + 1..<max(verb + 1, min(sentence.count, verb + 14))).contains {
        AssaultWords.weapons.contains(sentence.lemmas[$0].lowercased())
      }
  }

  /// Those who act in answer to an attack, and so met it: "in retaliation for Israeli strikes, Iran
  /// fired missiles".
  mutating func readAvenger(of noun: Int, _ attackers: [Attacker]) {
    var word = Int(sentence.heads[noun])
    guard word >= 0, [.nmod, .obl].contains(sentence.relations[noun]),
      graph.hasCase(noun, ["for", "to", "against", "over", "after"], sentence)
    else { return }
    var verb = word
    if sentence.tags[word] == .noun {
      guard AssaultWords.retorts.contains(sentence.lemmas[word].lowercased()),
        graph.hasCase(word, ["in", "as"], sentence)
      else { return }
      verb = Int(sentence.heads[word])
      // "launched rockets at Israel in retaliation": hung on what the verb names
      if verb >= 0, sentence.tags[verb] != .verb { verb = Int(sentence.heads[verb]) }
    } else {
      word = verb
      guard AssaultWords.avenging.contains(sentence.lemmas[word].lowercased()) else { return }
    }
    guard verb >= 0, sentence.tags[verb] == .verb, !graph.isPassive[verb] else { return }
    for subject in graph.dependents(verb, TreeWords.bit(.nsubj)) {
      for target in held.mentions(at: subject)
      where context.type(target) == .state || isFiring(target, behind: verb) {
        addOwned(attackers, target, noun, "avenged")
      }
    }
  }
}
