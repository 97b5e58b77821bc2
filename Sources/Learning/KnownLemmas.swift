import Syntax

/// The lemmas of the treebanks with the tags they occur with.
struct KnownLemmas {
  /// A word of the treebanks.
  struct Word {
    let lower: UInt64
    let tag: Int
    let lemma: String
  }

  /// A word that has a lemma.
  private struct Witness {
    let lower: UInt64
    let tag: Int
  }

  private let pairs: [TagSet.Pair]
  private var witnesses: [UInt64: [Witness]] = [:]
  /// The hashes in the order of their first words.
  private var order: [UInt64] = []

  init(_ words: [Word], pairs: [TagSet.Pair]) {
    self.pairs = pairs
    for word in words where word.lemma != "_" {
      let hash = StableHash.hash(word.lemma)
      if witnesses[hash] == nil { order.append(hash) }
      witnesses[hash, default: []].append(Witness(lower: word.lower, tag: word.tag))
    }
  }

  /// What is known of the lemmas of a word from other words than itself, as it would be if
  /// the word were new.
  func candidates(
    of form: String,
    _ lower: UInt64,
    tag: Int,
    _ scripts: [LemmaScript]
  ) -> LemmaCandidates.Known {
    var known = LemmaCandidates.Known()
    for (place, script) in scripts.enumerated() {
      var tags: UInt32 = 0
      for witness in witnesses[script.hash(ofLemmaOf: form)] ?? []
      where witness.lower != lower || witness.tag != tag {
        tags |= 1 << UInt32(pairs[witness.tag].universal.rawValue)
      }
      known.insert(place, tags: tags, of: pairs[tag].universal)
    }
    return known
  }

  /// The section `lemma.known`.
  func section() -> SectionWriter {
    HashSection.write(
      order.map { hash in
        let tags = (witnesses[hash] ?? []).reduce(UInt32(0)) {
          $0 | 1 << UInt32(pairs[$1.tag].universal.rawValue)
        }
        return (hash, HashTable.slot(hash, tags))
      }
    )
  }
}
