import Syntax

/// Which features of words have an embedding, and how often words occur.
package struct FeatureVocabulary: Sendable {
  /// Rows by hash; row 0 belongs to unknown words.
  package private(set) var rows: [UInt64: Int32] = [:]
  /// The hashes in the order of their rows, 0 for row 0.
  package private(set) var hashes: [UInt64] = [0]
  /// The most frequent forms, the most frequent first.
  package private(set) var frequentForms: [[UInt8]] = []
  private var counts: [UInt64: Int32] = [:]

  /// Forms with a place of their own in the first layer.
  private static let frequentLimit = 3000

  /// Takes the features of `words` that occur often enough: forms twice, shapes three and
  /// affixes five times.
  package init(words: [[UInt8]]) {
    var order: [(hash: UInt64, feature: Int)] = []
    for word in words {
      for (feature, hash) in Self.hashes(word).enumerated() {
        let count = (counts[hash] ?? 0) + 1
        counts[hash] = count
        if count == (feature == 0 ? 2 : feature == 1 ? 3 : 5) { order.append((hash, feature)) }
      }
    }
    var forms: [[UInt8]: Int] = [:]
    for word in words { forms[word, default: 0] += 1 }
    frequentForms = forms.filter { $0.value >= 5 }
      .sorted {
        $0.value != $1.value
          ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key)
      }
      .prefix(Self.frequentLimit).map(\.key)
    for (hash, _) in order {
      rows[hash] = Int32(hashes.count)
      hashes.append(hash)
    }
  }

  /// The number of rows, the unknown word's included.
  package var count: Int { hashes.count }

  /// The rows of a word's features, -1 where a feature has none.
  package func rows(of word: [UInt8]) -> [Int32] {
    Self.hashes(word).map { rows[$0] ?? -1 }
  }

  /// How often a word occurred.
  package func frequency(of word: [UInt8]) -> Int32 { counts[Self.hashes(word)[0]] ?? 0 }

  private static func hashes(_ word: [UInt8]) -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: WordFeatures.count) { buffer, count in
      word.withUnsafeBufferPointer { WordFeatures.hash($0, into: buffer.baseAddress!) }
      count = WordFeatures.count
    }
  }
}
