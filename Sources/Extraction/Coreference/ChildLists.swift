/// The dependents of every word of a sentence, in order, kept in one array.
struct ChildLists {
  private var starts: [Int] = [0]
  private var words: [Int] = []

  init() {}

  /// Fills the lists from heads; -1 is the root's.
  ///
  /// - Complexity: O(*n*).
  mutating func fill(_ heads: [Int32]) {
    starts = [Int](repeating: 0, count: heads.count + 2)
    words = [Int](repeating: 0, count: heads.count)
    for head in heads where head >= 0 { starts[Int(head) + 2] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    for (word, head) in heads.enumerated() where head >= 0 {
      words[starts[Int(head) + 1]] = word
      starts[Int(head) + 1] += 1
    }
  }

  /// The dependents of a word.
  subscript(_ word: Int) -> ArraySlice<Int> { words[starts[word]..<starts[word + 1]] }
}
