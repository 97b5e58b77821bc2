import Ontology
import Syntax

/// Attacks that are part of a war whose beginning the article tells elsewhere.
extension AttributeFinder {
  /// The attacks with the time at which they began, where the article dates the war or an earlier
  /// attack of the same on the same: "struck X on Monday … since its invasion in 2022".
  func begun(_ statements: [Statement]) -> [Statement] {
    guard !wars.isEmpty else { return statements }
    let attacks = statements.indices.filter {
      statements[$0].status != .planned && statements[$0].relation == attacked
    }
    guard !attacks.isEmpty else { return statements }
    var result = statements
    for index in attacks {
      let attacker = statements[index].subject.index
      let attacked = statements[index].object.index
      for war in wars {
        guard let date = war.date, !date.isAfter(context.article.published) else { continue }
        let isTold =
          war.isDeed(of: attacker, on: attacked)
          || war.isInvasion(by: attacker) && isState(attacked)
            // "Russia's invasion", of the one state that it is told to have attacked
            && attacks.allSatisfy {
              statements[$0].subject.index != attacker || $0 == index
                || !isState(statements[$0].object.index)
            }
          || war.isInvasion(of: attacked)
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

  private func isState(_ cluster: Int) -> Bool {
    context.mentions.clusters[cluster].type == .state
  }
}
