import Syntax

/// Gathers the tables of morphological features.
struct MorphologyTrainer {
  /// The share that the commonest set of a key must have more than a shorter key's.
  private static let margin = 2

  private var counts: [UInt64: [UInt64: Int]] = [:]
  private var order: [(level: Int, key: UInt64, parents: [UInt64])] = []

  /// Counts the features of a word.
  mutating func add(
    _ lower: UInt64,
    tag: Int,
    relation: DependencyRelation,
    features: Features
  ) {
    let keys = Morphology.keys(lower, tag: tag, relation: relation)
    let chain = [keys.3, keys.2, keys.1, keys.0]
    for (level, key) in chain.enumerated() {
      if counts[key] == nil { order.append((level, key, chain[..<level].reversed())) }
      counts[key, default: [:]][features.rawValue, default: 0] += 1
    }
  }

  /// The sections `features.sets` and `features.words`.
  func sections() -> (sets: SectionWriter, words: SectionWriter) {
    var numbers: [UInt64: UInt32] = [:]
    var sets: [UInt64] = []
    var chosen: [UInt64: UInt64] = [:]
    var entries: [(hash: UInt64, slot: UInt64)] = []
    for level in 0..<4 {
      for item in order where item.level == level {
        let seen = counts[item.key] ?? [:]
        guard let best = seen.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { continue }
        if let inherited = item.parents.lazy.compactMap({ chosen[$0] }).first {
          if inherited == best.key { continue }
          if level == 3, best.value - (seen[inherited] ?? 0) < Self.margin { continue }
        }
        chosen[item.key] = best.key
        let number = numbers[best.key] ?? UInt32(sets.count)
        if numbers[best.key] == nil {
          numbers[best.key] = number
          sets.append(best.key)
        }
        entries.append((item.key, HashTable.slot(item.key, number)))
      }
    }
    var writer = SectionWriter()
    writer.writeCount(sets.count)
    writer.align(to: 8)
    writer.writeArray(sets)
    return (writer, HashSection.write(entries))
  }
}
