import Ontology
import Syntax

/// Attacks that are part of a war whose beginning the article tells elsewhere.
extension AttributeFinder {
  /// The attacks with the time at which they began, where the article dates the war or an earlier
  /// attack of the same on the same: "struck X on Monday … since its invasion in 2022".
  func begun(_ statements: [Statement]) -> [Statement] {
    guard !wars.isEmpty else { return statements }
    let attacks = statements.indices.filter {
      [.actual, .possible].contains(statements[$0].status)
        && statements[$0].relation == attacked
    }
    guard !attacks.isEmpty else { return statements }
    var result = statements
    for index in attacks {
      let attacker = statements[index].subject.index
      let attacked = statements[index].object.index
      // A time long past that its own words give an attack is not that of another war.
      let isOpen =
        result[index].date.map { date in
          clock.lead.map { !isLongBefore(date, $0) } ?? false
        } ?? true
      for war in wars {
        guard let date = war.date, !date.isAfter(context.article.published) else { continue }
        let isTold =
          war.isDeed(of: attacker, on: attacked)
          || isOpen && war.isInvasion(by: attacker) && isState(attacked)
            && isSpokenOf(attacked, beside: attacker, share: result[index].date == nil ? 2 : 4)
            // "Russia's invasion", of the one state that it is told to have attacked
            && attacks.allSatisfy {
              statements[$0].subject.index != attacker || $0 == index
                || !isState(statements[$0].object.index)
            }
          || isOpen && war.isInvasion(of: attacked)
            // "the war in Ukraine", which one other only is told to have attacked
            && attacks.allSatisfy {
              statements[$0].object.index != attacked || $0 == index
            }
        guard isTold else { continue }
        result[index].date = StatementMerger.earlier(result[index].date, date)
      }
    }
    return result
  }

  /// Whether an article speaks of a state not much less than of any but its attacker.
  ///
  /// - Parameter share: how many times as much it may speak of another.
  private func isSpokenOf(_ state: Int, beside attacker: Int, share: Int) -> Bool {
    let counts = context.mentionCounts
    let others = counts.indices.filter { $0 != attacker && isState($0) }
    let most = others.map { counts[$0] }.max() ?? 0
    return (others.contains(state) ? counts[state] : 0) * share >= most
  }

  private func isState(_ cluster: Int) -> Bool {
    context.mentions.clusters[cluster].type == .state
  }
}
