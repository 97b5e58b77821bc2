import Syntax

extension Sentence {
  /// Whether a word belongs to what another is the head of, by at most so many steps up.
  func isBelow(_ word: Int, _ head: Int, within steps: Int) -> Bool {
    guard word >= 0 else { return false }
    var node = word
    for _ in 0..<steps {
      node = Int(heads[node])
      if node == head { return true }
      guard node >= 0 else { return false }
    }
    return false
  }

  /// Whether one of some words stands before a word as its mark or preposition.
  ///
  /// - Parameter reach: how many words before it are looked at.
  func isMarked(_ word: Int, by marks: WordSet, within reach: Int) -> Bool {
    (max(0, word - reach)..<max(0, word)).contains {
      heads[$0] == Int32(word) && [.mark, .case].contains(relations[$0].universal)
        && marks.contains(lowerForm($0))
    }
  }
}
