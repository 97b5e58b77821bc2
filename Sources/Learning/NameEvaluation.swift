package import Syntax

/// Precision and recall of names: right is a name of the same words and kind.
package struct NameEvaluation: Equatable {
  package var right = 0
  package var predicted = 0
  package var gold = 0

  package init() {}

  /// Counts the names of a sentence.
  package mutating func add(predicted found: [NameSpan], gold wanted: [NameSpan]) {
    predicted += found.count
    gold += wanted.count
    right += Set(found).intersection(wanted).count
  }

  /// In percent.
  package var precision: Double { Self.percent(right, predicted) }
  /// In percent.
  package var recall: Double { Self.percent(right, gold) }
  /// In percent.
  package var f1: Double { Self.percent(2 * right, predicted + gold) }

  private static func percent(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : 100 * Double(part) / Double(whole)
  }

  /// Tags a corpus's documents and compares.
  ///
  /// - Parameter kinds: kinds that the corpus marks; others are left out of the prediction.
  package static func evaluate(
    _ tagger: NameTagger,
    on documents: [[NameCorpus.MarkedSentence]],
    convention: NameConvention,
    kinds: Set<NameKind> = [.person, .organization, .place]
  ) -> NameEvaluation {
    var result = NameEvaluation()
    for document in documents {
      var sentences = document.map(\.sentence)
      tagger.tag(&sentences, convention: convention)
      for (sentence, marked) in zip(sentences, document) {
        result.add(
          predicted: sentence.names.filter { kinds.contains($0.kind) },
          gold: marked.names.filter { kinds.contains($0.kind) }
        )
      }
    }
    return result
  }
}
