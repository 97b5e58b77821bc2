import Syntax

/// Gathers what the model's vocabulary says of each word.
package struct VocabularyTrainer {
  /// Words seen fewer times than this share one ambiguity class.
  static let frequentCount = 4
  /// The ambiguity of words that training saw, but rarely.
  package static let rare: UInt16 = 1

  private struct Word {
    var count = 0
    var wordClass: UInt16 = 0
    var tags: [Int: Int] = [:]
  }

  private var words: [String: Word] = [:]

  package init() {}

  /// Counts a word with its tag pair's number, or without where it has none.
  package mutating func add(_ form: String, tag: Int?) {
    let lowered = form.lowercased()
    words[lowered, default: Word()].count += 1
    if let tag { words[lowered, default: Word()].tags[tag, default: 0] += 1 }
  }

  /// Gives lower-cased words their classes, counted from 1.
  package mutating func setClasses(_ classes: [String: UInt16]) {
    for (word, number) in classes { words[word, default: Word()].wordClass = number }
  }

  /// The section `vocabulary`.
  package func section() -> SectionWriter {
    var ambiguities: [[Int]: UInt16] = [:]
    var entries: [(hash: UInt64, entry: Vocabulary.Entry)] = []
    for (form, word) in words.sorted(by: {
      Array($0.key.utf8).lexicographicallyPrecedes($1.key.utf8)
    }) {
      var ambiguity: UInt16 = 0
      if word.count >= Self.frequentCount {
        let tags = word.tags.filter { $0.value * 33 >= word.count }
          .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(4).map(\.key)
        if let known = ambiguities[tags] {
          ambiguity = known
        } else {
          ambiguity = UInt16(ambiguities.count + 2)
          ambiguities[tags] = ambiguity
        }
      } else if word.count > 0 {
        ambiguity = Self.rare
      }
      entries.append(
        (StableHash.hash(form), .init(wordClass: word.wordClass, ambiguity: ambiguity))
      )
    }
    return HashSection.write(entries.map { ($0.hash, Vocabulary.slot($0.hash, $0.entry)) })
  }
}

/// Writes open-addressing tables of 64-bit slots.
enum HashSection {
  /// A section: the count of slots, a power of two, padding to 64 bytes, the slots.
  static func write(_ entries: [(hash: UInt64, slot: UInt64)]) -> SectionWriter {
    var count = 16
    while count * 7 < entries.count * 10 { count *= 2 }
    var slots = [UInt64](repeating: 0, count: count)
    for entry in entries {
      var index = Int(truncatingIfNeeded: entry.hash) & (count - 1)
      while slots[index] != 0 { index = (index + 1) & (count - 1) }
      slots[index] = entry.slot
    }
    var writer = SectionWriter()
    writer.writeCount(count)
    writer.align(to: 64)
    writer.writeArray(slots)
    return writer
  }
}
