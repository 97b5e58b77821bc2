package import Syntax

/// A treebank's sentence as the trainers use it.
package struct TrainingSentence {
  package var columns: Sentence
  /// The words' atoms, with two of the outside before and after.
  package var atoms: [WordAtoms]
  /// The gold tag pairs; 255 where the tag set lacks the pair.
  package var tags: [UInt8]
  /// Tags predicted by a tagger that did not see this sentence.
  package var predictedTags: [UInt8]
  /// Heads; the sentence's length for the root.
  package var heads: [Int32]
  /// The labels' numbers.
  package var labels: [UInt8]

  package var count: Int { tags.count }
}
