/// How often a document's other places take a word for a part of a name, and of which kind.
///
/// The first pass over a document tags each sentence by itself; its names vote on the words
/// that occur again, so that the second pass gives one name one kind.
///
/// - Reference: Krishnan and Manning, An Effective Two-Stage Model for Exploiting Non-Local
///   Dependencies in Named Entity Recognition (2006), https://aclanthology.org/P06-1141
package struct NameVotes {
  /// What the other places of a word say, as two numbers for features.
  package struct Vote: Equatable {
    /// The kind that most say with how clearly and how often; 0 where there is no other place.
    package var kind: UInt64 = 0
    /// Where in names the word mostly stands, with the kind.
    package var role: UInt64 = 0
  }

  /// Votes on one word: one count a label, 0 for outside.
  private typealias Counts = SIMD32<UInt16>

  private var keys: [UInt64]
  private var counts: [Counts]
  private let mask: Int

  /// Counts the votes of a document's first pass.
  ///
  /// - Parameter labels: a label a word for each sentence.
  /// - Complexity: O(*n*) in the number of words.
  package init(_ rows: [[NameAtoms]], labels: [[UInt8]]) {
    var size = 64
    let words = rows.reduce(0) { $0 + $1.count(where: \.isCapitalized) }
    while size < words * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    counts = [Counts](repeating: .zero, count: size)
    mask = size - 1
    for (row, labels) in zip(rows, labels) {
      for (word, label) in labels.enumerated() where Self.counts(row[word + 2]) {
        let slot = slot(row[word + 2].lower)
        keys[slot] = row[word + 2].lower | 1
        counts[slot][Int(label)] &+= 1
      }
    }
  }

  /// Whether a word takes part: capitalised words do.
  @inline(__always)
  private static func counts(_ atoms: NameAtoms) -> Bool { atoms.isCapitalized }

  private func slot(_ lower: UInt64) -> Int {
    let key = lower | 1
    var index = Int(truncatingIfNeeded: key >> 20) & mask
    while keys[index] != 0, keys[index] != key { index = (index + 1) & mask }
    return index
  }

  /// The votes of a sentence's words, with two empty ones before and after; nil where none of
  /// the words has another place.
  package func votes(_ row: [NameAtoms], labels: [UInt8]) -> [Vote]? {
    var votes = [Vote](repeating: Vote(), count: row.count)
    var isEmpty = true
    for (word, label) in labels.enumerated() where Self.counts(row[word + 2]) {
      var others = counts[slot(row[word + 2].lower)]
      others[Int(label)] &-= 1
      let vote = Self.vote(others)
      if vote.kind != 0 { isEmpty = false }
      votes[word + 2] = vote
    }
    return isEmpty ? nil : votes
  }

  private static func vote(_ counts: Counts) -> Vote {
    var all = 0
    var best = (kind: 0, count: Int(counts[0]))
    all += best.count
    for kind in NameKind.allCases {
      let first = NameLabels.begin(kind)
      let count = (0..<4).reduce(0) { $0 + Int(counts[first + $1]) }
      all += count
      if count > best.count { best = (Int(kind.rawValue) + 1, count) }
    }
    guard all > 0 else { return Vote() }
    let share = best.count == all ? 2 : best.count * 3 >= all * 2 ? 1 : 0
    let often = all >= 4 ? 2 : all >= 2 ? 1 : 0
    var role = 0
    if best.kind > 0 {
      let first = 1 + 4 * (best.kind - 1)
      for place in 1..<4 where counts[first + place] > counts[first + role] { role = place }
      role += 1
    }
    return Vote(
      kind: UInt64(1 + best.kind * 9 + share * 3 + often),
      role: UInt64(1 + best.kind * 8 + role)
    )
  }
}

extension NameFeatures {
  /// Writes the features of a word that the votes on it and its neighbours give.
  package static func write(
    _ atoms: UnsafePointer<NameAtoms>,
    _ votes: UnsafePointer<NameVotes.Vote>,
    _ index: Int,
    convention: NameConvention,
    isHeadline: Bool,
    into features: UnsafeMutablePointer<UInt64>
  ) -> Int {
    let a = atoms + (index + 2)
    let v = votes + (index + 2)
    var count = 0
    @inline(__always) func put(_ feature: UInt64) {
      features[count] = feature
      count += 1
    }
    if v[0].kind != 0 {
      let place: UInt64 = (index == 0 ? 1 : 2) | (isHeadline ? 4 : 0)
      put(Feature.hash(171, v[0].kind))
      put(Feature.hash(172, v[0].kind, a[0].brief))
      put(Feature.hash(173, v[0].kind, UInt64(a[0].lists.rawValue)))
      put(Feature.hash(174, v[0].kind, place))
      put(Feature.hash(175, v[0].kind, UInt64(convention.rawValue)))
      put(Feature.hash(176, v[0].role))
      put(Feature.hash(177, v[0].role, a[-1].brief, a[1].brief))
      put(Feature.hash(178, v[0].role, v[1].role))
      put(Feature.hash(179, v[-1].role, v[0].role))
      put(Feature.hash(180, v[0].kind, v[-1].kind, v[1].kind))
    }
    if v[-1].kind != 0 { put(Feature.hash(181, v[-1].role, a[0].brief)) }
    if v[1].kind != 0 { put(Feature.hash(182, v[1].role, a[0].brief)) }
    return count
  }
}
