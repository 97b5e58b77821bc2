import Ontology
import Syntax

/// Who attacks whom in an article, so that an attack whose doer a sentence leaves unsaid is
/// known by its target: "A strike on Kharkiv killed two" where Russia alone attacks Ukraine.
struct Belligerents {
  /// One who attacks in more than one sentence.
  private struct Side {
    let cluster: Int
    /// The codes of the states that are attacked, or in which.
    var homes: Set<String> = []
    var targets: Set<Int> = []
    var sentences: Set<Int> = []
    var last: Int
  }

  private let context: ArticleContext
  private let homes: Sides
  private var sides: [Side] = []

  /// In how many sentences one attacks who is known for it.
  private static let fewest = 2

  init(_ context: ArticleContext, _ homes: Sides, _ assaults: [AssaultReader.Assault]) {
    self.context = context
    self.homes = homes
    for assault in assaults where context.type(assault.attacker) != .person {
      let cluster = context.cluster(of: assault.attacker)
      let target = context.cluster(of: assault.target)
      let index = sides.firstIndex { $0.cluster == cluster } ?? sides.count
      if index == sides.count { sides.append(Side(cluster: cluster, last: assault.attacker)) }
      sides[index].targets.insert(target)
      if let home = homes.code(of: target) { sides[index].homes.insert(home) }
      sides[index].sentences.insert(context.mentions.mentions[assault.target].sentence)
    }
  }

  /// The attack with its doer; nil where nobody or more than one may have done it.
  func assault(_ nameless: AssaultReader.Nameless) -> AssaultReader.Assault? {
    let target = context.cluster(of: nameless.target)
    let home = homes.code(of: target)
    let able = sides.filter { side in
      side.cluster != target && (homes.code(of: side.cluster) != home || home == nil)
        && (side.targets.contains(target) || home.map(side.homes.contains) ?? true)
    }
    guard let side = able.first, able.count == 1, side.sentences.count >= Self.fewest,
      home != nil || sides.count == 1
    else { return nil }
    return AssaultReader.Assault(
      attacker: side.last,
      target: nameless.target,
      trigger: nameless.trigger,
      way: "unnamed, " + nameless.way
    )
  }
}
