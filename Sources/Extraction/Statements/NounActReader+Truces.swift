import Ontology
import Syntax

/// Truces whose parties the fighting names that they end.
extension NounActReader {
  static let truces: WordSet = ["truce", "ceasefire", "cease-fire", "armistice"]
  private static let ends: WordSet = [
    "end", "ended", "ends", "ending", "halt", "halted", "halting", "pause", "paused", "pausing",
    "stop", "stopped", "stopping",
  ]
  private static let fighting: WordSet = [
    "hostility", "war", "fighting", "conflict", "clash", "violence",
  ]
  /// Words between a truce and what it does: "a ceasefire agreement that was supposed to end".
  private static let bridges: WordSet = [
    "that", "which", "sought", "seeks", "aimed", "aims", "was", "is", "were", "supposed", "meant",
    "intended", "designed", "to", "largely", "agreement", "deal", "brought", "an", "at", "ago",
    "a", "year", "last", "in", ",", "has", "had",
  ]
  private static let scopes: WordSet = ["despite", "under", "since", "after", "before"]

  /// The parties of a truce that is said to end their fighting: "the truce that ended the war
  /// between Norway and Sweden", "Norway fired despite a ceasefire that halted hostilities with
  /// Sweden".
  func truce(_ noun: Int) -> [Act] {
    var end = noun + 1
    while end < sentence.count, end - noun < 10, !Self.ends.contains(sentence.lowerForm(end)) {
      guard
        Self.bridges.contains(sentence.lowerForm(end)) || sentence.tags[end] == .num
          || sentence.tags[end] == .propn
      else { return [] }
      end += 1
    }
    guard end < sentence.count, end - noun < 10 else { return [] }
    let reach = min(sentence.count, end + 14)
    guard
      let fight = (end + 1..<reach).first(where: {
        Self.fighting.contains(sentence.lemmas[$0]) && sentence.tags[$0] == .noun
      })
    else { return [] }
    // "two months of war between", "hostilities including a war between"
    for word in fight..<min(sentence.count, fight + 10) {
      switch sentence.lowerForm(word) {
      case "between":
        guard let first = named(behind: word), let second = other(beside: first) else { return [] }
        return [Act(doer: first, goal: second, way: "agreement, truce")]
      case "with":
        guard let other = named(behind: word), let party = keeper(of: noun) else { return [] }
        return [Act(doer: party, goal: other, way: "agreement, truce")]
      default: continue
      }
    }
    return []
  }

  /// The actor named behind a preposition, with what they are between: "with the militant group
  /// Hezbollah".
  private func named(behind preposition: Int) -> Int? {
    var word = preposition + 1
    while word < sentence.count, word - preposition < 7 {
      let found = held.indices.filter { held[$0].words.lowerBound == word && isActor($0) }
        .max { held[$0].words.count < held[$1].words.count }
      if let found, !held[found].isDemonym,
        held[found].words.upperBound >= sentence.count
          || sentence.form(held[found].words.upperBound) != "-"
      {
        return found
      }
      guard
        found != nil || [.det, .adj, .noun, .propn, .verb].contains(sentence.tags[word])
          || sentence.form(word) == "-"
      else { return nil }
      word = found.map { held[$0].words.upperBound } ?? word + 1
    }
    return nil
  }

  /// The actor whom "and" joins to another.
  private func other(beside first: Int) -> Int? {
    let end = held[first].words.upperBound
    guard end + 1 < sentence.count, sentence.lowerForm(end) == "and" else { return nil }
    return named(behind: end).flatMap { held.differ(first, $0) ? $0 : nil }
  }

  /// Who acts in the clause that a truce is set against: "Norway fired despite a truce".
  private func keeper(of noun: Int) -> Int? {
    guard
      graph.dependents(noun, TreeWords.bit(.case)).contains(where: {
        Self.scopes.contains(sentence.lowerForm($0))
      })
    else { return nil }
    var verb = Int(sentence.heads[noun])
    while verb >= 0 {
      if sentence.tags[verb] == .verb, let subject = subjects(verb).first { return subject }
      verb = Int(sentence.heads[verb])
    }
    return nil
  }
}
