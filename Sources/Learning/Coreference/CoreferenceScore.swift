/// How well predicted chains of mentions agree with gold ones.
///
/// Mentions are compared by equality; chains of one mention must be left out before.
/// Scores of several documents are added, as the CoNLL 2012 scorer does.
///
/// - Reference: S. Pradhan et al., Scoring Coreference Partitions of Predicted Mentions:
///   A Reference Implementation, 2014, doi:10.3115/v1/P14-2006.
package struct CoreferenceScore: Sendable, Equatable {
  /// The parts of precision and recall of one measure.
  package struct Counts: Sendable, Equatable {
    package var precisionNumerator = 0.0
    package var precisionDenominator = 0.0
    package var recallNumerator = 0.0
    package var recallDenominator = 0.0

    package var precision: Double {
      precisionDenominator == 0 ? 0 : precisionNumerator / precisionDenominator
    }
    package var recall: Double { recallDenominator == 0 ? 0 : recallNumerator / recallDenominator }
    package var f1: Double {
      let sum = precision + recall
      return sum == 0 ? 0 : 2 * precision * recall / sum
    }
  }

  /// Link-based: Vilain et al. 1995.
  package private(set) var muc = Counts()
  /// Mention-based: Bagga and Baldwin 1998.
  package private(set) var bCubed = Counts()
  /// Chain-based, by the best one-to-one match: Luo 2005, doi:10.3115/1220575.1220579.
  package private(set) var ceafe = Counts()

  package init() {}

  /// The mean F1 of the three measures.
  package var conll: Double { (muc.f1 + bCubed.f1 + ceafe.f1) / 3 }

  /// Adds a document's chains.
  ///
  /// - Complexity: O(*m* + *c*³) for *m* mentions in *c* chains.
  package mutating func add<Mention: Hashable>(gold: [[Mention]], predicted: [[Mention]]) {
    let goldIndex = Self.index(gold)
    let predictedIndex = Self.index(predicted)
    for chain in gold {
      let parts = Self.parts(of: chain, in: predictedIndex)
      muc.recallNumerator += Double(chain.count - parts.count - parts.missing)
      muc.recallDenominator += Double(chain.count - 1)
      bCubed.recallNumerator += parts.squares / Double(chain.count)
      bCubed.recallDenominator += Double(chain.count)
    }
    for chain in predicted {
      let parts = Self.parts(of: chain, in: goldIndex)
      muc.precisionNumerator += Double(chain.count - parts.count - parts.missing)
      muc.precisionDenominator += Double(chain.count - 1)
      bCubed.precisionNumerator += parts.squares / Double(chain.count)
      bCubed.precisionDenominator += Double(chain.count)
    }
    var similarity = [[Double]](
      repeating: [Double](repeating: 0, count: predicted.count),
      count: gold.count
    )
    for (row, chain) in gold.enumerated() {
      var shared: [Int: Int] = [:]
      for mention in chain {
        if let column = predictedIndex[mention] { shared[column, default: 0] += 1 }
      }
      for (column, count) in shared {
        similarity[row][column] = 2 * Double(count) / Double(chain.count + predicted[column].count)
      }
    }
    let total = Assignment.maximum(similarity)
    ceafe.precisionNumerator += total
    ceafe.precisionDenominator += Double(predicted.count)
    ceafe.recallNumerator += total
    ceafe.recallDenominator += Double(gold.count)
  }

  private static func index<Mention: Hashable>(_ chains: [[Mention]]) -> [Mention: Int] {
    var result: [Mention: Int] = [:]
    for (number, chain) in chains.enumerated() {
      for mention in chain { result[mention] = number }
    }
    return result
  }

  private static func parts<Mention: Hashable>(
    of chain: [Mention],
    in index: [Mention: Int]
  ) -> (count: Int, missing: Int, squares: Double) {
    var sizes: [Int: Int] = [:]
    var missing = 0
    for mention in chain {
      if let other = index[mention] { sizes[other, default: 0] += 1 } else { missing += 1 }
    }
    let squares = sizes.values.reduce(0.0) { $0 + Double($1 * $1) }
    return (sizes.count, missing, squares)
  }
}
