import Ontology

/// Which words praise and which blame: the lexicon `stances.tsv`.
struct StanceTable: Sendable {
  /// What a word says of the one that a speaker says it of.
  enum Stance: UInt8, Sendable {
    case none, praise, blame
    /// Blame where it is said not to have been done: "did not listen".
    case duty
  }

  /// A verb with a word that hangs from it, which say together what neither says alone:
  /// "play politics", "cave in".
  struct Idiom: Sendable {
    var verb: Int32
    var dependent: Int32
    var stance: Stance
  }

  private let stances: [Stance]
  private let isIdiomatic: [Bool]
  private let idioms: [Idiom]

  init(_ lexicon: Lexicon, _ symbols: SymbolTable) {
    var stances = [Stance](repeating: .none, count: symbols.count + 1)
    var isIdiomatic = [Bool](repeating: false, count: symbols.count + 1)
    var idioms: [Idiom] = []
    if let word = lexicon.column("lemma"), let stance = lexicon.column("stance") {
      for row in lexicon.rows {
        let value = Self.stance(row[stance])
        let words = row[word].split(separator: " ")
        if words.count == 2 {
          let idiom = Idiom(
            verb: symbols[String(words[0])],
            dependent: symbols[String(words[1])],
            stance: value
          )
          idioms.append(idiom)
          isIdiomatic[Int(idiom.verb)] = true
        } else {
          stances[Int(symbols[row[word]])] = value
        }
      }
    }
    stances[0] = .none
    isIdiomatic[0] = false
    self.stances = stances
    self.isIdiomatic = isIdiomatic
    self.idioms = idioms
  }

  private static func stance(_ name: String) -> Stance {
    switch name {
    case "praise": .praise
    case "duty": .duty
    default: .blame
    }
  }

  /// The words that the lexicon's rows are made of, for the symbol table.
  static func words(_ lexicon: Lexicon) -> [String] {
    lexicon.lemmas.flatMap { $0.split(separator: " ").map(String.init) }
  }

  /// The stance of a word's symbol.
  @inline(__always)
  subscript(_ symbol: Int32) -> Stance { stances[Int(symbol)] }

  /// The idioms that a verb's symbol begins.
  func idioms(of verb: Int32) -> [Idiom] {
    isIdiomatic[Int(verb)] ? idioms.filter { $0.verb == verb } : []
  }
}
