/// Gives words their lemmas: dictionaries, and learned scripts for words not in them.
///
/// The first of three keys that a dictionary has decides: the lower-cased word with its tags,
/// relation and head's tags ("'s" is *have* before a participle); the word as written with its
/// tags; the lower-cased word with its tags. For all other words, weights choose among scripts,
/// by the word's shape and ending and by which scripts would give a lemma that is known.
package struct Lemmatizer: Sendable {
  package let scripts: [LemmaScript]
  private let table: HashTable
  private let weights: SparseWeights
  private let candidates: LemmaCandidates
  private let pairs: [TagSet.Pair]

  /// Opens the sections `lemma.scripts`, `lemma.words`, `lemma.guesser`, `lemma.known` and
  /// `lemma.candidates`.
  ///
  /// - Throws: ``ModelError`` where a section is missing or malformed.
  package init(_ file: ModelFile) throws(ModelError) {
    var reader = try file.reader(of: "lemma.scripts")
    var scripts: [LemmaScript] = []
    for _ in 0..<(try reader.readCount(limit: 1 << 16)) {
      guard let casing = LemmaScript.Casing(rawValue: try reader.read(UInt8.self)) else {
        throw reader.malformed
      }
      let removed = try reader.read(UInt8.self)
      scripts.append(
        LemmaScript(casing: casing, removed: removed, suffix: try reader.readString())
      )
    }
    self.scripts = scripts
    var words = try file.reader(of: "lemma.words")
    table = try HashTable(&words)
    weights = try SparseWeights(file, section: "lemma.guesser")
    guard weights.classes <= scripts.count, weights.classes > 0 else { throw reader.malformed }
    pairs = try TagSet(file).pairs
    candidates = try LemmaCandidates(file, tags: pairs.count, scripts: scripts.count)
  }

  /// The greatest number of features of a word.
  package static let featureLimit = 24

  /// The key of a word with its tag pair in the dictionary.
  @inline(__always)
  package static func key(_ word: UInt64, tag: Int, isExact: Bool) -> UInt64 {
    Feature.hash(isExact ? 301 : 302, word, TagSet.atom(tag))
  }

  /// The key of a lower-cased word with its tag pair and its place in the tree; `headTag` is
  /// the pair of the head, -1 at the root.
  @inline(__always)
  package static func key(
    _ lower: UInt64,
    tag: Int,
    relation: DependencyRelation,
    headTag: Int
  ) -> UInt64 {
    Feature.hash(303, lower, TagSet.atom(tag), UInt64(relation.rawValue), TagSet.atom(headTag))
  }

  /// Writes the features by which scripts of unknown words are guessed.
  package static func write(
    _ atoms: WordAtoms,
    tag: Int,
    known: LemmaCandidates.Known,
    into features: UnsafeMutablePointer<UInt64>
  ) -> Int {
    let tag = TagSet.atom(tag)
    let same = UInt64(known.same)
    let any = UInt64(known.any)
    var count = 0
    @inline(__always) func put(_ feature: UInt64) {
      features[count] = feature
      count += 1
    }
    put(Feature.hash(311, tag))
    put(Feature.hash(312, tag, atoms.shape))
    put(Feature.hash(313, tag, atoms.suffix1))
    put(Feature.hash(314, tag, atoms.suffix2))
    put(Feature.hash(315, tag, atoms.suffix3))
    put(Feature.hash(316, tag, atoms.suffix4))
    put(Feature.hash(317, tag, atoms.suffix5))
    put(Feature.hash(318, tag, atoms.shape, atoms.suffix2))
    put(Feature.hash(319, tag, atoms.shape, atoms.suffix3))
    put(Feature.hash(320, tag, atoms.prefix2))
    put(Feature.hash(321, tag, atoms.prefix4))
    put(Feature.hash(323, tag, same))
    put(Feature.hash(324, tag, any))
    put(Feature.hash(325, tag, same, atoms.suffix2))
    put(Feature.hash(326, tag, any, atoms.suffix2))
    put(Feature.hash(327, tag, same, atoms.shape))
    put(Feature.hash(328, tag, any, atoms.shape))
    put(Feature.hash(329, tag, same, any))
    return count
  }

  /// The lemma of a word with its tag pair's number and its place in the tree.
  ///
  /// - Complexity: O(length of the form).
  package func lemma(
    of form: @autoclosure () -> String,
    _ atoms: WordAtoms,
    tag: Int,
    relation: DependencyRelation,
    headTag: Int
  ) -> String {
    let number =
      table[Self.key(atoms.lower, tag: tag, relation: relation, headTag: headTag)]
      ?? table[Self.key(atoms.form, tag: tag, isExact: true)]
      ?? table[Self.key(atoms.lower, tag: tag, isExact: false)]
    if let number, Int(number) < scripts.count { return scripts[Int(number)].apply(to: form()) }
    let form = form()
    return scripts[guess(form, atoms, tag: tag)].apply(to: form)
  }

  /// The script that the weights prefer for a word.
  private func guess(_ form: String, _ atoms: WordAtoms, tag: Int) -> Int {
    let known = candidates.known(form, tag: tag, pairs[tag].universal, scripts)
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Self.featureLimit) { features in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: weights.stride) { sums in
        guard let list = features.baseAddress, let scores = sums.baseAddress else { return 0 }
        let count = Self.write(atoms, tag: tag, known: known, into: list)
        weights.score(list, count: count, into: scores)
        var best = 0
        for script in 1..<max(1, weights.classes) where scores[script] > scores[best] {
          best = script
        }
        return best
      }
    }
  }
}
