/// A set of words that is made once and asked often: a rule's word list.
package struct WordSet: Sendable {
  private var index: WordIndex

  /// The words of a sequence, each once.
  package init(_ words: some Sequence<String>) {
    index = WordIndex(capacity: words.underestimatedCount)
    for word in words { index.insert(word) }
  }

  /// Whether there is no word in it.
  package var isEmpty: Bool { index.words.isEmpty }

  /// Whether a word is in it.
  ///
  /// - Complexity: O(1) on average, and O(*n*) in the word's length.
  package func contains(_ word: String) -> Bool { index.contains(word) }

  /// This set's words and some more.
  package func union(_ others: some Sequence<String>) -> WordSet {
    var result = self
    for word in others { result.index.insert(word) }
    return result
  }

  /// Whether none of some words is in it.
  package func isDisjoint(with others: some Sequence<String>) -> Bool {
    !others.contains { contains($0) }
  }

  /// This set's words without some of them.
  package func subtracting(_ others: WordSet) -> WordSet {
    WordSet(index.words.filter { !others.contains($0) })
  }
}

extension WordSet: ExpressibleByArrayLiteral {
  package init(arrayLiteral words: String...) { self.init(words) }
}

extension WordSet: Sequence {
  /// The words in the order in which they were given.
  package func makeIterator() -> IndexingIterator<[String]> { index.words.makeIterator() }

  package var underestimatedCount: Int { index.count }
}
