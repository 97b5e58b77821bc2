/// The tagger's feature templates.
package enum TaggerFeatures {
  /// The greatest number of features of a word.
  package static let limit = 64

  /// Writes the features of the word at `index` that do not depend on earlier tags,
  /// then those that do, and returns how many there are.
  ///
  /// - Parameters:
  ///   - atoms: the sentence's words, with two atoms of the outside before and after,
  ///     so that `atoms[index + 2]` is the word.
  ///   - previous: the atom of the tag of the word before (see ``TagSet/atom(_:)``).
  ///   - beforePrevious: the same for the word before that one.
  package static func write(
    _ atoms: UnsafePointer<WordAtoms>,
    _ index: Int,
    previous p1: UInt64,
    beforePrevious p2: UInt64,
    into features: UnsafeMutablePointer<UInt64>
  ) -> Int {
    let a = atoms + (index + 2)
    let b = a - 1
    let c = a - 2
    let d = a + 1
    let e = a + 2
    var count = 0
    @inline(__always) func put(_ feature: UInt64) {
      features[count] = feature
      count += 1
    }
    put(Feature.hash(1, 0))
    put(Feature.hash(2, a[0].form))
    put(Feature.hash(3, a[0].lower))
    put(Feature.hash(4, a[0].shape))
    put(Feature.hash(5, a[0].suffix1))
    put(Feature.hash(6, a[0].suffix2))
    put(Feature.hash(7, a[0].suffix3))
    put(Feature.hash(8, a[0].suffix4))
    put(Feature.hash(9, a[0].suffix5))
    put(Feature.hash(10, a[0].prefix1))
    put(Feature.hash(11, a[0].prefix2))
    put(Feature.hash(12, a[0].prefix3))
    put(Feature.hash(13, a[0].prefix4))
    put(Feature.hash(14, a[0].wordClass))
    put(Feature.hash(15, a[0].ambiguity))
    put(Feature.hash(16, b[0].lower))
    put(Feature.hash(17, b[0].suffix3))
    put(Feature.hash(18, b[0].wordClass))
    put(Feature.hash(19, c[0].lower))
    put(Feature.hash(20, d[0].lower))
    put(Feature.hash(21, d[0].suffix3))
    put(Feature.hash(22, d[0].shape))
    put(Feature.hash(23, d[0].wordClass))
    put(Feature.hash(24, d[0].ambiguity))
    put(Feature.hash(25, e[0].lower))
    put(Feature.hash(26, e[0].ambiguity))
    put(Feature.hash(27, d[0].ambiguity, e[0].ambiguity))
    put(Feature.hash(28, a[0].suffix3, d[0].suffix3))
    put(Feature.hash(29, a[0].ambiguity, d[0].ambiguity))
    put(Feature.hash(30, a[0].lower, d[0].lower))
    put(Feature.hash(31, b[0].lower, a[0].lower))
    put(Feature.hash(32, b[0].shape, a[0].shape, d[0].shape))
    put(Feature.hash(33, a[0].shape, index == 0 ? 1 : 2))
    put(Feature.hash(34, p1))
    put(Feature.hash(35, p2))
    put(Feature.hash(36, p1, p2))
    put(Feature.hash(37, p1, a[0].lower))
    put(Feature.hash(38, p1, a[0].suffix3))
    put(Feature.hash(39, p1, a[0].ambiguity))
    put(Feature.hash(40, p1, p2, a[0].ambiguity))
    put(Feature.hash(41, p1, a[0].ambiguity, d[0].ambiguity))
    put(Feature.hash(42, p1, a[0].wordClass))
    put(Feature.hash(43, a[0].lower, d[0].ambiguity))
    put(Feature.hash(44, a[0].wordClass, d[0].wordClass))
    put(Feature.hash(45, p1, d[0].lower))
    put(Feature.hash(46, b[0].lower, d[0].lower))
    return count
  }
}
