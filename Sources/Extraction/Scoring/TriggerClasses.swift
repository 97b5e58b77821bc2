import Ontology
import Syntax

/// Which relations a lemma speaks for: those whose `words` list it, and less so those whose
/// `hints` do or whose patterns it triggers.
struct TriggerClasses: Sendable {
  /// A relation that a lemma speaks for.
  struct Hint: Sendable {
    var relation: RelationID
    /// Whether the lemma mostly states it.
    var isStrong: Bool

    /// The strength as part of a feature.
    var strength: UInt64 { isStrong ? 1 : 0 }
  }

  /// For each symbol of the pattern table, the relations.
  private let hints: [[Hint]]
  /// For each symbol, the hash of its word.
  private let hashes: [UInt64]

  init(schema: Schema, table: PatternTable) {
    var hints = [[Hint]](repeating: [], count: table.symbols.count + 1)
    func note(_ symbol: Int32, _ relation: RelationID, isStrong: Bool) {
      guard symbol > 0, !hints[Int(symbol)].contains(where: { $0.relation == relation }) else {
        return
      }
      hints[Int(symbol)].append(Hint(relation: relation, isStrong: isStrong))
    }
    func note(_ items: [RelationFile.Item], _ relation: RelationID, isStrong: Bool) {
      for item in items {
        for word in item.text.split(separator: " ") {
          note(table.symbols[String(word)], relation, isStrong: isStrong)
        }
      }
    }
    for (index, file) in schema.files.enumerated() {
      note(file.words, RelationID(rawValue: UInt16(index)), isStrong: true)
    }
    for (index, file) in schema.files.enumerated() {
      note(file.hints, RelationID(rawValue: UInt16(index)), isStrong: false)
    }
    for pattern in table.patterns {
      for lemma in pattern.trigger.lemmas {
        note(table.lemmas[Int(lemma)], pattern.relation, isStrong: false)
      }
    }
    self.hints = hints
    var hashes = [UInt64](repeating: 0, count: table.symbols.count + 1)
    for (word, symbol) in table.symbols.words { hashes[Int(symbol)] = StableHash.hash(word) }
    self.hashes = hashes
  }

  /// The relations that a lemma speaks for.
  @inline(__always)
  func hints(of symbol: Int32) -> [Hint] { hints[Int(symbol)] }

  /// The hash of a symbol's word; 0 for the symbol of all other words.
  @inline(__always)
  func hash(of symbol: Int32) -> UInt64 { hashes[Int(symbol)] }
}
