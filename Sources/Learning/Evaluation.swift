package import Syntax

/// Scores of an analysis against a treebank, in percent, as CoNLL 2018 defines them.
///
/// Each is the F1 of what is right among aligned words; from gold tokens that is plain
/// accuracy. Relations are compared without their subtypes, of features only the universal
/// ones.
package struct Evaluation: Sendable, Equatable {
  package var words: Double
  package var sentences: Double
  package var upos: Double
  package var xpos: Double
  package var features: Double
  package var lemma: Double
  package var uas: Double
  package var las: Double
  /// The labelled score with relations compared in full, subtypes and all.
  package var lasWithSubtypes: Double
  /// The number of gold words.
  package var count: Int

  /// - Throws: ``DataError`` where the two differ in their text.
  /// - Complexity: O(*n*).
  package init(gold: [CoNLLUSentence], system: [CoNLLUSentence]) throws {
    let alignment = try WordAlignment(gold: gold, system: system)
    let goldWords = Self.flatten(gold)
    let systemWords = Self.flatten(system)
    var goldOfSystem = [Int](repeating: -2, count: systemWords.count)
    for pair in alignment.pairs { goldOfSystem[pair.system] = pair.gold }
    var right = (upos: 0, xpos: 0, features: 0, lemma: 0, uas: 0, las: 0, full: 0)
    for pair in alignment.pairs {
      let g = goldWords[pair.gold]
      let s = systemWords[pair.system]
      if g.word.tag == s.word.tag { right.upos += 1 }
      if g.word.pennTag == s.word.pennTag { right.xpos += 1 }
      if Self.universalFeatures(g.word) == Self.universalFeatures(s.word) { right.features += 1 }
      if g.word.lemma == "_" || g.word.lemma == s.word.lemma { right.lemma += 1 }
      let head = s.head < 0 ? -1 : goldOfSystem[s.head]
      guard head == g.head else { continue }
      right.uas += 1
      if Self.universal(g.word.relation) == Self.universal(s.word.relation) { right.las += 1 }
      if g.word.relation == s.word.relation { right.full += 1 }
    }
    func f1(_ right: Int, _ gold: Int, _ system: Int) -> Double {
      gold + system == 0 ? 100 : 200 * Double(right) / Double(gold + system)
    }
    func score(_ right: Int) -> Double { f1(right, goldWords.count, systemWords.count) }
    let spans = alignment.sentences
    words = score(alignment.pairs.count)
    sentences = f1(spans.common, spans.gold, spans.system)
    upos = score(right.upos)
    xpos = score(right.xpos)
    features = score(right.features)
    lemma = score(right.lemma)
    uas = score(right.uas)
    las = score(right.las)
    lasWithSubtypes = score(right.full)
    count = goldWords.count
  }

  /// A word with its head's number over all sentences; -1 for the root, -2 for none.
  private struct FlatWord {
    let word: CoNLLUSentence.Word
    let head: Int
  }

  private static func flatten(_ sentences: [CoNLLUSentence]) -> [FlatWord] {
    var result: [FlatWord] = []
    for sentence in sentences {
      let start = result.count
      for word in sentence.words {
        let head = word.head.map { $0 == 0 ? -1 : start + $0 - 1 } ?? -3
        result.append(FlatWord(word: word, head: head))
      }
    }
    return result
  }

  /// The features that UD has for all languages; the others are not scored.
  private static let universalNames: Set<Substring> = [
    "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number",
    "Case", "Definite", "Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident",
    "Polarity", "Person", "Polite",
  ]

  private static func universalFeatures(_ word: CoNLLUSentence.Word) -> [Substring] {
    word.features.split(separator: "|").filter { universalNames.contains($0.prefix { $0 != "=" }) }
      .sorted()
  }

  private static func universal(_ relation: String) -> Substring {
    relation.prefix { $0 != ":" }
  }
}
