/// Tags words left to right with universal and Penn tags at once.
package struct Tagger: Sendable {
  package let tags: TagSet
  private let weights: SparseWeights

  /// Opens the sections `tags` and `tagger`.
  ///
  /// - Throws: ``ModelError`` where a section is missing or malformed.
  package init(_ file: ModelFile) throws(ModelError) {
    tags = try TagSet(file)
    weights = try SparseWeights(file, section: "tagger")
    guard weights.classes == tags.pairs.count else {
      throw ModelError(.malformedSection, subject: "tagger")
    }
  }

  /// Writes the number of each word's tag pair.
  ///
  /// - Parameters:
  ///   - atoms: the words, with two atoms of the outside before and after.
  ///   - count: the number of words.
  ///   - result: where `count` numbers go.
  /// - Complexity: O(*n*).
  package func tag(
    _ atoms: UnsafePointer<WordAtoms>,
    count: Int,
    into result: UnsafeMutablePointer<UInt8>
  ) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: TaggerFeatures.limit) { features in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: weights.stride) { sums in
        guard let list = features.baseAddress, let scores = sums.baseAddress else { return }
        var previous = TagSet.atom(-1)
        var beforePrevious = TagSet.atom(-1)
        for index in 0..<count {
          let number = TaggerFeatures.write(
            atoms,
            index,
            previous: previous,
            beforePrevious: beforePrevious,
            into: list
          )
          weights.score(list, count: number, into: scores)
          var best = 0
          for tag in 1..<weights.classes where scores[tag] > scores[best] { best = tag }
          result[index] = UInt8(truncatingIfNeeded: best)
          beforePrevious = previous
          previous = TagSet.atom(best)
        }
      }
    }
  }
}
