import Ontology
import Syntax

/// Attacks whose doer and target different sentences name.
extension AssaultFinder {
  /// What somebody says to have attacked: what the nearest sentence before says was attacked.
  func claimed(
    _ claim: AssaultReader.Claim,
    _ number: Int,
    _ nameless: [AssaultReader.Nameless],
    _ found: [AssaultReader.Assault]
  ) -> [AssaultReader.Assault] {
    func sentence(_ attack: AssaultReader.Nameless) -> Int {
      context.mentions.mentions[attack.target].sentence
    }
    var before = nameless.filter {
      sentence($0) <= number && number - sentence($0) <= Self.claimMemory
        && !(claim.isOfOne && isPlural($0))
    }
    // What the article begins with may be claimed at its end.
    if before.isEmpty, claim.way == "claimed" {
      before = nameless.filter { sentence($0) <= Self.lead && sentence($0) <= number }
    }
    if claim.way == "blamed", let known = known(before: number, found, claim.doer),
      !before.contains(where: { sentence($0) > known.number })
    {
      return known.targets.map {
        AssaultReader.Assault(
          attacker: claim.doer,
          target: $0,
          trigger: claim.word,
          way: claim.way + ", known",
          status: claim.status,
          sentence: number
        )
      }
    }
    guard let last = before.map(sentence).max() else { return [] }
    let near = before.filter { sentence($0) == last }
    let aimed = near.filter { $0.way != "in" }
    return (aimed.isEmpty ? near : aimed).filter {
      context.cluster(of: $0.target) != context.cluster(of: claim.doer)
    }.map {
      AssaultReader.Assault(
        attacker: claim.doer,
        target: $0.target,
        trigger: claim.word,
        way: claim.way + ", " + $0.way,
        status: claim.status,
        sentence: number
      )
    }
  }

  /// Those who died by the last attack before a sentence that somebody is told to have made, where
  /// another is blamed for it.
  private func known(
    before number: Int,
    _ found: [AssaultReader.Assault],
    _ doer: Int
  ) -> (
    targets: [Int], number: Int
  )? {
    func sentence(_ assault: AssaultReader.Assault) -> Int {
      assault.sentence ?? context.mentions.mentions[assault.target].sentence
    }
    let near = found.filter {
      sentence($0) < number && number - sentence($0) <= Self.claimMemory && $0.isByArms
    }
    guard let last = near.map(sentence).max() else { return nil }
    let others = near.filter {
      sentence($0) == last && context.cluster(of: $0.attacker) != context.cluster(of: doer)
    }
    return others.isEmpty ? nil : (others.map(\.target), last)
  }

  /// The war of the only state that attacks nobody by name on the only state in which a war is that
  /// nobody is named to wage: "since Russia's invasion" beside "the war in Ukraine".
  func matched(
    _ aimless: [(attacker: Int, trigger: Int)],
    _ nameless: [AssaultReader.Nameless],
    _ found: [AssaultReader.Assault]
  ) -> AssaultReader.Assault? {
    let attackers = Set(
      aimless.filter { context.type($0.attacker) == .state }.map {
        context.cluster(of: $0.attacker)
      }
    )
    guard let attacker = attackers.first, attackers.count == 1,
      let last = aimless.last(where: {
        context.cluster(of: $0.attacker) == attacker
      }), !found.contains(where: { context.cluster(of: $0.attacker) == attacker })
    else { return nil }
    let wars = nameless.filter {
      context.type($0.target) == .state && context.cluster(of: $0.target) != attacker
        && lemma(of: $0).map(["war", "invasion", "aggression"].contains) ?? false
    }
    guard let war = wars.first, Set(wars.map { context.cluster(of: $0.target) }).count == 1 else {
      return nil
    }
    return AssaultReader.Assault(
      attacker: last.attacker,
      target: war.target,
      trigger: war.trigger,
      way: "matched, " + war.way
    )
  }

  /// Whether the word that tells an attack is one for several.
  private func isPlural(_ attack: AssaultReader.Nameless) -> Bool {
    let sentence = context.sentences[context.mentions.mentions[attack.target].sentence]
    return sentence.tags[attack.trigger] == .noun
      && sentence.features[attack.trigger].contains(.plural)
  }

  private func lemma(of attack: AssaultReader.Nameless) -> String? {
    context.sentences[context.mentions.mentions[attack.target].sentence].lemmas[attack.trigger]
  }

  /// For how many sentences somebody may claim an attack.
  private static let claimMemory = 8
  /// The last of the sentences that an article begins with.
  private static let lead = 4
}
