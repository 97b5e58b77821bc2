/// Morphological features of UD English that egraph uses, as a bit set.
package struct Features: OptionSet, Hashable, Sendable {
  package let rawValue: UInt64

  package init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The `Name=Value` pairs, in CoNLL-U's order; a pair's bit is its index here.
  package static let pairs = [
    "Abbr=Yes", "Case=Acc", "Case=Gen", "Case=Nom", "Definite=Def", "Definite=Ind", "Degree=Cmp",
    "Degree=Pos", "Degree=Sup", "ExtPos=ADP", "ExtPos=ADV", "ExtPos=CCONJ", "ExtPos=PRON",
    "ExtPos=PROPN", "ExtPos=SCONJ", "Foreign=Yes", "Gender=Fem", "Gender=Masc", "Gender=Neut",
    "Mood=Imp", "Mood=Ind", "Mood=Sub", "NumForm=Combi", "NumForm=Digit", "NumForm=Roman",
    "NumForm=Word", "NumType=Card", "NumType=Frac", "NumType=Mult", "NumType=Ord", "Number=Plur",
    "Number=Ptan", "Number=Sing", "Person=1", "Person=2", "Person=3", "Polarity=Neg",
    "Polarity=Pos", "Poss=Yes", "PronType=Art", "PronType=Dem", "PronType=Emp", "PronType=Ind",
    "PronType=Int", "PronType=Neg", "PronType=Prs", "PronType=Rcp", "PronType=Rel", "PronType=Tot",
    "Reflex=Yes", "Style=Arch", "Style=Coll", "Style=Expr", "Style=Slng", "Style=Vrnc",
    "Tense=Past", "Tense=Pres", "Typo=Yes", "VerbForm=Fin", "VerbForm=Ger", "VerbForm=Inf",
    "VerbForm=Part", "Voice=Pass",
  ]

  /// The features of a CoNLL-U column; unknown pairs are left out.
  package init(column: String) {
    var bits: UInt64 = 0
    if column != "_" {
      for pair in column.split(separator: "|") {
        if let index = Self.pairs.firstIndex(of: String(pair)) { bits |= 1 << UInt64(index) }
      }
    }
    self.init(rawValue: bits)
  }

  /// The CoNLL-U column, `_` where empty.
  package var column: String {
    var pairs: [String] = []
    for (index, pair) in Self.pairs.enumerated() where rawValue & (1 << UInt64(index)) != 0 {
      pairs.append(pair)
    }
    return pairs.isEmpty ? "_" : pairs.joined(separator: "|")
  }

  package static let plural = Features(column: "Number=Plur")
  package static let singular = Features(column: "Number=Sing")
  package static let masculine = Features(column: "Gender=Masc")
  package static let feminine = Features(column: "Gender=Fem")
  package static let past = Features(column: "Tense=Past")
  package static let present = Features(column: "Tense=Pres")
  package static let passive = Features(column: "Voice=Pass")
  package static let participle = Features(column: "VerbForm=Part")
  package static let infinitive = Features(column: "VerbForm=Inf")
  package static let finite = Features(column: "VerbForm=Fin")
  package static let negative = Features(column: "Polarity=Neg")
}
