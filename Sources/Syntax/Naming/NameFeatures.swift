/// The name tagger's feature templates.
package enum NameFeatures {
  /// The greatest number of features of a word.
  package static let limit = 96

  /// Writes the features of the word at `index` and returns how many there are.
  ///
  /// - Parameters:
  ///   - atoms: the sentence's words, with two atoms of the outside before and after, so that
  ///     `atoms[index + 2]` is the word.
  ///   - isHeadline: whether most words of the sentence are capitalised.
  package static func write(
    _ atoms: UnsafePointer<NameAtoms>,
    _ index: Int,
    convention: NameConvention,
    isHeadline: Bool,
    into features: UnsafeMutablePointer<UInt64>
  ) -> Int {
    let a = atoms + (index + 2)
    let b = a - 1
    let c = a - 2
    let d = a + 1
    let e = a + 2
    let source = UInt64(convention.rawValue) &+ 77
    let place: UInt64 = (index == 0 ? 1 : 2) | (isHeadline ? 4 : 0)
    let lists = UInt64(a[0].lists.rawValue)
    let listsBefore = UInt64(b[0].lists.rawValue)
    let listsAfter = UInt64(d[0].lists.rawValue)
    var count = 0
    @inline(__always) func put(_ feature: UInt64) {
      features[count] = feature
      count += 1
    }
    put(Feature.hash(101, source))
    put(Feature.hash(102, a[0].form))
    put(Feature.hash(103, a[0].lower))
    put(Feature.hash(104, a[0].lower, source))
    put(Feature.hash(105, a[0].shape))
    put(Feature.hash(106, a[0].shape, source))
    put(Feature.hash(107, a[0].prefix2))
    put(Feature.hash(108, a[0].prefix3))
    put(Feature.hash(109, a[0].prefix4))
    put(Feature.hash(110, a[0].suffix2))
    put(Feature.hash(111, a[0].suffix3))
    put(Feature.hash(112, a[0].suffix4))
    put(Feature.hash(113, b[0].lower))
    put(Feature.hash(114, d[0].lower))
    put(Feature.hash(115, c[0].lower))
    put(Feature.hash(116, e[0].lower))
    put(Feature.hash(117, b[0].lower, a[0].lower))
    put(Feature.hash(118, a[0].lower, d[0].lower))
    put(Feature.hash(119, b[0].shape))
    put(Feature.hash(120, d[0].shape))
    put(Feature.hash(121, b[0].brief, a[0].brief, d[0].brief))
    put(Feature.hash(122, b[0].shape, a[0].shape))
    put(Feature.hash(123, a[0].shape, d[0].shape))
    put(Feature.hash(124, b[0].lower, a[0].brief))
    put(Feature.hash(125, d[0].lower, a[0].brief))
    put(Feature.hash(126, c[0].lower, b[0].lower, a[0].brief))
    put(Feature.hash(127, d[0].lower, e[0].lower, a[0].brief))
    put(Feature.hash(128, b[0].lower, d[0].lower, a[0].brief))
    put(Feature.hash(129, a[0].brief, place))
    put(Feature.hash(130, a[0].lower, place))
    put(Feature.hash(131, lists))
    put(Feature.hash(132, lists, a[0].brief, source))
    put(Feature.hash(133, listsBefore, a[0].brief))
    put(Feature.hash(134, listsAfter, a[0].brief))
    put(Feature.hash(135, listsBefore, lists, listsAfter))
    put(Feature.hash(136, listsBefore, lists, a[0].brief))
    put(Feature.hash(137, UInt64(c[0].lists.rawValue), listsBefore, a[0].brief))
    put(Feature.hash(138, UInt64(e[0].lists.rawValue), listsAfter, a[0].brief))
    put(Feature.hash(139, a[0].cues, a[0].brief))
    put(Feature.hash(140, a[0].cues, place, a[0].brief))
    put(Feature.hash(141, b[0].cues, a[0].cues))
    put(Feature.hash(142, a[0].cues, d[0].cues))
    put(Feature.hash(143, a[0].cues, lists))
    put(Feature.hash(144, b[0].suffix3, a[0].brief))
    put(Feature.hash(145, d[0].suffix3, a[0].brief))
    put(Feature.hash(146, c[0].brief, b[0].brief, a[0].brief, d[0].brief))
    put(Feature.hash(147, b[0].brief, a[0].brief, d[0].brief, e[0].brief))
    put(Feature.hash(148, b[0].lower, source, a[0].brief))
    put(Feature.hash(149, d[0].lower, source, a[0].brief))
    if a[0].wordClass != 0 {
      put(Feature.hash(150, a[0].wordClass))
      put(Feature.hash(151, b[0].wordClass, a[0].brief))
      put(Feature.hash(152, d[0].wordClass, a[0].brief))
      put(Feature.hash(153, b[0].wordClass, a[0].wordClass))
      put(Feature.hash(154, a[0].wordClass, d[0].wordClass))
      put(Feature.hash(155, a[0].wordClass, place, a[0].brief))
    }
    return count
  }
}
