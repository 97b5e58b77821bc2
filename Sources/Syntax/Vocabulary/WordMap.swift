/// A table from words to values that is made once and asked often.
package struct WordMap<Value: Sendable>: Sendable {
  @usableFromInline package private(set) var index: WordIndex
  @usableFromInline package private(set) var values: [Value]

  /// An empty table with room for some words.
  package init(capacity: Int = 8) {
    index = WordIndex(capacity: capacity)
    values = []
  }

  /// The table of words and their values, each word once.
  package init(_ entries: some Sequence<(String, Value)>) {
    self.init(capacity: entries.underestimatedCount)
    for (word, value) in entries { self[word] = value }
  }

  /// The words in the order in which they came.
  package var keys: [String] { index.words }

  /// The value of a word; nil where it is not there. A word stays once it is there: it can
  /// only be given another value.
  ///
  /// - Complexity: O(1) on average, and O(*n*) in the word's length.
  @inlinable
  package subscript(_ word: String) -> Value? {
    get { index.number(of: word).map { values[$0] } }
    set {
      guard let newValue else { return }
      set(word, newValue)
    }
  }

  @usableFromInline
  package mutating func set(_ word: String, _ value: Value) {
    let number = index.insert(word)
    if number < values.count { values[number] = value } else { values.append(value) }
  }
}

extension WordMap: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral entries: (String, Value)...) { self.init(entries) }
}
