import Ontology

/// Which words praise and which blame: the lexicon `stances.tsv`.
struct StanceTable: Sendable {
  /// What a word says of the one that a speaker says it of.
  enum Stance: UInt8, Sendable {
    case none, praise, blame
  }

  private let stances: [Stance]

  init(_ lexicon: Lexicon, _ symbols: SymbolTable) {
    var stances = [Stance](repeating: .none, count: symbols.count + 1)
    if let word = lexicon.column("lemma"), let stance = lexicon.column("stance") {
      for row in lexicon.rows {
        stances[Int(symbols[row[word]])] = row[stance] == "praise" ? .praise : .blame
      }
    }
    stances[0] = .none
    self.stances = stances
  }

  /// The stance of a word's symbol.
  @inline(__always)
  subscript(_ symbol: Int32) -> Stance { stances[Int(symbol)] }
}
