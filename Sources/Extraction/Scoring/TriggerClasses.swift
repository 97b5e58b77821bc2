import Ontology
import Syntax

/// Which relations a lemma hints at: those whose patterns it triggers and those whose
/// `words` list it.
struct TriggerClasses: Sendable {
  /// For each symbol of the pattern table, the relations.
  private let classes: [[RelationID]]
  /// For each symbol, the hash of its word.
  private let hashes: [UInt64]

  init(schema: Schema, table: PatternTable) {
    var classes = [[RelationID]](repeating: [], count: table.symbols.count + 1)
    func note(_ symbol: Int32, _ relation: RelationID) {
      if symbol > 0, !classes[Int(symbol)].contains(relation) {
        classes[Int(symbol)].append(relation)
      }
    }
    for pattern in table.patterns {
      for lemma in pattern.trigger.lemmas { note(table.lemmas[Int(lemma)], pattern.relation) }
    }
    for (index, file) in schema.files.enumerated() {
      for item in file.words {
        for word in item.text.split(separator: " ") {
          note(table.symbols[String(word)], RelationID(rawValue: UInt16(index)))
        }
      }
    }
    self.classes = classes
    var hashes = [UInt64](repeating: 0, count: table.symbols.count + 1)
    for (word, symbol) in table.symbols.words { hashes[Int(symbol)] = StableHash.hash(word) }
    self.hashes = hashes
  }

  /// The relations that a lemma hints at.
  @inline(__always)
  func relations(of symbol: Int32) -> [RelationID] { classes[Int(symbol)] }

  /// The hash of a symbol's word; 0 for the symbol of all other words.
  @inline(__always)
  func hash(of symbol: Int32) -> UInt64 { hashes[Int(symbol)] }
}
