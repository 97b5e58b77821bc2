import Ontology
import Syntax

/// Towns and countries that stand for their teams.
extension NameFinder {
  /// What teams do to each other.
  private static let beating = HashedWords("beat beats thrashed hammered thumped trounced")
  /// What teams do to each other, and not only teams: those that go with a score alone.
  private static let winning = HashedWords(
    "defeated edged routed crushed stunned eliminated lost drew won defeating beating"
  )
  private static let opposing = HashedWords("to over against with at")
  /// What a club does with its staff.
  private static let hiring = HashedWords(
    "sacked fired hired signed appointed dismissed named sold sack fire hire sign"
  )
  private static let trained = HashedWords(
    "coach manager boss striker midfielder defender goalkeeper winger forward captain"
  )
  private static let head = SentenceFacts.hash("head")
  /// How many words lie at most between the name of a team and the score.
  private static let reach = 12

  /// Whether the name of a place stands for the team there: "Holm beat Norwich", "lost to Holm
  /// 2-1", "Holm sacked coach Jon Dahl".
  func isTeam(_ start: Int, _ end: Int) -> Bool {
    guard end + 1 < facts.count, !facts.isHeadline else { return false }
    let next = facts.lower[end]
    if Self.beating.contains(next), facts.shapes[end + 1].contains([.capitalized, .letters]) {
      return true
    }
    if Self.hiring.contains(next) {
      let post = facts.lower[end + 1] == Self.head ? end + 2 : end + 1
      return post + 1 < facts.count && Self.trained.contains(facts.lower[post])
        && facts.shapes[post + 1].contains([.capitalized, .letters])
    }
    if Self.beating.contains(next) || Self.winning.contains(next) {
      return scores(in: end + 1..<end + Self.reach)
    }
    guard start > 1 else { return false }
    let before = facts.lower[start - 1]
    let verb = Self.opposing.contains(before) ? start - 2 : start - 1
    if Self.beating.contains(facts.lower[verb]) || Self.winning.contains(facts.lower[verb]) {
      return scores(in: end..<end + 3)
    }
    return Self.opposing.contains(before) && isScore(start - 4)
      && (max(0, start - Self.reach)..<start - 4).contains {
        Self.beating.contains(facts.lower[$0]) || Self.winning.contains(facts.lower[$0])
      }
  }

  private func scores(in words: Range<Int>) -> Bool {
    words.contains { isScore($0) }
  }

  /// Whether two small numbers with a hyphen between them start here: "2-1".
  private func isScore(_ word: Int) -> Bool {
    guard word >= 0, word + 2 < facts.count,
      facts.form(word + 1) == "-" || facts.form(word + 1) == "–"
    else { return false }
    return isSmall(word) && isSmall(word + 2)
  }

  private func isSmall(_ word: Int) -> Bool {
    let digits = facts.form(word).utf8
    return digits.count < 4 && digits.allSatisfy { $0 > 0x2F && $0 < 0x3A }
  }
}
