import Ontology
import Syntax

/// Candidacies that results and lists tell in an article on a president's election: "a narrow
/// victory for X over Y", "the two candidates: Democrat X and Republican Y", "a race with X".
extension CampaignFinder {
  /// The candidacies that a sentence tells by a result or a list.
  func results(_ scene: Scene) -> [Runner] {
    guard isPresidential else { return [] }
    var result: [Runner] = []
    for noun in 0..<scene.sentence.count
    where scene.sentence.tags[noun] == .noun && !isLesser(noun, scene.sentence) {
      result += victory(noun, scene) + listed(noun, scene) + race(noun, scene) + won(noun, scene)
    }
    return result
  }

  private static let victories: WordSet = ["victory", "win", "triumph", "defeat", "lead"]

  /// "a narrow victory for President X over his challenger Y": both.
  private func victory(_ noun: Int, _ scene: Scene) -> [Runner] {
    guard Self.victories.contains(scene.sentence.lemmas[noun]) else { return [] }
    let phrases = scene.graph.dependents(noun, TreeWords.bit(.nmod))
    func persons(_ prepositions: WordSet) -> [Int] {
      scene.persons(phrases.filter { prepositions.contains(scene.preposition(of: $0)) })
    }
    let winners = persons(["for"])
    let losers = persons(["over", "against"])
    guard !winners.isEmpty, !losers.isEmpty else { return [] }
    return (winners + losers).map { Runner(person: $0, title: "president", trigger: noun) }
  }

  private static let plurals: WordSet = [
    "candidates", "nominees", "contenders", "hopefuls", "frontrunners", "rivals", "challengers",
  ]

  /// "the two candidates in the election: Democrat X and Republican Y".
  private func listed(_ noun: Int, _ scene: Scene) -> [Runner] {
    guard Self.plurals.contains(scene.form(noun)) else { return [] }
    let close = (noun + 1..<max(noun + 1, min(scene.sentence.count, noun + 9))).first {
      [":", "–", "—"].contains(scene.form($0)) || scene.sentence.tags[$0] == .verb
    }
    guard let close, scene.sentence.tags[close] != .verb else { return [] }
    return named(from: close + 1, scene).map {
      Runner(person: $0, title: "president", trigger: noun)
    }
  }

  private static let races: WordSet = [
    "race", "contest", "rematch", "runoff", "run-off", "battle", "showdown", "matchup",
  ]

  /// "she is in a tight race with X", "his contest against X": both sides.
  private func race(_ noun: Int, _ scene: Scene) -> [Runner] {
    guard Self.races.contains(scene.sentence.lemmas[noun]) else { return [] }
    let rivals = scene.persons(
      scene.graph.dependents(noun, TreeWords.bit(.nmod))
        .filter { ["with", "against"].contains(scene.preposition(of: $0)) }
    )
    guard !rivals.isEmpty else { return [] }
    var sides = rivals + scene.owners(of: noun) + scene.persons(scene.graph.surfaceSubjects(noun))
    let verb = Int(scene.sentence.heads[noun])
    if verb >= 0, scene.sentence.tags[verb] == .verb {
      sides += scene.persons(scene.graph.surfaceSubjects(verb))
    }
    return sides.map { Runner(person: $0, title: "president", trigger: noun) }
  }

  /// "X could win the election", "X lost the election": of one who leads or led a state.
  private func won(_ noun: Int, _ scene: Scene) -> [Runner] {
    let verb = Int(scene.sentence.heads[noun])
    guard scene.form(noun) == "election" || scene.form(noun) == "presidency", verb >= 0,
      scene.sentence.relations[noun] == .obj,
      ["win", "lose"].contains(scene.sentence.lemmas[verb]),
      !scene.held.indices.contains(where: {
        scene.held.type($0) != .person && depends(scene.held[$0].head, on: noun, scene.sentence)
      })
    else { return [] }
    return scene.persons(scene.graph.surfaceSubjects(verb))
      .filter {
        let cluster = scene.held[$0].cluster
        return presidents[cluster] != nil || context.stateLed(by: cluster).isKnown
      }
      .map { Runner(person: $0, title: "president", trigger: verb) }
  }
}
