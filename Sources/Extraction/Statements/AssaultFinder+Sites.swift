import Ontology
import Syntax

/// What an attack struck, where the words between the two are many: "the attacks occurred at dawn and
/// struck the port of Varna", "Varna was the target of a rebel attack", "plants of Acme were hit by
/// drones", "the bombing took place in Varna".
extension AssaultReader {
  private static let goals: WordSet = ["target", "victim", "object"]
  private static let happening: WordSet = [
    "happen", "occur", "take", "be", "explode", "detonate", "erupt",
  ]
  private static let placed = ["in", "at", "near", "outside", "inside"]

  /// What is said to be the target of an attack.
  func aimed(at noun: Int) -> [TargetPhrases.Target] {
    let goal = Int(sentence.heads[noun])
    guard goal >= 0, goal < noun, sentence.relations[noun] == .nmod,
      Self.goals.contains(sentence.lemmas[goal]), graph.hasCase(noun, ["of"], sentence)
    else { return [] }
    var subjects = graph.surfaceSubjects(goal)
    // "has been the target", "became the target"
    let verb = Int(sentence.heads[goal])
    if subjects.isEmpty, verb >= 0, sentence.lemmas[verb] == "become" {
      subjects = graph.surfaceSubjects(verb)
    }
    return subjects.flatMap(held.mentions(at:)).map {
      TargetPhrases.Target(mention: $0, way: "target")
    }
  }

  /// What a verb further on says that an attack struck.
  func told(of noun: Int) -> [TargetPhrases.Target] {
    var edge = graph.firstIn(noun)
    while edge >= 0 {
      let e = graph.edges[Int(edge)]
      edge = graph.nextIn(edge)
      let verb = Int(e.head)
      guard e.relation == .nsubj, verb > noun, sentence.tags[verb] == .verb,
        !graph.isPassive[verb]
      else { continue }
      let lemma = sentence.lemmas[verb].lowercased()
      guard AssaultWords.touching.contains(lemma) || AssaultWords.striking.contains(lemma)
      else { continue }
      return phrases.phrase(from: verb + 1).mentions.map {
        TargetPhrases.Target(mention: $0, way: "struck")
      }
    }
    return []
  }

  /// Where an attack is said to have happened: "took place in Varna", "was in the Ann Mosque".
  func happened(_ noun: Int) -> [TargetPhrases.Target] {
    var edge = graph.firstIn(noun)
    while edge >= 0 {
      let e = graph.edges[Int(edge)]
      edge = graph.nextIn(edge)
      guard e.relation == .nsubj, !e.isDerived else { continue }
      let verb = Int(e.head)
      var places: [Int] = []
      if sentence.tags[verb] == .verb, Self.happening.contains(sentence.lemmas[verb].lowercased()),
        sentence.lemmas[verb] != "take" || sentence.wordForm(verb + 1) == "place"
      {
        places = graph.dependents(verb, TreeWords.bit(.obl))
        for object in graph.dependents(verb, TreeWords.bit(.obj)) {
          places += graph.dependents(object, TreeWords.bit(.nmod))
        }
      } else if graph.dependent(verb, .cop) != nil {
        places = [verb]
      }
      let sites = places.filter { $0 > noun && graph.hasCase($0, Self.placed, sentence) }
      let targets = sites.flatMap { held.mentions(at: $0) }
        .filter { [.place, .state, .organization].contains(context.type($0)) }
      if !targets.isEmpty { return targets.map { TargetPhrases.Target(mention: $0, way: "in") } }
    }
    return []
  }

  /// Notes what suffers an attack whose doer is not named: "plants of Acme were hit by drones".
  mutating func noteSuffered(_ verb: Int, _ lemma: String) {
    guard graph.isPassive[verb],
      AssaultWords.touching.contains(lemma) || AssaultWords.striking.contains(lemma)
    else { return }
    let agents = TreeWords.bit(.oblAgent) | TreeWords.bit(.obl) | TreeWords.bit(.nsubj)
    let isByArms = graph.dependents(verb, agents).contains { agent in
      let agentLemma = sentence.lemmas[agent].lowercased()
      return agent > verb
        && (isPlain(agent, agentLemma) || AssaultWords.weapons.contains(agentLemma))
        && attackers(before: agent, agentLemma).isEmpty
        && graph.hasCase(agent, ["by", "in"], sentence)
    }
    guard isByArms else { return }
    for subject in graph.dependents(verb, TreeWords.bit(.obj) | TreeWords.bit(.nsubjPass))
    where subject < verb {
      var start = subject
      while start > 0,
        [.adj, .noun, .propn, .num, .det].contains(sentence.tags[start - 1])
      {
        start -= 1
      }
      for target in phrases.phrase(from: start).mentions where context.type(target) != .person {
        nameless.append(Nameless(target: target, trigger: verb, way: "suffered", isAnybodys: true))
      }
    }
  }

  /// Whether somebody is killed in an attack with arms, by the words right behind the noun or verb
  /// that tells it: "the killing of X in an air strike".
  func isByArms(_ word: Int) -> Bool {
    (word + 1..<max(word + 1, min(sentence.count, word + 14))).contains {
      let lemma = sentence.lemmas[$0].lowercased()
      return sentence.tags[$0] == .noun && AssaultWords.fatal.contains(lemma)
        && graph.hasCase($0, ["in", "by", "with", "during"], sentence)
    }
  }

  /// Reads that whom a verb kills with arms is attacked: "forces killed X in an airstrike".
  mutating func readKilling(_ verb: Int, _ lemma: String) {
    guard AssaultWords.killing.contains(lemma), lemma != "die",
      lemma == "assassinate" || isByArms(verb), !sentence.features[verb].contains(.infinitive)
    else { return }
    let doers = graph.dependents(verb, TreeWords.bit(.nsubj)).flatMap(held.mentions(at:))
      .filter { [.state, .organization, .person].contains(context.type($0)) }
    let victims = graph.dependents(verb, TreeWords.bit(.obj)).flatMap(held.mentions(at:))
      .filter { context.type($0) == .person }
    for doer in doers {
      for victim in victims {
        add(
          Assault(
            attacker: doer,
            target: victim,
            trigger: verb,
            way: "killed by arms",
            isByArms: true
          )
        )
      }
    }
  }
}
