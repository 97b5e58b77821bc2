import Ontology

/// What verbs, nouns and adverbs do to the status of what they govern, and which verbs
/// make their subject a speaker: the lexicon `speech.tsv`.
struct EffectTable: Sendable {
  /// The effects of a word, as bits.
  struct Effect: OptionSet, Sendable {
    let rawValue: UInt8
    /// Its subject says what its complement states.
    static let speaker = Effect(rawValue: 1)
    /// What it governs is said not to be so.
    static let denied = Effect(rawValue: 2)
    /// What it governs is alleged, wished or tried.
    static let possible = Effect(rawValue: 4)
    /// What it governs is announced.
    static let planned = Effect(rawValue: 8)
    /// What it governs once was.
    static let past = Effect(rawValue: 16)
  }

  private let effects: [Effect]

  init(_ lexicon: Lexicon, _ symbols: SymbolTable) {
    var effects = [Effect](repeating: [], count: symbols.count + 1)
    if let word = lexicon.column("lemma"), let effect = lexicon.column("effect") {
      for row in lexicon.rows {
        var value: Effect = []
        for name in row[effect].split(separator: " ") {
          switch name {
          case "speaker": value.insert(.speaker)
          case "denied": value.insert(.denied)
          case "possible": value.insert(.possible)
          case "planned": value.insert(.planned)
          case "past": value.insert(.past)
          default: break
          }
        }
        effects[Int(symbols[row[word]])].formUnion(value)
      }
    }
    effects[0] = []
    self.effects = effects
  }

  /// The effects of a word's symbol.
  subscript(_ symbol: Int32) -> Effect { effects[Int(symbol)] }
}
