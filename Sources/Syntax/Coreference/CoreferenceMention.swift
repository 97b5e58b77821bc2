/// A noun phrase or pronoun that may refer to the same thing as another.
package struct CoreferenceMention: Hashable, Sendable {
  /// What kind of phrase it is.
  package enum Kind: UInt8, Sendable {
    case pronoun, name, nominal
  }

  /// The index of the sentence.
  package var sentence: Int
  /// The words, within the sentence.
  package var words: Range<Int>
  /// The head word, within the sentence.
  package var head: Int
  /// What kind of phrase its head makes it.
  package var kind: Kind
  /// Whether it joins several phrases: "Ann and Bo".
  package var isCoordination = false

  package init(sentence: Int, words: Range<Int>, head: Int, kind: Kind) {
    self.sentence = sentence
    self.words = words
    self.head = head
    self.kind = kind
  }
}
